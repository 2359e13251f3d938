from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.requests.clock import deadline
from privacy_console.casework.requests.reading import Law
from privacy_console.ui.deadlines.agenda import CLOCK, COUNTED, DUE
from privacy_console.ui.deadlines.screen import DeadlinesScreen
from privacy_console.ui.theme.theme import em
from privacy_console.ui.widgets.chip import ChipRole
from tests.ui.fake_console import TODAY, fake_console
from tests.ui.test_accessibility import nameless

Role = Qt.ItemDataRole


class Full(Unavailable):
    code = "test.full"
    sentence = "The disk is full. The former calendar is still there."


@pytest.fixture
def console():
    return fake_console(40)


@pytest.fixture
def screen(console, lanes, qtbot):
    made = DeadlinesScreen(console, lanes)
    qtbot.addWidget(made)
    made.resize(em(90), em(50))
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def test_the_list_has_the_open_requests_the_first_due_first(screen, console):
    days = [case.deadline.due for case in screen.model.cases]
    assert days == sorted(days)
    assert len(days) == sum(console.due_days().values())
    first = screen.model.index(0, DUE)
    assert screen.model.cases[0].id in first.data(Role.AccessibleTextRole)
    assert screen.model.index(0, CLOCK).data(ChipRole)[0].text


def test_the_chosen_deadline_shows_its_sum_and_every_reading(screen, qtbot):
    asked = deadline(
        Law.GDPR, date(2026, 11, 2), zone="UTC", country="DE", region="", suspended=[(date(2026, 11, 3), date(2026, 11, 9))]
    )
    case = replace(screen.model.cases[1], deadline=asked)
    screen.model.show_cases([case], TODAY)
    screen.table.selectRow(0)
    for step in case.deadline.steps:
        assert step.source in screen._sum.text()
    assert all(one.source in screen._sum.text() for one in asked.readings)
    assert screen._sum.text().count("(applies)") == 1
    assert case.id in screen._sum.text()


def test_a_day_of_the_month_leads_to_what_is_due_then(screen):
    day = screen.model.cases[3].deadline.due
    screen.month.choose(day)
    assert screen.model.cases[screen.table.currentIndex().row()].deadline.due == day
    assert screen.month.told_of(day) in screen._told.text()
    assert "closed" in screen.month.told_of(date(2026, 12, 25))
    assert "closed" in screen.month.told_of(date(2026, 12, 6))  # a Sunday
    assert "closed" not in screen.month.told_of(date(2026, 12, 7))


def test_the_months_are_turned_over_and_named(screen, qtbot):
    assert screen._month.text() == "November 2026"
    screen.month.showNextMonth()
    assert screen._month.text() == "December 2026"


def test_a_request_is_opened_from_its_row(screen, qtbot):
    with qtbot.waitSignal(screen.opened) as opened:
        screen._open(screen.model.index(2, CLOCK))
    assert opened.args == [screen.model.cases[2].id]


def test_the_calendar_is_written_and_its_path_can_be_copied(screen, console, qtbot):
    qtbot.mouseClick(screen.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "deadlines.ics" in screen.message.text)
    screen.message.acted.emit()
    assert QGuiApplication.clipboard().text().endswith("deadlines.ics")


def test_a_calendar_that_cannot_be_written_says_so(screen, console, qtbot):
    console.fail_with["save_calendar"] = Full()
    screen.save_calendar()
    qtbot.waitUntil(lambda: "disk is full" in screen.message.text)


def test_who_waits_is_told_beside_the_reading(screen):
    waiting = replace(screen.model.cases[0], waiting=True)
    screen.model.show_cases([waiting], TODAY)
    assert "waiting" in screen.model.index(0, COUNTED).data()


def test_with_nothing_open_the_screen_says_so(lanes, qtbot):
    console = fake_console(0)
    made = DeadlinesScreen(console, lanes)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.empty.isVisible)
    assert not made.table.isVisible()


def test_everything_has_a_name_and_nothing_scrolls_sideways(screen, qtbot):
    assert nameless(screen) == []
    screen.resize(em(44), em(60))
    assert not screen.table.horizontalScrollBar().isVisible()
