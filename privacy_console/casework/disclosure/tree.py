"""The one tree from which PDF and JSON are written (promise 5). Each leaf is in both, or the reason is.

A value that is redacted is not in the tree (promise 4): where it stood is a `Mark` with its reason code and label.
"""

from __future__ import annotations

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A category of the policy with what Art. 15(1) asks about it, and the records in it."""

    category: str
    title: str
    description: str
    purposes: tuple[str, ...]
    bases: tuple[str, ...]
    recipients: tuple[str, ...]
    transfers: tuple[str, ...]
    retention: str
    source: str
    clause: str
    records: tuple[TreeRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """One line of the log of what was withheld and why. Never the value."""

    record: str
    label: str
    kind: str
    reason: Reason
    mark: str
    decided_by: str
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
