"""Oracle, by python-oracledb: a transaction that can only read also sees one moment."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.catalog.inspected import inspected_catalog
from privacy_console.adapters.company.engines.base import (
    CONNECT_TIMEOUT_S,
    Column,
    CompanyEngine,
    Condition,
    like,
)
from privacy_console.adapters.company.engines.login import Login
from privacy_console.adapters.company.schema import Found
from privacy_console.casework.search.company import LiveColumn, Transport


class OracleEngine(CompanyEngine):
    batch = 1_000
    """As many as a list may have."""

    def make(self, url: URL) -> Engine:
        connect = {"tcp_connect_timeout": CONNECT_TIMEOUT_S, "program": "privacy_console"}
        return sa.create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=connect)

    def begin(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.call_timeout = int(self.statement_timeout_s * 1000)  # of each round trip, by the driver; reading waits for no lock
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")

    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        of_oracle = {row[0].lower() for row in connection.exec_driver_sql(_OF_ORACLE)}
        return inspected_catalog(connection, lambda name: name.lower() in of_oracle)

    def stop(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.cancel()

    def as_text(self, column: Column, live: LiveColumn) -> Column:
        large = live.json or "LOB" in live.type.upper()  # which it does not compare with a word
        return sa.func.to_clob(column) if large else sa.func.to_char(column)

    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        return like(sa.func.lower(column), pattern, escapes=escapes)

    def beyond_ascii(self, column: Column) -> Condition:
        return sa.func.asciistr(column) != column

    def login(self, connection: Connection) -> Login:
        version, name, protocol = connection.exec_driver_sql(
            "SELECT (SELECT version FROM product_component_version WHERE ROWNUM = 1), "
            "SYS_CONTEXT('USERENV', 'SESSION_USER'), SYS_CONTEXT('USERENV', 'NETWORK_PROTOCOL') FROM dual"
        ).one()
        over_all = connection.exec_driver_sql(
            "SELECT COUNT(*) FROM session_privs WHERE privilege IN "
            "('INSERT ANY TABLE', 'UPDATE ANY TABLE', 'DELETE ANY TABLE', 'CREATE TABLE', 'CREATE ANY TABLE', 'DROP ANY TABLE')"
        ).scalar()
        own = connection.exec_driver_sql("SELECT table_name FROM user_tables").scalars().all()
        granted = connection.exec_driver_sql(
            "SELECT DISTINCT table_schema || '.' || table_name FROM all_tab_privs "
            "WHERE privilege IN ('INSERT', 'UPDATE', 'DELETE') "
            "AND grantee IN (SELECT role FROM session_roles UNION ALL SELECT USER FROM dual)"
        )
        writable = [*own, *granted.scalars()]
        return Login(
            engine=f"Oracle {version}",
            name=name,
            transport=Transport.ENCRYPTED if protocol == "tcps" else Transport.PLAIN,
            can_write=bool(writable) or bool(over_all),
            writable=writable,
            unreadable=[],
            may_miss_tables=True,
        )


_OF_ORACLE = "SELECT username FROM all_users WHERE oracle_maintained = 'Y'"
