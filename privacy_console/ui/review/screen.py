"""Stage 3, Review: original and delivered pages side by side, every proposal in a list, decided one by one or alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from privacy_console.casework.common.watch import Progress
from privacy_console.casework.disclosure.pages import Preview
from privacy_console.casework.requests.case import Case
from privacy_console.casework.review.acts import fits
from privacy_console.casework.review.spans import Owner, Proposal, Reason, ReviewedSpan, SpanRef
from privacy_console.ui.background import Job, Lanes
from privacy_console.ui.keys import bind
from privacy_console.ui.review.alike import AlikeDialog
from privacy_console.ui.review.beside import Beside
from privacy_console.ui.review.model import Line, SpanModel
from privacy_console.ui.review.pages import PagesView
from privacy_console.ui.review.toolbar import NUMBERED, ReviewToolbar
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.parts import ElidedLabel, Label, column, part, row
from privacy_console.ui.widgets.stage import Primary, Stage, compact
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import counted, number, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console
    from privacy_console.casework.review.review import Review

REDRAW_MS = 350
"""A little after the last decision, so that a run of keys lays the pages out once."""
WAITING = ChipLook("…")


class ReviewStage(Stage):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self.review: Review | None = None
        self._lines: list[Line] = []
        self._current: SpanRef | None = None
        self._preview: Preview | None = None
        self._laying_out: Job | None = None
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._lay_out)
        self.model = SpanModel()
        self.table = Table(translate("Proposals"), (13, 6.5, 6.5, 16.5, 8, 10))
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        self.original = PagesView(console, lanes, translate("Original page with proposals"), marked=True)
        self.delivered = PagesView(console, lanes, translate("Page as delivered"), marked=False)
        self._beside = Beside({}, {}, 1, 1)
        self.original.scrolled.connect(lambda: self.delivered.read_at(*self._beside.there(self.original.reading)))
        self.delivered.scrolled.connect(lambda: self.original.read_at(*self._beside.back(self.delivered.reading)))
        for view in (self.original, self.delivered):
            view.span_clicked.connect(self.go_to)
            view.failed.connect(self.message.say_error)
        self.asks = Chip(WAITING)
        self.leaks = Chip(WAITING)
        self.digest = ElidedLabel(role="caption", ink="text3")
        self.bar = ReviewToolbar()
        self.fill(column(compact(self.bar), self._parts(), spacing=0))
        self.entry = self.table
        self._connect()

    # --- what is shown

    def clear(self) -> None:
        self._redraw.stop()
        self._stop_laying_out()
        self.review, self._preview, self._current = None, None, None
        for view in (self.original, self.delivered):
            view.show_document(None)
            view.say("")
        self.model.show_places(None)
        self.only_open.setChecked(False)
        self.bar.reason.setCurrentIndex(0)
        self._list()
        self.bar.where.setText("")
        self.listed.setText("")
        self.counted.setText("")
        self.digest.set_text("")
        for chip in (self.asks, self.leaks):
            chip.show_look(WAITING)

    def show_stage(self, case: Case) -> None:
        for widget in (self.bar.redact, self.bar.keep, self.bar.alike, self.bar.reason):
            widget.setEnabled(self.here)
        title = translate("Reading the records and looking for other people in them")
        if self.review is None:
            for view in (self.original, self.delivered):
                view.say(f"{title}…")
        self.load(self.lanes.company, lambda watch: self.console.review(case.id, watch=watch), self._opened, title=title)

    def _opened(self, review: Review) -> None:
        if review is self.review:
            self._tell()
            return
        self._take(review)
        if self._lines:
            undecided = next((line for line in self._lines if not line.span.settled), self._lines[0])
            self.go_to(undecided.span.ref)
        self._lay_out()

    def _take(self, review: Review) -> None:
        self.review = review
        self._list_again()

    def _list(self) -> None:
        """Show every proposal, or those that are to decide; the pages mark them all."""
        units = self.review.units if self.review else ()
        self._lines = [Line(unit.unit, span) for unit in units for span in unit.spans]
        spans = {line.span.ref: line.span for line in self._lines}
        self.original.show_spans(spans)
        self.delivered.show_spans(spans)
        only_open = self.only_open.isChecked()
        self.model.show_lines([line for line in self._lines if not line.span.settled] if only_open else self._lines)
        self._select_current()

    def _list_again(self) -> None:
        self._list()
        self._tell()

    def _select_current(self) -> None:
        place = self.model.row_of(self._current) if self._current else None
        if place is None:
            return
        if self.table.currentIndex().row() != place:
            self.table.selectRow(place)
        self.table.scrollTo(self.model.index(place, 0))

    def _tell(self) -> None:
        if self.review is None:
            return
        undecided, lines = self.review.undecided, self.model.rowCount()
        self.listed.setText(translate("Proposals"))
        open_ = translate("{count} to decide").format(count=number(undecided)) if undecided else translate("all decided")
        self.counted.setText(f"{number(lines)} · {open_}")
        redacted = translate("{count} redacted").format(count=number(self.review.redacted))
        self.asks.show_look(ChipLook(f"{redacted}, {open_}", "warn" if undecided else "ok"))
        place = self.model.row_of(self._current) if self._current else None
        text = translate("{place} of {all}")
        self.bar.where.setText(text.format(place="–" if place is None else number(place + 1), all=number(lines)))
        self.bar.undo.setEnabled(self.here and self.review.can_undo)
        self.bar.redo.setEnabled(self.here and self.review.can_redo)
        self.primary_changed.emit()

    # --- the pages

    def _lay_out(self) -> None:
        """Have the pages made anew; whoever is making them for a former state is stopped."""
        if self.case is None or self.review is None:
            return
        case, review = self.case.id, self.review
        self._stop_laying_out()
        job = self.lanes.documents.job(lambda watch: self.console.preview(case, watch=watch), translate("Laying out the pages"))
        self._laying_out = job
        for view in (self.original, self.delivered):
            view.say(translate("Laying out the pages… What is to decide can be decided in the list meanwhile."))
        if self._preview is None:
            self.leaks.show_look(ChipLook(translate("Laying out…"), "neutral", "refresh-cw"))
        job.progressed.connect(lambda progress: self._tell_progress(progress) if job is self._laying_out else None)
        job.succeeded.connect(lambda preview: self._show_preview(preview, review) if job is self._laying_out else None)
        job.failed.connect(lambda error: self._not_laid_out(error) if job is self._laying_out else None)
        job.cancelled.connect(lambda: self._not_laid_out(None) if job is self._laying_out else None)
        job.start()

    def _tell_progress(self, progress: Progress) -> None:
        if progress.total:
            percent = 100 * progress.done // progress.total
            self.leaks.show_look(ChipLook(translate("Laying out… {percent} %").format(percent=percent), "neutral", "refresh-cw"))

    def _stop_laying_out(self) -> None:
        job, self._laying_out = self._laying_out, None
        if job is not None:
            job.cancel()

    def _show_preview(self, preview: Preview, review: Review) -> None:
        self._laying_out = None
        if review is not self.review:
            return  # decided on since; the pages are laid out again
        self._preview = preview
        self.original.show_document(preview.original)
        self.delivered.show_document(preview.delivered)
        here, there = self.original.placed, self.delivered.placed
        self._beside = Beside(here, there, len(preview.original.pages), len(preview.delivered.pages))
        self.model.show_places(here)
        self._ring()
        self.digest.set_text(f"SHA-256 {preview.delivered.sha256}")
        says = translate("{values} looked for in the delivered bytes, SHA-256 {digest}").format(
            values=counted(preview.checked_values, "value", "values"), digest=preview.delivered.sha256
        )
        if preview.leaks:
            found = counted(len(preview.leaks), "leak", "leaks")
            self.leaks.show_look(ChipLook(found, "danger", "shield-alert"), "\n".join(preview.leaks))
        elif review.undecided:
            self.leaks.show_look(ChipLook(translate("Not all is decided"), "warn", "clock"), says)
        else:
            self.leaks.show_look(ChipLook(translate("Text layer checked: 0 leaks"), "ok", "shield-check"), says)
        self.primary_changed.emit()

    def _not_laid_out(self, error: BaseException | None) -> None:
        self._laying_out = None
        for view in (self.original, self.delivered):
            view.say(translate("The pages are not laid out."))
        self.leaks.show_look(ChipLook(translate("Not laid out"), "danger", "triangle-alert"))
        self._again = self._lay_out
        if error is None:
            stopped = translate("Stopped. The pages were not laid out; what was decided stays.")
            self.message.say(stopped, "info", action=translate("Try again"))
        else:
            self.message.say_error(error, action=translate("Try again"))

    def _ring(self) -> None:
        at = self.original.show_current(self._current)
        self.delivered.show_current(self._current, beside=at)

    # --- going about

    def go_to(self, ref: SpanRef) -> None:
        """Make that span the current one, in the list and on both pages."""
        if ref != self._current:
            self.bar.reason.setCurrentIndex(0)  # a reason was chosen for the former span, not for this one
        self._current = ref
        self._select_current()
        self._ring()
        self._tell()

    def step(self, by: int, *, undecided: bool = False) -> None:
        lines = self.model.lines
        place = self.model.row_of(self._current) if self._current else None
        at = (place if place is not None else -1 if by > 0 else len(lines)) + by
        while 0 <= at < len(lines):
            if not undecided or not lines[at].span.settled:
                self.go_to(lines[at].span.ref)
                return
            at += by

    def _selected(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if len(rows) == 1 and (ref := self.model.lines[rows[0].row()].span.ref) != self._current:
            self.go_to(ref)

    def _chosen(self) -> list[Line]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.lines[place] for place in rows if place < len(self.model.lines)]

    # --- deciding

    def decide(self, decision: Proposal, *, reason: Reason | None = None) -> None:
        """Decide the chosen spans; with the reason that is set, else the one that follows from whose they are."""
        lines = self._chosen()
        if self.here and lines:
            self._decide(decision, lines, reason or self.bar.chosen_reason)

    def _decide(self, decision: Proposal, lines: Sequence[Line], reason: Reason | None) -> None:
        assert self.case is not None
        following = {_reason_for(decision, line.span) for line in lines}
        reason = reason or (following.pop() if len(following) == 1 else None)
        if reason is None:
            text = translate("Nothing was decided. Choose the reason first: it does not follow from whose this is.")
            self.message.say(text, "warn")
            self.bar.reason.setFocus()
            return
        case, refs, given = self.case.id, tuple(line.span.ref for line in lines), reason
        self._act(lambda: self.console.decide_spans(case, refs, decision=decision, reason=given))

    def decide_alike(self) -> None:
        """Show every span like the current one, with a count, before one decision reaches them all."""
        if not self.here or self._current is None or self.case is None:
            return
        case, current = self.case.id, self._current
        self.act(self.lanes.store, lambda _watch: self.console.alike(case, current), self._choose_alike)

    def _choose_alike(self, refs: Sequence[SpanRef]) -> None:
        assert self.case is not None
        wanted, case = set(refs), self.case.id
        lines = [line for line in self._lines if line.span.ref in wanted]
        dialog = AlikeDialog(lines, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._decide_those(dialog, lines) if self.case and self.case.id == case else None)
        dialog.open()

    def _decide_those(self, dialog: AlikeDialog, lines: Sequence[Line]) -> None:
        """One act, with the reason of the span they were found by."""
        chosen = set(dialog.chosen)
        assert dialog.decision is not None
        like = next((line for line in lines if line.span.ref == self._current), lines[0])
        reason = self.bar.chosen_reason or _reason_for(dialog.decision, like.span)
        self._decide(dialog.decision, [line for line in lines if line.span.ref in chosen], reason)

    def _act(self, verb: Callable[[], Review]) -> None:
        self.act(self.lanes.store, lambda _watch: verb(), self._acted)

    def _acted(self, review: Review) -> None:
        was = self.model.row_of(self._current) if self._current else None
        self._take(review)
        lines = self.model.lines
        if self._current is not None and self.model.row_of(self._current) is None and lines:
            self.go_to(lines[min(was or 0, len(lines) - 1)].span.ref)
        self._preview = None
        self.leaks.show_look(ChipLook(translate("Out of date"), "warn", "refresh-cw"), translate("Laid out again in a moment."))
        self._redraw.start()
        self.primary_changed.emit()

    def undo(self) -> None:
        if self.case is not None and self.bar.undo.isEnabled():
            case = self.case.id
            self._act(lambda: self.console.undo_review(case))

    def redo(self) -> None:
        if self.case is not None and self.bar.redo.isEnabled():
            case = self.case.id
            self._act(lambda: self.console.redo_review(case))

    # --- leading on

    def primary(self) -> Primary | None:
        if not self.here:
            return None
        text = translate("Continue to Decide")
        if self.review is None:
            return Primary(text, translate("The records are not read yet"))
        if self.review.undecided:
            left = number(self.review.undecided)
            blocked = translate("Redact or keep each span that is to decide")
            return Primary(translate("Continue ({left} to decide)").format(left=left), blocked)
        if self._preview is None:
            return Primary(text, translate("The pages are not laid out and checked yet"))
        if self._preview.leaks:
            return Primary(text, translate("A redacted value is still in the delivered bytes"))
        return Primary(text)

    def advance(self) -> None:
        assert self.case is not None
        case = self.case.id
        self.change(self.lanes.store, lambda _watch: self.console.confirm_review(case))

    # --- parts

    def _parts(self) -> QWidget:
        self._delivered_pane = _pane(translate("As delivered"), self.digest, self.leaks, self.delivered)
        pages = QSplitter()
        pages.setHandleWidth(1)
        pages.addWidget(_pane(translate("Original · internal only"), None, self.asks, self.original))
        pages.addWidget(self._delivered_pane)
        pages.setSizes([500, 500])
        self.listed = Label(weight=BOLD)
        self.counted = Label(ink="text2")
        self.only_open = Tool("funnel", translate("Only to decide"), words=True, segment=True)
        self.only_open.setCheckable(True)
        heading = row(self.listed, self.counted, None, self.only_open, margins=(16, 5, 12, 5))
        low = column(compact(heading), self.table, spacing=0)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.addWidget(pages)
        split.addWidget(low)
        split.setStretchFactor(0, 1)
        split.setSizes([em(26), em(12)])
        split.setChildrenCollapsible(False)
        return split

    def _connect(self) -> None:
        bar = self.bar
        for button, slot in (
            (bar.previous, lambda: self.step(-1)),
            (bar.next, lambda: self.step(1)),
            (bar.redact, lambda: self.decide(Proposal.REDACT)),
            (bar.keep, lambda: self.decide(Proposal.KEEP)),
            (bar.alike, self.decide_alike),
            (bar.undo, self.undo),
            (bar.redo, self.redo),
        ):
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
        for view in (self.original, self.delivered):
            bar.smaller.clicked.connect(lambda _checked=False, view=view: view.zoom(-1))
            bar.larger.clicked.connect(lambda _checked=False, view=view: view.zoom(1))
            bar.fit.clicked.connect(lambda _checked=False, view=view: view.fit_width())
        bar.side.toggled.connect(self._delivered_pane.setVisible)
        self.only_open.toggled.connect(lambda _on: self._list_again())
        bind("review.next", self, lambda: self.step(1))
        bind("review.previous", self, lambda: self.step(-1))
        bind("review.next_undecided", self, lambda: self.step(1, undecided=True))
        bind("review.previous_undecided", self, lambda: self.step(-1, undecided=True))
        bind("review.redact", self, lambda: self.decide(Proposal.REDACT))
        bind("review.keep", self, lambda: self.decide(Proposal.KEEP))
        bind("review.alike", self, self.decide_alike)
        bind("review.undo", self, self.undo)
        bind("review.redo", self, self.redo)
        for place, reason in enumerate(NUMBERED, 1):
            bind(f"review.reason.{place}", self, partial(self.decide, Proposal.REDACT, reason=reason))


def _pane(title: str, about: QWidget | None, chip: Chip, view: PagesView) -> QWidget:
    label = (
        Label(title, role="caption", ink="text2", weight=BOLD)
        if about
        else ElidedLabel(title, role="caption", ink="text2", weight=BOLD)
    )
    heading = part("header", row(label, about or 0, chip, margins=(14, 5, 10, 5)))
    pane = column(compact(heading), view, spacing=0)
    pane.setMinimumWidth(em(12))
    return pane


def _reason_for(decision: Proposal, span: ReviewedSpan) -> Reason | None:
    """The reason that follows from whose the span is; None where only the officer can give one."""
    if fits(decision, span.span.reason):
        return span.span.reason
    own = span.span.owner is Owner.SUBJECT
    if decision is Proposal.REDACT:
        return None if own else Reason.TP_UNKNOWN
    return Reason.SUBJECT if own else None
