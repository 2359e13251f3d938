"""An office of one's own, sealed by a passphrase: from setting it up to a closed case, each step a command of its own process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.company.sample.cast import SampleFacts
from privacy_console.adapters.company.sample.letters import SUBJECT_LETTER, sample_letters
from privacy_console.adapters.vault.vault import SealedVault
from privacy_console.adapters.workspace.clock import SystemClock
from privacy_console.adapters.workspace.home import Workspace
from privacy_console.casework.identity.keys import ByPassphrase
from tests.cli.conftest import MAP, POLICY

PASSPHRASE = "four plain words together"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office") / "home"


@pytest.fixture(scope="module")
def run(home: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def command(*arguments: str, passphrase: str | None = PASSPHRASE) -> subprocess.CompletedProcess[str]:
        read, write = os.pipe()
        os.write(write, f"{passphrase}\n".encode())
        os.close(write)
        sealed = ["--passphrase-fd", str(read)] if passphrase is not None else []
        try:
            return subprocess.run(
                [sys.executable, "-m", "privacy_console", "--home", str(home), *arguments, *sealed],
                capture_output=True,
                text=True,
                check=False,
                pass_fds=(read,),
            )
        finally:
            os.close(read)

    return command


@pytest.fixture(scope="module")
def company(sample: tuple[str, SampleFacts], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of this file's own, which may be taken away."""
    return Path(shutil.copy(sample[0].removeprefix("sqlite+pysqlite:///"), tmp_path_factory.mktemp("company")))


@pytest.fixture(scope="module")
def office(run, company: Path, sample: tuple[str, SampleFacts]) -> SampleFacts:
    url, facts = f"sqlite+pysqlite:///{company}", sample[1]
    made = run(
        "office", "set-up", "--person", "M. Keller", "--company", url, "--map", MAP, "--policy", POLICY,
        "--environment", "TEST", "--json",
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return facts


@pytest.fixture(scope="module")
def cases(run, office: SampleFacts, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The case of each letter, by the letter's file name."""
    folder = tmp_path_factory.mktemp("letters")
    for name, original in sample_letters(office):
        (folder / name).write_bytes(original)
    opened = run("case", "open", *map(str, sorted(folder.iterdir())), "--json")
    assert opened.returncode == 0, opened.stderr
    lines = [json.loads(line) for line in opened.stdout.splitlines()]
    return {Path(line["file"]).name: line["case"] for line in lines}


@pytest.fixture(scope="module")
def case(cases: dict[str, str]) -> str:
    return cases[SUBJECT_LETTER]


def test_a_second_office_in_the_same_home_is_refused(run, office, sample):
    again = run(
        "office", "set-up", "--person", "X", "--company", sample[0], "--map", MAP, "--policy", POLICY, "--environment", "TEST"
    )
    assert again.returncode == 4
    assert "Traceback" not in again.stderr


def test_a_wrong_passphrase_opens_nothing(run, office):
    done = run("case", "list", passphrase="five plain words altogether")
    assert done.returncode == 4
    assert "passphrase" in done.stderr


def test_without_the_passphrase_the_store_stays_closed(run, office):
    done = run("case", "list", passphrase=None)
    assert done.returncode in (4, 5)
    assert "Traceback" not in done.stderr


def test_neither_passphrase_nor_person_is_readable_in_the_home(run, case, home: Path):
    for path in home.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert PASSPHRASE.encode() not in content, path.name
            assert b"Marchetti" not in content, path.name
            assert path.stat().st_mode & 0o077 == 0, path.name


def test_the_queue_is_sorted_by_due_date(run, case):
    listed = [json.loads(line) for line in run("case", "list", "--json").stdout.splitlines()]
    assert [one["due"] for one in listed] == sorted(one["due"] for one in listed)
    assert case in [one["case"] for one in listed]


def test_answering_before_anything_was_checked_is_refused(run, case):
    done = run("case", "answer", case)
    assert done.returncode == 4
    assert "Nothing was" in done.stderr


def test_a_search_that_did_not_reach_everything_exits_5_and_is_not_confirmed(run, cases, company: Path):
    other = cases["06-access-pl.eml"]
    checked = ("--method", "login", "--note", "by the form", "--confirm", "email=nobody@mail.example")
    assert run("case", "verify", other, *checked).returncode == 0
    away = company.rename(company.with_suffix(".away"))
    done = run("case", "search", other, "--json")
    away.rename(company)
    assert done.returncode == 5
    assert json.loads(done.stdout)["complete"] is False
    assert run("case", "search", other, "--confirm").returncode == 4
    assert run("case", "search", other).returncode == 0


@pytest.mark.parametrize(
    "half",
    [
        ["search", "--decide", "excluded", "--why", "w"],
        ["search", "--row", "undecided"],
        ["review", "--decide", "redact"],
        ["review", "--span", "3"],
    ],
)
def test_rows_without_a_decision_and_a_decision_without_rows_are_refused(run, case, half: list[str]):
    before = run("audit", "show", case).stdout
    done = run("case", half[0], case, *half[1:])
    assert done.returncode == 4
    assert "give both" in done.stderr
    assert run("audit", "show", case).stdout == before


def test_an_office_that_is_open_elsewhere_is_not_opened_twice(run, case, home: Path):
    with Workspace(home).held():
        done = run("case", "list")
    assert done.returncode == 5
    assert f"in process {os.getpid()}" in done.stderr
    assert run("case", "list").returncode == 0


def test_the_log_has_who_opened_the_office_and_no_value(run, case, home: Path):
    lines = [json.loads(line) for line in (home / "logs" / "console.log").read_text().splitlines()]
    assert {line["event"] for line in lines} == {"office.opened", "office.not_opened"}
    assert "identity.wrong_passphrase" in {line.get("code") for line in lines}
    assert {name for line in lines for name in line} == {"event", "person", "code", "level", "timestamp"}


def test_a_case_is_acknowledged_once_and_stays_where_it_is(run, cases, home: Path):
    other = cases["06-access-pl.eml"]
    before = json.loads(run("case", "show", other, "--json").stdout)
    done = run("case", "acknowledge", other, "--json")
    assert done.returncode == 0, done.stderr
    letter = Path(json.loads(done.stdout)["letter"])
    assert letter == home / "answers" / "acknowledgements" / other / f"{other}-acknowledgement.pdf"
    assert letter.read_bytes().startswith(b"%PDF")
    assert letter.stat().st_mode & 0o077 == 0
    again = run("case", "acknowledge", other)
    assert again.returncode == 4
    assert f"{other} was acknowledged before" in again.stderr
    assert json.loads(run("case", "show", other, "--json").stdout) == before
    entries = [json.loads(line) for line in run("audit", "show", other, "--json").stdout.splitlines()]
    (told,) = [entry for entry in entries if entry["action"] == "letter.acknowledged"]
    assert told["facts"]["letter"] == sha256(letter.read_bytes()).hexdigest()
    assert list(letter.parent.iterdir()) == [letter]


def test_a_refusal_writes_its_letter_and_ends_the_case(run, cases, home: Path):
    other = cases["06-access-pl.eml"]
    assert run("case", "refuse", other, "--why", "w").returncode == 2  # no ground
    nothing_said = run("case", "refuse", other, "--ground", "excessive", "--why", " ")
    assert nothing_said.returncode == 4
    assert not (home / "answers" / other).exists()
    done = run("case", "refuse", other, "--ground", "excessive", "--ground", "law_forbids", "--why", "third in a row", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    letter = Path(told["letter"])
    assert letter == home / "answers" / other / f"{other}-refusal.pdf"
    assert told["files"] == {letter.name: sha256(letter.read_bytes()).hexdigest()}
    assert json.loads(run("case", "show", other, "--json").stdout)["status"] == "refused"
    entries = [json.loads(line) for line in run("audit", "show", other, "--json").stdout.splitlines()]
    assert entries[-1]["action"] == "case.refused"
    assert entries[-1]["facts"]["grounds"] == "excessive,law_forbids"
    assert "third" not in json.dumps(entries)
    for verb in (
        ["refuse", other, "--ground", "excessive", "--why", "w"],
        ["acknowledge", other],
        ["grant", other, "--why", "w"],
    ):
        assert run("case", *verb).returncode == 4


def test_a_step_that_was_cut_off_is_named_until_it_is_done(run, cases, home: Path):
    """As if the power had failed between the file and its outcome."""
    other = cases["03-rectification-it.eml"]
    key = SealedVault(home).open_store_key(ByPassphrase(passphrase=PASSPHRASE))
    clock = SystemClock("Europe/Berlin")
    with CaseStore.open(Workspace(home).store, key, create=False, clock=clock) as store, store.transaction("system") as file:
        file.trail.append("acknowledgement.begun", other)
    done = run("case", "list")
    assert done.returncode == 0
    (line,) = (line for line in done.stderr.splitlines() if other in line)
    assert line.startswith(
        f"{other}: files for the subject were begun and their outcome is not on the trail. What lies in {home}"
    )
    assert run("case", "acknowledge", other).returncode == 0
    assert other not in run("case", "list").stderr


def test_a_case_goes_from_letter_to_closed_and_its_trail_verifies(run, case, office: SampleFacts, home: Path):
    def step(*arguments: str) -> dict:
        done = run("case", *arguments, "--json")
        assert done.returncode == 0, (arguments, done.stderr)
        return json.loads(done.stdout)

    subject = office.subject
    step("take", case)
    checked = ["--confirm", f"email={subject.email}", "--confirm", f"account={subject.account_no}"]
    step("verify", case, "--method", "login", *checked, "--also", f"name={subject.name}", "--note", "by the form")
    found = step("search", case)
    assert found["complete"]
    assert run("case", "search", case, "--confirm").returncode == 4  # some are still to decide
    row = next(one["row"] for one in found["records"] if one["decision"] == "undecided")
    decided = step("search", case, "--decide", "excluded", "--row", row, "--why", "another of that name")
    assert [one["decision"] for one in decided["records"] if one["row"] == row] == ["excluded"]
    step("search", case, "--decide", "excluded", "--row", "undecided", "--why", "another of that name")
    nobody = run("case", "search", case, "--decide", "included", "--row", "undecided")
    assert "0 rows decided." in nobody.stderr
    assert f"Nothing is left to decide: `case search {case} --confirm` goes on to review." in nobody.stderr
    step("search", case, "--confirm")
    again = run("case", "search", case, "--json")
    told = json.loads(again.stdout)
    kept = told["again"].pop("kept")
    assert (told["moved_from"], bool(kept), set(told["again"].values())) == ("review", True, {0})
    assert f"{case} stood at “review” and is back at “find”." in again.stderr
    too_early = run("case", "grant", case, "--why", "checked")
    assert (too_early.returncode, "confirm the selection first" in too_early.stderr) == (4, True)
    step("search", case, "--confirm")
    review = step("review", case)
    if review["undecided"]:
        review = step("review", case, "--decide", "redact", "--undecided", "--reason", "TP_UNKNOWN")
    assert "nothing was decided" in run("case", "review", case, "--decide", "redact", "--undecided").stderr
    kept = next(span["n"] for span in review["spans"] if span["decision"] == "redact" and span["reason"] != "SECRET")
    changed = step("review", case, "--decide", "keep", "--span", str(kept), "--reason", "CONSENT")
    assert changed["redacted"] < review["redacted"]
    assert step("review", case, "--undo")["redacted"] == review["redacted"]
    step("review", case, "--confirm")
    assert step("back", case, "--to", "review")["status"] == "review"
    step("review", case, "--confirm")
    step("grant", case, "--why", "checked")
    answered = step("answer", case)
    assert answered["redactions"] > 0
    assert step("close", case)["status"] == "closed"

    exported = json.loads(run("audit", "export", "--json").stdout)["bundle"]
    verified = run("audit", "verify", exported, "--json", passphrase=None)
    assert verified.returncode == 0, verified.stdout
    entries = [json.loads(line) for line in run("audit", "show", case, "--json").stdout.splitlines()]
    actions = [entry["action"] for entry in entries]
    wanted = [
        "case.opened",
        "identity.verified",
        "search.done",
        "findings.confirmed",
        "search.done",
        "findings.confirmed",
        "spans.undone",
        "answer.delivered",
        "case.closed",
    ]
    assert [action for action in actions if action in wanted] == wanted
    told = json.dumps(entries)
    assert subject.email not in told
    assert subject.family not in told


def test_what_was_asked_and_how_the_office_counts_stand_in_the_deadline(run, cases):
    case = json.loads(run("deadlines", "--json").stdout)["cases"][-1]["case"]
    assert case in cases.values()
    assert run("office", "reading", "--count-by", "suspended_days_added").returncode == 4  # without a reason
    assert run("office", "reading", "--count-by", "suspended_days_added", "--because", "EDPB 01/2022").returncode == 0
    assert run("case", "ask", case, "--for", "identification").returncode == 0
    assert run("case", "ask", case, "--for", "identification").returncode == 4
    assert run("case", "answered", case, "--for", "clarification").returncode == 4
    assert run("case", "answered", case, "--for", "identification").returncode == 0
    assert "suspended_days_added" in run("deadlines").stdout
    assert f"{case}: answer due" in run("deadlines", "--ics").stdout
