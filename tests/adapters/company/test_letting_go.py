"""The company goes on while it is searched: a table that was read can be changed, and the search keeps its moment."""

from __future__ import annotations

import pytest

from privacy_console.casework.common.watch import Unwatched
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
        stream.close()
        server.run(LIMIT[server.kind], "ALTER TABLE t ADD COLUMN more integer")
        assert len(list(view.column_values("t", ["id"]))) == 5000
