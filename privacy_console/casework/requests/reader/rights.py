"""Which rights a voice asserts, sentence by sentence, and on which words that rests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from privacy_console.casework.requests.reader.articles import GDPR_NAME, citations
from privacy_console.casework.requests.reader.fold import any_of, pattern
from privacy_console.casework.requests.reader.lexicon import BY_CODE
from privacy_console.casework.requests.reader.purposes import purpose_of
from privacy_console.casework.requests.reader.segments import Sentence
from privacy_console.casework.requests.reading import AssertedRight, Evidence, Right

CITED, SAID, PUT_TOGETHER, GUESSED = 0.95, 0.9, 0.85, 0.5
"""How sure: an article and a demand; a phrase that asserts by itself; a demand, a term and its object; an unknown language."""

_YOU = r"(?:you|we|sie|ihr|wir|vous|nous|u|jullie|wij|ni|vi|dere|du|usted|ustedes|lei|voi)"
MAX_SHORT = 120
_IT = re.compile(
    r"\b(?:it|them|everything|all of (?:it|them)|alles|tout|tutto|todo|tudo|wszystko|vse|vsechno|allt|ολα|sve|toate|kaikki)\b"
)
_ADJECTIVES = re.compile(
    r"(?:inaccurate|incorrect|wrong|unrichtig|falsch|fehlerhaft|inexact|erron|errat|inesatt|onjuist|nieprawidlow|nespravn|nepresn|"
    r"λανθασμεν|felaktig|netocn|gresit|inexat)\w*"
)


@dataclass(frozen=True, slots=True)
class Words:
    """A table's phrases as expressions."""

    ask: re.Pattern[str]
    data: re.Pattern[str]
    things: re.Pattern[str]
    terms: Mapping[Right, re.Pattern[str]]
    phrases: Mapping[Right, re.Pattern[str]]
    told: re.Pattern[str]
    not_: re.Pattern[str]
    """What turns the words behind it into their opposite."""
    not_after: re.Pattern[str]
    """The same behind the words, at the end of the clause, as in `löschen Sie mein Konto nicht`."""
    condition: re.Pattern[str]
    supposed: re.Pattern[str]
    """`if you`, right before the words."""
    reminder: re.Pattern[str]
    complaint: re.Pattern[str]


@lru_cache(maxsize=64)
def words_of(code: str) -> Words:
    table = BY_CODE[code]
    negations = "|".join(pattern(word) for word in table.not_)
    return Words(
        ask=any_of(table.ask),
        data=any_of(table.data),
        things=any_of(table.things),
        terms={right: any_of(phrases) for right, phrases in table.terms.items() if phrases},
        phrases={right: any_of(phrases) for right, phrases in table.phrases.items() if phrases},
        told=any_of(table.told),
        not_=re.compile(rf"(?:{negations})[^,.;]{{0,18}}$" if negations else r"(?!)"),
        not_after=re.compile(rf"[^,.;]{{0,40}}?(?:{negations})\s*(?:[.,;!]|$)" if negations else r"(?!)"),
        condition=any_of(table.condition),
        supposed=re.compile(rf"{any_of(table.condition).pattern.join(('(?:', ')'))}\s+{_YOU}\s+(?:\w+\s+)?$"),
        reminder=any_of(table.reminder),
        complaint=any_of(table.complaint),
    )


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


def hits(sentence: Sentence, tables: Sequence[Words], inherited: Inherited, *, known_language: bool) -> Iterator[Hit]:
    """What one sentence asserts."""
    text = sentence.folded
    cited = {one.right: one for one in citations(text)}
    about = purpose_of(text)
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
        it = inherited.before and len(text) < MAX_SHORT and _IT.search(text) is not None
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
                if not (data or inherited.data) or _ADJECTIVES.fullmatch(term[0]):
                    weak.add(right)
    if not known_language and GDPR_NAME.search(text):
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
