"""aiosmtpd, as a mail server that takes, refuses, or hangs up."""

from __future__ import annotations

import asyncio
import ssl
import threading
from dataclasses import dataclass, field

from aiosmtpd.smtp import SMTP, AuthResult

PASSWORD = "zoë’s correct horse"


def context_of(authority):
    """What a server needs to encrypt with a certificate for `localhost`."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(*authority.certificate())
    return made


@dataclass
class Handler:
    """What arrived, and how the server behaves."""

    taken: list = field(default_factory=list)
    rcpt: str = "250 OK"
    data: str = "250 queued as 4711"
    cut_after_data: bool = False
    silent_after_data: threading.Event | None = None
    """Is set when a message was taken, and nothing is answered ever after."""
    said: list = field(default_factory=list)

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.said.append(("rcpt", address))
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, server, session, envelope):
        self.taken.append((envelope.mail_from, tuple(envelope.rcpt_tos), envelope.original_content))
        if self.silent_after_data is not None:
            self.silent_after_data.set()
            await asyncio.Event().wait()
        if self.cut_after_data:
            server.transport.abort()
        return self.data


class Server:
    """aiosmtpd on a loop of its own, in a thread, at a port that was free."""

    def __init__(self, handler, *, starttls=None, implicit=None, login=None, without=()):
        wanted = (
            {"authenticator": login, "auth_required": True, "auth_require_tls": True, "auth_exclude_mechanism": without}
            if login
            else {}
        )
        self._loop = asyncio.new_event_loop()

        def made():
            return SMTP(
                handler, hostname="mail.firm.example", enable_SMTPUTF8=True, tls_context=starttls, loop=self._loop, **wanted
            )

        self._server = self._loop.run_until_complete(self._loop.create_server(made, "127.0.0.1", 0, ssl=implicit))
        self.chosen = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    def stop(self):
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _end(self):
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)


def knows(user, password, *, tries=None):
    """Lets that login in. `tries` gets the way of each try."""

    def check(_server, _session, _envelope, mechanism, data):
        if tries is not None:
            tries.append(mechanism)
        return AuthResult(success=(data.login, data.password) == (user.encode(), password.encode()), handled=False)

    return check
