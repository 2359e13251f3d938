"""Reading a letter."""

from __future__ import annotations

from collections.abc import Collection

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import law_of
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.given import identifiers
from privacy_console.casework.requests.reader.kinds import by_machine, careful_with, is_phishing, kind_of
from privacy_console.casework.requests.reader.languages import language_of, ranked
from privacy_console.casework.requests.reader.lexicon import Lexicon
from privacy_console.casework.requests.reader.rights import GUESSED, asserted
from privacy_console.casework.requests.reader.segments import Voices, voices
from privacy_console.casework.requests.reader.senders import senders_marks
from privacy_console.casework.requests.reader.understanding import marks, mentioned, subject_rights, understand
from privacy_console.casework.requests.reading import LetterKind, Reading


def read_letter(letter: Letter, lexicon: Lexicon, *, own_addresses: Collection[str] = ()) -> Reading:
    """What a letter asks for, of whom, and on which words that rests.

    Where somebody passes another's letter on, the other is the writer, unless the one who passes it on asserts rights too.
    Quoted text asserts nothing; only a reminder takes its rights from the earlier letter that it quotes.

    Args:
        letter: what arrived.
        lexicon: the phrases of every language.
        own_addresses: the company's own mailboxes, which are nobody's identifiers.
    """
    own_mail = frozenset(address.casefold() for address in own_addresses)
    heard = voices(letter, own_mail, lexicon.mail)
    view = heard.own
    machine = by_machine(letter, heard.own, lexicon.machines)
    if machine is not None:
        return Reading(
            kind=machine,
            rights=(),
            identifiers=(),
            language=language_of(view.text, lexicon),
            law=law_of(view.folded, lexicon.shared.gdpr),
        )
    careful = careful_with(letter, view, lexicon.machines)
    understood = understand(view, lexicon, careful=careful, answers=_answers_about_data(letter, heard, lexicon))
    if not understood.rights and heard.forwarded is not None:
        view = heard.forwarded
        understood = understand(view, lexicon)
    rights = understood.rights or ([] if careful else subject_rights(letter, understood.tables, lexicon))
    if is_phishing(view, lexicon.machines):
        rights = []
    kind = kind_of(letter, view, understood, rights, lexicon)
    if kind is LetterKind.COMPLAINT:
        rights = [hit for hit in rights if hit.confidence > GUESSED]
    if kind in {LetterKind.REMINDER, LetterKind.COMPLAINT} and not rights:
        rights = understand(heard.quoted, lexicon).rights if heard.quoted is not None else []
        rights = rights or mentioned(letter, understood)
    if kind is LetterKind.NOT_A_REQUEST:
        rights = []
    language = language_of(view.text, lexicon) or language_of(letter.subject, lexicon)
    given = identifiers(letter, view, language, own_mail, lexicon.labels)
    law = law_of(f"{fold(letter.subject)} {view.folded}", lexicon.shared.gdpr)
    return Reading(
        kind=kind,
        rights=asserted(letter.text, rights),
        identifiers=given,
        language=language,
        law=law,
        marks=(*marks(understood), *senders_marks(letter, given, lexicon.free_mail)),
    )


def _answers_about_data(letter: Letter, heard: Voices, lexicon: Lexicon) -> bool:
    """Whether it answers a letter that named a right or personal data."""
    if heard.quoted is None or not (letter.in_reply_to or lexicon.mail.reply_subject.match(fold(letter.subject))):
        return False
    quoted = heard.quoted.folded
    if lexicon.shared.privacy.search(quoted):
        return True
    likely = (code for code, _ in ranked(quoted, lexicon)[:2])
    return any(words.erase.search(quoted) for words in map(lexicon.words, likely))


def first_line(letter: Letter, lexicon: Lexicon) -> str:
    """The first line that says something, for the queue: no greeting, no quote; else the subject."""
    heard = voices(letter, frozenset(), lexicon.mail)
    for view in (heard.own, heard.forwarded):
        for line in view.text.split("\n") if view is not None else ():
            words = " ".join(line.split())
            if len(words.split()) > 2 and not (len(words) < 60 and lexicon.labels.greeting.match(fold(words))):
                return words[:200]
    return letter.subject[:200]
