"""Rows from across a table of an engine that cannot pick them itself: a few of each step along an index."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.elements import ColumnElement, quoted_name

from privacy_console.adapters.company.schema import Found, Sort
from privacy_console.casework.search.company import TableKind

Column = ColumnElement[Any]
Ends = tuple[object, object]

_COUNT = 20
_LETTERS = "12468abdfhjlnpsu"
"""Where steps through words begin, and through numbers written as words, in the order of any collation."""


def ends_of_words(one: Found, table: sa.TableClause) -> sa.Select[Any] | None:
    """The first and the last word, where the steps are through words; between numbers they are asked in passing."""
    leading = _leading(one, Sort.TEXT)
    if leading is None or one.kind is not TableKind.TABLE or _leading(one, Sort.INTEGER) is not None:
        return None
    ends = (sa.select(end(leading)).select_from(table).scalar_subquery() for end in (sa.func.min, sa.func.max))
    return sa.select(*ends)


def stepped(one: Found, table: sa.TableClause, columns: Sequence[Column], rows: int, ends: Ends | None) -> sa.Select[Any]:
    """About that many rows; the first ones where no index leads through the table, as in a view."""
    steps = _steps(one, table, rows, ends) if one.kind is TableKind.TABLE else []
    if not steps:
        return sa.select(*columns).select_from(table).limit(rows)
    few, outer = max(rows // len(steps), 1), max(rows // 2, 1)  # the outer steps may hold all but a few that are far away
    parts = []
    for number, (column, within) in enumerate(steps):
        limit = outer if number in {0, len(steps) - 1} else few
        step = sa.select(*columns).select_from(table).where(within).order_by(column).limit(limit)
        parts.append(sa.select(step.subquery()))
    return sa.select(sa.union_all(*parts).subquery()).limit(2 * rows)


def _steps(one: Found, table: sa.TableClause, rows: int, ends: Ends | None) -> list[tuple[Column, Any]]:
    """Ranges of a column, each with it, together all of the table."""
    number, word = _leading(one, Sort.INTEGER), _leading(one, Sort.TEXT)
    bounds: list[Any] = []
    if number is not None:
        last, first = (sa.select(end(number)).select_from(table).scalar_subquery() for end in (sa.func.max, sa.func.min))
        count = min(_COUNT, rows)
        wide = last // count - first // count  # divided first: their difference may be no number of the engine's
        bounds = [first + wide * step for step in range(1, count)]
    elif word is not None and ends is not None:
        start = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(*map(str, ends), strict=False)))
        bounds = [sa.bindparam(None, f"{start}{letter}", type_=sa.types.NullType(), unique=True) for letter in _LETTERS]
    column = number if number is not None else word
    if column is None or not bounds:
        return []
    inner = [sa.and_(column >= low, column < high) for low, high in pairwise(bounds)]
    return [(column, within) for within in (column < bounds[0], *inner, column >= bounds[-1])]


def _leading(one: Found, sort: Sort) -> Column | None:
    """A column of that sort at the head of an index, none of whose values is missing."""
    if one.row_id and sort is Sort.INTEGER:
        return sa.column(one.row_id, sa.BigInteger)
    fitting = {column.name for column in one.columns if column.sort is sort and not column.nullable}
    key = () if one.key_by_start else one.key
    heads = [columns[0] for columns in (key, *one.unique, *one.indexes) if columns]
    name = next((name for name in heads if name in fitting), None)
    type_: sa.types.TypeEngine[Any] = sa.BigInteger() if sort is Sort.INTEGER else sa.types.NullType()
    return None if name is None else sa.column(quoted_name(name, quote=True), type_)
