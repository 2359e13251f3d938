"""Which rights a voice asserts, sentence by sentence, and on which words that rests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.reader.articles import citations
from privacy_console.casework.requests.reader.purposes import purpose_of
from privacy_console.casework.requests.reader.segments import Sentence
from privacy_console.casework.requests.reader.sets import Phrases
from privacy_console.casework.requests.reader.words import Shared, Words
from privacy_console.casework.requests.reading import AssertedRight, Evidence, Right

CITED, SAID, PUT_TOGETHER, FOLLOWED, GUESSED = 0.95, 0.9, 0.85, 0.8, 0.5
"""How sure: an article and a demand; a phrase that asserts by itself; a demand, a term and its object;
the same with `it`; an unknown language."""

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
    named: bool
    """Data of the writer were named already."""
    field: bool
    """So was something that may be wrong about a person."""
    before: bool
    """Something was asserted already, so that `then delete it all` says what `it` is."""


def hits(
    sentence: Sentence, tables: Sequence[Words], inherited: Inherited, shared: Shared, *, known_language: bool
) -> Iterator[Hit]:
    """What one sentence asserts."""
    text = sentence.folded
    cited = {one.right: one for one in citations(text, shared.article)}
    about = purpose_of(text, shared)
    told = [words.told.search(text) is not None for words in tables]
    if known_language and any(told):
        return
    found: dict[Right, Hit] = {}
    law = shared.gdpr.search(text) or shared.right.search(text)

    def add(right: Right, start: int, end: int, confidence: float) -> None:
        if right not in found or found[right].confidence < confidence:
            found[right] = Hit(
                right, sentence.start + start, sentence.start + end, confidence, about if right in PURPOSED else ""
            )

    weak: set[Right] = set()
    for words, only_told in zip(tables, told, strict=True):
        if only_told:
            continue
        ask = words.ask.search(text)
        asks = inherited.asked or ask is not None
        data = words.data.search(text) or law
        thing = words.things.search(text)
        it = inherited.before and len(text) < MAX_SHORT and shared.it.search(text) is not None
        for right in Right:
            said = undoubted(words.phrases[right], words, right, text)
            if said and right is Right.RECTIFICATION and _of_business(said, text, shared):
                said = None
            if said:
                add(right, said.start(), said.end(), SAID)
            then = undoubted(words.then[right], words, right, text) if inherited.named or inherited.field else None
            if then and (inherited.named if right is not Right.RECTIFICATION else inherited.field) and not said:
                add(right, then.start(), then.end(), FOLLOWED)
            cite = cited.get(right)
            if not cite and inherited.asked and inherited.named:
                term = undoubted(words.terms[right], words, right, text)
                if term:
                    add(right, term.start(), term.end(), PUT_TOGETHER)
            if not cite and not (asks and (data or thing or inherited.data or it)):
                continue
            term = undoubted(words.terms[right], words, right, text)
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
    shown = "?" in text or any(words.show.search(text) for words in tables)
    _settle(found, weak, cited, shown=shown)
    yield from found.values()


def across(text: str, boundary: int, words: Words, right: Right) -> re.Match[str] | None:
    """A phrase that begins in one sentence and ends in the next, which begins at the boundary."""
    for one in words.phrases[right].finditer(text):
        if one.start() < boundary < one.end() and not _undone(one, words, text, right):
            return one
    return None


def _of_business(said: re.Match[str], text: str, shared: Shared) -> bool:
    """Whether what should be changed is an invoice's, an order's or a site's."""
    return shared.business.search(text, max(0, said.start() - _BESIDE), said.end() + _BESIDE) is not None


PURPOSED = frozenset({Right.OBJECTION, Right.WITHDRAW_CONSENT, Right.RESTRICTION})
_NEGATIVE = frozenset({Right.OBJECTION, Right.WITHDRAW_CONSENT, Right.RESTRICTION})
"""Rights that are asserted by denying something; and a consent is withdrawn even `if I have given one`."""
_OF_THINGS = frozenset({Right.ERASURE, Right.RECTIFICATION})
_SAME = 4
"""Letters: two readings that begin so near are of the same words."""
_BESIDE = 25
"""Letters: what stands so near belongs to it."""
_SCOPE = 110
"""Letters: as far as a denial reaches."""
_INSIDE = 25
"""Letters behind the first word of a phrase: a `not` there turns it round."""


def undoubted(pattern: re.Pattern[str] | Phrases, words: Words, right: Right, text: str) -> re.Match[str] | None:
    """The first place that is neither denied nor only supposed."""
    return next((one for one in pattern.finditer(text) if not _undone(one, words, text, right)), None)


def _undone(said: re.Match[str], words: Words, text: str, right: Right) -> bool:
    if _denied(said.start(), words, text):
        return True
    if right in _NEGATIVE:
        return right is not Right.RESTRICTION and words.not_.search(text, 0, said.start()) is not None
    before, after = words.not_.search(text, 0, said.start()), words.not_after.match(text, said.end())
    within = words.not_within.match(text, said.start(), min(said.end(), said.start() + _INSIDE))
    return bool(before or after or within or words.supposed.search(text, 0, said.start()))


def _denied(start: int, words: Words, text: str) -> bool:
    """Whether a denial before that place reaches it: no `but` stands between, and no end of a clause that asks anew."""
    for denial in words.denies.finditer(text, max(0, start - _SCOPE), start):
        between = text[denial.end() : start]
        _, comma, clause = between.rpartition(",")
        if words.but.search(between) or re.search(r"[:;.!?]", between) or (comma and not words.that.match(clause)):
            continue
        return True
    return False


def _settle(found: dict[Right, Hit], weak: set[Right], cited: Mapping[Right, object], *, shown: bool) -> None:
    """Where one demand was read twice, the closer reading stays."""
    access = found.get(Right.ACCESS)
    if access and Right.ACCESS not in cited:
        others = [hit for right, hit in found.items() if right is not Right.ACCESS]
        within = any(hit.start <= access.start + 3 and access.start <= hit.end + 6 for hit in others)
        if within or (others and not shown):
            del found[Right.ACCESS]  # “delete what you hold about me”, “a copy of my data in a machine-readable format”
    if (
        Right.RESTRICTION in found
        and Right.OBJECTION in found
        and Right.OBJECTION not in cited
        and not found[Right.OBJECTION].about
    ):
        del found[Right.OBJECTION]  # “stop processing until …, only store it”
    withdrawn = found.get(Right.WITHDRAW_CONSENT)
    erased = found.get(Right.ERASURE)
    if withdrawn and erased and Right.ERASURE not in cited and abs(erased.start - withdrawn.start) < _SAME:
        del found[Right.ERASURE]  # “take back the consent to the use of my data”
    objected = found.get(Right.OBJECTION)
    if withdrawn and objected and Right.OBJECTION not in cited and abs(objected.start - withdrawn.start) < _SAME:
        del found[Right.OBJECTION]  # “take back the consent to the newsletter”
    objected = found.get(Right.OBJECTION)
    if (
        objected
        and erased
        and Right.OBJECTION not in cited
        and not objected.about
        and 0 <= objected.start - erased.start < 2 * _SAME
    ):
        del found[Right.OBJECTION]  # “take me out of your files”
    if Right.RESTRICTION in found and Right.ERASURE in found and Right.ERASURE not in cited:
        del found[Right.ERASURE]  # “do not delete them, keep them and use them for nothing else”
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
