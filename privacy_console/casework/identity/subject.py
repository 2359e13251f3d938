"""Who asks, and how that was checked. Search takes a `VerifiedSubject`; only this chapter can make one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.checking.mandates import Mandate
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind


class Method(StrEnum):
    """How somebody was checked, in the order of preference: what asks least of the subject for what it shows comes first.

    A `From:` line proves nothing and is not among them.
    """

    NOT_NEEDED = "not_needed"
    """Nothing was checked, for doing what is asked can hurt nobody: an objection to advertising."""
    LOGIN = "login"
    """They asked from inside their account."""
    CODE_REPLIED = "code_replied"
    """A one-time code sent to the address on file came back."""
    CALL_BACK = "call_back"
    """They were called at the number on file."""
    KNOWN_DETAILS = "known_details"
    """They told what only they and the company know."""
    IN_PERSON = "in_person"
    MANDATE = "mandate"
    """An agent, with a mandate that was checked."""
    DOCUMENT = "document"
    """The last resort: a copy of an identity document was looked at. That it was is kept, the copy is not."""
    OPERATOR = "operator"
    """Nobody was checked: the command `find` tests a map."""


class Level(StrEnum):
    """How sure a check makes, and how sure a request needs it to be."""

    NONE = "none"
    BASIC = "basic"
    SUBSTANTIAL = "substantial"
    HIGH = "high"

    def reaches(self, other: Level) -> bool:
        levels = tuple(Level)
        return levels.index(self) >= levels.index(other)


class KnownFact(StrEnum):
    """What a subject and the company know and a stranger does not. Which facts were told is kept, never what they are."""

    INVOICE_NUMBER = "invoice_number"
    INVOICE_AMOUNT = "invoice_amount"
    ACCOUNT_OPENED = "account_opened"
    LAST_ORDER = "last_order"
    LAST_SIGN_IN = "last_sign_in"
    FORMER_ADDRESS = "former_address"
    COLLEAGUE = "colleague"
    CUSTOMER_NUMBER = "customer_number"
    ACCOUNT_NUMBER = "account_number"
    PHONE = "phone"
    POSTAL_ADDRESS = "postal_address"
    DATE_OF_BIRTH = "date_of_birth"
    IBAN_END = "iban_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityEvidence:
    """That a check took place; never the document that was shown (12(6): keep "checked")."""

    method: Method
    checked_by: PersonId
    checked_at: datetime
    note: str
    confirms: tuple[Identifier, ...]
    """The identifiers that this check makes the subject's own."""
    level: Level | None = None
    """How sure the check makes; None of a store that did not keep it."""
    needed: Level | None = None
    """How sure the request needed it to be, when it was checked."""
    facts: tuple[KnownFact, ...] = ()
    """Of `KNOWN_DETAILS`: which were told."""
    sent_to: str = ""
    """Of `CODE_REPLIED`: where the code went, masked."""
    mandate: Mandate | None = None
    """Where somebody acts for the subject."""


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
    left_out: tuple[IdentifierKind, ...] = ()
    """The kinds of what the letter gives and nobody checked: not searched with, unless an officer says so of each."""
