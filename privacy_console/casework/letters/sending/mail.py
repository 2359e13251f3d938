"""A message before it is one, and who hands it to a mail server."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.common.watch import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that goes with it. Its name carries the request's number and nothing of a person."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """`to` is an address that somebody answers for (on file, or verified): never read off the letter that is answered."""

    sender_name: str
    sender: str
    to: str
    subject: str
    text: str
    message_id: str
    at: datetime
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    draft: bool = False
    """Whether a mail program is to open it for a person to send."""


class AddressRefused(Refused):
    code = "letters.address_refused"
    sentence = "What was given for {whose} is no e-mail address ({why}). Nothing was written or sent."

    def __init__(self, whose: str, why: str) -> None:
        super().__init__(f"{whose}: {why}")
        self.whose, self.why = whose, why


class MailOutMissing(Refused):
    code = "letters.mail_out_missing"
    sentence = (
        "No mail server is set up. Nothing was sent; write the letter as a draft or a PDF instead, or set one up "
        "(`office mail-out`)."
    )

    def __init__(self) -> None:
        super().__init__("no mail server is set up")


class MailNotTaken(Refused):
    """The server said no: nothing left, and trying again will not help until something is changed."""

    code = "letters.mail_not_taken"
    sentence = "The mail server did not take the letter: {why}. Nothing was sent."

    def __init__(self, why: str, *, said: str = "") -> None:
        super().__init__(why)
        self.why, self.said = why, said


class MailServerUnavailable(Unavailable):
    code = "letters.mail_server_unavailable"
    sentence = "The mail server {host} cannot be used: {why}. Nothing was sent."

    def __init__(self, host: str, why: str, *, said: str = "") -> None:
        super().__init__(f"{host}: {why}")
        self.host, self.why, self.said = host, why, said


class MailUnclear(Unavailable):
    """The message was handed over whole and the line broke before the server said yes or no."""

    code = "letters.mail_unclear"
    sentence = (
        "The letter was handed to the mail server {host}, and the line broke before it answered ({why}). It may have left, or "
        "not: it will not be sent again by itself. Look in the mailbox, then say which it was (`letter settle`)."
    )

    def __init__(self, host: str, why: str) -> None:
        super().__init__(f"{host}: {why}")
        self.host, self.why = host, why


class Post(Protocol):
    """Makes messages, and hands them to the office's mail server where one is set up."""

    def message(self, mail: Mail) -> bytes:
        """The message's bytes. A line break in a header's value cannot come about: it is refused.

        Raises:
            AddressRefused: an address is none.
        """

    @property
    def can_send(self) -> bool: ...

    def send(self, message: bytes, *, sender: str, to: str, watch: Watch) -> str:
        """Hand a message over, encrypted, to one recipient; the code that the server answered.

        Raises:
            MailOutMissing, MailNotTaken, MailServerUnavailable: nothing left.
            MailUnclear: it may have left.
            Cancelled: nothing left.
        """
