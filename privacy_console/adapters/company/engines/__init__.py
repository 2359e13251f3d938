"""The engines that the console reads, one file each."""

from __future__ import annotations

import importlib.util

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

from privacy_console.adapters.company.engines.base import LOCK_TIMEOUT_S, STATEMENT_TIMEOUT_S, CompanyEngine
from privacy_console.adapters.company.engines.maria import MariaEngine
from privacy_console.adapters.company.engines.postgres import PostgresEngine
from privacy_console.adapters.company.engines.sqlite import SqliteEngine
from privacy_console.adapters.company.errors import AddressUnreadable, DriverMissing, EngineUnknown

_LONGEST_S = 86_400


def engine_for(
    address: str, *, statement_timeout_s: float = STATEMENT_TIMEOUT_S, lock_timeout_s: float = LOCK_TIMEOUT_S
) -> CompanyEngine:
    """The engine at an address, whose own time-outs go before those given.

    Raises:
        AddressUnreadable, EngineUnknown, DriverMissing: nothing was connected.
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
        case other:
            raise EngineUnknown(other)


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
