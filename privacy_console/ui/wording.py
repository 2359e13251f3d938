"""Every word that is not a label of one screen: what errors say, what codes are called, how dates are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from privacy_console.casework.common.errors import ConsoleError, Unavailable
from privacy_console.casework.identity.people import Role
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.policy.policy import Basis
from privacy_console.casework.requests.case import STAGES, Case, Status
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.queue import View
from privacy_console.casework.requests.reading import Law, LetterKind, Right
from privacy_console.casework.review.spans import Owner, Proposal, Reason, SpanKind
from privacy_console.casework.search.datamap import Capacity, ColumnState, EraseAction, RowRole
from privacy_console.casework.search.findings import Confidence, How, Inclusion, Reach

# By kind first: members of two StrEnums are equal where their text is.
_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Status: {
        Status.VERIFY: "Verify identity",
        Status.FIND: "Find records",
        Status.REVIEW: "Review & redact",
        Status.DECIDE: "Decide",
        Status.DELIVER: "Deliver",
        Status.CLOSE: "Close",
        Status.CLOSED: "Closed",
        Status.REFUSED: "Refused",
        Status.SET_ASIDE: "Set aside",
    },
    Right: {
        Right.ACCESS: "Access",
        Right.RECTIFICATION: "Rectification",
        Right.ERASURE: "Erasure",
        Right.RESTRICTION: "Restriction",
        Right.PORTABILITY: "Portability",
        Right.OBJECTION: "Objection",
        Right.WITHDRAW_CONSENT: "Withdrawal of consent",
    },
    LetterKind: {
        LetterKind.REQUEST: "Request",
        LetterKind.REMINDER: "Reminder",
        LetterKind.COMPLAINT: "Complaint",
        LetterKind.AUTO_REPLY: "Automatic reply",
        LetterKind.BOUNCE: "Undeliverable notice",
        LetterKind.NOT_A_REQUEST: "Not a request",
        LetterKind.UNCLEAR: "Unclear",
    },
    Law: {
        Law.GDPR: "GDPR",
        Law.UK_GDPR: "UK GDPR",
        Law.CCPA: "CCPA",
    },
    View: {
        View.NEW: "New",
        View.MINE: "My requests",
        View.ALL: "All requests",
        View.DUE_SOON: "Due in 7 days",
        View.OVERDUE: "Overdue",
        View.WAITING: "Waiting for subject",
        View.CLOSED: "Closed",
        View.SET_ASIDE: "Set aside",
    },
    IdentifierKind: {
        IdentifierKind.EMAIL: "E-mail",
        IdentifierKind.PHONE: "Phone",
        IdentifierKind.NAME: "Name",
        IdentifierKind.ACCOUNT: "Account",
        IdentifierKind.CUSTOMER_NUMBER: "Customer number",
        IdentifierKind.ADDRESS: "Address",
        IdentifierKind.IP: "IP address",
        IdentifierKind.COOKIE: "Cookie",
        IdentifierKind.USERNAME: "User name",
        IdentifierKind.DATE_OF_BIRTH: "Date of birth",
        IdentifierKind.IBAN: "IBAN",
        IdentifierKind.OTHER: "Other",
    },
    Method: {
        Method.LOGIN: "Asked from inside their account",
        Method.CODE_REPLIED: "One-time code sent to the address on file came back",
        Method.KNOWN_DETAILS: "Told what only they and the company know",
        Method.IN_PERSON: "In person",
        Method.MANDATE: "Agent with a mandate that was checked",
        Method.OPERATOR: "Nobody was checked (test of the data map)",
    },
    Role: {
        Role.OFFICER: "Privacy officer",
        Role.APPROVER: "Approver",
        Role.AUDITOR: "Auditor",
        Role.ADMIN: "Administrator",
    },
    Confidence: {
        Confidence.CERTAIN: "Certain",
        Confidence.LIKELY: "Likely",
        Confidence.POSSIBLE: "Possible",
    },
    Inclusion: {
        Inclusion.INCLUDED: "Included",
        Inclusion.UNDECIDED: "To decide",
        Inclusion.EXCLUDED: "Excluded",
    },
    Reach: {
        Reach.OWNS: "Own record",
        Reach.REFERS: "For context",
        Reach.SHARED: "Shared record",
        Reach.MENTIONS: "Mentioned in text",
    },
    How: {
        How.EXACT: "Looked up",
        How.TEXT: "Searched as text",
        How.LINK: "Followed as a link",
        How.WITH_ROW: "Disclosed with its row",
        How.NOT_SEARCHED: "Not searched",
        How.UNREACHABLE: "Not reached",
    },
    ColumnState: {
        ColumnState.SEARCHED: "Searched",
        ColumnState.NOT_PERSONAL: "Not personal",
        ColumnState.UNSEARCHABLE: "Unsearchable",
        ColumnState.UNMAPPED: "Unmapped",
    },
    Capacity: {
        Capacity.CONTROLLER: "Controller",
        Capacity.PROCESSOR: "Processor",
    },
    RowRole: {
        RowRole.IS: "Is a person",
        RowRole.BELONGS: "Belongs to a person",
        RowRole.MENTIONS: "Mentions people",
        RowRole.SHARED: "Shared by several people",
        RowRole.REFERENCE: "Reference data",
    },
    EraseAction: {
        EraseAction.DELETE_ROW: "Delete row",
        EraseAction.NULL: "Empty",
        EraseAction.ANONYMISE: "Anonymise",
        EraseAction.RETAIN: "Retain",
    },
    SpanKind: {
        SpanKind.PERSON: "Person",
        SpanKind.EMAIL_ADDRESS: "E-mail",
        SpanKind.PHONE_NUMBER: "Phone",
        SpanKind.ID: "Number or id",
        SpanKind.SECRET: "Secret",
        SpanKind.CREDIT_CARD: "Card number",
        SpanKind.IBAN_CODE: "IBAN",
        SpanKind.IP_ADDRESS: "IP address",
        SpanKind.LOCATION: "Place",
        SpanKind.URL: "Link",
        SpanKind.DATE_TIME: "Date",
    },
    Owner: {
        Owner.SUBJECT: "Subject",
        Owner.THIRD_PARTY: "Third party",
        Owner.UNKNOWN: "Unknown",
    },
    Proposal: {
        Proposal.KEEP: "Keep",
        Proposal.REDACT: "Redact",
        Proposal.REVIEW: "To decide",
    },
    Reason: {
        Reason.SUBJECT: "The subject's own",
        Reason.TP_CUSTOMER: "Another customer, Art. 15(4)",
        Reason.TP_STAFF: "Member of staff, Art. 15(4)",
        Reason.TP_STAFF_LOG: "Member of staff in an access log, C-579/21",
        Reason.TP_UNKNOWN: "Somebody unknown, Art. 15(4)",
        Reason.TP_SPECIAL: "Special category of another person, Art. 9",
        Reason.SECRET: "Secret: password, token or card number",
        Reason.TRADE_SECRET: "Trade secret, recital 63",
        Reason.LEGAL: "Legal ground",
        Reason.CONSENT: "The other person agreed",
        Reason.ROLE_MAILBOX: "Mailbox of a role, nobody's own",
        Reason.AMBIGUOUS: "Cannot be told whose it is",
        Reason.NOT_PERSONAL: "Not about a person",
    },
    Basis: {
        Basis.CONSENT: "Consent, Art. 6(1)(a)",
        Basis.CONTRACT: "Contract, Art. 6(1)(b)",
        Basis.LEGITIMATE_INTERESTS: "Legitimate interests, Art. 6(1)(f)",
        Basis.LEGAL_OBLIGATION: "Legal obligation, Art. 6(1)(c)",
    },
}

SOURCES = {"email": "E-mail", "letter": "Letter", "portal": "Portal"}


def translate(text: str) -> str:
    """The text in the language of the window; the source language is English."""
    return QCoreApplication.translate("wording", text)


def words(code: StrEnum) -> str:
    """What a person calls a status, right, kind, reason or another code of the program."""
    return translate(_WORDS[type(code)][code])


def rights(case: Case) -> str:
    """`Access, Portability`."""
    return ", ".join(words(right) for right in case.rights) or translate("No right named")


def stage_of(status: Status) -> int:
    """Number of the stage, from 0; what is closed or refused has been through all six."""
    return STAGES.index(status) if status in STAGES else (0 if status is Status.SET_ASIDE else len(STAGES) - 1)


def source(name: str) -> str:
    return translate(SOURCES[name]) if name in SOURCES else name


def day(when: date) -> str:
    """`26 Nov 2026`: never ambiguous, always four digits of the year."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "d MMM yyyy")


def weekday(when: date) -> str:
    """`Mon 7 Dec 2026`."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "ddd d MMM yyyy")


def moment(when: datetime) -> str:
    """`24 Nov 2026, 14:02`, in the zone that the instant has."""
    return f"{day(when.date())}, {when:%H:%M}"


def number(value: int) -> str:
    """With separators of thousands, as the language writes them."""
    return (
        QLocale(QLocale.Language.English).toString(value)
        if QLocale().language() is QLocale.Language.C
        else QLocale().toString(value)
    )


def counted(value: int, one: str, many: str) -> str:
    """`1 request`, `139 requests`."""
    return f"{number(value)} {translate(one if value == 1 else many)}"


def sentence_for(error: BaseException) -> str:
    """What a person reads of an error: what happened, what did not, what to do."""
    if isinstance(error, ConsoleError) and error.sentence:
        return translate(error.sentence).format_map({name: _said(value) for name, value in vars(error).items()})
    if isinstance(error, Unavailable):
        return translate("Something outside the program did not answer. Nothing was changed; try again.")
    return translate(
        "The program made a mistake of its own ({kind}). What you were doing was not finished. "
        "Copy the details for those who look after the program; they hold no personal data."
    ).format(kind=type(error).__name__)


def _said(value: Any) -> Any:
    if isinstance(value, StrEnum) and type(value) in _WORDS:
        return words(value)
    if isinstance(value, datetime):
        return moment(value)
    return day(value) if isinstance(value, date) else value
