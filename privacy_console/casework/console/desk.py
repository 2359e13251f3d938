"""What the console holds in memory while somebody works: the reviews that are open, and the people names are looked up among."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

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

    `make_detector` reads the people of the company database once; whoever asks first waits for it.
    """

    make_detector: Callable[[Watch], Detector]
    reviews: dict[CaseId, OpenReview] = field(default_factory=dict)
    _detector: Detector | None = None

    def detector(self, watch: Watch) -> Detector:
        if self._detector is None:
            self._detector = self.make_detector(watch)
        return self._detector

    def clear(self, case: CaseId) -> None:
        """Forget a case's review, and the values in it: nobody works on it any more."""
        self.reviews.pop(case, None)
