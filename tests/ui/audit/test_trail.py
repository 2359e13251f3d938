from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from privacy_console.casework.audit.verification import State, Verdict, What
from privacy_console.casework.common.errors import Refused
from privacy_console.ui.audit.check import TrailCheck
from privacy_console.ui.audit.model import ENTRY, PAGE, WHO
from privacy_console.ui.audit.screen import TrailScreen
from privacy_console.ui.trail_words import know
from tests.ui.fake_console import fake_console


class NoRoom(Refused):
    code = "test.no_room"
    sentence = "The disk is full. No bundle was written; make room and export again."


@pytest.fixture
def console():
    return fake_console(300)


@pytest.fixture
def screen(console, lanes, qtbot):
    made = TrailScreen(console, lanes, TrailCheck(console, lanes.documents))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == PAGE)
    return made


def numbers(screen):
    return [screen.model.entry(row).sequence for row in range(screen.model.rowCount())]


def test_entries_come_in_pages_and_in_order(screen, qtbot):
    screen.table.scrollToBottom()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 2 * PAGE)
    assert numbers(screen) == list(range(2 * PAGE))


def test_the_model_keeps_qts_rules(screen, qtmodeltester):
    qtmodeltester.check(screen.model)


def test_an_entry_is_said_in_words(screen, console):
    know(console.colleagues())
    index = screen.model.index(1, ENTRY)
    assert index.siblingAtColumn(WHO).data() == "M. Keller"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "1, 24 Nov 2026, 08:01, M. Keller, Request opened, DSR-2026-0001, kind=request  due=2026-11-26"
    )


def test_entries_of_one_request_can_be_shown_alone(screen, qtbot):
    screen._field.setText("dsr-2026-0007")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1)
    assert screen.model.entry(0).case == "DSR-2026-0007"
    screen._field.clear()
    qtbot.waitUntil(lambda: screen.model.rowCount() == PAGE)


def test_newer_entries_come_when_something_was_done(console, lanes, qtbot):
    few = fake_console(2)
    made = TrailScreen(few, lanes, TrailCheck(few, lanes.documents))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 4)
    few.note_step("case.taken", "DSR-2026-0001")
    made.refresh()
    qtbot.waitUntil(lambda: made.model.rowCount() == 5)


def test_a_whole_trail_is_said_to_be_verified_and_to_where(screen, qtbot):
    screen.verify.click()
    assert not screen.verify.isEnabled()
    qtbot.waitUntil(lambda: screen._chip.look.text.startswith("Verified to entry 599 · "))
    assert screen._chip.look.tone == "ok"
    assert "Verified to entry 599" in screen._sentence.accessibleName()


def test_a_broken_trail_shows_the_place_and_its_neighbours(screen, console, qtbot):
    console.verdict = Verdict(state=State.BROKEN, what=What.CHANGED, entries=600, verified_to=411, broken_at=412)
    screen.verify.click()
    qtbot.waitUntil(lambda: screen._chip.look.text == "Broken at entry 412")
    assert screen._chip.look.tone == "danger"
    qtbot.waitUntil(lambda: screen.table.currentIndex().isValid() and numbers(screen)[screen.table.currentIndex().row()] == 412)
    assert numbers(screen)[0] == 409


def test_what_cannot_be_verified_is_neither_green_nor_broken(screen, console, qtbot):
    console.verdict = Verdict(state=State.CANNOT, what=What.UNKNOWN_KEY, entries=0, verified_to=-1)
    screen.verify.click()
    qtbot.waitUntil(lambda: screen._chip.look.text == "Cannot verify")
    assert screen._chip.look.tone == "warn"


def test_a_bundle_is_written_and_its_place_said(screen, qtbot):
    screen.export()
    qtbot.waitUntil(screen.message.isVisible)
    assert "/home/office/bundles/trail.pcaudit" in screen.message.text


def test_a_bundle_that_was_not_written_is_said_so(screen, console, qtbot):
    console.fail_with["export_bundle"] = NoRoom()
    screen.export()
    qtbot.waitUntil(screen.message.isVisible)
    assert screen.message.text == NoRoom.sentence
