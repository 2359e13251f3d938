"""What the chapter needs kept. What it needs of the company database is in `company.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.search.findings import Inclusion, RowRef, SearchOutcome


class FindingBook(Protocol):
    """Findings are kept as keys and paths; no value of a found row is in them."""

    def keep(self, case: CaseId, outcome: SearchOutcome, *, anew: bool = False) -> None:
        """Keep the outcome of the newest search; decisions that were made on rows found again stay.

        Args:
            anew: who the subject is was decided anew. What was left out for them stays so; what was taken in is asked again.
        """

    def outcome(self, case: CaseId) -> SearchOutcome | None:
        """The newest search, its findings with the decisions made since."""

    def decide(
        self,
        case: CaseId,
        rows: Sequence[RowRef],
        decision: Inclusion,
        reason: str,
        by: PersonId,
        *,
        at: datetime | None = None,
    ) -> int:
        """Decide on found rows; how many of them there were. `at` is an instant with its zone."""

    def decided(self, case: CaseId) -> Mapping[RowRef, Inclusion]:
        """What people decided of rows, those too that a source which is down keeps from being found now."""
