"""What differs between engines: connecting so that nothing can be written, stopping a statement, and how text is compared."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Generator, Hashable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.sql.elements import ColumnElement

from privacy_console.adapters.company.engines.login import Login
from privacy_console.adapters.company.engines.shape import Shape, Values
from privacy_console.adapters.company.engines.steps import Ends, ends_of_words, stepped
from privacy_console.adapters.company.patterns import ESCAPE
from privacy_console.adapters.company.schema import Found, Sort
from privacy_console.casework.search.company import LiveColumn, Snapshot

CONNECT_TIMEOUT_S = 10
STATEMENT_TIMEOUT_S = 300
LOCK_TIMEOUT_S = 5
IDLE_TIMEOUT_S = 300
"""How long the server keeps a transaction of ours in which nothing happens: the officer may look at a batch meanwhile."""

BEGUN = "begun"
"""A savepoint at the start of a transaction. Going back to it gives back the locks on tables, and the moment stays."""

Row = tuple[object, ...]
Column = ColumnElement[Any]
Condition = ColumnElement[bool]
Keys = Sequence[tuple[object, ...]]


class Place(NamedTuple):
    """Where patterns stand in a statement: under which name, and what its text says of them, whatever they are."""

    name: str
    how: Hashable


class CompanyEngine(ABC):
    """One engine. A connection is opened for each view and closed after it: nothing of ours stays in a transaction."""

    batch: int
    """How many keys go into one statement."""

    def keys_of(self, width: int) -> int:
        """How many keys of so many columns go into one statement."""
        del width
        return self.batch

    takes_nul = True
    """Whether a text may hold a NUL."""

    loose = False
    """Whether any column holds values of any type."""

    snapshot = Snapshot.ONE_MOMENT

    times_statements = True
    """Whether the server ends a statement that takes too long; where it does not, we do."""

    def __init__(self, url: URL, *, statement_timeout_s: float, lock_timeout_s: float = LOCK_TIMEOUT_S) -> None:
        self.statement_timeout_s, self.lock_timeout_s = statement_timeout_s, lock_timeout_s
        self.engine = self.make(url)

    @abstractmethod
    def make(self, url: URL) -> Engine: ...

    @abstractmethod
    def begin(self, connection: Connection) -> None:
        """Begin a transaction that reads one moment and cannot write, with its time-outs."""

    def recovered(self, connection: Connection) -> bool:
        """After a statement that failed: go on. Whether it is still the same transaction, and so the same moment."""
        connection.exec_driver_sql("ROLLBACK")
        self.begin(connection)
        return False

    @abstractmethod
    def catalog(self, connection: Connection) -> tuple[str | None, list[Found]]:
        """The schema whose tables go by their bare name, and what there is in every schema that is not of the system."""

    def let_go(self, connection: Connection) -> None:
        """After each statement: give back what it holds of a table, so that the company can change it, and keep the moment."""
        del connection

    def holds_up(self, connection: Connection) -> bool:
        """Whether somebody waits for a table that a statement of ours reads; asked beside it. False where none would tell."""
        del connection
        return False

    @abstractmethod
    def stop(self, connection: Connection) -> None:
        """Stop the statement that runs, from another thread; nothing where none runs."""

    def batches(self, connection: Connection, shape: Shape, values: Values) -> Generator[Sequence[Row]]:
        """Run a statement and give its rows in batches as they come; closing the generator ends the statement.

        Rows come from the driver's own cursor: SQLAlchemy would look at each value again.
        """
        result = connection.execute(shape.select, values)
        try:
            while rows := result.cursor.fetchmany(shape.rows_a_fetch):
                yield rows
        finally:
            result.close()

    def as_text(self, column: Column, live: LiveColumn) -> Column:
        """A column that is no ordinary text, as text."""
        del live
        return sa.cast(column, sa.Text)

    @abstractmethod
    def like(self, column: Column, pattern: Column, *, escapes: bool) -> Condition:
        """Whether the column, its ASCII letters made small, is like the pattern.

        Args:
            escapes: whether `ESCAPE` stands in it.
        """

    def how_like(self, patterns: Sequence[str]) -> Hashable:
        """What the text of `like_any` says of patterns."""
        return tuple([ESCAPE in pattern for pattern in patterns])

    def like_values(self, name: str, patterns: Sequence[str]) -> Values:
        """Patterns as `like_any` has places for them."""
        return {f"{name}_{number}": sent(pattern) for number, pattern in enumerate(patterns)}

    def like_any(self, column: Column, place: Place) -> Condition:
        """Whether it is like one of the patterns of a place."""
        assert isinstance(place.how, tuple)
        return sa.or_(
            sa.false(),
            *(self.like(column, named(f"{place.name}_{n}"), escapes=escapes) for n, escapes in enumerate(place.how)),
        )

    def has_at_sign(self, column: Column) -> Condition:
        """A cheap question before a dear one: whether an e-mail address can be in a text at all."""
        del column
        return sa.true()

    @abstractmethod
    def beyond_ascii(self, column: Column) -> Condition:
        """Whether a text column holds a character outside ASCII."""

    def listed(self, keys: Keys) -> tuple[Hashable, Values]:
        """What the text of `is_one_of` says of keys, and the keys as it has places for them: one where the engine can."""
        return None, {KEYS: [key[0] for key in keys] if len(keys[0]) == 1 else [tuple(key) for key in keys]}

    def is_one_of(self, columns: Sequence[Column], how: Hashable) -> Condition:
        """Whether the columns together equal one of the keys.

        By one parameter, which is written out when the statement is sent: one object a key would cost more than its answer.
        """
        del how
        left = columns[0] if len(columns) == 1 else sa.tuple_(*columns)
        return left.in_(sa.bindparam(KEYS, type_=sa.types.NullType(), expanding=True))

    def ends(self, one: Found, table: sa.TableClause) -> sa.Select[Any] | None:
        """What has to be asked before a sample can be: between which values it is."""
        return ends_of_words(one, table)

    def sampled(
        self, one: Found, table: sa.TableClause, columns: Sequence[Column], rows: int, ends: Ends | None = None
    ) -> sa.Select[Any]:
        """About that many rows from across the table."""
        return stepped(one, table, columns, rows, ends)

    probes = 100
    """How many keys are looked up one by one within one statement."""

    def how_many_of(self, there: sa.Select[Any], columns: Sequence[Column], keys: Keys) -> sa.Select[Any]:
        """How many of the keys are in columns that have an index, each looked up once."""
        each = (sa.select(there.where(equal(columns, key)).limit(1).subquery()) for key in keys)
        return sa.select(sa.func.count()).select_from(sa.union_all(*each).subquery())

    def only_by_index(self, connection: Connection) -> AbstractContextManager[None]:
        """Around a statement for which the engine must use an index where there is one, as far as it can be told to."""
        del connection
        return nullcontext()

    def whole(self, connection: Connection, one: Found) -> bool:
        """After a statement that gave nothing of a table: whether there was nothing in what it read at this moment."""
        del connection, one
        return True

    @abstractmethod
    def login(self, connection: Connection) -> Login:
        """What the login is and may do."""


KEYS = "keys"


def named(name: str) -> Column:
    """A place for a value that comes when the statement is run, as it is."""
    return sa.bindparam(name, type_=sa.types.NullType(), required=True)


def bound(value: object) -> Column:
    """A bound value as it is, under a name of its own: one made from a hostile column's name would be a door."""
    return sa.bindparam(None, value, type_=sa.types.NullType(), unique=True)


def sent(pattern: str) -> str:
    """A pattern as a driver can send it: half a pair of UTF-16, which no engine holds, is left open."""
    return pattern if pattern.isascii() else _HALVES.sub("%", pattern)


_HALVES = re.compile("[\ud800-\udfff]+")


def like(column: Column, pattern: Column, *, escapes: bool) -> Condition:
    return column.like(pattern, escape=ESCAPE if escapes else None)


def equal(columns: Sequence[Column], key: tuple[object, ...]) -> Condition:
    return sa.and_(*(column == bound(part) for column, part in zip(columns, key, strict=True)))


SORTS_COMPARED_AS_TEXT = frozenset({Sort.OTHER, Sort.JSON})
