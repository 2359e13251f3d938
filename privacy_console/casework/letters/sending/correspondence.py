"""The letters of a case that went out, or were to: kept with the case, so that nobody has to remember what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.templates import LetterDraft
from privacy_console.casework.requests.use_cases import ExtensionReason


class Way(StrEnum):
    PDF = "pdf"
    """Written as a file, to be printed and posted."""
    DRAFT = "draft"
    """Written as a message that a mail program opens and a person sends."""
    SMTP = "smtp"
    """Handed to the office's mail server."""


class State(StrEnum):
    WRITTEN = "written"
    """A file is there; whether and when it left is the office's."""
    SENDING = "sending"
    """It was being handed over, and what became of it is not known: the program stopped."""
    SENT = "sent"
    """The mail server took it."""
    NOT_SENT = "not_sent"
    """The mail server did not take it; nothing left."""
    UNCLEAR = "unclear"
    """The line broke after it was handed over: it may have left."""


UNSETTLED = frozenset({State.SENDING, State.UNCLEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a letter does to its case when it goes out, as far as more than its kind decides it."""

    kind: Kind
    reasons: tuple[ExtensionReason, ...] = ()
    due: date | None = None
    """Of an extension: the new last day that the letter names."""
    lifted_on: date | None = None
    """Of a restriction: when it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutLetter:
    """One letter that went out. The same words give the same PDF, so it is kept as its words and the PDF's digest."""

    case: CaseId
    number: int
    """Counted within the case, from 1."""
    kind: Kind
    language: str
    at: datetime
    way: Way
    state: State
    to: str
    """The address it was sent to, or empty for a PDF."""
    title: str
    texts: tuple[str, ...]
    sha256: str
    """Of the PDF."""
    message_id: str = ""
    path: str = ""
    said: str = ""
    """What the mail server answered: its code, never its words."""
    deed: Deed | None = None
    """What it is to do to its case once it is known to have left."""


class Correspondence(Protocol):
    """The letters out of each case."""

    def keep(self, letter: OutLetter) -> None:
        """Keep it, over what was kept under its number."""

    def of_case(self, case: CaseId) -> tuple[OutLetter, ...]:
        """In the order in which they were written."""

    def with_message_id(self, message_id: str) -> CaseId | None:
        """The case whose letter bears this Message-ID: what answers it belongs there."""


def next_number(book: Correspondence, case: CaseId) -> int:
    return max((one.number for one in book.of_case(case)), default=0) + 1


def keep_written(
    book: Correspondence, case: CaseId, kind: Kind, letter: LetterDraft, *, at: datetime, sha256: str, path: str
) -> None:
    """Keep a letter that was written as a file."""
    book.keep(
        OutLetter(
            case=case,
            number=next_number(book, case),
            kind=kind,
            language=letter.language,
            at=at,
            way=Way.PDF,
            state=State.WRITTEN,
            to="",
            title=letter.title,
            texts=letter.texts,
            sha256=sha256,
            path=path,
        )
    )
