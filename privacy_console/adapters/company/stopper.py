"""Hearing the officer's stop while a statement runs: a thread asks the watch, and ends the statement."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Self

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Watch

LOOK_EVERY_S = 0.1
HOLDS_UP_EVERY_S = 0.4
"""How often it is asked whether somebody waits for a statement that runs as long as that."""


class Stopper:
    """Runs beside one view. It asks again until the view ends: a statement that begins after a stop is stopped, too.

    Engines without a statement time-out of their own get `limit_s`. A statement that holds up the company gives way, too:
    whoever waits to change its table keeps everybody else from that table meanwhile.
    """

    def __init__(
        self, watch: Watch, stop: Callable[[], None], *, limit_s: float | None, holds_up: Callable[[], bool] = lambda: False
    ) -> None:
        self._watch, self._stop, self._limit_s, self._holds_up = watch, stop, limit_s, holds_up
        self._looked = 0.0
        self._gave_way = False
        self._over = threading.Event()
        self._since: float | None = None
        self.cancelled = False
        self._thread = threading.Thread(target=self._look, name="company-stopper", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Around each call into the driver."""
        self._since = time.monotonic()
        try:
            yield
        finally:
            self._since = None

    def gave_way(self) -> bool:
        """Whether the statement that failed was stopped because it held somebody up. Asked once."""
        gave_way, self._gave_way = self._gave_way, False
        return gave_way

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY_S):
            try:
                self._watch.checkpoint()
            except Cancelled:
                self.cancelled = True
            since = self._since
            too_long = self._limit_s is not None and since is not None and time.monotonic() - since > self._limit_s
            if since is not None and (self.cancelled or too_long):
                self._stop()
            elif since is not None and self._is_waited_for(since):
                self._gave_way = True
                self._stop()

    def _is_waited_for(self, since: float) -> bool:
        now = time.monotonic()
        if now - max(since, self._looked) < HOLDS_UP_EVERY_S:
            return False
        self._looked = now
        return self._holds_up()
