"""The detector: what is found in a text, and whose it is.

Whose, in order: the exact value that one person owns; names against the record's own parties; title and full mentions where
several could be meant; the whole company; nobody. Web addresses and network addresses inherit, secrets are everybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from privacy_console.adapters.detection import places, values
from privacy_console.adapters.detection.found import Found, Laid, without_overlap
from privacy_console.adapters.detection.gazetteer import NameIndex, Who
from privacy_console.adapters.detection.inherited import births, network_addresses, state_numbers, streets, web_addresses
from privacy_console.adapters.detection.names import GIVEN, SURNAME
from privacy_console.adapters.detection.normal import phone_keys
from privacy_console.adapters.detection.persons import (
    Mention,
    another_person,
    initials_of_parties,
    known_mentions,
    mentions_of_parties,
    single_is_name,
    title_before,
)
from privacy_console.adapters.detection.runs import FULL, INITIALLED, NICKNAME, SINGLE, flags_of
from privacy_console.adapters.detection.secret_values import secrets
from privacy_console.adapters.detection.strangers import strangers
from privacy_console.adapters.detection.values import Value
from privacy_console.adapters.detection.whose import Parties, parties_of, ruling
from privacy_console.adapters.detection.words import Words
from privacy_console.casework.review.folding import fold, view
from privacy_console.casework.review.spans import Party, Span, SpanKind

_CONFIDENCE = {FULL: 0.95, INITIALLED: 0.85, NICKNAME: 0.8, SINGLE: 0.75}
_DIGIT = re.compile(r"\d")
_SHORTEST_ID, _LONGEST_ID = 3, 80
_HANDLE = re.compile(r"(?<![\w.@])@([^\W_][\w.-]{1,40}\w)")
_HANDLE_PARTS = re.compile(r"[._-]")
_ID_CUE = re.compile(
    r"(?:id|no|nr|nummer|number|kunde|customer|client|cliente|klant|klient|user|konto|account|employee|staff)\W{0,3}$"
)


class PatternDetector:
    """`review.ports.Detector` by patterns and known people. Texts of any length; linear in it."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index

    def scan(self, text: str, *, subject: Party, others: Sequence[Party]) -> tuple[Span, ...]:
        """Spans in order, none overlapping another."""
        distinct = {party.id: party for party in (subject, *others)}
        return _Scan(text, parties_of(tuple(distinct.values())), self._index).spans()


class _Scan:
    """One text, once."""

    def __init__(self, text: str, parties: Parties, index: NameIndex) -> None:
        self.view = view(text)
        self.clean, self.folded = self.view.clean, self.view.folded
        self.words = Words(self.view)
        self.parties = parties
        self.index = index
        self.has_digit = _DIGIT.search(text) is not None

    def spans(self) -> tuple[Span, ...]:
        length = len(self.clean)
        values_found = [*self._secrets(), *self._values()]
        first = Laid([*values_found, *self._addresses(), *self._persons(values_found)], length)
        named = Laid([*first.items, *web_addresses(self.view, first)], length)
        more = [*network_addresses(self.view, named)]
        if self.has_digit:
            more += [
                *births(self.view, named, self.parties),
                *streets(self.view, self.words.distinct, named, self.parties),
                *state_numbers(self.view, named),
            ]
        return tuple(self._span(item) for item in without_overlap([*named.items, *more], length))

    def owners(self, kind: str, value: str) -> tuple[Who, ...]:
        """Rule 1: the exact value, of the parties first and of the company then."""
        own = self.parties.values.get((kind, value))
        return tuple(own) if own else self.index.owners(kind, value)

    def _secrets(self) -> Iterator[Found]:
        for value in secrets(self.clean, self.folded):
            yield Found(value.start, value.end, value.kind, (), value.found_by, value.confidence)

    def _values(self) -> Iterator[Found]:
        for value in values.emails(self.clean, self.folded):
            who = self.owners(*value.key)
            yield self._of(value, who, nobodys=not who and values.is_role_mailbox(value.key[1]))
        yield from self._mentions()
        yield from self._whole_id()
        for match in _HANDLE.finditer(self.clean) if "@" in self.clean else ():
            if who := self._of_handle(fold(match[1])):
                yield Found(*match.span(), SpanKind.PERSON, who, "handle", 0.9)
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
                yield Found(value.start, value.end, value.kind, (), "id.like_ours", 0.7)
        for value in values.phones(self.clean, self.folded, self.words.language):
            who = self._of_phone(value.key[1])
            if who or value.confidence:
                yield Found(value.start, value.end, value.kind, who, value.found_by, 0.95 if who else value.confidence)

    def _of_phone(self, written: str) -> tuple[Who, ...]:
        """Whose the number is, in each country that somebody known has a number of; the record's own parties first."""
        keys = phone_keys(written, self.index.country_codes | self.parties.country_codes)
        for look in (lambda key: self.parties.values.get(("phone", key), ()), lambda key: self.index.owners("phone", key)):
            who = tuple(dict.fromkeys(person for key in keys for person in look(key)))
            if who:
                return who
        return ()

    def _mentions(self) -> Iterator[Found]:
        """`@[Jane Doe](user:42)`: the name and the id are one person's."""
        for name_start, name_end, id_start, id_end in values.mentions(self.clean):
            written = fold(self.clean[id_start:id_end])
            number = re.split(r"[:/]", written)[-1]
            who = self.owners("id", written) or self.owners("id", number)
            if not who:
                handle = fold(self.clean[name_start:name_end]).replace(" ", ".")
                who = self._of_handle(handle)
            yield Found(name_start, name_end, SpanKind.PERSON, who, "mention", 0.95)
            yield Found(id_start, id_end, SpanKind.ID, who, "mention", 0.95)

    def _whole_id(self) -> Iterator[Found]:
        """A text that is nothing but somebody's login or number, as a column of logins holds it; a common word is left alone."""
        bare = self.clean.strip()
        if not _SHORTEST_ID <= len(bare) <= _LONGEST_ID or bare.isdigit() or any(sign.isspace() for sign in bare):
            return
        folded = fold(bare)
        if folded not in self.index.common and (who := self.owners("id", folded)):
            start = self.clean.index(bare)
            yield Found(start, start + len(bare), SpanKind.ID, who, "id.whole", 0.95)

    def _of_handle(self, handle: str) -> tuple[Who, ...]:
        bearers = self.parties.names.handles.get(handle)
        if bearers:
            return tuple(self.parties.who[number] for number in dict.fromkeys(bearers))
        parts = [part for part in _HANDLE_PARTS.split(handle) if part]
        if len(parts) == 2:
            who = self.index.pair(*parts) or self.index.pair(parts[1], parts[0])
            if who:
                return who
        return self.owners("handle", "".join(parts))

    def _of(self, value: Value, who: tuple[Who, ...], *, nobodys: bool = False) -> Found:
        return Found(
            value.start,
            value.end,
            value.kind,
            who,
            value.found_by,
            value.confidence if who else value.confidence - 0.1,
            nobodys=nobodys,
        )

    def _addresses(self) -> Iterator[Found]:
        if self.has_digit:
            for start, end, who in places.known_addresses(
                self.clean, self.folded, self.owners, (self.index.beside, self.parties.beside)
            ):
                yield Found(start, end, SpanKind.LOCATION, who, "address", 0.9)

    def _persons(self, found: Sequence[Found]) -> Iterator[Found]:
        words, parties, index = self.words, self.parties, self.index
        if not words.words:
            return
        covered = bytearray(len(self.clean))
        for item in found:
            covered[item.start : item.end] = b"\1" * (item.end - item.start)
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
            named, meant = self._party_mention(mention, fully)
            rest.update(range(meant.i, meant.j))
            if named is not None:
                yield named
        inside = {k for k, start in enumerate(words.starts) if covered[start]} if found else set()
        for mention in strangers(words, index, rest | inside):
            yield self._named(mention, (), 0.6 if mention.strength == SINGLE else 0.75)

    def _party_mention(self, mention: Mention, fully: set[int]) -> tuple[Found | None, Mention]:
        words = self.words
        if mention.known:
            ours = tuple(who for who in mention.known if who in self.parties.who)
            return self._named(mention, ours or mention.known, 0.9), mention
        if mention.strength <= NICKNAME and mention.found_by != "name.initials":
            for party in mention.parties:
                other = another_person(words, mention, self.parties.names.people[party], self.index)
                if other is not None and (known := self._known(other)):
                    return self._named(replace(other, found_by="name.company", sure=True), known, 0.9), other
                if other is not None and (other.found_by != "name.other_or_word" or 0 in mention.parties):
                    sure = other.sure or 0 not in mention.parties  # only where it might be the subject is it a question
                    return self._named(replace(other, sure=sure), (), 0.6 if sure else 0.4), other
            verdict = single_is_name(words, mention, self.index)
            if verdict is False:
                return None, mention
            if verdict is None:
                who = tuple(self.parties.who[party] for party in mention.parties)
                return Found(*self._place(mention), SpanKind.PERSON, who, mention.found_by, 0.4, sure=False), mention
        title = title_before(words, mention.i)
        parties = [p for p in mention.parties if not title or self.parties.names.people[p].gender in {"", title}]
        if not parties:  # the title is of the other gender than everybody who is linked: somebody else of that name
            who = tuple(self.parties.who[party] for party in mention.parties)
            return Found(*self._place(mention), SpanKind.PERSON, who, "title.differs", 0.4, sure=False), mention
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

    def _known(self, mention: Mention) -> tuple[Who, ...]:
        """Who of the company bears first and last word of it together."""
        first, last = self.words.words[mention.i], self.words.words[mention.j - 1]
        return self.index.pair(first, last) or self.index.pair(last, first)

    def _place(self, mention: Mention) -> tuple[int, int]:
        """From the first word to the last, with the dot of a last initial."""
        end = self.words.ends[mention.j - 1]
        dotted = mention.j - mention.i > 1 and len(self.words.words[mention.j - 1]) == 1 and self.folded[end : end + 1] == "."
        return self.words.starts[mention.i], end + dotted

    def _named(self, mention: Mention, who: tuple[Who, ...], confidence: float) -> Found:
        return Found(*self._place(mention), SpanKind.PERSON, who, mention.found_by, confidence, sure=mention.sure)

    def _span(self, item: Found) -> Span:
        start, end = self.view.original(item.start, item.end)
        owner, owner_id, decision, reason = ruling(item, self.parties.who[0])
        return Span(
            start=start, end=end, kind=item.kind, owner=owner, owner_id=owner_id, decision=decision,
            confidence=round(item.confidence, 2), reason=reason, found_by=item.found_by,
        )  # fmt: skip
