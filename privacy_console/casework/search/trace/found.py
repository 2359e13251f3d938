"""The rows found so far, each once: of several ways to a row the best is kept."""

from __future__ import annotations

from collections import Counter

from privacy_console.casework.search.findings import Confidence, Finding, Hop, Inclusion, Reach
from privacy_console.casework.search.trace.ground import Held, Key, Place, as_processor

Path = tuple[Hop, ...]

_REACH = {Reach.OWNS: 0, Reach.SHARED: 1, Reach.REFERS: 2, Reach.MENTIONS: 3}
_CONFIDENCE = {Confidence.CERTAIN: 0, Confidence.LIKELY: 1, Confidence.POSSIBLE: 2}
_PROCESSOR = " The company holds this table for a customer of its own, as a processor."


def _rank(finding: Finding) -> tuple[object, ...]:
    """Smaller is better: what asks no question, then the stronger reach, the surer, the shorter, the first in the alphabet."""
    return (
        finding.confidence is Confidence.POSSIBLE,
        _REACH[finding.reach],
        _CONFIDENCE[finding.confidence],
        len(finding.path),
        [(hop.from_, hop.to) for hop in finding.path],
    )


class Found:
    """What a search has found, and by which columns."""

    def __init__(self) -> None:
        self._rows: dict[tuple[tuple[str, str], Key], Finding] = {}
        self._places: dict[tuple[str, str], int] = {}
        self.by_column: Counter[tuple[str, str, str]] = Counter()

    def note(self, place: Place, held: Held, *, path: Path, confidence: Confidence, reach: Reach, reason: str) -> None:
        finding = Finding(
            row=place.ref(held.key),
            path=path,
            confidence=confidence,
            reach=reach,
            decision=Inclusion.UNDECIDED if confidence is Confidence.POSSIBLE else Inclusion.INCLUDED,
            reason=reason + _PROCESSOR if as_processor(place) else reason,
            soft_deleted=held.soft_deleted,
        )
        former = self._rows.get((place.id, held.key))
        if former is None or _rank(finding) < _rank(former):
            self._rows[place.id, held.key] = finding

    def finding(self, place: Place, key: Key) -> Finding | None:
        return self._rows.get((place.id, key))

    def at_least(self, place: Place, key: Key, reach: Reach, confidence: Confidence) -> bool:
        """Whether the row is held already, as surely and as strongly as that."""
        finding = self._rows.get((place.id, key))
        return (
            finding is not None
            and finding.confidence is not Confidence.POSSIBLE
            and (_REACH[finding.reach], _CONFIDENCE[finding.confidence]) <= (_REACH[reach], _CONFIDENCE[confidence])
        )

    def is_own(self, place: Place, key: Key) -> bool:
        return self.at_least(place, key, Reach.OWNS, Confidence.LIKELY)

    def in_order(self, places: tuple[Place, ...]) -> tuple[Finding, ...]:
        """All findings: tables in the order of the map, rows by their keys (numbers by size)."""
        order = {place.id: number for number, place in enumerate(places)}
        return tuple(
            finding for _, finding in sorted(self._rows.items(), key=lambda item: (order[item[0][0]], _sortable(item[0][1])))
        )


def _sortable(key: Key) -> list[tuple[int, int, str]]:
    return [(0, part, "") if type(part) is int else (1, 0, part if isinstance(part, str) else repr(part)) for part in key]
