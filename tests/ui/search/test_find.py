from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.search.findings import Confidence, Hop, Inclusion, RowRef
from privacy_console.ui.search.identifiers import IdentifierModel
from privacy_console.ui.search.model import CONFIDENCE, DECISION, RECORD, SAYS, WHY, FindingModel, why
from privacy_console.ui.search.screen import ROOMY, FindStage
from privacy_console.ui.theme.theme import em
from privacy_console.ui.widgets.chip import ChipRole
from privacy_console.ui.wording import record_name
from tests.ui.fake_console import _findings, row
from tests.ui.workspace.fake_review import fake_desk


class Away(Unavailable):
    code = "test.away"
    sentence = "The company database did not answer. Nothing was changed; try again."


@pytest.fixture
def model(qtmodeltester):
    made = FindingModel()
    made.show_findings(_findings(), locked=False)
    qtmodeltester.check(made)
    return made


@pytest.fixture
def desk():
    return fake_desk()


@pytest.fixture
def stage(desk, lanes, qtbot):
    made = FindStage(desk, lanes)
    qtbot.addWidget(made)
    made.resize(em(55), em(40))
    made.show()
    made.show_case(desk.cases[2], here=True)
    qtbot.waitUntil(lambda: not made.busy)
    return made


@pytest.fixture
def searched(stage, lanes, qtbot):
    stage.search()
    qtbot.waitUntil(lambda: stage.outcome is not None and lanes.company.is_idle)
    return stage


def test_rows_stand_under_their_table_with_literal_words(model):
    orders = model.index(1, RECORD)
    assert orders.data() == "work_orders  (3)"
    assert orders.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked
    first = [model.index(2, column, orders) for column in range(5)]
    assert first[RECORD].data() == "work_orders #97004"
    assert [chip.text for chip in first[WHY].data(ChipRole)] == ["text ~ surname"]
    assert [(chip.text, chip.tone) for chip in first[CONFIDENCE].data(ChipRole)] == [("Possible", "warn")]
    assert [chip.text for chip in first[DECISION].data(ChipRole)] == ["To decide"]
    said = first[RECORD].data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "work_orders #97004, …, text ~ surname, Possible, To decide"


def test_a_link_is_named_by_its_two_columns():
    found = replace(
        _findings()[1],
        path=(Hop(from_="email = exact", to="users.email"), Hop(from_="users.id", to="work_orders.requester_id")),
    )
    assert why(found) == ("e-mail = exact", "users.id → requester_id")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ((("id", 7),), "t #7"),
        ((("tenant", 3), ("number", "A-1")), "t tenant=3, number=A-1"),
        ((("id", b"\x00\xff"),), "t #00ff"),
    ],
)
def test_a_record_is_named_by_its_key(key, name):
    assert record_name(RowRef(source="company", table="t", key=key)) == name


def test_tables_of_the_same_name_in_two_databases_stay_apart(qtmodeltester):
    made = FindingModel()
    other = replace(_findings()[0], row=replace(row("users", 1), source="archive"))
    made.show_findings((_findings()[0], other), locked=True)
    qtmodeltester.check(made)
    assert [group.title for group in made.groups] == ["company.users", "archive.users"]


def test_what_a_row_says_is_asked_once_when_it_is_seen(model):
    wanted = []
    made = FindingModel()
    made.wanted.connect(wanted.append)
    made.show_findings(_findings(), locked=True)
    users = made.index(0, RECORD)
    cell = made.index(0, SAYS, users)
    assert (cell.data(), cell.data()) == ("…", "…")
    assert wanted == [_findings()[0].row]
    made.hear({wanted[0]: "Elena Marchetti"})
    assert cell.data() == "Elena Marchetti"


def test_a_decision_keeps_selection_and_scroll(model):
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    assert model.show_findings(tuple(replace(one, decision=Inclusion.INCLUDED) for one in _findings()), locked=False) is False
    assert resets == []
    assert model.index(1, RECORD).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked


def test_a_locked_list_takes_no_decision(model):
    model.show_findings(_findings()[:2], locked=True)
    first = model.index(0, RECORD)
    assert not model.flags(first) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole) is False


def test_identifiers_are_a_sound_model(qtmodeltester, desk):
    identifiers = IdentifierModel()
    identifiers.show_identifiers(desk.subjects[desk.cases[2].id].identifiers)
    qtmodeltester.check(identifiers)
    assert [identifiers.index(line, 2).data() for line in range(4)] == [
        "confirmed",
        "confirmed",
        "not confirmed",
        "not confirmed",
    ]


def test_the_search_says_where_it_looked_and_what_it_found(searched):
    assert searched.found.text() == "7 rows in 3 of 3 tables"
    assert "3.2 s" in searched.when.accessibleName()
    assert searched.tree.isExpanded(searched.model.index(0, 0))
    searched.certificate.click()
    assert searched.where.isVisible()
    assert [line.title for line in searched.where.model.lines] == ["comments", "users", "work_orders"]


def test_finding_nothing_shows_where_was_looked_for_that_is_the_evidence(stage, desk):
    nothing = replace(fake_outcome(desk), findings=())
    stage._show_outcome(nothing)
    assert stage.where.isVisible()
    assert stage.found.text() == "0 rows in 0 of 3 tables"


def fake_outcome(desk):
    return next(iter(desk.outcomes.values()))


def test_an_incomplete_search_blocks_and_says_what_was_not_reached(stage, desk):
    stage._show_outcome(replace(fake_outcome(desk), complete=False, unavailable=("archive",)))
    assert "Not searched: archive" in stage.message.text
    assert stage.primary().blocked == "The search is incomplete"


def test_a_search_that_fails_leaves_what_was_found_before(searched, desk, qtbot):
    desk.fail_with["search"] = Away()
    searched.again.click()
    qtbot.waitUntil(searched.message.isVisible)
    assert searched.message.text == Away.sentence
    assert searched.found.text() == "7 rows in 3 of 3 tables"


def test_a_further_search_says_what_came_and_went_and_what_became_of_decisions(searched, lanes, qtbot):
    first, *others = searched.outcome.findings
    gone = replace(first, row=RowRef(source="company", table="users", key=(("id", 999),)))
    by_hand = replace(others[0], decided_by="0" * 16, decision=Inclusion.EXCLUDED)
    searched._show_outcome(replace(searched.outcome, findings=(gone, by_hand, *others[1:])))
    searched.again.click()
    qtbot.waitUntil(lambda: not searched.busy and lanes.company.is_idle)
    assert searched.message.text == "Searched again: 1 new row, 1 no longer found. Decisions: 0 kept, 1 asked again."


def test_a_record_that_has_no_room_keeps_the_end_of_its_name(found):
    index = found.model.index(0, RECORD, found.model.index(0, RECORD))
    option = QStyleOptionViewItem()
    found.tree.itemDelegateForIndex(index).initStyleOption(option, index)
    assert option.textElideMode is Qt.TextElideMode.ElideMiddle


def test_where_there_is_little_room_the_strip_of_people_gives_way_to_the_chosen_record(found, choose):
    assert found.strip.isVisible()
    choose(48213)
    assert found.strip.isVisible() is (found.height() >= em(ROOMY))
    found.resize(em(56), em(ROOMY + 10))
    assert found.strip.isVisible()


def test_several_chosen_records_are_decided_at_once_and_excluding_tells_its_reason(searched, desk, qtbot):
    comments = searched.model.index(2, 0)
    for line in range(3):
        flags = searched.tree.selectionModel().SelectionFlag
        searched.tree.selectionModel().select(searched.model.index(line, 0, comments), flags.Select | flags.Rows)
    assert searched.inspector.title.text() == "3 records"
    searched.inspector.reason.setEditText("not hers")
    searched.inspector.exclude.click()
    qtbot.waitUntil(lambda: not searched.busy)
    outcome = desk.outcomes[desk.cases[2].id]
    assert [(one.decision, one.reason) for one in outcome.findings[-3:]] == [(Inclusion.EXCLUDED, "not hers")] * 3
    assert len(searched._selected()) == 3


def test_a_whole_table_is_included_by_its_box(searched, desk, qtbot):
    searched.model.setData(searched.model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    qtbot.waitUntil(lambda: searched.primary().text == "Confirm selection (1 to decide)")


def test_twenty_thousand_findings_open_quickly_and_large_tables_stay_shut(stage, desk, lanes, qtbot):
    one = _findings()[0]
    many = tuple(
        replace(one, row=row("access_logs" if number > 150 else "users", number), confidence=Confidence.CERTAIN)
        for number in range(20_000)
    )
    began = time.thread_time()  # of the window's own thread: what else the machine does is not ours
    stage._show_outcome(replace(fake_outcome(desk), findings=many))
    stage.tree.render(QPixmap(stage.tree.size()))
    assert time.thread_time() - began < 0.5
    users, logs = stage.model.index(0, 0), stage.model.index(1, 0)
    assert stage.tree.isExpanded(users)
    assert not stage.tree.isExpanded(logs)
    began = time.thread_time()
    stage.tree.expand(logs)
    stage.tree.scrollToBottom()
    stage.tree.render(QPixmap(stage.tree.size()))
    assert time.thread_time() - began < 0.5
    qtbot.waitUntil(lambda: lanes.company.is_idle and stage.model.index(19_848, SAYS, logs).data() != "…")
    assert desk.calls.count("what_rows_say") < 10
    stage.clear()  # the widget lives until an event loop runs: every change of the look would lay it out again
