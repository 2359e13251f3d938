"""The screens of an open office, made together; imported when it opens, so that the first paint need not wait for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from privacy_console.ui.audit.check import TrailCheck
from privacy_console.ui.audit.screen import TrailScreen
from privacy_console.ui.background import Lanes
from privacy_console.ui.datamap.screen import DataMapScreen
from privacy_console.ui.deadlines.screen import DeadlinesScreen
from privacy_console.ui.frame.places import DATA_MAP, DEADLINES, PEOPLE, POLICY, SETTINGS, TRAIL
from privacy_console.ui.frame.requests_page import RequestsPage
from privacy_console.ui.people.screen import PeopleScreen
from privacy_console.ui.policy.screen import PolicyScreen
from privacy_console.ui.requests.intake import Intake
from privacy_console.ui.requests.screen import QueuePane
from privacy_console.ui.settings.connections import connections
from privacy_console.ui.settings.mailbox import mailbox
from privacy_console.ui.settings.screen import SettingsScreen

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

MakeWorkspace = Callable[["Console", Lanes], QWidget]


class Pages:
    """`requests` and, by the id of their place, the `screens` beside it."""

    def __init__(
        self, window: QWidget, console: Console, lanes: Lanes, settings: QSettings, make_workspace: MakeWorkspace
    ) -> None:
        self.check = TrailCheck(console, lanes.documents, window)
        self.queue = QueuePane(console, lanes)
        self.workspace = make_workspace(console, lanes)
        self.requests = RequestsPage(self.queue, self.workspace)
        self.trail = TrailScreen(console, lanes, self.check)
        self.intake = Intake(console, lanes, window)
        self.deadlines = DeadlinesScreen(console, lanes)
        mail, self.mailbox = mailbox(console, lanes)
        self.mailbox.fetch_wanted.connect(self.intake.fetch)
        self.intake.changed.connect(self.mailbox.refresh)
        self.screens: dict[str, QWidget] = {
            TRAIL.id: self.trail,
            PEOPLE.id: PeopleScreen(console, lanes),
            DATA_MAP.id: DataMapScreen(console, lanes),
            POLICY.id: PolicyScreen(console.policy),
            DEADLINES.id: self.deadlines,
            SETTINGS.id: SettingsScreen(settings, mail, connections(console, lanes)),
        }
