"""What changed between the data map and the live schema, as a diff: it blocks the closing of a case until it is resolved.

A table or column is resolved by mapping it. A type, a key or a foreign key is resolved by confirming the map anew, after
somebody looked whether what the map says still holds: the schema of that moment is then what later ones are compared with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.search.company import LiveForeignKey, LiveSchema, LiveTable
from privacy_console.casework.search.coverage import check_coverage, disagreements, shows_mapped
from privacy_console.casework.search.datamap import DataMap, SeenForeignKey, SeenSchema, SeenTable, TableMap
from privacy_console.casework.search.findings import ColumnCoverage
from privacy_console.casework.search.merging import Merging, merging_links


class Drift(StrEnum):
    NEW_TABLE = "new_table"
    LOST_TABLE = "lost_table"
    NEW_COLUMN = "new_column"
    LOST_COLUMN = "lost_column"
    CHANGED_TYPE = "changed_type"
    LOST_KEY = "lost_key"
    NEW_FOREIGN_KEY = "new_foreign_key"
    LOST_FOREIGN_KEY = "lost_foreign_key"


SINCE_CONFIRMED = frozenset({Drift.CHANGED_TYPE, Drift.LOST_KEY, Drift.NEW_FOREIGN_KEY, Drift.LOST_FOREIGN_KEY})
"""What is no table or column more or less: every column may be mapped, and the map be wrong all the same."""

WHY = {
    Drift.NEW_TABLE: "not in the data map: say what its columns are",
    Drift.LOST_TABLE: "in the data map, no longer in the database: take it out, or find where it went",
    Drift.NEW_COLUMN: "not in the data map: say what it is",
    Drift.LOST_COLUMN: "in the data map, no longer in the database: take it out, or find where it went",
    Drift.CHANGED_TYPE: "another type than when the map was confirmed: look whether it still holds the same, and confirm anew",
    Drift.LOST_KEY: "another key than when the map was confirmed: look whether rows are still told apart, and confirm anew",
    Drift.NEW_FOREIGN_KEY: "new since the map was confirmed: say what following it means, or confirm anew without it",
    Drift.LOST_FOREIGN_KEY: "gone since the map was confirmed: look whether the link still holds, and confirm anew",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftLine:
    """One difference. `before` and `now` are types, keys or foreign keys in words; empty where there was or is nothing."""

    kind: Drift
    source: str
    table: str
    column: str
    """Empty where it is the table's; several are joined by commas."""
    before: str
    now: str

    @property
    def why(self) -> str:
        return WHY[self.kind]

    @property
    def told(self) -> str:
        """With what it was and is: `crm.orders.total: changed type (INTEGER -> TEXT)`."""
        change = " -> ".join(filter(None, (self.before, self.now)))
        return f"{self} ({change})" if change else str(self)

    def __str__(self) -> str:
        """`crm.orders.total: changed type`."""
        column = f".{self.column}" if self.column else ""
        return f"{self.source}.{self.table}{column}: {self.kind.value.replace('_', ' ')}"


def check_drift(data_map: DataMap, schemas: Sequence[LiveSchema]) -> tuple[DriftLine, ...]:
    """Every difference between the map and what is there, in the order of the map, then what it does not know.

    Tables and columns are compared with the map; types, keys and foreign keys with the schema that it was confirmed
    against, where there is one of the same engine (see `not_compared`). A view is no drift while what it shows is mapped.
    """
    return tuple(line for schema in schemas for line in _of_schema(data_map, schema))


def not_compared(data_map: DataMap, schemas: Sequence[LiveSchema]) -> tuple[str, ...]:
    """The sources whose types, keys and foreign keys nobody can compare: the map was not confirmed against such a schema."""
    return tuple(schema.source for schema in schemas if _seen(data_map, schema) is None)


def seen_of(schema: LiveSchema, *, at: str) -> SeenSchema:
    """What a map that is confirmed now remembers of the schema: names, types and keys, nothing of a row. Views store nothing."""
    return SeenSchema(
        engine=schema.engine,
        at=at,
        fingerprint=schema.fingerprint,
        tables={
            name: SeenTable(
                columns={column.name: column.type for column in table.columns},
                key=table.key,
                foreign_keys=tuple(
                    SeenForeignKey(columns=key.columns, to_table=key.to_table, to_columns=key.to_columns)
                    for key in table.foreign_keys
                ),
            )
            for name, table in schema.tables.items()
            if not table.view
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCheck:
    """The map held against the live schemas, as of now."""

    columns: tuple[ColumnCoverage, ...]
    drift: tuple[DriftLine, ...]
    not_compared: tuple[str, ...]
    """Sources whose types, keys and foreign keys were not compared: see `not_compared`."""
    merging: tuple[Merging, ...] = ()
    """Links by which two people would become one. They block nothing: a person looks at them."""

    @property
    def unmapped(self) -> int:
        return len(disagreements(self.columns))

    @property
    def holds(self) -> bool:
        """Whether nothing of it blocks the closing of a case."""
        return not self.drift and not self.unmapped


def check_map(data_map: DataMap, schemas: Sequence[LiveSchema]) -> MapCheck:
    return MapCheck(
        columns=check_coverage(data_map, schemas),
        drift=check_drift(data_map, schemas),
        not_compared=not_compared(data_map, schemas),
        merging=merging_links(data_map, schemas),
    )


def _seen(data_map: DataMap, schema: LiveSchema) -> SeenSchema | None:
    seen = data_map.seen.get(schema.source)
    return seen if seen is not None and seen.engine == schema.engine else None


def _of_schema(data_map: DataMap, schema: LiveSchema) -> Iterator[DriftLine]:
    seen = _seen(data_map, schema)
    mapped: set[str] = set()
    for table in data_map.tables.values():
        if table.source != schema.source:
            continue
        name = schema.called(table.name, table.schema)
        mapped.add(name)
        there = schema.tables.get(name)
        if there is None:
            yield _line(Drift.LOST_TABLE, schema, table.name, before=_count(len(table.columns)))
            continue
        if there.view and shows_mapped(data_map, schema, name):
            continue
        yield from _columns(table, there, schema)
        before = seen.tables.get(name) if seen and seen.fingerprint != schema.fingerprint else None
        if before is not None:
            yield from _since(before, there, table.name, schema)
    for name, there in schema.tables.items():
        if name not in mapped and not shows_mapped(data_map, schema, name):
            yield _line(Drift.NEW_TABLE, schema, name, now=_count(len(there.columns)))


def _columns(table: TableMap, there: LiveTable, schema: LiveSchema) -> Iterator[DriftLine]:
    live = {column.name: column.type for column in there.columns}
    for name in dict.fromkeys((*table.columns, *table.suggested)):
        if name not in live:
            yield _line(Drift.LOST_COLUMN, schema, table.name, name)
    for name, type_ in live.items():
        if name not in table.columns and name not in table.suggested:
            yield _line(Drift.NEW_COLUMN, schema, table.name, name, now=type_)


def _since(before: SeenTable, there: LiveTable, name: str, schema: LiveSchema) -> Iterator[DriftLine]:
    live = {column.name: column.type for column in there.columns}
    for column, type_ in before.columns.items():
        if column in live and live[column] != type_:
            yield _line(Drift.CHANGED_TYPE, schema, name, column, before=type_, now=live[column])
    if before.key and before.key != there.key:
        yield _line(Drift.LOST_KEY, schema, name, ", ".join(before.key), before=", ".join(before.key), now=", ".join(there.key))
    old = {_told(key): key for key in before.foreign_keys}
    new = {_told(key): key for key in there.foreign_keys}
    for told, key in old.items():
        if told not in new and all(column in live for column in key.columns):  # else the lost column says it
            yield _line(Drift.LOST_FOREIGN_KEY, schema, name, ", ".join(key.columns), before=told)
    for told, fresh in new.items():
        if told not in old and all(column in before.columns for column in fresh.columns):
            yield _line(Drift.NEW_FOREIGN_KEY, schema, name, ", ".join(fresh.columns), now=told)


def _told(key: LiveForeignKey | SeenForeignKey) -> str:
    return f"{', '.join(key.columns)} -> {key.to_table}({', '.join(key.to_columns)})"


def _count(columns: int) -> str:
    return f"{columns} columns" if columns != 1 else "1 column"


def _line(kind: Drift, schema: LiveSchema, table: str, column: str = "", *, before: str = "", now: str = "") -> DriftLine:
    return DriftLine(kind=kind, source=schema.source, table=table, column=column, before=before, now=now)
