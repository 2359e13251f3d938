"""The letters that went out stay with their case, in both stores."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from privacy_console.adapters.casestore.errors import StepIncomplete
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending.correspondence import Deed, OutLetter, State, Way, next_number
from privacy_console.casework.requests.use_cases import ExtensionReason
from tests.contracts.casestore.samples import ME, case, fill

CASE, OTHER = "DSR-2026-0001", "DSR-2026-0002"
LETTER = OutLetter(
    case=CASE, number=1, kind=Kind.EXTENSION, language="pt", at=datetime(2026, 11, 10, 9, 30, tzinfo=UTC), way=Way.SMTP,
    state=State.SENDING, to="zoë@bücher.example", title="O seu pedido \ud800", texts=("Exmo.", "• a", "𝔘"), sha256="a" * 64,
    message_id="<1@firm.example>", deed=Deed(kind=Kind.EXTENSION, reasons=(ExtensionReason.NUMBER,), due=date(2027, 1, 26)),
)  # fmt: skip


@pytest.fixture
def filled(store):
    with store.transaction(ME) as file:
        fill(file, case())
    return store


def test_letters_come_back_in_the_order_in_which_they_were_written(filled):
    second = replace(LETTER, number=2, way=Way.PDF, state=State.WRITTEN, to="", message_id="", deed=None, path="/answers/x.pdf")
    with filled.transaction(ME) as file:
        file.correspondence.keep(second)
        file.correspondence.keep(LETTER)
    with filled.reading() as file:
        assert file.correspondence.of_case(CASE) == (LETTER, second)
        assert next_number(file.correspondence, CASE) == 3
        assert file.correspondence.of_case(OTHER) == ()
        assert next_number(file.correspondence, OTHER) == 1


def test_what_became_of_a_letter_takes_the_place_of_what_was_known(filled):
    sent = replace(LETTER, state=State.SENT, said="250")
    with filled.transaction(ME) as file:
        file.correspondence.keep(LETTER)
        file.correspondence.keep(sent)
    with filled.reading() as file:
        assert file.correspondence.of_case(CASE) == (sent,)


def test_an_answer_to_a_letter_of_ours_finds_its_case(filled):
    with filled.transaction(ME) as file:
        file.correspondence.keep(LETTER)
        file.correspondence.keep(replace(LETTER, number=2, message_id=""))
    with filled.reading() as file:
        assert file.correspondence.with_message_id("<1@firm.example>") == CASE
        assert file.correspondence.with_message_id("<2@firm.example>") is None
        assert file.correspondence.with_message_id("") is None


def test_a_letter_belongs_to_a_case_that_there_is(store):
    with pytest.raises(StepIncomplete), store.transaction(ME) as file:
        file.correspondence.keep(LETTER)
