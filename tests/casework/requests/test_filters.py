from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.filters import (
    Days,
    Filter,
    FilterNotUnderstood,
    Is,
    Key,
    Term,
    days_of,
    parse,
    understood,
    wants_set_aside,
    with_people,
)
from privacy_console.casework.requests.queue import VIEW_AS_FILTER, View
from privacy_console.casework.requests.reading import Law, LetterKind, Right

TODAY = date(2026, 11, 24)
PEOPLE = {"aa" * 8: "M. Keller", "bb" * 8: "R. Sato", "cc" * 8: "Jürgen Groß", "dd" * 8: "A. Sato"}


def term(key, *values, negated=False):
    return Term(key=key, values=values, negated=negated)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ()),
        ("RIGHT:Access", (term(Key.RIGHT, "access"),)),
        ("right:access,erasure", (term(Key.RIGHT, "access", "erasure"),)),
        ("-right:access", (term(Key.RIGHT, "access", negated=True),)),
        ("due:overdue", (term(Key.DUE, "late"),)),
        ("due:<=07", (term(Key.DUE, "<7"),)),
        ("due:2026-12-01..2026-12-24", (term(Key.DUE, "2026-12-01..2026-12-24"),)),
        ("received:..2026-12-24", (term(Key.RECEIVED, "..2026-12-24"),)),
        ('owner:"R. Sato",me', (term(Key.OWNER, "R. Sato", "me"),)),
        ("owner:ME -is:held", (term(Key.OWNER, "me"), term(Key.IS, "held", negated=True))),
        ('label:"needs  lawyer",NONE', (term(Key.LABEL, "needs lawyer", "none"),)),
        ("lang:DE,unknown", (term(Key.LANG, "de", "unknown"),)),
        ('"elena  marchetti"', (term(Key.WORD, "elena  marchetti"),)),
        ('"right:erasure"', (term(Key.WORD, "right:erasure"),)),
        ('-"to close"', (term(Key.WORD, "to close", negated=True),)),
        ('"-5"', (term(Key.WORD, "-5"),)),
        ("- -", (term(Key.WORD, "-"), term(Key.WORD, "-"))),
        ('09:30 "note:door" a,b', (term(Key.WORD, "09:30"), term(Key.WORD, "note:door"), term(Key.WORD, "a,b"))),
        ('is:"held', (term(Key.IS, "held"),)),
        ('"not closed', (term(Key.WORD, "not closed"),)),
        ('"" -"" ', ()),
        ("Groß ΕΛΈΝΗ", (term(Key.WORD, "Groß"), term(Key.WORD, "ΕΛΈΝΗ"))),
    ],
)
def test_parts_mean_what_the_grammar_says(typed, meant):
    assert parse(typed) == Filter(terms=meant)


@pytest.mark.parametrize(
    "typed",
    [
        "right:all", "right:", "right:access,", "due:sometime", "due:<", "due:<99999", "due:..", "due:2026-02-30", "due:2026-12-24..2026-12-01",
        "due:2026-12-01...", "received:late", "status:done", "kind:letter", "lang:english", "law:hipaa", "is:lost", 'label:""', "label:",
        'owner:" "', "-is:", "due:²",
    ],
)  # fmt: skip
def test_what_is_not_understood_is_named_with_its_place(typed):
    (problem,) = parse(f"elena  {typed} rossi").problems
    assert (problem.word, problem.at) == (typed, 7)
    assert problem.hint
    with pytest.raises(FilterNotUnderstood) as refused:
        understood(f"elena  {typed}")
    assert f"“{typed}” (at character 8)" in refused.value.sentence.format_map(vars(refused.value))


def test_a_name_stands_for_everybody_who_is_called_so():
    def ids(text):
        (found,) = with_people(understood(text), PEOPLE)
        return found.values

    assert ids("owner:sato") == ("bb" * 8, "dd" * 8)
    assert ids('owner:"r. sato"') == ("bb" * 8,)
    assert ids("owner:GROSS,none,me") == ("cc" * 8, "none", "me")
    assert ids(f"owner:{'aa' * 8}") == ("aa" * 8,)
    assert with_people(understood("right:access sato"), PEOPLE) == understood("right:access sato")


def test_a_colleague_whom_nobody_knows_is_refused_by_name():
    with pytest.raises(FilterNotUnderstood) as refused:
        with_people(understood("elena owner:marchetti"), PEOPLE)
    assert (refused.value.word, refused.value.place) == ("owner:marchetti", 7)


@pytest.mark.parametrize(
    ("key", "value", "first", "last", "open_only"),
    [
        (Key.DUE, "late", None, 23, True),
        (Key.DUE, "today", 24, 24, True),
        (Key.DUE, "soon", 24, 31, True),
        (Key.DUE, "<7", None, 31, True),
        (Key.DUE, ">7", 32, None, True),
        (Key.RECEIVED, "today", 24, 24, False),
        (Key.RECEIVED, "<3", 21, None, False),
        (Key.RECEIVED, ">3", None, 20, False),
        (Key.RECEIVED, "2026-11-05", 5, 5, False),
        (Key.DUE, "2026-11-05..", 5, None, False),
        (Key.DUE, "..2026-11-05", None, 5, False),
    ],
)
def test_days_are_counted_from_today_and_inclusive(key, value, first, last, open_only):
    def november(day):
        return None if day is None else date(2026, 10, 31) + timedelta(days=day)

    assert days_of(key, value, TODAY) == Days(first=november(first), last=november(last), open_only=open_only)


def test_every_view_can_be_typed():
    assert set(VIEW_AS_FILTER) == set(View)
    assert all(parse(text).problems == () for text in VIEW_AS_FILTER.values())
    assert wants_set_aside(understood(VIEW_AS_FILTER[View.SET_ASIDE]))
    assert not wants_set_aside(understood("-is:aside status:closed"))


def test_a_button_changes_its_part_and_leaves_the_rest():
    now = parse("elena -right:erasure right:access is:held")
    assert now.values(Key.RIGHT) == ("access",)
    assert now.with_values(Key.RIGHT, ("objection",)).text() == "right:objection elena -right:erasure is:held"
    assert now.with_values(Key.RIGHT, ()).text() == "elena -right:erasure is:held"


@given(st.text() | st.lists(st.sampled_from(['"', "-", ":", ",", " ", "right", "due", "<7", "x", "label:"])).map("".join))
def test_any_text_can_be_typed_and_what_was_understood_is_read_again_as_the_same(typed):
    found = parse(typed)
    assert parse(found.text()) == Filter(terms=found.terms)
    assert found.is_empty or found.terms or found.problems


LINE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters='"'), min_size=1, max_size=10)
NAMES = LINE.map(lambda text: " ".join(text.split())).filter(lambda text: text and text.lower() not in {"none", "me"})
DATES = st.dates(date(2020, 1, 1), date(2030, 1, 1))
RANGES = st.tuples(DATES, DATES).map(sorted).map(lambda days: f"{days[0]}..{days[1]}")
RELATIVE = st.builds("{}{}".format, st.sampled_from("<>"), st.integers(0, 9999))
DAYS = st.sampled_from(["today"]) | RELATIVE | RANGES | DATES.map(str) | DATES.map("{}..".format) | DATES.map("..{}".format)
VALUES = {
    Key.RIGHT: st.sampled_from(Right).map(str),
    Key.OWNER: st.sampled_from(["me", "none"]) | NAMES,
    Key.DUE: st.sampled_from(["late", "soon"]) | DAYS,
    Key.RECEIVED: DAYS,
    Key.STATUS: st.sampled_from(Status).map(str),
    Key.LABEL: st.just("none") | NAMES,
    Key.KIND: st.sampled_from(LetterKind).map(str),
    Key.LANG: st.from_regex(r"[a-z]{2,3}", fullmatch=True) | st.just("unknown"),
    Key.LAW: st.sampled_from(Law).map(str),
    Key.IS: st.sampled_from(Is).map(str),
}


@st.composite
def terms(draw, values=VALUES):
    key = draw(st.sampled_from([Key.WORD, *values]))
    several = st.tuples(LINE) if key is Key.WORD else st.lists(values[key], min_size=1, max_size=3, unique=True).map(tuple)
    return Term(key=key, values=tuple(str(one) for one in draw(several)), negated=draw(st.booleans()))


@given(st.lists(terms(), max_size=4).map(tuple))
def test_what_a_filter_is_written_as_is_read_as_the_same_filter(wanted):
    assert parse(Filter(terms=wanted).text()) == Filter(terms=wanted)


@pytest.mark.parametrize("text", ["ower:me", "foo:bar", "-lable:x"])
def test_a_key_that_nobody_knows_is_told_and_not_searched_for(text):
    (problem,) = parse(f"elena {text}").problems
    assert (problem.word, problem.at) == (text, 6)
    assert "owner:" in problem.hint


@pytest.mark.parametrize("text", ["http://a.example", "re:invoice", "10:30", '"ower:me"'])
def test_a_word_with_a_colon_is_a_word(text):
    found = parse(text)
    assert not found.problems
    assert found.terms[0].values == (text.strip('"'),)
    assert parse(found.text()).terms[0].values == found.terms[0].values
