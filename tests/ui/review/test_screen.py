from __future__ import annotations

import threading

import pytest

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.ui.review.screen import ReviewStage
from privacy_console.ui.theme.theme import em
from tests.ui.workspace.fake_review import fake_desk


class Broken(Unavailable):
    code = "test.broken"
    sentence = "The pages could not be laid out. What was decided stays; try again."


@pytest.fixture
def desk():
    return fake_desk()


@pytest.fixture
def stage(desk, lanes, qtbot):
    made = ReviewStage(desk, lanes)
    qtbot.addWidget(made)
    made.resize(em(60), em(44))
    made.show()
    made.show_case(desk.cases[0], here=True)
    qtbot.waitUntil(lambda: made._preview is not None)
    return made


@pytest.fixture
def settled(stage, lanes, qtbot):
    def wait():
        qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes) and stage._preview is not None)

    return wait


def select(stage, *rows):
    flags = stage.table.selectionModel().SelectionFlag
    stage.table.selectionModel().clearSelection()
    for row in rows:
        stage.table.selectionModel().select(stage.model.index(row, 0), flags.Select | flags.Rows)


def decisions(stage):
    return [(line.text, line.span.decision.value, line.span.reason.value) for line in stage.model.lines]


def test_the_first_span_that_is_to_decide_is_the_current_one_on_both_pages(stage):
    line = stage.model.lines[stage.model.row_of(stage._current)]
    assert (line.text, line.span.decision) == ("Sam", Proposal.REVIEW)
    assert stage.original._current == stage.delivered._current == line.span.ref
    assert stage.asks.look.tone == "warn"
    assert stage.leaks.look.text == "Not all is decided"


def test_the_delivered_pane_holds_the_very_bytes_whose_digest_it_shows(stage):
    assert stage.delivered.document.pdf == stage._preview.delivered.pdf
    assert stage._preview.delivered.sha256 in stage.digest.accessibleName()


def test_a_run_of_decisions_lays_the_pages_out_once(stage, desk, settled):
    select(stage, 7)
    for number in range(4):
        stage.decide(Proposal.REDACT, reason=(Reason.TP_STAFF, Reason.TP_UNKNOWN)[number % 2])
    settled()
    assert desk.calls.count("decide_spans") == 4
    assert desk.calls.count("preview") == 2
    assert stage.leaks.look.text == "Text layer checked: 0 leaks"


def test_undo_and_redo_follow_the_acts(stage, settled):
    assert not stage.bar.undo.isEnabled()
    before = decisions(stage)
    select(stage, 7)
    stage.decide(Proposal.REDACT)
    settled()
    assert stage.bar.undo.isEnabled()
    stage.undo()
    settled()
    assert decisions(stage) == before
    assert not stage.bar.undo.isEnabled()
    stage.redo()
    settled()
    assert ("Sam", "redact", "TP_UNKNOWN") in decisions(stage)


def test_a_leak_blocks_and_says_where(stage, desk, settled):
    desk.leaks = ("dossier.pdf, page 1, text",)
    select(stage, 7)
    stage.decide(Proposal.REDACT)
    settled()
    assert stage.leaks.look.tone == "danger"
    assert stage.leaks.toolTip() == "dossier.pdf, page 1, text"
    assert stage.primary().blocked == "A redacted value is still in the delivered bytes"


def test_pages_of_a_former_state_are_never_shown_as_the_present_one(stage, desk, lanes, settled, qtbot):
    desk.gate = threading.Event()
    select(stage, 7)
    stage.decide(Proposal.REDACT)
    qtbot.waitUntil(lambda: desk.calls.count("preview") == 2)
    stage.decide(Proposal.REDACT, reason=Reason.TP_CUSTOMER)
    qtbot.waitUntil(lambda: desk.calls.count("decide_spans") == 2 and lanes.store.is_idle)
    assert stage.leaks.look.text == "Out of date"
    assert stage.primary().blocked == "The pages are not laid out and checked yet"
    desk.gate.set()
    settled()
    assert stage.leaks.look.text == "Text layer checked: 0 leaks"


def test_laying_out_that_fails_is_told_and_tried_again(stage, desk, settled, qtbot):
    desk.fail_with["preview"] = Broken()
    select(stage, 7)
    stage.decide(Proposal.REDACT)
    qtbot.waitUntil(lambda: stage.message.text == Broken.sentence)
    assert stage.leaks.look.text == "Not laid out"
    stage.message._action.click()
    settled()
    assert not stage.message.isVisible()


def test_a_secret_is_never_kept_and_the_refusal_says_why(stage, desk, qtbot):
    secret = next(row for row, line in enumerate(stage.model.lines) if line.text == "4471")
    select(stage, secret)
    stage.decide(Proposal.KEEP, reason=Reason.CONSENT)
    qtbot.waitUntil(lambda: "never disclosed" in stage.message.text)
    assert stage.model.lines[secret].span.decision is Proposal.REDACT


def test_spans_of_several_people_need_a_reason_that_somebody_chose(stage, desk, settled):
    select(stage, 0, 1)  # the subject's own, and a member of staff's
    stage.decide(Proposal.REDACT)
    assert "Choose the reason first" in stage.message.text
    assert "decide_spans" not in desk.calls
    stage.bar.reason.setCurrentIndex(stage.bar.reason.findData(Reason.LEGAL.value))
    stage.decide(Proposal.REDACT)
    settled()
    assert [reason for _, _, reason in decisions(stage)[:2]] == ["LEGAL", "LEGAL"]
    assert len(desk.acts[desk.cases[0].id]) == 1


def test_a_reason_that_was_chosen_for_one_span_is_not_used_for_the_next(stage):
    stage.bar.reason.setCurrentIndex(3)
    stage.step(1)
    assert stage.bar.chosen_reason is None


def test_only_what_is_to_decide_can_be_listed_while_the_pages_mark_everything(stage, settled):
    stage.only_open.setChecked(True)
    assert [line.text for line in stage.model.lines] == ["Sam"]
    assert len(stage.original._spans) == 12
    select(stage, 0)
    stage.decide(Proposal.REDACT)
    settled()
    assert stage.model.rowCount() == 0
    stage.step(1)
    assert stage.bar.where.text() == "– of 0"


def test_steps_end_at_the_ends_of_the_list(stage):
    for _ in range(20):
        stage.step(-1)
    assert stage.bar.where.text() == "1 of 12"
    stage.step(-1, undecided=True)
    assert stage.bar.where.text() == "1 of 12"
    for _ in range(20):
        stage.step(1)
    assert stage.bar.where.text() == "12 of 12"


def test_a_review_to_read_only_takes_no_decision(stage, desk, lanes, qtbot):
    stage.show_case(desk.cases[0], here=False)
    qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes))
    select(stage, 7)
    stage.decide(Proposal.REDACT)
    stage.decide_alike()
    stage.undo()
    assert not stage.bar.redact.isEnabled()
    assert {"decide_spans", "alike", "undo_review"}.isdisjoint(desk.calls)
    assert stage.primary() is None


def test_both_pages_scroll_together(stage, desk):
    bar = stage.original.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert stage.delivered.reading[1] == pytest.approx(stage.original.reading[1], abs=0.02)
