"""Any seed, any scale, any engine: the same seed writes the same rows."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
import tracemalloc

import pytest
from sqlalchemy import create_engine, func, select, text
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.generate import SamplePlaceTaken, generate
from privacy_console.adapters.company.sample.schema import METADATA
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Progress, Unwatched
from privacy_console.casework.search.company import SourceUnavailable
from tests.adapters.company.servers import ENGINES, fresh
from tests.oracles.oracle import expected_rows

CHILD = """
import sys
from privacy_console.adapters.company.sample.generate import generate
from privacy_console.casework.common.watch import Unwatched
generate(sys.argv[1], seed=7, watch=Unwatched())
"""


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Impatient:
    """A watch that says stop at the third look."""

    def __init__(self):
        self.looks = 0
        self.told = []

    def report(self, progress: Progress) -> None:
        self.told.append(progress)

    def checkpoint(self) -> None:
        self.looks += 1
        if self.looks == 3:
            raise Cancelled


def test_the_same_seed_writes_the_same_bytes_whatever_the_hash_seed_is(tmp_path):
    files = []
    for hash_seed in ("1", "2"):
        file = tmp_path / f"{hash_seed}.db"
        subprocess.run([sys.executable, "-c", CHILD, str(file)], check=True, env={**os.environ, "PYTHONHASHSEED": hash_seed})
        files.append(file)
    assert digest(files[0]) == digest(files[1])


def test_another_seed_writes_other_rows(tmp_path, made):
    other = tmp_path / "other.db"
    facts = generate(other, seed=2, watch=Unwatched())
    assert digest(other) != digest(made[0])
    assert facts.subject.name != made[1].subject.name


def test_rows_grow_with_the_scale_and_the_first_companies_stay_as_they_are(tmp_path, made):
    rows = {1: made[1].rows}
    for scale in (2, 3):
        facts = generate(tmp_path / f"{scale}.db", scale=scale, watch=Unwatched())
        assert facts.subject == made[1].subject
        rows[scale] = facts.rows
    total = {scale: sum(counts.values()) for scale, counts in rows.items()}
    assert 5_000 <= total[1] <= 10_000
    assert total[3] - total[2] == pytest.approx(total[2] - total[1], rel=0.05)


def test_memory_does_not_grow_with_the_scale(tmp_path):
    peak = {}
    for scale in (1, 4):
        tracemalloc.start()
        generate(tmp_path / f"{scale}.db", scale=scale, watch=Unwatched())
        peak[scale] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak[4] - peak[1] < 1_000_000


def test_the_facts_count_the_rows_that_are_there(company, facts):
    there = {table.name: company.scalar(select(func.count()).select_from(table)) for table in METADATA.sorted_tables}
    assert there == facts.rows
    assert 25 <= len(there) <= 40
    assert min(there.values()) > 0


def test_every_reference_leads_to_a_row(company):
    assert company.execute(text("PRAGMA foreign_key_check")).all() == []


def test_the_file_is_for_its_owner_alone(made):
    assert stat.S_IMODE(made[0].stat().st_mode) == 0o600


def test_what_is_there_is_never_overwritten(tmp_path):
    file = tmp_path / "precious.db"
    file.write_text("precious")
    with pytest.raises(SamplePlaceTaken) as refused:
        generate(file, watch=Unwatched())
    assert refused.value.code == "sample.place_taken"
    assert file.read_text() == "precious"


def test_a_database_that_has_tables_is_left_alone(tmp_path):
    url = f"sqlite:///{tmp_path / 'theirs.db'}"
    with create_engine(url, poolclass=NullPool).begin() as connection:
        connection.execute(text("CREATE TABLE users (id INTEGER)"))
    with pytest.raises(SamplePlaceTaken):
        generate(url, watch=Unwatched())
    with create_engine(url, poolclass=NullPool).connect() as connection:
        assert connection.execute(text("SELECT name FROM sqlite_master")).scalars().all() == ["users"]


def test_stopping_leaves_no_file(tmp_path):
    file, watch = tmp_path / "stopped.db", Impatient()
    with pytest.raises(Cancelled):
        generate(file, watch=watch)
    assert not file.exists()
    assert [one.done for one in watch.told] == [0, 1]


def test_a_folder_that_is_not_there_is_a_source_that_does_not_answer(tmp_path):
    with pytest.raises(SourceUnavailable):
        generate(tmp_path / "nowhere" / "company.db", watch=Unwatched())


def test_a_server_that_does_not_answer_is_unavailable_and_its_password_is_not_told():
    with pytest.raises(SourceUnavailable) as refused:
        generate("postgresql+psycopg://me:hunter2@127.0.0.1:1/none?connect_timeout=1", watch=Unwatched())
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("engine", [one for one in ENGINES if one != "sqlite"])
def test_a_server_takes_the_same_company(engine, tmp_path, company, facts):
    url = fresh(engine, tmp_path)
    assert generate(url, watch=Unwatched()) == facts
    if engine == "postgresql":  # the oracle's SQL casts as SQLite and PostgreSQL do
        with create_engine(url, poolclass=NullPool).connect() as connection:
            assert expected_rows(connection, facts, "subject") == expected_rows(company, facts, "subject")
