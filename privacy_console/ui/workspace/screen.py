"""The workspace: one request, its letter, and the six stages it goes through."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.case import STAGES, TRANSITIONS, Case, Status
from privacy_console.casework.requests.events import Asked
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reading import Reading
from privacy_console.ui.background import Lanes
from privacy_console.ui.disclosure.close import CloseStage
from privacy_console.ui.disclosure.decide import DecideStage
from privacy_console.ui.disclosure.deliver import DeliverStage
from privacy_console.ui.disclosure.refuse import Grounds, RefuseDialog
from privacy_console.ui.identity.screen import VerifyStage
from privacy_console.ui.keys import bind
from privacy_console.ui.review.screen import ReviewStage
from privacy_console.ui.search.screen import FindStage
from privacy_console.ui.theme.theme import em
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import column, part
from privacy_console.ui.widgets.stage import Stage
from privacy_console.ui.widgets.stepper import Stepper
from privacy_console.ui.wording import stage_of, translate, words
from privacy_console.ui.workspace.arrival import ArrivalDialog
from privacy_console.ui.workspace.extend import ExtendDialog
from privacy_console.ui.workspace.header import Header
from privacy_console.ui.workspace.letter_pane import LetterPane
from privacy_console.ui.workspace.receipt import ReceiptDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from privacy_console.casework.console import Console


VOID = {
    Status.VERIFY: "This stage is done. To check identity anew, go back: search, review and decision come again after it.",
    Status.FIND: "This stage is done. To change the selection, go back: review and decision are confirmed again after it.",
    Status.REVIEW: "This stage is done. To change a redaction, go back: the decision is made again after it.",
}
"""What going back to a stage makes void."""


class Workspace(QWidget):
    case_changed = Signal(object)
    left = Signal()

    def __init__(self, console: Console, lanes: Lanes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._console, self._lanes = console, lanes
        self._case: Case | None = None
        self._wanted: CaseId | None = None
        self._shown = 0
        self.header = Header(console.me, console.today)
        self.header.advanced.connect(self.advance)
        self.header.taken.connect(lambda: self._act(console.take))
        self.header.put_aside.connect(lambda: self._act(console.set_aside))
        self.header.confirmed.connect(lambda right: self._act(lambda case: console.confirm(case, rights=(right,))))
        self.header.reopened.connect(lambda: self._act(console.reopen))
        self.header.extended.connect(self._ask_extension)
        self.header.arrival_wanted.connect(self._ask_arrival)
        self.header.receipt_wanted.connect(self._ask_receipt)
        self.header.acknowledged.connect(self.acknowledge)
        self.header.refused.connect(self.ask_refusal)
        self.header.letter_wanted.connect(self.write_letter)
        self.stepper = Stepper([words(stage) for stage in STAGES])
        self.stepper.chosen.connect(self.go_to_stage)
        self.message = MessageBar()
        kinds: tuple[type[Stage], ...] = (VerifyStage, FindStage, ReviewStage, DecideStage, DeliverStage, CloseStage)
        self.stages = tuple(kind(console, lanes) for kind in kinds)
        decide = self.stages[STAGES.index(Status.DECIDE)]
        assert isinstance(decide, DecideStage)
        decide.refusal_wanted.connect(self.ask_refusal)
        self.again = MessageBar()
        self.again.acted.connect(self.go_back)
        self.stack = QStackedWidget()
        for number, stage in enumerate(self.stages):
            self.stack.addWidget(stage)
            stage.case_changed.connect(self._changed)
            stage.primary_changed.connect(lambda number=number: self._show_primary(number))
        self.letter = LetterPane()
        self.letter.hide()
        self.header.letter_toggled.connect(self._show_letter)
        self.split = QSplitter()
        self.split.setHandleWidth(1)
        self.split.addWidget(self.letter)
        self.split.addWidget(self.stack)
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        steps = column(self.stepper, margins=(20, 2, 12, 6))
        self._request = column(part("header", column(self.header, steps, spacing=0)), self.message, self.again, spacing=0)
        inside = self._request.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.addWidget(self.split, 1)
        self.empty = EmptyState("inbox", translate("Choose a request from the list."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._request)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        part("pane", self)
        bind("request.advance", self, self.advance)
        bind("request.acknowledge", self, self.acknowledge)
        bind("request.refuse", self, self.ask_refusal)

    @property
    def case_id(self) -> CaseId | None:
        return self._wanted

    @property
    def entry(self) -> QWidget | None:
        """Where the keyboard goes in."""
        return self.stages[self._shown].entry if self._case is not None else None

    def show_case(self, id: CaseId | None) -> None:
        """Show that request at the stage where it stands."""
        if id == self._wanted and self._case is not None and id == self._case.id:
            return
        self._wanted = id
        self.message.hide()
        if id is None:
            self._case = None
            self.empty.say("inbox", translate("Choose a request from the list."))
            self._pages.setCurrentWidget(self.empty)
            return
        job = self._lanes.store.job(lambda _watch: (self._console.case(id), *self._console.letter(id)))
        job.succeeded.connect(self._show)
        job.failed.connect(lambda error: self._not_loaded(id, error))
        job.start()

    def go_to_stage(self, number: int) -> None:
        """Show a stage that was reached; later ones do nothing."""
        if self._case is None or not 0 <= number <= stage_of(self._case.status):
            return
        self._shown = number
        self._show_stage()
        self._focus_stage()

    def advance(self) -> None:
        """Press the primary button; where it is off, say what is in the way."""
        stage = self.stages[self._shown]
        primary = stage.primary()
        if self._case is None or self._case.id != self._wanted or primary is None or stage.busy:
            return
        if primary.blocked:
            stage.message.say(f"{primary.blocked}.", "warn")
        else:
            stage.advance()

    def go_back(self) -> None:
        """Do the stage that is shown anew, where the case is past it."""
        to = STAGES[self._shown]
        if self._case is not None and to in TRANSITIONS[self._case.status]:
            self._act(lambda case: self._console.go_back(case, to=to))

    def acknowledge(self) -> None:
        """Write the acknowledgement, where the header offers it."""
        button = self.header.acknowledge
        if self._case is None or button.isHidden() or not button.isEnabled():
            return

        def write(id_: CaseId, watch: Watch) -> Case:
            self._console.acknowledge(id_, watch=watch)
            return self._console.case(id_)

        def tell(case: Case) -> None:
            if case.id == self._wanted:
                self.message.say(translate("The acknowledgement is written and lies ready to be sent."), "ok")

        button.setEnabled(False)  # once is enough
        self._write(write, tell, title=translate("Writing the acknowledgement"))

    def ask_refusal(self, why: str = "") -> None:
        """Ask for the grounds of a refusal, and show its letter, where the case may be refused."""
        if self._case is None or self._case.id != self._wanted or self.header.refuse.isHidden():
            return
        asked_for = self._case.id
        dialog = RefuseDialog(self._console, self._lanes.store, asked_for, self, why=why)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._refuse(asked_for, dialog.grounds, dialog.why))
        dialog.open()

    def write_letter(self) -> None:
        """Open the letters of the case: write one, and see what went out."""
        from privacy_console.ui.letters.dialog import LetterDialog  # noqa: PLC0415 - brings calendars along

        if self._case is None or self._case.id != self._wanted:
            return
        dialog = LetterDialog(self._console, self._lanes, self._case, self._console.today(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.written.connect(lambda letter: self._read_again(letter.case))
        dialog.open()

    # --- inside

    def _read_again(self, id: CaseId) -> None:
        """A letter went out, which the clock of its case may have heard of."""
        job = self._lanes.store.job(lambda _watch: self._console.case(id))
        job.succeeded.connect(self._changed)
        job.failed.connect(lambda error: self.message.say_error(error) if id == self._wanted else None)
        job.start()

    def _refuse(self, asked_for: CaseId, grounds: Grounds, why: str) -> None:
        def write(id_: CaseId, watch: Watch) -> Case:
            self._console.refuse(id_, grounds=grounds, why=why, watch=watch)
            return self._console.case(id_)

        if asked_for == self._wanted:
            self._write(write, lambda _case: self.message.hide(), title=translate("Writing the letter of the refusal"))

    def _write(self, verb: Callable[[CaseId, Watch], Case], then: Callable[[Case], None], *, title: str) -> None:
        """A verb that writes a letter of the case, whatever its stage shows."""
        if self._case is None or self._case.id != self._wanted:
            return
        asked_for = self._case.id
        stopped = translate("Stopped. No letter was written.")
        job = self._lanes.documents.job(lambda watch: verb(asked_for, watch), title)
        job.succeeded.connect(self._changed)
        job.succeeded.connect(then)
        job.failed.connect(lambda error: self.message.say_error(error) if asked_for == self._wanted else None)
        job.cancelled.connect(lambda: self.message.say(stopped, "info") if asked_for == self._wanted else None)
        job.finished.connect(lambda: self.header.acknowledge.setEnabled(True))
        job.start()

    def _show(self, loaded: tuple[Case, Letter, Reading]) -> None:
        case, letter, reading = loaded
        if case.id != self._wanted:
            return
        for stage in self.stages:
            if stage.case is not None and stage.case.id != case.id:
                stage.forget()
        self._case, self._shown = case, stage_of(case.status)
        self.letter.show_letter(letter, reading)
        self._pages.setCurrentWidget(self._request)
        self._show_stage()
        focus = QApplication.focusWidget()
        if focus is not None and (focus is self or self.isAncestorOf(focus)):
            self._focus_stage()
        if case.unread:
            self._act(self._console.mark_read)

    def _not_loaded(self, id: CaseId, error: BaseException) -> None:
        """Nothing of a former case stays where another was asked for."""
        if id != self._wanted:
            return
        self._case = None
        self.message.say_error(error)
        self.empty.say("circle-alert", self.message.text)
        self._pages.setCurrentWidget(self.empty)

    def _changed(self, case: Case) -> None:
        """A verb changed the case: go where it went, and let the list know."""
        self.case_changed.emit(case)
        if self._case is None or case.id != self._wanted:
            return
        moved = case.status is not self._case.status
        self._case = case
        if not moved:
            self.header.show_case(case)
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._shown = stage_of(case.status)
        self._show_stage()
        if inside:
            self._focus_stage()

    def _show_stage(self) -> None:
        assert self._case is not None
        case, reached = self._case, stage_of(self._case.status)
        self.header.show_case(case)
        self.stepper.show_stage(self._shown, reached=reached, finished=not case.is_open and case.status is not Status.SET_ASIDE)
        to = STAGES[self._shown]
        if case.is_open and to in VOID and self._shown < reached and to in TRANSITIONS[case.status]:
            self.again.say(translate(VOID[to]), "info", action=translate("Go back to “{stage}”").format(stage=words(to)))
        else:
            self.again.hide()
        stage = self.stages[self._shown]
        self.stack.setCurrentWidget(stage)
        stage.show_case(case, here=case.is_open and self._shown == reached)

    def _focus_stage(self) -> None:
        self.stages[self._shown].take_focus()

    def _show_primary(self, number: int) -> None:
        if number == self._shown:
            stage = self.stages[number]
            self.header.show_primary(stage.primary() if self._case else None)

    def _show_letter(self, on: bool) -> None:  # noqa: FBT001 - the slot of a toggle
        self.letter.setVisible(on)
        if on:
            self.split.setSizes([em(20), max(em(30), self.width() - em(20))])

    def _act(self, verb: Callable[[CaseId], Case]) -> None:
        """A verb on the case itself, whatever its stage shows."""
        if self._case is None or self._case.id != self._wanted:
            return
        asked_for = self._case.id
        job = self._lanes.store.job(lambda _watch: verb(asked_for))
        job.succeeded.connect(self._changed)
        job.succeeded.connect(lambda _case: self.message.hide())
        job.failed.connect(lambda error: self.message.say_error(error) if asked_for == self._wanted else None)
        job.start()

    def _ask_receipt(self) -> None:
        if self._case is None:
            return
        asked_for = self._case.id
        dialog = ReceiptDialog(self._case.deadline.received, self._console.today(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._date_receipt(asked_for, dialog.received))
        dialog.open()

    def _date_receipt(self, asked_for: CaseId, received: date) -> None:
        if asked_for == self._wanted:
            self._act(lambda case: self._console.date_receipt(case, received))

    def _ask_arrival(self) -> None:
        clock = self._case.clock if self._case is not None else None
        asked_on = clock.open_question(Asked.CLARIFICATION) if clock is not None else None
        if self._case is None or asked_on is None:
            return
        asked_for = self._case.id
        dialog = ArrivalDialog(asked_on, self._console.today(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._note_arrival(asked_for, dialog.arrived))
        dialog.open()

    def _note_arrival(self, asked_for: CaseId, on: date) -> None:
        if asked_for == self._wanted:
            self._act(lambda case: self._console.answer_arrived(case, Asked.CLARIFICATION, on=on))

    def _ask_extension(self) -> None:
        if self._case is None:
            return
        asked_for = self._case.id
        dialog = ExtendDialog(self._case.deadline, self._console.today(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._extend(asked_for, dialog.told_on, dialog.why))
        dialog.open()

    def _extend(self, asked_for: CaseId, told_on: date, why: str) -> None:
        from privacy_console.casework.requests.use_cases import ExtensionReason  # noqa: PLC0415 - brings calendars along

        if asked_for == self._wanted:
            self._act(lambda case: self._console.extend(case, told_on=told_on, why=ExtensionReason(why)))
