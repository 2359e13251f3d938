"""The application: shows an empty window at once, then opens the office on a lane, and catches what nobody foresaw."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.people import Person
from privacy_console.ui.background import Job, Lanes
from privacy_console.ui.entrance import Entrance
from privacy_console.ui.main_window import MainWindow
from privacy_console.ui.settings.look import apply_settings
from privacy_console.ui.theme import resources as theme_resources
from privacy_console.ui.theme.icons import icon
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.audit.verification import Verdict
    from privacy_console.casework.console import Console
    from privacy_console.ui.audit.bundle import BundleWindow
    from privacy_console.ui.frame.fault_dialog import FaultDialog
    from privacy_console.ui.frame.pages import MakeWorkspace
    from privacy_console.ui.frame.sign_in import SignIn


LATER = ("privacy_console.ui.frame.pages", "privacy_console.ui.workspace.screen", "privacy_console.ui.frame.sign_in")
"""Modules of the window that are imported on a lane, while the empty window is on screen."""


def run(entrance: Entrance, *, resources: Path, settings: Path, select: CaseId | None = None) -> int:
    """Show the window until it is closed; the exit code.

    Args:
        resources: the folder of bundled icons, fonts and drawings.
        settings: the file in which the window keeps its look; it is made where it is missing, and never names a person.
        select: the case to open on.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("privacy-console")
    app.setApplicationDisplayName("Privacy Console")
    theme_resources.use(resources)
    kept = QSettings(str(settings), QSettings.Format.IniFormat)
    apply_settings(kept)
    app.setWindowIcon(icon("shield-check", "accent"))
    office = Office(entrance, kept, workspace, select=select)
    before, sys.excepthook = sys.excepthook, office.show_fault
    try:
        office.window.show()
        return app.exec()
    finally:
        sys.excepthook = before
        office.lanes.close()


def workspace(console: Console, lanes: Lanes) -> QWidget:
    """The workspace of a request."""
    from privacy_console.ui.workspace.screen import Workspace  # noqa: PLC0415 - after the first paint

    return Workspace(console, lanes)


def try_display() -> int:
    """Start Qt and stop: the process ends with an error where there is no display."""
    return 0 if QGuiApplication(sys.argv[:1]) is not None else 1


class Office(QObject):
    """Leads from the empty window to the filled one."""

    def __init__(
        self, entrance: Entrance, settings: QSettings, make_workspace: MakeWorkspace, *, select: CaseId | None = None
    ) -> None:
        super().__init__()
        self._entrance, self._make_workspace, self._select = entrance, make_workspace, select
        self.lanes = Lanes(self)
        self.window = MainWindow(self.lanes, settings)
        self.sign_in: SignIn | None = None
        self.bundles: BundleWindow | None = None
        self.fault: FaultDialog | None = None
        self.window.first_painted.connect(lambda: QTimer.singleShot(0, self.open))
        self.window.bundle_wanted.connect(self.review_bundle)
        self.window.message.acted.connect(self.open)
        self.window.closing.connect(self._close_others)

    def open(self) -> None:
        """Ask who may come in; whoever is alone and needs no passphrase is in."""
        self.window.waiting.say("database", translate("Opening the store…"))
        self.window.message.clear()

        def knock(_watch: Watch) -> tuple[tuple[Person, ...], bool]:
            for module in LATER:
                importlib.import_module(module)
            return tuple(self._entrance.people()), self._entrance.needs_passphrase

        job = self.lanes.store.job(knock)
        job.succeeded.connect(lambda answer: self._ask(*answer))
        job.failed.connect(self._closed)
        job.start()

    def review_bundle(self) -> None:
        """A bundle is reviewed in its own window, whether or not the office is open."""
        from privacy_console.ui.audit.bundle import BundleWindow  # noqa: PLC0415 - when it is wanted

        if self.bundles is None:
            self.bundles = BundleWindow(self._check_bundle, self.lanes)
        self.bundles.show()
        self.bundles.raise_()
        self.bundles.activateWindow()
        self.bundles.choose()

    def show_fault(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        """The one handler of what nobody foresaw: a report with values removed."""
        from privacy_console.ui.frame.fault_dialog import FaultDialog  # noqa: PLC0415 - when it is needed

        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        if self.fault is None:
            self.fault = FaultDialog(self.window)
        self.fault.tell(error.with_traceback(where))

    def _close_others(self) -> None:
        for other in (self.bundles, self.fault):
            if other is not None:
                other.close()

    def _ask(self, people: tuple[Person, ...], needs_passphrase: bool) -> None:  # noqa: FBT001 - as the entrance answers
        if len(people) == 1 and not needs_passphrase:
            job = self._entering(people[0].id, "")
            job.failed.connect(self._closed)
            job.start()
            return
        from privacy_console.ui.frame.sign_in import SignIn  # noqa: PLC0415 - where somebody signs in

        self.sign_in = SignIn(people, needs_passphrase=needs_passphrase)
        self.sign_in.wanted.connect(self._try)
        self.window.pages.addWidget(self.sign_in)
        self.window.pages.setCurrentWidget(self.sign_in)
        self.sign_in.take_focus()

    def _try(self, person: str, passphrase: str) -> None:
        assert self.sign_in is not None
        job = self._entering(PersonId(person), passphrase)
        job.failed.connect(self.sign_in.refused)
        job.start()

    def _entering(self, person: PersonId, passphrase: str) -> Job:
        job = self.lanes.store.job(lambda _watch: self._entrance.sign_in(person, passphrase))
        job.succeeded.connect(self._fill)
        return job

    def _fill(self, console: Console) -> None:
        self.window.enter(console, self._make_workspace, select=self._select)
        if self.sign_in is not None:
            self.sign_in.deleteLater()
            self.sign_in = None

    def _closed(self, error: Exception) -> None:
        self.window.waiting.say("database", translate("The store was not opened. Bundles can be reviewed without it."))
        self.window.message.say_error(error, action=translate("Try again"))

    def _check_bundle(self, path: Path, watch: Watch) -> Verdict:
        return self._entrance.check_bundle(path, watch=watch)
