"""An identity document that was looked at. That it was is kept; the copy goes when the case ends, and the trail proves it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from privacy_console.casework.common.ids import LetterId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenDocument:
    """That a document was checked, by whom and when. One that was shown, and left nobody a copy, has no digest."""

    note: str
    """What was compared, in the officer's words: never a number or a date that stands in it."""
    checked_by: PersonId
    checked_at: datetime
    sha256: str = ""
    """Of the attachment that is a copy of it."""
    size: int = 0
    gone_at: datetime | None = None
    """When its copy was deleted."""
    proven_at: datetime | None = None
    """When every letter was looked through after that, and none had it."""

    @property
    def is_here(self) -> bool:
        """Whether the store still holds a copy."""
        return bool(self.sha256) and self.gone_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A message without some of its attachments. `whole`: they could not be told apart, and everything but the header went."""

    original: bytes
    found: int
    """How many copies were in it."""
    whole: bool = False


class DocumentCutter(Protocol):
    def without(self, original: bytes, sha256: Collection[str]) -> Cut:
        """The message with a note in place of each attachment of these digests; everything else stays byte for byte."""

    def holds(self, original: bytes, sha256: Collection[str]) -> bool:
        """Whether an attachment of one of these digests is in the message, at whatever depth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """One copy that was deleted: of which letter, which bytes, and what the letter's own digest was and is."""

    letter: LetterId
    sha256: str
    size: int
    before: str
    after: str
