from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from privacy_console.casework.search.drift import Drift, DriftLine, MapCheck
from privacy_console.ui.datamap.model import DataMapModel
from privacy_console.ui.datamap.screen import DataMapScreen
from privacy_console.ui.widgets.chip import ChipRole
from tests.ui.fake_console import fake_console


@pytest.fixture
def console():
    return fake_console(1)


def tables(model):
    return {model.index(row, 0).data(): model.index(row, 0) for row in range(model.rowCount())}


def test_the_map_is_shown_by_table_and_column(console):
    model = DataMapModel(console.data_map)
    assert list(tables(model)) == ["comments", "users", "work_orders"]
    users = tables(model)["users"]
    assert [model.index(row, 0, users).data() for row in range(model.rowCount(users))] == [
        "id",
        "email",
        "full_name",
        "password_hash",
    ]
    assert model.index(3, 1, users).data(ChipRole)[0].text == "Unsearchable"
    assert model.index(3, 0, users).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "password_hash, Unsearchable, contact, Password hash · secret, hashed"
    )


def test_the_model_keeps_qts_rules(console, qtmodeltester):
    model = DataMapModel(console.data_map)
    qtmodeltester.check(model)


def test_a_column_that_only_the_database_has_is_shown_and_blocks(console, lanes, qtbot):
    screen = DataMapScreen(console, lanes)
    qtbot.addWidget(screen)
    screen.show()
    screen.check()
    qtbot.waitUntil(lambda: screen.chip.look.text == "1 column unmapped")
    assert screen.chip.look.tone == "danger"
    comments = tables(screen.model)["comments"]
    assert [screen.model.index(row, 0, comments).data() for row in range(2)] == ["body", "draft"]
    assert "No case can be closed" in screen.message.text


def test_a_map_that_covers_everything_says_so(console, lanes, qtbot):
    columns = tuple(one for one in console.check_map(watch=None).columns if one.column != "draft")
    console.check_map = lambda *, watch: MapCheck(columns=columns, drift=(), not_compared=())
    screen = DataMapScreen(console, lanes)
    qtbot.addWidget(screen)
    screen.check()
    qtbot.waitUntil(lambda: screen.chip.look.text == "7 columns, all mapped")
    assert screen.chip.look.tone == "ok"


def test_a_change_since_the_map_was_confirmed_is_told_and_blocks(console, lanes, qtbot):
    columns = tuple(one for one in console.check_map(watch=None).columns if one.column != "draft")
    drift = DriftLine(kind=Drift.CHANGED_TYPE, source="crm", table="users", column="email", before="TEXT", now="BLOB")
    console.check_map = lambda *, watch: MapCheck(columns=columns, drift=(drift,), not_compared=())
    screen = DataMapScreen(console, lanes)
    qtbot.addWidget(screen)
    screen.show()
    screen.check()
    qtbot.waitUntil(lambda: screen.chip.look.text == "1 change")
    assert screen.chip.look.tone == "danger"
    assert "crm.users.email: changed type" in screen.message.text
