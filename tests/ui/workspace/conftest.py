from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from privacy_console.casework.requests.case import Status
from privacy_console.ui.theme.theme import em
from privacy_console.ui.workspace.screen import Workspace
from tests.ui.fake_console import a_case
from tests.ui.workspace.fake_review import fake_desk


@pytest.fixture
def desk():
    """Case 3 is new, case 0 stands at Review, case 2 at Find."""
    made = fake_desk()
    made.cases[3] = a_case(3, unread=False, subject_name="Elena Marchetti", status=Status.VERIFY)
    return made


@pytest.fixture
def workspace(desk, lanes, qtbot):
    made = Workspace(desk, lanes)
    qtbot.addWidget(made)
    made.resize(em(60), em(54))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.fixture
def opened(workspace, desk, qtbot, lanes):
    """Show the case of that number, and wait until its stage has read what it shows."""

    def open_(number):
        workspace.show_case(desk.cases[number].id)
        stage = workspace.stages
        qtbot.waitUntil(
            lambda: workspace.isVisible() and workspace._case is not None and workspace._case.id == desk.cases[number].id
        )
        qtbot.waitUntil(lambda: not stage[workspace._shown].busy and all(lane.is_idle for lane in lanes))
        return stage[workspace._shown]

    return open_
