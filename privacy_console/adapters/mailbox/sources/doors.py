"""Opens whatever mail comes from, by a path or by the settings; implements `requests.mail.MailDoors`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from privacy_console.adapters.mailbox.sources.errors import FileNotWritten, FileThere, MailUnreadable, NoMailbox
from privacy_console.adapters.mailbox.sources.files import MailFile, MailFolder, opened, why
from privacy_console.adapters.mailbox.sources.watched import WatchedFolder
from privacy_console.adapters.mailbox.table import read_table
from privacy_console.casework.requests.mail import MailSource
from privacy_console.casework.requests.table import Table

LARGEST = 50_000_000
"""Bytes of a text or a table that somebody chose."""


class Doors:
    def __init__(self, *, mailbox: str = "", ca_file: str = "", password: Callable[[], str | None] = lambda: None) -> None:
        """`mailbox` is an address as the settings have it; empty where there is none."""
        self._mailbox, self._ca_file, self._password = mailbox, ca_file, password

    def at(self, path: str) -> MailSource:
        place = Path(path)
        if place.is_dir():
            return MailFolder(place)
        if not place.is_file():
            raise MailUnreadable("there is no such file or folder", place=path)
        return MailFile(place)

    def watched(self, folder: str) -> MailSource:
        if not Path(folder).is_dir():
            raise MailUnreadable("there is no such folder", place=folder)
        return WatchedFolder(Path(folder))

    def mailbox(self) -> MailSource:
        from privacy_console.adapters.mailbox.sources.imap import ImapMailbox, address_of  # noqa: PLC0415 - few starts need it

        if not self._mailbox:
            raise NoMailbox
        return ImapMailbox(address_of(self._mailbox), password=self._password, ca_file=self._ca_file)

    def read(self, path: str) -> bytes:
        try:
            with os.fdopen(opened(Path(path)), "rb") as file:
                content = file.read(LARGEST + 1)
        except OSError as error:
            raise MailUnreadable(why(error), place=path) from error
        if len(content) > LARGEST:
            raise MailUnreadable("it is larger than 50 MB", place=path)
        return content

    def table(self, path: str) -> Table:
        return read_table(self.read(path), place=path)

    def write(self, path: str, content: bytes) -> None:
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        try:
            descriptor = os.open(path, flags, 0o600)
        except FileExistsError:
            raise FileThere from None
        except OSError as error:
            raise FileNotWritten(why(error)) from error
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            Path(path).unlink(missing_ok=True)
            raise FileNotWritten(why(error)) from error
