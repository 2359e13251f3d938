"""Whose else a row is: two people who own one row are an owner conflict, and neither's search may take it for theirs alone.

A row that is a person is that person's, whatever points to it. Any other row is everybody's from whose row a chain of owning
links leads to it, and everybody's whose identifier stands in it. Most chains end at once: the other row is known by the key
that stands in the row, and is a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanyView
from privacy_console.casework.search.datamap import Meaning, RowRole
from privacy_console.casework.search.findings import Confidence, KeyValue, RowRef
from privacy_console.casework.search.trace.follow import Ask, spelt
from privacy_console.casework.search.trace.found import Found
from privacy_console.casework.search.trace.ground import Ground, Key, Place, Row, Way
from privacy_console.casework.search.trace.lookup import look_up
from privacy_console.casework.search.trace.sought import Sought, sought

FEW = 30
"""So many identifiers of others are looked for in any spelling; more only as they stand."""
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
    """Places whose rows more than one person may own. Elsewhere the way to a row says all that there is to say."""
    found = set()
    for place in ground.places:
        ways = _owning_ways_to(ground, place)
        others = [way for way in ways if not (way.up and _both_ways(ground, way))]
        several = others and (len(ways) > 1 or not others[0].comes_from_one)
        if not is_person(place) and (several or place.telling):
            found.add(place)
    return frozenset(found)


def pointed_from(way: Way, rows: _Rows) -> dict[Key, list[Key]]:
    """What rows of `way.other` hold of the other end of the link -> the keys of those that hold it."""
    when = [(i, way.when[name]) for name, i in zip(way.when, way.other.at(way.when), strict=True)]
    found: dict[Key, list[Key]] = {}
    for (key, row), value in zip(rows.items(), way.other.values(rows.values(), way.columns), strict=True):
        if None not in value and not (when and any(str(row[i]) != wanted for i, wanted in when)):
            found.setdefault(value, []).append(key)
    return found


def rows_at_start(way: Way, values: list[Key], ask: Ask) -> Iterator[tuple[Key, Row, Key]]:
    """The rows of `way.start` that lead to rows with these values: key, row, and the value that joins them."""
    if not values:
        return
    as_asked, spellings = frozenset(values), Spellings(values)
    start = way.start
    for some in ask(start, lambda view: view.linked(start.name, way.by, values, when=way.only_if, give=start.held)):
        given = start.plain(some)
        for key, row, joined in zip(start.keys(given), given, start.values(given, way.by), strict=True):
            yield key, row, joined if joined in as_asked else spellings.of(joined)


class Spellings:
    """Values by how they are spelt: where two engines, or two columns, spell one in two ways, which is seldom."""

    def __init__(self, values: Iterable[Key]) -> None:
        self._values, self._known = values, dict[tuple[str, ...], Key]()

    def of(self, value: Key) -> Key:
        """The one that is spelt like this; itself where none is."""
        self._known = self._known or {spelt(one): one for one in self._values}
        return self._known.get(spelt(value), value)


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

    def note_conflicts(self, own: Mapping[Place, _Rows], known: Sequence[Sought]) -> None:
        """Look who else owns these rows of the subject's, and all that only hangs on such a row.

        Args:
            known: the subject's own identifiers. Another one in a row may make it somebody else's, too.
        """
        chains = _Chains()
        conflicts: dict[Place, dict[Key, set[RowRef]]] = {}
        seen: dict[Place, dict[Key, Row]] = {}
        for place, rows in own.items():
            if not is_person(place):
                seen[place] = dict(rows)
                self._climb(place, rows, chains, conflicts.setdefault(place, {}))
        while chains.waiting:
            place, waiting = chains.waiting.popitem()
            read = self._read(place, waiting)
            seen.setdefault(place, {}).update(read)
            self._climb(place, read, chains, None)
        for kind, named in self._named(seen, known).items():
            for place in filter(is_person, self._ground.places):
                for person, node in self._whose(place, kind, named):
                    chains.add(person, None, node)
                    if node[1] in own.get(node[0], ()):
                        conflicts.setdefault(node[0], {}).setdefault(node[1], set()).add(place.ref(person[1]))
        for (place, key), owners in chains.owners().items():
            if key in own.get(place, ()):
                conflicts.setdefault(place, {}).setdefault(key, set()).update(owners)
        self._spread(conflicts, own)

    def _named(self, rows_of: Mapping[Place, _Rows], known: Sequence[Sought]) -> dict[Kind, dict[str, list[_Node]]]:
        """By kind, the identifiers that stand in rows and are not the subject's, with those rows."""
        found: dict[Kind, dict[str, list[_Node]]] = {}
        for place, rows in rows_of.items():
            for kind, at in zip(place.telling.values(), place.at(place.telling), strict=True):
                named = found.setdefault(kind, {})
                for key, row in rows.items():
                    if row[at] is not None and row[at] != "":
                        named.setdefault(str(row[at]), []).append((place, key))
        mine = {kind: [one for one in known if one.wants(kind)] for kind in found}
        return {
            kind: {value: nodes for value, nodes in named.items() if not any(one.like(value) for one in mine[kind])}
            for kind, named in found.items()
        }

    def _whose(self, place: Place, kind: Kind, named: Mapping[str, list[_Node]]) -> Iterator[tuple[_Node, _Node]]:
        """The people of one table who have one of these identifiers, each with a row that has it.

        They are looked for in any spelling where they are few.
        """
        columns = [name for name, column in place.searched.items() if column.identifier is kind]
        if not named or not columns:
            return
        if len(named) <= FEW:
            wanted = sought([SearchIdentifier(kind=kind, value=value, verified=True) for value in named], region=None)
            for hit in chain.from_iterable(self._ask(place, partial(look_up, place, wanted))):
                sure = [match.by.value for match in hit.matches if match.closeness is not Confidence.POSSIBLE]
                yield from self._others(place, hit.held.key, [node for value in sure for node in named[value]])
            return
        keys: list[Key] = [(value,) for value in named]
        for column in columns:
            for row in chain.from_iterable(self._ask(place, partial(_with_values, place, column, keys))):
                yield from self._others(place, place.take(row).key, named.get(str(row[-1]), ()))

    def _others(self, place: Place, key: Key, nodes: Iterable[_Node]) -> Iterator[tuple[_Node, _Node]]:
        if not self._found.is_own(place, key):
            yield from (((place, key), node) for node in nodes)

    def _climb(self, place: Place, rows: _Rows, chains: _Chains, conflicts: dict[Key, set[RowRef]] | None) -> None:
        """One step up all owning links from rows of one place.

        Args:
            conflicts: for rows of the subject's own: where a person at the other end is noted at once.
        """
        for way in _owning_ways_to(self._ground, place):
            if way.up and _both_ways(self._ground, way):
                continue
            pointing = pointed_from(way, rows)
            if not way.comes_from_one or way.up:
                for owner, row, value in rows_at_start(way, list(pointing), self._ask):
                    if not self._found.is_own(way.start, owner):
                        for key in pointing.get(value, ()):
                            chains.add((way.start, owner), row, (place, key))
                continue
            for value, owner in self._foreign(way.start, pointing):
                if conflicts is not None and is_person(way.start):
                    ref = way.start.ref(owner)
                    for key in pointing[value]:
                        conflicts.setdefault(key, set()).add(ref)
                else:
                    for key in pointing[value]:
                        chains.add((way.start, owner), None, (place, key))

    def _foreign(self, place: Place, keys: Iterable[Key]) -> Iterator[tuple[Key, Key]]:
        """Those keys of a place that are of no own row of the subject's: as they stand elsewhere, and as its rows spell them."""
        rows = self._found.rows.get(place.id, {})
        unknown = [key for key in keys if (there := rows.get(key)) is None or not there.owned]
        kinds = set(map(type, chain.from_iterable(unknown)))
        if len(kinds) == 1 and kinds == set(map(type, chain.from_iterable(rows))):  # the rule: nothing is spelt in two ways
            yield from zip(unknown, unknown, strict=True)
            return
        own = {spelt(one) for one, reached in rows.items() if reached.owned}
        number = {int} == set(map(type, chain.from_iterable(rows)))
        for key in unknown:
            if spelt(key) not in own:
                yield key, tuple(map(_as_number, key)) if number else key

    def _read(self, place: Place, waiting: Mapping[Key, Row | None]) -> dict[Key, Row]:
        read = {key: row for key, row in waiting.items() if row is not None}
        keys = [key for key, row in waiting.items() if row is None]
        if keys:
            for some in self._ask(place, lambda view: view.linked(place.name, place.key, keys, when={}, give=place.held)):
                given = place.plain(some)
                read |= zip(place.keys(given), given, strict=True)
        return read

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
        only = [(i, way.only_if[name]) for name, i in zip(way.only_if, way.start.at(way.only_if), strict=True)]
        owners: dict[Key, set[RowRef]] = {}
        contested = [rows[way.start][key] for key in contested_rows]
        for whose, row, value in zip(contested_rows.values(), contested, way.start.values(contested, way.by), strict=True):
            if None not in value and all(str(row[i]) == wanted for i, wanted in only):
                owners.setdefault(value, set()).update(whose)
        if not owners:
            return
        spellings = Spellings(owners)
        known = self._found.others.get(other.id, {})
        for some in self._ask(
            other, lambda view: view.linked(other.name, way.columns, list(owners), when=way.when, give=other.held)
        ):
            given = other.plain(some)
            for row, key, here in zip(given, other.keys(given), other.values(given, way.columns), strict=True):
                found = owners.get(here) or owners.get(spellings.of(here)) or ()
                new = set(found).difference(known.get(key, ()))
                if new and self._found.is_own(other, key):
                    rows.setdefault(other, {})[key] = row
                    further.setdefault(other, {}).setdefault(key, set()).update(new)


def _with_values(place: Place, column: str, keys: Sequence[Key], view: CompanyView) -> Iterator[Row]:
    return view.linked(place.name, [column], keys, when={}, give=(*place.held, column))


def _together(known: tuple[RowRef, ...], more: set[RowRef]) -> tuple[RowRef, ...]:
    if not known and len(more) == 1:
        return tuple(more)
    return tuple(sorted({*known, *more}, key=_in_order))


def _in_order(row: RowRef) -> tuple[str, str, list[tuple[int, int, str]]]:
    return row.source, row.table, [_number_first(value) for _, value in row.key]


def _as_number(part: KeyValue) -> KeyValue:
    return int(part) if isinstance(part, str) and part.isdecimal() else part


def _number_first(value: KeyValue) -> tuple[int, int, str]:
    return (0, value, "") if isinstance(value, int) else (1, 0, str(value))
