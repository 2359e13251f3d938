"""How mail comes in: the mailbox that is read, the hosts that tell when something arrived, and the inbox by its states."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QVBoxLayout, QWidget

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.inbox import MessageState
from privacy_console.casework.requests.mail import MailSetup
from privacy_console.ui.background import Job, Lanes
from privacy_console.ui.theme.theme import BOLD
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, card, fill, row
from privacy_console.ui.wording import counted, number, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

STATES = {
    MessageState.CASE: "requests",
    MessageState.REPLY: "belong to a request",
    MessageState.NOT_A_REQUEST: "no requests",
    MessageState.UNCLEAR: "to decide",
}


class Mailbox(QWidget):
    fetch_wanted = Signal()
    """What is new in the mailbox shall be taken in."""

    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        self._console, self._lane = console, lanes.mail
        self.chip = Chip(ChipLook(translate("Not set up"), "neutral", "mail"))
        self.fetch = Button(translate("Fetch mail"), "download", kind="primary")
        self.fetch.clicked.connect(self.fetch_wanted)
        self.change = Button(translate("Change…"), "pencil", says=translate("Change how mail comes in"))
        self.change.clicked.connect(self._turn_form)
        self.lines = Label("", wrap=True, ink="text2")
        self.warning = Label("", wrap=True, ink="on_warn_soft")
        self.message = MessageBar()
        self._form: QFrame = self._made_form()
        self._form.hide()
        head = row(Label(translate("Mailbox"), weight=BOLD), self.chip, None, self.change, self.fetch)
        fill(QVBoxLayout(self), (head, self.lines, self.warning, self._form, self.message), spacing=6)
        self._show_setup()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Count the messages by their states again, where somebody sees it."""
        if not self.isVisible():
            return
        job = self._lane.job(lambda _watch: (self._console.inbox(), self._console.missed_mail()), translate("Counting messages"))
        job.succeeded.connect(self._counted)
        job.failed.connect(self.message.say_error)
        job.start()

    def _made_form(self) -> QFrame:
        self.address, self.ca_file, self.password, self.hosts = (QLineEdit() for _ in range(4))
        self.address.setPlaceholderText("imaps://USER@HOST/INBOX")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(translate("as it is; kept in the vault"))
        self.ca_file.setPlaceholderText(translate("as the system trusts"))
        self.hosts.setPlaceholderText("mx.example.com, .mail.example.com")
        fields = {
            translate("Address"): self.address,
            translate("Password"): self.password,
            translate("File of the certificate authority"): self.ca_file,
            translate("Our mail hosts"): self.hosts,
        }
        parts = QWidget()
        form = QFormLayout(parts)
        form.setContentsMargins(0, 0, 0, 0)
        for name, field in fields.items():
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.save = Button(translate("Try and keep"), "check", kind="primary")
        self.save.clicked.connect(self._keep)
        cancel = Button(translate("Cancel"))
        cancel.clicked.connect(lambda: self._open_form(False))
        about = translate(
            "Mail counts as received when one of our mail hosts took it in, by its own line in the message. A name that begins "
            "with a dot stands for every host below it. The mailbox is only read: nothing in it is marked or deleted."
        )
        return card(parts, Label(about, role="caption", ink="text3", wrap=True), row(None, cancel, self.save), kind="soft")

    def _turn_form(self) -> None:
        self._open_form(not self._form.isVisible())

    def _open_form(self, on: bool) -> None:  # noqa: FBT001 - the switch itself
        setup = self._console.mail_setup()
        self.address.setText(setup.mailbox or "")
        self.ca_file.setText(setup.ca_file or "")
        self.hosts.setText(", ".join(setup.received_by or ()))
        self.password.clear()
        self._form.setVisible(on)
        if on:
            self.address.setFocus()

    def _keep(self) -> None:
        was = self._console.mail_setup()
        given = MailSetup(
            mailbox=_changed(self.address, was.mailbox),
            ca_file=_changed(self.ca_file, was.ca_file),
            password=self.password.text() or None,
            received_by=tuple(host.strip() for host in self.hosts.text().split(",") if host.strip()),
        )
        self.password.clear()
        self.save.setEnabled(False)
        job = self._job(lambda _watch: self._console.set_up_mail(given), translate("Trying the mailbox"))
        job.succeeded.connect(self._kept)
        job.finished.connect(lambda: self.save.setEnabled(True))
        job.start()

    def _job(self, work: Callable[[Watch], object], what: str) -> Job:
        job = self._lane.job(work, what)
        job.failed.connect(self.message.say_error)
        job.cancelled.connect(lambda: self.message.say(translate("Stopped. Nothing was changed."), "warn"))
        return job

    def _kept(self, messages: int | None) -> None:
        self._open_form(False)
        self._show_setup()
        if messages is None:
            self.message.say(translate("It is kept."), "ok")
        else:
            found = counted(messages, "message", "messages")
            self.message.say(translate("The mailbox answers: {found} in it.").format(found=found), "ok")

    def _show_setup(self) -> None:
        setup = self._console.mail_setup()
        there = bool(setup.mailbox)
        self.chip.show_look(
            ChipLook(translate("Set up"), "ok", "check") if there else ChipLook(translate("Not set up"), "neutral", "mail")
        )
        self.fetch.setEnabled(there)
        where = setup.mailbox or translate("Letters come in as files only: drop them on the window.")
        hosts = translate("Dated by {hosts}.").format(hosts=", ".join(setup.received_by)) if setup.received_by else ""
        self._said = "\n".join(filter(None, (where, hosts)))
        self.lines.setText(self._said)
        self.warning.setText(
            ""
            if setup.received_by
            else translate("No mail host of ours is named: when mail arrived is uncertain, and each such request says so.")
        )
        self.warning.setVisible(not setup.received_by)

    def _counted(self, found: tuple[dict[MessageState, int], int]) -> None:
        counts, missed = found
        states = " · ".join(f"{number(count)} {translate(STATES[state])}" for state, count in counts.items())
        total = translate("{messages} taken in: {states}.").format(
            messages=counted(sum(counts.values()), "message", "messages"), states=states
        )
        late = translate("{messages} could not be fetched yet.").format(messages=counted(missed, "message", "messages"))
        self.lines.setText("\n".join((self._said, total, *([late] if missed else []))))


def _changed(field: QLineEdit, was: str | None) -> str | None:
    """What stands in a field, or None where that is what was there."""
    now = field.text().strip()
    return None if now == (was or "") else now


def mailbox(console: Console, lanes: Lanes) -> tuple[QFrame, Mailbox]:
    """The card, and what is on it."""
    made = Mailbox(console, lanes)
    return card(Label(translate("Mail"), weight=BOLD), made, spacing=12), made
