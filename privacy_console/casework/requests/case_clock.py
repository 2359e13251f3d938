"""The clock of a case: what happened, written down with the holidays known then, and counted again whenever it is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.requests.clock import (
    OPT_OUT,
    DatesOutOfOrder,
    ExtensionTooLate,
    NotExtendable,
    Span,
    check_days,
    count,
)
from privacy_console.casework.requests.days import closed_on, public_holidays
from privacy_console.casework.requests.deadlines import Deadline, Step
from privacy_console.casework.requests.events import Asked, CaseClock, ChosenReading, ClockEvent, Happened
from privacy_console.casework.requests.reading import Law

AHEAD = timedelta(days=400)
"""How far ahead of an event holidays are written down: no rule counts further from the newest of them."""

READINGS = frozenset(
    {"strict", "suspended_days_added", "restarted_at_supply", "three_months_from_receipt", "two_months_after_first"}
)
"""The readings an office may choose among (L3, L4)."""


class UnknownReading(Refused):
    code = "requests.unknown_reading"
    sentence = (
        "“{reading}” is not a way of counting known here, or its reason is missing. Nothing was changed; choose one of {known}."
    )

    def __init__(self, reading: str) -> None:
        super().__init__("unknown reading")
        self.reading, self.known = reading, ", ".join(sorted(READINGS))


def begun(law: Law, received: date, *, country: str, region: str, opt_out: bool = False) -> CaseClock:
    """The clock of a request that arrived on that day of the controller.

    Raises:
        UnknownPlace: there is no calendar for the country or region.
    """
    known_to = received + AHEAD
    return CaseClock(
        law=law,
        received=received,
        country=country,
        region=region,
        opt_out=opt_out,
        holidays=public_holidays(country, region, received, known_to),
        known_to=known_to,
    )


def begun_of(deadline: Deadline) -> CaseClock:
    """The clock of a case that was opened before clocks were kept: as its deadline says, with the holidays known today."""
    clock = begun(
        deadline.law, deadline.received, country=deadline.country, region=deadline.region, opt_out=deadline.reading == OPT_OUT
    )
    told = next((step.to for step in deadline.steps if step.rule == "told"), deadline.received)
    events = (ClockEvent(happened=Happened.EXTENDED, day=told),) if deadline.extended else ()
    return replace(clock, events=events)


def recorded(clock: CaseClock, event: ClockEvent) -> CaseClock:
    """The clock with one event more. Holidays written down before stay as they were; only days beyond them are added.

    Raises:
        DatesOutOfOrder, DayOutOfRange: it happened before the request, or an answer before the question.
        ExtensionTooLate, NotExtendable: an extension that does not hold; the deadline stays.
        UnknownReading: a choice that is none, or has no reason.
    """
    check_days(clock.received, event.day, ())
    if event.happened is Happened.EXTENDED:
        stands = counted(clock)
        if stands.extended or stands.reading == OPT_OUT:
            raise NotExtendable(stands.due)
        if event.day > stands.due:
            raise ExtensionTooLate(event.day, stands)
    elif event.happened is Happened.READING_CHOSEN:
        if event.reading:
            checked_reading(ChosenReading(reading=event.reading, reason=event.reason))
    elif event.happened is Happened.ANSWERED and event.what is not None:
        since = clock.open_question(event.what)
        if since is not None and event.day < since:
            raise DatesOutOfOrder(event.day, since)
    known_to = max(clock.known_to, event.day + AHEAD)
    new = public_holidays(clock.country, clock.region, clock.known_to + timedelta(days=1), known_to)
    return replace(clock, events=(*clock.events, event), holidays=(*clock.holidays, *new), known_to=known_to)


def checked_reading(chosen: ChosenReading) -> None:
    """Raises UnknownReading where it is none of `READINGS`, or has no reason."""
    if chosen.reading not in READINGS or not chosen.reason.strip():
        raise UnknownReading(chosen.reading)


def counted(clock: CaseClock) -> Deadline:
    """The deadline by everything that happened; the same for ever, whatever a calendar says later.

    An extension shows the deadline that stood when the subject was told, and what it became.
    """
    extension = next((at for at, event in enumerate(clock.events) if event.happened is Happened.EXTENDED), None)
    whole = _count(clock, clock.events, extended=extension is not None)
    if extension is None:
        return whole
    before = _count(clock, clock.events[:extension], extended=False)
    told = clock.events[extension].day
    return replace(whole, steps=(*before.steps, Step(rule="told", from_=told, to=told, source="in time"), *whole.steps[1:]))


def _count(clock: CaseClock, events: tuple[ClockEvent, ...], *, extended: bool) -> Deadline:
    chosen = next((event for event in reversed(events) if event.happened is Happened.READING_CHOSEN), None)
    return count(
        clock.law,
        clock.received,
        country=clock.country,
        region=clock.region,
        closed=closed_on(frozenset(clock.holidays)),
        suspended=_spans(events, Asked.IDENTIFICATION),
        clarified=_spans(events, Asked.CLARIFICATION),
        extended=extended,
        opt_out=clock.opt_out,
        chosen=ChosenReading(reading=chosen.reading, reason=chosen.reason) if chosen and chosen.reading else None,
    )


def _spans(events: tuple[ClockEvent, ...], what: Asked) -> list[Span]:
    spans: list[Span] = []
    for event in events:
        if event.what is not what:
            continue
        if event.happened is Happened.ASKED:
            spans.append((event.day, None))
        elif spans and spans[-1][1] is None:
            spans[-1] = (spans[-1][0], event.day)
    return spans
