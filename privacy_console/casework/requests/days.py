"""Calendar days, months, and the days on which offices are closed."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Collection
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays

from privacy_console.casework.common.errors import Refused

DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1970, 9000

Closed = Callable[[date], bool]
"""Whether that day is a Saturday, a Sunday or a public holiday."""


class DayOutOfRange(Refused):
    code = "requests.day_out_of_range"
    sentence = "The year {year} cannot be counted with. Nothing was counted; correct the date of receipt."

    def __init__(self, year: int) -> None:
        super().__init__(f"year {year}")
        self.year = year


class UnknownPlace(Refused):
    """No such time zone, or no holiday calendar for such a country or region."""

    code = "requests.unknown_place"
    sentence = (
        "“{place}” is not a time zone, country or region known here. Nothing was counted; give it as in Europe/Berlin, DE, BY."
    )

    def __init__(self, place: str) -> None:
        super().__init__("unknown place")
        self.place = place


def local_day(received: datetime | date, zone: str) -> date:
    """The calendar day of receipt where the controller is (L2). An instant must carry its offset.

    >>> local_day(datetime.fromisoformat("2026-03-05T23:30:00+01:00"), "Europe/Berlin").isoformat()
    '2026-03-05'
    """
    try:
        there = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownPlace(zone) from error
    if not FIRST_YEAR <= received.year <= LAST_YEAR:
        raise DayOutOfRange(received.year)
    if not isinstance(received, datetime):
        return received
    if received.tzinfo is None:
        raise ValueError("an instant without its offset")
    return received.astimezone(there).date()


def add_months(day: date, months: int) -> date:
    """The same-numbered day that many months later, or that month's last day where there is none.

    >>> add_months(date(2026, 1, 31), 1).isoformat()
    '2026-02-28'
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@lru_cache(maxsize=64)
def _holidays(country: str, region: str, year: int) -> frozenset[date]:
    try:
        return frozenset(holidays.country_holidays(country, subdiv=region or None, years=year))
    except NotImplementedError as error:
        raise UnknownPlace(f"{country} {region}".strip()) from error


def closed_in(country: str, region: str) -> Closed:
    """The calendar of that country or region as the library knows it today; without a country only weekends are known."""
    return lambda day: weekend(day) or (bool(country) and day in _holidays(country, region, day.year))


def closed_on(public_holidays: Collection[date]) -> Closed:
    """The same by holidays that were written down."""
    return lambda day: weekend(day) or day in public_holidays


def weekend(day: date) -> bool:
    return day.weekday() >= calendar.SATURDAY


def public_holidays(country: str, region: str, first: date, last: date) -> tuple[date, ...]:
    """Those from `first` to `last`, both inclusive, in order; none without a country."""
    years = range(first.year, last.year + 1) if country else ()
    found = {day for year in years for day in _holidays(country, region, year)}
    return tuple(sorted(day for day in found if first <= day <= last))
