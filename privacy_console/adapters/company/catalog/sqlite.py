"""SQLite's catalog, by its table-valued pragmas: one query each; what a view reads is told by SQLite when it is prepared."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.engine import Connection

from privacy_console.adapters.company.schema import Found, FoundKey, Name, Sort
from privacy_console.casework.search.company import LiveColumn, TableKind
from privacy_console.casework.search.findings import Counted

_TABLES = """
    SELECT name, type, wr FROM pragma_table_list
    WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND type <> 'shadow'"""
_COLUMNS = """
    SELECT t.name, p.name, p.type, p."notnull", p.pk, p.hidden FROM pragma_table_list t, pragma_table_xinfo(t.name) p
    WHERE t.schema = 'main' ORDER BY t.name, p.cid"""
_KEYS = """
    SELECT t.name, p.id, p."table", p."from", p."to" FROM pragma_table_list t, pragma_foreign_key_list(t.name) p
    WHERE t.schema = 'main' ORDER BY t.name, p.id, p.seq"""
_INDEXES = """
    SELECT t.name, p.name, p."unique", c.name FROM pragma_table_list t, pragma_index_list(t.name) p, pragma_index_info(p.name) c
    WHERE t.schema = 'main' AND NOT p.partial ORDER BY t.name, p.name, c.seqno"""
_KINDS = {"table": TableKind.TABLE, "view": TableKind.VIEW, "virtual": TableKind.VIRTUAL_TABLE}
_SORTS = {
    "BOOL": Sort.BOOLEAN,
    "BOOLEAN": Sort.BOOLEAN,
    "DATE": Sort.DATE,
    "DATETIME": Sort.DATETIME,
    "TIMESTAMP": Sort.DATETIME,
    "TIME": Sort.OTHER,
    "JSON": Sort.JSON,
    "JSONB": Sort.JSON,
    "UUID": Sort.TEXT,
}
_AFFINITIES = (
    (("INT",), Sort.INTEGER),
    (("CHAR", "CLOB", "TEXT"), Sort.TEXT),
    (("BLOB",), Sort.BYTES),
    (("REAL", "FLOA", "DOUB", "NUMERIC", "DECIMAL"), Sort.DECIMAL),
)
_GENERATED = {2, 3}


def sqlite_catalog(connection: Connection) -> list[Found]:
    def asked(query: str) -> Sequence[Any]:
        return connection.exec_driver_sql(query).all()

    tables: dict[str, Found] = {}
    without_number = set()
    for name, kind, without in asked(_TABLES):
        tables[name] = Found(schema=None, name=name, kind=_KINDS[kind])
        if without:
            without_number.add(name)
    _columns(tables, asked(_COLUMNS))
    _foreign_keys(tables, asked(_KEYS))
    _indexes(tables, asked(_INDEXES))
    for one in tables.values():
        taken = {column.name.lower() for column in one.columns}
        if one.kind is TableKind.TABLE and one.name not in without_number:
            one.row_id = next((name for name in ("_rowid_", "rowid", "oid") if name not in taken), "")
    _rows(connection, tables)
    _views(connection, tables)
    return list(tables.values())


def sqlite_sort(declared: str) -> Sort:
    """By the type's name, then by the letters in it, as SQLite itself goes by them.

    >>> [sqlite_sort(name).value for name in ("VARCHAR(20)", "unsigned big int", "datetime", "money", "")]
    ['text', 'integer', 'datetime', 'decimal', 'other']
    """
    name = declared.partition("(")[0].strip().upper()
    if name in _SORTS:
        return _SORTS[name]
    if not name:
        return Sort.OTHER
    return next((sort for letters, sort in _AFFINITIES if any(some in name for some in letters)), Sort.DECIMAL)


def _columns(tables: Mapping[str, Found], rows: Sequence[Any]) -> None:
    keys: dict[str, list[tuple[int, str]]] = {}
    for table, name, declared, filled, place, hidden in rows:
        if table not in tables or hidden == 1:  # a virtual table's own
            continue
        sort = sqlite_sort(declared)
        tables[table].columns.append(
            LiveColumn(
                name=name,
                type=declared.lower(),
                textual=sort is Sort.TEXT,
                json=sort is Sort.JSON,
                nullable=not filled and not place,
                generated=hidden in _GENERATED,
                sort=sort,
            )
        )
        if place:
            keys.setdefault(table, []).append((place, name))
    for table, parts in keys.items():
        tables[table].key = tuple(name for _, name in sorted(parts))


def _foreign_keys(tables: Mapping[str, Found], rows: Sequence[Any]) -> None:
    by_letters = {name.lower(): name for name in tables}
    pairs: dict[tuple[str, int], tuple[str, list[tuple[str, str | None]]]] = {}
    for table, number, to, column, to_column in rows:
        if table in tables:
            pairs.setdefault((table, number), (by_letters.get(to.lower(), to), []))[1].append((column, to_column))
    for (table, _), (to, columns) in pairs.items():
        parent = tables.get(to)
        named = tuple(to_column for _, to_column in columns if to_column is not None)
        to_columns = named or (parent.key if parent else ())
        if len(to_columns) == len(columns):
            tables[table].foreign_keys.append(
                FoundKey(columns=tuple(column for column, _ in columns), to=(None, to), to_columns=to_columns)
            )


def _indexes(tables: Mapping[str, Found], rows: Sequence[Any]) -> None:
    parts: dict[tuple[str, str, bool], list[str | None]] = {}
    for table, index, unique, column in rows:
        if table in tables:
            parts.setdefault((table, index, bool(unique)), []).append(column)
    for (table, _, unique), columns in parts.items():
        named = tuple(column for column in columns if column is not None)
        if len(named) == len(columns):  # the others are over expressions
            (tables[table].unique if unique else tables[table].indexes).append(named)


def _rows(connection: Connection, tables: Mapping[str, Found]) -> None:
    """The distance between the first and the last number of a row, each looked up in the tree: one statement for all tables."""
    numbered = [one for one in tables.values() if one.row_id]
    quote = connection.dialect.identifier_preparer.quote_identifier
    if numbered:
        each = ", ".join(
            f"({number}, (SELECT max({one.row_id}) FROM {quote(one.name)}), (SELECT min({one.row_id}) FROM {quote(one.name)}))"  # noqa: S608 - quoted names of the catalog
            for number, one in enumerate(numbered)
        )
        for number, last, first in connection.exec_driver_sql(f"VALUES {each}"):
            one = numbered[number]
            one.rows = 0 if last is None else last - first + 1
            one.rows_are = Counted.AT_MOST if one.rows > 1 else Counted.EXACT
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").first():
        for table, said in connection.exec_driver_sql("SELECT tbl, stat FROM sqlite_stat1 WHERE stat IS NOT NULL"):
            if table in tables and tables[table].rows is None:
                tables[table].rows, tables[table].rows_are = int(str(said).split()[0]), Counted.ABOUT


def _views(connection: Connection, tables: Mapping[str, Found]) -> None:
    """SQLite asks a guard about each table when a statement is prepared; a view that cannot be prepared tells nothing."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    quote = connection.dialect.identifier_preparer.quote_identifier
    by_letters = {name.lower(): name for name in tables}
    for one in tables.values():
        if one.kind is TableKind.VIEW:
            read: set[Name] = set()

            def look(action: int, table: str | None, *_: object, read: set[Name] = read) -> int:
                if action == sqlite3.SQLITE_READ and (table or "").lower() in by_letters:
                    read.add((None, by_letters[(table or "").lower()]))
                return sqlite3.SQLITE_OK

            driver.set_authorizer(look)
            try:
                driver.execute(f"EXPLAIN SELECT * FROM {quote(one.name)}").close()  # noqa: S608 - a quoted name of the catalog
                one.over = read - {one.place}
            except sqlite3.Error:
                one.over = None
            finally:
                driver.set_authorizer(None)
