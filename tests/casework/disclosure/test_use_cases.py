from __future__ import annotations

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.use_cases import (
    AnswerFacts,
    LeakFound,
    StillToDecide,
    prepare,
    preview,
    require_decided,
    require_no_leak,
)
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Inclusion
from tests.casework.disclosure.fakes import FakeDocuments
from tests.casework.disclosure.samples import (
    CASE,
    MADE,
    MAP,
    POLICY,
    finding,
    outcome,
    package,
    reviewed,
    sample_review,
    span,
    unit,
)


def facts(review):
    return AnswerFacts(
        case=CASE,
        subject_name="Elena Marchetti",
        own=("Elena Marchetti",),
        public=(),
        policy=POLICY,
        data_map=MAP,
        outcome=outcome(review),
        made_at=MADE,
        watermark="",
        language="en",
    )


def test_the_preview_shows_the_bytes_that_are_delivered():
    review = sample_review()
    shown = preview(review, facts(review), documents=FakeDocuments(), watch=Unwatched())
    made = prepare(review, facts(review), documents=FakeDocuments(), watch=Unwatched())
    assert shown.delivered == made.dossier
    assert (shown.leaks, shown.checked_values) == ((), 5)
    assert b"Rajesh Pillai" in shown.original.pdf


def test_every_span_has_its_box_in_the_original_and_every_mark_in_what_is_delivered():
    review = sample_review()
    shown = preview(review, facts(review), documents=FakeDocuments(), watch=Unwatched())
    refs = {one.ref for each in review.units for one in each.spans}
    kept = {one.ref for each in review.units for one in each.spans if one.decision is Proposal.KEEP}
    assert {box.ref for box in shown.original.boxes} == refs
    assert {box.ref for box in shown.delivered.boxes} == refs - kept


def test_an_answer_waits_for_every_question():
    row = finding("orders").row
    asked = unit(row, "note", "Ask Mark.", span("Ask Mark.", "Mark", Proposal.REVIEW, Reason.AMBIGUOUS))
    review = package(
        reviewed("orders", {"note": "Ask Mark."}, asked), reviewed("orders", {}, key=2, decision=Inclusion.UNDECIDED)
    )
    with pytest.raises(StillToDecide) as refused:
        require_decided(CASE, review, outcome(review))
    assert (refused.value.spans, refused.value.rows) == (1, 1)
    require_decided(CASE, sample_review(), outcome(sample_review()))


def test_a_leak_is_named_by_file_and_place_and_never_by_value():
    files = {"letter.pdf": b"clean", "data.json": b"Rajesh Pillai"}
    with pytest.raises(LeakFound) as refused:
        require_no_leak(CASE, files, ("Rajesh Pillai",), documents=FakeDocuments())
    assert refused.value.places == ("data.json: text",)
    assert "Rajesh" not in str(refused.value) + refused.value.sentence.format_map(vars(refused.value))
    require_no_leak(CASE, files, ("Nobody Else",), documents=FakeDocuments())
