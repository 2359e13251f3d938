"""The map while it is edited: its text, what that says, and the steps that can be undone. Nothing is kept before it is saved."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.mapfile import Edit
from privacy_console.ui.background import Lane
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console


class WorkingMap(QObject):
    """One step at a time, each made on the store's lane; a step that fails leaves the text as it was."""

    changed = Signal()
    """Another text, another map, or saved."""
    failed = Signal(object)
    """An exception: nothing was changed."""

    def __init__(self, console: Console, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._console, self._lane = console, lane
        self._texts: list[tuple[str, DataMap]] = []
        self._at = -1
        self._saved = ""
        self._split: tuple[str, list[str]] = ("", [""])
        self.busy = False

    @property
    def text(self) -> str:
        return self._texts[self._at][0] if self._texts else ""

    @property
    def data_map(self) -> DataMap:
        return self._texts[self._at][1] if self._texts else self._console.data_map

    @property
    def unsaved(self) -> bool:
        return self.text != self._saved

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at < len(self._texts) - 1

    def line(self, number: int) -> str:
        """A line of the text, counted from 1; empty where there is none."""
        lines = self._lines()
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def _lines(self) -> list[str]:
        if self._split[0] is not self.text:
            self._split = (self.text, self.text.split("\n"))
        return self._split[1]

    def diff(self) -> tuple[str, ...]:
        """The lines that saving would change, as `diff -u` writes them."""
        was, now = self._saved.splitlines(), self.text.splitlines()
        return tuple(difflib.unified_diff(was, now, translate("as saved"), translate("as edited"), lineterm=""))

    def open(self) -> None:
        """Read the file; what was edited and not saved is gone."""

        def read(text: str, data_map: DataMap) -> None:
            self._texts, self._at, self._saved = [(text, data_map)], 0, text

        self._run(lambda: _read(self._console, None), read)

    def edit(self, edits: Sequence[Edit]) -> None:
        """Apply edits as one step."""
        text = self.text

        def work() -> tuple[str, DataMap]:
            edited = self._console.edit_map(edits, text=text).text
            return edited, self._console.parse_map(edited)

        if edits:
            self._run(work, self._push)

    def retype(self, text: str) -> None:
        """Take a text that somebody typed, if it is a map."""
        if text != self.text:
            self._run(lambda: _read(self._console, text), self._push)

    def undo(self) -> None:
        if self.can_undo:
            self._at -= 1
            self.changed.emit()

    def redo(self) -> None:
        if self.can_redo:
            self._at += 1
            self.changed.emit()

    def save(self) -> None:
        """Keep the text as the office's map; a confirmation that is no longer true lapses."""
        text = self.text

        def work() -> tuple[str, DataMap]:
            self._console.save_map(text)
            return _read(self._console, None)

        self._run(work, self._kept)

    def kept(self, text: str, data_map: DataMap) -> None:
        """The file is another one now, as after confirming."""
        self._kept(text, data_map)
        self.changed.emit()

    def _kept(self, text: str, data_map: DataMap) -> None:
        if text != self.text:
            self._push(text, data_map)
        self._saved = text

    def _push(self, text: str, data_map: DataMap) -> None:
        if text != self.text:
            self._texts = [*self._texts[: self._at + 1], (text, data_map)]
            self._at = len(self._texts) - 1

    def _run(self, work: Callable[[], tuple[str, DataMap]], then: Callable[[str, DataMap], None]) -> None:
        if self.busy:
            return  # a step that was made from a text that is about to change would lose that change
        self.busy = True
        job = self._lane.job(lambda _watch: work())
        job.succeeded.connect(lambda made: then(*made))
        job.failed.connect(self.failed)
        job.finished.connect(self._done)
        job.start()

    def _done(self) -> None:
        self.busy = False
        self.changed.emit()


def _read(console: Console, text: str | None) -> tuple[str, DataMap]:
    text = console.map_text() if text is None else text
    return text, console.parse_map(text)
