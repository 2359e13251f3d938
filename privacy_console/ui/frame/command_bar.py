"""The bar at the top: what this is, which environment it works on, the palette, the one thing one starts, and who is here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from privacy_console.casework.identity.people import Person
from privacy_console.ui.frame.palette import CommandPalette
from privacy_console.ui.keys import shown_keys
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.parts import Label, fill, part
from privacy_console.ui.wording import translate, words

PRODUCTION = "PRODUCTION"


def environment_chip(environment: str, company: str) -> ChipLook:
    """Production is unmistakable; everything else is grey."""
    tone = "production" if environment == PRODUCTION else "neutral"
    return ChipLook(f"{environment} · {company}" if company else environment, tone, "server")  # type: ignore[arg-type]


class CommandBar(QWidget):
    new_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        part("bar", self)
        self.palette_field = CommandPalette(window)
        self._title = Label(translate("Privacy Console"), role="title", weight=BOLD)
        self._environment = Chip(ChipLook(""))
        self._keys = Label(shown_keys("window.palette"), role="caption", ink="text3")
        self._new = Button(
            translate("New request"), "plus", kind="primary",
            says=translate("Open letters that arrived as e-mail files ({keys})").format(keys=shown_keys("request.new")),
        )  # fmt: skip
        self._new.clicked.connect(self.new_wanted)
        self._who = Label(role="caption", ink="text2")
        layout = QHBoxLayout(self)
        items = (self._title, 8, self._environment, None, self.palette_field, self._keys, None, self._new, 8, self._who)
        fill(layout, items, margins=(16, 8, 14, 8))
        layout.setStretchFactor(self.palette_field, 4)
        self._resize()
        theme().changed.connect(self._resize)
        self._signed_in = (self._environment, self.palette_field, self._keys, self._new, self._who)
        for widget in self._signed_in:
            widget.hide()

    def show_office(self, environment: str, company: str, me: Person) -> None:
        self._environment.show_look(environment_chip(environment, company))
        self._who.setText(f"{me.name} · {words(me.role)}")
        for widget in self._signed_in:
            widget.show()

    def _resize(self) -> None:
        self.setMinimumHeight(em(1) + 34)

    def squeeze(self, lines: float) -> None:
        """Leave out what a window of that width in em has no room for."""
        known = bool(self._who.text())
        self._who.setVisible(known and lines >= 85)
        self._keys.setVisible(known and lines >= 75)
        self._title.setVisible(lines >= 65)
