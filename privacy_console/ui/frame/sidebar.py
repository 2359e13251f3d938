"""The sidebar: places in groups with their counts; a rail of icons where the window is narrow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from privacy_console.casework.requests.queue import SavedView, View
from privacy_console.ui.frame.places import BUNDLE, PLACES, Place, saved_place
from privacy_console.ui.theme.icons import paint_icon
from privacy_console.ui.theme.theme import BOLD, NORMAL, color, em, font, theme
from privacy_console.ui.widgets.chip import Index
from privacy_console.ui.widgets.parts import part
from privacy_console.ui.wording import number, translate

Role = Qt.ItemDataRole
PlaceRole = Role.UserRole + 1
CountRole = Role.UserRole + 2
State = QStyle.StateFlag


class Sidebar(QListWidget):
    """`wanted` says where the officer wants to go; the window answers with `show_place`."""

    wanted = Signal(object)
    rename_wanted = Signal(object)
    """A `SavedView`; likewise the next."""
    remove_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        part("sidebar", self)
        self.narrow = False
        self.setAccessibleName(translate("Views"))
        self.setItemDelegate(SidebarDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        group = ""
        self._saved: tuple[Place, ...] = ()
        self._shown: Place | None = None
        for place in PLACES:
            if place.group != group:
                group = place.group
                heading = QListWidgetItem(translate(group), self)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(_new_item(place))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.currentItemChanged.connect(self._moved)
        self.itemActivated.connect(self._activated)
        self.itemClicked.connect(self._activated)
        self._resize()
        theme().changed.connect(self._resize)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are shortcuts and never move the selection."""

    def show_place(self, place: Place) -> None:
        """Mark it as where one is; a saved view that is not here yet is marked when it comes."""
        self._shown = place
        self.blockSignals(True)
        item = self._item(place)
        self.setCurrentRow(-1 if item is None else self.row(item))
        self.blockSignals(False)

    @property
    def saved(self) -> tuple[Place, ...]:
        """The places of the saved views, as they stand."""
        return self._saved

    def show_counts(self, counted: tuple[Mapping[View, int], Mapping[SavedView, int | None]]) -> None:
        """How many requests each view shows. Saved views stand below the built-in ones, those there are now."""
        counts, saved = counted
        self._show_saved(tuple(saved_place(view) for view in saved))
        for place in (*PLACES, *self._saved):
            if place.view is not None:
                count = counts.get(place.view, 0) if place.saved is None else saved[place.saved] or 0
                item = self._item(place)
                assert item is not None, "it was put there"
                item.setData(CountRole, count)
                item.setData(Role.AccessibleTextRole, f"{item.text()}, {number(count)}" if count else item.text())

    def _show_saved(self, places: tuple[Place, ...]) -> None:
        """Put in what is new and take out what is gone; nothing else moves, and nothing is chosen by it."""
        if places == self._saved:
            return
        self.blockSignals(True)
        for row in reversed(range(self.count())):
            if self.item(row).data(PlaceRole) in self._saved:
                self.takeItem(row)
        first = next(row for row in range(self.count()) if self.item(row).data(PlaceRole) == _LAST_VIEW) + 1
        for offset, place in enumerate(places):
            item = _new_item(place)
            item.setToolTip(place.title if self.narrow else "")
            self.insertItem(first + offset, item)
        self._saved = places
        self.blockSignals(False)
        if self._shown is not None:
            self.show_place(self._shown)

    def _offer(self, at: QPoint) -> None:
        """The menu of a saved view."""
        item = self.itemAt(at)
        place: Place | None = item.data(PlaceRole) if item else None
        if place is None or place.saved is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, wanted in ((translate("Rename…"), self.rename_wanted), (translate("Remove…"), self.remove_wanted)):
            action = QAction(text, menu)
            action.triggered.connect(lambda _checked=False, wanted=wanted, view=place.saved: wanted.emit(view))
            menu.addAction(action)
        menu.popup(self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames a saved view, Delete removes it."""
        item = self.currentItem()
        place: Place | None = item.data(PlaceRole) if item else None
        wanted = {Qt.Key.Key_F2: self.rename_wanted, Qt.Key.Key_Delete: self.remove_wanted}.get(Qt.Key(event.key()))
        if wanted is not None and place is not None and place.saved is not None:
            wanted.emit(place.saved)
        else:
            super().keyPressEvent(event)

    def use_rail(self, narrow: bool) -> None:  # noqa: FBT001 - the switch itself
        self.narrow = narrow
        for item in (self.item(row) for row in range(self.count())):
            item.setToolTip(item.text() if narrow and item.data(PlaceRole) is not None else "")
        self._resize()

    def _item(self, place: Place) -> QListWidgetItem | None:
        items = (self.item(row) for row in range(self.count()))
        return next((item for item in items if item.data(PlaceRole) == place), None)

    def _moved(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        # A bundle opens a window of its own: passing over it with the arrow keys must not.
        if item is not None and item.data(PlaceRole) is not None and item.data(PlaceRole) != BUNDLE:
            self.wanted.emit(item.data(PlaceRole))

    def _activated(self, item: QListWidgetItem) -> None:
        if item.data(PlaceRole) == BUNDLE:
            self.wanted.emit(BUNDLE)

    def _resize(self) -> None:
        width = em(1) + 34 if self.narrow else em(12.3)
        self.setFixedWidth(width)
        self.scheduleDelayedItemsLayout()


_LAST_VIEW = next(place for place in reversed(PLACES) if place.view is not None)


def _new_item(place: Place) -> QListWidgetItem:
    item = QListWidgetItem(place.title if place.saved else translate(place.title))
    item.setData(PlaceRole, place)
    item.setData(Role.AccessibleTextRole, item.text())
    return item


class SidebarDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        sidebar = self.parent()
        assert isinstance(sidebar, Sidebar)
        heading = index.data(PlaceRole) is None
        if heading and sidebar.narrow:
            return QSize(24, 9)
        return QSize(24, em(1) + (18 if heading else 13))

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        place: Place | None = index.data(PlaceRole)
        sidebar = self.parent()
        assert isinstance(sidebar, Sidebar)
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place is None:
            self._paint_heading(painter, area, index, narrow=sidebar.narrow)
        else:
            self._paint_place(painter, area, option.state, index, narrow=sidebar.narrow)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, index: Index, *, narrow: bool) -> None:
        if narrow:
            if index.row():
                painter.fillRect(QRectF(area.x() + 8, area.center().y(), area.width() - 16, 1), color("border"))
            return
        painter.setFont(font("caption", BOLD))
        painter.setPen(color("text3"))
        painter.drawText(area.adjusted(8, 6, 0, 0), Qt.AlignmentFlag.AlignVCenter, index.data())

    def _paint_place(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, index: Index, *, narrow: bool) -> None:
        place: Place = index.data(PlaceRole)
        selected = bool(state & State.State_Selected)
        if selected or state & State.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        if state & State.State_HasFocus and state & State.State_KeyboardFocusChange:
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        side = em(1)
        ink = color("on_accent_soft" if selected else "text2")
        left = area.center().x() - side / 2 if narrow else area.x() + 8
        paint_icon(painter, place.icon, QRectF(left, area.center().y() - side / 2, side, side), ink)
        if narrow:
            return
        written = font("body", BOLD if selected else NORMAL)
        painter.setFont(written)
        painter.setPen(ink if selected else color("text"))
        count = index.data(CountRole)
        said = number(count) if count else ""
        late = place.view is View.OVERDUE and bool(count)
        small = font("caption", BOLD if late else NORMAL)
        room = area.adjusted(side + 16, 0, -10 - QFontMetrics(small).horizontalAdvance(said), 0)
        title = QFontMetrics(written).elidedText(index.data(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(small)
        painter.setPen(color("danger" if late else "on_accent_soft" if selected else "text3"))
        painter.drawText(area.adjusted(0, 0, -9, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)
