from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from privacy_console.casework.requests.queue import View
from privacy_console.ui.frame.menus import KeySheet
from privacy_console.ui.frame.places import DATA_MAP, PEOPLE, POLICY, SETTINGS, TRAIL, place_of
from privacy_console.ui.main_window import MainWindow
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.parts import Label
from tests.ui.fake_console import a_case, fake_console
from tests.ui.frame.stand_in import StandIn


@pytest.fixture
def console():
    return fake_console(40)


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(console, lanes, settings, qtbot):
    made = MainWindow(lanes, settings)
    qtbot.addWidget(made)
    made.resize(em(95), em(50))
    made.show()
    made.enter(console, StandIn)
    made.activateWindow()
    qtbot.waitUntil(lambda: made.workspace.case_id is not None)
    qtbot.waitUntil(lambda: made.check.verdict is not None)
    return made


def key(qtbot, window, key_, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key_, modifier)


CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_step_that_was_cut_off_is_named_when_the_window_opens(lanes, settings, qtbot):
    console = fake_console(3, begun=(a_case(1).id,))
    window = MainWindow(lanes, settings)
    qtbot.addWidget(window)
    window.show()
    window.enter(console, StandIn)
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.startswith("DSR-2026-0002: files for the subject were begun")


def test_nothing_is_said_where_no_step_was_cut_off(window, console, qtbot):
    qtbot.waitUntil(lambda: "unfinished" in console.calls)
    assert not window.message.isVisible()


def test_before_the_office_is_open_nothing_pretends_to_work(lanes, settings, qtbot):
    window = MainWindow(lanes, settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert window.waiting.sentence == "Opening the store…"
    assert not window.sidebar.isEnabled()
    assert not window._actions["request.new"].isEnabled()
    assert window._actions["bundle.open"].isEnabled()


def test_the_first_request_is_shown_in_the_workspace(window, console):
    assert window.workspace.case_id == console.cases[1].id


def test_the_sidebar_counts_what_the_store_counts(window, console, qtbot):
    item = window.sidebar._item(place_of(View.OVERDUE))
    qtbot.waitUntil(lambda: item.data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue, 1")


def test_production_is_red_and_everything_else_is_grey(window, console):
    assert window.bar._environment.look.tone == "neutral"
    window.bar.show_office("PRODUCTION", "work_orders @ db01 · read-only", console.me)
    assert window.bar._environment.look.tone == "production"
    assert window.bar._environment.look.text == "PRODUCTION · work_orders @ db01 · read-only"


@pytest.mark.parametrize(("lines", "rail", "stacked"), [(95, False, False), (84, True, False), (64, True, True)])
def test_breakpoints_are_in_lines_not_pixels(window, lines: int, rail: bool, stacked: bool):
    for percent in (100, 150):
        theme().apply(text_percent=percent)
        window.resize(em(lines), em(45))
        QApplication.processEvents()
        assert (window.sidebar.narrow, window.requests.is_stacked) == (rail, stacked)
        assert window.width() <= em(lines) + 1, "the window fits where it was told to fit"


def test_in_a_narrow_window_one_goes_in_and_comes_back(window, qtbot):
    window.resize(em(60), em(45))
    qtbot.waitUntil(lambda: window.requests.is_stacked)
    assert window.queue.isVisible()
    assert not window.workspace.isVisible()
    window.queue.focus_list()
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.workspace.isVisible()
    assert not window.queue.isVisible()
    assert window.workspace.button.hasFocus()
    key(qtbot, window, Qt.Key.Key_Escape)
    assert window.queue.list.hasFocus()
    assert not window.workspace.isVisible()


def test_f6_goes_round_the_panes_both_ways(window, qtbot):
    window.queue.focus_list()
    key(qtbot, window, Qt.Key.Key_F6)
    assert window.workspace.button.hasFocus()
    key(qtbot, window, Qt.Key.Key_F6)
    assert window.sidebar.hasFocus()
    key(qtbot, window, Qt.Key.Key_F6, SHIFT)
    assert window.workspace.button.hasFocus()


def test_back_and_forward_go_through_places_and_requests(window, qtbot):
    first = window.workspace.case_id
    window.queue.step(1)
    second = window.workspace.case_id
    window.go(POLICY)
    key(qtbot, window, Qt.Key.Key_Left, ALT)
    assert window.pages.currentWidget() is window.requests
    assert window.workspace.case_id == second
    key(qtbot, window, Qt.Key.Key_Left, ALT)
    assert window.workspace.case_id == first
    key(qtbot, window, Qt.Key.Key_Right, ALT)
    assert window.workspace.case_id == second
    key(qtbot, window, Qt.Key.Key_Right, ALT)
    assert window.pages.currentWidget() is window.screens[POLICY.id]


def test_ctrl_t_shows_the_table_over_the_whole_page(window, qtbot):
    window.queue.focus_list()
    key(qtbot, window, Qt.Key.Key_T, CTRL)
    assert window.queue.table.isVisible()
    assert not window.workspace.isVisible()
    key(qtbot, window, Qt.Key.Key_T, CTRL)
    assert window.queue.list.isVisible()
    assert window.workspace.isVisible()


def test_ctrl_3_goes_to_the_third_stage(window, qtbot):
    window.queue.focus_list()
    key(qtbot, window, Qt.Key.Key_3, CTRL)
    assert window.workspace.stage == 2


def test_the_slash_opens_the_filter_from_anywhere_and_is_text_in_a_field(window, qtbot):
    window.go(POLICY)
    key(qtbot, window, Qt.Key.Key_Slash)
    assert window.queue.filters.field.hasFocus()
    key(qtbot, window, Qt.Key.Key_Slash)
    assert window.queue.filters.field.text() == "/"


def test_the_palette_finds_commands_places_and_requests(window, console, qtbot):
    key(qtbot, window, Qt.Key.Key_K, CTRL)
    field = window.bar.palette_field
    assert field.hasFocus()
    qtbot.keyClicks(field, "policy")
    assert [choice.text for choice in field.choices] == ["Go to Policy"]
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.screens[POLICY.id]
    key(qtbot, window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(field, "okafor")
    qtbot.waitUntil(lambda: bool(field.choices))
    assert field.choices[0].text == "Daniel Okafor"
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.workspace.case_id == console.cases[6].id
    assert window.pages.currentWidget() is window.requests


def test_escape_leaves_the_palette_empty(window, qtbot):
    key(qtbot, window, Qt.Key.Key_K, CTRL)
    field = window.bar.palette_field
    qtbot.keyClicks(field, "re")
    assert field.choices
    key(qtbot, window, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not field.choices
    assert window.queue.list.hasFocus()


def test_every_verb_of_the_palette_can_be_run(window, qtbot):
    texts = [choice.text for choice in window.bar.palette_field._commands]
    assert len(texts) == len(set(texts))
    for choice in window.bar.palette_field._commands:
        if choice.text.startswith("Go to"):
            choice.run()


def test_every_place_shows_its_screen(window):
    for place in (TRAIL, PEOPLE, DATA_MAP, POLICY, SETTINGS):
        window.go(place)
        assert window.pages.currentWidget() is window.screens[place.id]
        assert window.sidebar.currentItem().text() == place.title
    window.go(place_of(View.CLOSED))
    assert window.queue.view is View.CLOSED
    assert window.queue.header.title == "Closed"


def test_the_trail_is_never_green_while_it_is_checked(window, console, qtbot):
    gate = threading.Event()
    verify = console.verify_trail

    def slowly(*, watch):
        gate.wait(5)
        return verify(watch=watch)

    console.verify_trail = slowly
    assert window._trail_chip.look.tone == "ok"
    window.check.start()
    assert window._trail_chip.look.text == "Verifying the trail…"
    assert window._trail_chip.look.tone == "neutral"
    gate.set()
    qtbot.waitUntil(lambda: window._trail_chip.look.text.startswith(f"Verified to entry {len(console.entries) - 1} · "))


def test_a_verb_of_the_workspace_is_seen_in_the_queue(window, console, qtbot):
    changed = a_case(1, unread=False, owner=console.me.id)
    console.cases[1] = changed
    window.workspace.case_changed.emit(changed)
    assert window.queue.model.case_at(window.queue.model.row_of(1)) == changed


def test_a_long_job_shows_in_the_foot_and_can_be_stopped(window, lanes, qtbot):
    stopped = threading.Event()

    def work(watch):
        while True:
            watch.checkpoint()

    job = lanes.company.job(work, "Searching the company database")
    job.cancelled.connect(stopped.set)
    job.start()
    qtbot.waitUntil(lambda: window.jobs.shown == "Searching the company database")
    key(qtbot, window, Qt.Key.Key_Period, CTRL)
    qtbot.waitUntil(stopped.is_set)
    qtbot.waitUntil(lambda: window.jobs.shown == "")


def test_letters_can_be_dropped_on_the_window(window, console, tmp_path, qtbot):
    path = tmp_path / "letter.eml"
    path.write_bytes(b"From: Writer\n\nSend me my data")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.intake.changed):
        window.dropEvent(event)
    qtbot.waitUntil(lambda: window.queue.model.rowCount() == 41)


def test_the_window_keeps_its_look_and_nobodys_name(window, console, settings, lanes):
    window.requests.show_table(True)
    window.close()
    kept = Path(settings.fileName()).read_text(encoding="utf-8")
    assert settings.value("queue/table") == "true"
    assert not any(case.subject_name in kept or case.id in kept for case in console.cases.values())
    assert console.me.name not in kept


def test_the_title_names_nobody(window):
    assert window.windowTitle() == "Privacy Console"


def test_the_sheet_of_keys_lists_every_key_once(window, qtbot):
    sheet = KeySheet(window)
    texts = [label.text() for label in sheet.findChildren(Label)]
    assert "Ctrl+K" in texts
    assert "Ctrl+F · /" in texts
    assert texts.count("Redact") == 1


def test_closing_ends_every_lane(window, lanes):
    window.close()
    assert all(lane.is_idle for lane in lanes)
    assert not [thread for thread in threading.enumerate() if thread.name.split("_")[0] in {"store", "company", "documents"}]
