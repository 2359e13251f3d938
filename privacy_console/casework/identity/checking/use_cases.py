"""Looking up what is on file, sending a code and taking its answer, seeing a mandate or a document; and deleting the copies.

None of it verifies anybody: `identity.use_cases.verify_identity` does, on what was recorded here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.checking.codes import (
    VALID,
    CodeNotAnswered,
    CodeSpent,
    CodeState,
    CodeToSend,
    NoCode,
    SentCode,
    as_typed,
    grouped,
)
from privacy_console.casework.identity.checking.contact import CLAIMED, ContactOnFile, Fits, Recipient
from privacy_console.casework.identity.checking.documents import DocumentCutter, SeenDocument
from privacy_console.casework.identity.checking.mandates import AnswersGo, Mandate
from privacy_console.casework.identity.checking.ports import CheckFile, CodeMaker, ContactBook, OpenCheckFile
from privacy_console.casework.identity.errors import CheckRefused, CopyStillHere, NoContact
from privacy_console.casework.requests import timing
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.events import Asked, ChosenReading
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.letter import Attachment
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import NoSuchCase

MAX_NOTE = 2000
MAX_NAME = 500
MAX_CLAIMS = 50


def look_up(
    case_id: CaseId, claims: Sequence[Identifier], *, contacts: ContactBook, open_case: OpenCheckFile, watch: Watch
) -> ContactOnFile:
    """Whether what a letter claims is on file, and how its holder is reached, masked.

    The trail has that somebody looks, for which kinds and never for whom, before anything is asked, and what was found after.

    Raises:
        CheckRefused, NoSuchCase: nothing was looked up.
    """
    asked = tuple(dict.fromkeys(one for one in claims if one.kind in CLAIMED and one.value.strip()))[:MAX_CLAIMS]
    kinds = ",".join(sorted({one.kind for one in asked}))
    with open_case() as file:
        if not known(file, case_id).is_open:
            raise CheckRefused(case_id, "it has ended, and nobody is written to about it")
        file.trail.append("identity.looking_up", case_id, kinds=kinds)
    found = contacts.contact_on_file(asked, watch=watch) if asked else ContactOnFile(fits=Fits.NONE)
    with open_case() as file:
        file.trail.append("identity.looked_up", case_id, fits=found.fits, unavailable=str(len(found.unavailable)))
    return found


def send_code(
    case_id: CaseId,
    found: ContactOnFile,
    *,
    number: int = 0,
    codes: CodeMaker,
    open_case: OpenCheckFile,
    me: PersonId,
    clock: Clock,
    today: date,
    chosen: ChosenReading | None,
) -> CodeToSend:
    """Make a code for the address on file; a former one answers to nothing from now on. The case waits for the answer.

    Args:
        found: what is on file, as it was just looked up: a code goes nowhere else.
        number: which of the addresses on file, counted from 0.
        chosen: how the office counts while it waits.

    Raises:
        NoContact, NoSuchCase, CheckRefused: nothing was made.
    """
    to = _address(case_id, found, number)
    letters, sealed = codes.make()
    now = clock.now()
    code = SentCode(sealed=sealed, to=to, made_by=me, made_at=now, expires_at=now + VALID)
    with open_case() as file:
        case = at_verify(file, case_id)
        before = file.checks.code(case_id)
        file.checks.keep_code(case_id, code)
        file.trail.append(
            "identity.code_made",
            case_id,
            expires=code.expires_at.date().isoformat(),
            instead_of=before.state(now) if before is not None else "",
        )
        if case.clock is None or case.clock.open_question(Asked.IDENTIFICATION) is None:
            file.cases.save(timing.asked(case, Asked.IDENTIFICATION, on=today, chosen=chosen))
            file.trail.append("case.asked", case_id, what=Asked.IDENTIFICATION, on=today.isoformat(), by="code")
    return CodeToSend(text=grouped(letters), to=to, expires_at=code.expires_at)


def _address(case_id: CaseId, found: ContactOnFile, number: int) -> Recipient:
    if found.unavailable:
        raise NoContact(case_id, "not everything could be looked up, so that it is not known whose the address is")
    if found.fits is not Fits.ONE:
        why = "nothing that was given is on file" if found.fits is Fits.NONE else "what was given fits several accounts"
        raise NoContact(case_id, why)
    if found.for_customer:
        raise NoContact(case_id, "what is on file is held for a customer of the company, who decides about it")
    addresses = found.by(IdentifierKind.EMAIL)
    if not 0 <= number < len(addresses):
        raise NoContact(case_id, "there is no such e-mail address on file" if addresses else "there is no e-mail address on file")
    return addresses[number]


def answer_code(
    case_id: CaseId, typed: str, *, codes: CodeMaker, open_case: OpenCheckFile, clock: Clock, today: date
) -> SentCode:
    """Take what came back. Each wrong answer is counted on the disk before anybody hears that it was wrong.

    What cannot be a code at all is refused and not counted.

    Raises:
        NoCode, CodeNotAnswered, CodeSpent, NoSuchCase, CheckRefused: nobody was verified.
    """
    letters, now = as_typed(typed), clock.now()
    with open_case() as file:
        case = at_verify(file, case_id)
        code = file.checks.code(case_id)
        if code is None:
            raise NoCode(case_id)
        state = code.state(now)
        if state is not CodeState.WAITING:
            file.trail.append("identity.code_refused", case_id, state=state)
        elif letters:
            code = code.tried(right=codes.answers(letters, code.sealed), now=now)
            file.checks.keep_code(case_id, code)
            if code.answered_at is None:
                file.trail.append("identity.code_wrong", case_id, left=str(code.left))
            else:
                file.trail.append("identity.code_answered", case_id)
                arrived(file, case, today)
    if state is not CodeState.WAITING:
        raise CodeSpent(case_id, state)
    if code.answered_at is None:
        raise CodeNotAnswered(case_id, code.left)
    return code


def arrived(file: CheckFile, case: Case, today: date) -> None:
    """What was asked for identification arrived, where it was asked for: the clock hears of it."""
    if case.clock is not None and case.clock.open_question(Asked.IDENTIFICATION) is not None:
        file.cases.save(timing.answered(case, Asked.IDENTIFICATION, on=today))
        file.trail.append("case.answered", case.id, what=Asked.IDENTIFICATION, on=today.isoformat())


def see_mandate(
    case_id: CaseId,
    *,
    agent: str,
    rights: Sequence[Right],
    note: str,
    answers_go: AnswersGo,
    address: str,
    open_case: OpenCheckFile,
    me: PersonId,
    clock: Clock,
) -> Mandate:
    """Record that a mandate was checked; from now on the answer goes to whom it names.

    Args:
        rights: those that it covers.
        address: where the answer goes; empty for an agent who is answered where they wrote from.

    Raises:
        CheckRefused, NoSuchCase: nothing was recorded.
    """
    mandate = Mandate(
        agent=agent.strip(),
        rights=tuple(dict.fromkeys(rights)),
        note=note.strip(),
        answers_go=answers_go,
        checked_by=me,
        checked_at=clock.now(),
    )
    where = address.strip()
    if not (mandate.agent and mandate.note):
        raise CheckRefused(case_id, "a mandate needs the agent's name and a note that says what was checked of it")
    if not mandate.rights:
        raise CheckRefused(case_id, "a mandate needs the rights that it covers")
    if max(len(mandate.agent), len(where)) > MAX_NAME or len(mandate.note) > MAX_NOTE:
        raise CheckRefused(case_id, "name, address or note is too long")
    if answers_go is AnswersGo.SUBJECT and not where:
        raise CheckRefused(case_id, "the answer goes to the subject: say at which address")
    with open_case() as file:
        case = at_verify(file, case_id)
        file.checks.keep_mandate(case_id, mandate)
        if where and where != case.answer_to:
            file.cases.save(replace(case, answer_to=where))
        file.trail.append(
            "identity.mandate_seen",
            case_id,
            rights=",".join(mandate.rights),
            answers_go=answers_go,
            lacks=",".join(mandate.lacks(case.rights)),
        )
    return mandate


def see_document(case_id: CaseId, *, note: str, copy: str, open_case: OpenCheckFile, me: PersonId, clock: Clock) -> SeenDocument:
    """Record that an identity document was looked at. A copy that a letter brought is deleted when the case ends.

    Args:
        copy: the SHA-256 of the attachment; empty where the document was shown and left no copy.

    Raises:
        CheckRefused, NoSuchCase: nothing was recorded.
    """
    said = note.strip()
    if not said or len(said) > MAX_NOTE:
        raise CheckRefused(case_id, f"a document needs a note of at most {MAX_NOTE} characters: what was compared")
    with open_case() as file:
        at_verify(file, case_id)
        attachment = next((one for one in attachments(file, case_id) if one.sha256 == copy), None)
        if copy and attachment is None:
            raise CheckRefused(case_id, "no letter of the case has that attachment")
        size = attachment.size if attachment is not None else 0
        document = SeenDocument(note=said, checked_by=me, checked_at=clock.now(), sha256=copy, size=size)
        file.checks.keep_document(case_id, document)
        file.trail.append("identity.document_seen", case_id, copy=copy, bytes=str(size))
    return document


def attachments(file: CheckFile, case_id: CaseId) -> tuple[Attachment, ...]:
    """Everything that is attached to a letter of the case."""
    letters = map(file.letters.letter, file.checks.letters(case_id))
    return tuple(one for letter in letters if letter is not None for one in letter.attachments)


def delete_copies(file: CheckFile, case_id: CaseId, *, cutter: DocumentCutter, now: datetime) -> bool:
    """In the step that ends a case: each copy of an identity document that was marked goes, and the trail says of which bytes.

    A copy that came again since, by another way, goes again.

    Returns:
        Whether there was one.
    """
    seen = [one for one in file.checks.documents(case_id) if one.sha256]
    digests = frozenset(one.sha256 for one in seen)
    cut_some = False
    for letter in file.checks.letters(case_id) if digests else ():
        original = file.letters.original(letter)
        cut = cutter.without(original, digests) if original is not None else None
        if original is None or cut is None or not cut.found:
            continue
        cut_some = True
        file.checks.replace_original(letter, cut.original)
        file.trail.append(
            "letter.written_over",
            case_id,
            letter=letter,
            copies=str(cut.found),
            whole=str(cut.whole).lower(),
            before=sha256(original).hexdigest(),
            after=sha256(cut.original).hexdigest(),
        )
    going = [one for one in seen if one.is_here or cut_some]
    for one in going:
        file.checks.keep_document(case_id, replace(one, gone_at=now, proven_at=None))
        file.trail.append("identity.copy_deleted", case_id, copy=one.sha256, bytes=str(one.size))
    return bool(going)


def prove_gone(case_id: CaseId, *, cutter: DocumentCutter, open_case: OpenCheckFile, now: datetime) -> None:
    """After the case has ended: look into every letter again, and put on the trail what was found.

    Raises:
        CopyStillHere: it has ended all the same; the trail says it too.
    """
    with open_case() as file:
        kept = map(file.letters.original, file.checks.letters(case_id))
        originals = [one for one in kept if one is not None]
        here = False
        for one in file.checks.documents(case_id):
            if not one.sha256 or one.proven_at is not None:
                continue
            if any(cutter.holds(original, {one.sha256}) for original in originals):
                here = True
                file.trail.append("identity.copy_still_here", case_id, copy=one.sha256, letters=str(len(originals)))
            else:
                file.checks.keep_document(case_id, replace(one, proven_at=now))
                file.trail.append("identity.copy_gone", case_id, copy=one.sha256, letters=str(len(originals)))
    if here:
        raise CopyStillHere(case_id)


def to_sweep(file: CheckFile, *, cutter: DocumentCutter) -> tuple[CaseId, ...]:
    """Cases that have ended and of which a copy is not proven to be gone, or came again by another way since."""
    return tuple(
        id_ for id_ in file.checks.cases_with_copies() if not known(file, id_).is_open and _is_open_question(file, id_, cutter)
    )


def _is_open_question(file: CheckFile, case_id: CaseId, cutter: DocumentCutter) -> bool:
    copies = [one for one in file.checks.documents(case_id) if one.sha256]
    if any(one.proven_at is None for one in copies):
        return True
    digests = frozenset(one.sha256 for one in copies)
    kept = map(file.letters.original, file.checks.letters(case_id))
    return any(cutter.holds(original, digests) for original in kept if original is not None)


def known(file: CheckFile, case_id: CaseId) -> Case:
    case = file.cases.case(case_id)
    if case is None:
        raise NoSuchCase(case_id)
    return case


def at_verify(file: CheckFile, case_id: CaseId) -> Case:
    """The case, if identity is still open.

    Raises:
        NoSuchCase, CheckRefused: as their sentences say.
    """
    case = known(file, case_id)
    if case.status is not Status.VERIFY:
        raise CheckRefused(case_id, "identity is not open there; go back to it first")
    return case
