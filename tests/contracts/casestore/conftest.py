from __future__ import annotations

import pytest

from privacy_console.adapters.casestore import CaseStore
from tests.contracts.casestore.fake import FakeStore
from tests.contracts.casestore.samples import FixedClock


@pytest.fixture(params=["fake", "encrypted"])
def store(request, tmp_path):
    if request.param == "fake":
        yield FakeStore(FixedClock())
        return
    with CaseStore.open(tmp_path / "cases.db", bytes(range(32)), create=True, clock=FixedClock()) as opened:
        yield opened
