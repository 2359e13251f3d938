"""Statements without their values: what SQLAlchemy makes of one is made once, however often it is asked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, object]
NO_VALUES: Values = {}
_MOST = 500

ROWS_A_FETCH = 1_000
WIDE_ROWS_A_FETCH = 100
"""Where a row may hold documents of megabytes: so many of them are in memory at once."""


class Shape:
    """A statement with named places for values, and its text once an engine needed it. It holds no value of anybody."""

    def __init__(self, select: sa.Select[Any], *, wide: bool) -> None:
        self.select = select
        self.rows_a_fetch = WIDE_ROWS_A_FETCH if wide else ROWS_A_FETCH
        self._compiled: SQLCompiler | None = None

    def compiled(self, dialect: Dialect) -> SQLCompiler:
        if self._compiled is None:
            compiled = self.select.compile(dialect=dialect)
            assert isinstance(compiled, SQLCompiler)
            self._compiled = compiled
        return self._compiled

    def text(self, dialect: Dialect) -> str:
        return self.compiled(dialect).string

    def named(self, dialect: Dialect, values: Values) -> dict[str, object]:
        """All values by the names that they have in the text."""
        binds = self.compiled(dialect).bind_names
        return {name: values.get(bind.key, bind.effective_value) for bind, name in binds.items()}

    def ordered(self, dialect: Dialect, values: Values) -> list[object]:
        """All values in the order of the text's question marks."""
        named = self.named(dialect, values)
        return [named[name] for name in self.compiled(dialect).positiontup or ()]


class Shapes:
    """Those that were asked for already. Somebody else's name may have another shape, but mostly has one of a few."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Shape] = {}

    def get(self, key: Hashable, make: Callable[[], Shape]) -> Shape:
        shape = self._known.get(key)
        if shape is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            shape = self._known[key] = make()
        return shape
