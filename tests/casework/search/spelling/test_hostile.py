"""Identifiers and stored values that somebody chose to do harm: nothing breaks, nothing takes for ever, wildcards are letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.spelling.comparing import comparer
from privacy_console.casework.search.trace.sought import sought
from privacy_console.casework.search.trace.texts import TextReader

GIVEN = {
    Kind.EMAIL: "anna.lind@firma.example",
    Kind.PHONE: "+49 171 1234567",
    Kind.NAME: "Anna van der Müller",
    Kind.ACCOUNT: "A-10042",
    Kind.CUSTOMER_NUMBER: "K-10042",
    Kind.ADDRESS: "Hauptstraße 5, 10115 Berlin",
    Kind.IP: "203.0.113.9",
    Kind.COOKIE: "aB3=/xyz9",
    Kind.USERNAME: "jane",
    Kind.DATE_OF_BIRTH: "1985-03-12",
    Kind.IBAN: "DE89370400440532013000",
    Kind.OTHER: "B-7",
}
BOMBS = [
    "a" * 10_000_000,
    "a@" * 200_000,
    "@firma.example" * 50_000,
    "1" * 1_000_000,
    "+49 " * 200_000,
    "a." * 200_000,
    ":" * 200_000,
    "1.2.3." * 50_000,
    "Anna " * 100_000,
    "anna van der " * 50_000,
    "Müller, " * 100_000,
    "%" * 300_000,
    '"' * 300_000 + "@x.example",
    "\u202e\u200b" * 200_000,
    "\0" * 300_000,
    "5 " * 100_000,
]


def wanted(*pairs):
    return sought([SearchIdentifier(kind=kind, value=value, verified=True) for kind, value in pairs], region="DE")


@pytest.mark.parametrize("number", range(len(BOMBS)))
def test_a_huge_value_is_judged_and_read_in_time_that_grows_with_it_and_no_more(number):
    bomb = BOMBS[number]
    for kind, value in GIVEN.items():
        comparer(kind, value, "DE")(bomb)
    assert TextReader(wanted(*GIVEN.items())).read(bomb) is None or number in {8, 9, 10}


def test_a_mention_behind_much_else_is_still_read():
    for kind, text in ((Kind.EMAIL, "anna.lind@firma.example"), (Kind.PHONE, "0171 1234567"), (Kind.NAME, "Anna Müller")):
        assert TextReader(wanted((kind, GIVEN[kind]))).read(f"{'@x ' * 300_000} {text} {'y ' * 300_000}") is not None


NASTY = [
    "%",
    "_",
    "\\",
    "'",
    '"',
    "\0",
    "\u202e",
    "\u200f",
    "()",
    "[a-z]*",
    "(a+)+$",
    "{",
    "{0}",
    "%s",
    ":x",
    "--",
    ";",
    "\n",
    "",
    " ",
    "\ud800",
]


@given(
    st.sampled_from(list(Kind)),
    st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=6)), max_size=5).map("".join),
    st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.binary(max_size=8), st.decimals(), st.dates()),
)
@settings(max_examples=400, deadline=None)
def test_no_identifier_and_no_value_breaks_anything(kind, value, stored):
    for one in wanted((kind, value)):
        likeness = one.like(stored)
        assert likeness is None or 0 < likeness.score <= 1
        TextReader([one]).read(str(stored))
        if one.among is not None:
            one.among([str(stored), value])


@pytest.mark.parametrize(
    ("kind", "given_", "stored"),
    [
        (Kind.EMAIL, "a_na@firma.example", "anna@firma.example"),
        (Kind.EMAIL, "%@firma.example", "anna@firma.example"),
        (Kind.USERNAME, "j_ne", "jane"),
        (Kind.USERNAME, "j%", "jane"),
        (Kind.OTHER, "%", "x"),
        (Kind.COOKIE, "%41bcdefgh", "xbcdefgh"),
        (Kind.NAME, "A% M%", "Anna Müller"),
        (Kind.CUSTOMER_NUMBER, "K_10042", "K-20042"),
        (Kind.ADDRESS, "% 5", "Hauptstr. 5"),
    ],
)
def test_a_wildcard_is_a_letter(kind, given_, stored):
    assert comparer(kind, given_, None)(stored) is None


def test_a_thousand_identifiers_are_looked_for_at_once():
    many = wanted(
        *((Kind.EMAIL, f"p{n}@x.example") for n in range(500)), *((Kind.NAME, f"Anna{n} Müller{n}") for n in range(500))
    )
    reader = TextReader(many)
    assert reader.read("mail p499@x.example or ask Anna7 Müller7") is not None
    assert reader.read("a quiet day " * 100) is None
