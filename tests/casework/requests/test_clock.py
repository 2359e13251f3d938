"""The clock against LAW.md's own table, and rules that hold for every day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.casework.requests.clock import (
    DatesOutOfOrder,
    ExtensionTooLate,
    deadline,
)
from privacy_console.casework.requests.days import DayOutOfRange, UnknownPlace, closed_in
from privacy_console.casework.requests.reading import Law

BERLIN = {"zone": "Europe/Berlin", "country": "DE", "region": ""}
CALIFORNIA = {"zone": "America/Los_Angeles", "country": "US", "region": "CA"}
ENGLAND = {"zone": "Europe/London", "country": "GB", "region": "ENG"}

# received, month later, due with German holidays, three months from receipt, two months after the first ends, CCPA 45, CCPA 90
TABLE = [
    ("2026-03-05", "2026-04-05", "2026-04-07", "2026-06-05", "2026-06-05", "2026-04-19", "2026-06-03"),
    ("2026-01-31", "2026-02-28", "2026-03-02", "2026-04-30", "2026-04-28", "2026-03-17", "2026-05-01"),
    ("2024-01-31", "2024-02-29", "2024-02-29", "2024-04-30", "2024-04-29", "2024-03-16", "2024-04-30"),
    ("2024-02-29", "2024-03-29", "2024-04-02", "2024-05-29", "2024-05-29", "2024-04-14", "2024-05-29"),
    ("2025-11-25", "2025-12-25", "2025-12-29", "2026-02-25", "2026-02-25", "2026-01-09", "2026-02-23"),
    ("2026-10-31", "2026-11-30", "2026-11-30", "2027-02-01", "2027-02-01", "2026-12-15", "2027-01-29"),
]


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_every_row_of_the_law_comes_out(row):
    received, month, due, three, two, ccpa_45, ccpa_90 = map(day, row)
    plain = deadline(Law.GDPR, received, **BERLIN)
    assert plain.due == due
    assert [step.to for step in plain.steps if step.rule == "month"] == [month]
    longer = deadline(Law.GDPR, received, extended_on=due, **BERLIN)
    assert {reading.name: reading.due for reading in longer.readings} == {
        "three_months_from_receipt": three,
        "two_months_after_first": two,
    }
    assert longer.due == min(three, two)
    assert longer.extended
    assert deadline(Law.CCPA, received, **CALIFORNIA).due == ccpa_45
    assert deadline(Law.CCPA, received, extended_on=received, **CALIFORNIA).due == ccpa_90


def test_identification_asked_for_gives_three_readings_and_the_strict_one_applies():
    counted = deadline(Law.GDPR, day("2026-03-05"), suspended=[(day("2026-03-06"), day("2026-03-16"))], **BERLIN)
    assert {reading.name: reading.due.isoformat() for reading in counted.readings} == {
        "strict": "2026-04-07",
        "suspended_days_added": "2026-04-15",
        "restarted_at_supply": "2026-04-16",
    }
    assert counted.due == day("2026-04-07")
    assert counted.reading == "strict"


def test_a_pause_without_an_end_moves_nothing_and_is_told():
    counted = deadline(Law.GDPR, day("2026-03-05"), suspended=[(day("2026-03-06"), None)], **BERLIN)
    assert counted.due == day("2026-04-07")
    assert "awaited" in [step.rule for step in counted.steps]


def test_steps_name_their_rule_and_its_source():
    steps = {step.rule: step for step in deadline(Law.GDPR, day("2026-03-05"), **BERLIN).steps}
    assert (steps["roll"].from_, steps["roll"].to) == (day("2026-04-05"), day("2026-04-07"))
    assert "1182/71 art. 3(4)" in steps["roll"].source
    assert "1182/71 art. 3(2)(c)" in steps["month"].source
    assert "12(3)" in steps["month"].source


@pytest.mark.parametrize(
    ("instant", "due"),
    [
        ("2026-03-05T23:30:00+01:00", "2026-04-07"),  # the next day already in UTC+2, the same one here
        ("2026-03-05T22:30:00+00:00", "2026-04-07"),
        ("2026-03-05T23:30:00+00:00", "2026-04-07"),  # 6 March in Berlin: Easter Monday either way
        ("2026-03-09T23:30:00+00:00", "2026-04-10"),  # 10 March in Berlin
        ("2026-03-10T03:30:00+09:00", "2026-04-09"),  # still 9 March in Berlin
    ],
)
def test_the_day_of_receipt_is_the_controllers_own(instant, due):
    assert deadline(Law.GDPR, datetime.fromisoformat(instant), **BERLIN).due == day(due)


def test_a_region_has_holidays_of_its_own():
    assert deadline(Law.GDPR, day("2026-05-04"), zone="Europe/Berlin", country="DE", region="BY").due == day(
        "2026-06-05"
    )  # Corpus Christi
    assert deadline(Law.GDPR, day("2026-05-04"), zone="Europe/Berlin", country="DE", region="BE").due == day("2026-06-04")


def test_an_extension_told_too_late_is_refused_with_the_deadline_that_stays():
    with pytest.raises(ExtensionTooLate) as refused:
        deadline(Law.GDPR, day("2026-03-05"), extended_on=day("2026-04-08"), **BERLIN)
    assert refused.value.deadline.due == day("2026-04-07")
    assert "2026-04-07" in refused.value.sentence.format(**vars(refused.value))


def test_the_new_british_month_begins_when_identity_is_supplied():
    asked = [(day("2026-03-06"), day("2026-03-16"))]
    assert deadline(Law.UK_GDPR, day("2026-03-05"), suspended=asked, **ENGLAND).due == day("2026-04-16")
    before = deadline(Law.UK_GDPR, day("2026-02-04"), suspended=[(day("2026-02-05"), day("2026-02-10"))], **ENGLAND)
    assert before.due == day("2026-03-04")
    assert before.reading == "strict"


def test_british_days_until_a_clarification_do_not_count():
    asked = [(day("2026-03-06"), day("2026-03-16"))]
    assert deadline(Law.UK_GDPR, day("2026-03-05"), clarified=asked, **ENGLAND).due == day("2026-04-15")
    waiting = deadline(Law.UK_GDPR, day("2026-03-05"), clarified=[(day("2026-03-06"), None)], **ENGLAND)
    assert waiting.due == day("2026-04-07")


def test_the_british_deadline_knows_british_bank_holidays():
    assert deadline(Law.UK_GDPR, day("2026-04-25"), **ENGLAND).due == day("2026-05-26")  # Spring Bank Holiday


def test_nothing_pauses_california():
    asked = [(day("2026-03-06"), day("2026-03-16"))]
    counted = deadline(Law.CCPA, day("2026-03-05"), suspended=asked, **CALIFORNIA)
    assert counted.due == day("2026-04-19")
    assert "not_suspended" in [step.rule for step in counted.steps]


def test_california_confirms_in_ten_business_days_and_opts_out_in_fifteen():
    counted = deadline(Law.CCPA, day("2026-01-12"), **CALIFORNIA)  # Martin Luther King Day is the 19th
    assert [step.to for step in counted.steps if step.rule == "confirm_receipt"] == [day("2026-01-27")]
    opted = deadline(Law.CCPA, day("2026-01-12"), opt_out=True, **CALIFORNIA)
    assert opted.due == day("2026-02-03")


def test_dates_that_cannot_be_are_refused():
    with pytest.raises(DatesOutOfOrder):
        deadline(Law.GDPR, day("2026-03-05"), suspended=[(day("2026-03-04"), None)], **BERLIN)
    with pytest.raises(DatesOutOfOrder):
        deadline(Law.GDPR, day("2026-03-05"), clarified=[(day("2026-03-09"), day("2026-03-08"))], **BERLIN)
    with pytest.raises(DatesOutOfOrder):
        deadline(Law.GDPR, day("2026-03-05"), extended_on=day("2026-03-04"), **BERLIN)
    with pytest.raises(DayOutOfRange):
        deadline(Law.GDPR, date.max, **BERLIN)
    with pytest.raises(DayOutOfRange):
        deadline(Law.GDPR, day("2026-03-05"), suspended=[(day("2026-03-06"), date.max)], **BERLIN)
    with pytest.raises(DayOutOfRange):
        deadline(Law.GDPR, datetime.min.replace(tzinfo=UTC), **BERLIN)


@pytest.mark.parametrize(
    "place", [{"zone": "Europe/Nowhere"}, {"zone": "../etc/passwd"}, {"country": "XX"}, {"region": "Atlantis"}]
)
def test_unknown_places_are_refused(place):
    with pytest.raises(UnknownPlace):
        deadline(Law.GDPR, day("2026-03-05"), **(BERLIN | place))


def test_an_instant_without_its_offset_is_our_own_mistake():
    with pytest.raises(ValueError, match="offset"):
        deadline(Law.GDPR, datetime(2026, 3, 5, 10), **BERLIN)  # noqa: DTZ001


DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 12, 31))
LAWS = st.sampled_from(
    [(Law.GDPR, BERLIN), (Law.UK_GDPR, ENGLAND), (Law.CCPA, CALIFORNIA), (Law.GDPR, {"zone": "UTC", "country": "", "region": ""})]
)


@settings(max_examples=300, deadline=None)
@given(DAYS, st.integers(0, 40), LAWS, st.booleans())
def test_a_later_request_is_never_due_earlier(first, gap, law, extended):
    later = first + timedelta(days=gap)
    one, other = (deadline(law[0], one, extended_on=one if extended else None, **law[1]) for one in (first, later))
    assert one.due <= other.due


@settings(max_examples=300, deadline=None)
@given(DAYS, LAWS, st.booleans())
def test_a_deadline_is_never_a_closed_day_but_in_california(received, law, extended):
    counted = deadline(law[0], received, extended_on=received if extended else None, **law[1])
    assert counted.due > received
    assert counted.due == min(reading.due for reading in counted.readings)
    if law[0] is not Law.CCPA:
        assert not closed_in(law[1]["country"], law[1]["region"])(counted.due)


@settings(max_examples=200, deadline=None)
@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_a_pause_never_makes_the_applied_day_later_than_the_strict_one(received, begins, lasts):
    begun = received + timedelta(days=begins)
    counted = deadline(Law.GDPR, received, suspended=[(begun, begun + timedelta(days=lasts))], **BERLIN)
    assert counted.due == deadline(Law.GDPR, received, **BERLIN).due


@settings(max_examples=200, deadline=None)
@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2040, 1, 1)), st.integers(-23, 23))  # noqa: DTZ001
def test_the_same_instant_is_due_the_same_day_whatever_offset_it_is_written_in(moment, hours):
    instant = moment.replace(tzinfo=UTC)
    elsewhere = instant.astimezone(timezone(timedelta(hours=hours)))
    assert deadline(Law.GDPR, instant, **BERLIN) == deadline(Law.GDPR, elsewhere, **BERLIN)
