"""What the deadline of a case rests on: the events of its clock. Counting them again gives the same day for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from privacy_console.casework.requests.reading import Law


class Asked(StrEnum):
    """What the subject may be asked for before the answer."""

    IDENTIFICATION = "identification"
    CLARIFICATION = "clarification"


class Happened(StrEnum):
    ASKED = "asked"
    ANSWERED = "answered"
    EXTENDED = "extended"
    """The subject was told, with reasons, that it takes longer (L3)."""
    READING_CHOSEN = "reading_chosen"
    """The office counts by one of the readings on which authorities disagree, and says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockEvent:
    """One event, on a calendar day of the controller."""

    happened: Happened
    day: date
    what: Asked | None = None
    """Of `ASKED` and `ANSWERED`: what was asked for."""
    reading: str = ""
    """Of `READING_CHOSEN`: the name of the reading; empty for the earliest, as without any choice."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenReading:
    """How an office counts where authorities disagree, and why; each case that asks for something takes it along."""

    reading: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClock:
    """Everything that a deadline is counted from. `holidays` are those that were known when they were written down."""

    law: Law
    received: date
    country: str
    region: str
    opt_out: bool
    holidays: tuple[date, ...]
    """The public holidays from `received` to `known_to`, both inclusive."""
    known_to: date
    events: tuple[ClockEvent, ...] = ()
    """In the order in which they were recorded."""

    def open_question(self, what: Asked) -> date | None:
        """Since when an answer to that is awaited; None where none is."""
        since: date | None = None
        for event in self.events:
            if event.what is what:
                since = event.day if event.happened is Happened.ASKED else None
        return since
