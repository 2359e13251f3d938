"""What a person says of a message that nobody could sort, and of a day that nobody knew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.arrival import FIRST_MAIL, DatedBy
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.case_clock import begun, counted
from privacy_console.casework.requests.days import local_day
from privacy_console.casework.requests.opening import SET_ASIDE_KINDS
from privacy_console.casework.requests.ports import OpenCaseFile
from privacy_console.casework.requests.reading import Law, LetterKind, Right
from privacy_console.casework.requests.use_cases import change_case

UNSORTED = SET_ASIDE_KINDS | {LetterKind.UNCLEAR}
"""What may turn out to be a request: what nobody could sort, and what was set aside wrongly and reopened."""


class WhichRight(Refused):
    """A request asks for something, and nobody said for what."""

    code = "requests.which_right"
    sentence = "Nothing in the letter of {case} says which right it asks for. Nothing was changed; say which (--right)."

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case}: no right")
        self.case = case


class NothingToSettle(Refused):
    code = "requests.nothing_to_settle"
    sentence = "{case} is not a message that nobody could sort. Nothing was changed."

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case} is not unclear")
        self.case = case


class ReceiptRefused(Refused):
    """A day of receipt that cannot be, or one that is known already."""

    code = "requests.receipt_refused"
    sentence = "The day of receipt cannot be that: {why}. Nothing was changed."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def possible(received: date | datetime, now: datetime, *, zone: str) -> datetime:
    """The instant, if something can have arrived then; of a day its noon in that zone, or now if that is still to come.

    Raises:
        ReceiptRefused
    """
    if not isinstance(received, datetime):
        noon = datetime.combine(received, time(12), ZoneInfo(zone))
        received = min(noon, now) if noon.date() == now.astimezone(noon.tzinfo).date() else noon
    if received > now:
        raise ReceiptRefused("it is not over yet")
    if received.year < FIRST_MAIL:
        raise ReceiptRefused("it is too long ago")
    return received


def confirm(case_id: CaseId, *, rights: Sequence[Right], open_case: OpenCaseFile) -> Case:
    """An unclear message, or one that was set aside and reopened, is a request: for the rights that were read and those said now.

    The other answer is `set_aside`. Its deadline is the one that ran since it arrived, or that of the rights it turned out
    to be about, where that is earlier.

    Raises:
        NothingToSettle, WhichRight: it is none of the unclear ones, or asks for nothing.
    """

    def change(case: Case) -> Case:
        if case.kind not in UNSORTED or case.status is not Status.VERIFY:
            raise NothingToSettle(case.id)
        asked = tuple(dict.fromkeys((*case.rights, *rights)))
        if not asked:
            raise WhichRight(case.id)
        return _for_rights(replace(case, kind=LetterKind.REQUEST, rights=asked))

    return change_case(case_id, open_case, "case.confirmed", change, rights=",".join(rights))


def _for_rights(case: Case) -> Case:
    """The case with the clock of an opt-out, where its law has one for what it asks (CCPA: 15 business days)."""
    running = case.clock
    if running is None or running.opt_out or running.law is not Law.CCPA or Right.OBJECTION not in case.rights:
        return case
    running = replace(running, opt_out=True)
    return replace(case, clock=running, deadline=counted(running))


def date_receipt(case_id: CaseId, received: date | datetime, *, zone: str, clock: Clock, open_case: OpenCaseFile) -> Case:
    """Say when a letter arrived whose receipt is uncertain; its deadline is counted from then.

    Raises:
        ReceiptRefused: the day is known, or cannot be, or something happened since that was counted from the other day.
    """
    at = possible(received, clock.now(), zone=zone)

    def change(case: Case) -> Case:
        running = case.clock
        if not case.receipt_uncertain:
            raise ReceiptRefused("it is known already")
        if running is None or running.events:
            raise ReceiptRefused("the deadline was changed since, counted from the other day")
        again = begun(
            running.law,
            local_day(at, zone),
            country=running.country,
            region=running.region,
            opt_out=running.opt_out,
        )
        return replace(case, received=at, receipt_uncertain=False, clock=again, deadline=counted(again))

    return change_case(
        case_id, open_case, "case.receipt_dated", change, received=local_day(at, zone).isoformat(), dated_by=DatedBy.PERSON
    )
