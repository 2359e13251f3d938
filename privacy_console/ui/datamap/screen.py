"""The data map: every column and what the console does with it, checked against the live database on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from privacy_console.casework.search.drift import MapCheck
from privacy_console.ui.background import Lanes
from privacy_console.ui.datamap.model import DataMapModel
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import part
from privacy_console.ui.widgets.tables import Tree
from privacy_console.ui.wording import counted, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console


class DataMapScreen(QWidget):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lanes = console, lanes
        self.model = DataMapModel(console.data_map, self)
        self.chip = Chip(ChipLook(translate("Not checked against the database yet"), "neutral", "database"))
        self._check = Button(translate("Check against the database"), "refresh-cw")
        self._check.clicked.connect(self.check)
        confirmed = console.data_map.confirmed_by
        about = (
            translate("version {version} · confirmed by {who}")
            if confirmed
            else translate("version {version} · confirmed by nobody")
        )
        self.header = PaneHeader(
            translate("Data map"), about.format(version=console.data_map.version, who=confirmed), self.chip, self._check
        )
        self.message = MessageBar()
        self.tree = Tree(translate("Tables and columns"), [16, 10, 9, 24, 9, 16])
        self.tree.setModel(self.model)
        self.tree.expandAll()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.message, self.tree):
            layout.addWidget(widget)
        layout.setStretchFactor(self.tree, 1)

    def check(self) -> None:
        """Compare the map with the database as it is now."""
        self._check.setEnabled(False)
        job = self._lanes.company.job(lambda watch: self._console.check_map(watch=watch), translate("Checking the data map"))
        job.succeeded.connect(self._checked)
        job.failed.connect(self.message.say_error)
        job.cancelled.connect(lambda: self.message.say(translate("Stopped. The map was not checked."), "warn"))
        job.finished.connect(lambda: self._check.setEnabled(True))
        job.start()

    def _checked(self, check: MapCheck) -> None:
        self.model.show(check.columns)
        self.tree.expandAll()
        unmapped = self.model.unmapped()
        if unmapped:
            look = ChipLook(counted(unmapped, "column unmapped", "columns unmapped"), "danger", "triangle-alert")
            self.message.say(
                translate("No case can be closed while a column is unmapped: what it holds would be missed."), "warn"
            )
        elif check.drift:
            look = ChipLook(counted(len(check.drift), "change", "changes"), "danger", "triangle-alert")
            told = translate(
                "The database changed since the map was confirmed, and no case can be closed until it is confirmed anew:"
            )
            self.message.say(f"{told} {'; '.join(map(str, check.drift[:5]))}", "warn")
        else:
            look = ChipLook(counted(self.model.columns(), "column, all mapped", "columns, all mapped"), "ok", "check")
            self.message.clear()
        self.chip.show_look(look)
