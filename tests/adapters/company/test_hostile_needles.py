"""Identifiers that somebody chose to do harm, and very many of them, on every engine."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.trace.sought import sought
from tests.casework.search.town import column, data_map, people, search, seen, subject, table

NASTY = [
    "%",
    "_",
    "\\",
    "a'b",
    'a"b',
    "a\0b",
    "\u202eanna",
    "100%_x\\",
    "Robert'); DROP TABLE people;--",
    "(a+)+$",
    "%s",
    ":x",
    "{0}",
]


def filled(database, rows):
    long = "longtext" if database.kind == "mariadb" else "text"
    columns = ", ".join(f"{name} {long}" for name in ("email", "phone", "name", "login", "body"))
    database.run(f"CREATE TABLE people (id integer PRIMARY KEY, {columns})")
    engine = sa.create_engine(database.url, poolclass=NullPool)
    columns = ("id", "email", "phone", "name", "login", "body")
    with engine.begin() as connection:
        insert = sa.table("people", *map(sa.column, columns)).insert()
        connection.execute(insert, [{name: row.get(name) for name in columns} for row in rows])
    return database.source()


def wanted(kind, value):
    return [n for one in sought([SearchIdentifier(kind=kind, value=value, verified=True)], region="DE") for n in one.needles]


@pytest.mark.parametrize("value", NASTY)
def test_a_hostile_identifier_finds_itself_and_nobody_else(database, value):
    storable = value.replace("\0", "") if database.kind == "postgresql" else value  # which stores no NUL
    source = filled(database, [{"id": 1, "login": storable, "name": storable}, {"id": 2, "login": "jane", "name": "Jane Roe"}])
    map_ = data_map(people(column("login", identifier=Kind.USERNAME), column("body", free_text=True)))
    outcome = search(subject((Kind.USERNAME, value), (Kind.NAME, f"{value} {value}")), map_, source)
    assert outcome.complete
    assert ("people", 2) not in seen(outcome)
    assert ("people", 1) in seen(outcome) or "\0" in value


def test_a_thousand_identifiers_are_a_handful_of_statements_and_each_row_comes_once(database):
    rows = [
        {"id": n, "email": f"p{n}@x.example", "name": f"Anna{n} Lind{n}", "body": f"mail p{n}@x.example"} for n in range(1, 1001)
    ]
    source = filled(database, rows)
    source.schema()
    with source.view(Unwatched()) as view:
        emails = [needle for n in range(1, 501) for needle in wanted(Kind.EMAIL, f"p{n}@x.example")]
        names = [needle for n in range(1, 101) for needle in wanted(Kind.NAME, f"Anna{n} Lind{n}")]
        found = [row[0] for row in view.matching("people", {"email": emails, "name": names}, give=["id"])]
        assert len(found) == len(set(found))
        assert set(range(1, 501)) <= set(found)
        found = [row[0] for row in view.mentioning("people", ["body"], emails, give=["id"])]
        assert len(found) == len(set(found))
        assert set(range(1, 501)) <= set(found)
        assert view.statements < 20


def test_a_huge_value_hides_no_row_and_holds_nobody_up(database):
    huge = "x" * 3_000_000
    texts = [f"{huge} Anna Müller", f"{'Müller ' * 200_000}", f"{'@' * 1_000_000}anna@x.example", "1" * 1_000_000]
    rows = [{"id": n, "name": text, "phone": text, "email": text, "body": text} for n, text in enumerate(texts, 1)]
    source = filled(database, [*rows, {"id": 9, "email": "anna@x.example", "name": "Anna Müller"}])
    map_ = data_map(people(column("body", free_text=True)), table("other", people().role))
    who = subject((Kind.EMAIL, "anna@x.example"), (Kind.NAME, "Anna Müller"), (Kind.PHONE, "+49 171 1234567"))
    found = seen(search(who, map_, source))
    assert found["people", 9] == "owns certain included"
    assert found["people", 1] == "mentions possible undecided" or found["people", 1] == "mentions likely included"
