from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.ui.people.screen import PeopleScreen
from privacy_console.ui.theme.theme import em
from tests.ui.fake_console import fake_console
from tests.ui.fake_search import people_found, people_map, two_of_a_name
from tests.ui.test_accessibility import nameless


class Away(Unavailable):
    code = "test.away"
    sentence = "The company database did not answer. Nobody was looked for."


@pytest.fixture
def console():
    return fake_console(1, data_map=people_map())


@pytest.fixture
def screen(console, lanes, qtbot):
    made = PeopleScreen(console, lanes)
    qtbot.addWidget(made)
    made.resize(em(80), em(48))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.fixture
def look_for(screen, qtbot):
    """Type that into the first line and press Enter; wait until the search is over."""

    def look(text="Elena Marchetti"):
        screen.form.lines[0].value.setText(text)
        screen.entry.setFocus()
        qtbot.keyClick(screen.entry, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not screen.busy)

    return look


def buttons(screen, text):
    return [one for one in screen.beside.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]


def test_nothing_is_searched_until_there_is_an_identifier(screen, console):
    assert not screen.go.isEnabled()
    assert screen.go.toolTip() == "Give at least one identifier"
    screen.search()
    assert console.calls == []


def test_those_found_stand_side_by_side_and_are_never_merged(screen, console, look_for):
    look_for()
    assert console.asked == [(Identifier(kind=IdentifierKind.NAME, value="Elena Marchetti"),)]
    assert [card.accessibleName() for card in screen.beside.cards.values()] == [
        "A: Elena Marchetti, Account · users #48213",
        "B: Elena Marchetti, Account · users #51902",
        "C: Helena Marchetti, Member of staff · employees #77",
    ]
    said = screen.beside.cards[1].accessibleDescription()
    assert said.startswith("Likely; Customer; Marked as deleted; name = exact; address = exact; Name Elena Marchetti same as A")
    assert "Date of birth 1991-11-30 differs" in said
    assert screen._count.text() == "3 people"


def test_only_the_lane_of_the_company_calls_the_console(screen, console, look_for):
    look_for()
    assert {thread.name.rpartition("_")[0] for thread in console.threads} == {"company"}


def test_the_focus_goes_to_the_first_of_them_and_the_arrows_through_all(screen, look_for, qtbot):
    look_for()
    assert screen.focusWidget() is screen.beside.cards[0]
    qtbot.keyClick(screen.beside.cards[0], Qt.Key.Key_Right)
    assert screen.focusWidget() is screen.beside.cards[1]
    qtbot.keyClick(screen.beside.cards[1], Qt.Key.Key_Left)
    assert screen.focusWidget() is screen.beside.cards[0]


def test_a_reference_is_copied_by_button_or_key_and_holds_no_value(screen, look_for, qtbot):
    look_for()
    buttons(screen, "Copy reference")[2].click()
    assert QGuiApplication.clipboard().text() == "employees #77"
    qtbot.keyClick(screen.beside.cards[0], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "users #48213"
    assert screen.message.text == "Copied: users #48213"


def test_nobody_found_says_where_it_looked(screen, console, look_for):
    console.people = people_found(candidates=())
    look_for()
    assert screen._count.text() == "Nobody was found"
    assert screen.table.isVisible()
    told = [[screen.where.index(row, column).data() for column in range(4)] for row in range(2)]
    assert told == [
        ["users", "Account", "name, e-mail, phone, address, date of birth, customer number", "Searched"],
        ["employees", "Member of staff", "name, e-mail, phone", "Searched"],
    ]


def test_a_table_that_cannot_have_what_was_asked_for_says_so(screen, console, look_for):
    look_for("1984-03-02")
    assert [screen.where.index(row, 3).data() for row in range(2)] == ["Searched", "Has no such column"]


def test_what_was_not_searched_is_listed_beside_those_found(screen, console, look_for):
    console.people = people_found(complete=False, unavailable=("company.employees",))
    look_for()
    assert "Not searched: company.employees. Somebody may be there who is not shown" in screen._missing.text()
    assert screen._missing_card.isVisible()
    assert screen.where.index(1, 3).data() == "Not all of it"


def test_a_kind_that_no_table_has_is_told(screen, look_for):
    look_for("192.0.2.7")
    assert screen._missing.text() == "No table of people has a column for: IP address. Nobody was looked for by that."


def test_more_than_are_shown_are_counted(screen, console, look_for):
    console.people = people_found(more=12)
    look_for()
    assert screen._count.text() == "3 people and 12 more"
    assert "give one more identifier" in screen._missing.text()


def test_where_nothing_is_missing_nothing_warns(screen, look_for):
    look_for()
    assert not screen._missing_card.isVisible()


def test_a_search_that_fails_says_so_and_can_be_tried_again(screen, console, look_for, qtbot):
    console.fail_with["find_people"] = Away()
    look_for()
    assert screen.message.text == Away.sentence
    screen.message.acted.emit()
    qtbot.waitUntil(lambda: screen.found is not None)


def test_progress_is_told_by_table_and_cancel_stops(screen, console, qtbot):
    console.gate = threading.Event()
    screen.form.lines[0].value.setText("Elena Marchetti")
    screen.search()
    qtbot.waitUntil(screen.stop.isVisible)
    qtbot.waitUntil(lambda: screen._doing.accessibleName() == "Member of staff: table 2 of 2")
    assert not screen.go.isEnabled()
    screen.stop.click()
    qtbot.waitUntil(lambda: not screen.busy)
    assert screen.message.text == "Stopped. Nobody was looked for to the end, and nothing of it is shown."
    assert screen.found is None
    assert not screen.stop.isVisible()


def test_what_was_stopped_leaves_what_was_found_before_and_says_whose_it_is(screen, console, look_for, qtbot):
    look_for()
    console.gate = threading.Event()
    screen.search()
    screen.cancel()
    qtbot.waitUntil(lambda: not screen.busy)
    assert screen.message.text.endswith("What is shown is of the search before.")
    assert len(screen.beside.cards) == 3


def test_clear_forgets_what_was_typed_and_what_was_found(screen, look_for, qtbot):
    look_for()
    clear = next(one for one in screen.findChildren(QAbstractButton) if one.text() == "Clear")
    clear.click()
    assert screen.form.identifiers == ()
    assert screen.found is None
    assert screen.beside.cards == {}
    assert screen.focusWidget() is screen.form.lines[0].value


def test_clear_stops_what_is_under_way_and_nothing_of_it_comes_back(screen, console, qtbot, lanes):
    console.gate = threading.Event()
    screen.form.lines[0].value.setText("Elena Marchetti")
    screen.search()
    screen._clear()
    qtbot.waitUntil(lambda: not screen.busy and lanes.company.is_idle)
    assert screen.found is None


def test_where_there_is_no_room_the_form_gives_way_to_those_found(screen, look_for, qtbot):
    screen.resize(em(40), em(40))
    look_for()
    assert not screen.form.isVisible()
    assert screen._summary.accessibleName() == "Name Elena Marchetti"
    screen.change.click()
    assert screen.form.isVisible()
    assert screen.focusWidget() is screen.form.lines[0].value


def test_as_many_as_have_room_are_shown_and_the_others_are_a_page_away(screen, console, look_for, qtbot):
    console.people = people_found(candidates=two_of_a_name() * 3)
    screen.resize(em(40), em(40))
    look_for()
    assert list(screen.beside.cards) == [0, 1]
    screen.beside.on.click()
    assert list(screen.beside.cards) == [2, 3]
    screen.beside.cards[3].setFocus()
    qtbot.keyClick(screen.beside.cards[3], Qt.Key.Key_Right)
    assert screen.focusWidget() is screen.beside.cards[4]
    screen.resize(em(90), em(40))
    qtbot.waitUntil(lambda: len(screen.beside.cards) == 3)


@pytest.mark.parametrize("found", [None, people_found(), people_found(candidates=(), unavailable=("company",))])
def test_everything_that_takes_the_focus_has_a_name(screen, console, look_for, found):
    if found is not None:
        console.people = found
        look_for()
    assert nameless(screen) == []


def test_rows_of_two_sources_are_named_with_their_source(console, lanes, qtbot, monkeypatch):
    console.data_map = people_map(sources=("company", "crm"))
    made = PeopleScreen(console, lanes)
    qtbot.addWidget(made)
    made.show()
    one = two_of_a_name()[0]
    console.people = people_found(candidates=(one, replace(one, row=replace(one.row, source="crm"))))
    made.form.take_apart("e.marchetti@mail.example")
    made.search()
    qtbot.waitUntil(lambda: made.found is not None)
    made.copy_reference(1)
    assert QGuiApplication.clipboard().text() == "crm.users #48213"
