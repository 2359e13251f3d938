"""What the window looks like now: its scheme, its text size, and the one place that changes them.

Sizes follow the font and colours follow the scheme: a widget asks `em`, `font` and `color` while it paints or lays
itself out, and listens to `theme().changed` only where it keeps an answer.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from privacy_console.ui.theme.palette import palette
from privacy_console.ui.theme.stylesheet import stylesheet
from privacy_console.ui.theme.tokens import DARK, LIGHT, TYPE, Tokens

NORMAL = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
BOLD = QFont.Weight.DemiBold


class Scheme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


SMALLEST, LARGEST = 80, 200
"""Text size, in per cent of the system's."""


class Theme(QObject):
    """The look of one application. `changed` comes after palette, font and style sheet are in place."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._points = max(app.font().pointSizeF(), 9.0)
        self.scheme = Scheme.SYSTEM
        self.text_percent = 100
        self.tokens: Tokens = LIGHT
        self.colours: dict[str, QColor] = {}
        self.fonts: dict[tuple[str, QFont.Weight], QFont] = {}
        self.metrics: dict[tuple[str, QFont.Weight], QFontMetrics] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def apply(self, scheme: Scheme | None = None, text_percent: int | None = None) -> None:
        """Show the window in that scheme and text size; what is None stays as it is."""
        self.scheme = scheme or self.scheme
        self.text_percent = min(LARGEST, max(SMALLEST, text_percent or self.text_percent))
        self.tokens = DARK if self._wants_dark() else LIGHT
        self._app.setStyle("Fusion")
        shown = QFont("Inter")
        shown.setPointSizeF(self._points * self.text_percent / 100)
        self._app.setFont(shown)
        for kept in (self.colours, self.fonts, self.metrics):
            kept.clear()
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens))
        self.changed.emit()

    def use_points(self, points: float) -> None:
        """Take `points` for the system's own font size; pictures of the window are made so."""
        self._points = points

    def _wants_dark(self) -> bool:
        if self.scheme is Scheme.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.scheme is Scheme.DARK

    def _system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self.apply()


_current: list[Theme] = []


def theme() -> Theme:
    """The theme of the running application, made with it."""
    if not _current or not isValid(_current[0]):
        app = QApplication.instance()
        assert isinstance(app, QApplication), "the theme needs a QApplication"
        _current[:] = [Theme(app)]
    return _current[0]


# Painting asks for these some thousand times a frame: answers are kept until the theme changes.


def color(token: str) -> QColor:
    kept = theme().colours
    if token not in kept:
        kept[token] = QColor(getattr(theme().tokens, token))
    return kept[token]


def font(role: str = "body", weight: QFont.Weight = NORMAL) -> QFont:
    """The application's font at the size of that role: `caption`, `body`, `title`, `heading` or `display`."""
    kept = theme().fonts
    if (role, weight) not in kept:
        made = QFont(QApplication.font())
        made.setPointSizeF(made.pointSizeF() * TYPE[role])
        made.setWeight(weight)
        kept[role, weight] = made
    return kept[role, weight]


def metrics(role: str = "body", weight: QFont.Weight = NORMAL) -> QFontMetrics:
    kept = theme().metrics
    if (role, weight) not in kept:
        kept[role, weight] = QFontMetrics(font(role, weight))
    return kept[role, weight]


def mono() -> QFont:
    """For data values only."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPointSizeF(QApplication.font().pointSizeF() * 0.95)
    return made


def em(lines: float = 1.0) -> int:
    """Pixels of that many lines of text: every size that must follow the user's font goes through here."""
    return round(metrics().height() * lines)
