"""The verbs of the clock: what was asked and answered, how the office counts, what is due when."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.console.queue import QueueVerbs
from privacy_console.casework.requests import timing
from privacy_console.casework.requests.agenda import calendar_file
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.case_clock import checked_reading
from privacy_console.casework.requests.days import public_holidays
from privacy_console.casework.requests.events import Asked, ChosenReading
from privacy_console.casework.requests.queue import QueueQuery
from privacy_console.casework.requests.use_cases import ExtensionReason

READING = "clock.reading"
"""The name under which the store keeps how the office counts."""
PAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockVerbs(QueueVerbs):
    """What the console does with deadlines."""

    write_calendar: Callable[[bytes], str]
    """Write a calendar file where the office keeps its files, over the former one; its path."""

    def extend(self, id: CaseId, *, told_on: date, why: ExtensionReason) -> Case:
        self._require_past(told_on)
        return timing.extend(id, told_on=told_on, why=why, open_case=self._step)

    def ask(self, id: CaseId, what: Asked, *, on: date) -> Case:
        """Record that the subject was asked; the case counts from now on as the office does."""
        self._require_past(on)
        return timing.ask(id, what, on=on, chosen=self.office_reading(), open_case=self._step)

    def answer_arrived(self, id: CaseId, what: Asked, *, on: date) -> Case:
        self._require_past(on)
        return timing.answer_arrived(id, what, on=on, open_case=self._step)

    def choose_reading(self, id: CaseId, chosen: ChosenReading) -> Case:
        """Count this case by that reading, whatever the office does else; an empty name goes back to the earliest."""
        return timing.choose_reading(id, chosen, on=self.today(), open_case=self._step)

    def office_reading(self) -> ChosenReading | None:
        """How the office counts where authorities disagree; None: by the earliest reading."""
        with self.store.reading() as file:
            kept = file.choices.chosen().get(READING)
        return None if kept is None else ChosenReading(**json.loads(kept))

    def choose_office_reading(self, chosen: ChosenReading | None) -> None:
        """How the office counts from now on. Cases that asked for something before keep their own.

        Raises:
            UnknownReading: nothing was changed.
        """
        with self._step() as file:
            if chosen is None:
                file.choices.drop(READING)
            else:
                checked_reading(chosen)
                file.choices.choose(READING, json.dumps({"reading": chosen.reading, "reason": chosen.reason}))
            file.trail.append("office.reading_chosen", reading=chosen.reading if chosen else "")

    def due_days(self) -> Mapping[date, int]:
        """How many open cases are due on each day, in order of the days."""
        with self.store.reading() as file:
            return file.cases.due_days()

    def next_due(self, limit: int) -> tuple[Case, ...]:
        """The open cases that are due first."""
        with self.store.reading() as file:
            order = file.cases.queue(QueueQuery(), me=self.me.id, today=self.today())
            return file.cases.numbered(order.numbers[: min(limit, order.open)])

    def holidays(self, first: date, last: date) -> tuple[date, ...]:
        """The public holidays of the controller's place between two days, both inclusive, as known today."""
        return public_holidays(self.policy.controller.country, self.policy.controller.region, first, last)

    def calendar(self, *, watch: Watch) -> bytes:
        """Every deadline of an open case as an iCalendar without names."""
        return calendar_file(self._open_cases(watch), office=self.store.log_origin, made_at=self.clock.now())

    def save_calendar(self, *, watch: Watch) -> str:
        """Write that file where the office keeps its files; its path."""
        return self.write_calendar(self.calendar(watch=watch))

    def _require_past(self, day: date) -> None:
        """Raises DayNotYet: nothing is recorded before it happened."""
        if day > self.today():
            raise timing.DayNotYet(day)

    def _open_cases(self, watch: Watch) -> Iterator[Case]:
        with self.store.reading() as file:
            order = file.cases.queue(QueueQuery(), me=self.me.id, today=self.today())
            for start in range(0, order.open, PAGE):
                watch.checkpoint()
                watch.report(Progress(start, order.open, "cases"))
                yield from file.cases.numbered(order.numbers[start : min(start + PAGE, order.open)])
