"""What a letter is: a request, a follow-up, a machine's answer, or something else."""

# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

import re
from collections.abc import Sequence

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import CCPA_NAME
from privacy_console.casework.requests.reader.fold import expression, fold
from privacy_console.casework.requests.reader.lexicon import Machines
from privacy_console.casework.requests.reader.rights import SAID, Hit
from privacy_console.casework.requests.reader.segments import Sentence, View
from privacy_console.casework.requests.reader.understanding import Understood, is_bulk
from privacy_console.casework.requests.reader.words import Shared, Words
from privacy_console.casework.requests.reading import LetterKind

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


def follows_up(found: Sequence[Sentence], tables: Sequence[Words], which: str) -> bool:
    """Whether a sentence says that an answer is missing (`reminder`), or complains (`complaint`); what is only threatened does not count."""
    return any(
        getattr(words, which).search(sentence.folded)
        and not words.condition.search(sentence.folded)
        and not any(told.told.search(sentence.folded) for told in tables)
        for sentence in found
        for words in tables
    )


def kind_of(letter: Letter, view: View, understood: Understood, rights: Sequence[Hit], shared: Shared) -> LetterKind:
    """The kind of a letter that a person wrote."""
    found, tables = understood.sentences, understood.tables
    subject = fold(letter.subject)
    headers = dict(letter.headers)
    read = f"{subject}\n{view.folded}"
    about_privacy = bool(rights) or any(
        names.search(read) for names in (shared.privacy, shared.gdpr, CCPA_NAME, *(words.data for words in tables))
    )
    sure = [hit for hit in rights if hit.confidence >= SAID or not is_bulk(letter)]
    if is_bulk(letter) and not sure:
        return LetterKind.NOT_A_REQUEST
    if about_privacy and follows_up(found, tables, "complaint"):
        return LetterKind.COMPLAINT
    if about_privacy and follows_up(found, tables, "reminder"):
        return LetterKind.REMINDER
    if sure:
        return LetterKind.REQUEST
    if headers.get("auto-submitted", "no").lower() not in {"", "no"}:
        return LetterKind.AUTO_REPLY
    return LetterKind.UNCLEAR if _unclear(letter, view, shared) else LetterKind.NOT_A_REQUEST


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
