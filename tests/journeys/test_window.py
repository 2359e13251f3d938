"""The sample request through the real window over the real console, from its letter to its end: by mouse, and by keys alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication

from privacy_console.casework.audit.verification import State
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.case import STAGES, Status
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Inclusion
from privacy_console.ui.background import Lanes
from privacy_console.ui.main_window import MainWindow
from privacy_console.ui.theme import resources
from privacy_console.ui.theme.theme import Scheme, theme
from privacy_console.ui.workspace.screen import Workspace
from privacy_console.wiring import Wiring

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PATIENCE_MS = 30_000
CONFIRMED = {IdentifierKind.EMAIL, IdentifierKind.ACCOUNT}
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Journey:
    """An open office, its window, and what a person sees and does."""

    def __init__(self, window: MainWindow, lanes: Lanes, stage, qtbot) -> None:
        self.window, self.lanes, self.stage, self.qtbot = window, lanes, stage, qtbot
        self.console = stage.console
        self.case = None

    @property
    def workspace(self) -> Workspace:
        return self.window.workspace

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: all(lane.is_idle for lane in self.lanes), timeout=PATIENCE_MS)

    def stands_at(self, status: Status):
        """The stage of that status, once the case is there and everything is read."""
        workspace = self.workspace
        self.qtbot.waitUntil(lambda: workspace._case is not None and workspace._case.status is status, timeout=PATIENCE_MS)
        self.rest()
        return workspace.stages[min(list(Status).index(status), len(STAGES) - 1)]

    def open_letters(self, folder: Path) -> None:
        """The officer drops the letters on the window, and goes to the one of the subject."""
        paths = []
        for name, original in self.stage.letters:
            path = folder / Path(name).name
            path.write_bytes(original)
            paths.append(path)
        self.window.intake.open_files(paths)
        results = self.window.intake.results
        self.qtbot.waitUntil(lambda: len(results.model.outcomes) == len(paths), timeout=PATIENCE_MS)
        self.case = next(one.case for one in results.model.outcomes if one.name == Path(self.stage.subject_letter).name)
        row = next(at for at, one in enumerate(results.model.outcomes) if one.case == self.case)
        results.table.selectRow(row)
        self.qtbot.keyClick(results._open, KEY.Key_Space)
        self.window.activateWindow()  # as a window manager does once the dialog is gone
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.stands_at(Status.VERIFY)
        assert self.workspace.case_id == self.case

    def click(self, widget, at: QPoint | None = None) -> None:
        assert widget.isVisible(), widget.accessibleName()
        assert widget.isEnabled(), widget.accessibleName()
        if at is None:
            self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        else:
            self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def go_to(self, digit) -> None:
        """Into that stage, by its own shortcut."""
        self.press(digit, CTRL)
        self.rest()

    def tab_to(self, widget) -> None:
        for _ in range(60):
            if QApplication.focusWidget() is widget:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab never reaches {widget.accessibleName()}")

    def is_answered_and_proven(self) -> None:
        """The files are the ones that the store knows, and the trail holds from its first entry to its last."""
        delivered = self.console.delivered(self.case)
        folder = Path(delivered.folder)
        assert {path.name for path in folder.iterdir()} >= set(delivered.files)
        for path in folder.iterdir():
            assert path.stat().st_size > 0
            assert path.stat().st_mode & 0o077 == 0
        assert Path(delivered.pdf).read_bytes().startswith(b"%PDF")
        assert json.loads(Path(delivered.json).read_text())
        assert delivered.records > 100
        assert delivered.redactions > 100
        steps = [entry.action for entry in self.console.trail(self.case)]
        for step in ("case.opened", "identity.verified", "search.done", "findings.confirmed", "review.confirmed", "case.closed"):
            assert step in steps
        verdict = self.console.verify_trail(watch=Unwatched())
        assert verdict.state is State.VERIFIED
        self.qtbot.waitUntil(
            lambda: self.window._trail_chip.look.text.startswith(f"Verified to entry {verdict.verified_to} "), timeout=PATIENCE_MS
        )
        close = self.workspace.stages[-1]
        assert "M. Keller" in {close.steps.index(row, 3).data() for row in range(close.steps.rowCount())}
        assert close.files.rowCount() == len(delivered.files)


@pytest.fixture
def journey(tmp_path, qtbot):
    wiring, lanes = Wiring(), Lanes()
    resources.use(wiring.resources)
    theme().use_points(10)
    theme().apply(Scheme.LIGHT, 100)
    stage = wiring.demo(str(tmp_path / "home"), seed=1, scale=1, surname=None, watch=Unwatched())
    window = MainWindow(lanes, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(1480, 920)
    window.show()
    window.enter(stage.console, Workspace)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    made = Journey(window, lanes, stage, qtbot)
    letters = tmp_path / "letters"
    letters.mkdir()
    made.open_letters(letters)
    yield made
    window.close()
    wiring.close()


def undecided(find):
    """Where in the tree each record is that waits for a decision."""
    return [
        find.model.index(row, 0, find.model.index(group.place, 0))
        for group in find.model.groups
        for row, one in enumerate(group.findings)
        if one.decision is Inclusion.UNDECIDED
    ]


def cell_box(table, index) -> QPoint:
    """Where the check box of that cell is."""
    return QPoint(table.visualRect(index).x() + 16, table.visualRect(index).center().y())


def test_an_access_request_is_answered_with_the_mouse(journey):
    workspace, header = journey.workspace, journey.workspace.header
    verify = workspace.stages[0]
    journey.click(header.take)
    journey.rest()
    journey.click(verify.on_file.look)
    journey.rest()
    assert verify.on_file.fits.look.text == "One account fits"
    verify.on_file.way.setCurrentIndex(verify.on_file.way.findData("code"))
    journey.click(verify.on_file.send)
    journey.rest()
    journey.qtbot.keyClicks(verify.on_file.reply, verify.on_file.code.text().lower())  # as the subject's reply would bring it
    journey.click(verify.on_file.check)
    journey.rest()
    assert verify.methods[Method.CODE_REPLIED].isChecked()
    assert not header.go.isEnabled()
    for row, claim in enumerate(verify.claims.claims):
        if claim.identifier.value in {journey.stage.email, journey.stage.account}:
            journey.click(verify.table.viewport(), cell_box(verify.table, verify.claims.index(row, 0)))
    assert {claim.identifier.kind for claim in verify.claims.claims if claim.confirmed} == CONFIRMED
    journey.click(header.go)

    find = journey.stands_at(Status.FIND)
    journey.click(find.empty.button)
    journey.qtbot.waitUntil(lambda: find.outcome is not None, timeout=PATIENCE_MS)
    journey.rest()
    assert find.outcome.complete
    assert not header.go.isEnabled()
    for index in undecided(find):
        find.tree.expand(index.parent())
        find.tree.scrollTo(index)
        journey.click(find.tree.viewport(), find.tree.visualRect(index).center())
        journey.click(find.inspector.exclude)
        journey.rest()
    journey.click(header.go)

    review = journey.stands_at(Status.REVIEW)
    journey.qtbot.waitUntil(lambda: review._preview is not None, timeout=PATIENCE_MS)
    asked = [line for line in review._lines if not line.span.settled]
    for line in asked:
        review.go_to(line.span.ref)
        journey.click(review.bar.redact)
        journey.rest()
    journey.qtbot.waitUntil(header.go.isEnabled, timeout=PATIENCE_MS)
    assert not review._preview.leaks
    journey.click(header.go)

    decide = journey.stands_at(Status.DECIDE)
    workspace.go_to_stage(1)
    journey.rest()
    assert not workspace.again.isHidden()  # a way back is offered, and not taken
    workspace.go_to_stage(3)
    journey.rest()
    journey.click(decide.why)
    journey.qtbot.keyClicks(decide.why, "Identity checked.")
    journey.click(header.go)
    journey.stands_at(Status.DELIVER)
    journey.click(header.go)
    journey.stands_at(Status.CLOSE)
    journey.click(header.go)
    journey.stands_at(Status.CLOSED)
    journey.is_answered_and_proven()


def test_an_access_request_is_answered_with_keys_alone(journey):
    workspace = journey.workspace
    verify = workspace.stages[0]
    journey.go_to(KEY.Key_1)
    assert QApplication.focusWidget() is verify.methods[Method.CODE_REPLIED]
    for _ in verify.methods:
        if QApplication.focusWidget() is not verify.methods[Method.LOGIN]:
            journey.press(KEY.Key_Down)
    journey.press(KEY.Key_Space)
    assert verify.methods[Method.LOGIN].isChecked()
    journey.tab_to(verify.note)
    journey.qtbot.keyClicks(verify.note, "By the form of the signed-in account.")
    journey.tab_to(verify.table)
    for row, claim in enumerate(verify.claims.claims):
        journey.press(KEY.Key_Home, CTRL)
        for _ in range(row):
            journey.press(KEY.Key_Down)
        if claim.identifier.kind in CONFIRMED:
            journey.press(KEY.Key_Space)
    assert {claim.identifier.kind for claim in verify.claims.claims if claim.confirmed} == CONFIRMED
    journey.press(KEY.Key_Return, CTRL)

    find = journey.stands_at(Status.FIND)
    journey.go_to(KEY.Key_2)
    journey.press(KEY.Key_Space)
    journey.qtbot.waitUntil(lambda: find.outcome is not None, timeout=PATIENCE_MS)
    journey.rest()
    journey.go_to(KEY.Key_2)
    assert QApplication.focusWidget() is find.tree
    while waiting := undecided(find):
        find.tree.expand(waiting[0].parent())
        journey.press(KEY.Key_Home)
        while find.tree.currentIndex().siblingAtColumn(0) != waiting[0]:
            before = find.tree.currentIndex()
            journey.press(KEY.Key_Down)
            assert find.tree.currentIndex() != before
        journey.tab_to(find.inspector.exclude)
        journey.press(KEY.Key_Space)
        journey.rest()
        journey.go_to(KEY.Key_2)
    journey.press(KEY.Key_Return, CTRL)

    review = journey.stands_at(Status.REVIEW)
    journey.qtbot.waitUntil(lambda: review._preview is not None, timeout=PATIENCE_MS)
    journey.go_to(KEY.Key_3)
    assert QApplication.focusWidget() is review.table
    while review.review.undecided:
        journey.press(KEY.Key_F8)
        journey.press(KEY.Key_R)
        journey.rest()
    journey.press(KEY.Key_Home, CTRL)
    redacted = review.review.redacted
    while review._chosen()[0].span.decision is not Proposal.REDACT or review._chosen()[0].span.reason is not Reason.TP_CUSTOMER:
        journey.press(KEY.Key_J)
    kept = review._current
    journey.tab_to(review.bar.reason)
    while review.bar.chosen_reason is not Reason.CONSENT:
        journey.press(KEY.Key_Down)
    journey.press(KEY.Key_X)
    journey.qtbot.waitUntil(lambda: review.review.redacted == redacted - 1, timeout=PATIENCE_MS)
    assert review._current == kept
    journey.press(KEY.Key_Z, CTRL)
    journey.qtbot.waitUntil(lambda: review.review.redacted == redacted, timeout=PATIENCE_MS)
    journey.qtbot.waitUntil(lambda: not review.primary().blocked, timeout=PATIENCE_MS)
    journey.press(KEY.Key_Return, CTRL)

    decide = journey.stands_at(Status.DECIDE)
    journey.go_to(KEY.Key_4)
    assert QApplication.focusWidget() is decide.why
    journey.qtbot.keyClicks(decide.why, "Identity checked.")
    journey.press(KEY.Key_Return, CTRL)
    journey.stands_at(Status.DELIVER)
    journey.press(KEY.Key_Return, CTRL)
    journey.stands_at(Status.CLOSE)
    journey.press(KEY.Key_Return, CTRL)
    journey.stands_at(Status.CLOSED)
    journey.is_answered_and_proven()
