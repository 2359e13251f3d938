"""The live schema, from what an engine's catalog tells of each table."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from privacy_console.casework.search.company import (
    ColumnSort,
    LiveColumn,
    LiveForeignKey,
    LiveSchema,
    LiveTable,
    TableKind,
)
from privacy_console.casework.search.findings import Counted

Sort = ColumnSort
Name = tuple[str | None, str]
"""Schema and table, as the engine calls them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundKey:
    columns: tuple[str, ...]
    to: Name
    to_columns: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Found:
    """A table as a catalog tells it. The schema is None where the engine's database has no several."""

    schema: str | None
    name: str
    kind: TableKind
    columns: list[LiveColumn] = field(default_factory=list)
    key: tuple[str, ...] = ()
    key_by_start: bool = False
    """Whether the key's index knows only how a text of it begins."""
    foreign_keys: list[FoundKey] = field(default_factory=list)
    indexes: list[tuple[str, ...]] = field(default_factory=list)
    unique: list[tuple[str, ...]] = field(default_factory=list)
    rows: int | None = None
    rows_are: Counted = Counted.ABOUT
    pages: int = 0
    """How many pages those rows lie on, where the engine tells."""
    over: set[Name] | None = None
    number: int = 0
    """The engine's own, where it has one."""
    row_id: str = ""
    """SQLite's name for a row's number that no column of the table takes."""
    parts: bool = False
    """Whether its rows are in other tables, its partitions."""
    has_heirs: bool = False
    """Whether other tables inherit from it, whose rows PostgreSQL gives with its own unless told not to."""

    @property
    def place(self) -> Name:
        return self.schema, self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflected:
    """The live schema, with each column by (table, column) and what its catalog told of each table."""

    schema: LiveSchema
    columns: Mapping[tuple[str, str], LiveColumn]
    tables: Mapping[str, Found]


def reflected(source: str, engine: str, default: str | None, catalog: Iterable[Found]) -> Reflected:
    """The live schema of what a catalog tells.

    Args:
        default: the schema whose tables go by their bare name.
    """
    found = sorted(catalog, key=lambda one: (one.schema != default, one.schema or "", one.name))
    names: dict[Name, str] = {}
    taken: set[str] = set()
    for one in found:
        names[one.place] = _called(one.place, default, taken)
        taken.add(names[one.place])
    by_name = {names[one.place]: one for one in found}
    by_place = {one.place: one for one in found}
    tables = {name: _live(one, names, default, _read_through(one, by_place)) for name, one in by_name.items()}
    columns = {(name, column.name): column for name, one in by_name.items() for column in one.columns}
    live = LiveSchema(source=source, tables=tables, fingerprint=_fingerprint(tables), default_schema=default or "", engine=engine)
    return Reflected(schema=live, columns=columns, tables=by_name)


def says_the_same(one: Reflected, other: Reflected) -> bool:
    """Whether a statement for one is right for the other, too: their columns are the same, and what their tables are called."""

    def names(of: Reflected) -> dict[str, tuple[Name, bool]]:
        return {name: (found.place, found.has_heirs) for name, found in of.tables.items()}

    return names(one) == names(other) and one.columns == other.columns


def _called(place: Name, default: str | None, taken: set[str]) -> str:
    """How `LiveSchema.tables` calls a table.

    A name with a dot in it may look like one of another schema; the second then gets a name that no map knows, and so blocks.
    """
    schema, name = place
    called = name if schema in {None, default} else f"{schema}.{name}"
    while called in taken:
        called = f"{schema or ''}.{called}"
    return called


def _live(one: Found, names: Mapping[Name, str], default: str | None, over: set[Name] | None) -> LiveTable:
    def named(place: Name) -> str:
        return names.get(place) or _called(place, default, set())

    key = [one.key] if one.key and not one.key_by_start else []
    return LiveTable(
        name=one.name,
        schema=None if one.schema == default else one.schema,
        columns=tuple(one.columns),
        key=one.key,
        foreign_keys=tuple(
            LiveForeignKey(columns=key.columns, to_table=named(key.to), to_columns=key.to_columns) for key in one.foreign_keys
        ),
        view=one.kind is TableKind.VIEW,
        kind=one.kind,
        rows=one.rows,
        rows_are=one.rows_are,
        indexes=tuple(dict.fromkeys([*key, *one.indexes, *one.unique])),
        unique=tuple(dict.fromkeys([*key, *one.unique])),
        over=None if over is None else tuple(sorted(map(named, over))),
    )


def _read_through(one: Found, by_place: Mapping[Name, Found]) -> set[Name] | None:
    """What a view reads in the end, views being looked through; None where one of them does not tell."""
    if one.over is None:
        return None
    read: set[Name] = set()
    for place in one.over:
        other = by_place.get(place)
        if other is None or other.kind is not TableKind.VIEW:
            read.add(place)
        elif (more := _read_through(other, by_place)) is not None:
            read |= more
        else:
            return None
    return read


def _fingerprint(tables: Mapping[str, LiveTable]) -> str:
    digest = hashlib.sha256()
    for name in sorted(tables):
        table = tables[name]
        columns = sorted((column.name, column.type, column.nullable) for column in table.columns)
        keys = sorted((key.columns, key.to_table, key.to_columns) for key in table.foreign_keys)
        digest.update(repr((name, table.view, columns, table.key, keys)).encode())
    return digest.hexdigest()
