"""Names of tables and columns, and values, that somebody chose to do harm."""

from __future__ import annotations

import tracemalloc

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.errors import reason
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle, SourceUnavailable

NAMES = [
    "order",
    'say "hi"',
    "it's; DROP TABLE x; --",
    "100%s of %(it)s",
    "a:b and :c",
    "back`tick",
    "[square] (round)",
    "Ünïcödé 名前",
    "back\\slash",
    "what? ever?",
    "{curly}.{0}",
    "Robert'); DROP TABLE people;--",
    "\u202eemag\u202c",
    "שלום عليكم",
    "e\u0301",
    "a\tb\nc",
    " x",
    "%(id)s %%s $1 ?1",
    "n" * 63,
    "ü" * 31,
    "select",
    "a.b",
    "--",
    "/* */",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_only_a_name(database, name):
    name = name[:62] if name.isascii() else name  # a letter is added, and PostgreSQL's names have 63 bytes
    table, key, text = (database.quoted(f"{name}{part}") for part in ("", "2", "1"))
    database.run(
        f"CREATE TABLE {table} ({key} integer PRIMARY KEY, {text} varchar(100))",
        f"INSERT INTO {table} VALUES (1, 'anna@x.example'), (2, NULL)",
    )
    source = database.source()
    assert name in source.schema().tables
    with source.view(Unwatched()) as view:
        needle = Needle(kind=Kind.EMAIL, value="anna@x.example")
        give = [f"{name}2", f"{name}1"]
        assert list(view.matching(name, {f"{name}1": [needle]}, give=give)) == [(1, "anna@x.example")]
        assert list(view.mentioning(name, [f"{name}1"], [needle], give=give)) == [(1, "anna@x.example")]
        assert list(view.linked(name, [f"{name}2"], [(1,)], when={f"{name}1": "anna@x.example"}, give=give)) == [
            (1, "anna@x.example")
        ]
        assert list(view.rows(name, [(2,)], key=[f"{name}2"], give=give)) == [(2, None)]
        assert len(list(view.column_values(name, give, limit=5))) == 2
        assert len(list(view.sample(name, give, rows=5))) == 2
        assert view.how_many(name, [f"{name}2"], [(1,), (3,)]) == 1
        assert view.how_many(name, [f"{name}1"], [("anna@x.example",)]) == 1
    assert source.login_report().writable == (name,)


def test_a_name_from_outside_never_becomes_sql(database):
    database.run("CREATE TABLE t (id integer)")
    with database.source().view(Unwatched()) as view:
        for table, column in (("t; DROP TABLE t", "id"), ("t", 'id" FROM t; --'), ("t", "*")):
            with pytest.raises(SourceUnavailable):
                list(view.column_values(table, [column]))
    assert database.run("SELECT count(*) FROM t") == [(0,)]


def test_bytes_that_are_no_text_hide_no_row(sqlite):
    sqlite.run("CREATE TABLE t (id integer PRIMARY KEY, said text, at datetime, paid numeric, on_ date)")
    sqlite.run(
        "INSERT INTO t VALUES (1, CAST(x'FF00FE' AS text), 'not a day', 'a lot', 'never'), (2, 'anna', 7, 1.50, '2026-01-31')"
    )
    with sqlite.source().view(Unwatched()) as view:
        rows = {row[0]: row[1:] for row in view.rows("t", [(1,), (2,)], key=["id"], give=["id", "said", "at", "paid", "on_"])}
    assert rows[1][1:] == ("not a day", "a lot", "never")
    assert str(rows[2][2]) == "1.5"
    assert rows[2][3].isoformat() == "2026-01-31"


def test_errors_quote_neither_value_nor_password(database):
    database.run("CREATE TABLE t (id integer PRIMARY KEY, said varchar(50))")
    with database.source().view(Unwatched()) as view:
        database.run("DROP TABLE t") if database.kind != "postgresql" else None
        view._connection.exec_driver_sql("ROLLBACK")
        if database.kind == "postgresql":
            database.run("DROP TABLE t")
        with pytest.raises(SourceUnavailable) as raised:
            list(view.matching("t", {"said": [Needle(kind=Kind.EMAIL, value="anna.secret@x.example")]}, give=["id"]))
    assert "anna" not in f"{raised.value} {raised.value.why} {raised.value.__cause__}"
    assert raised.value.__suppress_context__


def test_an_unknown_failure_is_told_by_its_class_alone():
    assert reason(RuntimeError("password=hunter2")) == "RuntimeError"


@pytest.mark.parametrize("name", ["t\0", "x\0y", "\ud800", "x" * 10_000, "", " "])
def test_a_name_that_no_database_can_have_is_not_there(database, name):
    database.run("CREATE TABLE t (id integer)")
    with database.source().view(Unwatched()) as view:
        for table, column in ((name, "id"), ("t", name)):
            with pytest.raises(SourceUnavailable) as raised:
                list(view.linked(table, [column], [(1,)], when={}, give=[column]))
            assert "not in the database" in raised.value.why
        assert list(view.column_values("t", ["id"])) == []


KEYS = [
    "\0",
    "a\0b",
    "\ud800",
    "\udfff x",
    "%",
    "_",
    "'; --",
    "\u202eanna",
    "x" * 100_000,
    "Robert'); DROP TABLE t;--",
    "\\",
    ":x",
    "%s",
]


@pytest.mark.parametrize("key", KEYS)
def test_a_hostile_key_finds_itself_or_nothing(database, key):
    database.run(
        "CREATE TABLE t (id integer PRIMARY KEY, code varchar(90), other integer)", "INSERT INTO t VALUES (1, 'plain', 1)"
    )
    database.run("CREATE INDEX of_code ON t (code)")
    engine = sa.create_engine(database.url, poolclass=NullPool)
    stored = key.isprintable() and len(key) < 90
    if stored:
        with engine.begin() as connection:
            connection.execute(sa.text("INSERT INTO t VALUES (2, :code, 2)"), {"code": key})
    with database.source().view(Unwatched()) as view:
        expected = [(2,)] if stored else []
        assert list(view.linked("t", ["code"], [(key,)], when={}, give=["id"])) == expected
        assert list(view.linked("t", ["id", "code"], [(2, key)], when={}, give=["id"])) == expected
        assert list(view.linked("t", ["other"], [(key,)], when={}, give=["id"])) == []
        assert list(view.linked("t", ["id"], [(2,)], when={"code": key}, give=["id"])) == expected
        assert view.how_many("t", ["code"], [(key,)]) == len(expected)
        both = view.linked("t", ["code"], [("plain",), (key,)], when={}, give=["id"])
        assert sorted(both) == [(1,), *expected]
    assert database.run("SELECT count(*) FROM t") == [(1 + len(expected),)]


@pytest.mark.parametrize("kind", [Kind.USERNAME, Kind.NAME, Kind.EMAIL, Kind.OTHER])
def test_half_a_letter_is_looked_for_without_harm(database, kind):
    """A command line can bring it in."""
    database.run("CREATE TABLE t (id integer PRIMARY KEY, said varchar(90))", "INSERT INTO t VALUES (1, 'otto')")
    needle = Needle(kind=kind, value="x\udfffy anna@x.example")
    with database.source().view(Unwatched()) as view:
        assert list(view.matching("t", {"said": [needle]}, give=["id"])) == []
        assert list(view.mentioning("t", ["said"], [needle], give=["id"])) == []


@pytest.mark.parametrize("sort", ["text", "bytes"])
def test_documents_of_megabytes_are_not_all_in_memory_at_once(database, sort):
    """A hundred megabytes go by; a batch of them stays."""
    type_ = {"text": "text", "bytes": "bytea"} if database.kind == "postgresql" else {"text": "longtext", "bytes": "longblob"}
    database.run(f"CREATE TABLE docs (id integer PRIMARY KEY, doc {type_[sort]})")
    large = {
        ("sqlite", "text"): "replace(hex(zeroblob(125000)), '0', 'x')", ("sqlite", "bytes"): "zeroblob(250000)",
        ("postgresql", "text"): "repeat('x', 250000)", ("postgresql", "bytes"): "decode(repeat('00', 250000), 'hex')",
        ("mariadb", "text"): "repeat('x', 250000)", ("mariadb", "bytes"): "repeat(char(0), 250000)",
    }[database.kind, sort]  # fmt: skip
    database.run(*(f"INSERT INTO docs VALUES ({n}, {large})" for n in range(400)))
    source = database.source()
    source.schema()
    with source.view(Unwatched()) as view:
        tracemalloc.start()
        try:
            sizes = [len(doc) for (doc,) in view.column_values("docs", ["doc"])]
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert sizes == [250_000] * 400
    assert most < 70_000_000
