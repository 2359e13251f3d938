"""A span of text that is about somebody, whose it is, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.search.findings import RowRef


class SpanKind(StrEnum):
    PERSON = "PERSON"
    EMAIL_ADDRESS = "EMAIL_ADDRESS"
    PHONE_NUMBER = "PHONE_NUMBER"
    ID = "ID"
    SECRET = "SECRET"  # noqa: S105 - the kind's name, not a secret
    CREDIT_CARD = "CREDIT_CARD"
    IBAN_CODE = "IBAN_CODE"
    IP_ADDRESS = "IP_ADDRESS"
    LOCATION = "LOCATION"
    URL = "URL"
    DATE_TIME = "DATE_TIME"


class Owner(StrEnum):
    SUBJECT = "subject"
    THIRD_PARTY = "third_party"
    UNKNOWN = "unknown"


class Proposal(StrEnum):
    KEEP = "keep"
    REDACT = "redact"
    REVIEW = "review"
    """A question to the officer: delivery waits for the answer."""


class Reason(StrEnum):
    """Reason codes, printed in the mark and in the log of what was withheld. Meanings: `reason.*` in the wording."""

    SUBJECT = "SUBJECT"
    TP_CUSTOMER = "TP_CUSTOMER"
    TP_STAFF = "TP_STAFF"
    TP_STAFF_LOG = "TP_STAFF_LOG"
    TP_UNKNOWN = "TP_UNKNOWN"
    TP_SPECIAL = "TP_SPECIAL"
    SECRET = "SECRET"  # noqa: S105 - the code's name, not a secret
    TRADE_SECRET = "TRADE_SECRET"  # noqa: S105 - as above
    LEGAL = "LEGAL"
    CONSENT = "CONSENT"
    ROLE_MAILBOX = "ROLE_MAILBOX"
    AMBIGUOUS = "AMBIGUOUS"
    NOT_PERSONAL = "NOT_PERSONAL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Offsets are code points of the unit's original text, end exclusive. `found_by` names the rule."""

    start: int
    end: int
    kind: SpanKind
    owner: Owner
    owner_id: str
    """The party's id, or empty where nobody is known."""
    decision: Proposal
    confidence: float
    reason: Reason
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody a text may be about: the subject, or another whom the company's database knows."""

    id: str
    name: str
    role: str
    """`customer`, `staff` or `other`."""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    address: str = ""
    iban: str = ""
    card: str = ""
    date_of_birth: str = ""
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One text that is reviewed: a cell of a found row, or one text value of a JSON document in it.

    `pointer` is an RFC 6901 JSON pointer, empty for the whole cell. `sha256` is of the text: a decision on a text that
    has changed since does not count.
    """

    row: RowRef
    column: str
    pointer: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRef:
    """What a decision names: stable while the text is, and without the text itself."""

    unit: str
    """SHA-256 over row, column, pointer and text."""
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedSpan:
    """A proposal with what was decided of it. `settled` is False while the officer is still asked."""

    ref: SpanRef
    span: Span
    decision: Proposal
    reason: Reason
    label: str
    """`Person B`, stable across the package; empty where nothing is redacted."""
    decided_by: str
    """A `PersonId`, or `rule`."""

    @property
    def settled(self) -> bool:
        return self.decision is not Proposal.REVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedUnit:
    unit: Unit
    spans: tuple[ReviewedSpan, ...]
