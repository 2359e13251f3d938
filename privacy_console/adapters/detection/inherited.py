"""What is somebody's because of who is named beside it: births, network and web addresses, streets, numbers of the state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from privacy_console.adapters.detection import places, values
from privacy_console.adapters.detection.cues import RELATIONS
from privacy_console.adapters.detection.found import Found, Laid
from privacy_console.adapters.detection.state_numbers import state_numbers_in
from privacy_console.adapters.detection.whose import Parties
from privacy_console.casework.review.folding import View
from privacy_console.casework.review.spans import SpanKind

_NEAR = 120  # characters; a name further away says nothing of a number
_USERS = frozenset({SpanKind.EMAIL_ADDRESS, SpanKind.PERSON, SpanKind.ID})
_SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")
_WORDS = re.compile(r"[^\W\d_]+")


def web_addresses(text: View, laid: Laid) -> Iterator[Found]:
    """Rule 5: a web address is of whoever is named in it; one that names nobody is nobody's."""
    for start, end in values.urls(text.clean):
        inside = [f for f in laid.within(start, end) if f.end <= end and f.kind is not SpanKind.SECRET and not f.nobodys]
        if inside and all(item.who for item in inside):
            yield Found(start, end, SpanKind.URL, tuple(person for item in inside for person in item.who), "url", 0.9)
        elif any(item.kind is not SpanKind.PERSON for item in inside):
            yield Found(start, end, SpanKind.URL, (), "url", 0.7)


def births(text: View, laid: Laid, parties: Parties) -> Iterator[Found]:
    """A date is a birth where a linked person was born then, or where the text says so."""
    told = any(gate in text.folded for gate in places.BIRTH_GATES)
    for start, end, meant in places.dates(text.folded) if parties.births or told else ():
        owners = tuple(who for birth, who in parties.births.items() if birth in meant)
        if owners:
            yield Found(start, end, SpanKind.DATE_TIME, owners, "birth", 0.9)
        elif told and (places.BIRTH.search(text.folded, max(0, start - 80), start) or places.BORN.match(text.folded, end)):
            near = _named_before(text, laid, start)
            subject = parties.who[:1]
            own_is_another = bool(parties.subject.date_of_birth)
            if near is None and not own_is_another:
                yield Found(start, end, SpanKind.DATE_TIME, subject, "birth", 0.6, sure=False)
            else:
                who = near.who if near is not None and not (near.who == subject and own_is_another) else ()
                yield Found(start, end, SpanKind.DATE_TIME, who, "birth", 0.7, sure=near is None or near.sure)


def network_addresses(text: View, laid: Laid) -> Iterator[Found]:
    """Rule 5: a network address is of the line's user; without one, whose it is is a question."""
    for value in values.ips(text.clean, text.folded):
        before = [f for f in laid.within(value.start - 3 * _NEAR, value.start) if _uses(text.folded[f.end : value.start], f)]
        after = [f for f in laid.within(value.end, value.end + 3 * _NEAR) if _uses(text.folded[value.end : f.start], f)]
        user = before[-1] if before else after[0] if after else None
        if user is None:
            yield Found(value.start, value.end, value.kind, (), "ip", 0.5, sure=False)
        else:
            yield Found(value.start, value.end, value.kind, user.who, "ip.of_user", 0.8, sure=user.sure)


def _uses(between: str, item: Found) -> bool:
    return bool(item.who) and item.kind in _USERS and _SENTENCE.search(between) is None


def streets(text: View, words: AbstractSet[str], laid: Laid, parties: Parties) -> Iterator[Found]:
    """What is written like an address: another's where another is named before it, else a question."""
    for start, end in places.street_addresses(text.clean, text.folded, words):
        head = text.folded[max(0, start - 80) : start]
        sentence = head[max((cut.end() for cut in _SENTENCE.finditer(head)), default=0) :]
        named = [f for f in laid.within(start - len(sentence), start) if f.kind is SpanKind.PERSON and f.who != parties.who[:1]]
        linked = bool(named) or not RELATIONS.isdisjoint(_WORDS.findall(sentence))
        yield Found(start, end, SpanKind.LOCATION, (), "street", 0.7 if linked else 0.4, sure=linked)


def state_numbers(text: View, laid: Laid) -> Iterator[Found]:
    """Tax and social numbers, passports and plates are of whoever is named before them in the sentence."""
    for value in state_numbers_in(text.clean, text.folded):
        near = _named_before(text, laid, value.start)
        yield Found(
            value.start, value.end, value.kind, near.who if near else (), value.found_by, 0.7, sure=near is None or near.sure
        )  # fmt: skip


def _named_before(text: View, laid: Laid, at: int) -> Found | None:
    """Who was named last before that place, in the same sentence."""
    last = laid.last_person(at - _NEAR, at)
    return None if last is None or _SENTENCE.search(text.folded[last.end : at]) else last
