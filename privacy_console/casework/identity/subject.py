"""Who asks, and how that was checked. Search takes a `VerifiedSubject`; only this chapter can make one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.requests.identifiers import Identifier


class Method(StrEnum):
    """How somebody was checked, from the strongest down. A `From:` line proves nothing and is not among them."""

    LOGIN = "login"
    """They asked from inside their account."""
    CODE_REPLIED = "code_replied"
    """A one-time code sent to the address on file came back."""
    KNOWN_DETAILS = "known_details"
    """They told what only they and the company know."""
    IN_PERSON = "in_person"
    MANDATE = "mandate"
    """An agent, with a mandate that was checked."""
    OPERATOR = "operator"
    """Nobody was checked: the command `find` tests a map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityEvidence:
    """That a check took place; never the document that was shown (12(6): keep "checked")."""

    method: Method
    checked_by: PersonId
    checked_at: datetime
    note: str
    confirms: tuple[Identifier, ...]
    """The identifiers that this check makes the subject's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchIdentifier(Identifier):
    """An identifier to search with. What is not `verified` finds records as *possible* at most."""

    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedSubject:
    """Somebody whose identity was decided. Made by `identity.use_cases` alone; never construct one elsewhere."""

    case: CaseId | None
    display_name: str
    identifiers: tuple[SearchIdentifier, ...]
    method: Method
