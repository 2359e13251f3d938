"""Who somebody may be: the rows that are people and have one of the identifiers, side by side, for a person to choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanySource, CompanyView, SourceUnavailable
from privacy_console.casework.search.datamap import DataMap, People, RowRole
from privacy_console.casework.search.findings import Confidence, RowRef
from privacy_console.casework.search.spelling.text import fold
from privacy_console.casework.search.trace.ground import Ground, Held, Key, Place, lay
from privacy_console.casework.search.trace.lookup import ONE_PERSONS, Match, kind_of, look_up
from privacy_console.casework.search.trace.sought import Sought, sought

MOST = 200
_ORDER = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE)


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
    wanted = sought((_unverified(one) for one in identifiers), region=region)
    with ExitStack() as stack:
        desk = _Desk(data_map, sources, watch, stack)
        found = [
            (place, held, matches)
            for number, place in enumerate(desk.places, 1)
            for held, matches in desk.look(place, wanted, number)
        ]
        best = sorted(found, key=lambda one: (_rank(one[2]), str(one[0].ref(one[1].key))))[:most]
        candidates = [
            PersonFound(
                row=place.ref(held.key),
                title=place.table.title,
                values=values,
                matches=tuple(_matched(matches)),
                confidence=_confidence(matches),
                people=place.table.people,
                soft_deleted=held.soft_deleted,
            )
            for place, held, matches, values in desk.read(best)
        ]
    return PeopleFound(
        candidates=tuple(side_by_side(candidates)),
        complete=not desk.unavailable,
        unavailable=tuple(desk.unavailable),
        more=len(found) - len(best),
    )


def _unverified(one: Identifier) -> SearchIdentifier:
    return SearchIdentifier(kind=one.kind, value=one.value, verified=False)


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
        ground: Ground = lay(data_map, schemas)
        self.unavailable |= {what: why for what, why in ground.lost.items() if _is_people(what, data_map)}
        self.places = [place for place in ground.places if place.table.role is RowRole.IS and place.source in self._views]

    def look(self, place: Place, wanted: Sequence[Sought], number: int) -> Iterator[tuple[Held, tuple[Match, ...]]]:
        self._watch.checkpoint()
        self._watch.report(Progress(number, len(self.places), place.table.title))
        try:
            for hit in look_up(place, wanted, self._views[place.source]):
                yield hit.held, hit.matches
        except SourceUnavailable as error:
            self.unavailable[f"{place.source}.{place.table.name}" if error.table else place.source] = error.why

    def read(
        self, found: Sequence[tuple[Place, Held, tuple[Match, ...]]]
    ) -> Iterator[tuple[Place, Held, tuple[Match, ...], tuple[ToldBy, ...]]]:
        """What each says of who it is; one that is gone meanwhile, or whose table stopped to answer, says nothing."""
        told: dict[RowRef, tuple[ToldBy, ...]] = {}
        for place in self.places:
            keys = [held.key for one, held, _ in found if one is place]
            try:
                told |= _told(place, keys, self._views[place.source]) if keys else {}
            except SourceUnavailable as error:
                self.unavailable[f"{place.source}.{place.table.name}" if error.table else place.source] = error.why
        for place, held, matches in found:
            yield place, held, matches, told.get(place.ref(held.key), ())


def _is_people(lost: str, data_map: DataMap) -> bool:
    return any(
        lost == f"{source}.{name}" or lost.startswith(f"{source}.{name}.")
        for (source, name), table in data_map.tables.items()
        if table.role is RowRole.IS
    )


def _told(place: Place, keys: Sequence[Key], view: CompanyView) -> dict[RowRef, tuple[ToldBy, ...]]:
    columns = [c for c in place.searched.values() if not c.secret and (kind_of(c) is not None or c.person_name)]
    give = (*place.held, *(column.name for column in columns))
    told = {}
    for row in view.rows(place.name, keys, key=place.table.key, give=give):
        values = zip(columns, row[len(place.held) :], strict=True)
        told[place.ref(place.take(row).key)] = tuple(
            ToldBy(column=column.name, label=column.label, kind=kind_of(column) or Kind.NAME, value=str(value))
            for column, value in values
            if value is not None and value != ""
        )
    return told


def _matched(matches: Iterable[Match]) -> Iterator[MatchedBy]:
    for match in matches:
        yield MatchedBy(kind=match.by.kind, column=match.column, closeness=match.closeness)


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


def side_by_side(candidates: Sequence[PersonFound]) -> list[PersonFound]:
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
