"""What differs between engines: connecting so that nothing can be written, stopping a statement, and how text is compared."""

from __future__ import annotations

import importlib.util
import json
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import URL, Connection, Engine, ExceptionContext
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

Column = ColumnElement[Any]
Condition = ColumnElement[bool]
Keys = Sequence[tuple[object, ...]]


class CompanyEngine(ABC):
    """One engine. A connection is opened for each view and closed after it: nothing of ours stays in a transaction."""

    batch: int
    """How many keys go into one statement."""
    streams: bool

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

    @abstractmethod
    def like_any(self, column: Column, patterns: Sequence[str]) -> Condition:
        """Whether the column, its ASCII letters made small, is like one of the patterns."""

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


def _bound(value: object, type_: sa.types.TypeEngine[Any] | None = None) -> Column:
    """A bound value under a name of its own: one made from a hostile column's name would be a door."""
    return sa.bindparam(None, value, type_=type_ if type_ is not None else sa.types.NullType(), unique=True)


def _or_of(conditions: Sequence[Condition]) -> Condition:
    return sa.or_(sa.false(), *conditions)


class SqliteEngine(CompanyEngine):
    batch = 20_000
    streams = False  # sqlite3 steps through its rows anyway

    def make(self, url: URL) -> Engine:
        if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
            raise AddressUnreadable("a SQLite database is named by its file, as sqlite:///folder/company.db")
        uri = f"{Path(url.database).absolute().as_uri()}?mode=ro"

        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(uri, uri=True, timeout=LOCK_TIMEOUT_S, isolation_level=None, check_same_thread=False)
            connection.text_factory = _lenient
            connection.execute("PRAGMA query_only = ON")
            return connection

        return sa.create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)

    def begin(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.interrupt()

    def like_any(self, column: Column, patterns: Sequence[str]) -> Condition:
        return _or_of([column.like(_bound(pattern), escape=ESCAPE) for pattern in patterns])

    def beyond_ascii(self, column: Column) -> Condition:
        return column.op("GLOB", is_comparison=True)(_bound("*[^\x01-\x7f]*"))

    def is_one_of(self, columns: Sequence[Column], keys: Keys) -> Condition:
        if any(isinstance(part, bytes) for key in keys for part in key):
            return _expanded(columns, keys)
        whole = [key[0] for key in keys] if len(columns) == 1 else [list(key) for key in keys]
        each = sa.func.json_each(_bound(json.dumps(whole))).table_valued("value")
        if len(columns) == 1:
            return columns[0].in_(sa.select(each.c.value))
        parts = [sa.func.json_extract(each.c.value, _bound(f"$[{i}]")) for i in range(len(columns))]
        return sa.tuple_(*columns).in_(sa.select(*parts))

    def can_write(self, connection: Connection) -> bool:
        row = connection.exec_driver_sql("PRAGMA database_list").first()
        return row is not None and _writable(Path(row[2]))


def _lenient(raw: bytes) -> str:
    """Text as SQLite has it, which checks no encoding: what is no UTF-8 shows as such and hides no other row."""
    return raw.decode("utf-8", "replace")


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
    streams = True

    def make(self, url: URL) -> Engine:
        given = {name: value for name, value in url.query.items() if name not in {"application_name", "connect_timeout"}}
        engine = sa.create_engine(
            url.set(query=given),
            poolclass=NullPool,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",  # until `begin` begins one of its own
            connect_args={"application_name": "privacy_console", "connect_timeout": CONNECT_TIMEOUT_S},
        )
        sa.event.listen(engine, "handle_error", _close_cursor)
        return engine

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

    def like_any(self, column: Column, patterns: Sequence[str]) -> Condition:
        small = sa.func.lower(sa.collate(column, "C"))
        return small.op("LIKE", is_comparison=True)(sa.any_(_bound(list(patterns), ARRAY(sa.Text))))

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


def _close_cursor(context: ExceptionContext) -> None:
    """SQLAlchemy leaves the cursor of a lost connection open, of which psycopg complains."""
    if context.is_disconnect and context.execution_context is not None:
        context.execution_context.cursor.close()


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
    streams = True

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

    def like_any(self, column: Column, patterns: Sequence[str]) -> Condition:
        small = sa.func.lower(sa.collate(sa.func.convert(column.op("USING")(sa.literal_column("utf8mb4"))), "utf8mb4_bin"))
        return _or_of([small.like(_bound(pattern), escape=ESCAPE) for pattern in patterns])

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.length(column) != sa.func.char_length(column)

    def is_one_of(self, columns: Sequence[Column], keys: Keys) -> Condition:
        return _expanded(columns, keys)

    def can_write(self, connection: Connection) -> bool:
        grants = " ".join(str(row[0]) for row in connection.exec_driver_sql("SHOW GRANTS")).upper()
        return any(word in grants for word in ("ALL PRIVILEGES", "INSERT", "UPDATE", "DELETE", "DROP"))


SORTS_COMPARED_AS_TEXT = frozenset({Sort.OTHER, Sort.JSON})
