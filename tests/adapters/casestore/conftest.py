from __future__ import annotations

import pytest

from privacy_console.adapters.casestore import CaseStore
from tests.contracts.casestore.samples import FixedClock

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cases.db"


@pytest.fixture
def opened(path):
    """Opens the store of this test, however often; everything is closed in the end."""
    stores = []

    def open_store(key=KEY, *, create=False):
        stores.append(CaseStore.open(path, key, create=create, clock=FixedClock()))
        return stores[-1]

    yield open_store
    for store in stores:
        store.close()


@pytest.fixture
def store(opened):
    return opened(create=True)
