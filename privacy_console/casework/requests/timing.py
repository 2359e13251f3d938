"""What an officer records of a case's clock: what was asked and answered, that it takes longer, how the office counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.case import Case, CaseEnded
from privacy_console.casework.requests.case_clock import begun_of, counted, recorded
from privacy_console.casework.requests.events import Asked, ChosenReading, ClockEvent, Happened
from privacy_console.casework.requests.ports import OpenCaseFile
from privacy_console.casework.requests.use_cases import ExtensionReason, change_case


class NothingAsked(Refused):
    code = "requests.nothing_asked"
    sentence = "Nothing of that kind is awaited from the subject of {case}, so nothing can have arrived. Nothing was changed."

    def __init__(self, case: CaseId) -> None:
        super().__init__("nothing was asked")
        self.case = case


class DayNotYet(Refused):
    code = "requests.day_not_yet"
    sentence = "{day} is still to come: what has not happened is not counted. Nothing was changed; record it when it has."

    def __init__(self, day: date) -> None:
        super().__init__(f"{day} is still to come")
        self.day = day


class AskedAlready(Refused):
    code = "requests.asked_already"
    sentence = "The subject of {case} was asked for this on {since} and has not answered. Nothing was changed."

    def __init__(self, case: CaseId, since: date) -> None:
        super().__init__("asked already")
        self.case, self.since = case, since


def asked(case: Case, what: Asked, *, on: date, chosen: ChosenReading | None = None) -> Case:
    """The case after its subject was asked for that, on that day: it waits.

    Args:
        chosen: how the office counts while it waits, if not by the earliest reading.

    Raises:
        AskedAlready, CaseEnded, DatesOutOfOrder, UnknownReading: the case stays as it was.
    """
    if case.clock is not None and (since := case.clock.open_question(what)) is not None:
        raise AskedAlready(case.id, since)
    if chosen is not None:
        case = happened(case, _choice(chosen, on))
    return happened(case, ClockEvent(happened=Happened.ASKED, day=on, what=what))


def answered(case: Case, what: Asked, *, on: date) -> Case:
    """The case after what was asked for arrived, on that day.

    Raises:
        NothingAsked, CaseEnded, DatesOutOfOrder: the case stays as it was.
    """
    if case.clock is None or case.clock.open_question(what) is None:
        raise NothingAsked(case.id)
    return happened(case, ClockEvent(happened=Happened.ANSWERED, day=on, what=what))


def told_of_extension(case: Case, *, on: date, why: ExtensionReason) -> Case:
    """The case after the subject was told, with reasons, on that day, that the answer takes longer (L3).

    Raises:
        ExtensionTooLate, NotExtendable, CaseEnded, DatesOutOfOrder: the deadline stays as it was.
    """
    return happened(case, ClockEvent(happened=Happened.EXTENDED, day=on, reason=why.value))


def happened(case: Case, event: ClockEvent) -> Case:
    """The case with one event more on its clock, counted anew; it waits as long as an answer is awaited."""
    if not case.is_open:
        raise CaseEnded(case.id)
    clock = recorded(case.clock or begun_of(case.deadline), event)
    waiting = any(clock.open_question(what) is not None for what in Asked)
    return replace(case, clock=clock, deadline=counted(clock), waiting=waiting)


def ask(case_id: CaseId, what: Asked, *, on: date, chosen: ChosenReading | None, open_case: OpenCaseFile) -> Case:
    """Record that the subject was asked; see `asked`."""
    facts = {"what": what.value, "on": on.isoformat(), "reading": chosen.reading if chosen else ""}
    return change_case(case_id, open_case, "case.asked", lambda case: asked(case, what, on=on, chosen=chosen), **facts)


def answer_arrived(case_id: CaseId, what: Asked, *, on: date, open_case: OpenCaseFile) -> Case:
    """Record that it arrived; see `answered`."""
    facts = {"what": what.value, "on": on.isoformat()}
    return change_case(case_id, open_case, "case.answered", lambda case: answered(case, what, on=on), **facts)


def extend(case_id: CaseId, *, told_on: date, why: ExtensionReason, open_case: OpenCaseFile) -> Case:
    """Record an extension; see `told_of_extension`."""
    facts = {"told_on": told_on.isoformat(), "why": why.value}
    return change_case(case_id, open_case, "case.extended", lambda case: told_of_extension(case, on=told_on, why=why), **facts)


def choose_reading(case_id: CaseId, chosen: ChosenReading, *, on: date, open_case: OpenCaseFile) -> Case:
    """Count this case by another reading than the earliest; an empty name goes back to that. The reason stays in the case.

    Raises:
        UnknownReading, CaseEnded: the deadline stays as it was.
    """
    event = _choice(chosen, on)
    return change_case(case_id, open_case, "case.reading_chosen", lambda case: happened(case, event), reading=chosen.reading)


def _choice(chosen: ChosenReading, on: date) -> ClockEvent:
    return ClockEvent(happened=Happened.READING_CHOSEN, day=on, reading=chosen.reading, reason=chosen.reason)
