"""A console in memory, with every verb, over invented people: what the window's tests run against.

`calls` lists the verbs in the order they were called; `fail_with` makes the next call of a verb raise.
"""

from __future__ import annotations

import threading
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.audit.verification import State, Verdict, What
from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.common.watch import Progress
from privacy_console.casework.identity.people import Person, Role
from privacy_console.casework.identity.subject import IdentityEvidence, Method, SearchIdentifier
from privacy_console.casework.policy.policy import (
    Basis,
    Category,
    Controller,
    Policy,
    PolicyRight,
    Purpose,
    Recipient,
    Retention,
)
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.deadlines import Deadline, DueReading, Step
from privacy_console.casework.requests.filters import wants_set_aside, with_people
from privacy_console.casework.requests.identifiers import GivenIdentifier, IdentifierKind
from privacy_console.casework.requests.letter import Attachment, Letter, Mailbox
from privacy_console.casework.requests.queue import Order, QueueOrder, View
from privacy_console.casework.requests.reader.pasted import pasted
from privacy_console.casework.requests.reading import AssertedRight, Evidence, Law, LetterKind, Reading, Right
from privacy_console.casework.requests.timing import answered
from privacy_console.casework.search.candidates import PeopleFound
from privacy_console.casework.search.company import LoginReport, Snapshot, Transport
from privacy_console.casework.search.datamap import Capacity, ColumnMap, ColumnState, DataMap, RowRole, TableMap
from privacy_console.casework.search.drift import MapCheck
from privacy_console.casework.search.findings import (
    ColumnCoverage,
    Confidence,
    Finding,
    Hop,
    How,
    Inclusion,
    Reach,
    RowRef,
    SearchOutcome,
)
from privacy_console.casework.search.why import Why
from tests.contracts.casestore.filtered import has_words, in_view, satisfies
from tests.phrases import LEXICON
from tests.ui.fake_identity import FakeIdentity
from tests.ui.fake_mail import FakeMail
from tests.ui.fake_search import people_found, why_of
from tests.ui.fake_working import FakeWorking

TODAY = date(2026, 11, 24)
ME = Person(id=PersonId("aa" * 8), name="M. Keller", role=Role.OFFICER, public_key=b"\x01" * 32)
OTHER = PersonId("bb" * 8)

PEOPLE = (
    ("Elena Marchetti", "Please send me everything you hold about me, including the work orders."),
    ("Tomasz Wiśniewski", "Account closed in August, I ask you to delete my personal data."),
    ("Aoife O’Sullivan", "My surname and billing address changed after my marriage."),
    ("Jürgen Groß", "I object to the use of my data for product-improvement analytics."),
    ("Société Lambert & Fils", "Demande d’accès au titre de l’article 15 du RGPD pour notre gérant."),
    ("María José Álvarez", "Quisiera recibir mis datos en un formato estructurado (JSON)."),
    ("Daniel Okafor", "Kindly erase what you have about me, my tenancy ended."),
    ("Ελένη Παπαδοπούλου", "Ζητώ αντίγραφο των δεδομένων μου."),
    ("Priya Raghunathan", "What do you know about me and whom did you tell?"),
    ("Hanna Lindqvist", "Radera mina uppgifter, tack."),
    ("Mohammed El-Khoury", "Access request under article 15."),
    ("Ngọc Trần", "I would like a copy of my data."),
    ("Søren Østergård", "Please stop the newsletter and tell me where you got my address."),
)
ASKED = (Right.ACCESS, Right.ERASURE, Right.RECTIFICATION, Right.OBJECTION, Right.ACCESS, Right.PORTABILITY)
DUE_IN = (2, -1, 6, 20, 20, 8, 13, 30, -12, -14, -15)
STATUSES = (
    Status.REVIEW, Status.DECIDE, Status.FIND, Status.VERIFY, Status.VERIFY, Status.DELIVER,
    Status.DECIDE, Status.VERIFY, Status.CLOSED, Status.CLOSED, Status.REFUSED,
)  # fmt: skip


def deadline(due: date) -> Deadline:
    received = due - timedelta(days=30)
    return Deadline(
        law=Law.GDPR,
        received=received,
        due=due,
        readings=(DueReading(name="one_month", due=due, source="GDPR art. 12(3)"),),
        steps=(
            Step(rule="receipt", from_=received, to=received, source="GDPR art. 12(3)"),
            Step(rule="month", from_=received, to=due, source="Regulation (EEC, Euratom) 1182/71 art. 3(2)(c)"),
        ),
        country="DE",
        region="BY",
    )


def a_case(number: int, **changes) -> Case:
    """The case of that number, the same each time; the first eleven are those of the pictures."""
    name, line = PEOPLE[number % len(PEOPLE)]
    due = TODAY + timedelta(days=DUE_IN[number] if number < len(DUE_IN) else 5 + number * 7 % 40)
    status = STATUSES[number] if number < len(STATUSES) else Status.CLOSED if number % 3 else Status.VERIFY
    made = Case(
        id=CaseId(f"DSR-2026-{number + 1:04}"),
        letter=LetterId(sha256(str(number).encode()).hexdigest()),
        kind=LetterKind.REQUEST,
        rights=(ASKED[number % len(ASKED)],),
        subject_name=name if number < len(PEOPLE) else f"{name} {number}",
        first_line=line,
        language="en",
        source="email",
        status=status,
        received=datetime.combine(due - timedelta(days=30), datetime.min.time(), UTC).replace(hour=9),
        deadline=deadline(due),
        opened_at=datetime(2026, 11, 2, 9, tzinfo=UTC),
        opened_by=ME.id,
        owner=(ME.id, OTHER, None)[number % 3],
        unread=number in {2, 3, 4},
        waiting=number == 7,
    )
    return replace(made, **changes)


def _policy() -> Policy:
    purposes = {
        "service": Purpose(id="service", title="Providing the service", bases=(Basis.CONTRACT,), clause="3, first item"),
        "marketing": Purpose(id="marketing", title="Newsletter", bases=(Basis.CONSENT,), clause="3, fourth item"),
    }
    recipients = {
        "hosting": Recipient(
            id="hosting", title="Hosting", named=("Example Hosting GmbH",), country="DE", safeguard="", clause="5"
        ),
        "payment": Recipient(
            id="payment", title="Payment provider", named=("Example Pay Inc.",), country="US",
            safeguard="Standard contractual clauses", clause="5",
        ),
    }  # fmt: skip
    retention = Retention(period=None, criteria="as long as necessary for the purpose", clause="6")
    categories = {
        "contact": Category(
            id="contact", title="Contact information", description="Name, e-mail address, phone number", purposes=("service",),
            recipients=("hosting",), retention=retention, source="the subject", clause="2(a)",
        ),
        "billing": Category(
            id="billing", title="Billing information", description="Invoices and payments", purposes=("service",),
            recipients=("hosting", "payment"), retention=Retention(period="P10Y", criteria="tax law", clause="6"),
            source="the subject", clause="2(c)",
        ),
    }  # fmt: skip
    return Policy(
        version="2026-01", effective="2026-01-15",
        controller=Controller(
            name="WorkOrderSoft GmbH", contact="support@workordersoft.example", country="DE", region="BY", time_zone="Europe/Berlin",
            authority="BayLDA, Ansbach", automated_decisions="There are none.",
        ),
        categories=categories, purposes=purposes, recipients=recipients,
        rights=(PolicyRight(right="access", title="Right of access", article="Art. 15", clause="8"),), sha256="c0ffee" + "0" * 58,
    )  # fmt: skip


def _column(name: str, state: ColumnState, category: str = "contact", **changes) -> ColumnMap:
    made = ColumnMap(
        name=name, state=state, category=category, label=name.replace("_", " ").capitalize(), codes={}, identifier=None,
        person_name=False, secret=False, free_text=False, json=False, provided_by_subject=False, purposes=(), basis="", erase=None,
        erase_strategy="", retain_basis="", reason="", confirmed_by="", line=1,
    )  # fmt: skip
    return replace(made, **changes)


def _table(name: str, title: str, role: RowRole, *columns: ColumnMap) -> TableMap:
    return TableMap(
        source="company", name=name, schema=None, title=title, capacity=Capacity.CONTROLLER, role=role, key=("id",), soft_deleted="",
        retention="", columns={column.name: column for column in columns}, line=1,
    )  # fmt: skip


def _data_map() -> DataMap:
    tables = (
        _table(
            "users", "Account", RowRole.IS,
            _column("id", ColumnState.NOT_PERSONAL, "", reason="key", confirmed_by="M. Keller"),
            _column("email", ColumnState.SEARCHED, identifier=IdentifierKind.EMAIL),
            _column("full_name", ColumnState.SEARCHED, identifier=IdentifierKind.NAME, person_name=True),
            _column("password_hash", ColumnState.UNSEARCHABLE, secret=True, reason="hashed", confirmed_by="M. Keller"),
        ),
        _table(
            "work_orders", "Work order", RowRole.BELONGS,
            _column("id", ColumnState.NOT_PERSONAL, "", reason="key", confirmed_by="M. Keller"),
            _column("description", ColumnState.SEARCHED, free_text=True),
        ),
        _table("comments", "Comment", RowRole.MENTIONS, _column("body", ColumnState.SEARCHED, free_text=True)),
    )  # fmt: skip
    return DataMap(
        version="3", confirmed_by="M. Keller", confirmed_at="2026-10-01T08:00:00Z",
        tables={(table.source, table.name): table for table in tables}, links=(), sources=("company",), sha256="ab" * 32,
    )  # fmt: skip


def row(table: str, key: int) -> RowRef:
    return RowRef(source="company", table=table, key=(("id", key),))


def _findings() -> tuple[Finding, ...]:
    def found(table, key, why, confidence, reach, decision=Inclusion.INCLUDED):
        path = tuple(Hop(from_=step, to=table) for step in why)
        return Finding(
            row=row(table, key), path=path, confidence=confidence, reach=reach, decision=decision, reason="", soft_deleted=False
        )

    sure, likely, possible = Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE
    return (
        found("users", 48213, ("email = exact",), sure, Reach.OWNS),
        found("work_orders", 99102, ("users.id → requester_id",), sure, Reach.OWNS),
        found("work_orders", 99377, ("text ~ name",), likely, Reach.MENTIONS),
        found("work_orders", 97004, ("text ~ surname",), possible, Reach.MENTIONS, Inclusion.UNDECIDED),
        found("comments", 5501923, ("users.id → author_id",), sure, Reach.OWNS),
        found("comments", 5502101, ("text ~ name", "same work order"), likely, Reach.MENTIONS),
        found("comments", 5409977, ("text ~ surname",), possible, Reach.MENTIONS, Inclusion.UNDECIDED),
    )


def _coverage() -> tuple[ColumnCoverage, ...]:
    def line(table, column, state, how, found=0, why=""):
        return ColumnCoverage(source="company", table=table, column=column, state=state, how=how, found=found, why=why)

    return (
        line("users", "id", ColumnState.NOT_PERSONAL, How.WITH_ROW, why="key"),
        line("users", "email", ColumnState.SEARCHED, How.EXACT, 1),
        line("users", "full_name", ColumnState.SEARCHED, How.EXACT, 1),
        line("users", "password_hash", ColumnState.UNSEARCHABLE, How.NOT_SEARCHED, why="hashed"),
        line("work_orders", "id", ColumnState.NOT_PERSONAL, How.WITH_ROW, why="key"),
        line("work_orders", "description", ColumnState.SEARCHED, How.TEXT, 3),
        line("comments", "body", ColumnState.SEARCHED, How.TEXT, 3),
        line("comments", "draft", ColumnState.UNMAPPED, How.NOT_SEARCHED, why="new since the map was confirmed"),
    )


@dataclass
class Opened:
    letter: Letter
    reading: Reading
    case: Case | None
    duplicate_of: CaseId | None
    attached_to: CaseId | None


@dataclass
class FakeConsole(FakeWorking, FakeMail, FakeIdentity):
    cases: dict[int, Case]
    me: Person = ME
    environment: str = "DEMO"
    company_label: str = "sample company · read-only"
    policy: Policy = field(default_factory=_policy)
    data_map: DataMap = field(default_factory=_data_map)
    calls: list[str] = field(default_factory=list)
    fail_with: dict[str, BaseException] = field(default_factory=dict)
    threads: set[threading.Thread] = field(default_factory=set)
    verdict: Verdict | None = None
    subjects: dict[CaseId, object] = field(default_factory=dict)
    checks: dict[CaseId, IdentityEvidence] = field(default_factory=dict)
    outcomes: dict[CaseId, SearchOutcome] = field(default_factory=dict)
    letters: dict[CaseId, tuple[Letter, Reading]] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    begun: tuple[CaseId, ...] = ()
    people: PeopleFound = field(default_factory=people_found)
    asked: list[tuple] = field(default_factory=list)
    """What people were looked for by, search by search."""
    people_here: dict[PersonId, str] = field(default_factory=lambda: {ME.id: ME.name, OTHER: "R. Sato"})
    kept_notes: list = field(default_factory=list)
    kept_choices: dict = field(default_factory=dict)
    gate: threading.Event | None = None
    """Where set, long verbs wait for it, heeding cancel."""

    def _called(self, verb: str) -> None:
        self.calls.append(verb)
        self.threads.add(threading.current_thread())
        if verb in self.fail_with:
            raise self.fail_with.pop(verb)

    def _wait(self, watch) -> None:
        while self.gate is not None and not self.gate.wait(0.01):
            watch.checkpoint()

    def _number(self, id: CaseId) -> int:
        return next(number for number, case in self.cases.items() if case.id == id)

    def _save(self, case: Case, action: str, **facts: str) -> Case:
        self.cases[self._number(case.id)] = case
        self.note_step(action, case.id, **facts)
        return case

    def note_step(self, action: str, case: str = "", **facts: str) -> None:
        number = len(self.entries)
        at = datetime(2026, 11, 24, 8, tzinfo=UTC) + timedelta(minutes=number)
        made = Entry(
            sequence=number, at=at.isoformat().replace("+00:00", "Z"), actor=self.me.id, action=action, case=case, facts=facts,
            stored=f"{number} {action} {case}".encode(),
        )  # fmt: skip
        self.entries.append(made)

    # queue
    def queue(self, query) -> QueueOrder:
        self._called("queue")
        wanted = [
            (number, case)
            for number, case in self._matching(with_people(query.terms, self.people_here), query.view)
            if has_words(case, query.text)
        ]
        key = {
            Order.DUE: lambda case: (not case.is_open, case.deadline.due),
            Order.RECEIVED: lambda case: case.received,
            Order.SUBJECT: lambda case: case.subject_name.casefold(),
            Order.NUMBER: lambda case: case.id,
            Order.STATUS: lambda case: (list(Status).index(case.status), case.deadline.due),
        }[query.order]
        wanted.sort(key=lambda one: key(one[1]), reverse=query.descending)
        return QueueOrder(
            numbers=array("q", [number for number, _ in wanted]),
            open=sum(case.is_open for _, case in wanted),
            unread=sum(case.is_open and case.unread for _, case in wanted),
        )

    def cases_numbered(self, numbers: Sequence[int]) -> tuple[Case, ...]:
        self._called("cases_numbered")
        return tuple(self.cases[number] for number in numbers if number in self.cases)

    def counts(self):
        self._called("counts")
        return {view: len(self._matching((), view)) for view in View}

    def case(self, id: CaseId) -> Case:
        self._called("case")
        return self.cases[self._number(id)]

    def today(self) -> date:
        return TODAY

    def _matching(self, terms, view: View = View.ALL) -> list[tuple[int, Case]]:
        aside = wants_set_aside(terms)
        return [
            (number, case)
            for number, case in self.cases.items()
            if in_view(case, view, self.me.id, TODAY, aside=aside) and satisfies(case, terms, self.me.id, TODAY)
        ]

    # letters and cases
    def read(self, original: bytes, *, name: str) -> tuple[Letter, Reading]:
        self._called("read")
        return _letter(original, name)

    def open_letters(self, originals, *, watch) -> tuple[Opened, ...]:
        self._called("open_letters")
        opened = []
        for done, (name, original) in enumerate(originals):
            watch.checkpoint()
            watch.report(Progress(done, len(originals), "letters"))
            letter, reading = _letter(original, name)
            twin = next((case.id for case in self.cases.values() if case.letter == letter.id), None)
            if twin is not None:
                opened.append(Opened(letter, reading, None, twin, None))
                continue
            number = max(self.cases, default=-1) + 1
            status = Status.SET_ASIDE if reading.kind is LetterKind.NOT_A_REQUEST else Status.VERIFY
            case = a_case(
                number, letter=letter.id, subject_name=letter.sender.name, first_line=letter.text.split("\n")[0], status=status,
                unread=True, owner=None, waiting=False, rights=(Right.ACCESS,), deadline=deadline(TODAY + timedelta(days=30)),
            )  # fmt: skip
            self.cases[number] = case
            self.letters[case.id] = (letter, reading)
            self.note_step("case.opened", case.id)
            opened.append(Opened(letter, reading, case, None, None))
        return tuple(opened)

    def letter(self, id: CaseId) -> tuple[Letter, Reading]:
        self._called("letter")
        if id not in self.letters:
            case = self.cases[self._number(id)]
            text = f"{case.first_line}\n\nMy address is someone@mail.example.\n\nKind regards\n{case.subject_name}"
            self.letters[id] = _letter(f"From: {case.subject_name}\n\n{text}".encode(), "letter.eml")
        return self.letters[id]

    def mark_read(self, id: CaseId) -> Case:
        self._called("mark_read")
        return self._save(replace(self.cases[self._number(id)], unread=False), "case.read")

    def go_back(self, id: CaseId, *, to: Status) -> Case:
        self._called("go_back")
        return self._save(self.cases[self._number(id)].moved(to), "case.sent_back")

    def colleagues(self):
        self._called("colleagues")
        return self.people_here

    def extend(self, id: CaseId, *, told_on: date, why) -> Case:
        self._called("extend")
        case = self.cases[self._number(id)]
        return self._save(replace(case, deadline=deadline(case.deadline.due + timedelta(days=61))), "case.extended")

    def answer_arrived(self, id: CaseId, what, *, on: date) -> Case:
        self._called("answer_arrived")
        return self._save(answered(self.case(id), what, on=on), "case.answered")

    def due_days(self):
        self._called("due_days")
        return dict(sorted(Counter(case.deadline.due for case in self.cases.values() if case.is_open).items()))

    def next_due(self, limit: int) -> tuple[Case, ...]:
        self._called("next_due")
        return tuple(sorted((case for case in self.cases.values() if case.is_open), key=lambda case: case.deadline.due))[:limit]

    def holidays(self, first: date, last: date) -> tuple[date, ...]:
        return tuple(day for day in (date(2026, 12, 25), date(2026, 12, 26)) if first <= day <= last)

    def save_calendar(self, *, watch) -> str:
        self._called("save_calendar")
        return "/home/x/calendar/deadlines.ics"

    def acknowledge(self, id: CaseId, *, watch) -> str:
        self._called("acknowledge")
        watch.checkpoint()
        case = self.cases[self._number(id)]
        self._save(replace(case, acknowledged_at=datetime(2026, 11, 24, 9, tzinfo=UTC)), "letter.acknowledged")
        return f"/home/office/answers/acknowledgements/{id}/{id}-acknowledgement.pdf"

    # verify
    def evidence(self, id: CaseId) -> IdentityEvidence | None:
        self._called("evidence")
        return self.checks.get(id)

    def subject(self, id: CaseId):
        self._called("subject")
        return self.subjects.get(id)

    def verify(self, id: CaseId, *, method: Method, note: str, confirms, also, facts=()):
        self._called("verify")
        self.searched_with = [*confirms, *also]
        case = self.cases[self._number(id)]
        moved = case.moved(Status.FIND) if case.status is Status.VERIFY else case
        found = [SearchIdentifier(kind=one.kind, value=one.value, verified=True) for one in confirms]
        found += [SearchIdentifier(kind=one.kind, value=one.value, verified=False) for one in also]
        subject = Subject(case=id, display_name=case.subject_name, identifiers=tuple(found), method=method)
        self.subjects[id] = subject
        self.checks[id] = IdentityEvidence(
            method=method,
            checked_by=self.me.id,
            checked_at=datetime(2026, 11, 24, 9, tzinfo=UTC),
            note=note,
            confirms=tuple(confirms),
        )
        self._save(replace(moved, waiting=False), "identity.verified", method=method)
        return subject

    # find
    def search(self, id: CaseId, *, watch) -> SearchOutcome:
        self._called("search")
        for done in range(3):
            watch.checkpoint()
            watch.report(Progress(done, 3, "tables"))
        if self.gate is not None:
            watch.report(Progress(12, 36, "comments"))
            self._wait(watch)
        self.outcomes[id] = SearchOutcome(
            findings=_findings(), coverage=_coverage(), complete=True, unavailable=(), started=datetime(2026, 11, 24, 14, 2, tzinfo=UTC),
            seconds=3.2, statements=7, schema_fingerprint="cd" * 32, map_sha256="ab" * 32,
        )  # fmt: skip
        self.note_step("search.done", id)
        return self.outcomes[id]

    def outcome(self, id: CaseId) -> SearchOutcome | None:
        self._called("outcome")
        return self.outcomes.get(id)

    def what_rows_say(self, rows):
        self._called("what_rows_say")
        return {one: f"{one.table} row {one.key[0][1]}: Boiler inspection, Via Roma 12" for one in rows}

    def decide_findings(self, id: CaseId, rows, *, decision: Inclusion, reason: str) -> int:
        self._called("decide_findings")
        outcome, wanted = self.outcomes[id], set(rows)
        made = {"decision": decision, "reason": reason, "decided_by": self.me.id}
        findings = tuple(replace(one, **made) if one.row in wanted else one for one in outcome.findings)
        self.outcomes[id] = replace(outcome, findings=findings)
        return sum(one.row in wanted for one in outcome.findings)

    def confirm_findings(self, id: CaseId) -> Case:
        self._called("confirm_findings")
        return self._save(self.cases[self._number(id)].moved(Status.REVIEW), "findings.confirmed")

    def candidates(self, id: CaseId, *, watch) -> PeopleFound:
        self._called("candidates")
        self._wait(watch)
        return self.people

    def why(self, id: CaseId, row: RowRef, *, watch) -> Why:
        self._called("why")
        self._wait(watch)
        return why_of(next(one for one in self.outcomes[id].findings if one.row == row))

    def pasted(self, text):
        return pasted(text, LEXICON.labels)

    def find_people(self, identifiers, *, watch) -> PeopleFound:
        self._called("find_people")
        self.asked.append(tuple(identifiers))
        for number, what in enumerate(("Account", "Member of staff")):
            watch.checkpoint()
            watch.report(Progress(number, 2, what))
        self._wait(watch)
        self.note_step("people.searched", kinds=",".join(sorted({one.kind.value for one in identifiers})))
        return self.people

    # assurance
    def unfinished(self) -> tuple[CaseId, ...]:
        self._called("unfinished")
        return self.begun

    def trail(self, case: CaseId | None = None, *, after: int = -1, limit: int = 500) -> tuple[Entry, ...]:
        self._called("trail")
        shown = [one for one in self.entries if one.sequence > after and case in {None, one.case}]
        return tuple(shown[:limit])

    def verify_trail(self, *, watch) -> Verdict:
        self._called("verify_trail")
        watch.checkpoint()
        last = len(self.entries) - 1
        return self.verdict or Verdict(
            state=State.VERIFIED, what=What.NOTHING, entries=last + 1, verified_to=last, signed_by="12:34"
        )

    def export_bundle(self, *, watch) -> str:
        self._called("export_bundle")
        self.note_step("audit.exported")
        return "/home/office/bundles/trail.pcaudit"

    def test_connection(self, source: str, *, watch) -> LoginReport:
        self._called("test_connection")
        return LoginReport(
            source=source, engine="PostgreSQL 18.0", login="reader", transport=Transport.VERIFIED, can_write=False, writable=(),
            writable_count=0, unreadable=(), may_miss_tables=False, beside=(), snapshot=Snapshot.ONE_MOMENT, statement_timeout_s=300, lock_timeout_s=5,
            seconds=0.1,
        )  # fmt: skip

    def map_text(self) -> str:
        return "source: company"

    def parse_map(self, text: str) -> DataMap:
        return self.data_map

    def check_map(self, *, watch) -> MapCheck:
        self._called("check_map")
        return MapCheck(columns=_coverage(), drift=(), not_compared=())


@dataclass(frozen=True)
class Subject:
    """Has the fields of a `VerifiedSubject`, which only casework may make."""

    case: CaseId | None
    display_name: str
    identifiers: tuple[SearchIdentifier, ...]
    method: Method


def _letter(original: bytes, name: str) -> tuple[Letter, Reading]:
    head, _, text = original.decode().partition("\n\n")
    writer = head.removeprefix("From: ").strip() or "Somebody"
    start = text.find("someone@mail.example")
    given = (
        (GivenIdentifier(kind=IdentifierKind.EMAIL, value="someone@mail.example", start=start, end=start + 20),)
        if start >= 0
        else ()
    )
    letter = Letter(
        id=LetterId(sha256(original).hexdigest()), message_id=f"<{name}>", in_reply_to="", references=(),
        received=datetime(2026, 11, 24, 9, tzinfo=UTC), sent=None, sender=Mailbox(name=writer, address="someone@mail.example"),
        to=(Mailbox(name="", address="support@workordersoft.example"),), subject="My data", text=text, headers=(),
        attachments=(Attachment(name="passport.pdf", media_type="application/pdf", size=18_000, sha256="00" * 32),), warnings=(),
    )  # fmt: skip
    kind = LetterKind.NOT_A_REQUEST if "not a request" in text else LetterKind.REQUEST
    reading = Reading(
        kind=kind,
        rights=(AssertedRight(right=Right.ACCESS, about="", evidence=Evidence(start=0, end=10, text=text[:10]), confidence=0.9),),
        identifiers=(*given, GivenIdentifier(kind=IdentifierKind.NAME, value=writer, start=0, end=0)),
        language="en",
        law=Law.GDPR,
    )
    return letter, reading


def fake_console(cases: int = 40, **changes) -> FakeConsole:
    """A console with that many invented cases; `changes` set its fields."""
    made = FakeConsole(cases={number: a_case(number) for number in range(cases)}, **changes)
    for case in made.cases.values():
        made.note_step("letter.kept", bytes="2048")
        made.note_step("case.opened", case.id, kind="request", due=case.deadline.due.isoformat())
    return made
