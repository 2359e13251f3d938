"""A letter where somebody wants it: one file that was not there, or nothing."""

from __future__ import annotations

import os

import pytest

from privacy_console.adapters.package.onefile import FileThere, OneFile
from privacy_console.adapters.package.writer import PackageUnavailable

CASE = "DSR-2026-0001"


def test_the_file_is_written_for_its_owner_alone(tmp_path):
    wanted = tmp_path / "out.eml"
    assert OneFile(str(wanted)).write(CASE, {"x.eml": b"data"}, folder="/elsewhere") == {"x.eml": str(wanted)}
    assert wanted.read_bytes() == b"data"
    if os.name == "posix":
        assert wanted.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_or_a_link_stays_as_it_is(tmp_path):
    (tmp_path / "there").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    for name in ("there", "link"):
        with pytest.raises(FileThere):
            OneFile(str(tmp_path / name)).write(CASE, {"x.pdf": b"data"}, folder="")
    assert (tmp_path / "there").read_bytes() == b"mine"
    assert not (tmp_path / "target").exists()


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(PackageUnavailable):
        OneFile(str(tmp_path / "no" / "x.pdf")).write(CASE, {"x.pdf": b"data"}, folder="")


def test_what_is_withdrawn_is_gone_and_nothing_else(tmp_path):
    writer, beside = OneFile(str(tmp_path / "x.pdf")), tmp_path / "beside"
    beside.write_bytes(b"")
    paths = writer.write(CASE, {"x.pdf": b"data"}, folder="")
    writer.withdraw(tuple(paths.values()))
    writer.withdraw(tuple(paths.values()))
    assert list(tmp_path.iterdir()) == [beside]
