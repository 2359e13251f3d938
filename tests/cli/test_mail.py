"""Mail by the command line: set up, fetched from a server, imported, entered, sorted, and attachments taken out."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from privacy_console.__main__ import main
from privacy_console.adapters.company.sample.cast import SampleFacts
from privacy_console.adapters.company.sample.letters import sample_letters
from privacy_console.adapters.company.sample.reserved import MAIL_HOST
from privacy_console.adapters.vault import wrapping
from tests.adapters.company.certificates import Authority
from tests.adapters.mailbox.sources.scripted import NO, ScriptedServer
from tests.cli.conftest import MAP, POLICY, Said

PASSPHRASE = "four plain words together"


@pytest.fixture
def office(tmp_path: Path, capsys, monkeypatch, sample: tuple[str, SampleFacts]) -> Callable[..., Said]:
    """The command line of an office that was just set up, its passphrase given with each command."""

    def descriptor(secret: str) -> str:
        read, write = os.pipe()
        os.write(write, f"{secret}\n".encode())
        os.close(write)
        return str(read)

    def run(*arguments: str, password: str | None = None) -> Said:
        capsys.readouterr()
        with_password = ["--password-fd", descriptor(password)] if password is not None else []
        try:
            code = main(["--home", str(tmp_path / "home"), *arguments, *with_password, "--passphrase-fd", descriptor(PASSPHRASE)])
        except SystemExit as stop:
            code = int(str(stop.code))
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    for cost, least in (("MEMORY_KIB", 19_456), ("ROUNDS", 1), ("LANES", 1)):  # what a passphrase costs is not the question here
        monkeypatch.setattr(wrapping, cost, least)
    made = run(
        "office", "set-up", "--person", "M. Keller", "--company", sample[0], "--map", MAP, "--policy", POLICY, "--environment", "TEST"
    )  # fmt: skip
    assert made.code == 0, made.err
    return run


@pytest.fixture
def letters(tmp_path: Path, sample: tuple[str, SampleFacts]) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    for name, original in sample_letters(sample[1]):
        (folder / name).write_bytes(original)
    return folder


def test_a_folder_is_taken_in_with_a_line_a_message_and_twice_it_is_known(office, letters):
    assert office("mail", "set-up", "--received-by", MAIL_HOST).code == 0
    first = office("mail", "import", str(letters), "--json")
    assert (first.code, len(first.lines)) == (0, 10)
    assert {one["state"] for one in first.lines} == {"case", "reply", "not_a_request"}
    assert not any(one["receipt_uncertain"] for one in first.lines)
    again = office("mail", "import", str(letters), "--json")
    assert [(one["known"], one["case"]) for one in again.lines] == [(True, one["case"]) for one in first.lines]
    counts = office("mail", "inbox", "--json").object
    assert sum(counts.values()) == 10
    listed = office("mail", "inbox", "--state", "not_a_request", "--json").lines
    assert len(listed) == counts["not_a_request"]
    shown = office("mail", "inbox")
    assert "a request" in shown.out


def test_without_a_host_of_the_company_the_arrival_is_uncertain_until_a_person_says_it(office, letters):
    opened = office("mail", "import", str(letters / "01-access-en.eml"))
    assert "receipt date uncertain" in opened.out
    case = office("case", "list", "--json").object
    assert case["receipt_uncertain"] is True
    dated = office("case", "received", case["case"], "--on", "2026-11-02", "--json").object
    assert (dated["receipt_uncertain"], dated["due"]) == (False, "2026-12-02")
    assert office("case", "received", case["case"], "--on", "2026-11-03").code == 4


@pytest.fixture
def server(tmp_path: Path, sample):
    authority = Authority(tmp_path, "authority")
    (_, first), (_, second), *_ = sample_letters(sample[1])
    made = ScriptedServer(authority.certificate(), {1: first, 2: NO, 3: second})
    yield SimpleNamespace(port=made.port, ca=str(authority.file), messages=made.messages, second=second)
    made.close()


def test_a_mailbox_is_set_up_and_fetched_and_what_was_missed_comes_later(office, server, tmp_path):
    assert office("mail", "fetch").code == 4
    url = f"imaps://privacy@office.example@localhost:{server.port}/INBOX"
    done = office("mail", "set-up", "--imap", url, "--ca", server.ca, "--received-by", MAIL_HOST, password="the mailbox's own")
    assert done.code == 0, done.err
    assert "the mailbox's own" not in (tmp_path / "home" / "settings.toml").read_text()
    fetched = office("mail", "fetch", "--json")
    assert (fetched.code, [one["state"] for one in fetched.lines]) == (5, ["case", None, "case"])
    assert office("mail", "inbox", "--json").object["missed"] == 1
    server.messages[2] = server.second.replace(b"Message-ID: <", b"Message-ID: <x")
    again = office("mail", "fetch", "--json")
    assert (again.code, len(again.lines)) == (0, 1)
    assert office("mail", "fetch", "--json").lines == []
    actions = [one["action"] for one in office("audit", "show", "--json").lines]
    assert actions[:2] == ["office.set_up", "office.mail_set_up"]


@pytest.mark.parametrize("url", ["imap://u@h/INBOX", "imaps://u:secret@h/INBOX", "mail.office.example"])
def test_an_address_with_a_password_or_without_encryption_is_refused(office, url):
    refused = office("mail", "set-up", "--imap", url)
    assert (refused.code, "Traceback" in refused.err) == (4, False)
    assert office("mail", "fetch").code == 4


def test_a_mailbox_that_does_not_answer_is_not_set_up(office):
    refused = office("mail", "set-up", "--imap", "imaps://u@localhost:1/INBOX", password="x")
    assert (refused.code, "Traceback" in refused.err) == (5, False)
    assert office("mail", "fetch").code == 4
    assert [one["action"] for one in office("audit", "show", "--json").lines] == ["office.set_up"]


def test_a_call_is_entered_with_its_day_and_joins_the_queue(office, tmp_path, monkeypatch):
    words = tmp_path / "call.txt"
    words.write_text("Frau Groß möchte, dass alles gelöscht wird.", encoding="utf-8-sig")
    entered = office(
        "mail", "enter", str(words), "--channel", "phone", "--received", "2026-03-05", "--name", "Jana Groß", "--right", "erasure", "--json"
    )  # fmt: skip
    assert entered.code == 0, entered.err
    case = office("case", "list", "--json").object
    assert (case["source"], case["rights"], case["subject"], case["due"]) == ("phone", ["erasure"], "Jana Groß", "2026-04-07")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"It was about customer K-1.")))
    added = office("mail", "enter", "--channel", "letter", "--received", "2026-03-06", "--to", case["case"], "--json").object
    assert added["attached_to"] == case["case"]
    words.write_bytes(b"\xff\xfe\xfd")
    assert office("mail", "enter", str(words), "--channel", "phone", "--received", "2026-03-05").code == 3
    assert office("mail", "enter", str(words), "--channel", "phone", "--received", "2126-03-05").code in (3, 4)


FORM = "Name;E-Mail;Datum;Nachricht\nEva Lind;eva@home.example;05.03.2026;Ich bitte um Auskunft nach Art. 15 DSGVO.\nBo;{};gestern;\n"


def test_a_form_is_looked_at_first_and_refused_as_long_as_a_row_is_faulty(office, tmp_path):
    table = tmp_path / "form.csv"
    table.write_text(FORM.format("bo at home"), encoding="cp1252")
    looked = office("mail", "form", str(table), "--dry-run", "--json")
    assert (looked.code, [(one["line"], one["kind"]) for one in looked.lines]) == (3, [(2, "request"), (3, None)])
    assert [(one["line"], one["column"]) for one in looked.lines[1]["faults"]] == [(3, "Datum"), (3, "E-Mail"), (3, "Nachricht")]
    assert "name = “Name”" in looked.err
    assert office("mail", "form", str(table)).code == 3
    assert office("case", "list", "--json").out == ""
    taken = office("mail", "form", str(table), "--skip-faulty", "--json")
    assert (taken.code, [one.get("case") for one in taken.lines]) == (0, [None, "DSR-2026-0001"])
    known = office("mail", "form", str(table), "--dry-run", "--json").lines[0]
    assert known["known"] == "DSR-2026-0001"
    assert office("mail", "form", str(table), "--column", "text=Bemerkung").code == 4


PAPERS = (
    b"Received: by mx.x.example; Thu, 5 Mar 2026 10:00:00 +0100\nFrom: Eva <eva@home.example>\nSubject: Data protection\n"
    b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nPlease see my attached letter about data protection.\n--b\n"
    b'Content-Type: application/pdf; name="../../x\xe2\x80\xaefdp.pdf"\nContent-Disposition: attachment\n\n%PDF-1.7\n--b--\n'
)


def test_what_is_unclear_is_listed_its_attachment_taken_out_and_then_confirmed(office, tmp_path):
    (tmp_path / "papers.eml").write_bytes(PAPERS)
    case = office("mail", "import", str(tmp_path / "papers.eml"), "--json").object["case"]
    assert [one["case"] for one in office("mail", "inbox", "--state", "unclear", "--json").lines] == [case]
    attached = office("mail", "attachments", case, "--json").object
    assert (attached["n"], attached["name"], attached["size"]) == (1, "xfdp.pdf", 8)
    out = tmp_path / "taken.pdf"
    assert office("mail", "save", case, "1", "--to", str(out)).code == 0
    assert (out.read_bytes(), stat.S_IMODE(out.stat().st_mode)) == (b"%PDF-1.7", 0o600)
    assert office("mail", "save", case, "1", "--to", str(out)).code == 4
    assert office("mail", "save", case, "2", "--to", str(tmp_path / "none")).code == 4
    assert office("case", "confirm", case).code == 4
    assert office("case", "confirm", case, "--right", "access", "--json").object["kind"] == "request"
    assert office("mail", "inbox", "--json").object["unclear"] == 0
    saved = [one for one in office("audit", "show", "--json").lines if one["action"] == "attachment.saved"]
    assert len(saved) == 1
    assert "taken.pdf" not in json.dumps(saved)


def test_letters_are_read_by_a_host_of_the_company_or_with_a_warning(console, letters):
    letter = str(letters / "01-access-en.eml")
    assert "received_unverified" in console("read", letter, "--json").object["warnings"]
    named = console("read", letter, "--received-by", MAIL_HOST, "--json").object
    assert (named["received"][:10], "received_unverified" in named["warnings"]) == ("2026-11-02", False)
    other = console("read", letter, "--received-by", "mx.other.example", "--json").object
    assert (other["received"], "received_by_nobody_named" in other["warnings"]) == (None, True)
    assert len(console("read", str(letters), "--json").lines) == 10
