"""SQL Server, by pyodbc. It has no transaction that cannot write: only a login that cannot keeps it so."""

from __future__ import annotations

from collections.abc import Generator, Hashable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.catalog.inspected import inspected_catalog
from privacy_console.adapters.company.engines.base import (
    CONNECT_TIMEOUT_S,
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
from privacy_console.adapters.company.patterns import ESCAPE
from privacy_console.adapters.company.schema import Found
from privacy_console.casework.search.company import LiveColumn, Transport

_PARAMETERS = 2_000
"""Of 2,100 that a statement may have; the others are for what narrows it."""


def _literal(pattern: str) -> str:
    """Without the bracket that begins a set of letters here."""
    return pattern.replace("[", f"{ESCAPE}[")


_OF_THE_SYSTEM = frozenset({"sys", "INFORMATION_SCHEMA", "guest"})
_BINARY = "Latin1_General_100_BIN2"


class SqlServerEngine(CompanyEngine):
    batch = _PARAMETERS

    def keys_of(self, width: int) -> int:
        return max(_PARAMETERS // width, 1)

    def make(self, url: URL) -> Engine:
        return sa.create_engine(
            url.update_query_dict({"APP": "privacy_console", "ApplicationIntent": "ReadOnly"}),
            poolclass=NullPool,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",
            connect_args={"timeout": CONNECT_TIMEOUT_S},
        )

    def begin(self, connection: Connection) -> None:
        """One moment, which the database has to allow (ALLOW_SNAPSHOT_ISOLATION); where it does not, statements fail."""
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.timeout = max(round(self.statement_timeout_s), 1)  # of each statement, by the driver
        connection.exec_driver_sql(f"SET LOCK_TIMEOUT {int(self.lock_timeout_s * 1000)}")
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL SNAPSHOT")
        connection.exec_driver_sql("BEGIN TRANSACTION")

    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        return inspected_catalog(connection, lambda name: name in _OF_THE_SYSTEM or name.startswith("db_"))

    def batches(self, connection: Connection, shape: Shape, values: Values) -> Generator[Sequence[Row]]:
        result = connection.execute(shape.select, values)
        connection.info["cursor"] = result.cursor
        try:
            while rows := result.cursor.fetchmany(shape.rows_a_fetch):
                yield [tuple(row) for row in rows]
        finally:
            connection.info.pop("cursor", None)
            result.close()

    def stop(self, connection: Connection) -> None:
        cursor = connection.info.get("cursor")
        if cursor is not None:
            cursor.cancel()

    def as_text(self, column: Column, live: LiveColumn) -> Column:
        del live
        return sa.cast(column, sa.Unicode())

    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        return like(sa.func.lower(sa.collate(column, _BINARY)), pattern, escapes=escapes)

    def how_like(self, patterns: Sequence[str]) -> Hashable:
        return super().how_like(list(map(_literal, patterns)))

    def like_values(self, name: str, patterns: Sequence[str]) -> Values:
        return super().like_values(name, list(map(_literal, patterns)))

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.collate(column, _BINARY).like(bound("%[^\x01-\x7f]%"))

    def listed(self, keys: Keys) -> tuple[Hashable, Values]:
        if len(keys[0]) == 1:
            return super().listed(keys)
        return len(keys), {f"{KEYS}_{k}_{n}": part for k, key in enumerate(keys) for n, part in enumerate(key)}

    def is_one_of(self, columns: Sequence[Column], how: Hashable) -> Condition:
        if len(columns) == 1:
            return super().is_one_of(columns, how)
        assert isinstance(how, int)
        each = (sa.and_(*(column == named(f"{KEYS}_{key}_{n}") for n, column in enumerate(columns))) for key in range(how))
        return sa.or_(sa.false(), *each)  # it compares no rows of values

    def login(self, connection: Connection) -> Login:
        query = """
            SELECT s.name + '.' + o.name,
                HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'SELECT'),
                HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'INSERT')
                + HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'UPDATE')
                + HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'DELETE')
            FROM sys.objects o JOIN sys.schemas s ON s.schema_id = o.schema_id WHERE o.type IN ('U', 'V')"""
        rows = connection.exec_driver_sql(query).all()
        version, name, encrypted = connection.exec_driver_sql(
            "SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(40)), SUSER_SNAME(), "
            "(SELECT encrypt_option FROM sys.dm_exec_connections WHERE session_id = @@SPID)"
        ).one()
        writable = [table for table, _, writes in rows if writes]
        return Login(
            engine=f"SQL Server {version}",
            name=name,
            transport=Transport.ENCRYPTED if encrypted == "TRUE" else Transport.PLAIN,
            can_write=bool(writable),
            writable=writable,
            unreadable=[table for table, reads, _ in rows if not reads],
            may_miss_tables=True,
        )
