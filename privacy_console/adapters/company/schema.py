"""The live schema, read in a handful of queries however many tables there are."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, inspect, text, types
from sqlalchemy.engine.reflection import Inspector, ObjectKind
from sqlalchemy.exc import SAWarning

from privacy_console.casework.search.company import ColumnSort, LiveColumn, LiveForeignKey, LiveSchema, LiveTable

_SYSTEM_SCHEMAS = frozenset({"information_schema", "pg_catalog", "pg_toast"})


Sort = ColumnSort


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflected:
    """The live schema, with each column's sort by (table, column) and where each table is."""

    schema: LiveSchema
    sorts: Mapping[tuple[str, str], Sort]
    tables: Mapping[str, tuple[str | None, str]]
    """Name in the live schema -> (schema, name) in the engine."""


def _sort(type_: types.TypeEngine[Any]) -> Sort:
    match type_:
        case types.Enum():
            return Sort.OTHER
        case types.JSON():
            return Sort.JSON
        case types.Boolean():
            return Sort.BOOLEAN
        case types.Integer():
            return Sort.INTEGER
        case types.Uuid():
            return Sort.UUID
        case types.String():
            return Sort.TEXT
        case types._Binary():  # noqa: SLF001 - the base of BINARY, VARBINARY and the BLOBs, which SQLAlchemy keeps to itself
            return Sort.BYTES
        case types.Numeric():
            return Sort.DECIMAL
        case types.DateTime():
            return Sort.DATETIME
        case types.Date():
            return Sort.DATE
        case _:
            return Sort.OTHER


def reflect(connection: Connection, source: str) -> Reflected:
    """Read tables, views, columns, keys and foreign keys of every schema that the login can see, system schemas apart."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)  # a type that SQLAlchemy does not know is compared as text
        return _reflected(connection, inspect(connection), source)


def _reflected(connection: Connection, inspector: Inspector, source: str) -> Reflected:
    default = inspector.default_schema_name or ""
    # SQLAlchemy reads MariaDB's columns from its CREATE TABLE and leaves a backtick in a name doubled, as it stands there.
    doubled = "``" if connection.dialect.name in {"mysql", "mariadb"} else "\0"
    tables: dict[str, LiveTable] = {}
    sorts: dict[tuple[str, str], Sort] = {}
    places: dict[str, tuple[str | None, str]] = {}
    parts = _partitions(connection)
    for schema in _schemas(connection, inspector, default):
        columns = inspector.get_multi_columns(schema=schema, kind=ObjectKind.ANY)
        keys = inspector.get_multi_pk_constraint(schema=schema, kind=ObjectKind.TABLE)
        foreign = inspector.get_multi_foreign_keys(schema=schema, kind=ObjectKind.TABLE)
        views = set(inspector.get_view_names(schema=schema))
        for place in sorted(columns, key=lambda one: one[1]):
            name = place[1]
            if (schema or default, name) in parts:
                continue
            called = name if schema is None else f"{schema}.{name}"
            places[called] = (schema, name)
            for column in columns[place]:
                column["name"] = column["name"].replace(doubled, "`")
                sorts[called, column["name"]] = _sort(column["type"])
            key = keys.get(place)
            tables[called] = LiveTable(
                name=name,
                schema=schema,
                columns=tuple(_column(column) for column in columns[place]),
                key=tuple(name.replace(doubled, "`") for name in key["constrained_columns"]) if key else (),
                foreign_keys=tuple(_foreign_keys(foreign.get(place) or ())),
                view=name in views,
            )
    live = LiveSchema(
        source=source, tables=tables, fingerprint=_fingerprint(tables), default_schema=default, engine=connection.dialect.name
    )
    return Reflected(schema=live, sorts=sorts, tables=places)


def _schemas(connection: Connection, inspector: Inspector, default: str) -> list[str | None]:
    """None is the default schema. Only PostgreSQL keeps one database's tables in several."""
    if connection.dialect.name != "postgresql":
        return [None]
    others = [name for name in inspector.get_schema_names() if name not in _SYSTEM_SCHEMAS and not name.startswith("pg_")]
    return [None, *sorted(name for name in others if name != default)]


def _partitions(connection: Connection) -> set[tuple[str, str]]:
    """Partitions, whose rows are read through their table."""
    if connection.dialect.name != "postgresql":
        return set()
    query = "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relispartition"
    return {(schema, name) for schema, name in connection.execute(text(query))}


def _column(column: Any) -> LiveColumn:
    sort = _sort(column["type"])
    return LiveColumn(
        name=column["name"],
        type=_type_name(column["type"]),
        textual=sort is Sort.TEXT,
        json=sort is Sort.JSON,
        nullable=bool(column["nullable"]),
        generated="computed" in column,
        array=isinstance(column["type"], types.ARRAY),
        enum=tuple(column["type"].enums) if isinstance(column["type"], types.Enum) else (),
        sort=sort,
    )


def _type_name(type_: types.TypeEngine[Any]) -> str:
    """The type as the engine names it; what SQLAlchemy cannot spell by its class."""
    return "unknown" if isinstance(type_, types.NullType) else repr(type_)


def _foreign_keys(keys: Iterable[Any]) -> Iterable[LiveForeignKey]:
    for key in keys:
        schema, table = key["referred_schema"], key["referred_table"]
        yield LiveForeignKey(
            columns=tuple(key["constrained_columns"]),
            to_table=f"{schema}.{table}" if schema else table,
            to_columns=tuple(key["referred_columns"]),
        )


def _fingerprint(tables: Mapping[str, LiveTable]) -> str:
    digest = hashlib.sha256()
    for name in sorted(tables):
        table = tables[name]
        columns = sorted((column.name, column.type, column.nullable) for column in table.columns)
        keys = sorted((key.columns, key.to_table, key.to_columns) for key in table.foreign_keys)
        digest.update(repr((name, table.view, columns, table.key, keys)).encode())
    return digest.hexdigest()
