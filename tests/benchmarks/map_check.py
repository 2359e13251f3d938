"""`map check` and editing on a schema of 500 tables. Run: `python -m tests.benchmarks.map_check [TABLES]`.

The database is SQLite's with 10 columns and about two foreign keys a table; the map is a draft that was taken unseen and then
confirmed, so that types, keys and foreign keys are compared. Each part is told beside the whole command, its start included.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from privacy_console.adapters.datamap.editing import edit_map
from privacy_console.adapters.datamap.reader import parse_data_map
from privacy_console.casework.search.drift import check_map, seen_of
from privacy_console.casework.search.mapfile import Accept, ConfirmMap, SetColumn, StandFor
from privacy_console.wiring import Wiring

ROUNDS = 3


def database(path: Path, tables: int) -> None:
    with sqlite3.connect(path) as connection:
        for number in range(tables):
            texts = ", ".join(f"text_{column} VARCHAR(80)" for column in range(6))
            ways = f"parent_id INTEGER REFERENCES table_{number // 2} (id), other_id INTEGER REFERENCES table_{number // 3} (id)"
            connection.execute(f"CREATE TABLE table_{number} (id INTEGER PRIMARY KEY, {texts}, {ways}, created_at TIMESTAMP)")
    connection.close()


def timed(what, work):
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - started)
    print(f"{what:<52} {best:7.3f} s")
    return result


def main() -> None:
    tables = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        path, map_path, drafted_path = (Path(folder) / name for name in ("company.db", "map.yaml", "drafted.yaml"))
        database(path, tables)
        url = f"sqlite+pysqlite:///{path}"
        command = [sys.executable, "-m", "privacy_console", "map"]
        for target, more in ((map_path, ["--accept-all"]), (drafted_path, [])):
            subprocess.run([*command, "draft", url, "-o", str(target), *more], check=True, capture_output=True)
        schema = Wiring().source(url, "company").schema()
        drafted, suggested = map_path.read_text(encoding="utf-8"), drafted_path.read_text(encoding="utf-8")
        confirm = [StandFor(by="Ada"), ConfirmMap(by="Ada", at="2026-11-24", seen={"company": seen_of(schema, at="2026-11-24")})]
        text = edit_map(drafted, confirm, name="map.yaml").text
        map_path.write_text(text, encoding="utf-8")
        columns = sum(len(table.columns) for table in schema.tables.values())
        print(f"{tables} tables, {columns} columns, {len(text):,} characters of map")
        data_map = timed("reading the map", lambda: parse_data_map(text, name="map.yaml"))
        timed("reflecting the schema", lambda: Wiring().source(url, "company").schema())
        check = timed("coverage and drift", lambda: check_map(data_map, [schema]))
        assert check.holds, (check.unmapped, check.drift[:3])
        assert check.not_compared == ()
        timed(
            "the command",
            lambda: subprocess.run([*command, "check", url, "--map", str(map_path)], check=True, capture_output=True),
        )
        edit = SetColumn(source="company", table="table_7", column="text_1", fields={"label": "Another"})
        timed("editing one column", lambda: edit_map(text, [edit], name="map.yaml"))
        accepted = timed("accepting every suggestion", lambda: edit_map(suggested, [Accept(by="Ada")], name="map.yaml"))
        print(f"{accepted.count:,} suggestions, {len(accepted.diff):,} lines of difference")


if __name__ == "__main__":
    main()
