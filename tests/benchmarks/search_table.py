"""Every benchmark of searching in one table. Run by hand: `python -m tests.benchmarks.search_table --scale 1`.

The company is made once, in the folder `--cache`. `--only` takes some of: collect, scan, sessions, memory, others.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.search import collect, memory, scan, sessions
from tests.benchmarks.search.lines import options, table

OURS = {"scan": scan, "sessions": sessions, "collect": collect, "memory": memory}
OTHERS = {
    "D1, D2 reflect": ("tests.benchmarks.reflect",),
    "D2 draft_map": ("tests.benchmarks.draft_map",),
    "S5 fuzzy_names": ("tests.benchmarks.fuzzy_names",),
    "map_check": ("tests.benchmarks.map_check",),
}
"""Scripts that say for themselves what they measured; their exit code says whether a target was missed."""


def main() -> int:
    chosen, more = options(__doc__, ("--only", {"default": ",".join((*OURS, "others"))}))
    asked = more.only.split(",")
    begun, lines = time.monotonic(), []
    for name, benchmark in OURS.items():
        if name in asked:
            for line in benchmark.lines(chosen):
                lines.append(line)
                print(f"{time.monotonic() - begun:5.0f} s", *line.cells(), sep=" | ", file=sys.stderr, flush=True)
    print(f"Scale {chosen.scale}, {chosen.rounds} rounds after one to warm up.\n\n{table(lines)}\n")
    missed = sum(not line.met for line in lines)
    for name, module in OTHERS.items() if "others" in asked else ():
        missed += _other(name, module)
    print(f"{missed} missed")
    return 1 if missed else 0


def _other(name: str, module: Sequence[str]) -> bool:
    ran = subprocess.run(
        [sys.executable, "-m", *module], capture_output=True, text=True, cwd=Path(__file__).resolve().parents[2], check=False
    )
    failed = ran.returncode != 0 or "MISSED" in ran.stdout
    print(f"{name}: {'**missed**' if failed else 'met'}\n\n```\n{ran.stdout.strip() or ran.stderr.strip()[-400:]}\n```\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
