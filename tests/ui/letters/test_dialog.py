"""Writing a letter in the window: what is missing is said, what it will look like is shown, and it leaves by one button."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QWidget

from privacy_console.adapters.documents.documents import PdfDocuments
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.drafting import drafted
from privacy_console.casework.letters.kinds.fields import Doubt, Need, NotTold, Question, RightGround
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending.correspondence import OutLetter, State, Way
from privacy_console.casework.letters.sending.mail import MailUnclear
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import ExtensionReason
from privacy_console.ui.letters import words as letter_words
from privacy_console.ui.letters.dialog import OUT, PAGE, LetterDialog
from privacy_console.ui.letters.forms import FORMS
from privacy_console.ui.letters.words import WORDS
from tests.casework.letters.answering import POLICY, RESOURCES, TEMPLATES
from tests.ui.fake_console import a_case

TODAY = date(2026, 11, 24)
MADE = datetime(2026, 11, 24, 9, tzinfo=UTC)
DOCUMENTS = PdfDocuments(RESOURCES)


@dataclass
class Letters:
    """The console's verbs of letters, on real templates and pages; nothing leaves."""

    can_send: bool = True
    case: object = field(default_factory=lambda: a_case(0, subject_name="Anna Kowalska", rights=(Right.ERASURE,), language="en"))
    out: list = field(default_factory=list)
    calls: list = field(default_factory=list)
    fails: Exception | None = None

    def letter_draft(self, _id, fields, *, language=""):
        return drafted(self.case, fields, policy=POLICY, templates=TEMPLATES, made_at=MADE, language=language)

    def letter_pages(self, id_, fields, *, language=""):
        letter = self.letter_draft(id_, fields, language=language).letter
        return DOCUMENTS.letter(letter.title, letter.texts, language=letter.language, watermark="")

    def page(self, document, number, *, scale):
        return DOCUMENTS.image(document, number, scale=scale)

    def extension_due(self, _id, _reasons):
        return date(2027, 2, 24)

    def write_letter(self, id_, fields, *, way, to="", language="", why="", watch):
        watch.checkpoint()
        self.calls.append((fields, way, to, why))
        letter = self.letter_draft(id_, fields, language=language).letter
        state = State.UNCLEAR if self.fails else State.SENT if way is Way.SMTP else State.WRITTEN
        kept = OutLetter(
            case=id_, number=len(self.out) + 1, kind=fields.kind, language=letter.language, at=MADE, way=way, state=state, to=to,
            title=letter.title, texts=letter.texts, sha256="a" * 64, path="" if way is Way.SMTP else f"/answers/letters/{id_}.pdf",
        )  # fmt: skip
        self.out.append(kept)
        if self.fails:
            raise self.fails
        return kept

    def settle_letter(self, _id, number, *, left, why=""):
        self.calls.append(("settle", number, left, why))
        self.out[number - 1] = replace(self.out[number - 1], state=State.SENT if left else State.NOT_SENT)
        return self.out[number - 1]

    def addresses(self, _id):
        return ("anna@example.com",)

    def recipients(self, _id):
        return ("Wolkenhafen Example Hosting GmbH", "Deskpilot Example Inc.")

    def correspondence(self, _id):
        return tuple(self.out)


@pytest.fixture
def console():
    return Letters()


@pytest.fixture
def dialog(console, lanes, qtbot):
    behind = QWidget()
    qtbot.addWidget(behind)
    made = LetterDialog(console, lanes, console.case, TODAY, behind)
    made.behind = behind
    made.show()
    made.settle = lambda: qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes))
    made.settle()
    return made


def choose(dialog, kind):
    dialog.kind.choose(kind)
    dialog.settle()
    return dialog.form


def identification(dialog):
    form = choose(dialog, Kind.IDENTIFICATION)
    form.doubt.boxes[Doubt.ADDRESS_UNKNOWN].setChecked(True)
    form.needs.boxes[Need.ACCOUNT_NUMBER].setChecked(True)
    dialog.settle()
    return form


def test_every_code_of_letters_has_words_of_its_own():
    kinds = (Kind, Doubt, Need, Question, ExtensionReason, RightGround, NotTold, letter_words_kind("LiftReason"), Way, State)
    assert set(WORDS) == {kind.__name__ for kind in kinds}
    for kind in kinds:
        assert set(WORDS[kind.__name__]) == {code.value for code in kind}
        assert len({letter_words.letter_words(code) for code in kind}) == len(kind)


def letter_words_kind(name):
    from privacy_console.casework.letters.kinds import fields  # noqa: PLC0415 - by its name

    return getattr(fields, name)


def test_a_letter_is_shown_as_the_reader_will_see_it_as_text_and_as_pages(dialog):
    identification(dialog)
    assert "the number of your account or contract" in dialog.text.toPlainText()
    dialog.tabs.setCurrentIndex(PAGE)
    dialog.settle()
    pages = [dialog._pages.itemAt(number).widget() for number in range(dialog._pages.count() - 1)]
    assert [page.accessibleName() for page in pages] == ["Page 1 of 1"]
    assert pages[0].pixmap().width() > 300


def test_a_letter_in_another_language_is_drafted_in_it(dialog):
    identification(dialog)
    dialog.language.choose("pt")
    dialog.settle()
    assert "RGPD" in dialog.text.toPlainText()


def test_what_is_not_filled_in_keeps_every_button_off_and_says_why(dialog):
    choose(dialog, Kind.IDENTIFICATION)
    for button in (dialog.pdf, dialog.draft, dialog.send):
        assert not button.isEnabled()
        assert "in doubt" in button.accessibleDescription()
    identification(dialog)
    assert dialog.pdf.isEnabled()
    assert not dialog.send.isEnabled()
    assert "address on file" in dialog.send.accessibleDescription()
    dialog.to.setText("on.file@example.org")
    assert dialog.send.isEnabled()


def test_without_a_mail_server_there_are_pdf_and_draft(dialog, console):
    console.can_send = False
    identification(dialog)
    dialog.to.setText("on.file@example.org")
    assert (dialog.pdf.isEnabled(), dialog.draft.isEnabled(), dialog.send.isEnabled()) == (True, True, False)
    assert "No mail server" in dialog.send.accessibleDescription()


def test_the_address_is_never_filled_in_by_the_program(dialog):
    for kind in FORMS:
        choose(dialog, kind)
        assert dialog.to.text() == ""


def test_a_verified_address_is_chosen_from_a_list(dialog):
    assert [dialog.verified.itemText(number) for number in range(dialog.verified.count())] == [
        "Verified addresses",
        "anna@example.com",
    ]
    dialog.verified.activated.emit(1)
    assert dialog.to.text() == "anna@example.com"


def test_a_letter_that_lacks_what_the_law_requires_cannot_leave(dialog):
    form = choose(dialog, Kind.ANSWER)
    erasure = next(one for one in form.rights if one.right is Right.ERASURE)
    erasure.became.choose(())
    erasure.what.box.setPlainText("the account")
    dialog.settle()
    assert "Art. 19" in dialog.message.text
    assert not dialog.pdf.isEnabled()
    form.not_told.choose(NotTold.NO_RECIPIENT)
    dialog.settle()
    assert dialog.pdf.isEnabled()
    assert dialog.message.isHidden()


def test_the_recipients_of_the_policy_are_filled_in_by_one_button(dialog):
    form = choose(dialog, Kind.ANSWER)
    assert form.told.said == ()
    form.named.click()
    assert [one.text for one in form.told.said] == ["Wolkenhafen Example Hosting GmbH", "Deskpilot Example Inc."]


def test_a_sent_letter_is_told_and_listed(dialog, console, qtbot):
    identification(dialog)
    dialog.to.setText(" on.file@example.org ")
    with qtbot.waitSignal(dialog.written):
        dialog.send.click()
    dialog.settle()
    ((fields, way, to, _),) = console.calls
    assert (fields.needs, way, to) == ((Need.ACCOUNT_NUMBER,), Way.SMTP, "on.file@example.org")
    assert "took the letter" in dialog.message.text
    assert dialog.tabs.tabText(OUT) == "Went out (1)"
    assert "sent" in dialog.went_out.list.item(0).text()
    assert "account or contract" in dialog.went_out.text.toPlainText()


def test_where_nobody_knows_whether_it_left_the_window_asks(dialog, console):
    console.fails = MailUnclear("mail.firm.example", "SMTPServerDisconnected")
    identification(dialog)
    dialog.to.setText("on.file@example.org")
    dialog.send.click()
    dialog.settle()
    assert "may have left" in dialog.message.text
    dialog.tabs.setCurrentIndex(OUT)
    assert not dialog.went_out.question.isHidden()
    dialog.went_out.left.click()
    dialog.settle()
    assert console.calls[-1] == ("settle", 1, True, "")
    assert dialog.went_out.question.isHidden()


def test_a_refusal_takes_its_note_and_the_letter_has_none_of_it(dialog, console):
    form = choose(dialog, Kind.REFUSAL)
    form.grounds.boxes[RefusalGround.EXCESSIVE].setChecked(True)
    form.note.setPlainText("third time this week, ask Otto")
    dialog.settle()
    assert "Otto" not in dialog.text.toPlainText()
    dialog.pdf.click()
    dialog.settle()
    assert console.calls[-1][3] == "third time this week, ask Otto"
    assert "/answers/letters/" in dialog.message.text


def test_every_kind_can_be_filled_in(dialog):
    asked = choose(dialog, Kind.CLARIFICATION)
    asked.asked.box.setPlainText("Do you mean the order of May?\n\n")
    extension = dialog.forms[Kind.EXTENSION]
    extension.reasons.boxes[ExtensionReason.NUMBER].setChecked(True)
    lifted = dialog.forms[Kind.RESTRICTION_LIFTED]
    next(iter(lifted.reason.boxes.values())).setChecked(True)
    notice = dialog.forms[Kind.RECIPIENT_NOTICE]
    notice.recipient.box.setText("Deskpilot Example Inc.")
    notice.act.boxes[Right.ERASURE].setChecked(True)
    notice.what.box.setPlainText("the tickets")
    notice.references.box.setPlainText("ticket 77")
    customer = dialog.forms[Kind.TO_CONTROLLER]
    customer.customer.box.setText("Nordlicht AG")
    customer.writer.box.setText("anna@example.com")
    dialog.forms[Kind.PASSED_ON].customer.box.setText("Nordlicht AG")
    for kind in (
        Kind.ACKNOWLEDGEMENT,
        Kind.CLARIFICATION,
        Kind.EXTENSION,
        Kind.RESTRICTION_LIFTED,
        Kind.RECIPIENT_NOTICE,
        Kind.TO_CONTROLLER,
        Kind.PASSED_ON,
    ):
        choose(dialog, kind)
        assert dialog.pdf.isEnabled(), (kind, dialog.pdf.accessibleDescription())
    assert "24 February 2027" in (choose(dialog, Kind.EXTENSION) and dialog.text.toPlainText())


def test_words_that_are_too_long_are_refused_in_a_sentence(dialog):
    form = choose(dialog, Kind.CLARIFICATION)
    form.asked.box.setPlainText("x" * 700)
    dialog.settle()
    assert "600 characters" in dialog.pdf.accessibleDescription()
