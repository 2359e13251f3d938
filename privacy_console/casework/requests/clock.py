"""When an answer is due, step by step, each with its source. Nothing here asks what day it is today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.requests.days import DAY, LAST_YEAR, Closed, DayOutOfRange, add_months, closed_in, local_day
from privacy_console.casework.requests.deadlines import Deadline, DueReading, Step
from privacy_console.casework.requests.events import ChosenReading
from privacy_console.casework.requests.reading import Law

Span = tuple[date, date | None]
"""From the day something was asked for to the day it arrived; None while it is awaited."""

OPT_OUT = "15_business_days"
UK_ART_12A = date(2026, 2, 5)
"""Data (Use and Access) Act 2025 s. 76 holds for requests received from this day."""

REG_DAY = "Regulation (EEC, Euratom) 1182/71 art. 3(1)"
REG_MONTH = "Regulation (EEC, Euratom) 1182/71 art. 3(2)(c)"
REG_ROLL = "Regulation (EEC, Euratom) 1182/71 art. 3(4)"
EDPB_PAUSE = "EDPB Guidelines 01/2022 (v2.1): asked for without undue delay, the time until the reply may not count"
EDPB_RESTART = "older reading: the month begins when what was asked for arrives"
ICO = "ICO, Right of access: the corresponding calendar date, else the month's last day; if closed, the next working day"


class ExtensionTooLate(Refused):
    """The subject was told of the extension after the first period had ended: it does not hold."""

    code = "requests.extension_too_late"
    sentence = (
        "Told on {told}, the extension came after {due}, its last day. The deadline stays {due}: answer as soon as you can."
    )

    def __init__(self, told: date, deadline: Deadline) -> None:
        super().__init__(f"extended on {told}, due {deadline.due}")
        self.told, self.due, self.deadline = told, deadline.due, deadline


class NotExtendable(Refused):
    """An extension is granted once, and for an opt-out of sale never."""

    code = "requests.not_extendable"
    sentence = (
        "The deadline {due} cannot be extended: the law allows it once, and for an opt-out of sale not at all. It stays {due}."
    )

    def __init__(self, due: date) -> None:
        super().__init__(f"due {due}")
        self.due = due


class DatesOutOfOrder(Refused):
    """A day is given that lies before the request, or a period that ends before it begins."""

    code = "requests.dates_out_of_order"
    sentence = "{day} cannot be: it lies before {before}. Nothing was counted; correct the dates."

    def __init__(self, day: date, before: date) -> None:
        super().__init__(f"{day} lies before {before}")
        self.day, self.before = day, before


@dataclass(frozen=True, slots=True)
class _Count:
    """What every rule below needs to know."""

    law: Law
    received: date
    country: str
    region: str
    closed: Closed
    chosen: ChosenReading | None

    def roll(self, day: date) -> date:
        while self.closed(day):
            day += DAY
        return day

    def business_days(self, count: int) -> date:
        day = self.received
        while count:
            day += DAY
            count -= not self.closed(day)
        return day

    def deadline(self, readings: Sequence[DueReading], steps: Sequence[Step], *, extended: bool) -> Deadline:
        """The earliest reading applies, unless the office chose another one of them (L3, L4)."""
        earliest = first = min(readings, key=lambda reading: reading.due)
        chosen = [one for one in readings if self.chosen and self.chosen.reading in one.name.split(": ")]
        if self.chosen and chosen:
            first = min(chosen, key=lambda reading: reading.due)
            source = f"the office counts by “{self.chosen.reading}”: {self.chosen.reason}"
            steps = [*steps, Step(rule="reading_chosen", from_=earliest.due, to=first.due, source=source)]
        return Deadline(
            law=self.law,
            received=self.received,
            due=first.due,
            readings=tuple(readings),
            steps=tuple(steps),
            country=self.country,
            region=self.region,
            reading=first.name,
            extended=extended,
        )


@dataclass(frozen=True, slots=True)
class _Start:
    """One reading of where the month begins and how many days are added to its end."""

    name: str
    day: date
    added: int
    source: str


def deadline(
    law: Law,
    received: datetime | date,
    *,
    zone: str,
    country: str,
    region: str,
    extended_on: date | None = None,
    suspended: Sequence[Span] = (),
    clarified: Sequence[Span] = (),
    opt_out: bool = False,
    chosen: ChosenReading | None = None,
) -> Deadline:
    """The last day on which an answer is in time, inclusive, with every reading of it; the earliest applies.

    Args:
        law: whose rules.
        received: arrival at an official channel, read or not: an instant with its offset, or the controller's calendar day.
        zone: IANA name of the controller's time zone.
        country: ISO 3166-1 alpha-2, for its public holidays; empty: only weekends are closed.
        region: subdivision as the holiday calendar names it (`BY`, `ENG`); empty: holidays of the whole country.
        extended_on: the day the subject was told, with reasons, that it takes longer.
        suspended: identification asked for and supplied.
        clarified: clarification asked for and given.
        opt_out: the request is an opt-out of sale or sharing (CCPA only: 15 business days).
        chosen: the reading by which the office counts, if not by the earliest.

    Raises:
        ExtensionTooLate: told after the first period ended; the error carries the unextended deadline.
        DatesOutOfOrder, DayOutOfRange, UnknownPlace: nothing could be counted.

    >>> deadline(Law.GDPR, date(2026, 3, 5), zone="Europe/Berlin", country="DE", region="").due.isoformat()
    '2026-04-07'
    """
    day = local_day(received, zone)
    check_days(day, extended_on, (*suspended, *clarified))
    at_home = closed_in(country, region)

    def counted(*, extended: bool) -> Deadline:
        return count(
            law,
            day,
            country=country,
            region=region,
            closed=at_home,
            suspended=suspended,
            clarified=clarified,
            extended=extended,
            opt_out=opt_out,
            chosen=chosen,
        )

    first = counted(extended=False)
    if extended_on is None:
        return first
    if extended_on > first.due:
        raise ExtensionTooLate(extended_on, first)
    return counted(extended=True)


def count(
    law: Law,
    received: date,
    *,
    country: str,
    region: str,
    closed: Closed,
    suspended: Sequence[Span] = (),
    clarified: Sequence[Span] = (),
    extended: bool = False,
    opt_out: bool = False,
    chosen: ChosenReading | None = None,
) -> Deadline:
    """The deadline by a calendar that is handed in; whether an extension holds was decided before."""
    rules = _Count(law, received, country, region, closed, chosen)
    if law is Law.CCPA:
        return _ccpa(rules, extended=extended, opt_out=opt_out, paused=bool(suspended or clarified))
    return _months(rules, suspended, clarified, extended=extended)


def check_days(received: date, extended_on: date | None, spans: Sequence[Span]) -> None:
    """Raises DatesOutOfOrder or DayOutOfRange: nothing can be counted from such days."""
    for day in (extended_on, *(day for span in spans for day in span)):
        if day is not None and day.year > LAST_YEAR:
            raise DayOutOfRange(day.year)
    for begun, ended in spans:
        if begun < received:
            raise DatesOutOfOrder(begun, received)
        if ended is not None and ended < begun:
            raise DatesOutOfOrder(ended, begun)
    if extended_on is not None and extended_on < received:
        raise DatesOutOfOrder(extended_on, received)


def _days(spans: Sequence[Span]) -> int:
    """Calendar days covered by the ended spans, each day once."""
    days: set[int] = set()
    for begun, ended in spans:
        if ended is not None:
            days.update(range(begun.toordinal(), ended.toordinal()))
    return len(days)


def _starts(count: _Count, suspended: Sequence[Span], clarified: Sequence[Span]) -> Iterator[_Start]:
    """The readings of where the month begins (L4)."""
    article = "UK GDPR art. 12(3)" if count.law is Law.UK_GDPR else "GDPR art. 12(3)"
    supplied = [ended for _, ended in suspended if ended is not None]
    if count.law is Law.UK_GDPR and count.received >= UK_ART_12A and _answered((*suspended, *clarified)):
        # The Act itself says where the month begins: there is no second reading of it.
        day = max([count.received, *supplied])
        added = _days([(max(begun, day), max(ended, day)) for begun, ended in clarified if ended is not None])
        yield _Start("art_12a", day, added, "UK GDPR art. 12A (Data (Use and Access) Act 2025 s. 76)")
        return
    yield _Start("strict", count.received, 0, f"{article}: the clock runs on")
    paused = (*suspended, *clarified)
    if paused and _answered(paused):
        yield _Start("suspended_days_added", count.received, _days(paused), EDPB_PAUSE)
    if supplied and _answered(suspended):
        yield _Start("restarted_at_supply", max(supplied), 0, EDPB_RESTART)


def _answered(spans: Sequence[Span]) -> bool:
    return all(ended is not None for _, ended in spans)


def _months(count: _Count, suspended: Sequence[Span], clarified: Sequence[Span], *, extended: bool) -> Deadline:
    """L1, L3 and L4: months by the calendar; only the final day rolls, never the end of the first month."""
    uk = count.law is Law.UK_GDPR
    month, rolls = (ICO, ICO) if uk else (REG_MONTH, REG_ROLL)
    article = "UK GDPR art. 12A" if uk and count.received >= UK_ART_12A else f"{'UK ' if uk else ''}GDPR art. 12(3)"
    readings: list[DueReading] = []
    steps = [Step(rule="receipt", from_=count.received, to=count.received, source=f"{article}; {ICO if uk else REG_DAY}")]
    steps += [
        Step(
            rule="awaited",
            from_=begun,
            to=begun,
            source="no reply yet: until it comes, the day is counted as if nothing had been asked",
        )
        for begun, ended in (*suspended, *clarified)
        if ended is None
    ]

    def ends(name: str, end: date, source: str) -> None:
        due = count.roll(end)
        if due != end:
            steps.append(Step(rule="roll", from_=end, to=due, source=rolls))
        readings.append(DueReading(name=name, due=due, source=source))

    starts = tuple(_starts(count, suspended, clarified))
    for start in starts:
        prefix = f"{start.name}: " if len(starts) > 1 else ""
        if start.day != count.received:
            steps.append(Step(rule=start.name, from_=count.received, to=start.day, source=start.source))
        first = add_months(start.day, 1)
        steps.append(Step(rule="month", from_=start.day, to=first, source=f"{article}; {month}"))
        if start.added:
            added = first + start.added * DAY
            steps.append(Step(rule="suspended", from_=first, to=added, source=start.source))
            first = added
        if not extended:
            ends(start.name if prefix else "one_month", first, start.source)
            continue
        third = add_months(start.day, 3) + start.added * DAY
        steps.append(Step(rule="three_months", from_=start.day, to=third, source=f"{article}; three months from receipt"))
        ends(f"{prefix}three_months_from_receipt", third, f"{article}; EDPB Guidelines 01/2022")
        second = add_months(first, 2)
        steps.append(
            Step(rule="two_further_months", from_=first, to=second, source=f"{article}; two months after the end of the first")
        )
        ends(f"{prefix}two_months_after_first", second, f"{article}: “by two further months”")
    return count.deadline(readings, steps, extended=extended)


def _ccpa(count: _Count, *, extended: bool, opt_out: bool, paused: bool) -> Deadline:
    """L5: calendar days do not roll; nothing suspends them."""
    received = count.received
    steps = [
        Step(rule="receipt", from_=received, to=received, source="11 CCR § 7021"),
        Step(rule="confirm_receipt", from_=received, to=count.business_days(10), source="11 CCR § 7021(a): 10 business days"),
    ]
    if paused:
        steps.append(Step(rule="not_suspended", from_=received, to=received, source="11 CCR § 7021(b): the days run regardless"))
    if opt_out:
        due, name, source = count.business_days(15), OPT_OUT, "11 CCR § 7026(f): 15 business days"
    elif extended:
        due, name, source = (
            received + 90 * DAY,
            "90_days",
            "Cal. Civ. Code § 1798.130(a)(2); 11 CCR § 7021(b): 90 calendar days in all",
        )
    else:
        due, name, source = received + 45 * DAY, "45_days", "Cal. Civ. Code § 1798.130(a)(2); 11 CCR § 7021(b): 45 calendar days"
    steps.append(Step(rule=name, from_=received, to=due, source=source))
    return count.deadline([DueReading(name=name, due=due, source=source)], steps, extended=extended and not opt_out)
