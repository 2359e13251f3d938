"""What an engine is asked for is never narrower than what casework calls the same."""

from __future__ import annotations

import re
import sqlite3

from hypothesis import example, given, settings
from hypothesis import strategies as st

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.trace.sought import sought
from privacy_console.casework.search.trace.texts import TextReader

LETTERS = "abdeghilmnorsuzABDEOSUäöüßéıİłñšÄÖÜø"
WORD = st.text(LETTERS, min_size=1, max_size=8)
FIRM_WORD = st.text("abdeghilmnorsuzäöüßAEMORS", min_size=2, max_size=8).filter(
    lambda word: len(re.findall("[bdghlmnrsz]", word.lower().replace("ss", ""))) >= 2
)
NAME = st.lists(WORD, min_size=2, max_size=4).map(" ".join)
LOCAL = st.text("abcxyzäöüß019._%+-", min_size=1, max_size=10)
EMAIL = st.tuples(LOCAL, st.sampled_from(["firma.example", "gmail.com", "googlemail.com", "bücher.example"])).map("@".join)
PHONE = st.tuples(st.sampled_from(["+49 171 ", "0171/", "+4943", "(0)30 "]), st.text("0123456789", min_size=6, max_size=8)).map(
    "".join
)
NUMBER = st.text("KAB019 -_", min_size=1, max_size=10)


def varied(value: str, draw) -> str:
    """The value as somebody else may have written it."""
    how = draw(st.sampled_from([str, str.upper, str.lower, str.title, str.swapcase]))
    swapped = how(value)
    for old, new in draw(st.lists(st.sampled_from([("ü", "ue"), ("ue", "ü"), ("ö", "o"), ("o", "ó"), ("ß", "ss"), ("ss", "ß"), (" ", "  "), ("-", " "), ("l", "ł"), ("i", "ı"), ("'", "’")]), max_size=2)):  # fmt: skip
        swapped = swapped.replace(old, new)
    return swapped


@st.composite
def cases(draw):
    kind, values = draw(
        st.sampled_from(
            [(Kind.NAME, NAME), (Kind.EMAIL, EMAIL), (Kind.PHONE, PHONE), (Kind.CUSTOMER_NUMBER, NUMBER), (Kind.USERNAME, NUMBER)]
        )
    )
    value = draw(values)
    stored = draw(st.one_of(st.builds(lambda: varied(value, draw)), values))
    if kind is Kind.NAME and draw(st.booleans()):
        stored = " ".join(reversed(stored.split()))
    return kind, value, stored


def connected(tmp_path_factory):
    file = tmp_path_factory.mktemp("patterns") / "x.db"
    writer = sqlite3.connect(file, isolation_level=None)
    writer.execute("CREATE TABLE t (id integer PRIMARY KEY, said text, more text)")
    return writer, open_source("crm", f"sqlite:///{file}")


def test_no_row_that_casework_would_take_is_left_out(tmp_path_factory):
    writer, source = connected(tmp_path_factory)
    source.schema()

    @settings(max_examples=250, deadline=None)
    @given(cases())
    @example((Kind.NAME, "Ng'ang'a D'Angelo", "DAngelo Ng'ang'a"))
    @example((Kind.NAME, "Anna Maria Müller", "Anna Müller"))
    @example((Kind.NAME, "Ö A", "Ö A"))
    @example((Kind.NAME, "O A", "Á Ó"))
    def check(case):
        kind, value, stored = case
        for one in sought([SearchIdentifier(kind=kind, value=value, verified=True)], region="DE"):
            writer.execute("DELETE FROM t")
            writer.execute("INSERT INTO t VALUES (1, ?, NULL)", (stored,))
            with source.view(Unwatched()) as view:
                found = list(view.matching("t", {"said": one.needles}, give=["id"]))
            assert found or one.like(stored) is None

    check()
    writer.close()


def test_no_text_that_casework_would_take_is_left_out_in_its_documented_spellings(tmp_path_factory):
    """Spellings of names in texts: any case, accents and digraphs either way on vowels, accents on consonants as given.

    A word with fewer than two consonants (`Lea`) is looked for as it is given.
    """
    writer, source = connected(tmp_path_factory)
    source.schema()

    @settings(max_examples=200, deadline=None)
    @given(
        st.one_of(
            st.tuples(st.just(Kind.NAME), st.lists(FIRM_WORD, min_size=2, max_size=3).map(" ".join)),
            st.tuples(st.just(Kind.EMAIL), EMAIL),
            st.tuples(st.just(Kind.PHONE), PHONE),
        ),
        st.sampled_from([str, str.upper, str.lower, str.title]),
        st.sampled_from([("ü", "ue"), ("ue", "ü"), ("a", "á"), ("o", "ö"), ("ß", "ss"), ("x", "x")]),
        st.booleans(),
    )  # fmt: skip
    def check(what, case, swap, reverse):
        kind, value = what
        written = case(value).replace(*swap)
        text = f"told ({' '.join(reversed(written.split())) if reverse and kind is Kind.NAME else written}) today"
        for one in sought([SearchIdentifier(kind=kind, value=value, verified=True)], region="DE"):
            if TextReader([one]).read(text) is None:
                continue
            writer.execute("DELETE FROM t")
            writer.execute("INSERT INTO t VALUES (1, ?, NULL)", (text,))
            with source.view(Unwatched()) as view:
                assert list(view.mentioning("t", ["said"], one.in_text, give=["id"])) == [(1,)]

    check()
    writer.close()
