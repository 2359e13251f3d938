"""D1, D2: reading a schema of hundreds of tables, and a sample of a large one. Run: `python tests/benchmarks/reflect.py [TABLES]`.

The floor of D1 is three queries of pg_catalog (columns with their types, constraints, indexes) through the same driver and, as the
console does it, over a new connection, whose server process knows no table yet; MariaDB's and SQLite's are the same three of theirs.
The floor of D2 is TABLESAMPLE SYSTEM as somebody would write it by hand, streamed.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import psycopg
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from tests.adapters.company.servers import fresh
from tests.benchmarks.interleaved import compare

ROWS = 1_000_000
FLOORS = {
    "postgresql": (
        """SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull FROM pg_attribute a
           JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname = 'public'""",
        "SELECT conrelid::regclass::text, contype, conkey, confrelid::regclass::text, confkey FROM pg_constraint WHERE contype IN ('p', 'f')",
        "SELECT indrelid::regclass::text, indkey::text, indisunique FROM pg_index",
    ),
    "mariadb": (
        "SELECT table_name, column_name, column_type, is_nullable FROM information_schema.columns WHERE table_schema = database()",
        "SELECT table_name, column_name, referenced_table_name FROM information_schema.key_column_usage WHERE table_schema = database()",
        "SELECT table_name, index_name, column_name FROM information_schema.statistics WHERE table_schema = database()",
    ),
    "sqlite": (
        "SELECT t.name, p.* FROM pragma_table_list t, pragma_table_xinfo(t.name) p",
        "SELECT t.name, p.* FROM pragma_table_list t, pragma_foreign_key_list(t.name) p",
        "SELECT t.name, p.*, c.* FROM pragma_table_list t, pragma_index_list(t.name) p, pragma_index_info(p.name) c",
    ),
}


def filled(url: str, tables: int) -> None:
    """Tables of 15 columns, three foreign keys each, a view for every tenth."""
    metadata = sa.MetaData()
    for n in range(tables):
        columns = [sa.Column(f"c{i}", [sa.Integer, sa.String(40), sa.DateTime, sa.Numeric(10, 2)][i % 4]) for i in range(11)]
        links = [sa.Column(f"to_{i}", sa.ForeignKey(f"t{max(n - i - 1, 0)}.id"), index=i == 0) for i in range(3)]
        sa.Table(f"t{n}", metadata, sa.Column("id", sa.Integer, primary_key=True), *columns, *links)
    engine = sa.create_engine(url, poolclass=NullPool)
    metadata.create_all(engine)
    with engine.begin() as connection:
        for n in range(0, tables, 10):
            connection.exec_driver_sql(f"CREATE VIEW v{n} AS SELECT a.id, b.c1 FROM t{n} a JOIN t0 b ON b.id = a.to_0")


def reflecting(kind: str, tables: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        url = fresh(kind, Path(folder))
        filled(url, tables)
        source = open_source("crm", url)
        queries: list[str] = []
        sa.event.listen(source.company.engine, "before_cursor_execute", lambda *args: queries.append(args[2]))
        schema = source.schema()
        print(f"{kind}: {len(schema.tables)} tables and views, {len(queries)} statements")
        engine = sa.create_engine(url, poolclass=NullPool)

        def floor() -> None:
            with engine.connect() as raw:
                for one in FLOORS[kind]:
                    raw.exec_driver_sql(one).all()

        return compare({"three queries": floor, "schema": source.schema}, rounds=9)["schema"]


def streamed(driver: psycopg.Connection, query: str) -> list[tuple[object, ...]]:
    with driver.cursor() as cursor:
        return list(cursor.stream(query, size=100))


def sampling() -> float:
    url = fresh("postgresql", Path())
    engine = sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as raw:
        raw.exec_driver_sql(
            f"CREATE TABLE big AS SELECT n AS id, 'person ' || n AS name, repeat('x', 60) AS said FROM generate_series(1, {ROWS}) n"
        )
        raw.exec_driver_sql("VACUUM ANALYZE big")
        by_hand = "SELECT id, name, said FROM big TABLESAMPLE SYSTEM (0.2)"
        source = open_source("crm", url)
        source.schema()
        with source.view(Unwatched()) as view:
            ways = {
                "by hand": lambda: streamed(raw.connection.driver_connection, by_hand),
                "sample": lambda: list(view.sample("big", ["id", "name", "said"], rows=1_000)),
            }
            return compare(ways, rounds=9)["sample"]


def main() -> bool:
    tables = int(sys.argv[1]) if sys.argv[1:] else 375
    os.environ["XDG_RUNTIME_DIR"] = runtime = tempfile.mkdtemp()
    Path(runtime).chmod(0o700)
    ratios = {
        kind: reflecting(kind, tables) for kind in ("postgresql", "sqlite", *(["mariadb"] if shutil.which("mariadbd") else []))
    }
    sample = sampling()
    print(f"D1 postgresql {ratios['postgresql']:.2f} of three queries, target 4; D2 {sample:.2f} of TABLESAMPLE, target 1.5")
    return ratios["postgresql"] > 4 or sample > 1.5


if __name__ == "__main__":
    sys.exit(main())
