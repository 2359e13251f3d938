"""MariaDB's and MySQL's catalog, by information_schema: one query for each kind of thing in the connected database.

Other databases of the server are sources of their own: a login that sees them need not have anything to do with them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.engine import Connection

from privacy_console.adapters.company.schema import Found, FoundKey, Name, Sort
from privacy_console.casework.search.company import LiveColumn, TableKind
from privacy_console.casework.search.findings import Counted

_TABLES = """
    SELECT table_name, table_type, table_rows FROM information_schema.tables
    WHERE table_schema = database() AND table_type <> 'SEQUENCE'"""
_COLUMNS = """
    SELECT table_name, column_name, column_type, data_type, is_nullable, extra FROM information_schema.columns
    WHERE table_schema = database() ORDER BY table_name, ordinal_position"""
_KEYS = """
    SELECT table_name, constraint_name, column_name, referenced_table_schema, referenced_table_name, referenced_column_name
    FROM information_schema.key_column_usage WHERE table_schema = database() AND referenced_table_name IS NOT NULL
    ORDER BY table_name, constraint_name, ordinal_position"""
_INDEXES = """
    SELECT table_name, index_name, non_unique, column_name, sub_part, index_type FROM information_schema.statistics
    WHERE table_schema = database() ORDER BY table_name, index_name, seq_in_index"""
_VIEWS = "SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = database()"
_CHECKS = "SELECT table_name, check_clause FROM information_schema.check_constraints WHERE constraint_schema = database()"

_SORTS = {
    Sort.INTEGER: "tinyint smallint mediumint int bigint",
    Sort.TEXT: "char varchar tinytext text mediumtext longtext",
    Sort.UUID: "uuid",
    Sort.BYTES: "binary varbinary tinyblob blob mediumblob longblob",
    Sort.DECIMAL: "decimal float double",
    Sort.DATE: "date",
    Sort.DATETIME: "datetime timestamp",
    Sort.JSON: "json",
}
_SORT_OF = {name: sort for sort, names in _SORTS.items() for name in names.split()}
_CHECKED_AS_JSON = re.compile(r"json_valid\(`((?:[^`]|``)+)`\)", re.IGNORECASE)
_WORD = re.compile(r"'((?:[^']|'')*)'")
_QUOTED = r"`((?:[^`]|``)+)`"
_READ = re.compile(rf"(?:\bfrom|\bjoin)\s+\(*{_QUOTED}\.{_QUOTED}", re.IGNORECASE)
_CALLED = re.compile(rf"{_QUOTED}\.{_QUOTED}\s*\(")
_LITERAL = re.compile(rf"{_QUOTED}|'(?:[^'\\]|''|\\.)*'", re.DOTALL)


def maria_catalog(connection: Connection) -> tuple[str, list[Found]]:
    """The connected database, and its tables and views."""

    def asked(query: str) -> Sequence[Any]:
        return connection.exec_driver_sql(query).all()

    ((database,),) = asked("SELECT database()")
    tables: dict[str, Found] = {}
    for name, kind, rows in asked(_TABLES):
        tables[name] = Found(schema=database, name=name, kind=TableKind.VIEW if "VIEW" in kind else TableKind.TABLE)
        if "VIEW" not in kind and rows is not None:
            tables[name].rows, tables[name].rows_are = int(rows), Counted.ABOUT
    as_json = set()
    if getattr(connection.dialect, "is_mariadb", False):  # its JSON is text that a check looks at
        as_json = {(table, _plain(name)) for table, clause in asked(_CHECKS) for name in _CHECKED_AS_JSON.findall(clause)}
    for table, name, column_type, data_type, nullable, extra in asked(_COLUMNS):
        if table in tables:
            sort = Sort.JSON if (table, name) in as_json else _SORT_OF.get(data_type.lower(), Sort.OTHER)
            tables[table].columns.append(_column(name, column_type, sort, nullable=nullable == "YES", extra=extra))
    _foreign_keys(tables, asked(_KEYS))
    _indexes(tables, asked(_INDEXES))
    for table, definition in asked(_VIEWS):
        if table in tables and definition:  # nothing is told to a login without SHOW VIEW
            tables[table].over = _read(definition)
    return database, list(tables.values())


def _plain(quoted: str) -> str:
    return quoted.replace("``", "`")


def _column(name: str, column_type: str, sort: Sort, *, nullable: bool, extra: str) -> LiveColumn:
    listed = column_type.lower().startswith(("enum(", "set("))
    return LiveColumn(
        name=name,
        type=column_type,
        textual=sort is Sort.TEXT,
        json=sort is Sort.JSON,
        nullable=nullable,
        generated=any(word in extra.upper() for word in ("VIRTUAL", "STORED", "PERSISTENT")),
        enum=tuple(word.replace("''", "'") for word in _WORD.findall(column_type)) if listed else (),
        sort=sort,
    )


def _foreign_keys(tables: Mapping[str, Found], rows: Sequence[Any]) -> None:
    pairs: dict[tuple[str, str, Name], list[tuple[str, str]]] = {}
    for table, constraint, column, schema, to, to_column in rows:
        if table in tables:
            pairs.setdefault((table, constraint, (schema, to)), []).append((column, to_column))
    for (table, _, to), columns in pairs.items():
        own, others = zip(*columns, strict=True)
        tables[table].foreign_keys.append(FoundKey(columns=own, to=to, to_columns=others))


def _indexes(tables: Mapping[str, Found], rows: Sequence[Any]) -> None:
    parts: dict[tuple[str, str, bool], list[tuple[str | None, bool]]] = {}
    for table, index, repeats, column, start, kind in rows:
        if table in tables and kind.upper() in {"BTREE", "HASH"}:
            parts.setdefault((table, index, not repeats), []).append((column, start is not None))
    for (table, index, unique), columns in parts.items():
        named = tuple(column for column, _ in columns if column is not None)
        by_start = any(start for _, start in columns)
        # An index of how texts begin does not lead through the table by them, nor does one of an expression.
        if not by_start and len(named) == len(columns):
            (tables[table].unique if unique else tables[table].indexes).append(named)
        if index == "PRIMARY":  # where no two begin alike, no two are alike
            tables[table].key, tables[table].key_by_start = named, by_start


def _read(definition: str) -> set[Name] | None:
    """The tables in a view's definition, where the server writes each with its database; None if it calls a stored function.

    >>> _read("select `a`.`t`.`x` from (`a`.`t` join `a`.`u``v` on(`a`.`t`.`x` = ' from `b`.`c`'))") == {("a", "t"), ("a", "u`v")}
    True
    """
    without_texts = _LITERAL.sub(lambda found: found.group() if found.group(1) else "''", definition)
    if _CALLED.search(without_texts):
        return None
    return {(_plain(schema), _plain(name)) for schema, name in _READ.findall(without_texts)}
