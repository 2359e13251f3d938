from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from privacy_console.adapters.casestore.errors import StepIncomplete
from privacy_console.casework.identity.checking.codes import SentCode
from privacy_console.casework.identity.checking.contact import Recipient
from privacy_console.casework.identity.checking.documents import SeenDocument
from privacy_console.casework.identity.checking.mandates import AnswersGo, Mandate
from privacy_console.casework.identity.subject import KnownFact, Level
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.reading import Right
from tests.contracts.casestore.samples import ME, ORIGINAL, case, evidence, fill, letter, letter_id, reading, subject

CASE, OTHER = "DSR-2026-0001", "DSR-2026-0002"
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
CODE = SentCode(
    sealed="$argon2id$x", to=Recipient(kind=IdentifierKind.EMAIL, address="elena@example.org"), made_by=ME, made_at=AT,
    expires_at=AT + timedelta(days=14),
)  # fmt: skip
MANDATE = Mandate(
    agent="Kanzlei Roth", rights=(Right.ACCESS, Right.ERASURE), note="signed, seen", answers_go=AnswersGo.AGENT, checked_by=ME,
    checked_at=AT,
)  # fmt: skip


def a_document(digest, minutes=0):
    return SeenDocument(note="fits", checked_by=ME, checked_at=AT + timedelta(minutes=minutes), sha256=digest, size=7)


@pytest.fixture
def filled(store):
    with store.transaction(ME) as file:
        fill(file, case(CASE), case(OTHER))
    return store


def test_a_code_and_a_mandate_come_back_as_they_were_kept_last(filled):
    answered = replace(CODE, answered_at=AT, wrong=2)
    with filled.transaction(ME) as file:
        file.checks.keep_code(CASE, CODE)
        file.checks.keep_code(CASE, answered)
        file.checks.keep_mandate(CASE, MANDATE)
    with filled.reading() as file:
        assert (file.checks.code(CASE), file.checks.mandate(CASE)) == (answered, MANDATE)
        assert (file.checks.code(OTHER), file.checks.mandate(OTHER), file.checks.documents(OTHER)) == (None, None, ())


def test_the_evidence_of_a_check_comes_back_with_all_that_it_rests_on(filled):
    rests_on = {"level": Level.HIGH, "needed": Level.BASIC, "facts": (KnownFact.LAST_ORDER,), "sent_to": "e•••@o•••.org"}
    kept = replace(evidence(), mandate=MANDATE, **rests_on)
    who = replace(subject(CASE), left_out=(IdentifierKind.NAME, IdentifierKind.NAME))
    with filled.transaction(ME) as file:
        file.subjects.keep(CASE, who, kept)
    with filled.reading() as file:
        assert (file.subjects.subject(CASE), file.subjects.evidence(CASE)) == (who, kept)


def test_documents_come_back_in_the_order_in_which_they_were_first_kept(filled):
    first, second, shown, shown_again = a_document("b" * 64), a_document("a" * 64), a_document(""), a_document("", minutes=1)
    with filled.transaction(ME) as file:
        for one in (first, second, shown, shown_again, replace(first, gone_at=AT)):
            file.checks.keep_document(CASE, one)
    with filled.reading() as file:
        assert file.checks.documents(CASE) == (replace(first, gone_at=AT), second, shown, shown_again)


def test_cases_are_found_by_the_documents_that_had_a_copy(filled):
    with filled.transaction(ME) as file:
        file.checks.keep_document(OTHER, a_document("b" * 64))
        file.checks.keep_document(OTHER, a_document("c" * 64))
        file.checks.keep_document(CASE, a_document(""))
    with filled.reading() as file:
        assert file.checks.cases_with_copies() == (OTHER,)


def test_the_letters_of_a_case_are_the_one_that_opened_it_and_those_attached(filled):
    with filled.transaction(ME) as file:
        for number in (8, 7):
            file.letters.keep(letter(number), reading(), ORIGINAL)
        file.cases.attach(CASE, letter_id(7))
        file.cases.attach(CASE, letter_id(8))
        opened = file.cases.case(CASE).letter
    with filled.reading() as file:
        assert file.checks.letters(CASE) == (opened, letter_id(8), letter_id(7))
        assert file.checks.letters(OTHER) == (file.cases.case(OTHER).letter,)
        assert file.checks.letters("DSR-2026-0009") == ()


def test_the_bytes_of_a_letter_are_written_over_and_stay_so_when_it_arrives_again(filled):
    with filled.transaction(ME) as file:
        opened = file.cases.case(CASE).letter
        file.checks.replace_original(opened, b"cut")
    filled.settle()
    with filled.transaction(ME) as file:
        kept, read = file.letters.letter(opened), file.letters.reading(opened)
        file.letters.keep(kept, read, ORIGINAL)
    with filled.reading() as file:
        assert (file.letters.original(opened), file.letters.letter(opened)) == (b"cut", kept)


def test_what_was_checked_belongs_to_a_case_that_is_there(filled):
    with pytest.raises(StepIncomplete), filled.transaction(ME) as file:
        file.checks.keep_code("DSR-2026-0009", CODE)
