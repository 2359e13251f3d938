"""Tables of the data map with their columns, and what the live database says of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from privacy_console.casework.search.datamap import ColumnMap, ColumnState, DataMap, TableMap
from privacy_console.casework.search.findings import ColumnCoverage
from privacy_console.ui.theme.theme import BOLD, font
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.wording import counted, translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
COLUMNS = ("Table or column", "State", "Category", "What it is", "On erasure", "Why")
_LOOKS = {
    ColumnState.SEARCHED: ("ok", "check"),
    ColumnState.NOT_PERSONAL: ("neutral", "ban"),
    ColumnState.UNSEARCHABLE: ("warn", "eye-off"),
    ColumnState.UNMAPPED: ("danger", "triangle-alert"),
}


@dataclass(slots=True)
class Line:
    """A column, or a table with its columns."""

    cells: tuple[str, ...]
    state: ColumnState | None
    above: Line | None = None
    row: int = 0
    below: list[Line] = field(default_factory=list)


class DataMapModel(QAbstractItemModel):
    """What the map says; after `check`, what the live database says of it as well."""

    def __init__(self, map_: DataMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map = map_
        self._lines: list[Line] = []
        self.show(())

    def show(self, coverage: Sequence[ColumnCoverage]) -> None:
        """Show the map, with the columns that the live database has beside it."""
        self.beginResetModel()
        found: dict[tuple[str, str], dict[str, ColumnCoverage]] = {}
        for one in coverage:
            found.setdefault((one.source, one.table), {})[one.column] = one
        keys = sorted({*self._map.tables, *found})
        self._lines = [_table(key, self._map.tables.get(key), found.get(key, {}), row) for row, key in enumerate(keys)]
        self.endResetModel()

    def unmapped(self) -> int:
        """How many columns nobody has mapped; they block the closing of a case."""
        return sum(one.state is ColumnState.UNMAPPED for table in self._lines for one in table.below)

    def columns(self) -> int:
        return sum(len(table.below) for table in self._lines)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        lines = self._of(parent).below if parent.isValid() else self._lines
        inside = 0 <= row < len(lines) and 0 <= column < len(COLUMNS)
        return self.createIndex(row, column, lines[row]) if inside else QModelIndex()

    def parent(self, child: Index = NOWHERE) -> Any:
        above = self._of(child).above if child.isValid() else None
        return self.createIndex(above.row, 0, above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.column() > 0:
            return 0
        return len(self._of(parent).below if parent.isValid() else self._lines)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return translate(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._of(index), index.column()
        if role == Role.DisplayRole:
            return line.cells[column]
        if role == Role.AccessibleTextRole and column == 0:
            return ", ".join(cell for cell in line.cells if cell)
        if role == ChipRole and column == 1 and line.state is not None:
            tone, icon = _LOOKS[line.state]
            return (ChipLook(line.cells[1], tone, icon),)  # type: ignore[arg-type]
        if role == Role.FontRole and line.above is None and column == 0:
            return font("body", BOLD)
        if role == Role.ToolTipRole and column == len(COLUMNS) - 1:
            return line.cells[column]
        return None

    def _of(self, index: Index) -> Line:
        line = index.internalPointer()
        assert isinstance(line, Line)
        return line


def _table(key: tuple[str, str], table: TableMap | None, found: Mapping[str, ColumnCoverage], row: int) -> Line:
    mapped: Mapping[str, ColumnMap] = table.columns if table is not None else {}
    what = f"{table.title} · {words(table.role)} · {words(table.capacity)}" if table is not None else ""
    state = None if table is not None else ColumnState.UNMAPPED
    names = _in_order(mapped, found)
    said = counted(len(names), "column", "columns")
    line = Line((key[1], words(state) if state else said, "", what, "", table.retention if table else ""), state, row=row)
    for number, name in enumerate(names):
        below = _column(name, mapped.get(name), found.get(name))
        below.above, below.row = line, number
        line.below.append(below)
    return line


def _column(name: str, mapped: ColumnMap | None, found: ColumnCoverage | None) -> Line:
    state = found.state if found is not None else mapped.state if mapped is not None else ColumnState.UNMAPPED
    if mapped is None:
        return Line((name, words(state), "", "", "", found.why if found is not None else ""), state)
    marks = [words(mapped.identifier)] if mapped.identifier else []
    marks += [translate("secret")] if mapped.secret else []
    marks += [translate("free text")] if mapped.free_text else []
    marks += ["JSON"] if mapped.json else []
    marks += [translate("provided by the subject")] if mapped.provided_by_subject else []
    what = " · ".join([mapped.label, *marks])
    erase = words(mapped.erase) if mapped.erase is not None else ""
    return Line((name, words(state), mapped.category, what, erase, mapped.reason or (found.why if found else "")), state)


def _in_order(*sources: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for source in sources for name in source))
