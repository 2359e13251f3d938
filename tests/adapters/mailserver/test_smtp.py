"""A real server: what it takes is sent, what it refuses is not, and where nobody knows that is said."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser

import pytest

from privacy_console.adapters.mailserver.server import MailServer
from privacy_console.adapters.mailserver.smtp import SmtpPost
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.letters.sending.mail import (
    AddressRefused,
    Mail,
    MailNotTaken,
    MailOutMissing,
    MailServerUnavailable,
    MailUnclear,
)
from tests.adapters.mailserver.serving import PASSWORD, Handler, knows

FROM, TO = "privacy@firm.example", "anna@example.com"


def mail(**changed):
    given = {
        "sender_name": "WorkOrderSoft", "sender": FROM, "to": TO, "subject": "Your request (DSR-2026-0001)", "text": "Dear Anna,\n.\n..hidden\nbye",
        "message_id": "<DSR-2026-0001.1@firm.example>", "at": datetime(2026, 11, 24, 8, tzinfo=UTC),
    }  # fmt: skip
    return Mail(**(given | changed))


def sent(post, *, to=TO, watch=None, **changed):
    message = post.message(mail(to=to, **changed))
    return post.send(message, sender=FROM, to=to, watch=watch or Unwatched())


def test_a_letter_is_taken_over_starttls_and_arrives_as_it_was_made(running, post, here):
    handler = Handler()
    ours = post(running(handler, starttls=here))
    assert sent(ours) == "250"
    ((sender, to, content),) = handler.taken
    assert (sender, to) == (FROM, (TO,))
    arrived = BytesParser(policy=policy.default).parsebytes(content)
    assert arrived.get_content().splitlines() == ["Dear Anna,", ".", "..hidden", "bye"]
    assert ours.check().startswith("TLSv1.")


def test_a_letter_is_taken_over_a_line_that_is_encrypted_from_the_first_byte(running, post, here):
    handler = Handler()
    assert sent(post(running(handler, implicit=here), starttls=False)) == "250"
    assert len(handler.taken) == 1


def test_a_login_is_used_and_a_wrong_one_sends_nothing(running, post, here):
    handler, tries = Handler(), []
    server = running(handler, starttls=here, login=knows("console", PASSWORD, tries=tries))
    assert sent(post(server, user="console", password=PASSWORD)) == "250"
    with pytest.raises(MailServerUnavailable) as refused:
        sent(post(server, user="console", password="wrong"))
    assert "it refused the login (535)" in refused.value.why
    assert "wrong" not in str(refused.value)
    with pytest.raises(MailServerUnavailable):
        post(server, user="console", password=None).check()
    assert len(handler.taken) == 1
    assert tries == ["PLAIN"] * 3  # a wrong password is tried once


def test_a_server_that_asks_for_the_login_in_two_pieces_gets_it(running, post, here):
    handler, tries = Handler(), []
    server = running(handler, starttls=here, login=knows("console", PASSWORD, tries=tries), without=["PLAIN"])
    assert sent(post(server, user="console", password=PASSWORD)) == "250"
    assert tries == ["LOGIN"]


def test_a_server_without_a_known_login_gets_nothing(running, post, here):
    handler = Handler()
    server = running(handler, starttls=here, login=knows("console", PASSWORD), without=["PLAIN", "LOGIN"])
    with pytest.raises(MailServerUnavailable, match="no login"):
        sent(post(server, user="console", password=PASSWORD))
    assert handler.said == []


def test_a_server_that_offers_no_encryption_gets_nothing(running, post):
    handler = Handler()
    with pytest.raises(MailServerUnavailable) as refused:
        sent(post(running(handler), user="console", password=PASSWORD))
    assert refused.value.why == "it offers no encryption"
    assert (handler.said, handler.taken) == ([], [])


@pytest.mark.parametrize("starttls", [True, False])
def test_a_certificate_that_nobody_trusts_gets_nothing(running, post, here, starttls):
    handler = Handler()
    server = running(handler, **{"starttls" if starttls else "implicit": here})
    with pytest.raises(MailServerUnavailable, match="certificate is not accepted"):
        sent(post(server, starttls=starttls, ca=""))
    assert handler.said == []


def test_a_certificate_of_another_host_gets_nothing(running, post, here):
    handler = Handler()
    with pytest.raises(MailServerUnavailable, match="certificate is not accepted"):
        sent(post(running(handler, starttls=here), host="127.0.0.1"))  # it is for `localhost`
    assert handler.said == []


def test_a_recipient_that_is_refused_gets_nothing_and_its_address_is_not_repeated(running, post, here):
    handler = Handler(rcpt=f"550 no mailbox {TO} here")
    with pytest.raises(MailNotTaken) as refused:
        sent(post(running(handler, starttls=here)))
    assert refused.value.said == "550"
    assert TO not in f"{refused.value} {refused.value.why}"
    assert handler.taken == []


@pytest.mark.parametrize("answer", ["554 looks like spam", "451 try again later", "421 closing"])
def test_a_message_that_is_refused_is_not_sent(running, post, here, answer):
    with pytest.raises(MailNotTaken) as refused:
        sent(post(running(Handler(data=answer), starttls=here)))
    assert refused.value.said == answer[:3]


def test_a_line_that_breaks_after_the_message_leaves_it_unclear(running, post, here):
    handler = Handler(cut_after_data=True)
    with pytest.raises(MailUnclear) as unclear:
        sent(post(running(handler, starttls=here)))
    assert len(handler.taken) == 1  # it had arrived: "not sent" would have been wrong
    assert unclear.value.host == "localhost"


def test_stopping_sends_nothing(running, post, here):
    class Stopped(Unwatched):
        def __init__(self, after):
            self.left = after

        def checkpoint(self):
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    handler = Handler()
    ours = post(running(handler, starttls=here))
    for after in (0, 1):
        with pytest.raises(Cancelled):
            sent(ours, watch=Stopped(after))
    assert handler.taken == []


def test_an_address_beyond_ascii_goes_to_a_server_that_knows_such(running, post, here):
    handler = Handler()
    assert sent(post(running(handler, starttls=here)), to="zoë@bücher.example") == "250"
    assert handler.taken[0][1] == ("zoë@xn--bcher-kva.example",)


def test_without_a_server_nothing_is_sent():
    ours = SmtpPost(None)
    assert not ours.can_send
    with pytest.raises(MailOutMissing):
        sent(ours)
    with pytest.raises(MailOutMissing):
        ours.check()


@pytest.mark.parametrize(
    "to", ["", "nobody", "a@b@c.example", "a@b.example, c@d.example", "a@b.example\r\nBcc: x@y.example", "<a@b.example>"]
)
def test_a_recipient_that_is_no_address_is_refused_before_anybody_is_called(to):
    ours = SmtpPost(MailServer(host="localhost", port=1, starttls=True, user=""))
    with pytest.raises(AddressRefused):
        ours.send(b"x", sender=FROM, to=to, watch=Unwatched())


class Odd:
    """A server that says these lines and hangs up."""

    def __init__(self, *lines):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.chosen = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._talk, args=(lines,))
        self._thread.start()

    def _talk(self, lines):
        caller, _ = self._socket.accept()
        with caller, suppress(ConnectionError):  # whoever calls may hang up first
            for line in lines:
                caller.sendall(line)
                caller.recv(4096)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._thread.join(5)
        self._socket.close()


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (b"220 hello\r\n",),
        (b"554 go away\r\n",),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n",),
        (b"220 hello\r\n", b"250-me\r\n250 STARTTLS\r\n", b"454 not now\r\n"),
        (b"220 hello\r\n", b"250-me\r\n250 STARTTLS\r\n", b"220 go on\r\n", b"no TLS at all"),
        (b"220 " + b"x" * 100_000,),
        (b"\xff\xfe\x00\r\n",),
    ],
)
def test_a_server_that_is_odd_gets_nothing(post, lines):
    with Odd(*lines) as odd, pytest.raises(MailServerUnavailable):
        sent(post(odd))


def test_a_server_that_is_not_there_is_told_as_that(post):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    ours = SmtpPost(MailServer(host="127.0.0.1", port=port, starttls=True, user=""), timeout_s=5)
    with pytest.raises(MailServerUnavailable, match="refused"):
        sent(ours)
    missing = SmtpPost(MailServer(host="127.0.0.1", port=port, starttls=True, user="", ca_file="/nowhere/ca.pem"))
    with pytest.raises(MailServerUnavailable, match="No such file"):
        sent(missing)
