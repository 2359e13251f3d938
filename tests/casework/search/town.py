"""A small company with a map, to build searches on: people, orders, notes, an audit table without links, a shared house."""

from __future__ import annotations

from datetime import UTC, datetime

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import Method, SearchIdentifier, VerifiedSubject
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import (
    Capacity,
    ColumnMap,
    ColumnState,
    DataMap,
    Link,
    Meaning,
    People,
    RowRole,
    TableMap,
)
from privacy_console.casework.search.use_cases import search_company
from tests.contracts.company.fake import FakeCompany, FakeTable

OWNS, REFERS, SHARED = Meaning.OWNS, Meaning.REFERS, Meaning.SHARED


def column(name, state=ColumnState.SEARCHED, identifier=None, **more):
    given = {
        "category": "contact",
        "label": name,
        "codes": {},
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
        "reason": "" if state is ColumnState.SEARCHED else "because",
        "confirmed_by": "Petra",
        "line": 1,
    }
    return ColumnMap(name=name, state=state, identifier=identifier, **(given | more))


def table(name, role, *columns, key=("id",), soft_deleted="", capacity=Capacity.CONTROLLER, source="crm", people=People.OTHER):
    mapped = {one.name: one for one in (one if isinstance(one, ColumnMap) else column(one) for one in columns)}
    return TableMap(
        source=source,
        name=name,
        schema=None,
        title=name,
        capacity=capacity,
        role=role,
        key=key,
        soft_deleted=soft_deleted,
        retention="",
        columns={part: column(part) for part in key} | mapped,
        line=1,
        people=people,
    )


def link(child, parent, *, down=None, up=None, when=None):
    child_table, _, child_column = child.rpartition(".")
    parent_table, _, parent_column = parent.rpartition(".")
    return Link(
        name=f"{child} -> {parent}",
        from_table=child_table,
        from_columns=tuple(child_column.split("+")),
        to_table=parent_table,
        to_columns=tuple(parent_column.split("+")),
        when=when or {},
        down=down,
        up=up,
        line=1,
    )


def data_map(*tables, links=(), sources=("crm",)):
    return DataMap(
        version="1",
        confirmed_by="Petra",
        confirmed_at="2026-01-01",
        tables={(one.source, one.name): one for one in tables},
        links=tuple(links),
        sources=sources,
        sha256="0" * 64,
    )


def people(*more, name="people", **options):
    return table(
        name,
        RowRole.IS,
        column("email", identifier=Kind.EMAIL),
        column("phone", identifier=Kind.PHONE),
        column("name", identifier=Kind.NAME, person_name=True),
        *more,
        **options,
    )


def company(name="crm", down="", **tables):
    """Tables as lists of rows; columns are the keys of the first row."""
    made = {}
    for table_name, rows in tables.items():
        columns = list(dict.fromkeys(c for row in rows for c in row))
        made[table_name] = FakeTable(columns, [{c: row.get(c) for c in columns} for row in rows])
    return FakeCompany(made, name=name, down=down)


def person(id_, email=None, name=None, phone=None, **more):
    return {"id": id_, "email": email, "phone": phone, "name": name, **more}


class Clock:
    def now(self):
        return datetime(2026, 11, 1, 9, tzinfo=UTC)


def subject(*given, verified=True, name=""):
    identifiers = tuple(SearchIdentifier(kind=kind, value=value, verified=verified) for kind, value in given)
    return VerifiedSubject(case=None, display_name=name, identifiers=identifiers, method=Method.OPERATOR)


def search(who, map_, *sources, watch=None, region=None, decided=None):
    return search_company(
        who, data_map=map_, sources=sources, clock=Clock(), watch=watch or Unwatched(), region=region, decided=decided or {}
    )


def seen(outcome):
    """(table, key) -> (reach, confidence, decision), in letters."""
    return {
        (f.row.table, *(value for _, value in f.row.key)): f"{f.reach.value} {f.confidence.value} {f.decision.value}"
        for f in outcome.findings
    }


def path(outcome, table_name, *key):
    (found,) = [f for f in outcome.findings if f.row.table == table_name and tuple(v for _, v in f.row.key) == key]
    return [f"{hop.from_} -> {hop.to}" for hop in found.path]
