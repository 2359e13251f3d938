"""Whatever fails while a search runs: it says that it is not whole and of what, and what was found elsewhere is there."""

from __future__ import annotations

import threading

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import SourceUnavailable
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.use_cases import people_of, read_records
from tests.adapters.company.conftest import Database, granted
from tests.adapters.company.servers import SERVERS, Private
from tests.casework.search.town import OWNS, column, data_map, link, people, search, seen, subject, table

ANNA = subject((Kind.EMAIL, "anna@x.example"))
MAP = data_map(
    people(),
    table("orders", RowRole.BELONGS, "person_id", "title"),
    table("notes", RowRole.BELONGS, "person_id", column("body", free_text=True)),
    links=[link("orders.person_id", "people.id", down=OWNS), link("notes.person_id", "people.id", down=OWNS)],
)
FILLED = (
    "CREATE TABLE people (id integer PRIMARY KEY, email varchar(50), phone varchar(50), name varchar(50))",
    "CREATE TABLE orders (id integer PRIMARY KEY, person_id integer, title varchar(50))",
    "CREATE TABLE notes (id integer PRIMARY KEY, person_id integer, body varchar(50))",
    "INSERT INTO people VALUES (1, 'anna@x.example', NULL, 'Anna Lind')",
    "INSERT INTO orders VALUES (10, 1, 'a pump')",
    "INSERT INTO notes VALUES (20, 1, 'she rang')",
)
ALL = {("people", 1), ("orders", 10), ("notes", 20)}
OURS = {
    "postgresql": "SELECT pid FROM pg_stat_activity WHERE application_name = 'privacy_console' AND datname = current_database()",
    "mariadb": "SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id()",
}
IDLE = {
    "postgresql": f"{OURS['postgresql']} AND state LIKE 'idle in transaction%%'",
    "mariadb": f"SELECT trx_mysql_thread_id FROM information_schema.innodb_trx WHERE trx_mysql_thread_id IN ({OURS['mariadb']})",
}


@pytest.fixture
def filled(database):
    if database.kind == "sqlite":
        database.run("PRAGMA journal_mode = WAL")
    database.run(*FILLED)
    return database


@pytest.fixture
def server(server):
    server.run(*FILLED)
    return server


class Meanwhile(Unwatched):
    """Something that happens when a search comes to a table."""

    def __init__(self, at, what):
        self._at, self._what = at, what

    def report(self, progress):
        if self._what is not None and progress.what == self._at:
            what, self._what = self._what, None
            what()


def found(outcome):
    return set(seen(outcome))


def assert_whole_again(database):
    outcome = search(ANNA, MAP, database.source())
    assert (found(outcome), outcome.complete, outcome.unavailable) == (ALL, True, ())


def assert_without(outcome, place, why):
    """It is not whole, it names the place and why, and all that is elsewhere was found."""
    assert not outcome.complete
    assert outcome.unavailable == (place,)
    _, _, table_ = place.partition(".")
    assert found(outcome) == {one for one in ALL if one[0] != table_}
    lines = [line for line in outcome.coverage if line.table == table_]
    assert lines
    assert {line.how.value for line in lines} == {"unreachable"}
    assert why in lines[0].why


def test_with_nothing_wrong_all_is_found(filled):
    assert_whole_again(filled)


def test_a_table_that_is_locked_is_left_out_in_time(server):
    engine = sa.create_engine(server.url, poolclass=NullPool)
    lock = {"postgresql": "LOCK TABLE notes IN ACCESS EXCLUSIVE MODE", "mariadb": "LOCK TABLES notes WRITE"}[server.kind]
    with engine.connect() as other:
        other.exec_driver_sql(lock)
        outcome = search(ANNA, MAP, server.source(lock_timeout_s=0.3))
        assert_without(outcome, "crm.notes", "a lock was not granted in time")
        other.exec_driver_sql("ROLLBACK" if server.kind == "postgresql" else "UNLOCK TABLES")
    assert_whole_again(server)


STAFF = (FILLED[0].replace("people", "staff"), FILLED[3].replace("people", "staff"))
TWO = data_map(*MAP.tables.values(), people(name="staff", source="hr"), links=MAP.links, sources=("crm", "hr"))


def beside(tmp_path):
    """Another source, of which nothing fails."""
    other = Database("sqlite", f"sqlite:///{tmp_path}/hr.db")
    other.run(*STAFF)
    return open_source("hr", other.url)


def reasons(outcome, source):
    return {line.why for line in outcome.coverage if line.source == source}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_file_that_somebody_locks_is_unavailable_and_the_other_source_is_searched(database, tmp_path):
    database.run(*FILLED)
    sources = [database.source(lock_timeout_s=0.2), beside(tmp_path)]
    with sa.create_engine(database.url, poolclass=NullPool).connect() as writer:
        writer.exec_driver_sql("BEGIN EXCLUSIVE")
        outcome = search(ANNA, TWO, *sources)
        assert (outcome.complete, found(outcome), outcome.unavailable) == (False, {("staff", 1)}, ("crm",))
        assert reasons(outcome, "crm") == {"it is locked"}
        writer.exec_driver_sql("ROLLBACK")
    again = search(ANNA, TWO, *sources)
    assert (again.complete, found(again)) == (True, ALL | {("staff", 1)})


SLOWLY = {
    "sqlite": "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, x AS said FROM n WHERE x < 0",
    "postgresql": "SELECT 1 AS id, CAST(pg_sleep(60) AS text) AS said",
    "mariadb": "SELECT 1 AS id, CAST(count(*) AS char) AS said FROM seq_1_to_100000 a, seq_1_to_100000 b WHERE a.seq + b.seq = -1",
}


def test_a_statement_that_takes_too_long_leaves_out_its_table(filled):
    filled.run(f"CREATE VIEW slow AS {SLOWLY[filled.kind]}")
    slow = table("slow", RowRole.BELONGS, column("said", identifier=Kind.EMAIL))
    outcome = search(ANNA, data_map(*MAP.tables.values(), slow, links=MAP.links), filled.source(statement_timeout_s=0.5))
    assert (outcome.complete, found(outcome), outcome.unavailable) == (False, ALL, ("crm.slow",))
    assert {line.why for line in outcome.coverage if line.table == "slow"} == {"the statement took too long"}


def test_a_table_that_the_login_may_not_read_is_left_out(server):
    theirs = granted(server, "SELECT ON people", "SELECT ON orders", "INSERT ON notes")
    assert_without(search(ANNA, MAP, theirs.source()), "crm.notes", "the login may not read it")


def test_a_column_that_the_login_may_not_read_leaves_the_search_incomplete(server):
    theirs = granted(server, "SELECT ON people", "SELECT ON orders", "SELECT (id, person_id), INSERT (body) ON notes")
    outcome = search(ANNA, MAP, theirs.source())
    assert (outcome.complete, found(outcome), outcome.unavailable) == (False, ALL, ("crm.notes",))  # its row by the link
    assert {line.why for line in outcome.coverage if line.table == "notes"} == {"the login may not read it"}


def test_a_table_that_was_not_granted_at_all_is_not_thought_empty(server):
    theirs = granted(server, "SELECT ON people", "SELECT ON orders")
    outcome = search(ANNA, MAP, theirs.source())
    assert (outcome.complete, found(outcome)) == (False, ALL - {("notes", 20)})
    assert {line.how.value for line in outcome.coverage if line.table == "notes"} == {"unreachable"}


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)
def test_rows_that_a_rule_hides_from_the_login_make_its_table_unavailable_and_not_empty(server):
    server.run("ALTER TABLE notes ENABLE ROW LEVEL SECURITY", "CREATE POLICY none ON notes USING (false)")
    theirs = granted(server, "SELECT ON ALL TABLES IN SCHEMA public")
    assert_without(search(ANNA, MAP, theirs.source()), "crm.notes", "the login may not read it")


CHANGES = {
    "a column dropped": "ALTER TABLE notes DROP COLUMN body",
    "a column renamed": "ALTER TABLE notes RENAME COLUMN body TO said",
    "a table dropped": "DROP TABLE notes",
    "a table renamed": "ALTER TABLE notes RENAME TO old_notes",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_changed_while_a_search_runs_is_left_out(server, change):
    source = server.source()
    outcome = search(ANNA, MAP, source, watch=Meanwhile("orders", lambda: server.run(change)))
    assert not outcome.complete
    assert outcome.unavailable == ("crm.notes",)
    assert found(outcome) >= ALL - {("notes", 20)}  # where a column alone is gone, the row is found by its link


def test_a_table_that_is_written_anew_while_a_search_runs_is_not_thought_empty(server):
    change = {"postgresql": "ALTER TABLE notes ALTER COLUMN id TYPE bigint", "mariadb": "ALTER TABLE notes FORCE"}[server.kind]
    outcome = search(ANNA, MAP, server.source(), watch=Meanwhile("people", lambda: server.run(change)))
    assert_without(outcome, "crm.notes", "it was changed while it was searched")
    assert_whole_again(server)


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)
def test_a_partition_that_is_written_anew_is_not_thought_empty_beside_others(server):
    server.run(
        "DROP TABLE notes",
        "CREATE TABLE notes (id integer, person_id integer, body text) PARTITION BY LIST (id)",
        *(f"CREATE TABLE notes_{n} PARTITION OF notes FOR VALUES IN ({n})" for n in (20, 21)),
        "INSERT INTO notes VALUES (20, 1, 'she rang'), (21, 1, 'again')",
    )
    outcome = search(ANNA, MAP, server.source(), watch=Meanwhile("people", lambda: server.run("TRUNCATE notes_21")))
    assert not outcome.complete
    assert outcome.unavailable == ("crm.notes",)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_file_is_searched_as_it_was_when_the_search_began(filled):
    outcome = search(ANNA, MAP, filled.source(), watch=Meanwhile("orders", lambda: filled.run("DROP TABLE notes")))
    assert (outcome.complete, found(outcome), outcome.moments) == (True, ALL, 1)


def test_a_connection_that_is_cut_leaves_what_was_found_before(server):
    def cut():
        for (number,) in server.run(OURS[server.kind]):
            server.run(f"SELECT pg_terminate_backend({number})" if server.kind == "postgresql" else f"KILL CONNECTION {number}")

    outcome = search(ANNA, MAP, server.source(), watch=Meanwhile("notes", cut))
    assert not outcome.complete
    assert outcome.unavailable == ("crm",)
    assert ("people", 1) in found(outcome)
    assert_whole_again(server)


@pytest.mark.parametrize("engine", SERVERS)
def test_a_server_that_is_killed_in_the_middle_is_told_and_searched_when_it_is_back(engine, tmp_path):
    private = Private(engine)
    try:
        database = Database(engine, private.url)
        database.run(*FILLED, *(["FLUSH TABLES"] if engine == "mariadb" else ["CHECKPOINT"]))
        sources = [database.source(), beside(tmp_path)]
        outcome = search(ANNA, TWO, *sources, watch=Meanwhile("orders", private.kill))
        assert not outcome.complete
        assert outcome.unavailable == ("crm",)
        assert {("people", 1), ("staff", 1)} <= found(outcome)
        gone = search(ANNA, TWO, *sources)
        assert (gone.complete, found(gone), gone.unavailable) == (False, {("staff", 1)}, ("crm",))
        private.start()
        again = search(ANNA, TWO, *sources)
        assert (again.complete, found(again)) == (True, ALL | {("staff", 1)})
    finally:
        private.close()


class Stops(Unwatched):
    def __init__(self):
        self.reports = 0

    def report(self, progress):
        self.reports += 1

    def checkpoint(self):
        if self.reports > 2:
            raise Cancelled


def cancelled(database):
    with pytest.raises(Cancelled):
        search(ANNA, MAP, database.source(), watch=Stops())


def abandoned(database):
    source = database.source()
    records = read_records(search(ANNA, MAP, source).findings, data_map=MAP, sources=[source], watch=Unwatched())
    next(records)
    records.close()
    everybody = people_of(data_map=MAP, sources=[source], watch=Unwatched())
    next(iter(everybody))
    everybody.close()


def raised_within(database):
    def use():
        with database.source().view(Unwatched()) as view:
            return [1 / number for row in view.column_values("people", ["id"]) for number in (0, row)]

    with pytest.raises(ZeroDivisionError):
        use()


def failed(database):
    database.run("DROP TABLE notes")
    search(ANNA, MAP, database.source())


def discovered(database):
    source = database.source()
    source.schema()
    source.login_report()
    with source.view(Unwatched()) as view:
        list(view.sample("people", ["email"], rows=5))
        view.how_many("orders", ["person_id"], [(1,)])


@pytest.mark.parametrize("use", [cancelled, abandoned, raised_within, failed, discovered])
def test_nothing_of_ours_is_left_in_a_transaction_and_the_company_can_change_its_tables(server, use):
    use(server)
    assert server.run(IDLE[server.kind]) == []
    assert server.run(OURS[server.kind]) == []
    patience = {"postgresql": "SET lock_timeout = '1s'", "mariadb": "SET lock_wait_timeout = 1"}[server.kind]
    server.run(patience, "ALTER TABLE people ADD COLUMN more integer", "ALTER TABLE orders ADD COLUMN more integer")


def test_the_company_can_change_a_table_between_two_statements_of_a_search(server):
    """Its lock is given back after each statement, and the moment stays."""
    source, done = server.source(), threading.Event()
    with source.view(Unwatched()) as view:
        assert list(view.column_values("orders", ["id"])) == [(10,)]
        patience = {"postgresql": "SET lock_timeout = '1s'", "mariadb": "SET lock_wait_timeout = 1"}[server.kind]
        server.run(patience, "ALTER TABLE orders ADD COLUMN more integer")
        done.set()
        assert list(view.column_values("people", ["id"])) == [(1,)]
        assert view.moments == 1


def test_a_failed_statement_does_not_move_the_moment(server):
    server.run("CREATE TABLE extra (id integer)")
    source = server.source()
    source.schema()
    with source.view(Unwatched()) as view:
        assert list(view.column_values("people", ["id"])) == [(1,)]
        server.run("DROP TABLE extra", "INSERT INTO people (id) VALUES (2)")
        with pytest.raises(SourceUnavailable):
            list(view.column_values("extra", ["id"]))
        assert list(view.column_values("people", ["id"])) == [(1,)]
        assert view.moments == 1
