"""All that a search asked of its database, and how the driver alone asks it again: the floor of collecting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import SqlSource


class Tape:
    """Asked statements with their values, in order: those of the live schema and of the transaction, too."""

    def __init__(self, url: str) -> None:
        self.statements: list[tuple[str, Any]] = []
        engine = sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        self._raw = engine.connect()

    @contextmanager
    def recording(self, source: SqlSource) -> Iterator[None]:
        company = source.company
        streamed = company.batches

        def executed(connection, cursor, statement, parameters, context, executemany) -> None:
            self.statements.append((statement, parameters))

        def batches(connection, shape, values):  # which ask the driver past SQLAlchemy
            dialect = connection.dialect
            told = shape.named(dialect, values) if dialect.name == "postgresql" else shape.ordered(dialect, values)
            self.statements.append((shape.text(dialect), told))
            return streamed(connection, shape, values)

        sa.event.listen(company.engine, "before_cursor_execute", executed)
        if company.engine.dialect.name in {"postgresql", "sqlite"}:
            company.batches = batches
        try:
            yield
        finally:
            sa.event.remove(company.engine, "before_cursor_execute", executed)
            vars(company).pop("batches", None)

    def play(self) -> list[list[tuple[object, ...]]]:
        """Ask all of it and fetch every row."""
        driver = self._raw.connection.driver_connection
        answers = []
        for sql, values in self.statements:
            cursor = driver.cursor()
            cursor.execute(sql, *([values] if values else []))
            answers.append(cursor.fetchall() if cursor.description else [])
            cursor.close()
        return answers

    def close(self) -> None:
        self._raw.close()
