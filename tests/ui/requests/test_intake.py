from __future__ import annotations

import os
import threading

import pytest
from PySide6.QtWidgets import QWidget

from privacy_console.ui.requests.intake import Intake
from tests.ui.fake_console import fake_console


@pytest.fixture
def console():
    return fake_console(3)


@pytest.fixture
def intake(console, lanes, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Intake(console, lanes, window)


def letters(folder, *texts):
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.eml"
        path.write_bytes(f"From: Writer {number}\n\n{text}".encode())
        paths.append(path)
    return paths


def outcomes(intake):
    return [(one.name, one.look.text) for one in intake.results.model.outcomes]


def test_each_letter_says_what_became_of_it(intake, console, tmp_path, qtbot):
    paths = letters(tmp_path, "Send me my data", "This is not a request", "Send me my data")
    paths[2].write_bytes(paths[0].read_bytes())
    with qtbot.waitSignal(intake.changed):
        intake.open_files([*paths, tmp_path, tmp_path / "gone.eml"])
    assert outcomes(intake) == [
        ("0.eml", "Opened"),
        ("1.eml", "Set aside"),
        ("2.eml", "Duplicate"),
        (tmp_path.name, "Not read"),
        ("gone.eml", "Not read"),
    ]
    assert intake.results.heading.text() == "1 request opened from 5 files"
    assert len(console.cases) == 5


def test_a_pipe_is_not_waited_for(intake, tmp_path, qtbot):
    os.mkfifo(tmp_path / "pipe.eml")
    with qtbot.waitSignal(intake.changed):
        intake.open_files([tmp_path / "pipe.eml"])
    assert outcomes(intake) == [("pipe.eml", "Not read")]


def test_stopping_says_which_letters_were_opened(intake, console, tmp_path, qtbot):
    begun, go_on = threading.Event(), threading.Event()
    opens = console.open_letters

    def slowly(originals, *, watch):
        opened = opens(originals, watch=watch)
        begun.set()
        go_on.wait(5)
        return opened

    console.open_letters = slowly
    with qtbot.waitSignal(intake.changed):
        intake.open_files(letters(tmp_path, "one", "two", "three"))
        assert begun.wait(5)
        intake.results.reject()
        go_on.set()
    assert outcomes(intake) == [("0.eml", "Opened")]
    assert "Stopped" in intake.results.message.text
    assert len(console.cases) == 4


def test_the_request_of_a_letter_can_be_shown(intake, tmp_path, qtbot):
    with qtbot.waitSignal(intake.changed):
        intake.open_files(letters(tmp_path, "Send me my data"))
    with qtbot.waitSignal(intake.wanted) as said:
        intake.results._open.click()
    assert said.args == ["DSR-2026-0004"]


def test_the_outcomes_keep_qts_rules(intake, tmp_path, qtbot, qtmodeltester):
    with qtbot.waitSignal(intake.changed):
        intake.open_files(letters(tmp_path, "a", "b"))
    qtmodeltester.check(intake.results.model)
