"""Deciding who asks. Nothing else makes a `VerifiedSubject`, and search takes nothing less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.checking.advice import Held
from privacy_console.casework.identity.checking.rungs import RUNGS, Record
from privacy_console.casework.identity.checking.standing import lacking, recorded
from privacy_console.casework.identity.checking.use_cases import MAX_NOTE, arrived
from privacy_console.casework.identity.errors import NotVerified
from privacy_console.casework.identity.ports import OpenIdentityFile
from privacy_console.casework.identity.subject import (
    IdentityEvidence,
    KnownFact,
    Method,
    SearchIdentifier,
    VerifiedSubject,
)
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.use_cases import NoSuchCase

__all__ = ["NotVerified", "asserted_by_operator", "verify_identity"]

MAX_IDENTIFIERS = 200
MAX_VALUE = 500


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
    said = note.strip()
    if len(note) > MAX_NOTE:
        raise NotVerified(f"the note is longer than {MAX_NOTE} characters")
    confirmed = _distinct(confirms)
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
        known = recorded(file, case, held, now=clock.now())
        if why := lacking(method, note=said, confirmed=confirmed, facts=told, recorded=known):
            raise NotVerified(why)
        rung, code, mandate = RUNGS[method], known.code, known.mandate
        searched = {(one.kind, one.value.casefold()) for one in (*confirmed, *others)}
        left_out = [one for one in known.given if (one.kind, one.value.casefold()) not in searched]
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
            needed=known.needed,
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
            needed=known.needed.value,
            facts=",".join(evidence.facts),
            agent=str(mandate is not None).lower(),
        )
    return subject


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
