"""S1, S2: collecting one subject against the same SQL run raw. Run: `python -m tests.benchmarks.search.collect --scale 1`."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Iterator
from fractions import Fraction

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.use_cases import read_records
from tests.benchmarks.interleaved import figures_of, in_all
from tests.benchmarks.search.company import GIANT, HEAVY, MAP, ROWS, TYPICAL, whoever
from tests.benchmarks.search.lines import Line, Options, clock_of, counted, options, ratio, table
from tests.benchmarks.search.servers import company, scale_for
from tests.benchmarks.search.tape import Tape
from tests.casework.search.town import search

WHO = {"typical": TYPICAL, "heavy": HEAVY, "giant": GIANT}
SMALL = Fraction(1, 1000)
"""Where its SQL takes next to nothing, what a search does besides can be seen."""
OTHER_MS = 6.0
"""A hundredth of the 0.6 s that the best-known open engine takes for 11 tables."""


def lines(chosen: Options) -> Iterator[Line]:
    for kind in chosen.engines:
        for indexed in (True, False):
            for who, user in WHO.items():
                yield from _collected(kind, chosen, who, user, indexed=indexed)
        yield _besides(kind, chosen)


def _collected(kind: str, chosen: Options, who: str, user: int, *, indexed: bool) -> Iterator[Line]:
    url = company(kind, chosen.cache, chosen.scale, indexed=indexed)
    source, tape, tape_of_records = open_source("crm", url), Tape(url), Tape(url)
    with tape.recording(source):
        outcome = search(whoever(user), MAP, source)
    assert outcome.complete, outcome.unavailable

    def records() -> int:
        return sum(1 for _ in read_records(outcome.findings, data_map=MAP, sources=[source], watch=Unwatched()))

    with tape_of_records.recording(source):
        assert records() == len(outcome.findings)
    label = f"{who}, {len(outcome.findings):,} rows, {'indexed' if indexed else 'no index'}"
    ways = {
        "raw": tape.play,
        "search": lambda: search(whoever(user), MAP, source),
        "raw records": tape_of_records.play,
        "records": records,
    }
    found = figures_of(ways, rounds=chosen.rounds, clock=clock_of(kind))
    yield ratio(f"S1 search: {label}", kind, found["search"], target=1.3, floor="the same SQL raw")
    read = in_all([found["search"], found["records"]], [found["raw"], found["raw records"]])
    yield ratio(f"S1 as records: {label}", kind, read, target=1.6, floor="the same SQL raw")
    keys = max((len(rows) for rows in tape.play()), default=0)
    allowed = len(ROWS) + len(MAP.links) * math.ceil(max(keys, 1) / 1000)
    yield counted(
        f"S2 statements: {label}", kind, outcome.statements, target=allowed, unit="statements", floor="tables + keys/1000 a link"
    )
    tape.close()
    tape_of_records.close()


def _besides(kind: str, chosen: Options) -> Line:
    """What of a search is neither the database's nor the driver's work."""
    url = company(kind, chosen.cache, SMALL / scale_for(kind, Fraction(1)), indexed=True)
    source, tape = open_source("crm", url), Tape(url)
    with tape.recording(source):
        outcome = search(whoever(TYPICAL), MAP, source)
    ways = {"raw": tape.play, "search": lambda: search(whoever(TYPICAL), MAP, source)}
    figures = figures_of(ways, rounds=max(chosen.rounds, 25), clock=time.process_time)
    tape.close()
    low, median, high = (
        1000 * (whole - raw) for whole, raw in zip(figures["search"].seconds, figures["raw"].seconds, strict=True)
    )
    return Line(
        name=f"S1 besides SQL: typical, {len(outcome.findings)} rows, {len(ROWS)} tables", engine=kind, target=OTHER_MS,
        unit="ms", floor="processor time here, less the same SQL raw", low=low, median=median, high=high,
    )  # fmt: skip


if __name__ == "__main__":
    found = list(lines(options(__doc__)[0]))
    print(table(found))
    sys.exit(not all(line.met for line in found))
