"""Deadlines: what is due first as a list, beside a month; and the same as a calendar file without names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from privacy_console.ui.background import Lanes
from privacy_console.ui.deadlines.agenda import CLOCK, COUNTED, REQUEST, RIGHTS, AgendaModel
from privacy_console.ui.deadlines.month import Month
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.case_chips import derivation, readings
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, column, part, row, scrolled
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import counted, number, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from privacy_console.casework.console import Console
    from privacy_console.casework.requests.case import Case

    Loaded = tuple[Mapping[date, int], tuple[Case, ...], tuple[date, ...]]

SHOWN = 500
"""How many cases the list has; the months count them all."""
BESIDE = 62
"""Width in em from which the month stands beside the list, and not below it."""
AHEAD = timedelta(days=800)


class DeadlinesScreen(QWidget):
    opened = Signal(object)
    """The number of a request that is to be shown."""

    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lanes = console, lanes
        self._written = ""
        self.message = MessageBar()
        self.message.acted.connect(lambda: QGuiApplication.clipboard().setText(self._written))
        self.model = AgendaModel(console.today(), self)
        self.table = Table(translate("Requests, the first due first"), [8.5, 8, 9.5, 12, 13], drop=[COUNTED, RIGHTS])
        self.table.setModel(self.model)
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._show_sum)
        self.empty = EmptyState("calendar-days", translate("Nothing is due: there is no open request."))
        self.month = Month()
        self.month.choose(console.today())
        self.month.selectionChanged.connect(self._go_to_day)
        self._told = Label("", ink="text2", wrap=True)
        self._sum = Label("", wrap=True)
        self._sum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.save = Button(translate("Save calendar…"), "download", says=translate("All deadlines as .ics, without a name"))
        self.save.clicked.connect(self.save_calendar)
        self._header = PaneHeader(translate("Deadlines"), "", self.save)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._month = Label("", role="title", weight=BOLD)
        back = Tool("chevron-left", translate("Month before"))
        back.clicked.connect(self.month.showPreviousMonth)
        forth = Tool("chevron-right", translate("Month after"))
        forth.clicked.connect(self.month.showNextMonth)
        self.month.currentPageChanged.connect(lambda _year, _month: self._month.setText(self.month.title()))
        side = column(
            row(self._month, None, back, forth),
            self.month,
            self._told,
            8,
            Label(translate("How the chosen deadline comes about"), role="title", weight=BOLD),
            self._sum,
            None,
            margins=(16, 12, 16, 16),
        )
        self._side = scrolled(part("pane", side))
        self._side.setAccessibleName(translate("Month"))
        self._beside.addWidget(column(self.table, self.empty), 3)
        self._beside.addWidget(self._side, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.message)
        layout.addLayout(self._beside, 1)
        self.empty.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= em(BESIDE)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def refresh(self) -> None:
        """Read anew what is due; what is chosen stays chosen."""
        today = self._console.today()

        def load(_watch: object) -> Loaded:
            console = self._console
            return console.due_days(), console.next_due(SHOWN), console.holidays(today - AHEAD, today + AHEAD)

        job = self._lanes.store.job(load)
        job.succeeded.connect(self._show)
        job.failed.connect(self.message.say_error)
        job.start()

    def save_calendar(self) -> None:
        job = self._lanes.store.job(lambda watch: self._console.save_calendar(watch=watch), translate("Writing the calendar"))
        job.succeeded.connect(self._saved)
        job.failed.connect(self.message.say_error)
        job.cancelled.connect(lambda: self.message.say(translate("Stopped. The calendar file is as it was."), "warn"))
        job.start()

    def _show(self, loaded: Loaded) -> None:
        due, cases, holidays = loaded
        today = self._console.today()
        at = self.table.currentIndex().row()
        chosen = self.model.cases[at].id if 0 <= at < len(self.model.cases) else None
        self.model.show_cases(cases, today)
        self.month.show_days(due, holidays, today)
        self.table.setVisible(bool(cases))
        self.empty.setVisible(not cases)
        late = sum(count for day, count in due.items() if day < today)
        total = sum(due.values())
        said = translate("{open}, {late} overdue").format(open=counted(total, "open request", "open requests"), late=number(late))
        if total > len(cases):
            said += translate("; the list has the first {shown}").format(shown=number(len(cases)))
        self._header.say(translate("Deadlines"), said)
        if cases:
            self.table.selectRow(next((at for at, case in enumerate(cases) if case.id == chosen), 0))
        self._month.setText(self.month.title())
        self._told.setText(self.month.told_of(self._day()))

    def _show_sum(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not now.isValid():
            self._sum.setText("")
            return
        case = self.model.cases[now.row()]
        every = readings(case.deadline) if len(case.deadline.readings) > 1 else ""
        self._sum.setText(f"{case.id}\n{derivation(case.deadline)}\n\n{every}".rstrip())

    def _go_to_day(self) -> None:
        day = self._day()
        self._told.setText(self.month.told_of(day))
        at = self.model.row_due(day)
        if at >= 0:
            self.table.selectRow(at)
            self.table.scrollTo(self.model.index(at, CLOCK))

    def _day(self) -> date:
        chosen: QDate = self.month.selectedDate()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.cases[index.siblingAtColumn(REQUEST).row()].id)

    def _saved(self, path: str) -> None:
        self._written = path
        said = translate("Calendar written: {path}. It has the numbers of the requests and no name.")
        self.message.say(said.format(path=path), "ok", action=translate("Copy path"))
