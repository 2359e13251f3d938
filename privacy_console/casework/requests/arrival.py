"""When a letter arrived, and how surely that is known. Never by its `Date:`, which its writer chooses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from privacy_console.casework.requests.letter import Letter, Trace

FIRST_MAIL = 1990
"""No mailbox received anything earlier: such a date is a mistake of a mail program."""

AHEAD = timedelta(days=1)
"""How far a mail server's clock may be before ours."""


class DatedBy(StrEnum):
    """What says when a letter arrived."""

    TRACE = "trace"
    """The newest `Received:` line of a host that the settings name."""
    TRACE_UNVERIFIED = "trace_unverified"
    """The newest `Received:` line of any host: the settings name none, so nobody knows who wrote it."""
    IMPORT = "import"
    """No line of a host of ours: the moment at which it was taken in."""
    IMPORT_DATE_IMPOSSIBLE = "import_date_impossible"
    """The line tells a day that cannot be."""
    PERSON = "person"
    """Whoever entered it."""


SURE = frozenset({DatedBy.TRACE, DatedBy.PERSON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    at: datetime
    dated_by: DatedBy

    @property
    def uncertain(self) -> bool:
        """A person should look: it may have arrived earlier."""
        return self.dated_by not in SURE


def own_trace(letter: Letter, hosts: Collection[str]) -> Trace | None:
    """The newest line that one of those hosts wrote, whatever stands below it: that may be forged.

    Args:
        hosts: each a host's whole name, or `.name` for every host below that name.

    >>> is_named("mx1.office.example", [".office.example"]), is_named("mx.office.example.evil.example", ["mx.office.example"])
    (True, False)
    """
    return next((trace for trace in letter.traces if is_named(trace.by, hosts)), None)


def is_named(host: str, hosts: Collection[str]) -> bool:
    """Whether a host is one of those, or below one that begins with a dot."""
    host = host.casefold().rstrip(".")
    names = [name.strip().casefold().rstrip(".") for name in hosts]
    return bool(host) and any(host.endswith(name) if name.startswith(".") else host == name for name in names if name.strip("."))


def arrival(letter: Letter, *, received_by: Collection[str], now: datetime) -> Arrival:
    """When the letter arrived: what the mailbox's own trace says, else now, marked as uncertain.

    Args:
        received_by: the company's own mail hosts, as in `own_trace`; none: the newest line counts, and is uncertain, too.
    """
    if received_by:
        trace, dated_by = own_trace(letter, received_by), DatedBy.TRACE
    else:
        trace, dated_by = next((one for one in letter.traces if one.at is not None), None), DatedBy.TRACE_UNVERIFIED
    if trace is None or trace.at is None:
        return Arrival(at=now, dated_by=DatedBy.IMPORT)
    if trace.at.year < FIRST_MAIL or trace.at > now + AHEAD:
        return Arrival(at=now, dated_by=DatedBy.IMPORT_DATE_IMPOSSIBLE)
    return Arrival(at=trace.at, dated_by=dated_by)
