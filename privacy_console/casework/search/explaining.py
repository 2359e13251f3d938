"""Finding out why rows are here, from the company database as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import groupby, islice

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.search.company import CompanySource, SourceUnavailable
from privacy_console.casework.search.datamap import ColumnMap, DataMap, Meaning, RowRole
from privacy_console.casework.search.findings import Confidence, Finding, Hop, Inclusion, Reach, RowRef, SearchOutcome
from privacy_console.casework.search.reading import ROWS_A_BATCH, RowsGone, rows_of
from privacy_console.casework.search.spelling.likeness import Likeness, surer
from privacy_console.casework.search.trace.follow import REACH
from privacy_console.casework.search.trace.ground import ONE_PERSONS, Key, Place, Row, Way
from privacy_console.casework.search.trace.lookup import kind_of
from privacy_console.casework.search.trace.mentions import hop_to, mentions_of, text_columns
from privacy_console.casework.search.trace.owners import pointed_from, rows_at_start
from privacy_console.casework.search.trace.sought import Sought, sought
from privacy_console.casework.search.trace.steps import Sources
from privacy_console.casework.search.trace.texts import TextReader
from privacy_console.casework.search.why import (
    MOST_OTHERS,
    MOST_WAYS,
    AlsoReached,
    Direction,
    IdentifierHere,
    Step,
    WayHere,
    Why,
)


def why(
    row: RowRef,
    *,
    subject: VerifiedSubject,
    outcome: SearchOutcome,
    data_map: DataMap,
    sources: Sequence[CompanySource],
    clock: Clock,
    watch: Watch,
    region: str | None = None,
) -> Why:
    """Why one found row is here, read from the company database now: at most two statements for each link to its table.

    Raises:
        RowsGone: the row is no longer there.
        SourceUnavailable: its table does not answer.
        KeyError: the search did not find it.
    """
    (found,) = whys(
        [row], subject=subject, outcome=outcome, data_map=data_map, sources=sources, clock=clock, watch=watch, region=region
    )
    return found


def whys(
    rows: Sequence[RowRef],
    *,
    subject: VerifiedSubject,
    outcome: SearchOutcome,
    data_map: DataMap,
    sources: Sequence[CompanySource],
    clock: Clock,
    watch: Watch,
    region: str | None = None,
) -> Iterator[Why]:
    """The same for many rows of one search, in their order; statements grow with tables and links, not with rows."""
    with ExitStack() as stack:
        reached = Sources(data_map, clock, watch)
        reached.connect(sources, stack)
        explainer = _Explainer(reached, sought(subject.identifiers, region=region), outcome, data_map)
        for (source, table), group in groupby(rows, key=lambda one: (one.source, one.table)):
            place = reached.ground.place(source, table)
            if place is None:
                gone = reached.unavailable.get(source, "it is not in the data map or not in the database")
                raise SourceUnavailable(source, table, gone)
            while batch := list(islice(group, ROWS_A_BATCH)):
                yield from explainer.explain(place, batch)


_ORDER = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE)


class _Explainer:
    def __init__(self, reached: Sources, wanted: Sequence[Sought], outcome: SearchOutcome, data_map: DataMap) -> None:
        self._reached, self._wanted, self._map = reached, wanted, data_map
        self._findings = {one.row: one for one in outcome.findings}
        self._led = {
            one.row: one
            for one in outcome.findings
            if (one.reach is Reach.OWNS or one.others)
            and one.confidence is not Confidence.POSSIBLE
            and one.decision is not Inclusion.EXCLUDED
        }
        """The findings that links were followed from."""

    def explain(self, place: Place, rows: Sequence[RowRef]) -> Iterator[Why]:
        keys = [tuple([value for _, value in row.key]) for row in rows]
        identifying = [column for column in place.searched.values() if kind_of(column) is not None]
        texts = text_columns(place)
        give = (*place.held, *(column.name for column in identifying), *texts)
        read: dict[Key, Sequence[object]] = {}
        for some in self._reached.ask(place, lambda view: rows_of(place, keys, view, give)):
            read.update(some)
        if why := self._reached.unavailable.get(place.source) or self._reached.unavailable.get(".".join(place.id)):
            raise SourceUnavailable(place.source, place.table.name, why)
        if gone := [row for row, key in zip(rows, keys, strict=True) if key not in read]:
            raise RowsGone(gone)
        held = {key: place.take(row).row for key, row in read.items()}
        led: dict[Key, list[WayHere]] = {key: [] for key in read}
        others: dict[Key, list[AlsoReached]] = {key: [] for key in read}
        for way in self._reached.ground.ways:
            if way.other is place:
                self._along(way, held, led, others)
        reader = TextReader(self._wanted)
        for row, key in zip(rows, keys, strict=True):
            finding = self._findings[row]
            values = dict(zip(give[len(place.held) :], read[key][len(place.held) :], strict=True))
            here = tuple(self._identifier(column, values[column.name]) for column in identifying if values[column.name])
            started = [*self._by_identifier(place, here), *_by_text(place, texts, values, reader)]
            yield Why(
                row=row,
                title=place.table.title,
                ways=self._ways(finding, [*led[key], *started]),
                identifiers=here,
                others=tuple(_with_owners(others[key], finding.others)[:MOST_OTHERS]),
                decision=finding.decision,
                reason=finding.reason,
                decided_by=finding.decided_by,
                decided_at=finding.decided_at,
                soft_deleted=finding.soft_deleted,
                capacity=place.table.capacity,
                copies=finding.copies,
                unavailable=tuple(self._reached.unavailable),
            )

    def _along(
        self, way: Way, held: Mapping[Key, Row], led: Mapping[Key, list[WayHere]], others: Mapping[Key, list[AlsoReached]]
    ) -> None:
        """What a link leads from to these rows: the subject's own rows, and people's who are somebody else."""
        for start, keys in self._starts(way, held):
            finding = self._led.get(start)
            for key in keys:
                if finding is not None:
                    led[key].append(self._way(finding, way))
                elif way.start.table.role is RowRole.IS:
                    others[key].append(AlsoReached(row=start, link=way.link.name, meaning=way.meaning))

    def _starts(self, way: Way, held: Mapping[Key, Row]) -> Iterator[tuple[RowRef, list[Key]]]:
        pointing = pointed_from(way, held)
        if way.comes_from_one and not way.up:
            for value, keys in pointing.items():
                yield way.start.ref(value), keys
            return
        for start, _, value in rows_at_start(way, list(pointing), self._reached.ask):
            yield way.start.ref(start), pointing.get(value, [])

    def _way(self, finding: Finding, way: Way) -> WayHere:
        step = Step(
            from_=way.hop.from_,
            to=way.hop.to,
            link=way.link.name,
            meaning=way.meaning,
            direction=Direction.UP if way.up else Direction.DOWN,
        )
        steps = (*steps_of(finding.path, Reach.OWNS, self._map), step)
        return WayHere(steps=steps, reach=REACH[way.meaning], confidence=finding.confidence, last=finding.row)

    def _identifier(self, column: ColumnMap, value: object) -> IdentifierHere:
        kind = kind_of(column)
        assert kind is not None
        best: Likeness | None = None
        for one in self._wanted:
            if one.wants(kind):
                best = surer(best, one.like(value))
        here = IdentifierHere(column=column.name, label=column.label, kind=kind, matches=None)
        return here if best is None else replace(here, matches=best.confidence, how=str(best), differs=best.said)

    def _by_identifier(self, place: Place, here: Iterable[IdentifierHere]) -> Iterator[WayHere]:
        for one in here:
            if one.matches is not None:
                step = _start(f"{one.kind.value} = {one.how}", f"{place.table.name}.{one.column}")
                reach = Reach.OWNS if place.table.role in {RowRole.IS, RowRole.BELONGS} else Reach.MENTIONS
                sure = one.matches if one.kind in ONE_PERSONS else Confidence.POSSIBLE
                yield WayHere(steps=(step,), reach=reach, confidence=sure, last=None)

    def _ways(self, finding: Finding, others: Iterable[WayHere]) -> tuple[WayHere, ...]:
        """The one that was kept, and the best of the others; none that only comes back from what hangs on the row."""
        steps = steps_of(finding.path, Reach.OWNS if finding.others else finding.reach, self._map)
        kept = WayHere(steps=steps, reach=finding.reach, confidence=finding.confidence, last=None)
        more: dict[object, WayHere] = {}
        for way in others:
            if _ends(way) == _ends(kept):
                kept = replace(kept, last=kept.last or way.last)
            elif len(way.steps) <= len(steps) or way.steps[: len(steps)] != steps:
                more.setdefault((_ends(way), way.last), way)
        ranked = sorted(more.values(), key=lambda way: (_ORDER.index(way.confidence), len(way.steps), _ends(way), str(way.last)))
        return (kept, *ranked[: MOST_WAYS - 1])


def _ends(way: WayHere) -> tuple[tuple[str, str], ...]:
    """A way in its places; how close an identifier was is left out, since it is judged anew."""
    return tuple((step.from_.partition(" = ")[0], step.to) for step in way.steps)


def _start(from_: str, to: str) -> Step:
    return Step(from_=from_, to=to, link="", meaning=None, direction=Direction.START)


def _by_text(place: Place, columns: Sequence[str], values: Mapping[str, object], reader: TextReader) -> Iterator[WayHere]:
    for mention, column, pointer in mentions_of(place, columns, [values[name] for name in columns], reader):
        hop = hop_to(place, mention, column, pointer)
        yield WayHere(steps=(_start(hop.from_, hop.to),), reach=Reach.MENTIONS, confidence=mention.confidence, last=None)


def _with_owners(others: Sequence[AlsoReached], owners: Iterable[RowRef]) -> list[AlsoReached]:
    """Those from whom one step leads here, and those from whom several do."""
    near = {one.row for one in others}
    far = [AlsoReached(row=row, link="", meaning=Meaning.OWNS) for row in owners if row not in near]
    return [*dict.fromkeys(others), *far]


def steps_of(path: Sequence[Hop], reach: Reach, data_map: DataMap) -> tuple[Step, ...]:
    """A kept path step by step. Every step but the last went along a link that owns."""
    if not path:
        return ()
    first, *hops = path
    steps = [_start(first.from_, first.to)]
    for number, hop in enumerate(hops, 1):
        meaning = Meaning(reach.value) if number == len(hops) and reach is not Reach.MENTIONS else Meaning.OWNS
        up = any(
            hop.from_ == f"{link.from_table.rpartition('.')[2]}.{'+'.join(link.from_columns)}"
            for link in data_map.links
            if hop.link in {"", link.name} and hop.to.endswith(f".{'+'.join(link.to_columns)}")
        )
        direction = Direction.UP if up else Direction.DOWN
        steps.append(Step(from_=hop.from_, to=hop.to, link=hop.link, meaning=meaning, direction=direction))
    return tuple(steps)
