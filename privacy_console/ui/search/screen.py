"""Stage 2, Find: what was searched with, what was found and why, and what the officer makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.requests.case import Case
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.findings import Finding, Inclusion, RowRef, SearchOutcome
from privacy_console.ui.background import Doing, Job, Lanes
from privacy_console.ui.search.certificate import Certificate
from privacy_console.ui.search.coverage import seconds
from privacy_console.ui.search.identifiers import IdentifierModel, identifier_chip
from privacy_console.ui.search.inspector import Inspector
from privacy_console.ui.search.model import RECORD, FindingModel
from privacy_console.ui.search.row_words import RowWords
from privacy_console.ui.search.subjects import Strip, Subjects
from privacy_console.ui.search.telling import not_done, what_changed, why_again
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.chip import Chip, KeyDelegate
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import ElidedLabel, Label, column, row
from privacy_console.ui.widgets.stage import Primary, Stage, compact
from privacy_console.ui.widgets.tables import Table, Tree
from privacy_console.ui.wording import counted, moment, number, sentence_for, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console
    from privacy_console.casework.search.candidates import PeopleFound

OPEN_UP_TO = 200
"""Rows of a table that are shown at once; more of them wait until the officer opens the table."""
IDENTIFIERS_SHOWN = 4
"""Lines of identifiers above records; before a search there is room for twice as many."""
WHY_AFTER_MS = 80
"""Going through the list by the arrow keys asks for nobody's path on the way."""
UNLIMITED = 16_777_215
"""What Qt calls no limit of a size."""
INSPECTOR = 12.5
"""Height in em that the inspector takes until somebody moves its edge."""
RECORDS, WHERE, NOTHING, SUBJECTS = range(4)
"""Pages of the stage."""
ROOMY = 44
"""Height in em below which the identifiers are one line, once there are records: those need the room."""


class FindStage(Stage):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self._loaded = False
        self._inspecting: bool | None = None
        self._edge = 0
        self.outcome: SearchOutcome | None = None
        self.identifiers = IdentifierModel()
        self._asked = Table(translate("Search with these identifiers"), (8, 20, 8))
        self._asked.setModel(self.identifiers)
        self.model = FindingModel(self)
        self._saying = RowWords(self, self.model)
        self.model.decided.connect(self.decide)
        self.tree = Tree(translate("Found records"), (15, 16, 15, 6.5, 7))
        self.tree.setModel(self.model)
        self.tree.setItemDelegateForColumn(RECORD, KeyDelegate(self.tree))
        self.tree.setSelectionMode(Tree.SelectionMode.ExtendedSelection)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._inspect())
        self.inspector = Inspector()
        self.inspector.decided.connect(self._decide_selected)
        self._asking: Job | None = None
        self._why_later = QTimer(self, singleShot=True, interval=WHY_AFTER_MS)
        self._why_later.timeout.connect(self._ask_why)
        self.strip = Strip()
        self.strip.wanted.connect(self.compare)
        self.subjects = Subjects(console.policy.controller.country)
        self.subjects.decided.connect(self._decide_subject)
        self.subjects.left.connect(self._leave_subjects)
        self.where = Certificate()
        self.empty = EmptyState("search", "")
        self.empty.acted.connect(self.search)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.tree)
        self.split.addWidget(self.inspector)
        self.split.setStretchFactor(0, 1)
        self.pages = QStackedWidget()
        for page in (column(self.strip, self.split, spacing=0), self.where, self.empty, self.subjects):
            self.pages.addWidget(page)
        self._in_a_line = Flowing(spacing=5)
        self._in_a_line.setAccessibleName(translate("Search with these identifiers"))
        self._heading = Label(translate("Search with these identifiers"), weight=BOLD)
        self._asked_head = column(
            self._heading,
            self._asked,
            self._in_a_line,
            margins=(16, 10, 16, 4),
            spacing=4,
        )
        self._found_bar = self._bar()
        self.fill(column(compact(self._asked_head), compact(self._found_bar), self.pages, spacing=0))
        self._resize()
        theme().changed.connect(self._resize)

    # --- what is shown

    def clear(self) -> None:
        self._loaded = False
        self.identifiers.show_identifiers(())
        self._in_a_line.show_widgets(())
        self.model.ask_again()
        self._saying.forget()
        self.subjects.clear()
        self._show_outcome(None)
        self._show_page(NOTHING)
        self.empty.say("search", "")

    def show_stage(self, case: Case) -> None:
        def read(_watch: object) -> tuple[VerifiedSubject | None, SearchOutcome | None]:
            return self.console.subject(case.id), self.console.outcome(case.id)

        self.load(self.lanes.store, read, self._show)

    def _show(self, loaded: tuple[VerifiedSubject | None, SearchOutcome | None]) -> None:
        subject, outcome = loaded
        self._loaded = True
        known = subject.identifiers if subject else ()
        self.identifiers.show_identifiers(known)
        self._in_a_line.show_widgets([Chip(*identifier_chip(one)) for one in known])
        self._show_outcome(outcome)

    def _show_outcome(self, outcome: SearchOutcome | None) -> None:
        self.outcome = outcome
        self.again.setVisible(self.here and outcome is not None and not self._not_followed())
        for button in (self.records, self.certificate):
            button.setVisible(outcome is not None)
        findings = outcome.findings if outcome else ()
        fresh = self.model.show_findings(findings, locked=not self.here)
        self.where.show_outcome(outcome)
        self.subjects.show_findings(findings, locked=not self.here)
        self.strip.show_number(sum(self._may_be_subject(one) for one in findings) if self.here else 0)
        if fresh:
            self._open_groups()
        if outcome is None:
            self._show_nothing_searched()
        else:
            self._show_found(outcome)
            if fresh or self.pages.currentWidget() is self.empty:
                self._turn_to(RECORDS if findings else WHERE)
        self._inspect()
        self.primary_changed.emit()

    def _show_nothing_searched(self) -> None:
        self.found.setText("")
        self.when.set_text("")
        ask = translate("Search the company database") if self.here else ""
        self.empty.say("search", translate("Nobody has searched for this subject yet."), ask)
        self._show_page(NOTHING)
        self.entry = self.empty.button

    def _show_found(self, outcome: SearchOutcome) -> None:
        tables = {(one.source, one.table) for one in outcome.coverage}
        hit = {(one.row.source, one.row.table) for one in outcome.findings}
        rows = counted(len(outcome.findings), "row", "rows")
        text = translate("{rows} in {hit} of {tables} tables")
        self.found.setText(text.format(rows=rows, hit=number(len(hit)), tables=number(len(tables))))
        one = translate("read-only snapshot {when} · {seconds}")
        several = translate("read-only, {count} moments since {when} · {seconds}")
        when, count = moment(outcome.started.astimezone()), number(outcome.moments)
        taken = one if outcome.moments == 1 else several
        self.when.set_text(taken.format(when=when, count=count, seconds=seconds(outcome.seconds)))
        if not outcome.complete:
            missing = ", ".join(outcome.unavailable) or translate("columns that nobody mapped")
            text = translate("The search is incomplete. Not searched: {missing}. What was found is kept; search again.")
            self.message.say(text.format(missing=missing), "danger")

    def _show_page(self, page: int) -> None:
        # Not by the signal of the stack: it speaks once more while it is torn down, and nobody may listen then.
        self.pages.setCurrentIndex(page)
        self._resize()

    def _turn_to(self, place: int) -> None:
        (self.records, self.certificate)[place].setChecked(True)
        self._show_page(place)
        self.entry = (self.tree, self.where.tree)[place]

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
        case, before = self.case.id, self.outcome
        self.model.ask_again()

        def show(now: SearchOutcome) -> None:
            self._show_outcome(now)
            if before is not None and now.complete and (changed := what_changed(before, now)):
                self.message.say(changed, "info")

        self.act(
            self.lanes.company,
            lambda watch: self.console.search(case, watch=watch),
            show,
            title=translate("Searching the company database"),
            doing=Doing(translate("Searching {what}"), translate("tables")),
            stopped=not_done,
        )

    def compare(self) -> None:
        """Read who may be the subject, and show them side by side."""
        if self.case is None:
            return
        case, several = self.case.id, len(self.console.data_map.sources) > 1
        self.subjects.wait()
        self._show_page(SUBJECTS)
        self.entry = self.subjects.back

        def show(found: PeopleFound) -> None:
            self.subjects.show_people(found, several_sources=several)
            self.entry = self.subjects.entry
            if self.subjects.isAncestorOf(self.focusWidget() or self):
                self.entry.setFocus()

        self.load(
            self.lanes.company,
            lambda watch: self.console.candidates(case, watch=watch),
            show,
            title=translate("Reading who may be the subject"),
        )
        self.subjects.back.setFocus()

    def decide(self, rows: list[RowRef], decision: Inclusion, because: str = "") -> None:
        """Include or exclude; why something is excluded stands under the list, unless it is given."""
        assert self.case is not None
        case = self.case.id
        included = decision is Inclusion.INCLUDED
        reason = translate("confirmed by the officer") if included else because or self.inspector.excluding_because

        def verb(_watch: object) -> SearchOutcome | None:
            self.console.decide_findings(case, rows, decision=decision, reason=reason)
            return self.console.outcome(case)

        self.act(self.lanes.store, verb, self._show_outcome)

    def _decide_selected(self, decision: Inclusion) -> None:
        if chosen := self._selected():
            self.decide([finding.row for finding in chosen], decision)

    def _decide_subject(self, subject: RowRef, decision: Inclusion) -> None:
        self.decide([subject], decision, self.subjects.excluding_because)

    def _leave_subjects(self) -> None:
        self._turn_to(RECORDS)
        self.tree.setFocus()

    def primary(self) -> Primary | None:
        if not self.here:
            return None
        assert self.case is not None
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
        if added := self._not_followed():
            one, many = ("person", "people") if all(map(self._is_person, added)) else ("record", "records")
            text = translate("Search again: {added} added").format(added=counted(len(added), one, many))
            return Primary(text, icon="refresh-cw", says=why_again(self.case, len(added)))
        return Primary(text, icon="check")

    def advance(self) -> None:
        assert self.case is not None
        if self._not_followed():
            self.search()
            return
        case = self.case.id
        self.change(self.lanes.store, lambda _watch: self.console.confirm_findings(case))

    # --- the chosen records

    def _selected(self) -> list[Finding]:
        chosen = [self.model.finding(index) for index in self.tree.selectionModel().selectedRows()]
        return [finding for finding in chosen if finding is not None]

    def _inspect(self) -> None:
        chosen = self._selected()
        self._why_later.stop()
        if self._asking is not None:
            self._asking.cancel()
        self.inspector.show_findings(chosen, locked=not self.here)
        self._open_inspector(bool(chosen))
        if len(chosen) == 1:
            self.inspector.wait()
            self._why_later.start()

    def _ask_why(self) -> None:
        """Read why the chosen record is here; what is chosen by the time it comes is another matter."""
        chosen = self._selected()
        if self.case is None or len(chosen) != 1:
            return
        case, asked = self.case.id, chosen[0].row

        def still() -> bool:
            now = self._selected()
            return self.case is not None and self.case.id == case and [one.row for one in now] == [asked]

        def over() -> None:
            if self._asking is job:
                self._asking = None

        job = self.lanes.company.job(lambda watch: self.console.why(case, asked, watch=watch))
        job.succeeded.connect(lambda told: self.inspector.show_why(told) if still() else None)
        job.failed.connect(lambda error: self.inspector.say_not_told(sentence_for(error)) if still() else None)
        job.finished.connect(over)
        self._asking = job
        job.start()

    # --- people

    def _is_person(self, finding: Finding) -> bool:
        table = self.console.data_map.tables.get((finding.row.source, finding.row.table))
        return table is not None and table.role is RowRole.IS

    def _may_be_subject(self, finding: Finding) -> bool:
        return finding.decision is Inclusion.UNDECIDED and self._is_person(finding)

    def _not_followed(self) -> list[Finding]:
        """What was included after the search, and would have led it further."""
        findings = self.outcome.findings if self.outcome is not None else ()
        return [one for one in findings if one.leads and one.decision is Inclusion.INCLUDED]

    # --- parts

    def _bar(self) -> QWidget:
        self.found = Label(weight=BOLD)
        self.when = ElidedLabel(role="caption", ink="text2")
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
        """The identifiers take the room of their lines, up to a few; where records need it, one line; comparing, none."""
        page = self.pages.currentIndex()
        brief = page != NOTHING and self.height() < em(ROOMY)
        self._asked_head.setVisible(page != SUBJECTS)
        self._found_bar.setVisible(page not in (SUBJECTS, NOTHING))
        for widget in (self._heading, self._asked):
            widget.setVisible(not brief)
        self._in_a_line.setVisible(brief)
        most = 2 * IDENTIFIERS_SHOWN if page == NOTHING else IDENTIFIERS_SHOWN
        lines = max(1, min(most, self.identifiers.rowCount()))
        self.strip.give_way(page == RECORDS and brief and bool(self._inspecting))
        header = self._asked.horizontalHeader().sizeHint().height()
        self._asked.setFixedHeight(header + lines * self._asked.verticalHeader().defaultSectionSize() + 2)
        if not self._inspecting:
            self.inspector.setMaximumHeight(self.inspector.minimumSizeHint().height())

    def _open_inspector(self, wanted: bool) -> None:  # noqa: FBT001 - the switch itself
        """One line while nothing is chosen; opened, it is as high as it was left, and the chosen record stays in sight."""
        if wanted == self._inspecting:
            return
        if self._inspecting:
            self._edge = self.split.sizes()[1]
        self._inspecting = wanted
        high = self._edge or min(em(INSPECTOR), int(self.split.height() * 0.55))
        line = self.inspector.minimumSizeHint().height()
        self.inspector.setMaximumHeight(UNLIMITED if wanted else line)
        self.split.setSizes([max(em(5), self.split.height() - high), high] if wanted else [self.split.height() - line, line])
        self._resize()
        if wanted:
            self.tree.scrollTo(self.tree.currentIndex())
