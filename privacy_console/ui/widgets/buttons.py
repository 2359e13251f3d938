"""Buttons: secondary, primary and dangerous ones, and icon tools. Each has a name that a screen reader can say."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from privacy_console.ui.theme.icons import icon
from privacy_console.ui.theme.theme import BOLD, NORMAL, em, font, theme

Kind = Literal["secondary", "primary", "danger"]
_GLYPH = {"secondary": "text", "primary": "on_accent", "danger": "danger"}


class Button(QPushButton):
    """A push button with words. At most one in a screen is primary; what is dangerous says what it does and asks first."""

    def __init__(self, text: str, icon_name: str = "", *, kind: Kind = "secondary", says: str = "") -> None:
        super().__init__(text)
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if icon_name:
            self.setIcon(icon(icon_name, _GLYPH[kind]))
        self.tell(says)
        self._restyle()
        theme().changed.connect(self._restyle)

    def tell(self, says: str) -> None:
        """Set the tooltip and accessible description, for instance why the button is off."""
        self.setToolTip(says)
        self.setAccessibleDescription(says)

    def _restyle(self) -> None:
        self.setFont(font("body", BOLD if self._kind == "primary" else NORMAL))
        self.setIconSize(QSize(em(1.05) + 4, em(1.05)))


class Tool(QToolButton):
    """A small button with an icon, and with its name beside it where `words`."""

    def __init__(self, icon_name: str, name: str, *, keys: str = "", words: bool = False, segment: bool = False) -> None:
        super().__init__()
        self.setIcon(icon(icon_name))
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {keys}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if words:
            self.setText(name)
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if segment:
            self.setProperty("kind", "segment")
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_icon(self, name: str) -> None:
        self.setIcon(icon(name))

    def rename(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)
        if self.text():
            self.setText(name)

    def _restyle(self) -> None:
        self.setIconSize(QSize(em(1.15) + (5 if self.text() else 0), em(1.15)))
        self.setMinimumSize(max(24, em(1.6)), max(24, em(1.6)))
