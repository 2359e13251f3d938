"""A file of values between marks, as forms on the web hand them out: its encoding and its mark are found out."""

from __future__ import annotations

import codecs
import csv
import io
from itertools import islice

from privacy_console.casework.requests.table import FormUnreadable, Table, TableRow

MARKS = (";", ",", "\t", "|")
MAX_ROWS, MAX_COLUMNS = 100_000, 300
LOOKED_AT = 50
"""Rows by which the mark is told."""


def read_table(content: bytes, *, place: str) -> Table:
    """The table in these bytes, its first row the names of its columns.

    Raises:
        FormUnreadable: it is none; the place names the line.
    """
    text, encoding = _decoded(content)
    if not text.strip():
        raise FormUnreadable("there is nothing in it", place=place)
    delimiter = _mark_of(text)
    rows: list[TableRow] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if len(cells) > MAX_COLUMNS or len(rows) > MAX_ROWS:
                raise FormUnreadable(f"it has more than {MAX_ROWS} rows or {MAX_COLUMNS} columns", place=f"{place} line {line}")
            if cells:
                rows.append(TableRow(line=line, cells=tuple(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise FormUnreadable(f"the row that begins there is not whole ({error})", place=f"{place} line {line}") from error
    return Table(encoding=encoding, delimiter=delimiter, columns=rows[0].cells, rows=tuple(rows[1:]))


def _decoded(content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding: by its mark of byte order, as UTF-8, or else as Windows writes it."""
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, "replace"), encoding
    try:
        return content.decode(), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), "cp1252"


def _mark_of(text: str) -> str:
    """The mark by which most rows have as many cells as the first, and that is more than one."""

    def fits(mark: str) -> tuple[int, int]:
        try:
            rows = [row for row in islice(csv.reader(io.StringIO(text, newline=""), delimiter=mark), LOOKED_AT) if row]
        except csv.Error:
            return (0, 0)
        width = len(rows[0]) if rows else 0
        return (sum(len(row) == width for row in rows), width) if width > 1 else (0, 0)

    return max(MARKS, key=fits)
