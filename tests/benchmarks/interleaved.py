"""The runner of every benchmark: A B C A B C, one warm-up round, ratio of each to the first within a round, then the figures."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one way: its ratios to the floor and its seconds, least, median and most."""

    ratio: tuple[float, float, float]
    seconds: tuple[float, float, float]
    rounds: tuple[float, ...]
    """Seconds of each round."""


def in_all(ours: Sequence[Figures], floors: Sequence[Figures]) -> Figures:
    """Ways that belong together, against their floors that do: of one run, round by round."""
    taken, base = ([sum(each) for each in zip(*(one.rounds for one in some), strict=True)] for some in (ours, floors))
    return _figures(taken, base)


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
    return {name: _figures(taken, seconds[floor]) for name, taken in seconds.items()}


def _figures(taken: Sequence[float], base: Sequence[float]) -> Figures:
    ratios = [mine / floor for mine, floor in zip(taken, base, strict=True)]
    return Figures(_spread(ratios), _spread(taken), tuple(taken))


def _spread(numbers: Sequence[float]) -> tuple[float, float, float]:
    return min(numbers), statistics.median(numbers), max(numbers)
