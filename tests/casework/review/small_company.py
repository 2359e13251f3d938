"""A small company for the tests of the chapter: its map, its rows, and a detector that knows five people by heart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.review.review import Review
from privacy_console.casework.review.spans import Owner, Party, Proposal, Reason, Span, SpanKind
from privacy_console.casework.review.use_cases import review_records
from privacy_console.casework.search.datamap import Capacity, ColumnMap, ColumnState, DataMap, RowRole, TableMap
from privacy_console.casework.search.findings import Confidence, Finding, Inclusion, Reach, Record, RowRef

SUBJECT = Party(id="C1", name="Anna Kowalska", role="customer", emails=("anna@example.com",))
MARK = Party(id="E1", name="Mark Jensen", role="staff", emails=("mark@acme.example",))
ROSE = Party(id="C2", name="Rose May", role="customer", emails=("rose@example.org",))


class KnowsByHeart:
    """A detector for tests: names and addresses of its people word for word, `pw:` secrets, and `Dr …` as strangers."""

    def scan(self, text: str, *, subject: Party, others: Sequence[Party]) -> tuple[Span, ...]:
        found: list[Span] = []
        for party in (SUBJECT, MARK, ROSE):
            for value, kind in ((party.name, SpanKind.PERSON), (party.emails[0], SpanKind.EMAIL_ADDRESS)):
                found += [_span(m, kind, party, subject) for m in re.finditer(re.escape(value), text)]
        found += [_unknown(m, Proposal.KEEP, Reason.ROLE_MAILBOX) for m in re.finditer(r"\binfo@\S+", text)]
        found += [_secret(m) for m in re.finditer(r"(?<=pw:)\w+", text)]
        found += [_card(m, subject) for m in re.finditer(r"\b\d{16}\b", text)]
        found += [_unknown(m, Proposal.REDACT, Reason.TP_UNKNOWN) for m in re.finditer(r"(?<=Dr )[A-Z]\w+", text)]
        found += [
            _unknown(m, Proposal.REVIEW, Reason.AMBIGUOUS) for m in re.finditer(r"\bKowalska\b", text) if "Anna K" not in text
        ]
        return tuple(sorted(found, key=lambda span: span.start))


def _span(match: re.Match[str], kind: SpanKind, party: Party, subject: Party) -> Span:
    own = party.id == subject.id
    return Span(
        start=match.start(), end=match.end(), kind=kind, owner=Owner.SUBJECT if own else Owner.THIRD_PARTY, owner_id=party.id,
        decision=Proposal.KEEP if own else Proposal.REDACT, confidence=0.95,
        reason=Reason.SUBJECT if own else Reason.TP_STAFF if party.role == "staff" else Reason.TP_CUSTOMER, found_by="heart",
    )  # fmt: skip


def _secret(match: re.Match[str]) -> Span:
    return Span(
        start=match.start(), end=match.end(), kind=SpanKind.SECRET, owner=Owner.UNKNOWN, owner_id="", decision=Proposal.REDACT,
        confidence=0.9, reason=Reason.SECRET, found_by="heart",
    )  # fmt: skip


def _card(match: re.Match[str], subject: Party) -> Span:
    return Span(
        start=match.start(), end=match.end(), kind=SpanKind.CREDIT_CARD, owner=Owner.SUBJECT, owner_id=subject.id,
        decision=Proposal.KEEP, confidence=0.9, reason=Reason.SUBJECT, found_by="heart",
    )  # fmt: skip


def _unknown(match: re.Match[str], decision: Proposal, reason: Reason) -> Span:
    return Span(
        start=match.start(), end=match.end(), kind=SpanKind.PERSON, owner=Owner.UNKNOWN, owner_id="", decision=decision,
        confidence=0.5, reason=reason, found_by="heart",
    )  # fmt: skip


def column(name: str, **given: object) -> ColumnMap:
    plain: dict[str, object] = {
        "name": name, "state": ColumnState.SEARCHED, "category": "contact", "label": name, "codes": {}, "identifier": None,
        "person_name": False, "secret": False, "free_text": False, "json": False, "provided_by_subject": True, "purposes": (),
        "basis": "", "erase": None, "erase_strategy": "", "retain_basis": "", "reason": "", "confirmed_by": "Petra Sommer", "line": 1,
    }  # fmt: skip
    return ColumnMap(**(plain | given))  # type: ignore[arg-type]


def table(name: str, role: RowRole, *columns: ColumnMap) -> TableMap:
    key = column("id", state=ColumnState.NOT_PERSONAL, category="")
    return TableMap(
        source="main", name=name, schema=None, title=name, capacity=Capacity.CONTROLLER, role=role, key=("id",), soft_deleted="",
        retention="", columns={one.name: one for one in (key, *columns)}, line=1,
    )  # fmt: skip


MAP = DataMap(
    version="1",
    confirmed_by="officer",
    confirmed_at="",
    tables={
        ("main", "users"): table(
            "users",
            RowRole.IS,
            column("name", identifier=IdentifierKind.NAME, person_name=True),
            column("email", identifier=IdentifierKind.EMAIL),
            column("hired"),
            column("password_hash", secret=True),
        ),
        ("main", "comments"): table(
            "comments", RowRole.BELONGS, column("body", free_text=True), column("extra", json=True), column("state")
        ),
        ("main", "houses"): table("houses", RowRole.SHARED, column("street", identifier=IdentifierKind.ADDRESS), column("town")),
        ("main", "sites"): table("sites", RowRole.SHARED, column("contact", identifier=IdentifierKind.EMAIL), column("town")),
    },
    links=(),
    sources=("main",),
    sha256="0" * 64,
)


def record(table_name: str, key: int, reach: Reach = Reach.OWNS, **values: object) -> Record:
    row = RowRef(source="main", table=table_name, key=(("id", key),))
    finding = Finding(
        row=row, path=(), confidence=Confidence.CERTAIN, reach=reach, decision=Inclusion.INCLUDED, reason="", soft_deleted=False,
    )  # fmt: skip
    return Record(finding=finding, values={"id": key, **values})


def comment(key: int, body: str, reach: Reach = Reach.OWNS, **more: object) -> Record:
    return record("comments", key, reach, body=body, **more)


def reviewed(*records: Record, decisions: Sequence[object] = ()) -> Review:
    return review_records(
        records,
        data_map=MAP,
        subject=SUBJECT,
        related=lambda _: (MARK, ROSE),
        detector=KnowsByHeart(),
        decisions=decisions,
        watch=Unwatched(),
    )  # type: ignore[arg-type]


def spans_of(review: Review) -> list[tuple[str, str, str, str]]:
    """(text, decision, reason, label) of every span, in order."""
    return [
        (unit.unit.text[span.ref.start : span.ref.end], span.decision.value, span.reason.value, span.label)
        for unit in review.units
        for span in unit.spans
    ]


def package() -> Review:
    return reviewed(
        comment(1, "Mark Jensen rang Anna Kowalska. pw:hunter2 Mark Jensen left."),
        comment(2, "Rose May and Dr Brandvold; Mark Jensen again."),
        comment(3, "Kowalska called."),
    )
