"""What a shell, a terminal and a hurried person do to a command line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.letters.acknowledging import AlreadyAcknowledged
from privacy_console.cli import cases
from privacy_console.cli.talk import sentence
from privacy_console.wiring import Wiring
from tests.cli.conftest import MAP, ROOT

LETTER = ROOT / "tests" / "data" / "letters" / "eml" / "L0113.eml"
PEOPLE = ROOT / "tests" / "data" / "redaction" / "third_party_people.json"
PROGRAM = [sys.executable, "-m", "privacy_console"]


def test_a_name_that_is_not_utf_8_is_printed_and_ends_nothing(console, tmp_path: Path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/na\xffme.eml"))
    odd.write_bytes(LETTER.read_bytes())
    assert console("read", str(odd), "--json").object["file"] == str(odd)
    assert console("read", str(odd)).code == 0


def test_a_console_of_another_code_page_gets_every_letter(tmp_path: Path):
    letter = tmp_path / "l.eml"
    letter.write_bytes(LETTER.read_bytes().replace(b"From: ", b"From: =?utf-8?B?4oKsxYLDqQ==?= ", 1))
    done = subprocess.run(
        [*PROGRAM, "read", str(letter), "--json"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    done.stdout.decode("utf-8")


def test_the_name_of_a_file_does_not_command_the_terminal(console, tmp_path: Path):
    letter = tmp_path / "\x1b]0;owned\x07\x9b2J\u202e.eml"
    letter.write_bytes(LETTER.read_bytes())
    said = console("read", str(letter), str(letter) + "gone")
    assert said.code == 3
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(said.out + said.err)


def test_a_reader_who_goes_away_ends_it_quietly():
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([*PROGRAM, "read", str(LETTER)], cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert done.returncode == 141
    assert done.stderr == ""


def test_a_full_disk_under_the_output_is_said_in_a_sentence():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "read", str(LETTER)], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 5
    assert done.stderr.startswith("The output could not be written")


def test_an_interruption_outside_a_watch_exits_130():
    process = subprocess.Popen(
        [*PROGRAM, "detect", "--people", str(PEOPLE)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"id": 1, "text": "hello"}\n')
    process.stdin.flush()
    assert process.stdout.readline()  # it is at work now
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said == b"Stopped.\n"


def test_a_second_interruption_does_not_wait_for_a_checkpoint():
    with cases.watching():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_a_separator_within_a_text_is_no_end_of_line(console, tmp_path: Path):
    some = tmp_path / "in.jsonl"
    some.write_text('{"id": 1, "text": "a\u2028b\u0085c"}\n', encoding="utf-8")
    assert [line["id"] for line in console("detect", "--people", str(PEOPLE), str(some)).lines] == [1]


def test_standard_input_that_is_not_utf_8_is_read_all_the_same():
    done = subprocess.run(
        [*PROGRAM, "detect", "--people", str(PEOPLE)],
        cwd=ROOT,
        input=b'{"id": 1, "text": "\xff"}\n',
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, b'{"id": 1, "spans": []}\n')


@pytest.mark.parametrize(("content", "said"), [(b"\xff\xfe\n", "it is not UTF-8"), (b"a" * 10_000, "its first line has no end")])
def test_a_passphrase_that_cannot_be_read_is_said_in_a_sentence(console, content: bytes, said: str):
    read, write = os.pipe()
    os.write(write, content)
    os.close(write)
    got = console("case", "list", "--passphrase-fd", str(read))
    os.close(read)
    assert got.code == 3
    assert said in got.err


def test_a_file_descriptor_that_is_none_is_said_in_a_sentence(console):
    assert console("case", "list", "--passphrase-fd", "987").code == 3


def test_two_secrets_may_come_by_one_descriptor_from_any_shell():
    read, write = os.pipe()
    os.write(write, "vier schöne Wörter zusammen\r\nand the database's\n".encode())
    os.close(write)
    assert cases.secret_from(read, None) == "vier schöne Wörter zusammen"
    assert cases.secret_from(read, None) == "and the database's"
    os.close(read)


@pytest.mark.parametrize("home", ["~nobody-of-that-name/x", "/dev/null/x"])
def test_a_home_that_cannot_be_is_said_in_a_sentence(console, monkeypatch, home: str):
    said = console("--home", home, "doctor")
    assert said.code in (1, 5)
    assert "fault" not in said.err


@pytest.mark.parametrize("scale", ["0", "-3", "many"])
def test_a_scale_that_is_none_is_a_mistake_of_usage(console, scale: str):
    assert console("demo", "--headless", "--scale", scale).code == 2


def test_what_nobody_foresaw_is_told_without_its_values(console, monkeypatch, tmp_path: Path):
    (tmp_path / "home" / "logs").mkdir(parents=True)

    def fail(*_: object) -> None:
        raise ZeroDivisionError("Elena Marchetti +442079460123")

    monkeypatch.setattr(Wiring, "data_map", fail)
    said = console("map", "check", "sqlite://", "--map", MAP)
    assert said.code == 70
    assert "ZeroDivisionError at cli/maps.py:" in said.err
    written = (tmp_path / "home" / "logs" / "console.log").read_text()
    assert "ZeroDivisionError" in written
    for told in (said.err, written):
        assert "Marchetti" not in told
        assert "4420" not in told


def test_a_moment_in_a_sentence_is_told_to_the_minute():
    error = AlreadyAcknowledged(CaseId("DSR-2026-0001"), datetime(2026, 11, 25, 4, 33, 9, 607948, tzinfo=UTC))
    assert "on 2026-11-25 04:33." in sentence(error)
