"""One sample company for all tests that only read it."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.casework.common.watch import Unwatched


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Path and facts of the sample of seed 1."""
    path = tmp_path_factory.mktemp("sample") / "company.db"
    return path, generate(path, watch=Unwatched())


@pytest.fixture
def facts(made):
    return made[1]


@pytest.fixture
def company(made):
    with create_engine(f"sqlite:///{made[0]}", poolclass=NullPool).connect() as connection:
        yield connection
