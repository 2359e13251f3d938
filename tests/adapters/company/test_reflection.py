"""What a catalog tells of a database that nobody prepared: everything in it, once."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import ColumnSort, Needle, SourceUnavailable, TableKind
from privacy_console.casework.search.findings import Counted
from tests.adapters.company.servers import ENGINES


def column(source, table, name):
    return next(one for one in source.schema().tables[table].columns if one.name == name)


def queries_of_reflecting(source):
    seen = []
    sa.event.listen(source.company.engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    schema = source.schema()
    return len(seen), schema


@pytest.mark.parametrize("tables", [3, 120])
def test_a_schema_is_read_in_a_dozen_queries_however_many_tables_and_views(database, tables):
    metadata = sa.MetaData()
    for n in range(tables):
        parent = sa.Column("parent", sa.ForeignKey(f"t{max(n - 1, 0)}.id"), index=True)
        sa.Table(f"t{n}", metadata, sa.Column("id", sa.Integer, primary_key=True), parent, sa.Column("said", sa.String(20)))
    metadata.create_all(sa.create_engine(database.url, poolclass=NullPool))
    database.run("CREATE VIEW both_of_them AS SELECT t1.id FROM t0 JOIN t1 ON t1.parent = t0.id")
    count, schema = queries_of_reflecting(database.source())
    assert count <= 14  # those that begin the transaction counted
    assert len(schema.tables) == tables + 1
    assert all(len(table.foreign_keys) == 1 and table.key == ("id",) for table in schema.tables.values() if not table.view)
    assert ("parent",) in schema.tables["t2"].indexes
    assert schema.tables["both_of_them"].over == ("t0", "t1")


def test_a_view_is_marked_and_tells_what_it_reads_through_other_views(database):
    database.run(
        "CREATE TABLE people (id integer PRIMARY KEY, name varchar(20))",
        "CREATE TABLE notes (id integer PRIMARY KEY, person_id integer, said varchar(90))",
        "CREATE VIEW spoken AS SELECT p.name, n.said FROM people p JOIN notes n ON n.person_id = p.id WHERE n.said <> ' from `x`.`y`'",
        "CREATE VIEW counted AS SELECT (SELECT count(*) FROM notes) AS n, name FROM spoken",
    )
    tables = database.source().schema().tables
    assert {name: (one.view, one.kind, one.over) for name, one in tables.items()} == {
        "people": (False, TableKind.TABLE, None),
        "notes": (False, TableKind.TABLE, None),
        "spoken": (True, TableKind.VIEW, ("notes", "people")),
        "counted": (True, TableKind.VIEW, ("notes", "people")),
    }


def test_keys_indexes_and_what_stands_once_are_told(database):
    database.run(
        """CREATE TABLE pairs (a integer NOT NULL, b varchar(20) NOT NULL, "mail" varchar(90), said text, n integer,
        PRIMARY KEY (b, a), UNIQUE (mail))""".replace('"', "" if database.kind == "mariadb" else '"'),
        "CREATE INDEX said_at ON pairs (n, a)",
        "CREATE TABLE parts (id integer PRIMARY KEY, pair_b varchar(20), pair_a integer, "
        "FOREIGN KEY (pair_b, pair_a) REFERENCES pairs (b, a))",
        "CREATE TABLE loose (x integer, y integer)",
    )
    tables = database.source().schema().tables
    assert tables["pairs"].key == ("b", "a")
    assert set(tables["pairs"].indexes) == {("b", "a"), ("mail",), ("n", "a")}
    assert set(tables["pairs"].unique) == {("b", "a"), ("mail",)}
    (link,) = tables["parts"].foreign_keys
    assert (link.columns, link.to_table, link.to_columns) == (("pair_b", "pair_a"), "pairs", ("b", "a"))
    assert (tables["loose"].key, tables["loose"].indexes, tables["loose"].unique) == ((), (), ())


@pytest.mark.parametrize("kind", ["VIRTUAL", "STORED"])
def test_a_generated_column_is_told_and_searched(database, kind):
    database.run(
        f"CREATE TABLE t (id integer PRIMARY KEY, mail varchar(50), lower_mail varchar(50) GENERATED ALWAYS AS (lower(mail)) {kind})",
        "INSERT INTO t (id, mail) VALUES (1, 'Anna@X.example')",
    )
    source = database.source()
    assert column(source, "t", "lower_mail").generated
    assert not column(source, "t", "mail").generated
    with source.view(Unwatched()) as view:
        wanted = {"lower_mail": [Needle(kind=Kind.EMAIL, value="anna@x.example")]}
        assert list(view.matching("t", wanted, give=["lower_mail"])) == [("anna@x.example",)]


def test_the_number_of_rows_comes_from_the_catalog(database):
    database.run("CREATE TABLE t (id integer PRIMARY KEY, said varchar(20))", "CREATE TABLE empty (id integer PRIMARY KEY)")
    rows = ", ".join(f"({n}, 'x')" for n in range(1, 301))
    database.run(f"INSERT INTO t VALUES {rows}")
    analysed = {"sqlite": "SELECT 1", "postgresql": "ANALYZE", "mariadb": "ANALYZE TABLE t, empty"}[database.kind]
    database.run(analysed)
    tables = database.source().schema().tables
    assert (tables["t"].rows, tables["empty"].rows) == (300, 0)
    assert tables["t"].rows_are is (Counted.AT_MOST if database.kind == "sqlite" else Counted.ABOUT)


def test_rows_that_nobody_counted_are_not_called_none(postgres):
    postgres.run("CREATE TABLE t (id integer)", "INSERT INTO t VALUES (1)")
    assert postgres.source().schema().tables["t"].rows is None


def test_rows_of_a_table_without_numbers_are_known_where_it_was_analysed(sqlite):
    sqlite.run("CREATE TABLE t (code text PRIMARY KEY) WITHOUT ROWID", "INSERT INTO t VALUES ('a'), ('b')")
    assert sqlite.source().schema().tables["t"].rows is None
    sqlite.run("ANALYZE")
    assert (sqlite.source().schema().tables["t"].rows, sqlite.source().schema().tables["t"].rows_are) == (2, Counted.ABOUT)


def test_a_column_named_as_sqlite_names_its_rows_is_only_a_column(sqlite):
    sqlite.run("CREATE TABLE t (rowid text, _rowid_ text, OID text)", "INSERT INTO t VALUES ('a', 'b', 'c')")
    source = sqlite.source()
    assert source.schema().tables["t"].rows is None
    with source.view(Unwatched()) as view:
        assert list(view.sample("t", ["rowid", "_rowid_", "OID"], rows=5)) == [("a", "b", "c")]


def test_a_full_text_table_is_one_table_and_not_the_five_behind_it(sqlite):
    sqlite.run("CREATE VIRTUAL TABLE said USING fts5(body)", "INSERT INTO said VALUES ('mail anna@x.example')")
    source = sqlite.source()
    assert {name: one.kind for name, one in source.schema().tables.items()} == {"said": TableKind.VIRTUAL_TABLE}
    with source.view(Unwatched()) as view:
        needle = Needle(kind=Kind.EMAIL, value="anna@x.example")
        assert len(list(view.mentioning("said", ["body"], [needle], give=["body"]))) == 1
        assert len(list(view.sample("said", ["body"], rows=5))) == 1


def test_a_row_that_an_heir_holds_is_the_heirs_alone(postgres):
    postgres.run(
        "CREATE TABLE people (id integer PRIMARY KEY, mail text)",
        "CREATE TABLE staff (badge text) INHERITS (people)",
        "INSERT INTO people VALUES (1, 'anna@x.example')",
        "INSERT INTO staff VALUES (2, 'anna@x.example', 'b7')",
        "ANALYZE",
    )
    source = postgres.source()
    tables = source.schema().tables
    assert (tables["people"].rows, tables["staff"].rows) == (1, 1)
    assert [one.name for one in tables["staff"].columns] == ["id", "mail", "badge"]
    needle = Needle(kind=Kind.EMAIL, value="anna@x.example")
    with source.view(Unwatched()) as view:
        for ask in (
            lambda table: view.matching(table, {"mail": [needle]}, give=["id"]),
            lambda table: view.mentioning(table, ["mail"], [needle], give=["id"]),
            lambda table: view.linked(table, ["id"], [(1,), (2,)], when={}, give=["id"]),
            lambda table: view.rows(table, [(1,), (2,)], key=["id"], give=["id"]),
            lambda table: view.column_values(table, ["id"]),
            lambda table: view.sample(table, ["id"], rows=10),
        ):
            assert (list(ask("people")), list(ask("staff"))) == ([(1,)], [(2,)])
        assert [view.how_many(table, ["id"], [(1,), (2,)]) for table in ("people", "staff")] == [1, 1]


def test_partitions_are_counted_and_sampled_through_their_table(postgres):
    postgres.run(
        "CREATE TABLE log (id integer, year integer, PRIMARY KEY (id, year)) PARTITION BY LIST (year)",
        "CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1) PARTITION BY RANGE (id)",
        "CREATE TABLE log_1a PARTITION OF log_1 FOR VALUES FROM (0) TO (1000)",
        "CREATE TABLE log_2 PARTITION OF log FOR VALUES IN (2)",
        "INSERT INTO log SELECT n, 1 + n %% 2 FROM generate_series(1, 600) n",
        "ANALYZE",
    )
    source = postgres.source()
    (log,) = source.schema().tables.values()
    assert (log.name, log.rows, log.key) == ("log", 600, ("id", "year"))
    with source.view(Unwatched()) as view:
        years = [year for (year,) in view.sample("log", ["year"], rows=100)]
    assert 100 <= len(years) <= 200
    assert set(years) == {1, 2}


def test_schemas_and_materialized_views_and_foreign_tables_are_each_what_they_are(postgres):
    postgres.run(
        'CREATE SCHEMA "H.R."',
        'CREATE TABLE "H.R.".staff (id integer PRIMARY KEY, email text)',
        'CREATE TABLE badges (id integer PRIMARY KEY, staff_id integer REFERENCES "H.R.".staff)',
        'CREATE MATERIALIZED VIEW copies AS SELECT email FROM "H.R.".staff',
        "CREATE VIEW of_copies AS SELECT * FROM copies, badges",
        "CREATE FUNCTION told() RETURNS SETOF badges LANGUAGE sql AS 'SELECT * FROM badges'",
        "CREATE VIEW by_function AS SELECT * FROM told()",
        "CREATE VIEW of_the_system AS SELECT relname FROM pg_class",
        "CREATE FOREIGN DATA WRAPPER far",
        "CREATE SERVER there FOREIGN DATA WRAPPER far",
        "CREATE FOREIGN TABLE elsewhere (id integer, said text) SERVER there",
    )
    source = postgres.source()
    tables = source.schema().tables
    assert {name: (one.kind, one.view, one.over) for name, one in tables.items()} == {
        "H.R..staff": (TableKind.TABLE, False, None),
        "badges": (TableKind.TABLE, False, None),
        "copies": (TableKind.MATERIALIZED_VIEW, False, ("H.R..staff",)),
        "of_copies": (TableKind.VIEW, True, ("badges", "copies")),
        "by_function": (TableKind.VIEW, True, None),
        "of_the_system": (TableKind.VIEW, True, ()),
        "elsewhere": (TableKind.FOREIGN_TABLE, False, None),
    }
    assert (tables["H.R..staff"].schema, tables["badges"].schema) == ("H.R.", None)
    assert tables["badges"].foreign_keys[0].to_table == "H.R..staff"
    with source.view(Unwatched()) as view:
        with pytest.raises(SourceUnavailable) as raised:
            list(view.sample("elsewhere", ["said"], rows=5))
        assert raised.value.table == "elsewhere"
        assert view.how_many("elsewhere", ["id"], [(1,)]) is None
        assert view.how_many("of_copies", ["id"], [(1,)]) is None
        assert view.how_many("copies", ["email"], [("x",)]) == 0


def test_two_tables_that_would_be_called_alike_are_both_there(postgres):
    postgres.run("CREATE SCHEMA hr", "CREATE TABLE hr.staff (id integer)", 'CREATE TABLE "hr.staff" (name text)')
    tables = postgres.source().schema().tables
    assert {name: (one.schema, one.name) for name, one in tables.items()} == {
        "hr.staff": (None, "hr.staff"),
        "hr.hr.staff": ("hr", "staff"),
    }


def test_other_databases_of_the_server_are_not_of_this_source(database, tmp_path):
    if database.kind == "mariadb":
        other = f"{sa.make_url(database.url).database}_other"
        database.run(
            f"CREATE DATABASE {other}",
            f"CREATE TABLE {other}.people (id integer PRIMARY KEY)",
            f"CREATE TABLE notes (id integer PRIMARY KEY, person_id integer, FOREIGN KEY (person_id) REFERENCES {other}.people (id))",
            f"CREATE VIEW theirs AS SELECT * FROM {other}.people",
        )
        tables = database.source().schema().tables
        assert set(tables) == {"notes", "theirs"}
        assert tables["notes"].foreign_keys[0].to_table == f"{other}.people"
        assert tables["theirs"].over == (f"{other}.people",)
    else:
        database.run("CREATE TABLE notes (id integer PRIMARY KEY)")
        assert set(database.source().schema().tables) == {"notes"}


POSTGRES = {
    "name": ("character varying(20)", "'Anna Lind'", ColumnSort.TEXT),
    "code": ("character(8)", "'K-1'", ColumnSort.TEXT),
    "domained": ("mail_address", "'anna@x.example'", ColumnSort.TEXT),
    "tags": ("text[]", "'{anna@x.example,\"O''Neil\"}'", ColumnSort.OTHER),
    "grid": ("integer[]", "'{{1,2},{3,4}}'", ColumnSort.OTHER),
    "mood": ("mood", "'glad'", ColumnSort.OTHER),
    "moods": ("mood[]", "'{glad,sad}'", ColumnSort.OTHER),
    "doc": ("json", '\'{"to": "anna@x.example"}\'', ColumnSort.JSON),
    "docb": ("jsonb", '\'{"to": "anna@x.example"}\'', ColumnSort.JSON),
    "raw": ("bytea", "'mail anna@x.example'::bytea", ColumnSort.BYTES),
    "paid": ("money", "'12.50'", ColumnSort.OTHER),
    "ratio": ("double precision", "0.5", ColumnSort.DECIMAL),
    "no": ("numeric(20,0)", "42", ColumnSort.DECIMAL),
    "at": ("timestamp with time zone", "'2026-01-01T00:30:00+02'", ColumnSort.DATETIME),
    "naive": ("timestamp without time zone", "'2026-01-01T00:30:00'", ColumnSort.DATETIME),
    "hour": ("time with time zone", "'10:00+02'", ColumnSort.OTHER),
    "day": ("date", "'2026-01-31'", ColumnSort.DATE),
    "ip": ("inet", "'203.0.113.9'", ColumnSort.OTHER),
    "net": ("cidr", "'203.0.113.0/24'", ColumnSort.OTHER),
    "words": ("tsvector", "to_tsvector('simple', 'anna lind')", ColumnSort.OTHER),
    "bits": ("bit(3)", "'101'", ColumnSort.OTHER),
    "spent": ("interval", "'1 day'", ColumnSort.OTHER),
    "place": ("place", "ROW('Hauptstr. 5', 'Berlin')", ColumnSort.OTHER),
    "spot": ("point", "'(1,2)'", ColumnSort.OTHER),
    "span": ("int4range", "'[1,5)'", ColumnSort.OTHER),
    "yes": ("boolean", "true", ColumnSort.BOOLEAN),
    "key": ("uuid", "'00000000-0000-0000-0000-00000000002a'", ColumnSort.UUID),
}


def test_every_type_of_postgresql_is_told_read_sampled_and_searched(postgres):
    postgres.run(
        "CREATE TYPE mood AS ENUM ('sad', 'glad')",
        "CREATE DOMAIN any_text AS text",
        "CREATE DOMAIN mail_address AS any_text CHECK (VALUE LIKE '%%@%%')",
        "CREATE TYPE place AS (street text, town text)",
        "CREATE TABLE odd (" + ", ".join(f'"{name}" {type_}' for name, (type_, _, _) in POSTGRES.items()) + ")",
        "INSERT INTO odd VALUES (" + ", ".join(value.replace("%", "%%") for _, value, _ in POSTGRES.values()) + ")",
    )
    source = postgres.source()
    live = {one.name: one for one in source.schema().tables["odd"].columns}
    assert {name: (one.type, one.sort) for name, one in live.items()} == {
        name: (type_, sort) for name, (type_, _, sort) in POSTGRES.items()
    }
    assert {name for name, one in live.items() if one.array} == {"tags", "grid", "moods"}
    assert (live["mood"].enum, live["doc"].json, live["docb"].json) == (("sad", "glad"), True, True)
    mail, name = Needle(kind=Kind.EMAIL, value="anna@x.example"), Needle(kind=Kind.NAME, value="Anna Lind")
    with source.view(Unwatched()) as view:
        (row,) = view.sample("odd", list(live), rows=5)
        assert len(row) == len(live)
        for column, needle in {
            "domained": mail, "tags": mail, "doc": mail, "docb": mail, "raw": mail, "name": name, "words": name,
            "place": Needle(kind=Kind.OTHER, value="hauptstr. 5"), "ip": Needle(kind=Kind.IP, value="203.0.113.9"),
        }.items():  # fmt: skip
            found = list(view.mentioning("odd", [column], [needle], give=["no"]))
            assert len(found) == 1, column
            assert list(view.mentioning("odd", [column], [Needle(kind=Kind.EMAIL, value="otto@y.example")], give=["no"])) == []
        values = {}
        for column in live:
            ((value,),) = view.rows("odd", [(42,)], key=["no"], give=[column])
            values[column] = value
            text = view.sample("odd", [column], rows=1)
            assert list(text) == [(value,)], column
        keys = ["name", "code", "mood", "no", "day", "yes", "key", "ip", "spent", "place", "at", "naive", "raw", "paid"]
        for column in keys:
            given = values[column]
            given = (
                given.isoformat()
                if hasattr(given, "isoformat")
                else str(given)
                if type(given).__name__ in {"Decimal", "UUID"}
                else given
            )
            assert len(list(view.linked("odd", [column], [(given,)], when={}, give=["no"]))) == 1, column
    assert values["raw"] == b"mail anna@x.example"
    assert values["tags"] == "{anna@x.example,O'Neil}"


MARIADB = {
    "name": ("varchar(20)", "'Anna Lind'", ColumnSort.TEXT),
    "code": ("char(8)", "'K-1'", ColumnSort.TEXT),
    "said": ("longtext", "'mail anna@x.example'", ColumnSort.TEXT),
    "latin": ("varchar(20) CHARACTER SET latin1", "'anna@x.example'", ColumnSort.TEXT),
    "mood": ("enum('sad','it''s ok')", "'it''s ok'", ColumnSort.OTHER),
    "moods": ("set('a','b')", "'a,b'", ColumnSort.OTHER),
    "doc": ("json", '\'{"to": "anna@x.example"}\'', ColumnSort.JSON),
    "raw": ("mediumblob", "'mail anna@x.example'", ColumnSort.BYTES),
    "few": ("varbinary(40)", "'anna@x.example'", ColumnSort.BYTES),
    "ratio": ("double", "0.5", ColumnSort.DECIMAL),
    "no": ("bigint(20) unsigned", "18446744073709551615", ColumnSort.INTEGER),
    "flag": ("tinyint(1)", "1", ColumnSort.INTEGER),
    "at": ("timestamp(6) NULL", "'2026-01-01 00:30:00'", ColumnSort.DATETIME),
    "naive": ("datetime", "'2026-01-01 00:30:00'", ColumnSort.DATETIME),
    "hour": ("time", "'10:00'", ColumnSort.OTHER),
    "born": ("year(4)", "1985", ColumnSort.OTHER),
    "day": ("date", "'2026-01-31'", ColumnSort.DATE),
    "ip": ("inet6", "'2001:db8::1'", ColumnSort.OTHER),
    "bits": ("bit(3)", "b'101'", ColumnSort.OTHER),
    "spot": ("point", "ST_GeomFromText('POINT(1 2)')", ColumnSort.OTHER),
    "key_": ("uuid", "'00000000-0000-0000-0000-00000000002a'", ColumnSort.UUID),
    "sum_": ("decimal(10,2)", "12.50", ColumnSort.DECIMAL),
}


@pytest.mark.parametrize("database", [engine for engine in ENGINES if engine == "mariadb"], indirect=True)
def test_every_type_of_mariadb_is_told_read_sampled_and_searched(database):
    database.run(
        "CREATE TABLE odd (" + ", ".join(f"`{name}` {type_}" for name, (type_, _, _) in MARIADB.items()) + ")",
        "INSERT INTO odd VALUES (" + ", ".join(value.replace("%", "%%") for _, value, _ in MARIADB.values()) + ")",
    )
    source = database.source()
    live = {one.name: one for one in source.schema().tables["odd"].columns}
    assert {name: one.sort for name, one in live.items()} == {name: sort for name, (_, _, sort) in MARIADB.items()}
    assert (live["mood"].type, live["mood"].enum, live["no"].type) == (
        "enum('sad','it''s ok')",
        ("sad", "it's ok"),
        "bigint(20) unsigned",
    )
    mail, name = Needle(kind=Kind.EMAIL, value="anna@x.example"), Needle(kind=Kind.NAME, value="Anna Lind")
    with source.view(Unwatched()) as view:
        for column, needle in {
            "said": mail, "latin": mail, "doc": mail, "raw": mail, "few": mail, "name": name,
            "mood": Needle(kind=Kind.OTHER, value="it's ok"), "ip": Needle(kind=Kind.IP, value="2001:db8::1"),
        }.items():  # fmt: skip
            assert len(list(view.mentioning("odd", [column], [needle], give=["no"]))) == 1, column
            assert list(view.mentioning("odd", [column], [Needle(kind=Kind.EMAIL, value="otto@y.example")], give=["no"])) == []
        values = {}
        for column in live:
            ((value,),) = view.rows("odd", [(18446744073709551615,)], key=["no"], give=[column])
            values[column] = value
            assert list(view.sample("odd", [column], rows=1)) == [(value,)], column
        for column in ["name", "code", "mood", "no", "day", "flag", "key_", "ip", "at", "naive", "raw", "sum_", "born", "hour"]:
            given = values[column]
            given = (
                given.isoformat() if hasattr(given, "isoformat") else str(given) if type(given).__name__ == "Decimal" else given
            )
            assert len(list(view.linked("odd", [column], [(given,), (b"no",)], when={}, give=["no"]))) == 1, column
            assert list(view.linked("odd", ["key_"], [("no uuid",)], when={}, give=["no"])) == []


@pytest.mark.parametrize("database", [engine for engine in ENGINES if engine == "mariadb"], indirect=True)
def test_a_key_by_how_texts_begin_is_a_key_and_no_index_of_the_texts(database):
    database.run(
        "CREATE TABLE changes (ticket integer NOT NULL, field text NOT NULL, said text, PRIMARY KEY (ticket, field(20)))",
        "INSERT INTO changes VALUES (1, 'owner', 'anna'), (1, 'status', 'new')",
    )
    source = database.source()
    live = source.schema().tables["changes"]
    assert (live.key, live.unique, live.indexes) == (("ticket", "field"), (), ())
    with source.view(Unwatched()) as view:
        assert list(view.rows("changes", [(1, "status")], key=live.key, give=["said"])) == [("new",)]
        assert len(list(view.sample("changes", ["said"], rows=5))) == 2
        assert view.how_many("changes", live.key, [(1, "owner"), (2, "owner")]) == 1
