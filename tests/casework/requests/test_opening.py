"""From a letter to a case: what is opened, what is set aside, what is the same letter again."""

from __future__ import annotations

from datetime import date

import pytest

from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.clock import ExtensionTooLate
from privacy_console.casework.requests.reading import Law, LetterKind, Right
from privacy_console.casework.requests.timing import extend
from privacy_console.casework.requests.use_cases import ExtensionReason, mark_read
from tests.casework.requests.desk import EML, QUESTION, REMINDER, REQUEST, Desk, Noon, mail


@pytest.fixture
def desk():
    return Desk()


def test_a_request_opens_a_case_with_its_deadline(desk):
    opened = desk.opens(mail(REQUEST))
    case = desk.case(opened.case.id)
    assert case == opened.case
    assert case.id == "DSR-2026-0001"
    assert (case.kind, case.rights, case.status, case.unread) == (LetterKind.REQUEST, (Right.ACCESS,), Status.VERIFY, True)
    assert case.deadline.due == date(2026, 4, 7)
    assert (case.subject_name, case.language) == ("Eva Lind", "en")
    assert case.first_line == "under Art. 15 GDPR I request access to my personal data."
    assert [action for action, _, _ in desk.trail] == ["letter.kept", "case.opened"]
    assert (desk.trail[1][2]["dated_by"], case.receipt_uncertain, case.answer_to) == ("trace", False, "eva@home.example")


def test_the_trail_never_holds_what_a_letter_says(desk):
    desk.opens(mail(REQUEST))
    desk.opens(mail(REMINDER, id="2", more="In-Reply-To: <1@home.example>\n"))
    told = repr(desk.trail).lower()
    assert not any(word in told for word in ("eva", "lind", "home.example", "dear", "request access"))


def test_what_is_not_a_request_is_set_aside_and_can_be_reopened(desk):
    opened = desk.opens(mail(QUESTION))
    assert opened.case.status is Status.SET_ASIDE
    assert desk.trail[-1][0] == "letter.set_aside"
    back = opened.case.moved(Status.VERIFY)
    assert (back.unread, back.deadline) == (True, opened.case.deadline)


def test_the_same_bytes_again_open_nothing(desk):
    first = desk.opens(mail(REQUEST))
    again = desk.opens(mail(REQUEST))
    assert again.case is None
    assert again.duplicate_of == first.case.id
    assert desk.trail[-1][:2] == ("letter.duplicate", first.case.id)


def test_the_same_message_by_another_way_is_kept_and_opens_nothing(desk):
    first = desk.opens(mail(REQUEST))
    again = desk.opens("Received: by other.example; Thu, 5 Mar 2026 10:05:00 +0100\n" + mail(REQUEST))
    assert again.duplicate_of == first.case.id
    assert desk.original(again.letter.id) is not None


def test_another_letter_under_a_known_message_id_is_not_lost(desk):
    """Whoever writes a Message-ID chooses it: a letter must not vanish because somebody used it before."""
    desk.opens(mail("Please delete my ticket 4411."))
    other = desk.opens(mail(REQUEST))
    assert other.duplicate_of is None
    assert other.case.status is Status.VERIFY


def test_a_reminder_joins_the_case_it_asks_about(desk):
    first = desk.opens(mail(REQUEST))
    mark_read(first.case.id, open_case=desk.open_case)
    reminder = desk.opens(mail(REMINDER, id="2", more="In-Reply-To: <1@home.example>\n"))
    assert reminder.reading.kind is LetterKind.REMINDER
    assert reminder.attached_to == first.case.id
    assert desk.case(first.case.id).unread
    second = desk.opens(mail(REMINDER + " Again.", id="3", more="References: <unknown@x> <2@home.example>\n"))
    assert second.attached_to == first.case.id


def test_a_reminder_about_a_case_that_is_closed_opens_its_own(desk):
    first = desk.opens(mail(REQUEST))
    desk.sets_aside(first.case.id)
    reminder = desk.opens(mail(REMINDER, id="2", more="In-Reply-To: <1@home.example>\n"))
    assert reminder.attached_to is None
    assert (reminder.case.status, reminder.case.rights) == (Status.VERIFY, (Right.ACCESS,))


def test_a_new_request_in_an_old_thread_opens_its_own_case(desk):
    desk.opens(mail(REQUEST))
    other = desk.opens(mail("Please erase my personal data.", id="2", more="In-Reply-To: <1@home.example>\n"))
    assert (other.attached_to, other.case.id) == (None, "DSR-2026-0002")


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("", "import"),
        ("Thu, 5 Mar 2099 10:00:00 +0100", "import_date_impossible"),
        ("Thu, 1 Jan 1970 00:00:00 +0000", "import_date_impossible"),
    ],
)
def test_a_letter_without_a_line_of_our_host_arrived_now_whatever_its_date_says(desk, date, why):
    opened = desk.opens(mail(REQUEST, date=date))
    assert (opened.case.received, opened.case.receipt_uncertain) == (Noon().now(), True)
    assert desk.trail[-1][2]["dated_by"] == why


def test_a_law_brings_its_own_country(desk):
    british = desk.opens(mail("Under the UK GDPR I request access to my personal data.")).case
    assert (british.deadline.law, british.deadline.country, british.deadline.region) == (Law.UK_GDPR, "GB", "ENG")
    sale = desk.opens(mail("Under the CCPA: do not sell my personal information.", id="2")).case
    assert (sale.deadline.law, sale.deadline.reading) == (Law.CCPA, "15_business_days")


def test_every_message_of_the_set_opens_a_case_or_is_set_aside(desk):
    letters = sorted(EML.glob("*.eml"))
    for path in letters:
        original = path.read_bytes()
        opened = desk.opens(original)
        assert opened.case is not None
        unclear = path.name == "N0017.eml"  # thanks, under a subject that names a request: a person looks at it
        assert opened.case.is_open == (path.name.startswith("L") or unclear)
        assert desk.original(opened.letter.id) == original
    assert len(letters) == 81


def test_an_extension_in_time_is_kept_and_one_too_late_changes_nothing(desk):
    case_id = desk.opens(mail(REQUEST)).case.id
    with pytest.raises(ExtensionTooLate):
        extend(case_id, told_on=date(2026, 4, 8), why=ExtensionReason.NUMBER, open_case=desk.open_case)
    assert desk.case(case_id).deadline.due == date(2026, 4, 7)
    extend(case_id, told_on=date(2026, 4, 7), why=ExtensionReason.COMPLEXITY, open_case=desk.open_case)
    assert desk.case(case_id).deadline.due == date(2026, 6, 5)
    assert desk.trail[-1][2] == {"told_on": "2026-04-07", "why": "complexity"}
