"""What a stranger can send: nothing raises, nothing takes long, and the bytes stay who they are."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest

from privacy_console.adapters.mailbox.reader import MAX_TEXT, MailReader

HEAD = b"From: a@b.example\nDate: Thu, 5 Mar 2026 10:00:00 +0000\n"


def nested(depth: int) -> bytes:
    message = b"Content-Type: text/plain\n\ndeep"
    for level in range(depth):
        mark = b"b%d" % level
        message = b"Content-Type: multipart/mixed; boundary=" + mark + b"\n\n--" + mark + b"\n" + message + b"\n--" + mark + b"--"
    return HEAD + message


HOSTILE = {
    "a header of two megabytes, quoted": b'From: "' + b"\\x" * 1_000_000 + b'" <a@b.example>\n\nx',
    "forty thousand addresses": HEAD + b"To: " + b", ".join(b"a%d@b.example" % n for n in range(40_000)) + b"\n\nx",
    "a thousand nested parts": nested(1_000),
    "two thousand nested messages": HEAD + b"Content-Type: message/rfc822\n\n" * 2_000 + b"x",
    "five thousand nested comments": b"From: " + b"(" * 5_000 + b")" * 5_000 + b" <a@b.example>\n\nx",
    "a hundred thousand headers": HEAD + b"X-A: b\n" * 100_000 + b"\nx",
    "fifty thousand parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000,
    "a boundary that is everywhere": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"\n--bx" * 400_000,
    "a folded header without end": b"Subject: " + b"\n a" * 500_000 + b"\n\nx",
    "a thousand encoded words": b"Subject: " + b" =?utf-8?q?a?=" * 100_000 + b"\n\nx",
    "parameters without end": HEAD + b"Content-Type: text/plain" + b"; a*0*=x''%41" * 100_000 + b"\n\nx",
    "no line break in twenty megabytes": b"x" * 20_000_000,
    "fifty-one megabytes": HEAD + b"\n" + b"please erase my data\n" * 2_550_000,
    "html that nests a hundred thousand times": HEAD + b"Content-Type: text/html\n\n" + b"<div>" * 100_000 + b"x",
    "html that opens a million tags": HEAD + b"Content-Type: text/html\n\n" + b"<" * 1_000_000,
    "html of quotes in quotes": HEAD + b"Content-Type: text/html\n\n" + b"<blockquote type=cite><p>a" * 5_000,
    "html of a million ampersands": HEAD + b"Content-Type: text/html\n\n" + b"&" * 1_000_000,
    "html that leaves its fonts open": HEAD + b"Content-Type: text/html\n\n" + b"".join(b"<b class=c%d>" % n for n in range(2_000)) + b"<p>x" * 100_000,
    "base64 that is none": HEAD + b"Content-Transfer-Encoding: base64\n\n!!!!=" * 1_000,
    "punycode": HEAD + b"Content-Type: text/plain; charset=punycode\n\n" + b"a-" * 200_000,
    "zero bytes": HEAD + b"\n" + b"\0" * 100_000,
    "surrogates": HEAD + b"Content-Type: text/plain; charset=utf-16\n\n\x00\xd8\x00\xd8",
    "a line of fifty megabytes": HEAD + b"\n" + b"x" * 50_000_000,
    "base64 that was cut off": HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"QUJDREVGR0g\n" * 2_000_000 + b"QQ",
    "quoted-printable without end": HEAD + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 5_000_000,
    "trace lines full of comments": b"".join(b"Received: " + b"(" * 500 + b"by x " * 500 + b'"\\' * 500 + b"; x\n" for _ in range(300)) + HEAD + b"\nx",
    "a trace line of words": b"Received: " + b"by " * 300_000 + b"\n" + HEAD + b"\nx",
    "references without end": b"References: " + b"<a@b> " * 200_000 + b"\n" + HEAD + b"\nx",
    "a thousand attachments in a thousand": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 1_000,
    "a header of zeros": b"Subject: " + b"\0" * 1_000_000 + b"\n" + HEAD + b"\nx",
    "every charset in one message": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"".join(b"--b\nContent-Type: text/plain; charset=" + name + b"\n\n\xff\xfe\x1b$B\x80~{+AAA-\n" for name in (b"utf-7", b"utf-16", b"utf-32", b"iso-2022-jp", b"hz", b"gb18030", b"big5", b"shift_jis", b"idna", b"rot13", b"zlib", b"hex", b"mbcs", b"cp65001", b"uu", b"\xff")) + b"--b--",
    "an outlook file that is none": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff\xff\xff\xff" * 1_000_000,
    "its own boundary within": HEAD + b'Content-Type: multipart/mixed; boundary=""\n\n--\n\nx\n----',
}  # fmt: skip


@pytest.mark.parametrize("original", HOSTILE.values(), ids=HOSTILE)
def test_hostile_mail_is_read_in_bounded_time(original):
    began = time.process_time()
    letter = MailReader().read(original, name="x")
    assert time.process_time() - began < 5
    assert letter.id == hashlib.sha256(original).hexdigest()
    assert len(letter.text) <= MAX_TEXT
    for value in (
        letter.text,
        letter.subject,
        letter.sender.name,
        letter.sender.address,
        *(value for _, value in letter.headers),
    ):
        value.encode("utf-8")


def test_what_was_left_out_is_said():
    reader = MailReader()
    assert "too_deep" in reader.read(nested(60), name="x").warnings
    assert "too_many_parts" in reader.read(HOSTILE["fifty thousand parts"], name="x").warnings
    assert "header_too_long" in reader.read(HOSTILE["a header of two megabytes, quoted"], name="x").warnings
    assert "too_many_headers" in reader.read(HOSTILE["a hundred thousand headers"], name="x").warnings
    assert "truncated" in reader.read(HOSTILE["fifty-one megabytes"], name="x").warnings


def test_a_message_nested_just_deep_enough_is_read():
    assert MailReader().read(nested(40), name="x").text == "deep"


def test_all_of_it_is_read_within_a_bounded_memory():
    """In a process that may not have more: the messages themselves, which stand there all at once, and four times the largest."""
    limit = sum(map(len, HOSTILE.values())) + 4 * max(map(len, HOSTILE.values())) + 300_000_000
    program = (
        "import resource\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({limit}, {limit}))\n"
        "from tests.adapters.mailbox.test_hostile_mail import HOSTILE, MailReader\n"
        "for original in HOSTILE.values():\n"
        "    MailReader().read(original, name='x')\n"
        "print(len(HOSTILE))\n"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=root)
    assert (done.stdout, done.stderr[-300:]) == (f"{len(HOSTILE)}\n", "")
