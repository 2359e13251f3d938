"""A database that was not made for the console: what Trac creates when it is installed, filled through its own objects.

The map is written by hand, and so is the truth: which rows are Agatha Crumb's, and which only lead to her.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[1] / "data" / "foreign"
POLICY = Path(__file__).resolve().parents[2] / "resources" / "policy" / "workordersoft.yaml"
PASSPHRASE = "quiet kettle copper lamp"

OWNS = {
    ("session", ("acrumb", 1)),
    ("session_attribute", ("acrumb", 1, "name")),
    ("session_attribute", ("acrumb", 1, "email")),
    ("session_attribute", ("acrumb", 1, "tz")),
    ("permission", ("acrumb", "TICKET_CREATE")),
    ("auth_cookie", ("secret-acrumb", "192.0.2.10", "acrumb")),
    ("notify_watch", (1,)),
    ("ticket", (1,)),  # she reported it
    ("ticket_change", (1, 1773392400000000, "comment")),
    ("ticket_change", (2, 1773478800000000, "comment")),
    ("wiki", ("KettleCare", 1)),
    ("attachment", ("ticket", "1", "kettle.jpg")),
}
REFERS = {
    ("ticket", (2,)),  # she looks after it
    ("ticket_change", (1, 1773306000000000, "comment")),  # Benno's comment on her ticket
}
MENTIONS = {("wiki", ("KettleCare", 2))}  # Carla's version names her address
LETTER = b"""\
Received: from mx.example.org by mx.tracker.example; Mon, 02 Nov 2026 10:00:00 +0100
From: Agatha Crumb <agatha.crumb@example.org>
To: support@workordersoft.example
Subject: My data
Message-ID: <1@example.org>
Content-Type: text/plain; charset=utf-8

Under Article 15 GDPR I ask for a copy of all personal data that you hold about me.

Name: Agatha Crumb
E-mail: agatha.crumb@example.org
User name: acrumb
"""


@pytest.fixture(scope="module")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("tracker") / "project"
    made = subprocess.run(
        [sys.executable, str(DATA / "make_tracker.py"), str(folder)], capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    return f"sqlite+pysqlite:///{folder}/db/trac.db"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., subprocess.CompletedProcess[str]]:
    home = tmp_path_factory.mktemp("office") / "home"

    def command(*arguments: str) -> subprocess.CompletedProcess[str]:
        read, write = os.pipe()
        os.write(write, f"{PASSPHRASE}\n".encode())
        os.close(write)
        try:
            return subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "privacy_console",
                    "--home",
                    str(home),
                    *arguments,
                    "--passphrase-fd",
                    str(read),
                    "--json",
                ],
                capture_output=True,
                text=True,
                check=False,
                pass_fds=(read,),
            )
        finally:
            os.close(read)

    return command


@pytest.fixture(scope="module")
def answered(run, tracker: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict, dict]:
    """What the search found, and where the answer is."""
    letter = tmp_path_factory.mktemp("letter") / "letter.eml"
    letter.write_bytes(LETTER)

    def step(*arguments: str) -> dict:
        done = run(*arguments)
        assert done.returncode == 0, (arguments, done.stderr)
        return json.loads(done.stdout)

    step(
        "office", "set-up", "--person", "R. Sato", "--company", tracker, "--map", str(DATA / "tracker.yaml"),
        "--policy", str(POLICY), "--environment", "TEST",
    )  # fmt: skip
    case = step("case", "open", str(letter))["case"]
    confirmed = ["--confirm", "username=acrumb", "--confirm", "email=agatha.crumb@example.org"]
    step("case", "verify", case, "--method", "login", "--note", "by the form", *confirmed, "--also", "name=Agatha Crumb")
    found = step("case", "search", case)
    if any(one["decision"] == "undecided" for one in found["records"]):
        step("case", "search", case, "--decide", "excluded", "--row", "undecided", "--why", "only the name")
    step("case", "search", case, "--confirm")
    if step("case", "review", case)["undecided"]:
        step("case", "review", case, "--decide", "redact", "--undecided", "--reason", "TP_UNKNOWN")
    step("case", "review", case, "--confirm")
    step("case", "grant", case, "--why", "login checked")
    answer = step("case", "answer", case)
    step("case", "close", case)
    return found, answer


def test_it_finds_what_is_hers_what_leads_to_her_and_what_names_her_and_nothing_else(answered):
    found, _ = answered
    assert found["complete"]
    rows = {one: set() for one in ("owns", "refers", "mentions", "shared")}
    for record in found["records"]:
        if record["decision"] == "included":
            rows[record["link"]].add((record["table"], tuple(record["key"].values())))
    assert rows == {"owns": OWNS, "refers": REFERS, "mentions": MENTIONS, "shared": set()}


def test_her_own_words_are_in_the_answer_and_nobody_elses_name_address_or_code(answered):
    told = Path(answered[1]["json"]).read_text()
    for hers in (
        "Agatha Crumb",
        "agatha.crumb@example.org",
        "Kettle leaks",
        "The bulb is loose.",
        "Europe/London",
        "Descale it.",
    ):
        assert hers in told, hers
    for others in ("Carla", "carla.diaz@example.com", "Benno", "Haas", "bhaas", "cdiaz", "4711", "secret-acrumb", "Order paper"):
        assert others not in told, others


def test_find_prints_keys_and_never_a_key_that_is_a_secret(run, tracker):
    done = subprocess.run(
        [sys.executable, "-m", "privacy_console", "find", tracker, "--map", str(DATA / "tracker.yaml"), "-i", "username=acrumb"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "auth_cookie" in done.stdout
    assert "secret-acrumb" not in done.stdout
