from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.filters import Key
from privacy_console.casework.requests.queue import Order, View
from privacy_console.ui.requests.model import CLOCK, COLUMNS, SUBJECT
from privacy_console.ui.requests.screen import QueuePane
from privacy_console.ui.theme.theme import em
from tests.ui.fake_console import a_case, fake_console

SELECT_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class Away(Unavailable):
    code = "test.away"
    sentence = "The store did not answer. Nothing was changed; try again."


@pytest.fixture
def console():
    return fake_console(40)


@pytest.fixture
def pane(console, lanes, qtbot):
    made = QueuePane(console, lanes)
    qtbot.addWidget(made)
    made.resize(500, 700)
    made.show()
    made.show_view(View.ALL)
    qtbot.waitUntil(lambda: shown(made)[:1] == ["Tomasz Wiśniewski"])
    return made


def shown(pane):
    cases = [pane.model.case_at(row) for row in range(pane.model.rowCount())]
    return [case.subject_name for case in cases if case]


def test_the_most_urgent_request_stands_first_and_is_the_current_one(pane):
    assert shown(pane)[:3] == ["Tomasz Wiśniewski", "Elena Marchetti", "Aoife O’Sullivan"]
    assert pane.list.currentIndex().row() == 0
    assert pane.header.title == "All requests"


def test_the_store_is_asked_on_a_lane_only(pane, console, qtbot):
    assert {thread.name.partition("_")[0] for thread in console.threads} == {"store"}


def test_typing_a_filter_narrows_the_queue(pane, qtbot):
    pane.focus_filter()
    qtbot.keyClicks(pane.filters.field, "right:access due:<7")
    qtbot.waitUntil(lambda: shown(pane) == ["Elena Marchetti"])
    pane.filters.clear()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 40)


def test_a_filter_that_is_not_understood_says_so_and_asks_nothing(pane, console, qtbot):
    console.calls.clear()
    pane.focus_filter()
    pane.filters.field.setText("elena due:sometime")
    qtbot.keyClick(pane.filters.field, Qt.Key.Key_Return)
    assert "“due:sometime” (at character 7)" in pane.filters._said.text()
    assert "queue" not in console.calls
    assert pane.model.rowCount() == 40


def test_choosing_from_the_buttons_writes_the_field(pane, qtbot):
    menu = pane.filters.choosers[Key.RIGHT].menu()
    next(action for action in menu.actions() if action.text() == "Erasure").trigger()
    assert pane.filters.field.text() == "right:erasure"
    qtbot.waitUntil(lambda: 0 < pane.model.rowCount() < 40)
    assert pane.filters.choosers[Key.RIGHT].text() == "Right: Erasure"


def test_an_empty_view_says_so_and_a_filter_offers_to_go(pane, console, qtbot):
    pane.show_view(View.SET_ASIDE)
    qtbot.waitUntil(pane.empty.isVisible)
    assert pane.empty.sentence == "No letter was set aside."
    pane.show_view(View.ALL)
    qtbot.waitUntil(pane.list.isVisible)
    pane.filters.field.setText("nobody")
    qtbot.waitUntil(lambda: pane.empty.sentence == "No request matches the filter.")
    pane.empty.acted.emit()
    qtbot.waitUntil(pane.list.isVisible)


def test_a_click_on_a_columns_head_sorts_and_a_second_one_turns_it(pane, qtbot):
    pane.show_table(True)
    header = pane.table.horizontalHeader()
    header.sectionClicked.emit(SUBJECT)
    qtbot.waitUntil(lambda: shown(pane)[:1] == ["Aoife O’Sullivan"])
    header.sectionClicked.emit(SUBJECT)
    qtbot.waitUntil(lambda: shown(pane)[:1] != ["Aoife O’Sullivan"])
    assert pane._order is Order.SUBJECT
    assert header.sortIndicatorSection() == SUBJECT


def test_list_and_table_share_one_model_and_one_selection(pane):
    pane.step(1)
    pane.show_table(True)
    assert pane.table.model() is pane.list.model()
    assert pane.table.currentIndex().row() == pane.list.currentIndex().row() == 1


def test_a_narrow_table_leaves_out_what_is_least_needed(pane):
    pane.show_table(True)
    pane.resize(em(90), 700)
    assert not any(pane.table.isColumnHidden(column) for column in range(len(COLUMNS)))
    pane.resize(em(48), 700)
    left_out = [COLUMNS[column].title for column in range(len(COLUMNS)) if pane.table.isColumnHidden(column)]
    assert left_out == ["Stage", "Labels", "Owner", "Source", "Received"]
    assert pane.table.columnWidth(CLOCK) > em(5)
    pane.resize(em(90), 700)
    assert not pane.table.isColumnHidden(4)


def test_j_and_k_go_through_the_list_and_type_in_the_field(pane, qtbot):
    pane.focus_list()
    qtbot.waitUntil(pane.list.hasFocus)
    qtbot.keyClick(pane.list, Qt.Key.Key_J)
    qtbot.keyClick(pane.list, Qt.Key.Key_J)
    qtbot.keyClick(pane.list, Qt.Key.Key_K)
    assert pane.list.currentIndex().row() == 1
    pane.focus_filter()
    qtbot.keyClick(pane.filters.field, Qt.Key.Key_J)
    assert pane.filters.field.text() == "j"
    assert pane.list.currentIndex().row() == 1


def test_letters_without_a_meaning_do_not_move_the_selection(pane, qtbot):
    pane.focus_list()
    for letter in "elena":
        qtbot.keyClick(pane.list, letter)
    assert pane.list.currentIndex().row() == 0


def test_a_takes_the_request_for_whoever_is_signed_in(pane, console, qtbot):
    pane.step(2)
    number = pane.model.number_at(2)
    assert console.cases[number].owner is None
    pane.focus_list()
    qtbot.keyClick(pane.list, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: console.cases[number].owner == console.me.id)


def test_many_are_assigned_at_once_and_never_decided(pane, console, qtbot):
    pane.show_table(True)
    for row in (1, 2):
        pane.table.selectionModel().select(pane.model.index(row, 0), SELECT_ROW)
    assert pane.bulk.isVisible()
    assert pane.bulk.count.text() == "3 selected"
    numbers = [pane.model.number_at(row) for row in range(3)]
    pane.bulk.buttons["take"].click()
    qtbot.waitUntil(lambda: all(console.cases[number].owner == console.me.id for number in numbers))


def test_a_tick_adds_a_row_to_the_selection(pane, qtbot):
    pane.show_table(True)
    box = pane.table.visualRect(pane.model.index(3, 0)).center()
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert sorted(index.row() for index in pane.table.selectionModel().selectedRows()) == [0, 3]
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert [index.row() for index in pane.table.selectionModel().selectedRows()] == [0]


def test_a_refresh_moves_neither_selection_nor_scroll(pane, console, qtbot):
    pane.step(4)
    kept = pane.model.number_at(4)
    pane.list.verticalScrollBar().setValue(120)
    console.cases[100] = a_case(1, subject_name="Somebody new")
    console.cases[0] = a_case(0, status=Status.CLOSED)
    pane.refresh()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 41)
    assert pane.model.number_at(pane.list.currentIndex().row()) == kept
    assert pane.list.verticalScrollBar().value() == 120


def test_a_changed_case_is_shown_at_once(pane, console, qtbot):
    console.cases[1] = a_case(1, status=Status.CLOSED)
    pane.case_changed(console.cases[1])
    assert pane.model.index(pane.model.row_of(1), CLOCK).data() == "Closed"
    qtbot.waitUntil(lambda: pane.model.row_of(1) > 0)


def test_a_store_that_is_away_is_said_inline_and_old_rows_stay(pane, console, qtbot):
    console.fail_with["queue"] = Away()
    pane.refresh()
    qtbot.waitUntil(pane.message.isVisible)
    assert pane.message.text == Away.sentence
    assert pane.model.rowCount() == 40
    pane.message.acted.emit()
    qtbot.waitUntil(lambda: not pane.message.isVisible())


def test_a_request_that_is_not_here_yet_is_selected_when_it_comes(console, lanes, qtbot):
    made = QueuePane(console, lanes)
    qtbot.addWidget(made)
    made.resize(500, 700)
    made.show()
    wanted = console.cases[5].id
    made.select_case(wanted)
    made.show_view(View.ALL)
    chosen = []
    made.chosen.connect(lambda case: chosen.append(case.id))
    qtbot.waitUntil(lambda: chosen == [wanted])
