"""MariaDB and MySQL, by PyMySQL."""

from __future__ import annotations

from collections.abc import Generator, Hashable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.catalog.maria import maria_catalog
from privacy_console.adapters.company.engines.base import (
    BEGUN,
    CONNECT_TIMEOUT_S,
    IDLE_TIMEOUT_S,
    Column,
    CompanyEngine,
    Condition,
    Keys,
    Row,
    like,
)
from privacy_console.adapters.company.engines.login import Login, maria_login
from privacy_console.adapters.company.engines.shape import Shape, Values
from privacy_console.adapters.company.schema import Found
from privacy_console.casework.search.company import LiveColumn


class MariaEngine(CompanyEngine):
    batch = 1_000

    def make(self, url: URL) -> Engine:
        self.tls = _tls(url)
        return sa.create_engine(
            url.difference_update_query(_TLS).update_query_dict({"charset": "utf8mb4"}),
            poolclass=NullPool,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",
            connect_args={
                "connect_timeout": CONNECT_TIMEOUT_S,
                "program_name": "privacy_console",
                **({"ssl": self.tls} if self.tls else _LOCAL if "unix_socket" in url.query else {}),
            },
        )

    def begin(self, connection: Connection) -> None:
        limit = (
            f"max_statement_time = {self.statement_timeout_s}"
            if getattr(connection.dialect, "is_mariadb", False)
            else f"max_execution_time = {int(self.statement_timeout_s * 1000)}"
        )
        lock_s = max(round(self.lock_timeout_s), 1)  # whole seconds alone
        connection.exec_driver_sql(
            f"SET SESSION {limit}, lock_wait_timeout = {lock_s}, innodb_lock_wait_timeout = {lock_s}, "
            f"wait_timeout = {IDLE_TIMEOUT_S}"
        )
        connection.exec_driver_sql("SET SESSION TRANSACTION READ ONLY, ISOLATION LEVEL REPEATABLE READ")
        connection.exec_driver_sql("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")
        connection.exec_driver_sql(f"SAVEPOINT {BEGUN}")

    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        return maria_catalog(connection)

    def recovered(self, connection: Connection) -> bool:
        """An error ends no transaction here, but for a few that only writing makes; MySQL cannot be asked."""
        if not getattr(connection.dialect, "is_mariadb", False):
            return super().recovered(connection)
        return bool(connection.exec_driver_sql("SELECT @@in_transaction").scalar()) or super().recovered(connection)

    def let_go(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"ROLLBACK TO SAVEPOINT {BEGUN}")

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        number = int(driver.thread_id())
        with self.engine.connect() as other:
            other.exec_driver_sql(f"KILL QUERY {number}")

    def batches(self, connection: Connection, shape: Shape, values: Values) -> Generator[Sequence[Row]]:
        size = shape.rows_a_fetch
        result = connection.execute(shape.select, values, execution_options={"stream_results": True, "max_row_buffer": size})
        try:
            while rows := result.fetchmany(size):
                yield rows
        finally:
            result.close()

    def as_text(self, column: Column, live: LiveColumn) -> Column:
        return sa.func.st_astext(column) if live.type.lower() in _SHAPES else sa.cast(column, sa.CHAR)

    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        """By a collation in which a large letter, or one with an accent, is the plain one: half the price of `lower`."""
        text = sa.func.convert(column.op("USING")(sa.literal_column("utf8mb4")))
        return like(sa.collate(text, "utf8mb4_general_ci"), pattern, escapes=escapes)

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.length(column) != sa.func.char_length(column)

    def listed(self, keys: Keys) -> tuple[Hashable, Values]:
        return super().listed(_plain(keys))

    def how_many_of(self, there: sa.Select[Any], columns: Sequence[Column], keys: Keys) -> sa.Select[Any]:
        return super().how_many_of(there, columns, _plain(keys))

    def login(self, connection: Connection) -> Login:
        return maria_login(connection, self.tls)


_SHAPES = frozenset(
    {"geometry", "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection"}
)


_LOCAL = {"ssl_disabled": True}
"""Nothing crosses a network; the driver would read every authority that this machine trusts, for each connection."""
_TLS = ("ssl_ca", "ssl_cert", "ssl_key", "ssl_verify_identity", "ssl")


def _tls(url: URL) -> dict[str, object]:
    """How the connection is encrypted and what is verified, as the driver takes it: by an authority, the host's name too."""
    given = {name: str(value) for name, value in url.query.items() if name in _TLS}
    if not given:
        return {}
    files = {name.removeprefix("ssl_"): given[name] for name in ("ssl_ca", "ssl_cert", "ssl_key") if name in given}
    return {**files, "check_hostname": "ssl_ca" in given and given.get("ssl_verify_identity", "true").lower() not in _NO}


_NO = frozenset({"false", "0", "no", "off"})


def _plain(keys: Keys) -> Keys:
    """The driver does not know UUIDs; the server takes them as they are written."""
    return [tuple(str(part) if isinstance(part, UUID) else part for part in key) for key in keys]
