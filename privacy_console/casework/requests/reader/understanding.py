"""From a voice to what it asserts: its languages, its sentences, and what their lists share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import citations
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.languages import ranked
from privacy_console.casework.requests.reader.lexicon import Lexicon
from privacy_console.casework.requests.reader.purposes import purpose_of
from privacy_console.casework.requests.reader.rights import FOLLOWED, GUESSED, PURPOSED, Hit, Inherited, across, hits, undoubted
from privacy_console.casework.requests.reader.segments import Sentence, View, sentences
from privacy_console.casework.requests.reader.words import Shared, Words
from privacy_console.casework.requests.reading import Evidence, Mark, MarkCode, Right

MAX_ANY_LANGUAGE = 400
"""A text shorter than this whose language cannot be told is tried in the likeliest, or in all if none is likely."""

MAX_BARE = 4
"""Words of an answer that needs no object."""

MAX_SENTENCES = 2_000
"""More are nobody's letter."""

MAX_WHOLE = 700
"""Letters of a letter that is read as a whole."""

MAX_TWO = 500
"""Letters of two sentences that are read together."""

TOGETHER = 0.7
"""How sure what two sentences say together is."""

LEAST_KNOWN = 2.0
"""Common words of one language alone that a text must have for that language to be known."""

MAX_UNKNOWN = 12
"""Words of a text that is tried in all languages although it has a common word of none."""

MAX_TRIED = 5
"""Languages in which a short text is tried that may be in any."""

POSSIBLE, SECOND, KNOWN, RIVAL = 0.01, 0.03, 0.12, 0.5
"""Shares of common words of a language in a text: below the first it is not tried, English above
the second is; above the third it is the one; a language with less than half of the likeliest one's share is not tried either."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a voice says."""

    text: str
    """The voice's own, as long as the letter."""
    sentences: list[Sentence]
    tables: list[Words]
    """Of the languages that it may be in."""
    rights: list[Hit]


def understand(view: View, lexicon: Lexicon, *, careful: bool = False, answers: bool = False) -> Understood:
    """What the sentences assert. Points of a list share the demand that introduces it, and the data that one of them names.

    Args:
        careful: only sentences that ask for something, and for the writer's own data, assert anything.
        answers: it answers a letter that spoke of data, so that a bare `yes, delete it` says what.
    """
    likely = ranked(view.text, lexicon)
    known = bool(likely) and likely[0][1] > KNOWN and likely[0][1] * len(view.text.split()) > LEAST_KNOWN
    if not known and len(view.text.strip()) < MAX_ANY_LANGUAGE:
        codes = [code for code, _ in likely[:MAX_TRIED]]
        if not codes and len(view.text.split()) < MAX_UNKNOWN:
            codes = list(lexicon.languages)
    else:
        codes = [code for code, share in likely[:3] if share > max(POSSIBLE, likely[0][1] * RIVAL)]
    if not known or dict(likely).get("en", 0.0) > SECOND:
        codes.append("en")  # everybody's second language
    tables = [lexicon.words(code) for code in dict.fromkeys(codes)]
    found = sentences(view, lexicon.shared.abbreviation)[:MAX_SENTENCES]
    rights: list[Hit] = []
    asked = about_data = named = field = False
    for sentence in found:
        text = sentence.folded
        mine = any(words.mine.search(text) for words in tables)
        if careful and not (mine and any(words.ask.search(text) for words in tables)):
            continue
        if not sentence.item:
            asked = text.rstrip().endswith(":") and any(words.ask.search(text) for words in tables)
            about_data = False
        about_data = about_data or (asked and any(words.data.search(text) for words in tables))
        inherited = Inherited(
            asked=asked and sentence.item,
            data=about_data and sentence.item,
            named=named or answers,
            field=field,
            before=bool(rights),
        )
        rights += hits(sentence, tables, inherited, lexicon.shared, known_language=known)
        if answers and len(text.split()) <= MAX_BARE:
            rights += [
                Hit(Right.ERASURE, sentence.start + one.start(), sentence.start + one.end(), FOLLOWED, "")
                for words in tables
                if (one := undoubted(words.erase, words, Right.ERASURE, text))
            ]
        named = named or mine
        field = field or any(words.field.search(text) or words.bare.search(text) for words in tables[:1])
    if not careful:
        rights = rights or list(_of_two(found, tables, lexicon.shared)) or list(_of_all(found, tables[:1], lexicon.shared))
    return Understood(view.text, found, tables, rights)


def _of_two(found: Sequence[Sentence], tables: Sequence[Words], shared: Shared) -> Iterator[Hit]:
    """What two sentences say together, as `I said yes to the newsletter. I take that back.`"""
    for first, second in pairwise(found):
        text = f"{first.folded}{' ' * (second.start - first.end)}{second.folded}"
        boundary = second.start - first.start
        if len(text) > MAX_TWO or any(words.told.search(text) for words in tables):
            continue
        for right in Right:
            said = next((one for words in tables if (one := across(text, boundary, words, right))), None)
            if said is not None:
                about = purpose_of(text, shared) if right in PURPOSED else ""
                yield Hit(right, first.start + said.start(), first.start + said.end(), TOGETHER, about)


def _of_all(found: Sequence[Sentence], tables: Sequence[Words], shared: Shared) -> Iterator[Hit]:
    """What only the letter as a whole says: the parts stand anywhere in what a short letter does not only tell or deny."""
    told = (shared.business, *(words.told for words in tables[:1]))
    kept = [one for one in found if not any(pattern.search(one.folded) for pattern in told)]
    if sum(len(one.folded) for one in kept) > MAX_WHOLE:
        return
    for words in tables:
        for right in Right:
            for parts in words.whole[right]:
                places = [_place(words.sets.pattern(one), kept, words, right) for one in parts]
                if all(places):
                    starts, ends = zip(*(place for place in places if place), strict=True)
                    yield Hit(right, min(starts), max(ends), GUESSED, "")
                    break


def _place(pattern: re.Pattern[str], found: Sequence[Sentence], words: Words, right: Right) -> tuple[int, int] | None:
    for sentence in found:
        if one := undoubted(pattern, words, right, sentence.folded):
            return sentence.start + one.start(), sentence.start + one.end()
    return None


def is_bulk(letter: Letter) -> bool:
    headers = dict(letter.headers)
    return "list-unsubscribe" in headers or headers.get("precedence", "").lower() in {"bulk", "junk"}


def subject_rights(letter: Letter, tables: Sequence[Words], lexicon: Lexicon) -> list[Hit]:
    """What a subject line asserts where the text says nothing; never that of an answer or of a mass mailing."""
    subject = fold(letter.subject)
    if is_bulk(letter) or not letter.subject or lexicon.mail.reply_subject.match(subject):
        return []
    line = Sentence(0, len(subject), subject, item=False)
    found = hits(
        line,
        tables,
        Inherited(asked=any(citations(subject, lexicon.shared.article)), data=False, named=False, field=False, before=False),
        lexicon.shared,
        known_language=True,
    )
    return [Hit(hit.right, 0, 0, min(hit.confidence, 0.7), hit.about) for hit in found]


def mentioned(letter: Letter, understood: Understood) -> list[Hit]:
    """Which rights a reminder or a complaint is about, where it asserts none anew: those whose words it names at all."""
    found: dict[Right, Hit] = {}
    subject = fold(letter.subject)
    for words in understood.tables:
        for right in Right:
            for sentence in understood.sentences:
                term = words.terms[right].search(sentence.folded)
                if term and right not in found:
                    found[right] = Hit(right, sentence.start + term.start(), sentence.start + term.end(), GUESSED, "")
            if right not in found and words.terms[right].search(subject):
                found[right] = Hit(right, 0, 0, GUESSED, "")
    return list(found.values())


def marks(understood: Understood) -> Iterator[Mark]:
    """What the letter says about who writes and how: of each kind the first words that say it, in the order of the letter."""
    found: dict[MarkCode, Mark] = {}
    for words in understood.tables[:2]:
        for sentence in understood.sentences:
            if words.told.search(sentence.folded):
                continue
            for code, pattern in words.marks.items():
                if code not in found and (one := pattern.search(sentence.folded)):
                    start, end = sentence.start + one.start(), sentence.start + one.end()
                    found[code] = Mark(code=code, evidence=Evidence(start=start, end=end, text=understood.text[start:end]))
    yield from sorted(found.values(), key=lambda mark: mark.evidence.start)
