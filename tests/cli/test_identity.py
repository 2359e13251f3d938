"""Who asks, by the command line: what is on file, a code and its answer, a document that goes, and nobody."""

from __future__ import annotations

import json
import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from privacy_console.__main__ import main
from privacy_console.adapters.company.sample.cast import SampleFacts
from privacy_console.adapters.vault import wrapping
from tests.cli.conftest import MAP, POLICY, Said

PASSPHRASE = "four plain words together"
PASSPORT = b"\xff\xd8\xff\xe0 L01X00T47 " * 500


@pytest.fixture
def office(tmp_path: Path, capsys, monkeypatch, sample: tuple[str, SampleFacts]):
    def run(*arguments: str) -> Said:
        capsys.readouterr()
        read, write = os.pipe()
        os.write(write, f"{PASSPHRASE}\n".encode())
        os.close(write)
        try:
            code = main(["--home", str(tmp_path / "home"), *arguments, "--passphrase-fd", str(read)])
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
def case(office, tmp_path: Path, sample: tuple[str, SampleFacts]) -> str:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "writer@free.example", "support@workordersoft.example", "My data"
    letter["Message-ID"], letter["Date"] = "<1@free.example>", "Mon, 23 Nov 2026 09:14:00 +0100"
    account = sample[1].subject.account_no
    letter.set_content(f"Please send me a copy of all data you hold about me (Art. 15 GDPR).\n\nAccount number: {account}\n")
    letter.add_attachment(PASSPORT, maintype="image", subtype="jpeg", filename="passport.jpg")
    (tmp_path / "letter.eml").write_bytes(letter.as_bytes())
    return json.loads(office("case", "open", str(tmp_path / "letter.eml"), "--json").out)["case"]


def data(said: Said) -> dict:
    assert said.code == 0, said.err
    return json.loads(said.out)


def test_what_is_on_file_is_shown_masked_and_what_to_do_first_is_said(office, case, sample):
    email = sample[1].subject.email
    told = data(office("case", "identify", case, "--json"))
    assert (told["needed"], told["recommended"], told["contact"]["fits"]) == ("high", "code_replied", "one")
    assert (told["contact"]["known"], told["contact"]["unknown"]) == (["account"], ["email"])
    assert told["contact"]["contacts"][0]["masked"].startswith(f"{email[0]}•••@")
    assert [one["method"] for one in told["steps"]][-1] == "document"
    assert (told["code"], told["mandate"], told["documents"], len(told["attachments"])) == (None, None, [], 1)
    plain = office("case", "identify", case)
    assert "> code_replied" in plain.out
    for text in (json.dumps(told), plain.out, plain.err):
        assert email not in text
    nobody = data(office("case", "identify", case, "--claim", "email=stranger@free.example", "--json"))
    assert nobody["contact"]["fits"] == "none"


def test_a_code_goes_out_and_comes_back_and_then_it_verifies(office, case, sample):
    subject = sample[1].subject
    made = data(office("case", "code", case, "--json"))
    assert subject.email not in json.dumps(made)
    confirmed = ["--method", "code_replied", "--confirm", f"email={subject.email}"]
    assert office("case", "verify", case, *confirmed).code == 4
    assert office("case", "code-reply", case, "--code", "ZZZZ-ZZZZ").code == 4
    waiting = data(office("case", "identify", case, "--json"))["code"]
    assert (waiting["state"], waiting["left"]) == ("waiting", 4)
    answered = office("case", "code-reply", case, "--code", made["code"].lower())
    assert (answered.code, case in answered.out) == (0, True)
    assert office("case", "code-reply", case, "--code", made["code"]).code == 4
    verified = office("case", "verify", case, *confirmed)
    assert verified.code == 0
    assert "Not searched with, for nobody checked it: account, email" in verified.err
    assert data(office("case", "show", case, "--json"))["status"] == "find"


def test_the_code_is_shown_or_goes_into_a_letter_and_never_both(office, case, sample):
    shown = office("case", "code", case)
    assert len(shown.out.strip()) == len("BCDF-GHJK")
    assert "shown this once" in shown.err
    made = data(office("case", "code", case, "--eml", "--json"))
    assert "code" not in made
    draft = Path(made["letter"]).read_bytes()
    assert f"To: {sample[1].subject.email}".encode() in draft
    assert office("case", "code", case, "--send").code == 4  # no mail server is set up
    assert office("case", "code", case, "--number", "2").code == 4


def test_what_does_not_verify_is_refused_in_words(office, case, sample):
    account = f"account={sample[1].subject.account_no}"
    for arguments, why in (
        (("login",), "where it shows that they asked from inside it"),
        (("known_details", "--fact", "last_order"), "two facts are needed"),
        (("known_details", "--fact", "last_order", "--fact", "account_number"), "the letter gives one of the facts itself"),
        (("mandate", "--note", "x"), "no mandate was recorded"),
        (("not_needed",), "could hurt somebody"),
    ):
        done = office("case", "verify", case, "--method", *arguments, "--confirm", account)
        assert (done.code, why in done.err) == (4, True), done.err
    facts = ("known_details", "--fact", "last_order", "--fact", "invoice_amount")
    assert office("case", "verify", case, "--method", *facts, "--confirm", account).code == 4  # less sure than it needs
    assert office("case", "verify", case, "--method", *facts, "--note", "both are ours alone", "--confirm", account).code == 0


def test_a_mandate_says_what_it_covers_and_what_it_lacks(office, case):
    given = ("case", "mandate", case, "--agent", "Roth", "--note", "signed, seen", "--answers-go", "agent")
    said = office(*given, "--right", "erasure")
    assert (said.code, "It does not cover access" in said.err) == (0, True)
    assert data(office(*given, "--right", "access", "--json"))["lacks"] == []
    assert office("case", "verify", case, "--method", "mandate", "--confirm", "name=Ana", "--note", "see there").code == 0


def test_a_document_is_marked_and_gone_when_it_stays_unknown_who_asks(office, case):
    assert office("case", "document", case, "--note", "name fits", "--attachment", "2").code == 4
    seen = data(office("case", "document", case, "--note", "name fits", "--attachment", "1", "--json"))
    assert seen["size"] == len(PASSPORT)
    unknown = ("case", "cannot-verify", case, "--note", "two of that name")
    assert office(*unknown, "--why", "several_fit").code == 4  # nobody asked them yet
    letter = data(office(*unknown, "--why", "not_on_file", "--json"))
    assert Path(letter["letter"]).read_bytes().startswith(b"%PDF")
    assert data(office("case", "show", case, "--json"))["status"] == "refused"
    steps = [json.loads(line)["action"] for line in office("audit", "show", case, "--json").out.splitlines()]
    assert steps[-3:] == ["letter.written_over", "identity.copy_deleted", "identity.copy_gone"]
