from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from privacy_console.adapters.casestore.errors import ChangedMeanwhile, PersonKnown, StepIncomplete
from privacy_console.casework.identity.people import Role
from privacy_console.casework.requests.notes import Note
from privacy_console.casework.requests.reading import LetterKind
from privacy_console.casework.search.findings import Hop, Inclusion
from tests.contracts.casestore.samples import (
    ME,
    ORIGINAL,
    broken_off,
    case,
    decision,
    delivered,
    evidence,
    fill,
    finding,
    letter,
    letter_id,
    outcome,
    person,
    reading,
    subject,
)

CASE = "DSR-2026-0001"


@pytest.fixture
def filled(store):
    with store.transaction(ME) as file:
        fill(file, case())
    return store


def test_a_letter_comes_back_as_it_went_in(store):
    with store.transaction(ME) as file:
        file.letters.keep(letter(), reading(), ORIGINAL)
    with store.reading() as file:
        assert file.letters.letter(letter().id) == letter()
        assert file.letters.letter(letter().id).received.utcoffset() == letter().received.utcoffset()
        assert file.letters.reading(letter().id) == reading()
        assert file.letters.original(letter().id) == ORIGINAL
        assert (
            file.letters.letter(letter_id(2)) is file.letters.reading(letter_id(2)) is file.letters.original(letter_id(2)) is None
        )


def test_a_letter_that_arrives_twice_is_kept_once_and_read_anew(store):
    with store.transaction(ME) as file:
        file.letters.keep(letter(), reading(), ORIGINAL)
        file.letters.keep(letter(subject="x"), reading(kind=LetterKind.REMINDER), ORIGINAL)
    with store.reading() as file:
        assert file.letters.letter(letter().id).subject == "x"
        assert file.letters.reading(letter().id).kind is LetterKind.REMINDER


def test_a_letter_is_found_by_its_message_id(store):
    with store.transaction(ME) as file:
        file.letters.keep(letter(1, message_id=""), reading(), ORIGINAL)
        file.letters.keep(letter(2, message_id="<a\ud800'; drop table letters --%@x>"), reading(), ORIGINAL)
        file.letters.keep(letter(3, message_id="<same@x>"), reading(), ORIGINAL)
        file.letters.keep(letter(4, message_id="<same@x>"), reading(), ORIGINAL)
    with store.reading() as file:
        assert file.letters.with_message_id("<a\ud800'; drop table letters --%@x>") == letter_id(2)
        assert file.letters.with_message_id("<same@x>") == letter_id(3)
        assert file.letters.with_message_id("%") is None
        assert file.letters.with_message_id("") is None


def test_a_case_comes_back_as_it_went_in_with_its_deadline_and_derivation(filled):
    with filled.reading() as file:
        assert file.cases.case(CASE) == case()
        assert file.cases.case("DSR-2026-0002") is None


def test_numbers_of_a_year_have_no_gaps(store):
    with store.transaction(ME) as file:
        assert file.cases.next_id(2026) == "DSR-2026-0001"
        fill(file, case("DSR-2026-0001"), case("DSR-2026-9999"))
        assert file.cases.next_id(2026) == "DSR-2026-10000"
        assert file.cases.next_id(2027) == "DSR-2027-0001"
    with pytest.raises(RuntimeError):
        broken_off(store, lambda file: file.cases.add(case("DSR-2026-10000")))
    with store.reading() as file:
        assert file.cases.next_id(2026) == "DSR-2026-10000"


def test_a_number_is_given_once(filled):
    with pytest.raises(ChangedMeanwhile), filled.transaction(ME) as file:
        file.cases.add(case())


def test_a_save_over_somebody_elses_is_refused(filled):
    with filled.reading() as file:
        mine = file.cases.case(CASE)
    with filled.transaction("fedcba9876543210") as file:
        file.cases.save(replace(file.cases.case(CASE), unread=False))
    with pytest.raises(ChangedMeanwhile) as refused, filled.transaction(ME) as file:
        file.cases.save(replace(mine, owner=ME))
    assert refused.value.case == CASE
    with filled.reading() as file:
        assert file.cases.case(CASE).owner is None
        assert not file.cases.case(CASE).unread


def test_one_step_may_save_a_case_several_times_from_what_it_read(filled):
    with filled.transaction(ME) as file:
        read = file.cases.case(CASE)
        file.cases.save(replace(read, owner=ME))
        file.cases.save(replace(read, owner=ME, unread=False))
        file.cases.save(replace(file.cases.case(CASE), waiting=True))
    with filled.reading() as file:
        kept = file.cases.case(CASE)
    assert (kept.owner, kept.unread, kept.waiting) == (ME, False, True)


def test_letters_are_found_by_what_they_answer_in_the_order_in_which_they_came(store):
    with store.transaction(ME) as file:
        for number, (reply, references) in enumerate((("<b>", ("<a>", "<b>")), ("", ("<a>",)), ("", ())), start=1):
            file.letters.keep(letter(number, in_reply_to=reply, references=references), reading(), ORIGINAL)
        file.letters.keep(letter(1, in_reply_to="<b>", references=("<a>", "<b>")), reading(), ORIGINAL)
        assert file.letters.answering("<a>") == (letter_id(1), letter_id(2))
        assert file.letters.answering("<b>") == (letter_id(1),)
        assert file.letters.answering("") == file.letters.answering("<c>") == ()


def test_a_further_letter_belongs_to_the_case_it_was_attached_to(filled):
    with filled.transaction(ME) as file:
        file.letters.keep(letter(2), reading(kind=LetterKind.REMINDER), ORIGINAL)
        file.letters.keep(letter(3), reading(), ORIGINAL)
        file.cases.attach(CASE, letter_id(2))
        file.cases.attach(CASE, letter_id(2))
    with filled.reading() as file:
        assert [file.cases.of_letter(letter_id(number)) for number in (1, 2, 3)] == [CASE, CASE, None]


def test_the_decision_on_identity_is_kept_and_replaced_by_a_later_one(filled):
    with filled.transaction(ME) as file:
        assert file.subjects.subject(CASE) is file.subjects.evidence(CASE) is None
        file.subjects.keep(CASE, subject(), evidence())
    with filled.transaction(ME) as file:
        file.subjects.keep(CASE, subject(), replace(evidence(), note="again"))
    with filled.reading() as file:
        assert file.subjects.subject(CASE) == subject()
        assert file.subjects.evidence(CASE) == replace(evidence(), note="again")


def test_people_are_entered_once_each(store):
    with store.transaction(ME) as file:
        file.people.add(person(2, "Z", Role.APPROVER))
        file.people.add(person(1))
    with pytest.raises(PersonKnown), store.transaction(ME) as file:
        file.people.add(person(1, role=Role.ADMIN))
    with store.reading() as file:
        assert file.people.everyone() == (person(1), person(2, "Z", Role.APPROVER))


def test_a_search_comes_back_with_its_keys_paths_and_coverage(filled):
    found = outcome(
        finding(1),
        finding(2, key=(("tenant", "a'b\"c"), ("id", 2**70), ("blob", b"\x00\xff"), ("none", None))),
        finding(3, key=(("blob", "AP8="),), path=(Hop(from_="a", to="b", link="b.a_id -> a.id"),)),
        replace(finding(4), others=(finding(7).row, finding(8, key=(("tenant", None), ("id", "7"))).row), copies=3),
        replace(finding(5), leads=True),
    )
    with filled.transaction(ME) as file:
        assert file.findings.outcome(CASE) is None
        file.findings.keep(CASE, found)
    with filled.reading() as file:
        assert file.findings.outcome(CASE) == found


def test_a_search_that_found_nothing_is_not_no_search(filled):
    with filled.transaction(ME) as file:
        file.findings.keep(CASE, outcome())
    with filled.reading() as file:
        assert file.findings.outcome(CASE) == outcome()


DECIDED = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)


def test_when_somebody_decided_stands_beside_what_else_is_known_of_the_row(filled):
    shared = replace(finding(1), others=(finding(7).row,), copies=2, leads=True)
    with filled.transaction(ME) as file:
        file.findings.keep(CASE, outcome(shared))
        file.findings.decide(CASE, [shared.row], Inclusion.INCLUDED, "", ME, at=DECIDED)
        file.findings.keep(CASE, outcome(shared))
        (kept,) = file.findings.outcome(CASE).findings
    assert (kept.others, kept.copies, kept.leads, kept.decided_at) == (shared.others, 2, True, DECIDED)


def test_decisions_on_rows_that_are_found_again_stay(filled):
    with filled.transaction(ME) as file:
        file.findings.keep(CASE, outcome(*map(finding, range(5))))
        rows = [finding(1).row, finding(3).row, finding(3).row, finding(99).row]
        assert file.findings.decide(CASE, rows, Inclusion.EXCLUDED, "another Elena", ME, at=DECIDED) == 2
        assert file.findings.decide(CASE, [], Inclusion.EXCLUDED, "", ME) == 0
        assert file.findings.decide("DSR-2026-0002", rows, Inclusion.EXCLUDED, "", ME) == 0
    with filled.transaction(ME) as file:
        file.findings.keep(CASE, outcome(finding(3), finding(4), finding(5)))
    with filled.reading() as file:
        kept = file.findings.outcome(CASE).findings
        found = [(one.row.key[0][1], one.decision, one.reason, one.decided_by, one.decided_at) for one in kept]
        assert file.findings.decided(CASE) == {finding(3).row: Inclusion.EXCLUDED}
        assert file.findings.decided("DSR-2026-0002") == {}
    assert found == [
        (3, Inclusion.EXCLUDED, "another Elena", ME, DECIDED),
        (4, Inclusion.INCLUDED, "rule", "", None),
        (5, Inclusion.INCLUDED, "rule", "", None),
    ]


def test_whom_the_subject_turned_out_to_be_is_asked_anew_of_what_was_included(filled):
    with filled.transaction(ME) as file:
        file.findings.keep(CASE, outcome(*(finding(n, decision=Inclusion.UNDECIDED) for n in range(3))))
        file.findings.decide(CASE, [finding(0).row], Inclusion.INCLUDED, "", ME)
        file.findings.decide(CASE, [finding(1).row], Inclusion.EXCLUDED, "another Elena", ME)
        file.findings.keep(CASE, outcome(*(finding(n, decision=Inclusion.UNDECIDED) for n in range(3))), anew=True)
        assert [one.decision.value for one in file.findings.outcome(CASE).findings] == ["undecided", "excluded", "undecided"]
        assert file.findings.decided(CASE) == {finding(1).row: Inclusion.EXCLUDED}


def test_a_row_that_was_gone_for_a_search_is_asked_about_anew(filled):
    with filled.transaction(ME) as file:
        file.findings.keep(CASE, outcome(finding(1)))
        file.findings.decide(CASE, [finding(1).row], Inclusion.EXCLUDED, "no", ME)
        file.findings.keep(CASE, outcome())
        file.findings.keep(CASE, outcome(finding(1)))
        assert file.findings.outcome(CASE).findings[0].decision is Inclusion.INCLUDED


def test_a_source_that_was_down_does_not_undo_what_was_decided_of_its_rows(filled):
    with filled.transaction(ME) as file:
        file.findings.keep(CASE, outcome(finding(1), finding(2)))
        file.findings.decide(CASE, [finding(1).row], Inclusion.EXCLUDED, "another Elena", ME, at=DECIDED)
        for _ in range(2):
            file.findings.keep(CASE, replace(outcome(finding(2)), complete=False))
            assert [one.row for one in file.findings.outcome(CASE).findings] == [finding(2).row]
            assert file.findings.decide(CASE, [finding(1).row], Inclusion.INCLUDED, "", ME) == 0  # nobody sees it now
            assert file.findings.decided(CASE) == {finding(1).row: Inclusion.EXCLUDED}
        file.findings.keep(CASE, outcome(finding(1), finding(2)))
        decided = [(one.decision, one.reason, one.decided_at) for one in file.findings.outcome(CASE).findings]
    assert decided == [(Inclusion.EXCLUDED, "another Elena", DECIDED), (Inclusion.INCLUDED, "rule", None)]


def test_decisions_on_spans_only_grow_and_come_in_order(filled):
    with filled.transaction(ME) as file:
        file.decisions.add(CASE, decision(1))
        file.decisions.add(CASE, decision(2, undoes=1))
    with pytest.raises(ChangedMeanwhile), filled.transaction(ME) as file:
        file.decisions.add(CASE, decision(2))
    with filled.reading() as file:
        assert file.decisions.decisions(CASE) == (decision(1), decision(2, undoes=1))
        assert file.decisions.decisions("DSR-2026-0002") == ()


def test_the_newest_answer_is_kept(filled):
    with filled.transaction(ME) as file:
        assert file.answers.delivered(CASE) is None
        file.answers.keep(delivered())
        file.answers.keep(delivered(records=13))
    with filled.reading() as file:
        assert file.answers.delivered(CASE) == delivered(records=13)


def test_a_choice_is_the_offices_or_one_persons_and_gives_way_to_the_next(store):
    with store.transaction(ME) as file:
        file.choices.choose("clock", "strict")
        file.choices.choose("clock", "paused")
        file.choices.choose("view:late", "due:late", person=ME)
        file.choices.choose("view:mine", "is:mine", person=ME)
        file.choices.drop("view:mine", person=ME)
        file.choices.drop("view:never", person=ME)
    with store.reading() as file:
        assert file.choices.chosen() == {"clock": "paused"}
        assert file.choices.chosen(person=ME) == {"view:late": "due:late"}


def test_notes_of_a_case_only_grow_and_stand_in_their_order(filled):
    first, second = (
        Note(case=CASE, by=ME, at=datetime(2026, 11, 24, 9 - n, tzinfo=UTC), text=text)
        for n, text in enumerate(("Called. \ud800\0", "He is away until Monday."))
    )
    with filled.transaction(ME) as file:
        file.notes.add(first)
        file.notes.add(second)
    with filled.reading() as file:
        assert file.notes.notes(CASE) == (first, second)
        assert file.notes.notes("DSR-2026-0002") == ()


def test_a_note_on_a_case_that_is_not_there_is_not_kept(store):
    with pytest.raises(StepIncomplete), store.transaction(ME) as file:
        file.notes.add(Note(case=CASE, by=ME, at=datetime(2026, 11, 24, tzinfo=UTC), text="Called."))
