"""Who somebody may be: the rows that are people and have one of the identifiers, side by side, for a person to choose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanySource, CompanyView, SourceUnavailable
from privacy_console.casework.search.datamap import DataMap, People, RowRole
from privacy_console.casework.search.findings import Confidence, RowRef, SearchOutcome
from privacy_console.casework.search.reading import rows_of
from privacy_console.casework.search.spelling.text import fold
from privacy_console.casework.search.trace.ground import ONE_PERSONS, Ground, Key, Place, lay
from privacy_console.casework.search.trace.lookup import Match, kind_of, look_up
from privacy_console.casework.search.trace.sought import Sought, sought

MOST = 200
_ORDER = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBy:
    """A value of the row that says who it is, read now and kept nowhere. Secrets are never among them."""

    column: str
    label: str
    kind: Kind
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedBy:
    """`column` has two names with a plus where the words of one identifier are spread over them."""

    kind: Kind
    column: str
    closeness: Confidence
    how: str = ""
    """In one literal word, with its score where there is one: `exact`, `typo 0.94`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAs:
    """What this candidate has in common with another: `same e-mail as users 42`. It makes them one person for nobody."""

    kind: Kind
    row: RowRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFound:
    row: RowRef
    title: str
    values: tuple[ToldBy, ...]
    matches: tuple[MatchedBy, ...]
    confidence: Confidence
    people: People
    soft_deleted: bool
    same_as: tuple[SameAs, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFound:
    """`more` counts candidates beyond those that are given, the less sure ones."""

    candidates: tuple[PersonFound, ...]
    complete: bool
    unavailable: tuple[str, ...]
    more: int = 0


def find_people(
    identifiers: Sequence[Identifier],
    *,
    data_map: DataMap,
    sources: Sequence[CompanySource],
    watch: Watch,
    region: str | None = None,
    most: int = MOST,
) -> PeopleFound:
    """Every row that is a person and has one of the identifiers, the surest first; two of one name are two candidates.

    One statement a table looks, one reads what the best candidates say. Candidates with the same e-mail address, account or
    other identifier of one person follow one another and say so. A source that does not answer is named.

    Raises:
        Cancelled: nothing was found out.
    """
    with ExitStack() as stack:
        desk = _Desk(data_map, sources, watch, stack)
        found = desk.look(sought((_unverified(one) for one in identifiers), region=region))
        best = sorted(found, key=lambda one: (_rank(one.matches), str(one.row)))[:most]
        return desk.side_by_side(best, more=len(found) - len(best))


def candidates_of(
    outcome: SearchOutcome,
    identifiers: Sequence[Identifier],
    *,
    data_map: DataMap,
    sources: Sequence[CompanySource],
    watch: Watch,
    region: str | None = None,
    most: int = MOST,
) -> PeopleFound:
    """The rows that are people among what a search found, what was decided of them left aside: for deciding side by side.

    One that a link led to matches nothing by itself, and is as sure as the search says.

    Args:
        identifiers: of whom was searched for.

    Raises:
        Cancelled: nothing was found out.
    """
    with ExitStack() as stack:
        desk = _Desk(data_map, sources, watch, stack)
        people = [one for one in outcome.findings if (place := desk.place(one.row)) and place.table.role is RowRole.IS]
        matched = {one.row: one for one in desk.look(sought((_unverified(one) for one in identifiers), region=region))}
        found = [
            _Seen(
                row=one.row,
                matches=matched[one.row].matches if one.row in matched else (),
                said=one.confidence,
                deleted=one.soft_deleted,
            )
            for one in people
        ]
        best = sorted(found, key=lambda one: _ORDER.index(one.confidence))[:most]
        return desk.side_by_side(best, more=len(found) - len(best))


def _unverified(one: Identifier) -> SearchIdentifier:
    return SearchIdentifier(kind=one.kind, value=one.value, verified=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A candidate before it is read. `said` is what a search says of it, where one found it."""

    row: RowRef
    matches: tuple[Match, ...]
    deleted: bool
    said: Confidence | None = None

    @property
    def confidence(self) -> Confidence:
        return self.said or _confidence(self.matches)


class _Desk:
    """The tables of people of every source that answers."""

    def __init__(self, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch, stack: ExitStack) -> None:
        self._watch = watch
        self._views: dict[str, CompanyView] = {}
        self.unavailable: dict[str, str] = {}
        schemas = []
        by_name = {source.name: source for source in sources}
        for name in data_map.sources:
            if name not in by_name:
                self.unavailable[name] = "it was not connected"
                continue
            try:
                schemas.append(by_name[name].schema())
                self._views[name] = stack.enter_context(by_name[name].view(watch))
            except SourceUnavailable as error:
                self.unavailable[name] = error.why
        self._ground: Ground = lay(data_map, schemas)
        self.unavailable |= {what: why for what, why in self._ground.lost.items() if _is_people(what, data_map)}
        self._places = [place for place in self._ground.places if place.table.role is RowRole.IS and place.source in self._views]

    def place(self, row: RowRef) -> Place | None:
        return self._ground.place(row.source, row.table)

    def look(self, wanted: Sequence[Sought]) -> list[_Seen]:
        found: list[_Seen] = []
        for number, place in enumerate(self._places):
            self._watch.report(Progress(number, len(self._places), place.table.title))
            hits = self._guarded(place, partial(look_up, place, wanted))
            found += [_Seen(row=place.ref(h.held.key), matches=h.matches, deleted=h.held.soft_deleted) for h in hits]
        return found

    def side_by_side(self, seen: Sequence[_Seen], *, more: int) -> PeopleFound:
        """Read what each says of who it is. One that is gone meanwhile, or whose table stopped to answer, says nothing."""
        told: dict[RowRef, tuple[ToldBy, ...]] = {}
        for table in self._places:
            keys = [tuple([value for _, value in one.row.key]) for one in seen if self.place(one.row) is table]
            if keys:
                told.update(self._guarded(table, partial(_told, table, keys)))
        candidates = [
            PersonFound(
                row=one.row,
                title=place.table.title,
                values=told.get(one.row, ()),
                matches=tuple(
                    MatchedBy(kind=m.by.kind, column=m.column, closeness=m.closeness, how=str(m.likeness)) for m in one.matches
                ),
                confidence=one.confidence,
                people=place.table.people,
                soft_deleted=one.deleted,
            )
            for one in seen
            if (place := self.place(one.row)) is not None
        ]
        return PeopleFound(
            candidates=tuple(_side_by_side(candidates)),
            complete=not self.unavailable,
            unavailable=tuple(self.unavailable),
            more=more,
        )

    def _guarded(self, place: Place, statement: Callable[[CompanyView], Iterator[T]]) -> Iterator[T]:
        self._watch.checkpoint()
        try:
            yield from statement(self._views[place.source])
        except SourceUnavailable as error:
            self.unavailable[f"{place.source}.{place.table.name}" if error.table else place.source] = error.why


def _is_people(lost: str, data_map: DataMap) -> bool:
    return any(
        lost == f"{source}.{name}" or lost.startswith(f"{source}.{name}.")
        for (source, name), table in data_map.tables.items()
        if table.role is RowRole.IS
    )


def _told(place: Place, keys: Sequence[Key], view: CompanyView) -> Iterator[tuple[RowRef, tuple[ToldBy, ...]]]:
    columns = [c for c in place.searched.values() if not c.secret and (kind_of(c) is not None or c.person_name)]
    for key, row in rows_of(place, keys, view, [column.name for column in columns]):
        yield (
            place.ref(key),
            tuple(
                ToldBy(column=column.name, label=column.label, kind=kind_of(column) or Kind.NAME, value=str(value))
                for column, value in zip(columns, row, strict=True)
                if value is not None and value != ""
            ),
        )


def _confidence(matches: Iterable[Match]) -> Confidence:
    """As sure as the surest identifier that is one person's; what many have makes somebody likely only where two agree."""
    matches = list(matches)
    own = [match.closeness for match in matches if match.by.kind in ONE_PERSONS]
    agreeing = {match.by.kind for match in matches}
    beside = Confidence.LIKELY if len(agreeing) > 1 else Confidence.POSSIBLE
    return min((*own, beside), key=_ORDER.index)


def _rank(matches: Iterable[Match]) -> tuple[int, int]:
    """Smaller is better: the surer, then the more kinds that match."""
    matches = list(matches)
    return _ORDER.index(_confidence(matches)), -len({match.by.kind for match in matches})


def _side_by_side(candidates: Sequence[PersonFound]) -> list[PersonFound]:
    """The candidates in order, each followed by those that share an identifier of one person with it, each saying so."""
    having: dict[tuple[Kind, str], list[PersonFound]] = {}
    for one in candidates:
        for key in dict.fromkeys(_identifying(one)):
            having.setdefault(key, []).append(one)
    shared: Mapping[tuple[Kind, str], list[PersonFound]] = {key: ones for key, ones in having.items() if len(ones) > 1}
    ordered: dict[RowRef, PersonFound] = {}

    def place(one: PersonFound) -> None:
        if one.row in ordered:
            return
        same = [(key[0], other) for key in dict.fromkeys(_identifying(one)) for other in shared.get(key, ()) if other is not one]
        ordered[one.row] = replace(one, same_as=tuple(SameAs(kind=kind, row=other.row) for kind, other in same))
        for _, other in same:
            place(other)

    for one in candidates:
        place(one)
    return list(ordered.values())


def _identifying(one: PersonFound) -> Iterator[tuple[Kind, str]]:
    for told in one.values:
        if told.kind in ONE_PERSONS:
            yield told.kind, fold(told.value).strip()
