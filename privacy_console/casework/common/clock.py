"""Time comes in from outside; casework never looks at a wall clock of its own."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, always with its zone."""
