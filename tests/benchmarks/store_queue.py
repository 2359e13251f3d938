"""The queue of 100,000 cases. Run: `python -m tests.benchmarks.store_queue [CASES]`.

Each query is timed against the floor in the same round: the driver alone, reading the numbers of the table in their own order.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.casestore.engine import bare
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.queue import Order, QueueQuery, View
from tests.contracts.casestore.samples import ME, ORIGINAL, TODAY, FixedClock, case, deadline, letter, letter_id, reading

KEY = bytes(range(32))
ROUNDS = 7
QUERIES = {
    "all by due date": QueueQuery(),
    "all by due date, backwards": QueueQuery(descending=True),
    "all by receipt": QueueQuery(order=Order.RECEIVED),
    "all by subject": QueueQuery(order=Order.SUBJECT),
    "all by number": QueueQuery(order=Order.NUMBER),
    "all by status": QueueQuery(order=Order.STATUS),
    "mine": QueueQuery(view=View.MINE),
    "overdue": QueueQuery(view=View.OVERDUE),
    "text, many hits": QueueQuery(text="subject 1"),
    "text, one hit": QueueQuery(text="subject 99,"),
    "text, none": QueueQuery(text="nobody of that name", order=Order.SUBJECT),
}


def filled(path, count):
    store = CaseStore.open(path, KEY, create=True, clock=FixedClock())
    statuses = [Status.CLOSED] * 12 + [Status.VERIFY, Status.FIND, Status.REVIEW]
    with store.transaction(ME) as file:
        file.letters.keep(letter(1), reading(), ORIGINAL)
        model = case("DSR-2026-0001", letter=letter_id(1))
        for number in range(count):
            file.cases.add(
                replace(
                    model,
                    id=f"DSR-2026-{number + 1:04}",
                    subject_name=f"Subject {number * 7919 % count}, of the benchmark",
                    status=statuses[number % len(statuses)],
                    deadline=deadline(date(2026, 1, 1) + timedelta(days=number * 31 % 365)),
                    received=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number * 17 % 500_000),
                    owner=ME if number % 7 == 0 else None,
                    unread=number % 9 == 0,
                )
            )
    return store


def timed(work):
    start = time.perf_counter()
    result = work()
    return (time.perf_counter() - start) * 1000, result


def spread(values):
    ordered = sorted(values)
    return f"min {ordered[0]:7.2f}  median {ordered[len(ordered) // 2]:7.2f}  max {ordered[-1]:7.2f}"


def main():
    count = int(sys.argv[1]) if sys.argv[1:] else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.db"
        took, store = timed(lambda: filled(path, count))
        print(f"{count} cases added in {took / 1000:.1f} s, {path.stat().st_size / 1e6:.0f} MB; milliseconds, ratio to the floor")
        plain = bare(path, KEY)
        floors, times, pages, counts = [], {name: [] for name in QUERIES}, [], []
        for round_ in range(ROUNDS + 1):
            floor, _ = timed(lambda: plain.execute("SELECT number, state, unread FROM cases ORDER BY number").fetchall())
            floors.append(floor)
            for name, query in QUERIES.items():
                with store.reading() as file:
                    times[name].append(timed(lambda file=file, query=query: file.cases.queue(query, me=ME, today=TODAY)))
            with store.reading() as file:
                numbers = times["all by subject"][round_][1].numbers
                middle = len(numbers) // 2
                pages.append(timed(lambda file=file, n=numbers[middle : middle + 100]: file.cases.numbered(n))[0])
                counts.append(timed(lambda file=file: file.cases.counts(me=ME, today=TODAY))[0])
        print(f"  {'floor':28} {spread(floors[1:])}")
        for name, measured in times.items():
            ratios = sorted(one[0] / floor for one, floor in zip(measured[1:], floors[1:], strict=True))
            print(
                f"  {name:28} {spread([one[0] for one in measured[1:]])}  x{ratios[len(ratios) // 2]:.2f}  {len(measured[-1][1].numbers)} rows"
            )
        print(f"  {'a page of 100 cases':28} {spread(pages[1:])}")
        print(f"  {'counts of all views':28} {spread(counts[1:])}")
        plain.close()
        store.close()


if __name__ == "__main__":
    main()
