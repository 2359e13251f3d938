"""Plain building parts: named surfaces, labels that follow the theme, and rows and columns of widgets."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from privacy_console.ui.theme.theme import NORMAL, color, font, theme

W = TypeVar("W", bound=QWidget)

Item = QWidget | QBoxLayout | int | None
"""A widget, a layout, a gap in pixels, or None for what stretches."""

Margins = tuple[int, int, int, int]
"""Left, top, right, bottom."""


class Label(QLabel):
    """Plain text in a role of the type scale and a colour of the tokens; both follow the theme."""

    def __init__(
        self, text: str = "", *, role: str = "body", ink: str = "text", weight: QFont.Weight = NORMAL, wrap: bool = False
    ) -> None:
        super().__init__(text)
        self._role, self._ink, self._weight = role, ink, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_ink(self, ink: str) -> None:
        self._ink = ink
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(font(self._role, self._weight))
        shown = QPalette(self.palette())
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            shown.setColor(group, QPalette.ColorRole.WindowText, color(self._ink))
        self.setPalette(shown)


class ElidedLabel(Label):
    """One line that ends in an ellipsis where there is no room; the whole text is its tooltip then."""

    def __init__(self, text: str = "", *, role: str = "body", ink: str = "text", weight: QFont.Weight = NORMAL) -> None:
        self._whole = text
        super().__init__(text, role=role, ink=ink, weight=weight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width()))
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setText(shown)


def part(name: str, widget: W) -> W:
    """Give the widget the look of that part of the style sheet: `pane`, `header`, `card`, `soft`, `warn`, `canvas`..."""
    widget.setProperty("part", name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def row(*items: Item, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> QWidget:
    """The items side by side, as a widget."""
    return _held(QHBoxLayout(), items, margins, spacing)


def column(*items: Item, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> QWidget:
    """The items one below the other, as a widget."""
    return _held(QVBoxLayout(), items, margins, spacing)


def fill(layout: QBoxLayout, items: tuple[Item, ...], *, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> None:
    """Put the items into the layout; an `ElidedLabel` takes the room that is left."""
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QBoxLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
            if isinstance(item, ElidedLabel):
                layout.setStretchFactor(item, 1)


def _held(layout: QBoxLayout, items: tuple[Item, ...], margins: Margins, spacing: int) -> QWidget:
    fill(layout, items, margins=margins, spacing=spacing)
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def card(*items: Item, kind: str = "card", margins: Margins = (16, 12, 16, 12), spacing: int = 6) -> QFrame:
    """A framed surface: `card`, `soft`, `warn`, `danger`, `ok` or `info`."""
    frame = part(kind, QFrame())
    layout = QVBoxLayout(frame)
    fill(layout, items, margins=margins, spacing=spacing)
    return frame


def scrolled(widget: QWidget) -> QScrollArea:
    """The widget in an area that scrolls down and never sideways."""
    area = part("scroll", QScrollArea())
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area
