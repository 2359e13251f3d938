"""What a search needs of the company database: the live schema, and a read-only view of one moment.

Statements are set-based: a call takes many values and answers with many rows, so that the engine does the work.
Every row is streamed; no call loads a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.findings import KeyValue


class SourceUnavailable(Unavailable):
    """A source, or one table of it, did not answer. A search goes on without it and says that it is incomplete."""

    code = "search.source_unavailable"
    sentence = (
        "The source “{source}” {table} did not answer ({why}). What was not searched is listed; search again when it is back."
    )

    def __init__(self, source: str, table: str, why: str) -> None:
        super().__init__(f"{source}{'.' if table else ''}{table}: {why}")
        self.source, self.table, self.why = source, table, why


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveColumn:
    name: str
    type: str
    """As the engine names it, for show and for the fingerprint."""
    textual: bool
    json: bool
    nullable: bool


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
    """Name of the dialect: types are called as it calls them."""

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

        No row that `normalise.comparer` calls the same or a variant is left out; some that it does not may be among the
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
    ) -> Iterator[Row]:
        """Rows whose `columns` equal one of `keys`. NULL equals nothing. Batches are as large as the dialect allows."""

    def mentioning(self, table: str, columns: Sequence[str], needles: Sequence[Needle], *, give: Sequence[str]) -> Iterator[Row]:
        """Rows whose text has one of the needles in it, in any case, phones in any writing: one scan of the table for all.

        The engine's answer is wider than the truth (it knows no word boundaries); the caller looks again. A needle of the
        kind `other` is text that stands there letter by letter.
        """

    def rows(self, table: str, keys: Sequence[tuple[KeyValue, ...]], *, key: Sequence[str], give: Sequence[str]) -> Iterator[Row]:
        """The rows of those keys, in any order; those that are gone are left out. JSON documents are given as text."""

    def column_values(self, table: str, give: Sequence[str], *, limit: int | None = None) -> Iterator[Row]:
        """Every row's values of a few columns, streamed: for the gazetteer and for learning common words.

        At most `limit` rows where one is given.
        """

    @property
    def statements(self) -> int:
        """How many statements ran so far."""


class CompanySource(Protocol):
    @property
    def name(self) -> str: ...

    def schema(self) -> LiveSchema:
        """The schema as it is now.

        Raises:
            SourceUnavailable: the source did not answer.
        """

    def view(self, watch: Watch) -> AbstractContextManager[CompanyView]:
        """A view whose running statement stops when the watch says so."""
