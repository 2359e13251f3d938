"""What a pane shows where there is nothing: one sentence, and at most one action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from privacy_console.ui.theme.icons import icon
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label


class EmptyState(QWidget):
    acted = Signal()

    def __init__(self, icon_name: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self._icon = icon_name
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence = Label(sentence, ink="text2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(action)
        self.button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addWidget(self._sentence)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.say(icon_name, sentence, action)
        theme().changed.connect(self._restyle)

    def say(self, icon_name: str, sentence: str, action: str = "") -> None:
        self._icon = icon_name
        self._sentence.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self._restyle()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def _restyle(self) -> None:
        self._picture.setPixmap(icon(self._icon, "text3").pixmap(em(2.2), em(2.2)))
