"""What a search found: keys and paths, never values. Values are read from the company database when they are needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.search.datamap import ColumnState

KeyValue = str | int | bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRef:
    """One row of the company database, by its key as (column, value) pairs in the order of the data map."""

    source: str
    table: str
    key: tuple[tuple[str, KeyValue], ...]

    def __str__(self) -> str:
        return f"{self.source}.{self.table}[{', '.join(f'{column}={value!r}' for column, value in self.key)}]"


class Confidence(StrEnum):
    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Reach(StrEnum):
    """How a row was reached. The first three are the meanings of links."""

    OWNS = "owns"
    REFERS = "refers"
    SHARED = "shared"
    MENTIONS = "mentions"


class Inclusion(StrEnum):
    INCLUDED = "included"
    UNDECIDED = "undecided"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of a path, in literal words: `email = exact` to `users`, `users.id -> work_orders.requester_id`."""

    from_: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    row: RowRef
    path: tuple[Hop, ...]
    confidence: Confidence
    reach: Reach
    decision: Inclusion
    reason: str
    """Why it was decided so: of the rule where nobody has, else of the officer."""
    soft_deleted: bool


class How(StrEnum):
    """How a column took part in a search."""

    EXACT = "exact"
    TEXT = "text"
    LINK = "link"
    WITH_ROW = "with_row"
    """Not looked into by itself: disclosed with its row."""
    NOT_SEARCHED = "not_searched"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnCoverage:
    """One line of the certificate: promise 1."""

    source: str
    table: str
    column: str
    state: ColumnState
    how: How
    found: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchOutcome:
    """Where was looked, when, and whether that was everywhere. `complete` is False as soon as one thing was not reached."""

    findings: tuple[Finding, ...]
    coverage: tuple[ColumnCoverage, ...]
    complete: bool
    unavailable: tuple[str, ...]
    started: datetime
    seconds: float
    statements: int
    schema_fingerprint: str
    map_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A found row with its values, as the driver gave them (str, int, float, Decimal, date, datetime, bytes, bool, None).

    It is read when a case is reviewed or answered, and kept nowhere.
    """

    finding: Finding
    values: Mapping[str, object]
