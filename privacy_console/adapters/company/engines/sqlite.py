"""SQLite: a file opened for reading alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Generator, Hashable, Sequence
from contextlib import closing
from operator import methodcaller
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.catalog.sqlite import sqlite_catalog
from privacy_console.adapters.company.engines.base import (
    KEYS,
    Column,
    CompanyEngine,
    Condition,
    Keys,
    Row,
    bound,
    like,
    named,
)
from privacy_console.adapters.company.engines.login import Login
from privacy_console.adapters.company.engines.shape import Shape, Values
from privacy_console.adapters.company.errors import AddressUnreadable
from privacy_console.adapters.company.schema import Found
from privacy_console.casework.search.company import LiveColumn, Transport


class SqliteEngine(CompanyEngine):
    batch = probes = 20_000
    loose = True
    times_statements = False

    def make(self, url: URL) -> Engine:
        if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
            raise AddressUnreadable("a SQLite database is named by its file, as sqlite:///folder/company.db")
        uri = f"{Path(url.database).absolute().as_uri()}?mode=ro"

        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(
                uri, uri=True, timeout=self.lock_timeout_s, isolation_level=None, check_same_thread=False
            )
            connection.text_factory = _LENIENT
            connection.execute("PRAGMA query_only = ON")
            return connection

        return sa.create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)

    def begin(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        return None, sqlite_catalog(connection)

    def recovered(self, connection: Connection) -> bool:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return driver.in_transaction or super().recovered(connection)

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.interrupt()

    def batches(self, connection: Connection, shape: Shape, values: Values) -> Generator[Sequence[Row]]:
        """By the driver: with a cursor of its own SQLAlchemy takes longer than most answers do."""
        if isinstance(values.get(KEYS), list):
            yield from super().batches(connection, shape, values)
            return
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        with closing(driver.cursor()) as cursor:
            cursor.execute(shape.text(connection.dialect), shape.ordered(connection.dialect, values))
            while rows := cursor.fetchmany(shape.rows_a_fetch):
                yield rows

    def as_text(self, column: Column, live: LiveColumn) -> Column:
        del live
        return column  # LIKE takes anything

    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        return like(column, pattern, escapes=escapes)  # which takes large ASCII letters for small ones

    def has_at_sign(self, column: Column) -> Condition:
        return sa.or_(like(column, bound("%@%"), escapes=False), like(column, bound("%\\%40%"), escapes=True))

    def beyond_ascii(self, column: Column) -> Condition:
        return column.op("GLOB", is_comparison=True)(bound("*[^\x01-\x7f]*"))

    def listed(self, keys: Keys) -> tuple[Hashable, Values]:
        try:
            document = json.dumps([key[0] for key in keys] if len(keys[0]) == 1 else keys)
        except TypeError:  # bytes
            return super().listed(keys)
        return json, {KEYS: document}

    def is_one_of(self, columns: Sequence[Column], how: Hashable) -> Condition:
        if how is not json:
            return super().is_one_of(columns, how)
        each = sa.func.json_each(named(KEYS)).table_valued("value")
        if len(columns) == 1:
            return columns[0].in_(sa.select(each.c.value))
        parts = [sa.func.json_extract(each.c.value, bound(f"$[{i}]")) for i in range(len(columns))]
        return sa.tuple_(*columns).in_(sa.select(*parts))

    def how_many_of(self, there: sa.Select[Any], columns: Sequence[Column], keys: Keys) -> sa.Select[Any]:
        try:
            document = json.dumps(keys)
        except TypeError:  # bytes
            return super().how_many_of(there, columns, keys)
        each = sa.func.json_each(bound(document)).table_valued("value")
        parts = [sa.func.json_extract(each.c.value, bound(f"$[{i}]")) for i in range(len(columns))]
        same = sa.and_(*(column == part for column, part in zip(columns, parts, strict=True)))
        return sa.select(sa.func.count()).select_from(each).where(there.where(same).exists())

    def login(self, connection: Connection) -> Login:
        (file,) = (row[2] for row in connection.exec_driver_sql("PRAGMA database_list") if row[1] == "main")
        can_write = _writable(Path(file))
        tables = connection.exec_driver_sql("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").all()
        return Login(
            engine=f"SQLite {sqlite3.sqlite_version}",
            name="",
            transport=Transport.LOCAL,
            can_write=can_write,
            writable=[name for (name,) in tables if not name.startswith("sqlite_")] if can_write else [],
            unreadable=[],
        )


_LENIENT = methodcaller("decode", "utf-8", "replace")
"""SQLite checks no encoding: what is no UTF-8 shows as such and hides no other row."""


def _writable(file: Path) -> bool:
    try:
        with file.open("r+b"):
            return True
    except OSError:
        return False
