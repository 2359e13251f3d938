"""Tables as forms on the web hand them out: any encoding, any mark, and what is broken is told by its line."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.mailbox.table import read_table
from privacy_console.casework.requests.table import FormUnreadable


def read(content):
    return read_table(content, place="form.csv")


ROWS = "Name;Nachricht\nJürgen Groß;Bitte löschen, danke\n"


@pytest.mark.parametrize(
    ("encoding", "told"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp1252", "cp1252")]
)
def test_the_encoding_is_found_out(encoding, told):
    table = read(ROWS.encode(encoding))
    assert (table.encoding, table.columns, table.rows[0].cells) == (
        told, ("Name", "Nachricht"), ("Jürgen Groß", "Bitte löschen, danke")
    )  # fmt: skip


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_the_mark_is_found_out_though_texts_have_the_others_in_them(mark):
    rows = [["Name", "Message"], ["Eva", '"a, b; c | d, e, f"'], ["Bo", '"x; y; z"'], ["Cy", '"1, 2"']]
    table = read("\r\n".join(mark.join(row) for row in rows).encode())
    assert (table.delimiter, [len(row.cells) for row in table.rows]) == (mark, [2, 2, 2])


def test_a_row_is_known_by_the_line_that_it_begins_on():
    table = read(b'Name,Message\nEva,"one\ntwo\nthree"\n\nBo,four\n')
    assert [(row.line, row.cells[1]) for row in table.rows] == [(2, "one\ntwo\nthree"), (6, "four")]


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"", "form.csv"), (b" \n\n", "form.csv"), (b'a,b\n1,"2\n3', "form.csv line 2"), (b'a,b\n1,2\n1,"x"y\n', "form.csv line 3")],
)
def test_what_is_no_table_is_told_by_its_line(content, place):
    with pytest.raises(FormUnreadable) as refused:
        read(content)
    assert refused.value.place == place


def test_a_cell_that_never_ends_is_told_and_does_not_end_the_program():
    with pytest.raises(FormUnreadable):
        read(b'a,b\n"' + b"x" * 1_000_000)
    with pytest.raises(FormUnreadable):
        read(b"a," * 10_000 + b"\n")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(content):
    with suppress(FormUnreadable):
        table = read(content)
        assert table.columns
        assert all(row.line > 1 for row in table.rows)
