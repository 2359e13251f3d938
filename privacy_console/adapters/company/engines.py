"""What differs between engines: connecting so that nothing can be written, stopping a statement, and how text is compared."""

from __future__ import annotations

import importlib.util
import json
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from operator import methodcaller
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool
from sqlalchemy.sql.elements import ColumnElement

from privacy_console.adapters.company.errors import AddressUnreadable, DriverMissing, EngineUnknown
from privacy_console.adapters.company.patterns import ESCAPE
from privacy_console.adapters.company.schema import Sort

CONNECT_TIMEOUT_S = 10
LOCK_TIMEOUT_S = 5
IDLE_TIMEOUT_S = 300
"""How long the server keeps a transaction of ours in which nothing happens: the officer may look at a batch meanwhile."""

ROWS_A_FETCH = 1_000

Row = tuple[object, ...]
Column = ColumnElement[Any]
Condition = ColumnElement[bool]
Keys = Sequence[tuple[object, ...]]


class CompanyEngine(ABC):
    """One engine. A connection is opened for each view and closed after it: nothing of ours stays in a transaction."""

    batch: int
    """How many keys go into one statement."""

    def __init__(self, url: URL, *, statement_timeout_s: float) -> None:
        self.statement_timeout_s = statement_timeout_s
        self.engine = self.make(url)

    @abstractmethod
    def make(self, url: URL) -> Engine: ...

    @abstractmethod
    def begin(self, connection: Connection) -> None:
        """Begin a transaction that reads one moment and cannot write, with its time-outs."""

    @abstractmethod
    def stop(self, connection: Connection) -> None:
        """Stop the statement that runs, from another thread; nothing where none runs."""

    def batches(self, connection: Connection, statement: sa.Select[Any]) -> Generator[Sequence[Row]]:
        """Run a statement and give its rows in batches as they come; closing the generator ends the statement.

        Rows come from the driver's own cursor: SQLAlchemy would look at each value again.
        """
        result = connection.execute(statement)
        try:
            while rows := result.cursor.fetchmany(ROWS_A_FETCH):
                yield rows
        finally:
            result.close()

    @abstractmethod
    def like(self, column: Column, pattern: str) -> Condition:
        """Whether the column, its ASCII letters made small, is like the pattern."""

    def like_any(self, column: Column, patterns: Sequence[str]) -> Condition:
        """Whether it is like one of the patterns."""
        return sa.or_(sa.false(), *(self.like(column, pattern) for pattern in patterns))

    def has_at_sign(self, column: Column) -> Condition:
        """A cheap question before a dear one: whether an e-mail address can be in a text at all."""
        del column
        return sa.true()

    @abstractmethod
    def beyond_ascii(self, column: Column) -> Condition:
        """Whether a text column holds a character outside ASCII."""

    @abstractmethod
    def is_one_of(self, columns: Sequence[Column], keys: Keys) -> Condition:
        """Whether the columns together equal one of the keys, in one bound value where the engine can."""

    @abstractmethod
    def can_write(self, connection: Connection) -> bool:
        """Whether the login could write if it were asked to; the console never does through this adapter."""


def engine_for(address: str, *, statement_timeout_s: float) -> CompanyEngine:
    """The engine at an address.

    Raises:
        AddressUnreadable, EngineUnknown, DriverMissing: nothing was connected.
    """
    try:
        url = sa.make_url(address)
    except (ArgumentError, ValueError):
        raise AddressUnreadable("it has not the form engine://user@host/database") from None
    match url.get_backend_name():
        case "sqlite":
            return SqliteEngine(url, statement_timeout_s=statement_timeout_s)
        case "postgresql" | "postgres":
            _need("psycopg", "PostgreSQL", "postgresql")
            return PostgresEngine(url.set(drivername="postgresql+psycopg"), statement_timeout_s=statement_timeout_s)
        case "mysql" | "mariadb" as name:
            _need("pymysql", "MariaDB", "mariadb")
            return MariaEngine(url.set(drivername=f"{name}+pymysql"), statement_timeout_s=statement_timeout_s)
        case other:
            raise EngineUnknown(other)


def _need(module: str, engine: str, extra: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise DriverMissing(engine, extra)


def _bound(value: object) -> Column:
    """A bound value as it is, under a name of its own: one made from a hostile column's name would be a door."""
    return sa.bindparam(None, value, type_=sa.types.NullType(), unique=True)


def _like(column: Column, pattern: str) -> Condition:
    return column.like(_bound(pattern), escape=ESCAPE if ESCAPE in pattern else None)


class SqliteEngine(CompanyEngine):
    batch = 20_000

    def make(self, url: URL) -> Engine:
        if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
            raise AddressUnreadable("a SQLite database is named by its file, as sqlite:///folder/company.db")
        uri = f"{Path(url.database).absolute().as_uri()}?mode=ro"

        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(uri, uri=True, timeout=LOCK_TIMEOUT_S, isolation_level=None, check_same_thread=False)
            connection.text_factory = _LENIENT
            connection.execute("PRAGMA query_only = ON")
            return connection

        return sa.create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)

    def begin(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.interrupt()

    def like(self, column: Column, pattern: str) -> Condition:
        return _like(column, pattern)  # which takes large ASCII letters for small ones

    def beyond_ascii(self, column: Column) -> Condition:
        return column.op("GLOB", is_comparison=True)(_bound("*[^\x01-\x7f]*"))

    def is_one_of(self, columns: Sequence[Column], keys: Keys) -> Condition:
        try:
            document = json.dumps([key[0] for key in keys] if len(columns) == 1 else keys)
        except TypeError:  # bytes
            return _expanded(columns, keys)
        each = sa.func.json_each(_bound(document)).table_valued("value")
        if len(columns) == 1:
            return columns[0].in_(sa.select(each.c.value))
        parts = [sa.func.json_extract(each.c.value, _bound(f"$[{i}]")) for i in range(len(columns))]
        return sa.tuple_(*columns).in_(sa.select(*parts))

    def can_write(self, connection: Connection) -> bool:
        row = connection.exec_driver_sql("PRAGMA database_list").first()
        return row is not None and _writable(Path(row[2]))


_LENIENT = methodcaller("decode", "utf-8", "replace")
"""SQLite checks no encoding: what is no UTF-8 shows as such and hides no other row."""


def _writable(file: Path) -> bool:
    try:
        with file.open("r+b"):
            return True
    except OSError:
        return False


def _expanded(columns: Sequence[Column], keys: Keys) -> Condition:
    if len(columns) == 1:
        return columns[0].in_([_bound(key[0]) for key in keys])
    return sa.tuple_(*columns).in_([sa.tuple_(*(_bound(part) for part in key)) for key in keys])


class PostgresEngine(CompanyEngine):
    batch = 20_000

    def make(self, url: URL) -> Engine:
        given = {name: value for name, value in url.query.items() if name not in {"application_name", "connect_timeout"}}
        return sa.create_engine(
            url.set(query=given),
            poolclass=NullPool,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",  # until `begin` begins one of its own
            connect_args={"application_name": "privacy_console", "connect_timeout": CONNECT_TIMEOUT_S},
        )

    def begin(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        limits = {
            "statement_timeout": int(self.statement_timeout_s * 1000),
            "lock_timeout": LOCK_TIMEOUT_S * 1000,
            "idle_in_transaction_session_timeout": IDLE_TIMEOUT_S * 1000,
        }
        connection.execute(sa.select(*(sa.func.set_config(name, str(ms), True) for name, ms in limits.items())))

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.cancel_safe(timeout=1.5)

    def batches(self, connection: Connection, statement: sa.Select[Any]) -> Generator[Sequence[Row]]:
        """By psycopg's `stream`: a server's cursor would keep the planner from its parallel plans."""
        compiled = statement.compile(dialect=connection.dialect)
        driver = connection.connection.driver_connection
        assert driver is not None
        with driver.cursor() as cursor, closing(cursor.stream(str(compiled), compiled.params, size=ROWS_A_FETCH)) as rows:
            while batch := list(islice(rows, ROWS_A_FETCH)):
                yield batch

    def like(self, column: Column, pattern: str) -> Condition:
        return _like(_small(column) if any(map(str.isalpha, pattern)) else sa.collate(column, "C"), pattern)

    def like_any(self, column: Column, patterns: Sequence[str]) -> Condition:
        return _small(column).op("LIKE", is_comparison=True)(sa.any_(sa.cast(_bound(list(patterns)), ARRAY(sa.Text))))

    def has_at_sign(self, column: Column) -> Condition:
        return sa.or_(self.like(column, "%@%"), self.like(column, "%\\%40%"))

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.octet_length(column) != sa.func.char_length(column)

    def is_one_of(self, columns: Sequence[Column], keys: Keys) -> Condition:
        if len(columns) == 1:
            return columns[0] == sa.any_(_bound([key[0] for key in keys]))
        lists = [_array([key[i] for key in keys]) for i in range(len(columns))]
        names = [f"part_{i}" for i in range(len(columns))]
        each = sa.func.unnest(*lists).table_valued(*names).render_derived()
        return sa.tuple_(*columns).in_(sa.select(*(each.c[name] for name in names)))

    def can_write(self, connection: Connection) -> bool:
        query = """
            SELECT EXISTS (
                SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
            )"""
        return bool(connection.execute(sa.text(query)).scalar())


def _small(column: Column) -> Column:
    """Lower case of ASCII alone, which is much cheaper than any language's."""
    return sa.func.lower(sa.collate(column, "C"))


def _array(values: Sequence[object]) -> Column:
    """Values as an array that says of what: `unnest` asks."""
    types: Mapping[type, sa.types.TypeEngine[Any]] = {
        bool: sa.Boolean(),
        int: sa.BigInteger(),
        UUID: sa.Uuid(),
        bytes: sa.LargeBinary(),
        Decimal: sa.Numeric(),
        datetime: sa.DateTime(),
        date: sa.Date(),
    }
    return sa.cast(_bound(list(values)), ARRAY(types.get(type(values[0]), sa.Text())))


class MariaEngine(CompanyEngine):
    batch = 1_000

    def make(self, url: URL) -> Engine:
        return sa.create_engine(
            url.update_query_dict({"charset": "utf8mb4"}),
            poolclass=NullPool,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",
            connect_args={"connect_timeout": CONNECT_TIMEOUT_S, "program_name": "privacy_console"},
        )

    def begin(self, connection: Connection) -> None:
        limit = (
            f"max_statement_time = {self.statement_timeout_s}"
            if getattr(connection.dialect, "is_mariadb", False)
            else f"max_execution_time = {int(self.statement_timeout_s * 1000)}"
        )
        connection.exec_driver_sql(
            f"SET SESSION {limit}, lock_wait_timeout = {LOCK_TIMEOUT_S}, innodb_lock_wait_timeout = {LOCK_TIMEOUT_S}, "
            f"wait_timeout = {IDLE_TIMEOUT_S}"
        )
        connection.exec_driver_sql("SET SESSION TRANSACTION READ ONLY, ISOLATION LEVEL REPEATABLE READ")
        connection.exec_driver_sql("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        number = int(driver.thread_id())
        with self.engine.connect() as other:
            other.exec_driver_sql(f"KILL QUERY {number}")

    def batches(self, connection: Connection, statement: sa.Select[Any]) -> Generator[Sequence[Row]]:
        result = connection.execute(statement, execution_options={"stream_results": True, "max_row_buffer": ROWS_A_FETCH})
        try:
            while rows := result.fetchmany(ROWS_A_FETCH):
                yield rows
        finally:
            result.close()

    def like(self, column: Column, pattern: str) -> Condition:
        text = sa.func.convert(column.op("USING")(sa.literal_column("utf8mb4")))
        return _like(sa.func.lower(sa.collate(text, "utf8mb4_bin")), pattern)

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.length(column) != sa.func.char_length(column)

    def is_one_of(self, columns: Sequence[Column], keys: Keys) -> Condition:
        return _expanded(columns, keys)

    def can_write(self, connection: Connection) -> bool:
        grants = " ".join(str(row[0]) for row in connection.exec_driver_sql("SHOW GRANTS")).upper()
        return any(word in grants for word in ("ALL PRIVILEGES", "INSERT", "UPDATE", "DELETE", "DROP"))


SORTS_COMPARED_AS_TEXT = frozenset({Sort.OTHER, Sort.JSON})
