from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.requests.reader.pasted import MOST_READ
from privacy_console.casework.requests.reader.pasted import pasted as pasted_by
from tests.phrases import LEXICON


def pasted(text):
    return pasted_by(text, LEXICON.labels)


def kinds(text):
    return [(one.kind, one.value) for one in pasted(text)]


def test_a_signature_gives_name_address_phone_and_mail():
    text = "Elena Marchetti\r\nVia Roma 12, 20121 Milano\r\nTel. +39 02 5550 1234\r\ne.marchetti@mail.example"
    assert kinds(text) == [
        (Kind.NAME, "Elena Marchetti"),
        (Kind.ADDRESS, "Via Roma 12, 20121 Milano"),
        (Kind.PHONE, "+39 02 5550 1234"),
        (Kind.EMAIL, "e.marchetti@mail.example"),
    ]


def test_a_line_of_a_spreadsheet_is_taken_apart():
    assert kinds("Jürgen Groß\tjg@mail.example\t+49 170 1234567\tC-10042") == [
        (Kind.NAME, "Jürgen Groß"),
        (Kind.EMAIL, "jg@mail.example"),
        (Kind.PHONE, "+49 170 1234567"),
        (Kind.CUSTOMER_NUMBER, "C-10042"),
        (Kind.ACCOUNT, "C-10042"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("192.0.2.7", Kind.IP, "192.0.2.7"),
        ("2001:db8::2", Kind.IP, "2001:db8::2"),
        ("1984-03-02", Kind.DATE_OF_BIRTH, "1984-03-02"),
        ("2.3.1984", Kind.DATE_OF_BIRTH, "2.3.1984"),
        ("DE89 3704 0044 0532 0130 00", Kind.IBAN, "DE89 3704 0044 0532 0130 00"),
        ("elena.marchetti77", Kind.USERNAME, "elena.marchetti77"),
        ("12 High Street, London SW1A 1AA", Kind.ADDRESS, "12 High Street, London SW1A 1AA"),
        ("Ελένη Παπαδοπούλου", Kind.NAME, "Ελένη Παπαδοπούλου"),
        ("Marchetti", Kind.NAME, "Marchetti"),
        ("Kundennummer: K-10042", Kind.CUSTOMER_NUMBER, "K-10042"),
        ("C++", Kind.OTHER, "C++"),
    ],
)
def test_one_line_is_told_by_its_label_or_its_form(text, kind, value):
    assert kinds(text) == [(kind, value)]


@pytest.mark.parametrize("text", ["48213", "#48213", "Our ref of theirs: K-10042"])
def test_a_bare_number_may_be_an_accounts_or_a_customers_and_is_given_as_both(text):
    found = pasted(text)
    assert {one.kind for one in found} == {Kind.ACCOUNT, Kind.CUSTOMER_NUMBER}
    assert {one.value for one in found} in ({"48213"}, {"K-10042"})


def test_the_same_value_is_given_once():
    assert kinds("a@mail.example\nE-mail: a@mail.example") == [(Kind.EMAIL, "a@mail.example")]


def test_a_long_text_is_cut_between_lines_and_never_in_a_value():
    found = pasted("somebody@mail.example\n" * MOST_READ)
    assert [one.value for one in found] == ["somebody@mail.example"]


@given(st.text(max_size=300))
def test_any_text_gives_values_that_stand_in_it(text):
    seen = "".join(text.split())
    for one in pasted(text):
        assert one.value.strip()
        assert "".join(one.value.split()) in seen
