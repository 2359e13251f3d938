"""What the found rows say: read from the company database for the rows that are seen, and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from privacy_console.casework.search.findings import RowRef
from privacy_console.ui.search.model import FindingModel
from privacy_console.ui.widgets.stage import Stage

SAY_AT_ONCE = 200
"""Rows whose words are fetched in one go: as many as a screen and its neighbours show."""


class RowWords(QObject):
    """Asks for what the model wants to show, once the list has come to rest."""

    def __init__(self, stage: Stage, model: FindingModel) -> None:
        super().__init__(stage)
        self._stage, self._model = stage, model
        self._wanted: list[RowRef] = []
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._ask)
        model.wanted.connect(self._want)

    def forget(self) -> None:
        self._wanted.clear()

    def _want(self, row: RowRef) -> None:
        self._wanted.append(row)
        self._rest.start()

    def _ask(self) -> None:
        """Ask for the rows seen last; those that were scrolled past are asked for when they are seen again."""
        stage, case = self._stage, self._stage.case
        if case is None or not self._wanted:
            return
        asked, passed = self._wanted[-SAY_AT_ONCE:], self._wanted[:-SAY_AT_ONCE]
        self._wanted = []
        self._model.ask_again(passed)

        def shown() -> bool:
            return stage.case is not None and stage.case.id == case.id

        def hear(says: Mapping[RowRef, str]) -> None:
            if shown():
                self._model.hear(says)

        job = stage.lanes.company.job(lambda _watch: stage.console.what_rows_say(asked))
        job.succeeded.connect(hear)
        job.failed.connect(lambda error: stage.message.say_error(error) if shown() else None)
        job.start()
