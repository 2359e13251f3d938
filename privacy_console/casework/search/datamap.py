"""The data map: what each column of the company database is, and how one table reaches another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from privacy_console.casework.requests.identifiers import IdentifierKind

SUGGESTED = "suggested, nobody accepted it"
"""Why a column is unmapped that a draft said something of."""


class Capacity(StrEnum):
    CONTROLLER = "controller"
    PROCESSOR = "processor"


class RowRole(StrEnum):
    """What a row is to a person."""

    IS = "is"
    """The row is a person: the anchor of a search."""
    BELONGS = "belongs"
    MENTIONS = "mentions"
    """People occur in its text."""
    SHARED = "shared"
    """Several people's at once."""
    REFERENCE = "reference"
    """Nobody's: countries, price lists."""


class Meaning(StrEnum):
    """What following a link means.

    `owns` is followed, disclosed and erased. `refers` is shown for context: never followed further, never erased.
    `shared` is disclosed only as far as it is the subject's, and erased only when nobody else is left.
    """

    OWNS = "owns"
    REFERS = "refers"
    SHARED = "shared"


class ColumnState(StrEnum):
    """Each live column is in exactly one. An unmapped or unreachable one blocks closing (promise 1)."""

    SEARCHED = "searched"
    NOT_PERSONAL = "not_personal"
    UNSEARCHABLE = "unsearchable"
    UNMAPPED = "unmapped"


class EraseAction(StrEnum):
    DELETE_ROW = "delete_row"
    NULL = "null"
    ANONYMISE = "anonymise"
    RETAIN = "retain"


class People(StrEnum):
    """Whose people the rows of a table are, as seen from the company that holds them."""

    CUSTOMER = "customer"
    STAFF = "staff"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMap:
    name: str
    state: ColumnState
    category: str
    """Id of a category of the policy; empty only for keys and for what is not personal."""
    label: str
    """How a person would call it; the dossier shows this. Codes are explained by `codes`."""
    codes: Mapping[str, str]
    identifier: IdentifierKind | None
    person_name: bool
    """The column holds (part of) a person's name: the gazetteer is filled from it."""
    secret: bool
    free_text: bool
    json: bool
    """A JSON document; its text values are searched and reviewed by path."""
    provided_by_subject: bool
    purposes: tuple[str, ...]
    basis: str
    erase: EraseAction | None
    erase_strategy: str
    retain_basis: str
    reason: str
    """Why it is not personal or unsearchable: needs words, and `confirmed_by` a person."""
    confirmed_by: str
    line: int
    """Line of the map's file that it stands on."""
    mentions: tuple[str, ...] = ()
    """How its text names a row: `@[{name}](user:{id})`, with `{id}` for the key, `{name}` for any words, and `{table}` for the
    table's name in one or many, where texts name rows of several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How a row of `from_table` is reached from a row of `to_table`: `from_columns` hold the key in `to_columns`.

    A search that holds a row of `to_table` finds the rows of `from_table` (a child) where `down` says so, and a search
    that holds a row of `from_table` finds the one of `to_table` (a parent) where `up` says so. `when` narrows a
    polymorphic link: column -> the value it must have.
    """

    name: str
    from_table: str
    from_columns: tuple[str, ...]
    to_table: str
    to_columns: tuple[str, ...]
    when: Mapping[str, str]
    down: Meaning | None
    up: Meaning | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMap:
    source: str
    name: str
    schema: str | None
    title: str
    """What the dossier calls a record of it, as in `Work order`."""
    capacity: Capacity
    role: RowRole
    key: tuple[str, ...]
    """Empty where rows have none (`key: all`): they are addressed by all their columns together, and a count."""
    soft_deleted: str
    """The column that marks a row as deleted while it is still there; empty where there is none."""
    retention: str
    columns: Mapping[str, ColumnMap]
    line: int
    people: People = People.OTHER
    """For a table whose rows are people: which reason code withholds one of them from another's answer."""
    suggested: Mapping[str, ColumnMap] = field(default_factory=dict)
    """What a draft says of columns and nobody accepted: they are unmapped. None of them is in `columns`, but for those of
    the key, which are there as unmapped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenForeignKey:
    columns: tuple[str, ...]
    to_table: str
    to_columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenTable:
    columns: Mapping[str, str]
    """By name: the type as the engine calls it."""
    key: tuple[str, ...]
    foreign_keys: tuple[SeenForeignKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenSchema:
    """The schema that a map was confirmed against. What differs now is drift, and blocks until somebody confirms anew."""

    engine: str
    """Types are compared on the same engine only: another calls them by other names."""
    at: str
    fingerprint: str
    tables: Mapping[str, SeenTable]
    """By the name that the live schema calls them."""


class Drafted(StrEnum):
    """How a draft became a map, as the map says of itself."""

    NO = ""
    UNSEEN = "unseen"
    """Every suggestion was taken without anybody looking at it: what it says counts as nobody's until a person confirms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataMap:
    version: str
    confirmed_by: str
    """Who confirmed it, or empty: no case closes on a map that nobody confirmed."""
    confirmed_at: str
    tables: Mapping[tuple[str, str], TableMap]
    """By (source, table)."""
    links: tuple[Link, ...]
    """Within one source: `from_table` and `to_table` are `source.table` only where two sources meet."""
    sources: tuple[str, ...]
    sha256: str
    drafted: Drafted = Drafted.NO
    seen: Mapping[str, SeenSchema] = field(default_factory=dict)
    """By source: what it looked like when somebody confirmed the map; nothing of a source that nobody confirmed it against."""
    suggested_links: tuple[Link, ...] = ()
    """Links that a draft found and nobody accepted: they are not followed."""
    views: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """(source, view) -> the tables that it shows, as a person says where the engine does not."""

    def nobodys(self) -> int:
        """How many columns are not personal or unsearchable with nobody standing for it: suggestions taken unseen."""
        judged = {ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE}
        columns = (column for table in self.tables.values() for column in table.columns.values())
        return sum(column.state in judged and not column.confirmed_by.strip() for column in columns)


def spoken(name: str) -> str:
    """What a column or table is called where nobody gave it a label.

    >>> spoken("created_at")
    'Created at'
    """
    return name.replace("_", " ").strip().capitalize() or name
