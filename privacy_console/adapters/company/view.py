"""A company database as a `CompanyView`: what is asked of it, in SQLAlchemy Core, set by set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial, reduce
from itertools import chain
from operator import add
from typing import Any, NamedTuple

import sqlalchemy as sa

from privacy_console.adapters.company.accents import but_for_one, bytes_beyond
from privacy_console.adapters.company.engines.base import Column, CompanyEngine, Condition, Keys, Place, bound
from privacy_console.adapters.company.engines.shape import NO_VALUES, Shape
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


_Ways = tuple[tuple[Place, ...], ...]


class _Spread(NamedTuple):
    """The words of a name or an address as patterns, and the columns in which each may be."""

    columns: tuple[str, ...]
    every: bool
    whole: tuple[Place | None, ...]
    near: tuple[Place | None, ...]
    accented: tuple[Place | None, ...]


class _Places:
    """The places of a statement for patterns, and what comes there."""

    def __init__(self, company: CompanyEngine) -> None:
        self._company, self._count = company, 0
        self.values: dict[str, object] = {}

    def of(self, patterns: Sequence[str]) -> Place | None:
        if not patterns:
            return None
        place = Place(f"like_{self._count}", self._company.how_like(patterns))
        self._count += 1
        self.values.update(self._company.like_values(place.name, patterns))
        return place

    def of_ways(self, ways: Sequence[Sequence[Sequence[str]]]) -> _Ways:
        return tuple([tuple([place for part in way if (place := self.of(part)) is not None]) for way in ways])


def _spread(needle: Needle, columns: Sequence[str], places: _Places) -> _Spread:
    every = needle.kind is Kind.ADDRESS
    address = [NameWord(whole=(word,), starts=(), parts=()) for word in house(needle.value) or ()]
    words = address if every else in_columns(needle.value)
    return _Spread(
        tuple(columns),
        every,
        tuple([places.of(word.whole_patterns()) for word in words]),
        tuple([places.of((*word.whole_patterns(), *word.loose_patterns())) for word in words]),
        tuple([places.of(but_for_one(word.whole)) for word in words]),
    )


def _in_shape(rows: Iterable[Row], shapes: Mapping[int, Callable[[object], object]]) -> Iterator[Row]:
    for row in rows:
        values = list(row)
        for number, shape in shapes.items():
            if values[number] is not None:
                values[number] = shaped(shape, values[number])
        yield tuple(values)


def _each_once(statements: Sequence[Callable[[], Iterator[Row]]]) -> Iterator[Row]:
    """The rows of statements; of several, those left out that an earlier one gave."""
    return statements[0]() if len(statements) == 1 else _new_ones(statements)


def _new_ones(statements: Sequence[Callable[[], Iterator[Row]]]) -> Iterator[Row]:
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
        return _each_once([partial(self._matching, table, some_of(frozenset(one)), give=give) for one in portions])

    def _matching(self, table: str, wanted: Mapping[str, Sequence[Needle]], *, give: Sequence[str]) -> Iterator[Row]:
        places, columns = _Places(self._company), dict[Needle, list[str]]()
        for column, needles in wanted.items():
            for needle in needles:
                columns.setdefault(needle, []).append(column)
        spread = tuple([_spread(needle, names, places) for needle, names in columns.items() if needle.kind in _SPREAD])
        single = []
        for column, needles in wanted.items():
            others = [needle for needle in needles if needle.kind not in _SPREAD]
            patterns = dict.fromkeys(pattern for needle in others for pattern in column_patterns(needle))
            if others:
                single.append((column, places.of(list(patterns))))

        def statement() -> sa.Select[Any]:
            conditions = [self._has_words(table, one) for one in spread]
            for column, place in single:
                conditions += self._has_one(table, column, place)
            return self._giving(table, give).where(sa.or_(sa.false(), *conditions))

        shape = self._shape(("matching", spread, tuple(single)), table, give, statement)
        return self._stream(table, shape, places.values)

    def _has_one(self, table: str, column: str, place: Place | None) -> Iterator[Condition]:
        text = self._text(table, column)
        if place is not None:
            yield self._company.like_any(text, place)
        if self._sort(table, column) in _MAY_BE_TEXT:
            yield self._company.beyond_ascii(text)

    def _has_words(self, table: str, one: _Spread) -> Condition:
        """The words of a name or an address, each in one of the columns."""
        columns = [self._text(table, name) for name in one.columns]

        def like(place: Place | None) -> Condition | None:
            return None if place is None else sa.or_(sa.false(), *(self._company.like_any(column, place) for column in columns))

        whole, near = ([like(place) for place in places] for places in (one.whole, one.near))
        found = _one_and_another(whole, near, every=one.every)
        texts = [self._text(table, name) for name in one.columns if self._sort(table, name) in _MAY_BE_TEXT]
        counts = [count for text in texts if (count := bytes_beyond(self._connection.dialect.name, text)) is not None]
        if not texts:
            return found
        if len(counts) < len(texts):
            return sa.or_(found, *(self._company.beyond_ascii(text) for text in texts))
        # One letter beyond ASCII: it is in the word that is looked for, or the word is there in ASCII and it is in another.
        accented = list(map(like, one.accented))
        also = _one_and_another(accented, accented if one.every else near, every=one.every)
        plainly = sa.false() if one.every else sa.or_(sa.false(), *(word for word in whole if word is not None))
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
            return iter(())
        if not null_equals_null:
            return self._holding(table, columns, keys, when=when, nulls=(), give=give)
        found = []
        for empty, some in by_empty_parts(keys).items():
            filled = [column for number, column in enumerate(columns) if number not in empty]
            nulls = tuple([column for number, column in enumerate(columns) if number in empty])
            found.append(self._holding(table, filled, some, when=when, nulls=nulls, give=give))
        return chain.from_iterable(found)

    def _holding(
        self,
        table: str,
        columns: Sequence[str],
        keys: Sequence[tuple[KeyValue, ...]],
        *,
        when: Mapping[str, str],
        nulls: tuple[str, ...],
        give: Sequence[str],
    ) -> Iterator[Row]:
        """Rows with one of the keys in some columns and nothing in others; where no columns are left for keys, with nothing."""
        whens = {f"when_{number}": value for number, value in enumerate(when.values())}
        fitting = self._fitting([self._sort(table, column) for column in columns], keys) if columns else [()]
        batch = self._company.keys_of(max(len(columns), 1))

        def one(some: Keys) -> Iterator[Row]:
            how, values = self._company.listed(some) if columns else (None, NO_VALUES)

            def statement() -> sa.Select[Any]:
                narrowed = [
                    self._text(table, name) == sa.bindparam(place, type_=sa.String())
                    for name, place in zip(when, whens, strict=True)
                ]
                narrowed += [self._column(table, name).is_(None) for name in nulls]
                if columns:
                    narrowed.append(self._company.is_one_of([self._key_column(table, name) for name in columns], how))
                return self._giving(table, give).where(*narrowed)

            shape = self._shape(("holding", tuple(columns), tuple(when), nulls, how), table, give, statement)
            return self._stream(table, shape, {**values, **whens})

        if len(fitting) <= batch:
            return one(fitting) if fitting else iter(())
        return chain.from_iterable(one(fitting[start : start + batch]) for start in range(0, len(fitting), batch))

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
        return _in_shape(rows, shapes) if shapes else rows

    def mentioning(self, table: str, columns: Sequence[str], needles: Sequence[Needle], *, give: Sequence[str]) -> Iterator[Row]:
        portions = _portions(dict.fromkeys(needles), columns=len(columns)) if columns else ()
        return _each_once([partial(self._mentioning, table, tuple(columns), some, give) for some in portions])

    def _mentioning(self, table: str, columns: tuple[str, ...], needles: Sequence[Needle], give: Sequence[str]) -> Iterator[Row]:
        places = _Places(self._company)
        wanted = tuple([(needle.kind is Kind.EMAIL, places.of_ways(text_patterns(needle))) for needle in needles])

        def statement() -> sa.Select[Any]:
            texts = [self._text(table, column) for column in columns]
            any_of = (self._mentions(text, ways, address=address) for text in texts for address, ways in wanted)
            return self._giving(table, give).where(sa.or_(*any_of))

        shape = self._shape(("mentioning", columns, wanted), table, give, statement)
        return self._stream(table, shape, places.values)

    def _mentions(self, text: Column, ways: _Ways, *, address: bool) -> Condition:
        any_of = sa.or_(sa.false(), *(sa.and_(*(self._company.like_any(text, part) for part in way)) for way in ways))
        return sa.and_(self._company.has_at_sign(text), any_of) if address else any_of

    def column_values(self, table: str, give: Sequence[str], *, limit: int | None = None) -> Iterator[Row]:
        statement = self._giving(table, give)
        shape = Shape(statement if limit is None else statement.limit(limit), wide=self._may_be_wide(table, give))
        return self._stream(table, shape, NO_VALUES)
