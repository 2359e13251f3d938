"""From the schema that a store has to the schema that this program wants. Alembic is imported only where there is a way to go."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, MetaData, PrimaryKeyConstraint, String, Table, inspect, select

from privacy_console.adapters.casestore.engine import bare
from privacy_console.adapters.casestore.errors import StoreDamaged, StoreTooNew
from privacy_console.adapters.casestore.models import Base

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every revision this program knows, oldest first; a test holds it against the files."""

MIGRATIONS = Path(__file__).parent / "migrations"

_VERSION = Table(  # as alembic makes it
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def make_tables(connection: Connection) -> None:
    """All tables of a new store at once, marked as if every migration had run; a test compares the two."""
    Base.metadata.create_all(connection)
    _VERSION.create(connection)
    connection.execute(_VERSION.insert().values(version_num=REVISIONS[-1]))


def bring_up(reading: Engine, writing: Engine, path: Path, key: bytes, *, scripts: Path = MIGRATIONS) -> None:
    """Migrate a store to the newest revision, after copying it beside itself; all steps in one transaction.

    Raises:
        StoreDamaged: the file opens, and is not a case store.
        StoreTooNew: its revision is none that this program knows.
    """
    with reading.connect() as connection:
        if _revision(connection, path) == REVISIONS[-1]:
            return
    with writing.begin() as connection:
        if _revision(connection, path) != REVISIONS[-1]:  # nobody migrated it while we waited
            copy(path, key, path.with_name(f"{path.name}.before-{REVISIONS[-1]}"))
            _upgrade(connection, scripts)


def _revision(connection: Connection, path: Path) -> str:
    if not inspect(connection).has_table(_VERSION.name):
        raise StoreDamaged("it has no revision, so it is not a case store", place=path.name)
    revision = connection.scalar(select(_VERSION.c.version_num)) or ""
    if revision not in REVISIONS:
        raise StoreTooNew(path.name, revision)
    return revision


def copy(path: Path, key: bytes, to: Path) -> None:
    """A copy of the store under the same key, complete or not there at all; mode 0600. An older copy of that name is replaced."""
    part = to.with_name(to.name + ".part")
    os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
    try:
        source, target = bare(path, key), bare(part, key)
        try:
            source.backup(target)
        finally:
            target.close()
            source.close()
        settle_file(part)
        part.replace(to)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    settle_folder(to.parent)


def settle_file(path: Path) -> None:
    """Wait until the disk has the file's bytes."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Wait until the disk has the folder's names. Windows has no such thing, and does it by itself."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _upgrade(connection: Connection, scripts: Path) -> None:
    from alembic import command  # noqa: PLC0415 - slow to import, and most starts have nothing to migrate
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
