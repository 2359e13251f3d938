"""Where a table takes too long to be looked through, an index still leads to what stands in its usual spelling."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import SourceUnavailable
from privacy_console.casework.search.findings import How
from tests.casework.search.town import data_map, people, search, seen, subject

ROWS = """
(1, 'anna@x.example', '+491711234567', 'Anna Müller'), (2, 'ANNA@X.EXAMPLE', '0171 999', NULL),
(3, NULL, '01711234567', 'Müller, Anna'), (4, 'ben@x.example', '030 1', 'Ben Ode'), (5, 'Anna <anna@x.example>', NULL, NULL)
"""


class Slow:
    """A source on which no table is looked through in time; everything else is the real one."""

    def __init__(self, source, *, lost=False):
        self._source, self._lost = source, lost
        self.name, self.schema = source.name, source.schema

    @contextmanager
    def view(self, watch):
        with self._source.view(watch) as view:

            def matching(table, wanted, *, give):
                raise SourceUnavailable(self.name, "" if self._lost else table, "it took too long")
                yield

            view.matching = matching
            yield view


@pytest.fixture
def town(database):
    database.run(
        "CREATE TABLE people (id integer PRIMARY KEY, email varchar(100), phone varchar(40), name varchar(100))",
        f"INSERT INTO people VALUES {ROWS}",
        "CREATE INDEX by_email ON people (email)",
        "CREATE INDEX by_phone_and_name ON people (phone, name)",
    )
    return database.source()


WHO = subject((Kind.EMAIL, "Anna@x.example"), (Kind.PHONE, "+49 171 1234567"), (Kind.NAME, "Anna Müller"))


def test_what_an_index_leads_to_is_found_and_the_search_is_incomplete(town):
    outcome = search(WHO, data_map(people()), Slow(town), region="DE")
    assert {key for _, key in seen(outcome)} == {1, 2, 3}
    assert not outcome.complete
    assert outcome.unavailable == ("crm.people",)
    assert {line.how for line in outcome.coverage if line.column in {"email", "phone", "name"}} == {How.UNREACHABLE}


def test_a_search_that_is_in_time_asks_no_index(town):
    outcome = search(WHO, data_map(people()), town, region="DE")
    assert {key for _, key in seen(outcome)} == {1, 2, 3, 5}
    assert outcome.complete


def test_where_the_connection_is_gone_nothing_more_is_asked(town):
    outcome = search(WHO, data_map(people()), Slow(town, lost=True), region="DE")
    assert seen(outcome) == {}
    assert not outcome.complete
