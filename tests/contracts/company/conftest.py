from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from tests.adapters.company.servers import ENGINES, fresh
from tests.contracts.company.fake import FakeCompany, FakeTable

METADATA = sa.MetaData()
PEOPLE = sa.Table(
    "people",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("email", sa.String(200)),
    sa.Column("phone", sa.String(60)),
    sa.Column("given", sa.String(80)),
    sa.Column("family", sa.String(80)),
    sa.Column("street", sa.String(120)),
    sa.Column("number", sa.String(40)),
    sa.Column("ip", sa.String(60)),
)
NOTES = sa.Table(
    "notes",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("person_id", sa.Integer),
    sa.Column("on_kind", sa.String(20)),
    sa.Column("on_id", sa.String(40)),
    sa.Column("body", sa.Text),
    sa.Column("extra", sa.JSON(none_as_null=True)),
)
PAIRS = sa.Table(
    "pairs",
    METADATA,
    sa.Column("a", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("b", sa.String(20), primary_key=True),
    sa.Column("said", sa.String(40)),
)


class Kit:
    """A source with three tables, and how to fill them."""

    def __init__(self, kind: str, folder) -> None:
        self._url = "" if kind == "fake" else fresh(kind, folder)
        if not self._url:
            tables = {
                t.name: FakeTable(
                    [c.name for c in t.columns],
                    [],
                    key=tuple(c.name for c in t.primary_key),
                    json=frozenset(c.name for c in t.columns if isinstance(c.type, sa.JSON)),
                )
                for t in METADATA.sorted_tables
            }
            self.source = FakeCompany(tables, name="crm")
        else:
            with self._engine().begin() as connection:
                METADATA.create_all(connection)
            self.source = open_source("crm", self._url)

    def _engine(self) -> sa.Engine:
        return sa.create_engine(self._url, poolclass=NullPool)

    def fill(self, table: sa.Table, *rows: dict[str, object]) -> None:
        whole = [{c.name: row.get(c.name) for c in table.columns} for row in rows]
        if self._url:
            with self._engine().begin() as connection:
                connection.execute(table.insert(), whole)
        else:
            self.source.tables[table.name].rows += whole

    def clear(self) -> None:
        if self._url:
            with self._engine().begin() as connection:
                for table in METADATA.sorted_tables:
                    connection.execute(table.delete())
        else:
            for table in self.source.tables.values():
                table.rows.clear()


@pytest.fixture(scope="module", params=["fake", *ENGINES])
def made_kit(request, tmp_path_factory):
    return Kit(request.param, tmp_path_factory.mktemp("kit"))


@pytest.fixture
def kit(made_kit):
    made_kit.clear()
    return made_kit
