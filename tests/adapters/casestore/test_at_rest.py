from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from privacy_console.adapters.casestore import CaseStore, damage
from privacy_console.adapters.casestore.engine import bare
from privacy_console.adapters.casestore.errors import StoreDamaged, StoreExists, StoreMissing, StoreUnavailable, WrongKey
from tests.adapters.casestore.conftest import KEY
from tests.contracts.casestore.samples import (
    ME,
    FixedClock,
    case,
    delivered,
    evidence,
    fill,
    finding,
    letter,
    outcome,
    person,
    reading,
    subject,
)

PLANTED = "Zaphodia-Plantedmark"
POSIX = os.name == "posix"


def plant(store):
    with store.transaction(ME) as file:
        fill(file, case(subject_name=PLANTED, first_line=PLANTED))
        file.letters.keep(letter(9, text=PLANTED, message_id=PLANTED), reading(language=PLANTED), PLANTED.encode())
        file.subjects.keep("DSR-2026-0001", replace(subject(), display_name=PLANTED), replace(evidence(), note=PLANTED))
        file.people.add(person(name=PLANTED))
        file.findings.keep("DSR-2026-0001", outcome(finding(1, key=(("email", PLANTED),), reason=PLANTED)))
        file.answers.keep(replace(delivered(), folder=PLANTED))
        file.trail.append("case.opened", "DSR-2026-0001", letter=letter().id)


def test_no_word_of_anybody_is_in_the_file_or_its_log_or_beside_it(store, path):
    plant(store)
    files = sorted(path.parent.iterdir())
    assert {"cases.db", "cases.db-wal"} <= {file.name for file in files}
    store.close()
    for file in (*files, *path.parent.iterdir()):
        found = file.read_bytes() if file.exists() else b""
        for marker in (
            PLANTED.encode(),
            PLANTED.casefold().encode(),
            PLANTED.encode("utf-16-le"),
            b"SQLite format",
            b"CREATE TABLE",
        ):
            assert marker not in found


@pytest.mark.skipif(not POSIX, reason="modes are POSIX's")
def test_every_file_of_the_store_is_its_owners_alone(store, path):
    plant(store)
    assert {file.name: oct(file.stat().st_mode & 0o777) for file in path.parent.iterdir()} == {
        "cases.db": "0o600",
        "cases.db-wal": "0o600",
        "cases.db-shm": "0o600",
    }


@pytest.mark.skipif(not POSIX, reason="modes are POSIX's")
def test_a_store_that_others_could_read_is_closed_to_them_when_it_is_opened(store, opened, path):
    store.close()
    path.chmod(0o644)
    opened()
    assert oct(path.stat().st_mode & 0o777) == "0o600"


def test_closing_writes_the_log_back(store, path):
    plant(store)
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["cases.db"]


def test_each_connection_is_durable_encrypted_and_keeps_its_scratch_in_memory(store):
    for engine in (store._writing, store._reading):
        with closing(engine.raw_connection()) as one, closing(engine.raw_connection()) as two:
            for connection in (one, two):
                cursor = connection.cursor()
                told = {
                    name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
                    for name in (
                        "journal_mode",
                        "synchronous",
                        "foreign_keys",
                        "temp_store",
                        "recursive_triggers",
                        "cipher_version",
                    )
                }
                assert told.pop("cipher_version").startswith("4.")
                assert told == {
                    "journal_mode": "wal",
                    "synchronous": 2,
                    "foreign_keys": 1,
                    "temp_store": 2,
                    "recursive_triggers": 1,
                }


@pytest.mark.parametrize("key", [bytes(32), KEY[::-1], KEY[:-1] + b"\0"], ids=["zeros", "reversed", "one bit off"])
def test_a_wrong_key_opens_nothing_changes_nothing_and_prints_nothing(store, opened, path, capfd, key):
    plant(store)
    store.close()
    before = path.read_bytes()
    with pytest.raises(WrongKey):
        opened(key)
    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")
    assert opened().entries()


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_a_mistake(path, length):
    with pytest.raises(ValueError, match="32 bytes"):
        CaseStore.open(path, bytes(length), create=True, clock=FixedClock())
    assert list(path.parent.iterdir()) == []


def test_the_key_is_in_no_text_of_an_engine(store):
    told = f"{store._writing!r} {store._writing.url} {store._reading!r}"
    assert KEY.hex() not in told


def test_a_store_that_is_not_there_is_not_made_by_opening_it(opened, path):
    with pytest.raises(StoreMissing):
        opened()
    assert list(path.parent.iterdir()) == []


def test_a_file_that_is_there_is_not_made_anew(opened, path):
    path.write_bytes(b"mine")
    with pytest.raises(StoreExists):
        opened(create=True)
    assert path.read_bytes() == b"mine"
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(StoreUnavailable):
        CaseStore.open(tmp_path / "no" / "cases.db", KEY, create=True, clock=FixedClock())


def test_a_store_has_its_name_only_once_it_is_whole(monkeypatch, opened, path):
    def interrupted(_connection):
        raise KeyboardInterrupt

    monkeypatch.setattr("privacy_console.adapters.casestore.migrate.make_tables", interrupted)
    with pytest.raises(KeyboardInterrupt):
        opened(create=True)
    assert list(path.parent.iterdir()) == []


def test_a_plain_database_is_not_taken_for_a_store(opened, path):
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(WrongKey):
        opened()
    assert path.read_bytes() == before


def test_an_encrypted_database_of_something_else_is_not_taken_for_a_store(opened, path):
    other = bare(path, KEY)
    other.execute("CREATE TABLE t (a)")
    other.close()
    with pytest.raises(StoreDamaged, match="not a case store"):
        opened()


def read_everything(store):
    with store.reading() as file:
        file.letters.original(letter(9).id)
        file.letters.letter(letter().id)
        file.cases.case("DSR-2026-0001")
        file.subjects.subject("DSR-2026-0001")
        file.people.everyone()
        file.findings.outcome("DSR-2026-0001")
        file.answers.delivered("DSR-2026-0001")
    return list(store.raw_entries())


def test_a_flipped_bit_on_any_page_is_either_refused_or_named_by_the_check(store, opened, path):
    plant(store)
    store.close()
    sound = path.read_bytes()
    assert len(sound) % 4096 == 0
    refused = 0
    for page in range(len(sound) // 4096):
        damaged = bytearray(sound)
        damaged[page * 4096 + 1000] ^= 1
        path.write_bytes(damaged)
        try:
            read_everything(opened())
        except StoreDamaged:
            refused += 1
        bad = damage(path, KEY)
        assert [text.split()[-1] for text in bad] == [str(page + 1)]
        for left in path.parent.glob("cases.db-*"):
            left.unlink()
    assert refused > 10


def test_a_flipped_bit_on_the_first_page_is_not_taken_for_a_wrong_key(store, opened, path):
    store.close()
    damaged = bytearray(path.read_bytes())
    damaged[100] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(StoreDamaged):
        opened()


@pytest.mark.parametrize("left", [0, 1, 4095, 4096, 4096 * 3 + 17])
def test_a_cut_off_file_is_refused_and_stays_as_it_is(store, opened, path, left):
    store.close()
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(StoreDamaged):
        opened()
    assert path.stat().st_size == left


def test_a_copy_opens_with_the_same_key_and_holds_the_same(store, path):
    plant(store)
    copy = path.with_name("copy.db")
    store.backup(KEY, copy)
    with CaseStore.open(copy, KEY, create=False, clock=FixedClock()) as opened:
        assert read_everything(opened) == read_everything(store)
        assert opened.log_origin == store.log_origin
    assert PLANTED.encode() not in copy.read_bytes()
    assert not POSIX or oct(copy.stat().st_mode & 0o777) == "0o600"
