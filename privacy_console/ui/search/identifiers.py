"""What was searched with: the identifiers that the check of identity left, and which of them it confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.wording import in_a_sentence, translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADERS = ("Identifier", "Value used for the search", "Verified")
VERIFIED = 2


QUESTION = "What it finds is a question, never an answer."


def identifier_chip(one: SearchIdentifier) -> tuple[ChipLook, str]:
    """An identifier in one chip, and what its mark means."""
    text = f"{in_a_sentence(one.kind)} {one.value}"
    if one.verified:
        return ChipLook(text, "ok", "check"), translate("confirmed")
    return ChipLook(text, "neutral", "circle-question-mark"), f"{translate('not confirmed')}. {translate(QUESTION)}"


class IdentifierModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._identifiers: tuple[SearchIdentifier, ...] = ()

    def show_identifiers(self, identifiers: Sequence[SearchIdentifier]) -> None:
        self.beginResetModel()
        self._identifiers = tuple(identifiers)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._identifiers)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate(HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one, column = self._identifiers[index.row()], index.column()
        verified = translate("confirmed") if one.verified else translate("not confirmed")
        if role == Qt.ItemDataRole.DisplayRole:
            return (words(one.kind), one.value, verified)[column]
        if role == ChipRole and column == VERIFIED:
            return [ChipLook(verified, "ok", "check") if one.verified else ChipLook(verified, "neutral", "circle-question-mark")]
        if role == Qt.ItemDataRole.ToolTipRole and not one.verified:
            return translate(QUESTION)
        return None
