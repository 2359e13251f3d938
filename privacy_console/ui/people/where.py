"""Where people are looked for: the tables whose rows are people, by what each can be searched, and which did not answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.search.datamap import ColumnState, DataMap, RowRole, TableMap
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.wording import in_a_sentence, translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADERS = ("Table", "What it holds", "Can be searched by", "This search")
SEARCH = 3
_LOGINS = {IdentifierKind.EMAIL, IdentifierKind.ACCOUNT, IdentifierKind.USERNAME}
"""An address may be a login, and a login the name of an account: either is looked for where the other stands."""


@dataclass(frozen=True, slots=True)
class Where:
    """One table of people. `missing` names what of it was not searched, as the search tells it; empty where all of it was."""

    name: str
    title: str
    kinds: tuple[IdentifierKind, ...]
    missing: tuple[str, ...]

    def could_have(self, kinds: Iterable[IdentifierKind]) -> bool:
        """Whether a column of it may hold one of those."""
        return bool(_wide(kinds) & set(self.kinds))


def where(data_map: DataMap, unavailable: Sequence[str]) -> tuple[Where, ...]:
    """The tables of people, in the order of the map."""
    several = len(data_map.sources) > 1
    return tuple(
        Where(
            name=f"{table.source}.{table.name}" if several else table.name,
            title=table.title,
            kinds=_kinds(table),
            missing=tuple(one for one in unavailable if _is_of(one, table)),
        )
        for table in data_map.tables.values()
        if table.role is RowRole.IS
    )


def nowhere(identifiers: Iterable[Identifier], places: Sequence[Where]) -> tuple[IdentifierKind, ...]:
    """The kinds that no table of people has a column for: nobody can be found by them."""
    given = dict.fromkeys(one.kind for one in identifiers)
    return tuple(kind for kind in given if not any(place.could_have((kind,)) for place in places))


def _kinds(table: TableMap) -> tuple[IdentifierKind, ...]:
    held = (
        column.identifier or (IdentifierKind.NAME if column.person_name else None)
        for column in table.columns.values()
        if column.state is ColumnState.SEARCHED
    )
    return tuple(dict.fromkeys(kind for kind in held if kind is not None))


def _wide(kinds: Iterable[IdentifierKind]) -> set[IdentifierKind]:
    asked = set(kinds)
    return asked | _LOGINS if asked & _LOGINS else asked


def _is_of(missing: str, table: TableMap) -> bool:
    name = f"{table.source}.{table.name}"
    return missing in {table.source, name} or missing.startswith(f"{name}.")


class WhereModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Where, ...] = ()
        self._asked: frozenset[IdentifierKind] = frozenset()

    def show_where(self, rows: Sequence[Where], asked: Iterable[IdentifierKind]) -> None:
        """Show the tables, and how far each was searched for identifiers of the kinds that were asked for."""
        self.beginResetModel()
        self._rows, self._asked = tuple(rows), frozenset(asked)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate(HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        look = self._look(row)
        cells = (row.name, row.title, ", ".join(in_a_sentence(kind) for kind in row.kinds), look.text)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[column]
        if role == ChipRole and column == SEARCH:
            return [look]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(row.missing) if column == SEARCH else cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            return ", ".join(cell for cell in cells if cell)
        return None

    def _look(self, row: Where) -> ChipLook:
        if row.missing:
            return ChipLook(translate("Not all of it"), "danger", "triangle-alert")
        if not row.could_have(self._asked):
            return ChipLook(translate("Has no such column"), "neutral", "ban")
        return ChipLook(translate("Searched"), "ok", "check")


def missing_words(kinds: Sequence[IdentifierKind]) -> str:
    """What is told of kinds that no table of people has."""
    return translate("No table of people has a column for: {kinds}. Nobody was looked for by that.").format(
        kinds=", ".join(words(kind) for kind in kinds)
    )
