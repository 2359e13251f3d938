"""A case's clock: events written down with the holidays known then, counted again to the same day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.casework.common.errors import ConsoleError
from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.requests import days
from privacy_console.casework.requests.case import Case, CaseEnded, Status
from privacy_console.casework.requests.case_clock import UnknownReading, begun, begun_of, counted, recorded
from privacy_console.casework.requests.clock import DatesOutOfOrder, ExtensionTooLate, NotExtendable, deadline
from privacy_console.casework.requests.events import Asked, CaseClock, ChosenReading, ClockEvent, Happened
from privacy_console.casework.requests.reading import Law, LetterKind, Right
from privacy_console.casework.requests.timing import AskedAlready, NothingAsked, answered, asked, told_of_extension
from privacy_console.casework.requests.use_cases import ExtensionReason

GERMANY = {"country": "DE", "region": ""}
RECEIVED = date(2026, 3, 5)
PAUSED = ChosenReading(reading="suspended_days_added", reason="EDPB 01/2022, decided by the office on 2 January")


def case_of(clock: CaseClock) -> Case:
    return Case(
        id=CaseId("DSR-2026-0001"),
        letter=LetterId("0" * 64),
        kind=LetterKind.REQUEST,
        rights=(Right.ACCESS,),
        subject_name="",
        first_line="",
        language="en",
        source="email",
        status=Status.VERIFY,
        received=datetime(2026, 3, 5, 12, tzinfo=UTC),
        deadline=counted(clock),
        clock=clock,
        opened_at=datetime(2026, 3, 5, 12, tzinfo=UTC),
        opened_by=PersonId("officer"),
        owner=None,
        unread=False,
    )


def test_asking_and_the_answer_leave_the_strict_day_unless_the_office_chose_otherwise():
    case = case_of(begun(Law.GDPR, RECEIVED, **GERMANY))
    waiting = asked(case, Asked.IDENTIFICATION, on=date(2026, 3, 6))
    assert waiting.waiting
    assert waiting.deadline.due == date(2026, 4, 7)
    strict = answered(waiting, Asked.IDENTIFICATION, on=date(2026, 3, 16))
    assert not strict.waiting
    assert (strict.deadline.due, strict.deadline.reading) == (date(2026, 4, 7), "strict")
    chosen = answered(
        asked(case, Asked.IDENTIFICATION, on=date(2026, 3, 6), chosen=PAUSED), Asked.IDENTIFICATION, on=date(2026, 3, 16)
    )
    assert (chosen.deadline.due, chosen.deadline.reading) == (date(2026, 4, 15), "suspended_days_added")
    said = chosen.deadline.steps[-1]
    assert (said.rule, said.from_, said.to) == ("reading_chosen", date(2026, 4, 7), date(2026, 4, 15))
    assert PAUSED.reason in said.source


def test_while_the_answer_is_awaited_a_chosen_reading_moves_nothing():
    waiting = asked(case_of(begun(Law.GDPR, RECEIVED, **GERMANY)), Asked.IDENTIFICATION, on=date(2026, 3, 6), chosen=PAUSED)
    assert waiting.deadline.due == date(2026, 4, 7)


def test_each_thing_is_asked_once_at_a_time_and_arrives_only_if_asked():
    case = case_of(begun(Law.GDPR, RECEIVED, **GERMANY))
    with pytest.raises(NothingAsked):
        answered(case, Asked.CLARIFICATION, on=RECEIVED)
    once = asked(case, Asked.CLARIFICATION, on=date(2026, 3, 9))
    with pytest.raises(AskedAlready):
        asked(once, Asked.CLARIFICATION, on=date(2026, 3, 10))
    with pytest.raises(DatesOutOfOrder):
        answered(once, Asked.CLARIFICATION, on=date(2026, 3, 8))
    both = asked(once, Asked.IDENTIFICATION, on=date(2026, 3, 9))
    assert answered(both, Asked.CLARIFICATION, on=date(2026, 3, 10)).waiting
    with pytest.raises(CaseEnded):
        asked(replace(case, status=Status.CLOSED), Asked.IDENTIFICATION, on=date(2026, 3, 9))


def test_an_extension_shows_what_stood_before_and_holds_once_and_only_in_time():
    case = case_of(begun(Law.GDPR, date(2026, 1, 31), **GERMANY))
    longer = told_of_extension(case, on=date(2026, 3, 2), why=ExtensionReason.COMPLEXITY)
    assert (longer.deadline.due, longer.deadline.extended) == (date(2026, 4, 28), True)
    assert longer.deadline.steps[: len(case.deadline.steps)] == case.deadline.steps
    assert "told" in [step.rule for step in longer.deadline.steps]
    with pytest.raises(NotExtendable):
        told_of_extension(longer, on=date(2026, 3, 2), why=ExtensionReason.COMPLEXITY)
    with pytest.raises(ExtensionTooLate):
        told_of_extension(case, on=date(2026, 3, 3), why=ExtensionReason.NUMBER)
    with pytest.raises(DatesOutOfOrder):
        told_of_extension(case, on=date(2026, 1, 30), why=ExtensionReason.NUMBER)
    opted = case_of(begun(Law.CCPA, date(2026, 1, 12), country="US", region="CA", opt_out=True))
    with pytest.raises(NotExtendable):
        told_of_extension(opted, on=date(2026, 1, 13), why=ExtensionReason.NUMBER)


def test_a_choice_needs_a_known_reading_and_a_reason():
    clock = begun(Law.GDPR, RECEIVED, **GERMANY)
    for reading, reason in (("earliest_of_all", "because"), ("strict", " ")):
        with pytest.raises(UnknownReading):
            recorded(clock, ClockEvent(happened=Happened.READING_CHOSEN, day=RECEIVED, reading=reading, reason=reason))


def test_a_case_of_an_older_store_goes_on_from_its_deadline():
    plain = deadline(Law.GDPR, RECEIVED, zone="UTC", **GERMANY)
    older = replace(case_of(begun(Law.GDPR, RECEIVED, **GERMANY)), clock=None, deadline=plain)
    assert counted(begun_of(plain)) == plain
    assert told_of_extension(older, on=RECEIVED, why=ExtensionReason.NUMBER).deadline.due == date(2026, 6, 5)


def test_another_calendar_later_moves_nothing_that_was_written_down(monkeypatch):
    clock = recorded(
        begun(Law.GDPR, RECEIVED, **GERMANY), ClockEvent(happened=Happened.ASKED, day=date(2026, 3, 6), what=Asked.IDENTIFICATION)
    )
    before = counted(clock)
    monkeypatch.setattr(days, "_holidays", lambda *_: frozenset(RECEIVED + timedelta(days=n) for n in range(500)))
    assert counted(clock) == before
    later = recorded(clock, ClockEvent(happened=Happened.ANSWERED, day=date(2026, 3, 16), what=Asked.IDENTIFICATION))
    assert {one.name: one.due for one in counted(later).readings} == {
        "strict": date(2026, 4, 7),
        "suspended_days_added": date(2026, 4, 15),
        "restarted_at_supply": date(2026, 4, 16),
    }


EVENTS = st.lists(
    st.builds(
        ClockEvent,
        happened=st.sampled_from(Happened),
        day=st.integers(0, 120).map(lambda n: RECEIVED + timedelta(days=n)),
        what=st.sampled_from([*Asked, None]),
        reading=st.sampled_from(["", "strict", "suspended_days_added", "restarted_at_supply", "two_months_after_first"]),
        reason=st.just("as the office decided"),
    ),
    max_size=8,
)
PLACES = st.sampled_from([(Law.GDPR, "DE", "BY"), (Law.UK_GDPR, "GB", "ENG"), (Law.CCPA, "US", "CA"), (Law.GDPR, "", "")])


@settings(max_examples=200, deadline=None)
@given(PLACES, EVENTS)
def test_whatever_happens_counting_again_is_the_same_and_never_before_the_nominal_day(place, events):
    law, country, region = place
    clock = begun(law, RECEIVED, country=country, region=region)
    nominal = counted(clock).due
    for event in events:
        stood = counted(clock)
        try:
            clock = recorded(clock, event)
        except ConsoleError:
            assert counted(clock) == stood
            continue
        now = counted(clock)
        assert now == counted(replace(clock))
        assert now.due >= nominal
        assert now.due in {reading.due for reading in now.readings}
        assert now.extended == any(one.happened is Happened.EXTENDED for one in clock.events)
        if event.happened is Happened.EXTENDED:
            assert event.day <= stood.due
