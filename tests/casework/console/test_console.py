"""The officer's verbs over a real store and a sample company: what rests on what, whoever acts meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.company.contact import ContactLookup
from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.company.sample.letters import SUBJECT_LETTER, sample_letters
from privacy_console.adapters.company.sample.reserved import MAIL_HOST
from privacy_console.adapters.mailbox.cutting import Cutter
from privacy_console.adapters.mailbox.sources.doors import Doors
from privacy_console.adapters.mailserver.smtp import SmtpPost
from privacy_console.adapters.package.onefile import OneFile
from privacy_console.adapters.vault.codes import RandomCodes
from privacy_console.adapters.vault.vault import RunOnlyVault
from privacy_console.adapters.workspace.home import Workspace
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.console import Console
from privacy_console.casework.console.desk import Desk
from privacy_console.casework.console.standing import NotYet
from privacy_console.casework.disclosure.use_cases import StillToDecide
from privacy_console.casework.identity.people import Role
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.case import MoveRefused, Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.mail import MailSetup
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Inclusion
from privacy_console.wiring import Wiring

WATCH = Unwatched()
WIRING = Wiring()
MAP = WIRING.data_map(str(WIRING.resources / "sample" / "datamap.yaml"))
POLICY = WIRING.policy(str(WIRING.resources / "policy" / "workordersoft.yaml"))


@dataclass
class Clock:
    """A minute passes whenever somebody looks."""

    at: datetime = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


class Office:
    """A console on a sample company, and what the tests look behind."""

    def __init__(self, folder: Path, url: str, facts) -> None:
        self.facts, clock, vault = facts, Clock(), RunOnlyVault()
        self.store = CaseStore.open(folder / "cases.db", vault.create_store_key(), create=True, clock=clock)
        _, signer = vault.create_person("M. Keller", Role.OFFICER)
        self.sources = [WIRING.source(url, MAP.sources[0])]
        self.map_path = folder / "datamap.yaml"
        self.map_path.write_bytes((WIRING.resources / "sample" / "datamap.yaml").read_bytes())
        self.held = WIRING.held_map(self.map_path, Workspace(folder))
        self.console = Console(
            me=signer.person,
            environment="TEST",
            company_label="sample",
            held=self.held,
            drafter=lambda source, watch: WIRING.draft(source, policy="", watch=watch),
            policy=POLICY,
            store=self.store,
            sources=self.sources,
            reader=WIRING.letter_reader(),
            lexicon=WIRING.lexicon,
            desk=Desk(make_detector=lambda watch: WIRING._company_detector(self.held.now, self.sources, watch)),
            documents=None,
            package=None,
            templates=None,
            write_bundle=None,
            write_calendar=None,
            signer=signer,
            clock=clock,
            answers_folder=str(folder),
            watermark="",
            mail=Doors(MailSetup(mailbox="", ca_file="", received_by=(MAIL_HOST,))),
            post=SmtpPost(None),
            file_at=OneFile,
            contacts=ContactLookup(lambda: self.held.now, self.sources, region=POLICY.controller.country),
            codes=RandomCodes(),
            cutter=Cutter(),
        )
        opened = self.console.open_letters([one for one in sample_letters(facts) if one[0] == SUBJECT_LETTER], watch=WATCH)
        self.case = opened[0].case.id

    def verify(self, *, email: str | None = None, account: str | None = None) -> None:
        mine = self.facts.subject
        confirms = [
            Identifier(kind=IdentifierKind.EMAIL, value=email or mine.email),
            Identifier(kind=IdentifierKind.ACCOUNT, value=account or mine.account_no),
        ]
        note = "Asked by the form of the signed-in account, ticket 4711."
        self.console.verify(self.case, method=Method.LOGIN, note=note, confirms=confirms, also=[])

    def select(self) -> None:
        found = self.console.search(self.case, watch=WATCH)
        asked = [one.row for one in found.findings if one.decision is Inclusion.UNDECIDED]
        self.console.decide_findings(self.case, asked, decision=Inclusion.EXCLUDED, reason="another person")
        self.console.confirm_findings(self.case)

    def settle(self) -> None:
        review = self.console.review(self.case, watch=WATCH)
        asked = [span.ref for unit in review.units for span in unit.spans if span.decision is Proposal.REVIEW]
        if asked:
            self.console.decide_spans(self.case, asked, decision=Proposal.REDACT, reason=Reason.TP_UNKNOWN)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("sample") / "company.db"
    return f"sqlite+pysqlite:///{path}", generate(path, watch=WATCH)


@pytest.fixture
def office(tmp_path: Path, company):
    made = Office(tmp_path, *company)
    with made.store:
        yield made


def a_redaction(review):
    return next(
        span.ref
        for unit in review.units
        for span in unit.spans
        if span.decision is Proposal.REDACT and span.reason is not Reason.SECRET
    )


def test_a_search_made_for_one_person_is_not_confirmed_for_another(office: Office):
    office.verify()
    office.select()
    office.verify(email="somebody.else@mail.example", account="A-99999")
    with pytest.raises(NotYet):
        office.console.confirm_findings(office.case)
    with pytest.raises(NotYet):
        office.console.review(office.case, watch=WATCH)
    assert office.console.search(office.case, watch=WATCH).findings == ()
    assert office.console.confirm_findings(office.case).status is Status.REVIEW


def test_a_new_search_brings_a_case_back_until_somebody_confirms_what_was_found(office: Office):
    office.verify()
    office.select()
    office.settle()
    assert office.console.confirm_review(office.case).status is Status.DECIDE
    office.console.search(office.case, watch=WATCH)
    assert office.console.case(office.case).status is Status.FIND
    with pytest.raises(NotYet):
        office.console.decide_spans(office.case, [], decision=Proposal.KEEP, reason=Reason.CONSENT)
    assert office.console.confirm_findings(office.case).status is Status.REVIEW


def test_before_anything_is_delivered_a_search_is_the_way_back(office: Office):
    office.verify()
    office.select()
    office.settle()
    office.console.confirm_review(office.case)
    assert office.console.grant(office.case, why="checked").status is Status.DELIVER
    office.console.search(office.case, watch=WATCH)
    assert office.console.case(office.case).status is Status.FIND


def test_identity_decided_anew_while_a_search_runs_leaves_no_outcome(office: Office):
    office.verify()
    office.select()

    class Interfering(Unwatched):
        done = False

        def checkpoint(self) -> None:
            if not self.done:
                self.done = True
                office.verify(email="somebody.else@mail.example", account="A-99999")

    before = office.console.outcome(office.case)
    with pytest.raises(NotYet):
        office.console.search(office.case, watch=Interfering())
    assert office.console.outcome(office.case) == before


def test_what_was_decided_while_a_review_was_read_is_in_it(office: Office):
    """Two lanes read the records at once; the slower one must not put back what was decided after the quicker one."""
    office.verify()
    office.select()
    kept = None

    class Slow(Unwatched):
        def checkpoint(self) -> None:
            nonlocal kept
            if kept is None:
                kept = ()
                kept = a_redaction(office.console.review(office.case, watch=WATCH))
                office.console.decide_spans(office.case, [kept], decision=Proposal.KEEP, reason=Reason.CONSENT)

    office.console.review(office.case, watch=Slow())
    spans = {span.ref: span for unit in office.console.review(office.case, watch=WATCH).units for span in unit.spans}
    assert spans[kept].decision is Proposal.KEEP


def test_what_another_process_decided_is_seen(office: Office):
    office.verify()
    office.select()
    office.settle()
    review = office.console.review(office.case, watch=WATCH)
    elsewhere = replace(office.console, desk=Desk(make_detector=office.console.desk.make_detector))
    elsewhere.review(office.case, watch=WATCH)
    kept = a_redaction(review)
    elsewhere.decide_spans(office.case, [kept], decision=Proposal.KEEP, reason=Reason.CONSENT)
    assert office.console.review(office.case, watch=WATCH).redacted == review.redacted - 1


def test_a_review_is_not_confirmed_while_another_lane_left_a_question(office: Office):
    office.verify()
    office.select()
    office.settle()
    stale = office.console.desk.reviews[office.case]
    asked = office.console.decide_spans(
        office.case, [a_redaction(stale.review)], decision=Proposal.REVIEW, reason=Reason.AMBIGUOUS
    )
    assert asked.undecided == 1
    office.console.desk.reviews[office.case] = stale
    with pytest.raises(StillToDecide):
        office.console.confirm_review(office.case)


def test_people_who_came_since_yesterday_are_known_today():
    days, made = [date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 25)], []
    desk = Desk(make_detector=lambda watch: made.append(watch) or len(made))
    assert [desk.detector(day, WATCH) for day in days] == [1, 1, 2]


def test_a_review_is_the_same_as_long_as_nothing_changes(office: Office):
    office.verify()
    office.select()
    office.console.review(office.case, watch=WATCH)
    held = office.console.desk.reviews[office.case]
    office.console.review(office.case, watch=WATCH)
    assert office.console.desk.reviews[office.case] is held


def test_a_case_sent_back_is_selected_and_reviewed_anew(office: Office):
    office.verify()
    office.select()
    office.console.review(office.case, watch=WATCH)
    back = office.console.go_back(office.case, to=Status.FIND)
    assert back.status is Status.FIND
    assert office.case not in office.console.desk.reviews
    assert office.console.trail(office.case)[-1].action == "case.sent_back"
    assert office.console.confirm_findings(office.case).status is Status.REVIEW
    assert office.console.go_back(office.case, to=Status.VERIFY).status is Status.VERIFY


def test_nothing_is_sent_forward_or_back_to_where_it_stands(office: Office):
    office.verify()
    for to in (Status.FIND, Status.REVIEW, Status.CLOSED, Status.REFUSED):
        with pytest.raises(MoveRefused):
            office.console.go_back(office.case, to=to)
    assert office.console.case(office.case).status is Status.FIND


def test_colleagues_are_known_by_name(office: Office):
    with office.store.transaction("system") as file:
        file.people.add(office.console.me)
    assert office.console.colleagues() == {office.console.me.id: "M. Keller"}
