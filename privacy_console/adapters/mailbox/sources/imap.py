"""A mailbox on an IMAP server, over TLS, opened with EXAMINE and fetched with PEEK: nothing in it is marked, moved or deleted."""

from __future__ import annotations

import hashlib
import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from privacy_console.adapters.mailbox.mime import MAX_SIZE
from privacy_console.adapters.mailbox.sources.errors import MailboxAddressRefused, MailboxUnavailable
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.mail import Mark, Missed, Post, Seen

IMAPS = 993
TIMEOUT = SocketTimeout(connect=15, read=60)
"""Seconds."""
NONSENSE = (ValueError, TypeError, LookupError, AttributeError, AssertionError)
"""What the library was seen to raise for answers that it does not expect."""
AT_ONCE = 50_000
"""How many numbers one search asks for: a server's answer to it stands in one line, whose length is bounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a mailbox is. The password is elsewhere."""

    host: str
    port: int
    user: str
    folder: str

    @property
    def source(self) -> str:
        """A name for the store, from which nothing can be read."""
        return hashlib.sha256(f"{self.user}@{self.host}:{self.port}/{self.folder}".encode()).hexdigest()[:16]


def address_of(url: str) -> Address:
    """An address as the settings have it.

    Raises:
        MailboxAddressRefused: it is none, has a password in it, or is not encrypted.

    >>> address_of("imaps://privacy@office.example@mail.office.example/INBOX/Requests")
    Address(host='mail.office.example', port=993, user='privacy@office.example', folder='INBOX/Requests')
    """
    try:
        parts = urlsplit(url)
        port = parts.port or IMAPS
    except ValueError:
        raise MailboxAddressRefused from None
    if parts.scheme != "imaps" or not parts.hostname or not parts.username or parts.password:
        raise MailboxAddressRefused
    folder = unquote(parts.path.strip("/")) or "INBOX"
    return Address(host=parts.hostname, port=port, user=unquote(parts.username), folder=folder)


class ImapMailbox:
    """Implements `requests.ports.MailSource`. Safe to use again: each `posts` is a connection of its own."""

    def __init__(
        self, address: Address, *, password: Callable[[], str | None], ca_file: str = "", largest: int = MAX_SIZE
    ) -> None:
        self._address, self._password, self._ca_file, self._largest = address, password, ca_file, largest
        self.name = address.source

    def count(self) -> int:
        """How many messages are in it: the way to try it.

        Raises:
            MailboxUnavailable: as `posts`.
        """
        with self._border(), self._connected() as client:
            return int(self._opened(client).get(b"EXISTS", 0))

    def posts(self, seen: Seen, *, watch: Watch) -> Iterator[Post | Missed]:
        """What was missed before, then what is new, by number.

        Raises:
            MailboxUnavailable: the server, its certificate, the login or the folder.
        """
        with self._border(), self._connected() as client:
            status = self._opened(client)
            validity, first = int(status.get(b"UIDVALIDITY", 0)), 1
            again: list[int] = []
            if seen.mark is not None and seen.mark.validity == validity:
                first, again = seen.mark.number + 1, [mark.number for mark in seen.missed]
            wanted = [*again, *_numbers(client, first, int(status.get(b"UIDNEXT", 0)), int(status.get(b"EXISTS", 0)))]
            for done, number in enumerate(wanted):
                watch.checkpoint()
                watch.report(Progress(done, len(wanted), "messages"))
                mark = Mark(source=self.name, validity=validity, number=number)
                found = self._fetched(client, mark)
                if found is not None:
                    yield found

    def _opened(self, client: IMAPClient) -> Mapping[bytes, Any]:
        """What the server says of the folder, opened for reading alone."""
        if not client.folder_exists(self._address.folder):
            raise MailboxUnavailable(self._address.host, f"there is no folder “{self._address.folder}” for this login")
        status: Mapping[bytes, Any] = client.select_folder(self._address.folder, readonly=True)
        return status

    def _fetched(self, client: IMAPClient, mark: Mark) -> Post | Missed | None:
        """One message, as much of it as may be taken in; None where it is gone from the mailbox."""
        name = f"{self._address.folder}#{mark.number}"
        try:
            answer = client.fetch([mark.number], [f"BODY.PEEK[]<0.{self._largest + 1}>"])
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            return Missed(name=name, why=f"The server did not hand it out ({type(error).__name__}).", mark=mark)
        parts = answer.get(mark.number)
        if parts is None:
            return None
        original = next((part for key, part in parts.items() if key.startswith(b"BODY[]")), None)
        if not isinstance(original, bytes):
            return Missed(name=name, why="The server handed out nothing.", mark=mark)
        return Post(name=name, original=original[: self._largest], mark=mark, cut=len(original) > self._largest)

    @contextmanager
    def _connected(self) -> Iterator[IMAPClient]:
        try:
            context = ssl.create_default_context(cafile=self._ca_file or None)
        except OSError as error:  # a file that is not there, or no certificate
            raise MailboxUnavailable(self._address.host, "the file of its certificate authority cannot be read") from error
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        password = self._password()
        if password is None:
            raise MailboxUnavailable(self._address.host, "its password is not in the vault")
        client = IMAPClient(self._address.host, port=self._address.port, ssl=True, ssl_context=context, timeout=TIMEOUT)
        try:
            client.login(self._address.user, password)
            yield client
        finally:
            with suppress(IMAPClientError, OSError):
                client.logout()
            with suppress(OSError):
                client.shutdown()

    @contextmanager
    def _border(self) -> Iterator[None]:
        """What the library says, as what a person can act on. A server's own words may be about a message: they stay behind."""
        host = self._address.host
        try:
            yield
        except ssl.SSLCertVerificationError as error:
            raise MailboxUnavailable(host, f"its certificate does not hold ({error.verify_message})") from error
        except LoginError as error:
            raise MailboxUnavailable(host, "it refused the login") from error
        except IMAPClientAbortError as error:
            raise MailboxUnavailable(host, "the connection broke") from error
        except IMAPClientError as error:
            raise MailboxUnavailable(host, f"it refused to go on ({type(error).__name__})") from error
        except ssl.SSLError as error:
            raise MailboxUnavailable(host, f"no encrypted connection came about ({error.reason})") from error
        except TimeoutError as error:
            raise MailboxUnavailable(host, "it did not answer in time") from error
        except OSError as error:
            raise MailboxUnavailable(host, error.strerror or type(error).__name__) from error
        except NONSENSE as error:
            raise MailboxUnavailable(host, "it answers what no mail server should") from error


def _numbers(client: IMAPClient, first: int, following: int, count: int) -> Sequence[int]:
    """The numbers from `first` on, in order. `n:*` has the last one even where it is lower, so it is left out here."""
    if count <= AT_ONCE or not following:
        found: list[int] = list(client.search(["UID", f"{first}:*"]))
    else:
        found = []
        for begin in range(first, following, AT_ONCE):
            found += client.search(["UID", f"{begin}:{begin + AT_ONCE - 1}"])
    return sorted(number for number in set(found) if number >= first)
