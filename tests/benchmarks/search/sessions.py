"""S6 and cancelling, as the company's server sees them. Run: `python -m tests.benchmarks.search.sessions --scale 1`.

While a search runs, the company changes a table that was searched already, and the one that is being searched; a stop is given while
the longest statement runs, and the server is asked until it is gone.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Progress
from tests.benchmarks.search.company import HEAVY, MAP, whoever
from tests.benchmarks.search.lines import Line, Options, counted, options, table
from tests.benchmarks.search.servers import company
from tests.casework.search.town import search

OURS = {
    "postgresql": "SELECT state, coalesce(query, '') FROM pg_stat_activity WHERE application_name = 'privacy_console'",
    "mariadb": """SELECT CASE WHEN COMMAND = 'Sleep' THEN 'idle' ELSE 'active' END, coalesce(INFO, '')
        FROM information_schema.PROCESSLIST WHERE ID <> connection_id() AND COMMAND <> 'Daemon' AND DB LIKE 'company%%'""",
}
CHANGES = {
    "postgresql": ("SET lock_timeout = '20s'", "ALTER TABLE {} ADD COLUMN more integer", "ALTER TABLE {} DROP COLUMN more"),
    "mariadb": ("SET lock_wait_timeout = 20", "ALTER TABLE {} ADD COLUMN more integer", "ALTER TABLE {} DROP COLUMN more"),
}


class Watched:
    """Says which table is looked at, and stops when it is told to."""

    def __init__(self) -> None:
        self.table = ""
        self.stopped = threading.Event()

    def report(self, progress: Progress) -> None:
        self.table = progress.what

    def checkpoint(self) -> None:
        if self.stopped.is_set():
            raise Cancelled


class Running:
    """A search in a thread, seen from the server."""

    def __init__(self, kind: str, url: str) -> None:
        self.watch, self.failure = Watched(), ""
        self._kind = kind
        self._server = sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect()
        self._thread = threading.Thread(target=self._search, args=(open_source("crm", url),))
        self._thread.start()

    def _search(self, source) -> None:
        try:
            outcome = search(whoever(HEAVY), MAP, source, watch=self.watch)
            self.failure = ", ".join(outcome.unavailable)
        except Cancelled:
            self.failure = "stopped"

    def sessions(self) -> list[tuple[str, str]]:
        return [tuple(row) for row in self._server.exec_driver_sql(OURS[self._kind])]

    def run(self, *statements: str) -> None:
        for statement in statements:
            self._server.exec_driver_sql(statement)

    @property
    def over(self) -> bool:
        return not self._thread.is_alive()

    def until(self, true: Callable[[], bool]) -> float:
        """Ask every few milliseconds; how long it took. The end of the search ends it, too."""
        begun = time.monotonic()
        while not true() and not self.over:
            threading.Event().wait(0.002)
        return time.monotonic() - begun

    def reading(self, name: str) -> Callable[[], bool]:
        """Whether the text of that table is being looked through: the longest statement."""
        return lambda: any(state == "active" and f" {name}" in query.replace('"', " ").replace("`", " ") and "LIKE" in query.upper()
                           for state, query in self.sessions())  # fmt: skip

    def close(self) -> None:
        self._thread.join()
        self._server.close()


def lines(chosen: Options) -> Iterator[Line]:
    for kind in chosen.engines:
        if kind in OURS:
            url = company(kind, chosen.cache, chosen.scale, indexed=False)
            yield from _at_rest(kind, url)
            yield from _changes(kind, url)
            yield _stop(kind, url, chosen.rounds)


def _at_rest(kind: str, url: str) -> Iterator[Line]:
    """How long a transaction of ours is idle while a search runs, and what is left after it."""
    running = Running(kind, url)
    idle = longest = 0.0
    looked = time.monotonic()
    while not running.over:
        now, states = time.monotonic(), {state for state, _ in running.sessions()}
        idle = idle + now - looked if states and states <= {"idle in transaction", "idle"} else 0.0
        longest, looked = max(longest, idle), now
    left = len(running.sessions())
    running.close()
    yield counted("S6 longest pause within a transaction", kind, longest, target=1.0, unit="s", floor="asked of the server")
    yield counted("S6 sessions left after a search", kind, left, target=0, unit="statements", floor="asked of the server")


def _changes(kind: str, url: str) -> Iterator[Line]:
    for name, what in (("users", "a table searched before"), ("comments", "the table being searched")):
        running = Running(kind, url)
        limit, add, drop = (statement.format(name) for statement in CHANGES[kind])
        running.run(limit)
        running.until(running.reading("comments"))
        begun = time.monotonic()
        running.run(add)
        waited = time.monotonic() - begun
        running.close()
        with sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql(drop)
        yield counted(f"S6 the company changes {what}", kind, waited, target=1.0, unit="s", floor="ALTER TABLE … ADD COLUMN",
                      note=f"the search says: {running.failure or 'complete'}")  # fmt: skip


def _stop(kind: str, url: str, rounds: int) -> Line:
    taken = []
    for _ in range(max(rounds, 5)):
        running = Running(kind, url)
        running.until(running.reading("comments"))
        running.watch.stopped.set()
        asked = time.monotonic()
        while any(state == "active" for state, _ in running.sessions()):
            threading.Event().wait(0.002)
        taken.append(time.monotonic() - asked)
        running.close()
        assert running.failure == "stopped"
    taken.sort()
    return Line(name="cancel: the statement is gone on the server", engine=kind, target=2.0, unit="s", floor="asked of the server",
                low=taken[0], median=taken[len(taken) // 2], high=taken[-1])  # fmt: skip


if __name__ == "__main__":
    found = list(lines(options(__doc__)[0]))
    print(table(found))
    sys.exit(not all(line.met for line in found))
