"""The whole case again without a mouse: only keys, sent to whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.case import Status
from privacy_console.casework.review.spans import Reason
from privacy_console.ui.review.alike import AlikeDialog

CTRL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


def test_a_case_goes_from_its_letter_to_its_end(workspace, desk, opened, lanes, qtbot):
    def press(key, modifiers=NONE):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    def tab_to(widget):
        for _ in range(40):
            if QApplication.focusWidget() is widget:
                return
            press(KEY.Key_Tab)
        raise AssertionError(f"Tab never reaches {widget.accessibleName()}")

    def stands_at(status):
        qtbot.waitUntil(lambda: desk.cases[3].status is status and workspace._case.status is status)
        qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes))
        return workspace.stages[workspace._shown]

    verify = opened(3)
    verify.take_focus()
    assert QApplication.focusWidget() is verify.methods[Method.CODE_REPLIED]  # the recommended step stands first
    press(KEY.Key_Return, CTRL)
    assert verify.message.text == "Choose how it was checked."
    for _ in range(len(verify.methods)):
        if QApplication.focusWidget() is not verify.methods[Method.LOGIN]:
            press(KEY.Key_Down)
    press(KEY.Key_Space)
    tab_to(verify.note)
    qtbot.keyClicks(verify.note, "Seen in the account")
    tab_to(verify.table)
    press(KEY.Key_Home)
    press(KEY.Key_Space)
    assert verify.claims.claims[0].confirmed
    press(KEY.Key_Return, CTRL)

    find = stands_at(Status.FIND)
    assert QApplication.focusWidget() is find.empty.button
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: find.outcome is not None and all(lane.is_idle for lane in lanes))
    tab_to(find.tree)
    for _ in range(5):
        press(KEY.Key_Down)
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: find.primary().text == "Confirm selection (1 to decide)")
    for _ in range(4):
        press(KEY.Key_Down)
    tab_to(find.inspector.exclude)
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: not find.primary().blocked)
    press(KEY.Key_Return, CTRL)

    review = stands_at(Status.REVIEW)
    qtbot.waitUntil(lambda: review._preview is not None)
    assert QApplication.focusWidget() is review.table
    press(KEY.Key_Up)
    assert review.bar.where.text() == "7 of 12"
    press(KEY.Key_F8)
    assert review.bar.where.text() == "8 of 12"
    press(KEY.Key_X)  # to keep needs a reason: nobody knows whose it is
    assert "Choose the reason first" in review.message.text
    assert QApplication.focusWidget() is review.bar.reason
    while review.bar.chosen_reason is not Reason.NOT_PERSONAL:
        press(KEY.Key_Down)
    press(KEY.Key_X)
    qtbot.waitUntil(lambda: review.review.undecided == 0)
    press(KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: review.review.undecided == 1)
    press(KEY.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: review.review.undecided == 0)
    tab_to(review.table)
    for _ in range(6):
        press(KEY.Key_K)
    assert review.bar.where.text() == "2 of 12"
    press(KEY.Key_R, SHIFT)
    qtbot.waitUntil(lambda: bool(workspace.findChildren(AlikeDialog)))
    dialog = workspace.findChild(AlikeDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    tab_to(dialog.list)
    press(KEY.Key_Space)
    assert len(dialog.chosen) == 4
    tab_to(dialog.redact)
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: desk.calls.count("decide_spans") == 2)
    workspace.activateWindow()  # as a window manager does once the dialog is gone
    qtbot.waitUntil(lambda: QApplication.activeWindow() is workspace and not review.primary().blocked)
    press(KEY.Key_2)
    qtbot.waitUntil(lambda: desk.calls.count("decide_spans") == 3)
    assert desk.acts[desk.cases[3].id][-1].reason is Reason.TP_STAFF
    qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes) and not review.primary().blocked)
    press(KEY.Key_Return, CTRL)

    decide = stands_at(Status.DECIDE)
    assert QApplication.focusWidget() is decide.why
    qtbot.keyClicks(decide.why, "The subject asked for it.")
    press(KEY.Key_Return, CTRL)
    stands_at(Status.DELIVER)
    workspace.go_to_stage(1)  # what the window's Ctrl+2 does
    qtbot.waitUntil(lambda: find.isVisible() and not find.busy)
    assert not workspace.header.go.isVisible()
    workspace.go_to_stage(4)
    qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes))
    press(KEY.Key_Return, CTRL)
    stands_at(Status.CLOSE)
    press(KEY.Key_Return, CTRL)
    stands_at(Status.CLOSED)
    assert not any(thread.name == "MainThread" for thread in desk.threads)
