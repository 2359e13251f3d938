"""Saved views in the sidebar, below the built-in ones: with their counts, renamed, removed, and gone when a colleague removes them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt

from privacy_console.casework.requests.queue import SavedView, View
from privacy_console.ui.frame.places import place_of, saved_place
from privacy_console.ui.frame.sidebar import CountRole, PlaceRole
from privacy_console.ui.main_window import MainWindow
from privacy_console.ui.requests.working.asking import AskView
from privacy_console.ui.theme.theme import em
from tests.ui.fake_console import fake_console
from tests.ui.frame.stand_in import StandIn

OFFICE = SavedView(name="Erasures", filter="right:erasure is:open", office=True)
MINE = SavedView(name="Due soon", filter="owner:me due:soon", office=False)


@pytest.fixture
def console():
    made = fake_console(40)
    made.save_view(OFFICE)
    made.save_view(MINE)
    return made


@pytest.fixture
def window(console, lanes, tmp_path, qtbot):
    made = MainWindow(lanes, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.resize(em(95), em(50))
    made.show()
    made.enter(console, StandIn)
    made.activateWindow()
    qtbot.waitUntil(lambda: len(made.sidebar.saved) == 2)
    return made


def titles(window):
    items = [window.sidebar.item(row) for row in range(window.sidebar.count())]
    return [item.text() for item in items if item.data(PlaceRole) is not None and item.data(PlaceRole).view is not None]


def test_they_stand_below_the_built_in_views_with_their_counts(window, console):
    assert titles(window)[-3:] == ["Set aside", "Erasures", "Due soon"]
    item = window.sidebar._item(saved_place(OFFICE))
    assert item.data(CountRole) == console.saved_counts()[OFFICE] > 0
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"Erasures, {item.data(CountRole)}"


def test_one_is_opened_by_its_place_and_one_comes_back_to_it(window, console, qtbot):
    window.sidebar.setCurrentItem(window.sidebar._item(saved_place(OFFICE)))
    qtbot.waitUntil(lambda: window.queue.model.rowCount() == console.saved_counts()[OFFICE])
    assert window.queue.header.title == "Erasures"
    assert window.sidebar.currentItem().text() == "Erasures"
    window.go(place_of(View.CLOSED))
    assert window.queue.filters.field.text() == ""
    window._actions["window.back"].trigger()
    assert window.queue.header.title == "Erasures"
    assert window.sidebar.currentItem().text() == "Erasures"


def test_a_new_one_is_shown_as_soon_as_it_is_there(window, console, qtbot):
    window.queue.filters.write("is:waiting")
    window.queue.save_filter()
    asked = next(one for one in window.queue.findChildren(AskView) if one.isVisible())
    asked.field.setText("Waiting long")
    asked.go.click()
    qtbot.waitUntil(lambda: "Waiting long" in titles(window))
    qtbot.waitUntil(lambda: window.sidebar.currentItem() is not None and window.sidebar.currentItem().text() == "Waiting long")
    assert window.queue.header.title == "Waiting long"


def test_one_is_renamed_in_the_sidebar(window, console, qtbot):
    window.sidebar.setCurrentItem(window.sidebar._item(saved_place(MINE)))
    qtbot.keyClick(window.sidebar, Qt.Key.Key_F2)
    asked = next(one for one in window.queue.findChildren(AskView) if one.isVisible())
    assert (asked.name, asked.office.isChecked()) == ("Due soon", False)
    asked.field.setText("Mine, soon")
    asked.go.click()
    qtbot.waitUntil(lambda: titles(window)[-1] == "Mine, soon")
    qtbot.waitUntil(lambda: window.queue.header.title == "Mine, soon")
    assert console.saved_views()[-1].filter == MINE.filter


def test_one_is_removed_after_asking_and_all_requests_are_shown(window, console, qtbot):
    window.sidebar.setCurrentItem(window.sidebar._item(saved_place(OFFICE)))
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Delete)
    assert window.queue.message.text == "Remove the view “Erasures”? The requests in it stay."
    assert len(console.saved_views()) == 2
    window.queue.message.acted.emit()
    qtbot.waitUntil(lambda: titles(window)[-1] == "Due soon" and "Erasures" not in titles(window))
    qtbot.waitUntil(lambda: window.queue.header.title == "All requests")
    qtbot.waitUntil(lambda: window.queue.model.rowCount() == 40)


def test_one_that_a_colleague_removed_goes_while_somebody_is_in_it(window, console, qtbot):
    window.go(saved_place(OFFICE))
    console.remove_view(OFFICE)
    window.queue.refresh()
    qtbot.waitUntil(lambda: window.queue.header.title == "All requests")
    assert titles(window)[-1] == "Due soon"


def test_saving_a_view_stands_in_the_menu(window):
    names = [action.objectName() for action in window._menus["View"].actions()]
    assert names.index("queue.filter") < names.index("queue.save") < names.index("queue.table")


def test_keys_of_views_leave_built_in_places_alone(window, qtbot):
    window.go(place_of(View.MINE))
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Delete)
    assert not window.queue.message.isVisible()
    window.sidebar.use_rail(narrow=True)
    assert window.sidebar._item(saved_place(OFFICE)).toolTip() == "Erasures"
