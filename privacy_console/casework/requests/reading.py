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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    kind: LetterKind
    rights: tuple[AssertedRight, ...]
    identifiers: tuple[GivenIdentifier, ...]
    language: str
    """ISO 639-1, or empty where it could not be told."""
    law: Law
