"""The one tree from which PDF and JSON are written (promise 5). Each leaf is in both, or the reason is.

A value that is redacted is not in the tree (promise 4): where it stood is a `Mark` with its reason code and label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.review.spans import Reason, SpanRef
from privacy_console.casework.search.findings import ColumnCoverage, Hop


class LeafType(StrEnum):
    """How JSON types a leaf's text: decimals and big integers travel as strings with their type named."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    BYTES = "bytes"
    """Described (size and SHA-256), not included."""
    NULL = "null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Text that is disclosed as it is."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Text of a proposed span; only in the tree of the original, which never leaves the console."""

    text: str
    ref: SpanRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where a value was. Printed in one fixed width, whatever was there (widths leak names)."""

    reason: Reason
    label: str
    ref: SpanRef | None


Piece = Words | Marked | Mark

CONTEXT = "context"
"""The section of what is in no category."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value of a record. `id` is unique in the tree and the same for the same cell each time."""

    id: str
    column: str
    pointer: str
    label: str
    type: LeafType
    pieces: tuple[Piece, ...]
    explained: str
    """What a code means (C-487/21: intelligible); empty where it is no code."""
    provided_by_subject: bool
    category: str = ""
    """Title of the value's own category, where that is another than the section's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifying:
    """A column of a record that identifies somebody by what is disclosed of it."""

    column: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRecord:
    id: str
    source: str
    table: str
    title: str
    key: Mapping[str, str]
    path: tuple[Hop, ...]
    confidence: str
    reach: str
    soft_deleted: bool
    leaves: tuple[Leaf, ...]
    held_for_others: bool = False
    """Held as a processor (Art. 28): another company is its controller."""
    others: int = 0
    """How many other people own the row, too. Who they are, the subject is not told."""
    copies: int = 1
    decided_by: str = "rule"
    """`rule` or `officer`: who of the office it was stays on the trail."""
    decided_on: str = ""
    """Calendar day of an officer's decision in the controller's time zone, ISO 8601; empty where nobody noted it."""
    identifiers: tuple[Identifying, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A category of the policy with what Art. 15(1) asks about it, and the records in it.

    A record stands whole in the section of its main category: the one that most of its values have. A value of another
    category names it, and `also_in` names the sections whose records hold values of this one. The last section may be
    `CONTEXT`: records that are in no category and only make others intelligible.
    """

    category: str
    title: str
    description: str
    purposes: tuple[str, ...]
    bases: tuple[str, ...]
    """Codes of `Basis`."""
    recipients: tuple[str, ...]
    transfers: tuple[str, ...]
    retention: str
    """What the policy says of how long; the criteria where it states no period."""
    source: str
    clause: str
    records: tuple[TreeRecord, ...]
    retention_period: str = ""
    """ISO 8601, as in `P10Y`; empty where the policy states none."""
    retention_by_record: tuple[tuple[str, str], ...] = ()
    """Kind of record and what the data map says of it, where it says anything."""
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """One line of the log of what was withheld and why. Never the value."""

    record: str
    label: str
    kind: str
    reason: Reason
    mark: str
    decided_by: str
    """`rule` or `officer`: who of the office it was stays on the trail."""
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    case: str
    subject: str
    controller: str
    contact: str
    authority: str
    automated_decisions: str
    rights: tuple[tuple[str, str], ...]
    """Title and article of each right of which Art. 15(1)(e) demands to be told."""
    made_at: datetime
    received: str
    """Calendar day of receipt in the controller's time zone, ISO 8601."""
    policy_version: str
    policy_sha256: str
    map_version: str
    map_sha256: str
    sections: tuple[Section, ...]
    withheld: tuple[Withheld, ...]
    coverage: tuple[ColumnCoverage, ...]
    complete: bool
    unavailable: tuple[str, ...]
    searched_at: datetime
    watermark: str
    """`DEMO` for what the sample company discloses, else empty."""
    nothing_in: tuple[str, ...] = ()
    """Titles of the policy's categories in which nothing was found."""
    internal: bool = False
    """The tree of the original: it shows what is proposed to be redacted, and never leaves the console."""

    def records(self) -> Iterator[tuple[int, TreeRecord]]:
        """Every record with its number in the dossier, counted from 1 in its order."""
        return enumerate((record for section in self.sections for record in section.records), start=1)

    def leaf_ids(self) -> Iterator[str]:
        return (leaf.id for _, record in self.records() for leaf in record.leaves)
