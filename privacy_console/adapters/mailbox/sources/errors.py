"""What can go wrong with where mail lies."""

from __future__ import annotations

from privacy_console.casework.common.errors import Refused, Unavailable, Unreadable


class MailUnreadable(Unreadable):
    code = "mailbox.unreadable"
    sentence = "{place} cannot be read as mail: {message}. What was taken in before stays; nothing of this was."


class NoMailbox(Refused):
    code = "mailbox.none_set_up"
    sentence = "No mailbox is set up. Nothing was fetched; set one up (`mail set-up`), or take in files."

    def __init__(self) -> None:
        super().__init__("no mailbox is set up")


class MailboxAddressRefused(Refused):
    code = "mailbox.address_refused"
    sentence = (
        "That is no address of a mailbox: it is written as imaps://USER@HOST/FOLDER, without a password. Nothing was changed."
    )

    def __init__(self) -> None:
        super().__init__("no address of a mailbox")


class SettingsNotKept(Refused):
    code = "mailbox.settings_not_kept"
    sentence = "This is a demonstration, whose settings are kept nowhere. Nothing was changed."

    def __init__(self) -> None:
        super().__init__("a demonstration")


class MailboxUnavailable(Unavailable):
    code = "mailbox.unavailable"
    sentence = "The mailbox on {host} cannot be read: {why}. What was taken in before stays; the next try goes on from there."

    def __init__(self, host: str, why: str) -> None:
        super().__init__(f"{host}: {why}")
        self.host, self.why = host, why


class FileThere(Refused):
    code = "mailbox.file_there"
    sentence = "There is a file of that name already. It was left as it is; choose another name."

    def __init__(self) -> None:
        super().__init__("a file is there already")


class FileNotWritten(Unavailable):
    code = "mailbox.file_not_written"
    sentence = "The file could not be written ({why}). Nothing is there; choose another folder, or make room."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
