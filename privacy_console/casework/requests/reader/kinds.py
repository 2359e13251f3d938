"""What a letter is: a request, a follow-up, a machine's answer, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import CCPA_NAME
from privacy_console.casework.requests.reader.fold import expression, fold
from privacy_console.casework.requests.reader.lexicon import Lexicon, Machines
from privacy_console.casework.requests.reader.rights import Hit, undoubted
from privacy_console.casework.requests.reader.segments import View
from privacy_console.casework.requests.reader.understanding import Understood, is_bulk
from privacy_console.casework.requests.reader.words import Shared, Words
from privacy_console.casework.requests.reading import LetterKind, Right

_LINK = re.compile(r"https?://|www\.")
_DAEMON = expression(r"^(?:mailer-daemon|postmaster|mail-daemon|maildelivery|bounce[sd]?)(?:[+=-].*)?@")
_LETTER_TYPES = (
    "application/pdf",
    "image/",
    "application/msword",
    "application/vnd.",
    "application/rtf",
    "text/rtf",
    "application/octet-stream",
)
MACHINE_HEADERS = ("x-autoreply", "x-autorespond")


def by_machine(letter: Letter, own: View, machines: Machines) -> LetterKind | None:
    """What its headers say of a letter that no person wrote."""
    headers = dict(reversed(letter.headers))
    content = headers.get("content-type", "").lower()
    subject = fold(letter.subject)
    sender = letter.sender.address.casefold()
    if ("multipart/report" in content and "disposition-notification" not in content) or "x-failed-recipients" in headers:
        return LetterKind.BOUNCE
    if _DAEMON.match(sender) or (machines.bounce_subject.search(subject) and headers.get("return-path", "").strip() == "<>"):
        return LetterKind.BOUNCE
    submitted = re.split(r"[;(\s]", headers.get("auto-submitted", "no").strip())[0].lower()
    if submitted == "auto-replied" or "disposition-notification" in content or any(name in headers for name in MACHINE_HEADERS):
        return LetterKind.AUTO_REPLY
    if headers.get("precedence", "").lower() in {"auto_reply", "auto-reply"} or machines.away_subject.search(subject):
        return LetterKind.AUTO_REPLY
    if machines.away.search(own.folded[:1_500]):
        return LetterKind.AUTO_REPLY
    return None


def follows_up(subject: str, understood: Understood, which: str) -> bool:
    """Whether a sentence or the subject says that an answer is missing (`reminder`), or complains (`complaint`).

    What is only threatened does not count.
    """
    tables = understood.tables
    return any(
        getattr(words, which).search(text)
        and not words.condition.search(text)
        and not any(told.told.search(text) for told in tables)
        for text in (subject, *(sentence.folded for sentence in understood.sentences))
        for words in tables
    )


def careful_with(letter: Letter, view: View, machines: Machines) -> bool:
    """Whether it goes to everybody, or wants somebody's password: only clear words of a person count there."""
    return is_bulk(letter) or bool(machines.mass.search(view.folded)) or is_phishing(view, machines)


def is_phishing(view: View, machines: Machines) -> bool:
    return bool(_LINK.search(view.folded) and machines.phish.search(view.folded))


def kind_of(letter: Letter, view: View, understood: Understood, rights: Sequence[Hit], lexicon: Lexicon) -> LetterKind:
    """The kind of a letter that a person wrote."""
    shared, machines, tables = lexicon.shared, lexicon.machines, understood.tables
    subject = fold(letter.subject)
    headers = dict(letter.headers)
    read = f"{subject}\n{view.folded}"
    about_privacy = bool(rights) or any(
        names.search(read)
        for names in (
            shared.privacy,
            shared.gdpr,
            CCPA_NAME,
            *(words.data for words in tables),
            *(words.mine for words in tables),
        )
    )
    if careful_with(letter, view, machines) and not rights:
        return LetterKind.NOT_A_REQUEST
    if about_privacy and follows_up(subject, understood, "complaint"):
        return LetterKind.COMPLAINT
    if about_privacy and follows_up(subject, understood, "reminder"):
        return LetterKind.REMINDER
    if rights:
        return LetterKind.REQUEST
    if headers.get("auto-submitted", "no").lower() not in {"", "no"}:
        return LetterKind.AUTO_REPLY
    return (
        LetterKind.UNCLEAR
        if _unclear(letter, view, shared) or _in_doubt(subject, understood, shared)
        else LetterKind.NOT_A_REQUEST
    )


def _in_doubt(subject: str, understood: Understood, shared: Shared) -> bool:
    """Whether a person should look: it asks for something that is not the company's business, or speaks of the writer's own data.

    Ordinary mail that is looked at once costs a minute; a request that is set aside costs somebody a right.
    """
    tables = understood.tables
    texts = [subject, *(one.folded for one in understood.sentences)]
    business = any(shared.business.search(text) or shared.support.search(text) for text in texts)
    texts = [text for text in texts if not any(words.told.search(text) for words in tables)]
    if not business and any(_asks(text, tables) for text in texts):
        return True
    law = any(one.search(text) for one in (shared.privacy, shared.gdpr, CCPA_NAME) for text in texts)
    asks = law or any(undoubted(words.terms[right], words, right, text) for words in tables for right in Right for text in texts)
    own = [one for words in tables for one in (words.mine, words.about_me, words.field)]
    return asks and any(one.search(text) for one in own for text in texts)


def _asks(text: str, tables: Sequence[Words]) -> bool:
    """Whether a sentence asks for something, be it unknown what; not where it says what is *not* wanted."""
    denied = any(
        words.terms[right].search(text) and not undoubted(words.terms[right], words, right, text)
        for words in tables
        for right in Right
    )
    return not denied and (
        "?" in text or any(words.ask.search(text) or undoubted(words.cues, words, Right.ACCESS, text) for words in tables[:2])
    )


def _unclear(letter: Letter, view: View, shared: Shared) -> bool:
    """Whether a person must look: the letter itself is attached, or nothing could be read."""
    own = view.folded.strip()
    papers = [one for one in letter.attachments if one.media_type.startswith(_LETTER_TYPES)]
    if not own:
        return bool(papers) or "encrypted" in letter.warnings or not letter.subject
    return (
        bool(papers)
        and len(own) < 400
        and bool(shared.attached.search(own))
        and bool(shared.refers.search(own) or shared.privacy.search(own))
    )
