"""Handing a message to the office's mail server, so that it is known afterwards whether it left."""

from __future__ import annotations

import base64
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from privacy_console.adapters.mailserver.message import checked_address, message_of
from privacy_console.adapters.mailserver.server import MailServer
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.letters.sending.mail import (
    Mail,
    MailNotTaken,
    MailOutMissing,
    MailServerUnavailable,
    MailUnclear,
)

TIMEOUT_S = 30.0
READY_FOR_DATA, TAKEN, GO_ON, LOGGED_IN = 354, 250, 334, 235
_LINE_ENDS = re.compile(rb"\r\n|\r|\n")
_FIRST_DOT = re.compile(rb"(?m)^\.")


class SmtpPost:
    """The office's post. Without a server it makes messages and sends none.

    Args:
        password: asked for at each sending, so that it is in memory no longer.
    """

    def __init__(
        self, server: MailServer | None, *, password: Callable[[], str | None] = lambda: None, timeout_s: float = TIMEOUT_S
    ) -> None:
        self._server, self._password, self._timeout_s = server, password, timeout_s

    def message(self, mail: Mail) -> bytes:
        return message_of(mail)

    @property
    def can_send(self) -> bool:
        return self._server is not None

    def check(self) -> str:
        """Connect, encrypt and log in, and send nothing; how the line is encrypted.

        Raises:
            MailOutMissing, MailServerUnavailable.
        """
        server = self._set_up()
        with self._line(server) as line:
            version = getattr(line.sock, "version", lambda: "")()
        return str(version or "")

    def send(self, message: bytes, *, sender: str, to: str, watch: Watch) -> str:
        server = self._set_up()
        sender = checked_address(sender, whose="the controller’s contact")
        to = checked_address(to, whose="the recipient")
        watch.checkpoint()
        with self._line(server) as line:
            options = _options(line, server, plain=(sender + to).isascii())
            _expect(line.mail(sender, options), "it does not let the controller’s contact send")
            _expect(line.rcpt(to), "it does not deliver to this recipient")
            watch.checkpoint()
            _expect(line.docmd("DATA"), "it takes no message", code=READY_FOR_DATA)
            line.send(_FIRST_DOT.sub(b"..", _LINE_ENDS.sub(b"\r\n", message)).rstrip(b"\r\n") + b"\r\n")
            code = self._hand_over(line, server)
        if code != TAKEN:
            raise MailNotTaken(f"it refused the message ({code})", said=str(code))
        return str(code)

    @staticmethod
    def _hand_over(line: smtplib.SMTP, server: MailServer) -> int:
        """The lone dot that makes the message the server's. From here on silence means that nobody knows."""
        try:
            line.send(b".\r\n")
            code, _ = line.getreply()
        except (OSError, smtplib.SMTPException) as error:
            raise MailUnclear(server.host, type(error).__name__) from error
        if code < 0:  # what smtplib makes of an answer that is none
            raise MailUnclear(server.host, "its answer could not be read")
        return code

    def _set_up(self) -> MailServer:
        if self._server is None:
            raise MailOutMissing
        return self._server

    @contextmanager
    def _line(self, server: MailServer) -> Iterator[smtplib.SMTP]:
        """An encrypted line to a server whose certificate is right, logged in. It is hung up whatever happens."""
        line: smtplib.SMTP | None = None
        try:
            context = ssl.create_default_context(cafile=server.ca_file or None)
            if server.starttls:
                line = smtplib.SMTP(server.host, server.port, timeout=self._timeout_s)
                line.ehlo()
                if not line.has_extn("starttls"):
                    raise MailServerUnavailable(server.host, "it offers no encryption")
                _expect_tls(line.starttls(context=context), server)
            else:
                line = smtplib.SMTP_SSL(server.host, server.port, timeout=self._timeout_s, context=context)
            line.ehlo()
            if server.user:
                _log_in(line, server.user, self._password() or "")
            yield line
        except smtplib.SMTPAuthenticationError as error:
            raise MailServerUnavailable(server.host, f"it refused the login ({error.smtp_code})") from None
        except smtplib.SMTPNotSupportedError:
            raise MailServerUnavailable(server.host, "it offers no login that is known here") from None
        except smtplib.SMTPResponseException as error:
            raise MailServerUnavailable(server.host, f"it answered {error.smtp_code}", said=str(error.smtp_code)) from None
        except smtplib.SMTPException as error:
            raise MailServerUnavailable(server.host, type(error).__name__) from None
        except ssl.SSLCertVerificationError as error:
            raise MailServerUnavailable(server.host, f"its certificate is not accepted ({error.verify_message})") from None
        except ssl.SSLError as error:
            raise MailServerUnavailable(server.host, f"no encrypted line came about ({error.reason or 'it broke'})") from None
        except TimeoutError:
            raise MailServerUnavailable(server.host, f"it did not answer within {self._timeout_s:g} seconds") from None
        except OSError as error:
            raise MailServerUnavailable(server.host, error.strerror or type(error).__name__) from None
        except (UnicodeError, ValueError):
            raise MailServerUnavailable(server.host, "its name, the login or an answer of it cannot be used") from None
        finally:
            if line is not None:
                with suppress(smtplib.SMTPException, OSError):
                    line.quit()
                line.close()


def _expect_tls(reply: tuple[int, bytes], server: MailServer) -> None:
    if reply[0] != 220:
        raise MailServerUnavailable(server.host, f"it would not begin encryption ({reply[0]})")


def _log_in(line: smtplib.SMTP, user: str, password: str) -> None:
    """Once, by one way, in UTF-8. `smtplib`'s own tries each way that is offered: a wrong password would count several times."""
    offered = str(line.esmtp_features.get("auth", "")).split()
    if "PLAIN" in offered:
        code, _ = line.docmd("AUTH", f"PLAIN {_coded(f'{chr(0)}{user}{chr(0)}{password}')}")
    elif "LOGIN" in offered:
        code, _ = line.docmd("AUTH", "LOGIN")
        for one in (user, password):
            if code == GO_ON:
                code, _ = line.docmd(_coded(one))
    else:
        raise smtplib.SMTPNotSupportedError
    if code != LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(code, b"")


def _coded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _options(line: smtplib.SMTP, server: MailServer, *, plain: bool) -> list[str]:
    if plain:
        return []
    if not line.has_extn("smtputf8"):
        raise MailNotTaken(f"{server.host} does not know addresses beyond ASCII")
    return ["SMTPUTF8", "BODY=8BITMIME"]


def _expect(reply: tuple[int, bytes], why: str, *, code: int = TAKEN) -> None:
    """Its words may repeat the address, so its code alone is told. 251 means that it forwards."""
    if reply[0] not in {code, 251 if code == TAKEN else code}:
        raise MailNotTaken(f"{why} ({reply[0]})", said=str(reply[0]))
