"""Opens whatever mail comes from, by a path or by the settings; implements `requests.mail.MailDoors`."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from privacy_console.adapters.mailbox.sources.errors import FileNotWritten, FileThere, MailUnreadable, NoMailbox, SettingsNotKept
from privacy_console.adapters.mailbox.sources.files import MailFile, MailFolder, opened, why
from privacy_console.adapters.mailbox.sources.watched import WatchedFolder
from privacy_console.adapters.mailbox.table import read_table
from privacy_console.casework.requests.mail import MailSetup, MailSource
from privacy_console.casework.requests.table import Table

if TYPE_CHECKING:
    from privacy_console.adapters.mailbox.sources.imap import ImapMailbox

LARGEST = 50_000_000
"""Bytes of a text or a table that somebody chose."""


class Doors:
    def __init__(
        self,
        setup: MailSetup | None = None,
        *,
        password: Callable[[], str | None] = lambda: None,
        keep: Callable[[MailSetup], None] | None = None,
    ) -> None:
        """`password` tells that of the mailbox; `keep` writes a change down, and is None where nothing is kept."""
        self._setup = setup or MailSetup(mailbox="", ca_file="", received_by=())
        self._password, self._keep = password, keep

    @property
    def setup(self) -> MailSetup:
        return self._setup

    def set_up(self, setup: MailSetup) -> int | None:
        if self._keep is None:
            raise SettingsNotKept
        given = {name: getattr(setup, name) for name in ("mailbox", "ca_file", "received_by")}
        new = replace(self._setup, **{name: value for name, value in given.items() if value is not None})
        asks = setup.mailbox is not None or setup.ca_file is not None or setup.password is not None
        count = None
        if new.mailbox and asks:
            count = _mailbox(new, lambda: self._password() if setup.password is None else setup.password).count()
        self._keep(setup)
        self._setup = new
        return count

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
        if not self._setup.mailbox:
            raise NoMailbox
        return _mailbox(self._setup, self._password)

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


def _mailbox(setup: MailSetup, password: Callable[[], str | None]) -> ImapMailbox:
    from privacy_console.adapters.mailbox.sources.imap import ImapMailbox, address_of  # noqa: PLC0415 - few starts need it

    return ImapMailbox(address_of(setup.mailbox or ""), password=password, ca_file=setup.ca_file or "")
