from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.findings import Confidence, Inclusion
from privacy_console.casework.search.why import AlsoReached
from privacy_console.ui.search.inspector import Inspector
from privacy_console.ui.theme.theme import em
from privacy_console.ui.trail_words import know
from privacy_console.ui.widgets.chip import Chip
from privacy_console.ui.widgets.parts import Label
from privacy_console.ui.wording import moment
from tests.ui.fake_console import ME
from tests.ui.fake_search import ORDERS, finding, ref, why_of
from tests.ui.test_accessibility import nameless

ROW = finding("work_orders", 99401, ("email = exact", "users.email"), ORDERS, others=(ref("users", 60001),))


class Away(Unavailable):
    code = "test.away"
    sentence = "The company database did not answer. Why the row is here is not known now."


@pytest.fixture
def inspector(qtbot):
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(em(56), em(14))
    made.show()
    return made


def told(inspector):
    return [label.text() for label in inspector.told.findChildren(Label) if label.text()]


def chips(widget):
    return [chip.look.text for chip in widget.findChildren(Chip)]


def test_the_finding_is_told_at_once_and_why_it_is_here_when_it_was_read(inspector):
    inspector.show_findings((ROW,), locked=False)
    assert inspector.title.text() == "work_orders #99401"
    assert chips(inspector.chips) == ["Certain", "Own record", "Included", "also users #60001"]
    assert inspector.path.text() == "e-mail = exact  ›  users.id → requester_id"
    assert not inspector.told.isVisible()
    inspector.show_why(why_of(ROW))
    assert inspector.told.isVisible()
    assert not inspector.path.isVisible()


def test_the_whole_path_is_told_step_by_step_with_what_each_link_means(inspector):
    inspector.show_findings((ROW,), locked=False)
    inspector.show_why(why_of(ROW))
    lines = told(inspector)
    assert lines[:3] == [
        "How it was reached",
        "1.  The subject’s e-mail stands in users.email (exact)",
        "2.  work_orders.requester_id points to users.id",
    ]
    assert "owned" in chips(inspector.told)


def test_every_other_way_to_it_is_told(inspector):
    inspector.show_why(why_of(ROW))
    lines = told(inspector)
    at = lines.index("1 other way to it")
    assert lines[at + 1] == "phone = exact  ›  users.id → work_orders.requester_id  ·  from users #48213  ·  Own record, likely"


def test_identifiers_on_it_are_shown_and_the_subjects_own_are_marked(inspector):
    inspector.show_why(why_of(ROW))
    marked = {chip.look.text: (chip.look.tone, chip.toolTip()) for chip in inspector.told.findChildren(Chip)}
    assert marked["Requester (account)"] == ("ok", "requester_id: the subject’s, certain")
    assert marked["Contact phone (phone)"] == ("neutral", "contact_phone: not the subject’s")
    assert "the subject’s: Requester" in told(inspector)


def test_whose_row_it_is_too_is_a_warning(inspector):
    inspector.show_why(why_of(ROW))
    other = next(chip for chip in inspector.told.findChildren(Chip) if chip.look.text == "users #60001")
    assert other.look.tone == "warn"
    assert other.toolTip() == "order_of_site · owned"


def test_who_only_leads_to_it_is_told_apart_from_who_owns_it(inspector):
    linked = AlsoReached(row=ref("contacts", 22), link="contacts.site_id -> sites.id", meaning=Meaning.SHARED)
    inspector.show_why(
        replace(why_of(ROW), others=(*why_of(ROW).others, linked, replace(linked, row=ref("contacts", 23), link="")))
    )
    lines = told(inspector)
    assert lines.index("Also belongs to") < lines.index("Others lead to it, too")
    looks = {chip.look.text: (chip.look.tone, chip.toolTip()) for chip in inspector.told.findChildren(Chip)}
    assert looks["contacts #22"] == ("info", "contacts.site_id -> sites.id · shared")
    assert looks["contacts #23"] == ("info", "shared")


def test_what_did_not_answer_meanwhile_is_told(inspector):
    inspector.show_why(replace(why_of(ROW), unavailable=("crm",)))
    assert "Not read: crm. There may be more ways and others." in told(inspector)


@pytest.mark.parametrize(
    ("by", "decision", "reason", "said"),
    [
        ("", Inclusion.INCLUDED, "Has the e-mail.", ["Included by the rule", "Has the e-mail."]),
        (ME.id, Inclusion.EXCLUDED, "not hers", ["Excluded by M. Keller", "not hers"]),
        ("", Inclusion.UNDECIDED, "A name alone.", ["To decide", "A name alone."]),
    ],
)
def test_the_decision_says_who_made_it_and_why(inspector, by, decision, reason, said):
    know({ME.id: ME.name})
    inspector.show_why(replace(why_of(ROW), decided_by=by, decision=decision, reason=reason))
    lines = told(inspector)
    at = lines.index("Decision")
    assert lines[at + 1 : at + 3] == said
    know({})


def test_the_decision_says_when_it_was_made(inspector):
    at = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
    know({ME.id: ME.name})
    inspector.show_why(replace(why_of(ROW), decided_by=ME.id, decided_at=at))
    assert f"Included by M. Keller · {moment(at.astimezone())}" in told(inspector)
    know({})


def test_an_identifier_that_is_not_letter_by_letter_the_subjects_says_how_it_is_like_it(inspector):
    one, *_ = why_of(ROW).identifiers
    like = replace(one, label="Name", matches=Confidence.POSSIBLE, how="typo 0.94", differs="one letter differs")
    inspector.show_why(replace(why_of(ROW), identifiers=(like,)))
    assert "the subject’s: Name (typo 0.94, one letter differs)" in told(inspector)


def test_marks_of_the_row_are_chips(inspector):
    inspector.show_findings((finding("logs", 1, soft_deleted=True, copies=3),), locked=False)
    assert chips(inspector.chips)[-2:] == ["Marked as deleted", "3 rows alike"]


def test_a_row_without_identifiers_and_without_a_way_says_so(inspector):
    inspector.show_why(replace(why_of(finding("logs", 1)), ways=()))
    assert "No way to it was kept." in told(inspector)
    assert "No column of it identifies anybody." in told(inspector)


def test_loading_is_told_only_where_it_takes_a_moment(inspector, qtbot):
    inspector.show_findings((ROW,), locked=False)
    inspector.wait()
    assert inspector.path.text() != "Loading why it is here…"
    qtbot.waitUntil(lambda: inspector.path.text() == "Loading why it is here…")
    inspector.show_why(why_of(ROW))
    assert not inspector.path.isVisible()


def test_the_chosen_row_is_explained_by_the_lane_of_the_company(found, elena, choose, qtbot):
    elena.threads.clear()
    choose(99401)
    qtbot.waitUntil(found.inspector.told.isVisible)
    assert elena.calls[-1] == "why"
    assert {thread.name.rpartition("_")[0] for thread in elena.threads} == {"company"}
    assert "work_orders.requester_id points to users.id" in found.inspector.told.accessibleDescription()


def test_going_on_to_another_row_drops_what_was_asked_of_the_first(found, elena, choose, qtbot, lanes):
    elena.gate = threading.Event()
    choose(99401)
    qtbot.waitUntil(lambda: "why" in elena.calls)
    choose(97004)
    elena.gate.set()
    qtbot.waitUntil(lambda: found.inspector.told.isVisible() and lanes.company.is_idle)
    assert found.inspector.title.text() == "work_orders #97004"
    assert any("work_orders.description" in line for line in told(found.inspector))


def test_rows_passed_by_the_arrow_keys_are_not_asked_about(found, elena, choose, qtbot):
    for key in (48213, 99102, 99377, 99401):
        choose(key)
    qtbot.waitUntil(found.inspector.told.isVisible)
    assert elena.calls.count("why") == 1


def test_where_it_cannot_be_read_the_inspector_says_so_and_keeps_what_it_has(found, elena, choose, qtbot):
    elena.fail_with["why"] = Away()
    choose(99401)
    qtbot.waitUntil(lambda: found.inspector.path.text() == Away.sentence)
    assert found.inspector.title.text() == "work_orders #99401"
    assert not found.message.isVisible()


def test_of_several_rows_nothing_is_asked(found, elena, choose, qtbot, lanes):
    found.tree.selectAll()
    assert found.inspector.title.text() == "16 records"
    qtbot.waitUntil(lambda: lanes.company.is_idle)
    assert "why" not in elena.calls


def test_the_inspector_opens_with_a_choice_and_leaves_the_tree_its_room_before(found, choose, qtbot):
    before = found.tree.height()
    assert found.inspector.height() < em(4)
    choose(99401)
    qtbot.waitUntil(lambda: found.inspector.height() > em(6))
    assert found.tree.height() < before
    found.tree.clearSelection()
    qtbot.waitUntil(lambda: found.tree.height() == before)
    choose(99401)
    qtbot.waitUntil(lambda: found.inspector.height() > em(6))
    shown = found.tree.visualRect(found.tree.currentIndex())
    assert 0 <= shown.top() <= shown.bottom() <= found.tree.viewport().height()


def test_everything_that_takes_the_focus_has_a_name(found, choose, qtbot):
    choose(99401)
    qtbot.waitUntil(found.inspector.told.isVisible)
    assert nameless(found) == []
