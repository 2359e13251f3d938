"""The open cases that are due first, one a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from privacy_console.casework.requests.case import Case
from privacy_console.ui.theme.theme import BOLD, font
from privacy_console.ui.widgets.case_chips import clock_chip, derivation, reading_words
from privacy_console.ui.widgets.chip import ChipRole
from privacy_console.ui.wording import rights, translate, weekday

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole

COLUMNS = ("Due", "Clock", "Request", "Rights", "Counted by")
DUE, CLOCK, REQUEST, RIGHTS, COUNTED = range(5)


class AgendaModel(QAbstractTableModel):
    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.cases: tuple[Case, ...] = ()

    def show_cases(self, cases: Sequence[Case], today: date) -> None:
        self.beginResetModel()
        self.cases, self.today = tuple(cases), today
        self.endResetModel()

    def row_due(self, day: date) -> int:
        """The first row that is due on that day or later; -1 where none is."""
        return next((row for row, case in enumerate(self.cases) if case.deadline.due >= day), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cases)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return translate(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        case, column = self.cases[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._shown(case, column)
        if role == ChipRole and column == CLOCK:
            return (clock_chip(case, self.today),)
        if role == Role.FontRole and column == DUE:
            return font("body", BOLD)
        if role == Role.ToolTipRole and column in {DUE, CLOCK, COUNTED}:
            return derivation(case.deadline)
        if role == Role.AccessibleTextRole and column == DUE:
            said = (weekday(case.deadline.due), clock_chip(case, self.today).text, case.id, self._shown(case, RIGHTS))
            return ", ".join(said)
        if role == Role.AccessibleDescriptionRole and column == DUE:
            return derivation(case.deadline)
        return None

    def _shown(self, case: Case, column: int) -> str:
        if column == DUE:
            return weekday(case.deadline.due)
        if column == REQUEST:
            return case.id
        if column == RIGHTS:
            return rights(case)
        if column == COUNTED:
            said = reading_words(case.deadline)
            return translate("{reading}; waiting for the subject").format(reading=said) if case.waiting else said
        return ""
