"""The company's databases: each is tried on demand, and what its login may do is told in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from privacy_console.casework.search.company import LoginReport
from privacy_console.casework.search.logins import Told, told
from privacy_console.ui.background import Lanes
from privacy_console.ui.theme.theme import BOLD
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, card, fill, row
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console


class Connection(QWidget):
    """One source, with what the last test said of it."""

    def __init__(self, console: Console, lanes: Lanes, source: str) -> None:
        super().__init__()
        self._console, self._lanes, self._source = console, lanes, source
        self.chip = Chip(ChipLook(translate("Not tested"), "neutral", "database"))
        self.test_button = Button(translate("Test"), "refresh-cw", says=translate("Connect to {source}").format(source=source))
        self.test_button.clicked.connect(self.test)
        self.message = MessageBar()
        self.warnings = Label("", wrap=True, ink="danger")
        self.lines = Label("", wrap=True, ink="text2")
        fill(
            QVBoxLayout(self),
            (row(Label(source, weight=BOLD), self.chip, None, self.test_button), self.warnings, self.lines, self.message),
            spacing=6,
        )
        self._tell(())

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
        said = told(report)
        if report.can_write:
            look = ChipLook(translate("This login can write"), "danger", "triangle-alert")
        elif any(one.warning for one in said):
            look = ChipLook(translate("Works, with reservations"), "warn", "triangle-alert")
        else:
            look = ChipLook(translate("Works, read-only"), "ok", "check")
        self.chip.show_look(look)
        self._tell(said)

    def _failed(self, error: Exception) -> None:
        self.chip.show_look(ChipLook(translate("Does not answer"), "danger", "x"))
        self._tell(())
        self.message.say_error(error)

    def _tell(self, said: Sequence[Told]) -> None:
        """The warnings apart, in a colour of their own."""
        for label, which in ((self.warnings, True), (self.lines, False)):
            text = "\n".join(translate(one.sentence).format_map(one.facts) for one in said if one.warning is which)
            label.setText(text)
            label.setVisible(bool(text))


def connections(console: Console, lanes: Lanes) -> QFrame:
    """A card with every source of the data map."""
    return card(
        Label(translate("Company databases"), weight=BOLD),
        *(Connection(console, lanes, source) for source in console.data_map.sources),
        spacing=12,
    )
