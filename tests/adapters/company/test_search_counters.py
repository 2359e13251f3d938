"""What a search costs, in numbers that do not depend on the machine: statements, Python calls, memory a row (SPEED.md S1-S3, S7)."""

from __future__ import annotations

import cProfile
import math
import re
import tracemalloc
from collections import Counter
from fractions import Fraction

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.use_cases import read_records
from tests.adapters.company.servers import ENGINES, fresh
from tests.benchmarks.search import memory
from tests.benchmarks.search.company import DIALECTS, HEAVY, MAP, ROWS, TYPICAL, fill, whoever
from tests.benchmarks.search.tape import Tape
from tests.casework.search.town import search, subject

ORDERS, COMMENTS = 5_000, 13_500
CALLS_A_SEARCH = 17_000
CALLS_A_ROW = 40
CALLS_A_RECORD = 20


@pytest.fixture(scope="module", params=ENGINES)
def company(request, tmp_path_factory):
    """The benchmarks' company at a thousandth, and 18,500 rows more of one person, as many keys among them."""
    url = sa.make_url(fresh(request.param, tmp_path_factory.mktemp("company")))
    fill(url, Fraction(1, 1000), indexed=True)
    dialect = DIALECTS[url.get_backend_name().replace("mariadb", "mysql")]
    with sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
        for sql in (
            f"INSERT INTO work_orders SELECT 100000 + n, {HEAVY}, 'Order', 'done', '' FROM {dialect.series.format(n=ORDERS)}",
            f"INSERT INTO comments SELECT 100000 + n, 100001 + n % {ORDERS}, 12, 'done' FROM {dialect.series.format(n=COMMENTS)}",
        ):
            connection.exec_driver_sql(sql if request.param == "sqlite" else sql.replace("%", "%%"))
    return url.render_as_string(hide_password=False)


def test_the_statements_of_a_search_do_not_grow_with_its_rows_but_by_batches_of_keys(company):
    source = open_source("crm", company)
    few, many = (search(whoever(user), MAP, source) for user in (TYPICAL, HEAVY))
    assert len(many.findings) > ORDERS + COMMENTS > 100 * len(few.findings)
    assert few.complete
    assert many.complete
    assert few.statements <= len(ROWS) + len(MAP.links)
    # Comments are asked for by the keys of orders, attachments by those of comments: to follow, and for who else owns them.
    batches = math.ceil((ORDERS + 10) / source.company.batch) + math.ceil((COMMENTS + 100) / source.company.batch) - 2
    assert many.statements <= few.statements + 2 * batches


def test_a_table_is_looked_through_once_for_all_identifiers_together(company):
    source, looked = open_source("crm", company), {}
    for name, who in {
        "one": subject((Kind.EMAIL, "nobody@firma.example")),
        "many": subject(
            (Kind.EMAIL, "nobody@firma.example"),
            (Kind.EMAIL, "no.body@home.example"),
            (Kind.PHONE, "+49 171 9998887"),
            (Kind.NAME, "Zacharias Quandt"),
            (Kind.IP, "203.0.113.77"),
            (Kind.COOKIE, "c0ffee0c0ffee"),
        ),
    }.items():
        tape = Tape(company)
        with tape.recording(source):
            outcome = search(who, MAP, source)
        tape.close()
        assert outcome.findings == ()
        looked[name] = Counter(
            table for table in ROWS for sql, _ in tape.statements if "given_0" in sql and re.search(rf"FROM \S*\b{table}\b", sql)
        )
    texts = {"comments", "tickets", "attachments"}
    assert looked["one"] == Counter({"users", *texts})
    assert looked["many"] == Counter({"users", "page_views", "sessions", *texts})


def calls(work) -> int:
    """Python functions called, those of SQLAlchemy, too; not what is written in C, nor a driver that is not."""
    profile = cProfile.Profile(builtins=False)
    profile.runcall(work)
    return sum(one.callcount for one in profile.getstats() if "/pymysql/" not in one.code.co_filename)


def test_a_search_and_each_of_its_rows_cost_few_calls(company):
    source = open_source("crm", company)
    sizes, called = {}, {}
    for user in (TYPICAL, HEAVY):
        sizes[user] = len(search(whoever(user), MAP, source).findings)  # and all that is cached is
        called[user] = calls(lambda user=user: search(whoever(user), MAP, source))
    assert called[TYPICAL] <= CALLS_A_SEARCH
    assert (called[HEAVY] - called[TYPICAL]) / (sizes[HEAVY] - sizes[TYPICAL]) <= CALLS_A_ROW


def test_each_record_read_costs_few_calls(company):
    source = open_source("crm", company)
    findings = search(whoever(HEAVY), MAP, source).findings

    def read(some) -> int:
        return calls(lambda: list(read_records(some, data_map=MAP, sources=[source], watch=Unwatched())))

    read(findings[:2000])
    assert (read(findings) - read(findings[:2000])) / (len(findings) - 2000) <= CALLS_A_RECORD


@pytest.mark.parametrize("step", ["every row's values", "lookups", "mentions", "records read", "everybody known"])
def test_memory_does_not_grow_with_the_rows_that_are_read(step, tmp_path):
    def peak(rows: int) -> int:
        url = fresh("sqlite", tmp_path)
        memory.fill(sa.make_url(url), rows)
        source = open_source("crm", url)
        memory.STEPS[step](source, rows)  # imports and caches
        tracemalloc.start()
        assert memory.STEPS[step](source, rows) == rows
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    assert peak(15_000) - peak(5_000) < 500_000
