"""The queue: one model shown as a list or a table, its filter, its order, and what can be done with many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.queue import VIEW_AS_FILTER, Order, QueueOrder, QueueQuery, SavedView, View
from privacy_console.ui.background import Lanes
from privacy_console.ui.keys import bind, shown_keys
from privacy_console.ui.requests.delegates import CellDelegate
from privacy_console.ui.requests.feed import QueueFeed
from privacy_console.ui.requests.filter_bar import FilterBar
from privacy_console.ui.requests.list_view import Anchor, RequestList
from privacy_console.ui.requests.model import COLUMNS, NARROW, SELECT, QueueModel, Shown
from privacy_console.ui.requests.working.acts import Acts
from privacy_console.ui.requests.working.bulk import BulkBar
from privacy_console.ui.requests.working.deeds import Deeds
from privacy_console.ui.requests.working.notes import NotesPane
from privacy_console.ui.requests.working.views import Views
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import part
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


class QueuePane(QWidget):
    chosen = Signal(object)
    """The `Case` that became the current one."""
    entered = Signal()
    """The officer wants to go into the current request (Enter, double click)."""
    counted = Signal(object)
    new_wanted = Signal()
    table_wanted = Signal(bool)
    case_wanted = Signal(str)
    """The id of another case that the officer wants to see."""

    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lanes = console, lanes
        self._view, self._order, self._descending = View.ALL, Order.DUE, False
        self._saved: SavedView | None = None
        self._said_error = ""
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
        self.feed.learnt.connect(self._learn)
        self.model.dataChanged.connect(self._came)
        self._build()
        self._bind()
        self._anchors = [Anchor(view, self.model) for view in (self.list, self.table)]
        self._refreshing = QTimer(self, interval=REFRESH_MS)
        self._refreshing.timeout.connect(self.refresh)
        self._refreshing.start()

    # what the window does

    def show_view(self, view: View) -> None:
        """Show that view of the sidebar, with the filter as it is; the filter of a saved view goes with it."""
        was, self._view, self._saved = self._saved, view, None
        if was is not None and self.filters.filter.text() == was.filter:
            self.filters.write("")
        self._ask()

    def show_saved(self, view: SavedView) -> None:
        """Show a saved view: its filter over all requests, where it can be seen and changed."""
        self._view, self._saved = View.ALL, view
        self.filters.setVisible(self.is_table)
        self.filters.write(view.filter)
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
        self.notes.show_case(self._current_case())

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

    def save_filter(self) -> None:
        """Give what is shown now a name; the view one is in becomes a part of it."""
        text = f"{VIEW_AS_FILTER[self._view]} {self.filters.filter.text()}".strip()
        self.views.save(text)

    def show_notes(self, on: bool) -> None:  # noqa: FBT001 - the switch itself
        self.notes.setVisible(on)
        self._notes_tool.setChecked(on)
        if on:
            self.notes.show_case(self._current_case())

    # inside

    def _build(self) -> None:
        self._filter_tool = Tool("funnel", translate("Filter"), keys=shown_keys("queue.filter"))
        self._filter_tool.clicked.connect(self.focus_filter)
        self._sort_tool = Tool("arrow-up-down", translate("Order"))
        self._sort_tool.setPopupMode(Tool.ToolButtonPopupMode.InstantPopup)
        self._sort_tool.setMenu(self._sort_menu())
        self._as_table = Tool("columns-3", translate("Show as table"), keys=shown_keys("queue.table"))
        self._as_table.clicked.connect(lambda: self.table_wanted.emit(not self.is_table))
        self._notes_tool = Tool("message-square", translate("Internal notes"), keys=shown_keys("request.note"))
        self._notes_tool.setCheckable(True)
        self._notes_tool.clicked.connect(self.show_notes)
        self.header = PaneHeader(words(self._view), "", self._filter_tool, self._sort_tool, self._notes_tool, self._as_table)
        self.filters = FilterBar()
        self.filters.hide()
        self.filters.changed.connect(lambda _filter: self._ask())
        self.filters.save_wanted.connect(self.save_filter)
        self.message = MessageBar()
        self.acts = Acts(self._console, self._lanes, self.message)
        self.acts.worked.connect(lambda _worked: self.refresh())
        self.deeds = Deeds(
            self._console, self._lanes.store, self.acts, chosen=self._chosen_numbers, here=self._chosen_cases, parent=self
        )
        self.deeds.case_changed.connect(self.case_changed)
        self.deeds.note_wanted.connect(self._begin_note)
        self.views = Views(self._console, self._lanes.store, self.acts, self)
        self.views.changed.connect(self.feed.count)

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

        self.bulk = BulkBar(self.deeds.by_name)
        self.bulk.all_wanted.connect(self.table.selectAll)
        self.bulk.clear_wanted.connect(self._clear_selection)
        self.notes = NotesPane(self._console, self._lanes.store)
        self.notes.closed.connect(lambda: self.show_notes(on=False))
        self.notes.release_wanted.connect(self.deeds.release)
        self.notes.link_wanted.connect(self.deeds.link)
        self.notes.unlink_wanted.connect(self._unlink)
        self.notes.case_wanted.connect(self.case_wanted)
        self.notes.hide()

        self.empty = EmptyState("inbox", "")
        self.empty.acted.connect(self._act_on_empty)
        self._stack = QStackedWidget()
        for widget in (self.list, self.table, self.empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._over_notes = QSplitter(Qt.Orientation.Vertical)
        self._over_notes.setHandleWidth(1)
        self._over_notes.setChildrenCollapsible(False)
        self._over_notes.addWidget(self._stack)
        self._over_notes.addWidget(self.notes)
        self._over_notes.setStretchFactor(0, 1)
        for part_ in (self.header, self.filters, self.bulk, self.message, self._over_notes):
            layout.addWidget(part_)
        layout.setStretchFactor(self._over_notes, 1)
        self._selection().currentChanged.connect(self._current_changed)
        self._selection().selectionChanged.connect(lambda _on, _off: self._show_bulk())

    def _bind(self) -> None:
        bind("queue.next", self._stack, lambda: self.step(1))
        bind("queue.previous", self._stack, lambda: self.step(-1))
        self.verbs = self.deeds.bind(self._stack)
        self.save_action = bind("queue.save", self, self.save_filter)
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
        terms = self.filters.filter.terms
        self.feed.ask(QueueQuery(view=self._view, terms=terms, order=self._order, descending=self._descending))

    def _answered(self, order: QueueOrder) -> None:
        self._shown_now = Shown(self._console.today(), self._console.me.id, self._console.me.name)
        first = self._total is None
        self._total = order
        if self._said_error and self.message.text == self._said_error:
            self.message.clear()
        self._said_error = ""
        at = self.model.row_of(self._current) if self._current >= 0 else -1
        if at >= 0 and not self.list.currentIndex().isValid():
            self._choose(at)
        elif first and self._wanted_case is None and order.numbers:
            self._choose(0)
        self._say_head()
        self._show_state()
        self._show_bulk()

    def _failed(self, error: Exception) -> None:
        self.acts.say_error(error, action=translate("Try again"), then=self.refresh)
        self._said_error = self.message.text

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
        self.header.say(self._saved.name if self._saved else words(self._view), about)
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
            self._show_notes_of_current()

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
            self._show_notes_of_current()

    def _tell_current(self, at: int) -> None:
        case = self.model.case_at(at)
        number = self.model.number_at(at)
        if case is not None and number != self._current:
            self._current = number
            self.chosen.emit(case)

    def _show_bulk(self) -> None:
        count = sum(bottom - top + 1 for top, bottom in self._chosen_spans()) if self.is_table else 0
        self.bulk.show_count(count, self.model.rowCount())

    def _chosen_numbers(self) -> tuple[int, ...]:
        return self.model.numbers_of(self._chosen_spans())

    def _chosen_cases(self) -> tuple[Case, ...]:
        """Those of the chosen cases that are here."""
        cases = (self.model.case_here(number) for number in self._chosen_numbers())
        return tuple(case for case in cases if case is not None)

    def _chosen_spans(self) -> list[tuple[int, int]]:
        """First and last row of each unbroken run: a hundred thousand chosen rows are one."""
        chosen = self._selection().selection()
        return sorted({(chosen.at(n).top(), chosen.at(n).bottom()) for n in range(chosen.count())})

    def _current_case(self) -> Case | None:
        index = self.list.currentIndex()
        return self.model.case_at(index.row()) if index.isValid() else None

    def _show_notes_of_current(self) -> None:
        case = self._current_case()
        if self.notes.isVisible() and case is not None and self.notes.is_older_than(case):
            self.notes.show_case(case)

    def _begin_note(self) -> None:
        self.show_notes(on=True)
        self.notes.field.setFocus()

    def _unlink(self, other: str) -> None:
        if self.notes.case_id is not None:
            self.deeds.unlink(self.notes.case_id, CaseId(other))

    def _learn(self, learnt: tuple[dict[PersonId, str], tuple[str, ...]]) -> None:
        """Who may own a case, and which labels there are."""
        people, labels = learnt
        self.deeds.people, self.deeds.vocabulary = people, labels
        self.filters.know(people=people, labels=labels)

    def _selection(self) -> QItemSelectionModel:
        return self.list.selectionModel()

    def _shown_view(self) -> QAbstractItemView:
        return self.table if self.is_table else self.list

    def _what_is_shown(self) -> Shown:
        return self._shown_now
