"""Every word that is not a label of one screen: what errors say, what codes are called, how dates are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from privacy_console.casework.common.errors import ConsoleError, Unavailable
from privacy_console.casework.requests.case import STAGES, Case, Status

if TYPE_CHECKING:
    from privacy_console.casework.search.findings import RowRef

# By the names of kind and code: so the words cost no import of the program they are about. A test holds them against it.
_WORDS: Mapping[str, Mapping[str, str]] = {
    "Status": {
        "verify": "Verify identity",
        "find": "Find records",
        "review": "Review & redact",
        "decide": "Decide",
        "deliver": "Deliver",
        "close": "Close",
        "closed": "Closed",
        "refused": "Refused",
        "set_aside": "Set aside",
    },
    "Right": {
        "access": "Access",
        "rectification": "Rectification",
        "erasure": "Erasure",
        "restriction": "Restriction",
        "portability": "Portability",
        "objection": "Objection",
        "withdraw_consent": "Withdrawal of consent",
    },
    "LetterKind": {
        "request": "Request",
        "reminder": "Reminder",
        "complaint": "Complaint",
        "auto_reply": "Automatic reply",
        "bounce": "Undeliverable notice",
        "not_a_request": "Not a request",
        "unclear": "Unclear",
    },
    "Law": {
        "gdpr": "GDPR",
        "uk_gdpr": "UK GDPR",
        "ccpa": "CCPA",
    },
    "View": {
        "new": "New",
        "mine": "My requests",
        "all": "All requests",
        "due_soon": "Due in 7 days",
        "overdue": "Overdue",
        "waiting": "Waiting for subject",
        "closed": "Closed",
        "set_aside": "Set aside",
    },
    "IdentifierKind": {
        "email": "E-mail",
        "phone": "Phone",
        "name": "Name",
        "account": "Account",
        "customer_number": "Customer number",
        "address": "Address",
        "ip": "IP address",
        "cookie": "Cookie",
        "username": "User name",
        "date_of_birth": "Date of birth",
        "iban": "IBAN",
        "other": "Other",
    },
    "Method": {
        "not_needed": "No check needed",
        "login": "Asked from inside their account",
        "code_replied": "One-time code sent to the address on file came back",
        "call_back": "Called at the number on file",
        "known_details": "Told what only they and the company know",
        "in_person": "In person",
        "mandate": "Agent with a mandate that was checked",
        "document": "Identity document looked at",
        "operator": "Nobody was checked (test of the data map)",
    },
    "Level": {
        "none": "No check",
        "basic": "Basic",
        "substantial": "Substantial",
        "high": "High",
    },
    "KnownFact": {
        "invoice_number": "Number of an invoice",
        "invoice_amount": "Amount of an invoice",
        "account_opened": "When the account was opened",
        "last_order": "What was ordered last",
        "last_sign_in": "When they signed in last",
        "former_address": "A former address",
        "colleague": "Who else is on the account",
        "customer_number": "Customer number",
        "account_number": "Account number",
        "phone": "Phone number on file",
        "postal_address": "Postal address on file",
        "date_of_birth": "Date of birth",
        "iban_end": "Last digits of the IBAN",
    },
    "Fits": {
        "none": "No account fits",
        "one": "One account fits",
        "several": "Several accounts fit",
    },
    "Fit": {
        "recommended": "Recommended",
        "possible": "Possible",
        "too_weak": "Too weak alone",
        "not_possible": "Not possible",
    },
    "CodeState": {
        "waiting": "Waiting for the answer",
        "answered": "Answered",
        "expired": "Expired",
        "locked": "Locked",
    },
    "CannotVerify": {
        "not_on_file": "Nothing that was given leads to anybody, Art. 11(2)",
        "no_answer": "What was asked for did not come",
        "does_not_fit": "What came does not fit what is on file",
        "several_fit": "It fits several people",
        "no_mandate": "No mandate that holds",
    },
    "AnswersGo": {
        "agent": "The agent",
        "subject": "The subject",
    },
    "MarkCode": {
        "agent": "Writes for somebody else",
        "mandate": "Names a mandate",
        "refuses_id": "Will not send a document",
        "urgency": "Presses for haste",
        "display_name_differs": "Sender’s name differs",
        "free_mail": "Free mailbox for a company’s account",
        "reply_to_differs": "Replies go elsewhere",
    },
    "Role": {
        "officer": "Privacy officer",
        "approver": "Approver",
        "auditor": "Auditor",
        "admin": "Administrator",
    },
    "Confidence": {
        "certain": "Certain",
        "likely": "Likely",
        "possible": "Possible",
    },
    "Inclusion": {
        "included": "Included",
        "undecided": "To decide",
        "excluded": "Excluded",
    },
    "Reach": {
        "owns": "Own record",
        "refers": "For context",
        "shared": "Shared record",
        "mentions": "Mentioned in text",
    },
    "How": {
        "exact": "Looked up",
        "text": "Searched as text",
        "link": "Followed as a link",
        "through_tables": "Searched through its tables",
        "with_row": "Disclosed with its row",
        "not_searched": "Not searched",
        "unreachable": "Not reached",
    },
    "Looked": {
        "searched": "Searched",
        "partly": "Partly searched",
        "not": "Not searched",
    },
    "Meaning": {
        "owns": "owned",
        "refers": "for context",
        "shared": "shared",
    },
    "People": {
        "customer": "Customer",
        "staff": "Staff",
        "other": "Other person",
    },
    "ColumnState": {
        "searched": "Searched",
        "not_personal": "Not personal",
        "unsearchable": "Unsearchable",
        "unmapped": "Unmapped",
    },
    "Capacity": {
        "controller": "Controller",
        "processor": "Processor",
    },
    "RowRole": {
        "is": "Is a person",
        "belongs": "Belongs to a person",
        "mentions": "Mentions people",
        "shared": "Shared by several people",
        "reference": "Reference data",
    },
    "Drift": {
        "new_table": "New table",
        "lost_table": "Table gone",
        "new_column": "New column",
        "lost_column": "Column gone",
        "changed_type": "Other type",
        "lost_key": "Other key",
        "new_foreign_key": "New foreign key",
        "lost_foreign_key": "Foreign key gone",
    },
    "EraseAction": {
        "delete_row": "Delete row",
        "null": "Empty",
        "anonymise": "Anonymise",
        "retain": "Retain",
    },
    "SpanKind": {
        "PERSON": "Person",
        "EMAIL_ADDRESS": "E-mail",
        "PHONE_NUMBER": "Phone",
        "ID": "Number or id",
        "SECRET": "Secret",
        "CREDIT_CARD": "Card number",
        "IBAN_CODE": "IBAN",
        "IP_ADDRESS": "IP address",
        "LOCATION": "Place",
        "URL": "Link",
        "DATE_TIME": "Date",
    },
    "Owner": {
        "subject": "Subject",
        "third_party": "Third party",
        "unknown": "Unknown",
    },
    "Proposal": {
        "keep": "Keep",
        "redact": "Redact",
        "review": "To decide",
    },
    "Reason": {
        "SUBJECT": "The subject's own",
        "TP_CUSTOMER": "Another customer, Art. 15(4)",
        "TP_STAFF": "Member of staff, Art. 15(4)",
        "TP_STAFF_LOG": "Member of staff in an access log, C-579/21",
        "TP_UNKNOWN": "Somebody unknown, Art. 15(4)",
        "TP_SPECIAL": "Special category of another person, Art. 9",
        "SECRET": "Secret: password, token or card number",
        "TRADE_SECRET": "Trade secret, recital 63",
        "LEGAL": "Legal ground",
        "CONSENT": "The other person agreed",
        "ROLE_MAILBOX": "Mailbox of a role, nobody's own",
        "AMBIGUOUS": "Cannot be told whose it is",
        "NOT_PERSONAL": "Not about a person",
    },
    "Basis": {
        "consent": "Consent, Art. 6(1)(a)",
        "contract": "Contract, Art. 6(1)(b)",
        "legitimate_interests": "Legitimate interests, Art. 6(1)(f)",
        "legal_obligation": "Legal obligation, Art. 6(1)(c)",
    },
    "RefusalGround": {
        "not_identified": "Who asks could not be identified, Art. 11(2) and 12(6)",
        "manifestly_unfounded": "Manifestly unfounded, Art. 12(5)(b)",
        "excessive": "Excessive, above all repeated, Art. 12(5)(b)",
        "not_controller": "Held for another company, which decides, Art. 28",
        "law_forbids": "A law restricts the right, Art. 23",
    },
}

SOURCES = {"email": "E-mail", "letter": "Letter", "phone": "Telephone", "portal": "Portal", "form": "Form"}


def translate(text: str) -> str:
    """The text in the language of the window; the source language is English."""
    return QCoreApplication.translate("wording", text)


def words(code: StrEnum) -> str:
    """What a person calls a status, right, kind, reason or another code of the program."""
    return translate(_WORDS[type(code).__name__][code.value])


def in_a_sentence(code: StrEnum) -> str:
    """The words of a code where they do not begin a sentence: `e-mail`, but `IP address`."""
    said = words(code)
    return said if said[1:2].isupper() else said[:1].lower() + said[1:]


def record_name(row: RowRef) -> str:
    """`work_orders #99102`; a key of several columns names each."""
    if len(row.key) == 1:
        return f"{row.table} #{_key(row.key[0][1])}"
    return f"{row.table} {', '.join(f'{column}={_key(value)}' for column, value in row.key)}"


def _key(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


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


def rough(value: int) -> str:
    """To two digits, for what was estimated: `1.9 M`, `340 k`; what is small is written out.

    >>> [rough(value) for value in (0, 812, 12_345, 339_900, 1_940_000, 2_000_000_000)]
    ['0', '810', '12 k', '340 k', '1.9 M', '2 bn']
    """
    if value < 100:
        return number(value)
    power = 10 ** (len(str(value)) - 2)
    value = (value + power // 2) // power * power
    for least, name in ((1_000_000_000, "bn"), (1_000_000, "M"), (10_000, "k")):
        if value >= least:
            unit = 1_000 if name == "k" else least
            return f"{value / unit:.1f} {name}".replace(".0 ", " ")
    return number(value)


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
    if isinstance(value, StrEnum) and type(value).__name__ in _WORDS:
        return words(value)
    if isinstance(value, datetime):
        return moment(value)
    return day(value) if isinstance(value, date) else value
