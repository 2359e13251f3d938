"""A small company in memory whose columns have types, and a draft of its map as plain words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.company import ColumnSort, LiveColumn, LiveForeignKey, LiveSchema
from privacy_console.casework.search.drafting.draft import draft_map
from tests.contracts.company.fake import FakeCompany, FakeTable

POLICY = ("contact", "account", "billing", "usage", "cookies", "support", "service_content")
GIVEN_NAMES = frozenset({"anna", "greta", "jonas", "luis", "mats"})
_SORTS = {
    bool: ColumnSort.BOOLEAN,
    int: ColumnSort.INTEGER,
    float: ColumnSort.DECIMAL,
    str: ColumnSort.TEXT,
    datetime: ColumnSort.DATETIME,
    date: ColumnSort.DATE,
    bytes: ColumnSort.BYTES,
}


@dataclass
class Desk(FakeCompany):
    """A table `crm.users` is in the schema `crm`. `types` names the sort of columns in which nothing stands, as `table.column`; `needed` those that are never empty,
    `arrays` those of texts that hold several values."""

    types: dict[str, ColumnSort] = field(default_factory=dict)
    unique: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    needed: frozenset[str] = frozenset()
    arrays: frozenset[str] = frozenset()

    def schema(self) -> LiveSchema:
        plain = super().schema()
        tables = {
            name: replace(
                table,
                name=name.rpartition(".")[2],
                schema=name.rpartition(".")[0] or None,
                columns=tuple(self._typed(name, column) for column in table.columns),
                unique=self.unique.get(name, ()),
            )
            for name, table in plain.tables.items()
        }
        return replace(plain, tables=tables)

    def _typed(self, table: str, column: LiveColumn) -> LiveColumn:
        name = f"{table}.{column.name}"
        values = [row[column.name] for row in self.tables[table].rows if row[column.name] is not None]
        sort = self.types.get(name) or (_SORTS[type(values[0])] if values else ColumnSort.TEXT)
        if name in self.arrays:
            return replace(column, sort=ColumnSort.OTHER, type="TEXT[]", array=True)
        return replace(column, sort=sort, type=sort.upper(), textual=sort is ColumnSort.TEXT, nullable=name not in self.needed)


def table(*rows, key=("id",), to=None):
    """A table of these rows; `to` maps columns to the table whose `id` they hold."""
    keys = tuple(LiveForeignKey(columns=(column,), to_table=parent, to_columns=("id",)) for column, parent in (to or {}).items())
    return FakeTable(columns=tuple(rows[0]), rows=list(rows), key=key, foreign_keys=keys)


def drafted(desk, watch=None):
    return draft_map(desk, categories=POLICY, given_names=GIVEN_NAMES, watch=watch or Unwatched())


def links(draft):
    """Each link as (down, up), `-` where it is not followed."""
    return {one.name: f"{one.down or '-'} {one.up or '-'}" for one in draft.links}


def column(draft, name):
    table_, column_ = name.rsplit(".", 1)
    return next(one for one in draft.columns if (one.table, one.column) == (table_, column_))


def role(draft, name):
    return next(one.role.value for one in draft.tables if one.table == name)


USERS = table(
    *(
        {"id": n, "email": f"{who}@post.example", "name": f"{who.title()} Holm", "password": f"$2b$12${who * 9}"}
        for n, who in enumerate(["anna", "greta", "jonas", "luis", "mats"], 1)
    )
)
