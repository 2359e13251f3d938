from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from privacy_console.adapters.mailbox.sources.errors import MailboxUnavailable
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.inbox import MessageState
from privacy_console.casework.requests.taking_in import Taken
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
    assert intake.results.heading.text() == "1 request opened from 5 messages"
    assert len(console.cases) == 5


def test_what_is_new_in_the_mailbox_is_fetched_with_a_line_a_message(intake, qtbot):
    with qtbot.waitSignal(intake.changed):
        intake.fetch()
    assert outcomes(intake) == [("INBOX#1", "Opened"), ("INBOX#2", "Set aside")]
    assert intake.results.model.outcomes[0].says == "Request"


def test_a_mailbox_that_does_not_answer_is_said_with_what_came_before(intake, console, qtbot):
    console.fail_with["fetch_mail"] = MailboxUnavailable("mail.office.example", "the connection broke")
    with qtbot.waitSignal(intake.changed):
        intake.fetch()
    assert "the connection broke" in intake.results.message.text


def test_a_message_that_is_unclear_or_whose_day_is_uncertain_says_so(intake, console, tmp_path, qtbot, monkeypatch):
    path = tmp_path / "0.eml"
    path.write_bytes(b"From: Writer\n\nSend me my data")
    opened = console.open_letters([("x", path.read_bytes())], watch=Unwatched())[0]
    uncertain = replace(opened.case, receipt_uncertain=True)
    one = Taken(name=str(path), state=MessageState.UNCLEAR, case=uncertain.id, opened=replace(opened, case=uncertain))
    missed = Taken(name="INBOX#7", state=None, case=None, why="The server did not hand it out.")

    def take_in(_paths, *, tell, watch):
        tell(one)
        tell(missed)

    monkeypatch.setattr(console, "take_in", take_in)
    with qtbot.waitSignal(intake.changed):
        intake.open_files([path])
    assert outcomes(intake) == [("0.eml", "To decide"), ("INBOX#7", "Not read")]
    assert [line.says for line in intake.results.model.outcomes] == [
        "Request; receipt date uncertain", "The server did not hand it out."
    ]  # fmt: skip


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
