"""What the office knows of the current request beside its letter: a hold, requests that say the same, labels and notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.notes import Note, found_in
from privacy_console.ui.background import Lane
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.trail_words import name_of
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.fields import SearchField
from privacy_console.ui.widgets.flow import Flow
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import ElidedLabel, Label, card, column, fill, part, row, scrolled
from privacy_console.ui.wording import day, moment, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

SHOWN = 100
"""Newest notes shown at once; older ones are found by searching."""


class NotesPane(QWidget):
    closed = Signal()
    release_wanted = Signal()
    link_wanted = Signal()
    unlink_wanted = Signal(str)
    case_wanted = Signal(str)
    """The officer wants to see a case that says the same."""

    def __init__(self, console: Console, lane: Lane) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lane = console, lane
        self._case: Case | None = None
        self._notes: tuple[Note, ...] = ()
        self._title = ElidedLabel(translate("Internal notes"), weight=BOLD)
        self.search = SearchField(translate("Search the notes"), translate("Search the notes"))
        self.search.textChanged.connect(lambda _text: self._show_notes())
        close = Tool("x", translate("Close notes"))
        close.clicked.connect(self.closed)
        head = part("header", row(self._title, self.search, close, margins=(16, 4, 8, 4)))
        self._facts = QVBoxLayout()
        self._list = QVBoxLayout()
        self.message = MessageBar(margins=(0, 4, 0, 4))
        body = column(self._facts, self.message, self._list, None, margins=(16, 8, 12, 8), spacing=8)
        area = scrolled(body)
        area.setAccessibleName(translate("Internal notes"))
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(translate("Internal note: never sent to the subject"))
        self.field.setPlaceholderText(translate("Internal note: never sent to the subject"))
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._allow)
        self.write = Button(translate("Write note"), "message-square")
        self.write.clicked.connect(self._write)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self.field, context=Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._write)
        entry = part("footer", row(self.field, self.write, margins=(16, 6, 12, 8)))
        fill(layout := QVBoxLayout(self), (head, area, entry), spacing=0)
        layout.setStretchFactor(area, 1)
        self._resize()
        theme().changed.connect(self._resize)
        self._allow()

    @property
    def case_id(self) -> CaseId | None:
        return None if self._case is None else self._case.id

    @property
    def notes(self) -> tuple[Note, ...]:
        """Those that are shown: of the current request, with the words that are searched."""
        return found_in(self._notes, self.search.text())

    def is_older_than(self, case: Case) -> bool:
        """Whether that case is another, or was changed since it was shown."""
        return self._case is None or (self._case.id, self._case.version) != (case.id, case.version)

    def show_case(self, case: Case | None) -> None:
        other = case is None or self._case is None or case.id != self._case.id
        self._case = case
        if other:
            self._notes = ()
            self.field.clear()
            self.search.clear()
            self.message.clear()
        self._show_facts()
        self._show_notes()
        self._allow()
        if case is not None:
            self._fetch(case.id)

    def _fetch(self, id: CaseId) -> None:
        def show(notes: Sequence[Note]) -> None:
            if id == self.case_id:
                self._notes = tuple(notes)
                self._show_notes()

        job = self._lane.job(lambda _watch: self._console.notes(id))
        job.succeeded.connect(show)
        job.failed.connect(self.message.say_error)
        job.start()

    def _write(self) -> None:
        case, text = self.case_id, self.field.toPlainText()
        if case is None or not text.strip():
            return

        def written(_note: Note) -> None:
            if case == self.case_id:
                if self.field.toPlainText() == text:
                    self.field.clear()
                self.search.clear()
                self._fetch(case)

        job = self._lane.job(lambda _watch: self._console.note(case, text), translate("Writing a note"))
        job.succeeded.connect(written)
        job.failed.connect(self.message.say_error)
        job.start()

    def _allow(self) -> None:
        able = self._case is not None and bool(self.field.toPlainText().strip())
        self.field.setEnabled(self._case is not None)
        self.write.setEnabled(able)
        self.write.tell("" if able else translate("Write something first"))

    def _show_facts(self) -> None:
        _empty(self._facts)
        case = self._case
        if case is None:
            return
        if case.held is not None:
            said = translate("Held since {day} by {name}: {reason}").format(
                day=day(case.held.since.date()), name=name_of(case.held.by), reason=case.held.reason
            )
            runs = translate("A hold does not stop the legal clock: due {day}.").format(day=day(case.deadline.due))
            release = Button(translate("End hold"), "play")
            release.clicked.connect(self.release_wanted)
            self._facts.addWidget(
                card(Label(said, wrap=True), Label(runs, role="caption", ink="text2", wrap=True), row(release, None), kind="soft")
            )
        line = Flow(spacing=6)
        for other in case.same_as:
            open_it = Tool("link", translate("Says the same as {case}").format(case=other), words=True)
            open_it.clicked.connect(lambda _checked=False, other=other: self.case_wanted.emit(other))
            take_off = Tool("x", translate("Take the link with {case} off").format(case=other))
            take_off.clicked.connect(lambda _checked=False, other=other: self.unlink_wanted.emit(other))
            line.addWidget(open_it)
            line.addWidget(take_off)
        link = Tool("link", translate("Link…"), words=True)
        link.clicked.connect(self.link_wanted)
        line.addWidget(link)
        held = QWidget()
        held.setLayout(line)
        self._facts.addWidget(held)
        if case.labels:
            labels = Flow(spacing=6)
            for label in case.labels:
                labels.addWidget(Chip(ChipLook(label), translate("Label")))
            shown = QWidget()
            shown.setLayout(labels)
            self._facts.addWidget(shown)

    def _show_notes(self) -> None:
        _empty(self._list)
        if self._case is None:
            return
        found = self.notes
        if not found:
            none = translate("No note has these words.") if self._notes else translate("No note yet.")
            self._list.addWidget(Label(none, ink="text3"))
        for note in reversed(found[-SHOWN:]):
            by = translate("{name}, {moment}").format(name=name_of(note.by), moment=moment(note.at))
            text = Label(note.text, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._list.addWidget(column(Label(by, role="caption", ink="text3"), text, spacing=1))
        if len(found) > SHOWN:
            older = translate("{count} older notes: search for them.").format(count=len(found) - SHOWN)
            self._list.addWidget(Label(older, ink="text3"))

    def _resize(self) -> None:
        self.field.setFixedHeight(em(2) + 18)
        self.search.setMaximumWidth(em(12))
        self.setMinimumHeight(em(17))


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
