"""Refusing a request: its grounds, the letter that they make, and the button that sends nobody away without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.ui.background import Lane
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, fill, row
from privacy_console.ui.wording import translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

Grounds = tuple[RefusalGround, ...]
Drafted = tuple[Grounds, str, tuple[str, ...], tuple[str, ...]]
"""For which grounds; the letter's title and paragraphs; what it lacks."""


class RefuseDialog(QDialog):
    """`grounds` and `why` hold what was decided. It opens by one button and refuses by another, which waits for the letter."""

    def __init__(self, console: Console, lane: Lane, case: CaseId, parent: QWidget, *, why: str = "") -> None:
        super().__init__(parent)
        self._console, self._lane, self._case = console, lane, case
        self._drafted: Grounds | None = None
        self._lacks: tuple[str, ...] = ()
        self.setWindowTitle(translate("Refuse the request"))
        self.message = MessageBar(margins=(0, 0, 0, 0))
        self.choices = {ground: QCheckBox(words(ground)) for ground in RefusalGround}
        for choice in self.choices.values():
            choice.setAccessibleName(choice.text())
            choice.toggled.connect(lambda _on: self._draft())
        self.note = QPlainTextEdit(why)
        self.note.setAccessibleName(translate("Internal note on the decision"))
        self.note.setPlaceholderText(translate("Why it is decided so, in a few words."))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(em(4.4))
        self.note.textChanged.connect(self._allow)
        self.letter = QTextEdit()
        self.letter.setAccessibleName(translate("Letter of the refusal"))
        self.letter.setReadOnly(True)
        self.letter.setTabChangesFocus(True)
        self.letter.setMinimumHeight(em(9))
        self.refuse = Button(translate("Refuse the request"), "ban", kind="danger")
        self.refuse.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(Button(translate("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.refuse, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        about = translate("{case} ends with this letter, and nothing is disclosed. A refusal cannot be taken back.")
        internal = Chip(ChipLook(translate("Internal, never sent")))
        sent = Chip(ChipLook(translate("Will be sent to the subject"), "info", "send"))
        parts = (
            Label(translate("Refuse the request"), role="title", weight=BOLD),
            Label(about.format(case=case), ink="text2", wrap=True),
            self.message,
            Label(translate("Grounds"), weight=BOLD),
            *self.choices.values(),
            row(Label(translate("Note"), weight=BOLD), internal, None),
            self.note,
            row(Label(translate("Letter"), weight=BOLD), sent, None),
            self.letter,
            buttons,
        )
        layout = QVBoxLayout(self)
        fill(layout, parts, margins=(20, 16, 20, 16))
        layout.setStretchFactor(self.letter, 1)
        self.resize(em(44), em(42))
        self._allow()

    @property
    def grounds(self) -> Grounds:
        return tuple(ground for ground, choice in self.choices.items() if choice.isChecked())

    @property
    def why(self) -> str:
        return self.note.toPlainText().strip()

    def _draft(self) -> None:
        """Draft the letter anew; until it is there, nothing can be refused."""
        grounds, self._drafted = self.grounds, None
        self.letter.clear()
        self.message.hide()
        self._allow()
        if not grounds:
            return

        def read(_watch: object) -> Drafted:
            return grounds, *self._console.draft_refusal(self._case, grounds=grounds)

        job = self._lane.job(read)
        job.succeeded.connect(self._show)
        job.failed.connect(self.message.say_error)
        job.start()

    def _show(self, drafted: Drafted) -> None:
        grounds, title, paragraphs, lacks = drafted
        if grounds != self.grounds:
            return
        self._drafted, self._lacks = grounds, lacks
        self.letter.setPlainText("\n\n".join((title, *paragraphs)))
        if lacks:
            self.message.say(" ".join(lacks), "danger")
        self._allow()

    def _allow(self) -> None:
        blocked = self._blocked()
        self.refuse.setEnabled(not blocked)
        self.refuse.tell(blocked)

    def _blocked(self) -> str:
        if not self.grounds:
            return translate("Choose at least one ground")
        if self._drafted is None:
            return translate("The letter is not drafted yet")
        if self._lacks:
            return translate("Something that the law requires is missing")
        return "" if self.why else translate("Say in a few words why it is decided so")
