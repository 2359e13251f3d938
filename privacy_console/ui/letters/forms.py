"""What is filled in for each kind of letter. A form says what it lacks; the fields themselves refuse what cannot be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.fields import (
    GROUNDS,
    KEPT_UNDER,
    TOLD_TO_RECIPIENTS,
    AcknowledgementFields,
    AnswerFields,
    ClarificationFields,
    Doubt,
    ExtensionFields,
    FieldRefused,
    Fields,
    Ground,
    IdentificationFields,
    Kept,
    LiftReason,
    Need,
    NotTold,
    PassedOnFields,
    Question,
    RecipientNoticeFields,
    RefusalFields,
    RestrictionLiftedFields,
    RightAnswer,
    RightGround,
    Said,
    ToControllerFields,
)
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import ExtensionReason
from privacy_console.ui.letters.parts import Choices, Day, Drop, Line, Lines
from privacy_console.ui.letters.words import letter_words
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.parts import Item, Label, card, column, fill, row
from privacy_console.ui.wording import translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

IN_ITS_LANGUAGE = "In the letter's language, one a line"


class Form(QWidget):
    """`fields` are made on a lane: an extension asks the clock."""

    changed = Signal()

    def __init__(self, case: Case, today: date) -> None:
        super().__init__()
        self._case, self._today = case, today
        fill(QVBoxLayout(self), (*self._parts(), None), spacing=6)

    @property
    def why(self) -> str:
        """For the office alone, where the letter ends the case."""
        return ""

    def offer_recipients(self, names: Sequence[str]) -> None:
        """Whom the policy names as recipients of what was found, where a form asks for them."""

    def filled(self) -> Callable[[Console], Fields]:
        """What was filled in, as it stands now.

        Raises:
            FieldRefused: it cannot be; the sentence says why.
        """
        raise NotImplementedError

    def _parts(self) -> Sequence[Item]:
        raise NotImplementedError


def grounds_called(ground: Ground) -> str:
    return words(ground) if isinstance(ground, RefusalGround) else letter_words(ground)


class NothingToFillIn(Form):
    def _parts(self) -> Sequence[Item]:
        return (Label(translate("There is nothing to fill in."), ink="text2", wrap=True),)

    def filled(self) -> Callable[[Console], Fields]:
        return lambda _console: AcknowledgementFields()


class IdentificationForm(Form):
    def _parts(self) -> Sequence[Item]:
        self.doubt = Choices("Why it is in doubt who asks", Doubt, letter_words, self.changed.emit, one=True)
        self.needs = Choices("What would show it; any one is enough", Need, letter_words, self.changed.emit)
        return (*self.doubt.parts, 6, *self.needs.parts)

    def filled(self) -> Callable[[Console], Fields]:
        if not self.doubt.chosen:
            raise FieldRefused("say why it is in doubt who asks")
        made = IdentificationFields(doubt=self.doubt.chosen[0], needs=self.needs.chosen)
        return lambda _console: made


class ClarificationForm(Form):
    def _parts(self) -> Sequence[Item]:
        self.questions = Choices("What is not clear", Question, letter_words, self.changed.emit)
        self.asked = Lines("Further questions", IN_ITS_LANGUAGE, self.changed.emit)
        return (*self.questions.parts, 6, *self.asked.parts)

    def filled(self) -> Callable[[Console], Fields]:
        made = ClarificationFields(questions=self.questions.chosen, asked=self.asked.said)
        return lambda _console: made


class ExtensionForm(Form):
    def _parts(self) -> Sequence[Item]:
        self.reasons = Choices("Reasons", ExtensionReason, letter_words, self.changed.emit)
        self.because = Lines("What makes it so", IN_ITS_LANGUAGE, self.changed.emit)
        return (*self.reasons.parts, 6, *self.because.parts)

    def filled(self) -> Callable[[Console], Fields]:
        reasons, because, case = self.reasons.chosen, self.because.said, self._case.id
        if not reasons:
            raise FieldRefused("an extension needs a reason")
        return lambda console: ExtensionFields(reasons=reasons, due=console.extension_due(case, reasons), because=because)


class Ending(Form):
    """A letter that ends the case takes a note, which stays in the office."""

    def _note(self) -> Sequence[Item]:
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(translate("Internal note on the decision"))
        self.note.setPlaceholderText(translate("Why it is decided so, in a few words."))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(em(4.2))
        self.note.textChanged.connect(self.changed)
        internal = Chip(ChipLook(translate("Internal, never sent")))
        ends = translate("The case ends with this letter.")
        return (row(Label(translate("Note"), weight=BOLD), internal, None), self.note, Label(ends, ink="text2", wrap=True))

    @property
    def why(self) -> str:
        return self.note.toPlainText().strip()


class RefusalForm(Ending):
    def _parts(self) -> Sequence[Item]:
        grounds: tuple[Ground, ...] = (*RefusalGround, *RightGround)
        self.grounds = Choices("Grounds", grounds, grounds_called, self.changed.emit)
        return (*self.grounds.parts, 6, *self._note())

    def filled(self) -> Callable[[Console], Fields]:
        made = RefusalFields(grounds=self.grounds.chosen)
        return lambda _console: made


class OneRight(QWidget):
    """What became of one right."""

    def __init__(self, right: Right, changed: Callable[[], None], *, marketing: bool = False) -> None:
        super().__init__()
        self.right, self.marketing = right, marketing
        name = translate("Objection to direct marketing") if marketing else words(right)
        refusals: tuple[Ground, ...] = () if marketing else (*GROUNDS[right], *RefusalGround)
        entries: list[tuple[str, tuple[Ground, ...] | None]] = [(translate("Not in this letter"), None), (translate("Done"), ())]
        entries += [(grounds_called(one), (one,)) for one in refusals]
        self.became = Drop(name, entries, changed)
        self.what = Lines("To what", "Which data or purposes, one a line", changed)
        self.kept = Lines("Not erased", "What is kept, one a line", changed)
        self.under = Drop(translate("Why it is kept"), [(letter_words(one), one) for one in KEPT_UNDER], changed)
        self._lists = right not in {Right.ACCESS, Right.PORTABILITY} and not marketing
        inside: list[Item] = list(self.what.parts if self._lists else ())
        if right is Right.ERASURE:
            inside += [*self.kept.parts, self.under]
        self._more = column(*inside, spacing=6)
        self.became.currentIndexChanged.connect(lambda _index: self._show_more())
        layout = QVBoxLayout(self)
        fill(layout, (card(row(Label(name, weight=BOLD), None, self.became), self._more, kind="soft"),))
        self._show_more()

    def _show_more(self) -> None:
        """To what it was granted is asked where it was."""
        self._more.setVisible(self.became.value == () and self._lists)

    def answer(self) -> RightAnswer | None:
        refused = self.became.value
        if refused is None:
            return None
        done = not refused
        under = self.under.value
        kept = tuple(Kept(what=said, ground=under) for said in self.kept.said) if self.right is Right.ERASURE else ()
        return RightAnswer(
            right=self.right,
            what=self.what.said if done and self._lists else (),
            kept=kept if done else (),
            refused=refused,
            marketing=self.marketing,
        )


class AnswerForm(Form):
    def _parts(self) -> Sequence[Item]:
        asked = [*self._case.rights, *(right for right in Right if right not in self._case.rights)]
        self.rights = [OneRight(right, self.changed.emit) for right in asked]
        self.rights.append(OneRight(Right.OBJECTION, self.changed.emit, marketing=True))
        self.told = Lines("Recipients that were told (Art. 19)", "Their names, one a line", self.changed.emit)
        none: list[tuple[str, NotTold | None]] = [(translate("They were told"), None)]
        none += [(letter_words(one), one) for one in NotTold]
        self.not_told = Drop(translate("Why no recipient was told"), none, self.changed.emit)
        self.named = Button(translate("Those of the policy"), "users")
        self.named.hide()
        self.named.clicked.connect(lambda: self.told.box.setPlainText("\n".join(self._recipients)))
        self._recipients: Sequence[str] = ()
        return (*self.rights, row(self.told.title, None, self.named), self.told.box, self.not_told)

    def offer_recipients(self, names: Sequence[str]) -> None:
        self._recipients = names
        self.named.setVisible(bool(names))
        self.named.tell(translate("Tell each of them first (Art. 19): {names}").format(names=", ".join(names)))

    def filled(self) -> Callable[[Console], Fields]:
        answers = tuple(one for one in (right.answer() for right in self.rights) if one is not None)
        made = AnswerFields(answers=answers, told=self.told.said, not_told=self.not_told.value)
        return lambda _console: made


class RestrictionLiftedForm(Form):
    def _parts(self) -> Sequence[Item]:
        self.on = Day("Ends on", self._today, self.changed.emit)
        self.reason = Choices("Why", LiftReason, letter_words, self.changed.emit, one=True)
        return (*self.on.parts, 6, *self.reason.parts)

    def filled(self) -> Callable[[Console], Fields]:
        if not self.reason.chosen:
            raise FieldRefused("say why the restriction ends")
        made = RestrictionLiftedFields(on=self.on.day, why=self.reason.chosen[0])
        return lambda _console: made


class RecipientNoticeForm(Form):
    def _parts(self) -> Sequence[Item]:
        self.recipient = Line("Recipient", "Its name; one letter a recipient", self.changed.emit)
        rights = sorted(TOLD_TO_RECIPIENTS)
        self.act = Choices("What was done", rights, words, self.changed.emit, one=True)
        self.what = Lines("With which data", "One a line", self.changed.emit)
        self.references = Lines("What it knows the person by", "Only what it needs, one a line", self.changed.emit)
        self.done = Day("Done on", self._today, self.changed.emit)
        return (*self.recipient.parts, *self.act.parts, *self.what.parts, *self.references.parts, *self.done.parts)

    def filled(self) -> Callable[[Console], Fields]:
        if not self.act.chosen:
            raise FieldRefused("say what was done")
        made = RecipientNoticeFields(
            recipient=Said(self.recipient.text),
            action=self.act.chosen[0],
            references=self.references.said,
            what=self.what.said,
            done_on=self.done.day,
        )
        return lambda _console: made


class ToControllerForm(Form):
    def _parts(self) -> Sequence[Item]:
        self.customer = Line("Customer", "The company that decides", self.changed.emit)
        self.writer = Line("Who asks", "How they can be reached", self.changed.emit)
        self.references = Lines("Particulars", "What the customer knows them by, one a line", self.changed.emit)
        return (*self.customer.parts, *self.writer.parts, *self.references.parts)

    def filled(self) -> Callable[[Console], Fields]:
        made = ToControllerFields(
            customer=Said(self.customer.text), writer=Said(self.writer.text), references=self.references.said
        )
        return lambda _console: made


class PassedOnForm(Form):
    def _parts(self) -> Sequence[Item]:
        self.customer = Line("Customer", "The company that decides", self.changed.emit)
        self.on = Day("Passed on", self._today, self.changed.emit)
        return (*self.customer.parts, *self.on.parts)

    def filled(self) -> Callable[[Console], Fields]:
        made = PassedOnFields(customer=Said(self.customer.text), passed_on=self.on.day)
        return lambda _console: made


FORMS: dict[Kind, type[Form]] = {
    Kind.ACKNOWLEDGEMENT: NothingToFillIn,
    Kind.IDENTIFICATION: IdentificationForm,
    Kind.CLARIFICATION: ClarificationForm,
    Kind.EXTENSION: ExtensionForm,
    Kind.ANSWER: AnswerForm,
    Kind.REFUSAL: RefusalForm,
    Kind.RESTRICTION_LIFTED: RestrictionLiftedForm,
    Kind.RECIPIENT_NOTICE: RecipientNoticeForm,
    Kind.TO_CONTROLLER: ToControllerForm,
    Kind.PASSED_ON: PassedOnForm,
}
"""In the order in which a case needs them. A partial refusal is an answer; the letter with a copy is written
at “Deliver”, and the one that it stays unknown who asks at “Verify identity”."""
