"""A read-only transaction on a company database: SQLAlchemy Core, identifiers from reflection, values bound, rows streamed."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import combinations
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.sql.elements import quoted_name

from privacy_console.adapters.company.engines.base import SORTS_COMPARED_AS_TEXT, Column, CompanyEngine, Condition, Keys
from privacy_console.adapters.company.errors import unavailable
from privacy_console.adapters.company.patterns import column_patterns, spread, text_patterns, word_patterns
from privacy_console.adapters.company.schema import Reflected, Sort
from privacy_console.adapters.company.stopper import Stopper
from privacy_console.adapters.company.values import READY, SHAPES, fitting, shaped
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle, Row, SourceUnavailable
from privacy_console.casework.search.findings import KeyValue


class SqlView:
    """A read-only transaction on one database."""

    def __init__(
        self, source: str, company: CompanyEngine, connection: Connection, reflected: Reflected, stopper: Stopper
    ) -> None:
        self._source, self._company, self._connection = source, company, connection
        self._reflected, self._stopper = reflected, stopper
        self._statements = 0
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

    def matching(self, table: str, wanted: Mapping[str, Sequence[Needle]], *, give: Sequence[str]) -> Iterator[Row]:
        conditions: list[Condition] = []
        columns: dict[Needle, list[str]] = {}
        for column, needles in wanted.items():
            for needle in needles:
                columns.setdefault(needle, []).append(column)
        texts = {column: self._text(table, column) for column in wanted}
        for needle, names in columns.items():
            if spread(needle):
                conditions.append(self._words(word_patterns(needle), [texts[name] for name in names]))
        for column, needles in wanted.items():
            patterns = [pattern for needle in needles if not spread(needle) for pattern in column_patterns(needle)]
            if patterns:
                conditions.append(self._company.like_any(texts[column], list(dict.fromkeys(patterns))))
            if self._sort(table, column) in {Sort.TEXT, Sort.OTHER, Sort.JSON}:
                conditions.append(self._company.beyond_ascii(texts[column]))
        yield from self._rows(table, give, sa.or_(sa.false(), *conditions))

    def _words(self, patterns: Sequence[str], columns: Sequence[Column]) -> Condition:
        """Two of the words at least (or the only one), each in one of the columns."""
        each = [sa.or_(*(self._company.like_any(column, [pattern]) for column in columns)) for pattern in patterns]
        if len(each) < 2:
            return sa.or_(sa.false(), *each)
        return sa.or_(*(sa.and_(one, other) for one, other in combinations(each, 2)))

    def linked(
        self,
        table: str,
        columns: Sequence[str],
        keys: Sequence[tuple[KeyValue, ...]],
        *,
        when: Mapping[str, str],
        give: Sequence[str],
    ) -> Iterator[Row]:
        sorts = [self._sort(table, column) for column in columns]
        fitting = self._fitting(sorts, keys)
        left = [self._key_column(table, column) for column in columns]
        narrowed: list[Condition] = [self._text(table, column) == sa.literal(value) for column, value in when.items()]
        for start in range(0, len(fitting), self._company.batch):
            some = fitting[start : start + self._company.batch]
            yield from self._rows(table, give, sa.and_(self._company.is_one_of(left, some), *narrowed))

    def rows(self, table: str, keys: Sequence[tuple[KeyValue, ...]], *, key: Sequence[str], give: Sequence[str]) -> Iterator[Row]:
        shapes = {}
        if self._company.loose:  # the others give values in their types
            sorts = [self._sort(table, column) for column in give]
            shapes = {number: SHAPES[sort] for number, sort in enumerate(sorts) if sort in SHAPES}
        rows = self.linked(table, key, keys, when={}, give=give)
        if not shapes:
            yield from rows
            return
        for row in rows:
            values = list(row)
            for number, shape in shapes.items():
                if values[number] is not None:
                    values[number] = shaped(shape, values[number])
            yield tuple(values)

    def mentioning(self, table: str, columns: Sequence[str], needles: Sequence[Needle], *, give: Sequence[str]) -> Iterator[Row]:
        conditions = [
            self._mentions(self._text(table, column), needle) for column in columns for needle in dict.fromkeys(needles)
        ]
        if conditions:
            yield from self._rows(table, give, sa.or_(*conditions))

    def _mentions(self, text: Column, needle: Needle) -> Condition:
        ways = [sa.and_(*(self._company.like(text, pattern) for pattern in way)) for way in text_patterns(needle)]
        return sa.and_(self._company.has_at_sign(text), *ways) if needle.kind is Kind.EMAIL else sa.or_(*ways)

    def column_values(self, table: str, give: Sequence[str], *, limit: int | None = None) -> Iterator[Row]:
        yield from self._rows(table, give, None, limit=limit)

    def _table(self, name: str) -> sa.TableClause:
        place = self._reflected.tables.get(name)
        if place is None:
            raise SourceUnavailable(self._source, name, "it is not in the database")
        schema, table = place
        columns: list[sa.ColumnClause[Any]] = [
            sa.column(quoted_name(column.name, quote=True)) for column in self._reflected.schema.tables[name].columns
        ]
        return sa.table(quoted_name(table, quote=True), *columns, schema=quoted_name(schema, quote=True) if schema else None)

    def _sort(self, table: str, column: str) -> Sort:
        sort = self._reflected.sorts.get((table, column))
        if sort is None:
            raise SourceUnavailable(self._source, table, "a column is not in the database")
        return sort

    def _column(self, table: str, column: str) -> Column:
        self._sort(table, column)
        return sa.column(quoted_name(column, quote=True))

    def _text(self, table: str, column: str) -> Column:
        """The column as text; an ordinary text column needs no cast."""
        plain = self._column(table, column)
        return plain if self._sort(table, column) is Sort.TEXT else self._company.as_text(plain)

    def _key_column(self, table: str, column: str) -> Column:
        return self._text(table, column) if self._sort(table, column) in SORTS_COMPARED_AS_TEXT else self._column(table, column)

    def _fitting(self, sorts: Sequence[Sort], keys: Sequence[tuple[KeyValue, ...]]) -> Keys:
        """The keys that can equal something, as values of the columns' types."""
        ready = [{READY.get(sort)} for sort in sorts]
        if all({type(key[i]) for key in keys} == types for i, types in enumerate(ready)):
            return keys
        return [fit for key in keys if (fit := fitting(sorts, key, loose=self._company.loose)) is not None]

    def _given(self, table: str, column: str) -> Column:
        """The column as it is selected: what drivers give in objects of their own comes as text."""
        if self._sort(table, column) in {Sort.OTHER, Sort.JSON, Sort.UUID}:
            return self._text(table, column)
        return self._column(table, column)

    def _rows(self, table: str, give: Sequence[str], where: Condition | None, *, limit: int | None = None) -> Iterator[Row]:
        """Run one statement and stream its rows. It ends however the caller leaves."""
        columns = [self._given(table, name).label(f"given_{number}") for number, name in enumerate(give)]
        statement = sa.select(*columns).select_from(self._table(table))
        if where is not None:
            statement = statement.where(where)
        if limit is not None:
            statement = statement.limit(limit)
        if self._lost:
            raise SourceUnavailable(self._source, "", self._lost)
        self._statements += 1
        batches = self._company.batches(self._connection, statement)
        self._running.add(batches)
        try:
            while rows := self._next(batches):
                yield from rows
        except (SQLAlchemyError, self._driver_error) as error:
            raise self._failed(table, error) from None
        finally:
            self._running.discard(batches)
            batches.close()

    def _next(self, batches: Iterator[Sequence[Row]]) -> Sequence[Row]:
        with self._stopper.running():
            return next(batches, ())

    def _failed(self, table: str, error: Exception) -> BaseException:
        """What a failed statement means. The next one begins a new transaction: an engine may have spoilt this one."""
        failure = unavailable(self._source, table, error)
        if self._is_lost(error):
            self._lost = failure.why
        else:
            try:
                self._connection.exec_driver_sql("ROLLBACK")
                self._company.begin(self._connection)
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
