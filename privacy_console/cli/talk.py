"""How the command line speaks: stdout is data, stderr is talk, and progress shows where stderr is a terminal."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from privacy_console.casework.common.errors import Cancelled, ConsoleError
from privacy_console.casework.common.watch import Progress


def say(sentence: str) -> None:
    """One line of talk."""
    print(sentence, file=sys.stderr)


def give(value: Any) -> None:
    """One object of data, on one line."""
    print(json.dumps(value, ensure_ascii=False, sort_keys=False, default=str), flush=True)


def show(line: str = "") -> None:
    """One line of data for a person's eyes."""
    print(line)


def sentence(error: ConsoleError) -> str:
    """What a person reads of an error: its sentence with its facts filled in."""
    return error.sentence.format_map(vars(error)) if error.sentence else str(error)


class TerminalWatch:
    """Progress as a bar on stderr; Ctrl+C asks to stop, and the work stops where stopping is safe."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._bar: Any = None
        self._task: Any = None

    def report(self, progress: Progress) -> None:
        if self._bar is not None:
            self._bar.update(self._task, completed=progress.done, total=progress.total, description=progress.what)

    def checkpoint(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def stop(self) -> None:
        self._stop.set()


@contextmanager
def watching() -> Iterator[TerminalWatch]:
    """A watch for the work inside; without a terminal it is silent and still stops on Ctrl+C."""
    watch = TerminalWatch()

    def interrupted(_signal: int, _frame: FrameType | None) -> None:
        watch.stop()

    main_thread = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, interrupted) if main_thread else None
    try:
        if sys.stderr.isatty():
            from rich.console import Console  # noqa: PLC0415 - only a terminal pays for it
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
            from rich.progress import Progress as Bar  # noqa: PLC0415

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
                watch._bar, watch._task = bar, bar.add_task("", total=None)  # noqa: SLF001 - the same file's
                yield watch
        else:
            yield watch
    finally:
        if main_thread:
            signal.signal(signal.SIGINT, before)
