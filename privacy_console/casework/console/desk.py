"""What the console holds in memory while somebody works: the reviews that are open, and the people names are looked up among."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.review.ports import Detector
from privacy_console.casework.review.review import Review
from privacy_console.casework.search.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReview:
    """A review as it stands, and since when: documents made of it bear that instant, so that they are the same each time.

    It holds as long as the store has the same subject and the same included findings; `acts` is how many acts it shows.
    """

    review: Review
    at: datetime
    subject: VerifiedSubject
    taken: tuple[Finding, ...]
    acts: int


@dataclass(slots=True, kw_only=True)
class Desk:
    """Nothing here is written anywhere; it is gone with the program. The store alone is the truth: several lanes look here.

    `make_detector` reads the people of the company database, once a day: somebody who came since would be nobody's name.
    """

    make_detector: Callable[[Watch], Detector]
    reviews: dict[CaseId, OpenReview] = field(default_factory=dict)
    _detector: tuple[date, Detector] | None = None

    def detector(self, today: date, watch: Watch) -> Detector:
        made = self._detector
        if made is None or made[0] != today:
            made = self._detector = (today, self.make_detector(watch))
        return made[1]

    def forget(self) -> None:
        """Forget every review and who is known: both were read by a data map that is no longer the one."""
        self.reviews.clear()
        self._detector = None

    def clear(self, case: CaseId) -> None:
        """Forget a case's review, and the values in it: nobody works on it any more."""
        self.reviews.pop(case, None)
