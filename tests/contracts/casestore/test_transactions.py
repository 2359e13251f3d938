from __future__ import annotations

from itertools import pairwise

import pytest

from privacy_console.adapters.casestore.errors import NotWriting, StepIncomplete
from privacy_console.casework.audit.entries import NotForTheTrail, parse_entry
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.common.errors import Cancelled
from tests.contracts.casestore.samples import ME, ORIGINAL, broken_off, case, delivered, fill, letter, reading


def test_what_was_written_in_a_step_is_there_after_it(store):
    with store.transaction(ME) as file:
        fill(file, case())
        file.trail.append("case.opened", "DSR-2026-0001")
    with store.reading() as file:
        assert file.cases.case("DSR-2026-0001").subject_name == "Elena Marchetti"
    assert [entry.action for entry in store.entries()] == ["case.opened"]


@pytest.mark.parametrize("raised", [RuntimeError, Cancelled, KeyboardInterrupt])
def test_a_step_that_is_broken_off_leaves_nothing_behind(store, raised):
    def step(file):
        fill(file, case())
        file.trail.append("case.opened", "DSR-2026-0001")

    with pytest.raises(raised):
        broken_off(store, step, raised)
    with store.reading() as file:
        assert file.cases.case("DSR-2026-0001") is None
        assert file.letters.original(letter().id) is None
    assert store.entries() == ()
    assert store.frontier() == Frontier()


def test_writing_while_reading_is_a_mistake_that_shows(store):
    with pytest.raises(NotWriting), store.reading() as file:
        file.letters.keep(letter(), reading(), ORIGINAL)
    with store.reading() as file:
        assert file.letters.letter(letter().id) is None


def test_a_case_without_its_letter_is_not_committed(store):
    with pytest.raises(StepIncomplete), store.transaction(ME) as file:
        file.cases.add(case())
    with store.reading() as file:
        assert file.cases.case("DSR-2026-0001") is None


def test_an_answer_without_its_case_is_not_committed(store):
    with pytest.raises(StepIncomplete), store.transaction(ME) as file:
        file.answers.keep(delivered())


def test_the_parts_of_a_step_may_be_written_in_any_order(store):
    with store.transaction(ME) as file:
        file.cases.add(case())
        file.letters.keep(letter(), reading(), ORIGINAL)
    with store.reading() as file:
        assert file.cases.of_letter(letter().id) == "DSR-2026-0001"


def test_the_trail_counts_without_gaps_over_steps_and_broken_steps(store):
    for number in range(7):
        with store.transaction(ME) as file:
            file.trail.append("case.noted", "DSR-2026-0001", step=str(number))
            file.trail.append("case.noted", "DSR-2026-0002")
        with pytest.raises(RuntimeError):
            broken_off(store, lambda file: file.trail.append("case.noted"))
    entries = store.entries()
    assert [entry.sequence for entry in entries] == list(range(14))
    assert {entry.actor for entry in entries} == {ME}
    for before, after in pairwise(entries):
        assert after.previous == leaf_hash(before.stored).hex()


def test_the_frontier_is_that_of_the_stored_bytes(store):
    for _ in range(9):
        with store.transaction("system") as file:
            file.trail.append("store.checked")
        raw = list(store.raw_entries())
        assert store.frontier() == Frontier().extended([leaf_hash(stored) for stored in raw])
    assert [parse_entry(stored) for stored in raw] == list(store.entries())
    assert list(store.raw_entries(4)) == raw[:4]


def test_entries_come_in_pages_and_by_case(store):
    with store.transaction(ME) as file:
        for number in range(10):
            file.trail.append("case.noted", f"DSR-2026-000{number % 2 + 1}")
    assert [entry.sequence for entry in store.entries(2, 3)] == [3, 4, 5]
    assert [entry.sequence for entry in store.entries(2, 2, case="DSR-2026-0001")] == [4, 6]
    assert store.entries(9, 3) == ()


def test_a_value_of_a_person_does_not_reach_the_trail_and_the_step_is_undone(store):
    def step(file):
        fill(file, case())
        file.trail.append("case.opened", "DSR-2026-0001", name="Elena Marchetti")

    with pytest.raises(NotForTheTrail):
        broken_off(store, step)
    with store.reading() as file:
        assert file.cases.case("DSR-2026-0001") is None


def test_every_store_has_a_log_of_its_own(store):
    assert store.log_origin.startswith("privacy-console/trail/")
