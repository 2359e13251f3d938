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
    link: str = ""
    """Name of the link in the map; empty where no link was followed."""


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
    others: tuple[RowRef, ...] = ()
    """Other people whose row it is, too (an owner conflict): then it is shared, and erased for nobody alone."""
    decided_by: str = ""
    """Id of the person who decided; empty for the rule."""
    copies: int = 1
    """How many rows without a key look exactly alike, and are this finding together."""
    leads: bool = False
    """Undecided, nothing is followed from it; where somebody includes it, a new search follows from it."""
    decided_at: datetime | None = None
    """When a person decided; None for the rule."""


class How(StrEnum):
    """How a column took part in a search."""

    EXACT = "exact"
    TEXT = "text"
    LINK = "link"
    THROUGH_TABLES = "through_tables"
    """A column of a view or of a partition: what it shows is searched in the tables that hold it, once."""
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


class Looked(StrEnum):
    """How far a table was searched."""

    SEARCHED = "searched"
    PARTLY = "partly"
    NOT = "not"


class Counted(StrEnum):
    """What a number of rows is worth; a table's comes from the catalog, for nobody counted."""

    EXACT = "exact"
    ABOUT = "about"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCoverage:
    """One table of the certificate: how far it was searched, what that took, and why not further."""

    source: str
    table: str
    how: Looked
    seconds: float
    statements: int
    rows: int
    """That the engine looked at, as far as can be told: see `rows_are`."""
    rows_are: Counted
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
    tables: tuple[TableCoverage, ...] = ()
    moments: int = 1
    """How many moments of the database were seen: 1 where one snapshot held for the whole search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A found row with its values, as the driver gave them (str, int, float, Decimal, date, datetime, bytes, bool, None).

    It is read when a case is reviewed or answered, and kept nowhere.
    """

    finding: Finding
    values: Mapping[str, object]
