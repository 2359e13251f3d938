"""The letters of a case that went out, or were to: each with its words, and a question where nobody knows whether it left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextEdit, QVBoxLayout, QWidget

from privacy_console.casework.letters.sending.correspondence import UNSETTLED, OutLetter
from privacy_console.ui.letters.words import letter_words
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, fill, row
from privacy_console.ui.wording import day, translate


class WentOut(QWidget):
    settled = Signal(int, bool)
    """Number of the letter, and whether it left."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Letters that went out"))
        self.list.currentItemChanged.connect(lambda _now, _before: self._show())
        self.text = QTextEdit()
        self.text.setAccessibleName(translate("Words of the letter"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.empty = Label(translate("No letter went out yet."), ink="text2")
        self.left = Button(translate("It left"), "send")
        self.left.clicked.connect(lambda: self._settle(left=True))
        self.not_sent = Button(translate("It did not leave"), "x")
        self.not_sent.clicked.connect(lambda: self._settle(left=False))
        asks = translate("Nobody knows whether it left. Look in the mailbox, then say it:")
        self.question = row(Label(asks, wrap=True), self.left, self.not_sent, None)
        layout = QVBoxLayout(self)
        fill(layout, (self.empty, self.list, self.question, self.text), margins=(0, 8, 0, 0))
        layout.setStretchFactor(self.text, 1)
        self.show_letters(())

    def show_letters(self, letters: Sequence[OutLetter]) -> None:
        self.list.clear()
        for letter in reversed(letters):
            where = letter.to or translate("on paper")
            line = f"{letter.number}  {day(letter.at)}  {letter_words(letter.kind)} · {letter_words(letter.state)} · {where}"
            item = QListWidgetItem(line)
            item.setData(Qt.ItemDataRole.UserRole, letter)
            self.list.addItem(item)
        self.empty.setVisible(not letters)
        self.list.setVisible(bool(letters))
        self.list.setCurrentRow(0)
        self._show()

    @property
    def current(self) -> OutLetter | None:
        item = self.list.currentItem()
        letter: OutLetter | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return letter

    def _show(self) -> None:
        letter = self.current
        self.text.setPlainText("\n\n".join((letter.title, *letter.texts)) if letter else "")
        self.text.setVisible(letter is not None)
        self.question.setVisible(letter is not None and letter.state in UNSETTLED)

    def _settle(self, *, left: bool) -> None:
        if self.current is not None:
            self.settled.emit(self.current.number, left)
