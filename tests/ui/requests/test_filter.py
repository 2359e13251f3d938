from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.requests.queue import Order, QueueQuery, View
from privacy_console.casework.requests.reading import Right
from privacy_console.ui.requests.filter import Filter, parse


def test_what_people_know_from_github_is_understood():
    assert parse('right:erasure owner:me due:<7 "marchetti"') == Filter(
        right=Right.ERASURE, views=(View.MINE,), due_within=7, words=("marchetti",)
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Filter()),
        ("RIGHT:Access", Filter(right=Right.ACCESS)),
        ("is:overdue is:new", Filter(views=(View.OVERDUE, View.NEW))),
        ("due:overdue", Filter(views=(View.OVERDUE,))),
        ("due:<30 due:<=7", Filter(due_within=7)),
        ('"elena  marchetti"', Filter(words=("elena", "marchetti"))),
        ('"right:erasure"', Filter(words=("right:erasure",))),
        ("09:30", Filter(words=("09:30",))),
        ("note:door", Filter(words=("note:door",))),
        ('"not closed', Filter(words=("not", "closed"))),
        ("Groß ΕΛΈΝΗ", Filter(words=("Groß", "ΕΛΈΝΗ"))),
    ],
)
def test_parts_mean_what_the_grammar_says(typed: str, meant: Filter):
    assert parse(typed) == meant


@pytest.mark.parametrize(
    "typed", ["right:all", "owner:sato", "is:lost", "due:soon", "due:<", "due:<99999", "right:access right:erasure"]
)
def test_what_is_not_understood_is_named(typed: str):
    assert parse(typed).problems == (typed.rsplit(maxsplit=1)[-1],)


def test_a_filter_narrows_the_query_of_the_view():
    query = parse("right:access is:overdue due:<3 elena rossi").query(View.MINE, order=Order.RECEIVED, descending=True)
    assert query == QueueQuery(
        view=View.MINE,
        text="elena rossi",
        right=Right.ACCESS,
        order=Order.RECEIVED,
        descending=True,
        also=(View.OVERDUE,),
        due_within=3,
    )


@given(st.text())
def test_any_text_can_be_typed(typed: str):
    found = parse(typed)
    assert found.is_empty or found.words or found.right or found.views or found.due_within is not None or found.problems


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"], exclude_characters='"'), min_size=1, max_size=12)
FILTERS = st.builds(
    Filter,
    words=st.lists(WORDS.filter(lambda word: not word.isspace() and len(word.split()) == 1), max_size=3).map(tuple),
    right=st.none() | st.sampled_from(Right),
    views=st.lists(
        st.sampled_from([View.MINE, View.NEW, View.OVERDUE, View.WAITING, View.CLOSED, View.SET_ASIDE]), unique=True, max_size=3
    ).map(tuple),
    due_within=st.none() | st.integers(0, 9999),
)


@given(FILTERS)
def test_what_a_filter_is_written_as_is_read_as_the_same_filter(wanted: Filter):
    assert parse(wanted.text()) == wanted
