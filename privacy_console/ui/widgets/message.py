"""The inline bar that says what happened, in the pane where it happened. Errors are never toasts or boxes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from privacy_console.ui.fault import report
from privacy_console.ui.theme.icons import icon
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.parts import Label, Margins, fill, part
from privacy_console.ui.wording import sentence_for, translate

Kind = Literal["info", "ok", "warn", "danger"]
_ICONS = {"info": "info", "ok": "circle-check", "warn": "triangle-alert", "danger": "circle-alert"}


class MessageBar(QWidget):
    """Hidden while there is nothing to say. `margins` keep it from the pane's edges."""

    closed = Signal()
    acted = Signal()
    """The officer pressed the bar's own button (`say(..., action=)`)."""

    def __init__(self, *, margins: Margins = (12, 8, 12, 4)) -> None:
        super().__init__()
        self._frame = QFrame()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*margins)
        outer.addWidget(self._frame)
        self._kind: Kind = "info"
        self._details = ""
        self._picture = QLabel()
        self._text = Label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = Button("")
        self._action.clicked.connect(self.acted)
        self._copy = Button(translate("Copy details"), "clipboard-copy")
        self._copy.clicked.connect(self._copy_details)
        self._close = Tool("x", translate("Close message"))
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self._frame)
        fill(layout, (self._picture, self._text, self._action, self._copy, self._close), margins=(12, 8, 8, 8), spacing=8)
        layout.setStretchFactor(self._text, 1)
        self.hide()
        theme().changed.connect(self._restyle)

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, sentence: str, kind: Kind = "info", *, details: str = "", action: str = "") -> None:
        """Show the sentence; `details` (never a person's data) can be copied, `action` labels one button."""
        self._kind, self._details = kind, details
        self._text.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._copy.setVisible(bool(details))
        self.setAccessibleName(sentence)
        part(kind, self._frame)
        self._restyle()
        self.show()

    def say_error(self, error: BaseException, *, action: str = "") -> None:
        """Show what the error says to a person; its code and place can be copied."""
        self.say(sentence_for(error), "danger", details=report(error), action=action)

    def clear(self) -> None:
        self.hide()
        self.closed.emit()

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    def _restyle(self) -> None:
        token = f"on_{self._kind}_soft"
        self._text.set_ink(token)
        self._picture.setPixmap(icon(_ICONS[self._kind], token).pixmap(em(1.2), em(1.2)))
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
