"""Make the store that this release leaves behind for every later one to open: once a revision, then never again.

python -m tests.past.make_casestore      makes tests/past/casestore-<revision>.db, unless it is there
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.casestore.migrate import REVISIONS
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.reading import LetterKind
from privacy_console.casework.search.findings import Inclusion
from tests.contracts.casestore.samples import (
    ME,
    ORIGINAL,
    FixedClock,
    case,
    decision,
    delivered,
    evidence,
    fill,
    finding,
    letter,
    letter_id,
    outcome,
    person,
    reading,
    subject,
)

HERE = Path(__file__).resolve().parent
KEY = bytes.fromhex("70617374" * 8)
FIRST, SECOND = "DSR-2026-0001", "DSR-2026-0002"


def main():
    path = HERE / f"casestore-{REVISIONS[-1]}.db"
    with CaseStore.open(path, KEY, create=True, clock=FixedClock()) as store:
        with store.transaction("system") as file:
            file.people.add(person())
            file.trail.append("store.begun")
        with store.transaction(ME) as file:
            fill(file, case(FIRST), case(SECOND, status=Status.SET_ASIDE, subject_name="Jürgen Groß"))
            file.letters.keep(letter(3), reading(kind=LetterKind.REMINDER), ORIGINAL)
            file.cases.attach(FIRST, letter_id(3))
            file.trail.append("case.opened", FIRST, letter=letter_id(1))
            file.trail.append("case.opened", SECOND, letter=letter_id(2))
        with store.transaction(ME) as file:
            file.cases.save(replace(file.cases.case(FIRST), status=Status.CLOSE, owner=ME, unread=False))
            file.subjects.keep(FIRST, subject(), evidence())
            second = finding(2, key=(("tenant", "a"), ("blob", b"\xff"), ("none", None)))
            file.findings.keep(FIRST, outcome(finding(1), replace(second, others=(finding(7).row,), copies=2, leads=True)))
            file.findings.decide(FIRST, [finding(1).row], Inclusion.EXCLUDED, "another Elena", ME)
            file.decisions.add(FIRST, decision(1))
            file.decisions.add(FIRST, decision(2, undoes=1))
            file.answers.keep(delivered())
            file.trail.append("answer.delivered", FIRST, records="12")
    print(path)


if __name__ == "__main__":
    main()
