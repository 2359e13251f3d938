from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QSplitterHandle, QWidget

from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.requests.case import STAGES, Status
from privacy_console.casework.requests.case_clock import begun
from privacy_console.casework.requests.events import Asked
from privacy_console.casework.requests.reading import Law, LetterKind, Right
from privacy_console.casework.requests.timing import asked
from privacy_console.ui.disclosure.refuse import RefuseDialog
from privacy_console.ui.theme.theme import Scheme, em, theme
from privacy_console.ui.widgets.jobs import JobBar
from privacy_console.ui.workspace.arrival import ArrivalDialog
from privacy_console.ui.workspace.extend import ExtendDialog
from privacy_console.ui.workspace.letter_pane import utf16_units
from privacy_console.ui.workspace.receipt import ReceiptDialog
from privacy_console.ui.workspace.screen import Workspace


class Away(Unavailable):
    code = "test.away"
    sentence = "The database did not answer. Nothing was changed; try again."


class TooLate(Refused):
    code = "test.late"
    sentence = "The extension came too late. The deadline stays."


def idle(lanes):
    return all(lane.is_idle for lane in lanes)


def test_nothing_is_shown_before_a_request_is_chosen(workspace, qtbot):
    assert workspace.empty.isVisible()
    workspace.advance()
    workspace.go_to_stage(2)
    assert workspace.case_id is None


def test_a_request_opens_at_the_stage_where_it_stands(workspace, desk, opened):
    for number, status in ((0, Status.REVIEW), (1, Status.DECIDE), (2, Status.FIND), (3, Status.VERIFY), (5, Status.DELIVER)):
        opened(number)
        assert workspace.stages[STAGES.index(status)].isVisible()
        assert workspace.header.name.text() == desk.cases[number].subject_name


def test_later_stages_cannot_be_reached_and_former_ones_are_to_read_only(workspace, opened, lanes, qtbot):
    opened(2)
    workspace.go_to_stage(4)
    assert workspace.stages[1].isVisible()
    workspace.go_to_stage(0)
    qtbot.waitUntil(lambda: idle(lanes))
    verify = workspace.stages[0]
    assert verify.isVisible()
    assert not verify.note.isEnabled()
    assert not workspace.header.go.isVisible()
    box = verify.claims.index(0, 0)
    assert not verify.claims.flags(box) & Qt.ItemFlag.ItemIsUserCheckable
    assert not verify.claims.setData(box, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_what_was_typed_for_one_request_never_reaches_another(workspace, opened, desk):
    desk.cases[4] = replace(desk.cases[4], unread=False)
    verify = opened(3)
    verify.note.setPlainText("for the first only")
    verify.methods[Method.LOGIN].setChecked(True)
    verify.claims.setData(verify.claims.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert not verify.primary().blocked
    workspace.show_case(desk.cases[4].id)
    workspace.advance()  # the second request is not there yet
    opened(4)
    assert verify.note.toPlainText() == ""
    assert verify.primary().blocked
    assert "verify" not in desk.calls


def test_a_result_that_comes_after_another_request_was_opened_is_dropped(workspace, opened, desk, lanes, qtbot):
    desk.gate = threading.Event()
    workspace.show_case(desk.cases[0].id)
    qtbot.waitUntil(lambda: "review" in desk.calls)
    workspace.show_case(desk.cases[3].id)
    qtbot.waitUntil(workspace.stages[0].isVisible)
    desk.gate.set()
    qtbot.waitUntil(lambda: idle(lanes))
    assert workspace.stages[0].isVisible()
    assert workspace.header.name.text() == desk.cases[3].subject_name
    assert workspace.stages[2].review is None
    assert "preview" not in desk.calls


def test_a_request_that_moved_while_another_is_shown_is_told_to_the_list(workspace, opened, desk, lanes, qtbot):
    told = []
    workspace.case_changed.connect(told.append)
    decide = opened(1)
    decide.why.setPlainText("yes")
    workspace.advance()
    workspace.show_case(desk.cases[0].id)
    qtbot.waitUntil(lambda: idle(lanes))
    assert [case.status for case in told] == [Status.DELIVER]
    assert workspace.header.name.text() == desk.cases[0].subject_name


def test_marking_a_letter_as_read_does_not_undo_what_was_ticked(workspace, desk, opened, lanes, qtbot):
    desk.cases[3] = replace(desk.cases[3], unread=True)
    verify = opened(3)
    qtbot.waitUntil(lambda: not desk.cases[3].unread)
    verify.note.setPlainText("typed")
    workspace.header.take.click()
    qtbot.waitUntil(lambda: "take" in desk.calls and idle(lanes))
    assert verify.note.toPlainText() == "typed"


def test_an_error_stands_in_the_stage_where_it_happened_and_can_be_tried_again(workspace, desk, opened, lanes, qtbot):
    desk.fail_with["review"] = Away()
    review = opened(0)
    assert review.message.text == "The database did not answer. Nothing was changed; try again."
    assert review.primary().blocked == "The records are not read yet"
    review.message._action.click()
    qtbot.waitUntil(lambda: idle(lanes) and review._preview is not None)
    assert not review.message.isVisible()


def test_a_refusal_leaves_the_request_where_it_is(workspace, desk, opened, lanes, qtbot):
    desk.fail_with["close"] = TooLate()
    desk.cases[1] = replace(desk.cases[1], status=Status.CLOSE)
    close = opened(1)
    workspace.advance()
    qtbot.waitUntil(close.message.isVisible)
    assert "too late" in close.message.text
    assert workspace.header.go.text() == "Close the request"


def test_a_request_that_cannot_be_read_leaves_nothing_of_the_former_one(workspace, desk, opened, qtbot):
    opened(0)
    desk.fail_with["letter"] = Away()
    workspace.show_case(desk.cases[1].id)
    qtbot.waitUntil(workspace.empty.isVisible)
    assert "did not answer" in workspace.empty.sentence
    opened(1)
    assert workspace.header.isVisible()


def test_a_search_can_be_stopped_and_says_what_was_kept(workspace, desk, opened, lanes, qtbot):
    bar = JobBar()
    qtbot.addWidget(bar)
    lanes.began.connect(bar.watch)
    find = opened(2)
    desk.gate = threading.Event()
    find.search()
    find.search()  # once is enough
    qtbot.waitUntil(lambda: "search" in desk.calls or not lanes.company.is_idle)
    bar.cancel()
    qtbot.waitUntil(lambda: idle(lanes))
    assert find.message.text.startswith("Stopped ")
    assert find.message.text.endswith("What was found before stays as it was; nothing new was kept.")
    assert find.outcome is None


def test_reading_that_was_stopped_can_be_tried_again(workspace, desk, lanes, qtbot):
    bar = JobBar()
    qtbot.addWidget(bar)
    lanes.began.connect(bar.watch)
    desk.gate = threading.Event()
    workspace.show_case(desk.cases[0].id)
    review = workspace.stages[2]
    qtbot.waitUntil(lambda: "review" in desk.calls)
    bar.cancel()
    qtbot.waitUntil(review.message.isVisible)
    desk.gate.set()
    review.message._action.click()
    qtbot.waitUntil(lambda: review._preview is not None)


def test_no_verb_is_called_on_the_thread_of_the_window(workspace, desk, opened):
    for number in (0, 1, 2, 3, 5):
        opened(number)
    assert {thread.name.partition("_")[0] for thread in desk.threads} == {"store", "company", "documents"}


def test_an_extension_is_recorded_with_its_day_and_reason(workspace, desk, opened, lanes, qtbot):
    opened(2)
    due = desk.cases[2].deadline.due
    workspace.header.extend.click()
    dialog = workspace.findChild(ExtendDialog)
    assert not dialog.extend.isEnabled()
    assert dialog.told_on == date(2026, 11, 24)
    dialog.reasons["number"].setChecked(True)
    dialog.extend.click()
    qtbot.waitUntil(lambda: desk.cases[2].deadline.due > due)
    qtbot.waitUntil(lambda: any("67 days left" in chip.look.text for chip in _chips(workspace.header)))


def test_the_answer_to_a_clarification_is_recorded_with_its_day(workspace, desk, opened, qtbot):
    opened(2)
    assert not workspace.header.arrived.isVisible()
    clock = begun(Law.GDPR, date(2026, 11, 2), country="DE", region="")
    desk.cases[2] = asked(replace(desk.cases[2], clock=clock), Asked.CLARIFICATION, on=date(2026, 11, 20))
    workspace.show_case(None)
    opened(2)
    workspace.header.arrived.click()
    dialog = workspace.findChild(ArrivalDialog)
    assert dialog.arrived == date(2026, 11, 24)
    dialog.day.setDate(QDate(2026, 11, 23))
    dialog.keep.click()
    qtbot.waitUntil(lambda: not desk.cases[2].waiting)
    assert desk.cases[2].clock.events[-1].day == date(2026, 11, 23)
    qtbot.waitUntil(lambda: not workspace.header.arrived.isVisible())


def test_an_extension_that_comes_too_late_says_so(workspace, desk, opened, qtbot):
    opened(2)
    desk.fail_with["extend"] = TooLate()
    workspace.header.extend.click()
    dialog = workspace.findChild(ExtendDialog)
    dialog.reasons["complexity"].setChecked(True)
    dialog.extend.click()
    qtbot.waitUntil(workspace.message.isVisible)
    assert "too late" in workspace.message.text


def _chips(header):
    from privacy_console.ui.widgets.chip import Chip  # noqa: PLC0415

    return [chip for chip in header.chips.findChildren(Chip) if chip.isVisible()]


def test_what_is_unclear_is_found_to_be_a_request_for_a_right(workspace, desk, opened, lanes, qtbot):
    opened(0)
    assert not workspace.header.confirm.isVisible()
    desk.cases[3] = replace(desk.cases[3], kind=LetterKind.UNCLEAR, status=Status.VERIFY, receipt_uncertain=True)
    opened(3)
    assert workspace.header.confirm.isVisible()
    assert "Receipt date uncertain" in [chip.look.text for chip in _chips(workspace.header)]
    (erasure,) = (one for one in workspace.header.confirm.menu().actions() if one.text() == "Erasure")
    erasure.trigger()
    qtbot.waitUntil(lambda: not workspace.header.confirm.isVisible())
    assert (desk.cases[3].kind, desk.cases[3].rights) == (LetterKind.REQUEST, (Right.ERASURE,))


def test_who_knows_when_a_letter_arrived_says_it_and_its_day_is_certain(workspace, desk, opened, qtbot):
    opened(0)
    assert not workspace.header.receipt.isVisible()
    desk.cases[3] = replace(desk.cases[3], receipt_uncertain=True)
    opened(3)
    workspace.header.receipt.click()
    dialog = workspace.findChild(ReceiptDialog)
    assert dialog.received == desk.cases[3].deadline.received
    dialog.day.setDate(QDate(2026, 11, 2))
    dialog.keep.click()
    qtbot.waitUntil(lambda: not workspace.header.receipt.isVisible())
    assert (desk.cases[3].receipt_uncertain, desk.cases[3].deadline.received) == (False, date(2026, 11, 2))


def test_a_letter_that_is_no_request_is_set_aside_and_reopened(workspace, desk, opened, lanes, qtbot):
    opened(3)
    workspace.header.aside.click()
    qtbot.waitUntil(workspace.header.reopen.isVisible)
    qtbot.waitUntil(lambda: "set aside" in workspace.stages[0].message.text)
    assert not workspace.header.go.isVisible()
    workspace.header.reopen.click()
    qtbot.waitUntil(workspace.header.aside.isVisible)


def test_the_letter_is_shown_beside_with_its_evidence_marked(workspace, desk, opened):
    opened(0)
    assert not workspace.letter.isVisible()
    workspace.header.letter.click()
    assert workspace.letter.isVisible()
    assert workspace.letter.subject.text() == "My data"
    (mark,) = workspace.letter.text.extraSelections()
    assert mark.cursor.selectedText() == "Please sen"
    assert "never opened" in workspace.letter.attachments.text()
    assert utf16_units("a😀b", 2) == 3


def test_a_request_with_other_rights_says_that_only_access_is_answered(workspace, desk, opened):
    desk.cases[1] = replace(desk.cases[1], rights=(Right.ACCESS, Right.ERASURE))
    decide = opened(1)
    assert "Erasure" in decide.message.text
    assert decide.message.isVisible()


def test_an_answer_that_lacks_something_cannot_be_written(workspace, desk, opened):
    desk.lacks = ("The right to complain is not mentioned.",)
    deliver = opened(5)
    assert deliver.complete.look.text == "Incomplete"
    assert not workspace.header.go.isEnabled()
    workspace.advance()
    assert "answer" not in desk.calls
    assert deliver.message.text == "Something that the law requires is missing."


def test_a_request_is_refused_by_a_second_click_under_the_letter_that_will_be_sent(workspace, desk, opened, lanes, qtbot):
    decide = opened(1)
    decide.refuse.setChecked(True)
    decide.why.setPlainText("Fourth letter this week.")
    assert workspace.header.go.text() == "Refuse the request…"
    workspace.advance()
    dialog = workspace.findChild(RefuseDialog)
    assert dialog.note.toPlainText() == "Fourth letter this week."
    assert dialog.refuse.toolTip() == "Choose at least one ground"
    dialog.choices[RefusalGround.EXCESSIVE].setChecked(True)
    assert not dialog.refuse.isEnabled()  # nobody has read the letter yet: it is not there
    qtbot.waitUntil(dialog.refuse.isEnabled)
    assert "• excessive" in dialog.letter.toPlainText()
    assert "Fourth letter" not in dialog.letter.toPlainText()
    assert desk.cases[1].status is Status.DECIDE
    dialog.refuse.click()
    qtbot.waitUntil(lambda: desk.cases[1].status is Status.REFUSED and idle(lanes))
    assert desk.cases[1].decision_note == "Fourth letter this week."
    close = workspace.stages[5]
    qtbot.waitUntil(lambda: close.summary.text().startswith("Refused: the letter says why"))
    assert [close.files.index(line, 0).data() for line in range(close.files.rowCount())] == [f"{desk.cases[1].id}-refusal.pdf"]
    assert not workspace.header.refuse.isVisible()
    assert not workspace.header.acknowledge.isVisible()


def test_a_refusal_that_is_cancelled_changes_nothing(workspace, desk, opened, lanes, qtbot):
    opened(1)
    workspace.ask_refusal()
    dialog = workspace.findChild(RefuseDialog)
    dialog.choices[RefusalGround.EXCESSIVE].setChecked(True)
    dialog.reject()  # while its letter is drafted
    qtbot.waitUntil(lambda: "draft_refusal" in desk.calls and idle(lanes))
    assert "refuse" not in desk.calls
    assert desk.cases[1].status is Status.DECIDE


def test_a_letter_that_lacks_something_refuses_nobody(workspace, desk, opened, qtbot):
    desk.lacks = ("The letter does not say the authority that a complaint goes to (Art. 12(4)).",)
    opened(1)
    workspace.ask_refusal("why")
    dialog = workspace.findChild(RefuseDialog)
    dialog.choices[RefusalGround.LAW_FORBIDS].setChecked(True)
    qtbot.waitUntil(dialog.message.isVisible)
    assert dialog.message.text == desk.lacks[0]
    assert not dialog.refuse.isEnabled()
    assert dialog.refuse.toolTip() == "Something that the law requires is missing"


def test_another_ground_makes_another_letter_before_anything_can_be_refused(workspace, desk, opened, qtbot):
    opened(1)
    workspace.ask_refusal("why")
    dialog = workspace.findChild(RefuseDialog)
    dialog.choices[RefusalGround.EXCESSIVE].setChecked(True)
    qtbot.waitUntil(dialog.refuse.isEnabled)
    dialog.choices[RefusalGround.NOT_CONTROLLER].setChecked(True)
    assert not dialog.refuse.isEnabled()
    assert dialog.letter.toPlainText() == ""
    qtbot.waitUntil(dialog.refuse.isEnabled)
    assert "• not_controller" in dialog.letter.toPlainText()
    dialog.note.clear()
    assert not dialog.refuse.isEnabled()


def test_who_cannot_be_identified_is_refused_before_anything_is_searched(workspace, desk, opened, qtbot):
    opened(3)
    workspace.header.refuse.click()
    dialog = workspace.findChild(RefuseDialog)
    dialog.note.setPlainText("No reply to the code.")
    dialog.choices[RefusalGround.NOT_IDENTIFIED].setChecked(True)
    qtbot.waitUntil(dialog.refuse.isEnabled)
    dialog.refuse.click()
    qtbot.waitUntil(lambda: workspace._case.status is Status.REFUSED)
    assert desk.cases[3].status is Status.REFUSED


def test_a_refusal_that_fails_says_so_and_leaves_the_request(workspace, desk, opened, qtbot):
    opened(1)
    desk.fail_with["refuse"] = Away()
    workspace.ask_refusal("why")
    dialog = workspace.findChild(RefuseDialog)
    dialog.choices[RefusalGround.EXCESSIVE].setChecked(True)
    qtbot.waitUntil(dialog.refuse.isEnabled)
    dialog.refuse.click()
    qtbot.waitUntil(workspace.message.isVisible)
    assert "did not answer" in workspace.message.text
    assert desk.cases[1].status is Status.DECIDE


def test_what_is_answered_or_over_is_not_refused(workspace, desk, opened):
    for status in (Status.CLOSE, Status.CLOSED, Status.SET_ASIDE):
        desk.cases[1] = replace(desk.cases[1], status=status)
        workspace.show_case(None)
        opened(1)
        assert not workspace.header.refuse.isVisible()
        assert not workspace.header.acknowledge.isVisible()
        workspace.ask_refusal()
        workspace.acknowledge()
    assert workspace.findChild(RefuseDialog) is None
    assert "acknowledge" not in desk.calls


def test_a_request_is_acknowledged_once_and_stays_at_its_stage(workspace, desk, opened, lanes, qtbot):
    opened(3)
    workspace.header.acknowledge.click()
    workspace.acknowledge()  # once is enough
    qtbot.waitUntil(lambda: not workspace.header.acknowledge.isVisible() and idle(lanes))
    assert desk.calls.count("acknowledge") == 1
    assert desk.cases[3].status is Status.VERIFY
    assert workspace.message.text == "The acknowledgement is written and lies ready to be sent."


def test_an_acknowledgement_that_fails_can_be_tried_again(workspace, desk, opened, lanes, qtbot):
    opened(3)
    desk.fail_with["acknowledge"] = Away()
    workspace.header.acknowledge.click()
    qtbot.waitUntil(workspace.message.isVisible)
    assert "did not answer" in workspace.message.text
    qtbot.waitUntil(workspace.header.acknowledge.isEnabled)
    workspace.header.acknowledge.click()
    qtbot.waitUntil(lambda: desk.cases[3].acknowledged_at is not None)


def test_acknowledging_and_refusing_need_no_mouse(workspace, desk, opened, lanes, qtbot):
    def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    def tab_to(widget):
        for _ in range(40):
            if QApplication.focusWidget() is widget:
                return
            press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {widget.accessibleName()}")

    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    opened(3).take_focus()
    press(Qt.Key.Key_A, both)
    qtbot.waitUntil(lambda: desk.cases[3].acknowledged_at is not None and idle(lanes))
    press(Qt.Key.Key_R, both)
    dialog = workspace.findChild(RefuseDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    tab_to(dialog.choices[RefusalGround.NOT_IDENTIFIED])
    press(Qt.Key.Key_Space)
    tab_to(dialog.note)
    qtbot.keyClicks(dialog.note, "No reply.")
    qtbot.waitUntil(dialog.refuse.isEnabled)
    tab_to(dialog.refuse)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.cases[3].status is Status.REFUSED)


@pytest.mark.parametrize("percent", [100, 160])
def test_no_stage_needs_more_width_than_a_workspace_has(desk, lanes, qtbot, percent):
    theme().apply(Scheme.DARK, percent)
    made = Workspace(desk, lanes)
    qtbot.addWidget(made)
    made.resize(em(48), em(50))
    made.show()
    made.header.letter.click()
    made.show_case(desk.cases[0].id)
    qtbot.waitUntil(lambda: made.stages[2]._preview is not None)
    assert made.minimumSizeHint().width() <= em(48)
    desk.cases[4] = replace(desk.cases[4], owner=None, unread=False)  # all that a new request's head can offer
    made.show_case(desk.cases[4].id)
    qtbot.waitUntil(lambda: made.header.take.isVisible() and made.header.aside.isVisible() and idle(lanes))
    assert made.minimumSizeHint().width() <= em(48)
    bars = [bar for bar in made.findChildren(QScrollBar) if bar.orientation() is Qt.Orientation.Horizontal and bar.isVisible()]
    assert not [bar for bar in bars if bar.maximum() > 0]


def test_everything_that_takes_the_focus_has_a_name(workspace, opened, desk, lanes, qtbot):
    nameless = []
    workspace.header.letter.click()
    for number in (3, 2, 0, 1, 5):
        stage = opened(number)
        if number == 2:
            stage.search()
            qtbot.waitUntil(lambda stage=stage: stage.outcome is not None and idle(lanes))
        for widget in workspace.findChildren(QWidget):
            inner = isinstance(widget, (QScrollBar, QSplitterHandle)) or widget.objectName().startswith("qt_")
            if not inner and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
                if not named.strip() and widget.parent().accessibleName() == "":
                    nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__} at {type(stage).__name__}")
    assert nameless == []


def test_a_stage_that_is_done_says_what_going_back_makes_void_and_goes_back(workspace, desk, opened, qtbot):
    opened(1)
    assert workspace.again.isHidden()
    workspace.go_to_stage(1)
    assert "review and decision are confirmed again" in workspace.again.text
    button = next(one for one in workspace.again.findChildren(QAbstractButton) if "Find records" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workspace._case.status is Status.FIND)
    assert desk.calls.count("go_back") == 1
    assert workspace.again.isHidden()
    assert workspace.stages[1].here


def test_a_closed_request_offers_no_way_back(workspace, opened):
    opened(9)
    workspace.go_to_stage(2)
    assert workspace.again.isHidden()


def test_what_was_entered_and_not_confirmed_stays_when_the_stage_is_shown_again(workspace, desk, opened, qtbot, lanes):
    verify = opened(3)
    verify.methods[Method.LOGIN].setChecked(True)
    verify.note.setPlainText("Seen in the account")
    verify.claims.setData(verify.claims.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    workspace.go_to_stage(0)
    qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes))
    assert verify.methods[Method.LOGIN].isChecked()
    assert verify.note.toPlainText() == "Seen in the account"
    assert verify.claims.claims[0].confirmed
