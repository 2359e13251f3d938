"""Why a row is here: every way to it, what identifies somebody on it, who else reaches it, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import Capacity, Meaning
from privacy_console.casework.search.findings import Confidence, Inclusion, Reach, RowRef

MOST_WAYS = 5
MOST_OTHERS = 50


class Direction(StrEnum):
    """Which way a step goes along its link."""

    START = "start"
    """Along none: an identifier, or a text, led to the row."""
    DOWN = "down"
    """From the row that is pointed to, to those that point to it."""
    UP = "up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    from_: str
    to: str
    link: str
    meaning: Meaning | None
    """None where no link was followed."""
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class WayHere:
    """One way from an identifier to the row. `last` is the row that the last link came from; None at the start."""

    steps: tuple[Step, ...]
    reach: Reach
    confidence: Confidence
    last: RowRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifierHere:
    """A column of the row that holds an identifier; never its value. `matches` is None where it is not the subject's."""

    column: str
    label: str
    kind: IdentifierKind
    matches: Confidence | None
    how: str = ""
    """How like the subject's it is, in one literal word with its score where there is one: `exact`, `typo 0.94`."""
    differs: str = ""
    """What differs, in words, never with the value; empty where nothing does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoReached:
    """Somebody else's row that leads to this one: by one step of a link, or by several where `link` is empty."""

    row: RowRef
    link: str
    meaning: Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    row: RowRef
    title: str
    ways: tuple[WayHere, ...]
    """At most five, the best first; the first is the one that was kept with the finding."""
    identifiers: tuple[IdentifierHere, ...]
    others: tuple[AlsoReached, ...]
    """At most fifty."""
    decision: Inclusion
    reason: str
    decided_by: str
    """Id of the person; empty for the rule."""
    soft_deleted: bool
    capacity: Capacity
    copies: int
    decided_at: datetime | None = None
    unavailable: tuple[str, ...] = ()
    """What did not answer when ways and others were looked for: then there may be more of them."""
