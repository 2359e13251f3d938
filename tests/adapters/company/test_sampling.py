"""Samples and counts that stay cheap however large a table is."""

from __future__ import annotations

import pytest

from privacy_console.casework.common.watch import Unwatched
from tests.adapters.company.conftest import Database
from tests.adapters.company.servers import ENGINES, fresh

ROWS = 150_000
NUMBERS = {
    "sqlite": f"WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {ROWS}) SELECT {{}} FROM s",
    "postgresql": f"SELECT {{}} FROM generate_series(1, {ROWS}) s(n)",
    "mariadb": f"SELECT {{}} FROM (SELECT seq AS n FROM seq_1_to_{ROWS}) s",
}


@pytest.fixture(scope="module", params=ENGINES)
def big(request, tmp_path_factory):
    """A large table with a key, and one without."""
    database = Database(request.param, fresh(request.param, tmp_path_factory.mktemp("big")))
    word = "printf('%06d', n * 7 % 99991)" if database.kind == "sqlite" else "lpad(CAST(n * 7 %% 99991 AS char(6)), 6, '0')"
    filled = NUMBERS[database.kind].format(f"n * 3, {word}, n")
    columns = "(id {} , word varchar(10), other integer)"
    database.run(
        f"CREATE TABLE big {columns.format('bigint PRIMARY KEY')}",
        f"CREATE TABLE bare {columns.format('bigint')}",
        f"INSERT INTO big {filled}",
        f"INSERT INTO bare {filled}",
        "CREATE INDEX of_word ON big (word)",
    )
    analyse = {"sqlite": "ANALYZE", "postgresql": "ANALYZE", "mariadb": "ANALYZE TABLE big, bare"}[database.kind]
    database.run(analyse)
    return database


def plan_of_a_sample(view, kind, table, columns):
    given = [view._given(table, name).label(name) for name in columns]
    sampled = view._company.sampled(view._reflected.tables[table], view._table(table), given, 200)
    compiled = sampled.compile(dialect=view._connection.dialect)
    values = [compiled.params[name] for name in compiled.positiontup] if compiled.positiontup else compiled.params
    explain = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN ANALYZE ", "mariadb": "EXPLAIN "}[kind]
    cursor = view._connection.connection.cursor()
    cursor.execute(explain + str(compiled), values)
    return "\n".join(str(row) for row in cursor.fetchall())


def looked_at(view, ask):
    """Rows that MariaDB touches for a question."""

    def count():
        return sum(int(n) for _, n in view._connection.exec_driver_sql("SHOW SESSION STATUS LIKE 'Handler_read%%'"))

    before = count()
    ask()
    return count() - before


def test_a_large_table_is_sampled_from_all_over_and_never_scanned(big):
    source = big.source()
    source.schema()
    with source.view(Unwatched()) as view:
        ids = [number for (number,) in view.sample("big", ["id"], rows=200)]
        assert 100 <= len(ids) <= 400
        tenths = {number * 10 // (3 * ROWS + 3) for number in ids}
        assert len(tenths) >= 8
        if big.kind == "mariadb":
            assert looked_at(view, lambda: list(view.sample("big", ["word"], rows=200))) < 2_000
            assert looked_at(view, lambda: list(view.sample("bare", ["word"], rows=200))) < 2_000
        else:
            plan = plan_of_a_sample(view, big.kind, "bare", ["id", "word"])
            assert ("Sample Scan" in plan) == (big.kind == "postgresql"), plan
            assert "SCAN bare" not in plan, plan


def test_a_table_whose_key_is_words_is_sampled_from_all_over(big):
    if big.kind == "postgresql":
        big.run("CREATE TABLE worded AS SELECT word || id AS id FROM big", "ALTER TABLE worded ADD PRIMARY KEY (id)")
    else:
        without = "WITHOUT ROWID" if big.kind == "sqlite" else ""
        joined = "CONCAT(word, id)" if big.kind == "mariadb" else "word || id"
        big.run(f"CREATE TABLE worded (id varchar(30) PRIMARY KEY) {without}", f"INSERT INTO worded SELECT {joined} FROM big")
    with big.source().view(Unwatched()) as view:
        words = [word for (word,) in view.sample("worded", ["id"], rows=200)]
        assert 100 <= len(words) <= 400
        assert len({word[:2] for word in words}) >= 6


def test_keys_are_looked_up_by_the_index_or_not_at_all(big):
    with big.source().view(Unwatched()) as view:
        assert view.how_many("big", ["id"], [(3,), (6,), (7,), ("x",)]) == 2
        assert view.how_many("big", ["word"], [("000007",), ("000014",), ("999999",)] * 3) == 2
        assert view.how_many("big", ["other"], [(1,)]) is None
        assert view.how_many("bare", ["id"], [(3,)]) is None
        if big.kind == "mariadb":
            keys = [(f"{n:06}",) for n in range(50)]
            assert looked_at(view, lambda: view.how_many("big", ["word"], keys)) < 500


def test_a_table_that_nobody_counted_is_read_only_if_it_proves_to_be_small(postgres):
    postgres.run("CREATE TABLE bare AS SELECT n FROM generate_series(1, 100000) n", "CREATE TABLE more AS SELECT n FROM bare")
    postgres.run("INSERT INTO more VALUES (7)")
    source = postgres.source()
    assert [source.schema().tables[name].rows for name in ("bare", "more")] == [None, None]
    with source.view(Unwatched()) as view:
        assert view.how_many("bare", ["n"], [(7,), (0,)]) == 1
        assert view.how_many("more", ["n"], [(7,), (0,)]) is None


def test_looking_up_by_the_index_leaves_the_transaction_as_it_was(postgres):
    postgres.run("CREATE TABLE t (id integer, said text)", "CREATE INDEX of_id ON t (id)")
    with postgres.source().view(Unwatched()) as view:
        assert view.how_many("t", ["id"], [(1,)]) == 0
        shown = [
            view._connection.exec_driver_sql(f"SHOW {name}").scalar() for name in ("enable_seqscan", "transaction_read_only")
        ]
        assert shown == ["on", "on"]
        assert view.moments == 1


@pytest.mark.parametrize("far", ["low", "high"])
def test_a_number_that_is_far_from_all_others_does_not_empty_a_sample(database, far):
    database.run("CREATE TABLE t (id bigint PRIMARY KEY)")
    start, odd = (10**18, 1) if far == "low" else (1, 9 * 10**18)
    values = ", ".join(f"({start + n})" for n in range(1000))
    database.run(f"INSERT INTO t VALUES {values}, ({odd})")
    with database.source().view(Unwatched()) as view:
        assert len(list(view.sample("t", ["id"], rows=100))) >= 50


def test_numbers_at_both_ends_of_what_an_engine_can_count_are_sampled(database):
    database.run("CREATE TABLE t (id bigint PRIMARY KEY)", f"INSERT INTO t VALUES ({-(2**63)}), ({2**63 - 1}), (0)")
    with database.source().view(Unwatched()) as view:
        assert len(list(view.sample("t", ["id"], rows=10))) == 3
