"""Attachments: listed for a case, taken out on demand with an entry, and not at all where something fails."""

from __future__ import annotations

import hashlib

import pytest

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.casework.requests.attachments import NoSuchAttachment, attached_to, save_attachment
from privacy_console.casework.requests.use_cases import NoSuchCase
from tests.casework.requests.desk import REMINDER, REQUEST, Desk, mail

MIXED = "Content-Type: multipart/mixed; boundary=b\n"


def part(name, content):
    return f'--b\nContent-Type: application/pdf; name="{name}"\nContent-Disposition: attachment\n\n{content}\n'


@pytest.fixture
def desk():
    made = Desk()
    made.opens(mail(f"--b\n\n{REQUEST}\n{part('../a.pdf', 'first')}{part('b.pdf', 'second')}--b--", more=MIXED))
    reply = MIXED + "In-Reply-To: <1@home.example>\n"
    made.opens(mail(f"--b\n\n{REMINDER}\n{part('c.pdf', 'third')}--b--", id="2", more=reply))
    return made


def listed(desk):
    with desk.store.reading() as file:
        return attached_to(file, file.cases.case("DSR-2026-0001"))


def saves(desk, number, write, case="DSR-2026-0001"):
    return save_attachment(case, number, read=MailReader().attached, write=write, open_case=desk.open_case)


def test_those_of_every_letter_of_a_case_are_listed_by_names_that_are_safe(desk):
    assert [(one.number, one.what.name, one.what.size) for one in listed(desk)] == [
        (1, "a.pdf", 5), (2, "b.pdf", 6), (3, "c.pdf", 5)
    ]  # fmt: skip


def test_one_is_taken_out_with_an_entry_that_says_which_and_not_what_it_is_called(desk):
    written = []
    saves(desk, 3, written.append)
    assert written == [b"third"]
    action, case, facts = desk.trail[-1]
    assert (action, case, facts["sha256"]) == ("attachment.saved", "DSR-2026-0001", hashlib.sha256(b"third").hexdigest())
    assert "c.pdf" not in repr(facts)


def test_where_the_file_cannot_be_written_nothing_is_on_the_trail(desk):
    before = desk.trail

    def full(_):
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        saves(desk, 1, full)
    assert desk.trail == before


def test_what_is_not_there_is_refused(desk):
    for number in (0, 4, -1):
        with pytest.raises(NoSuchAttachment):
            saves(desk, number, pytest.fail)
    with pytest.raises(NoSuchCase):
        saves(desk, 1, pytest.fail, case="DSR-2026-0009")


def test_one_that_was_deleted_from_the_original_is_not_taken_for_its_neighbour(desk):
    with desk.store.transaction("0123456789abcdef") as file:
        own = file.cases.case("DSR-2026-0001").letter
        letter, reading = file.letters.letter(own), file.letters.reading(own)
        cut = file.letters.original(own).replace(b"first", b"it is gone")
        del file.letters._state.letters[own]
        file.letters.keep(letter, reading, cut)
    with pytest.raises(NoSuchAttachment):
        saves(desk, 1, pytest.fail)
    written = []
    saves(desk, 2, written.append)
    assert written == [b"second"]
