"""Where was looked: the certificate of a search, a line a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.findings import ColumnCoverage, How
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.wording import number, translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADERS = ("Table", "Column", "State", "How", "Found", "Why")
STATE, HOW = 2, 3


class CoverageModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[ColumnCoverage, ...] = ()

    def show_coverage(self, columns: Sequence[ColumnCoverage]) -> None:
        """Those that were not reached first, then by table and column."""

        def reached(one: ColumnCoverage) -> bool:
            return one.how is not How.UNREACHABLE and one.state is not ColumnState.UNMAPPED

        self.beginResetModel()
        self._columns = tuple(sorted(columns, key=lambda one: (reached(one), one.source, one.table, one.column)))
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate(HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one, column = self._columns[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (one.table, one.column, words(one.state), words(one.how), number(one.found) if one.found else "", one.why)[
                column
            ]
        if role == ChipRole:
            if column == STATE and one.state is ColumnState.UNMAPPED:
                return [ChipLook(words(one.state), "danger", "triangle-alert")]
            if column == HOW and one.how is How.UNREACHABLE:
                return [ChipLook(words(one.how), "danger", "triangle-alert")]
        return None
