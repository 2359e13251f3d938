"""Saving a filter as a view, and renaming and removing views."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from privacy_console.casework.requests.queue import SavedView
from privacy_console.ui.background import Lane
from privacy_console.ui.requests.working.acts import Acts
from privacy_console.ui.requests.working.asking import AskView
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console


class Views(QObject):
    changed = Signal()
    opened = Signal(object)
    """A `SavedView` that was just saved: the window goes there."""

    def __init__(self, console: Console, lane: Lane, acts: Acts, parent: QWidget) -> None:
        super().__init__(parent)
        self._console, self._lane, self._acts, self._pane = console, lane, acts, parent

    def save(self, filter: str) -> None:
        asked = AskView(self._pane, filter)
        asked.accepted.connect(lambda: self._save(asked, filter))
        asked.open()

    def rename(self, view: SavedView) -> None:
        asked = AskView(self._pane, view.filter, view.name, office=view.office)
        asked.accepted.connect(lambda: self._save(asked, view.filter, instead_of=view))
        asked.open()

    def _save(self, asked: AskView, filter: str, *, instead_of: SavedView | None = None) -> None:
        """What was typed is read here, on the window's thread: the dialog is gone when the job runs."""
        view = SavedView(name=asked.name, filter=filter, office=asked.office.isChecked())
        self._do(lambda: self._console.save_view(view, instead_of=instead_of))

    def replace_filter(self, view: SavedView, filter: str) -> None:
        """Let a view show what is filtered now."""
        changed = SavedView(name=view.name, filter=filter, office=view.office)
        self._do(lambda: self._console.save_view(changed, instead_of=view))

    def remove(self, view: SavedView) -> None:
        """Ask first: the requests stay, the view is gone."""
        ask = translate("Remove the view “{name}”? The requests in it stay.").format(name=view.name)
        self._acts.say(ask, translate("Remove"), lambda: self._do(lambda: self._console.remove_view(view)))

    def _do(self, work: Callable[[], SavedView | None]) -> None:
        def done(view: SavedView | None) -> None:
            self.changed.emit()
            if view is not None:
                self.opened.emit(view)

        job = self._lane.job(lambda _watch: work())
        job.succeeded.connect(done)
        job.failed.connect(self._acts.say_error)
        job.start()
