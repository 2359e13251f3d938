from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.identity.checking.advice import Fit
from privacy_console.casework.identity.checking.codes import CodeState
from privacy_console.casework.identity.checking.contact import Fits
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.checking.outcome import CannotVerify
from privacy_console.casework.identity.people import Role
from privacy_console.casework.identity.subject import KnownFact, Level, Method
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.policy.policy import Basis
from privacy_console.casework.requests.case import MoveRefused, Status
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.queue import View
from privacy_console.casework.requests.reading import Law, LetterKind, MarkCode, Right
from privacy_console.casework.review.spans import Owner, Proposal, Reason, SpanKind
from privacy_console.casework.search.datamap import Capacity, ColumnState, EraseAction, Meaning, People, RowRole
from privacy_console.casework.search.drift import Drift
from privacy_console.casework.search.findings import Confidence, How, Inclusion, Looked, Reach
from privacy_console.ui import fault, wording
from privacy_console.ui.wording import counted, day, sentence_for, words


class TooLate(Refused):
    code = "test.too_late"
    sentence = "It was due on {due}."

    def __init__(self, due):
        super().__init__("too late")
        self.due = due


KINDS = (
    AnswersGo, Basis, CannotVerify, Capacity, CodeState, ColumnState, Confidence, Drift, EraseAction, Fit, Fits, How, IdentifierKind, Inclusion,
    KnownFact, Law, LetterKind, Level, Looked, MarkCode, Meaning, Method, Owner, People, Proposal, Reach, Reason, RefusalGround, Right, Role, RowRole, SpanKind, Status, View,
)  # fmt: skip


def test_the_words_are_of_kinds_that_the_program_has():
    assert set(wording._WORDS) == {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_code_of_a_kind_has_words_of_its_own_and_no_other_has(kind: type[StrEnum]):
    assert len({words(code) for code in kind}) == len(kind)
    assert set(wording._WORDS[kind.__name__]) == {code.value for code in kind}


def test_words_within_a_sentence_begin_small_unless_they_are_letters_of_a_name():
    assert [wording.in_a_sentence(kind) for kind in (IdentifierKind.EMAIL, IdentifierKind.IP, IdentifierKind.IBAN)] == [
        "e-mail",
        "IP address",
        "IBAN",
    ]


def test_an_error_of_ours_is_said_with_its_facts_in_words():
    error = MoveRefused(CaseId("DSR-2026-0001"), Status.CLOSED, Status.FIND)
    assert sentence_for(error) == (
        "DSR-2026-0001 stands at “Closed”, from where it cannot go to “Find records”. Nothing was changed; "
        "the request has ended: a new letter opens a case of its own."
    )


def test_a_date_in_a_sentence_is_written_out():
    assert sentence_for(TooLate(date(2026, 11, 26))) == "It was due on 26 Nov 2026."


def test_a_mistake_of_the_program_is_said_without_its_message():
    said = sentence_for(ValueError("Elena Marchetti"))
    assert "ValueError" in said
    assert "Marchetti" not in said


def test_what_is_away_is_said_to_be_away():
    assert "did not answer" in sentence_for(Unavailable("x"))


def test_a_fault_report_names_places_and_no_values():
    def work(name):
        raise ValueError(name)

    try:
        try:
            work("Elena Marchetti")
        except ValueError as error:
            raise TooLate(date(2026, 11, 26)) from error
    except TooLate as error:
        told = fault.report(error)
    assert "code test.too_late: too late" in told
    assert "builtins.ValueError" in told
    assert "test_wording.py" in told
    assert "Marchetti" not in told


def test_dates_and_counts_are_written_for_people():
    assert day(date(2026, 11, 6)) == "6 Nov 2026"
    assert counted(1, "request", "requests") == "1 request"
    assert counted(1284, "entry", "entries") == "1,284 entries"


def test_no_text_is_translated_after_values_were_put_in():
    """The extractor of translations takes an f-string for its source text, braces and all, and nobody can translate that."""
    root = Path(__file__).resolve().parents[2] / "privacy_console/ui"
    guilty = [str(path) for path in root.rglob("*.py") if re.search(r"(translate|\btr)\(\s*f[\"']", path.read_text())]
    assert guilty == []
