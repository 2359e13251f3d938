"""What a further search of a case changed: which decisions it kept, which it asks again, and what came and went."""

from __future__ import annotations

from dataclasses import dataclass

from privacy_console.casework.search.findings import Inclusion, SearchOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """The newest search beside the one before it, counted in rows."""

    kept: int
    """Decided by a person, before and now."""
    reopened: int
    """Decided by a person before, and asked anew."""
    new: int
    gone: int
    """Found before, and not now."""
    to_decide: int


def compared(before: SearchOutcome, now: SearchOutcome) -> Again:
    """What became of the rows of a former search, and of what people decided of them."""
    was = {one.row: one for one in before.findings}
    again = [(was[one.row], one) for one in now.findings if one.row in was]
    kept = sum(1 for _, one in again if one.decided_by)
    return Again(
        kept=kept,
        reopened=sum(1 for former, one in again if former.decided_by and not one.decided_by),
        new=len(now.findings) - len(again),
        gone=len(was) - len(again),
        to_decide=sum(1 for one in now.findings if one.decision is Inclusion.UNDECIDED),
    )
