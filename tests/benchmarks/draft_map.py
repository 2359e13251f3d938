"""Drafting a map of 500 tables with 900 foreign keys, samples and all: under 10 s. A value judged: at most 6 µs.

Run: python -m tests.benchmarks.draft_map [tables]
"""

from __future__ import annotations

import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.detection.given_names import FEMALE, MALE
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.drafting.columns.values import look_at
from privacy_console.casework.search.drafting.draft import draft_map
from privacy_console.casework.search.drafting.survey import ROWS, looked_into
from tests.adapters.company.servers import fresh
from tests.benchmarks.interleaved import compare

CATEGORIES = ("contact", "account", "billing", "usage", "cookies", "support", "service_content")
NOUNS = """users customers orders order_lines invoices payments tickets messages notes sessions audit_log addresses companies products
sites assets documents files events tasks projects contracts employees roles settings countries templates campaigns shipments returns"""
PLANTED = {
    "email": ("varchar(120)", "'p' || n || '@mail' || n % 7 || '.example'"),
    "phone": ("varchar(40)", "'+49 30 ' || 1000000 + n"),
    "full_name": ("varchar(120)", "(ARRAY['Anna','Jonas','Greta','Luis'])[1 + n % 4] || ' Example' || chr(97 + n % 26)"),
    "password_hash": ("varchar(200)", "'$2b$12$' || md5(n::text) || md5(n::text)"),
}
PLAIN = {
    "status": ("integer", "n % 4"),
    "amount": ("numeric(10,2)", "n * 1.25"),
    "created_at": ("timestamp", "timestamp '2026-01-01' + n * interval '1 hour'"),
    "notes": ("text", "'Came at ' || n || ' o''clock and asked about the order. ' || md5(n::text)"),
    "kind": ("varchar(20)", "(ARRAY['new','open','done'])[1 + n % 3]"),
    "number": ("varchar(20)", "'N-' || 10000 + n"),
    "ip": ("varchar(45)", "'192.0.2.' || n % 250"),
    "active": ("boolean", "n % 2 = 0"),
}
ROWS_A_TABLE = 400


def tables(count: int) -> list[tuple[str, dict[str, tuple[str, str]], list[tuple[str, str]]]]:
    """Name, columns and foreign keys of each table."""
    made: list[tuple[str, dict[str, tuple[str, str]], list[tuple[str, str]]]] = []
    for number, noun in enumerate(islice(cycle(NOUNS.split()), count)):
        name = noun if number < len(NOUNS.split()) else f"m{number // len(NOUNS.split())}_{noun}"
        columns = dict(islice(cycle(PLAIN.items()), number % 4 + 4)) | (
            PLANTED if noun in {"users", "customers", "employees"} else {}
        )
        parents = [made[index][0] for index in {number // 2, number // 3} if index < number]
        made.append((name, columns, [(f"{parent}_id", parent) for parent in parents]))
    return made


def fill(url: str, count: int) -> int:
    """Make and fill the tables; how many foreign keys there are."""
    engine = sa.create_engine(url, poolclass=NullPool)
    keys = 0
    with engine.begin() as connection:
        for name, columns, parents in tables(count):
            told = [f"{column} {type_}" for column, (type_, _) in columns.items()]
            told += [f"{column} integer REFERENCES {parent} (id)" for column, parent in parents]
            given = [expression for _, expression in columns.values()] + ["1 + n % 300"] * len(parents)
            connection.exec_driver_sql(f"CREATE TABLE {name} (id integer PRIMARY KEY, {', '.join(told)})")
            connection.exec_driver_sql(
                f"INSERT INTO {name} SELECT n, {', '.join(given)} FROM generate_series(1, {ROWS_A_TABLE}) AS n".replace("%", "%%")
            )
            keys += len(parents)
        connection.exec_driver_sql("ANALYZE")
    return keys


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = fresh("postgresql", Path(folder))
        keys = fill(url, count)
        source = open_source("large", url)
        start = time.perf_counter()
        draft = draft_map(source, categories=CATEGORIES, given_names=FEMALE | MALE, watch=Unwatched())
        taken = time.perf_counter() - start
        print(
            f"{len(draft.tables)} tables, {len(draft.columns)} columns, {keys} foreign keys: {taken:.2f} s, {len(draft.links)} links"
        )
        planted = [one for one in draft.columns if one.column in PLANTED]
        found = [one for one in planted if one.identifier or one.secret]
        print(f"planted columns found: {len(found)} of {len(planted)}")
        judged(source)
        sampled(source, url)


def judged(source) -> None:
    schema = source.schema()
    columns = []
    with source.view(Unwatched()) as view:
        for name in list(schema.tables)[:100]:
            rows = list(view.sample(name, looked_into(schema.tables[name]), rows=ROWS))
            columns += list(zip(*rows, strict=True))
    names = FEMALE | MALE
    values = sum(map(len, columns))
    best = min(timed(lambda: [look_at(column, given_names=names) for column in columns]) for _ in range(3))
    print(f"{values} values judged: {best / values * 1e6:.2f} µs a value")


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def sampled(source, url: str) -> None:
    """One million rows: our sample beside TABLESAMPLE SYSTEM of the same columns run raw."""
    engine = sa.create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE long (id integer PRIMARY KEY, email varchar(80), note text)")
        connection.exec_driver_sql(
            "INSERT INTO long SELECT n, 'p' || n || '@x.example', md5(n::text) FROM generate_series(1, 1000000) AS n"
        )
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE long")
    source.schema()
    give = ("id", "email", "note")
    with source.view(Unwatched()) as view, engine.connect() as connection:

        def raw() -> int:
            return len(connection.exec_driver_sql("SELECT id, email, note FROM long TABLESAMPLE SYSTEM (0.02)").fetchall())

        compare({"TABLESAMPLE SYSTEM": raw, "sample": lambda: list(view.sample("long", give, rows=ROWS))}, rounds=15)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
