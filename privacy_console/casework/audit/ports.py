"""What the trail needs from outside, and what every other chapter needs from the trail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.audit.verification import Stream, Verdict
from privacy_console.casework.common.watch import Watch


class Trail(Protocol):
    """The trail of the transaction that is open: an entry commits with the step it tells of, or not at all."""

    def append(self, action: str, case: str = "", **facts: str) -> Entry:
        """Append one entry, signed for by whoever is signed in.

        Facts are ids, counts, digests and stable words. A value of a person never goes in (promise 10).
        """


class EvidenceBundle(Protocol):
    """Bundles that an auditor checks offline (`.pcaudit`)."""

    def write(self, path: str, entries: Stream, *, note: str, keys: Iterable[bytes], watch: Watch) -> str:
        """Write all of the trail with its signed checkpoint, or leave nothing; the SHA-256 of the bundle.

        Args:
            keys: raw public keys of the people who appear in it.
        """

    def verify(self, path: str, *, expected: str | None, watch: Watch) -> Verdict:
        """Check a bundle with nothing but what is in it and, where given, the fingerprint of the key that must have signed."""
