"""What the console in memory finds: people of one name, and why rows are there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.candidates import MatchedBy, PeopleFound, PersonFound, SameAs, ToldBy
from privacy_console.casework.search.datamap import Capacity, ColumnMap, ColumnState, DataMap, Meaning, People, RowRole, TableMap
from privacy_console.casework.search.findings import (
    ColumnCoverage,
    Confidence,
    Counted,
    Finding,
    Hop,
    How,
    Inclusion,
    Looked,
    Reach,
    RowRef,
    SearchOutcome,
    TableCoverage,
)
from privacy_console.casework.search.why import AlsoReached, Direction, IdentifierHere, Step, WayHere, Why

CERTAIN, LIKELY, POSSIBLE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE


def ref(table: str, key: int) -> RowRef:
    return RowRef(source="company", table=table, key=(("id", key),))


def told(kind: Kind, column: str, value: str) -> ToldBy:
    return ToldBy(column=column, label=column.replace("_", " ").capitalize(), kind=kind, value=value)


def matched(kind: Kind, column: str, how: str, closeness: Confidence) -> MatchedBy:
    return MatchedBy(kind=kind, column=column, closeness=closeness, how=how)


def person(table: str, key: int, name: str, *values: ToldBy, title: str = "Account", **changes) -> PersonFound:
    first, _, last = name.partition(" ")
    names = (told(Kind.NAME, "first_name", first), told(Kind.NAME, "last_name", last))
    made = {
        "row": ref(table, key), "title": title, "values": (*names, *values), "confidence": POSSIBLE, "people": People.CUSTOMER,
        "matches": (matched(Kind.NAME, "first_name+last_name", "typo 0.94", POSSIBLE),), "soft_deleted": False,
    }  # fmt: skip
    return PersonFound(**{**made, **changes})


def two_of_a_name() -> tuple[PersonFound, ...]:
    """A customer, another one of her name who is marked as deleted, and somebody of the staff with her phone."""
    return (
        person(
            "users", 48213, "Elena Marchetti", told(Kind.EMAIL, "email", "e.marchetti@mail.example"),
            told(Kind.PHONE, "phone", "+39 02 5550 1234"), told(Kind.ADDRESS, "street", "Via Roma 12"),
            told(Kind.ADDRESS, "town", "20121 Milano"), told(Kind.DATE_OF_BIRTH, "born", "1984-03-02"),
            told(Kind.CUSTOMER_NUMBER, "number", "K-10042"),
            confidence=CERTAIN, matches=(
                matched(Kind.EMAIL, "email", "exact", CERTAIN),
                matched(Kind.NAME, "first_name+last_name", "exact", POSSIBLE),
            ),
        ),
        person(
            "users", 51902, "Elena Marchetti", told(Kind.EMAIL, "email", "elena.marchetti.architetto@studio-marchetti.example"),
            told(Kind.PHONE, "phone", "+39 06 5550 9876"), told(Kind.ADDRESS, "street", "Via Roma 12"),
            told(Kind.ADDRESS, "town", "20121 Milano"), told(Kind.DATE_OF_BIRTH, "born", "1991-11-30"),
            confidence=LIKELY, soft_deleted=True, matches=(
                matched(Kind.NAME, "first_name+last_name", "exact", POSSIBLE),
                matched(Kind.ADDRESS, "street+town", "exact", CERTAIN),
            ),
        ),
        person(
            "employees", 77, "Helena Marchetti", told(Kind.EMAIL, "email", "h.marchetti@workordersoft.example"),
            told(Kind.PHONE, "phone", "+39 02 5550 1234"), title="Member of staff", people=People.STAFF,
        ),
    )  # fmt: skip


def people_found(**changes) -> PeopleFound:
    made = {"candidates": two_of_a_name(), "complete": True, "unavailable": (), "more": 0}
    return PeopleFound(**{**made, **changes})


def same_person_twice() -> tuple[PersonFound, ...]:
    """Two rows with one customer number, each of which says so."""
    one, other, _ = two_of_a_name()
    return (
        one,
        person(
            "contacts", 5, "Elena Marchetti", told(Kind.CUSTOMER_NUMBER, "customer", "K-10042"), title="Contact",
            same_as=(SameAs(kind=Kind.CUSTOMER_NUMBER, row=one.row),),
        ),
        other,
    )  # fmt: skip


def people_map(**changes) -> DataMap:
    """A map with two tables of people, and one that is nobody."""

    def column(name: str, kind: Kind | None = None, *, named: bool = False) -> ColumnMap:
        return ColumnMap(
            name=name, state=ColumnState.SEARCHED, category="contact", label=name.replace("_", " ").capitalize(), codes={},
            identifier=kind, person_name=named, secret=False, free_text=False, json=False, provided_by_subject=False, purposes=(),
            basis="", erase=None, erase_strategy="", retain_basis="", reason="", confirmed_by="", line=1,
        )  # fmt: skip

    def table(name: str, title: str, role: RowRole, *columns: ColumnMap) -> TableMap:
        return TableMap(
            source="company", name=name, schema=None, title=title, capacity=Capacity.CONTROLLER, role=role, key=("id",),
            soft_deleted="", retention="", columns={one.name: one for one in columns}, line=1,
        )  # fmt: skip

    names = (column("first_name", named=True), column("last_name", named=True), column("email", Kind.EMAIL))
    phone = column("phone", Kind.PHONE)
    tables = (
        table(
            "users", "Account", RowRole.IS, *names, phone, column("street", Kind.ADDRESS), column("born", Kind.DATE_OF_BIRTH),
            column("number", Kind.CUSTOMER_NUMBER),
        ),
        table("employees", "Member of staff", RowRole.IS, *names, phone),
        table("work_orders", "Work order", RowRole.BELONGS, column("description")),
        table("comments", "Comment", RowRole.MENTIONS, column("body")),
    )  # fmt: skip
    made = DataMap(
        version="3", confirmed_by="M. Keller", confirmed_at="2026-10-01T08:00:00Z",
        tables={(one.source, one.name): one for one in tables}, links=(), sources=("company",), sha256="ab" * 32,
    )  # fmt: skip
    return replace(made, **changes)


def finding(table: str, key: int, *hops: tuple[str, str], **changes) -> Finding:
    made = {
        "row": ref(table, key), "path": tuple(Hop(from_=start, to=to) for start, to in hops), "confidence": CERTAIN,
        "reach": Reach.OWNS, "decision": Inclusion.INCLUDED, "reason": "Belongs to a row of the subject's.", "soft_deleted": False,
    }  # fmt: skip
    return Finding(**{**made, **changes})


MAIL, ORDERS = ("email = exact", "users.email"), ("users.id", "work_orders.requester_id")
ASK = {
    "confidence": POSSIBLE,
    "reach": Reach.MENTIONS,
    "decision": Inclusion.UNDECIDED,
    "reason": "A name alone tells nobody apart.",
}


def rows_of_elena() -> tuple[Finding, ...]:
    """What a search finds for her: own rows, a row that is somebody else's too, mentions, and two namesakes to decide."""
    return (
        finding("users", 48213, MAIL, reason="Has the subject's verified email."),
        finding("users", 51902, ("name = exact", "users.first_name+last_name"), **ASK, leads=True, soft_deleted=True),
        finding("employees", 77, ("name = typo 0.94", "employees.first_name+last_name"), **ASK, leads=True),
        finding("work_orders", 99102, MAIL, ORDERS),
        finding("work_orders", 99377, ("text ~ name 0.91", "work_orders.description"), confidence=LIKELY, reach=Reach.MENTIONS),
        finding("work_orders", 99401, MAIL, ORDERS, reach=Reach.SHARED, others=(ref("users", 60001),)),
        finding("work_orders", 97004, ("text ~ name 0.74", "work_orders.description"), **ASK),
        finding("comments", 5501923, MAIL, ("users.id", "comments.author_id")),
        finding("comments", 5502101, ("text ~ name 0.88", "comments.body"), confidence=LIKELY, reach=Reach.MENTIONS),
        finding("comments", 5409977, ("text ~ name 0.88", "comments.body"), **ASK | {"decision": Inclusion.EXCLUDED}),
        finding("invoices", 20241187, MAIL, ("users.id", "invoices.customer_id")),
        *(
            finding("access_logs", 900 + n, MAIL, ("users.id", "access_logs.user_id"), copies=3 if n == 1 else 1)
            for n in range(5)
        ),
    )


def column_line(
    table: str, column: str, how: How, *, state=ColumnState.SEARCHED, found: int = 0, why: str = ""
) -> ColumnCoverage:
    return ColumnCoverage(source="company", table=table, column=column, state=state, how=how, found=found, why=why)


def table_line(table: str, rows: int, seconds: float, **changes) -> TableCoverage:
    made = {
        "source": "company", "table": table, "how": Looked.SEARCHED, "seconds": seconds, "statements": 2, "rows": rows,
        "rows_are": Counted.ABOUT, "why": "",
    }  # fmt: skip
    return TableCoverage(**{**made, **changes})


def certificate() -> tuple[tuple[ColumnCoverage, ...], tuple[TableCoverage, ...]]:
    """Of a search that looked everywhere."""
    not_personal, unsearchable = ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE
    columns = (
        column_line("users", "id", How.NOT_SEARCHED, state=not_personal, why="key"),
        column_line("users", "email", How.EXACT, found=1),
        column_line("users", "first_name", How.EXACT, found=2),
        column_line("users", "ip", How.WITH_ROW, why="no ip was given to look for"),
        column_line("users", "password_hash", How.NOT_SEARCHED, state=unsearchable, why="hashed"),
        column_line("employees", "email", How.EXACT),
        column_line("employees", "last_name", How.EXACT, found=1),
        column_line("work_orders", "requester_id", How.LINK, found=2),
        column_line("work_orders", "description", How.TEXT, found=3),
        column_line("comments", "author_id", How.LINK, found=1),
        column_line("comments", "body", How.TEXT, found=2),
        column_line("invoices", "customer_id", How.LINK, found=1),
        column_line("access_logs", "user_id", How.LINK, found=5),
        column_line("open_orders", "description", How.THROUGH_TABLES),
    )
    tables = (
        table_line("users", 48_300, 0.02),
        table_line("employees", 312, 0.004, rows_are=Counted.EXACT),
        table_line("work_orders", 210_000, 0.41),
        table_line("comments", 1_940_000, 2.6),
        table_line("invoices", 96_000, 0.05, rows_are=Counted.AT_MOST),
        table_line("access_logs", 3_100_000, 0.12, rows_are=Counted.AT_MOST),
        table_line("open_orders", 0, 0.0, rows_are=Counted.EXACT, statements=0),
    )
    return columns, tables


def without_comments() -> tuple[tuple[ColumnCoverage, ...], tuple[TableCoverage, ...]]:
    """Of a search to which one table did not answer, and for which one column is on no map."""
    columns, tables = certificate()
    away, new = "it did not answer in time", "not in the data map"
    columns = tuple(replace(one, how=How.UNREACHABLE, found=0, why=away) if one.table == "comments" else one for one in columns)
    unmapped = column_line("users", "nickname", How.NOT_SEARCHED, state=ColumnState.UNMAPPED, why=new)
    told = {"comments": {"how": Looked.NOT, "rows": 0, "why": away}, "users": {"how": Looked.PARTLY, "why": new}}
    return (*columns, unmapped), tuple(replace(one, **told.get(one.table, {})) for one in tables)


def outcome(*, complete: bool = True, **changes) -> SearchOutcome:
    columns, tables = certificate() if complete else without_comments()
    made = {
        "findings": rows_of_elena(), "coverage": columns, "complete": complete, "seconds": 3.2, "statements": 14, "tables": tables,
        "unavailable": () if complete else ("company.comments",), "started": datetime(2026, 11, 24, 14, 2, tzinfo=UTC),
        "schema_fingerprint": "cd" * 32, "map_sha256": "ab" * 32,
    }  # fmt: skip
    return SearchOutcome(**{**made, **changes})


def why_of(one: Finding) -> Why:
    """Why that row is there: the way of the finding, and for a row of two people a second one and the other."""
    steps = tuple(
        Step(
            from_=hop.from_, to=hop.to, link="" if " " in hop.from_ else "orders", direction=_direction(hop), meaning=_means(hop)
        )
        for hop in one.path
    )
    ways = [
        WayHere(steps=steps, reach=one.reach, confidence=one.confidence, last=ref("users", 48213) if len(steps) > 1 else None)
    ]
    if one.others:
        by_phone = Step(from_="phone = exact", to="users.phone", link="", direction=Direction.START, meaning=None)
        ways.append(replace(ways[0], steps=(by_phone, *steps[1:]), confidence=LIKELY))
    here = (
        IdentifierHere(column="requester_id", label="Requester", kind=Kind.ACCOUNT, matches=CERTAIN),
        IdentifierHere(column="contact_phone", label="Contact phone", kind=Kind.PHONE, matches=None),
    )
    return Why(
        row=one.row, title="Work order", ways=tuple(ways), identifiers=here if one.row.table == "work_orders" else (),
        others=tuple(AlsoReached(row=other, link="order_of_site", meaning=Meaning.OWNS) for other in one.others),
        decision=one.decision, reason=one.reason, decided_by=one.decided_by, soft_deleted=one.soft_deleted,
        capacity=Capacity.CONTROLLER, copies=one.copies,
    )  # fmt: skip


def _direction(hop: Hop) -> Direction:
    return Direction.START if " " in hop.from_ else Direction.DOWN


def _means(hop: Hop) -> Meaning | None:
    return None if " " in hop.from_ else Meaning.OWNS
