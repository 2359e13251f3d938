"""Where the officer was: back and forward, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass, field

from privacy_console.casework.common.ids import CaseId
from privacy_console.ui.frame.places import Place

MOST = 100


@dataclass(frozen=True, slots=True)
class Spot:
    place: Place
    case: CaseId | None


@dataclass(slots=True)
class History:
    """Spots in order, and which of them is the present one.

    >>> from privacy_console.ui.frame.places import POLICY, TRAIL
    >>> been = History()
    >>> for place in (POLICY, TRAIL):
    ...     been.went(Spot(place, None))
    >>> been.back().place.id, been.forward().place.id, been.forward()
    ('policy', 'trail', None)
    """

    _spots: list[Spot] = field(default_factory=list)
    _at: int = -1

    def went(self, spot: Spot) -> None:
        """Somewhere new: what lay ahead is forgotten."""
        if 0 <= self._at < len(self._spots) and self._spots[self._at] == spot:
            return
        self._spots[self._at + 1 :] = [spot]
        self._spots = self._spots[-MOST:]
        self._at = len(self._spots) - 1

    def back(self) -> Spot | None:
        return self._step(-1)

    def forward(self) -> Spot | None:
        return self._step(1)

    def _step(self, by: int) -> Spot | None:
        if not 0 <= self._at + by < len(self._spots):
            return None
        self._at += by
        return self._spots[self._at]
