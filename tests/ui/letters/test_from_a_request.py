"""The letters of a request, from its head: opened by one button, and what went out changes what the window shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.requests.case import Status
from privacy_console.ui.letters.dialog import LetterDialog
from privacy_console.ui.theme.theme import em
from privacy_console.ui.workspace.screen import Workspace
from tests.ui.fake_console import a_case
from tests.ui.letters.test_dialog import Letters
from tests.ui.workspace.fake_review import fake_desk


@pytest.fixture
def desk():
    made = fake_desk()
    made.cases[3] = a_case(3, unread=False, subject_name="Elena Marchetti", status=Status.VERIFY)
    letters = Letters(case=made.cases[3])
    for name in ("letter_draft", "letter_pages", "write_letter", "correspondence", "addresses", "recipients", "can_send"):
        setattr(type(made), name, getattr(letters, name))
    yield made
    for name in ("letter_draft", "letter_pages", "write_letter", "correspondence", "addresses", "recipients", "can_send"):
        delattr(type(made), name)


def test_a_letter_is_written_from_a_request_and_the_request_is_read_again(desk, lanes, qtbot):
    workspace = Workspace(desk, lanes)
    qtbot.addWidget(workspace)
    workspace.resize(em(60), em(54))
    workspace.show()

    def settle():
        qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes))

    workspace.show_case(desk.cases[3].id)
    qtbot.waitUntil(lambda: workspace._case is not None)
    settle()
    workspace.header.write.click()
    (dialog,) = workspace.findChildren(LetterDialog)
    dialog.kind.choose(Kind.CLARIFICATION)
    next(iter(dialog.form.questions.boxes.values())).setChecked(True)
    settle()
    desk.cases[3] = replace(desk.cases[3], waiting=True)
    with qtbot.waitSignal(workspace.case_changed):
        dialog.pdf.click()
    settle()
    assert workspace._case.waiting
    dialog.close()


def test_what_is_no_request_gets_no_letter(desk, lanes, qtbot):
    workspace = Workspace(desk, lanes)
    qtbot.addWidget(workspace)
    workspace.header.show_case(replace(desk.cases[3], status=Status.SET_ASIDE))
    assert workspace.header.write.isHidden()
    workspace.write_letter()
    assert workspace.findChildren(LetterDialog) == []
