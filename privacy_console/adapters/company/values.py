"""Values on their way into a statement, as a column's sort compares them, and out of an engine that holds anything anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from uuid import UUID

from privacy_console.adapters.company.schema import Sort
from privacy_console.casework.search.findings import KeyValue

READY = {Sort.INTEGER: int, Sort.TEXT: str}
"""Sorts of which most keys are already what is bound."""


def by_empty_parts(keys: Sequence[tuple[KeyValue, ...]]) -> Mapping[frozenset[int], list[tuple[KeyValue, ...]]]:
    """Keys without their NULLs, by where those stand."""
    found: dict[frozenset[int], list[tuple[KeyValue, ...]]] = {}
    for key in keys:
        empty = frozenset(number for number, part in enumerate(key) if part is None)
        found.setdefault(empty, []).append(tuple(part for part in key if part is not None))
    return found


def sayable(text: str, *, nul: bool) -> bool:
    r"""Whether an engine can be told a text at all; what it cannot be told stands in none of its rows.

    >>> [sayable(text, nul=False) for text in ("Anna", "\0", "\ud800")], sayable("\0", nul=True)
    ([True, False, False], True)
    """
    if not nul and "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:  # half a pair of UTF-16
        return False
    return True


def fitting(sorts: Sequence[Sort], key: tuple[KeyValue, ...], *, loose: bool, nul: bool) -> tuple[object, ...] | None:
    """A key as values of the columns' types; None where it can equal nothing: NULL, or a word where a number stands.

    Args:
        loose: whether the engine holds anything in any column.
        nul: whether its texts may hold a NUL.
    """
    if None in key or not all(sayable(part, nul=nul) for part in key if isinstance(part, str)):
        return None
    fit = _loosely if loose else _fitted
    try:
        return tuple(fit(sort, part) for sort, part in zip(sorts, key, strict=True))
    except (ValueError, InvalidOperation):
        return None


def _loosely(sort: Sort, part: KeyValue) -> object:
    """SQLite holds anything in any column; a number that stands as text is the one thing it does not compare by itself."""
    if sort is Sort.TEXT and isinstance(part, int):
        return str(part)
    if sort is Sort.INTEGER and isinstance(part, str) and part.isdecimal():
        return int(part)
    return part


def _fitted(sort: Sort, part: KeyValue) -> object:
    match sort:
        case Sort.INTEGER:
            return int(part) if isinstance(part, int | str) else part
        case Sort.TEXT | Sort.OTHER | Sort.JSON:
            return part.decode() if isinstance(part, bytes) else str(part)
        case Sort.UUID:
            return UUID(bytes=part) if isinstance(part, bytes) else UUID(str(part))
        case Sort.DECIMAL:
            return Decimal(str(part))
        case Sort.DATETIME:
            return datetime.fromisoformat(str(part))
        case Sort.DATE:
            return date.fromisoformat(str(part))
        case Sort.BOOLEAN:
            return bool(part)
        case _:
            return part


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _instant(value: object) -> object:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _amount(value: object) -> object:
    return Decimal(str(value)) if isinstance(value, float | str) else value


def _flag(value: object) -> object:
    return bool(value) if value in {0, 1} else value


SHAPES: Mapping[Sort, Callable[[object], object]] = {
    Sort.DATE: _day,
    Sort.DATETIME: _instant,
    Sort.DECIMAL: _amount,
    Sort.BOOLEAN: _flag,
}


def shaped(shape: Callable[[object], object], value: object) -> object:
    """A value of SQLite as its column's type says; SQLite holds anything in any column, so as it is where it is no such."""
    try:
        return shape(value)
    except (ValueError, InvalidOperation, TypeError):
        return value
