from __future__ import annotations

import pytest

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.review.acts import NothingToRedo, NothingToUndo
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.review.pieces import delivered, original, redacted_values
from privacy_console.casework.review.review import Review, UnknownSpan, alike
from privacy_console.casework.review.spans import Proposal, Reason, SpanRef
from privacy_console.casework.review.use_cases import (
    ReasonDoesNotFit,
    RecordUnmapped,
    SecretKept,
    decide_spans,
    redecided,
    redo,
    review_records,
    undo,
)
from tests.casework.review.small_company import MAP, MARK, SUBJECT, KnowsByHeart, comment, package, record, reviewed, spans_of

AT = "2026-03-05T09:00:00Z"


def decide(review: Review, acts: list[SpanDecision], refs: object, decision: Proposal, reason: Reason) -> None:
    acts.append(decide_spans(review, acts, refs, decision, reason, by="0" * 16, at=AT))  # type: ignore[arg-type]


def ref_of(review: Review, text: str, nth: int = 0) -> SpanRef:
    found = [s.ref for unit in review.units for s in unit.spans if unit.unit.text[s.ref.start : s.ref.end] == text]
    return found[nth]


def test_others_are_redacted_the_subject_is_kept_and_a_question_stays_open():
    review = package()
    assert spans_of(review) == [
        ("Mark Jensen", "redact", "TP_STAFF", "Person A"),
        ("Anna Kowalska", "keep", "SUBJECT", ""),
        ("hunter2", "redact", "SECRET", ""),
        ("Mark Jensen", "redact", "TP_STAFF", "Person A"),
        ("Rose May", "redact", "TP_CUSTOMER", "Person B"),
        ("Brandvold", "redact", "TP_UNKNOWN", "Person C"),
        ("Mark Jensen", "redact", "TP_STAFF", "Person A"),
        ("Kowalska", "review", "AMBIGUOUS", ""),
    ]
    assert (review.undecided, review.redacted, review.can_undo, review.can_redo) == (1, 6, False, False)


def test_keeping_one_person_moves_nobody_elses_letter():
    review = package()
    acts: list[SpanDecision] = []
    decide(review, acts, alike(review, ref_of(review, "Mark Jensen")), Proposal.KEEP, Reason.CONSENT)
    after = redecided(review, acts)
    assert [label for text, _, _, label in spans_of(after) if text == "Rose May"] == ["Person B"]
    assert {decision for text, decision, _, _ in spans_of(after) if text == "Mark Jensen"} == {"keep"}


def test_alike_are_all_of_one_owner_and_of_nobody_those_of_one_value():
    review = reviewed(comment(1, "Mark Jensen, mark@acme.example"), comment(2, "Dr Brandvold met Dr Brandvold and Dr Lockyer"))
    assert len(alike(review, ref_of(review, "Mark Jensen"))) == 2
    assert len(alike(review, ref_of(review, "Brandvold"))) == 2
    assert len(alike(review, ref_of(review, "Lockyer"))) == 1


def test_an_act_on_all_of_a_person_holds_for_one_who_is_found_later_and_her_own_newer_act_wins():
    review = reviewed(comment(1, "Mark Jensen. Mark Jensen."))
    acts: list[SpanDecision] = []
    decide(review, acts, alike(review, ref_of(review, "Mark Jensen")), Proposal.KEEP, Reason.CONSENT)
    more = reviewed(comment(1, "Mark Jensen. Mark Jensen."), comment(2, "By Mark Jensen"), decisions=acts)
    assert [decision for _, decision, _, _ in spans_of(more)] == ["keep", "keep", "keep"]
    decide(more, acts, [ref_of(more, "Mark Jensen", 2)], Proposal.REDACT, Reason.TP_STAFF)
    assert [decision for _, decision, _, _ in spans_of(redecided(more, acts))] == ["keep", "keep", "redact"]


def test_undo_and_redo_are_acts_that_go_back_and_forth_to_the_end():
    review = package()
    acts: list[SpanDecision] = []
    ref = ref_of(review, "Kowalska")
    decide(review, acts, [ref], Proposal.KEEP, Reason.SUBJECT)
    decide(review, acts, [ref], Proposal.REDACT, Reason.TP_CUSTOMER)

    def now() -> str:
        return next(d for t, d, _, _ in spans_of(redecided(review, acts)) if t == "Kowalska")

    seen = [now()]
    for act in (undo, undo, redo, redo, undo):
        acts.append(act(acts, by="0" * 16, at=AT))
        seen.append(now())
    assert seen == ["redact", "keep", "review", "keep", "redact", "keep"]
    assert [a.number for a in acts] == list(range(1, 8))


def test_nothing_is_undone_where_nothing_was_done_and_a_new_act_ends_redoing():
    review = package()
    with pytest.raises(NothingToUndo):
        undo([], by="", at=AT)
    acts: list[SpanDecision] = []
    decide(review, acts, [ref_of(review, "Kowalska")], Proposal.KEEP, Reason.SUBJECT)
    acts.append(undo(acts, by="", at=AT))
    assert redecided(review, acts).can_redo
    decide(review, acts, [ref_of(review, "Rose May")], Proposal.KEEP, Reason.CONSENT)
    assert not redecided(review, acts).can_redo
    with pytest.raises(NothingToRedo):
        redo(acts, by="", at=AT)


@pytest.mark.parametrize(
    ("text", "decision", "reason", "refusal"),
    [
        ("hunter2", Proposal.KEEP, Reason.CONSENT, SecretKept),
        ("hunter2", Proposal.REVIEW, Reason.AMBIGUOUS, SecretKept),
        ("Rose May", Proposal.REDACT, Reason.SUBJECT, ReasonDoesNotFit),
        ("Rose May", Proposal.KEEP, Reason.TP_CUSTOMER, ReasonDoesNotFit),
        ("Anna Kowalska", Proposal.REDACT, Reason.CONSENT, ReasonDoesNotFit),
    ],
)
def test_what_may_not_be_decided_is_refused(text: str, decision: Proposal, reason: Reason, refusal: type[Refused]):
    review = package()
    with pytest.raises(refusal):
        decide_spans(review, [], [ref_of(review, text)], decision, reason, by="", at=AT)


def test_an_act_on_a_text_that_has_changed_since_does_not_count_and_cannot_be_made():
    review = package()
    acts: list[SpanDecision] = []
    decide(review, acts, [ref_of(review, "Kowalska")], Proposal.KEEP, Reason.SUBJECT)
    changed = reviewed(comment(3, "Kowalska called!"), decisions=acts)
    assert changed.undecided == 1
    with pytest.raises(UnknownSpan):
        decide_spans(changed, [], [ref_of(review, "Kowalska")], Proposal.KEEP, Reason.SUBJECT, by="", at=AT)
    with pytest.raises(UnknownSpan):
        decide_spans(changed, [], [], Proposal.KEEP, Reason.SUBJECT, by="", at=AT)
    with pytest.raises(UnknownSpan):
        alike(changed, ref_of(review, "Kowalska"))


def test_a_redacted_value_is_redacted_wherever_else_it_stands_in_any_writing():
    review = reviewed(comment(1, "Dr Brandvold Lockyer"), comment(2, "Rose May wrote"), comment(3, "for ROSE  MAY and rose-may"))
    assert [text for text, decision, _, _ in spans_of(review) if decision == "redact"] == [
        "Brandvold",
        "Rose May",
        "ROSE  MAY",
        "rose-may",
    ]
    assert {label for text, _, _, label in spans_of(review) if "ose" in text.casefold()} == {"Person B"}


def test_a_lone_name_found_again_is_a_question_and_none_where_it_is_also_a_word():
    asked = reviewed(comment(1, "Dr Brandvold"), comment(2, "then Brandvold left"))
    assert [(t, d) for t, d, _, _ in spans_of(asked)] == [("Brandvold", "redact"), ("Brandvold", "review")]
    word = reviewed(comment(1, "Dr Stone"), comment(2, "Stone wall of stone"))
    assert [(t, d) for t, d, _, _ in spans_of(word)] == [("Stone", "redact")]


def test_a_name_in_mixed_case_may_only_be_words_and_is_asked_about():
    review = reviewed(comment(1, "Rose May"), comment(2, "Rose may come, rose may not"))
    assert [(t, d) for t, d, _, _ in spans_of(review)] == [("Rose May", "redact"), ("Rose may", "review"), ("rose may", "redact")]


def test_what_was_kept_in_another_writing_is_not_looked_for():
    review = reviewed(comment(1, "Rose May"), comment(2, "Rose may come"))
    acts: list[SpanDecision] = []
    decide(review, acts, [ref_of(review, "Rose may")], Proposal.KEEP, Reason.NOT_PERSONAL)
    assert redacted_values(redecided(review, acts)) == ()
    assert redacted_values(review) == ("Rose May",)


def test_the_subjects_own_value_is_never_redacted_because_somebody_elses_is():
    review = reviewed(comment(1, "pw:abcd1234"), comment(2, "abcd1234 is Anna Kowalska, anna@example.com"))
    assert [(t, d) for t, d, _, _ in spans_of(review)] == [
        ("abcd1234", "redact"), ("abcd1234", "redact"), ("Anna Kowalska", "keep"), ("anna@example.com", "keep"),
    ]  # fmt: skip


def test_a_full_card_number_is_a_secret_even_the_subjects_own():
    review = reviewed(comment(1, "card 4111111111111111"))
    assert spans_of(review) == [("4111111111111111", "redact", "SECRET", "")]


def test_pieces_join_to_the_text_and_deliver_nothing_that_is_not_kept():
    unit = package().units[0]
    assert "".join(part.text for part in original(unit)) == unit.unit.text
    assert "".join(part.text for part in delivered(unit)) == " rang Anna Kowalska. pw:  left."
    question = package().units[2]
    assert "".join(part.text for part in delivered(question)) == " called."


def test_values_to_look_for_are_those_removed_and_not_those_that_are_somebodys_own():
    review = reviewed(comment(1, "Rose May, pw:hunter2, Dr Stone, Dr Abe"), comment(2, "A stone and Anna Kowalska"))
    assert redacted_values(review) == ("Rose May", "hunter2")


def test_a_table_that_is_not_mapped_is_refused():
    with pytest.raises(RecordUnmapped):
        reviewed(record("ghosts", 1, name="x"))


def test_stopping_is_heard_between_records():
    class Stopped(BaseException):
        pass

    class Stops(Unwatched):
        def checkpoint(self) -> None:
            raise Stopped

    with pytest.raises(Stopped):
        review_records(
            [comment(1, "x")],
            data_map=MAP,
            subject=SUBJECT,
            related=lambda _: (MARK,),
            detector=KnowsByHeart(),
            decisions=(),
            watch=Stops(),
        )


def test_a_thousand_people_have_letters_of_their_own():
    review = reviewed(*(comment(n, f"Dr X{n}q") for n in range(800)))
    labels = [label for _, _, _, label in spans_of(review)]
    assert labels[0] == "Person A"
    assert labels[26] == "Person AA"
    assert labels[702] == "Person AAA"
    assert len(set(labels)) == 800


def test_deciding_many_spans_takes_no_new_detection_and_grows_with_the_package_only():
    class Counts(KnowsByHeart):
        scans = 0

        def scan(self, text, *, subject, others):
            Counts.scans += 1
            return super().scan(text, subject=subject, others=others)

    records = [comment(n, f"Mark Jensen saw Dr X{n}q") for n in range(300)]
    review = review_records(
        records, data_map=MAP, subject=SUBJECT, related=lambda _: (), detector=Counts(), decisions=(), watch=Unwatched()
    )
    before = Counts.scans
    acts: list[SpanDecision] = []
    decide(review, acts, alike(review, ref_of(review, "Mark Jensen")), Proposal.KEEP, Reason.CONSENT)
    assert redecided(review, acts).redacted == 300
    assert Counts.scans == before
