from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress
from privacy_console.casework.requests.case import Status
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.case_chips import clock_chip, derivation
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.empty import EmptyState
from privacy_console.ui.widgets.flow import Flow
from privacy_console.ui.widgets.jobs import JobBar
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import ElidedLabel
from privacy_console.ui.widgets.stepper import Stepper
from tests.ui.fake_console import TODAY, a_case, deadline

STAGES = ("Verify", "Find", "Review", "Decide", "Deliver", "Close")


class Wrong(Refused):
    code = "test.wrong"
    sentence = "That is not allowed. Nothing was changed."


@pytest.mark.parametrize(
    ("days", "text", "tone"),
    [
        (20, "20 days left", "neutral"),
        (8, "8 days left", "neutral"),
        (7, "7 days left", "warn"),
        (1, "1 day left", "warn"),
        (0, "Due today", "danger"),
        (-1, "Overdue 1 d", "danger"),
    ],
)
def test_the_clock_changes_its_tone_by_fixed_days(days: int, text: str, tone: str):
    look = clock_chip(a_case(3, deadline=deadline(TODAY + timedelta(days=days))), TODAY)
    assert (look.text, look.tone) == (text, tone)
    assert look.icon


@pytest.mark.parametrize(
    ("status", "text", "tone"),
    [(Status.CLOSED, "Closed", "ok"), (Status.REFUSED, "Refused", "neutral"), (Status.SET_ASIDE, "Set aside", "neutral")],
)
def test_what_has_ended_has_no_clock(status: Status, text: str, tone: str):
    look = clock_chip(a_case(3, status=status, deadline=deadline(TODAY - timedelta(days=90))), TODAY)
    assert (look.text, look.tone) == (text, tone)


def test_a_derivation_names_each_step_with_its_source():
    lines = derivation(deadline(TODAY)).split("\n")
    assert lines[0] == "received: Sun 25 Oct 2026 (GDPR art. 12(3))"
    assert lines[1] == "one month: Sun 25 Oct 2026 → Tue 24 Nov 2026 (Regulation (EEC, Euratom) 1182/71 art. 3(2)(c))"


def test_a_chip_is_as_wide_as_its_words_and_named_by_them(qtbot):
    short, long = Chip(ChipLook("1")), Chip(ChipLook("Identity not verified", "info", "shield"), "asked on 6 Nov")
    assert short.width() < long.width()
    assert (long.accessibleName(), long.accessibleDescription()) == ("Identity not verified", "asked on 6 Nov")


def test_a_message_says_an_error_in_words_and_copies_its_details_without_values(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say_error(Wrong("case 7"))
    assert bar.text == Wrong.sentence
    bar._copy.click()
    assert "code test.wrong: case 7" in QGuiApplication.clipboard().text()
    bar._close.click()
    assert bar.isHidden()


def test_an_empty_state_has_one_sentence_and_at_most_one_action(qtbot):
    state = EmptyState("inbox", "No requests wait for approval.")
    assert state.button.isHidden()
    state.say("inbox", "No requests yet.", "New request…")
    with qtbot.waitSignal(state.acted):
        state.button.click()


def test_finished_steps_can_be_opened_and_later_ones_cannot(qtbot):
    stepper = Stepper(STAGES)
    qtbot.addWidget(stepper)
    stepper.resize(600, stepper.sizeHint().height())
    stepper.show_stage(2, reached=2)
    chosen = []
    stepper.chosen.connect(chosen.append)
    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(110, 12))
    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(550, 12))
    qtbot.keyClick(stepper, Qt.Key.Key_Left)
    qtbot.keyClick(stepper, Qt.Key.Key_Return)
    assert chosen == [1, 1]
    assert stepper.accessibleDescription() == "Step 3 of 6: Review"


@pytest.mark.parametrize("shown", range(6))
def test_every_step_can_be_painted_in_every_state(qtbot, shown: int):
    stepper = Stepper(STAGES)
    qtbot.addWidget(stepper)
    stepper.resize(420, stepper.sizeHint().height())
    pictures = set()
    for reached in range(shown, 6):
        stepper.show_stage(shown, reached=reached, finished=reached == 5)
        pictures.add(bytes(stepper.grab().toImage().constBits()))
    assert len(pictures) == 6 - shown


def test_a_label_without_room_ends_in_an_ellipsis_and_tells_the_rest(qtbot):
    label = ElidedLabel("Search in the company database of the office")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == "Search in the company database of the office"
    label.resize(800, 20)
    assert label.text() == "Search in the company database of the office"
    assert label.toolTip() == ""


def test_a_flow_breaks_into_lines_and_never_widens(qtbot):
    held = QWidget()
    qtbot.addWidget(held)
    flow = Flow(spacing=4)
    held.setLayout(flow)
    buttons = [QPushButton("a button") for _ in range(5)]
    for button in buttons:
        flow.addWidget(button)
    one = buttons[0].sizeHint()
    held.resize(2 * one.width() + 10, 400)
    held.show()
    assert [button.y() // one.height() for button in buttons] == [0, 0, 1, 1, 2]
    assert flow.heightForWidth(5000) == one.height()
    assert flow.takeAt(9) is None


def test_a_tool_is_at_least_24_pixels_and_named(qtbot):
    tool = Tool("x", "Close message")
    assert min(tool.minimumWidth(), tool.minimumHeight()) >= 24
    assert tool.accessibleName() == "Close message"


def test_a_job_is_shown_with_its_progress_and_says_when_it_stops(lanes, qtbot):
    bar = JobBar()
    qtbot.addWidget(bar)
    bar.show()
    lanes.began.connect(bar.watch)
    begun, go_on = threading.Event(), threading.Event()

    def work(watch):
        watch.report(Progress(1_900_000, 3_100_000, "rows"))
        begun.set()
        go_on.wait(5)
        watch.checkpoint()

    job = lanes.company.job(work, "Searching comments")
    job.start()
    qtbot.waitUntil(lambda: bar.shown == "Searching comments")
    assert begun.wait(5)
    qtbot.waitUntil(lambda: bar._figures.accessibleName() == "61 % · 1,900,000 of 3,100,000 rows")
    bar._stop.click()
    assert bar.shown == "Cancelling…"
    assert not bar._stop.isEnabled()
    with qtbot.waitSignal(bar.announced) as said:
        go_on.set()
    assert said.args == ["Searching comments: stopped"]
    qtbot.waitUntil(lambda: bar.shown == "")


def test_a_quick_job_is_not_worth_a_word(lanes, qtbot):
    bar = JobBar()
    qtbot.addWidget(bar)
    bar.show()
    lanes.began.connect(bar.watch)
    job = lanes.store.job(lambda watch: None, "Quick")
    with qtbot.waitSignal(job.finished):
        job.start()
    assert bar.shown == ""
    assert not bar._patience.isActive()
