from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.engines import engine_for
from privacy_console.adapters.company.schema import Sort
from privacy_console.adapters.company.source import reflect
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle


def statements_of_reflecting(database, tables):
    metadata = sa.MetaData()
    for n in range(tables):
        sa.Table(
            f"t{n}",
            metadata,
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("parent", sa.ForeignKey(f"t{n - 1}.id" if n else "t0.id")),
        )
    engine = sa.create_engine(database.url, poolclass=NullPool)
    metadata.create_all(engine)
    seen = []
    sa.event.listen(engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    with engine.connect() as connection:
        reflected = reflect(engine_for(database.url, statement_timeout_s=9), connection, "crm")
    assert len(reflected.schema.tables) == tables
    assert all(len(table.foreign_keys) == 1 for table in reflected.schema.tables.values())
    return len(seen)


def test_postgresql_is_reflected_in_twenty_queries_however_many_tables(postgres):
    assert statements_of_reflecting(postgres, 150) <= 20


def test_the_fingerprint_changes_with_a_column_and_not_with_a_row(database):
    database.run("CREATE TABLE t (id integer PRIMARY KEY)")
    before = database.source().schema().fingerprint
    database.run("INSERT INTO t VALUES (1)")
    assert database.source().schema().fingerprint == before
    database.run("ALTER TABLE t ADD COLUMN more integer")
    assert database.source().schema().fingerprint != before


def test_a_view_is_told_from_a_table(database):
    database.run("CREATE TABLE t (id integer PRIMARY KEY)", "CREATE VIEW v AS SELECT id FROM t")
    tables = database.source().schema().tables
    assert {name: table.view for name, table in tables.items()} == {"t": False, "v": True}


def test_every_schema_of_postgresql_is_seen_and_partitions_are_read_through_their_table(postgres):
    postgres.run(
        "CREATE SCHEMA hr",
        "CREATE TABLE hr.staff (id integer PRIMARY KEY, email text)",
        "INSERT INTO hr.staff VALUES (1, 'anna@x.example')",
        "CREATE TABLE log (id integer, at date) PARTITION BY RANGE (at)",
        "CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
        "INSERT INTO log VALUES (1, '2026-05-05')",
        "CREATE MATERIALIZED VIEW copies AS SELECT email FROM hr.staff",
    )
    source = postgres.source()
    schema = source.schema()
    assert {name: table.view for name, table in schema.tables.items()} == {"hr.staff": False, "log": False, "copies": False}
    assert (schema.called("staff", "hr"), schema.called("log", "public"), schema.called("log", None)) == (
        "hr.staff",
        "log",
        "log",
    )
    with source.view(Unwatched()) as view:
        wanted = {"email": [Needle(kind=Kind.EMAIL, value="anna@x.example")]}
        assert list(view.matching("hr.staff", wanted, give=["id"])) == [(1,)]
        assert len(list(view.column_values("log", ["id"]))) == 1


ODD = """CREATE TABLE odd (id uuid PRIMARY KEY, kind mood, at timestamptz, ip inet, tags text[], doc jsonb, spent interval,
    name citext_like, no numeric(20, 0), raw bytea, yes boolean)"""


def test_odd_types_are_searched_linked_and_read(postgres):
    postgres.run("CREATE TYPE mood AS ENUM ('glad', 'sad')", "CREATE DOMAIN citext_like AS text", ODD)
    postgres.run(
        """INSERT INTO odd VALUES ('00000000-0000-0000-0000-00000000002a', 'glad', '2026-01-01T00:00:00Z', '203.0.113.9',
        '{anna@x.example}', '{"to": "anna@x.example"}', '1 day', 'Anna Lind', 42, '\\x00ff', true)"""
    )
    source = postgres.source()
    live = {column.name: column for column in source.schema().tables["odd"].columns}
    assert live["doc"].json
    give = list(live)
    key = "00000000-0000-0000-0000-00000000002a"
    with source.view(Unwatched()) as view:
        for column, needle in {
            "ip": Needle(kind=Kind.IP, value="203.0.113.9"),
            "name": Needle(kind=Kind.NAME, value="anna lind"),
            "no": Needle(kind=Kind.CUSTOMER_NUMBER, value="42"),
            "tags": Needle(kind=Kind.EMAIL, value="anna@x.example"),
        }.items():
            assert list(view.matching("odd", {column: [needle]}, give=["id"])) == [(key,)], column
        for column, value in {"id": key, "kind": "glad", "no": 42, "ip": "203.0.113.9/32"}.items():
            assert list(view.linked("odd", [column], [(value,), ("nonsense",)], when={"kind": "glad"}, give=["id"])) == [
                (key,)
            ], column
        assert list(view.mentioning("odd", ["doc"], [Needle(kind=Kind.EMAIL, value="anna@x.example")], give=["id"])) == [(key,)]
        (row,) = view.rows("odd", [(key,)], key=["id"], give=give)
    values = dict(zip(give, row, strict=True))
    assert values["doc"] == '{"to": "anna@x.example"}'
    assert (values["kind"], values["tags"], values["spent"], values["raw"], values["yes"]) == (
        "glad", "{anna@x.example}", "1 day", b"\x00\xff", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "sort"), [("integer", Sort.INTEGER), ("varchar(9)", Sort.TEXT), ("json", Sort.JSON), ("date", Sort.DATE)]
)
def test_a_column_is_bound_as_what_it_is(database, kind, sort):
    database.run(f"CREATE TABLE t (id integer PRIMARY KEY, x {kind})")
    engine = sa.create_engine(database.url, poolclass=NullPool)
    with engine.connect() as connection:
        found = reflect(engine_for(database.url, statement_timeout_s=9), connection, "crm").columns["t", "x"].sort
    assert found is sort
