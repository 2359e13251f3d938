"""PostgreSQL, by psycopg."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.catalog.postgres import postgres_catalog
from privacy_console.adapters.company.engines.base import (
    BEGUN,
    CONNECT_TIMEOUT_S,
    IDLE_TIMEOUT_S,
    Column,
    CompanyEngine,
    Condition,
    Keys,
    Row,
    bound,
    like,
    rows_a_fetch,
    sent,
)
from privacy_console.adapters.company.engines.login import Login, postgres_login
from privacy_console.adapters.company.engines.steps import Ends
from privacy_console.adapters.company.schema import Found, Sort
from privacy_console.casework.search.company import LiveColumn, TableKind


def _part_of(pages: int, number: int) -> sa.TextClause:
    """So many of a table's pages, in percent."""
    size = """coalesce((SELECT sum(pg_relation_size(relid)) FROM pg_partition_tree(CAST(:number AS regclass))),
        pg_relation_size(CAST(:number AS regclass)), 0) / current_setting('block_size')::int"""
    return sa.text(f"least(100, :pages / greatest(1, {size}))").bindparams(pages=100.0 * pages, number=number)


_SAME_FILES = """
    SELECT NOT EXISTS (SELECT FROM pg_class c WHERE c.relfilenode <> 0
    AND (c.oid = %(number)s OR c.oid IN (SELECT relid FROM pg_partition_tree(%(number)s::oid::regclass)))
    AND pg_relation_filenode(c.oid) IS DISTINCT FROM c.relfilenode)"""

_PAGES, _ROWS_A_PAGE = 30, 20
"""A sample is of so many pages at least; so many rows are thought to be on each where nobody counted."""


_WAITS_FOR = """
    SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND locktype = 'relation' AND %(ours)s = ANY (pg_blocking_pids(pid)))"""


class PostgresEngine(CompanyEngine):
    batch = probes = 20_000
    takes_nul = False

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
            "lock_timeout": int(self.lock_timeout_s * 1000),
            "idle_in_transaction_session_timeout": IDLE_TIMEOUT_S * 1000,
        }
        # A rule that hides rows from the login would make a search that misses them look whole; so it is refused instead.
        settings = {name: str(ms) for name, ms in limits.items()} | {"row_security": "off"}
        connection.execute(sa.select(*(sa.func.set_config(name, value, True) for name, value in settings.items())))
        connection.exec_driver_sql(f"SAVEPOINT {BEGUN}")

    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        return postgres_catalog(connection)

    def recovered(self, connection: Connection) -> bool:
        self.let_go(connection)
        return True

    def let_go(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"ROLLBACK TO SAVEPOINT {BEGUN}")

    def whole(self, connection: Connection, one: Found) -> bool:
        """A table that was written anew (`ALTER TABLE`) since the moment of this transaction seems empty to it.

        The catalog is read as of that moment, while the function tells which file is the table's now.
        """
        return bool(connection.exec_driver_sql(_SAME_FILES, {"number": one.number}).scalar())

    def holds_up(self, connection: Connection) -> bool:
        driver = connection.connection.driver_connection
        assert driver is not None
        with self.engine.connect() as other:
            return bool(other.exec_driver_sql(_WAITS_FOR, {"ours": driver.info.backend_pid}).scalar())

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.cancel_safe(timeout=1.5)

    def batches(self, connection: Connection, statement: sa.Select[Any]) -> Generator[Sequence[Row]]:
        """By psycopg's `stream`: a server's cursor would keep the planner from its parallel plans."""
        compiled = statement.compile(dialect=connection.dialect)
        driver = connection.connection.driver_connection
        assert driver is not None
        size = rows_a_fetch(statement)
        with driver.cursor() as cursor, closing(cursor.stream(str(compiled), compiled.params, size=size)) as rows:
            while batch := list(islice(rows, size)):
                yield batch

    def as_text(self, column: Column, live: LiveColumn) -> Column:
        if live.sort is Sort.BYTES:  # so that ASCII in them can be read
            return sa.func.encode(column, "escape")
        return sa.cast(column, sa.Text)

    def like(self, column: Column, pattern: str) -> Condition:
        return like(_small(column) if any(map(str.isalpha, pattern)) else sa.collate(column, "C"), pattern)

    def like_any(self, column: Column, patterns: Sequence[str]) -> Condition:
        return _small(column).op("LIKE", is_comparison=True)(sa.any_(sa.cast(bound(list(map(sent, patterns))), ARRAY(sa.Text))))

    def has_at_sign(self, column: Column) -> Condition:
        return sa.or_(self.like(column, "%@%"), self.like(column, "%\\%40%"))

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.octet_length(column) != sa.func.char_length(column)

    def is_one_of(self, columns: Sequence[Column], keys: Keys) -> Condition:
        if len(columns) == 1:
            return columns[0] == sa.any_(bound([key[0] for key in keys]))
        return sa.tuple_(*columns).in_(sa.select(*_each(len(columns), keys).c))

    def ends(self, one: Found, table: sa.TableClause) -> None:
        del one, table

    def sampled(
        self, one: Found, table: sa.TableClause, columns: Sequence[Column], rows: int, ends: Ends | None = None
    ) -> sa.Select[Any]:
        """Rows of some of the table's pages, evenly. How many pages there are is asked in the statement where nobody counted."""
        if one.kind not in {TableKind.TABLE, TableKind.MATERIALIZED_VIEW}:
            return super().sampled(one, table, columns, rows, ends)
        on_each = (one.rows or 0) / one.pages if one.pages else _ROWS_A_PAGE
        wanted = max(_PAGES, int(1.5 * rows / max(on_each, 1)))
        part = sa.literal(min(100.0, 100.0 * wanted / one.pages)) if one.pages else _part_of(wanted, one.number)
        some = sa.tablesample(table, sa.func.system(part), seed=sa.literal(1))
        all_of_it = (sa.func.row_number().over().label("place"), sa.func.count().over().label("count"))
        read = sa.select(*columns, *all_of_it).select_from(some)
        *given, place, count = (read.with_hint(some, "ONLY", "postgresql") if one.has_heirs else read).subquery().c
        return sa.select(*given).where(place % sa.func.greatest(1, count // rows) == 0).limit(2 * rows)

    def how_many_of(self, there: sa.Select[Any], columns: Sequence[Column], keys: Keys) -> sa.Select[Any]:
        each = _each(len(columns), keys)
        same = sa.and_(*(column == part for column, part in zip(columns, each.c, strict=True)))
        return sa.select(sa.func.count()).select_from(each).where(there.where(same).exists())

    @contextmanager
    def only_by_index(self, connection: Connection) -> Iterator[None]:
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        yield  # and what a statement does is rolled back with it

    def login(self, connection: Connection) -> Login:
        return postgres_login(connection)


def _small(column: Column) -> Column:
    """Lower case of ASCII alone, which is much cheaper than any language's."""
    return sa.func.lower(sa.collate(column, "C"))


def _each(width: int, keys: Keys) -> sa.TableValuedAlias:
    """The keys as rows of a table."""
    names = [f"part_{i}" for i in range(width)]
    return sa.func.unnest(*(_array([key[i] for key in keys]) for i in range(width))).table_valued(*names).render_derived()


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
    return sa.cast(bound(list(values)), ARRAY(types.get(type(values[0]), sa.Text())))
