"""A real mail server on this machine, with a certificate of an authority of its own."""

from __future__ import annotations

import pytest

from privacy_console.adapters.mailserver.server import MailServer
from privacy_console.adapters.mailserver.smtp import SmtpPost
from tests.adapters.company.certificates import Authority
from tests.adapters.mailserver.serving import Server, context_of


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"), "ca")


@pytest.fixture
def here(authority):
    return context_of(authority)


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
def post(authority):
    def of(server, *, starttls=True, user="", password=None, ca=authority.file, host="localhost"):
        there = MailServer(host=host, port=server.chosen, starttls=starttls, user=user, ca_file=str(ca))
        return SmtpPost(there, password=lambda: password, timeout_s=5)

    return of
