"""The elements of arrays, as PostgreSQL writes them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.search.spelling.arrays import elements


def written(values):
    """As PostgreSQL writes an array of texts."""

    def quoted(text):
        plain = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{plain}"'

    return "{" + ",".join("NULL" if one is None else quoted(one) for one in values) + "}"


@given(st.lists(st.none() | st.text()))
def test_every_element_comes_back_as_it_was(values):
    assert list(elements(written(values))) == [one for one in values if one is not None]


@given(st.none() | st.text() | st.integers() | st.binary())
def test_anything_may_be_asked_for(value):
    assert len(elements(value)) >= 0


@pytest.mark.parametrize("value", ["{", "}", '{"a', '{"a": 1}', "{a}b", '{"a"b}', "x{a}", "{6f1b2c1e", None, 3])
def test_what_is_no_array_is_itself(value):
    assert elements(value) == (value,)


@pytest.mark.parametrize(
    "bad", ['{"' + "a" * 1_000_000 + "}", "{" * 1_000_000 + "}", "{" + "," * 1_000_000 + "}", '{"\\' * 99_999 + "}"]
)
def test_hostile_values_take_no_time(bad):
    start = time.process_time()
    elements(bad)
    assert time.process_time() - start < 2
