"""Letters by the command line: looked at, written, drafted, sent by a real server, settled and listed."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import policy
from email.parser import BytesParser
from email.utils import format_datetime
from functools import partial
from pathlib import Path

import pytest

from privacy_console.__main__ import main
from privacy_console.adapters.company.sample.cast import SampleFacts
from privacy_console.adapters.company.sample.letters import SUBJECT_LETTER, sample_letters
from privacy_console.adapters.company.sample.reserved import MAIL_HOST
from privacy_console.adapters.vault import wrapping
from tests.adapters.company.certificates import Authority
from tests.adapters.mailserver.serving import PASSWORD, Handler, Server, context_of, knows
from tests.cli.conftest import MAP, POLICY, Said

PASSPHRASE = "four plain words together"
NOTE = "sounds like a competitor to me, ask Otto first"
ASK = ("--doubt", "address_unknown", "--need", "account_number")


def descriptor(secret: str) -> str:
    read, write = os.pipe()
    os.write(write, f"{secret}\n".encode())
    os.close(write)
    return str(read)


def command(home: Path, *arguments: str, fd: tuple[str, str] | None = None) -> Said:
    """One command of the office there; `fd` names an option that gets a secret."""
    out, err = io.StringIO(), io.StringIO()
    secret = [fd[0], descriptor(fd[1])] if fd else []
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(["--home", str(home), *arguments, *secret, "--passphrase-fd", descriptor(PASSPHRASE)])
        except SystemExit as stop:
            code = int(str(stop.code))
    return Said(code, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def cheap():
    """What a passphrase costs is not the question here."""
    with pytest.MonkeyPatch.context() as patch:
        for cost, least in (("MEMORY_KIB", 19_456), ("ROUNDS", 1), ("LANES", 1)):
            patch.setattr(wrapping, cost, least)
        yield


@pytest.fixture(scope="module")
def made(cheap, tmp_path_factory: pytest.TempPathFactory, sample: tuple[str, SampleFacts]) -> tuple[Path, str]:
    """The home of an office that was just set up, with one case: each test works in a copy of it."""
    folder = tmp_path_factory.mktemp("made")
    home, letter = folder / "home", folder / SUBJECT_LETTER
    letter.write_bytes(dict(sample_letters(sample[1]))[SUBJECT_LETTER])
    set_up = command(
        home, "office", "set-up", "--person", "M. Keller", "--company", sample[0], "--map", MAP, "--policy", POLICY, "--environment", "TEST"
    )  # fmt: skip
    assert set_up.code == 0, set_up.err
    return home, command(home, "case", "open", str(letter), "--json").object["case"]


@pytest.fixture
def office(made: tuple[Path, str], tmp_path: Path) -> Callable[..., Said]:
    shutil.copytree(made[0], tmp_path / "home")
    shutil.copyfile(made[0].parent / SUBJECT_LETTER, tmp_path / SUBJECT_LETTER)
    return partial(command, tmp_path / "home")


@pytest.fixture
def case(made: tuple[Path, str]) -> str:
    return made[1]


@pytest.fixture
def server(tmp_path: Path):
    """A running server, and how the office is told of it."""
    authority, handler = Authority(tmp_path, "mail-ca"), Handler()
    running = Server(handler, starttls=context_of(authority), login=knows("console", PASSWORD))
    yield handler, ("--server", f"smtp://console@localhost:{running.chosen}", "--ca", str(authority.file))
    running.stop()


def test_a_letter_is_shown_as_the_subject_will_read_it_and_nothing_is_written(office, case, tmp_path):
    shown = office("letter", "identification", case, *ASK, "--language", "de")
    assert shown.code == 0, shown.err
    assert "Die Nummer" not in shown.err
    assert "die Nummer Ihres Kontos oder Vertrags" in shown.out
    assert "Art. 12 Abs. 6 der Datenschutz-Grundverordnung, DSGVO" in shown.out
    told = office("letter", "identification", case, *ASK, "--json", fd=("--code-fd", "BCDF-GHJK")).object
    assert (told["kind"], told["law"], told["missing"]) == ("identification", "gdpr", [])
    assert any("BCDF-GHJK" in one for one in told["paragraphs"])
    assert office("letter", "list", case, "--json").object["letters"] == []
    assert not any(tmp_path.glob("home/answers/letters/*"))


def test_a_letter_that_lacks_something_says_what_and_is_not_written(office, case, tmp_path):
    erased = ("--right", "erasure", "--what", "erasure=the account")
    shown = office("letter", "answer", case, *erased, "--json")
    assert (shown.code, [one["code"] for one in shown.object["missing"]]) == (4, ["told"])
    refused = office("letter", "answer", case, *erased, "--pdf", str(tmp_path / "out.pdf"))
    assert refused.code == 4
    assert "Art. 19" in refused.err
    assert not (tmp_path / "out.pdf").exists()


def test_a_draft_goes_to_the_address_that_was_given_and_threads_under_the_request(office, case, tmp_path):
    wanted = tmp_path / "out.eml"
    told = office("letter", "identification", case, *ASK, "--eml", str(wanted), "--to", "on.file@example.org", "--json").object
    assert (told["way"], told["state"], told["path"], told["to"]) == ("draft", "written", str(wanted), "on.file@example.org")
    assert stat.S_IMODE(wanted.stat().st_mode) == 0o600
    draft = BytesParser(policy=policy.default).parsebytes(wanted.read_bytes())
    request = BytesParser(policy=policy.default).parsebytes((tmp_path / SUBJECT_LETTER).read_bytes())
    assert (draft["To"], draft["X-Unsent"]) == ("on.file@example.org", "1")
    assert draft["In-Reply-To"] == request["Message-ID"]
    (pdf,) = draft.iter_attachments()
    assert pdf.get_content().startswith(b"%PDF")
    assert office("letter", "identification", case, *ASK, "--eml", str(wanted), "--to", "x@example.org").code == 4
    assert office("letter", "identification", case, *ASK, "--eml").code == 4  # nobody to go to
    shown = office("letter", "list", case)
    assert "identification" in shown.out


def test_a_one_time_code_goes_to_no_address_but_the_one_it_was_made_for(office, case, sample):
    wanted = ("letter", "identification", case, *ASK, "--eml", "--to", "who.wrote@example.org")
    refused = office(*wanted, fd=("--code-fd", "BCDF-GHJK"))
    assert refused.code == 4
    assert "address on file" in refused.err
    assert "BCDF" not in refused.err
    assert office("case", "code", case, "--eml", "--doubt", "address_unknown").code == 0
    (kept,) = office("letter", "list", case, "--json").object["letters"]
    assert kept["to"] == sample[1].subject.email
    assert office(*wanted, fd=("--code-fd", "BCDF-GHJK")).code == 4


def test_a_pdf_is_written_among_the_offices_letters_and_the_clock_hears_of_it(office, case, tmp_path):
    told = office("letter", "clarification", case, "--question", "which_account", "--pdf", "--json").object
    assert Path(told["path"]).parent.parent == tmp_path / "home" / "answers" / "letters"
    assert Path(told["path"]).read_bytes().startswith(b"%PDF")
    asked = [one for one in office("audit", "show", "--json").lines if one["action"] == "letter.written"]
    assert asked[0]["facts"]["clock"] == "clarification"


def test_an_extension_names_the_day_that_the_clock_counts_and_comes_too_late_after_the_first_month(office, tmp_path, sample):
    def opened(name: str, at: str) -> str:
        path = tmp_path / name
        path.write_text(
            f"Received: from x by {MAIL_HOST}; {at}\nMessage-ID: <{name}@x>\nFrom: A <a@b.example>\n\nPlease send me a copy of my personal data under Art. 15 GDPR."
        )
        return office("case", "open", str(path), "--json").object["case"]

    now = datetime.now(UTC)  # noqa: TID251 - the program's own clock is the real one
    case, late = opened("new", format_datetime(now)), opened("old", format_datetime(now - timedelta(days=50)))
    because = ("--reason", "complexity", "--because", "There are 4,100 orders.")
    before = office("case", "show", case, "--json").object["due"]
    written = office("letter", "extension", case, *because, "--language", "en", "--pdf", "--json")
    assert written.code == 0, written.err
    assert office("case", "show", case, "--json").object["due"] > before
    refused = office("letter", "extension", late, *because)
    assert refused.code == 4
    assert "the extension came after" in refused.err


def test_a_mail_server_is_called_before_it_is_kept_and_a_letter_is_sent_by_it_once(office, case, server):
    handler, there = server
    wrong = office("office", "mail-out", *there, fd=("--password-fd", "wrong"))
    assert wrong.code == 5
    assert "refused the login" in wrong.err
    assert office("letter", "identification", case, *ASK, "--send", "--to", "a@example.org").code == 4  # none is set up
    made = office("office", "mail-out", *there, "--json", fd=("--password-fd", PASSWORD))
    assert made.code == 0, made.err
    assert made.object["line"].startswith("TLSv1.")
    send = ("letter", "identification", case, *ASK, "--send", "--to", "on.file@example.org", "--json")
    assert office(*send).object["state"] == "sent"
    assert handler.taken[0][1] == ("on.file@example.org",)
    again = office(*send)
    assert (again.code, len(handler.taken)) == (4, 1)
    assert "was sent with the same words" in again.err
    assert office(*send, "--again").code == 0
    assert office("office", "mail-out", "--server", "").code == 0
    assert office(*send, "--again").code == 4


def test_a_letter_that_may_have_left_is_named_until_somebody_says_so(office, case, server):
    handler, there = server
    assert office("office", "mail-out", *there, fd=("--password-fd", PASSWORD)).code == 0
    handler.cut_after_data = True
    sent = office("letter", "identification", case, *ASK, "--send", "--to", "on.file@example.org")
    assert sent.code == 5
    assert "may have left" in sent.err
    assert "nobody knows whether" in office("case", "show", case).err
    assert office("letter", "list", case, "--json").object["letters"][0]["state"] == "unclear"
    assert office("letter", "settle", case, "1", "--left", "--json").object["state"] == "sent"
    assert "nobody knows" not in office("case", "show", case).err
    assert office("letter", "settle", case, "1", "--left").code == 4


def test_a_program_that_is_killed_while_it_sends_leaves_the_letter_unclear(office, case, server, tmp_path):
    handler, there = server
    assert office("office", "mail-out", *there, fd=("--password-fd", PASSWORD)).code == 0
    handler.silent_after_data = threading.Event()
    secret = descriptor(PASSPHRASE)
    send = ["letter", "identification", case, *ASK, "--send", "--to", "on.file@example.org", "--passphrase-fd", secret]
    killed = subprocess.Popen(
        [sys.executable, "-m", "privacy_console", "--home", str(tmp_path / "home"), *send],
        pass_fds=(int(secret),),
        stderr=subprocess.DEVNULL,
    )
    assert handler.silent_after_data.wait(30)
    killed.kill()
    killed.wait(30)
    assert len(handler.taken) == 1
    assert office("letter", "list", case, "--json").object["letters"][0]["state"] == "sending"
    assert "nobody knows whether" in office("case", "show", case).err
    handler.silent_after_data = None
    again = office("letter", "identification", case, *ASK, "--send", "--to", "on.file@example.org")
    assert (again.code, len(handler.taken)) == (4, 1)  # never twice by itself
    assert office("letter", "settle", case, "1", "--not-sent", "--json").object["state"] == "not_sent"
    assert office("letter", "identification", case, *ASK, "--send", "--to", "on.file@example.org").code == 0


def test_a_note_of_the_office_that_is_copied_into_a_letter_is_refused(office, case):
    refused = office("letter", "refusal", case, "--ground", "excessive", "--pdf", "--why", NOTE)
    assert refused.code == 0, refused.err
    copied = office("letter", "clarification", case, "--ask", f"We wonder: {NOTE}?")
    assert copied.code == 4
    assert NOTE not in copied.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("answer", "CASE", "--right", "erasing"),
        ("answer", "CASE", "--kept", "invoices"),
        ("answer", "CASE", "--kept", "invoices=compelling_grounds"),
        ("answer", "CASE", "--what", "the account"),
        ("refusal", "CASE", "--ground", "because"),
        ("refusal", "CASE"),
        ("settle", "CASE", "1"),
        ("identification", "CASE", "--doubt", "agent", "--pdf", "--send"),
    ],
)
def test_what_is_half_said_is_a_mistake_of_usage(console, arguments):
    assert console("letter", *arguments).code == 2


def test_several_rights_are_answered_in_one_letter(office, case, tmp_path):
    told = office(
        "letter", "answer", case, "--right", "rectification", "--what", "rectification=the telephone number", "--marketing",
        "--right", "erasure", "--what", "erasure=the account", "--kept", "two invoices=legal_obligation@2036-12-31",
        "--right", "portability=not_portable", "--told", "Wolkenhafen Example Hosting GmbH", "--language", "en", "--json",
    ).object  # fmt: skip
    text = "\n".join(told["paragraphs"])
    assert (told["kind"], told["missing"]) == ("partial_refusal", [])
    for words in (
        "the telephone number",
        "two invoices",
        "31 December 2036",
        "no longer use your data for direct marketing",
        "Wolkenhafen",
    ):
        assert words in text


def test_whom_the_policy_names_is_asked_of_a_search(office, case):
    assert office("letter", "recipients", case, "--json").object == {"case": case, "recipients": []}
    assert office("letter", "recipients", "DSR-2026-9999").code == 4


def test_a_recipient_reads_nothing_of_the_person(office, case, sample):
    told = office(
        "letter", "recipient-notice", case, "--recipient", "Deskpilot Example Inc.", "--act", "erasure", "--reference", "ticket 77",
        "--what", "the tickets", "--done-on", "2026-11-20", "--json",
    ).object  # fmt: skip
    text = "\n".join(told["paragraphs"])
    assert "ticket 77" in text
    assert sample[1].subject.email not in text
    assert sample[1].subject.family not in text
