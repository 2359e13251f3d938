"""The engines that the console reads, one file each."""

from __future__ import annotations

import importlib.util

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

from privacy_console.adapters.company.engines.base import CompanyEngine
from privacy_console.adapters.company.engines.maria import MariaEngine
from privacy_console.adapters.company.engines.postgres import PostgresEngine
from privacy_console.adapters.company.engines.sqlite import SqliteEngine
from privacy_console.adapters.company.errors import AddressUnreadable, DriverMissing, EngineUnknown


def engine_for(address: str, *, statement_timeout_s: float) -> CompanyEngine:
    """The engine at an address.

    Raises:
        AddressUnreadable, EngineUnknown, DriverMissing: nothing was connected.
    """
    try:
        url = sa.make_url(address)
    except (ArgumentError, ValueError):
        raise AddressUnreadable("it has not the form engine://user@host/database") from None
    match url.get_backend_name():
        case "sqlite":
            return SqliteEngine(url, statement_timeout_s=statement_timeout_s)
        case "postgresql" | "postgres":
            _need("psycopg", "PostgreSQL", "postgresql")
            return PostgresEngine(url.set(drivername="postgresql+psycopg"), statement_timeout_s=statement_timeout_s)
        case "mysql" | "mariadb" as name:
            _need("pymysql", "MariaDB", "mariadb")
            return MariaEngine(url.set(drivername=f"{name}+pymysql"), statement_timeout_s=statement_timeout_s)
        case other:
            raise EngineUnknown(other)


def _need(module: str, engine: str, extra: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise DriverMissing(engine, extra)
