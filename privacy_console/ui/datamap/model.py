"""Tables of the data map with their columns and links, and what the live database says of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from privacy_console.casework.search.datamap import ColumnMap, ColumnState, DataMap, Link, TableMap
from privacy_console.casework.search.drift import Drift, DriftLine
from privacy_console.casework.search.findings import ColumnCoverage
from privacy_console.ui.datamap.offers import Offer, marks, meanings
from privacy_console.ui.theme.theme import BOLD, font
from privacy_console.ui.widgets.chip import ChipLook, ChipRole, Tone
from privacy_console.ui.wording import counted, translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
PlaceRole = Role.UserRole + 1
"""The `Place` of a line."""
HEADERS = ("Table, column or link", "State", "What it is")
NAME, STATE, WHAT = range(3)
LOOKS: Mapping[ColumnState, tuple[Tone, str]] = {
    ColumnState.SEARCHED: ("ok", "check"),
    ColumnState.NOT_PERSONAL: ("neutral", "ban"),
    ColumnState.UNSEARCHABLE: ("warn", "eye-off"),
    ColumnState.UNMAPPED: ("danger", "triangle-alert"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """What a line is about: a table, one of its columns, or a link that starts in it."""

    source: str
    table: str
    column: str = ""
    link: str = ""


@dataclass(eq=False, slots=True)
class Line:
    place: Place
    cells: tuple[str, str, str]
    chip: ChipLook | None
    why: str = ""
    row: int = 0
    above: Line | None = None
    below: list[Line] = field(default_factory=list)


class DataMapModel(QAbstractItemModel):
    """What the map says; after a check, what the live database says of it as well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._places: dict[Place, Line] = {}
        self.open = 0
        """How many columns nobody has mapped; they block the closing of a case."""
        self.columns = 0

    def show(
        self,
        data_map: DataMap,
        *,
        coverage: Sequence[ColumnCoverage] = (),
        drift: Sequence[DriftLine] = (),
        offers: Sequence[Offer] = (),
        only_open: bool = False,
    ) -> None:
        """Show the map with the columns that only the database or a draft has; `only_open` leaves out what is settled."""
        self.beginResetModel()
        live: dict[tuple[str, str], dict[str, ColumnCoverage]] = {}
        for one in coverage:
            live.setdefault((one.source, one.table), {})[one.column] = one
        offered: dict[tuple[str, str], dict[str, Offer]] = {}
        for offer in offers:
            offered.setdefault((offer.source, offer.table), {})[offer.column or offer.link] = offer
        changed = {(one.source, one.table, name): one for one in drift for name in one.column.split(", ")}
        links: dict[tuple[str, str], list[Link]] = {}
        for link in data_map.links:
            links.setdefault(_start(link, data_map), []).append(link)
        tables = [
            _table(
                key, data_map.tables.get(key), live.get(key, {}), offered.get(key, {}), links=links.get(key, ()), drift=changed
            )
            for key in _in_order(data_map.tables, live, offered)
        ]
        self.columns = sum(1 for table in tables for line in table.below if line.place.column)
        self.open = sum(1 for table in tables for line in table.below if _is_open(line))
        if only_open:
            for table in tables:
                table.below = [line for line in table.below if _is_open(line)]
            tables = [table for table in tables if table.below or table.chip is not None]
        self._lines = tables
        self._places = {}
        for row, table in enumerate(tables):
            table.row = row
            self._places[table.place] = table
            for number, line in enumerate(table.below):
                line.row, line.above = number, table
                self._places[line.place] = line
        self.endResetModel()

    def index_of(self, place: Place) -> QModelIndex:
        """The line of a place, or of its table where the place is gone, or none."""
        line = self._places.get(place) or self._places.get(Place(place.source, place.table))
        return self.createIndex(line.row, 0, line) if line is not None else QModelIndex()

    def place(self, index: Index) -> Place | None:
        return self._of(index).place if index.isValid() else None

    # --- Qt's side

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        lines = self._of(parent).below if parent.isValid() else self._lines
        inside = 0 <= row < len(lines) and 0 <= column < len(HEADERS)
        return self.createIndex(row, column, lines[row]) if inside else QModelIndex()

    def parent(self, child: Index = NOWHERE) -> Any:
        above = self._of(child).above if child.isValid() else None
        return self.createIndex(above.row, 0, above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.column() > 0:
            return 0
        return len(self._of(parent).below if parent.isValid() else self._lines)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return translate(HEADERS[section])
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._of(index), index.column()
        if role == Role.DisplayRole:
            return line.cells[column]
        if role == PlaceRole:
            return line.place
        if role == Role.AccessibleTextRole and column == NAME:
            return ", ".join(cell for cell in (*line.cells, line.why) if cell)
        if role == ChipRole and column == STATE and line.chip is not None:
            return (line.chip,)
        if role == Role.FontRole and line.above is None and column == NAME:
            return font("body", BOLD)
        if role == Role.ToolTipRole:
            return "\n".join(cell for cell in (line.cells[column], line.why) if cell) or None
        return None

    def _of(self, index: Index) -> Line:
        line = index.internalPointer()
        assert isinstance(line, Line)
        return line


def _is_open(line: Line) -> bool:
    return line.chip is not None and line.chip.tone in {"danger", "violet"}


def _table(
    key: tuple[str, str],
    table: TableMap | None,
    live: Mapping[str, ColumnCoverage],
    offers: Mapping[str, Offer],
    *,
    links: Iterable[Link],
    drift: Mapping[tuple[str, str, str], DriftLine],
) -> Line:
    source, name = key
    mapped = table.columns if table is not None else {}
    columns = _in_order(mapped, live, (column for column, offer in offers.items() if offer.column))
    what = f"{table.title} · {words(table.role)} · {words(table.capacity)}" if table is not None else ""
    change = drift.get((source, name, ""))
    chip = ChipLook(words(change.kind), "danger", "triangle-alert") if change is not None else None
    cells = (name, words(change.kind) if change is not None else counted(len(columns), "column", "columns"), what)
    line = Line(Place(source, name), cells, chip, change.why if change is not None else "")
    for column in columns:
        moved = drift.get((source, name, column))
        line.below.append(_column(key, column, mapped.get(column), live.get(column), offer=offers.get(column), drift=moved))
    for link in links:
        cells = (_short(link.name, name), translate("Link"), meanings(link))
        line.below.append(Line(Place(source, name, link=link.name), cells, ChipLook(translate("Link"), "info", "git-fork")))
    for offer in offers.values():
        if offer.link:
            cells = (_short(offer.link, name), translate("Suggested"), offer.what)
            chip = ChipLook(translate("Suggested"), "violet", "git-fork")
            line.below.append(Line(Place(source, name, link=offer.link), cells, chip, "\n".join(offer.evidence)))
    return line


def _column(
    key: tuple[str, str],
    name: str,
    mapped: ColumnMap | None,
    live: ColumnCoverage | None,
    *,
    offer: Offer | None,
    drift: DriftLine | None,
) -> Line:
    place = Place(*key, column=name)
    if offer is not None:
        look = ChipLook(translate("Suggested"), "violet", "scan-search")
        return Line(place, (name, look.text, offer.what), look, "\n".join(offer.evidence))
    state = live.state if live is not None else mapped.state if mapped is not None else ColumnState.UNMAPPED
    why = (mapped.reason if mapped is not None else "") or (live.why if live is not None else "")
    what = " · ".join([mapped.label, *marks(mapped)]) if mapped is not None else ""
    if drift is not None and drift.kind not in {Drift.NEW_COLUMN, Drift.LOST_COLUMN}:
        change = f"{drift.before} → {drift.now or '–'}"
        look = ChipLook(words(drift.kind), "danger", "triangle-alert")
        return Line(place, (name, look.text, f"{what} ({change})" if what else change), look, drift.why)
    return Line(place, (name, words(state), what), ChipLook(words(state), *LOOKS[state]), why)


def _short(link: str, table: str) -> str:
    """`requester_id → users.id`: its line stands under its table."""
    start, _, end = link.partition(" -> ")
    return f"{start.removeprefix(f'{table}.')} → {end}"


def _start(link: Link, data_map: DataMap) -> tuple[str, str]:
    for source, name in data_map.tables:
        if link.from_table in (name, f"{source}.{name}"):
            return source, name
    return "", link.from_table


def _in_order(*sources: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(name for source in sources for name in source))
