"""A hold: somebody wants a case left as it is for now, and says why. It never stops the legal clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from privacy_console.casework.common.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    reason: str
    """In the words of whoever holds it; for the office alone."""
    by: PersonId
    since: datetime
