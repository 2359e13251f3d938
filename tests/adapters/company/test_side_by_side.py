"""Several sources in one search: SQLite, PostgreSQL and MariaDB under one map, with links between them; one that is down is named."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.findings import How, Looked
from privacy_console.casework.search.use_cases import read_records
from tests.adapters.company.conftest import Database
from tests.adapters.company.servers import ENGINES, fresh
from tests.casework.search.town import OWNS, column, data_map, link, people, search, seen, subject, table

ANNA = subject((Kind.EMAIL, "anna@x.example"))
NAMES = {"sqlite": "crm", "postgresql": "shop", "mariadb": "desk"}
DDL = {
    "crm": (
        "CREATE TABLE people (id INTEGER PRIMARY KEY, email VARCHAR(80), phone VARCHAR(20), name VARCHAR(40))",
        "INSERT INTO people VALUES (1, 'anna@x.example', NULL, 'Anna Lind'), (2, 'ben@x.example', NULL, 'Ben Ode')",
    ),
    "shop": (
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer VARCHAR(20))",
        "INSERT INTO orders VALUES (10, '1'), (11, '2'), (12, NULL)",
    ),
    "desk": (
        "CREATE TABLE tickets (id INTEGER PRIMARY KEY, order_no BIGINT, body TEXT)",
        "INSERT INTO tickets VALUES (20, 10, 'late'), (21, 11, 'asks for anna@x.example'), (22, 12, '')",
    ),
}
WHOLE = data_map(
    people(),
    table("orders", RowRole.BELONGS, "customer", source="shop"),
    table("tickets", RowRole.BELONGS, "order_no", column("body", free_text=True), source="desk"),
    links=[link("shop.orders.customer", "crm.people.id", down=OWNS), link("desk.tickets.order_no", "shop.orders.id", down=OWNS)],
    sources=("crm", "shop", "desk"),
)
FOUND = {
    ("people", 1): "owns certain included",
    ("orders", 10): "owns certain included",
    ("tickets", 20): "owns certain included",
    ("tickets", 21): "mentions likely included",
}


@dataclass
class Town:
    sources: list
    databases: dict


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """Each source on an engine of its own, as many as there are here; the third shares one where MariaDB is not installed."""
    databases = {}
    for place, name in enumerate(("crm", "shop", "desk")):
        kind = ENGINES[place % len(ENGINES)]
        databases[name] = Database(kind, fresh(kind, tmp_path_factory.mktemp(name)))
        databases[name].run(*DDL[name])
    return Town([open_source(name, one.url) for name, one in databases.items()], databases)


def test_one_search_goes_through_all_of_them_and_over_the_links_between(town):
    outcome = search(ANNA, WHOLE, *town.sources)
    assert seen(outcome) == FOUND
    assert outcome.complete
    assert {(one.source, one.how) for one in outcome.tables} == {(name, Looked.SEARCHED) for name in ("crm", "shop", "desk")}
    records = list(read_records(outcome.findings, data_map=WHOLE, sources=town.sources, watch=Unwatched()))
    assert [one.values["id"] for one in records] == [1, 10, 20, 21]


@pytest.mark.parametrize("down", ["crm", "shop", "desk"])
def test_one_that_is_down_is_named_and_the_others_are_searched_to_the_end(town, down):
    sources = [
        open_source(one.name, _nowhere(town.databases[one.name].kind)) if one.name == down else one for one in town.sources
    ]
    outcome = search(ANNA, WHOLE, *sources)
    assert (outcome.complete, outcome.unavailable) == (False, (down,))
    assert {one.source for one in outcome.coverage if one.how is How.UNREACHABLE} == {down}
    assert {one.source for one in outcome.tables if one.how is Looked.NOT} == {down}
    left = {name: row for name, row in FOUND.items() if name[0] != {"crm": "people", "shop": "orders", "desk": "tickets"}[down]}
    hanging = {"crm": {("orders", 10), ("tickets", 20)}, "shop": {("tickets", 20)}, "desk": set()}[down]
    assert seen(outcome) == {name: row for name, row in left.items() if name not in hanging}


def _nowhere(kind):
    return {
        "sqlite": "sqlite:////nowhere/none.db",
        "postgresql": "postgresql+psycopg://u@127.0.0.1:1/none",
        "mariadb": "mariadb+pymysql://u@127.0.0.1:1/none",
    }[kind]


def test_each_table_says_how_far_it_was_searched_and_what_that_took(town):
    outcome = search(ANNA, WHOLE, *town.sources)
    told = {one.table: one for one in outcome.tables}
    assert sum(one.statements for one in told.values()) == outcome.statements
    assert told["people"].statements >= 1
    assert told["tickets"].rows >= 1
    assert all(not one.why for one in told.values())


@pytest.mark.parametrize("after", [1, 4, 7])
def test_it_stops_between_any_two_statements(town, after):
    class Stops:
        left = after

        def report(self, progress): ...

        def checkpoint(self):
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    with pytest.raises(Cancelled):
        search(ANNA, WHOLE, *town.sources, watch=Stops())
