"""Stage 2, Find: what was searched with, what was found and why, and what the officer makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.requests.case import Case
from privacy_console.casework.search.findings import Finding, Inclusion, RowRef, SearchOutcome
from privacy_console.ui.background import Lanes
from privacy_console.ui.search.coverage import CoverageModel
from privacy_console.ui.search.identifiers import IdentifierModel
from privacy_console.ui.search.inspector import Inspector
from privacy_console.ui.search.model import FindingModel
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.parts import ElidedLabel, Label, column, row
from privacy_console.ui.widgets.stage import Primary, Stage, compact
from privacy_console.ui.widgets.tables import Table, Tree
from privacy_console.ui.wording import counted, moment, number, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

SAY_AT_ONCE = 200
"""Rows whose words are fetched in one go: as many as a screen and its neighbours show."""
OPEN_UP_TO = 200
"""Rows of a table that are shown at once; more of them wait until the officer opens the table."""
IDENTIFIERS_SHOWN = 4
ROOMY = 32
"""Height in em below which fewer identifiers are shown at once: the records need the room."""


class FindStage(Stage):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self._loaded = False
        self.outcome: SearchOutcome | None = None
        self._to_say: list[RowRef] = []
        self._saying = QTimer(self, singleShot=True, interval=0)
        self._saying.timeout.connect(self._ask_what_rows_say)
        self.identifiers = IdentifierModel()
        self._asked = Table(translate("Search with these identifiers"), (8, 20, 8))
        self._asked.setModel(self.identifiers)
        self.model = FindingModel(self)
        self.model.wanted.connect(self._want)
        self.model.decided.connect(self.decide)
        self.tree = Tree(translate("Found records"), (14, 17, 16, 6.5, 6))
        self.tree.setModel(self.model)
        self.tree.setSelectionMode(Tree.SelectionMode.ExtendedSelection)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._inspect())
        self.inspector = Inspector()
        self.inspector.decided.connect(self._decide_selected)
        self.coverage = CoverageModel()
        self.where = Table(translate("Where we looked"), (9, 10, 8, 10, 4, 18))
        self.where.setModel(self.coverage)
        self.empty = EmptyState("search", "")
        self.empty.acted.connect(self.search)
        self.pages = QStackedWidget()
        for page in (column(self.tree, compact(self.inspector), spacing=0), self.where, self.empty):
            self.pages.addWidget(page)
        asked = column(
            Label(translate("Search with these identifiers"), weight=BOLD), self._asked, margins=(16, 10, 16, 4), spacing=2
        )
        self.fill(column(compact(asked), compact(self._bar()), self.pages, spacing=0))
        self._resize()
        theme().changed.connect(self._resize)

    # --- what is shown

    def clear(self) -> None:
        self._loaded = False
        self.identifiers.show_identifiers(())
        self.model.ask_again()
        self._to_say.clear()
        self._show_outcome(None)
        self.pages.setCurrentWidget(self.empty)
        self.empty.say("search", "")

    def show_stage(self, case: Case) -> None:
        def read(_watch: object) -> tuple[VerifiedSubject | None, SearchOutcome | None]:
            return self.console.subject(case.id), self.console.outcome(case.id)

        self.load(self.lanes.store, read, self._show)

    def _show(self, loaded: tuple[VerifiedSubject | None, SearchOutcome | None]) -> None:
        subject, outcome = loaded
        self._loaded = True
        self.identifiers.show_identifiers(subject.identifiers if subject else ())
        self._resize()
        self._show_outcome(outcome)

    def _show_outcome(self, outcome: SearchOutcome | None) -> None:
        self.outcome = outcome
        self.again.setVisible(self.here and outcome is not None)
        for button in (self.records, self.certificate):
            button.setVisible(outcome is not None)
        findings = outcome.findings if outcome else ()
        fresh = self.model.show_findings(findings, locked=not self.here)
        self.coverage.show_coverage(outcome.coverage if outcome else ())
        if fresh:
            self._open_groups()
        if outcome is None:
            self._show_nothing_searched()
        else:
            self._show_found(outcome)
            if fresh or self.pages.currentWidget() is self.empty:
                self._turn_to(0 if findings else 1)
        self._inspect()
        self.primary_changed.emit()

    def _show_nothing_searched(self) -> None:
        self.found.setText("")
        self.when.set_text("")
        ask = translate("Search the company database") if self.here else ""
        self.empty.say("search", translate("Nobody has searched for this subject yet."), ask)
        self.pages.setCurrentWidget(self.empty)
        self.entry = self.empty.button

    def _show_found(self, outcome: SearchOutcome) -> None:
        tables = {(one.source, one.table) for one in outcome.coverage}
        hit = {(one.row.source, one.row.table) for one in outcome.findings}
        rows = counted(len(outcome.findings), "row", "rows")
        text = translate("{rows} in {hit} of {tables} tables")
        self.found.setText(text.format(rows=rows, hit=number(len(hit)), tables=number(len(tables))))
        taken = translate("as of {when} · {seconds} s")
        self.when.set_text(taken.format(when=moment(outcome.started.astimezone()), seconds=f"{outcome.seconds:.1f}"))
        if not outcome.complete:
            missing = ", ".join(outcome.unavailable) or translate("columns that nobody mapped")
            text = translate("The search is incomplete. Not searched: {missing}. What was found is kept; search again.")
            self.message.say(text.format(missing=missing), "danger")

    def _turn_to(self, place: int) -> None:
        (self.records, self.certificate)[place].setChecked(True)
        self.pages.setCurrentIndex(place)
        self.entry = (self.tree, self.where)[place]

    def _open_groups(self) -> None:
        """Show the rows of small tables; the first row is the current one, so that keys have where to start."""
        for group in self.model.groups:
            if len(group.findings) <= OPEN_UP_TO:
                self.tree.expand(self.model.index(group.place, 0))
        first = self.model.index(0, 0)
        if first.isValid():
            self.tree.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    # --- verbs

    def search(self) -> None:
        if self.case is None or not self.here or self.busy:
            return
        case = self.case.id
        self.model.ask_again()
        self.act(
            self.lanes.company,
            lambda watch: self.console.search(case, watch=watch),
            self._show_outcome,
            title=translate("Searching the company database"),
            stopped=translate("Stopped. What was found before stays as it was; nothing new was kept."),
        )

    def decide(self, rows: list[RowRef], decision: Inclusion) -> None:
        """Include or exclude; why something is excluded stands under the list."""
        assert self.case is not None
        case = self.case.id
        included = decision is Inclusion.INCLUDED
        reason = translate("confirmed by the officer") if included else self.inspector.excluding_because

        def verb(_watch: object) -> SearchOutcome | None:
            self.console.decide_findings(case, rows, decision=decision, reason=reason)
            return self.console.outcome(case)

        self.act(self.lanes.store, verb, self._show_outcome)

    def _decide_selected(self, decision: Inclusion) -> None:
        if chosen := self._selected():
            self.decide([finding.row for finding in chosen], decision)

    def primary(self) -> Primary | None:
        if not self.here:
            return None
        text = translate("Confirm selection")
        if not self._loaded:
            return Primary(text, translate("The findings are not read yet"))
        if self.outcome is None:
            return Primary(text, translate("Search the company database first"))
        if not self.outcome.complete:
            return Primary(text, translate("The search is incomplete"))
        left = sum(1 for one in self.outcome.findings if one.decision is Inclusion.UNDECIDED)
        if left:
            text = translate("Confirm selection ({left} to decide)").format(left=number(left))
            return Primary(text, translate("Include or exclude each record that is to decide"))
        return Primary(text, icon="check")

    def advance(self) -> None:
        assert self.case is not None
        case = self.case.id
        self.change(self.lanes.store, lambda _watch: self.console.confirm_findings(case))

    # --- the chosen records

    def _selected(self) -> list[Finding]:
        chosen = [self.model.finding(index) for index in self.tree.selectionModel().selectedRows()]
        return [finding for finding in chosen if finding is not None]

    def _inspect(self) -> None:
        self.inspector.show_findings(self._selected(), locked=not self.here)

    # --- what rows say

    def _want(self, wanted: RowRef) -> None:
        self._to_say.append(wanted)
        self._saying.start()

    def _ask_what_rows_say(self) -> None:
        """Ask for the rows seen last; those that were scrolled past are asked for when they are seen again."""
        if self.case is None or not self._to_say:
            return
        asked, passed = self._to_say[-SAY_AT_ONCE:], self._to_say[:-SAY_AT_ONCE]
        self._to_say = []
        self.model.ask_again(passed)
        case = self.case.id

        def shown() -> bool:
            return self.case is not None and self.case.id == case

        job = self.lanes.company.job(lambda _watch: self.console.what_rows_say(asked))
        job.succeeded.connect(lambda says: self.model.hear(says) if shown() else None)
        job.failed.connect(lambda error: self.message.say_error(error) if shown() else None)
        job.start()

    # --- parts

    def _bar(self) -> QWidget:
        self.found = Label(weight=BOLD)
        self.when = ElidedLabel(ink="text2")
        self.records = Tool("list-checks", translate("Records"), words=True, segment=True)
        self.certificate = Tool("table-2", translate("Where we looked"), words=True, segment=True)
        for place, button in enumerate((self.records, self.certificate)):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _checked=False, place=place: self._turn_to(place))
        self.again = Button(translate("Search again"), "refresh-cw")
        self.again.clicked.connect(self.search)
        switch = row(self.records, self.certificate, spacing=4)
        return row(self.found, self.when, switch, self.again, margins=(16, 8, 16, 8), spacing=10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def _resize(self) -> None:
        """The identifiers take the room of their lines, up to a few."""
        few = IDENTIFIERS_SHOWN if self.height() > em(ROOMY) else 2
        lines = max(1, min(few, self.identifiers.rowCount()))
        header = self._asked.horizontalHeader().sizeHint().height()
        self._asked.setFixedHeight(header + lines * self._asked.verticalHeader().defaultSectionSize() + 2)
