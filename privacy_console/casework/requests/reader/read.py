"""Reading a letter."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import citations, law_of
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.given import identifiers
from privacy_console.casework.requests.reader.kinds import by_machine, is_bulk, kind_of
from privacy_console.casework.requests.reader.labels import GREETING
from privacy_console.casework.requests.reader.languages import language_of, ranked
from privacy_console.casework.requests.reader.rights import Hit, Inherited, Words, asserted, hits, words_of
from privacy_console.casework.requests.reader.segments import Sentence, View, sentences, voices
from privacy_console.casework.requests.reading import LetterKind, Reading

_MACHINES = frozenset({LetterKind.BOUNCE, LetterKind.AUTO_REPLY})


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
    tables = _tables(view)
    found = sentences(view)
    rights = _rights(found, tables)
    if not rights and heard.forwarded is not None:
        view = heard.forwarded
        tables = _tables(view)
        found = sentences(view)
        rights = _rights(found, tables)
    if not rights:
        rights = _subject_rights(letter, tables)
    kind = kind_of(letter, view, found, rights, tables)
    if kind in {LetterKind.REMINDER, LetterKind.COMPLAINT} and not rights and heard.quoted is not None:
        rights = _rights(sentences(heard.quoted), _tables(heard.quoted))
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


def _tables(view: View) -> list[Words]:
    """The words of the likeliest languages; English always, it is everybody's second one."""
    likely = [code for code, share in ranked(view.text)[:3] if share > 0.01]
    return [words_of(code) for code in dict.fromkeys((*likely, "en"))]


def _rights(found: Sequence[Sentence], tables: Sequence[Words]) -> list[Hit]:
    """What the sentences assert. Points of a list share the demand that introduces it, and the data that one of them names."""
    asserted_here: list[Hit] = []
    asked = about_data = False
    for sentence in found:
        if not sentence.item:
            asked = sentence.folded.rstrip().endswith(":") and any(words.ask.search(sentence.folded) for words in tables)
            about_data = asked and any(words.data.search(sentence.folded) for words in tables)
        inherited = Inherited(asked=asked and sentence.item, data=about_data and sentence.item, before=bool(asserted_here))
        asserted_here += hits(sentence, tables, inherited, known_language=len(tables) > 1)
        about_data = about_data or any(words.data.search(sentence.folded) for words in tables)
    return asserted_here


def _subject_rights(letter: Letter, tables: Sequence[Words]) -> list[Hit]:
    """What a subject line asserts where the text says nothing; never that of an answer or of a mass mailing."""
    subject = fold(letter.subject)
    if (
        is_bulk(letter)
        or not letter.subject
        or any(subject.startswith(prefix) for prefix in ("re:", "aw:", "sv:", "antw:", "odp:", "r:", "απ:"))
    ):
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
            if len(words.split()) > 2 and not (GREETING.match(fold(words)) and len(words) < 60):
                return words[:200]
    return letter.subject[:200]
