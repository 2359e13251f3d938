from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt

from privacy_console.casework.audit.verification import State, Verdict, What
from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.common.ids import PersonId
from privacy_console.ui.application import Office
from tests.ui.fake_console import ME, fake_console
from tests.ui.frame.stand_in import StandIn

ROOT = Path(__file__).resolve().parents[2]
OTHER = replace(ME, id=PersonId("cc" * 8), name="R. Sato")


class WrongPassphrase(Refused):
    code = "test.wrong_passphrase"
    sentence = "The passphrase does not open this key. Nobody is signed in; try again."


class StoreAway(Unavailable):
    code = "test.store_away"
    sentence = "The store did not answer. Nothing was opened; try again."


class FakeEntrance:
    def __init__(self, people=(ME,), *, needs_passphrase=False):
        self.who, self.needs_passphrase = people, needs_passphrase
        self.fail: list[Exception] = []
        self.tried = []
        self.console = fake_console(10)

    def people(self):
        if self.fail:
            raise self.fail.pop()
        return self.who

    def sign_in(self, person, passphrase):
        self.tried.append((person, passphrase, threading.current_thread() is threading.main_thread()))
        if self.needs_passphrase and passphrase != "correct horse":
            raise WrongPassphrase
        return self.console

    def check_bundle(self, path, *, watch):
        return Verdict(state=State.VERIFIED, what=What.NOTHING, entries=3, verified_to=2)


@pytest.fixture
def open_office(qtbot, tmp_path):
    made = []

    def open_(entrance, **more):
        office = Office(entrance, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat), StandIn, **more)
        qtbot.addWidget(office.window)
        made.append(office)
        office.window.show()
        return office

    yield open_
    for office in made:
        office.window.close()


def test_whoever_is_alone_and_needs_no_passphrase_is_in(open_office, qtbot):
    entrance = FakeEntrance()
    office = open_office(entrance)
    qtbot.waitUntil(lambda: office.window._console is entrance.console)
    assert entrance.tried == [(ME.id, "", False)]
    qtbot.waitUntil(lambda: office.window.queue.model.rowCount() == 10)


def test_one_of_several_is_asked_who_they_are(open_office, qtbot):
    entrance = FakeEntrance((ME, OTHER))
    office = open_office(entrance)
    qtbot.waitUntil(lambda: office.sign_in is not None)
    office.sign_in.person.setCurrentIndex(1)
    assert office.sign_in.passphrase.parent() is None, "no passphrase is asked for where the keyring opens the key"
    office.sign_in.enter.click()
    qtbot.waitUntil(lambda: office.window._console is entrance.console)
    assert entrance.tried == [(OTHER.id, "", False)]


def test_a_wrong_passphrase_is_said_and_asked_again(open_office, qtbot):
    entrance = FakeEntrance(needs_passphrase=True)
    office = open_office(entrance)
    qtbot.waitUntil(lambda: office.sign_in is not None)
    field = office.sign_in.passphrase
    qtbot.waitUntil(field.isVisible)
    qtbot.keyClicks(field, "wrong")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(office.sign_in.message.isVisible)
    assert office.sign_in.message.text == WrongPassphrase.sentence
    assert field.text() == ""
    qtbot.keyClicks(field, "correct horse")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.window._console is entrance.console)
    assert office.sign_in is None


def test_where_only_the_passphrase_opens_the_book_of_people_the_name_is_typed(open_office, qtbot):
    entrance = FakeEntrance((), needs_passphrase=True)
    office = open_office(entrance)
    qtbot.waitUntil(lambda: office.sign_in is not None)
    assert office.sign_in.person.parent() is None
    qtbot.keyClicks(office.sign_in.name, "R. Sato")
    qtbot.keyClicks(office.sign_in.passphrase, "correct horse")
    office.sign_in.enter.click()
    qtbot.waitUntil(lambda: office.window._console is entrance.console)
    assert entrance.tried == [("R. Sato", "correct horse", False)]


def test_a_store_that_does_not_open_is_said_and_can_be_tried_again(open_office, qtbot):
    entrance = FakeEntrance()
    entrance.fail = [StoreAway()]
    office = open_office(entrance)
    qtbot.waitUntil(office.window.message.isVisible)
    assert office.window.message.text == StoreAway.sentence
    assert office.window.waiting.sentence == "The store was not opened. Bundles can be reviewed without it."
    office.window.message.acted.emit()
    qtbot.waitUntil(lambda: office.window._console is entrance.console)


def test_the_window_opens_on_the_case_it_was_told(open_office, qtbot):
    entrance = FakeEntrance()
    wanted = entrance.console.cases[5].id
    office = open_office(entrance, select=wanted)
    qtbot.waitUntil(lambda: office.window._console is not None and office.window.workspace.case_id == wanted)
    qtbot.waitUntil(lambda: office.window.queue.model.rowCount() == 10)
    qtbot.waitUntil(lambda: office.window.queue.model.number_at(office.window.queue.list.currentIndex().row()) == 5)


def test_a_bundle_can_be_reviewed_while_the_store_is_shut(open_office, qtbot, monkeypatch):
    entrance = FakeEntrance()
    entrance.fail = [StoreAway()]
    office = open_office(entrance)
    qtbot.waitUntil(office.window.message.isVisible)
    monkeypatch.setattr("privacy_console.ui.audit.bundle.BundleWindow.choose", lambda self: self.review(Path("t.pcaudit")))
    office.window._actions["bundle.open"].trigger()
    qtbot.waitUntil(lambda: office.bundles.chip.look.text == "Verified to entry 2")
    office.window.close()
    assert not office.bundles.isVisible()


def test_what_nobody_foresaw_is_reported_without_values(open_office, qtbot):
    office = open_office(FakeEntrance())
    try:
        raise ValueError("Elena Marchetti")  # noqa: TRY301 - the fault itself
    except ValueError as error:
        office.show_fault(type(error), error, error.__traceback__)
        office.show_fault(type(error), error, error.__traceback__)
    said = office.fault.details.toPlainText()
    assert office.fault.isVisible()
    assert said.count("builtins.ValueError") == 1
    assert "test_application.py" in said
    assert "Marchetti" not in said + office.fault.sentence.text()


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path):
    program = f"""
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
app = QApplication([])
from privacy_console.ui.application import Office, apply_settings, workspace, theme_resources
theme_resources.use(Path({str(ROOT / "resources")!r}))
settings = QSettings({str(tmp_path / "w.ini")!r}, QSettings.Format.IniFormat)
apply_settings(settings)
office = Office(None, settings, workspace)
office.window.first_painted.disconnect()
def tell():
    print(json.dumps(sorted(name for name in sys.modules if "." not in name)))
    app.quit()
office.window.first_painted.connect(tell)
office.window.show()
app.exec()
office.lanes.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT, timeout=60, env=_environment()
    )
    assert done.returncode == 0, done.stderr
    heavy = {
        "sqlalchemy",
        "reportlab",
        "psycopg",
        "pydantic",
        "keyring",
        "rapidfuzz",
        "imaplib",
        "holidays",
        "phonenumbers",
        "numpy",
    }
    assert heavy & set(json.loads(done.stdout)) == set()


def _environment():
    import os  # noqa: PLC0415

    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
