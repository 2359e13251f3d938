"""What a draft suggests, column by column and link by link. A person accepts or changes it; a suggestion maps nothing.

Evidence is a few short sentences. They count and name (columns, types, keys) and never quote a sampled value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.company import LiveSchema
from privacy_console.casework.search.datamap import Capacity, ColumnState, Meaning, People, RowRole
from privacy_console.casework.search.findings import Confidence

Evidence = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSuggestion:
    source: str
    table: str
    """As `LiveSchema.tables` calls it: `schema.name` outside the default schema."""
    name: str
    """As the engine calls it."""
    schema: str | None
    title: str
    role: RowRole
    people: People
    capacity: Capacity
    key: tuple[str, ...]
    """Empty where nothing names a row: then all its columns together address it."""
    soft_deleted: str
    """The column that marks a row as deleted; empty where there is none."""
    category: str
    """What most of its columns are of; empty where nothing of it is anybody's."""
    evidence: Evidence
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnSuggestion:
    """A state for a column, and what it holds. Fields are those of `ColumnMap`."""

    source: str
    table: str
    column: str
    state: ColumnState
    category: str = ""
    label: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    identifier: IdentifierKind | None = None
    person_name: bool = False
    secret: bool = False
    free_text: bool = False
    json: bool = False
    provided_by_subject: bool = False
    reason: str = ""
    """Why it is not personal, or cannot be searched."""
    mentions: tuple[str, ...] = ()
    """Tables whose rows its text names by their key, as `@[Name](user:12)` does."""
    evidence: Evidence
    confidence: Confidence
    group: str
    """What is accepted together, in words: `E-mail addresses by name and values`."""

    @property
    def pointer(self) -> bool:
        """Whether it only holds a key, its own row's or another's: it is followed, and nobody's data by itself."""
        return self.state is ColumnState.SEARCHED and not self.category


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSuggestion:
    """A link as `datamap.Link` has it; `down` and `up` are never both None."""

    source: str
    from_table: str
    """As `LiveSchema.tables` calls it, and so `to_table`."""
    from_columns: tuple[str, ...]
    to_table: str
    to_columns: tuple[str, ...]
    when: Mapping[str, str] = field(default_factory=dict)
    down: Meaning | None
    up: Meaning | None
    declared: bool
    """Whether the database itself declares it as a foreign key."""
    evidence: Evidence
    confidence: Confidence
    group: str

    @property
    def name(self) -> str:
        """As the reader of a map names a link."""
        suffix = "".join(f" when {column}={value}" for column, value in self.when.items())
        ends = (f"{self.from_table}.{'+'.join(self.from_columns)}", f"{self.to_table}.{'+'.join(self.to_columns)}")
        return " -> ".join(ends) + suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A suggestion for every table and column of a source that stores something, and for each link that was found."""

    source: str
    schema: LiveSchema
    tables: tuple[TableSuggestion, ...]
    columns: tuple[ColumnSuggestion, ...]
    """In the order of the tables, then of their columns."""
    links: tuple[LinkSuggestion, ...]
    notes: tuple[str, ...]
    """What could not be looked at, and why: then names alone were judged."""

    def columns_of(self, table: str) -> tuple[ColumnSuggestion, ...]:
        return tuple(one for one in self.columns if one.table == table)

    def groups(self) -> Mapping[str, int]:
        """How many suggestions each group has, the largest first."""
        counts = Counter(one.group for one in self.columns)
        counts.update(one.group for one in self.links)
        return dict(counts.most_common())

    def states(self) -> Mapping[ColumnState, int]:
        """How many columns each state is suggested for."""
        counts = Counter(one.state for one in self.columns)
        return {state: counts[state] for state in ColumnState if counts[state]}
