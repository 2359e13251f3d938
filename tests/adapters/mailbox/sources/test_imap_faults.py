"""What a server may do wrong: one message that does not come stops no other, and a line that breaks loses none."""

from __future__ import annotations

import pytest

from privacy_console.adapters.mailbox.sources import imap
from privacy_console.adapters.mailbox.sources.errors import MailboxAddressRefused, MailboxUnavailable
from privacy_console.adapters.mailbox.sources.imap import Address, ImapMailbox, address_of
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.mail import Mark, Missed, Post, Seen
from tests.adapters.company.certificates import Authority
from tests.adapters.mailbox.sources.scripted import HANG_UP, NO, NONSENSE, NOTHING, ScriptedServer

WATCH = Unwatched()


@pytest.fixture
def serving(tmp_path):
    authority = Authority(tmp_path, "authority")
    certificate, servers = authority.certificate(), []

    def start(messages, **more):
        server = ScriptedServer(certificate, messages, **more)
        servers.append(server)
        address = Address(host="localhost", port=server.port, user="u", folder="INBOX")
        return server, ImapMailbox(address, password=lambda: "p", ca_file=str(authority.file), largest=1_000)

    yield start
    for server in servers:
        server.close()


def test_a_message_that_the_server_refuses_is_missed_and_the_others_come(serving):
    server, box = serving({1: b"one", 2: NO, 3: NONSENSE, 4: b"four"})
    one, two, three, four = box.posts(Seen(mark=None), watch=WATCH)
    assert (one.original, four.original) == (b"one", b"four")
    assert isinstance(two, Missed)
    assert isinstance(three, Missed)
    assert (two.mark.number, three.mark.number) == (2, 3)
    server.messages[2] = b"two"
    again = list(box.posts(Seen(mark=four.mark, missed=(two.mark, three.mark)), watch=WATCH))
    assert [type(found) for found in again] == [Post, Missed]
    assert again[0].original == b"two"


def test_a_message_that_somebody_deleted_meanwhile_is_nobodys(serving):
    _, box = serving({1: b"one", 2: NOTHING, 3: b"three"})
    assert [found.original for found in box.posts(Seen(mark=None), watch=WATCH)] == [b"one", b"three"]


def test_a_line_that_breaks_leaves_what_came_and_is_said(serving):
    _, box = serving({1: b"one", 2: HANG_UP, 3: b"three"})
    came = box.posts(Seen(mark=None), watch=WATCH)
    assert next(came).original == b"one"
    with pytest.raises(MailboxUnavailable, match="broke"):
        next(came)


def test_a_server_that_talks_nonsense_is_said(serving):
    _, box = serving({1: b"one"}, sane=False)
    with pytest.raises(MailboxUnavailable, match="refused to go on"):
        list(box.posts(Seen(mark=None), watch=WATCH))


def test_only_what_reads_is_ever_asked(serving):
    server, box = serving({1: b"one", 2: NO})
    list(box.posts(Seen(mark=None), watch=WATCH))
    verbs = {command.split()[0].upper() for command in server.heard}
    assert verbs <= {"CAPABILITY", "LIST", "EXAMINE", "UID", "LOGOUT"}
    assert all("PEEK" in command for command in server.heard if "FETCH" in command.upper())
    assert not any(word in command.upper() for command in server.heard for word in ("STORE", "COPY", "MOVE", "EXPUNGE", "APPEND"))


def test_an_empty_mailbox_and_one_without_news_have_nothing(serving):
    _, empty = serving({})
    assert list(empty.posts(Seen(mark=None), watch=WATCH)) == []
    _, box = serving({1: b"one", 5: b"five"})
    last = Mark(source=box.name, validity=1, number=5)
    assert list(box.posts(Seen(mark=last), watch=WATCH)) == []


def test_a_mailbox_of_very_many_is_asked_for_its_numbers_in_parts(serving, monkeypatch):
    monkeypatch.setattr(imap, "AT_ONCE", 3)
    server, box = serving({number: b"%d" % number for number in (1, 2, 5, 6, 7, 11)}, at_most=3)
    assert [found.original for found in box.posts(Seen(mark=None), watch=WATCH)] == [b"1", b"2", b"5", b"6", b"7", b"11"]
    assert sum("SEARCH" in command for command in server.heard) == 4


@pytest.mark.parametrize(
    "url", ["", "imap://u@h", "imaps://h/INBOX", "imaps://u:secret@h", "https://u@h", "imaps://u@", "imaps://u@h:x/", "imaps://["]
)
def test_what_is_no_address_of_a_mailbox_is_refused(url):
    with pytest.raises(MailboxAddressRefused):
        address_of(url)
