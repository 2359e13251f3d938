"""Following links from the subject's rows, set by set: breadth first, one statement a link and step, each row once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from privacy_console.casework.search.company import CompanyView
from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.findings import Confidence, Reach
from privacy_console.casework.search.trace.found import Found, Reached
from privacy_console.casework.search.trace.ground import Ground, Key, Place, Row, Way

T = TypeVar("T")


class Ask(Protocol):
    def __call__(self, place: Place, statement: Callable[[CompanyView], Iterator[T]], /) -> Iterator[Sequence[T]]:
        """Run a statement on a place's source; many rows at a time. Where it does not answer, this is noted and nothing comes."""


_REASON = {
    Reach.OWNS: "Belongs to a row of the subject's.",
    Reach.REFERS: "A row of the subject's points to it: shown for context.",
    Reach.SHARED: "The subject's, and others': disclosed as far as it is the subject's.",
}
REACH = {Meaning.OWNS: Reach.OWNS, Meaning.REFERS: Reach.REFERS, Meaning.SHARED: Reach.SHARED}

Front = dict[Place, dict[Key, Row]]


class Follower:
    """Follows from own rows; remembers which it has followed, so that cycles end and no row is asked for twice.

    Args:
        keep: places whose own rows are kept in `kept` with what they hold of other rows' keys.
    """

    def __init__(self, ground: Ground, found: Found, ask: Ask, keep: frozenset[Place] = frozenset()) -> None:
        self._ground, self._found, self._ask, self._keep = ground, found, ask, keep
        self._followed: dict[Place, set[Key]] = {}
        self._longer: dict[tuple[Reached, Way, Confidence], Reached] = {}
        self.kept: Front = {}

    def follow(self, start: Iterable[tuple[Place, Key, Row]], confidence: Confidence) -> None:
        """Follow all links from these rows until nothing new comes; what is found is as sure as `confidence`."""
        front: Front = {}
        for place, key, row in start:
            if key not in self._followed.get(place, ()):
                front.setdefault(place, {})[key] = row
        while front:
            front = self._step(front, confidence)

    def _step(self, front: Front, confidence: Confidence) -> Front:
        further: Front = {}
        for place, rows in front.items():
            self._followed.setdefault(place, set()).update(rows)
            if place in self._keep:
                self.kept.setdefault(place, {}).update(rows)
        for way in self._ground.ways:
            rows = front.get(way.start, {})
            if rows:
                self._along(way, rows, confidence, further)
        return further

    def _along(self, way: Way, rows: Mapping[Key, Row], confidence: Confidence, further: Front) -> None:
        starts = self._starts(way, rows, confidence)
        if not starts:
            return
        other, reach = way.other, REACH[way.meaning]
        arrivals = Arrivals(starts)
        known = self._found.rows.setdefault(other.id, {})
        followed = self._followed.setdefault(other, set())
        excluded = self._found.excluded(other)
        onward = reach is Reach.OWNS and (other in self._keep or bool(self._ground.ways_from(other)))
        front = further.setdefault(other, {}) if onward else {}
        count = 0
        statement = lambda view: view.linked(  # noqa: E731
            other.name, way.columns, list(starts), when=way.when, give=other.held
        )
        for some in self._ask(other, statement):
            given = other.plain(some)
            count += len(given)
            if other.table.soft_deleted:
                self._found.mark_deleted(other, [other.key_of(row) for row in given if other.deleted(row)])
            if other.keyless:
                self._found.count_alike(other, other.keys(given))
            for row, key, value in zip(given, other.keys(given), other.values(given, way.columns), strict=True):
                reached = starts.get(value) or arrivals.at(value)
                former = known.get(key)
                if former is None or (former is not reached and reached.rank < former.rank):
                    known[key] = reached
                if onward and key not in followed and key not in excluded:
                    front[key] = row
        if onward and not front:
            del further[other]
        for column in way.columns:
            self._found.by_column[*other.id, column] += count

    def _starts(self, way: Way, rows: Mapping[Key, Row], confidence: Confidence) -> dict[Key, Reached]:
        """The values to ask for, each once with the best way on from those who have it. NULL leads nowhere."""
        reach = REACH[way.meaning]
        known = self._found.rows[way.start.id]
        only = [(i, way.only_if[column]) for column, i in zip(way.only_if, way.start.at(way.only_if), strict=True)]
        to_key = way.columns == way.other.table.key
        starts: dict[Key, Reached] = {}
        onward: dict[Reached, Reached] = {}
        for (key, row), value in zip(rows.items(), way.start.values(rows.values(), way.by), strict=True):
            if only and any(str(row[i]) != wanted for i, wanted in only):
                continue
            if None in value or (to_key and self._found.at_least(way.other, value, reach, confidence)):
                continue
            reached = known[key]
            on = onward.get(reached)
            if on is None:
                on = onward[reached] = self._on(reached, way, reach, confidence)
            former = starts.get(value)
            if former is None or (former is not on and on.rank < former.rank):
                starts[value] = on
        return starts

    def _on(self, reached: Reached, way: Way, reach: Reach, confidence: Confidence) -> Reached:
        """With one more hop; one object for all rows that are reached alike."""
        on = self._longer.get((reached, way, confidence))
        if on is None:
            path = (*reached.path, way.hop)
            on = self._longer[reached, way, confidence] = Reached(
                path=path, confidence=confidence, reach=reach, reason=_REASON[reach]
            )
        return on


class Arrivals:
    """Which way led to a row whose value is no start as it stands: two engines, or two columns, may spell one in two ways."""

    def __init__(self, starts: Mapping[Key, Reached]) -> None:
        self._starts = starts
        self._spelt: dict[tuple[str, ...], Reached] | None = None
        self._anywhere: Reached | None = None

    def at(self, value: Key) -> Reached:
        if self._spelt is None:
            self._spelt = {}
            for start, reached in self._starts.items():
                former = self._spelt.setdefault(spelt(start), reached)
                if reached.rank < former.rank:
                    self._spelt[spelt(start)] = reached
            self._anywhere = min(self._starts.values(), key=lambda one: one.rank)
        assert self._anywhere is not None
        # A collation may call equal what Python does not; then any row of the step stands for the one that led here.
        return self._spelt.get(spelt(value), self._anywhere)


def spelt(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(str, values))
