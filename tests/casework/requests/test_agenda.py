from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from icalendar import Calendar

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.agenda import calendar_file, due_days
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.case_clock import begun
from privacy_console.casework.requests.reading import Law
from tests.casework.requests.test_case_clock import case_of

NOW = datetime(2026, 3, 6, 9, tzinfo=UTC)
GERMAN = case_of(begun(Law.GDPR, date(2026, 3, 5), country="DE", region=""))
CALIFORNIAN = replace(
    case_of(begun(Law.CCPA, date(2026, 1, 12), country="US", region="CA")), id=CaseId("DSR-2026-0002"), subject_name="Ann Müller"
)


def events(content):
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_a_calendar_has_a_whole_day_for_each_deadline_and_no_name():
    content = calendar_file([GERMAN, CALIFORNIAN], office="privacy-console/trail/1", made_at=NOW)
    found = {str(one["summary"]): (one.decoded("dtstart"), one.decoded("dtend")) for one in events(content)}
    assert found == {
        "DSR-2026-0001: answer due": (date(2026, 4, 7), date(2026, 4, 8)),
        "DSR-2026-0002: confirmation due": (date(2026, 1, 27), date(2026, 1, 28)),
        "DSR-2026-0002: answer due": (date(2026, 2, 26), date(2026, 2, 27)),
    }
    assert "Müller".encode() not in content
    assert b"Ann" not in content
    assert len({str(one["uid"]) for one in events(content)}) == 3


def test_what_is_confirmed_or_ended_is_due_no_more():
    assert [one.what for one in due_days(replace(CALIFORNIAN, acknowledged_at=NOW))] == ["answer"]
    assert list(due_days(replace(GERMAN, status=Status.CLOSED))) == []
