"""Which rights a voice asserts, sentence by sentence, and on which words that rests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.reader.articles import citations
from privacy_console.casework.requests.reader.purposes import purpose_of
from privacy_console.casework.requests.reader.segments import Sentence
from privacy_console.casework.requests.reader.words import Shared, Words
from privacy_console.casework.requests.reading import AssertedRight, Evidence, Right

CITED, SAID, PUT_TOGETHER, GUESSED = 0.95, 0.9, 0.85, 0.5
"""How sure: an article and a demand; a phrase that asserts by itself; a demand, a term and its object; an unknown language."""

MAX_SHORT = 120


@dataclass(frozen=True, slots=True)
class Hit:
    right: Right
    start: int
    end: int
    confidence: float
    about: str


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a sentence has from those before it."""

    asked: bool
    """It is a point of a list that a demand introduced."""
    data: bool
    """The list is about personal data."""
    before: bool
    """Something was asserted already, so that `then delete it all` says what `it` is."""


def hits(
    sentence: Sentence, tables: Sequence[Words], inherited: Inherited, shared: Shared, *, known_language: bool
) -> Iterator[Hit]:
    """What one sentence asserts."""
    text = sentence.folded
    cited = {one.right: one for one in citations(text, shared.article)}
    about = purpose_of(text, shared)
    if any(words.told.search(text) for words in tables):
        return
    found: dict[Right, Hit] = {}

    def add(right: Right, start: int, end: int, confidence: float) -> None:
        if right not in found or found[right].confidence < confidence:
            found[right] = Hit(
                right, sentence.start + start, sentence.start + end, confidence, about if right in _PURPOSED else ""
            )

    weak: set[Right] = set()
    for words in tables:
        ask = words.ask.search(text)
        asks = inherited.asked or ask is not None
        data = words.data.search(text)
        thing = words.things.search(text)
        it = inherited.before and len(text) < MAX_SHORT and shared.it.search(text) is not None
        for right in Right:
            said = words.phrases[right].search(text) if right in words.phrases else None
            if said and not _undone(said, words, text, right):
                add(right, said.start(), said.end(), SAID)
            cite = cited.get(right)
            if not cite and not (asks and (data or thing or inherited.data or it)):
                continue
            term = _undoubted(words, right, text)
            if cite and (asks or term):
                places = [(cite.start, cite.end), *((one.start(), one.end()) for one in (term, ask) if one)]
                add(right, min(place[0] for place in places), max(place[1] for place in places), CITED)
            elif term and asks and (data or inherited.data or (right in _OF_THINGS and thing) or (right is Right.ERASURE and it)):
                places = [(one.start(), one.end()) for one in (ask, term, data or thing) if one]
                add(right, min(place[0] for place in places), max(place[1] for place in places), PUT_TOGETHER)
                if not (data or inherited.data) or shared.wrong.fullmatch(term[0]):
                    weak.add(right)
    if not known_language and shared.gdpr.search(text):
        for right, cite in cited.items():
            add(right, cite.start, cite.end, GUESSED)
    _settle(found, weak, cited)
    yield from found.values()


_PURPOSED = frozenset({Right.OBJECTION, Right.WITHDRAW_CONSENT, Right.RESTRICTION})
_NEGATIVE = frozenset({Right.OBJECTION, Right.WITHDRAW_CONSENT})
"""Rights that are asserted by denying something; and a consent is withdrawn even `if I have given one`."""
_OF_THINGS = frozenset({Right.ERASURE, Right.RECTIFICATION})


def _undoubted(words: Words, right: Right, text: str) -> re.Match[str] | None:
    """The first term of that right that is neither denied nor only supposed."""
    found = words.terms[right].finditer(text) if right in words.terms else ()
    return next((one for one in found if not _undone(one, words, text, right)), None)


def _undone(said: re.Match[str], words: Words, text: str, right: Right) -> bool:
    if right in _NEGATIVE:
        return words.not_.search(text, 0, said.start()) is not None
    before, after = words.not_.search(text, 0, said.start()), words.not_after.match(text, said.end())
    return bool(before or after or words.supposed.search(text, 0, said.start()))


def _settle(found: dict[Right, Hit], weak: set[Right], cited: Mapping[Right, object]) -> None:
    """Where one demand was read twice, the closer reading stays."""
    if Right.PORTABILITY in found and Right.ACCESS in found and Right.ACCESS not in cited:
        del found[Right.ACCESS]  # “a copy of my data in a machine-readable format” is one demand
    if (
        Right.RESTRICTION in found
        and Right.OBJECTION in found
        and Right.OBJECTION not in cited
        and not found[Right.OBJECTION].about
    ):
        del found[Right.OBJECTION]  # “stop processing until …, only store it”
    if Right.OBJECTION in found and Right.ERASURE in found and Right.ERASURE in weak and Right.ERASURE not in cited:
        del found[Right.ERASURE]  # “remove me from your mailing list”
    if (
        Right.ERASURE in found
        and Right.RECTIFICATION in weak
        and Right.RECTIFICATION in found
        and Right.RECTIFICATION not in cited
    ):
        del found[Right.RECTIFICATION]  # “delete the wrong data”


def asserted(text: str, found: Sequence[Hit]) -> tuple[AssertedRight, ...]:
    """One entry a right, and one more a purpose: the surest words, in the order of the letter."""
    best: dict[tuple[Right, str], Hit] = {}
    for hit in found:
        key = (hit.right, hit.about)
        if key not in best or best[key].confidence < hit.confidence:
            best[key] = hit
    named = {right for right, about in best if about}
    kept = [hit for (right, about), hit in best.items() if about or right not in named]
    return tuple(
        AssertedRight(
            right=hit.right,
            about=hit.about,
            evidence=Evidence(start=hit.start, end=hit.end, text=text[hit.start : hit.end]),
            confidence=hit.confidence,
        )
        for hit in sorted(kept, key=lambda hit: hit.start)
    )
