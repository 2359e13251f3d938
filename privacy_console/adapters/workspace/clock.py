"""The clock of the system: the one place that looks at it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo


class SystemClock:
    def __init__(self, zone: str) -> None:
        """`zone` is an IANA name, as in `Europe/Berlin`."""
        self._zone = ZoneInfo(zone)

    def now(self) -> datetime:
        return datetime.now(self._zone)  # noqa: TID251 - this is the clock that is handed in
