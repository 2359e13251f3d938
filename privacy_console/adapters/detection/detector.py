"""The detector: what is found in a text, and whose it is.

Whose, in order: the exact value that one person owns; names against the record's own parties; title and full mentions where
several could be meant; the whole company; nobody. Web addresses and network addresses inherit, secrets are everybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from privacy_console.adapters.detection import places, values
from privacy_console.adapters.detection.cues import RELATIONS
from privacy_console.adapters.detection.gazetteer import NameIndex, Who, values_of
from privacy_console.adapters.detection.names import GIVEN, SURNAME, names_of
from privacy_console.adapters.detection.persons import (
    FULL,
    INITIALLED,
    NICKNAME,
    SINGLE,
    Mention,
    PartyNames,
    another_person,
    flags_of,
    initials_of_parties,
    known_mentions,
    mentions_of_parties,
    single_is_name,
    title_before,
)
from privacy_console.adapters.detection.secret_values import secrets
from privacy_console.adapters.detection.strangers import strangers
from privacy_console.adapters.detection.values import Value
from privacy_console.adapters.detection.words import Words
from privacy_console.casework.review.folding import fold, view
from privacy_console.casework.review.spans import Owner, Party, Proposal, Reason, Span, SpanKind

_RANK = (
    SpanKind.SECRET, SpanKind.EMAIL_ADDRESS, SpanKind.URL, SpanKind.IBAN_CODE, SpanKind.CREDIT_CARD, SpanKind.ID,
    SpanKind.PHONE_NUMBER, SpanKind.IP_ADDRESS, SpanKind.DATE_TIME, SpanKind.LOCATION, SpanKind.PERSON,
)  # fmt: skip
_RANK_OF = {kind: rank for rank, kind in enumerate(_RANK)}
_CONFIDENCE = {FULL: 0.95, INITIALLED: 0.85, NICKNAME: 0.8, SINGLE: 0.75}
_USERS = frozenset({SpanKind.EMAIL_ADDRESS, SpanKind.PERSON, SpanKind.ID})
_DIGIT = re.compile(r"\d")
_HANDLE = re.compile(r"(?<![\w.@])@([^\W_][\w.-]{1,40}\w)")
_HANDLE_PARTS = re.compile(r"[._-]")
_ID_CUE = re.compile(
    r"(?:id|no|nr|nummer|number|kunde|customer|client|cliente|klant|klient|user|konto|account|employee|staff)\W{0,3}$"
)
_SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")


@dataclass(frozen=True, slots=True)
class _Found:
    """A span before its offsets are the original's. `who` is everybody it may be of; `sure` is False where that is a question."""

    start: int
    end: int
    kind: SpanKind
    who: tuple[Who, ...]
    found_by: str
    confidence: float
    sure: bool = True
    nobodys: bool = False


class _Parties:
    """The record's own parties, the subject first, by the values that are theirs."""

    def __init__(self, people: tuple[Party, ...]) -> None:
        self.people = people
        self.names = PartyNames([names_of(party) for party in people])
        self.who: tuple[Who, ...] = tuple((party.id, party.role) for party in people)
        self.values: dict[tuple[str, str], list[Who]] = {}
        for party, who in zip(people, self.who, strict=True):
            for key in values_of(party):
                self.values.setdefault(key, []).append(who)
            for number in party.ids:
                self.names.handles.setdefault(fold(number), []).append(self.who.index(who))
        self.births = {party.date_of_birth: who for party, who in zip(people, self.who, strict=True) if party.date_of_birth}


@lru_cache(maxsize=512)
def _parties(people: tuple[Party, ...]) -> _Parties:
    return _Parties(people)


class PatternDetector:
    """`review.ports.Detector` by patterns and known people. Texts of any length; linear in it."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index

    def scan(self, text: str, *, subject: Party, others: Sequence[Party]) -> tuple[Span, ...]:
        """Spans in order, none overlapping another."""
        distinct = {party.id: party for party in (subject, *others)}
        return _Scan(text, _parties(tuple(distinct.values())), self._index).spans()


class _Scan:
    """One text, once."""

    def __init__(self, text: str, parties: _Parties, index: NameIndex) -> None:
        self.view = view(text)
        self.clean, self.folded = self.view.clean, self.view.folded
        self.words = Words(self.view)
        self.parties = parties
        self.index = index
        self.subject = parties.people[0]
        self.has_digit = _DIGIT.search(text) is not None

    def spans(self) -> tuple[Span, ...]:
        found = [*self._secrets(), *self._values()]
        found = [*found, *self._addresses(), *self._persons(found)]
        found = _without_overlap([*found, *self._urls(found)])
        found = _without_overlap(
            [*found, *self._births(found), *self._networks(found), *self._streets(found), *self._national(found)]
        )
        return tuple(self._span(item) for item in found)

    def owners(self, kind: str, value: str) -> tuple[Who, ...]:
        """Rule 1: the exact value, of the parties first and of the company then."""
        own = self.parties.values.get((kind, value))
        return tuple(own) if own else self.index.owners(kind, value)

    def _secrets(self) -> Iterator[_Found]:
        for value in secrets(self.clean, self.folded):
            yield _Found(value.start, value.end, value.kind, (), value.found_by, value.confidence)

    def _values(self) -> Iterator[_Found]:
        for value in values.emails(self.clean, self.folded):
            who = self.owners(*value.key)
            yield self._of(value, who, nobodys=not who and values.is_role_mailbox(value.key[1]))
        yield from self._mentions()
        for match in _HANDLE.finditer(self.clean) if "@" in self.clean else ():
            if who := self._of_handle(fold(match[1])):
                yield _Found(*match.span(), SpanKind.PERSON, who, "handle", 0.9)
        if not self.has_digit:
            return
        for value in (*values.ibans(self.clean), *values.cards(self.clean)):
            yield self._of(value, self.owners(*value.key))
        for value in values.ids(self.clean):
            who = self.owners(*value.key)
            if who and (
                not value.key[1].isdigit()
                or len(value.key[1]) > 4
                or _ID_CUE.search(self.folded[max(0, value.start - 24) : value.start])
            ):
                yield self._of(value, who)
            elif not who and values.looks_like_ours(value, self.index.shapes):
                yield _Found(value.start, value.end, value.kind, (), "id.like_ours", 0.7)
        for value in values.phones(self.clean, self.folded, self.words.language):
            who = self.owners(*value.key)
            if who or value.confidence:
                yield _Found(value.start, value.end, value.kind, who, value.found_by, 0.95 if who else value.confidence)

    def _mentions(self) -> Iterator[_Found]:
        """`@[Jane Doe](user:42)`: the name and the id are one person's."""
        for name_start, name_end, id_start, id_end in values.mentions(self.clean):
            written = fold(self.clean[id_start:id_end])
            number = re.split(r"[:/]", written)[-1]
            who = self.owners("id", written) or self.owners("id", number)
            if not who:
                handle = fold(self.clean[name_start:name_end]).replace(" ", ".")
                who = self._of_handle(handle)
            yield _Found(name_start, name_end, SpanKind.PERSON, who, "mention", 0.95)
            yield _Found(id_start, id_end, SpanKind.ID, who, "mention", 0.95)

    def _of_handle(self, handle: str) -> tuple[Who, ...]:
        bearers = self.parties.names.handles.get(handle)
        if bearers:
            return tuple(self.parties.who[number] for number in dict.fromkeys(bearers))
        parts = [part for part in _HANDLE_PARTS.split(handle) if part]
        if len(parts) == 2:
            return self.index.pair(*parts) or self.index.pair(parts[1], parts[0])
        return ()

    def _of(self, value: Value, who: tuple[Who, ...], *, nobodys: bool = False) -> _Found:
        return _Found(
            value.start,
            value.end,
            value.kind,
            who,
            value.found_by,
            value.confidence if who else value.confidence - 0.1,
            nobodys=nobodys,
        )

    def _addresses(self) -> Iterator[_Found]:
        if self.has_digit:
            for start, end, who in places.known_addresses(self.clean, self.folded, self.owners):
                yield _Found(start, end, SpanKind.LOCATION, who, "address", 0.9)

    def _persons(self, found: Sequence[_Found]) -> Iterator[_Found]:
        words, parties, index = self.words, self.parties, self.index
        if not words.words:
            return
        busy = {at for item in found if item.kind is not SpanKind.ID for at in (item.start, item.end - 1)}
        spans = [(item.start, item.end) for item in found]
        mentions = [*mentions_of_parties(words, parties.names, index)]
        taken = {k for mention in mentions for k in range(mention.i, mention.j)}
        for mention in (*known_mentions(words, index), *initials_of_parties(words, parties.names)):
            if taken.isdisjoint(range(mention.i, mention.j)):
                mentions.append(mention)
                taken.update(range(mention.i, mention.j))
        fully = {
            party
            for mention in mentions
            if mention.strength >= INITIALLED and len(mention.parties) == 1
            for party in mention.parties
        }
        rest: set[int] = set()
        for mention in mentions:
            item, meant = self._party_mention(mention, fully)
            rest.update(range(meant.i, meant.j))
            if item is not None:
                yield item
        inside = {k for k, start in enumerate(words.starts) for a, b in spans if a <= start < b} if busy else set()
        for mention in strangers(words, index, rest | inside):
            yield self._named(mention, (), 0.6 if mention.strength == SINGLE else 0.75)

    def _party_mention(self, mention: Mention, fully: set[int]) -> tuple[_Found | None, Mention]:
        words = self.words
        if mention.known:
            ours = tuple(who for who in mention.known if who in self.parties.who)
            return self._named(mention, ours or mention.known, 0.9), mention
        if mention.strength <= NICKNAME and mention.found_by != "name.initials":
            for party in mention.parties:
                other = another_person(words, mention, self.parties.names.people[party], self.index)
                if other is not None:
                    return self._named(other, (), 0.6 if other.sure else 0.4), other
            verdict = single_is_name(words, mention, self.index)
            if verdict is False:
                return None, mention
            if verdict is None:
                who = tuple(self.parties.who[party] for party in mention.parties)
                return _Found(*self._place(mention), SpanKind.PERSON, who, mention.found_by, 0.4, sure=False), mention
        title = title_before(words, mention.i)
        parties = [p for p in mention.parties if not title or self.parties.names.people[p].gender in {"", title}]
        if not parties:  # the title is of the other gender than everybody who is linked: somebody else of that name
            who = tuple(self.parties.who[party] for party in mention.parties)
            return _Found(*self._place(mention), SpanKind.PERSON, who, "title.differs", 0.4, sure=False), mention
        if len(parties) > 1 and mention.strength < FULL:
            parties = [party for party in parties if party in fully] if len(fully.intersection(parties)) == 1 else parties
        if (
            len(parties) > 1 and mention.strength == SINGLE and 0 not in parties
        ):  # a lone word is a given name, one with a title a surname
            usual = [
                p
                for p in parties
                if flags_of(words, mention.j - 1, self.parties.names.people[p]) & (GIVEN if title is None else SURNAME)
            ]
            parties = usual or parties
        return self._named(mention, tuple(self.parties.who[party] for party in parties), _CONFIDENCE[mention.strength]), mention

    def _place(self, mention: Mention) -> tuple[int, int]:
        return self.words.starts[mention.i], self.words.ends[mention.j - 1]

    def _named(self, mention: Mention, who: tuple[Who, ...], confidence: float) -> _Found:
        return _Found(*self._place(mention), SpanKind.PERSON, who, mention.found_by, confidence, sure=mention.sure)

    def _urls(self, found: Sequence[_Found]) -> Iterator[_Found]:
        """Rule 5: a web address is of whoever is named in it; one that names nobody is nobody's."""
        for start, end in values.urls(self.clean):
            inside = [
                item
                for item in found
                if start <= item.start and item.end <= end and item.kind is not SpanKind.SECRET and not item.nobodys
            ]
            who = tuple(dict.fromkeys(person for item in inside for person in item.who))
            if inside and all(item.who for item in inside):
                yield _Found(start, end, SpanKind.URL, who, "url", 0.9)
            elif any(item.kind is not SpanKind.PERSON for item in inside):
                yield _Found(start, end, SpanKind.URL, (), "url", 0.7)

    def _births(self, found: Sequence[_Found]) -> Iterator[_Found]:
        if not self.has_digit:
            return
        births = self.parties.births
        for start, end, meant in places.dates(self.folded) if births or places.BIRTH.search(self.folded) else ():
            owners = tuple(who for birth, who in births.items() if birth in meant)
            if owners:
                yield _Found(start, end, SpanKind.DATE_TIME, owners, "birth", 0.9)
                continue
            if places.BIRTH.search(self.folded[max(0, start - 80) : start]) is None:
                continue
            near = self._nearest_person(found, start)
            if near is None:
                subject = self.parties.who[0]
                own = (subject,) if not self.subject.date_of_birth else ()
                yield _Found(start, end, SpanKind.DATE_TIME, own, "birth", 0.6, sure=not own)
            else:
                subject_has_another = near.who == self.parties.who[:1] and self.subject.date_of_birth
                yield _Found(
                    start, end, SpanKind.DATE_TIME, () if subject_has_another else near.who, "birth", 0.7, sure=near.sure
                )

    def _nearest_person(self, found: Sequence[_Found], at: int) -> _Found | None:
        """Who was named last before that place, in the same sentence."""
        named = [item for item in found if item.kind is SpanKind.PERSON and item.end <= at]
        if not named:
            return None
        last = max(named, key=lambda item: item.end)
        return None if at - last.end > 120 or _SENTENCE.search(self.folded[last.end : at]) else last

    def _networks(self, found: Sequence[_Found]) -> Iterator[_Found]:
        """Rule 5: a network address is of the line's user; without one, whose it is is a question."""
        for value in values.ips(self.clean, self.folded) if self.has_digit or ":" in self.clean else ():
            owned = [
                item for item in found if item.who and item.kind in _USERS and not _SENTENCE.search(self._between(item, value))
            ]
            before = [item for item in owned if item.end <= value.start]
            user = before[-1] if before else owned[0] if owned else None
            if user is None:
                yield _Found(value.start, value.end, value.kind, (), "ip", 0.5, sure=False)
            else:
                yield _Found(value.start, value.end, value.kind, user.who, "ip.of_user", 0.8, sure=user.sure)

    def _between(self, item: _Found, value: Value) -> str:
        return self.folded[item.end : value.start] if item.end <= value.start else self.folded[value.end : item.start]

    def _streets(self, found: Sequence[_Found]) -> Iterator[_Found]:
        if not self.has_digit:
            return
        for start, end in places.street_addresses(self.clean):
            head = self.folded[max(0, start - 80) : start]
            cut = [match.end() for match in re.finditer(r"[.!?]\s|\n", head)]
            head = head[cut[-1] :] if cut else head
            near = [item for item in found if item.kind is SpanKind.PERSON and start - len(head) <= item.start < start]
            linked = not RELATIONS.isdisjoint(head.split()) or any(ch for ch in re.findall(r"[^\W\d_]+", head) if ch in RELATIONS)
            others = [item for item in near if item.who != self.parties.who[:1]]
            yield _Found(
                start, end, SpanKind.LOCATION, (), "street", 0.7 if linked or others else 0.4, sure=bool(linked or others)
            )

    def _national(self, found: Sequence[_Found]) -> Iterator[_Found]:
        if not self.has_digit:
            return
        for value in values.national_ids(self.clean, self.folded):
            near = self._nearest_person(found, value.start)
            yield _Found(
                value.start,
                value.end,
                value.kind,
                near.who if near else (),
                value.found_by,
                0.7,
                sure=near.sure if near else True,
            )

    def _span(self, item: _Found) -> Span:
        start, end = self.view.original(item.start, item.end)
        owner, owner_id, decision, reason = self._ruling(item)
        return Span(
            start=start, end=end, kind=item.kind, owner=owner, owner_id=owner_id, decision=decision,
            confidence=round(item.confidence, 2), reason=reason, found_by=item.found_by,
        )  # fmt: skip

    def _ruling(self, item: _Found) -> tuple[Owner, str, Proposal, Reason]:
        subject = self.parties.who[0]
        who = tuple(dict.fromkeys(item.who))
        if item.kind is SpanKind.SECRET:
            return Owner.UNKNOWN, "", Proposal.REDACT, Reason.SECRET
        if item.nobodys:
            return Owner.UNKNOWN, "", Proposal.KEEP, Reason.ROLE_MAILBOX
        if not item.sure:
            return Owner.UNKNOWN, _ids(who), Proposal.REVIEW, Reason.AMBIGUOUS
        if not who:
            return Owner.UNKNOWN, "", Proposal.REDACT, Reason.TP_UNKNOWN
        if who == (subject,):
            return Owner.SUBJECT, subject[0], Proposal.KEEP, Reason.SUBJECT
        if subject in who:
            return Owner.UNKNOWN, _ids(who), Proposal.REVIEW, Reason.AMBIGUOUS
        roles = {role for _, role in who}
        reason = (
            Reason.TP_STAFF if roles == {"staff"} else Reason.TP_CUSTOMER if roles <= {"customer", "staff"} else Reason.TP_UNKNOWN
        )
        return Owner.THIRD_PARTY, _ids(who), Proposal.REDACT, reason


def _ids(who: tuple[Who, ...]) -> str:
    return ",".join(person for person, _ in who)


def _without_overlap(found: Sequence[_Found]) -> list[_Found]:
    """By fixed rank of kinds, then longest, then leftmost: the same whatever order the finders came in."""
    ordered = sorted(found, key=lambda f: (_RANK_OF[f.kind], not f.who, f.start - f.end, f.start, f.found_by))
    kept: list[_Found] = []
    taken: list[tuple[int, int]] = []
    for item in ordered:
        if item.end > item.start and not any(item.start < end and start < item.end for start, end in taken):
            kept.append(item)
            taken.append((item.start, item.end))
    return sorted(kept, key=lambda f: f.start)
