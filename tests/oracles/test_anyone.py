"""Fifty people of the sample whom nobody picked, on every engine: row by row what the oracle says, and nothing of another's."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.reader import read_data_map
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.findings import Inclusion, Reach
from tests.adapters.company.servers import ENGINES, fresh
from tests.oracles import oracle
from tests.oracles.judging import difference, search, truth_of

MAP = Path(__file__).parents[2] / "resources" / "sample" / "datamap.yaml"
SEED = 23


@pytest.fixture(scope="module", params=ENGINES)
def company(request, tmp_path_factory):
    url = fresh(request.param, tmp_path_factory.mktemp("anyone"))
    return open_source("workorders", url), generate(url, seed=SEED, watch=Unwatched())


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


def test_each_of_fifty_is_found_row_by_row_and_no_row_is_two_peoples(company, told, fifty):
    source, facts = company
    data_map = read_data_map(MAP)
    owned = Counter()
    for number, one in enumerate(fifty):
        outcome = search(one, facts, data_map, source)
        assert difference(outcome, truth_of(one, facts, told)) == "", f"person {number}"
        owned.update(f.row for f in outcome.findings if f.reach is Reach.OWNS and f.decision is Inclusion.INCLUDED)
    assert len(owned) > 300
    assert [row for row, times in owned.items() if times > 1] == []
