"""Letters, cases and findings for tests. Nobody in them is real."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256

from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.identity.people import Person, Role
from privacy_console.casework.identity.subject import IdentityEvidence, Method, SearchIdentifier, VerifiedSubject
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.deadlines import Deadline, DueReading, Step
from privacy_console.casework.requests.identifiers import GivenIdentifier, Identifier, IdentifierKind
from privacy_console.casework.requests.letter import Attachment, Letter, Mailbox
from privacy_console.casework.requests.reading import AssertedRight, Evidence, Law, LetterKind, Reading, Right
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.review.spans import Proposal, Reason, SpanRef
from privacy_console.casework.search.datamap import ColumnState
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

ME, OTHER = "0123456789abcdef", "fedcba9876543210"
TODAY = date(2026, 11, 24)
ORIGINAL = b"From: Elena <elena@example.org>\r\n\r\nPlease send me my data.\xff\0\r\n"


class FixedClock:
    """A clock that goes on by a second each time somebody looks."""

    def __init__(self, at=datetime(2026, 11, 24, 8, tzinfo=UTC)):
        self._at = at

    def now(self):
        self._at += timedelta(seconds=1)
        return self._at


def letter_id(number=1):
    return sha256(str(number).encode()).hexdigest()


def letter(number=1, **changed):
    made = Letter(
        id=letter_id(number),
        message_id=f"<{number}@mail.example.org>",
        in_reply_to="",
        references=("<0@mail.example.org>",),
        received=datetime(2026, 10, 26, 23, 30, tzinfo=timezone(timedelta(hours=1))),
        sent=None,
        sender=Mailbox(name="Elena Marchetti", address="elena@example.org"),
        to=(Mailbox(name="", address="support@workordersoft.example"),),
        subject="Auskunft",
        text="Bitte schicken Sie mir meine Daten. \ud800 \U0001f469‍👧",
        headers=(("content-type", "text/plain"),),
        attachments=(Attachment(name="id.pdf", media_type="application/pdf", size=10, sha256="0" * 64),),
        warnings=("charset_replaced",),
    )
    return replace(made, **changed)


def reading(**changed):
    made = Reading(
        kind=LetterKind.REQUEST,
        rights=(AssertedRight(right=Right.ACCESS, about="", evidence=Evidence(start=0, end=5, text="Bitte"), confidence=0.97),),
        identifiers=(GivenIdentifier(kind=IdentifierKind.EMAIL, value="elena@example.org", start=0, end=0),),
        language="de",
        law=Law.GDPR,
    )
    return replace(made, **changed)


def deadline(due=date(2026, 11, 26)):
    return Deadline(
        law=Law.GDPR,
        received=date(2026, 10, 26),
        due=due,
        readings=(DueReading(name="strict", due=due, source="Art. 12(3)"),),
        steps=(Step(rule="month", from_=date(2026, 10, 26), to=due, source="Regulation 1182/71 art. 3"),),
        country="DE",
        region="BE",
    )


def case(id="DSR-2026-0001", *, due=date(2026, 11, 26), letter=None, **changed):
    made = Case(
        id=id,
        letter=letter or letter_id(1),
        kind=LetterKind.REQUEST,
        rights=(Right.ACCESS,),
        subject_name="Elena Marchetti",
        first_line="Please send me my data.",
        language="en",
        source="email",
        status=Status.VERIFY,
        received=datetime(2026, 10, 26, 23, 30, tzinfo=timezone(timedelta(hours=1))),
        deadline=deadline(due),
        opened_at=datetime(2026, 10, 27, 8, tzinfo=UTC),
        opened_by=ME,
        owner=None,
        unread=True,
    )
    return replace(made, **changed)


def subject(case_id="DSR-2026-0001"):
    return VerifiedSubject(
        case=case_id,
        display_name="Elena Marchetti",
        identifiers=(SearchIdentifier(kind=IdentifierKind.EMAIL, value="elena@example.org", verified=True),),
        method=Method.CODE_REPLIED,
    )


def evidence():
    return IdentityEvidence(
        method=Method.CODE_REPLIED,
        checked_by=ME,
        checked_at=datetime(2026, 11, 24, 9, tzinfo=UTC),
        note="",
        confirms=(Identifier(kind=IdentifierKind.EMAIL, value="elena@example.org"),),
    )


def person(number=1, name="M. Keller", role=Role.OFFICER):
    return Person(id=f"{number:016x}", name=name, role=role, public_key=bytes([number]) * 32)


def finding(number, *, decision=Inclusion.INCLUDED, reason="rule", key=None, path=None):
    return Finding(
        row=RowRef(source="company", table="work_orders", key=key or (("id", number),)),
        path=path or (Hop(from_="email = exact", to="users"), Hop(from_="users.id", to="work_orders.requester_id")),
        confidence=Confidence.CERTAIN,
        reach=Reach.OWNS,
        decision=decision,
        reason=reason,
        soft_deleted=number % 2 == 1,
    )


def outcome(*findings):
    return SearchOutcome(
        findings=findings,
        coverage=(
            ColumnCoverage(
                source="company", table="users", column="email", state=ColumnState.SEARCHED, how=How.EXACT, found=1, why=""
            ),
        ),
        complete=True,
        unavailable=(),
        started=datetime(2026, 11, 24, 9, tzinfo=UTC),
        seconds=0.25,
        statements=7,
        schema_fingerprint="f" * 64,
        map_sha256="a" * 64,
    )


def decision(number, *, undoes=None):
    return SpanDecision(
        number=number,
        refs=(SpanRef(unit="c" * 64, start=3, end=9),),
        decision=Proposal.REDACT,
        reason=Reason.TP_CUSTOMER,
        by=ME,
        at="2026-11-24T09:00:00.000000Z",
        undoes=undoes,
    )


def delivered(case_id="DSR-2026-0001", records=12):
    return Delivered(
        case=case_id,
        folder="/answers/DSR-2026-0001",
        pdf="/answers/DSR-2026-0001/answer.pdf",
        json="/answers/DSR-2026-0001/answer.json",
        letter="/answers/DSR-2026-0001/letter.pdf",
        manifest="/answers/DSR-2026-0001/manifest.json",
        files={"answer.pdf": "0" * 64},
        records=records,
        redactions=3,
    )


def fill(file, *cases):
    """Keep a letter for each case, then the cases."""
    for number, one in enumerate(cases, start=1):
        file.letters.keep(letter(number), reading(), ORIGINAL)
        file.cases.add(replace(one, letter=letter_id(number)))


def broken_off(store, step, raised=RuntimeError):
    """Take a step that ends in an exception."""
    with store.transaction(ME) as file:
        step(file)
        raise raised
