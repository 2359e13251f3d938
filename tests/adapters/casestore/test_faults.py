"""The disk, other programs and kill -9 are in the way; no acknowledged step is lost and no half step is kept."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from dataclasses import fields
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from privacy_console.adapters.casestore import CaseStore, engine
from privacy_console.adapters.casestore.engine import bare, run
from privacy_console.adapters.casestore.errors import StoreBusy, StoreDamaged, StoreFull
from privacy_console.casework.audit.entries import FIRST, parse_entry
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.search.findings import Finding
from tests.adapters.casestore.conftest import KEY
from tests.contracts.casestore.samples import ME, ORIGINAL, FixedClock, case, fill, finding, letter, outcome, reading

ROOT = Path(__file__).resolve().parents[3]
WRITER = Path(__file__).with_name("writer.py")
PLANTED = "Zaphodia-Plantedmark"


def grow(store, steps=1):
    for _ in range(steps):
        with store.transaction(ME) as file:
            file.trail.append("case.noted")


def assert_trail_holds(store):
    raw = list(store.raw_entries())
    assert Frontier().extended([leaf_hash(stored) for stored in raw]) == store.frontier()
    previous = FIRST
    for number, stored in enumerate(raw):
        entry = parse_entry(stored)
        assert (entry.sequence, entry.previous) == (number, previous)
        previous = leaf_hash(stored).hex()
    return len(raw)


def test_another_writer_is_told_of_and_the_store_is_as_it_was(monkeypatch, store, path):
    monkeypatch.setattr(engine, "BUSY_S", 0.05)
    grow(store)
    with store.transaction(ME) as file:
        file.trail.append("case.noted")
        with CaseStore.open(path, KEY, create=False, clock=FixedClock()) as other:
            with pytest.raises(StoreBusy):
                grow(other)
            assert len(other.entries()) == 1
    assert len(store.entries()) == 2


def test_steps_of_many_threads_follow_one_another(store):
    failed = []

    def work():
        try:
            grow(store, 25)
        except BaseException as error:
            failed.append(error)
            raise

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert assert_trail_holds(store) == 100


def test_reading_sees_one_moment_while_somebody_writes(store):
    grow(store)
    with store.transaction(ME) as file:
        fill(file, case())
        with store.reading() as reader:
            assert reader.cases.case("DSR-2026-0001") is None
    with store.reading() as reader:
        assert reader.cases.case("DSR-2026-0001") is not None


def test_a_full_disk_undoes_the_step_and_says_nothing_of_what_was_written(store):
    with store.transaction(ME) as file:
        fill(file, case())
        file.trail.append("case.opened", "DSR-2026-0001")

    def too_much():
        with store.transaction(ME) as file:
            file.trail.append("case.noted", "DSR-2026-0001")
            file.trail._driver.execute("PRAGMA max_page_count = 10")  # cut to what is there
            for number in range(2, 60):
                file.letters.keep(letter(number, text=PLANTED), reading(), os.urandom(9000))

    with pytest.raises(StoreFull) as refused:
        too_much()
    told, error = "", refused.value
    while error is not None:
        told += f"{error} {error!r}"
        error = error.__cause__
    assert PLANTED not in told
    assert assert_trail_holds(store) == 1
    with store.reading() as file:
        assert file.letters.original(letter(1).id) == ORIGINAL
        assert file.letters.original(letter(2).id) is None


def child(*arguments):
    return subprocess.Popen(
        [sys.executable, str(WRITER), *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no limits of file size")
def test_a_file_that_may_not_grow_undoes_the_step(store, opened, path):
    store.close()
    limit = path.stat().st_size + 200_000
    done = child(path, "limited", limit)
    out, err = done.communicate(timeout=60)
    *steps, last = out.splitlines()
    assert last in {"casestore.full", "casestore.unavailable"}, err
    assert err == ""
    again = opened()
    assert assert_trail_holds(again) == len(steps) > 0
    grow(again)
    assert assert_trail_holds(again) == len(steps) + 1


def test_no_acknowledged_step_is_lost_and_none_is_half_kept_when_the_program_is_killed(store, opened, path):
    chance = random.Random(20261124)
    store.close()
    acknowledged = 0
    for _ in range(8):
        writing = child(path, "endless", 0)
        for _ in range(chance.randrange(1, 25)):
            told = writing.stdout.readline()
            assert told, writing.stderr.read()
            acknowledged = int(told)
        writing.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        rest = writing.communicate(timeout=60)[0].split()
        acknowledged = int(rest[-1]) if rest else acknowledged
        with CaseStore.open(path, KEY, create=False, clock=FixedClock()) as after:
            entries = assert_trail_holds(after)
            assert entries in {acknowledged, acknowledged + 1}
            with after.reading() as file:
                number = int(file.cases.next_id(2026)[-4:]) - 1
                assert number == entries
                newest = f"DSR-2026-{number:04}"
                assert file.cases.case(newest) is not None
                assert file.letters.original(file.cases.case(newest).letter) is not None
                assert len(file.findings.outcome(newest).findings) == 50
        acknowledged = entries
    assert acknowledged > 8


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail SET stored = x'00' WHERE sequence = 0",
        "DELETE FROM trail WHERE sequence = 1",
        "DELETE FROM trail",
        "INSERT INTO trail VALUES (3, '', x'00')",
        "INSERT INTO trail VALUES (-1, '', x'00')",
        "INSERT OR REPLACE INTO trail VALUES (0, '', x'00')",
        "REPLACE INTO trail SELECT 1, '', x'00'",
        "UPDATE OR REPLACE trail SET sequence = 0 WHERE sequence = 1",
        "UPDATE span_decisions SET number = 9",
        "DELETE FROM span_decisions",
        "UPDATE notes SET body = 'x'",
        "DELETE FROM notes",
        "INSERT OR REPLACE INTO notes SELECT number, \"case\", 'x' FROM notes",
        "INSERT OR REPLACE INTO span_decisions SELECT sequence, \"case\", number, 'x' FROM span_decisions",
    ],
)
def test_what_only_grows_refuses_to_be_rewritten(store, statement):
    grow(store, 2)
    with store._writing.begin() as connection:
        connection.exec_driver_sql("INSERT INTO letters VALUES (1, 'l', '', '', '', x'')")
        connection.exec_driver_sql(
            "INSERT INTO cases (number, id, year, running, state, stage, unread, waiting, due, received, subject, rights, search,"
            " version) VALUES (1, 'DSR-2026-0001', 2026, 1, 0, 0, 0, 0, '', 0, '', '', '', 0)"
        )
        connection.exec_driver_sql("INSERT INTO notes VALUES (1, 'DSR-2026-0001', '')")
        connection.exec_driver_sql("INSERT INTO span_decisions VALUES (1, 'DSR-2026-0001', 1, '')")
    with pytest.raises(IntegrityError), store._writing.begin() as connection:
        connection.exec_driver_sql(statement)
    assert assert_trail_holds(store) == 2


@pytest.mark.parametrize("cut", ["DELETE FROM trail WHERE sequence = 2", "UPDATE log SET frontier = x'00'", "DELETE FROM trail"])
def test_a_trail_that_was_cut_behind_the_stores_back_takes_no_further_step(store, opened, path, cut):
    grow(store, 3)
    store.close()
    behind = bare(path, KEY)
    run(behind, "DROP TRIGGER trail_is_never_cut", cut)
    behind.close()
    again = opened()
    with pytest.raises(StoreDamaged):
        grow(again)
    with pytest.raises(StoreDamaged):
        again.frontier()


def test_findings_by_the_ten_thousand_go_in_and_out(store):
    many = outcome(*(finding(number) for number in range(22_000)))
    with store.transaction(ME) as file:
        fill(file, case())
        file.findings.keep("DSR-2026-0001", many)
        assert (
            file.findings.decide("DSR-2026-0001", [one.row for one in many.findings], many.findings[0].decision, "all", ME)
            == 22_000
        )
        kept = file.findings.outcome("DSR-2026-0001")
    assert [one.row for one in kept.findings] == [one.row for one in many.findings]
    assert {one.reason for one in kept.findings} == {"all"}


def test_everything_kept_of_a_search_is_keys_and_paths(store):
    """The columns of a finding, spelled out: one for a value would have to be added here first."""
    with store._reading.connect() as connection:
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(findings)")]
    keys = ["case", "place", "row", "path", "confidence", "reach", "decision", "reason", "soft_deleted", "decided"]
    assert columns == [*keys, "decided_by", "more"]
    assert {one.name for one in fields(Finding)} - {"row", "path", *keys, "decided_by"} == {
        "others",
        "copies",
        "leads",
        "decided_at",
    }
