"""A small reviewed package, made by hand: what the tests of disclosure and of its adapters are built on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256

from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.disclosure.build import build_tree
from privacy_console.casework.disclosure.tree import Tree
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
from privacy_console.casework.requests.deadlines import Deadline
from privacy_console.casework.requests.reading import Law, LetterKind, Right
from privacy_console.casework.review.review import Review, ReviewedRecord
from privacy_console.casework.review.spans import (
    Owner,
    Proposal,
    Reason,
    ReviewedSpan,
    ReviewedUnit,
    Span,
    SpanKind,
    SpanRef,
    Unit,
)
from privacy_console.casework.review.units import text_of, unit_hash
from privacy_console.casework.search.datamap import Capacity, ColumnMap, ColumnState, DataMap, RowRole, TableMap
from privacy_console.casework.search.findings import (
    ColumnCoverage,
    Confidence,
    Finding,
    Hop,
    How,
    Inclusion,
    Reach,
    Record,
    RowRef,
    SearchOutcome,
)

MADE = datetime(2026, 11, 24, 13, 5, 0, tzinfo=UTC)
SEARCHED = datetime(2026, 11, 24, 9, 30, 0, tzinfo=UTC)

POLICY = Policy(
    version="1",
    effective="2026-01-01",
    controller=Controller(
        name="WorkOrderSoft",
        contact="support@workordersoft.example",
        country="DE",
        region="BE",
        time_zone="Europe/Berlin",
        authority="Berliner Beauftragte für Datenschutz und Informationsfreiheit, Alt-Moabit 59-61, 10555 Berlin",
        automated_decisions="There are none.",
    ),
    categories={
        "contact": Category(
            id="contact",
            title="Contact information",
            description="Name, e-mail address, telephone number.",
            purposes=("services", "marketing"),
            recipients=("hosting", "support_tools", "authorities"),
            retention=Retention(period=None, criteria="As long as needed to provide the services.", clause="6"),
            source="Given by the person, or by the company they work for.",
            clause="2, first item",
        ),
        "account": Category(
            id="account",
            title="Account information",
            description="User name, password, company name; settings of the account.",
            purposes=("services",),
            recipients=("hosting",),
            retention=Retention(period="P2Y", criteria="After the account was closed.", clause="6"),
            source="Given by the person.",
            clause="2, second item",
        ),
        "content": Category(
            id="content",
            title="Service content",
            description="What is written into work orders.",
            purposes=("services",),
            recipients=("hosting",),
            retention=Retention(period=None, criteria="As the customer company instructs.", clause=""),
            source="Given by the customer company, its staff and its customers.",
            clause="3, first item",
        ),
        "cookies": Category(
            id="cookies",
            title="Cookies",
            description="Identifiers of cookies.",
            purposes=("marketing",),
            recipients=("hosting",),
            retention=Retention(period="P1Y", criteria="", clause="6"),
            source="Observed when the site is visited.",
            clause="2, Cookies",
        ),
    },
    purposes={
        "services": Purpose(id="services", title="To provide and maintain the services", bases=(Basis.CONTRACT,), clause="3"),
        "marketing": Purpose(id="marketing", title="To send the newsletter", bases=(Basis.CONSENT,), clause="3"),
    },
    recipients={
        "hosting": Recipient(
            id="hosting", title="Hosting services", named=("Wolkenhafen Example GmbH",), country="DE", safeguard="", clause="5"
        ),
        "support_tools": Recipient(
            id="support_tools",
            title="Customer support tools",
            named=("Deskpilot Example Inc.",),
            country="US",
            safeguard="Standard contractual clauses (Art. 46(2)(c)); a copy is sent on request",
            clause="5",
        ),
        "authorities": Recipient(
            id="authorities", title="Authorities, where the law requires it", named=(), country="", safeguard="", clause="5"
        ),
    },
    rights=(
        PolicyRight(right="access", title="Request a copy of the personal data we hold about you", article="Art. 15", clause="7"),
        PolicyRight(right="rectification", title="Request correction", article="Art. 16", clause="7"),
        PolicyRight(right="erasure", title="Request deletion", article="Art. 17", clause="7"),
        PolicyRight(right="restriction", title="Request restriction", article="Art. 18", clause=""),
        PolicyRight(right="portability", title="Request data in a machine-readable format", article="Art. 20", clause="7"),
        PolicyRight(right="objection", title="Object to processing", article="Art. 21", clause="7"),
    ),
    sha256="a" * 64,
)


def column(name: str, category: str = "contact", label: str = "", **more: object) -> ColumnMap:
    told: dict[str, object] = {
        "state": ColumnState.SEARCHED,
        "codes": {},
        "identifier": None,
        "person_name": False,
        "secret": False,
        "free_text": False,
        "json": False,
        "provided_by_subject": False,
        "purposes": (),
        "basis": "",
        "erase": None,
        "erase_strategy": "",
        "retain_basis": "",
        "reason": "",
        "confirmed_by": "",
        "line": 1,
    }
    return ColumnMap(name=name, category=category, label=label or name.replace("_", " ").capitalize(), **(told | more))


def table(name: str, *columns: ColumnMap, title: str = "", key: tuple[str, ...] = ("id",), **more: object) -> TableMap:
    told: dict[str, object] = {
        "schema": None,
        "capacity": Capacity.CONTROLLER,
        "role": RowRole.BELONGS,
        "soft_deleted": "",
        "retention": "",
        "line": 1,
    }
    return TableMap(
        source="main",
        name=name,
        title=title or name.replace("_", " ").capitalize(),
        key=key,
        columns={one.name: one for one in columns},
        **(told | more),
    )


MAP = DataMap(
    version="2026-11-01",
    confirmed_by="Petra Sommer",
    confirmed_at="2026-10-30",
    tables={
        ("main", one.name): one
        for one in (
            table(
                "users",
                column("id", ""),
                column("manager_id", ""),
                column("username", "account", "User name", provided_by_subject=True),
                column("display_name", "contact", "Name", person_name=True, provided_by_subject=True),
                column("email", "contact", "E-mail address", provided_by_subject=True),
                column("phone", "contact", "Telephone", provided_by_subject=True),
                column("password_hash", "account", "Password", secret=True),
                column("preferences", "account", "Preferences", json=True),
                column("active", "account", "Active"),
                column("created_at", "account", "Created"),
                column("closed_at", "account", "Closed"),
                title="User account",
                role=RowRole.IS,
                retention="While the account exists.",
            ),
            table(
                "orders",
                column("id", ""),
                column("status", "content", "Status", codes={"10": "new", "40": "done"}),
                column("price", "content", "Price"),
                column("due", "content", "Due"),
                column("note", "content", "Note", free_text=True, provided_by_subject=True),
                column("photo", "content", "Photo"),
                title="Work order",
                capacity=Capacity.PROCESSOR,
            ),
            table("roles", column("id", ""), column("title", "", state=ColumnState.NOT_PERSONAL, reason="A list."), title="Role"),
        )
    },
    links=(),
    sources=("main",),
    sha256="b" * 64,
)

CASE = Case(
    id=CaseId("DSR-2026-0142"),
    letter=LetterId("c" * 64),
    kind=LetterKind.REQUEST,
    rights=(Right.ACCESS,),
    subject_name="Elena Marchetti",
    first_line="Please send me everything",
    language="en",
    source="email",
    status=Status.DELIVER,
    received=datetime(2026, 10, 26, 8, 0, tzinfo=UTC),
    deadline=Deadline(
        law=Law.GDPR,
        received=date(2026, 10, 26),
        due=date(2026, 11, 26),
        readings=(),
        steps=(),
        country="DE",
        region="BE",
    ),
    opened_at=datetime(2026, 10, 26, 8, 30, tzinfo=UTC),
    opened_by=PersonId("d" * 16),
    owner=None,
    unread=False,
)


def finding(place: str, key: object = 42, **more: object) -> Finding:
    told: dict[str, object] = {
        "path": (Hop(from_="email = exact", to="users"),),
        "confidence": Confidence.CERTAIN,
        "reach": Reach.OWNS,
        "decision": Inclusion.INCLUDED,
        "reason": "internal note: she seems angry",
        "soft_deleted": False,
    }
    return Finding(row=RowRef(source="main", table=place, key=(("id", key),)), **(told | more))


def span(
    text: str,
    words: str,
    decision: Proposal = Proposal.REDACT,
    reason: Reason = Reason.TP_STAFF,
    label: str = "Person A",
    kind: SpanKind = SpanKind.PERSON,
    owner: Owner = Owner.THIRD_PARTY,
) -> Span:
    """A span over the first occurrence of `words`; label and decision travel in `found_by` until `unit` takes them."""
    start = text.index(words)
    return Span(
        start=start,
        end=start + len(words),
        kind=kind,
        owner=owner,
        owner_id="",
        decision=decision,
        confidence=1.0,
        reason=reason,
        found_by=label,
    )


def unit(row: RowRef, name: str, value: object, *spans: Span, pointer: str = "", by: str = "rule") -> ReviewedUnit:
    text = text_of(value)
    reviewed = Unit(
        row=row, column=name, pointer=pointer, text=text, sha256=sha256(text.encode(errors="surrogatepass")).hexdigest()
    )
    name_of = unit_hash(reviewed)
    return ReviewedUnit(
        unit=reviewed,
        spans=tuple(
            ReviewedSpan(
                ref=SpanRef(unit=name_of, start=one.start, end=one.end),
                span=one,
                decision=one.decision,
                reason=one.reason,
                label=one.found_by if one.decision is Proposal.REDACT else "",
                decided_by=by,
            )
            for one in sorted(spans, key=lambda one: one.start)
        ),
    )


def reviewed(place: str, values: Mapping[str, object], *units: ReviewedUnit, key: object = 42, **more: object) -> ReviewedRecord:
    return ReviewedRecord(record=Record(finding=finding(place, key, **more), values=values), units=units)


def package(*records: ReviewedRecord) -> Review:
    units = tuple(one for record in records for one in record.units)
    spans = [one for each in units for one in each.spans]
    return Review(
        records=records,
        units=units,
        undecided=sum(not one.settled for one in spans),
        redacted=sum(one.decision is Proposal.REDACT for one in spans),
        can_undo=False,
        can_redo=False,
    )


def outcome(review: Review, *, complete: bool = True, unavailable: Sequence[str] = ()) -> SearchOutcome:
    return SearchOutcome(
        findings=tuple(one.record.finding for one in review.records),
        coverage=tuple(
            ColumnCoverage(
                source="main",
                table=mapped.name,
                column=one.name,
                state=one.state,
                how=How.TEXT if one.free_text else How.WITH_ROW if one.category else How.LINK,
                found=1 if one.name == "email" else 0,
                why=one.reason,
            )
            for mapped in MAP.tables.values()
            for one in mapped.columns.values()
        ),
        complete=complete,
        unavailable=tuple(unavailable),
        started=SEARCHED,
        seconds=0.4,
        statements=7,
        schema_fingerprint="e" * 64,
        map_sha256=MAP.sha256,
    )


NOTE = "Hello Elena, Rajesh Pillai comes at 11:00; reach him at r.pillai@northgate.example or +44 20 7946 0958.\nGate code 4471."
USER = {
    "id": 42,
    "manager_id": 7,
    "username": "elena.m",
    "display_name": "Elena Marchetti",
    "email": "elena@marchetti.example",
    "phone": "+39 02 5550 1234",
    "password_hash": "$argon2id$v=19$secret-hash-value",
    "preferences": {"theme": "dark", "colleague": "Rajesh Pillai", "tabs": [1, 2.5, True, None]},
    "active": True,
    "created_at": datetime(2024, 9, 12, 9, 14, tzinfo=UTC),
    "closed_at": None,
}
ORDER = {
    "id": 99377,
    "status": 40,
    "price": Decimal("1200.10"),
    "due": date(2026, 9, 1),
    "note": NOTE,
    "photo": b"\x89PNG and so on",
}


def sample_review() -> Review:
    """Three records: an account with a secret and a colleague in a JSON document, a work order with four spans, a role."""
    user, order = finding("users").row, finding("orders", 99377).row
    return package(
        reviewed(
            "users",
            USER,
            unit(user, "password_hash", USER["password_hash"], whole(USER["password_hash"])),
            unit(user, "preferences", "Rajesh Pillai", span("Rajesh Pillai", "Rajesh Pillai"), pointer="/colleague"),
        ),
        reviewed(
            "orders",
            ORDER,
            unit(
                order,
                "note",
                NOTE,
                span(NOTE, "Elena", Proposal.KEEP, Reason.SUBJECT, "", owner=Owner.SUBJECT),
                span(NOTE, "Rajesh Pillai"),
                span(NOTE, "r.pillai@northgate.example", kind=SpanKind.EMAIL_ADDRESS),
                span(NOTE, "+44 20 7946 0958", kind=SpanKind.PHONE_NUMBER),
                span(NOTE, "4471", reason=Reason.SECRET, label="", kind=SpanKind.SECRET, owner=Owner.UNKNOWN),
                by="0123456789abcdef",
            ),
            key=99377,
            path=(Hop(from_="email = exact", to="users"), Hop(from_="users.id -> orders.user_id", to="orders")),
        ),
        reviewed("roles", {"id": 3, "title": "Administrator"}, key=3, reach=Reach.REFERS),
    )


def whole(value: object) -> Span:
    text = text_of(value)
    return Span(
        start=0,
        end=len(text),
        kind=SpanKind.SECRET,
        owner=Owner.UNKNOWN,
        owner_id="",
        decision=Proposal.REDACT,
        confidence=1.0,
        reason=Reason.SECRET,
        found_by="",
    )


def tree_of(review: Review | None = None, *, original: bool = False, watermark: str = "", **more: object) -> Tree:
    review = review or sample_review()
    told: dict[str, object] = {
        "case": CASE,
        "subject_name": "Elena Marchetti",
        "policy": POLICY,
        "data_map": MAP,
        "outcome": outcome(review),
        "made_at": MADE,
    }
    return build_tree(review, original=original, watermark=watermark, **(told | more))
