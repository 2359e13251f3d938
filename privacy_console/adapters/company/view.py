"""A company database as a `CompanyView`: what is asked of it, in SQLAlchemy Core, set by set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa

from privacy_console.adapters.company.accents import accents_of
from privacy_console.adapters.company.engines.base import Column, Condition
from privacy_console.adapters.company.name_patterns import NameWord, in_columns
from privacy_console.adapters.company.patterns import column_patterns, text_patterns
from privacy_console.adapters.company.sampling import Sampling
from privacy_console.adapters.company.schema import Sort
from privacy_console.adapters.company.values import SHAPES, by_empty_parts, shaped
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle, Row
from privacy_console.casework.search.findings import KeyValue
from privacy_console.casework.search.spelling.places import house

_SPREAD = frozenset({Kind.NAME, Kind.ADDRESS})
"""Kinds whose words may be spread over several columns."""
_MAY_BE_TEXT = frozenset({Sort.TEXT, Sort.OTHER, Sort.JSON})


def _one_and_another(words: Sequence[tuple[Condition | None, Condition]], *, every: bool) -> Condition:
    """Of words (whole, nearly): one whole and another nearly, or the only one whole; or every one whole.

    A word without a whole one is an initial; where all are, all have to be there.
    """
    whole = [one for one, _ in words if one is not None]
    if every or not whole:
        return sa.and_(sa.true(), *(whole or [near for _, near in words])) if words else sa.false()
    if len(words) == 1:
        return whole[0]
    return sa.or_(
        *(
            sa.and_(one, sa.or_(*(near for at, (_, near) in enumerate(words) if at != number)))
            for number, (one, _) in enumerate(words)
            if one is not None
        )
    )


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
                conditions.append(self._spread(table, needle, names))
        for column, needles in wanted.items():
            others = [needle for needle in needles if needle.kind not in _SPREAD]
            patterns = [pattern for needle in others for pattern in column_patterns(needle)]
            if patterns:
                conditions.append(self._company.like_any(texts[column], list(dict.fromkeys(patterns))))
            if others and self._sort(table, column) in _MAY_BE_TEXT:
                conditions.append(self._company.beyond_ascii(texts[column]))
        yield from self._rows(table, give, sa.or_(sa.false(), *conditions))

    def _spread(self, table: str, needle: Needle, names: Sequence[str]) -> Condition:
        """The words of a name or an address, each in one of the columns: in ASCII by LIKE, with accents as the engine can."""
        columns = [self._text(table, name) for name in names]
        address = [NameWord(whole=(word,), starts=(), parts=()) for word in house(needle.value) or ()]
        words = in_columns(needle.value) if needle.kind is Kind.NAME else address
        every = needle.kind is Kind.ADDRESS

        def like(patterns: Sequence[str]) -> Condition:
            return sa.or_(sa.false(), *(self._company.like_any(column, patterns) for column in columns if patterns))

        found = _one_and_another(
            [
                (like(word.whole_patterns()) if word.whole else None, like((*word.whole_patterns(), *word.loose_patterns())))
                for word in words
            ],
            every=every,
        )
        texts = [self._text(table, name) for name in names if self._sort(table, name) in _MAY_BE_TEXT]
        if not texts:
            return found
        beyond = sa.or_(*(self._company.beyond_ascii(text) for text in texts))
        accents = accents_of(self._connection.dialect.name)
        if accents is None:
            return sa.or_(found, beyond)

        def has(ways: Sequence[str]) -> Condition:
            return sa.or_(*(accents.has(column, ways) for column in columns))

        accented = _one_and_another(
            [(has(word.whole) if word.whole else None, has((*word.whole, *word.starts, *word.parts))) for word in words],
            every=every,
        )
        return sa.or_(found, sa.and_(beyond, sa.or_(*map(accents.beyond_latin, texts), accented)))

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
