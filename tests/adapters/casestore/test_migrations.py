from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from privacy_console.adapters.casestore import CaseStore, migrate
from privacy_console.adapters.casestore.engine import bare, engine_for, run
from privacy_console.adapters.casestore.errors import StoreTooNew
from privacy_console.adapters.casestore.models import Base
from tests.adapters.casestore.conftest import KEY
from tests.contracts.casestore.samples import ME, case, fill

TODAY = migrate.REVISIONS[-1]
NEXT = """
from alembic import op
import sqlalchemy as sa
revision = "next"
down_revision = "{last}"

def upgrade():
    op.add_column("people", sa.Column("nickname", sa.String()))
    {then}
"""


@pytest.fixture
def engine(path):
    made = engine_for(path, KEY, writing=True)
    yield made
    made.dispose()


def tables(connection):
    """What each table, index and trigger says of itself, however it was spelled."""
    found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return {name: sorted(re.findall(r"\w+|[^\w\s]", sql)) for name, sql in found}


def upgraded(engine):
    with engine.begin() as connection:
        migrate._upgrade(connection, migrate.MIGRATIONS)


def test_the_newest_revision_is_what_the_models_say(engine):
    upgraded(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_a_new_store_has_exactly_what_migrating_makes(engine, store, path):
    new = path.with_name("migrated.db")
    other = engine_for(new, KEY, writing=True)
    upgraded(other)
    with other.connect() as migrated, store._reading.connect() as made:
        assert tables(migrated) == tables(made)
        assert len(tables(made)) > 20
        assert migrated.scalar(text("SELECT version_num FROM alembic_version")) == migrate.REVISIONS[-1]
    other.dispose()


def test_the_known_revisions_are_those_of_the_files():
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    walked = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(reversed([script.revision for script in walked])) == migrate.REVISIONS


@pytest.fixture
def newer(monkeypatch, tmp_path):
    """This program, one release on."""

    def release(then="pass"):
        scripts = tmp_path / "per%cent migrations"
        shutil.copytree(migrate.MIGRATIONS, scripts)
        (scripts / "versions" / "next.py").write_text(NEXT.format(then=then, last=TODAY))
        monkeypatch.setattr(migrate, "REVISIONS", (*migrate.REVISIONS, "next"))
        monkeypatch.setattr(migrate.bring_up, "__kwdefaults__", {"scripts": scripts})

    return release


def filled(store):
    with store.transaction(ME) as file:
        fill(file, case())
        file.trail.append("case.opened", "DSR-2026-0001")
    store.close()


def test_an_older_store_is_copied_under_its_key_and_migrated(store, opened, path, newer):
    filled(store)
    newer()
    again = opened()
    with again.reading() as file:
        assert file.cases.case("DSR-2026-0001") == case(letter=file.cases.case("DSR-2026-0001").letter)
    with again._reading.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "next"
        assert connection.execute(text("SELECT nickname FROM people")).all() == []
    copy = path.with_name("cases.db.before-next")
    assert b"SQLite" not in copy.read_bytes()
    assert os.name != "posix" or oct(copy.stat().st_mode & 0o777) == "0o600"
    kept = bare(copy, KEY)
    assert kept.execute("SELECT version_num FROM alembic_version").fetchall() == [(TODAY,)]
    assert kept.execute('SELECT "case" FROM trail').fetchall() == [("DSR-2026-0001",)]
    kept.close()
    again.close()
    copy.unlink()
    opened()
    assert not copy.exists()


def test_a_migration_that_breaks_leaves_the_store_as_it_was(store, opened, path, newer):
    filled(store)
    newer(then="raise RuntimeError('broken')")
    with pytest.raises(RuntimeError, match="broken"):
        opened()
    kept = bare(path, KEY)
    assert kept.execute("SELECT version_num FROM alembic_version").fetchall() == [(TODAY,)]
    assert "nickname" not in [row[1] for row in kept.execute("PRAGMA table_info(people)")]
    assert kept.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    kept.close()


def test_a_store_of_a_newer_program_is_left_alone(store, opened, path):
    store.close()
    later = bare(path, KEY)
    run(later, "UPDATE alembic_version SET version_num = '9999'")
    later.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew) as refused:
        opened()
    assert refused.value.revision == "9999"
    assert path.read_bytes() == before


def test_opening_a_store_of_today_imports_no_alembic(store, path):
    store.close()
    program = (
        "import sys, pathlib\n"
        "from privacy_console.adapters.casestore import CaseStore\n"
        f"CaseStore.open(pathlib.Path({str(path)!r}), bytes(range(32)), create=False, clock=None).close()\n"
        f"CaseStore.open(pathlib.Path({str(path.with_name('new.db'))!r}), bytes(32), create=True, clock=None).close()\n"
        "print([name for name in sys.modules if name.split('.')[0] in {'alembic', 'mako', 'sqlite3'}])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(__file__).resolve().parents[3]
    )
    assert done.stdout.strip() == "[]"


def test_the_migrations_travel_with_the_package():
    """A wheel and a bundle take what lies beside the modules."""
    assert (migrate.MIGRATIONS / "env.py").is_file()
    assert migrate.MIGRATIONS.is_relative_to(Path(sys.modules[CaseStore.__module__].__file__).parent)
