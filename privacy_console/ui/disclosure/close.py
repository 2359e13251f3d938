"""Stage 6, Close: what was written, where it is, what the trail says of this request, and the end of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.requests.case import Case, Status
from privacy_console.ui.background import Lanes
from privacy_console.ui.disclosure.lines import Lines
from privacy_console.ui.theme.theme import BOLD, theme
from privacy_console.ui.trail_words import name_of, step_words
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import ElidedLabel, Label, column, row
from privacy_console.ui.widgets.stage import Primary, Stage, compact
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import counted, number, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

STEPS_SHOWN = 500


class CloseStage(Stage):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self._loaded = False
        self.delivered: Delivered | None = None
        self.summary = Label(weight=BOLD)
        self.folder = ElidedLabel(ink="text2")
        self.open = Button(translate("Open folder"), "folder-open")
        self.open.clicked.connect(self._open)
        self.files = Lines(("File", "SHA-256"))
        self.file_table = Table(translate("Files of the answer"), (20, 40))
        self.file_table.setModel(self.files)
        self.steps = Lines(("#", "When (UTC)", "Step", "Who"))
        self.step_table = Table(translate("Steps of this request on the trail"), (4, 13, 14, 14))
        self.step_table.setModel(self.steps)
        self.fill(
            column(
                compact(column(row(self.summary, None, self.open), self.folder, margins=(20, 12, 20, 0), spacing=2)),
                self.file_table,
                compact(column(Label(translate("Steps of this request on the trail"), weight=BOLD), margins=(20, 10, 20, 0))),
                self.step_table,
                spacing=6,
            )
        )
        self.entry = self.step_table
        theme().changed.connect(self._resize)

    # --- what is shown

    def clear(self) -> None:
        self._loaded, self.delivered = False, None
        self.summary.setText("")
        self.folder.set_text("")
        self.open.hide()
        self.files.show_lines(())
        self.steps.show_lines(())
        self._resize()

    def show_stage(self, case: Case) -> None:
        def read(_watch: object) -> tuple[Delivered | None, tuple[Entry, ...]]:
            return self.console.delivered(case.id), self.console.trail(case.id, limit=STEPS_SHOWN)

        self.load(self.lanes.store, read, self._show)

    def _show(self, loaded: tuple[Delivered | None, tuple[Entry, ...]]) -> None:
        self.delivered, entries = loaded
        delivered = self.delivered
        self._loaded = True
        self.open.setVisible(delivered is not None)
        if delivered is None:
            self.summary.setText(translate("Nothing was delivered for this request."))
            self.folder.set_text("")
            self.files.show_lines(())
        else:
            records = counted(delivered.records, "record", "records")
            withheld = counted(delivered.redactions, "span withheld", "spans withheld")
            done = translate("Delivered: {records}, {withheld}").format(records=records, withheld=withheld)
            refused = translate("Refused: the letter says why, and where to complain.")
            self.summary.setText(done if delivered.pdf else refused)
            self.folder.set_text(delivered.folder)
            self.files.show_lines(delivered.files.items())
        self.steps.show_lines(
            (
                number(one.sequence),
                one.at[:19].replace("T", " "),
                step_words(one.action),
                name_of(one.actor),
            )
            for one in entries
        )
        self._resize()
        self.primary_changed.emit()

    def _resize(self) -> None:
        lines = self.files.rowCount()
        header = self.file_table.horizontalHeader().sizeHint().height()
        self.file_table.setVisible(lines > 0)
        self.file_table.setFixedHeight(header + lines * self.file_table.verticalHeader().defaultSectionSize() + 2)

    # --- leading on

    def primary(self) -> Primary | None:
        if not self.here or self.case is None or self.case.status is not Status.CLOSE:
            return None
        text = translate("Close the request")
        return Primary(text, "" if self._loaded else translate("The steps are not read yet"), "check")

    def advance(self) -> None:
        assert self.case is not None
        case = self.case.id
        self.change(
            self.lanes.company, lambda _watch: self.console.close(case), title=translate("Checking the data map before closing")
        )

    def _open(self) -> None:
        if self.delivered is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self.delivered.folder))
