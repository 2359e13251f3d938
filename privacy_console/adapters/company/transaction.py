"""One read-only transaction: names of tables and columns from reflection alone, statements run and streamed, failures told."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Hashable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.sql.elements import quoted_name

from privacy_console.adapters.company.engines.base import SORTS_COMPARED_AS_TEXT, Column, CompanyEngine, Keys
from privacy_console.adapters.company.engines.shape import NO_VALUES, Shape, Shapes, Values
from privacy_console.adapters.company.errors import unavailable
from privacy_console.adapters.company.schema import Reflected, Sort
from privacy_console.adapters.company.stopper import Stopper
from privacy_console.adapters.company.values import READY, fitting, sayable
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.search.company import Row, Snapshot, SourceUnavailable
from privacy_console.casework.search.findings import KeyValue

_OF_ANY_LENGTH = frozenset({Sort.TEXT, Sort.JSON, Sort.BYTES, Sort.OTHER})
_LENGTH = re.compile(r"\(\d{1,4}\)|^(enum|set|inet|interval|time|year|bit)")


_TRIES = 3


class Transaction:
    """What every question of a view shares."""

    def __init__(
        self,
        source: str,
        company: CompanyEngine,
        connection: Connection,
        reflected: Reflected,
        stopper: Stopper,
        *,
        shapes: Shapes | None = None,
    ) -> None:
        self._source, self._company, self._connection = source, company, connection
        self._reflected, self._stopper = reflected, stopper
        self._shapes = Shapes() if shapes is None else shapes
        self._statements = 0
        self._moments = 1
        self._driver_error: type[Exception] = company.engine.dialect.loaded_dbapi.Error
        self._running: set[Generator[Sequence[Row]]] = set()
        self._lost = ""
        """Why the connection is gone. SQLAlchemy would open another by itself, outside the read-only transaction."""

    def close(self) -> None:
        """End the statements that somebody walked away from."""
        for batches in self._running:
            with suppress(SQLAlchemyError, self._driver_error):
                batches.close()

    @property
    def statements(self) -> int:
        return self._statements

    @property
    def moments(self) -> int:
        return self._moments if self._company.snapshot is Snapshot.ONE_MOMENT else max(self._statements, 1)

    def _table(self, name: str) -> sa.TableClause:
        found = self._reflected.tables.get(name)
        if found is None:
            raise SourceUnavailable(self._source, name, "it is not in the database")
        columns: list[sa.ColumnClause[Any]] = [sa.column(quoted_name(column.name, quote=True)) for column in found.columns]
        schema = quoted_name(found.schema, quote=True) if found.schema else None
        return sa.table(quoted_name(found.name, quote=True), *columns, schema=schema)

    def _from(self, name: str, *columns: Column) -> sa.Select[Any]:
        """These columns of the rows that are the table's own."""
        table = self._table(name)
        selected = sa.select(*columns).select_from(table)
        return selected.with_hint(table, "ONLY", "postgresql") if self._reflected.tables[name].has_heirs else selected

    def _sort(self, table: str, column: str) -> Sort:
        live = self._reflected.columns.get((table, column))
        if live is None:
            raise SourceUnavailable(self._source, table, "a column is not in the database")
        return live.sort

    def _column(self, table: str, column: str) -> Column:
        self._sort(table, column)
        return sa.column(quoted_name(column, quote=True))

    def _text(self, table: str, column: str) -> Column:
        """The column as text; an ordinary text column needs no cast."""
        plain = self._column(table, column)
        live = self._reflected.columns[table, column]
        return plain if live.sort is Sort.TEXT else self._company.as_text(plain, live)

    def _key_column(self, table: str, column: str) -> Column:
        return self._text(table, column) if self._sort(table, column) in SORTS_COMPARED_AS_TEXT else self._column(table, column)

    def _fitting(self, sorts: Sequence[Sort], keys: Sequence[tuple[KeyValue, ...]]) -> Keys:
        """The keys that can equal something, as values of the columns' types."""
        ready = [{READY.get(sort)} for sort in sorts]
        loose, nul = self._company.loose, self._company.takes_nul
        if all({type(key[i]) for key in keys} == types for i, types in enumerate(ready)):
            texts = [i for i, sort in enumerate(sorts) if sort is Sort.TEXT]
            if all(sayable("".join([str(key[i]) for key in keys]), nul=nul) for i in texts):
                return keys
        return [fit for key in keys if (fit := fitting(sorts, key, loose=loose, nul=nul)) is not None]

    def _given(self, table: str, column: str) -> Column:
        """The column as it is selected: what drivers give in objects of their own comes as text."""
        if self._sort(table, column) in {Sort.OTHER, Sort.JSON, Sort.UUID}:
            return self._text(table, column)
        return self._column(table, column)

    def _giving(self, table: str, give: Sequence[str]) -> sa.Select[Any]:
        columns = [self._given(table, name).label(f"given_{number}") for number, name in enumerate(give)]
        return self._from(table, *columns)

    def _shape(self, key: Hashable, table: str, give: Sequence[str], make: Callable[[], sa.Select[Any]]) -> Shape:
        """A statement that gives those columns, made once.

        Args:
            key: what else its text depends on.
        """
        whole = (key, table, tuple(give))
        return self._shapes.get(whole, lambda: Shape(make(), wide=self._may_be_wide(table, give)))

    def _may_be_wide(self, table: str, give: Sequence[str]) -> bool:
        """Whether a row may hold documents: text, bytes or JSON of any length."""
        columns = [self._reflected.columns[table, name] for name in give]
        return any(one.sort in _OF_ANY_LENGTH and not _LENGTH.search(one.type) for one in columns)

    def _ask(self, table: str, select: sa.Select[Any], values: Values = NO_VALUES) -> Iterator[Row]:
        """Run a statement that is asked once and gives few rows."""
        return self._stream(table, Shape(select, wide=False), values)

    def _stream(self, table: str, shape: Shape, values: Values) -> Iterator[Row]:
        """Run one statement and stream its rows. It ends however the caller leaves."""
        return chain.from_iterable(self._batches(table, shape, values))

    def _batches(self, table: str, shape: Shape, values: Values) -> Iterator[Sequence[Row]]:
        """A statement that gave way to a change of the company's runs again, if nothing of it was given yet."""
        found, empty, tries = self._reflected.tables[table], True, _TRIES
        while True:
            if self._lost:
                raise SourceUnavailable(self._source, "", self._lost)
            self._statements += 1
            self._stopper.gave_way()  # of a statement before, which ended by itself just then
            batches = self._company.batches(self._connection, shape, values)
            self._running.add(batches)
            try:
                while rows := self._next(batches):
                    empty = False
                    yield rows
                if (empty or found.parts) and not self._company.whole(self._connection, found):
                    raise SourceUnavailable(self._source, table, "it was changed while it was searched")
            except (SQLAlchemyError, self._driver_error) as error:
                gave_way, failure = self._stopper.gave_way(), self._failed(table, error)
                if self._lost or self._stopper.cancelled or not gave_way:
                    raise failure from None
                tries -= 1
                if not (empty and tries):
                    raise SourceUnavailable(self._source, table, "it gave way to a change that the company made") from None
            else:
                return
            finally:
                self._running.discard(batches)
                batches.close()
                self._let_go()

    def _let_go(self) -> None:
        if not self._lost and not self._connection.closed:
            try:
                self._company.let_go(self._connection)
            except SQLAlchemyError as error:  # a stop that came too late for its statement
                self._failed("", error)

    def _next(self, batches: Iterator[Sequence[Row]]) -> Sequence[Row]:
        with self._stopper.running():
            return next(batches, ())

    def _failed(self, table: str, error: Exception) -> BaseException:
        """What a failed statement means. The next one runs in the same transaction, or in a new one if the engine spoilt it."""
        failure = unavailable(self._source, table, error)
        if self._is_lost(error):
            self._lost = failure.why
        else:
            try:
                if not self._company.recovered(self._connection):
                    self._moments += 1
            except SQLAlchemyError as also:
                self._lost = unavailable(self._source, "", also).why
        if self._stopper.cancelled:
            return Cancelled()
        return SourceUnavailable(self._source, "", self._lost) if self._lost else failure

    def _is_lost(self, error: Exception) -> bool:
        if isinstance(error, DBAPIError):
            return error.connection_invalidated
        lost = self._connection.dialect.is_disconnect(error, self._connection.connection.dbapi_connection, None)  # type: ignore[arg-type]
        if lost:
            self._connection.invalidate()
        return lost
