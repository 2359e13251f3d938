from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.ui.people.form import MOST_LINES, IdentifierForm
from tests.ui.fake_console import fake_console

MAIL = Identifier(kind=IdentifierKind.EMAIL, value="e.m@mail.example")
NAME = Identifier(kind=IdentifierKind.NAME, value="Elena Marchetti")


@pytest.fixture
def form(qtbot):
    made = IdentifierForm(fake_console().pasted)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_kind_follows_what_is_typed_until_the_officer_chooses_one(form, qtbot):
    (line,) = form.lines
    qtbot.keyClicks(line.value, "Elena Marchetti")
    assert form.identifiers == (NAME,)
    line.kind.setCurrentIndex(line.kind.findData(IdentifierKind.USERNAME))
    line.kind.activated.emit(line.kind.currentIndex())
    qtbot.keyClicks(line.value, " 7")
    assert form.identifiers == (Identifier(kind=IdentifierKind.USERNAME, value="Elena Marchetti 7"),)
    line.value.clear()
    qtbot.keyClicks(line.value, MAIL.value)
    assert form.identifiers == (MAIL,)


def test_a_pasted_block_becomes_a_line_for_each_identifier(form, qtbot):
    QGuiApplication.clipboard().setText(f"{NAME.value}\n{MAIL.value}\n")
    form.lines[0].value.setFocus()
    qtbot.keyClick(form.lines[0].value, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.identifiers == (NAME, MAIL)
    assert len(form.lines) == 2


def test_one_copied_line_is_pasted_into_the_field_as_it_is(form, qtbot):
    QGuiApplication.clipboard().setText(MAIL.value)
    form.lines[0].value.setFocus()
    qtbot.keyClick(form.lines[0].value, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.identifiers == (MAIL,)
    assert len(form.lines) == 1


def test_what_is_there_already_is_not_pasted_again_and_that_is_told(form):
    told = []
    form.told.connect(told.append)
    form.take_apart(MAIL.value)
    form.take_apart(MAIL.value)
    assert form.identifiers == (MAIL,)
    assert told[0] == ""
    assert "not here yet" in told[1]


def test_more_than_the_form_holds_is_told_and_not_silently_left_out(form):
    told = []
    form.told.connect(told.append)
    form.take_apart("\n".join(f"someone{number}@mail.example" for number in range(40)))
    assert len(form.identifiers) == MOST_LINES
    assert told == [f"The text has 40 identifiers; the first {MOST_LINES} were taken."]
    assert not form.add.isEnabled()


def test_a_removed_line_gives_the_focus_to_its_neighbour_and_the_last_one_stays(form, qtbot):
    form.take_apart(f"{NAME.value}\n{MAIL.value}")
    form.lines[0].remove.click()
    assert form.identifiers == (MAIL,)
    assert form.focusWidget() is form.lines[0].value
    form.lines[0].remove.click()
    assert form.identifiers == ()
    assert len(form.lines) == 1


def test_lines_are_named_by_their_place(form):
    form.take_apart(f"{NAME.value}\n{MAIL.value}")
    assert [line.value.accessibleName() for line in form.lines] == ["Value of identifier 1", "Value of identifier 2"]
    form.lines[0].remove.click()
    assert form.lines[0].remove.accessibleName() == "Remove identifier 1"


def test_tab_goes_through_the_lines_and_then_to_the_buttons(form, qtbot):
    form.take_apart(f"{NAME.value}\n{MAIL.value}")
    qtbot.waitUntil(form.lines[1].isVisible)
    form.lines[0].kind.setFocus()
    passed = []
    for _ in range(7):
        passed.append(form.focusWidget())
        form.focusNextPrevChild(True)
    first, second = form.lines
    assert passed == [first.kind, first.value, first.remove, second.kind, second.value, second.remove, form.add]
