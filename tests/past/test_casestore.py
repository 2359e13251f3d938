"""Every case store that a release ever left behind opens, with everything in it. What is expected is spelled out here."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.casestore.migrate import REVISIONS
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.requests.filters import understood
from privacy_console.casework.requests.queue import QueueQuery, View
from tests.contracts.casestore.samples import FixedClock

HERE = Path(__file__).parent
KEY = bytes.fromhex("70617374" * 8)
ROOTS = dict.fromkeys(
    ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008"),
    "be2f3989a337cb179b8e7d9e7817e7e4dd01da4e94b9c2a71b9267a1e85e23ef",
)
ME = "0123456789abcdef"


@pytest.fixture(params=sorted(ROOTS))
def revision(request):
    return request.param


@pytest.fixture
def store(revision, tmp_path):
    path = tmp_path / "cases.db"
    shutil.copyfile(HERE / f"casestore-{revision}.db", path)
    with CaseStore.open(path, KEY, create=False, clock=FixedClock()) as opened:
        yield opened


def test_there_is_a_store_of_every_revision():
    assert set(ROOTS) == {path.stem.removeprefix("casestore-") for path in HERE.glob("casestore-*.db")} == set(REVISIONS)


def test_its_trail_is_byte_for_byte_what_it_was(store):
    raw = list(store.raw_entries())
    root = Frontier().extended([leaf_hash(stored) for stored in raw]).root()
    assert root.hex() in ROOTS.values()
    assert store.frontier().root() == root
    assert [entry.action for entry in store.entries()] == ["store.begun", "case.opened", "case.opened", "answer.delivered"]


def test_its_cases_stand_where_they_stood(store):
    with store.reading() as file:
        counts = file.cases.counts(me=ME, today=date(2026, 11, 24))
        (shown,) = file.cases.numbered(file.cases.queue(QueueQuery(view=View.MINE), me=ME, today=date(2026, 11, 24)).numbers)
        aside = file.cases.case("DSR-2026-0002")
        assert file.cases.next_id(2026) == "DSR-2026-0003"
    assert (counts[View.ALL], counts[View.SET_ASIDE]) == (1, 1)
    assert (shown.id, shown.status, shown.owner, shown.unread, shown.version) == ("DSR-2026-0001", "close", ME, False, 1)
    assert shown.deadline.due == date(2026, 11, 26)
    assert [(step.rule, step.source) for step in shown.deadline.steps] == [("month", "Regulation 1182/71 art. 3")]
    assert (aside.status, aside.subject_name) == ("set_aside", "Jürgen Groß")


def test_its_cases_are_found_by_what_the_queue_filters_by_today(store):
    def shown(typed):
        with store.reading() as file:
            query = QueueQuery(terms=understood(typed))
            found = file.cases.queue(query, me=ME, today=date(2026, 11, 24)).numbers
            return [one.id for one in file.cases.numbered(found)]

    for typed in ("kind:request", "lang:en", "law:gdpr", "received:2026-10-26", "due:2026-11-26", "owner:me", "label:none"):
        assert shown(typed) == ["DSR-2026-0001"], typed
    for typed in ("is:extended", "is:held", "is:uncertain", "is:linked", "lang:unknown", "-law:gdpr"):
        assert shown(typed) == [], typed
    assert shown("is:aside gross") == ["DSR-2026-0002"]


def test_its_letters_are_the_bytes_that_arrived(store):
    with store.reading() as file:
        case = file.cases.case("DSR-2026-0001")
        assert file.letters.original(case.letter) == b"From: Elena <elena@example.org>\r\n\r\nPlease send me my data.\xff\0\r\n"
        assert file.letters.letter(case.letter).sender.address == "elena@example.org"
        assert file.letters.reading(case.letter).rights[0].evidence.text == "Bitte"
        assert file.cases.of_letter(file.letters.with_message_id("<3@mail.example.org>")) == "DSR-2026-0001"
        assert len(file.letters.answering("<0@mail.example.org>")) == 3


def test_what_was_found_decided_and_delivered_is_there(store, revision):
    with store.reading() as file:
        found = file.findings.outcome("DSR-2026-0001")
        assert [(one.decision, one.reason) for one in found.findings] == [("excluded", "another Elena"), ("included", "rule")]
        assert [one.decided_by for one in found.findings] == ([ME, ""] if revision >= "0002" else ["", ""])
        second = found.findings[1]
        more = (tuple(row.key for row in second.others), second.copies, second.leads)
        assert more == (((("id", 7),),), 2, True) if revision >= "0002" else ((), 1, False)
        assert found.findings[1].row.key == (("tenant", "a"), ("blob", b"\xff"), ("none", None))
        assert [hop.to for hop in found.findings[0].path] == ["users", "work_orders.requester_id"]
        assert (found.complete, found.coverage[0].column) == (True, "email")
        assert [one.undoes for one in file.decisions.decisions("DSR-2026-0001")] == [None, 1]
        assert file.answers.delivered("DSR-2026-0001").records == 12
        assert file.subjects.subject("DSR-2026-0001").identifiers[0].verified
        assert file.subjects.evidence("DSR-2026-0001").method == "code_replied"
        assert [person.name for person in file.people.everyone()] == ["M. Keller"]
