"""The databases, each made once by its package, in a process of its own: a package's settings are global and its warnings many."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

from tests.adapters.company.servers import ENGINES, fresh
from tests.foreign.agreement import Foreign

ROOT = Path(__file__).parents[2]
SERVERS = [engine for engine in ENGINES if engine != "sqlite"]


@cache
def built(name: str) -> dict[str, Foreign]:
    """The package's database on each server, made side by side: one waits for its disk while the other computes."""
    urls = {engine: fresh(engine, ROOT) for engine in SERVERS}
    made = {
        engine: subprocess.Popen(
            [sys.executable, "-m", "tests.foreign.build", name, url], cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        for engine, url in urls.items()
    }
    for engine, process in made.items():
        _, said = process.communicate()
        assert process.returncode == 0, f"{name} on {engine}: {said[-2000:]}"
    return {engine: Foreign(name, url) for engine, url in urls.items()}
