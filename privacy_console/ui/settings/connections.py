"""The company's databases: each is tried on demand, and what its login may do is told in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from privacy_console.casework.search.company import LoginReport, Snapshot, Transport
from privacy_console.ui.background import Lanes
from privacy_console.ui.theme.theme import BOLD
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, card, fill, row
from privacy_console.ui.wording import counted, number, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

MOST_NAMES = 4
_TRANSPORTS = {
    Transport.LOCAL: ("ok", "On this computer: nothing crosses a network."),
    Transport.PLAIN: ("danger", "The connection is not encrypted: whoever sits on the way can read what is found."),
    Transport.ENCRYPTED: ("warn", "Encrypted, but nobody checked the certificate: somebody in between could read along."),
    Transport.AUTHORITY_VERIFIED: (
        "warn",
        "Encrypted; the certificate is trusted, but whether it is this server's was not checked.",
    ),
    Transport.VERIFIED: ("ok", "Encrypted, and the server's certificate was checked."),
}
_SNAPSHOTS = {
    Snapshot.ONE_MOMENT: "A search sees the database as it was at one moment.",
    Snapshot.EACH_STATEMENT: "A search sees each table as it was when that table was searched, not all at one moment.",
}


class Connection(QWidget):
    """One source, with what the last test said of it."""

    def __init__(self, console: Console, lanes: Lanes, source: str) -> None:
        super().__init__()
        self._console, self._lanes, self._source = console, lanes, source
        self.chip = Chip(ChipLook(translate("Not tested"), "neutral", "database"))
        self.test_button = Button(translate("Test"), "refresh-cw", says=translate("Connect to {source}").format(source=source))
        self.test_button.clicked.connect(self.test)
        self.message = MessageBar()
        self.lines = Label("", wrap=True, ink="text2")
        self.lines.setVisible(False)
        fill(
            QVBoxLayout(self),
            (row(Label(source, weight=BOLD), self.chip, None, self.test_button), self.lines, self.message),
            spacing=6,
        )

    def test(self) -> None:
        self.test_button.setEnabled(False)
        job = self._lanes.company.job(
            lambda watch: self._console.test_connection(self._source, watch=watch), translate("Testing the connection")
        )
        job.succeeded.connect(self._tested)
        job.failed.connect(self._failed)
        job.cancelled.connect(lambda: self.message.say(translate("Stopped. Nothing was found out."), "warn"))
        job.finished.connect(lambda: self.test_button.setEnabled(True))
        job.start()

    def _tested(self, report: LoginReport) -> None:
        self.message.clear()
        bad = report.can_write or report.transport is Transport.PLAIN
        warn = bool(report.unreadable) or _TRANSPORTS[report.transport][0] == "warn"
        if report.can_write:
            look = ChipLook(translate("This login can write"), "danger", "triangle-alert")
        elif bad or warn:
            look = ChipLook(translate("Works, with reservations"), "warn", "triangle-alert")
        else:
            look = ChipLook(translate("Works, read-only"), "ok", "check")
        self.chip.show_look(look)
        self.lines.setText("\n".join(told(report)))
        self.lines.setVisible(True)

    def _failed(self, error: Exception) -> None:
        self.chip.show_look(ChipLook(translate("Does not answer"), "danger", "x"))
        self.lines.setVisible(False)
        self.message.say_error(error)


def told(report: LoginReport) -> Iterator[str]:
    """What a login is and may do, a sentence each, the warnings first."""
    if report.can_write:
        yield translate(
            "This login can change {tables}. The console never writes through it, but a login that can only read is safer: "
            "ask the database's administrator for one."
        ).format(tables=_some(report.writable, report.writable_count))
    if report.unreadable:
        tables = _some(report.unreadable, len(report.unreadable))
        yield translate("It may not read {tables}: a search is incomplete until it may.").format(tables=tables)
    if report.may_miss_tables:
        yield translate(
            "The database shows a login only what it may use: tables that this login may not read are not known here."
        )
    yield translate(_TRANSPORTS[report.transport][1])
    login = translate("{engine}, as {login}.") if report.login else "{engine}."
    yield login.format(engine=report.engine, login=report.login)
    yield translate(_SNAPSHOTS[report.snapshot])
    yield translate("A statement is given {statement} s, a lock {lock} s.").format(
        statement=number(round(report.statement_timeout_s)), lock=number(round(report.lock_timeout_s))
    )
    if report.beside:
        beside = _some(report.beside, len(report.beside))
        yield translate("The login also sees other databases of the server, which are not searched: {names}.").format(
            names=beside
        )


def _some(names: tuple[str, ...], count: int) -> str:
    shown = ", ".join(names[:MOST_NAMES])
    return f"{shown} ({counted(count, 'table', 'tables')})" if count > len(names[:MOST_NAMES]) else shown


def connections(console: Console, lanes: Lanes) -> QFrame:
    """A card with every source of the data map."""
    return card(
        Label(translate("Company databases"), weight=BOLD),
        *(Connection(console, lanes, source) for source in console.data_map.sources),
        spacing=12,
    )
