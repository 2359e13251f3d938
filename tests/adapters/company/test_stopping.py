"""A statement that runs is stopped when the officer says so, and when it takes too long."""

from __future__ import annotations

import threading
import time

import pytest

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Progress, Unwatched
from privacy_console.casework.search.company import SourceUnavailable

SLOW = {
    "sqlite": "CREATE VIEW slow AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n WHERE x < 0",
    "postgresql": "CREATE VIEW slow AS SELECT 1 AS x FROM pg_sleep(60)",
    "mariadb": "CREATE VIEW slow AS SELECT COUNT(*) AS x FROM seq_1_to_100000 a, seq_1_to_100000 b, seq_1_to_1000 c WHERE a.seq + b.seq = -1",
}


class StopsSoon:
    """A watch whose officer stops a moment after the work began."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.stopped_at = 0.0

    def report(self, progress: Progress) -> None: ...

    def checkpoint(self) -> None:
        if self.began.is_set():
            self.stopped_at = self.stopped_at or time.monotonic()
            raise Cancelled


def test_a_running_statement_is_stopped_within_two_seconds(database):
    database.run(SLOW[database.kind])
    watch = StopsSoon()
    with database.source().view(watch) as view:
        threading.Timer(0.4, watch.began.set).start()
        with pytest.raises(Cancelled):
            list(view.column_values("slow", ["x"]))
    assert time.monotonic() - watch.stopped_at < 2


def test_a_statement_that_takes_too_long_makes_its_table_unavailable(database):
    database.run(SLOW[database.kind], "CREATE TABLE t (id integer)", "INSERT INTO t (id) VALUES (1)")
    with database.source(statement_timeout_s=0.5).view(Unwatched()) as view:
        with pytest.raises(SourceUnavailable) as raised:
            list(view.column_values("slow", ["x"]))
        assert (raised.value.table, raised.value.why) == ("slow", "the statement took too long")
        assert list(view.column_values("t", ["id"])) == [(1,)]


def test_no_thread_of_a_view_is_left(database):
    database.run("CREATE TABLE t (id integer)")
    with database.source().view(Unwatched()) as view:
        list(view.column_values("t", ["id"]))
    assert "company-stopper" not in {thread.name for thread in threading.enumerate()}


def test_a_server_that_goes_in_the_middle_makes_the_source_unavailable(postgres):
    postgres.run("CREATE TABLE t (id integer)")
    with postgres.source().view(Unwatched()) as view:
        postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'privacy_console'")
        for _ in range(2):
            with pytest.raises(SourceUnavailable) as raised:
                list(view.column_values("t", ["id"]))
            assert raised.value.table == ""
