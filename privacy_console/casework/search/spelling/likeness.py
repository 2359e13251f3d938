"""How like the given value a stored one is. It judges spelling alone; whose the identifier is, is the search's business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from privacy_console.casework.search.findings import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """`confidence` is what the spelling alone allows: certain (the same), likely (a usual variant), possible (similar)."""

    confidence: Confidence
    how: str
    """In one literal word: `exact`, `variant`, `similar`; of names `order`, `typo` and the other manners of `naming.compare`."""
    score: float = 1.0
    """From 0 to 1; 1 where nothing differs that counts."""
    said: str = ""
    """What differs, for the officer: `it has a tag`; empty where nothing does."""

    def __str__(self) -> str:
        return self.how if self.score == 1 else f"{self.how} {self.score:.2f}"


Comparer = Callable[[object], Likeness | None]

SAME = Likeness(confidence=Confidence.CERTAIN, how="exact")


def variant(said: str) -> Likeness:
    return Likeness(confidence=Confidence.LIKELY, how="variant", said=said)


def similar(said: str) -> Likeness:
    return Likeness(confidence=Confidence.POSSIBLE, how="similar", said=said)


_SURER = {Confidence.CERTAIN: 0, Confidence.LIKELY: 1, Confidence.POSSIBLE: 2}


def surer(one: Likeness | None, other: Likeness | None) -> Likeness | None:
    """The better of two."""
    if one is None or other is None:
        return one or other
    return other if (_SURER[other.confidence], -other.score) < (_SURER[one.confidence], -one.score) else one


def is_same(likeness: Likeness | None) -> bool:
    """Whether nothing differs that counts."""
    return likeness is not None and likeness.how == SAME.how
