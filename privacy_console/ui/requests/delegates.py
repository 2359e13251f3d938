"""How a request looks: three lines in the list, cells in the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from privacy_console.casework.requests.case import STAGES, Case, Status
from privacy_console.ui.requests.marks import marks
from privacy_console.ui.requests.model import CLOCK, MARKS, RIGHT, SELECT, SUBJECT, CaseRole, Index, QueueModel
from privacy_console.ui.theme.icons import paint_icon
from privacy_console.ui.theme.theme import BOLD, MEDIUM, NORMAL, color, em, font, metrics
from privacy_console.ui.widgets.case_chips import RIGHT_ICONS
from privacy_console.ui.widgets.chip import LEAST_ROOM, ChipLook, chip_size, draw_chip
from privacy_console.ui.wording import rights, stage_of, translate

State = QStyle.StateFlag
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def list_row_height() -> int:
    return em(3.05) + 26


class RequestDelegate(QStyledItemDelegate):
    """Name and clock; right, number and stage; the first line of the letter."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(em(12), list_row_height())

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
        ink = "text" if case.is_open else "text2"
        _write(painter, QRectF(left, top, chip.left() - left - 8, line), case.subject_name, ink, "body", weight=BOLD)

        top += line + 3
        side = em(0.9)
        glyph = RIGHT_ICONS[case.rights[0]] if case.rights else "circle-question-mark"
        paint_icon(painter, glyph, QRectF(left, top + (line - side) / 2, side, side), color("text2"))
        pips = right - len(STAGES) * em(0.55) + 3
        self._paint_pips(painter, case, pips, top + line / 2, selected=selected)
        text = f"{rights(case)} · {case.id}"
        room = QRectF(left + side + 6, top, pips - left - side - 14, line)
        _write(painter, room, text, "text2", "caption")
        if case.waiting:
            after = room.adjusted(metrics("caption").horizontalAdvance(text) + 8, 0, 0, 0)
            _write(painter, after, translate("Waiting"), "info", "caption", weight=MEDIUM)

        top += line + 2
        edge = right
        for look in reversed(marks(case)):  # at most half of the line is theirs
            needs = chip_size(look).width()
            if edge - needs < left + (right - left) / 2:
                break
            edge = draw_chip(painter, look, edge, top + line / 2, from_right=True).left() - 5
        ink = "text2" if selected else "text3"
        _write(painter, QRectF(left, top, edge - left, line), case.first_line, ink, "caption")

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


class CellDelegate(QStyledItemDelegate):
    """A cell of the table, painted from the case: asking the model for each of Qt's roles takes four times as long."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        model = index.model()
        assert isinstance(model, QueueModel)
        row, column = index.row(), index.column()
        area, state = option.rect, option.state
        selected = bool(state & State.State_Selected)
        painter.fillRect(area, color("sel" if selected else "surface"))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, color("surface_alt"))
        case = model.case_at(row)
        if column == SELECT:
            self._paint_tick(painter, option, on=selected)
        elif case is not None and column in {CLOCK, MARKS}:
            self._paint_chips(painter, area, (model.shown().clock(case),) if column == CLOCK else marks(case))
        else:
            self._paint_text(painter, area, model, case, index, selected=selected)
        if state & State.State_HasFocus and state & State.State_KeyboardFocusChange:
            painter.setPen(QPen(color("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Any, index: Any) -> bool:
        """A click on the box adds the row to the selection or takes it out."""
        pressed = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress
        if not pressed or index.column() != SELECT:
            return super().editorEvent(event, model, option, index)
        chosen = option.widget.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        chosen.select(index, flags.Toggle | flags.Rows)
        chosen.setCurrentIndex(index, flags.NoUpdate)
        return True

    def _paint_chips(self, painter: QPainter, area: QRect, looks: Sequence[ChipLook]) -> None:
        painter.setClipRect(area)
        x = area.x() + 6.0
        for look in looks:
            room = area.right() - 4 - x
            if room < LEAST_ROOM:
                break
            x = draw_chip(painter, look, x, area.center().y() + 0.5, room=room).right() + 5
        painter.setClipping(False)

    def _paint_text(
        self, painter: QPainter, area: QRect, model: QueueModel, case: Case | None, index: Index, *, selected: bool
    ) -> None:
        room = QRectF(area).adjusted(4, 0, -6, 0)
        column = index.column()
        if case is not None and column == RIGHT and case.rights:
            side = em(0.95)
            glyph = QRectF(room.x(), room.center().y() - side / 2, side, side)
            paint_icon(painter, RIGHT_ICONS[case.rights[0]], glyph, color("text2"))
            room.adjust(side + 6, 0, 0, 0)
        weight = NORMAL if column != SUBJECT or case is None else BOLD if case.unread else MEDIUM
        ink = "on_sel" if selected else "text" if case is not None else "text3"
        _write(painter, room, model.text_at(index.row(), column), ink, "body", weight=weight)

    def _paint_tick(self, painter: QPainter, option: Any, *, on: bool) -> None:
        look = QStyleOptionViewItem(option)
        look.rect = QRect(option.rect.x() + 8, option.rect.center().y() - 8, 17, 17)
        look.state = State.State_Enabled | (State.State_On if on else State.State_Off)
        view: QWidget = option.widget
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, look, painter, view)


def _write(painter: QPainter, room: QRectF, text: str, ink: str, role: str, *, weight: QFont.Weight = NORMAL) -> None:
    """Draw one line; where there is no room it ends in an ellipsis."""
    shown = metrics(role, weight).elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(room.width())))
    painter.setFont(font(role, weight))
    painter.setPen(color(ink))
    painter.drawText(room, LEFT, shown)
