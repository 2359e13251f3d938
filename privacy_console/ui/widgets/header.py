"""The head of a pane: its title, a line about it, and its tools at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.parts import ElidedLabel, Label, fill, part


class PaneHeader(QWidget):
    def __init__(self, title: str, about: str = "", *tools: QWidget) -> None:
        super().__init__()
        part("header", self)
        self._title = Label(title, role="title", weight=BOLD)
        self._about = ElidedLabel(about, role="caption", ink="text3")
        layout = QHBoxLayout(self)
        fill(layout, (self._title, self._about, *tools), margins=(18, 6, 8, 6), spacing=8)
        self._resize()
        theme().changed.connect(self._resize)

    def say(self, title: str, about: str = "") -> None:
        self._title.setText(title)
        self._about.set_text(about)

    @property
    def title(self) -> str:
        return self._title.text()

    def _resize(self) -> None:
        self.setMinimumHeight(em(2.9))
