"""What a benchmark says: one line of the table, with its target, and the options that all of them take."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tests.adapters.company.servers import ENGINES
from tests.benchmarks.interleaved import Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    name: str
    engine: str
    target: float
    unit: str
    """`×` of the floor, `ms`, `s`, `MB`, `statements`, or `of all` where more is better."""
    floor: str
    """What the figure is a ratio to, or how it was counted."""
    low: float
    median: float
    high: float
    note: str = ""

    @property
    def met(self) -> bool:
        return self.median >= self.target if self.unit == "of all" else self.median <= self.target

    def cells(self) -> tuple[str, ...]:
        sign = "≥" if self.unit == "of all" else "≤"
        shown = [
            f"{one:.0f}" if self.unit in {"statements", "of all"} else f"{one:.2f}" for one in (self.low, self.median, self.high)
        ]
        return (
            self.name,
            self.engine,
            f"{sign} {self.target:g} {self.unit}",
            self.floor,
            *shown,
            "met" if self.met else "**missed**",
            self.note,
        )


def counted(name: str, engine: str, value: float, *, target: float, unit: str, floor: str, note: str = "") -> Line:
    return Line(name=name, engine=engine, target=target, unit=unit, floor=floor, low=value, median=value, high=value, note=note)


def ratio(name: str, engine: str, figures: Figures, *, target: float, floor: str) -> Line:
    low, median, high = figures.ratio
    seconds = f"{figures.seconds[1] * 1000:.0f} ms" if figures.seconds[1] < 1 else f"{figures.seconds[1]:.1f} s"
    return Line(name=name, engine=engine, target=target, unit="×", floor=floor, low=low, median=median, high=high, note=seconds)


def clock_of(kind: str) -> Callable[[], float]:
    """SQLite works in this process: its processor time does not depend on who else is at the machine."""
    return time.process_time if kind == "sqlite" else time.perf_counter


HEAD = ("what", "engine", "target", "of", "min", "median", "max", "", "time")


def table(lines: Iterable[Line]) -> str:
    rows = [HEAD, tuple("---" for _ in HEAD), *(line.cells() for line in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    scale: Fraction
    cache: Path
    rounds: int
    engines: tuple[str, ...]


def options(description: str | None, *more: tuple[str, dict[str, object]]) -> tuple[Options, argparse.Namespace]:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--scale", type=Fraction, default=Fraction(1, 50), help="1 is five million rows")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "privacy-console-benchmarks")
    parser.add_argument("--rounds", type=int, default=5, help="after one to warm up")
    parser.add_argument("--engines", default=",".join(ENGINES))
    for name, how in more:
        parser.add_argument(name, **how)
    chosen = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are stopped then, too
    engines = tuple(one for one in chosen.engines.split(",") if one in ENGINES)
    return Options(scale=chosen.scale, cache=chosen.cache, rounds=chosen.rounds, engines=engines), chosen
