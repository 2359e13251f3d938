from __future__ import annotations

import pytest

from privacy_console.ui.search.screen import FindStage
from privacy_console.ui.theme.theme import em
from tests.ui.fake_search import outcome, people_map
from tests.ui.workspace.fake_review import fake_desk


@pytest.fixture
def elena():
    """A console whose case 2 was searched: own rows, mentions, a row of two people, and two people to decide."""
    desk = fake_desk(data_map=people_map())
    desk.outcomes[desk.cases[2].id] = outcome()
    return desk


@pytest.fixture
def found(elena, lanes, qtbot):
    """The stage that shows it."""
    made = FindStage(elena, lanes)
    qtbot.addWidget(made)
    made.resize(em(56), em(42))
    made.show()
    made.show_case(elena.cases[2], here=True)
    qtbot.waitUntil(lambda: not made.busy and lanes.company.is_idle)
    return made


@pytest.fixture
def choose(found):
    """Choose the row of that key, as a click on it does."""

    def choose(key):
        for group in found.model.groups:
            for line, finding in enumerate(group.findings):
                if finding.row.key[0][1] == key:
                    found.tree.setCurrentIndex(found.model.index(line, 0, found.model.index(group.place, 0)))

    return choose
