"""From letter to verified bundle through the command line, in a fresh home."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.answering import pdf_text


def console(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    command = [sys.executable, "-m", "privacy_console", "--home", str(home), *arguments]
    return subprocess.run(command, env={**environment, **more}, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    made = []
    for seed in ("1", "2"):
        done = console(tmp_path_factory.mktemp("home"), "demo", "--headless", "--json", PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        made.append(json.loads(done.stdout))
    return made


def leaves(value: object) -> object:
    """The JSON without times, ids and digests of what bears them."""
    volatile = {"made_at", "searched_at", "at", "case", "manifest", "generated", "id", "sha256"}
    if isinstance(value, dict):
        return {key: leaves(inner) for key, inner in value.items() if key not in volatile}
    return [leaves(inner) for inner in value] if isinstance(value, list) else value


def test_everything_it_names_exists_and_only_its_owner_may_read_it(twice):
    for name in ("pdf", "json", "letter", "bundle"):
        path = Path(str(twice[0][name]))
        assert path.stat().st_size > 0
        assert path.stat().st_mode & 0o077 == 0


def test_the_trail_is_verified_to_its_last_entry(twice):
    assert twice[0]["verified_to"] == int(twice[0]["entries"]) - 1
    assert int(twice[0]["records"]) > 0
    assert int(twice[0]["redactions"]) > 0


def test_the_same_seed_gives_the_same_records_redactions_and_tree(twice):
    first, second = (json.loads(Path(str(one["json"])).read_text()) for one in twice)
    assert twice[0]["records"] == twice[1]["records"]
    assert twice[0]["redactions"] == twice[1]["redactions"]
    assert leaves(first) == leaves(second)


def test_the_same_seed_gives_the_same_pages_but_for_the_time(twice):
    now = re.compile(r"\d{1,2} \w+ 2\d{3}(?:, \d\d:\d\d)?|2\d{3}-\d\d-\d\dT[\d:.+]+|\d\d:\d\d")
    for name in ("pdf", "letter"):
        first, second = (now.sub("…", pdf_text(Path(str(one[name])).read_bytes())) for one in twice)
        assert len(first) > 500
        assert first == second


def test_a_changed_byte_in_the_bundle_is_found(twice, tmp_path: Path):
    bundle = Path(str(twice[0]["bundle"]))
    broken = tmp_path / "broken.pcaudit"
    with zipfile.ZipFile(bundle) as whole, zipfile.ZipFile(broken, "w") as copy:
        for name in whole.namelist():
            content = whole.read(name)
            if name.startswith("entries"):
                lines = content.splitlines(keepends=True)
                lines[3] = lines[3].replace(b'"seq":3', b'"seq":3 ', 1) if b'"seq":3' in lines[3] else b" " + lines[3]
                content = b"".join(lines)
            copy.writestr(name, content)
    assert console(tmp_path, "audit", "verify", str(bundle)).returncode == 0
    done = console(tmp_path, "audit", "verify", str(broken))
    assert done.returncode == 1
    assert "entry 3" in done.stdout


def test_without_a_display_it_says_so_in_one_line(tmp_path: Path):
    done = console(tmp_path, "demo")
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if line.startswith("No window: ")]


def test_another_surname_goes_through_to_the_last_page(tmp_path: Path):
    done = console(tmp_path, "demo", "--headless", "--json", "--seed", "7", "--surname", "Quenneville")
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert "Quenneville" in Path(made["json"]).read_text()
