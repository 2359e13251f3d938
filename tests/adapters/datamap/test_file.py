"""The file of a map is written whole and for its owner, and what was in it is kept."""

from __future__ import annotations

import hashlib
import stat

import pytest

from privacy_console.adapters.datamap.file import DataMapFile
from privacy_console.adapters.datamap.reader import DataMapUnreadable
from privacy_console.casework.search.mapfile import MapChanged, MapNotSaved

TEXT = 'version: "1"\nsource: s\ntables: {}\n'


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def file(tmp_path):
    (tmp_path / "map.yaml").write_text(TEXT)
    return DataMapFile(tmp_path / "map.yaml", kept=tmp_path / "maps")


def test_what_is_saved_is_what_is_read_byte_for_byte(file, tmp_path):
    text = TEXT.replace("\n", "\r\n") + "# é\r\n"
    file.save(text, was=digest(TEXT))
    assert file.text() == text
    assert file.parse(text).sha256 == digest(text) == hashlib.sha256((tmp_path / "map.yaml").read_bytes()).hexdigest()
    assert stat.S_IMODE((tmp_path / "map.yaml").stat().st_mode) == 0o600


def test_every_text_is_kept_once_under_its_digest(file, tmp_path):
    for before, after in ((TEXT, TEXT + "# 1\n"), (TEXT + "# 1\n", TEXT), (TEXT, TEXT + "# 1\n")):
        file.save(after, was=digest(before))
    assert {one.stem for one in (tmp_path / "maps").iterdir()} == {digest(TEXT), digest(TEXT + "# 1\n")}


def test_another_writers_work_is_not_lost(file):
    with pytest.raises(MapChanged):
        file.save(TEXT + "# mine\n", was=digest(TEXT + "# theirs\n"))
    assert file.text() == TEXT


def test_a_folder_that_takes_nothing_leaves_what_was_there_and_nothing_else(file, tmp_path):
    (tmp_path / "maps").write_text("in the way")
    with pytest.raises(MapNotSaved) as refused:
        file.save(TEXT + "#\n", was=digest(TEXT))
    assert refused.value.why
    assert file.text() == TEXT
    assert sorted(one.name for one in tmp_path.iterdir()) == ["map.yaml", "maps"]


def test_a_file_that_is_no_text_says_in_which_line(file, tmp_path):
    (tmp_path / "map.yaml").write_bytes(b"version: 1\n# \xff\n")
    with pytest.raises(DataMapUnreadable) as raised:
        file.text()
    assert raised.value.place == "map.yaml, line 2"
