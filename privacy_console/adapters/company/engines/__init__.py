"""The engines that the console reads, one file each."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

from privacy_console.adapters.company.engines.base import LOCK_TIMEOUT_S, STATEMENT_TIMEOUT_S, CompanyEngine
from privacy_console.adapters.company.engines.maria import MariaEngine
from privacy_console.adapters.company.engines.postgres import PostgresEngine
from privacy_console.adapters.company.engines.sqlite import SqliteEngine
from privacy_console.adapters.company.engines.untested.cockroach import CockroachEngine
from privacy_console.adapters.company.engines.untested.oracle import OracleEngine
from privacy_console.adapters.company.engines.untested.sqlserver import SqlServerEngine
from privacy_console.adapters.company.engines.untested.trino import TrinoEngine
from privacy_console.adapters.company.errors import AddressUnreadable, DriverMissing, EngineUnknown, EngineUntested

_LONGEST_S = 86_400
_OPT_IN = "untested"


@dataclass(frozen=True, slots=True)
class _Untested:
    title: str
    make: type[CompanyEngine]
    driver: str
    modules: tuple[str, ...]
    extra: str


_UNTESTED = {
    "cockroachdb": _Untested(
        "CockroachDB", CockroachEngine, "cockroachdb+psycopg", ("sqlalchemy_cockroachdb", "psycopg"), "cockroachdb"
    ),
    "mssql": _Untested("SQL Server", SqlServerEngine, "mssql+pyodbc", ("pyodbc",), "sqlserver"),
    "oracle": _Untested("Oracle", OracleEngine, "oracle+oracledb", ("oracledb",), "oracle"),
    "trino": _Untested("Trino", TrinoEngine, "trino", ("trino",), "trino"),
}


def engine_for(
    address: str, *, statement_timeout_s: float = STATEMENT_TIMEOUT_S, lock_timeout_s: float = LOCK_TIMEOUT_S
) -> CompanyEngine:
    """The engine at an address, whose own time-outs go before those given.

    Raises:
        AddressUnreadable, EngineUnknown, EngineUntested, DriverMissing: nothing was connected.
    """
    try:
        url = sa.make_url(address)
    except (ArgumentError, ValueError):
        raise AddressUnreadable("it has not the form engine://user@host/database") from None
    limits = {
        "statement_timeout_s": _seconds(url, "statement_timeout", statement_timeout_s),
        "lock_timeout_s": _seconds(url, "lock_timeout", lock_timeout_s),
    }
    url = url.difference_update_query(["statement_timeout", "lock_timeout"])
    match url.get_backend_name():
        case "sqlite":
            return SqliteEngine(url, **limits)
        case "postgresql" | "postgres":
            _need("psycopg", "PostgreSQL", "postgresql")
            return PostgresEngine(url.set(drivername="postgresql+psycopg"), **limits)
        case "mysql" | "mariadb" as name:
            _need("pymysql", "MariaDB", "mariadb")
            return MariaEngine(url.set(drivername=f"{name}+pymysql"), **limits)
        case name if name in _UNTESTED:
            return _untested(url, name, limits)
        case other:
            raise EngineUnknown(other)


def _untested(url: sa.URL, name: str, limits: Mapping[str, float]) -> CompanyEngine:
    one = _UNTESTED[name]
    if str(url.query.get(_OPT_IN, "")).lower() != "yes":
        raise EngineUntested(one.title, f"?{_OPT_IN}=yes")
    for module in one.modules:
        _need(module, one.title, one.extra)
    plain = url.difference_update_query([_OPT_IN]).set(drivername=one.driver)
    return one.make(plain, **limits)


def _seconds(url: sa.URL, name: str, otherwise: float) -> float:
    """A time-out of the address: `?statement_timeout=600` is ten minutes."""
    said = url.query.get(name)
    if said is None:
        return otherwise
    try:
        seconds = float(str(said))
    except ValueError:
        seconds = 0
    if not 0 < seconds <= _LONGEST_S:
        raise AddressUnreadable(f"{name} is a number of seconds up to a day")
    return seconds


def _need(module: str, engine: str, extra: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise DriverMissing(engine, extra)
