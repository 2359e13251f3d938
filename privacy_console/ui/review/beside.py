"""Two documents beside each other that do not break their pages at the same places: where one is read, where is the other?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from math import floor

from privacy_console.casework.review.spans import SpanRef


class Beside:
    """Places are pages from the top of the first page. What both documents show ties them; between two ties it is even.

    >>> two = Beside({}, {}, 2, 4)
    >>> two.there((0, 0.5)), two.back((3, 0.0))
    ((1, 0.0), (1, 0.5))
    """

    def __init__(self, here: Mapping[SpanRef, float], there: Mapping[SpanRef, float], pages: int, others: int) -> None:
        ties = sorted((at, there[ref]) for ref, at in here.items() if ref in there)
        self._here, self._there = [0.0], [0.0]
        for one, other in (*ties, (float(pages), float(others))):
            if one > self._here[-1] and other > self._there[-1]:
                self._here.append(one)
                self._there.append(other)

    def there(self, reading: tuple[int, float]) -> tuple[int, float]:
        """Where the second document says what the first says at that place."""
        return _across(reading, self._here, self._there)

    def back(self, reading: tuple[int, float]) -> tuple[int, float]:
        return _across(reading, self._there, self._here)


def _across(reading: tuple[int, float], from_: list[float], to: list[float]) -> tuple[int, float]:
    at = sum(reading)
    place = min(max(bisect_right(from_, at) - 1, 0), len(from_) - 2)
    if at < 0 or place < 0:
        return reading
    share = (at - from_[place]) / (from_[place + 1] - from_[place])
    found = to[place] + share * (to[place + 1] - to[place])
    return floor(found), found - floor(found)
