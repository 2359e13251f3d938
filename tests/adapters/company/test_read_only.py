"""Nothing can be written, nothing is held up, nothing stays behind."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from privacy_console.adapters.company.source import login_can_write
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.company import SourceUnavailable

WRITES = [
    "INSERT INTO t (id, said) VALUES (2, 'new')",
    "UPDATE t SET said = 'changed'",
    "DELETE FROM t",
    "CREATE TABLE u (id integer)",
    "DROP TABLE t",
    "ALTER TABLE t ADD COLUMN more integer",
]


@pytest.mark.parametrize("write", WRITES)
def test_a_view_cannot_write(database, write):
    database.run("CREATE TABLE t (id integer PRIMARY KEY, said varchar(20))", "INSERT INTO t (id, said) VALUES (1, 'old')")
    with database.source().view(Unwatched()) as view, pytest.raises(SQLAlchemyError):
        view._connection.exec_driver_sql(write)
    assert database.run("SELECT id, said FROM t") == [(1, "old")]


def test_a_view_sees_one_moment(database):
    if database.kind == "sqlite":
        database.run("PRAGMA journal_mode = WAL")
    database.run("CREATE TABLE t (id integer PRIMARY KEY)", "INSERT INTO t (id) VALUES (1)")
    with database.source().view(Unwatched()) as view:
        assert list(view.column_values("t", ["id"])) == [(1,)]
        database.run("INSERT INTO t (id) VALUES (2)")
        assert list(view.column_values("t", ["id"])) == [(1,)]
    with database.source().view(Unwatched()) as view:
        assert sorted(view.column_values("t", ["id"])) == [(1,), (2,)]


def test_no_session_stays_and_the_company_can_change_its_tables(postgres):
    postgres.run(
        "CREATE TABLE t (id integer PRIMARY KEY, said text)", "INSERT INTO t SELECT n, 'x' FROM generate_series(1, 5000) n"
    )
    source = postgres.source()
    ours = "SELECT state FROM pg_stat_activity WHERE application_name = 'privacy_console'"
    source.schema()
    with source.view(Unwatched()) as view:
        rows = view.column_values("t", ["id"])
        next(rows)  # and walk away in the middle of a stream
        assert [state for (state,) in postgres.run(ours)] == ["idle in transaction"]
    del rows
    assert postgres.run(ours) == []
    postgres.run("SET lock_timeout = '1s'", "ALTER TABLE t ADD COLUMN more integer")


def test_the_transaction_has_its_limits(postgres):
    postgres.run("CREATE TABLE t (id integer PRIMARY KEY)")
    with postgres.source(statement_timeout_s=7).view(Unwatched()) as view:
        shown = {
            name: view._connection.exec_driver_sql(f"SHOW {name}").scalar()
            for name in (
                "statement_timeout",
                "lock_timeout",
                "idle_in_transaction_session_timeout",
                "transaction_read_only",
                "transaction_isolation",
            )
        }
    assert shown == {
        "statement_timeout": "7s",
        "lock_timeout": "5s",
        "idle_in_transaction_session_timeout": "5min",
        "transaction_read_only": "on",
        "transaction_isolation": "repeatable read",
    }


def test_a_login_that_can_write_is_told(postgres):
    postgres.run("CREATE TABLE t (id integer PRIMARY KEY)")
    assert login_can_write(postgres.source())
    reader = f"reader_{sa.make_url(postgres.url).database}"
    postgres.run(f"CREATE ROLE {reader} LOGIN", f"GRANT SELECT ON t TO {reader}")
    theirs = sa.make_url(postgres.url).set(username=reader).render_as_string(hide_password=False)
    postgres.url = theirs
    assert not login_can_write(postgres.source())


def test_a_table_that_the_login_may_not_read_is_named_and_the_others_are_read(postgres):
    postgres.run("CREATE TABLE t (id integer PRIMARY KEY)", "CREATE TABLE hidden (id integer)", "INSERT INTO t VALUES (1)")
    reader = f"reader_{sa.make_url(postgres.url).database}"
    postgres.run(f"CREATE ROLE {reader} LOGIN", f"GRANT SELECT ON t TO {reader}")
    postgres.url = sa.make_url(postgres.url).set(username=reader).render_as_string(hide_password=False)
    with postgres.source().view(Unwatched()) as view:
        with pytest.raises(SourceUnavailable) as raised:
            list(view.column_values("hidden", ["id"]))
        assert (raised.value.table, raised.value.why) == ("hidden", "the login may not read it")
        assert list(view.column_values("t", ["id"])) == [(1,)]
