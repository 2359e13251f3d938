"""From a voice to what it asserts: its languages, its sentences, and what their lists share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import citations
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.languages import ranked
from privacy_console.casework.requests.reader.lexicon import Lexicon
from privacy_console.casework.requests.reader.rights import Hit, Inherited, hits
from privacy_console.casework.requests.reader.segments import Sentence, View, sentences
from privacy_console.casework.requests.reader.words import Words

MAX_ANY_LANGUAGE = 400
"""A text shorter than this whose language cannot be told is tried in all of them."""

POSSIBLE, KNOWN, RIVAL = 0.01, 0.12, 0.3
"""Shares of common words of a language in a text: below the first it is not tried, above the second it is the
one; a language with less than the third part of the likeliest one's share is not tried either."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a voice says."""

    sentences: list[Sentence]
    tables: list[Words]
    """Of the languages that it may be in."""
    rights: list[Hit]


def understand(view: View, lexicon: Lexicon) -> Understood:
    """What the sentences assert. Points of a list share the demand that introduces it, and the data that one of them names."""
    likely = ranked(view.text, lexicon)
    known = bool(likely) and likely[0][1] > KNOWN
    if not known and len(view.text.strip()) < MAX_ANY_LANGUAGE:
        codes = list(lexicon.languages)
    else:
        codes = [code for code, share in likely[:3] if share > max(POSSIBLE, likely[0][1] * RIVAL)]
    tables = [lexicon.words(code) for code in dict.fromkeys((*codes, "en"))]  # English is everybody's second language
    found = sentences(view, lexicon.shared.abbreviation)
    rights: list[Hit] = []
    asked = about_data = False
    for sentence in found:
        if not sentence.item:
            asked = sentence.folded.rstrip().endswith(":") and any(words.ask.search(sentence.folded) for words in tables)
            about_data = False
        about_data = about_data or (asked and any(words.data.search(sentence.folded) for words in tables))
        inherited = Inherited(asked=asked and sentence.item, data=about_data and sentence.item, before=bool(rights))
        rights += hits(sentence, tables, inherited, lexicon.shared, known_language=known)
    return Understood(found, tables, rights)


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
        Inherited(asked=any(citations(subject, lexicon.shared.article)), data=False, before=False),
        lexicon.shared,
        known_language=True,
    )
    return [Hit(hit.right, 0, 0, min(hit.confidence, 0.7), hit.about) for hit in found]
