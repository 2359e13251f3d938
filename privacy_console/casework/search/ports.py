"""What the chapter needs kept. What it needs of the company database is in `company.py`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.search.findings import Inclusion, RowRef, SearchOutcome


class FindingBook(Protocol):
    """Findings are kept as keys and paths; no value of a found row is in them."""

    def keep(self, case: CaseId, outcome: SearchOutcome) -> None:
        """Keep the outcome of the newest search; decisions that were made on rows found again stay."""

    def outcome(self, case: CaseId) -> SearchOutcome | None:
        """The newest search, its findings with the decisions made since."""

    def decide(self, case: CaseId, rows: Sequence[RowRef], decision: Inclusion, reason: str) -> int:
        """Decide on found rows; how many of them there were."""
