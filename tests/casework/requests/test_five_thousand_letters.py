"""Five thousand letters, made and mutated: none breaks the reader, none is lost, each is a case or set aside."""

from __future__ import annotations

import hashlib
import time
from functools import partial

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.inbox import MessageState
from privacy_console.casework.requests.opening import open_letter
from tests.casework.requests.desk import EML, ME, OPENER, Noon
from tests.casework.requests.written_letters import LETTERS
from tests.contracts.casestore.fake import FakeStore

REAL = tuple(path.read_bytes() for path in sorted(EML.glob("*.eml")))
SMALL = tuple(original for original in REAL if len(original) < 20_000)
HEADERS = ("From", "To", "Cc", "Date", "Received", "Subject", "Message-ID", "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding",
           "Content-Disposition", "Auto-Submitted", "Precedence", "Return-Path", "MIME-Version")  # fmt: skip
VALUES = (
    "", "a@b.example", "Eva <eva@home.example>, b", '"', "(((", "<<>>", "=?utf-8?B?w6Q=?=", "=?x?Q?=FF?=", "from x (( by mx.nordwerk.example; Thu, 5 Mar 2026 10:00:00 +0100", "by mx.nordwerk.example; x", "Thu, 5 Mar 2026 10:00:00 +0100", "Thu, 5 Mar 9999 10:00:00 -2399",
    "multipart/mixed; boundary=b", "multipart/alternative; boundary=b", "multipart/report; boundary=b", "message/rfc822", "text/html", "text/plain; charset=utf-16", "text/plain; charset=iso-2022-jp", "text/plain; charset=utf-7", "text/plain; charset=idna", "text/plain; format=flowed",
    "base64", "quoted-printable", "x-uuencode", "attachment; filename*=utf-8''%2e%2e%2fx", "auto-replied", "bulk", "<1@home.example>", "\t \t", "x" * 5_000,
)  # fmt: skip
PIECES = (
    b"\n", b"\r\n", b"\n\n", b"\r", b"\0", b"\xff\xfe", b"--b\n", b"--b--\n", b"> ", b"From: x@y.example\n", b"Subject: Fwd: x\n", b"-----Original Message-----\n",
    b"---------- Forwarded message ---------\nFrom: Eva <eva@home.example>\nDate: x\nSubject: y\n\n", b"<blockquote type=cite>", b"<div style='display:none'>", b"</p>", b"=C3=", b"=\n", b"@", b":",
    b"Art. 17 DSGVO", b"Name: ", "\u202e\u0308\ud7ff".encode(), b"+49 30 " * 40, b"a.b@" * 200, b"X-A: b\n" * 400, b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 60, b"\0\0\0" * 99, b"QUJD" * 50 + b"Q", b"(" * 300, b"1" * 400, b"- " * 300, b" \t" * 300,
)  # fmt: skip


@st.composite
def mutated(draw) -> bytes:
    """A real message, cut, repeated, spliced with another or with what hurts."""
    original = bytearray(draw(st.sampled_from(SMALL)))
    for _ in range(draw(st.integers(0, 5))):
        at, much = draw(st.integers(0, len(original))), draw(st.integers(0, 400))
        match draw(st.sampled_from(("cut", "repeat", "splice", "other", "flip"))):
            case "cut":
                del original[at : at + much]
            case "repeat":
                original[at:at] = original[at : at + much] * draw(st.integers(1, 4))
            case "splice":
                original[at:at] = draw(st.sampled_from(PIECES))
            case "other":
                original[at:] = draw(st.sampled_from(SMALL))[at:]
            case "flip":
                original[at : at + 3] = draw(st.binary(min_size=1, max_size=3))
    return bytes(original)


@st.composite
def made(draw) -> bytes:
    """A message of any headers and a body of any words."""
    headers = draw(st.lists(st.tuples(st.sampled_from(HEADERS), st.sampled_from(VALUES) | st.text(max_size=30)), max_size=9))
    words = draw(st.lists(st.sampled_from(LETTERS).map(lambda row: row[4]) | st.text(max_size=80), max_size=4))
    body = draw(st.sampled_from(("\n", "\n\n", "\n> ", "\n--b\n\n"))).join(words)
    head = "".join(f"{name}: {value}\n" for name, value in headers)
    return (head + "\n" + body).encode(draw(st.sampled_from(("utf-8", "utf-16", "cp1252"))), "replace")


READER = MailReader()
OPENER.understand(READER.read(b"?", name=""))  # the phrases of all languages are compiled once, for the first who needs them


def words(text: str) -> list[str]:
    """Without the marks of quotes, which a value that goes over a line's end leaves out."""
    return text.replace(">", " ").split()


@settings(
    max_examples=5_000,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)
@given(mutated() | mutated() | made() | st.binary(max_size=200))
def test_no_letter_breaks_the_reader_and_none_is_lost(original):
    store = FakeStore(Noon())
    began = time.process_time()
    opened = open_letter(
        original, name="x", reader=READER, open_case=partial(store.transaction, ME), opener=OPENER, received_by=("mx.nordwerk.example",)
    )  # fmt: skip
    assert time.process_time() - began < 2
    assert opened.letter.id == hashlib.sha256(original).hexdigest()
    with store.reading() as file:
        assert file.letters.original(opened.letter.id) == original
        assert file.cases.case(opened.case.id).status in {Status.VERIFY, Status.SET_ASIDE}
        assert sorted(file.inbox.counts().values()) == [0] * (len(MessageState) - 1) + [1]
    text = opened.letter.text
    for right in opened.reading.rights:
        assert text[right.evidence.start : right.evidence.end] == right.evidence.text
    for one in opened.reading.identifiers:
        assert 0 <= one.start <= one.end <= len(text)
        assert one.end == 0 or words(text[one.start : one.end]) == words(one.value)
