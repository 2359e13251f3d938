"""S7: memory while ten thousand and a million rows are read. Run: `python -m tests.benchmarks.search.memory`.

A fresh process for each step and size; what counts is how much more the larger needs at its peak. Every row read is one that the
engine gives and the search does not keep: an address like the subject's, a text like one that mentions them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.findings import Confidence, Finding, Hop, Inclusion, Reach, RowRef
from privacy_console.casework.search.people import free_texts, people_of
from privacy_console.casework.search.use_cases import read_records
from tests.benchmarks.search.company import DIALECTS
from tests.benchmarks.search.lines import Line, Options, counted, options, table
from tests.benchmarks.search.servers import database
from tests.casework.search.town import column, data_map, people, search, subject
from tests.casework.search.town import table as mapped

FEW, MANY = 10_000, 1_000_000
GROWTH_MB = 25.0
MAP = data_map(people(), mapped("notes", RowRole.MENTIONS, column("body", free_text=True)))
WHO = subject((Kind.EMAIL, "anna.lind@firma.example"))


def fill(url: sa.URL, rows: int) -> None:
    dialect = DIALECTS[url.get_backend_name().replace("mariadb", "mysql")]
    series = dialect.series.format(n=rows)
    with sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
        for statement in (
            *dialect.before,
            "CREATE TABLE people (id integer PRIMARY KEY, email varchar(120), phone varchar(40), name varchar(120))",
            f"""INSERT INTO people SELECT n, 'anna.lind' || n || '@of.firma.example', '0171 ' || (1000000 + n), 'Ada Berg' || n
                FROM {series}""",
            "CREATE TABLE notes (id integer PRIMARY KEY, body varchar(200))",
            f"""INSERT INTO notes SELECT n, 'the pump at site ' || n || ' broke, write to joanna.lind' || n || '@firma.example'
                FROM {series}""",
            *dialect.after,
        ):
            connection.exec_driver_sql(statement)


class Findings(Sequence[Finding]):
    """As many findings as there are rows, each made when it is asked for: the list itself is not what is measured."""

    def __init__(self, rows: int) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return self._rows

    def __getitem__(self, number):
        if number >= self._rows:
            raise IndexError(number)
        return Finding(
            row=RowRef(source="crm", table="people", key=(("id", number + 1),)),
            path=(Hop(from_="email = exact", to="people.email"),),
            confidence=Confidence.CERTAIN,
            reach=Reach.OWNS,
            decision=Inclusion.INCLUDED,
            reason="",
            soft_deleted=False,
        )


def _values(source, rows: int) -> int:
    with source.view(Unwatched()) as view:
        return sum(1 for _ in view.column_values("notes", ["id", "body"]))


def _matching(source, rows: int) -> int:
    outcome = search(WHO, data_map(people()), source)
    return rows if not outcome.findings else 0


def _mentions(source, rows: int) -> int:
    outcome = search(WHO, data_map(mapped("notes", RowRole.MENTIONS, column("body", free_text=True))), source)
    return rows if not outcome.findings else 0


def _records(source, rows: int) -> int:
    return sum(1 for _ in read_records(Findings(rows), data_map=MAP, sources=[source], watch=Unwatched()))


def _people(source, rows: int) -> int:
    return sum(1 for _ in people_of(data_map=MAP, sources=[source], watch=Unwatched()))


def _texts(source, rows: int) -> int:
    return rows if sum(1 for _ in free_texts(data_map=MAP, sources=[source], watch=Unwatched())) else 0


def _sample(source, rows: int) -> int:
    with source.view(Unwatched()) as view:
        return rows if list(view.sample("notes", ["body"], rows=200)) else 0


STEPS: dict[str, Callable[[object, int], int]] = {
    "every row's values": _values,
    "lookups": _matching,
    "mentions": _mentions,
    "records read": _records,
    "everybody known": _people,
    "texts for common words": _texts,
    "a sample": _sample,
}
"""Each gives how many rows it dealt with."""


def lines(chosen: Options) -> Iterator[Line]:
    for kind in chosen.engines:
        urls = {
            rows: database(kind, chosen.cache, f"rows_{rows}", lambda url, rows=rows: fill(url, rows)) for rows in (FEW, MANY)
        }
        for step in STEPS:
            few, many = (_peak_mb(urls[rows], step, rows) for rows in (FEW, MANY))
            yield counted(f"S7 {step}: {MANY:,} rows", kind, many - few, target=GROWTH_MB, unit="MB", floor=f"the peak at {FEW:,}",
                          note=f"{many:.0f} MB in all")  # fmt: skip


def _peak_mb(url: str, step: str, rows: int) -> float:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.search.memory", "--only", step, "--url", url, "--rows-there", str(rows)],
        check=True, capture_output=True, text=True, cwd=Path(__file__).resolve().parents[3],
        env=os.environ | {"XDG_RUNTIME_DIR": tempfile.gettempdir()},
    )  # fmt: skip
    return float(ran.stdout)


def _only(step: str, url: str, rows: int) -> None:
    assert STEPS[step](open_source("crm", url), rows) == rows, step
    # Not `ru_maxrss`: that begins with what the parent had when it started this process.
    (peak,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(int(peak.split()[1]) / 1024)


if __name__ == "__main__":
    chosen, more = options(
        __doc__, ("--only", {"default": ""}), ("--url", {"default": ""}), ("--rows-there", {"type": int, "default": 0})
    )
    if more.only:
        _only(more.only, more.url, more.rows_there)
        sys.exit()
    found = list(lines(chosen))
    print(table(found))
    sys.exit(not all(line.met for line in found))
