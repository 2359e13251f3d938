"""The verbs by which mail comes in, in memory: for the fake console."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from privacy_console.casework.requests.inbox import MessageState, state_of
from privacy_console.casework.requests.mail import MailSetup
from privacy_console.casework.requests.reading import LetterKind
from privacy_console.casework.requests.table import FormUnreadable
from privacy_console.casework.requests.taking_in import Taken

NEWS = (("INBOX#1", b"From: Writer\n\nSend me my data"), ("INBOX#2", b"From: Shop\n\nThis is not a request"))
"""What lies in the fake's mailbox."""


class FakeMail:
    mail_now = MailSetup(mailbox="", ca_file="", received_by=())
    missed_now = 0

    def take_in(self, paths, *, tell, watch):
        self._called("take_in")
        for path in map(Path, paths):
            if not path.is_file():
                raise FormUnreadable("there is no such file or folder", place=path.name)
            tell(self._taken(str(path), path.read_bytes(), watch))
        return len(paths)

    def fetch_mail(self, *, tell, watch):
        self._called("fetch_mail")
        for name, original in NEWS:
            tell(self._taken(name, original, watch))
        return len(NEWS)

    def _taken(self, name, original, watch):
        (one,) = self.open_letters([(name, original)], watch=watch)
        if one.case is None:
            return Taken(name=name, state=MessageState.REPLY, case=one.duplicate_of, known=True, opened=one)
        return Taken(name=name, state=state_of(one.case, opened_it=True), case=one.case.id, opened=one)

    def mail_setup(self):
        return self.mail_now

    def set_up_mail(self, setup):
        self._called("set_up_mail")
        given = {name: getattr(setup, name) for name in ("mailbox", "ca_file", "received_by")}
        self.mail_now = replace(self.mail_now, **{name: value for name, value in given.items() if value is not None})
        self.password_given = setup.password
        return 12 if self.mail_now.mailbox else None

    def inbox(self):
        self._called("inbox")
        counts = Counter(state_of(case, opened_it=True) for case in self.cases.values())
        return {state: counts[state] for state in MessageState}

    def date_receipt(self, id, received):
        self._called("date_receipt")
        case = self.case(id)
        dated = replace(case.deadline, received=received)
        return self._save(replace(case, receipt_uncertain=False, deadline=dated), "case.receipt_dated")

    def confirm(self, id, *, rights):
        self._called("confirm")
        return self._save(replace(self.case(id), kind=LetterKind.REQUEST, rights=tuple(rights)), "case.confirmed")

    def missed_mail(self):
        return self.missed_now
