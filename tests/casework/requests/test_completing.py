from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.requests.completing import completions
from privacy_console.casework.requests.filters import Key, parse

PEOPLE, LABELS = ("M. Keller", "R. Sato"), ("Needs lawyer", "urgent")


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("", ()),
        ("elena ", ()),
        ("l", ("label:", "lang:", "law:")),
        ("elena -r", ("-right:", "-received:")),
        ("right:er", ("right:erasure",)),
        ("right:erasure", ()),
        ("RIGHT:acc", ("RIGHT:access",)),
        ("is:held,un", ("is:held,unread", "is:held,uncertain")),
        ("owner:r", ('owner:"R. Sato"',)),
        ('owner:"r. s', ('owner:"R. Sato"',)),
        ('owner:"M. Keller",n', ('owner:"M. Keller",none',)),
        ("label:", ('label:"Needs lawyer"', "label:urgent", "label:none")),
        ("due:<", ("due:<7", "due:<14", "due:<30")),
        ("lang:p", ("lang:pl", "lang:pt")),
        ("note:", ()),
        ("zzz", ()),
    ],
)
def test_what_was_begun_is_gone_on_with(typed, options):
    assert completions(typed, len(typed), people=PEOPLE, labels=LABELS).options == options


def test_only_the_part_before_the_cursor_is_completed():
    found = completions("is:he right:access", 5)
    assert (found.start, found.options) == (0, ("is:held",))
    assert completions('"a b" is:he', 11).start == 6


@pytest.mark.parametrize("key", [key for key in Key if key])
def test_every_value_that_is_offered_is_understood(key):
    options = completions(f"{key}:", len(key) + 1, people=PEOPLE, labels=LABELS).options
    assert options
    assert not any(parse(option).problems for option in options)


@given(st.text('rightowner:label,-"due <7is:x', max_size=20), st.integers(0, 25))
def test_something_can_be_asked_for_anywhere(typed, cursor):
    found = completions(typed, cursor, people=PEOPLE, labels=LABELS)
    assert 0 <= found.start <= cursor
    assert len(set(found.options)) == len(found.options)
