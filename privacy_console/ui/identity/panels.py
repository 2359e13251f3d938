"""What the steps of the ladder need: contact on file and codes, known facts, a mandate, a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from privacy_console.casework.identity.checking.codes import CodeState, CodeToSend, SentCode
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits
from privacy_console.casework.identity.checking.documents import SeenDocument
from privacy_console.casework.identity.checking.mandates import AnswersGo, Mandate
from privacy_console.casework.identity.subject import KnownFact
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.letter import Attachment
from privacy_console.casework.requests.reading import Right
from privacy_console.ui.theme.theme import BOLD, font, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook, Tone
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import Label, card, column, part, row
from privacy_console.ui.wording import day, in_a_sentence, moment, translate, words

FITS: dict[Fits, tuple[Tone, str]] = {
    Fits.NONE: ("warn", "user-x"),
    Fits.ONE: ("ok", "user-check"),
    Fits.SEVERAL: ("warn", "users"),
}
STATES: dict[CodeState, tuple[Tone, str]] = {
    CodeState.WAITING: ("info", "hourglass"),
    CodeState.ANSWERED: ("ok", "circle-check"),
    CodeState.EXPIRED: ("warn", "clock"),
    CodeState.LOCKED: ("danger", "lock"),
}


def framed(widget: QWidget, *items: QWidget) -> None:
    """Make the widget a card of those items."""
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(card(*items, kind="soft", spacing=6))


class OnFile(QWidget):
    """What is on file, masked, and a code that goes there and comes back."""

    looked = Signal()
    asked = Signal(str)
    """By which way: `code`, or the code of a way of letters."""
    replied = Signal(str)

    def __init__(self, *, can_send: bool) -> None:
        super().__init__()
        self.fits = Chip(ChipLook(""))
        self.look = Button(translate("Look up what is on file"), "user-round")
        self.look.clicked.connect(self.looked)
        self.contacts = Flowing()
        self.about = Label(role="caption", ink="text2", wrap=True)
        self.way = QComboBox()
        self.way.setAccessibleName(translate("How the code goes out"))
        for code, text in _ways(can_send=can_send):
            self.way.addItem(text, code)
        self.send = Button(translate("Make code"), "send")
        self.send.clicked.connect(lambda: self.asked.emit(str(self.way.currentData(Qt.ItemDataRole.UserRole))))
        self.state = Chip(ChipLook(""))
        self.sent = Label(role="caption", ink="text2", wrap=True)
        self.code = Label(weight=BOLD)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.once = Label(
            translate("Shown this once. It goes to the address on file and nowhere else."), role="caption", wrap=True
        )
        self._fresh = part("info", QFrame())
        QVBoxLayout(self._fresh).addWidget(column(self.code, self.once, spacing=2))
        self.reply = QLineEdit()
        self.reply.setAccessibleName(translate("Code that came back"))
        self.reply.setPlaceholderText(translate("Code that came back"))
        self.reply.returnPressed.connect(self._reply)
        self.check = Button(translate("Check code"), "check")
        self.check.clicked.connect(self._reply)
        self._back = row(self.reply, self.check)
        head = row(Label(translate("On file"), weight=BOLD), self.fits, None, self.look)
        framed(
            self,
            head,
            self.contacts,
            self.about,
            row(self.way, self.send, None),
            row(self.state, self.sent),
            self._fresh,
            self._back,
        )
        self._resize()
        theme().changed.connect(self._resize)

    def clear(self) -> None:
        self.reply.clear()
        self.code.clear()
        self._fresh.hide()
        self.show_contact(None)
        self.show_code(None, None)

    def show_contact(self, found: ContactOnFile | None) -> None:
        self.fits.setVisible(found is not None)
        chips: list[QWidget] = []
        said = translate(
            "Only exact matches in contact columns, shown masked. Nothing is searched for, and the trail says that you looked."
        )
        if found is not None:
            self.fits.show_look(ChipLook(words(found.fits), *FITS[found.fits]))
            icons = {IdentifierKind.EMAIL: "mail"}
            chips = [
                Chip(ChipLook(one.masked, "accent", icons.get(one.kind, "message-square")), words(one.kind))
                for one in found.contacts
            ]
            said = " ".join(_told(found))
        self.contacts.show_widgets(chips)
        self.contacts.setVisible(bool(chips))
        self.about.setText(said)
        self.about.setVisible(bool(said))

    def show_code(self, code: SentCode | None, now: datetime | None) -> None:
        """Where the newest code stands at that moment."""
        state = code.state(now) if code is not None and now is not None else None
        for widget in (self.state, self.sent):
            widget.setVisible(state is not None)
        self._back.setVisible(state is CodeState.WAITING)
        if code is None or state is None:
            return
        self.state.show_look(ChipLook(words(state), *STATES[state]))
        until = translate("Sent to {to} on {made}, answers until {until}.").format(
            to=code.to, made=day(code.made_at.astimezone().date()), until=day(code.expires_at.astimezone().date())
        )
        left = translate(" {left} more wrong answers lock it.").format(left=code.left) if state is CodeState.WAITING else ""
        self.sent.setText(until + left)

    def show_fresh(self, code: CodeToSend | None) -> None:
        """Show a code this once; none takes it away."""
        self._fresh.setVisible(code is not None)
        self.code.setText(code.text if code is not None else "")

    def set_open(self, *, here: bool) -> None:
        for widget in (self.look, self.way, self.send, self.reply, self.check):
            widget.setEnabled(here)

    def _reply(self) -> None:
        typed = self.reply.text().strip()
        if typed:
            self.replied.emit(typed)

    def _resize(self) -> None:
        self.code.setFont(font("heading", BOLD))


def _ways(*, can_send: bool) -> list[tuple[str, str]]:
    ways = [
        ("draft", translate("letter as a draft for the mail program")),
        ("pdf", translate("letter as a PDF")),
        ("code", translate("show the code once")),
    ]
    return [("smtp", translate("letter by the mail server")), *ways] if can_send else ways


def _told(found: ContactOnFile) -> list[str]:
    said = []
    if found.known:
        said.append(translate("On file: {kinds}.").format(kinds=", ".join(in_a_sentence(one) for one in found.known)))
    if found.unknown:
        said.append(translate("Not on file: {kinds}.").format(kinds=", ".join(in_a_sentence(one) for one in found.unknown)))
    if found.for_customer:
        said.append(translate("Held for a customer of the company, who decides about it."))
    if found.unavailable:
        said.append(translate("Not reached: {places}.").format(places=", ".join(found.unavailable)))
    return said


class Facts(QWidget):
    """Which facts were told. What they are is written down nowhere."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices = {fact: QCheckBox(words(fact)) for fact in KnownFact}
        grid, held = QGridLayout(), QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        for number, choice in enumerate(self.choices.values()):
            choice.setAccessibleName(choice.text())
            choice.toggled.connect(lambda _on: self.changed.emit())
            grid.addWidget(choice, number // 2, number % 2)
        held.setLayout(grid)
        said = translate("Two at least, told by the subject and compared with the file; neither of them given in the letter.")
        framed(
            self, Label(translate("Facts that were told"), weight=BOLD), Label(said, role="caption", ink="text2", wrap=True), held
        )

    @property
    def facts(self) -> tuple[KnownFact, ...]:
        return tuple(fact for fact, choice in self.choices.items() if choice.isChecked())

    def show_facts(self, facts: Sequence[KnownFact]) -> None:
        for fact, choice in self.choices.items():
            choice.setChecked(fact in facts)


class MandateForm(QWidget):
    """What was checked of an agent's mandate, for which rights, and whom the answer goes to."""

    record = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.agent = _field(translate("Name of the agent"))
        self.note = _field(translate("What was checked of the mandate"))
        self.address = _field(translate("Address for the answer; empty: where they wrote from"))
        self.answers = QComboBox()
        self.answers.setAccessibleName(translate("Whom the answer goes to"))
        for whom in AnswersGo:
            self.answers.addItem(translate("Answer to: {whom}").format(whom=in_a_sentence(whom)), whom)
        self.rights = {right: QCheckBox(words(right)) for right in Right}
        for choice in self.rights.values():
            choice.setAccessibleName(choice.text())
        self._covers = Flowing()
        self._covers.show_widgets(list(self.rights.values()))
        self.button = Button(translate("Record mandate"), "file-check")
        self.button.clicked.connect(self.record)
        self.seen = Label(role="caption", ink="text2", wrap=True)
        framed(
            self,
            Label(translate("Mandate"), weight=BOLD),
            self.seen,
            self.agent,
            self.note,
            self._covers,
            row(self.answers, self.address),
            row(self.button, None),
        )

    def clear(self) -> None:
        for field in (self.agent, self.note, self.address):
            field.clear()
        self.show_mandate(None, ())

    def show_mandate(self, mandate: Mandate | None, rights: Sequence[Right]) -> None:
        """What is recorded; without a mandate, the rights that are asserted are offered."""
        covered = mandate.rights if mandate is not None else tuple(rights)
        for right, choice in self.rights.items():
            choice.setChecked(right in covered)
        self.seen.setVisible(mandate is not None)
        if mandate is not None:
            said = translate("Seen {when}: {agent}, for {rights}; the answer goes to {whom}.")
            covers = ", ".join(in_a_sentence(one) for one in mandate.rights)
            when = moment(mandate.checked_at.astimezone())
            self.seen.setText(said.format(when=when, agent=mandate.agent, rights=covers, whom=in_a_sentence(mandate.answers_go)))

    @property
    def covered(self) -> tuple[Right, ...]:
        return tuple(right for right, choice in self.rights.items() if choice.isChecked())


class DocumentForm(QWidget):
    """That a document was looked at, and which attachment is its copy."""

    record = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.copy = QComboBox()
        self.copy.setAccessibleName(translate("Which attachment is the copy"))
        self.note = _field(translate("What was compared; never a number or a date that stands in it"))
        self.button = Button(translate("Record that it was looked at"), "file-check")
        self.button.clicked.connect(self.record)
        self.seen = Label(role="caption", ink="text2", wrap=True)
        said = translate(
            "Look at a copy outside the console. Only that it was checked is kept; the copy is deleted when the case ends."
        )
        about = Label(said, role="caption", ink="text2", wrap=True)
        framed(
            self,
            Label(translate("Identity document"), weight=BOLD),
            about,
            self.seen,
            self.copy,
            self.note,
            row(self.button, None),
        )

    def show_documents(self, documents: Sequence[SeenDocument], attachments: Sequence[Attachment]) -> None:
        self.copy.clear()
        self.copy.addItem(translate("it was shown, and left no copy"), "")
        for one in attachments:
            self.copy.addItem(f"{one.name} ({one.media_type})", one.sha256)
        if attachments:
            self.copy.setCurrentIndex(1)
        self.seen.setVisible(bool(documents))
        lines = [
            translate("Looked at {when}; {copy}.").format(
                when=moment(one.checked_at.astimezone()),
                copy=translate("its copy is here until the case ends") if one.is_here else translate("no copy is here"),
            )
            for one in documents
        ]
        self.seen.setText("\n".join(lines))


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    return made
