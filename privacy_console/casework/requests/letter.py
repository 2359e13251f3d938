"""A letter: what arrived, as text that can be read, and never instead of its original bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from privacy_console.casework.common.ids import LetterId


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """A name and an address as a header states them. Either may be empty; neither proves anything."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What was attached, described and never opened. `name` is for show: path parts, control and bidi characters gone."""

    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One `Received:` line: the host that says that it took the message in, and when. Anybody can write one into a letter."""

    by: str
    """In lower case; empty where the line names none, or more than one."""
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter that was read.

    `received` is what the newest `Received` line with a date says, with its zone: nobody checked whose line that is, see
    `arrival`. None where there is no such line, whatever `Date:` says. `text` is the readable body in Unicode (HTML reduced
    to text), line ends as LF; offsets of evidence count its code points.
    """

    id: LetterId
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    received: datetime | None
    sent: datetime | None
    sender: Mailbox
    to: tuple[Mailbox, ...]
    subject: str
    text: str
    headers: tuple[tuple[str, str], ...]
    """The few that a reader needs (Auto-Submitted, Precedence, Return-Path, List-Id, Content-Type), lower-case names."""
    attachments: tuple[Attachment, ...]
    warnings: tuple[str, ...]
    """Stable words for what was odd: `charset_replaced`, `too_deep`, `truncated`, `no_date`, ..."""
    traces: tuple[Trace, ...] = ()
    """Its `Received` lines, the newest first."""
