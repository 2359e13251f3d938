"""The small dialog that says when a letter arrived, where nothing of the office's own does."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, fill, row
from privacy_console.ui.wording import translate


class ReceiptDialog(QDialog):
    """`received` holds the day that was said; whether it can be is casework's to judge."""

    def __init__(self, counted_from: date, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Day of receipt"))
        self.day = QDateEdit(QDate(counted_from.year, counted_from.month, counted_from.day))
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setAccessibleName(translate("Day on which the letter arrived"))
        self.keep = Button(translate("It arrived then"), "check", kind="primary")
        self.keep.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(Button(translate("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        about = translate(
            "No mail host of ours says when it arrived. The month runs from the day on which it reached any mailbox or desk of "
            "ours, whoever read it. Look into the mailbox or its log; the deadline is counted anew from the day that you say."
        )
        fill(
            layout := QVBoxLayout(self),
            (
                Label(translate("When did it arrive?"), role="title", weight=BOLD),
                Label(about, ink="text2", wrap=True),
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
    def received(self) -> date:
        said = self.day.date()
        return date(said.year(), said.month(), said.day())
