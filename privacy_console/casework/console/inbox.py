"""The verbs of the inbox: take mail in, enter what came by other ways, sort what nobody could, take attachments out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.console.queue import QueueVerbs
from privacy_console.casework.console.standing import known
from privacy_console.casework.requests import sorting
from privacy_console.casework.requests.attachments import Attached, attached_to, save_attachment
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.entering import Entry, arrived_of, enter
from privacy_console.casework.requests.form_words import Column
from privacy_console.casework.requests.forms import Fault, FormPreview, FormRow, WouldBecome, columns_of, rows_of
from privacy_console.casework.requests.inbox import Message, MessageState
from privacy_console.casework.requests.letter import Attachment
from privacy_console.casework.requests.mail import MailSetup, MailSource
from privacy_console.casework.requests.opening import Opened
from privacy_console.casework.requests.reading import LetterKind, Right
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
            received_by=self.mail.setup.received_by or (),
            tell=tell,
            watch=watch,
        )

    def mail_setup(self) -> MailSetup:
        """How mail comes in, without the password."""
        return self.mail.setup

    def set_up_mail(self, setup: MailSetup) -> int | None:
        """Say which mailbox is read, and which hosts of the company tell when mail arrived; how many messages are in it.

        Raises:
            Refused, Unavailable: the mailbox that is named cannot be read, or an address is none; nothing was changed.
        """
        given = {
            "mailbox": setup.mailbox,
            "ca_file": setup.ca_file,
            "password": setup.password,
            "received_by": setup.received_by,
        }
        with self._step() as file:
            file.trail.append("office.mail_set_up", changed=",".join(name for name, value in given.items() if value is not None))
            return self.mail.set_up(setup)  # last: where it fails, nothing is on the trail

    # --- what did not come by mail

    def enter(self, entry: Entry) -> Opened:
        """A letter on paper, a call, or a message from elsewhere, as an officer writes it down. Raises as `entering.enter`."""
        return enter(entry, reader=self.reader, opener=self._opener, open_case=self._step)

    def preview_form(
        self, path: str, *, columns: Mapping[Column, str], day_first: bool | None = None, watch: Watch
    ) -> FormPreview:
        """What each row of a web form's table would become. Nothing is kept.

        Args:
            columns: which column is what, where its name does not say it.
            day_first: whether 03/04/2026 is in April, where no row of the table tells.

        Raises:
            Unreadable: it is no table; the place names the line.
            FormColumns: nobody can tell which column is what.
        """
        table = self.mail.table(path)
        found = columns_of(table, said=columns)
        would = []
        for number, row in enumerate(rows_of(table, found, zone=self.policy.controller.time_zone, day_first=day_first)):
            watch.checkpoint()
            watch.report(Progress(number, len(table.rows), "rows"))
            would.append(self._would_become(row))
        return FormPreview(table=table, columns=found, rows=tuple(would))

    def _would_become(self, row: FormRow) -> WouldBecome:
        if row.entry is None:
            return WouldBecome(row=row)
        try:
            arrived = arrived_of(row.entry, reader=self.reader, opener=self._opener)
        except Refused as error:
            why = error.sentence.format_map(vars(error))
            return WouldBecome(row=replace(row, entry=None, faults=(Fault(line=row.line, column="", why=why),)))
        with self.store.reading() as file:
            known = file.cases.of_letter(arrived.letter.id) if file.letters.letter(arrived.letter.id) is not None else None
        rights = arrived.rights or tuple(dict.fromkeys(one.right for one in arrived.reading.rights))
        return WouldBecome(
            row=row, kind=LetterKind.REQUEST if arrived.rights else arrived.reading.kind, rights=rights, known=known
        )

    def take_form(self, preview: FormPreview, *, tell: Callable[[WouldBecome, Opened], None], watch: Watch) -> int:
        """Enter every row of a preview that nothing is wrong with, one step a row; how many there were."""
        entered = 0
        for would in preview.rows:
            watch.checkpoint()
            watch.report(Progress(entered, len(preview.rows), "rows"))
            if would.row.entry is not None:
                tell(would, self.enter(would.row.entry))
                entered += 1
        return entered

    # --- what is there

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

    def date_receipt(self, id: CaseId, received: date | datetime) -> Case:
        """Say when a letter arrived whose receipt is uncertain. Raises as `sorting.date_receipt`."""
        zone = self.policy.controller.time_zone
        return sorting.date_receipt(id, received, zone=zone, clock=self.clock, open_case=self._step)

    # --- attachments

    def attachments(self, id: CaseId) -> tuple[Attached, ...]:
        """What is attached to the letters of a case, in order: described, and never opened.

        Raises:
            NoSuchCase
        """
        with self.store.reading() as file:
            return attached_to(file, known(file, id))

    def save_attachment(self, id: CaseId, number: int, *, to: str) -> Attachment:
        """Write one of them, counted from 1, as a new file of its owner's alone; that it was taken out is on the trail.

        Raises:
            NoSuchCase, NoSuchAttachment
            Refused, Unavailable: the file was not written.
        """
        return save_attachment(
            id, number, read=self.reader.attached, write=lambda content: self.mail.write(to, content), open_case=self._step
        )
