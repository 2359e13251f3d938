"""How many statements a question takes, and along which index: counters, so that slowness shows without a watch."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from sqlalchemy import event

from privacy_console.casework.requests.filters import understood
from privacy_console.casework.requests.queue import Order, QueueQuery, View
from privacy_console.casework.search.findings import Inclusion
from tests.contracts.casestore.samples import ME, TODAY, case, fill, finding, outcome


@contextmanager
def statements(engine):
    seen = []

    def note(connection, cursor, statement, parameters, context, executemany):
        seen.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def filled(store):
    with store.transaction(ME) as file:
        fill(file, *(case(f"DSR-2026-{number:04}") for number in range(1, 201)))
    return store


@pytest.mark.parametrize(
    "query",
    [QueueQuery(), QueueQuery(text="elena dsr", order=Order.SUBJECT, terms=understood("right:access -owner:me received:<400"))],
)
def test_the_queue_is_one_statement(filled, query):
    with statements(filled._reading) as seen, filled.reading() as file:
        assert len(file.cases.queue(query, me=ME, today=TODAY).numbers) == 200
    assert len(seen) == 1


def test_a_page_and_the_counts_are_one_statement_each_whatever_their_size(filled):
    for size in (1, 200):
        with statements(filled._reading) as seen, filled.reading() as file:
            assert len(file.cases.numbered(range(1, size + 1))) == size
            file.cases.counts(me=ME, today=TODAY)
            file.cases.counts_of([understood("due:soon"), understood("elena")] * size, me=ME, today=TODAY)
        assert len(seen) == 3


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("view", [View.ALL])
def test_every_order_of_the_whole_queue_comes_from_its_index_alone(filled, order, view):
    assert plan(filled, QueueQuery(view=view, order=order)) == [
        f"{'SEARCH' if order is Order.DUE else 'SCAN'} cases USING COVERING INDEX {INDEX[order]}"
        + (" (state<?)" if order is Order.DUE else "")
    ]


INDEX = {
    Order.DUE: "cases_in_order_of_due",
    Order.RECEIVED: "cases_in_order_of_received",
    Order.SUBJECT: "cases_in_order_of_subject",
    Order.NUMBER: "cases_in_order_of_number",
    Order.STATUS: "cases_in_order_of_stage",
}


def test_a_filter_by_text_passes_once_over_the_table(filled):
    told = plan(filled, QueueQuery(text="elena", order=Order.SUBJECT))
    assert "SCAN cases" in told
    assert not any("INDEX" in line for line in told)


def plan(store, query):
    with statements(store._reading) as seen, store.reading() as file:
        file.cases.queue(query, me=ME, today=TODAY)
    ((statement, parameters),) = seen
    with store._reading.connect() as connection:
        return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]


def test_findings_go_in_by_as_many_statements_for_many_as_for_few(store):
    counts = []
    with store.transaction(ME) as file:
        fill(file, case())
    for size in (2, 5000):
        with statements(store._writing) as seen, store.transaction(ME) as file:
            file.findings.keep("DSR-2026-0001", outcome(*(finding(number) for number in range(size))))
            file.findings.decide("DSR-2026-0001", [finding(number).row for number in range(size)], Inclusion.EXCLUDED, "", ME)
        counts.append(len(seen))
    assert counts[0] == counts[1] < 8
