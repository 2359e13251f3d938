"""What the trail needs from outside, and what every other chapter needs from the trail."""

from __future__ import annotations

from typing import Protocol

from privacy_console.casework.audit.entries import Entry


class Trail(Protocol):
    """The trail of the transaction that is open: an entry commits with the step it tells of, or not at all."""

    def append(self, action: str, case: str = "", **facts: str) -> Entry:
        """Append one entry, signed for by whoever is signed in.

        Facts are ids, counts, digests and stable words. A value of a person never goes in (promise 10).
        """
