"""A mailbox on a real server: read whole and in order, gone on with, and left as it was."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.adapters.mailbox.sources.errors import MailboxUnavailable
from privacy_console.adapters.mailbox.sources.imap import Address, ImapMailbox
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.mail import Mark, Seen
from privacy_console.casework.requests.taking_in import take_in
from tests.adapters.company.certificates import Authority
from tests.adapters.mailbox.sources.dovecot import PASSWORD, USER
from tests.casework.requests.desk import ME, OPENER, Noon

WATCH = Unwatched()
NOTHING = Seen(mark=None)


def letter(number: int) -> bytes:
    return f"From: eva@home.example\r\nSubject: {number}\r\n\r\nLetter {number}, straße\r\n".encode()


@pytest.fixture(scope="module")
def filled(dovecot):
    for number in range(7):
        dovecot.deliver(letter(number), number=number)
    return dovecot


@pytest.fixture
def mailbox(filled):
    def make(*, password=PASSWORD, ca=None, largest=1_000_000, **changed):
        address = replace(Address(host="localhost", port=filled.port, user=USER, folder="INBOX"), **changed)
        return ImapMailbox(address, password=lambda: password, ca_file=str(filled.ca if ca is None else ca), largest=largest)

    return make


def test_every_message_comes_whole_in_order_and_the_mailbox_is_as_it_was(filled, mailbox):
    before = filled.files()
    found = list(mailbox().posts(NOTHING, watch=WATCH))
    assert [one.original for one in found] == [letter(number) for number in range(7)]
    assert [one.mark.number for one in found] == sorted(one.mark.number for one in found)
    assert not any(one.cut for one in found)
    assert filled.files() == before  # a flag would stand in a file's name, and what was seen would lie in `cur`


def test_a_mailbox_is_tried_by_counting_what_is_in_it(mailbox):
    assert mailbox().count() == 7


def test_reading_goes_on_after_the_last_number_and_asks_again_for_what_was_missed(mailbox):
    box = mailbox()
    first = list(box.posts(NOTHING, watch=WATCH))
    assert list(box.posts(Seen(mark=first[-1].mark), watch=WATCH)) == []
    again = list(box.posts(Seen(mark=first[4].mark, missed=(first[1].mark,)), watch=WATCH))
    assert again == [first[1], first[5], first[6]]


def test_another_validity_begins_anew(mailbox):
    box = mailbox()
    first = list(box.posts(NOTHING, watch=WATCH))
    former = Mark(source=box.name, validity=first[0].mark.validity - 1, number=first[-1].mark.number)
    assert list(box.posts(Seen(mark=former, missed=(former,)), watch=WATCH)) == first


def test_of_a_message_that_is_too_large_the_beginning_comes(mailbox):
    found = list(mailbox(largest=30).posts(NOTHING, watch=WATCH))
    assert [(one.original, one.cut) for one in found] == [(letter(number)[:30], True) for number in range(7)]


def test_stopping_stops_between_two_messages(mailbox):
    class Stopped(Unwatched):
        left = 3

        def checkpoint(self):
            self.left -= 1
            if not self.left:
                raise Cancelled

    posts = mailbox().posts(NOTHING, watch=Stopped())
    assert [next(posts).original, next(posts).original] == [letter(0), letter(1)]
    with pytest.raises(Cancelled):
        next(posts)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"password": "another"}, "refused the login"),
        ({"password": None}, "not in the vault"),
        ({"folder": "No such"}, "no folder"),
        ({"host": "127.0.0.1"}, "certificate"),  # it is for localhost
        ({"ca": "/dev/null"}, "certificate"),
        ({"ca": "/no/such.pem"}, "certificate authority"),
    ],
)
def test_what_keeps_a_mailbox_closed_is_said(mailbox, changed, why):
    with pytest.raises(MailboxUnavailable) as failed:
        list(mailbox(**changed).posts(NOTHING, watch=WATCH))
    assert why in failed.value.why
    assert PASSWORD not in str(failed.value)


def test_a_certificate_of_another_authority_is_not_trusted(mailbox, tmp_path):
    with pytest.raises(MailboxUnavailable, match="certificate"):
        list(mailbox(ca=Authority(tmp_path, "another").file).posts(NOTHING, watch=WATCH))
    with pytest.raises(MailboxUnavailable, match="certificate"):
        list(mailbox(ca="").posts(NOTHING, watch=WATCH))


def test_a_port_where_nobody_listens_is_said(mailbox, filled):
    with pytest.raises(MailboxUnavailable):
        list(mailbox(port=1).posts(NOTHING, watch=WATCH))


def test_a_mailbox_is_taken_into_the_encrypted_store_once_over_two_sessions(filled, mailbox, tmp_path):
    """The letter and how far the mailbox was read stand in one transaction of the store."""
    told = []

    def session(watch):
        with CaseStore.open(tmp_path / "cases.db", bytes(32), create=not (tmp_path / "cases.db").exists(), clock=Noon()) as store:
            take_in(
                mailbox(), reader=MailReader(), open_case=partial(store.transaction, ME), opener=OPENER, received_by=(), tell=told.append, watch=watch
            )  # fmt: skip
            with store.reading() as file:
                return sum(file.inbox.counts().values())

    class Stopped(Unwatched):
        left = 4

        def checkpoint(self):
            self.left -= 1
            if not self.left:
                raise Cancelled

    with pytest.raises(Cancelled):
        session(Stopped())
    assert len(told) == 3
    assert session(WATCH) == len(told) == 7
    assert not any(one.known for one in told)
    assert (session(WATCH), len(told)) == (7, 7)
