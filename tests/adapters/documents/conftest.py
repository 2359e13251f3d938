from __future__ import annotations

from pathlib import Path

import pytest

from privacy_console.adapters.documents.documents import PdfDocuments

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="session")
def documents() -> PdfDocuments:
    return PdfDocuments(RESOURCES)


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES
