"""Asking the tables of all sources: what answers is streamed, what does not is noted, and each table has an account."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.search.company import CompanySource, CompanyView, LiveSchema, LiveTable, SourceUnavailable
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.findings import Counted, Looked, TableCoverage
from privacy_console.casework.search.trace.ground import NOWHERE, Place, lay

ROWS_A_LOOK = 1_000
"""After so many rows somebody who wants to stop is heard, even where the engine is quicker than that."""
T = TypeVar("T")


@dataclass(slots=True)
class _Account:
    """What a table took. `scanned` where a statement had to look at every row of it."""

    seconds: float = 0.0
    statements: int = 0
    given: int = 0
    scanned: bool = False
    done: bool = False


class Sources:
    """The sources that answered, their tables under the map, and what each of them took."""

    def __init__(self, data_map: DataMap, clock: Clock, watch: Watch) -> None:
        self._data_map, self._clock, self._watch = data_map, clock, watch
        self.unavailable: dict[str, str] = {}
        self.schemas: list[LiveSchema] = []
        self.ground = NOWHERE
        self._views: dict[str, CompanyView] = {}
        self._accounts: dict[tuple[str, str], _Account] = {}
        self._done, self._total = 0, 0

    def connect(self, sources: Sequence[CompanySource], stack: ExitStack) -> None:
        """Open a view of each source of the map; it closes with the stack."""
        by_name = {source.name: source for source in sources}
        for name in self._data_map.sources:
            source = by_name.get(name)
            if source is None:
                self.unavailable[name] = "it was not connected"
                continue
            self._watch.checkpoint()
            try:
                schema = source.schema()
                self._views[name] = stack.enter_context(source.view(self._watch))
            except SourceUnavailable as error:
                self.unavailable[name] = error.why
            else:
                self.schemas.append(schema)
        self.ground = lay(self._data_map, self.schemas)

    def plan(self, steps: int) -> None:
        """How many tables may be looked through: what is done of them is told as they are."""
        self._total = steps

    def done(self, steps: int) -> None:
        """That so many of the planned steps are done, or were not needed."""
        self._done = steps

    def look_at(self, place: Place, statement: Callable[[CompanyView], Iterator[T]]) -> Iterator[T]:
        """One planned step: a statement that looks at every row of a table."""
        yield from chain.from_iterable(self._batches(place, statement, scan=True))
        self._done += 1

    def ask(self, place: Place, statement: Callable[[CompanyView], Iterator[T]]) -> Iterator[Sequence[T]]:
        """A statement that asks for some rows of a table, given many at a time."""
        return self._batches(place, statement, scan=False)

    def _batches(self, place: Place, statement: Callable[[CompanyView], Iterator[T]], *, scan: bool) -> Iterator[Sequence[T]]:
        """Run a statement; a table that does not answer is noted, once and for good, and the search goes on."""
        name = f"{place.source}.{place.table.name}"
        if name in self.unavailable or place.source in self.unavailable:
            return
        self._watch.checkpoint()
        self._watch.report(Progress(self._done, self._total, place.table.title))
        view, now = self._views[place.source], self._clock.now
        account = self._accounts.setdefault(place.id, _Account())
        before, began = view.statements, now()
        batch: list[T] = []
        try:
            rows = statement(view)
            while True:
                batch = []
                batch.extend(islice(rows, ROWS_A_LOOK))
                if not batch:
                    break
                account.seconds += (now() - began).total_seconds()
                account.given += len(batch)
                self._watch.checkpoint()
                yield batch
                batch = []
                began = now()
            account.done, account.scanned = True, account.scanned or scan
        except SourceUnavailable as error:
            self.unavailable[name if error.table else place.source] = error.why
            if batch:  # what came before it failed
                yield batch
        finally:
            account.seconds += (now() - began).total_seconds()
            account.statements += view.statements - before

    # --- what it came to

    def statements(self) -> int:
        return sum(view.statements for view in self._views.values())

    def moments(self) -> int:
        """The most that any source needed; several sources are several databases anyway."""
        return max((view.moments for view in self._views.values()), default=1)

    def lost_tables(self) -> dict[str, str]:
        return {place: why for place, why in self.ground.lost.items() if ":" not in place}

    def unreached(self) -> dict[str, str]:
        return self.unavailable | dict(self.ground.lost)

    def certificate(self) -> tuple[TableCoverage, ...]:
        """Each table of the map: whether it answered, and what that took."""
        return tuple(self._table(*id_) for id_ in self._data_map.tables)

    def _table(self, source: str, table: str) -> TableCoverage:
        name = f"{source}.{table}"
        account, place = self._accounts.get((source, table), _Account()), self.ground.place(source, table)
        why = self.unavailable.get(source) or self.unavailable.get(name) or self.ground.lost.get(name) or ""
        how = Looked.SEARCHED if not why else Looked.PARTLY if account.done else Looked.NOT
        rows, are = _rows(place.live if place else None, account)
        return TableCoverage(
            source=source,
            table=table,
            how=how,
            seconds=round(account.seconds, 6),
            statements=account.statements,
            rows=rows,
            rows_are=are,
            why=why,
        )


def _rows(live: LiveTable | None, account: _Account) -> tuple[int, Counted]:
    """What the engine looked at: every row for a scan, as the catalog counts them, else at least the rows that it gave."""
    if account.scanned and live is not None and live.rows is not None:
        return max(live.rows, account.given), live.rows_are
    return account.given, Counted.ABOUT if account.scanned else Counted.EXACT
