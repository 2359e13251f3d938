"""What a mailbox, a file or a folder hands over, and where the console gets it from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far a mailbox was read. Its numbers mean the same messages as long as its validity is the same (RFC 3501, 2.3.1.1)."""

    source: str
    """A name of the mailbox from which nothing can be read."""
    validity: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One message as a source hands it over. `name` says where it lay; it is shown and kept nowhere."""

    name: str
    original: bytes
    mark: Mark | None = None
    cut: bool = False
    """Only the beginning: it is larger than what is taken in of one message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A message that could not be fetched. It is asked for again next time."""

    name: str
    why: str
    """A sentence about the failure, without anything that is in the message."""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the store remembers of a mailbox: how far it was read, and what could not be fetched before that."""

    mark: Mark | None
    missed: Sequence[Mark] = ()


class MailSource(Protocol):
    """Where messages lie. It is only read: nothing in it is changed, marked or deleted."""

    @property
    def name(self) -> str:
        """Under which the store remembers how far it was read; empty where that is nothing to remember."""

    def posts(self, seen: Seen, *, watch: Watch) -> Iterator[Post | Missed]:
        """The messages that are new since, in their order, one after another as they are asked for.

        Raises:
            Unreadable, Unavailable: the source as a whole; a single message is `Missed`.
            Cancelled: between two messages.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSetup:
    """How mail comes in. What is None stays as it was."""

    mailbox: str | None = None
    """`imaps://USER@HOST/FOLDER`, or empty for none."""
    ca_file: str | None = None
    password: str | None = field(default=None, repr=False)
    received_by: tuple[str, ...] | None = None
    """The company's own mail hosts: their `Received` lines tell when something arrived."""


class MailDoors(Protocol):
    """Opens sources of mail, and takes files out."""

    @property
    def setup(self) -> MailSetup:
        """As it is set up, without the password."""

    def set_up(self, setup: MailSetup) -> int | None:
        """Set it up, after a mailbox that is named was tried; how many messages are in it.

        Raises:
            Refused, Unavailable: nothing was changed.
        """

    def at(self, path: str) -> MailSource:
        """A message (`.eml`), an mbox, a Maildir, or a folder of such files.

        Raises:
            Unreadable: nothing of the kind is there.
        """

    def watched(self, folder: str) -> MailSource:
        """A folder into which messages are put: its `posts` go on until they are stopped. A file counts once it is whole."""

    def mailbox(self) -> MailSource:
        """The company's mailbox of the settings.

        Raises:
            Refused: none is set up.
        """

    def read(self, path: str) -> bytes:
        """The bytes of a file that somebody chose.

        Raises:
            Unreadable: it cannot be read.
        """

    def table(self, path: str) -> Table:
        """A file of values between marks, as a form on the web hands them out.

        Raises:
            Unreadable: it is none; the place names the line.
        """

    def write(self, path: str, content: bytes) -> None:
        """A new file that only its owner may read.

        Raises:
            Refused: there is one of that name.
            Unavailable: the disk did not take it.
        """


class MailBook(Protocol):
    """How far mailboxes were read."""

    def seen(self, source: str) -> Seen: ...

    def remember(self, mark: Mark) -> None:
        """That message was taken in, and what has a lower number, too, unless it was missed. A new validity begins anew."""

    def miss(self, mark: Mark) -> None:
        """That message could not be fetched."""
