"""The verbs of the stage Find: what a person decides is followed by the next search, and who looked for whom is on the trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import KnownFact, Method
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.search.again import Again, compared
from privacy_console.casework.search.findings import Confidence, Inclusion, Reach
from privacy_console.casework.search.selection import FindingsUndecided, IncludedNotFollowed
from tests.casework.console.test_console import Office

WATCH = Unwatched()


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("sample") / "company.db"
    return f"sqlite+pysqlite:///{path}", generate(path, watch=WATCH)


@pytest.fixture
def office(tmp_path: Path, company):
    made = Office(tmp_path, *company)
    with made.store:
        yield made


def known_by_name(office: Office) -> None:
    """Somebody was shown to be who they are by what they know, and nothing of it is an address."""
    name = Identifier(kind=IdentifierKind.NAME, value=office.facts.subject.name)
    facts = (KnownFact.INVOICE_NUMBER, KnownFact.LAST_ORDER)
    note = "Both facts fit; the request is about little."
    office.console.verify(office.case, method=Method.KNOWN_DETAILS, note=note, confirms=[name], also=[], facts=facts)


def actions(office: Office):
    return [(entry.action, dict(entry.facts)) for entry in office.store.entries()]


def test_whom_a_person_includes_is_followed_by_the_next_search_and_not_passed_over_before(office: Office):
    known_by_name(office)
    outcome = office.console.search(office.case, watch=WATCH)
    assert {one.reach for one in outcome.findings} == {Reach.MENTIONS}
    mine = [
        one.row for one in outcome.findings if one.row.table == "users" and one.row.key == (("id", office.facts.subject.user_id),)
    ]
    others = [one.row for one in outcome.findings if one.decision is Inclusion.UNDECIDED and one.row not in mine]
    office.console.decide_findings(office.case, mine, decision=Inclusion.INCLUDED, reason="the passport says so")
    with pytest.raises(FindingsUndecided):
        office.console.confirm_findings(office.case)
    office.console.decide_findings(office.case, others, decision=Inclusion.EXCLUDED, reason="a namesake")
    with pytest.raises(IncludedNotFollowed) as refused:
        office.console.confirm_findings(office.case)
    assert refused.value.count == 1
    assert "search again" in refused.value.sentence.format(**vars(refused.value))

    again = office.console.search(office.case, watch=WATCH)
    (row,) = [one for one in again.findings if one.row == mine[0]]
    assert (row.reach, row.confidence, row.decision) == (Reach.OWNS, Confidence.CERTAIN, Inclusion.INCLUDED)
    assert (row.reason, row.decided_by) == ("the passport says so", office.console.me.id)
    assert row.decided_at is not None
    told = office.console.why(office.case, row.row, watch=WATCH)
    assert (told.decided_by, told.decided_at) == (row.decided_by, row.decided_at)
    assert [one for one in again.findings if one.row.table != "users" and one.reach is Reach.OWNS]
    assert {one.decision for one in again.findings if one.row in others} == {Inclusion.EXCLUDED}
    left = [one.row for one in again.findings if one.decision is Inclusion.UNDECIDED]
    if left:
        office.console.decide_findings(office.case, left, decision=Inclusion.EXCLUDED, reason="a name alone")
    assert office.console.confirm_findings(office.case).status is Status.REVIEW


def test_what_was_included_for_somebody_else_is_asked_again(office: Office):
    known_by_name(office)
    outcome = office.console.search(office.case, watch=WATCH)
    row = next(one.row for one in outcome.findings if one.leads)
    office.console.decide_findings(office.case, [row], decision=Inclusion.INCLUDED, reason="")
    office.console.go_back(office.case, to=Status.VERIFY)
    known_by_name(office)  # identity was decided anew
    again = office.console.search(office.case, watch=WATCH)
    assert next(one.decision for one in again.findings if one.row == row) is Inclusion.UNDECIDED
    assert not [one for one in again.findings if one.reach is Reach.OWNS]


def test_looking_for_people_is_on_the_trail_by_kinds_and_a_count_and_never_by_whom(office: Office):
    mine = office.facts.subject
    asked = [Identifier(kind=IdentifierKind.EMAIL, value=mine.email), Identifier(kind=IdentifierKind.NAME, value=mine.name)]
    found = office.console.find_people(asked, watch=WATCH)
    assert found.candidates[0].confidence is Confidence.CERTAIN
    assert found.candidates[0].row.key == (("id", mine.user_id),)
    assert actions(office)[-1] == ("people.searched", {"identifiers": "2", "kinds": "email,name"})
    assert mine.email not in str(actions(office))


def test_the_people_of_a_case_and_why_a_row_of_it_is_there(office: Office):
    office.verify()
    outcome = office.console.search(office.case, watch=WATCH)
    found = office.console.candidates(office.case, watch=WATCH)
    assert (("id", office.facts.subject.user_id),) in [one.row.key for one in found.candidates]
    people = {one.row for one in outcome.findings if one.row.table in {"users", "contacts", "staff", "agents"}}
    assert {one.row for one in found.candidates} == people
    order = next(one for one in outcome.findings if one.row.table == "work_orders" and one.reach is Reach.OWNS)
    why = office.console.why(office.case, order.row, watch=WATCH)
    assert [(step.from_, step.to) for step in why.ways[0].steps] == [(hop.from_, hop.to) for hop in order.path]
    assert why.ways[0].last is not None


def test_a_further_search_of_a_case_that_was_further_on_says_so_and_keeps_what_was_decided(office: Office):
    office.verify()
    office.select()
    before = office.console.outcome(office.case)
    now = office.console.search(office.case, watch=WATCH)
    assert office.console.case(office.case).status is Status.FIND
    assert actions(office)[-1][1]["moved_from"] == "review"
    excluded = sum(1 for one in before.findings if one.decided_by)
    assert excluded
    assert compared(before, now) == Again(kept=excluded, reopened=0, new=0, gone=0, to_decide=0)
    office.console.search(office.case, watch=WATCH)
    assert "moved_from" not in actions(office)[-1][1]


def test_what_another_subject_was_given_is_counted_as_asked_again(office: Office):
    known_by_name(office)
    found = office.console.search(office.case, watch=WATCH)
    row = next(one.row for one in found.findings if one.leads)
    office.console.decide_findings(office.case, [row], decision=Inclusion.INCLUDED, reason="")
    before = office.console.outcome(office.case)
    office.console.go_back(office.case, to=Status.VERIFY)
    known_by_name(office)
    again = compared(before, office.console.search(office.case, watch=WATCH))
    assert (again.kept, again.reopened) == (0, 1)
    assert again.to_decide
