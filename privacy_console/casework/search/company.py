"""What a search needs of the company database: the live schema, and a read-only view of one moment.

Statements are set-based: a call takes many values and answers with many rows, so that the engine does the work.
Every row is streamed; no call loads a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.findings import Counted, KeyValue


class SourceUnavailable(Unavailable):
    """A source, or one table of it, did not answer. A search goes on without it and says that it is incomplete."""

    code = "search.source_unavailable"
    sentence = (
        "The source “{source}”{of_it} did not answer ({why}). What was not searched is listed; search again when it is back."
    )

    def __init__(self, source: str, table: str, why: str) -> None:
        super().__init__(f"{source}{'.' if table else ''}{table}: {why}")
        self.source, self.table, self.why = source, table, why
        self.of_it = f", table “{table}”," if table else ""


class ColumnSort(StrEnum):
    """What a column's values are, whatever the engine calls its type: how they are bound and compared."""

    INTEGER = "integer"
    TEXT = "text"
    UUID = "uuid"
    BYTES = "bytes"
    DECIMAL = "decimal"
    """Any number that may have a fraction."""
    DATE = "date"
    DATETIME = "datetime"
    BOOLEAN = "boolean"
    JSON = "json"
    OTHER = "other"
    """Compared as the text that the engine makes of it: enums, arrays, network addresses, intervals, money."""


class TableKind(StrEnum):
    TABLE = "table"
    VIEW = "view"
    MATERIALIZED_VIEW = "materialized view"
    FOREIGN_TABLE = "foreign table"
    """Its rows are in another database, which is asked each time."""
    VIRTUAL_TABLE = "virtual table"
    """SQLite's, whose rows a module gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveColumn:
    name: str
    type: str
    """As the engine names it, for show and for the fingerprint: ask `sort` and the flags what a column is."""
    textual: bool
    json: bool
    nullable: bool
    generated: bool = False
    """Computed by the engine from other columns of the row."""
    array: bool = False
    enum: tuple[str, ...] = ()
    """The words that may stand in it, where its type lists them."""
    sort: ColumnSort = ColumnSort.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveForeignKey:
    columns: tuple[str, ...]
    to_table: str
    to_columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveTable:
    name: str
    schema: str | None
    columns: tuple[LiveColumn, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[LiveForeignKey, ...]
    view: bool
    """Whether it stores nothing of its own: what it shows is in other tables. A materialized view stores copies."""
    kind: TableKind = TableKind.TABLE
    rows: int | None = None
    """How many rows the catalog says there are; None where it does not know."""
    rows_are: Counted = Counted.ABOUT
    indexes: tuple[tuple[str, ...], ...] = ()
    """Columns of each index over the whole table in which equal values are found, the key's too; an expression's is left out."""
    unique: tuple[tuple[str, ...], ...] = ()
    """Those of `indexes` whose values stand once."""
    over: tuple[str, ...] | None = None
    """For a view: the tables that it reads, through other views too, as in `LiveSchema.tables`. None where nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSchema:
    source: str
    tables: Mapping[str, LiveTable]
    """By name; `schema.name` for tables outside the default schema."""
    fingerprint: str
    """SHA-256 over names, types and keys in a fixed order."""
    default_schema: str = ""
    """What the engine calls the schema whose tables go by their bare name; empty where it has none."""
    engine: str = ""
    """Name of the dialect, as `postgresql`: types are called as it calls them."""

    def called(self, name: str, schema: str | None) -> str:
        """How `tables` calls a table that somebody knows by name and, maybe, schema."""
        return name if schema is None or schema == self.default_schema else f"{schema}.{name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Needle:
    """One identifier to look for, in the spelling that an engine can look for.

    Addresses in lower case (with each spelling of an international domain its own needle), phones as the digits of the
    national number, IP addresses, customer numbers and the like as `casework.search.needles` makes them, names and postal
    addresses as they were given.
    """

    kind: IdentifierKind
    value: str


Row = tuple[KeyValue | object, ...]


class CompanyView(Protocol):
    """A read-only transaction on one source: the same moment for every call, where the engine can do that."""

    def matching(self, table: str, wanted: Mapping[str, Sequence[Needle]], *, give: Sequence[str]) -> Iterator[Row]:
        """Rows one of whose columns may be one of its needles: one statement for all columns and needles together.

        No row that `spelling.comparing` calls the same or a variant is left out; some that it does not may be among the
        answer, since an engine knows less of spelling. The caller looks again. The words of a name or a postal address may
        be spread over the columns that want it.

        Args:
            wanted: column -> what to look for in it.
            give: columns to return, in order.
        """

    def linked(
        self,
        table: str,
        columns: Sequence[str],
        keys: Sequence[tuple[KeyValue, ...]],
        *,
        when: Mapping[str, str],
        give: Sequence[str],
        null_equals_null: bool = False,
    ) -> Iterator[Row]:
        """Rows whose `columns` equal one of `keys`. Batches are as large as the dialect allows.

        Args:
            null_equals_null: for a row that is known by all its columns, some of them empty. Never in a link: there NULL
                equals nothing, or it would join everyone.
        """

    def mentioning(self, table: str, columns: Sequence[str], needles: Sequence[Needle], *, give: Sequence[str]) -> Iterator[Row]:
        """Rows whose text has one of the needles in it, in any case, phones in any writing: one scan of the table for all.

        The engine's answer is wider than the truth (it knows no word boundaries); the caller looks again. A needle of the
        kind `other` is text that stands there letter by letter.
        """

    def rows(
        self,
        table: str,
        keys: Sequence[tuple[KeyValue, ...]],
        *,
        key: Sequence[str],
        give: Sequence[str],
        null_equals_null: bool = False,
    ) -> Iterator[Row]:
        """The rows of those keys, in any order; those that are gone are left out. JSON documents are given as text.

        Args:
            null_equals_null: as in `linked`.
        """

    def column_values(self, table: str, give: Sequence[str], *, limit: int | None = None) -> Iterator[Row]:
        """Every row's values of a few columns, streamed: for the gazetteer and for learning common words.

        At most `limit` rows where one is given.
        """

    def sample(self, table: str, give: Sequence[str], *, rows: int) -> Iterator[Row]:
        """About that many rows (at most twice as many) from across the table, picked inside the engine.

        One statement; two where steps are taken along a key of words. A large table is never scanned for it; where it has no
        key or index that leads through it, and in a view, they are its first rows. The same table gives the same rows again.
        """

    def how_many(self, table: str, columns: Sequence[str], keys: Sequence[tuple[KeyValue, ...]]) -> int | None:
        """How many of these different keys are there as values of those columns; None where that would be dear to know.

        With an index over the columns each key is looked up once, however often it stands there. Without one the table is
        read, but only if it has at most 100,000 rows: of a larger one, and of a view, the answer is None.
        """

    @property
    def statements(self) -> int:
        """How many statements ran so far."""

    @property
    def moments(self) -> int:
        """How many moments of the database the answers so far are from.

        One, unless the engine has no snapshot, or a failed statement ended it and another had to be begun.
        """


class Transport(StrEnum):
    """How a login's connection is kept from others' eyes."""

    LOCAL = "local"
    """A file, or a socket of this machine: nothing crosses a network."""
    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    """By a certificate that nobody checked: somebody between may read along."""
    AUTHORITY_VERIFIED = "authority_verified"
    """The certificate is of a trusted authority; whether it is this server's was not checked."""
    VERIFIED = "verified"


class Snapshot(StrEnum):
    ONE_MOMENT = "one_moment"
    """All statements of a view see the database as it was at its first."""
    EACH_STATEMENT = "each_statement"
    """Each statement sees the moment in which it began."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginReport:
    """What a source's login is and may do. The console never writes through it; one that cannot is safer still."""

    source: str
    engine: str
    """Name and version."""
    login: str
    """Empty where the engine has none."""
    transport: Transport
    can_write: bool
    writable: tuple[str, ...]
    """The first few of the tables that it could change."""
    writable_count: int
    unreadable: tuple[str, ...]
    """Tables, and columns as `table.column`, that it may not read; tables too of which a rule hides rows from it."""
    may_miss_tables: bool
    """Whether the engine shows a login only the tables and columns that were granted to it: there may be others, unseen."""
    beside: tuple[str, ...]
    """Other databases of the server that this login sees. They are not searched: each is a source of its own."""
    snapshot: Snapshot
    statement_timeout_s: float
    lock_timeout_s: float
    seconds: float
    """How long connecting and asking took."""


class CompanySource(Protocol):
    @property
    def name(self) -> str: ...

    def login_report(self) -> LoginReport:
        """What the login is and may do, asked now.

        Raises:
            SourceUnavailable: the source did not answer.
        """

    def schema(self) -> LiveSchema:
        """The schema as it is now.

        Raises:
            SourceUnavailable: the source did not answer.
        """

    def view(self, watch: Watch) -> AbstractContextManager[CompanyView]:
        """A view whose running statement stops when the watch says so."""
