"""How the command line speaks: stdout is data, stderr is talk, and progress shows where stderr is a terminal."""

from __future__ import annotations

import io
import json
import os
import signal
import sys
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from types import FrameType
from typing import Any

from privacy_console.casework.common.errors import Cancelled, ConsoleError, Unavailable
from privacy_console.casework.common.watch import Progress

UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of writing round."""


class OutputLost(Unavailable):
    code = "cli.output_lost"
    sentence = "The output could not be written ({why}). What was done before stays done. Make room, and ask again."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def speak_any_name() -> None:
    """Let stdout and stderr take every text: a file name that is not UTF-8 must not end the program, nor a code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # within JSON that is JSON's own escape


def say(sentence: str) -> None:
    """One line of talk."""
    print(harmless(sentence), file=sys.stderr)


def give(value: Any) -> None:
    """One object of data, on one line."""
    _write(json.dumps(value, ensure_ascii=False, sort_keys=False, default=str))


def show(line: str = "") -> None:
    """One line of data for a person's eyes."""
    _write(harmless(line))


def _write(line: str) -> None:
    try:
        print(line, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(os.strerror(error.errno or 0)) from None


def harmless(line: str) -> str:
    r"""The line without what a terminal would obey: a letter's writer chooses what their name is.

    >>> harmless("Ana \x1b[2J\u202eLópez")
    'Ana \\x1b[2J\\u202eLópez'
    """
    return "".join(_escaped(sign) if unicodedata.category(sign) in UNSEEN or sign in BIDI else sign for sign in line)


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode()


def sentence(error: ConsoleError) -> str:
    """What a person reads of an error: its sentence with its facts filled in."""
    if not error.sentence:
        return str(error)
    said = {name: f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value for name, value in vars(error).items()}
    return error.sentence.format_map(said)


class TerminalWatch:
    """Progress as a bar on stderr; Ctrl+C asks to stop, and the work stops where that is safe; a second one stops it at once."""

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
        if self._stop.is_set():
            raise KeyboardInterrupt
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
