"""Entries of the trail in order, paged in as one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from privacy_console.casework.audit.entries import Entry
from privacy_console.ui.theme.theme import color, mono
from privacy_console.ui.trail_words import name_of, step_words
from privacy_console.ui.wording import moment, number, translate

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
PAGE = 200
"""Entries fetched at once."""
DIGEST = 64
"""Letters of a SHA-256."""

COLUMNS = ("Entry", "When (UTC)", "Who", "What", "Request", "Facts")
ENTRY, WHEN, WHO, WHAT, CASE, FACTS = range(6)


class TrailModel(QAbstractTableModel):
    wanted = Signal(int)
    """Entries after this number are to be supplied."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._more = False
        self._asking = False
        self.broken_at: int | None = None

    def clear(self, *, after: int = -1) -> None:
        """Begin anew behind that entry; the first page is asked for at once."""
        self.beginResetModel()
        self._entries = []
        self.endResetModel()
        self._more = self._asking = True
        self.wanted.emit(after)

    def supply(self, entries: Sequence[Entry]) -> None:
        """The entries that were asked for; fewer than a page means that there are no more."""
        self._asking, self._more = False, len(entries) >= PAGE
        if entries:
            at = len(self._entries)
            self.beginInsertRows(NOWHERE, at, at + len(entries) - 1)
            self._entries.extend(entries)
            self.endInsertRows()

    def look_again(self) -> None:
        """Perhaps there are newer entries than the last one shown."""
        self._more = True
        if not self._asking:
            self.fetchMore(NOWHERE)

    def mark_broken(self, sequence: int | None) -> None:
        self.broken_at = sequence
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, len(COLUMNS) - 1))

    def row_of(self, sequence: int) -> int:
        return next((row for row, entry in enumerate(self._entries) if entry.sequence == sequence), -1)

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asking = True
            self.wanted.emit(self._entries[-1].sequence if self._entries else -1)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return translate(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Role.DisplayRole:
            return self._shown(entry, index.column())
        if role == Role.AccessibleTextRole and index.column() == ENTRY:
            parts = [self._shown(entry, column) for column in (ENTRY, WHEN, WHO, WHAT, CASE, FACTS)]
            return ", ".join(part for part in parts if part)
        if role == Role.FontRole and index.column() == FACTS:
            return mono()
        if role == Role.BackgroundRole and entry.sequence == self.broken_at:
            return color("diff_del")
        if role == Role.ToolTipRole and index.column() == FACTS:
            return "\n".join(f"{name}: {value}" for name, value in entry.facts.items())
        return None

    def _shown(self, entry: Entry, column: int) -> str:
        return (
            number(entry.sequence),
            moment(datetime.fromisoformat(entry.at)),
            name_of(entry.actor),
            step_words(entry.action),
            entry.case,
            "  ".join(f"{name}={_short(value)}" for name, value in entry.facts.items()),
        )[column]


def _short(value: str) -> str:
    """A digest by its beginning; the tooltip has all of it."""
    return f"{value[:8]}…" if len(value) == DIGEST else value
