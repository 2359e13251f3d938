"""What is due when, and the same as a calendar file that tells nobody's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.case import Case

PRODUCT = "-//Privacy Console//Deadlines//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A last day, inclusive, on which something is in time."""

    case: CaseId
    what: str
    """`answer`, or `confirmation`: some laws want the receipt confirmed before (L5)."""
    day: date


def due_days(case: Case) -> Iterator[Due]:
    """Everything that an open case still has to do by a day; nothing of one that has ended."""
    if not case.is_open:
        return
    confirm = next((step.to for step in case.deadline.steps if step.rule == "confirm_receipt"), None)
    if confirm is not None and case.acknowledged_at is None:
        yield Due(case=case.id, what="confirmation", day=confirm)
    yield Due(case=case.id, what="answer", day=case.deadline.due)


def calendar_file(cases: Iterable[Case], *, office: str, made_at: datetime) -> bytes:
    """An iCalendar (RFC 5545) of all that is due: whole days, by the numbers of the requests and nothing else.

    Args:
        office: what tells this office's entries from another's, so that a newer file replaces them: no name of a person.
        made_at: with its offset.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - a fifth of a second, which no other verb needs

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for case in cases:
        for one in due_days(case):
            event = Event()
            event.add("uid", f"{one.case}-{one.what}@{office}")
            event.add("dtstamp", made_at)
            event.add("dtstart", one.day)
            event.add("dtend", one.day + timedelta(days=1))
            event.add("summary", f"{one.case}: {one.what} due")
            event.add("transp", "TRANSPARENT")
            calendar.add_component(event)
    return bytes(calendar.to_ical())
