"""The data map laid over the live schemas: which tables can be reached, and by which ways one leads to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from itertools import chain
from operator import itemgetter
from typing import cast
from uuid import UUID

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import LiveSchema, LiveTable
from privacy_console.casework.search.coverage import shows_mapped
from privacy_console.casework.search.datamap import (
    Capacity,
    ColumnMap,
    ColumnState,
    DataMap,
    Link,
    Meaning,
    RowRole,
    TableMap,
)
from privacy_console.casework.search.findings import Hop, KeyValue, RowRef
from privacy_console.casework.search.trace.keyless import Part, part_for, part_of_key

Key = tuple[KeyValue, ...]
Row = Sequence[object]
ONE_PERSONS = frozenset({Kind.EMAIL, Kind.ACCOUNT, Kind.USERNAME, Kind.CUSTOMER_NUMBER, Kind.COOKIE, Kind.OTHER})
"""Kinds that name one person as a rule. Phones and IBANs are often shared; names, addresses, IPs and birthdays always may be."""
_PLAIN = frozenset({int, str, type(None)})


def key_value(value: object) -> KeyValue:
    """A key as it is kept: the same whichever driver gave it."""
    match value:
        case None | str() | int():
            return int(value) if isinstance(value, bool) else value
        case bytes() | bytearray() | memoryview():
            return bytes(value)
        case Decimal() if value == value.to_integral_value():
            return int(value)
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return str(value)


def as_key(values: Sequence[object]) -> Key:
    """Several values as a key is kept; nearly always they are that already."""
    return cast("Key", tuple(values) if _PLAIN.issuperset(map(type, values)) else tuple(map(key_value, values)))


def as_keys(rows: Sequence[Sequence[object]]) -> Sequence[Key]:
    """Many rows of values as keys are kept; nearly always they are that already: one look at all of them."""
    plain = _PLAIN.issuperset(map(type, chain.from_iterable(rows)))
    return cast("Sequence[Key]", rows if plain else list(map(as_key, rows)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A found row as far as a search holds it: key, mark of deletion, and the values that links need. Never kept."""

    key: Key
    soft_deleted: bool
    row: Row
    """The values of `Place.held`, as keys are kept."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Place:
    """A mapped table that is there. `held` are the columns that every statement on it gives first, the key before all."""

    table: TableMap
    live: LiveTable
    name: str
    searched: Mapping[str, ColumnMap]
    """Columns in the state *searched* that are there."""
    held: tuple[str, ...]
    id: tuple[str, str]
    """Source and name, as the map has them."""
    key: tuple[str, ...]
    """The columns that name a row: those of the map's key, or all of them where rows have none."""
    telling: Mapping[str, Kind]
    """Where rows belong to somebody: the columns that name one person, held to see whether it is another."""
    parts: tuple[Part, ...] = ()
    """For rows without a key, how each column of `key` stands in it."""

    @property
    def source(self) -> str:
        return self.table.source

    @property
    def keyless(self) -> bool:
        """Its rows have no key: two that look alike are one finding, and a count."""
        return not self.table.key

    def at(self, columns: Iterable[str]) -> tuple[int, ...]:
        """Where columns stand in `held`."""
        return tuple(self.held.index(column) for column in columns)

    def values(self, rows: Iterable[Row], columns: Iterable[str]) -> Iterator[Key]:
        """The values of some columns of each of these plain rows."""
        at = self.at(columns)
        found = map(itemgetter(*at), rows)
        return cast("Iterator[Key]", zip(found) if len(at) == 1 else found)  # one value alone, as a key of one part

    def keys(self, rows: Iterable[Row]) -> Iterator[Key]:
        """The key of each of these plain rows that begin with `held`."""
        return map(self.key_of, rows) if self.keyless else cast("Iterator[Key]", map(itemgetter(slice(len(self.key))), rows))

    def plain(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Rows of `held` alone, their values as keys are kept."""
        return as_keys(rows)

    def key_of(self, row: Row) -> Key:
        """The key of a plain row that begins with `held`."""
        part = tuple(row[: len(self.key)])
        return cast("Key", part) if self.table.key else tuple(map(part_of_key, part, self.parts))

    def deleted(self, row: Row) -> bool:
        return bool(self.table.soft_deleted) and says_deleted(row[self.held.index(self.table.soft_deleted)])

    def take(self, row: Row) -> Held:
        """The first columns of a row, which are `held`."""
        (part,) = self.plain([row[: len(self.held)]])
        return Held(key=self.key_of(part), soft_deleted=self.deleted(part), row=part)

    def ref(self, key: Key) -> RowRef:
        named = ((self.key[0], key[0]),) if len(key) == 1 else tuple(zip(self.key, key, strict=True))
        made = object.__new__(RowRef)  # past the constructor: for every row found
        _source(made, self.table.source)
        _table(made, self.table.name)
        _key(made, named)
        return made


_source, _table, _key = (getattr(RowRef, one.name).__set__ for one in fields(RowRef))


def says_deleted(value: object) -> bool:
    """A date of deletion, or a flag in any of its spellings."""
    return value not in {None, 0, ""} and str(value).strip().lower() not in {"0", "f", "false", "n", "no", "0000-00-00 00:00:00"}


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Way:
    """A link in one direction: from a held row of `start` to rows of `other` whose `columns` equal its `by`."""

    link: Link
    start: Place
    by: tuple[str, ...]
    other: Place
    columns: tuple[str, ...]
    when: Mapping[str, str]
    """What columns of `other` must be."""
    only_if: Mapping[str, str]
    """What columns of the held row must be."""
    meaning: Meaning
    up: bool
    """Whether it leads from the row that points to the one that is pointed to."""

    @property
    def hop(self) -> Hop:
        return Hop(from_=_ends(self.start, self.by), to=_ends(self.other, self.columns), link=self.link.name)

    @property
    def comes_from_one(self) -> bool:
        """Whether one row of `start` at most leads to a row of `other`: its columns are the key of that one."""
        return self.by == self.start.table.key


def _ends(place: Place, columns: tuple[str, ...]) -> str:
    return f"{place.table.name}.{'+'.join(columns)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    places: tuple[Place, ...]
    """In the order of the map."""
    ways: tuple[Way, ...]
    lost: Mapping[str, str]
    """What of the map is not in the database (`source.table`, `source.table.column`, a link), and why it matters."""
    _by_id: Mapping[tuple[str, str], Place] = field(repr=False)

    def place(self, source: str, table: str) -> Place | None:
        return self._by_id.get((source, table))

    def ways_from(self, place: Place) -> list[Way]:
        return [way for way in self.ways if way.start is place]


NOWHERE = Ground(places=(), ways=(), lost={}, _by_id={})
_Id = tuple[str, str]


def lay(data_map: DataMap, schemas: Iterable[LiveSchema]) -> Ground:
    """Lay the map over the schemas of the sources that answered. A table whose key is gone cannot be reached."""
    live = {schema.source: schema for schema in schemas}
    lost: dict[str, str] = {}
    found: dict[_Id, tuple[TableMap, LiveTable]] = {}
    for place_id, table in data_map.tables.items():
        if table.source not in live:
            continue
        there = live[table.source].tables.get(live[table.source].called(table.name, table.schema))
        name = f"{table.source}.{table.name}"
        if there is None:
            lost[name] = "in the map, not in the database"
            continue
        if there.view and shows_mapped(data_map, live[table.source], live[table.source].called(table.name, table.schema)):
            continue  # what it shows is found in the tables that hold it, once
        columns = {column.name for column in there.columns}
        for column in table.columns.values():
            if column.name not in columns:
                lost[f"{name}.{column.name}"] = "in the map, not in the database"
        needed = (*table.key, *([table.soft_deleted] if table.soft_deleted else ()))
        if not columns.issuperset(needed) or not (table.key or columns.intersection(table.columns)):
            lost[name] = "its rows cannot be named: a column of its key, or of its mark of deletion, is not there"
            continue
        found[place_id] = (table, there)
    links = [one for link in data_map.links for one in _resolved(link, data_map, found)]
    whole = []
    for link, child, parent in links:
        if _has(found[child], link.from_columns, link.when) and _has(found[parent], link.to_columns):
            whole.append((link, child, parent))
        else:
            lost[f"{child[0]}: {link.name}"] = "the link names a column that is not in the database"
    places = {
        place_id: _place(place_id, table, there, live[place_id[0]].called(table.name, table.schema), whole)
        for place_id, (table, there) in found.items()
    }
    ways = [way for link, child, parent in whole for way in _ways(link, places[child], places[parent])]
    return Ground(places=tuple(places.values()), ways=tuple(ways), lost=lost, _by_id=places)


def _resolved(link: Link, data_map: DataMap, found: Mapping[_Id, object]) -> list[tuple[Link, _Id, _Id]]:
    """The pairs of tables that a link names; a bare name means the table of the same source as the other end, if any."""
    children, parents = _called(link.from_table, data_map), _called(link.to_table, data_map)
    pairs = [(child, parent) for child in children for parent in parents if child in found and parent in found]
    within = [(child, parent) for child, parent in pairs if child[0] == parent[0]]
    return [(link, child, parent) for child, parent in within or pairs]


def _called(name: str, data_map: DataMap) -> list[_Id]:
    named = [table for table in data_map.tables if table[1] == name]
    return named or [table for table in data_map.tables if f"{table[0]}.{table[1]}" == name]


def _has(both: tuple[TableMap, LiveTable], columns: Iterable[str], when: Iterable[str] = ()) -> bool:
    return {column.name for column in both[1].columns}.issuperset((*columns, *when))


def _place(place_id: _Id, table: TableMap, live: LiveTable, name: str, links: Sequence[tuple[Link, _Id, _Id]]) -> Place:
    there = {column.name: column for column in live.columns}
    key = table.key or tuple(name for name in table.columns if name in there)
    held = dict.fromkeys(key)
    if table.soft_deleted:
        held[table.soft_deleted] = None
    for link, child, parent in links:
        if child == place_id:
            held |= dict.fromkeys((*link.from_columns, *link.when))
        if parent == place_id:
            held |= dict.fromkeys(link.to_columns)
    belongs = table.role is RowRole.BELONGS
    alone = [c for c in table.columns.values() if c.name in there and not there[c.name].array]
    telling = {c.name: c.identifier for c in alone if belongs and c.identifier and _tells(c)}
    held |= dict.fromkeys(telling)
    searched = {c.name: c for c in table.columns.values() if c.state is ColumnState.SEARCHED and c.name in there}
    pointers = {name for link, child, parent in links for name in _pointers(link, place_id, child, parent)}
    parts = () if table.key else tuple(part_for(table.columns[n], there[n].sort, pointer=n in pointers) for n in key)
    return Place(
        table=table, live=live, name=name, searched=searched, held=tuple(held), id=place_id, key=key, telling=telling, parts=parts
    )


def _tells(column: ColumnMap) -> bool:
    return column.identifier in ONE_PERSONS and column.state is ColumnState.SEARCHED and not column.secret


def _pointers(link: Link, place_id: _Id, child: _Id, parent: _Id) -> Iterator[str]:
    if child == place_id:
        yield from (*link.from_columns, *link.when)
    if parent == place_id:
        yield from link.to_columns


def _ways(link: Link, child: Place, parent: Place) -> list[Way]:
    ways = []
    if link.down is not None:
        ways.append(
            Way(
                link=link,
                start=parent,
                by=link.to_columns,
                other=child,
                columns=link.from_columns,
                when=link.when,
                only_if={},
                meaning=link.down,
                up=False,
            )
        )
    if link.up is not None:
        ways.append(
            Way(
                link=link,
                start=child,
                by=link.from_columns,
                other=parent,
                columns=link.to_columns,
                when={},
                only_if=link.when,
                meaning=link.up,
                up=True,
            )
        )
    return ways


def as_processor(place: Place) -> bool:
    return place.table.capacity is Capacity.PROCESSOR
