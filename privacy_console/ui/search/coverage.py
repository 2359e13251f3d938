"""Where was looked: the certificate of a search, a line a table with its columns below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.findings import ColumnCoverage, Counted, How, Looked, SearchOutcome, TableCoverage
from privacy_console.ui.theme.theme import BOLD, font
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.wording import number, rough, translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NAME, HOW, FOUND, ROWS, TIME, WHY = range(6)
HEADERS = ("Table or column", "How it was searched", "Found", "Rows looked at", "Time", "Why not, or not further")
_RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
ALIGNED = {place: int(how | Qt.AlignmentFlag.AlignVCenter) for place, how in ((FOUND, _RIGHT), (ROWS, _RIGHT), (TIME, _MIDDLE))}
_LOOKED = {
    Looked.SEARCHED: ("ok", "check"),
    Looked.PARTLY: ("warn", "triangle-alert"),
    Looked.NOT: ("danger", "triangle-alert"),
}
_COUNTED = {Counted.EXACT: "{rows}", Counted.ABOUT: "about {rows}", Counted.AT_MOST: "at most {rows}"}
TOP = 0
"""Internal id of a table's line; a column's is the place of its table, counted from 1."""


@dataclass(eq=False, slots=True)
class TableLine:
    """A table of the certificate. `told` is None where an older search did not measure tables."""

    source: str
    table: str
    title: str
    told: TableCoverage | None
    columns: list[ColumnCoverage]

    @property
    def looked(self) -> Looked:
        if self.told is not None:
            return self.told.how
        away = sum(not_reached(column) for column in self.columns)
        return Looked.SEARCHED if not away else Looked.NOT if away == len(self.columns) else Looked.PARTLY


def not_reached(column: ColumnCoverage) -> bool:
    """What stands in the way of closing: nobody knows what is there."""
    return column.how is How.UNREACHABLE or column.state is ColumnState.UNMAPPED


def not_searched(column: ColumnCoverage) -> bool:
    """Whether the subject could stand there and would not have been found by it, for whatever reason."""
    unasked = column.how is How.WITH_ROW and bool(column.why) and column.state is ColumnState.SEARCHED
    return not_reached(column) or column.how is How.NOT_SEARCHED or unasked


def table_lines(outcome: SearchOutcome, *, only_missing: bool) -> list[TableLine]:
    """Tables that were not wholly searched first, then by source and name; columns that were not reached first."""
    told = {(one.source, one.table): one for one in outcome.tables}
    columns: dict[tuple[str, str], list[ColumnCoverage]] = {key: [] for key in told}
    for one in outcome.coverage:
        columns.setdefault((one.source, one.table), []).append(one)
    several = len({source for source, _ in columns}) > 1
    lines = []
    for (source, table), ones in columns.items():
        shown = [one for one in ones if not only_missing or not_searched(one)]
        title = f"{source}.{table}" if several else table
        line = TableLine(source, table, title, told.get((source, table)), sorted(shown, key=lambda one: not not_reached(one)))
        if not only_missing or shown or line.looked is not Looked.SEARCHED:
            lines.append(line)
    return sorted(lines, key=lambda line: (line.looked is Looked.SEARCHED, line.source, line.table))


class CoverageModel(QAbstractItemModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outcome: SearchOutcome | None = None
        self._lines: list[TableLine] = []
        self._only_missing = False

    @property
    def lines(self) -> tuple[TableLine, ...]:
        return tuple(self._lines)

    def show_outcome(self, outcome: SearchOutcome | None) -> None:
        self._outcome = outcome
        self._fill()

    def show_only_missing(self, on: bool) -> None:  # noqa: FBT001 - the slot of a toggle
        """Leave out what was searched."""
        self._only_missing = on
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        self._lines = [] if self._outcome is None else table_lines(self._outcome, only_missing=self._only_missing)
        self.endResetModel()

    # --- Qt's side

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(HEADERS)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else TOP)

    def parent(self, index: Index = NOWHERE) -> Any:
        place = index.internalId() if index.isValid() else TOP
        return QModelIndex() if place == TOP else self.createIndex(place - 1, 0, TOP)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._lines)
        return 0 if parent.internalId() != TOP or parent.column() > 0 else len(self._lines[parent.row()].columns)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in ALIGNED:
            return ALIGNED[section]
        return translate(HEADERS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place, column = index.internalId(), index.column()
        line = self._lines[index.row() if place == TOP else place - 1]
        one = None if place == TOP else line.columns[index.row()]
        cells = _table_cells(line) if one is None else _column_cells(one)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[column]
        if role == ChipRole and column == HOW:
            return _table_look(line) if one is None else _column_look(one)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in ALIGNED:
            return ALIGNED[column]
        if role == Qt.ItemDataRole.FontRole and one is None and column == NAME:
            return font("body", BOLD)
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, WHY):
            return cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return ", ".join(cell for cell in cells if cell)
        return None


def _table_cells(line: TableLine) -> tuple[str, ...]:
    found = sum(one.found for one in line.columns)
    told = line.told
    rows = "" if told is None or line.looked is Looked.NOT else counted_rows(told.rows, told.rows_are)
    time = "" if told is None else seconds(told.seconds)
    return line.title, words(line.looked), number(found) if found else "", rows, time, told.why if told else ""


def _column_cells(one: ColumnCoverage) -> tuple[str, ...]:
    how = words(one.how) if one.state is ColumnState.SEARCHED else words(one.state)
    return one.column, how, number(one.found) if one.found else "", "", "", one.why


def _table_look(line: TableLine) -> Sequence[ChipLook]:
    tone, icon = _LOOKED[line.looked]
    return [ChipLook(words(line.looked), tone, icon)]  # type: ignore[arg-type]


def _column_look(one: ColumnCoverage) -> Sequence[ChipLook]:
    if not_reached(one):
        return [ChipLook(_column_cells(one)[HOW], "danger", "triangle-alert")]
    return [ChipLook(words(one.state), "warn", "eye-off")] if one.state is ColumnState.UNSEARCHABLE else []


def counted_rows(rows: int, kind: Counted) -> str:
    """`about 1.9 M`, or the number itself where it was counted."""
    kind = kind if rows else Counted.EXACT
    return translate(_COUNTED[kind]).format(rows=number(rows) if kind is Counted.EXACT else rough(rows))


def all_rows(tables: Iterable[TableCoverage]) -> str:
    """The rows of all tables together; a sum is worth as little as its weakest part."""
    tables = tuple(tables)
    kinds = {one.rows_are for one in tables}
    kind = next((one for one in (Counted.AT_MOST, Counted.ABOUT) if one in kinds), Counted.EXACT)
    return counted_rows(sum(one.rows for one in tables), kind)


def seconds(taken: float) -> str:
    """`3.2 s`; what took less than a tenth of a second in milliseconds."""
    return f"{taken:.1f} s" if taken >= 0.1 or not taken else f"{max(1, round(taken * 1000))} ms"
