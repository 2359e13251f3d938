from __future__ import annotations

import json
import logging
import stat

import pytest

from privacy_console.adapters.workspace.errors import HomeUnusable
from privacy_console.adapters.workspace.log import MAX_LOG, REMOVED, open_log

VALUES = json.loads(
    '["Ana Costa", "ana@mail.example", "+49 30 123456", "030123456", "Gate code 4711#", "DE89370400440532013000", "192.0.2.7", "Łódź"]'
)


@pytest.fixture
def lines(tmp_path):
    def lines():
        return [json.loads(line) for line in (tmp_path / "console.log").read_text().splitlines()]

    with open_log(tmp_path) as log:
        lines.log, lines.folder = log, tmp_path
        yield lines


def test_ids_counts_and_words_are_written(lines):
    lines.log.info("search.done", case="DSR-2026-0001", rows=12, complete=True)
    [line] = lines()
    assert (line["event"], line["case"], line["rows"], line["complete"], line["level"]) == (
        "search.done",
        "DSR-2026-0001",
        12,
        True,
        "info",
    )
    assert line["timestamp"].endswith("Z")
    assert stat.S_IMODE((lines.folder / "console.log").stat().st_mode) == 0o600


@pytest.mark.parametrize("value", VALUES)
def test_a_value_of_a_person_is_taken_out_wherever_it_stands(lines, value):
    log = lines.log.bind(subject=value)
    log.info(value, about=value, listed=[value], mapped={"name": value})
    log.info("step.done", **{value: "x"})
    try:
        {}[value]
    except KeyError as error:
        log.exception("step.failed", why=error)
        log.exception("step.failed", exc_info=error)
    text = (lines.folder / "console.log").read_text()
    assert value not in text
    assert json.dumps(value)[1:-1] not in text
    assert [line["event"] for line in lines()] == [REMOVED, "step.done", "step.failed", "step.failed"]


def test_a_failure_is_told_by_its_type_and_its_places(lines):
    try:
        {}["Ana Costa"]
    except KeyError:
        lines.log.exception("step.failed")
    [line] = lines()
    assert line["error"] == "KeyError"
    assert line["at"][0].startswith("test_log.py:")


def test_a_library_that_warns_reaches_neither_log_nor_screen(lines, capsys):
    logging.getLogger("some.library").warning("could not read Ana Costa")
    assert capsys.readouterr().err == ""
    assert lines() == []


def test_a_long_log_is_put_aside_when_it_is_opened(tmp_path):
    (tmp_path / "console.log").write_bytes(b"x" * (MAX_LOG + 1))
    with open_log(tmp_path) as log:
        log.info("console.opened")
    assert (tmp_path / "console.log.1").stat().st_size == MAX_LOG + 1
    assert len((tmp_path / "console.log").read_text().splitlines()) == 1


def test_a_log_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(HomeUnusable), open_log(tmp_path / "nowhere"):
        pass
