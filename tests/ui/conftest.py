"""Every test of the window runs in one application, with our fonts, light and at one text size unless it says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from privacy_console.ui import background
from privacy_console.ui.theme import resources
from privacy_console.ui.theme.theme import Scheme, theme

ROOT = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items):
    """The offscreen platform says this of every dialog; it is about the platform and nothing else."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def look(qapp):
    resources.use(ROOT / "resources")
    theme().use_points(10)
    theme().apply(Scheme.LIGHT, 100)
    return theme()


@pytest.fixture
def lanes(qapp):
    made = background.Lanes()
    yield made
    made.close()
