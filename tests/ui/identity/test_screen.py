"""The first stage: what to do first, what is on file, a code and its answer, what each check needs, and nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.checking.outcome import CannotVerify
from privacy_console.casework.identity.subject import KnownFact, Method
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.reading import Evidence, Mark, MarkCode, Right
from privacy_console.ui.identity.model import CONFIRMED
from privacy_console.ui.identity.screen import VerifyStage
from privacy_console.ui.identity.unknown import UnknownDialog
from privacy_console.ui.theme.theme import em
from tests.ui.fake_console import a_case, fake_console

ON, ROLE = Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def console():
    made = fake_console(6)
    made.cases[3] = a_case(3, unread=False, status=Status.VERIFY, rights=(Right.ACCESS,))
    return made


@pytest.fixture
def stage(console, lanes, qtbot):
    made = VerifyStage(console, lanes)
    qtbot.addWidget(made)
    made.resize(em(60), em(80))
    made.show()
    made.settled = lambda: qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes) and not made.busy)
    made.case_changed.connect(lambda case: made.show_case(case, here=case.status is Status.VERIFY))
    made.show_case(console.cases[3], here=True)
    made.settled()
    return made


def press(stage, button):
    assert button.isEnabled()
    button.click()
    stage.settled()


def order(stage):
    return [method for method, _ in sorted(stage.methods.items(), key=lambda one: one[1].mapTo(stage, one[1].pos()).y())]


def confirm_first(stage):
    stage.claims.setData(stage.claims.index(0, CONFIRMED), ON, ROLE)


def signs_of(letter, *codes):
    given, reading = letter
    return given, replace(reading, marks=tuple(Mark(code=one, evidence=Evidence(start=0, end=6, text="Kindly")) for one in codes))


def test_the_recommended_step_stands_first_and_what_is_not_possible_last(stage, qtbot):
    qtbot.waitUntil(lambda: order(stage)[0] is Method.CODE_REPLIED)
    assert set(order(stage)[-2:]) == {Method.NOT_NEEDED, Method.MANDATE}
    assert stage.needed.look.text == "High"
    assert stage.methods[Method.CODE_REPLIED].accessibleName().endswith(", recommended")
    assert stage.entry is stage.methods[Method.CODE_REPLIED]


def test_the_signs_of_the_letter_are_shown_and_their_reasons_said(console, lanes, qtbot, stage):
    console.letters[console.cases[3].id] = signs_of(console.letter(console.cases[3].id), MarkCode.URGENCY, MarkCode.AGENT)
    stage.forget()
    stage.show_case(console.cases[3], here=True)
    stage.settled()
    assert "The letter presses for haste." in stage.reasons.text()
    qtbot.waitUntil(lambda: order(stage)[0] is Method.MANDATE)


def test_what_is_on_file_is_looked_up_by_a_button_and_shown_masked(console, stage):
    assert "contact_on_file" not in console.calls
    press(stage, stage.on_file.look)
    assert stage.on_file.fits.look.text == "One account fits"
    assert stage.on_file.about.text() == "On file: account. Not on file: e-mail."
    shown = [chip.look.text for chip in stage.on_file.contacts.findChildren(type(stage.needed)) if not chip.isHidden()]
    assert shown == ["e•••@k•••.example", "+39 ••• •• 34"]


def test_where_several_accounts_fit_another_step_is_recommended(console, stage, qtbot):
    console.contact = ContactOnFile(fits=Fits.SEVERAL)
    press(stage, stage.on_file.look)
    assert stage.on_file.fits.look.text == "Several accounts fit"
    qtbot.waitUntil(lambda: order(stage)[0] is Method.IN_PERSON)  # the advice is read anew, and laid out


def test_a_code_is_shown_once_and_its_answer_leads_on(console, stage):
    stage.on_file.way.setCurrentIndex(stage.on_file.way.findData("code"))
    press(stage, stage.on_file.send)
    assert stage.on_file.code.text() == "BCDF-GHJK"
    assert console.cases[3].waiting
    assert "5 more wrong answers" in stage.on_file.sent.text()
    stage.on_file.reply.setText("ZZZZ-ZZZZ")
    press(stage, stage.on_file.check)
    assert "not the code" in stage.message.text
    stage.on_file.reply.setText("bcdf ghjk")
    press(stage, stage.on_file.check)
    assert stage.on_file.code.text() == ""
    assert stage.on_file.state.look.text == "Answered"
    assert stage.rungs.method is Method.CODE_REPLIED
    assert not console.cases[3].waiting
    assert "E-mail" not in stage.primary().blocked
    stage.claims.setData(stage.claims.index(1, CONFIRMED), ON, ROLE)  # the name: the address is not the one on file
    assert not stage.primary().blocked


def test_a_code_that_goes_into_a_letter_is_not_shown(console, stage):
    press(stage, stage.on_file.send)
    assert "ask_by_code" in console.calls
    assert stage.on_file.code.text() == ""
    assert stage.message.text == "The letter with the code is for e•••@k•••.example. The case waits for the answer."


def test_what_was_done_elsewhere_meanwhile_is_shown_and_what_was_typed_stays(console, stage):
    stage.note.setPlainText("called on Monday")
    console.make_code(console.cases[3].id, watch=Unwatched())
    stage.show_case(console.cases[3], here=True)
    stage.settled()
    assert "5 more wrong answers" in stage.on_file.sent.text()
    assert stage.note.toPlainText() == "called on Monday"


def test_a_code_leaves_the_screen_with_its_case(console, stage):
    stage.on_file.way.setCurrentIndex(stage.on_file.way.findData("code"))
    press(stage, stage.on_file.send)
    stage.forget()
    assert stage.on_file.code.text() == ""


@pytest.mark.parametrize(
    ("method", "blocked"),
    [
        (Method.LOGIN, "The note is empty"),
        (Method.CODE_REPLIED, "No code that the console made for this case has come back"),
        (Method.KNOWN_DETAILS, "Two facts are needed"),
        (Method.MANDATE, "No mandate was recorded"),
        (Method.DOCUMENT, "It is not recorded that a document was looked at"),
        (Method.NOT_NEEDED, "What is asked for could hurt somebody"),
    ],
)
def test_what_a_check_still_lacks_is_on_the_button(stage, method, blocked):
    stage.methods[method].setChecked(True)
    confirm_first(stage)
    assert stage.primary().blocked.startswith(blocked)


def test_only_what_the_chosen_check_needs_is_asked_for(stage):
    for method, panel in (
        (Method.KNOWN_DETAILS, stage.facts),
        (Method.MANDATE, stage.mandate),
        (Method.DOCUMENT, stage.document),
    ):
        stage.methods[method].setChecked(True)
        assert [one for one in (stage.facts, stage.mandate, stage.document) if one.isVisible()] == [panel]


def test_known_facts_need_two_and_where_more_is_needed_a_note(console, stage):
    stage.methods[Method.KNOWN_DETAILS].setChecked(True)
    confirm_first(stage)
    stage.facts.choices[KnownFact.LAST_ORDER].setChecked(True)
    stage.facts.choices[KnownFact.INVOICE_AMOUNT].setChecked(True)
    assert stage.primary().blocked.startswith("The check makes less sure than the request needs")
    stage.note.setPlainText("Both are known to us alone.")
    assert not stage.primary().blocked


def test_a_mandate_is_recorded_for_the_rights_that_are_asserted(console, stage):
    stage.methods[Method.MANDATE].setChecked(True)
    confirm_first(stage)
    assert stage.mandate.covered == (Right.ACCESS,)
    stage.mandate.agent.setText("Roth & Partner")
    stage.mandate.note.setText("signed, seen")
    press(stage, stage.mandate.button)
    (mandate,) = console.mandates.values()
    assert (mandate.agent, mandate.answers_go) == ("Roth & Partner", AnswersGo.AGENT)
    assert "Roth & Partner, for access" in stage.mandate.seen.text()
    assert stage.claims.claims[0].confirmed  # what was entered stays


def test_a_document_is_marked_by_the_attachment_that_is_its_copy(console, stage):
    stage.methods[Method.DOCUMENT].setChecked(True)
    assert stage.document.copy.currentText() == "passport.pdf (application/pdf)"
    stage.document.note.setText("name fits")
    press(stage, stage.document.button)
    ((seen,),) = console.documents_seen.values()
    assert (seen.sha256, seen.note) == ("00" * 32, "name fits")
    assert "until the case ends" in stage.document.seen.text()


def test_what_nobody_checked_is_not_searched_with_unless_it_is_ticked(console, stage, qtbot):
    stage.methods[Method.LOGIN].setChecked(True)
    stage.note.setPlainText("by the form")
    confirm_first(stage)
    assert [claim.search for claim in stage.claims.claims] == [True, False]
    stage.advance()
    stage.settled()
    assert [one.value for one in console.searched_with] == ["someone@mail.example"]


def test_that_it_stays_unknown_who_asks_takes_a_reason_that_holds_and_a_note(console, lanes, qtbot, stage):
    dialog = UnknownDialog(console, lanes.store, console.cases[3], None, stage)
    qtbot.addWidget(dialog)
    stage.settled()
    assert "we could not find out who asks" in dialog.letter.toPlainText()
    assert not dialog.end.isEnabled()
    dialog.note.setPlainText("two of that name")
    assert (dialog.end.isEnabled(), dialog.reason) == (True, CannotVerify.NOT_ON_FILE)
    dialog.reasons.setCurrentIndex(dialog.reasons.findData(CannotVerify.NO_ANSWER))
    assert dialog.end.accessibleDescription() == "The writer was not asked for what would show who they are"


def test_a_case_ends_from_there(console, stage, monkeypatch):
    monkeypatch.setattr(UnknownDialog, "exec", lambda self: self.note.setPlainText("nobody of that name") or 1)
    press(stage, stage.unknown)
    assert console.cases[3].status is Status.REFUSED
    assert console.cases[3].decision_note == "not_on_file: nobody of that name"


def test_where_the_case_has_gone_on_everything_is_read_only(console, stage):
    stage.show_case(console.cases[0], here=False)
    stage.settled()
    for widget in (stage.rungs, stage.note, stage.on_file.look, stage.on_file.send, stage.mandate, stage.document, stage.unknown):
        assert not widget.isEnabled()
    assert stage.primary() is None


def test_everything_that_takes_the_focus_has_a_name(stage):
    for method in Method:
        if method in stage.methods:
            stage.methods[method].setChecked(True)
        for widget in QApplication.allWidgets():
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and stage.isAncestorOf(widget) and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "text", lambda: "")(), widget
