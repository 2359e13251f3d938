"""What the chapter needs from outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.review.spans import Party, Span


class Gazetteer(Protocol):
    """The people of the company database, as an index that names are looked up in."""

    def add(self, people: Iterable[Party]) -> None: ...

    def learn(self, texts: Iterable[str]) -> None:
        """Learn from the company's own text which words are common words though somebody bears them as a name."""


class Detector(Protocol):
    """Proposes spans. A pure function of text, rules, people and parties: same input, same proposals."""

    def scan(self, text: str, *, subject: Party, others: Sequence[Party]) -> tuple[Span, ...]:
        """Spans in order, none overlapping another. `others` are the record's own parties, whom names are tried on first."""


class DecisionBook(Protocol):
    def add(self, case: CaseId, decision: SpanDecision) -> None: ...

    def decisions(self, case: CaseId) -> tuple[SpanDecision, ...]: ...
