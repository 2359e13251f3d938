"""How a request looks: three lines in the list, a tick in the table's first column."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from privacy_console.casework.requests.case import STAGES, Case, Status
from privacy_console.ui.requests.model import CaseRole, Index, QueueModel
from privacy_console.ui.theme.icons import paint_icon
from privacy_console.ui.theme.theme import BOLD, MEDIUM, color, em, font
from privacy_console.ui.widgets.case_chips import RIGHT_ICONS
from privacy_console.ui.widgets.chip import draw_chip
from privacy_console.ui.wording import rights, stage_of, translate

State = QStyle.StateFlag
Align = Qt.AlignmentFlag


class RequestDelegate(QStyledItemDelegate):
    """Name and clock; right, number and stage; the first line of the letter."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(em(12), em(3.05) + 26)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        case: Case | None = index.data(CaseRole)
        area = QRectF(option.rect)
        selected = bool(option.state & State.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option.state, selected=selected)
        if case is not None:
            self._paint_case(painter, area, case, index, selected=selected)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, *, selected: bool) -> None:
        hovered = bool(state & State.State_MouseOver)
        painter.fillRect(area, color("sel" if selected else "surface_alt" if hovered else "surface"))
        if selected:
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), color("accent"))
        painter.setPen(color("border"))
        painter.drawLine(QPointF(area.x() + 16, area.bottom()), QPointF(area.right(), area.bottom()))
        if state & State.State_HasFocus and state & State.State_KeyboardFocusChange:
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(2, 2, -2, -2))

    def _paint_case(self, painter: QPainter, area: QRectF, case: Case, index: Index, *, selected: bool) -> None:
        model = index.model()
        assert isinstance(model, QueueModel)
        line = em(1)
        left, right, top = area.x() + 20, area.right() - 12, area.y() + 10

        if case.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(QPointF(area.x() + 11, top + line / 2), 3.5, 3.5)
        chip = draw_chip(painter, model.shown().clock(case), right, top + line / 2, from_right=True)
        name = font("body", BOLD)
        painter.setFont(name)
        painter.setPen(color("text" if case.is_open else "text2"))
        _draw_elided(painter, QRectF(left, top, chip.left() - left - 8, line), case.subject_name)

        top += line + 3
        side = em(0.9)
        glyph = RIGHT_ICONS[case.rights[0]] if case.rights else "circle-question-mark"
        paint_icon(painter, glyph, QRectF(left, top + (line - side) / 2, side, side), color("text2"))
        pips = right - len(STAGES) * em(0.55) + 3
        self._paint_pips(painter, case, pips, top + line / 2, selected=selected)
        painter.setFont(font("caption"))
        painter.setPen(color("text2"))
        text = f"{rights(case)} · {case.id}"
        room = QRectF(left + side + 6, top, pips - left - side - 14, line)
        drawn = _draw_elided(painter, room, text)
        if case.waiting:
            painter.setFont(font("caption", MEDIUM))
            painter.setPen(color("info"))
            _draw_elided(painter, room.adjusted(drawn + 8, 0, 0, 0), translate("Waiting"))

        top += line + 2
        painter.setFont(font("caption"))
        painter.setPen(color("text2" if selected else "text3"))
        _draw_elided(painter, QRectF(left, top, right - left, line), case.first_line)

    def _paint_pips(self, painter: QPainter, case: Case, x: float, middle: float, *, selected: bool) -> None:
        """One pip a stage: those behind, the present one taller, those to come."""
        unit, stage = em(0.55), stage_of(case.status)
        ended = not case.is_open
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(len(STAGES)):
            token = "accent" if number <= stage else "border_strong" if selected else "border"
            if ended:
                token = {Status.CLOSED: "ok", Status.REFUSED: "border_strong"}.get(case.status, "border")
            painter.setBrush(color(token))
            pip = QRectF(x + number * unit, middle - 2, unit - 3, 4)
            if number == stage and not ended:
                pip = pip.adjusted(0, -1.5, 0, 1.5)
            painter.drawRoundedRect(pip, 2, 2)


class TickDelegate(QStyledItemDelegate):
    """A box that is ticked where the row is selected; a click on it adds the row to the selection or takes it out."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        bare = QStyleOptionViewItem(option)
        super().paint(painter, bare, index)
        look: Any = QStyleOptionViewItem(option)
        look.rect = self._box(option.rect)
        look.state = State.State_Enabled | (State.State_On if option.state & State.State_Selected else State.State_Off)
        view: QWidget = option.widget
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, look, painter, view)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Any, index: Any) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            chosen = option.widget.selectionModel()
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            chosen.select(index, flags)
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            return True
        return super().editorEvent(event, model, option, index)

    def _box(self, area: Any) -> Any:
        return QRectF(area.x() + 8, area.center().y() - 8, 17, 17).toRect()


def _draw_elided(painter: QPainter, room: QRectF, text: str) -> int:
    """Draw one line; how wide it came out."""
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(room.width())))
    painter.drawText(room, Align.AlignVCenter | Align.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)
