"""The engine under the store: SQLCipher with a raw key, one transaction a step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

KEY_BYTES = 32
BUSY_S = 5.0
"""How long a step waits for another writer."""

SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE deletes without asking the trail's triggers
    "PRAGMA secure_delete = ON",  # what is deleted or written over is zeroed in the file
    "PRAGMA temp_store = MEMORY",  # a sorter's spill file is not encrypted
    "PRAGMA cache_size = -16384",  # KiB
)
_QUIET = "PRAGMA cipher_log_level = NONE"  # a wrong key would be told on stderr, in the library's words


def engine_for(path: Path, key: bytes, *, writing: bool) -> Engine:
    """An engine whose every transaction is begun at once: IMMEDIATE where it writes, and unable to write where not."""
    url = URL.create("sqlite+pysqlcipher", database=str(path), password=raw(key))
    engine = create_engine(
        url,
        poolclass=QueuePool,  # the dialect's own default gives each thread one connection for ever
        hide_parameters=True,
        connect_args={"timeout": BUSY_S, "check_same_thread": False},
    )

    # The dialect keys the connection in its own connect event, between these two.
    @event.listens_for(engine, "connect", insert=True)
    def quiet(connection: Any, _record: Any) -> None:
        run(connection, _QUIET)

    @event.listens_for(engine, "connect")
    def settle(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        run(connection, *SETTINGS, *(() if writing else ("PRAGMA query_only = ON",)))

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        run(connection.connection.driver_connection, "BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def bare(path: Path, key: bytes) -> Any:
    """A keyed connection of the driver, for what needs no tables: the seals of the pages, and copies."""
    connection = sqlcipher3.connect(str(path), timeout=BUSY_S, isolation_level=None)
    run(connection, _QUIET, f'PRAGMA key = "{raw(key)}"')
    return connection


def broken_seals(path: Path, key: bytes) -> tuple[str, ...]:
    """The pages whose seal does not answer to the key, in the library's words. Reads the whole file."""
    connection = bare(path, key)
    try:
        return tuple(said for (said,) in connection.execute("PRAGMA cipher_integrity_check"))
    finally:
        connection.close()


def raw(key: bytes) -> str:
    """The key as SQLCipher takes it without deriving another from it.

    >>> raw(bytes(32))
    "x'0000000000000000000000000000000000000000000000000000000000000000'"
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the key of a store has 32 bytes")
    return f"x'{key.hex()}'"


def run(connection: Any, *statements: str) -> None:
    cursor = connection.cursor()
    try:
        for statement in statements:
            cursor.execute(statement).fetchall()
    finally:
        cursor.close()
