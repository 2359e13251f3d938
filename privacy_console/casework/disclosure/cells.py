"""From a value of a row to typed text: what JSON and PDF both show of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from math import isfinite

from privacy_console.casework.disclosure.tree import LeafType
from privacy_console.casework.search.datamap import ColumnMap

_DEEPEST = 40  # as the review: what is nested deeper is one text
_LONGEST_NUMBER = 60  # digits; a longer decimal keeps its exponent


@dataclass(frozen=True, slots=True)
class Cell:
    """One value. `pointer` is an RFC 6901 pointer into a JSON document, empty for the whole value."""

    pointer: str
    type: LeafType
    text: str


def cells_of(value: object, column: ColumnMap) -> Iterator[Cell]:
    """The value as typed text; a JSON document value by value, in document order."""
    if not column.json or value is None:
        yield Cell("", *typed(value))
        return
    document = value
    if isinstance(value, str | bytes):
        try:
            document = json.loads(value)
        except (ValueError, RecursionError):
            yield Cell("", *typed(value))
            return
    yield from _inside(document, "", 0)


def typed(value: object) -> tuple[LeafType, str]:
    """Type and text of one value. Text is exact: nothing is rounded, no zone is invented.

    >>> typed(Decimal("1.10")), typed(2**70), typed(b"abc")[1][:14]
    ((<LeafType.DECIMAL: 'decimal'>, '1.10'), (<LeafType.INTEGER: 'integer'>, '1180591620717411303424'), '3 bytes, SHA-2')
    """
    if value is None:
        return LeafType.NULL, ""
    if isinstance(value, bool):
        return LeafType.BOOLEAN, "true" if value else "false"
    if isinstance(value, int):
        return LeafType.INTEGER, str(value)
    if isinstance(value, float):
        return (LeafType.DECIMAL, _plain(Decimal(repr(value)))) if isfinite(value) else (LeafType.TEXT, str(value))
    if isinstance(value, Decimal):
        return (LeafType.DECIMAL, _plain(value)) if value.is_finite() else (LeafType.TEXT, str(value))
    if isinstance(value, datetime):
        return LeafType.DATETIME, value.isoformat()
    if isinstance(value, date):
        return LeafType.DATE, value.isoformat()
    if isinstance(value, bytes | bytearray | memoryview):
        raw = bytes(value)
        return LeafType.BYTES, f"{len(raw)} bytes, SHA-256 {sha256(raw).hexdigest()}"
    if isinstance(value, str):
        return LeafType.TEXT, value
    if isinstance(value, Mapping | list | tuple):
        return LeafType.TEXT, json.dumps(value, ensure_ascii=False, default=str)
    isoformat = getattr(value, "isoformat", None)
    return LeafType.TEXT, str(isoformat()) if callable(isoformat) else str(value)


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text if len(text) <= _LONGEST_NUMBER else str(number)


def _inside(node: object, pointer: str, depth: int) -> Iterator[Cell]:
    if depth <= _DEEPEST and isinstance(node, Mapping) and node:
        for key, child in node.items():
            yield from _inside(child, f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}", depth + 1)
    elif depth <= _DEEPEST and isinstance(node, Sequence) and not isinstance(node, str | bytes) and node:
        for position, child in enumerate(node):
            yield from _inside(child, f"{pointer}/{position}", depth + 1)
    else:
        yield Cell(pointer, *typed(node))


def steps(pointer: str) -> tuple[str, ...]:
    """The steps of a pointer, as they stand in the document.

    >>> steps("/a~1b/0")
    ('a/b', '0')
    """
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
