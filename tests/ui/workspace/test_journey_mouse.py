"""The whole case with the mouse: every click lands where an officer would click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog

from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.case import Status
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Inclusion
from privacy_console.ui.identity.model import CONFIRMED
from privacy_console.ui.review.alike import AlikeDialog


def test_a_case_goes_from_its_letter_to_its_end(workspace, desk, opened, lanes, qtbot):
    def click(widget, at=None):
        assert widget.isEnabled()
        assert widget.isVisible()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or QPoint())

    def box(view, index):
        """The middle of the check box in that cell."""
        cell = view.visualRect(index)
        click(view.viewport(), QPoint(cell.left() + (18 if view.metaObject().className() == "Table" else 8), cell.center().y()))

    def stands_at(status):
        qtbot.waitUntil(lambda: desk.cases[3].status is status and workspace._case.status is status)
        stage = workspace.stages[workspace._shown]
        qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes))
        return stage

    def laid_out():
        return all(lane.is_idle for lane in lanes) and review._preview is not None

    go = workspace.header.go
    changed = []
    workspace.case_changed.connect(lambda case: changed.append(case.status))

    verify = opened(3)
    assert workspace.header.name.text() == "Elena Marchetti"
    assert not go.isEnabled()
    assert go.toolTip() == "Choose how it was checked"
    click(verify.methods[Method.LOGIN], QPoint(10, verify.methods[Method.LOGIN].height() // 2))
    click(verify.note)
    qtbot.keyClicks(verify.note, "Seen in the account")
    box(verify.table, verify.claims.index(0, CONFIRMED))
    assert verify.claims.claims[0].confirmed
    click(go)

    find = stands_at(Status.FIND)
    assert not go.isEnabled()
    click(find.empty.button)
    qtbot.waitUntil(lambda: find.outcome is not None and go.text() == "Confirm selection (2 to decide)")
    orders, comments = find.model.index(1, 0), find.model.index(2, 0)
    box(find.tree, find.model.index(2, 0, orders))
    qtbot.waitUntil(lambda: go.text() == "Confirm selection (1 to decide)")
    asked = find.model.index(2, 0, comments)
    find.tree.scrollTo(asked)
    cell = find.tree.visualRect(asked)
    click(find.tree.viewport(), QPoint(cell.left() + 60, cell.center().y()))
    assert "comments #5409977" in find.inspector.title.text()
    click(find.inspector.exclude)
    qtbot.waitUntil(go.isEnabled)
    excluded = desk.outcomes[desk.cases[3].id].findings[-1]
    assert (excluded.decision, excluded.reason) == (Inclusion.EXCLUDED, "Another person of that name")
    click(go)

    review = stands_at(Status.REVIEW)
    qtbot.waitUntil(lambda: review._preview is not None)
    assert go.text() == "Continue (1 to decide)"
    assert review.leaks.look.text == "Not all is decided"
    assert review.bar.where.text() == "8 of 12"  # the span that is to decide
    click(review.bar.redact)
    qtbot.waitUntil(lambda: review.review.undecided == 0)
    assert review.leaks.look.text == "Out of date"
    assert not go.isEnabled()
    qtbot.waitUntil(go.isEnabled)
    assert review.leaks.look.text == "Text layer checked: 0 leaks"
    assert review.digest.accessibleName() == f"SHA-256 {review.delivered.document.sha256}"
    span = next(box for box in review.delivered._boxes[0] if review.delivered._spans[box.ref].decision is Proposal.REDACT)
    click(review.delivered.viewport(), review.delivered._place(span).center().toPoint())
    assert review._current == span.ref
    click(review.bar.alike)
    qtbot.waitUntil(lambda: bool(workspace.findChildren(AlikeDialog)))
    dialog = workspace.findChild(AlikeDialog)
    assert dialog.redact.text() == "Redact 5"  # Rajesh Pillai three times, his address, his number
    click(dialog.redact)
    qtbot.waitUntil(lambda: desk.calls.count("decide_spans") == 2 and laid_out())
    click(review.bar.undo)
    qtbot.waitUntil(lambda: "undo_review" in desk.calls and laid_out())
    assert desk.calls.count("preview") == 4
    click(go)

    decide = stands_at(Status.DECIDE)
    assert decide.figures["redacted"].text() == "7"
    assert desk.acts[desk.cases[3].id][0].reason is Reason.TP_UNKNOWN
    assert desk.acts[desk.cases[3].id][0].decision is Proposal.REDACT
    click(decide.why)
    qtbot.keyClicks(decide.why, "The subject asked for it.")
    click(go)

    deliver = stands_at(Status.DELIVER)
    assert "BayLDA" in deliver.letter.toPlainText()
    assert deliver.complete.look.text == "Nothing is missing"
    click(go)

    close = stands_at(Status.CLOSE)
    assert close.files.rowCount() == 4
    assert close.summary.text() == "Delivered: 4 records, 7 spans withheld"
    click(go)
    stands_at(Status.CLOSED)
    assert not go.isVisible()
    assert changed == [Status.FIND, Status.REVIEW, Status.DECIDE, Status.DELIVER, Status.CLOSE, Status.CLOSED]
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert not any(thread.name == "MainThread" for thread in desk.threads)
