"""Reading a letter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import citations, law_of
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.given import identifiers
from privacy_console.casework.requests.reader.kinds import by_machine, is_bulk, kind_of
from privacy_console.casework.requests.reader.labels import GREETING
from privacy_console.casework.requests.reader.languages import language_of, ranked
from privacy_console.casework.requests.reader.lexicon import BY_CODE
from privacy_console.casework.requests.reader.marks import REPLY_SUBJECT
from privacy_console.casework.requests.reader.rights import Hit, Inherited, Words, asserted, hits, words_of
from privacy_console.casework.requests.reader.segments import Sentence, View, sentences, voices
from privacy_console.casework.requests.reading import LetterKind, Reading

MAX_ANY_LANGUAGE = 400
"""A text shorter than this whose language cannot be told is tried in all of them."""

POSSIBLE, KNOWN, RIVAL = 0.01, 0.12, 0.3
"""Shares of common words of a language in a text: below the first it is not tried, above the second it is the
one; a language with less than the third part of the likeliest one's share is not tried either."""


def read_letter(letter: Letter, *, own_addresses: Collection[str] = ()) -> Reading:
    """What a letter asks for, of whom, and on which words that rests.

    Where somebody passes another's letter on, the other is the writer, unless the one who passes it on asserts rights too.
    Quoted text asserts nothing; only a reminder takes its rights from the earlier letter that it quotes.

    Args:
        letter: what arrived.
        own_addresses: the company's own mailboxes, which are nobody's identifiers.
    """
    own_mail = frozenset(address.casefold() for address in own_addresses)
    heard = voices(letter, own_mail)
    view = heard.own
    machine = by_machine(letter, heard.own)
    if machine is not None:
        return Reading(kind=machine, rights=(), identifiers=(), language=language_of(view.text), law=law_of(view.folded))
    understood = _understand(view)
    if not understood.rights and heard.forwarded is not None:
        view = heard.forwarded
        understood = _understand(view)
    rights = understood.rights or _subject_rights(letter, understood.tables)
    kind = kind_of(letter, view, understood.sentences, rights, understood.tables)
    if kind in {LetterKind.REMINDER, LetterKind.COMPLAINT} and not rights and heard.quoted is not None:
        rights = _understand(heard.quoted).rights
    if kind is LetterKind.NOT_A_REQUEST:
        rights = []
    language = language_of(view.text) or language_of(letter.subject)
    law = law_of(f"{fold(letter.subject)} {view.folded}")
    return Reading(
        kind=kind,
        rights=asserted(letter.text, rights),
        identifiers=identifiers(letter, view, language, own_mail),
        language=language,
        law=law,
    )


@dataclass(frozen=True, slots=True)
class Understood:
    sentences: list[Sentence]
    tables: list[Words]
    rights: list[Hit]


def _understand(view: View) -> Understood:
    """What the sentences assert. Points of a list share the demand that introduces it, and the data that one of them names."""
    likely = ranked(view.text)
    known = bool(likely) and likely[0][1] > KNOWN
    if not known and len(view.text.strip()) < MAX_ANY_LANGUAGE:
        codes = list(BY_CODE)
    else:
        codes = [code for code, share in likely[:3] if share > max(POSSIBLE, likely[0][1] * RIVAL)]
    tables = [words_of(code) for code in dict.fromkeys((*codes, "en"))]  # English is everybody's second language
    found = sentences(view)
    rights: list[Hit] = []
    asked = about_data = False
    for sentence in found:
        if not sentence.item:
            asked = sentence.folded.rstrip().endswith(":") and any(words.ask.search(sentence.folded) for words in tables)
            about_data = False
        about_data = about_data or (asked and any(words.data.search(sentence.folded) for words in tables))
        inherited = Inherited(asked=asked and sentence.item, data=about_data and sentence.item, before=bool(rights))
        rights += hits(sentence, tables, inherited, known_language=known)
    return Understood(found, tables, rights)


def _subject_rights(letter: Letter, tables: Sequence[Words]) -> list[Hit]:
    """What a subject line asserts where the text says nothing; never that of an answer or of a mass mailing."""
    subject = fold(letter.subject)
    if is_bulk(letter) or not letter.subject or REPLY_SUBJECT.match(subject):
        return []
    line = Sentence(0, len(subject), subject, item=False)
    found = hits(line, tables, Inherited(asked=any(citations(subject)), data=False, before=False), known_language=True)
    return [Hit(hit.right, 0, 0, min(hit.confidence, 0.7), hit.about) for hit in found]


def first_line(letter: Letter) -> str:
    """The first line that says something, for the queue: no greeting, no quote; else the subject."""
    heard = voices(letter, frozenset())
    for view in (heard.own, heard.forwarded):
        for line in view.text.split("\n") if view is not None else ():
            words = " ".join(line.split())
            if len(words.split()) > 2 and not (len(words) < 60 and GREETING.match(fold(words))):
                return words[:200]
    return letter.subject[:200]
