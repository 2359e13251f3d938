from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.naming.compare import name_comparer, shares_a_word
from privacy_console.casework.search.naming.words import spellings
from privacy_console.casework.search.spelling.comparing import comparer
from privacy_console.casework.search.spelling.numbers import ip_key
from privacy_console.casework.search.spelling.text import fold, tidy

CERTAIN, LIKELY, POSSIBLE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE


def judged(kind, given_, stored, region=None):
    likeness = comparer(kind, given_, region)(stored)
    return likeness and likeness.confidence


def same_name(one, other):
    return name_comparer(one)(other) is not None


@pytest.mark.parametrize(
    ("given_", "stored", "closeness"),
    [
        ("Anna@Firma.example", "anna@firma.EXAMPLE", CERTAIN),
        ("j\u00fcrgen@firma.example", "JU\u0308RGEN@firma.example", CERTAIN),
        ("anna@b\u00fccher.example", "anna@xn--bcher-kva.example", CERTAIN),
        ("anna@firma.example", "\u200banna@firma.example\u00a0", CERTAIN),
        ("anna@firma.example", "Anna <anna@firma.example>; ben@firma.example", CERTAIN),
        ("stra\u00dfe@firma.example", "STRASSE@firma.example", LIKELY),
        ("\u0131l\u0131k@firma.example", "ilik@firma.example", LIKELY),
        ("anna@firma.example", "anna+shop@firma.example", LIKELY),
        ("a.nna@gmail.com", "an.na@googlemail.com", LIKELY),
        ("jurgen@firma.example", "j\u00fcrgen@firma.example", POSSIBLE),
        ("a.nna@firma.example", "an.na@firma.example", None),
        ("anna+a@firma.example", "anna+b@firma.example", None),
        ("anna@stra\u00dfe.example", "anna@strasse.example", None),
        ("anna@firma.example", "anna@firma.example.org", None),
        ("anna@firma.example", "joanna@firma.example", None),
        ("a_na@firma.example", "anna@firma.example", None),
        ("%@firma.example", "anna@firma.example", None),
        ("o'connor@firma.example", "O'Connor@firma.example", CERTAIN),
        ("no address", "no address", None),
    ],
)
def test_addresses(given_, stored, closeness):
    assert judged(Kind.EMAIL, given_, stored) is closeness


@pytest.mark.parametrize(
    ("given_", "stored", "region", "closeness"),
    [
        ("+49 171 1234567", "0171/123 45 67", "DE", CERTAIN),
        ("+49 171 1234567", "0171/123 45 67", None, LIKELY),
        ("+49 171 1234567", "0171/123 45 67", "AT", LIKELY),
        ("+49 171 1234567", "+49 (0)171 1234567", None, CERTAIN),
        ("+49 171 1234567", "00491711234567 ext. 12", None, CERTAIN),
        ("0171 1234567", "+49-171-1234567", None, LIKELY),
        ("0171 1234567", "+49-171-1234567", "DE", CERTAIN),
        ("+49 171 1234567", "+43 171 1234567", None, None),
        ("+49 171 1234567", "0171 12345678", "DE", None),
        ("+1 202 555 0104", "(202) 555-0104", "US", CERTAIN),
        ("+49 171 1234567", "5", "DE", None),
        ("+49 171 1234567", 1711234567, "DE", CERTAIN),
    ],
)
def test_phones(given_, stored, region, closeness):
    assert judged(Kind.PHONE, given_, stored, region) is closeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna M\u00fcller", "M\u00dcLLER, Anna"),
        ("Anna Mueller", "Anna M\u00fcller"),
        ("Dr. Anna M\u00fcller", "Anna Muller"),
        ("Sean O'Connor", "OConnor, Sean"),
        ("Ayl\u0131n Y\u0131ld\u0131z", "AYLIN YILDIZ"),
        ("Gro\u00df Karl", "KARL GROSS"),
        ("Ivan Petrov", "\u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432"),
        ("Anna  Maria\tLind", "anna maria lind"),
    ],
)
def test_names_that_can_be_one_persons(one, other):
    assert same_name(one, other)
    assert judged(Kind.NAME, one, other) is POSSIBLE


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mark", "Mark Jensen"), ("Mark Jensen", "Mark Hansen"), ("Anna Lind", "Joanna Lind"), ("", ""), ("Joe", "Jo"), ("%", "x")],
)
def test_names_that_are_not(one, other):
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("kind", "given_", "stored", "closeness"),
    [
        (Kind.CUSTOMER_NUMBER, "K-10042", "k 10042", CERTAIN),
        (Kind.CUSTOMER_NUMBER, "K-10042", "K-100420", None),
        (Kind.CUSTOMER_NUMBER, "10042", 10042, CERTAIN),
        (Kind.CUSTOMER_NUMBER, "--", "", None),
        (Kind.USERNAME, "a.b", "A.B", CERTAIN),
        (Kind.USERNAME, "a.b", "ab", None),
        (Kind.IBAN, "DE89 3704 0044 0532 0130 00", "de89370400440532013000", CERTAIN),
        (Kind.IP, "2001:DB8::1", "2001:0db8:0:0:0:0:0:1", CERTAIN),
        (Kind.IP, "203.0.113.9", "::ffff:203.0.113.9", CERTAIN),
        (Kind.IP, "203.0.113.9", "203.0.113.90", None),
        (Kind.IP, "no ip", "no ip", None),
        (Kind.DATE_OF_BIRTH, "12.03.1985", "1985-03-12 00:00:00", CERTAIN),
        (Kind.DATE_OF_BIRTH, "1985-03-12", "03/12/1985", POSSIBLE),
        (Kind.ADDRESS, "Hauptstra\u00dfe 5, 10115 Berlin", "HAUPTSTR. 5", POSSIBLE),
        (Kind.ADDRESS, "Hauptstra\u00dfe 5, 10115 Berlin", "10115 Berlin", None),
        (Kind.ADDRESS, "Hauptstra\u00dfe 5, 10115 Berlin", "Hauptstra\u00dfe 7, 10115 Berlin", None),
        (Kind.ADDRESS, "Hauptstra\u00dfe", "Hauptstra\u00dfe", None),
    ],
)
def test_other_kinds(kind, given_, stored, closeness):
    assert judged(kind, given_, stored) is closeness


@given(st.text(max_size=40))
def test_any_text_is_tidied_and_folded_the_same_in_every_normal_form(text):
    assert fold(tidy(text)).isascii()
    assert tidy(unicodedata.normalize("NFD", text)) == tidy(unicodedata.normalize("NFC", text))


@given(st.sampled_from(list(Kind)), st.text(max_size=40), st.one_of(st.text(max_size=40), st.integers(), st.binary(max_size=8)))
def test_no_value_breaks_a_comparison(kind, given_, stored):
    assert judged(kind, given_, stored, "DE") in {None, *Confidence}


@given(st.text("abcdefgh\u00e4\u00f6\u00fc\u00df ", min_size=3, max_size=30), st.text("abcdefgh ", min_size=3, max_size=30))
def test_names_are_compared_the_same_in_both_directions(one, other):
    assert same_name(one, other) == same_name(other, one)
    assert shares_a_word(one, other) == shares_a_word(other, one)


@given(st.ip_addresses())
def test_an_address_has_one_form(address):
    assert ip_key(str(address)) == ip_key(address.exploded)


def test_a_word_is_never_without_spelling():
    assert all(spellings(word) for word in ("\u0131", "\u00df", "M\u00fcller", "Joe", "\u738b"))
