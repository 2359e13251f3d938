"""The runner of every benchmark: A B C A B C, one warm-up round, ratio of each to the first within a round, then the figures."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping


def compare(
    ways: Mapping[str, Callable[[], object]], *, rounds: int = 5, clock: Callable[[], float] = time.perf_counter
) -> dict[str, float]:
    """Run the ways in turn and print each one's time and its ratio to the first, the floor.

    Args:
        clock: `time.process_time` for work inside this process, `time.perf_counter` for servers, disks and child processes.

    Returns:
        The median ratio of each way.
    """
    floor = next(iter(ways))
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, way in ways.items():
            start = clock()
            way()
            if number:
                seconds[name].append(clock() - start)
    medians = {}
    for name, taken in seconds.items():
        ratios = [mine / base for mine, base in zip(taken, seconds[floor], strict=True)]
        medians[name] = statistics.median(ratios)
        print(
            f"{name:<28} {min(taken):8.3f} {statistics.median(taken):8.3f} {max(taken):8.3f} s"
            f"   x{min(ratios):.2f} x{medians[name]:.2f} x{max(ratios):.2f}"
        )
    return medians
