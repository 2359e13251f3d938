"""One entry of the trail: who did what, to which case, when. Facts are ids, counts and digests, never a person's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A step that happened.

    `sequence` counts from 0 without gaps. `at` is an instant in UTC, RFC 3339 with `Z`. `actor` is a `PersonId`, or
    `system`. `case` is a `CaseId`, or empty for what concerns no case. `stored` is the canonical bytes (RFC 8785) that
    the tree hashes: verification hashes what is stored and never serialises again.
    """

    sequence: int
    at: str
    actor: str
    action: str
    case: str
    facts: Mapping[str, str]
    stored: bytes
