"""What was found in a text before it is known whose it is, and which of two that overlap stays."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from privacy_console.adapters.detection.gazetteer import Who
from privacy_console.casework.review.spans import SpanKind

_RANK = (
    SpanKind.SECRET, SpanKind.EMAIL_ADDRESS, SpanKind.URL, SpanKind.IBAN_CODE, SpanKind.CREDIT_CARD, SpanKind.ID,
    SpanKind.PHONE_NUMBER, SpanKind.IP_ADDRESS, SpanKind.DATE_TIME, SpanKind.LOCATION, SpanKind.PERSON,
)  # fmt: skip
_RANK_OF = {kind: rank for rank, kind in enumerate(_RANK)}


@dataclass(frozen=True, slots=True)
class Found:
    """A span before its offsets are the original's. `who` is everybody it may be of; `sure` is False where that is a question."""

    start: int
    end: int
    kind: SpanKind
    who: tuple[Who, ...]
    found_by: str
    confidence: float
    sure: bool = True
    nobodys: bool = False


class Laid:
    """Found spans in the order of the text, none over another."""

    def __init__(self, found: Sequence[Found], length: int) -> None:
        self.items = without_overlap(found, length)
        self._starts = [item.start for item in self.items]

    def within(self, start: int, end: int) -> list[Found]:
        """Those that begin from start up to end, exclusive."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def last_person(self, start: int, end: int) -> Found | None:
        """Who was named last between the two places."""
        return next(
            (item for item in reversed(self.within(start, end)) if item.kind is SpanKind.PERSON and item.end <= end), None
        )


def without_overlap(found: Sequence[Found], length: int) -> list[Found]:
    """By fixed rank of kinds, then longest, then leftmost: the same whatever order the finders came in."""
    ordered = sorted(found, key=lambda f: (_RANK_OF[f.kind], not f.who, f.start - f.end, f.start, f.found_by))
    taken = bytearray(length)
    kept: list[Found] = []
    for item in ordered:
        if item.end > item.start and taken.find(1, item.start, item.end) < 0:
            taken[item.start : item.end] = b"\1" * (item.end - item.start)
            kept.append(item)
    return sorted(kept, key=lambda f: f.start)
