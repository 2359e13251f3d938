"""The catalog of an engine that has no reader of its own here, as SQLAlchemy's inspector tells it, a few queries a schema."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, inspect, types
from sqlalchemy.engine.reflection import Inspector, ObjectKind
from sqlalchemy.exc import SAWarning

from privacy_console.adapters.company.schema import Found, FoundKey, Sort
from privacy_console.casework.search.company import LiveColumn, TableKind


def inspected_catalog(connection: Connection, of_the_system: Callable[[str], bool]) -> tuple[str | None, list[Found]]:
    """The default schema, and tables and views of every schema that is not of the system."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)  # a type that SQLAlchemy does not know is compared as text
        inspector = inspect(connection)
        default = inspector.default_schema_name
        others = sorted(name for name in inspector.get_schema_names() if not of_the_system(name) and name != default)
        return default, [one for schema in (default, *others) for one in _schema(inspector, schema)]


def _schema(inspector: Inspector, schema: str | None) -> list[Found]:
    columns = inspector.get_multi_columns(schema=schema, kind=ObjectKind.ANY)
    keys = inspector.get_multi_pk_constraint(schema=schema, kind=ObjectKind.TABLE)
    foreign = inspector.get_multi_foreign_keys(schema=schema, kind=ObjectKind.TABLE)
    indexes = inspector.get_multi_indexes(schema=schema, kind=ObjectKind.TABLE)
    views = set(inspector.get_view_names(schema=schema))
    found = []
    for place, told in columns.items():
        one = Found(schema=schema, name=place[1], kind=TableKind.VIEW if place[1] in views else TableKind.TABLE)
        one.columns = [_column(column) for column in told]
        key = keys.get(place)
        one.key = tuple(key["constrained_columns"]) if key else ()
        for link in foreign.get(place) or ():
            to = (link["referred_schema"] or schema, link["referred_table"])
            one.foreign_keys.append(
                FoundKey(columns=tuple(link["constrained_columns"]), to=to, to_columns=tuple(link["referred_columns"]))
            )
        for index in indexes.get(place) or ():
            named = tuple(name for name in index["column_names"] if name is not None)
            if len(named) == len(index["column_names"]):
                (one.unique if index["unique"] else one.indexes).append(named)
        found.append(one)
    return found


def _column(column: Any) -> LiveColumn:
    type_ = column["type"]
    sort = _sort(type_)
    return LiveColumn(
        name=column["name"],
        type="unknown" if isinstance(type_, types.NullType) else repr(type_),
        textual=sort is Sort.TEXT,
        json=sort is Sort.JSON,
        nullable=bool(column["nullable"]),
        generated="computed" in column,
        array=isinstance(type_, types.ARRAY),
        enum=tuple(type_.enums) if isinstance(type_, types.Enum) else (),
        sort=sort,
    )


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
