"""A few rows from across a table, and how many of some keys are in it: what drafting a map asks, cheaply however large it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from privacy_console.adapters.company.engines.base import SORTS_COMPARED_AS_TEXT, Keys
from privacy_console.adapters.company.engines.shape import NO_VALUES, Values
from privacy_console.adapters.company.transaction import Transaction
from privacy_console.casework.search.company import Row, TableKind
from privacy_console.casework.search.findings import Counted, KeyValue

SCANNED_AT_MOST = 100_000
"""Rows that are read where no index tells."""


class Sampling(Transaction):
    def sample(self, table: str, give: Sequence[str], *, rows: int) -> Iterator[Row]:
        from_, found = self._table(table), self._reflected.tables[table]
        columns = [self._given(table, name).label(f"given_{number}") for number, name in enumerate(give)]
        asked = self._company.ends(found, from_)
        ends = None
        if asked is not None:
            ((first, last),) = self._ask(table, asked)
            ends = (first, last)
        key = ("sample", rows, found.rows, found.pages, ends)
        shape = self._shape(key, table, give, lambda: self._company.sampled(found, from_, columns, rows, ends))
        yield from self._stream(table, shape, NO_VALUES)

    def how_many(self, table: str, columns: Sequence[str], keys: Sequence[tuple[KeyValue, ...]]) -> int | None:
        sorts = [self._sort(table, column) for column in columns]
        live = self._reflected.schema.tables[table]
        some = list(dict.fromkeys(self._fitting(sorts, keys)))
        if not some:
            return 0
        same = frozenset(columns)
        if SORTS_COMPARED_AS_TEXT.isdisjoint(sorts):
            if any(frozenset(one) == same for one in (live.key, *live.unique)):
                return self._counted(
                    table, self._company.keys_of(len(columns)), some, lambda few: self._equal(table, columns, few)
                )
            if any(frozenset(one[: len(same)]) == same for one in live.indexes):
                return self._counted(table, self._company.probes, some, lambda few: self._each(table, columns, few))
        small = live.rows is None or live.rows_are is Counted.AT_MOST or live.rows <= SCANNED_AT_MOST
        return self._among_few(table, columns, some) if small and live.kind in _STORED else None

    def _counted(self, table: str, batch: int, keys: Keys, counting: Callable[[Keys], tuple[sa.Select[Any], Values]]) -> int:
        found = 0
        for start in range(0, len(keys), batch):
            with self._company.only_by_index(self._connection):
                ((count,),) = self._ask(table, *counting(keys[start : start + batch]))
            assert isinstance(count, int)
            found += count
        return found

    def _equal(self, table: str, columns: Sequence[str], keys: Keys) -> tuple[sa.Select[Any], Values]:
        """Of columns whose values stand once: how many rows have one of the keys."""
        left = [self._column(table, column) for column in columns]
        how, values = self._company.listed(keys)
        return self._from(table, sa.func.count()).where(self._company.is_one_of(left, how)), values

    def _each(self, table: str, columns: Sequence[str], keys: Keys) -> tuple[sa.Select[Any], Values]:
        """Each key looked up once, however many rows have it."""
        there = self._from(table, sa.literal_column("1").label("there"))
        return self._company.how_many_of(there, [self._column(table, column) for column in columns], keys), NO_VALUES

    def _among_few(self, table: str, columns: Sequence[str], keys: Keys) -> int | None:
        """By reading the table, if it proves to be small."""
        parts = [self._key_column(table, column).label(f"part_{number}") for number, column in enumerate(columns)]
        few = self._from(table, *parts).limit(SCANNED_AT_MOST + 1).cte("few")
        how, values = self._company.listed(keys)
        equal = sa.select(few).where(self._company.is_one_of(list(few.c), how)).distinct().subquery()
        read, found = (sa.select(sa.func.count()).select_from(one).scalar_subquery() for one in (few, equal))
        ((count, there),) = self._ask(table, sa.select(read, found), values)
        assert isinstance(count, int)
        assert isinstance(there, int)
        return None if count > SCANNED_AT_MOST else min(there, len(keys))


_STORED = frozenset({TableKind.TABLE, TableKind.MATERIALIZED_VIEW})
