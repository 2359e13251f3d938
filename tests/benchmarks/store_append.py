"""A1: durable appends to the trail, against the disk itself. Run: `python -m tests.benchmarks.store_append [FOLDER]`.

The floors are in this file and run interleaved: a write and fdatasync of the same bytes, and the engine alone with the same
settings. Where the disk answers within a fraction of a millisecond, what is measured is mostly the engine's four pages a commit.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.casestore.engine import SETTINGS, bare, run
from tests.contracts.casestore.samples import ME, FixedClock

KEY = bytes(range(32))
ROUNDS, APPENDS = 7, 300
ENTRY = b"x" * 243


def through_the_store(store):
    for _ in range(APPENDS):
        with store.transaction(ME) as file:
            file.trail.append("case.noted", "DSR-2026-0001", step="12", digest="c" * 64)


def by_the_disk_alone(descriptor):
    for _ in range(APPENDS):
        os.write(descriptor, ENTRY)
        os.fdatasync(descriptor)


def by_the_engine_alone(connection):
    for _ in range(APPENDS):
        run(connection, "BEGIN IMMEDIATE")
        connection.execute("INSERT INTO trail (c, stored) VALUES (?, ?)", ("DSR-2026-0001", ENTRY))
        connection.execute("UPDATE log SET frontier = ?", (b"x" * 200,))
        run(connection, "COMMIT")


def taken(work, on):
    wall, cpu = time.perf_counter(), time.process_time()
    work(on)
    return time.perf_counter() - wall, time.process_time() - cpu


def spread(values):
    ordered = sorted(values)
    return f"min {ordered[0]:.2f}  median {ordered[len(ordered) // 2]:.2f}  max {ordered[-1]:.2f}"


def main():
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as folder:
        store = CaseStore.open(Path(folder) / "cases.db", KEY, create=True, clock=FixedClock())
        plain = bare(Path(folder) / "floor.db", KEY)
        run(plain, *SETTINGS, "CREATE TABLE trail (sequence INTEGER PRIMARY KEY, c TEXT, stored BLOB)")
        run(
            plain,
            "CREATE INDEX by_case ON trail (c, sequence)",
            "CREATE TABLE log (frontier BLOB)",
            "INSERT INTO log VALUES (x'')",
        )
        descriptor = os.open(Path(folder) / "raw", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        floors = ((by_the_disk_alone, descriptor), (by_the_engine_alone, plain), (through_the_store, store))
        rounds = [[taken(work, on) for work, on in floors] for _ in range(ROUNDS + 1)]
        del rounds[0]  # warm-up
        print(f"{APPENDS} durable appends, {ROUNDS} rounds; milliseconds an append")
        for name, column in (("disk", 0), ("engine", 1), ("store", 2)):
            print(f"  {name:8} wall {spread([one[column][0] / APPENDS * 1000 for one in rounds])}")
            print(f"  {'':8} cpu  {spread([one[column][1] / APPENDS * 1000 for one in rounds])}")
        print("rate of the store")
        print(f"  to the disk's    {spread([one[0][0] / one[2][0] for one in rounds])}   (A1: 0.80)")
        print(f"  to the engine's  {spread([one[1][0] / one[2][0] for one in rounds])}")
        store.close()
        plain.close()
        os.close(descriptor)


if __name__ == "__main__":
    main()
