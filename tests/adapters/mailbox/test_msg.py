"""Outlook's `.msg`: read as the mail that it was, with its trace, its text and its attachments; broken ones are letters all the same."""

from __future__ import annotations

import hashlib
import struct
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy_console.adapters.mailbox.cutting import Cutter
from privacy_console.adapters.mailbox.msg import as_mail
from privacy_console.adapters.mailbox.reader import MailReader
from tests.adapters.mailbox.compound import compound

READER = MailReader()
HEADERS = (
    "Received: from relay.example by mx.office.example;\r\n\tThu, 5 Mar 2026 23:30:00 +0100\r\nDate: Thu, 5 Mar 2026 20:00:00 +0100\r\n"
    "From: Eva Lind <eva@home.example>\r\nTo: privacy@office.example\r\nSubject: My data, höflich\r\nMessage-ID: <1@home.example>\r\n"
    'Content-Type: multipart/mixed;\r\n boundary="their-own"\r\nMIME-Version: 1.0\r\n'
)
WORDS = "Please erase my personal data under Art. 17 GDPR.\r\nÄö €"


def properties(place=(), *, fixed=(), **named):
    """The streams of one message or attachment, by their numbers: `t1000` as Unicode text, `b1013` as bytes, `s1000` as 8 bits."""
    kinds = {"t": 0x001F, "b": 0x0102, "s": 0x001E}
    streams, entries = {}, [(kind, tag, 6, value) for tag, kind, value in fixed]
    for name, value in named.items():
        tag, kind = int(name[1:], 16), kinds[name[0]]
        content = value.encode("utf-16-le") if isinstance(value, str) else value
        streams[(*place, f"__substg1.0_{tag:04X}{kind:04X}")] = content
        entries.append((kind, tag, 6, len(content) + {"t": 2, "s": 1}.get(name[0], 0)))  # the length with its zero
    header = 32 if not place else 24 if place[-1].startswith("__substg") else 8
    packed = b"".join(struct.pack("<HHIQ", *entry) for entry in entries)
    return streams | {(*place, "__properties_version1.0"): b"\0" * header + packed}


def attachment(number, place=(), **named):
    return properties((*place, f"__attach_version1.0_#{number:08X}"), **named)


def read(*parts):
    original = compound({path: value for part in parts for path, value in part.items()})
    return READER.read(original, name="x.msg"), original


def test_a_message_is_read_with_its_headers_its_trace_and_its_text():
    letter, original = read(properties(t007d=HEADERS, t1000=WORDS, t0037="another subject"))
    assert letter.id == hashlib.sha256(original).hexdigest()
    assert (letter.subject, letter.sender.address, letter.message_id) == (
        "My data, höflich",
        "eva@home.example",
        "<1@home.example>",
    )
    assert letter.text == WORDS.replace("\r\n", "\n")
    assert (letter.traces[0].by, letter.received.isoformat()) == ("mx.office.example", "2026-03-05T23:30:00+01:00")
    assert letter.warnings == ()


def test_without_headers_what_outlook_knows_counts_and_no_arrival():
    at = (134_171_424_000_000_000, 0x0039, 0x40)
    letter, _ = read(
        properties(
            t0c1a='Eva "E." Lind', t5d01="eva@home.example", t0037="Hi\r\nBcc: x@y", t1000="words", fixed=[(at[1], at[2], at[0])]
        )
    )
    assert (letter.sender.name, letter.sender.address, letter.subject) == ("Eva 'E.' Lind", "eva@home.example", "Hi Bcc: x@y")
    assert (letter.received, letter.sent.date().isoformat()) == (None, "2026-03-05")


@pytest.mark.parametrize(
    ("page", "encoding"), [(65001, "utf-8"), (1252, "cp1252"), (28605, "iso8859-15"), (1251, "cp1251"), (99999, "cp1252")]
)
def test_a_page_is_decoded_by_its_code_page_and_read_as_text(page, encoding):
    words = "Удалите" if page == 1251 else "Bitte löschen"
    letter, _ = read(properties(t007d=HEADERS, b1013=f"<p>{words}</p>".encode(encoding), fixed=[(0x3FDE, 3, page)]))
    assert letter.text == words


def test_text_of_eight_bits_is_decoded_by_its_code_page():
    letter, _ = read(properties(s007d=HEADERS.encode("cp1252"), s1000="Löschen, 5 €".encode("cp1252"), fixed=[(0x3FDE, 3, 1252)]))
    assert letter.text == "Löschen, 5 €"


def test_attachments_are_listed_by_safe_names_and_taken_out_by_their_digest():
    content = b"%PDF" + b"x" * 9_000
    letter, original = read(
        properties(t007d=HEADERS, t1000=WORDS),
        attachment(0, t3707='../../a"\r\nX: y\u202efdp.pdf', t370e="application/pdf", b3701=content),
        attachment(1, t3704="B.TXT", t370e="no type", b3701=b""),
    )
    first, second = letter.attachments
    assert (first.media_type, first.size, first.name) == ("application/pdf", len(content), "a' X: yfdp.pdf")
    assert (second.media_type, second.size, second.name) == ("application/octet-stream", 0, "B.TXT")
    assert READER.attached(original, first.sha256) == content
    assert READER.attached(original, "0" * 64) is None


def test_a_message_within_is_read_as_one_that_was_passed_on():
    outer = HEADERS.replace("My data, höflich", "Fwd: My data").replace("eva@home", "sam@office")
    place = ("__attach_version1.0_#00000000", "__substg1.0_3701000D")
    letter, _ = read(
        properties(t007d=outer, t1000="See below."),
        properties(place[:1], t3707="letter.msg"),
        properties(place, t0c1a="Eva Lind", t5d01="eva@home.example", t0037="My data", t1000=WORDS),
        attachment(0, place, t3707="id.png", t370e="image/png", b3701=b"png"),
    )
    assert "From: Eva Lind <eva@home.example>" in letter.text.replace('"', "")
    assert "erase my personal data" in letter.text
    assert [one.media_type for one in letter.attachments] == ["message/rfc822", "image/png"]


def test_a_letter_in_outlooks_own_format_alone_is_attached_and_a_persons_to_read():
    letter, _ = read(properties(t007d=HEADERS, b1009=b"\x10\0\0\0compressed"))
    assert (letter.text, [one.media_type for one in letter.attachments]) == ("", ["application/rtf"])


def test_what_is_broken_is_a_letter_that_says_so():
    for original in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000):
        assert as_mail(original) is None
        letter = READER.read(original, name="x")
        assert "msg_unreadable" in letter.warnings
        assert (letter.id, letter.text) == (hashlib.sha256(original).hexdigest(), "")


def test_a_copy_of_a_document_in_it_is_cut_out_with_everything_but_the_headers():
    copy = b"a passport"
    _, original = read(properties(t007d=HEADERS, t1000=WORDS), attachment(0, t3707="id.png", t370e="image/png", b3701=copy))
    sha256 = [hashlib.sha256(copy).hexdigest()]
    assert Cutter().holds(original, sha256)
    cut = Cutter().without(original, sha256)
    assert (cut.found, cut.whole, Cutter().holds(cut.original, sha256)) == (1, True, False)
    assert READER.read(cut.original, name="x").sender.address == "eva@home.example"
    assert Cutter().without(original, ["0" * 64]).original == original


WHOLE = compound(
    properties(t007d=HEADERS, t1000=WORDS, fixed=[(0x3FDE, 3, 65001)])
    | attachment(0, t3707="a.pdf", b3701=b"x" * 5_000)
    | properties(("__attach_version1.0_#00000001", "__substg1.0_3701000D"), t1000="inner")
)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8)), max_size=12),
    st.integers(600, len(WHOLE)),
)
def test_any_change_of_a_file_leaves_a_letter_in_bounded_time(changes, length):
    broken = bytearray(WHOLE)
    for at, content in changes:
        broken[at : at + len(content)] = content
    broken[:8] = WHOLE[:8]
    began = time.process_time()
    letter = READER.read(bytes(broken[:length]), name="x")
    assert time.process_time() - began < 2
    assert letter.id == hashlib.sha256(bytes(broken[:length])).hexdigest()
    for one in letter.attachments:
        READER.attached(bytes(broken[:length]), one.sha256)
