"""Chips: a few words on a tinted pill, with an icon, so that colour is never alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from privacy_console.ui.theme.icons import paint_icon
from privacy_console.ui.theme.theme import MEDIUM, color, em, font, metrics, theme

Tone = Literal["neutral", "accent", "warn", "danger", "info", "ok", "violet", "production"]
Index = QModelIndex | QPersistentModelIndex

ChipRole = Qt.ItemDataRole.UserRole + 90
"""Cells whose data under this role is a sequence of `ChipLook` are drawn as chips; DisplayRole says the same in words."""


LEAST_ROOM = 28
"""Pixels: a chip that would get less is not drawn."""


@dataclass(frozen=True, slots=True)
class ChipLook:
    text: str
    tone: Tone = "neutral"
    icon: str = ""

    def colours(self) -> tuple[str, str]:
        """Tokens of its background and its text."""
        return ("production", "on_production") if self.tone == "production" else (f"{self.tone}_soft", f"on_{self.tone}_soft")


def chip_size(look: ChipLook) -> QSize:
    written = metrics("caption", MEDIUM)
    height = written.height() + 4
    return QSize(written.horizontalAdvance(look.text) + 15 + (height - 4 if look.icon else 0), height)


def draw_chip(
    painter: QPainter, look: ChipLook, x: float, middle: float, *, from_right: bool = False, room: float | None = None
) -> QRectF:
    """Draw the chip from `x` on, or up to `x` where `from_right`, its middle at that height; where it is now.

    Where `room` is less than it needs, its words end in an ellipsis.
    """
    size, words = chip_size(look), look.text
    if room is not None and size.width() > room:
        written = metrics("caption", MEDIUM)
        left = int(room - size.width() + written.horizontalAdvance(words))
        words = written.elidedText(words, Qt.TextElideMode.ElideRight, left)
        size.setWidth(int(room))
    pill = QRectF(x - size.width() if from_right else x, middle - size.height() / 2, size.width(), size.height())
    background, foreground = (color(token) for token in look.colours())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(background)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    text = pill.adjusted(7, 0, 0, 0)
    if look.icon:
        side = pill.height() - 7
        paint_icon(painter, look.icon, QRectF(text.x() - 1, middle - side / 2, side, side), foreground)
        text.adjust(side + 2, 0, 0, 0)
    painter.setPen(foreground)
    painter.setFont(font("caption", MEDIUM))
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
    return pill


class Chip(QWidget):
    """A chip by itself. `says` is its tooltip and accessible description: what the few words rest on."""

    def __init__(self, look: ChipLook, says: str = "") -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_look(look, says)
        theme().changed.connect(self._resize)

    @property
    def look(self) -> ChipLook:
        return self._look

    def show_look(self, look: ChipLook, says: str = "") -> None:
        self._look = look
        self.setAccessibleName(look.text)
        self.setAccessibleDescription(says)
        self.setToolTip(says)
        self._resize()

    def _resize(self) -> None:
        size = chip_size(self._look)
        self.setFixedSize(size + QSize(1, 2))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_chip(painter, self._look, 0.5, self.height() / 2)
        painter.end()


class ChipDelegate(QStyledItemDelegate):
    """Draws cells as Fusion does, with chips where the model gives them, and backgrounds that QSS would swallow."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        option = self._inset(painter, option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # drawn by the view, for the whole row
        background = index.data(Qt.ItemDataRole.BackgroundRole)
        if background is not None:
            painter.fillRect(option.rect.adjusted(0, 1, 0, -1), background)
        chips: Sequence[ChipLook] = index.data(ChipRole) or ()
        if not chips:
            super().paint(painter, option, index)
            self._underline(painter, option)
            return
        bare: Any = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        view: Any = getattr(option, "widget", None)
        style = view.style() if view else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, view)
        painter.save()
        painter.setClipRect(option.rect)
        x = option.rect.x() + 6.0
        for look in chips:
            room = option.rect.right() - 4 - x
            if room < LEAST_ROOM:
                break
            x = draw_chip(painter, look, x, option.rect.center().y() + 0.5, room=room).right() + 5
        painter.restore()
        self._underline(painter, option)

    def _underline(self, painter: QPainter, option: Any) -> None:
        painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, color("surface_alt"))

    def _inset(self, painter: QPainter, option: Any, index: Index) -> Any:
        """A table's first column keeps a distance from the edge; its selection does not."""
        if index.column() or not isinstance(getattr(option, "widget", None), QTableView):
            return option
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color("sel"))
        inset = QStyleOptionViewItem(option)
        inset.rect = option.rect.adjusted(8, 0, 0, 0)
        return inset

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        chips: Sequence[ChipLook] = index.data(ChipRole) or ()
        wide = super().sizeHint(option, index).width()
        if chips:
            wide = sum(chip_size(look).width() + 5 for look in chips) + 10
        return QSize(wide, row_height())


def row_height() -> int:
    """Of tables and trees: one line of text and 16 px."""
    return em(1) + 16


class KeyDelegate(ChipDelegate):
    """Leaves out the middle of what has no room: of `ticket_messages #35` the number tells one row from the next."""

    def initStyleOption(self, option: Any, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle
