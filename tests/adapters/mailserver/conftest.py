"""A real mail server on this machine, with a certificate of an authority of its own."""

from __future__ import annotations

import asyncio
import ssl
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from privacy_console.adapters.mailserver.server import MailServer
from privacy_console.adapters.mailserver.smtp import SmtpPost

PASSWORD = "zoë’s correct horse"


def certificate(name, *, signer=None, hosts=()):
    """A key, and its certificate signed by another one or by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    issuer, signing = signer or (None, key)
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)  # noqa: TID251 - a certificate holds by the real clock
    made = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(issuer.subject if issuer else named)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=signer is None, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False)
    )
    if signer is None:
        usage = dict.fromkeys(
            (
                "digital_signature",
                "content_commitment",
                "key_encipherment",
                "data_encipherment",
                "key_agreement",
                "encipher_only",
                "decipher_only",
            ),
            False,
        )
        made = made.add_extension(x509.KeyUsage(**usage, key_cert_sign=True, crl_sign=True), critical=True)
    if hosts:
        made = made.add_extension(x509.SubjectAlternativeName(list(hosts)), critical=False)
    return made.sign(signing, hashes.SHA256()), key


@dataclass
class Certificates:
    folder: object
    authority: tuple
    trusted: str

    def context(self, *hosts):
        cert, key = certificate("mail", signer=self.authority, hosts=hosts)
        pem = self.folder / f"{len(list(self.folder.iterdir()))}.pem"
        pem.write_bytes(
            key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
            + cert.public_bytes(serialization.Encoding.PEM)
        )
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(pem)
        return made


@pytest.fixture(scope="session")
def certificates(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificates")
    authority = certificate("Test authority")
    (folder / "ca.pem").write_bytes(authority[0].public_bytes(serialization.Encoding.PEM))
    return Certificates(folder, authority, str(folder / "ca.pem"))


HERE = (x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1")))


@dataclass
class Handler:
    """What arrived, and how the server behaves."""

    taken: list = field(default_factory=list)
    rcpt: str = "250 OK"
    data: str = "250 queued as 4711"
    cut_after_data: bool = False
    said: list = field(default_factory=list)

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.said.append(("rcpt", address))
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, server, session, envelope):
        self.taken.append((envelope.mail_from, tuple(envelope.rcpt_tos), envelope.original_content))
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


@pytest.fixture
def running():
    """Starts servers and stops them."""
    started = []

    def start(handler, **how):
        server = Server(handler, **how)
        started.append(server)
        return server

    yield start
    for server in started:
        server.stop()


@pytest.fixture
def post(certificates):
    def of(server, *, starttls=True, user="", password=None, ca=certificates.trusted, host="localhost"):
        there = MailServer(host=host, port=server.chosen, starttls=starttls, user=user, ca_file=ca)
        return SmtpPost(there, password=lambda: password, timeout_s=5)

    return of
