"""Signing in: who one is and, where the keyring does not open the key, the passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from privacy_console.casework.identity.people import Person
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, card, part, row
from privacy_console.ui.wording import translate, words


class SignIn(QWidget):
    wanted = Signal(str, str)
    """Who, and the passphrase. The answer is `refused`, or this page goes."""

    def __init__(self, people: Sequence[Person], *, needs_passphrase: bool) -> None:
        super().__init__()
        part("canvas", self)
        self._needs = needs_passphrase
        self.person = QComboBox()
        self.person.setAccessibleName(translate("Who you are"))
        for one in people:
            self.person.addItem(f"{one.name} · {words(one.role)}", one.id)
        # Where only the passphrase opens the book of people, nobody can be offered: the name is typed.
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("Your name"))
        self.name.setPlaceholderText(translate("May stay empty where only one person signs in"))
        self.name.returnPressed.connect(self._try)
        self._who: QWidget = self.person if people else self.name
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(translate("Passphrase"))
        self.passphrase.returnPressed.connect(self._try)
        self.message = MessageBar(margins=(0, 0, 0, 0))
        self.enter = Button(translate("Sign in"), "log-in", kind="primary")
        self.enter.clicked.connect(self._try)
        asked = [Label(translate("Passphrase"), role="caption", ink="text2"), self.passphrase] if needs_passphrase else []
        self._card = card(
            Label(translate("Sign in"), role="heading", weight=BOLD),
            Label(translate("Every step on the trail is signed with your own key."), ink="text2", wrap=True),
            8,
            Label(translate("Who you are"), role="caption", ink="text2"),
            self._who,
            *asked,
            self.message,
            8,
            row(None, self.enter),
            margins=(24, 20, 24, 20),
        )
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._resize()
        theme().changed.connect(self._resize)

    def take_focus(self) -> None:
        known = self._who is self.name or self.person.count() == 1
        (self.passphrase if known and self._needs else self.enter if known else self.person).setFocus()

    def refused(self, error: BaseException) -> None:
        """Signing in failed: say so, and ask again."""
        self._set_busy(False)
        self.message.say_error(error)
        self.passphrase.clear()
        self.take_focus()

    def _try(self) -> None:
        if not self.enter.isEnabled():
            return
        self.message.clear()
        self._set_busy(True)
        who = self.name.text().strip() if self._who is self.name else self.person.currentData()
        self.wanted.emit(who, self.passphrase.text())

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - the switch itself
        self.enter.setEnabled(not busy)
        self.enter.setText(translate("Opening…") if busy else translate("Sign in"))
        self.passphrase.setEnabled(not busy)
        self._who.setEnabled(not busy)

    def _resize(self) -> None:
        self._card.setFixedWidth(em(26))
