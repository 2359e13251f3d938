"""What did not come by mail: a letter on paper, a call, a message from elsewhere, as an officer writes it down."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.arrival import Arrival, DatedBy
from privacy_console.casework.requests.letter import Mailbox
from privacy_console.casework.requests.opening import SET_ASIDE_KINDS, Arrived, Opened, Opener
from privacy_console.casework.requests.ports import LetterReader, OpenCaseFile
from privacy_console.casework.requests.reading import LetterKind, Right
from privacy_console.casework.requests.sorting import possible

LONGEST = 200_000
"""Letters of a text that somebody types or copies."""


class Channel(StrEnum):
    """By which way a request came that is entered by hand, or out of a table."""

    LETTER = "letter"
    PHONE = "phone"
    PORTAL = "portal"
    FORM = "form"


ADDRESS = re.compile(r"[^\s@<>\"]{1,64}@[^\s@<>\"]{1,255}")
"""What may be an e-mail address; whether it is one, a letter to it shows."""


class EntryRefused(Refused):
    code = "requests.entry_refused"
    sentence = "It was not entered: {why}. Nothing was kept."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is known of it. `text` is the letter's words, or what the caller said."""

    channel: Channel
    text: str
    received: date | datetime | None
    """The day it came; None where nobody knows: then the day counts on which it is entered, and is uncertain."""
    name: str = ""
    address: str = ""
    """An e-mail address, if one is given."""
    subject: str = ""
    rights: tuple[Right, ...] = ()
    """What whoever enters it says that it asks for; where there is none, what is read counts."""
    answers: CaseId | None = None
    """The open case that it belongs to."""


def enter(entry: Entry, *, reader: LetterReader, opener: Opener, open_case: OpenCaseFile) -> Opened:
    """Keep an entry and open a case for it, or add it to the case that it answers. The same again opens nothing.

    Raises:
        EntryRefused, ReceiptRefused, NoSuchCase: nothing was kept.
    """
    arrived = arrived_of(entry, reader=reader, opener=opener)
    with open_case() as file:
        return opener.take_up(file, arrived)


def arrived_of(entry: Entry, *, reader: LetterReader, opener: Opener) -> Arrived:
    """The entry as a letter that was read. Nobody set it aside who wrote it down: what reads like no request is unclear."""
    if not entry.text.strip():
        raise EntryRefused("there are no words in it")
    if len(entry.text) > LONGEST:
        raise EntryRefused(f"it is longer than {LONGEST} letters")
    if entry.address and not ADDRESS.fullmatch(entry.address):
        raise EntryRefused("what is given as the e-mail address is none")
    original = composed(entry)
    letter = replace(
        reader.read(original, name=""),
        sender=Mailbox(name=_line(entry.name), address=_line(entry.address)),
        received=None,
        traces=(),
    )
    understood = opener.understand(letter)
    if understood.reading.kind in SET_ASIDE_KINDS:
        understood = replace(understood, reading=replace(understood.reading, kind=LetterKind.UNCLEAR))
    return Arrived(
        understood=understood,
        original=original,
        arrival=_arrival(entry, opener),
        source=entry.channel.value,
        rights=entry.rights or None,
        answers=entry.answers,
    )


def _arrival(entry: Entry, opener: Opener) -> Arrival:
    now = opener.clock.now()
    if entry.received is None:
        return Arrival(at=now, dated_by=DatedBy.IMPORT)
    return Arrival(at=possible(entry.received, now, zone=opener.zone), dated_by=DatedBy.PERSON)


def composed(entry: Entry) -> bytes:
    r"""The original of an entry: a message that says what was entered, the same bytes for the same entry.

    >>> made = composed(Entry(channel=Channel.PHONE, text="Delete me", received=date(2026, 3, 5), name="Eva\nBcc: x"))
    >>> made.decode().split("\n")[:3]
    ['X-Entered-As: phone', 'X-Entered-Received: 2026-03-05', 'From: "Eva Bcc: x" <>']
    """
    name = _line(entry.name).replace("\\", "").replace('"', "'")
    lines = (
        f"X-Entered-As: {entry.channel}",
        f"X-Entered-Received: {entry.received.isoformat() if entry.received else 'unknown'}",
        f'From: "{name}" <{_line(entry.address)}>',
        f"Subject: {_line(entry.subject)}",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        entry.text,
    )
    return "\n".join(lines).encode("utf-8", "replace")


def _line(text: str) -> str:
    """One line without what a header could be broken by."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:500]
