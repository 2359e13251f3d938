"""The identifiers of a letter, and which of them the check confirms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.ui.wording import translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CONFIRMED, SEARCH, KIND, VALUE, FROM = range(5)
HEADERS = ("Confirmed", "Search", "Identifier", "Value", "From")


@dataclass(frozen=True, slots=True)
class Claim:
    """One identifier that may be the subject's. What is confirmed is always searched with."""

    identifier: Identifier
    origin: str
    confirmed: bool = False
    search: bool = True


class ClaimModel(QAbstractTableModel):
    """Holds claims; what may be confirmed by which check is casework's to say."""

    def __init__(self) -> None:
        super().__init__()
        self._claims: list[Claim] = []
        self._locked = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(self._claims)

    def show_claims(self, claims: Sequence[Claim], *, locked: bool) -> None:
        self.beginResetModel()
        self._claims, self._locked = list(claims), locked
        self.endResetModel()

    def add(self, claim: Claim) -> None:
        if any(one.identifier == claim.identifier for one in self._claims):
            return
        self.beginInsertRows(NOWHERE, len(self._claims), len(self._claims))
        self._claims.append(claim)
        self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._claims)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate(HEADERS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() in (CONFIRMED, SEARCH) and not self._locked else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        claim, column = self._claims[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return {KIND: words(claim.identifier.kind), VALUE: claim.identifier.value, FROM: claim.origin}.get(column)
        if role == Qt.ItemDataRole.CheckStateRole and column in (CONFIRMED, SEARCH):
            on = claim.confirmed if column == CONFIRMED else claim.search
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and column == CONFIRMED:
            said = translate("confirmed") if claim.confirmed else translate("not confirmed")
            return f"{words(claim.identifier.kind)} {claim.identifier.value}, {said}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self._locked or index.column() not in (CONFIRMED, SEARCH):
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        claim = self._claims[index.row()]
        if index.column() == CONFIRMED:
            claim = replace(claim, confirmed=on, search=claim.search or on)
        else:
            claim = replace(claim, search=on, confirmed=claim.confirmed and on)
        self._claims[index.row()] = claim
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(HEADERS) - 1))
        return True
