"""Whose else a row is: two people who own one row are an owner conflict, and neither's search may take it for theirs alone.

A row that is a person is that person's, whatever points to it. Any other row is everybody's from whose row a chain of owning
links leads to it. Most chains end at once: the other row is known by the key that stands in the row, and is a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from privacy_console.casework.search.datamap import Meaning, RowRole
from privacy_console.casework.search.findings import KeyValue, RowRef
from privacy_console.casework.search.trace.follow import Ask, spelt
from privacy_console.casework.search.trace.found import Found
from privacy_console.casework.search.trace.ground import Ground, Key, Place, Row, Way

_Node = tuple[Place, Key]
_Rows = Mapping[Key, Row]


def is_person(place: Place) -> bool:
    return place.table.role is RowRole.IS


def _owning_ways_to(ground: Ground, place: Place) -> list[Way]:
    return [way for way in ground.ways if way.meaning is Meaning.OWNS and way.other is place]


def _both_ways(ground: Ground, way: Way) -> bool:
    """Whether the link owns in the other direction as well: then all that it joins is found together."""
    return any(w.link is way.link and w.meaning is Meaning.OWNS and w.start is way.other and w.up != way.up for w in ground.ways)


def contested(ground: Ground) -> frozenset[Place]:
    """Places whose rows more than one chain may own. Elsewhere the way to a row says all that there is to say."""
    found = set()
    for place in ground.places:
        ways = _owning_ways_to(ground, place)
        others = [way for way in ways if not (way.up and _both_ways(ground, way))]
        if others and not is_person(place) and (len(ways) > 1 or not others[0].comes_from_one):
            found.add(place)
    return frozenset(found)


def pointed_from(way: Way, rows: _Rows) -> dict[Key, list[Key]]:
    """What rows of `way.other` hold of the other end of the link -> the keys of those that hold it."""
    at = way.other.at(way.columns)
    when = [(i, way.when[name]) for name, i in zip(way.when, way.other.at(way.when), strict=True)]
    found: dict[Key, list[Key]] = {}
    for key, row in rows.items():
        value = cast("Key", tuple([row[i] for i in at]))
        if None not in value and all(str(row[i]) == wanted for i, wanted in when):
            found.setdefault(value, []).append(key)
    return found


def rows_at_start(way: Way, values: list[Key], ask: Ask) -> Iterator[tuple[Key, Row, Key]]:
    """The rows of `way.start` that lead to rows with these values: key, row, and the value that joins them."""
    if not values:
        return
    by_spelling = {spelt(value): value for value in values}
    start, at = way.start, way.start.at(way.by)
    for some in ask(start, lambda view: view.linked(start.name, way.by, values, when=way.only_if, give=start.held)):
        for row in start.plain(some):
            joined = cast("Key", tuple([row[i] for i in at]))
            yield start.key_of(row), row, by_spelling.get(spelt(joined), joined)


@dataclass(slots=True)
class _Chains:
    """Rows that are not the subject's, and what they own: `below` goes from each to the rows that it leads to."""

    below: dict[_Node, set[_Node]] = field(default_factory=dict)
    people: set[_Node] = field(default_factory=set)
    waiting: dict[Place, dict[Key, Row | None]] = field(default_factory=dict)
    """Rows whose own owners are still to find; None where the row has not been read."""

    def add(self, owner: _Node, row: Row | None, of: _Node) -> None:
        new = owner not in self.below
        self.below.setdefault(owner, set()).add(of)
        if is_person(owner[0]):
            self.people.add(owner)
        elif new:
            self.waiting.setdefault(owner[0], {})[owner[1]] = row

    def owners(self) -> dict[_Node, set[RowRef]]:
        """For each row, the people from whom a chain leads to it."""
        found: dict[_Node, set[RowRef]] = {}
        for person in self.people:
            ref, seen, front = person[0].ref(person[1]), set[_Node](), [person]
            while front:
                for node in self.below.get(front.pop(), ()):
                    if node not in seen:
                        seen.add(node)
                        front.append(node)
            for node in seen:
                found.setdefault(node, set()).add(ref)
        return found


class Owners:
    """Finds the owner conflicts among the subject's own rows, and notes them in `found.others`.

    As few statements as possible: none where the key of another person stands in the row. Otherwise one a link and step
    upwards, for all rows together, and where there is a conflict one a link and step downwards.
    """

    def __init__(self, ground: Ground, found: Found, ask: Ask) -> None:
        self._ground, self._found, self._ask = ground, found, ask
        self._spelt: dict[Place, set[tuple[str, ...]]] = {}

    def note_conflicts(self, own: Mapping[Place, _Rows]) -> None:
        """Look who else owns these rows of the subject's, and all that only hangs on such a row."""
        chains = _Chains()
        for place, rows in own.items():
            if not is_person(place):
                self._climb(place, rows, chains)
        while chains.waiting:
            place, waiting = chains.waiting.popitem()
            self._climb(place, self._read(place, waiting), chains)
        conflicts: dict[Place, dict[Key, set[RowRef]]] = {}
        for (place, key), owners in chains.owners().items():
            if key in own.get(place, ()):
                conflicts.setdefault(place, {})[key] = owners
        self._spread(conflicts, own)

    def _climb(self, place: Place, rows: _Rows, chains: _Chains) -> None:
        """One step up all owning links from rows of one place."""
        for way in _owning_ways_to(self._ground, place):
            if way.up and _both_ways(self._ground, way):
                continue
            pointing = pointed_from(way, rows)
            if way.comes_from_one and not way.up:
                for value, keys in pointing.items():
                    if not self._is_own(way.start, value):
                        for key in keys:
                            chains.add((way.start, self._as_there(way.start, value)), None, (place, key))
                continue
            for owner, row, value in rows_at_start(way, list(pointing), self._ask):
                if not self._found.is_own(way.start, owner):
                    for key in pointing.get(value, ()):
                        chains.add((way.start, owner), row, (place, key))

    def _read(self, place: Place, waiting: Mapping[Key, Row | None]) -> dict[Key, Row]:
        read = {key: row for key, row in waiting.items() if row is not None}
        keys = [key for key, row in waiting.items() if row is None]
        if keys:
            for some in self._ask(place, lambda view: view.linked(place.name, place.key, keys, when={}, give=place.held)):
                read |= {place.key_of(row): row for row in place.plain(some)}
        return read

    def _is_own(self, place: Place, key: Key) -> bool:
        """Whether a row is the subject's own, whichever way its key is spelt at the other end of the link."""
        if self._found.is_own(place, key):
            return True
        if place not in self._spelt:
            rows = self._found.rows.get(place.id, {})
            self._spelt[place] = {spelt(one) for one, reached in rows.items() if reached.owned}
        return spelt(key) in self._spelt[place]

    def _as_there(self, place: Place, key: Key) -> Key:
        """A key that another table spells as text, as a number where the rows of its own table have numbers."""
        sample = next(iter(self._found.rows.get(place.id, ())), None)
        if sample is None or len(sample) != len(key):
            return key
        return tuple(
            int(part) if isinstance(part, str) and part.isdecimal() and type(there) is int else part
            for part, there in zip(key, sample, strict=True)
        )

    def _spread(self, front: dict[Place, dict[Key, set[RowRef]]], own: Mapping[Place, _Rows]) -> None:
        """What a contested row owns is as contested: follow down from it, over rows that were found, until nothing is new."""
        rows: dict[Place, dict[Key, Row]] = {place: dict(some) for place, some in own.items()}
        while front:
            further: dict[Place, dict[Key, set[RowRef]]] = {}
            for place, contested_rows in front.items():
                known = self._found.others.setdefault(place.id, {})
                for key, owners in contested_rows.items():
                    known[key] = _together(known.get(key, ()), owners)
            for way in self._ground.ways:
                if way.meaning is Meaning.OWNS and not is_person(way.other) and front.get(way.start):
                    self._along(way, front[way.start], rows, further)
            front = further

    def _along(
        self,
        way: Way,
        contested_rows: Mapping[Key, set[RowRef]],
        rows: dict[Place, dict[Key, Row]],
        further: dict[Place, dict[Key, set[RowRef]]],
    ) -> None:
        other = way.other
        at_start, at_other = way.start.at(way.by), other.at(way.columns)
        only = [(i, way.only_if[name]) for name, i in zip(way.only_if, way.start.at(way.only_if), strict=True)]
        owners: dict[tuple[str, ...], set[RowRef]] = {}
        values: dict[Key, None] = {}
        for key, whose in contested_rows.items():
            row = rows[way.start][key]
            value = cast("Key", tuple([row[i] for i in at_start]))
            if None not in value and all(str(row[i]) == wanted for i, wanted in only):
                values[value] = None
                owners.setdefault(spelt(value), set()).update(whose)
        if not values:
            return
        known = self._found.others.get(other.id, {})
        for some in self._ask(
            other, lambda view: view.linked(other.name, way.columns, list(values), when=way.when, give=other.held)
        ):
            for row in other.plain(some):
                key = other.key_of(row)
                new = owners.get(spelt(row[i] for i in at_other), set()).difference(known.get(key, ()))
                if new and self._found.is_own(other, key):
                    rows.setdefault(other, {})[key] = row
                    further.setdefault(other, {}).setdefault(key, set()).update(new)


def _together(known: Iterable[RowRef], more: Iterable[RowRef]) -> tuple[RowRef, ...]:
    return tuple(sorted({*known, *more}, key=_in_order))


def _in_order(row: RowRef) -> tuple[str, str, list[tuple[int, int, str]]]:
    return row.source, row.table, [_number_first(value) for _, value in row.key]


def _number_first(value: KeyValue) -> tuple[int, int, str]:
    return (0, value, "") if isinstance(value, int) else (1, 0, str(value))
