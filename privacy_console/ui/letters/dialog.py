"""Writing a letter: which kind, what is filled in, how the subject will see it, and by which way it leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.disclosure.pages import PageImage
from privacy_console.casework.letters.kinds.drafting import Drafted
from privacy_console.casework.letters.kinds.fields import FieldRefused, Fields
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending.correspondence import OutLetter, Way
from privacy_console.casework.requests.case import Case
from privacy_console.ui.background import Lanes
from privacy_console.ui.letters.forms import FORMS, Form
from privacy_console.ui.letters.parts import Drop
from privacy_console.ui.letters.went_out import WentOut
from privacy_console.ui.letters.words import letter_words
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, column, fill, part, row
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

LANGUAGES = ("", "de", "en", "es", "fr", "it", "nl", "pl", "pt")
PAPER = 595
"""Points across a page."""
TEXT, PAGE, OUT = 0, 1, 2
Make = Callable[["Console"], Fields]
Read = tuple[Sequence[OutLetter], Sequence[str], Sequence[str]]
"""What went out, the verified addresses, and the recipients that the policy names."""


class LetterDialog(QDialog):
    """Stays open until a letter is out: what cannot be, and what became of it, is said in it."""

    written = Signal(object)
    """An `OutLetter`: the case may have changed with it."""

    def __init__(self, console: Console, lanes: Lanes, case: Case, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._console, self._lanes, self._case = console, lanes, case
        self._turn = 0
        self._made: Make | None = None
        self._lacks: tuple[str, ...] = ()
        self._busy = False
        self.setWindowTitle(translate("Write a letter"))
        self.message = MessageBar(margins=(0, 0, 0, 0))
        self.kind = Drop(translate("Kind of letter"), [(letter_words(kind), kind) for kind in FORMS], self._choose)
        as_asked = translate("As the request")
        self.language = Drop(translate("Language"), [(one or as_asked, one) for one in LANGUAGES], self._draft)
        self.forms: dict[Kind, Form] = {kind: form(case, today) for kind, form in FORMS.items()}
        self._stack = QStackedWidget()
        for form in self.forms.values():
            form.changed.connect(self._draft)
            self._stack.addWidget(_scrolled(form))
        self.text = QTextEdit()
        self.text.setAccessibleName(translate("Words of the letter"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._pages = QVBoxLayout(pages := part("canvas", QWidget()))
        self.pages = _scrolled(pages)
        self.pages.setAccessibleName(translate("Pages of the letter"))
        self.went_out = WentOut()
        self.went_out.settled.connect(self._settle)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.text, translate("Text"))
        self.tabs.addTab(self.pages, translate("Page"))
        self.tabs.addTab(self.went_out, translate("Went out"))
        self.tabs.currentChanged.connect(lambda tab: self._lay_out() if tab == PAGE else None)
        self.to = QLineEdit()
        self.to.setAccessibleName(translate("Address on file"))
        self.to.setPlaceholderText(translate("On file or verified; never the one that the request states"))
        self.to.textChanged.connect(lambda _text: self._allow())
        self.verified = QComboBox()
        self.verified.setAccessibleName(translate("Verified addresses"))
        self.verified.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.verified.activated.connect(lambda chosen: self.to.setText(self.verified.itemText(chosen)) if chosen else None)
        self.verified.hide()
        self.pdf = Button(translate("Write PDF"), "file-text")
        self.draft = Button(translate("Save as draft"), "mail")
        self.send = Button(translate("Send"), "send", kind="primary")
        self.ways = {Way.PDF: self.pdf, Way.DRAFT: self.draft, Way.SMTP: self.send}
        for way, button in self.ways.items():
            button.clicked.connect(lambda _on=False, way=way: self._write(way))
        close = Button(translate("Close"))
        close.clicked.connect(self.reject)
        sent = Chip(ChipLook(translate("As the reader will see it"), "info", "eye"))
        chosen = row(Label(translate("Language")), self.language, None)
        left = column(Label(translate("Kind"), weight=BOLD), self.kind, chosen, self._stack, margins=(0, 0, 12, 0), spacing=6)
        right = column(row(Label(case.id, weight=BOLD), sent, None), self.tabs, margins=(12, 0, 0, 0), spacing=6)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        for widget in (left, right):
            both.addWidget(widget)
        both.setSizes([em(29), em(34)])
        layout = QVBoxLayout(self)
        parts = (
            self.message,
            both,
            row(Label(translate("To")), self.to, self.verified),
            row(None, close, self.pdf, self.draft, self.send),
        )
        fill(layout, parts, margins=(20, 16, 20, 16))
        layout.setStretchFactor(both, 1)
        self.resize(em(66), em(46))
        self._read_letters()
        self._choose()

    @property
    def form(self) -> Form:
        return self.forms[self.kind.value]

    # --- what it will be

    def _choose(self) -> None:
        self._stack.setCurrentIndex(list(self.forms).index(self.kind.value))
        self._draft()

    def _draft(self) -> None:
        """Draft it anew; until it is there, it cannot leave."""
        self._turn += 1
        turn, language, case = self._turn, self.language.value, self._case.id
        self._made, self._lacks = None, ()
        try:
            make = self.form.filled()
        except FieldRefused as refused:
            self.text.clear()
            self._lacks = (refused.why,)
            self._allow()
            return
        self._allow()
        job = self._lanes.store.job(lambda _watch: self._console.letter_draft(case, make(self._console), language=language))
        job.succeeded.connect(lambda drafted: self._show(turn, make, drafted))
        job.failed.connect(lambda error: self._not_drafted(turn, error))
        job.start()

    def _show(self, turn: int, make: Make, drafted: Drafted) -> None:
        if turn != self._turn:
            return
        self._made, self._lacks = make, tuple(one.sentence for one in drafted.missing)
        self.text.setPlainText("\n\n".join((drafted.letter.title, *drafted.letter.texts)))
        if self._lacks:
            self.message.say(" ".join(self._lacks), "warn")
        else:
            self.message.hide()
        if self.tabs.currentIndex() == PAGE:
            self._lay_out()
        self._allow()

    def _not_drafted(self, turn: int, error: BaseException) -> None:
        if turn == self._turn:
            self.text.clear()
            self.message.say_error(error)

    def _lay_out(self) -> None:
        """The pages, as the PDF will have them."""
        make, turn, language, case = self._made, self._turn, self.language.value, self._case.id
        if make is None:
            return

        scale = max(0.5, (self.pages.viewport().width() - 2 * em(2)) / PAPER)

        def pages(_watch: Watch) -> Sequence[PageImage]:
            document = self._console.letter_pages(case, make(self._console), language=language)
            return [self._console.page(document, number, scale=scale) for number in range(len(document.pages))]

        job = self._lanes.documents.job(pages)
        job.succeeded.connect(lambda images: self._show_pages(images) if turn == self._turn else None)
        job.failed.connect(self.message.say_error)
        job.start()

    def _show_pages(self, images: Sequence[PageImage]) -> None:
        while (item := self._pages.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, image in enumerate(images, start=1):
            shown = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(shown.copy()))  # the bytes go with the value
            page.setAccessibleName(translate("Page {number} of {count}").format(number=number, count=len(images)))
            self._pages.addWidget(page)
        self._pages.addStretch(1)

    # --- how it leaves

    def _allow(self) -> None:
        for way, button in self.ways.items():
            blocked = self._blocked(way)
            button.setEnabled(not blocked)
            button.tell(blocked)

    def _blocked(self, way: Way) -> str:
        if self._lacks:
            return self._lacks[0]
        if self._made is None or self._busy:
            return translate("The letter is not drafted yet")
        if way is Way.SMTP and not self._console.can_send:
            return translate("No mail server is set up")
        return "" if way is Way.PDF or self.to.text().strip() else translate("Say to which address on file")

    def _write(self, way: Way) -> None:
        make, case = self._made, self._case.id
        if make is None or self._blocked(way):
            return
        language, why, to = self.language.value, self.form.why, self.to.text().strip()

        def write(watch: Watch) -> OutLetter:
            return self._console.write_letter(case, make(self._console), way=way, to=to, language=language, why=why, watch=watch)

        title = translate("Sending a letter") if way is Way.SMTP else translate("Writing a letter")
        lane = self._lanes.mail if way is Way.SMTP else self._lanes.documents
        job = lane.job(write, title)
        job.succeeded.connect(self._out)
        job.failed.connect(self._not_out)
        job.cancelled.connect(lambda: self.message.say(translate("Stopped. No letter left."), "info"))
        job.finished.connect(self._ended)
        self._busy = True
        self._allow()
        job.start()

    def _out(self, letter: OutLetter) -> None:
        if letter.path:
            self.message.say(translate("The letter is written: {path}").format(path=letter.path), "ok")
        else:
            self.message.say(translate("The mail server took the letter."), "ok")
        self.written.emit(letter)

    def _not_out(self, error: BaseException) -> None:
        self.message.say_error(error)

    def _ended(self) -> None:
        self._busy = False
        self._allow()
        self._read_letters()

    # --- what went out

    def _read_letters(self) -> None:
        case = self._case.id

        def read(_watch: Watch) -> Read:
            return self._console.correspondence(case), self._console.addresses(case), self._console.recipients(case)

        job = self._lanes.store.job(read)
        job.succeeded.connect(self._show_letters)
        job.failed.connect(self.message.say_error)
        job.start()

    def _show_letters(self, read: Read) -> None:
        """What went out, and the verified addresses to choose from: none is chosen by itself."""
        letters, addresses, recipients = read
        for form in self.forms.values():
            form.offer_recipients(recipients)
        self.verified.clear()
        self.verified.addItems([translate("Verified addresses"), *addresses])
        self.verified.setVisible(bool(addresses))
        self.went_out.show_letters(letters)
        self.tabs.setTabText(OUT, translate("Went out ({count})").format(count=len(letters)))

    def _settle(self, number: int, left: bool) -> None:  # noqa: FBT001 - the slot of a signal
        case, why = self._case.id, self.form.why
        job = self._lanes.store.job(lambda _watch: self._console.settle_letter(case, number, left=left, why=why))
        job.succeeded.connect(self.written.emit)
        job.failed.connect(self.message.say_error)
        job.finished.connect(self._read_letters)
        job.start()


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return area
