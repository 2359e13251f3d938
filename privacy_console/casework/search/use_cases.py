"""Searching the company database for somebody, and reading the rows that were found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import groupby
from typing import TypeVar

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.identity.subject import SearchIdentifier, VerifiedSubject
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanySource, CompanyView, LiveSchema, SourceUnavailable
from privacy_console.casework.search.coverage import check_coverage, disagreements
from privacy_console.casework.search.datamap import DataMap, RowRole
from privacy_console.casework.search.findings import Confidence, Finding, How, Reach, Record, RowRef, SearchOutcome
from privacy_console.casework.search.people import free_texts, own_people, people_of, related_people
from privacy_console.casework.search.trace.follow import Follower
from privacy_console.casework.search.trace.found import Found, Path
from privacy_console.casework.search.trace.ground import Ground, Held, Key, Place, key_value, lay
from privacy_console.casework.search.trace.lookup import ONE_PERSONS, Hit, Judge, look_up
from privacy_console.casework.search.trace.mentions import MentionIn, mentions_in, tags_of, text_columns
from privacy_console.casework.search.trace.sought import Sought, sought

__all__ = [
    "RowsGone",
    "check_coverage",
    "disagreements",
    "free_texts",
    "own_people",
    "people_of",
    "read_records",
    "related_people",
    "search_company",
]

ROWS_A_BATCH = 2_000
ROWS_BETWEEN_LOOKS = 1_000
Row = tuple[object, ...]
T = TypeVar("T")


class RowsGone(Refused):
    """Rows that were found are no longer there. Those that are were read."""

    code = "search.rows_gone"
    sentence = "{count} rows that the search found are no longer in the company database. Search again before you answer."

    def __init__(self, rows: Sequence[RowRef]) -> None:
        super().__init__(f"{len(rows)} rows are gone")
        self.rows = tuple(rows)
        self.count = len(rows)


def search_company(
    subject: VerifiedSubject,
    *,
    data_map: DataMap,
    sources: Sequence[CompanySource],
    clock: Clock,
    watch: Watch,
    region: str | None = None,
) -> SearchOutcome:
    """Find every row of the company database that is the subject's, is about them, or mentions them.

    What has a verified identifier is certain; from there links are followed. A usual variant, and what the subject's own row
    says of them, is likely. A name, a shared phone, an unverified identifier make a row possible at most: a question to the
    officer, from which nothing is followed. A source or table that does not answer makes the outcome incomplete and is named.

    Args:
        sources: found by their names in the map; one that is missing is unavailable.
        region: ISO 3166 country whose phones the company writes without a country code, or None.

    Raises:
        Cancelled: nothing was found out.
    """
    started = clock.now()
    with ExitStack() as stack:
        search = _Search(subject, data_map, region, watch)
        search.connect(sources, stack)
        search.run()
        coverage = check_coverage(
            data_map,
            search.schemas,
            unavailable=search.unavailable | search.lost_ways(),
            found=search.found.by_column,
            kinds=search.kinds(),
        )
        statements = search.statements()
    unreached = [line for line in coverage if line.how is How.UNREACHABLE] + list(disagreements(coverage))
    return SearchOutcome(
        findings=search.found.in_order(search.ground.places),
        coverage=coverage,
        complete=not unreached and not search.unavailable and not search.ground.lost,
        unavailable=tuple(dict.fromkeys((*search.unavailable, *search.ground.lost))),
        started=started,
        seconds=(clock.now() - started).total_seconds(),
        statements=statements,
        schema_fingerprint="+".join(schema.fingerprint for schema in search.schemas),
        map_sha256=data_map.sha256,
    )


class _Search:
    """One search: the state that its steps share."""

    def __init__(self, subject: VerifiedSubject, data_map: DataMap, region: str | None, watch: Watch) -> None:
        self._data_map, self._region, self._watch = data_map, region, watch
        self._given = sought(subject.identifiers, region=region)
        self._learnt: tuple[Sought, ...] = ()
        self.found = Found()
        self.unavailable: dict[str, str] = {}
        self.schemas: list[LiveSchema] = []
        self.ground: Ground = lay(data_map, ())
        self._views: dict[str, CompanyView] = {}
        self._done = 0

    def connect(self, sources: Sequence[CompanySource], stack: ExitStack) -> None:
        by_name = {source.name: source for source in sources}
        for name in self._data_map.sources:
            source = by_name.get(name)
            if source is None:
                self.unavailable[name] = "it was not connected"
                continue
            try:
                schema = source.schema()
                self._views[name] = stack.enter_context(source.view(self._watch))
            except SourceUnavailable as error:
                self.unavailable[name] = error.why
            else:
                self.schemas.append(schema)
        self.ground = lay(self._data_map, self.schemas)

    def run(self) -> None:
        hits = [hit for place in self.ground.places for hit in self._look_up(place, self._given)]
        certain, likely = self._note(hits)
        follower = Follower(self.ground, self.found, self._ask)
        follower.follow(certain, Confidence.CERTAIN)
        self._learnt = self._learn(hits)
        if self._learnt:
            more = [hit for place in self.ground.places for hit in self._look_up(place, self._learnt)]
            also_certain, also_likely = self._note(more)
            likely += also_certain + also_likely
        follower.follow(likely, Confidence.LIKELY)
        self._read_texts(hits)

    def kinds(self) -> set[Kind]:
        """The kinds of column that were looked into."""
        return {kind for one in (*self._given, *self._learnt) for kind in Kind if one.wants(kind)}

    def statements(self) -> int:
        return sum(view.statements for view in self._views.values())

    def lost_ways(self) -> dict[str, str]:
        return {place: why for place, why in self.ground.lost.items() if ":" not in place}

    def _note(self, hits: Sequence[Hit]) -> tuple[list[tuple[Place, Held, Path]], list[tuple[Place, Held, Path]]]:
        """Keep what is found, and give the own rows to follow from: the certain, and the likely."""
        names = [one.value for one in self._given if one.kind is Kind.NAME]
        judge = Judge(hits, names)
        certain: list[tuple[Place, Held, Path]] = []
        likely: list[tuple[Place, Held, Path]] = []
        for hit in hits:
            for match in hit.matches:
                for column in match.column.split("+"):
                    self.found.by_column[*hit.place.id, column] += 1
            for verdict in judge.verdicts(hit):
                path = (verdict.hop,)
                self.found.note(
                    hit.place, hit.held, path=path, confidence=verdict.confidence, reach=verdict.reach, reason=verdict.reason
                )
                if verdict.reach is Reach.OWNS and verdict.confidence is not Confidence.POSSIBLE:
                    start = (hit.place, hit.held, path)
                    (certain if verdict.confidence is Confidence.CERTAIN else likely).append(start)
        return certain, likely

    def _learn(self, hits: Sequence[Hit]) -> tuple[Sought, ...]:
        """What the subject's own rows say of them and nobody gave: other addresses, numbers, the name."""
        known = {(one.kind, one.value) for one in self._given if one.verified}  # one only given is confirmed by an own row
        own = [hit for hit in hits if hit.own and self._is_certain(hit)]
        told = [
            SearchIdentifier(kind=kind, value=value, verified=True)
            for hit in own
            for kind, value in hit.own
            if kind in ONE_PERSONS | {Kind.PHONE, Kind.NAME} and (kind, value) not in known
        ]
        return sought(told, region=self._region, learnt=True)

    def _is_certain(self, hit: Hit) -> bool:
        return self.found.at_least(hit.place, hit.held.key, Reach.OWNS, Confidence.CERTAIN)

    def _look_up(self, place: Place, wanted: Sequence[Sought]) -> Iterator[Hit]:
        return self._guarded(place, partial(look_up, place, wanted))

    def _ask(self, place: Place, statement: Callable[[CompanyView], Iterator[Row]]) -> Iterator[Row]:
        return self._guarded(place, statement)

    def _read_texts(self, hits: Sequence[Hit]) -> None:
        wanted = (*self._given, *self._learnt)
        people = [hit for hit in hits if hit.place.table.role is RowRole.IS]
        tags = [tag for hit in people if self._is_certain(hit) for tag in tags_of(hit.place, hit.held.key)]
        namesake = any(
            match.by.kind is Kind.NAME
            for hit in people
            for match in hit.matches
            if not self.found.is_own(hit.place, hit.held.key)
        )
        read = partial(mentions_in, wanted=wanted, tags=tags, namesake=namesake)
        for place in self.ground.places:
            if text_columns(place):
                for one in self._guarded(place, partial(read, place)):
                    self._note_mention(place, one)

    def _note_mention(self, place: Place, one: MentionIn) -> None:
        confidence = one.mention.confidence
        known = "what may be the subject's" if confidence is Confidence.POSSIBLE else "the subject's"
        reason = f"Its text has {known} {one.mention.kind}."
        self.found.note(place, one.held, path=(one.hop,), confidence=confidence, reach=Reach.MENTIONS, reason=reason)
        for column in one.columns:
            self.found.by_column[*place.id, column] += 1

    def _guarded(self, place: Place, statement: Callable[[CompanyView], Iterator[T]]) -> Iterator[T]:
        """Run a statement; a table that does not answer is noted, once and for good, and the search goes on."""
        name = f"{place.source}.{place.table.name}"
        if name in self.unavailable or place.source in self.unavailable:
            return
        self._watch.checkpoint()
        self._watch.report(Progress(self._done, None, place.table.title))
        self._done += 1
        try:
            for number, row in enumerate(statement(self._views[place.source]), 1):
                if number % ROWS_BETWEEN_LOOKS == 0:
                    self._watch.checkpoint()
                yield row
        except SourceUnavailable as error:
            self.unavailable[name if error.table else place.source] = error.why


def read_records(
    findings: Sequence[Finding], *, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch
) -> Iterator[Record]:
    """Read the values of found rows, in the order of the findings, in batches of one table.

    All mapped columns that are there are read, secret ones too: who prints or stores a record leaves them out by the map.

    Raises:
        RowsGone: after the last record, if rows are no longer there; it names them.
        SourceUnavailable: a source or a table did not answer.
        Cancelled: the officer asked to stop.
    """
    by_name = {source.name: source for source in sources}
    gone: list[RowRef] = []
    with ExitStack() as stack:
        views: dict[str, tuple[CompanyView, Ground]] = {}
        done = 0
        for (source, table), group in groupby(findings, key=lambda one: (one.row.source, one.row.table)):
            if source not in by_name:
                raise SourceUnavailable(source, "", "it is not connected")
            if source not in views:
                schema = by_name[source].schema()
                views[source] = (stack.enter_context(by_name[source].view(watch)), lay(data_map, [schema]))
            view, ground = views[source]
            place = ground.place(source, table)
            if place is None:
                raise SourceUnavailable(source, table, "it is not in the data map or not in the database")
            for batch in _batches(list(group)):
                watch.checkpoint()
                watch.report(Progress(done, len(findings), place.table.title))
                done += len(batch)
                keys = [tuple([value for _, value in one.row.key]) for one in batch]
                rows = _read(place, keys, view)
                for key, finding in zip(keys, batch, strict=True):
                    values = rows.get(key)
                    if values is None:
                        gone.append(finding.row)
                    else:
                        yield Record(finding=finding, values=values)
    if gone:
        raise RowsGone(gone)


def _batches(findings: list[Finding]) -> Iterator[list[Finding]]:
    for start in range(0, len(findings), ROWS_A_BATCH):
        yield findings[start : start + ROWS_A_BATCH]


def _read(place: Place, keys: list[Key], view: CompanyView) -> dict[Key, dict[str, object]]:
    key = place.table.key
    there = {column.name for column in place.live.columns}
    columns = [name for name in place.table.columns if name in there]
    columns += [name for name in key if name not in columns]
    at = [columns.index(name) for name in key]
    found: dict[Key, dict[str, object]] = {}
    for row in view.rows(place.name, keys, key=key, give=columns):
        found[tuple([key_value(row[i]) for i in at])] = dict(zip(columns, row, strict=False))
    return found
