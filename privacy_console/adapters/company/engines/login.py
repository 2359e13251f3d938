"""What servers tell of a login: what it may do, and how its connection is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from sqlalchemy.engine import Connection

from privacy_console.casework.search.company import Transport


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """Tables as `LiveSchema.tables` calls them."""

    engine: str
    name: str
    transport: Transport
    can_write: bool
    writable: Sequence[str]
    unreadable: Sequence[str]
    may_miss_tables: bool = False
    beside: Sequence[str] = ()


def is_near(host: str) -> bool:
    """Whether what is said to a host stays on this machine.

    >>> [is_near(host) for host in ("", "/run/postgresql", "localhost", "127.0.0.1", "::1", "db01", "10.0.0.1")]
    [True, True, True, True, True, False, False]
    """
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


_OF_POSTGRES = """
    SELECT CASE WHEN n.nspname = current_schema() THEN c.relname ELSE n.nspname || '.' || c.relname END,
        c.relkind IN ('r', 'p', 'f'),
        has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(c.oid, 'INSERT, UPDATE'),
        has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AND NOT row_security_active(c.oid),
        has_any_column_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AND NOT row_security_active(c.oid),
        ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT'))
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'"""
_BESIDE_POSTGRES = """
    SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate AND datname <> current_database()
    AND has_database_privilege(oid, 'CONNECT')"""


def postgres_login(connection: Connection) -> Login:
    def asked(query: str) -> Sequence[Any]:
        return connection.exec_driver_sql(query).all()

    ((version, name, over_all),) = asked(
        "SELECT current_setting('server_version'), rolname, rolsuper FROM pg_roles WHERE rolname = current_user"
    )
    writable: list[str] = []
    unreadable: list[str] = []
    for table, stores, may_write, may_read, some_of_it, not_these in asked(_OF_POSTGRES):
        if stores and may_write:
            writable.append(table)
        if not may_read:
            unreadable += [f"{table}.{column}" for column in not_these] if some_of_it else [table]
    return Login(
        engine=f"PostgreSQL {version.split()[0]}",
        name=name,
        transport=_of_libpq(connection),
        can_write=bool(writable) or bool(over_all),
        writable=writable,
        unreadable=unreadable,
        beside=[row[0] for row in asked(_BESIDE_POSTGRES)],
    )


def _of_libpq(connection: Connection) -> Transport:
    driver = connection.connection.driver_connection
    assert driver is not None
    if not driver.pgconn.ssl_in_use:
        return Transport.LOCAL if is_near(driver.info.hostaddr or driver.info.host) else Transport.PLAIN
    chosen = {one.keyword: one.val for one in driver.pgconn.info}
    checked = {b"verify-full": Transport.VERIFIED, b"verify-ca": Transport.AUTHORITY_VERIFIED}
    return checked.get(chosen.get(b"sslmode") or b"", Transport.ENCRYPTED)


_WRITES = frozenset(
    {"ALL PRIVILEGES", "INSERT", "UPDATE", "DELETE", "DROP", "CREATE", "ALTER", "SUPER", "DELETE HISTORY", "CREATE VIEW"}
)
_GRANT = re.compile(r"GRANT (.+?) ON (?:TABLE )?(\*\.\*|`((?:[^`]|``)+)`\.(?:\*|`((?:[^`]|``)+)`)) TO ", re.IGNORECASE)
_SYSTEM = frozenset({"information_schema", "mysql", "performance_schema", "sys"})


def maria_login(connection: Connection, tls: Mapping[str, object]) -> Login:
    """Grants are read as `SHOW GRANTS` writes them: those through a role too, once it is enabled.

    Args:
        tls: what was asked of the connection, as PyMySQL takes it.
    """

    def asked(query: str) -> Sequence[Any]:
        return connection.exec_driver_sql(query).all()

    ((version, name, database),) = asked("SELECT version(), current_user(), database()")
    of_the_database = "FROM information_schema.{} WHERE table_schema = database()"
    kinds = asked(f"SELECT table_name, table_type {of_the_database.format('tables')}")
    tables = {table: "VIEW" not in kind for table, kind in kinds if kind != "SEQUENCE"}
    writes, reads = _granted([row[0] for row in asked("SHOW GRANTS")], database)
    unreadable: list[str] = []
    writable = {table for table, stores in tables.items() if stores and (writes is None or table in writes)}
    readable: dict[str, list[str]] = {table: [] for table in tables}
    closed: dict[str, list[str]] = {table: [] for table in tables}
    for table, column, privileges in asked(f"SELECT table_name, column_name, privileges {of_the_database.format('columns')}"):
        if table in tables:
            (readable if "select" in privileges else closed)[table].append(column)
            if tables[table] and ("insert" in privileges or "update" in privileges):
                writable.add(table)
    for table, shut in closed.items():
        if shut or not readable[table]:
            unreadable += [f"{table}.{column}" for column in shut] if readable[table] else [table]
    brand = "MariaDB" if getattr(connection.dialect, "is_mariadb", False) else "MySQL"
    return Login(
        engine=f"{brand} {version.partition('-')[0]}",
        name=name,
        transport=_of_pymysql(connection, tls),
        can_write=bool(writable) or writes is None,
        writable=sorted(writable),
        unreadable=unreadable,
        may_miss_tables=reads is not None,
        beside=[row[0] for row in asked("SHOW DATABASES") if row[0] not in _SYSTEM and row[0] != database],
    )


def _granted(grants: Sequence[str], database: str) -> tuple[set[str] | None, set[str] | None]:
    """Tables of the database that grants let a login change, and read, beyond its columns; None is all of them."""
    found: list[set[str] | None] = [set(), set()]
    for grant in grants:
        match = _GRANT.match(grant)
        if match is None:
            continue  # of a role, which brings grants of its own
        rights = {right.partition("(")[0].strip().upper() for right in re.split(r",\s*(?![^(]*\))", match.group(1))}
        scope, table = match.group(3), match.group(4)
        if scope is not None and not _fits(scope.replace("``", "`"), database, exact=table is not None):
            continue
        for number, wanted in enumerate((_WRITES, {"ALL PRIVILEGES", "SELECT"})):
            if rights & wanted:
                if table is None:
                    found[number] = None
                elif (some := found[number]) is not None:
                    some.add(table.replace("``", "`"))
    return found[0], found[1]


def _fits(scope: str, database: str, *, exact: bool) -> bool:
    """Whether a grant's database is this one: over a whole database it is written with LIKE's wildcards."""
    if exact:
        return scope == database
    pattern = re.sub(
        r"\\([%_])|([%_])|(.)", lambda m: re.escape(m[1] or m[3]) if m[1] or m[3] else {"%": ".*", "_": "."}[m[2]], scope
    )
    return re.fullmatch(pattern, database, re.DOTALL) is not None


def _of_pymysql(connection: Connection, tls: Mapping[str, object]) -> Transport:
    driver = connection.connection.driver_connection
    assert driver is not None
    cipher = connection.exec_driver_sql("SHOW SESSION STATUS LIKE 'Ssl_cipher'").one()[1]
    if not cipher:
        return Transport.LOCAL if driver.unix_socket or is_near(driver.host) else Transport.PLAIN
    if not tls.get("ca"):
        return Transport.ENCRYPTED
    return Transport.VERIFIED if tls.get("check_hostname") else Transport.AUTHORITY_VERIFIED
