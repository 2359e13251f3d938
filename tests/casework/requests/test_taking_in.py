"""Mail taken in from a source: each message once, in order, told one by one; nothing is lost by stopping or by a fault."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests import opening
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.inbox import MessageState
from privacy_console.casework.requests.mail import Mark, Missed, Post, Seen
from privacy_console.casework.requests.reader import read_letter
from privacy_console.casework.requests.reading import LetterKind, Right
from privacy_console.casework.requests.sorting import NothingToSettle, ReceiptRefused, WhichRight, confirm, date_receipt
from privacy_console.casework.requests.taking_in import take_in
from tests.casework.requests.desk import LEXICON, OPENER, OUR_HOST, QUESTION, REMINDER, REQUEST, Desk, Noon, mail

LETTER = "Please see my attached letter about data protection."


def unclear(text: str = LETTER, *, id: str = "1", date: str = "Thu, 5 Mar 2026 10:00:00 +0100") -> str:
    """A message that says nothing itself: a letter is attached."""
    parts = (
        f"--b\n\n{text}\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=letter.pdf\n\n%PDF\n--b--"
    )
    return mail(parts, id=id, date=date, more="Content-Type: multipart/mixed; boundary=b\n")


class Box:
    """A mailbox of these messages; one that is None cannot be fetched."""

    name = "box"

    def __init__(self, *messages, validity=1):
        self.messages, self.validity, self.asked = dict(enumerate(messages, start=1)), validity, []

    def posts(self, seen, *, watch):
        self.asked.append(seen)
        same = seen.mark is not None and seen.mark.validity == self.validity
        again = [one.number for one in seen.missed] if same else []
        first = seen.mark.number + 1 if same else 1
        for number in (*again, *(one for one in sorted(self.messages) if one >= first)):
            watch.checkpoint()
            mark = Mark(source=self.name, validity=self.validity, number=number)
            message = self.messages[number]
            if message is None:
                yield Missed(name=str(number), why="The server did not hand it out.", mark=mark)
            else:
                yield Post(name=str(number), original=message.encode(), mark=mark)


class Office(Desk):
    def takes(self, source, watch=None):
        told = []
        take_in(
            source,
            reader=MailReader(),
            open_case=self.open_case,
            opener=OPENER,
            received_by=(OUR_HOST,),
            tell=told.append,
            watch=watch or Unwatched(),
        )
        return told

    def counts(self):
        with self.store.reading() as file:
            return {state.value: count for state, count in file.inbox.counts().items() if count}

    def seen(self):
        with self.store.reading() as file:
            return file.mail.seen("box")


@pytest.fixture
def office():
    return Office()


def letters():
    return (
        mail(REQUEST),
        mail(QUESTION, id="2"),
        mail(REMINDER, id="3", more="In-Reply-To: <1@home.example>\n"),
        unclear(id="4"),
    )


def test_each_message_is_told_in_order_with_its_state_and_its_case(office):
    told = office.takes(Box(*letters()))
    assert [(one.name, one.state, one.case, one.known) for one in told] == [
        ("1", MessageState.CASE, "DSR-2026-0001", False),
        ("2", MessageState.NOT_A_REQUEST, "DSR-2026-0002", False),
        ("3", MessageState.REPLY, "DSR-2026-0001", False),
        ("4", MessageState.UNCLEAR, "DSR-2026-0003", False),
    ]
    assert office.counts() == {"case": 1, "not_a_request": 1, "reply": 1, "unclear": 1}


def test_taking_in_twice_keeps_nothing_twice_and_tells_nothing_to_the_trail(office):
    office.takes(Box(*letters()))
    trail, counts = office.trail, office.counts()
    box = Box(*letters(), validity=2)
    again = office.takes(box)
    assert [(one.known, one.state) for one in again] == [
        (True, MessageState.CASE), (True, MessageState.NOT_A_REQUEST), (True, MessageState.REPLY), (True, MessageState.UNCLEAR)
    ]  # fmt: skip
    assert (office.trail, office.counts()) == (trail, counts)
    assert office.seen().mark == Mark(source="box", validity=2, number=4)
    assert office.takes(box) == []


def test_what_was_missed_stops_nothing_and_is_asked_for_again(office):
    box = Box(mail(REQUEST), None, mail(QUESTION, id="3"))
    assert [one.state for one in office.takes(box)] == [MessageState.CASE, None, MessageState.NOT_A_REQUEST]
    assert [one.number for one in office.seen().missed] == [2]
    box.messages[2] = unclear(id="2")
    (again,) = office.takes(box)
    assert again.state is MessageState.UNCLEAR
    assert (office.seen().missed, office.seen().mark.number) == ((), 3)


def test_stopping_keeps_what_was_told_of_and_the_next_time_goes_on(office):
    class Stops(Unwatched):
        left = 2

        def checkpoint(self):
            if not self.left:
                raise Cancelled
            self.left -= 1

    box = Box(*letters())
    with pytest.raises(Cancelled):
        office.takes(box, Stops())
    assert sum(office.counts().values()) == 2
    assert [one.name for one in office.takes(box)] == ["3", "4"]
    assert sum(office.counts().values()) == 4


def test_a_letter_and_how_far_its_mailbox_was_read_are_kept_together_or_not_at_all(office, monkeypatch):
    box = Box(*letters())

    def full(*_):
        raise OSError("no room")

    with monkeypatch.context() as broken:
        broken.setattr("tests.contracts.casestore.fake.FakeMail.remember", full)
        with pytest.raises(OSError, match="no room"):
            office.takes(box)
    assert (office.counts(), office.seen()) == ({}, Seen(mark=None))
    assert len(office.takes(box)) == 4


def test_a_message_of_which_only_the_beginning_came_says_so(office):
    class Cut:
        name = ""

        def posts(self, seen, *, watch):
            yield Post(name="x", original=mail(REQUEST).encode(), cut=True)

    (one,) = office.takes(Cut())
    assert "cut_at_source" in one.opened.letter.warnings


def test_a_fault_of_ours_in_one_message_leaves_it_unclear_and_stops_no_other(office, monkeypatch):
    def breaks(letter, *_, **__):
        if "ticket" in letter.text:
            raise IndexError("a fault of ours")
        return read_letter(letter, LEXICON)

    monkeypatch.setattr(opening, "read_letter", breaks)
    first, broken, last = office.takes(Box(mail(REQUEST), mail(QUESTION, id="2"), mail(REQUEST, id="3")))
    assert [one.state for one in (first, broken, last)] == [MessageState.CASE, MessageState.UNCLEAR, MessageState.CASE]
    assert "not_understood" in broken.opened.letter.warnings
    assert office.original(broken.opened.letter.id) == mail(QUESTION, id="2").encode()


def test_another_copy_of_a_message_belongs_to_its_case(office):
    first, copy = office.takes(Box(mail(REQUEST), "Received: by other.example; x\n" + mail(REQUEST)))
    assert (copy.known, copy.state, copy.case) == (True, MessageState.REPLY, first.case)


# --- what is unclear is a person's to decide


def opened(office, message):
    (one,) = office.takes(Box(message))
    return office.case(one.case)


def test_an_unclear_message_is_confirmed_as_a_request_for_a_right(office):
    case = opened(office, unclear())
    assert (case.kind, case.rights, case.status) == (LetterKind.UNCLEAR, (), Status.VERIFY)
    with pytest.raises(WhichRight):
        confirm(case.id, rights=(), open_case=office.open_case)
    confirmed = confirm(case.id, rights=[Right.ERASURE, Right.ERASURE], open_case=office.open_case)
    assert (confirmed.kind, confirmed.rights, confirmed.deadline) == (LetterKind.REQUEST, (Right.ERASURE,), case.deadline)
    assert office.counts() == {"case": 1}
    assert office.trail[-1] == ("case.confirmed", case.id, {"rights": "erasure,erasure"})
    with pytest.raises(NothingToSettle):
        confirm(case.id, rights=[Right.ACCESS], open_case=office.open_case)


def test_or_it_is_set_aside(office):
    case = opened(office, unclear())
    office.sets_aside(case.id)
    assert office.counts() == {"not_a_request": 1}


def test_what_was_set_aside_wrongly_is_reopened_and_confirmed(office):
    case = opened(office, mail("We moved the boiler room.", more="Auto-Submitted: auto-replied\n"))
    assert case.status is Status.SET_ASIDE
    with pytest.raises(NothingToSettle):
        confirm(case.id, rights=[Right.ACCESS], open_case=office.open_case)
    office.reopens(case.id)
    confirmed = confirm(case.id, rights=[Right.ACCESS], open_case=office.open_case)
    assert (confirmed.kind, confirmed.rights, confirmed.deadline) == (LetterKind.REQUEST, (Right.ACCESS,), case.deadline)


def test_a_right_that_has_less_time_shortens_the_deadline_when_it_is_confirmed(office):
    case = opened(office, unclear(LETTER + " It is under the CCPA."))
    assert (case.kind, case.deadline.law) == (LetterKind.UNCLEAR, "ccpa")
    confirmed = confirm(case.id, rights=[Right.OBJECTION], open_case=office.open_case)
    assert confirmed.deadline.reading == "15_business_days"
    assert confirmed.deadline.due < case.deadline.due


# --- when it arrived


def test_a_person_says_when_a_letter_arrived_whose_receipt_is_uncertain(office):
    case = opened(office, mail(REQUEST, date=""))
    assert (case.receipt_uncertain, case.deadline.received) == (True, date(2026, 11, 24))

    def dated(at):
        return date_receipt(case.id, datetime.fromisoformat(at), zone="Europe/Berlin", clock=Noon(), open_case=office.open_case)

    for impossible in ("2026-11-24T13:00:00+00:00", "1989-12-31T12:00:00+00:00"):
        with pytest.raises(ReceiptRefused):
            dated(impossible)
    known = dated("2026-03-05T12:00:00+01:00")
    assert (known.receipt_uncertain, known.deadline.received, known.deadline.due) == (False, date(2026, 3, 5), date(2026, 4, 7))
    assert office.trail[-1] == ("case.receipt_dated", case.id, {"received": "2026-03-05", "dated_by": "person"})
    with pytest.raises(ReceiptRefused):
        dated("2026-03-06T12:00:00+01:00")
