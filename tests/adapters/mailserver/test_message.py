"""Messages: what stands in their headers, and what never can."""

from __future__ import annotations

from dataclasses import replace
from email import policy
from email.parser import BytesParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.mailserver.message import message_of
from privacy_console.adapters.mailserver.server import MailServer, MailServerAddressRefused, parse_server
from privacy_console.casework.letters.sending.mail import AddressRefused, Enclosure
from tests.adapters.mailserver.test_smtp import mail

HEADERS = {"From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
ANSWERED = {"In-Reply-To", "References"}


def parsed(made):
    data = message_of(made)
    assert b"\n" not in data.replace(b"\r\n", b"")
    return BytesParser(policy=policy.default).parsebytes(data)


def test_a_draft_has_who_it_is_from_and_to_and_is_opened_as_a_draft():
    told = parsed(mail(draft=True))
    assert (told["From"], told["To"], told["X-Unsent"]) == ("WorkOrderSoft <privacy@firm.example>", "anna@example.com", "1")
    assert told["Message-ID"] == "<DSR-2026-0001.1@firm.example>"
    assert set(told.keys()) == HEADERS | {"X-Unsent"}
    assert "X-Unsent" not in parsed(mail())


def test_it_threads_under_the_letter_that_it_answers():
    told = parsed(mail(in_reply_to="<2@x.example>", references=("<0@x.example>", "<2@x.example>", "<1@x.example>")))
    assert told["In-Reply-To"] == "<2@x.example>"
    assert told["References"].split() == ["<0@x.example>", "<1@x.example>", "<2@x.example>"]


@pytest.mark.parametrize(
    "odd", ["", "no brackets", "<a b>", "<a>\r\nBcc: x@y.example", "<ä@x>", "<" + "a" * 300 + ">", "<a><b>", "<>"]
)
def test_a_message_id_that_is_none_is_not_repeated(odd):
    told = parsed(mail(in_reply_to=odd, references=(odd, "<0@x.example>")))
    assert "In-Reply-To" not in told
    assert told["References"] == "<0@x.example>"
    assert set(told.keys()) == HEADERS | {"References"}


def test_a_thread_without_end_is_cut():
    told = parsed(mail(references=tuple(f"<{number}@x.example>" for number in range(500))))
    assert len(told["References"].split()) == 20


def test_the_pdf_is_enclosed():
    told = parsed(
        mail(enclosures=(Enclosure(name="DSR-2026-0001-extension.pdf", media_type="application/pdf", data=b"%PDF-1.7"),))
    )
    (part,) = told.iter_attachments()
    assert (part.get_filename(), part.get_content_type(), part.get_content()) == (
        "DSR-2026-0001-extension.pdf",
        "application/pdf",
        b"%PDF-1.7",
    )


HOSTILE = [
    "Anna\r\nBcc: thief@evil.example", "Anna\nX-Evil: 1\n\nbody", "a@b.example, thief@evil.example", "\u202eelpmaxe@anna", "שלום עולם", "مرحبا",
    "=?utf-8?q?Bcc=3A?=", '"; x="', "\ud800 half", "\x00\x07", "A" * 5000, "Zoë 𝔘𝔫𝔦", "\u2028Bcc: x", "a\u0085b",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_makes_a_header(name):
    told = parsed(replace(mail(), sender_name=name, subject=name, text=f"Dear {name},"))
    assert set(told.keys()) == HEADERS
    assert told["To"].addresses[0].addr_spec == "anna@example.com"
    assert len(told["To"].addresses) == 1
    assert told["From"].addresses[0].addr_spec == "privacy@firm.example"


@given(name=st.text(max_size=80), text=st.text(max_size=200))
def test_whatever_stands_in_a_name_or_a_text_it_is_one_message_to_one_person(name, text):
    told = parsed(replace(mail(), sender_name=name, subject=name, text=text))
    assert set(told.keys()) == HEADERS
    assert [one.addr_spec for one in told["To"].addresses] == ["anna@example.com"]
    assert told.get_content_type() == "text/plain"


@pytest.mark.parametrize("written", ["שלום, Anna", "مرحبا", "Zoë & Søren", "Łódź", "𝔘𝔫𝔦"])
def test_names_of_every_script_arrive_as_they_were(written):
    told = parsed(replace(mail(), sender_name=written, subject=written, text=written))
    assert (told["Subject"], told["From"].addresses[0].display_name) == (written, written)
    assert told.get_content().strip() == written


@pytest.mark.parametrize("sender", ["Write to us", "https://firm.example/privacy", "a@b.example\nBcc: c@d.example"])
def test_a_contact_that_is_no_address_is_told(sender):
    with pytest.raises(AddressRefused) as refused:
        message_of(mail(sender=sender))
    assert refused.value.whose == "the controller’s contact"
    assert sender not in str(refused.value)


def test_a_server_is_one_address():
    assert parse_server("smtp://me%40firm.example@mail.firm.example") == MailServer(
        host="mail.firm.example", port=587, starttls=True, user="me@firm.example"
    )
    assert parse_server("smtps://mail.firm.example:1465", ca_file="/ca.pem") == MailServer(
        host="mail.firm.example", port=1465, starttls=False, user="", ca_file="/ca.pem"
    )


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.firm.example",
        "http://x.example",
        "smtp://",
        "smtp://me:secret@x.example",
        "smtp://x.example/path",
        "smtp://x.example:port",
        "smtp://[::1",
        "smtps://x.example?a=b",
    ],
)
def test_what_is_no_server_is_refused(url):
    with pytest.raises(MailServerAddressRefused) as refused:
        parse_server(url)
    assert "secret" not in str(refused.value)
