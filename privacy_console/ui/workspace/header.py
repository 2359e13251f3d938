"""The head of a request: who, which rights, the clock and its derivation, whose case it is, and the one button that leads on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from privacy_console.casework.identity.people import Person
from privacy_console.casework.requests.case import TRANSITIONS, Case, Status
from privacy_console.casework.requests.events import Asked
from privacy_console.casework.requests.reading import LetterKind, Right
from privacy_console.ui.keys import shown_keys
from privacy_console.ui.theme.icons import icon
from privacy_console.ui.theme.theme import BOLD
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.case_chips import clock_chip, derivation, identity_chip, right_chip, uncertain_chip
from privacy_console.ui.widgets.chip import Chip
from privacy_console.ui.widgets.flowing import Flowing, TwoLines
from privacy_console.ui.widgets.parts import ElidedLabel, Label, fill, row
from privacy_console.ui.widgets.stage import Primary
from privacy_console.ui.wording import day, rights, source, translate, weekday, words

UNCERTAIN = (
    "No mail host of ours says when it arrived: it may have been earlier. Find out when, and say it: the deadline is counted "
    "from then."
)
MAY_BE_A_REQUEST = frozenset({LetterKind.UNCLEAR, LetterKind.NOT_A_REQUEST, LetterKind.AUTO_REPLY, LetterKind.BOUNCE})
"""What nobody could sort, and what was set aside wrongly and reopened."""
EXTENDED = frozenset({"two_further_months", "90_days"})
"""Steps of a deadline that was extended; the law allows it once."""


class Header(QWidget):
    advanced = Signal()
    taken = Signal()
    put_aside = Signal()
    receipt_wanted = Signal()
    """Somebody knows when it arrived."""
    confirmed = Signal(object)
    """It is a request: the `Right` that it asks for."""
    reopened = Signal()
    extended = Signal()
    arrival_wanted = Signal()
    """What was asked in a clarification was answered."""
    acknowledged = Signal()
    refused = Signal()
    letter_wanted = Signal()
    letter_toggled = Signal(bool)

    def __init__(self, me: Person, today: Callable[[], date]) -> None:
        super().__init__()
        self._me, self._today = me, today
        self.name = Label(role="heading", weight=BOLD)
        self.number = Label(ink="text2")
        self.chips = Flowing()
        self.line = ElidedLabel(role="caption", ink="text2")
        self.letter = Tool("mail", translate("Letter"), words=True, segment=True)
        self.letter.setCheckable(True)
        self.letter.toggled.connect(self.letter_toggled)
        self.take = Button(translate("Assign to me"), "user-check")
        self.take.clicked.connect(self.taken)
        self.extend = Tool("calendar-clock", translate("Extend the deadline…"))
        self.extend.setAccessibleDescription(translate("Record that the subject was told of more time."))
        self.extend.clicked.connect(self.extended)
        self.arrived = Tool("circle-check", translate("The answer arrived…"))
        self.arrived.setAccessibleDescription(translate("Record that what was asked in a clarification was answered."))
        self.arrived.clicked.connect(self.arrival_wanted)
        self.acknowledge = Button(translate("Acknowledge"), "send")
        self.acknowledge.tell(
            translate("Write the letter that the request arrived, and when an answer is due.  {keys}").format(
                keys=shown_keys("request.acknowledge")
            )
        )
        self.acknowledge.clicked.connect(self.acknowledged)
        self.write = Tool("pencil", translate("Write a letter…"))
        self.write.clicked.connect(self.letter_wanted)
        self.refuse = Tool("ban", translate("Refuse the request…"), keys=shown_keys("request.refuse"))
        self.refuse.clicked.connect(self.refused)
        self.aside = Button(translate("Not a request"), "archive-x", says=translate("Set the letter aside; it can be reopened."))
        self.aside.clicked.connect(self.put_aside)
        self.confirm = Button(translate("It is a request"), "check", says=translate("Say which right it asks for."))
        asks_for = QMenu(self.confirm)
        for right in Right:
            asks_for.addAction(words(right), partial(self.confirmed.emit, right))
        self.confirm.setMenu(asks_for)
        self.receipt = Button(translate("When did it arrive?"), "calendar-days", says=translate(UNCERTAIN))
        self.receipt.clicked.connect(self.receipt_wanted)
        self.reopen = Button(translate("Reopen"), "archive-restore")
        self.reopen.clicked.connect(self.reopened)
        self.go = Button("", kind="primary")
        self.go.clicked.connect(self.advanced)
        layout = QVBoxLayout(self)
        buttons = row(
            None,
            self.letter,
            self.take,
            self.acknowledge,
            self.write,
            self.extend,
            self.arrived,
            self.refuse,
            self.go,
        )
        top = TwoLines(row(self.name, self.number, None, spacing=10), buttons)
        sorting = row(self.line, self.receipt, self.confirm, self.aside, self.reopen)
        fill(layout, (top, self.chips, sorting), margins=(20, 10, 16, 8), spacing=5)

    def show_case(self, case: Case) -> None:
        name = case.subject_name or translate("Name not given")
        self.name.setText(name)
        clock = clock_chip(case, self._today())
        says = derivation(case.deadline)
        self.number.setText(case.id)
        shown: list[QWidget] = [Chip(right_chip(right)) for right in case.rights]
        uncertain = [Chip(uncertain_chip(), translate(UNCERTAIN))] if case.receipt_uncertain else []
        self.chips.show_widgets([*shown, Chip(clock, says), *uncertain, Chip(identity_chip(case))])
        text = translate("Received {received} by {source} · due {due} ({article}) · owner {owner}")
        article = case.deadline.readings[0].source if case.deadline.readings else ""
        self.line.set_text(
            text.format(
                received=day(case.deadline.received),
                source=source(case.source).lower(),
                due=weekday(case.deadline.due),
                article=article,
                owner=self._owner(case),
            )
        )
        self.line.setAccessibleDescription(says)
        self.take.setVisible(case.is_open and case.owner != self._me.id)
        self.extend.setVisible(
            case.is_open
            and case.status is not Status.CLOSE
            and not EXTENDED.intersection(step.rule for step in case.deadline.steps)
        )
        waits = case.clock is not None and case.clock.open_question(Asked.CLARIFICATION) is not None
        self.arrived.setVisible(case.is_open and waits)
        self.acknowledge.setVisible(case.acknowledged_at is None and case.is_open and case.status is not Status.CLOSE)
        self.write.setVisible(case.status is not Status.SET_ASIDE)
        self.refuse.setVisible(Status.REFUSED in TRANSITIONS[case.status])
        self.aside.setVisible(case.status is Status.VERIFY)
        self.receipt.setVisible(case.receipt_uncertain and case.is_open)
        self.confirm.setVisible(case.status is Status.VERIFY and case.kind in MAY_BE_A_REQUEST)
        self.reopen.setVisible(case.status is Status.SET_ASIDE)
        self.setAccessibleName(f"{name}, {case.id}, {rights(case)}, {clock.text}")

    def show_primary(self, primary: Primary | None) -> None:
        """Show what leads on; where something is in the way the button is off and says what."""
        self.go.setVisible(primary is not None)
        if primary is None:
            return
        self.go.setText(primary.text)
        self.go.setIcon(icon(primary.icon, "disabled" if primary.blocked else "on_accent") if primary.icon else QIcon())
        self.go.setEnabled(not primary.blocked)
        self.go.tell(primary.blocked or primary.says or shown_keys("request.advance"))

    def _owner(self, case: Case) -> str:
        if case.owner is None:
            return translate("nobody yet")
        return self._me.name if case.owner == self._me.id else translate("a colleague")
