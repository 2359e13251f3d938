"""The small dialog that says when the answer to a clarification arrived."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, fill, row
from privacy_console.ui.wording import day, translate


class ArrivalDialog(QDialog):
    """`arrived` holds the day that was said; whether it can be is casework's to judge."""

    def __init__(self, asked_on: date, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Answer to the clarification"))
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setAccessibleName(translate("Day on which the answer arrived"))
        self.keep = Button(translate("It arrived then"), "check", kind="primary")
        self.keep.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(Button(translate("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        about = translate(
            "A clarification was asked for on {day}. The case waits for the answer until it is said that it arrived."
        )
        fill(
            layout := QVBoxLayout(self),
            (
                Label(translate("When did the answer arrive?"), role="title", weight=BOLD),
                Label(about.format(day=day(asked_on)), ink="text2", wrap=True),
                6,
                row(Label(translate("Arrived on")), self.day, None),
                8,
                buttons,
            ),
            margins=(20, 16, 20, 16),
        )
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self.setMinimumWidth(em(28))

    @property
    def arrived(self) -> date:
        said = self.day.date()
        return date(said.year(), said.month(), said.day())
