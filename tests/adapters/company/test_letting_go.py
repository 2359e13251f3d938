"""The company goes on while it is searched: a table that was read can be changed, and the search keeps its moment."""

from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy.exc import SQLAlchemyError

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.company import SourceUnavailable
from tests.adapters.company.conftest import Database
from tests.adapters.company.servers import ENGINES, fresh

LIMIT = {"postgresql": "SET lock_timeout = '1s'", "mariadb": "SET lock_wait_timeout = 1"}


@pytest.fixture(params=[one for one in ENGINES if one in LIMIT])
def server(request, tmp_path):
    return Database(request.param, fresh(request.param, tmp_path))


def test_a_table_that_was_read_can_be_changed_while_the_search_goes_on_and_its_moment_stays(server):
    server.run("CREATE TABLE t (id integer PRIMARY KEY)", "INSERT INTO t (id) VALUES (1)")
    with server.source().view(Unwatched()) as view:
        assert list(view.column_values("t", ["id"])) == [(1,)]
        server.run(LIMIT[server.kind], "INSERT INTO t (id) VALUES (2)", "ALTER TABLE t ADD COLUMN more integer")
        assert list(view.column_values("t", ["id"])) == [(1,)]
        assert view.moments == 1


def test_who_walks_away_from_a_stream_holds_nothing_up_and_can_go_on(server):
    rows = ", ".join(f"({number})" for number in range(5000))
    server.run("CREATE TABLE t (id integer PRIMARY KEY)", f"INSERT INTO t (id) VALUES {rows}")
    with server.source().view(Unwatched()) as view:
        stream = view.column_values("t", ["id"])
        next(stream)
        del stream
        server.run(LIMIT[server.kind], "ALTER TABLE t ADD COLUMN more integer")
        assert len(list(view.column_values("t", ["id"]))) == 5000


class Changing:
    """The company changes its table beside us, and waits a second at most to be let."""

    def __init__(self, database: Database, *statements: str, after_s: float) -> None:
        self._database, self._statements, self.failure = database, statements, ""
        self._timer = threading.Timer(after_s, self._change)
        self._timer.start()

    def _change(self) -> None:
        for statement in self._statements:
            try:
                self._database.run(LIMIT["postgresql"], statement)
            except SQLAlchemyError as error:
                self.failure = str(error)

    def done(self) -> None:
        self._timer.join()
        assert self.failure == ""


def test_a_long_statement_gives_way_to_a_change_of_its_table_and_runs_again(postgres):
    postgres.run(
        "CREATE TABLE t (id integer PRIMARY KEY)",
        "INSERT INTO t (id) VALUES (1)",
        "CREATE VIEW slow AS SELECT id FROM t WHERE pg_sleep(1.5) IS NOT NULL",
    )
    with postgres.source().view(Unwatched()) as view:
        changing = Changing(postgres, "ALTER TABLE t ADD COLUMN more integer", after_s=0.2)
        begun = time.monotonic()
        assert list(view.column_values("slow", ["id"])) == [(1,)]
        assert time.monotonic() - begun > 1.5
        changing.done()
        assert (view.statements, view.moments) == (2, 1)


def test_a_statement_that_had_given_rows_makes_its_table_unavailable_when_it_gives_way(postgres):
    postgres.run(
        "CREATE TABLE t (id integer PRIMARY KEY)",
        "INSERT INTO t SELECT n FROM generate_series(1, 5000) n",
        "CREATE VIEW slow AS SELECT id, CASE WHEN id < 4990 THEN '' ELSE pg_sleep(0.5)::text END AS late FROM t ORDER BY id",
        "CREATE TABLE u (id integer)",
    )
    with postgres.source().view(Unwatched()) as view:
        changing = Changing(postgres, "ALTER TABLE t ADD COLUMN more integer", after_s=0.5)
        with pytest.raises(SourceUnavailable) as raised:
            list(view.column_values("slow", ["id", "late"]))
        assert (raised.value.table, raised.value.why) == ("slow", "it gave way to a change that the company made")
        changing.done()
        assert list(view.column_values("u", ["id"])) == []
