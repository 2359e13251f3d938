"""What a letter asks for: the outcome of reading it, before any officer has looked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.requests.identifiers import GivenIdentifier


class LetterKind(StrEnum):
    REQUEST = "request"
    REMINDER = "reminder"
    COMPLAINT = "complaint"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    NOT_A_REQUEST = "not_a_request"
    UNCLEAR = "unclear"


class Right(StrEnum):
    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    WITHDRAW_CONSENT = "withdraw_consent"


class Law(StrEnum):
    GDPR = "gdpr"
    UK_GDPR = "uk_gdpr"
    CCPA = "ccpa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words a reading rests on: code points of the letter's text, end exclusive (the subject line: both 0)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssertedRight:
    right: Right
    about: str
    """`marketing`, `sale`, or the purpose in the writer's words; empty where the letter names none."""
    evidence: Evidence
    confidence: float


class MarkCode(StrEnum):
    """What the officer is shown beside the rights. Nothing is ever decided by one."""

    AGENT = "agent"
    """Somebody writes for somebody else: a lawyer, a parent, a service."""
    MANDATE = "mandate"
    """A power of attorney, an authorisation or the like is named or attached."""
    REFUSES_ID = "refuses_id"
    """The writer will not send a copy of an identity document, or sees no reason to doubt who they are."""
    URGENCY = "urgency"
    DISPLAY_NAME_DIFFERS = "display_name_differs"
    FREE_MAIL = "free_mail"
    """A letter about an address or an account at a company comes from a free mailbox."""
    REPLY_TO_DIFFERS = "reply_to_differs"


PRETEXTING = frozenset({MarkCode.URGENCY, MarkCode.DISPLAY_NAME_DIFFERS, MarkCode.FREE_MAIL, MarkCode.REPLY_TO_DIFFERS})
"""The marks that may mean that somebody pretends to be somebody else. They are shown as warnings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    code: MarkCode
    evidence: Evidence
    """Its words; both places are 0 where a header says them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    kind: LetterKind
    rights: tuple[AssertedRight, ...]
    identifiers: tuple[GivenIdentifier, ...]
    language: str
    """ISO 639-1, or empty where it could not be told."""
    law: Law
    marks: tuple[Mark, ...] = ()

    @property
    def warnings(self) -> tuple[Mark, ...]:
        """The marks of pretexting, in the order of `marks`."""
        return tuple(mark for mark in self.marks if mark.code in PRETEXTING)
