"""Deciding who asks. Nothing else makes a `VerifiedSubject`, and search takes nothing less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.ports import OpenIdentityFile
from privacy_console.casework.identity.subject import IdentityEvidence, Method, SearchIdentifier, VerifiedSubject
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.use_cases import NoSuchCase

MAX_NOTE = 2000
MAX_IDENTIFIERS = 200
MAX_VALUE = 500


class NotVerified(Refused):
    """What was put forward does not verify anybody; `message` says why, in words without a value."""

    code = "identity.not_verified"
    sentence = "Nobody was verified: {why}. The case stays where it is."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def verify_identity(
    case_id: CaseId,
    *,
    method: Method,
    note: str,
    confirms: Sequence[Identifier],
    also: Sequence[Identifier],
    open_case: OpenIdentityFile,
    me: PersonId,
    clock: Clock,
) -> VerifiedSubject:
    """Decide that the writer is who they say, and send the case on to be searched.

    Args:
        note: what was checked, in the officer's words; kept in the store, never on the trail. A mandate needs one.
        confirms: the identifiers that this check makes the subject's own; at least one.
        also: further ones that the writer gave and nobody checked: what is found by them is *possible* at most.

    Raises:
        NotVerified: nobody was checked, or nothing was confirmed.
        NoSuchCase, MoveRefused: as their sentences say. Nothing was changed.
    """
    if method is Method.OPERATOR:
        raise NotVerified("the operator's word verifies nobody")
    if method is Method.MANDATE and not note.strip():
        raise NotVerified("a mandate needs a note that says what was checked of it")
    if len(note) > MAX_NOTE:
        raise NotVerified(f"the note is longer than {MAX_NOTE} characters")
    confirmed = _distinct(confirms)
    if not confirmed:
        raise NotVerified("no identifier was confirmed as the subject's own")
    others = [one for one in _distinct(also) if one not in confirmed]
    identifiers = _for_search(confirmed, verified=True) + _for_search(others, verified=False)
    if len(identifiers) > MAX_IDENTIFIERS:
        raise NotVerified(f"there are more than {MAX_IDENTIFIERS} identifiers")
    with open_case() as file:
        case = file.cases.case(case_id)
        if case is None:
            raise NoSuchCase(case_id)
        file.cases.save(case.moved(Status.FIND))
        name = next((one.value for one in identifiers if one.kind is IdentifierKind.NAME), case.subject_name)
        subject = VerifiedSubject(case=case_id, display_name=name, identifiers=identifiers, method=method)
        evidence = IdentityEvidence(
            method=method, checked_by=me, checked_at=clock.now(), note=note.strip(), confirms=tuple(confirmed)
        )
        file.subjects.keep(case_id, subject, evidence)
        kinds = ",".join(sorted({one.kind.value for one in confirmed}))
        file.trail.append(
            "identity.verified",
            case_id,
            method=method.value,
            confirmed=str(len(confirmed)),
            unconfirmed=str(len(others)),
            kinds=kinds,
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
