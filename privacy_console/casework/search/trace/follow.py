"""Following links from the subject's rows, set by set: breadth first, one statement a link and step, each row once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from privacy_console.casework.search.company import CompanyView
from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.findings import Confidence, KeyValue, Reach
from privacy_console.casework.search.trace.found import Found, Path
from privacy_console.casework.search.trace.ground import Ground, Held, Key, Place, Way

Ask = Callable[[Place, Callable[[CompanyView], Iterator[tuple[object, ...]]]], Iterator[tuple[object, ...]]]
"""Runs a statement on a place's source. Where that does not answer, this is noted and nothing comes."""

_REASON = {
    Reach.OWNS: "Belongs to a row of the subject's.",
    Reach.REFERS: "A row of the subject's points to it: shown for context.",
    Reach.SHARED: "The subject's, and others': disclosed as far as it is the subject's.",
}
_REACH = {Meaning.OWNS: Reach.OWNS, Meaning.REFERS: Reach.REFERS, Meaning.SHARED: Reach.SHARED}

Front = dict[Place, dict[Key, tuple[Held, Path]]]


class Follower:
    """Follows from own rows; remembers which it has followed, so that cycles end and no row is asked for twice."""

    def __init__(self, ground: Ground, found: Found, ask: Ask) -> None:
        self._ground, self._found, self._ask = ground, found, ask
        self._followed: set[tuple[tuple[str, str], Key]] = set()
        self._paths: dict[tuple[int, int], Path] = {}
        self._kept: list[object] = []

    def follow(self, start: Iterable[tuple[Place, Held, Path]], confidence: Confidence) -> None:
        """Follow all links from these rows until nothing new comes; what is found is as sure as `confidence`."""
        front: Front = {}
        for place, held, path in start:
            self._step_to(front, place, held, path)
        while front:
            front = self._step(front, confidence)

    def _step(self, front: Front, confidence: Confidence) -> Front:
        further: Front = {}
        for place, held in front.items():
            self._followed.update((place.id, key) for key in held)
        for way in self._ground.ways:
            rows = front.get(way.start)
            if rows:
                self._along(way, rows, confidence, further)
        return further

    def _along(self, way: Way, rows: Mapping[Key, tuple[Held, Path]], confidence: Confidence, further: Front) -> None:
        reach = _REACH[way.meaning]
        starts = self._starts(way, rows, reach, confidence)
        if not starts:
            return
        anywhere = min((path for _, path in starts.values()), key=_length)
        keys = [key for key, _ in starts.values()]
        count = 0
        for row in self._ask(
            way.other,
            lambda view: view.linked(way.other.name, way.columns, keys, when=way.when, give=way.other.held),
        ):
            held = way.other.take(row)
            values = _same([held.values[column] for column in way.columns])
            # A collation may call equal what Python does not; then any row of the step stands for the one that led here.
            path = starts.get(values, ((), anywhere))[1]
            longer = self._longer(path, way)
            self._found.note(way.other, held, path=longer, confidence=confidence, reach=reach, reason=_REASON[reach])
            count += 1
            if reach is Reach.OWNS:
                self._step_to(further, way.other, held, longer)
        for column in way.columns:
            self._found.by_column[*way.other.id, column] += count

    def _starts(
        self, way: Way, rows: Mapping[Key, tuple[Held, Path]], reach: Reach, confidence: Confidence
    ) -> dict[tuple[str, ...], tuple[Key, Path]]:
        """The values to ask for, each once with the shortest path that leads to it. NULL leads nowhere."""
        starts: dict[tuple[str, ...], tuple[Key, Path]] = {}
        by_key = way.columns == way.other.table.key
        for held, path in rows.values():
            if any(str(held.values[column]) != wanted for column, wanted in way.only_if.items()):
                continue
            key = tuple(held.values[column] for column in way.by)
            if None in key or (by_key and self._found.at_least(way.other, key, reach, confidence)):
                continue
            same = _same(key)
            known = starts.get(same)
            if known is None or _shorter(path, known[1]):
                starts[same] = (key, path)
        return starts

    def _step_to(self, front: Front, place: Place, held: Held, path: Path) -> None:
        if (place.id, held.key) in self._followed:
            return
        rows = front.setdefault(place, {})
        known = rows.get(held.key)
        if known is None or _shorter(path, known[1]):
            rows[held.key] = (held, path)

    def _longer(self, path: Path, way: Way) -> Path:
        """The path with one more hop; one object for all rows that share it."""
        made = self._paths.get((id(path), id(way)))
        if made is None:
            made = (*path, way.hop)
            self._paths[id(path), id(way)] = made
            self._kept.append(path)  # its id stays its own
        return made


def _length(path: Path) -> tuple[int, list[tuple[str, str]]]:
    return len(path), [(hop.from_, hop.to) for hop in path]


def _shorter(one: Path, other: Path) -> bool:
    """Shorter, or as short and earlier in the alphabet: the same whatever order the engine answers in."""
    return one is not other and _length(one) < _length(other)


def _same(values: Iterable[KeyValue]) -> tuple[str, ...]:
    return tuple(map(str, values))
