"""Fifty people of the sample whom nobody picked, on every engine: row by row what the oracle says, and nothing of another's."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.reader import read_data_map
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.search.findings import Confidence, Inclusion, Reach
from privacy_console.casework.search.use_cases import search_company
from tests.adapters.company.servers import ENGINES, fresh
from tests.oracles import oracle

MAP = Path(__file__).parents[2] / "resources" / "sample" / "datamap.yaml"
SEED = 23


class Clock:
    def now(self):
        return datetime(2026, 11, 1, 9, tzinfo=UTC)


class Company:
    def __init__(self, kind: str, folder: Path) -> None:
        self.url = fresh(kind, folder)
        self.facts = generate(self.url, seed=SEED, watch=Unwatched())
        self.map = read_data_map(MAP)
        self.source = open_source("workorders", self.url)

    def search(self, one):
        subject = asserted_by_operator(oracle.identifiers(self.facts, one))
        return search_company(subject, data_map=self.map, sources=[self.source], clock=Clock(), watch=Unwatched(), region="GB")


@pytest.fixture(scope="module", params=ENGINES)
def company(request, tmp_path_factory):
    return Company(request.param, tmp_path_factory.mktemp("anyone"))


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The same company in SQLite, whose SQL the oracle speaks."""
    path = tmp_path_factory.mktemp("told") / "company.db"
    generate(path, seed=SEED, watch=Unwatched())
    with sa.create_engine(f"sqlite:///{path}", poolclass=NullPool).connect() as connection:
        yield connection


@pytest.fixture(scope="module")
def fifty(told):
    """25 users (some are technicians or customers as well) and 25 customers without an account."""
    users = [row[0] for row in told.execute(sa.text("SELECT id FROM users ORDER BY id"))]
    contacts = [row[0] for row in told.execute(sa.text("SELECT id FROM contacts WHERE user_id IS NULL ORDER BY id"))]
    dice = random.Random(SEED)
    return list(oracle.anyone(told, users=dice.sample(users, 25), contacts=dice.sample(contacts, 25)))


def key_of(finding):
    return finding.row.table, tuple(value for _, value in finding.row.key)


def test_each_of_fifty_is_found_row_by_row_and_no_row_is_two_peoples(company, told, fifty):
    rows = 0
    owned = Counter()
    for number, one in enumerate(fifty):
        expected = oracle.expected_rows(told, company.facts, one)
        questions = oracle.questions(told, company.facts, one)
        outcome = company.search(one)
        assert outcome.complete
        taken = {(*key_of(f), f.reach.value): f for f in outcome.findings if f.decision is Inclusion.INCLUDED}
        by_name = {
            key for key, f in taken.items() if f.path[0].from_.startswith("text ~ name") and f.confidence is Confidence.LIKELY
        }
        # Where nobody else bears the name, a text that has it is likely about them; the oracle asks about each.
        alike = oracle.names_alike(told, one)
        assert not alike or by_name <= expected, f"person {number}: a text is taken by a name that two people bear"
        assert taken.keys() - by_name <= expected, f"person {number}: too much {sorted(taken.keys() - by_name - expected)[:5]}"
        assert expected <= taken.keys(), f"person {number}: missed {sorted(expected - taken.keys())[:5]}"
        assert {key[:2] for key in by_name - expected} <= questions, f"person {number}: taken by name"
        asked = {key_of(f) for f in outcome.findings if f.decision is Inclusion.UNDECIDED}
        assert questions <= asked | {key[:2] for key in by_name}, f"person {number}: not asked {questions - asked}"
        rows += len(expected)
        owned.update(f.row for f in taken.values() if f.reach is Reach.OWNS)
    assert rows > 1_000
    assert len(owned) > 300
    assert [row for row, times in owned.items() if times > 1] == []
