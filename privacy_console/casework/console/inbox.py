"""The verbs of the inbox: take mail in, enter what came by other ways, sort what nobody could, take attachments out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console.queue import QueueVerbs
from privacy_console.casework.requests import sorting
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.inbox import Message, MessageState
from privacy_console.casework.requests.mail import MailSource
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.taking_in import Tell, take_in


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxVerbs(QueueVerbs):
    """A part of `Console`, in a file of its own for its length. It holds nothing of its own."""

    def take_in(self, paths: Sequence[str], *, tell: Tell, watch: Watch) -> int:
        """Take in files, folders and Maildirs, and tell of each message; how many there were.

        Raises:
            Unreadable: one of them is no mail; those before it were taken in.
        """
        return sum(self._take_in(self.mail.at(path), tell, watch) for path in paths)

    def watch_folder(self, folder: str, *, tell: Tell, watch: Watch) -> None:
        """Take in what is put into a folder, until somebody stops it.

        Raises:
            Unreadable: it cannot be listed.
            Cancelled: as it always ends.
        """
        self._take_in(self.mail.watched(folder), tell, watch)

    def fetch_mail(self, *, tell: Tell, watch: Watch) -> int:
        """Take in what is new in the company's mailbox; how many messages.

        Raises:
            Refused: no mailbox is set up.
            Unavailable: it did not answer; what was told of is kept, and the next time goes on from there.
        """
        return self._take_in(self.mail.mailbox(), tell, watch)

    def _take_in(self, source: MailSource, tell: Tell, watch: Watch) -> int:
        return take_in(
            source,
            reader=self.reader,
            open_case=self._step,
            opener=self._opener,
            received_by=self.received_by,
            tell=tell,
            watch=watch,
        )

    def inbox(self) -> Mapping[MessageState, int]:
        """How many messages are in each state; together, all that were ever taken in."""
        with self.store.reading() as file:
            return file.inbox.counts()

    def messages(self, state: MessageState, *, after: int = 0, limit: int = 200) -> Sequence[Message]:
        with self.store.reading() as file:
            return file.inbox.messages(state, after=after, limit=limit)

    def missed_mail(self) -> int:
        """How many messages of mailboxes could not be fetched yet."""
        with self.store.reading() as file:
            return file.inbox.missed()

    def confirm(self, id: CaseId, *, rights: Sequence[Right]) -> Case:
        """An unclear message is a request. Raises as `sorting.confirm`."""
        return sorting.confirm(id, rights=rights, open_case=self._step)

    def date_receipt(self, id: CaseId, received: datetime) -> Case:
        """Say when a letter arrived whose receipt is uncertain. Raises as `sorting.date_receipt`."""
        zone = self.policy.controller.time_zone
        return sorting.date_receipt(id, received, zone=zone, clock=self.clock, open_case=self._step)
