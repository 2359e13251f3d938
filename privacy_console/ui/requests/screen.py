"""The queue: one model shown as a list or a table, its filter, its order, and what can be done with many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStackedWidget, QTableView, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.queue import Order, QueueOrder, View
from privacy_console.ui.background import Lanes
from privacy_console.ui.keys import bind, shown_keys
from privacy_console.ui.requests.delegates import CellDelegate, RequestDelegate, list_row_height
from privacy_console.ui.requests.feed import QueueFeed
from privacy_console.ui.requests.filter_bar import FilterBar
from privacy_console.ui.requests.model import COLUMNS, NARROW, SELECT, QueueModel, Shown
from privacy_console.ui.theme.theme import BOLD, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import ElidedLabel, Label, part, row
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import counted, number, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

REFRESH_MS = 60_000
ORDERS = {
    Order.DUE: "Due date",
    Order.RECEIVED: "Day of receipt",
    Order.SUBJECT: "Name",
    Order.NUMBER: "Request number",
    Order.STATUS: "Stage",
}
EMPTY = {
    View.NEW: "No new requests.",
    View.MINE: "No open request is assigned to you.",
    View.ALL: "No requests yet. Open the letters that arrived, or drop them here.",
    View.DUE_SOON: "Nothing is due in the next 7 days.",
    View.OVERDUE: "Nothing is overdue.",
    View.WAITING: "No request waits for its subject.",
    View.CLOSED: "No request was closed yet.",
    View.SET_ASIDE: "No letter was set aside.",
}


class RequestList(QTableView):
    """The queue as a list: a table of one column. Qt's list view would lay out every row anew whenever one changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Requests"))
        self.setItemDelegate(RequestDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._resize()
        theme().changed.connect(self._resize)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        for column in range(1, len(COLUMNS)):
            self.setColumnHidden(column, True)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are shortcuts here and never move the selection."""

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(list_row_height())


class QueuePane(QWidget):
    chosen = Signal(object)
    """The `Case` that became the current one."""
    entered = Signal()
    """The officer wants to go into the current request (Enter, double click)."""
    counted = Signal(object)
    new_wanted = Signal()
    table_wanted = Signal(bool)

    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lanes = console, lanes
        self._view, self._order, self._descending = View.ALL, Order.DUE, False
        self._total: QueueOrder | None = None
        self._wanted_case: CaseId | None = None
        self._current = -1
        self._shown_now = Shown(console.today(), console.me.id, console.me.name)
        self._wants_table = False
        self.model = QueueModel(self._what_is_shown, self)
        self.feed = QueueFeed(console, lanes.store, self.model)
        self.feed.answered.connect(self._answered)
        self.feed.failed.connect(self._failed)
        self.feed.counted.connect(self.counted)
        self.model.dataChanged.connect(self._came)
        self._build()
        self._bind()
        self._refreshing = QTimer(self, interval=REFRESH_MS)
        self._refreshing.timeout.connect(self.refresh)
        self._refreshing.start()

    # what the window does

    def show_view(self, view: View) -> None:
        """Show that view of the sidebar, with the filter as it is."""
        self._view = view
        self._ask()

    @property
    def view(self) -> View:
        return self._view

    def refresh(self) -> None:
        self.feed.refresh()

    def case_changed(self, case: Case) -> None:
        """A verb changed that case: show it at once, then ask whether it still belongs here."""
        self.model.replace(case)
        self.feed.refresh()

    def names_changed(self) -> None:
        """The people of the office are known by name now."""
        self.model.forget_words()

    def select_case(self, id: CaseId) -> None:
        """Make that case the current one as soon as it is here."""
        self._wanted_case = id
        self._came()

    def focus_list(self) -> None:
        self._shown_view().setFocus()

    def focus_filter(self) -> None:
        self.filters.setVisible(True)
        self.filters.field.setFocus()
        self.filters.field.selectAll()

    @property
    def is_table(self) -> bool:
        return self._wants_table

    def show_table(self, on: bool) -> None:  # noqa: FBT001 - the switch itself
        self._wants_table = on
        self._stack.setCurrentWidget(self.table if on else self.list)
        self._as_table.set_icon("panel-left" if on else "columns-3")
        self._as_table.rename(translate("Show as list") if on else translate("Show as table"))
        self.filters.setVisible(on or not self.filters.filter.is_empty)
        if not on and self.list.currentIndex().isValid():
            self._choose(self.list.currentIndex().row())
        self._show_state()
        self._say_head()

    def step(self, by: int) -> None:
        """Make the next or previous request the current one."""
        rows = self.model.rowCount()
        at = self.list.currentIndex().row()
        if rows:
            self._choose(max(0, min(rows - 1, at + by if at >= 0 else 0)))

    def take_selected(self) -> None:
        """Assign the selected requests to whoever is signed in."""
        chosen = [self.model.case_at(index.row()) for index in self._selection().selectedRows()]
        ids = [case.id for case in chosen if case is not None]
        if not ids:
            return

        def work(watch: Watch) -> None:
            for one in ids:
                watch.checkpoint()
                self._console.take(one)

        job = self._lanes.store.job(work, translate("Assigning requests"))
        job.failed.connect(self.message.say_error)
        job.finished.connect(self.refresh)
        job.start()

    # inside

    def _build(self) -> None:
        self._filter_tool = Tool("funnel", translate("Filter"), keys=shown_keys("queue.filter"))
        self._filter_tool.clicked.connect(self.focus_filter)
        self._sort_tool = Tool("arrow-up-down", translate("Order"))
        self._sort_tool.setPopupMode(Tool.ToolButtonPopupMode.InstantPopup)
        self._sort_tool.setMenu(self._sort_menu())
        self._as_table = Tool("columns-3", translate("Show as table"), keys=shown_keys("queue.table"))
        self._as_table.clicked.connect(lambda: self.table_wanted.emit(not self.is_table))
        self.header = PaneHeader(words(self._view), "", self._filter_tool, self._sort_tool, self._as_table)
        self.filters = FilterBar()
        self.filters.hide()
        self.filters.changed.connect(lambda _filter: self._ask())
        self.message = MessageBar()
        self.message.acted.connect(self.refresh)

        self.list = part("list", RequestList())
        self.list.setModel(self.model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.activated.connect(lambda _index: self.entered.emit())

        self.table = Table(translate("Requests"), [column.em for column in COLUMNS], drop=NARROW)
        self.table.setModel(self.model)
        self.table.setSelectionModel(self.list.selectionModel())
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.horizontalHeader().setSectionsClickable(True)
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by_column)
        self.table.activated.connect(lambda _index: self.entered.emit())

        self._bulk_count = Label(weight=BOLD)
        take = Button(translate("Assign to me"), "user-check")
        take.clicked.connect(self.take_selected)
        never = ElidedLabel(translate("Decisions are never made in bulk."), role="caption", ink="text3")
        clear = Tool("x", translate("Clear selection"))
        clear.clicked.connect(self._clear_selection)
        self._bulk = part("header", row(self._bulk_count, take, never, clear, margins=(16, 6, 12, 6)))
        self._bulk.hide()

        self.empty = EmptyState("inbox", "")
        self.empty.acted.connect(self._act_on_empty)
        self._stack = QStackedWidget()
        for widget in (self.list, self.table, self.empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part_ in (self.header, self.filters, self._bulk, self.message, self._stack):
            layout.addWidget(part_)
        layout.setStretchFactor(self._stack, 1)
        self._selection().currentChanged.connect(self._current_changed)
        self._selection().selectionChanged.connect(lambda _on, _off: self._show_bulk())

    def _bind(self) -> None:
        bind("queue.next", self._stack, lambda: self.step(1))
        bind("queue.previous", self._stack, lambda: self.step(-1))
        self.verbs = [bind("request.take", self._stack, self.take_selected)]
        for view in (self.list, self.table):
            view.addActions(self.verbs)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self._sort_tool)
        group = QActionGroup(menu)
        for order, name in ORDERS.items():
            action = QAction(translate(name), menu, checkable=True, checked=order is self._order)
            action.setData(order)
            action.triggered.connect(lambda _checked=False, order=order: self._sort(order, descending=self._descending))
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        down = QAction(translate("Descending"), menu, checkable=True)
        down.triggered.connect(lambda checked: self._sort(self._order, descending=checked))
        menu.addAction(down)
        return menu

    def _sort(self, order: Order, *, descending: bool) -> None:
        self._order, self._descending = order, descending
        for action in self._sort_tool.menu().actions():
            action.setChecked(descending if action.data() is None else action.data() == order)
        self._ask()

    def _sort_by_column(self, column: int) -> None:
        order = COLUMNS[column].order
        if order is not None:
            self._sort(order, descending=not self._descending if order is self._order else False)

    def _ask(self) -> None:
        self._say_head()
        self.feed.ask(self.filters.filter.query(self._view, order=self._order, descending=self._descending))

    def _answered(self, order: QueueOrder) -> None:
        self._shown_now = Shown(self._console.today(), self._console.me.id, self._console.me.name)
        first = self._total is None
        self._total = order
        self.message.clear()
        at = self.model.row_of(self._current) if self._current >= 0 else -1
        if at >= 0 and not self.list.currentIndex().isValid():
            self._choose(at)
        elif first and self._wanted_case is None and order.numbers:
            self._choose(0)
        self._say_head()
        self._show_state()

    def _failed(self, error: Exception) -> None:
        self.message.say_error(error, action=translate("Try again"))

    def _say_head(self) -> None:
        about = ""
        if self._total is not None:
            parts = [translate("{count} open").format(count=number(self._total.open))]
            if self.is_table:
                parts.insert(0, counted(len(self._total.numbers), "request", "requests"))
                parts.append(translate("by {order}").format(order=translate(ORDERS[self._order]).lower()))
            elif self._total.unread:
                parts.append(translate("{count} unread").format(count=number(self._total.unread)))
            about = " · ".join(parts)
        self.header.say(words(self._view), about)
        column = next((at for at, one in enumerate(COLUMNS) if one.order is self._order), -1)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(column >= 0)
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder)

    def _show_state(self) -> None:
        """An empty view says so in one sentence; with a filter on, it offers to clear it."""
        if self._total is not None and not self._total.numbers:
            filtered = not self.filters.filter.is_empty
            sentence = translate("No request matches the filter.") if filtered else translate(EMPTY[self._view])
            action = translate("Clear filter") if filtered else translate("New request…") if self._view is View.ALL else ""
            self.empty.say("search" if filtered else "inbox", sentence, action)
            self._stack.setCurrentWidget(self.empty)
        elif self._stack.currentWidget() is self.empty:
            self._stack.setCurrentWidget(self.table if self._wants_table else self.list)

    def _act_on_empty(self) -> None:
        if self.filters.filter.is_empty:
            self.new_wanted.emit()
        else:
            self.filters.clear()

    def _came(self) -> None:
        """Cases came in: perhaps the one that was to be selected, or the current one in full."""
        if self._wanted_case is not None:
            at = self.model.row_of_case(self._wanted_case)
            if at >= 0:
                self._wanted_case = None
                self._choose(at)
                return
        index = self.list.currentIndex()
        if index.isValid():
            self._tell_current(index.row())

    def _choose(self, at: int) -> None:
        index = self.model.index(at, SELECT)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._selection().setCurrentIndex(index, flags)
        self._shown_view().scrollTo(index)

    def _clear_selection(self) -> None:
        at = self.list.currentIndex().row()
        self._choose(at) if at >= 0 else self._selection().clearSelection()

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._tell_current(current.row())

    def _tell_current(self, at: int) -> None:
        case = self.model.case_at(at)
        number = self.model.number_at(at)
        if case is not None and number != self._current:
            self._current = number
            self.chosen.emit(case)

    def _show_bulk(self) -> None:
        count = len(self._selection().selectedRows()) if self.is_table else 0
        self._bulk.setVisible(count > 1)
        self._bulk_count.setText(translate("{count} selected").format(count=number(count)))

    def _selection(self) -> QItemSelectionModel:
        return self.list.selectionModel()

    def _shown_view(self) -> QAbstractItemView:
        return self.table if self.is_table else self.list

    def _what_is_shown(self) -> Shown:
        return self._shown_now
