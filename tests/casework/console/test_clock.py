"""The verbs of the clock on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.case_clock import UnknownReading, counted
from privacy_console.casework.requests.events import Asked, ChosenReading
from privacy_console.casework.requests.timing import DayNotYet
from privacy_console.casework.requests.use_cases import ExtensionReason
from tests.casework.console.test_console import Office, company, office  # noqa: F401 - fixtures

PAUSED = ChosenReading(reading="suspended_days_added", reason="EDPB 01/2022")


def test_a_question_is_counted_as_the_office_does_and_stays_so(office: Office):  # noqa: F811
    console = office.console
    assert console.office_reading() is None
    console.choose_office_reading(PAUSED)
    today = console.today()
    console.ask(office.case, Asked.IDENTIFICATION, on=today)
    console.choose_office_reading(None)
    assert console.office_reading() is None
    case = console.answer_arrived(office.case, Asked.IDENTIFICATION, on=today)
    assert case.deadline.reading == PAUSED.reading
    assert counted(case.clock) == case.deadline
    assert console.case(office.case) == case
    back = console.choose_reading(office.case, ChosenReading(reading="", reason=""))
    assert back.deadline.reading == "strict"
    actions = [entry.action for entry in console.trail(office.case)]
    assert actions[-3:] == ["case.asked", "case.answered", "case.reading_chosen"]


def test_nothing_is_recorded_before_it_happened(office: Office):  # noqa: F811
    console = office.console
    tomorrow = console.today() + timedelta(days=1)
    before = console.case(office.case)
    for early in (
        lambda: console.ask(office.case, Asked.CLARIFICATION, on=tomorrow),
        lambda: console.extend(office.case, told_on=tomorrow, why=ExtensionReason.NUMBER),
    ):
        with pytest.raises(DayNotYet):
            early()
    console.ask(office.case, Asked.CLARIFICATION, on=console.today())
    with pytest.raises(DayNotYet):
        console.answer_arrived(office.case, Asked.CLARIFICATION, on=tomorrow)
    assert console.case(office.case).deadline.due == before.deadline.due


def test_a_choice_that_is_none_changes_nothing(office: Office):  # noqa: F811
    console = office.console
    console.choose_office_reading(PAUSED)
    with pytest.raises(UnknownReading):
        console.choose_office_reading(replace(PAUSED, reason=" "))
    assert console.office_reading() == PAUSED


def test_what_is_due_is_told_by_day_by_case_and_as_a_calendar(office: Office):  # noqa: F811
    console = office.console
    case = console.case(office.case)
    assert console.due_days() == {case.deadline.due: 1}
    assert console.next_due(10) == (case,)
    assert case.id.encode() in console.calendar(watch=Unwatched())
    assert date(2026, 12, 25) in console.holidays(date(2026, 12, 1), date(2026, 12, 31))
    console.set_aside(office.case)
    assert console.due_days() == {}
    assert case.id.encode() not in console.calendar(watch=Unwatched())
