"""What was recorded of a case on the way to knowing who asks, and what is still lacking before a check counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from privacy_console.casework.identity.checking.advice import Held, needed
from privacy_console.casework.identity.checking.codes import SentCode
from privacy_console.casework.identity.checking.contact import Recipient
from privacy_console.casework.identity.checking.documents import SeenDocument
from privacy_console.casework.identity.checking.mandates import Mandate
from privacy_console.casework.identity.checking.ports import CheckBook, CheckFile
from privacy_console.casework.identity.checking.rungs import FEWEST_FACTS, RUNGS, Record, Rung, given_away
from privacy_console.casework.identity.subject import IdentityEvidence, KnownFact, Level, Method
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.letter import Attachment
from privacy_console.casework.requests.reading import Law, LetterKind, Reading, Right

_NOTHING_READ = Reading(kind=LetterKind.UNCLEAR, rights=(), identifiers=(), language="", law=Law.GDPR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """As it stands in the store at one moment."""

    at: datetime
    code: SentCode | None
    mandate: Mandate | None
    documents: tuple[SeenDocument, ...]
    attachments: tuple[Attachment, ...]
    """Of all letters of the case: one of them may be a copy of a document."""
    given: tuple[Identifier, ...]
    """What the letters give, their senders' addresses last: claims, and no more."""
    rights: tuple[Right, ...]
    needed: Level


def recorded(file: CheckFile, case: Case, held: Held, *, now: datetime) -> Recorded:
    letters = file.checks.letters(case.id)
    read = [one for one in map(file.letters.letter, letters) if one is not None]
    readings = [one for one in map(file.letters.reading, letters) if one is not None]
    stated = [Identifier(kind=one.kind, value=one.value.strip()) for reading in readings for one in reading.identifiers]
    senders = [Identifier(kind=IdentifierKind.EMAIL, value=one.sender.address) for one in read if one.sender.address]
    level, _ = needed(file.letters.reading(case.letter) or _NOTHING_READ, case.rights, held)
    given = {(one.kind, one.value.casefold()): one for one in reversed((*stated, *senders))}
    return Recorded(
        at=now,
        code=file.checks.code(case.id),
        mandate=file.checks.mandate(case.id),
        documents=file.checks.documents(case.id),
        attachments=tuple(one for letter in read for one in letter.attachments),
        given=tuple(given.values())[::-1],
        rights=case.rights,
        needed=level,
    )


def recipient_of(case: Case, checks: CheckBook, evidence: IdentityEvidence | None) -> Recipient | None:
    """The address that somebody answers for, if there is one; see `Console.recipient`."""
    code = checks.code(case.id)
    if checks.mandate(case.id) is not None and case.answer_to:
        return Recipient(kind=IdentifierKind.EMAIL, address=case.answer_to)
    if code is not None and code.answered_at is not None:
        return code.to
    confirmed = (one.value for one in (evidence.confirms if evidence is not None else ()) if one.kind is IdentifierKind.EMAIL)
    return next((Recipient(kind=IdentifierKind.EMAIL, address=one) for one in confirmed), None)


def lacking(method: Method, *, note: str, confirmed: Sequence[Identifier], facts: Sequence[KnownFact], recorded: Recorded) -> str:
    """Why a check verifies nobody as it stands, as the end of a sentence and without a value; empty where it does."""
    rung = RUNGS.get(method)
    if rung is None:
        return "the operator's word verifies nobody"
    if why := _unrecorded(rung, note.strip(), confirmed, tuple(dict.fromkeys(facts)), recorded):
        return why
    if not rung.level.reaches(recorded.needed) and not note.strip():
        return "the check makes less sure than the request needs: the note has to say why it is enough here"
    if not confirmed:
        return "no identifier was confirmed as the subject's own"
    for one in confirmed:
        if one.kind not in rung.confirms:
            return f"this check does not show that the {one.kind.value.replace('_', ' ')} is theirs"
    return ""


def _unrecorded(
    rung: Rung,
    note: str,
    confirmed: Sequence[Identifier],
    facts: tuple[KnownFact, ...],
    recorded: Recorded,
) -> str:
    """What must be recorded of the check and is not."""
    code, mandate = recorded.code, recorded.mandate
    match rung.record:
        case Record.NOTHING if recorded.needed is not Level.NONE:
            return "what is asked for could hurt somebody if another asked for it, so that a check is needed"
        case Record.NOTE if not note:
            return f"the note is empty. {rung.to_record}".removesuffix(".")
        case Record.CODE if code is None or code.answered_at is None:
            return "no code that the console made for this case has come back"
        case Record.CODE if code is not None and any(_is_another(one, code) for one in confirmed):
            return "the code went to another e-mail address than the one that it is to confirm"
        case Record.FACTS if given_away(facts, frozenset(one.kind for one in recorded.given)):
            return "the letter gives one of the facts itself: whoever wrote it knows it, whoever they are"
        case Record.FACTS if len(facts) < FEWEST_FACTS:
            return "two facts are needed that only the subject and the company know"
        case Record.MANDATE if mandate is None:
            return "no mandate was recorded"
        case Record.MANDATE if mandate is not None and mandate.lacks(recorded.rights):
            return f"the mandate does not cover {', '.join(mandate.lacks(recorded.rights))}"
        case Record.DOCUMENT if not recorded.documents:
            return "it is not recorded that a document was looked at"
    return ""


def _is_another(one: Identifier, code: SentCode) -> bool:
    same = one.value.strip().casefold() == code.to.address.strip().casefold()
    return one.kind is IdentifierKind.EMAIL and not same
