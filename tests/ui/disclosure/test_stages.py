from __future__ import annotations

import threading
from dataclasses import replace

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.requests.case import Status
from privacy_console.ui.disclosure.close import CloseStage
from privacy_console.ui.disclosure.decide import DecideStage
from privacy_console.ui.disclosure.deliver import DeliverStage
from privacy_console.ui.disclosure.lines import Lines
from privacy_console.ui.trail_words import know
from privacy_console.ui.widgets.jobs import JobBar
from tests.ui.workspace.fake_review import fake_desk


class Hole(Refused):
    code = "test.hole"
    sentence = "A column is not mapped. The request stays open."


def shown(kind, desk, number, lanes, qtbot):
    made = kind(desk, lanes)
    qtbot.addWidget(made)
    made.show()
    made.show_case(desk.cases[number], here=True)
    qtbot.waitUntil(lambda: not made.busy)
    return made


def test_lines_are_a_sound_model(qtmodeltester):
    made = Lines(("File", "SHA-256"))
    made.show_lines([("a.pdf", "00"), ("b.json", "11")])
    qtmodeltester.check(made)
    assert made.index(1, 0).data() == "b.json"


def test_the_decision_counts_what_is_disclosed_and_what_is_withheld(lanes, qtbot):
    stage = shown(DecideStage, fake_desk(), 1, lanes, qtbot)
    assert {name: label.text() for name, label in stage.figures.items()} == {
        "records": "4", "tables": "1", "redacted": "6", "kept": "5",
    }  # fmt: skip
    assert [stage.reasons.index(line, 1).data() for line in range(stage.reasons.rowCount())] == ["TP_STAFF", "SECRET"]
    assert stage.primary().blocked == "Say in a few words why it is decided so"


def test_writing_can_be_stopped_and_says_that_no_file_was_written(lanes, qtbot):
    desk = fake_desk()
    stage = shown(DeliverStage, desk, 5, lanes, qtbot)
    bar = JobBar()
    qtbot.addWidget(bar)
    lanes.began.connect(bar.watch)
    desk.gate = threading.Event()
    stage.advance()
    qtbot.waitUntil(lambda: "answer" in desk.calls)
    bar.cancel()
    qtbot.waitUntil(stage.message.isVisible)
    assert stage.message.text == "Stopped. No file of the answer was written."
    assert desk.cases[5].status is Status.DELIVER


def test_a_request_whose_map_has_a_hole_stays_open(lanes, qtbot):
    desk = fake_desk()
    desk.cases[5] = replace(desk.cases[5], status=Status.CLOSE)
    stage = shown(CloseStage, desk, 5, lanes, qtbot)
    assert stage.summary.text() == "Nothing was delivered for this request."
    assert not stage.open.isVisible()
    desk.fail_with["close"] = Hole()
    stage.advance()
    qtbot.waitUntil(stage.message.isVisible)
    assert stage.message.text == Hole.sentence
    assert not stage.busy


def test_the_steps_on_the_trail_are_told_by_who_took_them(lanes, qtbot):
    desk = fake_desk()
    know(desk.colleagues())
    stage = shown(CloseStage, desk, 5, lanes, qtbot)
    assert stage.steps.index(0, 2).data() == "Request opened"
    assert stage.steps.index(0, 3).data() == "M. Keller"
