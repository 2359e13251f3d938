"""The window: command bar, sidebar, pages and foot. It composes the screens, which do not know each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.requests.case import STAGES, Case
from privacy_console.casework.requests.queue import QueueQuery, SavedView, View
from privacy_console.ui.audit.check import verdict_chip
from privacy_console.ui.background import Lanes
from privacy_console.ui.frame.command_bar import CommandBar
from privacy_console.ui.frame.focus import focus_into
from privacy_console.ui.frame.history import History, Spot
from privacy_console.ui.frame.menus import KeySheet, build_menus
from privacy_console.ui.frame.palette import Choice
from privacy_console.ui.frame.places import BUNDLE, PLACES, TRAIL, Place, place_of, saved_place
from privacy_console.ui.frame.sidebar import Sidebar
from privacy_console.ui.keys import REGISTRY
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.trail_words import know
from privacy_console.ui.widgets.chip import Chip
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.jobs import JobBar
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import part
from privacy_console.ui.wording import translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console
    from privacy_console.ui.frame.pages import MakeWorkspace

RAIL_BELOW = 85
STACK_BELOW = 65
"""Widths of the window in em, under which the sidebar is a rail, and list and workspace are one stack."""
FOUND = 6
"""Requests offered by the palette."""


class MainWindow(QMainWindow):
    """Shown empty at once; `enter` fills it when the console is there."""

    first_painted = Signal()
    bundle_wanted = Signal()
    """A bundle is to be reviewed, in a window of its own."""
    closing = Signal()
    """The lanes are closed: whatever works on them ends as well."""

    def __init__(self, lanes: Lanes, settings: QSettings) -> None:
        super().__init__()
        self.lanes = lanes
        self._settings = settings
        self._painted = False
        self._console: Console | None = None
        self._history = History()
        self._place = place_of(View.ALL)
        self.setWindowTitle(translate("Privacy Console"))
        self.setAcceptDrops(True)
        self.bar = CommandBar(self)
        self.sidebar = Sidebar()
        self.message = MessageBar()
        self.pages = QStackedWidget()
        self.waiting = EmptyState("database", translate("Opening the store…"))
        self.pages.addWidget(self.waiting)
        self.jobs = JobBar()
        lanes.began.connect(self.jobs.watch)
        self._lay_out()
        self._menus, self._actions = build_menus(self, self._verbs())
        for action in self._actions.values():
            action.setEnabled(action.objectName() in {"window.quit", "help.keys", "bundle.open"})
        self.sidebar.setEnabled(False)
        theme().changed.connect(self._fit)
        self._restore()

    # the office comes in

    def enter(self, console: Console, make_workspace: MakeWorkspace, *, select: CaseId | None = None) -> None:
        """Fill the window for whoever signed in."""
        self._console = console
        self.bar.show_office(console.environment, console.company_label, console.me)
        from privacy_console.ui.frame.pages import Pages  # noqa: PLC0415 - after the first paint

        pages = Pages(self, console, self.lanes, self._settings, make_workspace)
        self.check, self.queue, self.workspace, self.requests = pages.check, pages.queue, pages.workspace, pages.requests
        self.trail, self.intake, self.screens = pages.trail, pages.intake, pages.screens
        self.check.changed.connect(self._show_trail)
        for page in (self.requests, *self.screens.values()):
            self.pages.addWidget(page)
        self.intake.changed.connect(self.queue.refresh)
        self.intake.wanted.connect(lambda id_: self.show_case(id_, enter=True))
        pages.deadlines.opened.connect(lambda id_: self.show_case(id_, enter=True))
        self.queue.counted.connect(self._show_counts)
        self.queue.new_wanted.connect(self.new_request)
        self.queue.case_wanted.connect(lambda id_: self.show_case(CaseId(id_), enter=False))
        self.queue.views.opened.connect(lambda view: self.go(saved_place(view)))
        self.sidebar.rename_wanted.connect(self.queue.views.rename)
        self.sidebar.remove_wanted.connect(self.queue.views.remove)
        self.workspace.case_changed.connect(self._case_changed)  # type: ignore[attr-defined]
        self.workspace.left.connect(self.requests.leave)  # type: ignore[attr-defined]
        self.requests.shown.connect(self._remember)
        for action in self._actions.values():
            action.setEnabled(True)
        self.sidebar.setEnabled(True)
        self._menus["Request"].insertActions(self._actions["stage.1"], self.queue.verbs)
        self._menus["View"].insertAction(self._actions["queue.table"], self.queue.save_action)
        self.bar.palette_field.offer_commands(self._commands())
        self._fit()
        if select is not None:
            self.queue.select_case(select)
            self.workspace.show_case(select)  # type: ignore[attr-defined]
        self.go(place_of(View.ALL))
        if self._settings.value("queue/table") == "true":
            self.requests.show_table(True)
        self.queue.focus_list()
        self.check.start()
        self._look_for_unfinished(console)
        self._learn_names(console)

    def go(self, place: Place) -> None:
        """Show that place."""
        if place == BUNDLE:
            self.bundle_wanted.emit()
            self.sidebar.show_place(self._place)
            return
        self._place = place
        self.sidebar.show_place(place)
        if place.saved is not None:
            self.pages.setCurrentWidget(self.requests)
            self.queue.show_saved(place.saved)
        elif place.view is not None:
            self.pages.setCurrentWidget(self.requests)
            self.queue.show_view(place.view)
        else:
            self.pages.setCurrentWidget(self.screens[place.id])
        self._remember()

    def show_case(self, id_: CaseId, *, enter: bool) -> None:
        if self._place.view is None:
            self.go(place_of(View.ALL))
        self.requests.show_case(id_, enter=enter)

    def new_request(self) -> None:
        self.intake.choose()

    # inside

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addWidget(self.pages, 1)
        foot = part("footer", QWidget())
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 2, 12, 2)
        self._trail_chip = Chip(verdict_chip(None))
        self._trail_chip.hide()
        line.addWidget(self.jobs, 1)
        line.addWidget(self._trail_chip)
        self._foot = foot
        held = QWidget()
        layout = QVBoxLayout(held)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.message)
        layout.addLayout(middle, 1)
        layout.addWidget(foot)
        self.setCentralWidget(held)
        self.bar.new_wanted.connect(self.new_request)
        self.bar.palette_field.asked.connect(self._look_up)
        self.bar.palette_field.left.connect(lambda: self._focus_pane(1))
        self.sidebar.wanted.connect(self.go)

    def _verbs(self) -> dict[str, Callable[[], object]]:
        """What each window-wide key does."""
        return {
            "request.new": self.new_request,
            "bundle.open": self.bundle_wanted.emit,
            "bundle.export": self._export,
            "window.quit": self.close,
            "queue.filter": self._filter,
            "queue.table": self._toggle_table,
            "queue.refresh": self._refresh,
            "window.palette": self._open_palette,
            "pane.next": lambda: self._focus_next(1),
            "pane.previous": lambda: self._focus_next(-1),
            "window.back": lambda: self._revisit(self._history.back()),
            "window.forward": lambda: self._revisit(self._history.forward()),
            "job.cancel": self.jobs.cancel,
            "help.keys": self._show_keys,
            **{f"stage.{n + 1}": partial(self._to_stage, n) for n in range(len(STAGES))},
        }

    def _commands(self) -> list[Choice]:
        """What the palette offers: every place, and every verb of the window that has a name."""
        places = [
            Choice(translate("Go to {place}").format(place=translate(place.title)), place.icon, partial(self.go, place))
            for place in PLACES
            if place != BUNDLE
        ]
        verbs = [
            Choice(translate(key.does), key.icon, self._actions[key.id].trigger, hint=self._actions[key.id].shortcut().toString())
            for key in REGISTRY
            if key.id in self._actions and key.id != "window.palette"
        ]
        extra = [
            Choice(translate("Verify the audit trail"), "shield-check", self.check.start),
        ]
        return [*verbs, *extra, *places]

    def _look_up(self, text: str) -> None:
        """Requests for the palette, from the store."""
        console = self._console
        if console is None or not text:
            return

        def work(_watch: object) -> tuple[Case, ...]:
            return console.cases_numbered(console.queue(QueueQuery(text=text)).numbers[:FOUND])

        def offer(cases: Sequence[Case]) -> None:
            found = [
                Choice(
                    case.subject_name, "file-text", partial(self.show_case, case.id, enter=True),
                    hint=f"{case.id} · {words(case.status)}",
                )
                for case in cases
            ]  # fmt: skip
            self.bar.palette_field.offer_requests(text, found)

        job = self.lanes.store.job(work)
        job.succeeded.connect(offer)
        job.failed.connect(self.message.say_error)
        job.start()

    def _look_for_unfinished(self, console: Console) -> None:
        """Name the requests whose files the program was writing when it stopped: nobody else remembers them."""

        def tell(cases: Sequence[CaseId]) -> None:
            sentence = translate(
                "{cases}: files for the subject were begun, and the program stopped before they were done. "
                "What lies in the folder of answers of that step must not be sent; do the step again."
            )
            if cases:
                self.message.say(sentence.format(cases=", ".join(cases)), "warn")

        job = self.lanes.store.job(lambda _watch: console.unfinished())
        job.succeeded.connect(tell)
        job.failed.connect(self.message.say_error)
        job.start()
        sweep = self.lanes.store.job(lambda _watch: console.sweep_copies())  # of what a former run did not see proven
        sweep.failed.connect(self.message.say_error)
        sweep.start()

    def _learn_names(self, console: Console) -> None:
        """Who works here: until the store told, a colleague is shown by the beginning of their id."""
        know({console.me.id: console.me.name})

        def learnt(people: Mapping[PersonId, str]) -> None:
            know(people)
            self.queue.names_changed()

        job = self.lanes.store.job(lambda _watch: console.colleagues())
        job.succeeded.connect(learnt)
        job.failed.connect(self.message.say_error)
        job.start()

    def _show_counts(self, counted: tuple[Mapping[View, int], Mapping[SavedView, int | None]]) -> None:
        self.sidebar.show_counts(counted)
        if self._place.saved is not None and self._place not in self.sidebar.saved:
            self.go(place_of(View.ALL))  # somebody removed it

    def _case_changed(self, case: Case) -> None:
        self.queue.case_changed(case)
        self.trail.refresh()
        self.check.look_again()

    def _show_trail(self) -> None:
        self._trail_chip.show_look(self.check.look(), self.check.sentence())
        self._trail_chip.show()

    def _refresh(self) -> None:
        self.queue.refresh()

    def _toggle_table(self) -> None:
        self.requests.show_table(not self.queue.is_table)

    def _show_keys(self) -> None:
        KeySheet(self).show()

    def _export(self) -> None:
        self.go(TRAIL)
        self.trail.export()

    def _to_stage(self, number: int) -> None:
        if self.requests.workspace.case_id is not None:
            self.requests.enter()
            self.requests.workspace.go_to_stage(number)

    def _filter(self) -> None:
        if self._place.view is None:
            self.go(place_of(View.ALL))
        if self.requests.is_stacked and self.requests.is_inside:
            self.requests.leave()
        self.queue.focus_filter()

    def _open_palette(self) -> None:
        self.bar.palette_field.setFocus()
        self.bar.palette_field.selectAll()

    # panes and history

    def _panes(self) -> list[QWidget]:
        page = self.pages.currentWidget()
        inner = [self.queue, self.workspace] if page is self.requests else [page]
        return [pane for pane in (self.sidebar, *inner) if pane.isVisible()]

    def _focus_next(self, by: int) -> None:
        panes = self._panes()
        has = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if has is not None and (pane is has or pane.isAncestorOf(has))), -1)
        self._focus_pane((at + by) % len(panes) if at >= 0 else 0)

    def _focus_pane(self, number: int) -> None:
        panes = self._panes()
        pane = panes[min(number, len(panes) - 1)]
        if pane is self.queue:
            self.queue.focus_list()
        elif pane is self.sidebar:
            self.sidebar.setFocus()
        else:
            focus_into(pane)

    def _remember(self) -> None:
        inside = self._place.view is not None
        self._history.went(Spot(self._place, self.requests.workspace.case_id if inside else None))

    def _revisit(self, spot: Spot | None) -> None:
        if spot is None:
            return
        if spot.place != self._place:
            self.go(spot.place)
        if spot.case is not None and spot.case != self.requests.workspace.case_id:
            self.requests.show_case(spot.case, enter=False)

    # width, settings, drops, end

    def _fit(self) -> None:
        lines = self.width() / max(1, em(1))
        self._foot.setMinimumHeight(em(1) + 16)
        self.bar.squeeze(lines)
        if self.sidebar.narrow != (lines < RAIL_BELOW):
            self.sidebar.use_rail(lines < RAIL_BELOW)
        if self._console is not None:
            self.requests.use_narrow(lines < STACK_BELOW)

    def _restore(self) -> None:
        geometry = self._settings.value("window/geometry")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(em(95), em(58))
        state = self._settings.value("window/state")
        if isinstance(state, QByteArray):
            self.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._console is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self._console is not None:
            event.acceptProposedAction()
            self.intake.open_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.setValue("window/state", self.saveState())
        if self._console is not None:
            self._settings.setValue("queue/table", "true" if self.queue.is_table else "false")
        self._settings.sync()
        self.closing.emit()
        self.lanes.close()
        super().closeEvent(event)
