"""Names of tables and columns, and values, that somebody chose to do harm."""

from __future__ import annotations

import pytest

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
]


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_only_a_name(database, name):
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
