"""PostgreSQL, by psycopg."""

from __future__ import annotations

from collections.abc import Generator, Hashable, Iterator, Mapping, Sequence
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
    KEYS,
    Column,
    CompanyEngine,
    Condition,
    Keys,
    Place,
    Row,
    bound,
    like,
    named,
    sent,
)
from privacy_console.adapters.company.engines.login import Login, postgres_login
from privacy_console.adapters.company.engines.shape import Shape, Values
from privacy_console.adapters.company.engines.steps import Ends
from privacy_console.adapters.company.patterns import ESCAPE
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

    def batches(self, connection: Connection, shape: Shape, values: Values) -> Generator[Sequence[Row]]:
        """By psycopg's `stream`: a server's cursor would keep the planner from its parallel plans."""
        driver, dialect = connection.connection.driver_connection, connection.dialect
        assert driver is not None
        size, text, all_values = shape.rows_a_fetch, shape.text(dialect), shape.named(dialect, values)
        with driver.cursor() as cursor, closing(cursor.stream(text, all_values, size=size)) as rows:
            while batch := list(islice(rows, size)):
                yield batch

    def as_text(self, column: Column, live: LiveColumn) -> Column:
        if live.sort is Sort.BYTES:  # so that ASCII in them can be read
            return sa.func.encode(column, "escape")
        return sa.cast(column, sa.Text)

    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        return like(_small(column), pattern, escapes=escapes)

    def how_like(self, patterns: Sequence[str]) -> Hashable:
        if len(patterns) > 1:
            return _ANY
        return ESCAPE in patterns[0], any(map(str.isalpha, patterns[0]))

    def like_values(self, name: str, patterns: Sequence[str]) -> Values:
        return {name: list(map(sent, patterns)) if len(patterns) > 1 else sent(patterns[0])}

    def like_any(self, column: Column, place: Place) -> Condition:
        pattern = named(place.name)
        if place.how == _ANY:
            return _small(column).op("LIKE", is_comparison=True)(sa.any_(sa.cast(pattern, ARRAY(sa.Text))))
        assert isinstance(place.how, tuple)
        escapes, letters = place.how
        return self.like(column, pattern, escapes=escapes) if letters else like(_plainly(column), pattern, escapes=escapes)

    def has_at_sign(self, column: Column) -> Condition:
        return sa.or_(like(_plainly(column), bound("%@%"), escapes=False), like(_plainly(column), bound("%\\%40%"), escapes=True))

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.octet_length(column) != sa.func.char_length(column)

    def listed(self, keys: Keys) -> tuple[Hashable, Values]:
        if len(keys[0]) == 1:
            return None, {KEYS: [key[0] for key in keys]}
        return tuple(map(type, keys[0])), {f"{KEYS}_{n}": list(part) for n, part in enumerate(zip(*keys, strict=True))}

    def is_one_of(self, columns: Sequence[Column], how: Hashable) -> Condition:
        if len(columns) == 1:
            return columns[0] == sa.any_(named(KEYS))
        assert isinstance(how, tuple)
        arrays = [_array(named(f"{KEYS}_{n}"), of) for n, of in enumerate(how)]
        return sa.tuple_(*columns).in_(sa.select(*_each(arrays).c))

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
        each = _each([_array(bound(list(part)), type(part[0])) for part in zip(*keys, strict=True)])
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


def _plainly(column: Column) -> Column:
    """As it is, for patterns without letters."""
    return sa.collate(column, "C")


_ANY = "any"


def _each(arrays: Sequence[Column]) -> sa.TableValuedAlias:
    """Keys, of which each array has one part, as rows of a table."""
    return sa.func.unnest(*arrays).table_valued(*(f"part_{n}" for n in range(len(arrays)))).render_derived()


def _array(values: Column, of: type) -> Column:
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
    return sa.cast(values, ARRAY(types.get(of, sa.Text())))
