"""The runner of every benchmark: A B C A B C, one warm-up round, ratio of each to the first within a round, then the figures."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one way: its ratios to the floor and its seconds, least, median and most."""

    ratio: tuple[float, float, float]
    seconds: tuple[float, float, float]


def compare(
    ways: Mapping[str, Callable[[], object]], *, rounds: int = 5, clock: Callable[[], float] = time.perf_counter
) -> dict[str, float]:
    """Run the ways in turn and print each one's time and its ratio to the first, the floor.

    Args:
        clock: `time.process_time` for work inside this process, `time.perf_counter` for servers, disks and child processes.

    Returns:
        The median ratio of each way.
    """
    figures = figures_of(ways, rounds=rounds, clock=clock)
    for name, one in figures.items():
        low, median, high = one.ratio
        print(
            f"{name:<28} {one.seconds[0]:8.3f} {one.seconds[1]:8.3f} {one.seconds[2]:8.3f} s   x{low:.2f} x{median:.2f} x{high:.2f}"
        )
    return {name: one.ratio[1] for name, one in figures.items()}


def figures_of(
    ways: Mapping[str, Callable[[], object]], *, rounds: int = 5, clock: Callable[[], float] = time.perf_counter
) -> dict[str, Figures]:
    """Run the ways in turn; the first is the floor. What a way returns is dropped outside its time."""
    floor = next(iter(ways))
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, way in ways.items():
            gc.collect()
            start = clock()
            kept = way()
            taken = clock() - start
            del kept
            if number:
                seconds[name].append(taken)
    return {
        name: Figures(_spread([mine / base for mine, base in zip(taken, seconds[floor], strict=True)]), _spread(taken))
        for name, taken in seconds.items()
    }


def _spread(numbers: list[float]) -> tuple[float, float, float]:
    return min(numbers), statistics.median(numbers), max(numbers)
