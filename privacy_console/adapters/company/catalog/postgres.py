"""PostgreSQL's catalog, in as many queries as there are kinds of thing in it, however many tables and schemas there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from privacy_console.adapters.company.schema import Found, FoundKey, Name, Sort
from privacy_console.casework.search.company import LiveColumn, TableKind
from privacy_console.casework.search.findings import Counted

_KINDS = {
    "r": TableKind.TABLE,
    "p": TableKind.TABLE,
    "v": TableKind.VIEW,
    "m": TableKind.MATERIALIZED_VIEW,
    "f": TableKind.FOREIGN_TABLE,
}
_SORTS = {
    Sort.INTEGER: "int2 int4 int8",
    Sort.TEXT: "text varchar bpchar citext",
    Sort.UUID: "uuid",
    Sort.BYTES: "bytea",
    Sort.DECIMAL: "numeric float4 float8",
    Sort.DATE: "date",
    Sort.DATETIME: "timestamp timestamptz",
    Sort.BOOLEAN: "bool",
    Sort.JSON: "json jsonb",
}
_SORT_OF = {name: sort for sort, names in _SORTS.items() for name in names.split()}

_RELATIONS = """
    SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.reltuples::float8, c.relpages
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'"""
_COLUMNS = """
    SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated <> '', a.atttypid
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
    AND c.oid >= 16384 ORDER BY a.attrelid, a.attnum"""
_TYPES = "SELECT oid, typname, typtype, typbasetype, typcategory FROM pg_type WHERE typtype <> 'c'"
_LABELS = "SELECT enumtypid, enumlabel FROM pg_enum ORDER BY enumtypid, enumsortorder"
_CONSTRAINTS = """
    SELECT conrelid, contype, conkey, confrelid, confkey FROM pg_constraint
    WHERE contype IN ('p', 'f') AND conparentid = 0 AND conrelid <> 0 ORDER BY conrelid, conname"""
_INDEXES = """
    SELECT x.indrelid, x.indkey::int2[], x.indnkeyatts, x.indisunique
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
    WHERE x.indisvalid AND x.indpred IS NULL AND x.indexprs IS NULL AND m.amname IN ('btree', 'hash')
    ORDER BY x.indrelid, i.relname"""
_HEIRS = "SELECT inhrelid, inhparent FROM pg_inherits"
_READ = """
    SELECT DISTINCT r.ev_class, d.refclassid = 'pg_proc'::regclass, d.refobjid
    FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    WHERE r.ev_type = '1' AND d.refobjid <> r.ev_class AND d.refobjid >= 16384
    AND d.refclassid IN ('pg_class'::regclass, 'pg_proc'::regclass)"""


@dataclass(frozen=True, slots=True)
class _Type:
    name: str
    kind: str
    base: int
    category: str


def postgres_catalog(connection: Connection) -> tuple[str | None, list[Found]]:
    """The default schema, and every table and view that is no part of another one, its rows being read through that."""

    def asked(query: str) -> Sequence[Any]:
        rows: Sequence[Any] = connection.exec_driver_sql(query).cursor.fetchall()  # thousands, and SQLAlchemy would wrap each
        return rows

    ((default, version),) = asked("SELECT current_schema(), current_setting('server_version_num')::int")
    relations = asked(_RELATIONS)
    parents = {row[0]: row[1] for row in asked(_HEIRS)}
    partitions = {row[0] for row in relations if row[4]}
    tables = {
        row[0]: Found(schema=row[1], name=row[2], kind=_KINDS[row[3]], number=row[0], parts=row[3] == "p")
        for row in relations
        if not row[4]
    }
    for number, _, _, kind, _, rows, pages in relations:
        if kind != "p" and (rows > 0 or (rows == 0 and (pages > 0 or version >= 140_000))):  # else it was never counted
            whole = tables.get(_root(number, parents, partitions))
            if whole is not None and kind != "v":
                whole.rows, whole.rows_are = (whole.rows or 0) + round(rows), Counted.ABOUT
                whole.pages += pages
    for child, parent in parents.items():
        if child not in partitions and parent in tables:
            tables[parent].has_heirs = True
    names = _columns(tables, asked(_COLUMNS), _types(asked(_TYPES)), asked(_LABELS))
    _constraints(tables, names, asked(_CONSTRAINTS))
    for number, places, width, unique in asked(_INDEXES):
        if number in tables:
            columns = tuple(names[number, place] for place in places[:width])
            (tables[number].unique if unique else tables[number].indexes).append(columns)
    _views(tables, asked(_READ))
    return default, list(tables.values())


def _root(number: int, parents: Mapping[int, int], partitions: set[int]) -> int:
    while number in partitions:
        number = parents[number]
    return number


def _types(rows: Sequence[Any]) -> Mapping[int, _Type]:
    return {number: _Type(name, kind, base, category) for number, name, kind, base, category in rows}


def _columns(
    tables: Mapping[int, Found], rows: Sequence[Any], types: Mapping[int, _Type], labels: Sequence[Any]
) -> Mapping[tuple[int, int], str]:
    """Add the columns; their names by table and place."""
    words: dict[int, list[str]] = {}
    for number, label in labels:
        words.setdefault(number, []).append(label)
    names = {}
    made: dict[tuple[object, ...], LiveColumn] = {}  # columns alike in all are one
    for number, place, *alike in rows:
        if number in tables:
            key = tuple(alike)
            column = made.get(key) or made.setdefault(key, _column(alike, types, words))
            names[number, place] = column.name
            tables[number].columns.append(column)
    return names


def _column(told: Sequence[Any], types: Mapping[int, _Type], words: Mapping[int, list[str]]) -> LiveColumn:
    name, type_name, filled, generated, type_number = told
    base = _base(type_number, types)
    type_ = types.get(base)
    sort = _SORT_OF.get(type_.name, Sort.OTHER) if type_ else Sort.OTHER
    return LiveColumn(
        name=name,
        type=type_name,
        textual=sort is Sort.TEXT,
        json=sort is Sort.JSON,
        nullable=not filled,
        generated=generated,
        array=type_ is not None and type_.category == "A",
        enum=tuple(words.get(base, ())),
        sort=sort,
    )


def _base(number: int, types: Mapping[int, _Type]) -> int:
    """What a domain is over, through other domains."""
    while (type_ := types.get(number)) is not None and type_.kind == "d":
        number = type_.base
    return number


def _constraints(tables: Mapping[int, Found], names: Mapping[tuple[int, int], str], rows: Sequence[Any]) -> None:
    for number, kind, places, to, to_places in rows:
        if number not in tables:
            continue
        columns = tuple(names[number, place] for place in places)
        if kind == "p":
            tables[number].key = columns
        elif to in tables:
            to_columns = tuple(names[to, place] for place in to_places)
            tables[number].foreign_keys.append(FoundKey(columns=columns, to=tables[to].place, to_columns=to_columns))


def _views(tables: Mapping[int, Found], rows: Sequence[Any]) -> None:
    """What each view reads; unknown where it calls a function that somebody wrote, which may read anything."""
    over: dict[int, set[Name]] = {
        number: set() for number, one in tables.items() if one.kind in {TableKind.VIEW, TableKind.MATERIALIZED_VIEW}
    }
    unknown = {number for number, by_function, _ in rows if by_function}
    for number, by_function, read in rows:
        if number in over and not by_function and read in tables:
            over[number].add(tables[read].place)
    for number, places in over.items():
        tables[number].over = None if number in unknown else places
