"""A company database as a `CompanyView`: what is asked of it, in SQLAlchemy Core, set by set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial, reduce
from operator import add

import sqlalchemy as sa

from privacy_console.adapters.company.accents import but_for_one, bytes_beyond
from privacy_console.adapters.company.engines.base import Column, Condition, bound
from privacy_console.adapters.company.name_patterns import NameWord, in_columns
from privacy_console.adapters.company.patterns import column_patterns, text_patterns
from privacy_console.adapters.company.sampling import Sampling
from privacy_console.adapters.company.schema import Sort
from privacy_console.adapters.company.values import SHAPES, by_empty_parts, sayable, shaped
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle, Row
from privacy_console.casework.search.findings import KeyValue
from privacy_console.casework.search.spelling.places import house

_SPREAD = frozenset({Kind.NAME, Kind.ADDRESS})
"""Kinds whose words may be spread over several columns."""
_MAY_BE_TEXT = frozenset({Sort.TEXT, Sort.OTHER, Sort.JSON})


_MOST = 200
"""Needles in one statement: engines limit how many values are bound to one, and how deep a condition is."""
_WEIGHS = {Kind.NAME: 8, Kind.ADDRESS: 2}


def _portions(needles: Iterable[Needle], *, columns: int) -> Iterator[list[Needle]]:
    """All in one, but where somebody gives hundreds."""
    portion: list[Needle] = []
    weight = 0
    for needle in needles:
        more = _WEIGHS.get(needle.kind, 1) * columns
        if portion and weight + more > _MOST:
            yield portion
            portion, weight = [], 0
        portion.append(needle)
        weight += more
    if portion:
        yield portion


def _each_once(statements: Sequence[Callable[[], Iterator[Row]]]) -> Iterator[Row]:
    """The rows of statements; of several, those left out that an earlier one gave."""
    if len(statements) == 1:
        yield from statements[0]()
        return
    before: set[int] = set()
    for statement in statements:
        now = set()
        for row in statement():
            if hash(row) not in before:
                now.add(hash(row))
                yield row
        before |= now


def _one_and_another(whole: Sequence[Condition | None], near: Sequence[Condition | None], *, every: bool) -> Condition:
    """Of several words one whole and another nearly, or the only one whole; or every one whole.

    A word without a whole one is an initial; where all are, all have to be there.
    """
    wholes = [one for one in whole if one is not None]
    if every or not wholes:
        return sa.and_(sa.true(), *(wholes or [one for one in near if one is not None])) if whole else sa.false()
    if len(whole) == 1:
        return wholes[0]
    return sa.or_(
        *(
            sa.and_(one, sa.or_(*(other for at, other in enumerate(near) if at != number and other is not None)))
            for number, one in enumerate(whole)
            if one is not None
        )
    )


class SqlView(Sampling):
    """A read-only transaction on one database."""

    def matching(self, table: str, wanted: Mapping[str, Sequence[Needle]], *, give: Sequence[str]) -> Iterator[Row]:
        def some_of(portion: frozenset[Needle]) -> dict[str, list[Needle]]:
            return {name: kept for name, ones in wanted.items() if (kept := [one for one in ones if one in portion])}

        portions = _portions(dict.fromkeys(needle for ones in wanted.values() for needle in ones), columns=1)
        yield from _each_once([partial(self._matching, table, some_of(frozenset(one)), give=give) for one in portions])

    def _matching(self, table: str, wanted: Mapping[str, Sequence[Needle]], *, give: Sequence[str]) -> Iterator[Row]:
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
        """The words of a name or an address, each in one of the columns."""
        columns = [self._text(table, name) for name in names]
        every = needle.kind is Kind.ADDRESS
        address = [NameWord(whole=(word,), starts=(), parts=()) for word in house(needle.value) or ()]
        words = address if every else in_columns(needle.value)

        def like(patterns: Sequence[str]) -> Condition:
            return sa.or_(sa.false(), *(self._company.like_any(column, patterns) for column in columns if patterns))

        whole = [like(word.whole_patterns()) if word.whole else None for word in words]
        near = [like((*word.whole_patterns(), *word.loose_patterns())) for word in words]
        found = _one_and_another(whole, near, every=every)
        texts = [self._text(table, name) for name in names if self._sort(table, name) in _MAY_BE_TEXT]
        counts = [count for text in texts if (count := bytes_beyond(self._connection.dialect.name, text)) is not None]
        if not texts:
            return found
        if len(counts) < len(texts):
            return sa.or_(found, *(self._company.beyond_ascii(text) for text in texts))
        # One letter beyond ASCII: it is in the word that is looked for, or the word is there in ASCII and it is in another.
        accented = [like(but_for_one(word.whole)) if word.whole else None for word in words]
        also = _one_and_another(accented, accented if every else near, every=every)
        plainly = sa.false() if every else sa.or_(sa.false(), *(one for one in whole if one is not None))
        beyond = reduce(add, counts if len(counts) == 1 else [sa.func.coalesce(count, bound(0)) for count in counts])
        return sa.or_(found, sa.and_(beyond > bound(0), sa.or_(beyond > bound(1), plainly, also)))

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
        if not all(sayable(value, nul=self._company.takes_nul) for value in when.values()):
            return
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
        batch = self._company.keys_of(len(columns))
        for start in range(0, len(fitting), batch):
            some = fitting[start : start + batch]
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
        texts = [self._text(table, column) for column in columns]
        portions = _portions(dict.fromkeys(needles), columns=len(columns)) if columns else ()
        conditions = [sa.or_(*(self._mentions(text, needle) for text in texts for needle in some)) for some in portions]
        yield from _each_once([partial(self._rows, table, give, condition) for condition in conditions])

    def _mentions(self, text: Column, needle: Needle) -> Condition:
        def has(patterns: Sequence[str]) -> Condition:
            return self._company.like(text, patterns[0]) if len(patterns) == 1 else self._company.like_any(text, patterns)

        ways = sa.or_(sa.false(), *(sa.and_(*(has(part) for part in way if part)) for way in text_patterns(needle)))
        return sa.and_(self._company.has_at_sign(text), ways) if needle.kind is Kind.EMAIL else ways

    def column_values(self, table: str, give: Sequence[str], *, limit: int | None = None) -> Iterator[Row]:
        yield from self._rows(table, give, None, limit=limit)
