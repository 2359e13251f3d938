from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from privacy_console.adapters.workspace.clock import SystemClock
from privacy_console.adapters.workspace.errors import HomeInUse, HomeUnusable
from privacy_console.adapters.workspace.home import FOLDERS, Workspace

HOLDER = """
import sys
from pathlib import Path
from privacy_console.adapters.workspace.home import Workspace
with Workspace(Path(sys.argv[1])).held():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the office until its standard input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_folders_are_for_their_owner_only(tmp_path):
    home = tmp_path / "home"
    Workspace(home).make()
    Workspace(home).make()
    assert {path.name for path in home.iterdir()} == set(FOLDERS)
    for path in (home, *home.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_naming_a_workspace_touches_nothing(tmp_path):
    workspace = Workspace(tmp_path / "home")
    assert not workspace.is_set_up
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_others_could_read_is_closed(tmp_path):
    (tmp_path / "keys").mkdir(mode=0o755)
    (tmp_path / "keys").chmod(0o755)
    Workspace(tmp_path).make()
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_a_file_where_a_folder_should_be_is_said(tmp_path):
    (tmp_path / "store").write_text("")
    with pytest.raises(HomeUnusable):
        Workspace(tmp_path).make()


def test_each_demo_has_a_folder_of_its_own(tmp_path):
    at = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)
    one, two = (Workspace(tmp_path).new_demo(at) for _ in range(2))
    assert (one.home.name, two.home.name) == ("2026-10-05T08-30-00", "2026-10-05T08-30-00-2")
    assert one.home.parent == tmp_path / "demo"
    assert one.store.parent.is_dir()


def test_an_office_is_held_by_one_process_and_the_other_is_named(tmp_path, holder):
    with pytest.raises(HomeInUse) as refused, Workspace(tmp_path).held():
        pass
    assert refused.value.pid == str(holder.pid)
    holder.stdin.close()
    holder.wait()
    with Workspace(tmp_path).held():
        assert (tmp_path / "lock").read_bytes()[1:] == str(os.getpid()).encode()


def test_the_lock_of_a_process_that_was_killed_holds_nobody_up(tmp_path, holder):
    holder.kill()
    holder.wait()
    assert (tmp_path / "lock").exists()
    with Workspace(tmp_path).held():
        pass


def test_a_process_does_not_hold_an_office_twice_and_lets_go_after_a_failure(tmp_path):
    with Workspace(tmp_path).held(), pytest.raises(HomeInUse), Workspace(tmp_path).held():
        pass
    with pytest.raises(KeyError), Workspace(tmp_path).held():
        raise KeyError
    with Workspace(tmp_path).held():
        pass


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"x" * 100])
def test_a_lock_with_anything_in_it_can_be_taken(tmp_path, content):
    (tmp_path / "lock").write_bytes(content)
    with Workspace(tmp_path).held():
        pass
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) in {0o600, 0o644}


def test_the_clock_tells_the_present_in_the_offices_zone():
    with time_machine.travel(datetime(2026, 7, 1, 22, 30, tzinfo=UTC), tick=False):
        now = SystemClock("Europe/Berlin").now()
    assert (now.utcoffset(), now.isoformat()) == (timedelta(hours=2), "2026-07-02T00:30:00+02:00")
