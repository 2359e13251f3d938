"""Mail as mail programs make it: structures, encodings, forwards, attachments."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from privacy_console.adapters.mailbox.html_text import text_of
from privacy_console.adapters.mailbox.mbox import split_mbox
from privacy_console.adapters.mailbox.reader import MailReader, safe_name
from privacy_console.casework.requests.letter import Mailbox

DATA = Path(__file__).parents[2] / "data" / "letters"
ROWS = [json.loads(line) for line in (DATA / "letters.jsonl").read_text("utf-8").splitlines()]


def read(original: bytes | str):
    return MailReader().read(original.encode() if isinstance(original, str) else original, name="letter.eml")


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_every_message_of_the_set_is_read_with_its_sender_its_time_and_its_own_hash(row):
    original = (DATA / row["eml"]).read_bytes()
    letter = read(original)
    assert letter.id == hashlib.sha256(original).hexdigest()
    assert letter.received is not None
    assert letter.text.strip()
    assert letter.sender.address
    assert not any(word in letter.text for word in ("\r", "\0", "<p>", "&#x27;", "preheader", "track.invalid"))
    if row.get("received_at"):
        assert letter.received.isoformat() == row["received_at"]


def test_a_message_without_headers_or_text_is_still_a_letter():
    for original in (b"", b"\n", b"\n\nhello", b"no header here\nat all", b"\xff\xfe\x00"):
        letter = read(original)
        assert letter.id == hashlib.sha256(original).hexdigest()
        assert letter.received is None
        assert "no_headers" in letter.warnings
    assert read(b"\n\nhello").text == "hello"


def test_the_newest_received_line_says_when_it_arrived_with_its_zone():
    letter = read(
        "Received: by mx.office.example; Thu, 5 Mar 2026 23:30:00 +0100\nReceived: by relay.example; Thu, 5 Mar 2026 20:00:00 +0000\n"
        "Date: Mon, 2 Mar 2026 08:00:00 +0000\nFrom: a@b.example\n\nx"
    )
    assert letter.received.isoformat() == "2026-03-05T23:30:00+01:00"
    assert letter.sent.isoformat() == "2026-03-02T08:00:00+00:00"


@pytest.mark.parametrize(
    "date", ["yesterday", "", "Thu, 99 Foo 2026 99:99:99 +9999", "Thu, 30 Feb 2026 10:00:00 +0000", "x" * 9000]
)
def test_a_date_that_cannot_be_is_none(date):
    letter = read(f"Date: {date}\nFrom: a@b.example\n\nx")
    assert letter.received is None
    assert "no_date" in letter.warnings


@pytest.mark.parametrize(
    ("declared", "encoded"),
    [
        ("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("us-ascii", "utf-8"), ("", "utf-8"),
        ("utf-8", "cp1252"), ("x-unknown", "utf-8"), ("iso-8859-15", "iso-8859-15"), ("rot13", "utf-8"), ("unicode_escape", "utf-8"), ("a\0b", "utf-8"),
    ],
)  # fmt: skip
def test_text_is_decoded_whatever_its_label_says(declared, encoded):
    letter = read(
        f"From: a@b.example\nContent-Type: text/plain; charset={declared}\n\n".encode() + "Grüße, 5 €, Zoë".encode(encoded)
    )
    assert letter.text == "Grüße, 5 €, Zoë"


def test_bytes_that_no_charset_knows_are_replaced_and_said():
    letter = read(b"From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n\xc3\xa4\xc3\xb6\xc3\xbc \xff")
    assert letter.text == "äöü \ufffd"
    assert "charset_replaced" in letter.warnings


def test_decomposed_letters_are_composed():
    assert read("From: a@b.example\n\nLo\u0308schung").text == "Löschung"


def test_the_plain_form_is_read_unless_it_is_a_stub():
    parts = "From: a@b.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n{}\n--b\nContent-Type: text/html\n\n<p>{}</p>\n--b--\n"
    assert read(parts.format("please erase my data", "<b>please erase my data</b>")).text == "please erase my data"
    assert read(parts.format("", "please erase my data")).text == "please erase my data"
    assert read(parts.format("see html", "please erase my data, all of it, everywhere, today")).text.startswith("please erase")


def test_a_message_that_is_forwarded_as_a_file_is_read_and_listed():
    letter = read(
        "From: colleague@office.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nFYI\n--b\nContent-Type: message/rfc822\n\n"
        "From: Eva Writer <eva@home.example>\nSubject: my data\n\nplease erase my data\n--b--\n"
    )
    assert "From: Eva Writer <eva@home.example>" in letter.text
    assert "please erase my data" in letter.text
    assert [one.media_type for one in letter.attachments] == ["message/rfc822"]


def test_what_is_attached_is_listed_by_its_hash_and_never_read():
    letter = read(
        'From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: text/csv; name="../../etc/a\u202egpj.csv"\n'
        "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nc2VjcmV0LHZhbHVl\n--b--\n"
    )
    assert letter.text == "hello"
    (attached,) = letter.attachments
    assert (attached.name, attached.size, attached.sha256) == ("agpj.csv", 12, hashlib.sha256(b"secret,value").hexdigest())


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../x", "x"),
        ("C:\\Users\\a.txt", "a.txt"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("", "attachment"),
        ("..", "attachment"),
        ("a\0b\nc", "abc"),
        ("x" * 900, "x" * 200),
    ],
)
def test_a_file_name_is_for_show_only(given, shown):
    assert safe_name(given) == shown


def test_flowed_lines_are_joined_within_one_quote_depth():
    letter = read(
        "From: a@b.example\nContent-Type: text/plain; format=flowed\n\nplease erase \nmy data.\n\n> old \n> text\n-- \nEva"
    )
    assert letter.text == "please erase my data.\n\n> old text\n-- \nEva"


def test_senders_are_read_from_what_stands_there():
    assert read('From: "Müller, Eva" <eva@b.example>\n\nx').sender == Mailbox(name="Müller, Eva", address="eva@b.example")
    assert read("From: Jürgen Groß <j@b.example>\n\nx".encode("latin-1")).sender.name == "Jürgen Groß"
    assert read("From: =?utf-8?B?WsO8?= <z@b.example>\n\nx").sender.name == "Zü"
    assert read("From: <<<broken a@b.example>>>\n\nx").sender.address == "a@b.example"
    assert read("Subject: x\n\ny").sender == Mailbox(name="", address="")


def test_replies_name_what_they_answer():
    letter = read("Message-ID: <3@x>\nIn-Reply-To: <2@x>\nReferences: <1@x>\n <2@x>\n\ny")
    assert (letter.message_id, letter.in_reply_to, letter.references) == ("<3@x>", "<2@x>", ("<1@x>", "<2@x>"))


def test_hidden_remote_and_active_html_says_nothing():
    shown = text_of(
        '<style>p{x:url(http://t.example/a)}</style><script>x()</script><p style="display:none">hidden</p><div style="font-size:0px">tiny</div>'
        '<p>seen<img src="http://t.example/o.gif"><object data="file:///etc/passwd">obj</object></p><svg><text>svg</text></svg><template>t</template>'
    )
    assert shown == "seen"


def test_html_keeps_lines_rows_and_quotes():
    shown = text_of(
        "<table><tr><td>Name:</td><td>Eva &amp; Co</td></tr><tr><td>City</td></tr></table><ul><li>one<li>two</ul><blockquote class=gmail_quote>old</blockquote>"
    )
    assert shown.split("\n") == ["Name: Eva & Co", "City", "", "one", "two", "", "> old"]


def test_a_mailbox_file_is_split_into_its_messages():
    (_, first), (_, second) = split_mbox(
        b"From a Mon Jan\nSubject: 1\n\n>From here\n\nFrom b Tue Jan\r\nSubject: 2\r\n\r\nbody\r\n"
    )
    assert read(first).text == "From here"
    assert read(second).subject == "2"
    assert list(split_mbox(b"")) == []
