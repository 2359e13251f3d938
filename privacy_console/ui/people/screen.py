"""People search: who in the company's database has these identifiers? Those found stand side by side; nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from privacy_console.casework.common.watch import Progress
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.ui.background import Doing, Job, Lanes
from privacy_console.ui.people.form import IdentifierForm
from privacy_console.ui.people.where import WhereModel, missing_words, nowhere, where
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.beside import SideBySide
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import ElidedLabel, Label, card, column, part, row, scrolled
from privacy_console.ui.widgets.person_sides import reference, sides, similar_in
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import counted, number, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console
    from privacy_console.casework.search.candidates import PeopleFound

BESIDE = 60
"""Width in em from which the form stands beside what was found, and not above it."""
FORM = 27
UNLIMITED = 16_777_215
"""What Qt calls no limit of a size."""
PATIENCE_MS = 300
"""What is quicker needs no progress."""


class PeopleScreen(QWidget):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lanes = console, lanes
        self.found: PeopleFound | None = None
        self._job: Job | None = None
        self._editing = True
        self._asked: tuple[Identifier, ...] = ()
        self.pages = QStackedWidget()
        self.message = MessageBar()
        self.form = IdentifierForm(console.pasted)
        self.form.changed.connect(self._ready)
        self.form.entered.connect(self.search)
        self.form.told.connect(self._tell)
        self._asking = self._make_form()
        self._found = self._make_found()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._beside.addWidget(self._asking)
        self._beside.addWidget(self._make_summary())
        self._beside.addWidget(self._found, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        about = translate("every row that is a person, whoever asks; nobody is merged and nothing is kept")
        layout.addWidget(PaneHeader(translate("People search"), about))
        layout.addWidget(self.message)
        layout.addLayout(self._beside, 1)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._progress.setVisible(self._job is not None))
        self._show_nothing_asked()
        self._ready()
        self._resize()
        theme().changed.connect(self._resize)

    @property
    def entry(self) -> QWidget:
        """Where the keyboard goes in."""
        return self.form.lines[0].value if self._asking.isVisibleTo(self) else self.change

    @property
    def busy(self) -> bool:
        return self._job is not None

    # --- verbs

    def search(self) -> None:
        """Look for everybody who has one of the identifiers."""
        asked = self.form.identifiers
        if self._job is not None or not asked:
            return
        self._asked = asked
        self.message.hide()
        job = self._lanes.company.job(
            lambda watch: self._console.find_people(asked, watch=watch),
            translate("Looking for people"),
            doing=Doing(translate("Looking in {what}"), translate("tables")),
        )
        job.progressed.connect(self._show_progress)
        job.cancelling.connect(self._cancelling)
        job.succeeded.connect(self._show)
        job.failed.connect(lambda error: self.message.say_error(error, action=translate("Try again")))
        job.cancelled.connect(self._stopped)
        job.finished.connect(self._over)
        self._job = job
        self._doing.set_text(translate("Connecting…"))
        self._bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._ready()
        self._patience.start()
        job.start()

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def copy_reference(self, place: int) -> None:
        """Put the name of the row into the clipboard: never a value of it."""
        assert self.found is not None
        shown = reference(self.found.candidates[place], several_sources=self._several)
        QGuiApplication.clipboard().setText(shown)
        self.message.say(translate("Copied: {reference}").format(reference=shown), "ok")

    # --- what is shown

    def _show(self, found: PeopleFound) -> None:
        self.found, self._editing = found, False
        self._summary.set_text(" · ".join(f"{words(one.kind)} {one.value}" for one in self._asked))
        inside = self.focusWidget() is not None and self._asking.isAncestorOf(self.focusWidget())
        places = where(self._console.data_map, found.unavailable)
        self.where.show_where(places, (one.kind for one in self._asked))
        self.beside.show_sides(sides(found.candidates, several_sources=self._several))
        self._tell_found(found, len(places))
        lacking = self._lacking(found)
        self._missing.setText("\n".join(lacking))
        self._missing_card.setVisible(bool(lacking))
        nobody = not found.candidates
        for button, place in ((self.people, 0), (self.tables, 1)):
            button.setVisible(not nobody)
            button.setChecked(place == int(nobody))
        self._bar_of_found.show()
        self.pages.setCurrentIndex(int(nobody))
        self._resize()
        if inside:
            (self.table if nobody else self.beside.entry or self.table).setFocus()

    def _tell_found(self, found: PeopleFound, tables: int) -> None:
        looked = counted(tables, "table of people", "tables of people")
        if not found.candidates:
            self._count.setText(translate("Nobody was found"))
            self._about.set_text(translate("looked in {tables}").format(tables=looked))
            return
        shown = counted(len(found.candidates), "person", "people")
        more = translate("{shown} and {more} more").format(shown=shown, more=number(found.more))
        self._count.setText(more if found.more else shown)
        hit = {(one.row.source, one.row.table) for one in found.candidates}
        self._about.set_text(translate("in {hit} of {tables}").format(hit=number(len(hit)), tables=looked))

    def _lacking(self, found: PeopleFound) -> list[str]:
        """What the officer must know before they take this for all."""
        said = []
        if found.unavailable:
            said.append(
                translate("Not searched: {what}. Somebody may be there who is not shown; search again.").format(
                    what=", ".join(found.unavailable)
                )
            )
        if lost := nowhere(self._asked, where(self._console.data_map, ())):
            said.append(missing_words(lost))
        if found.more:
            said.append(
                translate("{more} further people match less surely and are not shown: give one more identifier.").format(
                    more=number(found.more)
                )
            )
        return said

    def _show_nothing_asked(self) -> None:
        self._bar_of_found.hide()
        self._missing_card.hide()
        self.pages.setCurrentIndex(2)

    def _show_progress(self, progress: Progress) -> None:
        if self._job is None or self._job.is_cancelling:
            return
        self._bar.setRange(0, progress.total or 0)
        self._bar.setValue(progress.done)
        text = translate("{what}: table {now} of {all}") if progress.total else "{what}"
        self._doing.set_text(text.format(what=progress.what, now=progress.done + 1, all=progress.total))
        self._bar.setAccessibleName(self._doing.accessibleName())

    def _cancelling(self) -> None:
        self._doing.set_text(translate("Cancelling…"))
        self.stop.setEnabled(False)

    def _stopped(self) -> None:
        former = translate("What is shown is of the search before.") if self.found is not None else ""
        said = translate("Stopped. Nobody was looked for to the end, and nothing of it is shown.")
        self.message.say(" ".join(filter(None, (said, former))), "info", action=translate("Search again"))

    def _over(self) -> None:
        self._job = None
        self._patience.stop()
        self._progress.hide()
        self._ready()

    def _ready(self) -> None:
        asked = bool(self.form.identifiers)
        self.go.setEnabled(asked and self._job is None)
        self.go.tell("" if asked else translate("Give at least one identifier"))

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.message.say(sentence, "info")
        else:
            self.message.hide()

    @property
    def _several(self) -> bool:
        return len(self._console.data_map.sources) > 1

    # --- parts

    def _make_form(self) -> QWidget:
        self.go = Button(translate("Search"), "search", kind="primary")
        self.go.clicked.connect(self.search)
        clear = Button(translate("Clear"))
        clear.clicked.connect(self._clear)
        self._doing = ElidedLabel(role="caption", ink="text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.stop = Button(translate("Cancel"), "x")
        self.stop.clicked.connect(self.cancel)
        self._progress = column(self._doing, row(self._bar, self.stop, spacing=10), spacing=4)
        self._progress.hide()
        self.message.acted.connect(self.search)
        note = translate(
            "Nothing found is kept. The audit trail has that you searched, and by which kinds of identifiers: not for whom."
        )
        held = scrolled(
            column(
                Label(translate("Who has one of these?"), weight=BOLD),
                self.form,
                6,
                row(self.go, clear, None),
                self._progress,
                6,
                card(Label(note, role="caption", ink="text2", wrap=True), kind="soft", margins=(12, 8, 12, 8)),
                None,
                margins=(18, 14, 16, 14),
                spacing=8,
            )
        )
        held.setFocusPolicy(held.focusPolicy().NoFocus)
        return held

    def _make_found(self) -> QWidget:
        self._count = Label(weight=BOLD)
        self._about = ElidedLabel(ink="text2")
        self.people = Tool("users", translate("People"), words=True, segment=True)
        self.tables = Tool("table-2", translate("Where we looked"), words=True, segment=True)
        for place, button in enumerate((self.people, self.tables)):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on=False, place=place: self.pages.setCurrentIndex(place))
        self._bar_of_found = row(
            self._count, self._about, row(self.people, self.tables, spacing=4), margins=(16, 10, 16, 6), spacing=10
        )
        self._missing = Label(ink="on_warn_soft", wrap=True)
        self._missing_card = column(card(self._missing, kind="warn", margins=(14, 8, 14, 8)), margins=(16, 0, 16, 6))
        self.beside = SideBySide(
            translate("People who were found"), self._actions, similar=similar_in(self._console.policy.controller.country)
        )
        self.beside.copied.connect(self.copy_reference)
        self.where = WhereModel()
        self.table = Table(translate("Where we looked"), (9, 9, 16, 9))
        self.table.setModel(self.where)
        sentence = translate("One identifier is enough, two tell more. All who have one are shown side by side.")
        for page in (self.beside, column(self.table, margins=(4, 0, 0, 0)), EmptyState("scan-search", sentence)):
            self.pages.addWidget(page)
        return column(self._bar_of_found, self._missing_card, self.pages, spacing=0)

    def _actions(self, place: int) -> Sequence[QWidget]:
        copy = Button(translate("Copy reference"), "clipboard-copy")
        copy.tell(translate("The name of the row, as it can be written into a request: no value of it"))
        copy.clicked.connect(lambda: self.copy_reference(place))
        return (copy,)

    def _make_summary(self) -> QWidget:
        """What stands for the form where there is no room for it beside what was found."""
        self._summary = ElidedLabel()
        self.change = Button(translate("Change"), "pencil")
        self.change.tell(translate("Look for other identifiers"))
        self.change.clicked.connect(self._edit)
        self._brief = row(self._summary, self.change, margins=(18, 10, 16, 4), spacing=10)
        return self._brief

    def _edit(self) -> None:
        self._editing = True
        self._resize()
        self.entry.setFocus()

    def _clear(self) -> None:
        """Forget what was typed and what was found; what is under way is stopped."""
        self.cancel()
        self.form.clear()
        self.found, self._editing = None, True
        self._resize()
        self.beside.show_sides(())
        self.message.hide()
        self._show_nothing_asked()
        self.entry.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def _resize(self) -> None:
        wide = self.width() >= em(BESIDE)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._asking.setVisible(wide or self._editing)
        self._brief.setVisible(not wide and not self._editing)
        if wide:
            self._asking.setFixedWidth(em(FORM))
            self._asking.setMaximumHeight(UNLIMITED)
        else:
            self._asking.setMinimumWidth(0)
            self._asking.setMaximumSize(UNLIMITED, max(em(14), int(self.height() * 0.6)))
