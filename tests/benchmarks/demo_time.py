"""The demo's time against the SQL that it runs on the company database, run raw through the driver in the same process.

Run with `python -m tests.benchmarks.demo_time [scale]`. Prints how the time is spent, step by step, and the ratio.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from privacy_console.casework.common.watch import Unwatched
from privacy_console.cli import demo
from privacy_console.wiring import Wiring


@contextmanager
def noted() -> Iterator[list[tuple[str, Any]]]:
    """Every statement sent to a company database while this is open."""
    said: list[tuple[str, Any]] = []

    def note(connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if connection.engine.dialect.driver == "pysqlite" and statement.lstrip().upper().startswith(("SELECT", "WITH")):
            said.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def main() -> int:
    scale = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    watch = Unwatched()
    with tempfile.TemporaryDirectory() as home:
        wiring = Wiring()
        start = time.perf_counter()
        stage = wiring.demo(home, seed=1, scale=scale, surname=None, watch=watch)
        made = time.perf_counter()
        with noted() as statements:
            shown = demo.play(stage, wiring, watch)
        played = time.perf_counter()
        database = sqlite3.connect(f"file:{Path(stage.folder) / 'company.db'}?mode=ro", uri=True)
        database.create_function("regexp", 2, lambda _pattern, _text: False)
        raw = time.perf_counter()
        for statement, parameters in statements:
            database.execute(statement, parameters).fetchall()
        ran = time.perf_counter()
        wiring.close()
    print(f"sample company, scale {scale}      {made - start:7.3f} s")
    print(f"letter to verified bundle       {played - made:7.3f} s   {shown.delivered.records} records")
    print(f"its {len(statements):>4} statements, run raw    {ran - raw:7.3f} s")
    print(f"ratio                           x{(played - made) / (ran - raw):.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
