from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.disclosure.cells import cells_of, steps, typed
from privacy_console.casework.disclosure.tree import LeafType
from tests.casework.disclosure.samples import column

PLAIN, JSON = column("plain"), column("document", json=True)
DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "type_", "text"),
    [
        (None, LeafType.NULL, ""),
        (True, LeafType.BOOLEAN, "true"),
        (2**60, LeafType.INTEGER, str(2**60)),
        (0.1, LeafType.DECIMAL, "0.1"),
        (1e22, LeafType.DECIMAL, "10000000000000000000000"),
        (1e300, LeafType.DECIMAL, "1E+300"),
        (float("nan"), LeafType.TEXT, "nan"),
        (float("-inf"), LeafType.TEXT, "-inf"),
        (Decimal("1200.10"), LeafType.DECIMAL, "1200.10"),
        (Decimal("1E+3"), LeafType.DECIMAL, "1000"),
        (Decimal("NaN"), LeafType.TEXT, "NaN"),
        (date(2026, 9, 1), LeafType.DATE, "2026-09-01"),
        (datetime(2026, 9, 1, 8, 30), LeafType.DATETIME, "2026-09-01T08:30:00"),  # noqa: DTZ001 - as databases have it
        (datetime(2026, 9, 1, 8, 30, tzinfo=timezone(timedelta(hours=2))), LeafType.DATETIME, "2026-09-01T08:30:00+02:00"),
        (datetime(2026, 9, 1, tzinfo=UTC), LeafType.DATETIME, "2026-09-01T00:00:00+00:00"),
        (time(8, 30), LeafType.TEXT, "08:30:00"),
        (timedelta(hours=1), LeafType.TEXT, "1:00:00"),
        (UUID(int=1), LeafType.TEXT, "00000000-0000-0000-0000-000000000001"),
        (memoryview(b""), LeafType.BYTES, "0 bytes, SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ],
)
def test_a_value_keeps_its_type_and_exact_text(value, type_, text):
    assert typed(value) == (type_, text)


def test_a_json_document_is_read_value_by_value():
    cells = list(cells_of('{"a/b": [1, {"c": "x"}], "d": null, "e": {}, "f": []}', JSON))
    assert [(cell.pointer, cell.type.value, cell.text) for cell in cells] == [
        ("/a~1b/0", "integer", "1"),
        ("/a~1b/1/c", "text", "x"),
        ("/d", "null", ""),
        ("/e", "text", "{}"),
        ("/f", "text", "[]"),
    ]


def test_what_only_should_be_json_is_one_text():
    assert [(cell.pointer, cell.text) for cell in cells_of("{broken", JSON)] == [("", "{broken")]
    deep = "[" * 100_000 + "]" * 100_000
    assert [cell.pointer for cell in cells_of(deep, JSON)] == [""]


@given(DOCUMENTS)
def test_every_pointer_leads_to_its_value(document):
    for cell in cells_of(json.dumps(document), JSON):
        node = document
        for step in steps(cell.pointer):
            node = node[int(step)] if isinstance(node, list) else node[step]
        if isinstance(node, str):
            assert cell.text == node
        else:
            assert typed(node) == (cell.type, cell.text)


@given(DOCUMENTS)
def test_no_two_cells_share_a_pointer(document):
    pointers = [cell.pointer for cell in cells_of(json.dumps(document), JSON)]
    assert len(pointers) == len(set(pointers))


def test_a_column_that_is_no_document_is_one_cell():
    assert [cell.text for cell in cells_of('{"a": 1}', PLAIN)] == ['{"a": 1}']
