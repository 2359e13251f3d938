"""The six stages as a line of steps: done, current, to come. Finished ones can be opened again, to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from privacy_console.ui.theme.icons import paint_icon
from privacy_console.ui.theme.theme import BOLD, color, em, font, theme
from privacy_console.ui.wording import translate


class Stepper(QWidget):
    """`reached` is the stage the case stands at, `shown` the one the workspace shows; both count from 0.

    Stages up to the reached one can be chosen: with the mouse, with the arrow keys and Enter, or by Ctrl+1 to 6.
    """

    chosen = Signal(int)

    def __init__(self, stages: Sequence[str]) -> None:
        super().__init__()
        self._stages = tuple(stages)
        self._reached = self._shown = self._cursor = 0
        self._finished = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Stages"))
        theme().changed.connect(self.updateGeometry)
        self._describe()

    def show_stage(self, shown: int, *, reached: int, finished: bool = False) -> None:
        """`finished`: the case is closed, and every step is done."""
        self._shown = self._cursor = shown
        self._reached, self._finished = reached, finished
        self._describe()
        self.update()

    def rename(self, stages: Sequence[str]) -> None:
        self._stages = tuple(stages)
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(30), em(1.3) + 2 * self._radius() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(12), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, stage in enumerate(self._stages):
            self._paint_step(painter, number, stage)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self._at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            self._cursor = max(0, min(self._reached, self._cursor + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._cursor)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), f"{self._stages[number]}  Ctrl+{number + 1}", self)
            return True
        return super().event(event)

    def _radius(self) -> int:
        return max(9, em(0.56))

    def _at(self, x: float) -> int:
        return max(0, min(len(self._stages) - 1, int(x * len(self._stages) / max(1, self.width()))))

    def _choose(self, number: int) -> None:
        if number <= self._reached:
            self.chosen.emit(number)

    def _describe(self) -> None:
        self.setAccessibleDescription(
            translate("Step {step} of {all}: {name}").format(
                step=self._shown + 1, all=len(self._stages), name=self._stages[self._shown]
            )
        )

    def _paint_step(self, painter: QPainter, number: int, stage: str) -> None:
        width = self.width() / len(self._stages)
        radius = self._radius()
        middle = QPointF(width * number + radius + 2, radius + 3)
        done = self._finished or number < self._reached
        shown = number == self._shown
        if number < len(self._stages) - 1:
            painter.setPen(QPen(color("accent" if done else "border_strong"), 2 if done else 1))
            painter.drawLine(QPointF(middle.x() + radius + 5, middle.y()), QPointF(width * (number + 1) - 3, middle.y()))
        circle = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        if done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(circle)
            inset = radius * 0.35
            paint_icon(painter, "check", circle.adjusted(inset, inset, -inset, -inset), color("on_accent"))
        else:
            reached = number == self._reached
            painter.setPen(QPen(color("accent" if reached else "border_strong"), 2 if reached else 1.2))
            painter.setBrush(color("accent_soft") if reached else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle)
            painter.setPen(color("on_accent_soft" if reached else "text3"))
            painter.setFont(font("caption", BOLD) if reached else font("caption"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        if (shown and done) or (self.hasFocus() and number == self._cursor):
            painter.setPen(QPen(color("focus" if self.hasFocus() else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(-2.5, -2.5, 2.5, 2.5))
        written = font("caption", BOLD) if shown else font("caption")
        painter.setFont(written)
        painter.setPen(color("text" if shown else "text2" if number <= self._reached else "text3"))
        room = QRectF(width * number + 2, 2 * radius + 6, width - 6, em(1.3))
        text = QFontMetrics(written).elidedText(stage, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
