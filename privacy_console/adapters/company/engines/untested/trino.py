"""Trino, which asks other databases: each statement is its own moment, and no transaction keeps it from writing."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.catalog.inspected import inspected_catalog
from privacy_console.adapters.company.engines.base import (
    CONNECT_TIMEOUT_S,
    Column,
    CompanyEngine,
    Condition,
    Row,
    like,
)
from privacy_console.adapters.company.engines.login import Login
from privacy_console.adapters.company.engines.shape import Shape, Values
from privacy_console.adapters.company.schema import Found
from privacy_console.casework.search.company import LiveColumn, Snapshot, Transport


class TrinoEngine(CompanyEngine):
    batch = 1_000
    """Values travel in the text of a statement, of which a server takes a million letters."""
    snapshot = Snapshot.EACH_STATEMENT

    def make(self, url: URL) -> Engine:
        connect = {
            "source": "privacy_console",
            "request_timeout": CONNECT_TIMEOUT_S,
            "session_properties": {"query_max_run_time": f"{max(round(self.statement_timeout_s), 1)}s"},
        }
        return sa.create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=connect)

    def begin(self, connection: Connection) -> None:
        del connection

    def recovered(self, connection: Connection) -> bool:
        del connection
        return True

    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        return inspected_catalog(connection, lambda name: name == "information_schema")

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
        if live.json or live.array:
            return sa.func.json_format(sa.cast(column, sa.JSON))
        return sa.cast(column, sa.String())

    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        return like(sa.func.lower(column), pattern, escapes=escapes)

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.length(sa.func.to_utf8(column)) != sa.func.length(column)

    def login(self, connection: Connection) -> Login:
        """What it may do is for the catalogs behind it to say; that it cannot write is never claimed."""
        name = connection.exec_driver_sql("SELECT current_user").scalar()
        scheme = self.engine.url.query.get("http_scheme", "https" if self.engine.url.port in {443, 8443} else "http")
        verified = self.engine.url.query.get("verify", "true") != "false"
        encrypted = Transport.VERIFIED if verified else Transport.ENCRYPTED
        return Login(
            engine="Trino",
            name=str(name),
            transport=encrypted if scheme == "https" else Transport.PLAIN,
            can_write=True,
            writable=[],
            unreadable=[],
            may_miss_tables=True,
        )
