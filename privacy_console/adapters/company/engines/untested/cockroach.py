"""CockroachDB, which speaks as PostgreSQL does; Citus is PostgreSQL itself and needs nothing of its own."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.catalog.inspected import inspected_catalog
from privacy_console.adapters.company.engines.base import (
    BEGUN,
    CONNECT_TIMEOUT_S,
    IDLE_TIMEOUT_S,
    Column,
    CompanyEngine,
    Condition,
    Place,
    like,
)
from privacy_console.adapters.company.engines.postgres import PostgresEngine
from privacy_console.adapters.company.engines.shape import Values
from privacy_console.adapters.company.engines.steps import Ends, ends_of_words, stepped
from privacy_console.adapters.company.schema import Found


class CockroachEngine(PostgresEngine):
    def make(self, url: URL) -> Engine:
        return sa.create_engine(
            url,
            poolclass=NullPool,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",
            connect_args={"application_name": "privacy_console", "connect_timeout": CONNECT_TIMEOUT_S},
        )

    def begin(self, connection: Connection) -> None:
        limits = {
            "statement_timeout": self.statement_timeout_s,
            "lock_timeout": self.lock_timeout_s,
            "idle_in_transaction_session_timeout": IDLE_TIMEOUT_S,
        }
        for name, seconds in limits.items():
            connection.exec_driver_sql(f"SET {name} = '{int(seconds * 1000)}ms'")
        connection.exec_driver_sql("BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY")
        connection.exec_driver_sql(f"SAVEPOINT {BEGUN}")

    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        return inspected_catalog(connection, lambda name: name in _OF_THE_SYSTEM)

    def whole(self, connection: Connection, one: Found) -> bool:
        del connection, one
        return True  # it changes a table beside the old one, which the transaction goes on to read

    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        return like(sa.func.lower(column), pattern, escapes=escapes)

    def how_like(self, patterns: Sequence[str]) -> Hashable:
        return CompanyEngine.how_like(self, patterns)

    def like_values(self, name: str, patterns: Sequence[str]) -> Values:
        return CompanyEngine.like_values(self, name, patterns)

    def like_any(self, column: Column, place: Place) -> Condition:
        return CompanyEngine.like_any(self, column, place)

    def ends(self, one: Found, table: sa.TableClause) -> sa.Select[Any] | None:  # type: ignore[override]
        return ends_of_words(one, table)

    def sampled(
        self, one: Found, table: sa.TableClause, columns: Sequence[Column], rows: int, ends: Ends | None = None
    ) -> sa.Select[Any]:
        return stepped(one, table, columns, rows, ends)

    @contextmanager
    def only_by_index(self, connection: Connection) -> Iterator[None]:
        del connection
        yield


_OF_THE_SYSTEM = frozenset({"crdb_internal", "information_schema", "pg_catalog", "pg_extension"})
