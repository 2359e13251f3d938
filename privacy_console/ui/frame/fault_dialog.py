"""What is shown when the program made a mistake: where, and nothing about anybody."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from privacy_console.ui.fault import report
from privacy_console.ui.theme.theme import BOLD, em, mono
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, row
from privacy_console.ui.wording import sentence_for, translate

MOST = 20
"""Reports kept in one dialog: a mistake in painting comes again with every frame."""


class FaultDialog(QDialog):
    """One for the whole run; further mistakes are added to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Fault report"))
        self._reports: list[str] = []
        self.sentence = Label(wrap=True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setFont(mono())
        self.details.setAccessibleName(translate("Details"))
        copy = Button(translate("Copy details"), "clipboard-copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        close = Button(translate("Close"), kind="primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for widget in (
            Label(translate("The program made a mistake"), role="title", weight=BOLD),
            self.sentence,
            self.details,
            row(None, copy, close),
        ):
            layout.addWidget(widget)
        self.resize(em(44), em(26))

    def tell(self, error: BaseException) -> None:
        told = report(error)
        if told not in self._reports and len(self._reports) < MOST:
            self._reports.append(told)
        self.sentence.setText(sentence_for(error))
        self.details.setPlainText("\n\n".join(self._reports))
        self.show()
