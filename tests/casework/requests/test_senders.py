from __future__ import annotations

import pytest

from privacy_console.casework.requests.letter import Letter, Mailbox
from privacy_console.casework.requests.reader import read_letter
from privacy_console.casework.requests.reader.senders import name_differs
from privacy_console.casework.requests.reading import PRETEXTING, MarkCode
from tests.phrases import LEXICON

ASKS = "I request access to my personal data."


def read(text=ASKS, *, name="Eva Lind", address="eva.lind@home.example", headers=()):
    letter = Letter(
        id="0" * 64, message_id="", in_reply_to="", references=(), received=None, sent=None, sender=Mailbox(name=name, address=address), to=(),
        subject="", text=text, headers=headers, attachments=(), warnings=(),
    )  # fmt: skip
    return read_letter(letter, LEXICON)


def codes(reading):
    return [mark.code for mark in reading.marks]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Eva Lind", "eva.lind@home.example"),
        ("Eva Lind", "lind.e@home.example"),
        ("Eva Lind", "el1987@home.example"),
        ("Jürgen Groß", "juergen.gross@home.example"),
        ("Елена Лебедева", "lebedeva@home.example"),
        ("Lind & Sons", "office@lind.example"),
        ("", "x9@home.example"),
        ("Eva Lind", "x9@home.example"),
    ],
)
def test_a_name_that_fits_its_address_is_no_sign(name, address):
    assert not name_differs(Mailbox(name=name, address=address))


@pytest.mark.parametrize(
    ("name", "address"),
    [("Eva Lind", "peter.moor@home.example"), ("eva@lind.example", "eva@1ind.example"), ("Eva Lind", "sunnyboy@home.example")],
)
def test_a_name_that_states_somebody_else_is_shown(name, address):
    reading = read(name=name, address=address)
    assert codes(reading) == [MarkCode.DISPLAY_NAME_DIFFERS]
    assert reading.marks[0].evidence.text == f"{name} <{address}>"


def test_another_way_back_is_shown_and_the_same_one_is_not():
    assert codes(read(headers=(("reply-to", "Eva <other@home.example>"),))) == [MarkCode.REPLY_TO_DIFFERS]
    assert codes(read(headers=(("reply-to", "Eva <EVA.LIND+inbox@home.example>"),))) == []


def test_a_free_mailbox_is_shown_only_where_the_letter_is_about_an_address_elsewhere():
    text = f"{ASKS} My account is eva.lind@works.example."
    reading = read(text, address="eva.lind@gmail.com")
    assert codes(reading) == [MarkCode.FREE_MAIL]
    assert reading.marks[0].evidence.text == "eva.lind@works.example"
    assert codes(read(address="eva.lind@gmail.com")) == []


def test_what_presses_for_time_is_shown():
    reading = read(f"{ASKS} This is urgent.")
    assert [(mark.code, mark.evidence.text) for mark in reading.marks] == [(MarkCode.URGENCY, "urgent")]
    assert reading.warnings == reading.marks


def test_agents_mandates_and_refusals_of_a_document_are_marked_and_no_warning():
    text = (
        "On behalf of my client Eva Lind I request access to her personal data; the power of attorney is attached. "
        "We will not send a copy of her passport."
    )
    reading = read(text)
    assert {MarkCode.AGENT, MarkCode.MANDATE, MarkCode.REFUSES_ID} <= set(codes(reading))
    assert not set(codes(reading)) & PRETEXTING
    assert reading.warnings == ()


def test_no_sign_changes_what_is_read():
    plain, odd = read(), read(name="Eva Lind", address="peter.moor@home.example", headers=(("reply-to", "x@y.example"),))
    assert (plain.kind, plain.rights) == (odd.kind, odd.rights)
