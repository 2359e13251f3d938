"""A company database as a `CompanyView`: what is asked of it, in SQLAlchemy Core, set by set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa

from privacy_console.adapters.company.engines.base import Column, Condition
from privacy_console.adapters.company.name_patterns import in_columns
from privacy_console.adapters.company.patterns import address_patterns, column_patterns, text_patterns
from privacy_console.adapters.company.sampling import Sampling
from privacy_console.adapters.company.schema import Sort
from privacy_console.adapters.company.values import SHAPES, by_empty_parts, shaped
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle, Row
from privacy_console.casework.search.findings import KeyValue

_SPREAD = frozenset({Kind.NAME, Kind.ADDRESS})
"""Kinds whose words may be spread over several columns."""


class SqlView(Sampling):
    """A read-only transaction on one database."""

    def matching(self, table: str, wanted: Mapping[str, Sequence[Needle]], *, give: Sequence[str]) -> Iterator[Row]:
        conditions: list[Condition] = []
        columns: dict[Needle, list[str]] = {}
        for column, needles in wanted.items():
            for needle in needles:
                columns.setdefault(needle, []).append(column)
        texts = {column: self._text(table, column) for column in wanted}
        for needle, names in columns.items():
            if needle.kind in _SPREAD:
                conditions.append(self._words(needle, [texts[name] for name in names]))
        for column, needles in wanted.items():
            patterns = [pattern for needle in needles if needle.kind not in _SPREAD for pattern in column_patterns(needle)]
            if patterns:
                conditions.append(self._company.like_any(texts[column], list(dict.fromkeys(patterns))))
            if self._sort(table, column) in {Sort.TEXT, Sort.OTHER, Sort.JSON}:
                conditions.append(self._company.beyond_ascii(texts[column]))
        yield from self._rows(table, give, sa.or_(sa.false(), *conditions))

    def _words(self, needle: Needle, columns: Sequence[Column]) -> Condition:
        """The words of a name or an address, each in one of the columns."""

        def has(patterns: Sequence[str]) -> Condition:
            return sa.or_(sa.false(), *(self._company.like_any(column, patterns) for column in columns if patterns))

        if needle.kind is Kind.ADDRESS:
            return sa.and_(*(has([pattern]) for pattern in address_patterns(needle)))
        words = in_columns(needle.value)
        if len(words) < 2:
            return sa.or_(sa.false(), *(has(word.whole) for word in words))
        near = [has((*word.whole, *word.loose)) for word in words]
        others = [sa.or_(*(one for at, one in enumerate(near) if at != number)) for number in range(len(words))]
        if not any(word.whole for word in words):  # initials alone
            return sa.and_(*near)
        return sa.or_(*(sa.and_(has(word.whole), other) for word, other in zip(words, others, strict=True) if word.whole))

    def linked(
        self,
        table: str,
        columns: Sequence[str],
        keys: Sequence[tuple[KeyValue, ...]],
        *,
        when: Mapping[str, str],
        give: Sequence[str],
        null_equals_null: bool = False,
    ) -> Iterator[Row]:
        narrowed: list[Condition] = [self._text(table, column) == sa.literal(value) for column, value in when.items()]
        if not null_equals_null:
            yield from self._holding(table, columns, keys, narrowed, give)
            return
        for empty, some in by_empty_parts(keys).items():
            filled = [column for number, column in enumerate(columns) if number not in empty]
            nulls = [self._column(table, column).is_(None) for number, column in enumerate(columns) if number in empty]
            if filled:
                yield from self._holding(table, filled, some, [*narrowed, *nulls], give)
            else:
                yield from self._rows(table, give, sa.and_(*narrowed, *nulls))

    def _holding(
        self,
        table: str,
        columns: Sequence[str],
        keys: Sequence[tuple[KeyValue, ...]],
        narrowed: Sequence[Condition],
        give: Sequence[str],
    ) -> Iterator[Row]:
        fitting = self._fitting([self._sort(table, column) for column in columns], keys)
        left = [self._key_column(table, column) for column in columns]
        for start in range(0, len(fitting), self._company.batch):
            some = fitting[start : start + self._company.batch]
            yield from self._rows(table, give, sa.and_(self._company.is_one_of(left, some), *narrowed))

    def rows(
        self,
        table: str,
        keys: Sequence[tuple[KeyValue, ...]],
        *,
        key: Sequence[str],
        give: Sequence[str],
        null_equals_null: bool = False,
    ) -> Iterator[Row]:
        shapes = {}
        if self._company.loose:  # the others give values in their types
            sorts = [self._sort(table, column) for column in give]
            shapes = {number: SHAPES[sort] for number, sort in enumerate(sorts) if sort in SHAPES}
        rows = self.linked(table, key, keys, when={}, give=give, null_equals_null=null_equals_null)
        if not shapes:
            yield from rows
            return
        for row in rows:
            values = list(row)
            for number, shape in shapes.items():
                if values[number] is not None:
                    values[number] = shaped(shape, values[number])
            yield tuple(values)

    def mentioning(self, table: str, columns: Sequence[str], needles: Sequence[Needle], *, give: Sequence[str]) -> Iterator[Row]:
        conditions = [
            self._mentions(self._text(table, column), needle) for column in columns for needle in dict.fromkeys(needles)
        ]
        if conditions:
            yield from self._rows(table, give, sa.or_(*conditions))

    def _mentions(self, text: Column, needle: Needle) -> Condition:
        every = [sa.or_(*(self._company.like(text, pattern) for pattern in ways)) for ways in text_patterns(needle)]
        return sa.and_(self._company.has_at_sign(text), *every) if needle.kind is Kind.EMAIL else sa.and_(*every)

    def column_values(self, table: str, give: Sequence[str], *, limit: int | None = None) -> Iterator[Row]:
        yield from self._rows(table, give, None, limit=limit)
