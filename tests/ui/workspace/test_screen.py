from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QSplitterHandle, QWidget

from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.requests.case import STAGES, Status
from privacy_console.casework.requests.reading import Right
from privacy_console.ui.theme.theme import Scheme, em, theme
from privacy_console.ui.widgets.jobs import JobBar
from privacy_console.ui.workspace.extend import ExtendDialog
from privacy_console.ui.workspace.letter_pane import utf16_units
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
    verify.methods[next(iter(verify.methods))].setChecked(True)
    verify.claims.setData(verify.claims.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert not verify.primary().blocked
    workspace.show_case(desk.cases[4].id)
    workspace.advance()  # the second request is not there yet
    opened(4)
    assert verify.note.toPlainText() == ""
    assert verify.primary().blocked
    assert "verify" not in desk.calls


def test_a_result_that_comes_after_another_request_was_opened_is_dropped(workspace, opened, desk, lanes, qtbot):
    desk.hold = threading.Event()
    workspace.show_case(desk.cases[0].id)
    qtbot.waitUntil(lambda: "review" in desk.calls)
    workspace.show_case(desk.cases[3].id)
    qtbot.waitUntil(workspace.stages[0].isVisible)
    desk.hold.set()
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
    desk.hold = threading.Event()
    find.search()
    find.search()  # once is enough
    qtbot.waitUntil(lambda: "search" in desk.calls or not lanes.company.is_idle)
    bar.cancel()
    qtbot.waitUntil(lambda: idle(lanes))
    assert find.message.text.startswith("Stopped. What was found before stays")
    assert find.outcome is None


def test_reading_that_was_stopped_can_be_tried_again(workspace, desk, lanes, qtbot):
    bar = JobBar()
    qtbot.addWidget(bar)
    lanes.began.connect(bar.watch)
    desk.hold = threading.Event()
    workspace.show_case(desk.cases[0].id)
    review = workspace.stages[2]
    qtbot.waitUntil(lambda: "review" in desk.calls)
    bar.cancel()
    qtbot.waitUntil(review.message.isVisible)
    desk.hold.set()
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


def test_a_request_can_be_refused_with_a_reason(workspace, desk, opened, qtbot):
    decide = opened(1)
    decide.refuse.setChecked(True)
    decide.why.setPlainText("Manifestly excessive.")
    assert workspace.header.go.text() == "Refuse the request"
    workspace.advance()
    qtbot.waitUntil(lambda: desk.cases[1].status is Status.REFUSED)


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
