"""Tables and trees, set up as every screen shows them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QTreeView

from privacy_console.ui.theme.theme import MEDIUM, color, em, font, theme
from privacy_console.ui.widgets.chip import ChipDelegate, row_height


class Table(QTableView):
    """Rows are chosen whole, columns are as wide as told in em, headers are captions.

    Where there is no room, the columns of `drop` are left out, in that order; then all become narrower.
    """

    def __init__(self, name: str, widths: Sequence[float], *, drop: Sequence[int] = ()) -> None:
        super().__init__()
        self._widths, self._drop = tuple(widths), tuple(drop)
        self.setAccessibleName(name)
        self.setItemDelegate(ChipDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        _dress(self.horizontalHeader())
        theme().changed.connect(self._resize)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def _resize(self) -> None:
        self.horizontalHeader().setFont(font("caption", MEDIUM))
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.setIconSize(QSize(em(0.95), em(0.95)))
        shown, room = list(self._widths), self.viewport().width()
        for column in self._drop:
            left_out = em(sum(shown)) > room > 0
            self.setColumnHidden(column, left_out)
            shown[column] = 0 if left_out else shown[column]
        _fit(self.horizontalHeader(), shown, room)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are shortcuts here and never move the selection."""


class Tree(QTreeView):
    def __init__(self, name: str, widths: Sequence[float], *, flat: bool = False) -> None:
        super().__init__()
        self._widths = tuple(widths)
        self.setAccessibleName(name)
        self.setItemDelegate(ChipDelegate(self))
        self.setRootIsDecorated(not flat)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        _dress(self.header())
        theme().changed.connect(self._resize)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def _resize(self) -> None:
        self.header().setFont(font("caption", MEDIUM))
        self.setIndentation(em(1.1))
        self.setIconSize(QSize(em(0.95), em(0.95)))
        _fit(self.header(), self._widths, self.viewport().width())

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The whole current row is ringed while the tree has the focus: the style would do it in relief."""
        super().drawRow(painter, option, index)
        now = self.currentIndex()
        if self.hasFocus() and index.row() == now.row() and index.parent() == now.parent():
            painter.setPen(QPen(color("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            row = self.visualRect(index)
            painter.drawRect(QRect(0, row.y(), self.viewport().width() - 1, row.height() - 2))

    def keyboardSearch(self, _search: str) -> None:
        """Letters are shortcuts here and never move the selection."""


def _fit(header: QHeaderView, widths: Sequence[float], room: int) -> None:
    """Columns as wide as told; where that is more than there is, all of them narrower. Never a horizontal scroll bar."""
    wanted = [em(width) for width in widths]
    share = min(1.0, room / sum(wanted)) if wanted and room > 0 else 1.0
    for column, width in enumerate(wanted):
        if width:
            header.resizeSection(column, int(width * share))


def _dress(header: QHeaderView) -> None:
    header.setStretchLastSection(True)
    header.setMinimumSectionSize(16)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setFont(font("caption", MEDIUM))
