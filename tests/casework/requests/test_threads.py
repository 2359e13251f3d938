"""What answers what, who really asks, and that an old letter below a new one asks for nothing."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.reading import LetterKind, Right
from tests.casework.requests.desk import REMINDER, REQUEST, Desk, mail


@pytest.fixture
def desk():
    return Desk()


FORWARDED = """{above}

---------- Forwarded message ---------
From: Eva Lind <eva@home.example>
Date: Thu, 5 Mar 2026 at 09:00
Subject: My data
To: <info@office.example>

Under Art. 15 GDPR I request access to my personal data.

Kind regards
Eva Lind
"""
COLLEAGUE = "Sam Field <sam@office.example>"


def test_a_letter_that_a_colleague_passed_on_is_its_writers(desk):
    case = desk.opens(mail(FORWARDED.format(above="FYI, please handle.\n\nSam"), sender=COLLEAGUE)).case
    assert (case.subject_name, case.answer_to, case.rights) == ("Eva Lind", "eva@home.example", (Right.ACCESS,))


def test_a_letter_that_came_as_a_file_in_another_is_its_writers(desk):
    head = (
        "Received: by mx.office.example; Thu, 5 Mar 2026 10:00:00 +0100\nFrom: Sam Field <sam@office.example>\nSubject: Fwd: My data\n"
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n\n"
    )
    inner = f"From: Eva Lind <eva@home.example>\nSubject: My data\nDate: Thu, 5 Mar 2026 09:00:00 +0100\n\n{REQUEST}\n--b--\n"
    case = desk.opens(head + inner).case
    assert (case.subject_name, case.answer_to, case.rights) == ("Eva Lind", "eva@home.example", (Right.ACCESS,))


def test_who_asks_for_themself_above_what_they_pass_on_is_the_requester(desk):
    above = "Please erase my own personal data, too, under Art. 17 GDPR.\n\nSam Field"
    case = desk.opens(mail(FORWARDED.format(above=above), sender="Sam Field <sam@home.example>")).case
    assert (case.answer_to, case.rights) == ("sam@home.example", (Right.ERASURE,))


def test_a_writer_without_an_address_is_not_answered_at_the_colleagues(desk):
    text = FORWARDED.format(above="FYI").replace(" <eva@home.example>", "")
    case = desk.opens(mail(text, sender=COLLEAGUE)).case
    assert (case.subject_name, case.answer_to) == ("Eva Lind", "")


QUOTED = (
    "\n\nOn 5 March 2026 at 10:00, Eva Lind wrote:\n> Under Art. 17 GDPR please erase my personal data.\n> Eva\n",
    "\n\n-----Original Message-----\nFrom: Eva Lind <eva@home.example>\nSent: Thursday\nTo: us\nSubject: x\n\nUnder Art. 17 GDPR please erase my personal data.\n",
)


@pytest.mark.parametrize("history", QUOTED)
@pytest.mark.parametrize("said", ["Thank you, that is all.", "Danke, das ist alles.", "Merci, c'est tout."])
def test_an_old_request_below_an_answer_opens_nothing(desk, history, said):
    opened = desk.opens(mail(said + history, more="Subject: Re: Letter\n"))
    assert Right.ERASURE not in {one.right for one in opened.reading.rights}
    assert opened.case.status is Status.SET_ASIDE or opened.reading.kind is LetterKind.UNCLEAR


@pytest.mark.parametrize("history", QUOTED)
def test_an_answer_within_a_case_that_quotes_everything_joins_it(desk, history):
    first = desk.opens(mail(REQUEST))
    reply = desk.opens(mail("Yes, that is my address." + history, id="2", more="References: <1@home.example>\n"))
    assert reply.attached_to == first.case.id
    assert desk.case(first.case.id).unread


def test_an_unclear_answer_joins_its_case_but_an_unclear_demand_does_not(desk):
    first = desk.opens(mail(REQUEST))
    code = desk.opens(mail("482913", id="2", more="In-Reply-To: <1@home.example>\n"))
    assert code.attached_to == first.case.id


def test_papers_that_may_be_a_request_stand_alone_unless_they_answer_a_letter_of_ours(desk):
    first = desk.opens(mail(REQUEST))
    papers = "--b\n\nPlease see my attached letter about data protection.\n--b\nContent-Type: application/pdf\n\n%PDF\n--b--"
    typed = "Content-Type: multipart/mixed; boundary=b\n"
    alone = desk.opens(mail(papers, id="2", more=f"In-Reply-To: <1@home.example>\n{typed}"))
    assert (alone.attached_to, alone.case.kind) == (None, LetterKind.UNCLEAR)
    with desk.open_case() as file:
        file.correspondence.keep(SimpleNamespace(case=first.case.id, number=1, message_id="<our-1@office.example>"))
    asked = desk.opens(mail(papers, id="3", more=f"In-Reply-To: <our-1@office.example>\n{typed}"))
    assert asked.attached_to == first.case.id


def test_references_lead_to_the_case_through_letters_that_were_attached(desk):
    first = desk.opens(mail(REQUEST))
    desk.opens(mail(REMINDER, id="2", more="In-Reply-To: <1@home.example>\n"))
    third = desk.opens(mail(REMINDER + " Once more.", id="3", more="In-Reply-To: <2@home.example>\n"))
    assert third.attached_to == first.case.id


def test_what_answers_a_letter_of_ours_joins_the_case_that_it_went_out_for(desk):
    first = desk.opens(mail(REQUEST))
    with desk.open_case() as file:
        file.correspondence.keep(SimpleNamespace(case=first.case.id, number=1, message_id="<our-1@office.example>"))
    reply = desk.opens(mail("It is 482913.", id="2", more="In-Reply-To: <our-1@office.example>\n"))
    assert reply.attached_to == first.case.id
    bounce = "Auto-Submitted: auto-replied\nReferences: <x@y> <our-1@office.example>\n"
    assert desk.opens(mail("I am away.", id="3", more=bounce)).attached_to == first.case.id


def test_a_request_that_comes_after_its_reminder_joins_it_and_brings_its_rights_and_its_day(desk):
    reminder = mail(REMINDER, id="2", date="Mon, 6 Apr 2026 10:00:00 +0200", more="In-Reply-To: <1@home.example>\n")
    first = desk.opens(reminder).case
    assert (first.kind, first.deadline.received) == (LetterKind.REMINDER, date(2026, 4, 6))
    request = desk.opens(mail(REQUEST + "\n\nPlease also erase my personal data."))
    assert request.attached_to == first.id
    case = desk.case(first.id)
    assert (case.kind, set(case.rights)) == (LetterKind.REQUEST, {Right.ACCESS, Right.ERASURE})
    assert (case.deadline.received, case.deadline.due, case.receipt_uncertain) == (date(2026, 3, 5), date(2026, 4, 7), False)
    assert desk.trail[-1][0] == "case.request_came"


def test_a_request_of_somebody_else_does_not_get_into_a_case_by_its_message_id(desk):
    first = desk.opens(mail(REMINDER, id="2", more="In-Reply-To: <1@home.example>\n")).case
    other = desk.opens(mail(REQUEST, sender="Mallory <m@evil.example>"))
    assert (other.attached_to, desk.case(first.id)) == (None, first)


def test_a_case_that_somebody_works_on_is_not_turned_into_another(desk):
    first = desk.opens(mail(REMINDER, id="2", more="In-Reply-To: <1@home.example>\n")).case
    with desk.open_case() as file:
        file.cases.save(file.cases.case(first.id).moved(Status.FIND))
    assert desk.opens(mail(REQUEST)).attached_to is None
