"""What the officer does in the queue with one case or many, and what the bar says of it."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.hold import Hold
from privacy_console.casework.requests.queue import SavedView, View
from privacy_console.ui.requests.model import MARKS, SELECT
from privacy_console.ui.requests.screen import QueuePane
from privacy_console.ui.requests.working.asking import AskCase, AskLabels, AskReason, AskView
from privacy_console.ui.widgets.chip import ChipRole
from tests.ui.fake_console import ME, OTHER, a_case, fake_console

SELECT_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
HELD = Hold(reason="A court asked for it", by=OTHER, since=datetime(2026, 11, 20, tzinfo=UTC))


class Again(Refused):
    code = "test.again"
    sentence = "It was acknowledged before. Nothing was written."


@pytest.fixture
def console():
    return fake_console(40)


@pytest.fixture
def pane(console, lanes, qtbot):
    made = QueuePane(console, lanes)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_view(View.ALL)
    qtbot.waitUntil(lambda: made.model.rowCount() == 40 and made.model.case_at(0) is not None)
    qtbot.waitUntil(lambda: bool(made.deeds.people))
    return made


def choose(pane, *rows):
    pane.show_table(True)
    pane.table.selectionModel().clearSelection()
    for row in rows:
        pane.table.selectionModel().select(pane.model.index(row, 0), SELECT_ROW)
    return [pane.model.number_at(row) for row in rows]


def dialog(pane, kind):
    return next(one for one in pane.findChildren(kind) if one.isVisible())


def test_a_label_is_put_on_all_that_are_chosen_and_taken_off_again(pane, console, qtbot):
    numbers = choose(pane, 1, 2)
    pane.focus_list()
    qtbot.keyClick(pane.table, Qt.Key.Key_L)
    asked = dialog(pane, AskLabels)
    assert not asked.go.isEnabled()
    qtbot.keyClicks(asked.field, "Needs lawyer")
    asked.go.click()
    qtbot.waitUntil(lambda: all(console.cases[one].labels == ("Needs lawyer",) for one in numbers))
    qtbot.waitUntil(lambda: pane.message.text == "Labels of 2 requests set.")
    index = pane.model.index(pane.model.row_of(numbers[0]), MARKS)
    qtbot.waitUntil(lambda: index.data() == "Needs lawyer")
    assert [look.tone for look in index.data(ChipRole)] == ["neutral"]
    qtbot.waitUntil(lambda: pane.deeds.vocabulary == ("Needs lawyer",))
    choose(pane, pane.model.row_of(numbers[0]))
    pane.deeds.label()
    asked = dialog(pane, AskLabels)
    asked.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    asked.go.click()
    qtbot.waitUntil(lambda: console.cases[numbers[0]].labels == ())
    assert console.cases[numbers[1]].labels == ("Needs lawyer",)


def test_a_label_that_some_have_is_neither_on_nor_off(pane, console, qtbot):
    console.cases[pane.model.number_at(1)] = replace(pane.model.case_at(1), labels=("Urgent",))
    pane.refresh()
    qtbot.waitUntil(lambda: pane.model.case_at(1).labels == ("Urgent",))
    choose(pane, 1, 2)
    pane.deeds.label()
    asked = dialog(pane, AskLabels)
    assert asked.list.item(0).checkState() is Qt.CheckState.PartiallyChecked
    assert (asked.add, asked.remove) == ((), ())
    asked.reject()


def test_the_last_act_is_undone_from_the_bar_or_by_its_key(pane, console, qtbot):
    (number,) = choose(pane, 2)
    assert console.cases[number].owner is None
    pane.deeds.assign_to(OTHER, "R. Sato")
    qtbot.waitUntil(lambda: pane.message.text == "1 request assigned to R. Sato.")
    pane.message.acted.emit()
    qtbot.waitUntil(lambda: console.cases[number].owner is None)
    qtbot.waitUntil(lambda: pane.message.text == "Undone for 1 request: Request assigned.")
    pane.deeds.assign_to(OTHER, "R. Sato")
    qtbot.waitUntil(lambda: console.cases[number].owner == OTHER)
    pane.focus_list()
    qtbot.keyClick(pane.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: console.cases[number].owner is None)


def test_undo_with_nothing_to_undo_says_so(pane, qtbot):
    pane.acts.undo()
    qtbot.waitUntil(lambda: "no act of yours to undo" in pane.message.text)


def test_a_case_that_a_colleague_changed_since_is_named_and_stays(pane, console, qtbot):
    numbers = choose(pane, 1, 2)
    pane.deeds.assign_to(OTHER, "R. Sato")
    qtbot.waitUntil(lambda: console.cases[numbers[1]].owner == OTHER)
    changed = console.cases[numbers[0]]
    console._save(replace(changed, waiting=True), "case.extended")
    pane.acts.undo()
    qtbot.waitUntil(lambda: "Not done for 1 request:" in pane.message.text)
    assert f"{changed.id} was changed by M. Keller" in pane.message.text
    assert console.cases[numbers[0]].owner == OTHER
    assert console.cases[numbers[1]].owner is None


def test_a_hold_asks_for_its_reason_and_says_that_the_clock_runs(pane, console, qtbot):
    (number,) = choose(pane, 1)
    due = console.cases[number].deadline
    pane.focus_list()
    qtbot.keyClick(pane.table, Qt.Key.Key_H)
    asked = dialog(pane, AskReason)
    assert not asked.go.isEnabled()
    asked.field.setPlainText("A court asked")
    asked.go.click()
    qtbot.waitUntil(lambda: console.cases[number].held is not None)
    qtbot.waitUntil(lambda: pane.message.text == "1 request held. The legal clock runs on.")
    assert console.cases[number].deadline == due
    qtbot.waitUntil(lambda: pane.model.case_at(1).held is not None)
    assert "held, the deadline runs on" in pane.model.index(1, SELECT).data(Qt.ItemDataRole.AccessibleTextRole)
    choose(pane, 1)
    pane.deeds.hold_or_release()
    qtbot.waitUntil(lambda: console.cases[number].held is None)


def test_unread_is_turned(pane, console, qtbot):
    numbers = choose(pane, 0, 1)
    pane.focus_list()
    qtbot.keyClick(pane.table, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: all(console.cases[one].unread for one in numbers))
    qtbot.waitUntil(lambda: all(pane.model.case_at(pane.model.row_of(one)).unread for one in numbers))
    pane.deeds.turn_unread()
    qtbot.waitUntil(lambda: not any(console.cases[one].unread for one in numbers))


def test_acknowledging_many_asks_first_and_names_each_that_was_not(pane, console, qtbot):
    numbers = choose(pane, 0, 1, 2)
    pane.bulk.buttons["acknowledge"].click()
    assert pane.message.text == "Write an acknowledgement for 3 requests? Letters are never undone."
    assert "acknowledge" not in console.calls
    console.fail_with["acknowledge"] = Again()
    pane.message.acted.emit()
    qtbot.waitUntil(lambda: "2 requests acknowledged." in pane.message.text)
    assert f"{console.cases[numbers[0]].id}: It was acknowledged before." in pane.message.text
    assert [console.cases[one].acknowledged_at is None for one in numbers] == [True, False, False]
    pane.message.acted.emit()
    assert "undo" not in console.calls


def test_stopping_says_what_was_done(pane, console, lanes, qtbot):
    choose(pane, 0, 1)
    console.gate = threading.Event()
    begun = []
    lanes.began.connect(begun.append)
    pane.deeds.assign_to(OTHER, "R. Sato")
    qtbot.waitUntil(lambda: "assign" in console.calls)
    begun[0].cancel()
    qtbot.waitUntil(lambda: "Stopped. Nothing was changed." in pane.message.text)


def test_all_of_the_view_are_chosen_by_a_second_act_that_counts_them(pane, console, qtbot):
    choose(pane, 0, 1)
    assert pane.bulk.all.text() == "Select all 40 in this view"
    pane.bulk.all.click()
    assert pane.bulk.count.text() == "40 selected"
    assert not pane.bulk.all.isVisible()
    pane.deeds.assign_to(OTHER, "R. Sato")
    qtbot.waitUntil(lambda: all(case.owner == OTHER for case in console.cases.values()))
    assert console.calls.count("assign") == 1


def test_nothing_that_decides_is_offered_for_many(pane):
    texts = [button.text() for button in pane.bulk.buttons.values()]
    texts += [action.text() for action in pane.bulk.more.menu().actions()]
    assert texts == [
        "Assign to me", "Assign…", "Acknowledge…", "Label…", "Hold…", "End hold", "Mark as read", "Mark as unread",
        "They say the same",
    ]  # fmt: skip


def test_everything_stands_in_the_context_menu_with_its_key(pane):
    names = {action.objectName(): action.shortcut().toString() for action in pane.table.actions()}
    assert names["request.take"] == "A"
    assert set(names) >= {f"request.{one}" for one in ("assign", "label", "hold", "note", "link", "unread")} | {"queue.undo"}
    assert pane.list.actions() == pane.table.actions()


# notes, holds and links of the current case


def notes_of(pane, qtbot, row=0):
    pane.step(0)
    pane._choose(row)
    pane.focus_list()
    qtbot.keyClick(pane._shown_view(), Qt.Key.Key_M)
    qtbot.waitUntil(pane.notes.isVisible)
    return pane.notes


def test_a_note_is_written_with_who_and_when_and_found_again(pane, console, qtbot):
    notes = notes_of(pane, qtbot)
    assert notes.field.hasFocus()
    assert "never sent" in notes.field.accessibleName()
    for text in ("Called, nobody answered.", "She is away until Monday."):
        qtbot.keyClicks(notes.field, text)
        qtbot.keyClick(notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda text=text: text in [note.text for note in notes.notes])
    assert notes.field.toPlainText() == ""
    assert {note.by for note in notes.notes} == {ME.id}
    notes.search.setText("MONDAY")
    assert [note.text for note in notes.notes] == ["She is away until Monday."]
    pane._choose(1)
    qtbot.waitUntil(lambda: notes.case_id == pane.model.case_at(1).id and notes.notes == ())


def test_a_note_that_could_not_be_written_stays_in_the_field(pane, console, qtbot):
    notes = notes_of(pane, qtbot)
    console.fail_with["note"] = Again()
    notes.field.setPlainText("Called.")
    notes.write.click()
    qtbot.waitUntil(lambda: notes.message.text == Again.sentence)
    assert notes.field.toPlainText() == "Called."


def test_a_hold_shows_its_reason_and_that_the_clock_runs(pane, console, qtbot):
    number = pane.model.number_at(0)
    console.cases[number] = replace(console.cases[number], held=HELD, version=9)
    pane.refresh()
    qtbot.waitUntil(lambda: pane.model.case_at(0).held == HELD)
    notes = notes_of(pane, qtbot)
    said = [label.text() for label in notes.findChildren(QLabel)]
    assert any("A court asked for it" in text for text in said)
    assert any("does not stop the legal clock" in text for text in said)
    notes.release_wanted.emit()
    qtbot.waitUntil(lambda: console.cases[number].held is None)


def test_cases_that_say_the_same_are_linked_and_lead_to_each_other(pane, console, qtbot):
    first, second = pane.model.case_at(0), pane.model.case_at(1)
    notes = notes_of(pane, qtbot)
    pane.focus_list()
    qtbot.keyClick(pane.list, Qt.Key.Key_D)
    asked = dialog(pane, AskCase)
    qtbot.keyClicks(asked.field, second.id.lower())
    asked.go.click()
    qtbot.waitUntil(lambda: console.case(first.id).same_as == (second.id,))
    assert console.case(second.id).same_as == (first.id,)
    qtbot.waitUntil(lambda: "Linked" in pane.model.index(0, MARKS).data())
    with qtbot.waitSignal(pane.case_wanted) as wanted:
        notes.case_wanted.emit(second.id)
    assert wanted.args == [second.id]
    notes.unlink_wanted.emit(second.id)
    qtbot.waitUntil(lambda: console.case(second.id).same_as == ())


def test_two_that_are_chosen_are_linked_with_each_other(pane, console, qtbot):
    first, second = choose(pane, 3, 5)
    pane.bulk.more.menu().actions()[-1].trigger()
    qtbot.waitUntil(lambda: console.cases[first].same_as == (console.cases[second].id,))
    choose(pane, 3, 5, 6)
    assert not pane.bulk.more.menu().actions()[-1].isEnabled()


def test_a_number_that_is_no_case_is_said(pane, qtbot):
    pane.deeds.link()
    asked = dialog(pane, AskCase)
    asked.field.setText("DSR-1999-0001")
    asked.go.click()
    qtbot.waitUntil(lambda: "There is no case DSR-1999-0001" in pane.message.text)


# filter and saved views


def test_the_field_offers_what_could_follow_and_takes_it(pane, qtbot):
    pane.focus_filter()
    qtbot.keyClicks(pane.filters.field, "elena owner:r")
    assert pane.filters.completer.options == ('owner:"R. Sato"',)
    pane.filters.completer._take('owner:"R. Sato"')
    assert pane.filters.field.text() == 'elena owner:"R. Sato" '


def test_what_is_shown_is_saved_under_a_name_with_the_view_in_it(pane, console, qtbot):
    pane.show_view(View.MINE)
    pane.filters.write("right:access")
    qtbot.keyClick(pane, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    asked = dialog(pane, AskView)
    qtbot.keyClicks(asked.field, "My accesses")
    asked.findChild(QCheckBox).setChecked(True)
    with qtbot.waitSignal(pane.views.opened) as opened:
        asked.go.click()
    view = SavedView(name="My accesses", filter="owner:me is:open right:access", office=True)
    assert opened.args == [view]
    assert console.saved_views() == (view,)


def test_a_saved_view_shows_its_filter_and_goes_with_it(pane, qtbot):
    pane.show_saved(SavedView(name="Erasures", filter="right:erasure is:open", office=False))
    qtbot.waitUntil(lambda: 0 < pane.model.rowCount() < 40)
    assert pane.header.title == "Erasures"
    assert pane.filters.field.text() == "right:erasure is:open"
    pane.show_view(View.ALL)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 40)
    assert pane.filters.field.text() == ""


# colleagues


@pytest.mark.parametrize("as_table", [False, True])
def test_colleagues_changes_arrive_while_a_row_is_chosen_and_the_list_is_scrolled(pane, console, qtbot, as_table):
    pane.resize(900, 420)
    pane.show_table(as_table)
    view = pane._shown_view()
    pane._choose(20)
    view.scrollTo(pane.model.index(22, 0), view.ScrollHint.PositionAtTop)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 1)
    kept, place = pane.model.number_at(20), view.visualRect(pane.model.index(25, 0)).top()
    seen = pane.model.number_at(25)
    assert 0 < place < view.viewport().height()
    for number in (3, 5, 9):
        console.cases[number] = replace(console.cases[number], owner=OTHER, labels=("Seen",), version=2)
    console.cases[200] = a_case(1, id="DSR-2026-0999", subject_name="Came in just now")
    console.cases[201] = a_case(0, id="DSR-2026-0998", subject_name="Came in just now, too")
    console.cases[2] = replace(console.cases[2], status=Status.CLOSED, version=2)
    resets = []
    pane.model.modelReset.connect(lambda: resets.append(1))
    pane.refresh()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 42)
    assert resets == []
    assert pane.model.number_at(pane.list.currentIndex().row()) == kept
    assert [pane.model.number_at(one.row()) for one in pane.list.selectionModel().selectedRows()] == [kept]
    now = pane.model.row_of(seen)
    assert now != 25
    assert view.visualRect(pane.model.index(now, 0)).top() == place


def test_at_the_top_what_came_in_is_to_be_seen(pane, console, qtbot):
    console.cases[200] = a_case(1, id="DSR-2026-0000", subject_name="Came in just now")
    pane.refresh()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 41)
    assert pane.list.verticalScrollBar().value() == 0
