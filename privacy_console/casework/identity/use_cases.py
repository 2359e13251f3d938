"""Deciding who asks. Nothing else makes a `VerifiedSubject`, and search takes nothing less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.checking.advice import Held, needed
from privacy_console.casework.identity.checking.rungs import FEWEST_FACTS, RUNGS, Record, Rung, given_away
from privacy_console.casework.identity.checking.use_cases import MAX_NOTE, arrived
from privacy_console.casework.identity.errors import NotVerified
from privacy_console.casework.identity.ports import IdentityFile, OpenIdentityFile
from privacy_console.casework.identity.subject import (
    IdentityEvidence,
    KnownFact,
    Level,
    Method,
    SearchIdentifier,
    VerifiedSubject,
)
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.reading import Law, LetterKind, Reading
from privacy_console.casework.requests.use_cases import NoSuchCase

__all__ = ["NotVerified", "asserted_by_operator", "verify_identity"]

MAX_IDENTIFIERS = 200
MAX_VALUE = 500
_NOTHING_READ = Reading(kind=LetterKind.UNCLEAR, rights=(), identifiers=(), language="", law=Law.GDPR)


def verify_identity(
    case_id: CaseId,
    *,
    method: Method,
    note: str,
    confirms: Sequence[Identifier],
    also: Sequence[Identifier],
    facts: Sequence[KnownFact] = (),
    held: Held = Held.ORDINARY,
    today: date,
    open_case: OpenIdentityFile,
    me: PersonId,
    clock: Clock,
) -> VerifiedSubject:
    """Decide that the writer is who they say, and send the case on to be searched.

    Args:
        note: what was checked, in the officer's words; kept in the store, never on the trail. Where the check makes less sure
            than the request needs, it says why that is enough here.
        confirms: the identifiers that this check makes the subject's own; at least one, each of a kind that it can prove.
        also: further ones that nobody checked and that an officer says to search with all the same: what is found by them is
            *possible* at most. What else the letter gives is not searched with.
        facts: of `KNOWN_DETAILS`: which were told.
        held: what the company holds, as far as it makes a mistake worse.

    Raises:
        NotVerified: nobody was checked, what must be recorded of the check is not there, or it does not prove that.
        NoSuchCase, MoveRefused: as their sentences say. Nothing was changed.
    """
    rung = RUNGS.get(method)
    if rung is None:
        raise NotVerified("the operator's word verifies nobody")
    said = note.strip()
    if len(note) > MAX_NOTE:
        raise NotVerified(f"the note is longer than {MAX_NOTE} characters")
    confirmed = _distinct(confirms)
    if not confirmed:
        raise NotVerified("no identifier was confirmed as the subject's own")
    for one in confirmed:
        if one.kind not in rung.confirms:
            raise NotVerified(f"this check does not show that the {one.kind.value.replace('_', ' ')} is theirs")
    others = [one for one in _distinct(also) if one not in confirmed]
    identifiers = _for_search(confirmed, verified=True) + _for_search(others, verified=False)
    if len(identifiers) > MAX_IDENTIFIERS:
        raise NotVerified(f"there are more than {MAX_IDENTIFIERS} identifiers")
    told = tuple(dict.fromkeys(facts))
    with open_case() as file:
        case = file.cases.case(case_id)
        if case is None:
            raise NoSuchCase(case_id)
        moved = case.moved(Status.FIND)
        level, _ = needed(file.letters.reading(case.letter) or _NOTHING_READ, case.rights, held)
        _require_recorded(file, case, rung, note=said, confirmed=confirmed, facts=told, level=level)
        if not rung.level.reaches(level) and not said:
            raise NotVerified("the check makes less sure than the request needs: the note has to say why it is enough here")
        left_out = _left_out(file, case_id, [*confirmed, *others])
        code, mandate = file.checks.code(case_id), file.checks.mandate(case_id)
        name = next((one.value for one in identifiers if one.kind is IdentifierKind.NAME), case.subject_name)
        subject = VerifiedSubject(
            case=case_id, display_name=name, identifiers=identifiers, method=method, left_out=tuple(one.kind for one in left_out)
        )
        evidence = IdentityEvidence(
            method=method,
            checked_by=me,
            checked_at=clock.now(),
            note=said,
            confirms=tuple(confirmed),
            level=rung.level,
            needed=level,
            facts=told if rung.record is Record.FACTS else (),
            sent_to=code.to.masked if code is not None and rung.record is Record.CODE else "",
            mandate=mandate,
        )
        file.cases.save(moved)
        arrived(file, moved, today)
        file.subjects.keep(case_id, subject, evidence)
        file.trail.append(
            "identity.verified",
            case_id,
            method=method.value,
            confirmed=str(len(confirmed)),
            unconfirmed=str(len(others)),
            left_out=str(len(left_out)),
            kinds=",".join(sorted({one.kind.value for one in confirmed})),
            level=rung.level.value,
            needed=level.value,
            facts=",".join(evidence.facts),
            agent=str(mandate is not None).lower(),
        )
    return subject


def _require_recorded(
    file: IdentityFile,
    case: Case,
    rung: Rung,
    *,
    note: str,
    confirmed: Sequence[Identifier],
    facts: tuple[KnownFact, ...],
    level: Level,
) -> None:
    """Refuse a check of which that is missing which makes it one."""
    match rung.record:
        case Record.NOTHING if level is not Level.NONE:
            raise NotVerified("what is asked for could hurt somebody if another asked for it, so that a check is needed")
        case Record.NOTE if not note:
            raise NotVerified(f"the note is empty. {rung.to_record}"[:-1])
        case Record.CODE:
            code = file.checks.code(case.id)
            if code is None or code.answered_at is None:
                raise NotVerified("no code that the console made for this case has come back")
            addresses = (one.value for one in confirmed if one.kind is IdentifierKind.EMAIL)
            if any(one.casefold() != code.to.address.strip().casefold() for one in addresses):
                raise NotVerified("the code went to another e-mail address than the one that it is to confirm")
        case Record.FACTS:
            known = _given(file, case.id)
            if given_away(facts, frozenset(one.kind for one in known)):
                raise NotVerified("the letter gives one of the facts itself: whoever wrote it knows it, whoever they are")
            if len(facts) < FEWEST_FACTS:
                raise NotVerified("two facts are needed that only the subject and the company know")
        case Record.MANDATE:
            mandate = file.checks.mandate(case.id)
            if mandate is None:
                raise NotVerified("no mandate was recorded")
            if missing := mandate.lacks(case.rights):
                raise NotVerified(f"the mandate does not cover {', '.join(missing)}")
        case Record.DOCUMENT if not file.checks.documents(case.id):
            raise NotVerified("it is not recorded that a document was looked at")


def _given(file: IdentityFile, case_id: CaseId) -> tuple[Identifier, ...]:
    """What the letters of the case give, their senders' addresses among it."""
    found: dict[Identifier, None] = {}
    for letter_id in file.checks.letters(case_id):
        letter, reading = file.letters.letter(letter_id), file.letters.reading(letter_id)
        for one in reading.identifiers if reading is not None else ():
            found[Identifier(kind=one.kind, value=one.value.strip())] = None
        if letter is not None and letter.sender.address:
            found[Identifier(kind=IdentifierKind.EMAIL, value=letter.sender.address)] = None
    return tuple(found)


def _left_out(file: IdentityFile, case_id: CaseId, searched: Iterable[Identifier]) -> tuple[Identifier, ...]:
    """What the letters give and is not searched with, for nobody checked it."""
    known = {(one.kind, one.value.casefold()) for one in searched}
    return tuple(one for one in _given(file, case_id) if (one.kind, one.value.casefold()) not in known)


def asserted_by_operator(identifiers: Iterable[Identifier]) -> VerifiedSubject:
    """A subject that nobody checked, for the command `find`, which shows keys and paths and no value.

    Raises:
        NotVerified: there is no identifier to search with.
    """
    given = _distinct(identifiers)
    if not given:
        raise NotVerified("there is nothing to search with")
    return VerifiedSubject(case=None, display_name="", identifiers=_for_search(given, verified=True), method=Method.OPERATOR)


def _for_search(given: Iterable[Identifier], *, verified: bool) -> tuple[SearchIdentifier, ...]:
    return tuple(SearchIdentifier(kind=one.kind, value=one.value, verified=verified) for one in given)


def _distinct(given: Iterable[Identifier]) -> list[Identifier]:
    """Each once, without the blanks around it, in the order given; empty ones left out."""
    found: dict[Identifier, None] = {}
    for one in given:
        value = one.value.strip()
        if len(value) > MAX_VALUE:
            raise NotVerified(f"an identifier is longer than {MAX_VALUE} characters")
        if value:
            found[Identifier(kind=one.kind, value=value)] = None
    return list(found)
