from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.search.findings import Inclusion, Reach, SearchOutcome
from privacy_console.casework.search.selection import IncludedNotFollowed
from privacy_console.ui.search.model import DECISION, RECORD, WHY
from privacy_console.ui.widgets.chip import ChipRole
from privacy_console.ui.widgets.jobs import JobBar
from privacy_console.ui.wording import sentence_for
from tests.ui.fake_search import MAIL, finding, outcome, people_found, ref, two_of_a_name
from tests.ui.test_accessibility import nameless


class Away(Unavailable):
    code = "test.away"
    sentence = "The company database did not answer. Nobody was read."


@pytest.fixture
def compared(found, lanes, qtbot):
    """The comparison is open, and its people are read."""
    found.strip.button.click()
    qtbot.waitUntil(lambda: len(found.subjects.beside.cards) == 3 and not found.busy)
    return found.subjects


def button(subjects, place, text):
    return next(one for one in subjects.beside._buttons[place] if one.text() == text)


def decided(desk) -> dict:
    kept: SearchOutcome = desk.outcomes[desk.cases[2].id]
    return {one.row: (one.decision, one.reason) for one in kept.findings}


def test_a_strip_counts_the_people_who_are_to_be_decided(found):
    assert found.strip.isVisible()
    assert found.strip.text == "2 people may be the subject: compare and decide"


def test_rows_that_are_nobody_need_no_comparison(found):
    found._show_outcome(outcome(findings=outcome().findings[3:]))
    assert not found.strip.isVisible()


def test_a_stage_that_is_only_read_offers_no_comparison(found, elena, qtbot):
    found.show_case(elena.cases[2], here=False)
    qtbot.waitUntil(lambda: not found.busy)
    assert not found.strip.isVisible()


def test_they_stand_side_by_side_with_what_was_decided_of_each(compared):
    assert [card.accessibleDescription().partition(";")[0] for card in compared.beside.cards.values()] == [
        "The subject",
        "To decide",
        "To decide",
    ]
    assert compared.isVisible()


def test_those_who_are_a_question_stand_next_to_the_subject_and_context_is_nobody(found, elena, qtbot):
    """Own rows that the search is sure of come after them; somebody who is only pointed to is not compared."""
    one, other, staff = two_of_a_name()
    own = replace(one, row=ref("users", 48299))
    boss = replace(staff, row=ref("employees", 1))
    elena.people = people_found(candidates=(one, own, boss, other, staff))
    more = (finding("users", 48299, MAIL), finding("employees", 1, MAIL, reach=Reach.REFERS))
    elena.outcomes[found.case.id] = outcome(findings=(*outcome().findings, *more))
    found.show_stage(found.case)
    qtbot.waitUntil(lambda: not found.busy)
    found.compare()
    qtbot.waitUntil(lambda: bool(found.subjects.beside.cards))
    assert [person.row.key[0][1] for person in found.subjects._people] == [48213, 51902, 77, 48299]
    button(found.subjects, 1, "Somebody else").click()
    qtbot.waitUntil(lambda: not found.busy)
    assert [person.row.key[0][1] for person in found.subjects._people] == [48213, 51902, 77, 48299]


def test_the_keyboard_goes_to_the_first_of_them(compared, found):
    assert found.focusWidget() is compared.beside.cards[0]


def test_saying_that_it_is_the_subject_includes_the_row(compared, found, elena, qtbot):
    button(compared, 2, "This is the subject").click()
    qtbot.waitUntil(lambda: not found.busy)
    assert decided(elena)[ref("employees", 77)] == (Inclusion.INCLUDED, "confirmed by the officer")
    assert compared.beside.cards[2].accessibleDescription().startswith("The subject")
    assert not button(compared, 2, "This is the subject").isEnabled()
    assert compared.isVisible()


def test_saying_that_it_is_somebody_else_excludes_it_with_the_reason_above(compared, found, elena, qtbot):
    compared.reason.setEditText("her cousin")
    button(compared, 1, "Somebody else").click()
    qtbot.waitUntil(lambda: not found.busy)
    assert decided(elena)[ref("users", 51902)] == (Inclusion.EXCLUDED, "her cousin")
    assert found.strip.text == "1 person may be the subject: compare and decide"


def test_a_decision_may_be_taken_back(compared, found, elena, qtbot):
    for text in ("Somebody else", "This is the subject"):
        button(compared, 1, text).click()
        qtbot.waitUntil(lambda: not found.busy)
    assert decided(elena)[ref("users", 51902)][0] is Inclusion.INCLUDED


def test_the_focus_stays_with_whom_it_was_said_of(compared, found, qtbot):
    mine = button(compared, 1, "This is the subject")
    mine.setFocus()
    qtbot.keyClick(mine, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not found.busy)
    assert found.focusWidget() is compared.beside.cards[1]


def test_one_who_was_added_is_followed_by_a_further_search(compared, found, elena, qtbot):
    for place, text in ((1, "Somebody else"), (2, "This is the subject")):
        button(compared, place, text).click()
        qtbot.waitUntil(lambda: not found.busy)
    found.decide([ref("work_orders", 97004)], Inclusion.EXCLUDED)
    qtbot.waitUntil(lambda: not found.busy)
    primary = found.primary()
    assert (primary.text, primary.blocked) == ("Search again: 1 person added", "")
    assert primary.says == sentence_for(IncludedNotFollowed(found.case.id, 1))
    found.advance()
    qtbot.waitUntil(lambda: not found.busy)
    assert "search" in elena.calls
    assert "confirm_findings" not in elena.calls


def test_a_row_that_leads_on_and_is_nobody_is_called_a_record(found):
    leading = tuple(
        one if one.row.table != "comments" else replace(one, leads=True, decision=Inclusion.INCLUDED)
        for one in outcome().findings
        if one.decision is not Inclusion.UNDECIDED
    )
    found._show_outcome(outcome(findings=leading))
    assert found.primary().text == "Search again: 3 records added"


def test_without_anybody_added_the_selection_is_confirmed(found):
    settled = tuple(one for one in outcome().findings if one.decision is not Inclusion.UNDECIDED)
    found._show_outcome(outcome(findings=settled))
    assert found.primary().text == "Confirm selection"


def test_back_leads_to_the_records_and_their_keys(compared, found):
    compared.back.click()
    assert found.tree.isVisible()
    assert found.focusWidget() is found.tree


def test_who_cannot_be_read_is_told_and_can_be_tried_again(found, elena, qtbot):
    elena.fail_with["candidates"] = Away()
    found.compare()
    qtbot.waitUntil(found.message.isVisible)
    assert found.message.text == Away.sentence
    found.message.acted.emit()
    qtbot.waitUntil(lambda: len(found.subjects.beside.cards) == 3)


def test_a_source_that_is_away_is_named_above_them(found, elena, qtbot):
    elena.people = people_found(complete=False, unavailable=("crm",))
    found.compare()
    qtbot.waitUntil(lambda: len(found.subjects.beside.cards) == 3)
    assert found.subjects.message.text() == "Not read: crm."


def test_another_case_shows_nobody_of_the_former(compared, found, elena, qtbot):
    found.show_case(elena.cases[6], here=True)
    qtbot.waitUntil(lambda: not found.busy)
    assert compared.beside.cards == {}
    assert not compared.isVisible()


def test_the_list_shows_whose_a_row_is_too_and_what_is_alike_or_deleted(found):
    model = found.model
    rows = {
        finding.row: model.index(line, 0, model.index(group.place, 0))
        for group in model.groups
        for line, finding in enumerate(group.findings)
    }

    def cell(row, column):
        return model.index(rows[row].row(), column, rows[row].parent())

    shared = cell(ref("work_orders", 99401), WHY)
    assert [(chip.text, chip.tone) for chip in shared.data(ChipRole)] == [
        ("also users #60001", "warn"),
        ("users.id → requester_id", "neutral"),
    ]
    assert "erased for nobody alone" in shared.data(Qt.ItemDataRole.ToolTipRole)
    typo = cell(ref("employees", 77), WHY)
    assert [chip.text for chip in typo.data(ChipRole)] == ["name = typo 0.94"]
    alike = cell(ref("access_logs", 901), RECORD)
    assert alike.data() == "access_logs #901 ×3"
    deleted = cell(ref("users", 51902), RECORD)
    assert not deleted.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "marked as deleted" in deleted.data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell(ref("users", 51902), DECISION).data(ChipRole)[0].text == "To decide"


def test_the_head_tells_the_moment_that_was_read(found):
    assert found.found.text() == "16 rows in 6 of 7 tables"
    assert found.when.accessibleName().startswith("read-only snapshot 24 Nov 2026, ")
    assert found.when.accessibleName().endswith(" · 3.2 s")
    found._show_outcome(outcome(moments=4))
    assert found.when.accessibleName().startswith("read-only, 4 moments since 24 Nov 2026")


def test_the_job_bar_names_the_table_and_how_many_there_are(found, elena, lanes, qtbot):
    bar = JobBar()
    qtbot.addWidget(bar)
    bar.show()
    lanes.began.connect(bar.watch)
    elena.gate = threading.Event()
    found.search()
    qtbot.waitUntil(lambda: bar.shown == "Searching comments")
    assert bar._figures.accessibleName() == "12 of 36 tables"
    assert (bar._bar.value(), bar._bar.maximum()) == (12, 36)
    bar.cancel()
    qtbot.waitUntil(lambda: not found.busy)
    assert found.message.text.startswith("Stopped at comments, after 12 of 36 tables: 24 tables were not searched to the end.")
    assert "What was found before stays as it was" in found.message.text


def test_a_search_that_is_stopped_at_once_says_that_nothing_was_searched(found, elena, qtbot, lanes):
    elena.gate = threading.Event()
    blocked = lanes.company.job(elena._wait)
    blocked.start()
    found.search()
    next(iter(found._running)).cancel()
    blocked.cancel()
    qtbot.waitUntil(lambda: not found.busy)
    assert found.message.text.startswith("Stopped before any table was searched.")


def test_where_there_is_little_height_the_identifiers_are_one_line(found, qtbot):
    assert found._in_a_line.isVisible()
    found.resize(found.width(), found.height() * 2)
    qtbot.waitUntil(found._asked.isVisible)
    assert not found._in_a_line.isVisible()


@pytest.mark.parametrize("page", ["records", "where", "subjects"])
def test_everything_that_takes_the_focus_has_a_name(found, page, qtbot):
    if page == "where":
        found.certificate.click()
    elif page == "subjects":
        found.compare()
        qtbot.waitUntil(lambda: len(found.subjects.beside.cards) == 3)
    assert [one for one in found.findChildren(QAbstractButton) if one.isVisible()]
    assert nameless(found) == []
