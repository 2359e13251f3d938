"""The small dialog that records an extension: the day the subject was told, and which of the two grounds of the law."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from privacy_console.casework.requests.deadlines import Deadline
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, fill, row
from privacy_console.ui.wording import translate, weekday

REASONS = (
    ("complexity", "The request is complex"),
    ("number", "The subject made many requests"),
)
"""Codes of `ExtensionReason`, which comes with the count of deadlines and so is not imported before the first paint."""


class ExtendDialog(QDialog):
    """`told_on` and `why` hold what was said; whether it holds is casework's to judge."""

    def __init__(self, deadline: Deadline, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Extend the deadline"))
        self.told = QDateEdit(QDate(today.year, today.month, today.day))
        self.told.setMaximumDate(self.told.date())
        self.told.setCalendarPopup(True)
        self.told.setDisplayFormat("d MMM yyyy")
        self.told.setAccessibleName(translate("Day on which the subject was told"))
        self.reasons = {code: QRadioButton(translate(text)) for code, text in REASONS}
        for choice in self.reasons.values():
            choice.setAccessibleName(choice.text())
            choice.toggled.connect(lambda _on: self._allow())
        self.extend = Button(translate("Extend"), "calendar-clock", kind="primary")
        self.extend.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(Button(translate("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.extend, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        about = translate(
            "An extension holds only if the subject was told of it, with the reasons, before {due} (Art. 12(3)). "
            "The deadline then moves on by two further months, once."
        )
        fill(
            layout := QVBoxLayout(self),
            (
                Label(translate("Extend the deadline"), role="title", weight=BOLD),
                Label(about.format(due=weekday(deadline.due)), ink="text2", wrap=True),
                6,
                row(Label(translate("Told on")), self.told, None),
                *self.reasons.values(),
                8,
                buttons,
            ),
            margins=(20, 16, 20, 16),
        )
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self.setMinimumWidth(em(28))
        self._allow()

    @property
    def told_on(self) -> date:
        told = self.told.date()
        return date(told.year(), told.month(), told.day())

    @property
    def why(self) -> str:
        return next((code for code, choice in self.reasons.items() if choice.isChecked()), "")

    def _allow(self) -> None:
        self.extend.setEnabled(bool(self.why))
        self.extend.tell("" if self.why else translate("Choose a reason"))
