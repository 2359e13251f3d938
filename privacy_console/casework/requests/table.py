"""A table of text, as a form on the web hands out what was sent through it."""

from __future__ import annotations

from dataclasses import dataclass

from privacy_console.casework.common.errors import Unreadable


class FormUnreadable(Unreadable):
    code = "requests.form_unreadable"
    sentence = "{place} cannot be read as a table of requests: {message}. Nothing was taken in."


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    line: int
    """Of the file, counted from 1, where the row begins."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of values between marks, as text. `encoding` and `delimiter` are what it turned out to be written in."""

    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
