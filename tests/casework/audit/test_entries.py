from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.audit.entries import FIRST, EntryUnreadable, NotForTheTrail, next_entry, parse_entry
from privacy_console.casework.audit.tree import leaf_hash

AT = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)
ME = "0123456789abcdef"


def entry(last=None, *, at=AT, actor=ME, action="search.done", case="DSR-2026-0001", **facts):
    return next_entry(last, at=at, actor=actor, action=action, case=case, facts=facts)


def test_each_entry_names_the_hash_of_the_one_before_it():
    first = entry()
    second = entry(first)
    assert (first.sequence, second.sequence) == (0, 1)
    assert first.previous == FIRST
    assert second.previous == leaf_hash(first.stored).hex()


def test_what_is_stored_is_canonical_and_reads_back_the_same():
    written = entry(entry(), rows="12", digest="ab" * 32)
    assert parse_entry(written.stored) == written
    assert json.loads(written.stored)["facts"] == {"digest": "ab" * 32, "rows": "12"}


def test_an_instant_is_kept_in_utc_with_a_fixed_width():
    east = datetime(2026, 10, 5, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    assert entry(at=east).at == "2026-10-05T08:30:00.000000Z"


@pytest.mark.parametrize(
    "value",
    [
        "ana@mail.example",
        "+49 30 123456",
        "+4930123456",
        "030123456",
        "030-123456",
        "206-555-0100",
        "555-0100",
        "192.0.2.7",
        "2001:db8::1",
        "DE89370400440532013000",
        "Ana Costa",
        "Müller",
        "two\nlines",
        "a" * 201,
        "tab\there",
    ],
)
def test_what_looks_like_a_person_is_refused_and_not_repeated(value):
    with pytest.raises(NotForTheTrail) as refused:
        entry(about=value)
    assert value not in str(refused.value)


@pytest.mark.parametrize(
    "value",
    ["", "0", "1200000000", "ab" * 32, "email,phone", "2026-10-05", "2026-10-05T08:30:00.000000Z", "2026-10", "DSR-2026-0142",
     "crm.users", "TP_UNKNOWN", "main.work_orders/id", "1.25.300", "code_replied", "a1b2c3d4e5f60718", "0.1.0"],
)  # fmt: skip
def test_ids_counts_digests_and_words_are_taken(value):
    assert entry(what=value).facts == {"what": value}


@pytest.mark.parametrize(
    "change",
    [
        {"action": "Search done"},
        {"action": "search"},
        {"actor": "olu"},
        {"case": "Ana"},
        {"at": AT.replace(tzinfo=None)},
        {"Upper": "x"},
    ],
)
def test_an_entry_in_the_wrong_form_is_a_bug_of_the_caller(change):
    with pytest.raises(NotForTheTrail):
        entry(**change)


def test_too_many_facts_are_refused():
    with pytest.raises(NotForTheTrail):
        entry(**{f"fact{number}": "1" for number in range(33)})


@given(st.binary(max_size=300))
def test_bytes_that_are_no_entry_are_refused_in_one_way(stored):
    with pytest.raises(EntryUnreadable):
        parse_entry(stored)


@pytest.mark.parametrize(
    "change", [{"seq": -1}, {"seq": "1"}, {"seq": True}, {"v": 2}, {"facts": {"a": 1}}, {"facts": []}, {"more": 1}, {"at": None}]
)
def test_an_entry_of_another_form_is_not_read(change):
    given = json.loads(entry().stored) | change
    stored = json.dumps(given, sort_keys=True, separators=(",", ":")).encode()
    with pytest.raises(EntryUnreadable):
        parse_entry(stored)


def test_a_thousand_brackets_are_refused_and_end():
    with pytest.raises(EntryUnreadable):
        parse_entry(b"[" * 100_000)


def test_a_spelling_that_is_not_canonical_is_refused():
    with pytest.raises(EntryUnreadable):
        parse_entry(entry().stored.replace(b'"v":1', b'"v": 1'))
