"""It stays unknown who asks: the reason, the letter that says so, and the button that ends the case with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from privacy_console.casework.identity.checking.outcome import CannotVerify
from privacy_console.casework.letters.kinds.drafting import Drafted
from privacy_console.casework.letters.kinds.fields import CannotVerifyFields
from privacy_console.casework.requests.case import Case
from privacy_console.ui.background import Lane
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, fill, row
from privacy_console.ui.wording import translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console


class UnknownDialog(QDialog):
    """`reason` and `why` hold what was decided. Its button waits for the letter, and for a reason that holds."""

    def __init__(self, console: Console, lane: Lane, case: Case, asked: date | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked, self._drafted = asked, False
        self.setWindowTitle(translate("Cannot verify"))
        self.message = MessageBar(margins=(0, 0, 0, 0))
        self.reasons = QComboBox()
        self.reasons.setAccessibleName(translate("Why nobody can be verified"))
        for one in CannotVerify:
            self.reasons.addItem(words(one), one)
        self.reasons.currentIndexChanged.connect(lambda _index: self._allow())
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(translate("Internal note on the decision"))
        self.note.setPlaceholderText(translate("What was tried, in a few words."))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(em(4.4))
        self.note.textChanged.connect(self._allow)
        self.letter = QTextEdit()
        self.letter.setAccessibleName(translate("Letter that nobody could be verified"))
        self.letter.setReadOnly(True)
        self.letter.setTabChangesFocus(True)
        self.letter.setMinimumHeight(em(9))
        self.end = Button(translate("End the case with this letter"), "user-x", kind="danger")
        self.end.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(Button(translate("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.end, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        about = translate(
            "{case} ends with this letter (Art. 11(2), 12(2)), and nothing is disclosed. That cannot be taken back."
        )
        parts = (
            Label(translate("It stays unknown who asks"), role="title", weight=BOLD),
            Label(about.format(case=case.id), ink="text2", wrap=True),
            self.message,
            Label(translate("Reason"), weight=BOLD),
            self.reasons,
            row(Label(translate("Note"), weight=BOLD), Chip(ChipLook(translate("Internal, never sent"))), None),
            self.note,
            row(
                Label(translate("Letter"), weight=BOLD),
                Chip(ChipLook(translate("Will be sent to the subject"), "info", "send")),
                None,
            ),
            self.letter,
            buttons,
        )
        layout = QVBoxLayout(self)
        fill(layout, parts, margins=(20, 16, 20, 16))
        layout.setStretchFactor(self.letter, 1)
        self.resize(em(44), em(38))
        job = lane.job(lambda _watch: console.letter_draft(case.id, CannotVerifyFields(asked_on=asked)))
        job.succeeded.connect(self._show)
        job.failed.connect(self.message.say_error)
        job.start()
        self._allow()

    @property
    def reason(self) -> CannotVerify:
        return CannotVerify(self.reasons.currentData(Qt.ItemDataRole.UserRole))

    @property
    def why(self) -> str:
        return self.note.toPlainText().strip()

    def _show(self, drafted: Drafted) -> None:
        self._drafted = not drafted.missing
        self.letter.setPlainText("\n\n".join((drafted.letter.title, *drafted.letter.texts)))
        if drafted.missing:
            self.message.say(" ".join(one.sentence for one in drafted.missing), "danger")
        self._allow()

    def _allow(self) -> None:
        blocked = self._blocked()
        self.end.setEnabled(not blocked)
        self.end.tell(blocked)

    def _blocked(self) -> str:
        if self._asked is None and self.reason is not CannotVerify.NOT_ON_FILE:
            return translate("The writer was not asked for what would show who they are")
        if not self._drafted:
            return translate("The letter is not drafted yet")
        return "" if self.why else translate("Say in a few words why it is decided so")
