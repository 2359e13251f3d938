"""How well spans are proposed: place and kind exactly, then owner, decision and reason of those found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from privacy_console.casework.review.spans import Reason, Span

Place = tuple[int, int, str]


@dataclass
class Measure:
    right: int = 0
    missed: int = 0
    extra: int = 0
    owned: int = 0

    def add(self, wanted: dict[Place, str], found: Iterable[Span]) -> None:
        """`wanted` is what each place is to say: owner, decision and reason, as `said` gives them."""
        got = {(span.start, span.end, span.kind.value): said(span) for span in found if span.reason is not Reason.ROLE_MAILBOX}
        both = wanted.keys() & got.keys()
        self.right += len(both)
        self.missed += len(wanted) - len(both)
        self.extra += len(got) - len(both)
        self.owned += sum(wanted[place] == got[place] for place in both)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)

    @property
    def f2(self) -> float:
        return 5 * self.precision * self.recall / (4 * self.precision + self.recall)

    @property
    def whose(self) -> float:
        """Of the spans found, the share whose owner, decision and reason are right."""
        return self.owned / self.right


def said(span: Span) -> str:
    return f"{span.owner_id}:{span.decision}:{span.reason}"
