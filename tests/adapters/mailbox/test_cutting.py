"""The copy of a document goes out of a letter; every other byte stays. By made messages of every shape that mail programs send."""

from __future__ import annotations

import base64
import hashlib
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.adapters.mailbox.cutting import NOTE, Cutter
from privacy_console.adapters.mailbox.reader import MailReader

PASSPORT = b"\xff\xd8\xff\xe0 passport L01X00T47 " * 300
PLAIN = b"Passport no. L01X00T47\r\nborn 1 May 1980\r\n"
CUT, READ = Cutter(), MailReader()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def letter(*attached: tuple[bytes, str], policy_end: str = "\r\n") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ana@mail.example", "support@x.example", "My data"
    made["Message-ID"] = "<1@mail.example>"
    made.set_content("Please send me my data.\nMy passport is attached.\n")
    for data, encoding in attached:
        made.add_attachment(data, maintype="image", subtype="jpeg", filename="passport.jpg", cte=encoding)
    return made.as_bytes(policy=made.policy.clone(linesep=policy_end))


def copies_in(original: bytes) -> list[str]:
    return [one.sha256 for one in READ.read(original, name="x").attachments]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_the_copy_is_gone_and_every_other_byte_is_as_it_was(end):
    original = letter((b"an invoice", "base64"), (PASSPORT, "base64"), (b"a photograph", "base64"), policy_end=end)
    cut = CUT.without(original, {digest(PASSPORT)})
    encoded = base64.b64encode(PASSPORT)[:40]
    assert (cut.found, cut.whole) == (1, False)
    assert encoded in original
    assert encoded not in cut.original
    start = original.index(encoded)
    assert cut.original[:start] == original[:start]
    after = original[original.index(b"\n--", start) :]
    assert cut.original.endswith(after)
    assert copies_in(cut.original) == [digest(b"an invoice"), digest(NOTE.encode()), digest(b"a photograph")]
    assert READ.read(cut.original, name="x").text == READ.read(original, name="x").text
    assert not CUT.holds(cut.original, {digest(PASSPORT)})


def test_every_copy_goes_however_it_was_encoded():
    original = letter((PLAIN, "base64"), (PLAIN, "quoted-printable"), (PLAIN, "7bit"))
    digests = set(copies_in(original))
    cut = CUT.without(original, digests)
    assert cut.found == 3
    assert b"L01X00T47" not in cut.original
    assert not CUT.holds(cut.original, digests)


def test_where_there_is_no_such_copy_nothing_changes():
    original = letter((PASSPORT, "base64"))
    assert CUT.without(original, {digest(b"another")}).original == original
    assert CUT.without(original, set()).found == 0
    assert CUT.holds(original, {digest(PASSPORT)})


def test_a_copy_within_a_forwarded_message_goes_too():
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "colleague@x.example", "Fwd: My data"
    outer.set_content("Please handle.\n")
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "ana@mail.example", "My data"
    inner.set_content("My passport.\n")
    inner.add_attachment(PASSPORT, maintype="image", subtype="jpeg", filename="p.jpg")
    outer.add_attachment(inner)
    original = outer.as_bytes()
    cut = CUT.without(original, {digest(PASSPORT)})
    assert (cut.found, cut.whole) == (1, False)
    assert base64.b64encode(PASSPORT)[:40] not in cut.original
    assert "Please handle." in READ.read(cut.original, name="x").text


def test_of_a_copy_within_an_encoded_message_only_the_header_is_left():
    inner = letter((PASSPORT, "base64"))
    original = (
        b"From: colleague@x.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(inner)
    )
    cut = CUT.without(original, {digest(PASSPORT)})
    assert (cut.found, cut.whole) == (1, True)
    assert cut.original.startswith(b"From: colleague@x.example\r\nSubject: Fwd\r\n")
    assert cut.original.endswith(NOTE.encode() + b"\n")
    assert base64.b64encode(inner)[:60] not in cut.original
    assert not CUT.holds(cut.original, {digest(PASSPORT)})


def test_a_message_that_is_marked_whole_takes_what_is_in_it_along():
    inner = EmailMessage()
    inner["Subject"] = "inner"
    inner.set_content("x\n")
    inner.add_attachment(PASSPORT, maintype="image", subtype="jpeg", filename="p.jpg")
    outer = EmailMessage()
    outer.set_content("y\n")
    outer.add_attachment(inner)
    original = outer.as_bytes()
    both = set(copies_in(original))
    cut = CUT.without(original, both)
    assert (len(both), cut.found) == (2, 2)
    assert b"inner" not in cut.original
    assert cut.original.count(NOTE.encode()) == 1


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["base64", "quoted-printable", "8bit"]), st.integers(0, 600))
def test_whatever_bytes_it_is_made_of_and_wherever_the_letter_breaks_off_no_marked_copy_is_left(data, encoding, ends):
    head = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
    body = base64.encodebytes(data) if encoding == "base64" else data
    original = (head + encoding.encode() + b"\r\n\r\n" + body + b"\r\n--b--\r\n")[: len(head) + ends]
    marked = set(copies_in(original))
    cut = CUT.without(original, marked)
    if marked - {digest(b"")}:
        assert not CUT.holds(cut.original, marked - {digest(NOTE.encode()), digest(b"")})
    else:
        assert cut.original == original
