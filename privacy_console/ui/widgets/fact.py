"""One value on a card: broken wherever it must be, with a mark beside it, or below where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from privacy_console.ui.theme.theme import color, em, font, metrics, theme
from privacy_console.ui.widgets.chip import ChipLook, chip_size, draw_chip

GAP = 6


class Fact(QWidget):
    """Painted, because a label cannot break an address without a blank and would widen its card instead.

    `caption` stands above the values where the card has to name the field itself.
    """

    def __init__(self, name: str, values: Sequence[str], mark: ChipLook | None, *, caption: bool) -> None:
        super().__init__()
        self._caption = name if caption else ""
        self._text, self._mark, self._empty = "\n".join(values) or "–", mark, not values
        self.setAccessibleName(": ".join((name, ", ".join(values) or "–")))
        self.setAccessibleDescription(mark.text if mark else "")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)[1]

    def sizeHint(self) -> QSize:
        return QSize(em(8), self.heightForWidth(max(self.width(), em(8))))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(4), em(1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines, high, beside = self._lay_out(self.width())
        if self._caption:
            painter.setFont(font("caption"))
            painter.setPen(color("text3"))
            painter.drawText(0, 0, self.width(), self._head(), Qt.AlignmentFlag.AlignVCenter, self._caption)
        painter.setPen(color("text3" if self._empty else "text"))
        for layout, y in lines:
            layout.draw(painter, QPointF(0, y))
        if self._mark is not None:
            size = chip_size(self._mark)
            middle = self._head() + em(1) / 2 if beside else high - size.height() / 2
            draw_chip(painter, self._mark, self.width() if beside else 0, middle, from_right=beside, room=self.width())
        painter.end()

    def _head(self) -> int:
        return metrics("caption").height() + 1 if self._caption else 0

    def _lay_out(self, width: int) -> tuple[list[tuple[QTextLayout, float]], int, bool]:
        """The lines with their heights, how high all of it is, and whether the mark stands beside them."""
        mark = chip_size(self._mark) if self._mark is not None else QSize(0, 0)
        widest = max(metrics().horizontalAdvance(line) for line in self._text.split("\n"))
        beside = self._mark is not None and widest + GAP + mark.width() <= width
        y = float(self._head())
        lines = []
        for line in self._text.split("\n"):
            layout = QTextLayout(line, font())
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            part, inside = layout.createLine(), 0.0
            while part.isValid():
                part.setLineWidth(max(width, em(2)))
                part.setPosition(QPointF(0, inside))
                inside += max(part.height(), em(1))
                part = layout.createLine()
            layout.endLayout()
            lines.append((layout, y))
            y += inside
        if self._mark is not None and not beside:
            y += 2 + mark.height()
        return lines, int(max(y, self._head() + mark.height())), beside
