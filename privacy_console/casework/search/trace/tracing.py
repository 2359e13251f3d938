"""One search from the identifiers to the last row that hangs on them: the order of its steps, and what they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from privacy_console.casework.identity.subject import SearchIdentifier, VerifiedSubject
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.findings import Confidence, Inclusion, Reach, RowRef
from privacy_console.casework.search.naming.compare import is_weak
from privacy_console.casework.search.spelling.likeness import is_same
from privacy_console.casework.search.trace.follow import Follower, Front
from privacy_console.casework.search.trace.former import TEACH, about_the_subject, former_values, histories
from privacy_console.casework.search.trace.found import Found, Reached
from privacy_console.casework.search.trace.ground import ONE_PERSONS, Held, Place
from privacy_console.casework.search.trace.lookup import Hit, Judge, Verdict, columns_for, kind_of, look_up
from privacy_console.casework.search.trace.mentions import (
    MentionIn,
    forms_of,
    mentions_in,
    needles_in_texts,
    tags_of,
    text_columns,
)
from privacy_console.casework.search.trace.owners import Owners, contested
from privacy_console.casework.search.trace.sought import Sought, sought
from privacy_console.casework.search.trace.steps import Sources
from privacy_console.casework.search.trace.texts import TextReader

_DECIDED = "A person decided that it is the subject's."
_PERSONAL = frozenset({RowRole.IS, RowRole.BELONGS})
Starts = dict[Confidence, list[Hit]]


class Tracing:
    """One search: the state that its steps share."""

    def __init__(
        self, subject: VerifiedSubject, sources: Sources, region: str | None, decided: Mapping[RowRef, Inclusion]
    ) -> None:
        self._sources, self._region = sources, region
        self._ground = sources.ground
        self._given = sought(subject.identifiers, region=region)
        self._learnt: tuple[Sought, ...] = ()
        self.found = Found(decided)

    def run(self) -> None:
        places = [place for place in self._ground.places if columns_for(place, self._given)]
        texts = [place for place in self._ground.places if text_columns(place)]
        telling = [place for place in self._ground.places if any(kind_of(column) for column in place.searched.values())]
        self._sources.plan(len(places) + len(telling) + len(texts))
        hits = [hit for place in places for hit in self._look_up(place, self._given)]
        starts = self._note(hits)
        follower = Follower(self._ground, self.found, self._sources.ask, contested(self._ground))
        self._follow(follower, starts, Confidence.CERTAIN)
        self._learnt = self._learn(hits)
        if self._learnt:
            again = [place for place in self._ground.places if columns_for(place, self._learnt)]
            more = [hit for place in again for hit in self._look_up(place, self._learnt)]
            for confidence, ones in self._note(more).items():
                starts[confidence] += ones
            hits += more
            self._follow(follower, starts, Confidence.CERTAIN)
        self._sources.done(len(places) + len(telling))
        self._follow(follower, starts, Confidence.LIKELY)
        owners = Owners(self._ground, self.found, self._sources.ask)
        owners.note_conflicts(self._own(follower.kept, hits), (*self._given, *self._learnt))
        self._read_texts(texts, hits)

    def kinds(self) -> set[Kind]:
        """The kinds of column that were looked into."""
        return {kind for one in (*self._given, *self._learnt) for kind in Kind if one.wants(kind)}

    def _look_up(self, place: Place, wanted: Sequence[Sought]) -> Iterable[Hit]:
        return self._sources.look_at(place, partial(look_up, place, wanted))

    def _follow(self, follower: Follower, starts: Starts, confidence: Confidence) -> None:
        follower.follow([(hit.place, hit.held.key, hit.held.row) for hit in starts[confidence]], confidence)

    def _note(self, hits: Sequence[Hit]) -> Starts:
        """Keep what is found, and give the own rows to follow from: the certain, and the likely.

        What a person included is certain. What a person excluded is found again, and nothing is followed from it.
        """
        judge = Judge(hits, [one.value for one in self._given if one.kind is Kind.NAME], (*self._given, *self._learnt))
        starts: Starts = {Confidence.CERTAIN: [], Confidence.LIKELY: []}
        keyless: dict[Place, list[Held]] = {}
        for hit in filter(judge.worth_asking, hits):
            for match in hit.matches:
                for column in match.column.split("+"):
                    self.found.by_column[*hit.place.id, column] += 1
            if hit.place.keyless:
                keyless.setdefault(hit.place, []).append(hit.held)
            decision = self.found.decided(hit.place).get(hit.held.key)
            ways = [self._reached(hit, verdict, decision) for verdict in judge.verdicts(hit)]
            for way in ways:
                self.found.note(hit.place, hit.held.key, way, deleted=hit.held.soft_deleted)
            owned = [way.confidence for way in ways if way.owned]
            if owned and decision is not Inclusion.EXCLUDED:
                starts[Confidence.CERTAIN if Confidence.CERTAIN in owned else Confidence.LIKELY].append(hit)
        for place, held in keyless.items():
            self.found.count_alike(place, [one.key for one in held])
        return starts

    def _reached(self, hit: Hit, verdict: Verdict, decision: Inclusion | None) -> Reached:
        personal = hit.place.table.role in _PERSONAL
        if personal and decision is Inclusion.INCLUDED and verdict.confidence is not Confidence.CERTAIN:
            return Reached(path=(verdict.hop,), confidence=Confidence.CERTAIN, reach=Reach.OWNS, reason=_DECIDED)
        return Reached(
            path=(verdict.hop,),
            confidence=verdict.confidence,
            reach=verdict.reach,
            reason=verdict.reason,
            leads=personal and verdict.confidence is Confidence.POSSIBLE,
        )

    def _learn(self, hits: Sequence[Hit]) -> tuple[Sought, ...]:
        """What the subject's own rows say of them and nobody gave: other addresses, numbers, the name."""
        known = {(one.kind, one.value) for one in self._given if one.verified}  # one only given is confirmed by an own row
        own = [hit for hit in hits if hit.own and self._is_certain(hit)]
        told = [
            SearchIdentifier(kind=kind, value=value, verified=True)
            for hit in own
            for kind, value in hit.own
            if kind in TEACH and (kind, value) not in known
        ]
        learnt = sought(told, region=self._region, learnt=True)
        return (*learnt, *self._former((*self._given, *learnt)))

    def _former(self, known: Sequence[Sought]) -> Iterator[Sought]:
        """What was the subject's once, as the histories of their own rows tell, and nothing else says."""
        once: dict[tuple[Kind, str], str] = {}
        for place, columns in histories(self._ground).items():
            keys = about_the_subject(self.found, place)
            rows = self._sources.ask(place, partial(former_values, place, columns, keys)) if keys else ()
            for kind, value, where in chain.from_iterable(rows):
                if not any(one.kind is kind and one.verified and is_same(one.like(value)) for one in known):
                    once.setdefault((kind, value), where)
        for (kind, value), where in once.items():
            given = SearchIdentifier(kind=kind, value=value, verified=True)
            yield from sought([given], region=self._region, learnt=True, told_by=where)

    def _is_certain(self, hit: Hit) -> bool:
        return (
            self.found.at_least(hit.place, hit.held.key, Reach.OWNS, Confidence.CERTAIN)
            and self.found.decided(hit.place).get(hit.held.key) is not Inclusion.EXCLUDED
        )

    def _own(self, kept: Front, hits: Sequence[Hit]) -> Front:
        """The own rows of which somebody else may be an owner, too."""
        own = {place: dict(rows) for place, rows in kept.items()}
        for hit in hits:
            if self.found.is_own(hit.place, hit.held.key):
                own.setdefault(hit.place, {})[hit.held.key] = hit.held.row
        return own

    def _read_texts(self, places: Sequence[Place], hits: Sequence[Hit]) -> None:
        wanted = (*self._given, *self._learnt)
        people = [hit for hit in hits if hit.place.table.role is RowRole.IS]
        forms = forms_of(self._ground)
        tables = {place.table.name for place in self._ground.places if place.table.role is RowRole.IS}
        certain = [hit for hit in people if self._is_certain(hit)]
        tags = [tag for hit in certain for tag in tags_of(hit.place, hit.held.key, forms, tables)]
        namesake = any(
            match.by.kind is Kind.NAME and not is_weak(match.likeness)
            for hit in people
            for match in hit.matches
            if not self.found.is_own(hit.place, hit.held.key)
        )
        by: dict[tuple[Kind, str], set[object]] = {}
        for hit in people:
            for match in hit.matches:
                by.setdefault((match.by.kind, match.by.value), set()).add((hit.place.id, hit.held.key))
        own = {(hit.place.id, hit.held.key) for hit in people if self.found.is_own(hit.place, hit.held.key)}
        shared = frozenset(key for key, rows in by.items() if key[0] not in ONE_PERSONS and rows - own)
        needles, reader = needles_in_texts(wanted, tags), TextReader(wanted, tags, namesake=namesake, shared=shared)
        for place in places:
            alike = []
            for one in self._sources.look_at(place, partial(mentions_in, place, needles, reader)):
                self._note_mention(place, one)
                alike.append(one.held.key)
            if place.keyless:
                self.found.count_alike(place, alike)

    def _note_mention(self, place: Place, one: MentionIn) -> None:
        confidence = one.mention.confidence
        known = "what may be the subject's" if confidence is Confidence.POSSIBLE else "the subject's"
        reason = f"Its text has {known} {one.mention.kind}."
        way = Reached(path=(one.hop,), confidence=confidence, reach=Reach.MENTIONS, reason=reason)
        self.found.note(place, one.held.key, way, deleted=one.held.soft_deleted)
        for column in one.columns:
            self.found.by_column[*place.id, column] += 1
