"""The console in memory takes what the real one takes: else the window's tests would prove nothing."""

from __future__ import annotations

import inspect

from privacy_console.casework.console import Console
from tests.ui.fake_console import FakeConsole
from tests.ui.workspace.fake_review import FakeDesk


def test_every_verb_of_the_fake_is_one_of_the_console_and_takes_the_same():
    shared = [
        name for name, _ in inspect.getmembers(FakeDesk, inspect.isfunction) if not name.startswith("_") and name != "note_step"
    ]
    assert len(shared) > 20
    for name in shared:
        real = inspect.signature(getattr(Console, name)).parameters
        fake = inspect.signature(getattr(FakeDesk, name)).parameters
        assert [(one.name, one.kind) for one in fake.values()] == [(one.name, one.kind) for one in real.values()], name


def test_what_the_window_reads_of_the_console_is_there():
    for name in ("me", "environment", "company_label", "data_map", "policy"):
        assert hasattr(Console, name) or name in Console.__dataclass_fields__
        assert name in FakeConsole.__dataclass_fields__
