"""How well letters are read that others wrote for these tests: floors, a little below what was measured (docs/reading.md)."""

from __future__ import annotations

import pytest

from tests.casework.requests.labelled import totals, written

ROWS = list(written())
FLOORS = {"dev": {"exact": 0.90, "kind": 0.93, "language": 0.95}, "holdout": {"exact": 0.79, "kind": 0.83, "language": 0.96}}
SET_ASIDE = {"dev": 2, "holdout": 4}
"""Requests that were taken for something else: each is a fault, and there are no more than these."""


@pytest.mark.parametrize("split", FLOORS)
def test_written_letters_are_read_as_well_as_the_document_says(split):
    count = totals(row for row in ROWS if row.split == split)
    assert count["letters"] == 260
    for what, floor in FLOORS[split].items():
        assert count[what] / count["letters"] >= floor, what
    assert count["lost"] <= SET_ASIDE[split]


def test_every_language_is_read_better_than_by_chance():
    languages = {row.language for row in ROWS}
    assert len(languages) == 25
    for language in languages:
        count = totals(row for row in ROWS if row.language == language)
        assert count["exact"] / count["letters"] > 0.6, language


def test_every_mark_and_right_says_where_it_stands():
    for row in ROWS:
        for one in (*row.read.rights, *row.read.marks):
            if one.evidence.end:
                assert row.letter.text[one.evidence.start : one.evidence.end] == one.evidence.text
