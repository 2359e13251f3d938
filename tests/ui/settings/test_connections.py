from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.search.company import SourceUnavailable, Transport
from privacy_console.ui.settings.connections import Connection, connections
from tests.ui.fake_console import fake_console


@pytest.fixture
def console():
    return fake_console(1)


@pytest.fixture
def connection(console, lanes, qtbot):
    made = Connection(console, lanes, "company")
    qtbot.addWidget(made)
    made.show()
    return made


def look_of(connection, qtbot):
    connection.test_button.click()
    qtbot.waitUntil(connection.test_button.isEnabled)
    return connection.chip.look


def test_every_source_of_the_map_has_a_line(console, lanes, qtbot):
    made = connections(console, lanes)
    qtbot.addWidget(made)
    assert len(made.findChildren(Connection)) == len(console.data_map.sources)


def test_a_login_that_can_only_read_over_a_checked_connection_is_fine(connection, qtbot):
    assert look_of(connection, qtbot).tone == "ok"
    assert "PostgreSQL 18.0, as reader." in connection.lines.text()
    assert "at one moment" in connection.lines.text()


def test_a_login_that_can_write_is_warned_of_first(connection, console, qtbot, monkeypatch):
    report = replace(
        console.test_connection("company", watch=None),
        can_write=True,
        writable=("a", "b", "c", "d", "e"),
        writable_count=31,
        transport=Transport.PLAIN,
        unreadable=("payroll",),
    )
    monkeypatch.setattr(type(console), "test_connection", lambda *_, **__: report)
    look = look_of(connection, qtbot)
    assert (look.tone, look.text) == ("danger", "This login can write")
    lines = connection.warnings.text().splitlines()
    assert lines[0].startswith("This login can change a, b, c, d and 27 more.")
    assert lines[1] == "It may not read payroll: a search is incomplete until it may."
    assert "not encrypted" in lines[2]


def test_a_connection_that_nobody_checked_is_a_reservation(connection, console, qtbot, monkeypatch):
    report = replace(console.test_connection("company", watch=None), transport=Transport.ENCRYPTED)
    monkeypatch.setattr(type(console), "test_connection", lambda *_, **__: report)
    assert look_of(connection, qtbot).tone == "warn"


def test_a_database_that_does_not_answer_says_why_and_can_be_tried_again(connection, console, qtbot):
    console.fail_with["test_connection"] = SourceUnavailable("company", "", "the server cannot be reached")
    assert look_of(connection, qtbot).tone == "danger"
    assert "the server cannot be reached" in connection.message.text
    assert look_of(connection, qtbot).tone == "ok"
    assert not connection.message.text or connection.message.isHidden()
