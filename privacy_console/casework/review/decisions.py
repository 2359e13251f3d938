"""What was decided of spans, as a list that only grows: undoing is one more decision."""

from __future__ import annotations

from dataclasses import dataclass

from privacy_console.casework.review.spans import Proposal, Reason, SpanRef


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanDecision:
    """One act of the officer on one or many spans. `number` counts up in a case; `undoes` names an earlier act, or None."""

    number: int
    refs: tuple[SpanRef, ...]
    decision: Proposal
    reason: Reason
    by: str
    at: str
    undoes: int | None
