"""A look at every table of a source: one sample each, of which counts are kept, and the values of columns that may point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.search.company import (
    ColumnSort,
    CompanyView,
    LiveColumn,
    LiveSchema,
    LiveTable,
    Row,
    SourceUnavailable,
)
from privacy_console.casework.search.drafting.columns.reading import Reading, read_column
from privacy_console.casework.search.drafting.columns.values import NOTHING, look_at
from privacy_console.casework.search.drafting.words.attributes import of_any_kind
from privacy_console.casework.search.drafting.words.parts import parts
from privacy_console.casework.search.drafting.words.tables import Noun, noun_of
from privacy_console.casework.search.findings import Counted
from privacy_console.casework.search.spelling.arrays import elements

ROWS = 200
MANY_ROWS = 5_000
"""Of a few narrow columns: what few rows have should be among them, though an engine gives rows that were written together."""
_MOST_BYTES = 20_000_000
"""Of one table's sample. Long texts are seldom, and looking at fewer of them tells as much."""
_LONGEST_KEY = 80
_POINTING = frozenset({ColumnSort.INTEGER, ColumnSort.TEXT, ColumnSort.UUID, ColumnSort.DECIMAL})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Surveyed:
    """A table that was looked at."""

    name: str
    """As `LiveSchema.tables` calls it."""
    live: LiveTable
    readings: Mapping[str, Reading]
    rows: int
    """In the sample."""
    whole: bool
    """Whether the sample is all there is."""
    noun: Noun | None
    called: str
    """Its name without the prefix that tables of one program share."""
    pointing: Mapping[str, frozenset[object]] = field(repr=False)
    """The sampled values of columns that may hold keys. They do not outlive the draft."""
    unread: bool = False
    """Whether it did not answer, and is judged by its names and types alone."""

    def column(self, name: str) -> LiveColumn:
        return self.readings[name].column

    @property
    def single_key(self) -> str:
        """The only column of its key; empty where there are several, or none."""
        return self.live.key[0] if len(self.live.key) == 1 else ""

    def unique(self, *columns: str) -> bool:
        """Whether the database promises that no two rows have the same values there."""
        wanted = set(columns)
        return set(self.live.key) == wanted or any(set(one) == wanted for one in self.live.unique)

    def indexed(self, column: str) -> bool:
        return self.live.key[:1] == (column,) or any(one[:1] == (column,) for one in (*self.live.indexes, *self.live.unique))


def survey(
    schema: LiveSchema, view: CompanyView, watch: Watch, *, given_names: Collection[str], notes: list[str]
) -> dict[str, Surveyed]:
    """Look at all tables that store something. One that cannot be read is judged by its names alone, and noted."""
    tables = {name: table for name, table in schema.tables.items() if not table.view}
    prefixes = _prefixes(tables.values())
    found: dict[str, Surveyed] = {}
    for done, (name, table) in enumerate(tables.items()):
        watch.checkpoint()
        watch.report(Progress(done, len(tables), name))
        try:
            rows = _rows(view, name, table)
        except SourceUnavailable as error:
            if not error.table:
                raise
            notes.append(f"{name} could not be looked into ({error.why}): it was judged by its names and types alone.")
            found[name] = _surveyed(name, table, [], given_names, prefixes, unread=True)
            continue
        found[name] = _surveyed(name, table, rows, given_names, prefixes)
    watch.report(Progress(len(tables), len(tables), ""))
    return found


def looked_into(table: LiveTable) -> tuple[str, ...]:
    """The columns whose values are looked at."""
    return tuple(column.name for column in table.columns if column.sort is not ColumnSort.BYTES)


def _rows(view: CompanyView, name: str, table: LiveTable) -> list[Row]:
    give = looked_into(table)
    rows: list[Row] = []
    if not give:
        return rows
    size = 0
    for row in view.sample(name, give, rows=ROWS):
        rows.append(row)
        size += sum(map(len, [value for value in row if type(value) is str]))
        if size > _MOST_BYTES or len(rows) >= 2 * ROWS:
            break
    return rows


def _surveyed(
    name: str,
    table: LiveTable,
    rows: list[Row],
    given_names: Collection[str],
    prefixes: frozenset[str],
    *,
    unread: bool = False,
) -> Surveyed:
    give = looked_into(table)
    columns = dict(zip(give, zip(*rows, strict=True), strict=True)) if rows else {}
    readings = {
        column.name: read_column(
            column,
            look_at(_values(column, columns[column.name]), given_names=given_names) if column.name in columns else NOTHING,
        )
        for column in table.columns
    }
    for value in of_any_kind(readings):
        if readings[value].column.textual:
            readings[value] = replace(readings[value], mixed=True, any_kind=True)
    pointing = {
        column.name: frozenset(value for value in set(columns[column.name]) if value is not None and _short(value))
        for column in table.columns
        if column.name in columns and column.sort in _POINTING
    }
    called = _without_prefix(table.name, prefixes)
    return Surveyed(
        name=name,
        live=table,
        readings=readings,
        rows=len(rows),
        whole=bool(rows) and table.rows is not None and table.rows_are is not Counted.ABOUT and table.rows <= len(rows),
        noun=noun_of(called),
        called=called,
        pointing=pointing,
        unread=unread,
    )


def _values(column: LiveColumn, values: Sequence[object]) -> Iterable[object]:
    """Of an array, what stands in it."""
    return chain.from_iterable(map(elements, values)) if column.array else values


def _short(value: object) -> bool:
    return not isinstance(value, str) or len(value) <= _LONGEST_KEY


def _prefixes(tables: Collection[LiveTable]) -> frozenset[str]:
    """First words that many tables share and that say nothing of them: `helpdesk_`, `wp_`."""
    firsts = Counter(words[0] for table in tables if len(words := parts(table.name)) > 1)
    least = max(3, len(tables) // 40)
    people = {Noun.CUSTOMER, Noun.USER, Noun.STAFF, Noun.PERSON}
    bare = {"".join(parts(table.name)) for table in tables}
    return frozenset(
        first for first, count in firsts.items() if count >= least and noun_of(first) not in people and first not in bare
    )


def _without_prefix(name: str, prefixes: frozenset[str]) -> str:
    words = parts(name)
    if len(words) > 1 and words[0] in prefixes:
        return "_".join(words[1:])
    return name
