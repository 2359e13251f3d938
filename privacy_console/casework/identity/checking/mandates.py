"""Agents: who asks is not whom it is about. What was checked of a mandate, for which rights, and whom the answer goes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.reading import Right


class AnswersGo(StrEnum):
    """Whom the mandate names for the answer."""

    AGENT = "agent"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """That a mandate was checked; never the paper. `agent` is how the agent calls themself, `note` what was checked of it."""

    agent: str
    rights: tuple[Right, ...]
    note: str
    answers_go: AnswersGo
    checked_by: PersonId
    checked_at: datetime

    def lacks(self, rights: tuple[Right, ...]) -> tuple[Right, ...]:
        """The rights that are asserted and that it does not cover."""
        return tuple(right for right in rights if right not in self.rights)
