from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from privacy_console.adapters.package.writer import FolderPackage, NameRefused, PackageUnavailable
from privacy_console.casework.common.ids import CaseId
from tests.casework.disclosure.fakes import FakePackage

CASE = CaseId("DSR-2026-0142")
FILES = {"DSR-2026-0142-dossier.pdf": b"%PDF", "DSR-2026-0142-data.json": b"{}"}


class OnDisk:
    def __init__(self, root: Path) -> None:
        self.package, self.folder = FolderPackage(), str(root / "answers")

    def read(self, path: str) -> bytes:
        return Path(path).read_bytes()

    def names(self) -> list[str]:
        root = Path(self.folder)
        return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


class InMemory:
    def __init__(self, root: Path) -> None:
        self.package, self.folder = FakePackage(), "answers"

    def read(self, path: str) -> bytes:
        return self.package.files[path]

    def names(self) -> list[str]:
        return sorted(path.removeprefix("answers/") for path in self.package.files)


@pytest.fixture(params=[OnDisk, InMemory])
def place(request, tmp_path):
    return request.param(tmp_path)


def test_every_file_is_where_it_is_said_to_be(place):
    paths = place.package.write(CASE, FILES, folder=place.folder)
    assert {name: place.read(path) for name, path in paths.items()} == FILES


def test_a_later_answer_leaves_the_earlier_one_alone(place):
    first = place.package.write(CASE, FILES, folder=place.folder)
    second = place.package.write(CASE, {"DSR-2026-0142-dossier.pdf": b"other"}, folder=place.folder)
    assert place.read(first["DSR-2026-0142-dossier.pdf"]) == b"%PDF"
    assert place.read(second["DSR-2026-0142-dossier.pdf"]) == b"other"


def test_another_case_is_another_folder(place):
    place.package.write(CASE, FILES, folder=place.folder)
    place.package.write(CaseId("DSR-2026-0143"), FILES, folder=place.folder)
    assert place.names() == [f"{case}/{name}" for case in ("DSR-2026-0142", "DSR-2026-0143") for name in sorted(FILES)]


def test_what_is_withdrawn_is_gone_and_nothing_else(place):
    first = place.package.write(CASE, FILES, folder=place.folder)
    second = place.package.write(CASE, FILES, folder=place.folder)
    place.package.withdraw(tuple(second.values()))
    assert place.names() == sorted(f"{CASE}/{name}" for name in FILES)
    assert place.read(first["DSR-2026-0142-data.json"]) == b"{}"
    place.package.withdraw(())


def test_only_the_owner_can_read_what_was_written(tmp_path):
    paths = FolderPackage().write(CASE, FILES, folder=str(tmp_path / "answers"))
    for path in map(Path, paths.values()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["../escape.pdf", "/etc/x", "", ".hidden", "a/b", "nul\0l", "x" * 200, "a b"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path, name):
    with pytest.raises(NameRefused):
        FolderPackage().write(CASE, {name: b""}, folder=str(tmp_path / "answers"))
    with pytest.raises(NameRefused):
        FolderPackage().write(CaseId(name), FILES, folder=str(tmp_path / "answers"))
    assert not (tmp_path / "answers").exists()


def test_a_folder_that_is_a_file_is_unavailable(tmp_path):
    (tmp_path / "answers").write_bytes(b"a file")
    with pytest.raises(PackageUnavailable) as failed:
        FolderPackage().write(CASE, FILES, folder=str(tmp_path / "answers"))
    assert failed.value.case == CASE


def test_a_name_that_is_taken_by_a_link_is_not_followed(tmp_path):
    root, elsewhere = tmp_path / "answers", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / CASE).symlink_to(elsewhere)
    paths = FolderPackage().write(CASE, FILES, folder=str(root))
    assert Path(paths["DSR-2026-0142-data.json"]).parent.name == f"{CASE}-2"
    assert not list(elsewhere.iterdir())


WRITE_UNDER_A_LIMIT = """
import resource, signal, sys
from privacy_console.adapters.package.writer import FolderPackage, PackageUnavailable
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    FolderPackage().write("DSR-2026-0142", {"a.json": b"{}", "b.pdf": b"x" * 100_000}, folder=sys.argv[1])
except PackageUnavailable as error:
    print(error.why)
"""

DIE_HALF_WAY = """
import os, signal, sys
from privacy_console.adapters.package import writer
written = writer.write_new
def once(path, data):
    written(path, data)
    os.kill(os.getpid(), signal.SIGKILL)
writer.write_new = once
writer.FolderPackage().write("DSR-2026-0142", {"a.json": b"{}", "b.pdf": b"%PDF"}, folder=sys.argv[1])
"""


def run(code, folder):
    root = Path(__file__).parents[3]
    return subprocess.run(
        [sys.executable, "-c", code, str(folder)], cwd=root, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_disk_that_is_full_leaves_nothing(tmp_path):
    ran = run(WRITE_UNDER_A_LIMIT, tmp_path / "answers")
    assert ran.stdout.strip() == os.strerror(27)
    assert list((tmp_path / "answers").iterdir()) == []


def test_a_program_that_is_killed_half_way_leaves_no_answer_and_the_next_one_tidies_up(tmp_path):
    root = tmp_path / "answers"
    assert run(DIE_HALF_WAY, root).returncode == -9
    (left,) = root.iterdir()
    assert left.name != CASE
    FolderPackage().write(CASE, FILES, folder=str(root))
    assert [path.name for path in root.iterdir()] == [CASE]


def test_an_error_while_writing_leaves_nothing(tmp_path, monkeypatch):
    root = tmp_path / "answers"

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PackageUnavailable) as failed:
        FolderPackage().write(CASE, FILES, folder=str(root))
    assert failed.value.why == "No space left on device"
    assert list(root.iterdir()) == []
