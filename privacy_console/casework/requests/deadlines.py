"""A deadline and how it came about. The rules that make one are in this chapter's `clock.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from privacy_console.casework.requests.reading import Law


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a derivation, as in `roll: Sunday 2026-12-06 -> Monday 2026-12-07, Regulation 1182/71 art. 3(4)`."""

    rule: str
    from_: date
    to: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReading:
    """One way in which authorities count, and the day it gives."""

    name: str
    due: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day on which an answer is in time, inclusive; stored with its derivation and never recomputed."""

    law: Law
    received: date
    due: date
    readings: tuple[DueReading, ...]
    steps: tuple[Step, ...]
    country: str
    region: str
    reading: str = ""
    """The name of the reading that applies: the one that gives the earliest day."""
    extended: bool = False
