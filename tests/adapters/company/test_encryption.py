"""Connections over TLS, verified or not, to real servers; a certificate that is wrong is told in a sentence."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from privacy_console.adapters.company.source import login_report, open_source
from privacy_console.casework.search.company import SourceUnavailable, Transport
from tests.adapters.company.certificates import Authority, PostgresDoor
from tests.adapters.company.conftest import Database
from tests.adapters.company.servers import SERVERS, Private, fresh

ASKED = {
    "postgresql": {
        Transport.VERIFIED: "sslmode=verify-full&sslrootcert={ca}",
        Transport.AUTHORITY_VERIFIED: "sslmode=verify-ca&sslrootcert={ca}",
        Transport.ENCRYPTED: "sslmode=require",
    },
    "mariadb": {
        Transport.VERIFIED: "ssl_ca={ca}",
        Transport.AUTHORITY_VERIFIED: "ssl_ca={ca}&ssl_verify_identity=false",
        Transport.ENCRYPTED: "ssl=true",
    },
}


class Encrypted:
    """A server at `localhost` with a certificate of `authority`."""

    def __init__(self, kind, authority, folder):
        self.kind, self._authority = kind, authority
        certificate = authority.certificate()
        if kind == "postgresql":
            plain = sa.make_url(fresh(kind, folder))
            self._open = PostgresDoor(f"{plain.query['host']}/.s.PGSQL.5432", certificate)
            self._url, port = plain.set(query={}), self._open.port
            Database(kind, plain.render_as_string(hide_password=False)).run("CREATE TABLE t (id integer)")
        else:
            self._open = Private(
                kind, f"--ssl-cert={certificate[0]}", f"--ssl-key={certificate[1]}", f"--ssl-ca={authority.file}"
            )
            self._url, port = sa.make_url(self._open.url), sa.make_url(self._open.url).port
            Database(kind, self._open.url).run("CREATE TABLE t (id integer)")
        self._url = self._url.set(port=port)

    def source(self, asked, *, ca=None, host="localhost"):
        query = asked.format(ca=ca or self._authority.file)
        return open_source("crm", f"{self._url.set(host=host, query={}).render_as_string(hide_password=False)}?{query}")

    def close(self):
        self._open.close()


@pytest.fixture(scope="module", params=SERVERS)
def encrypted(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    made = Encrypted(request.param, Authority(folder, "ours"), folder)
    yield made
    made.close()


@pytest.mark.parametrize("transport", [Transport.VERIFIED, Transport.AUTHORITY_VERIFIED, Transport.ENCRYPTED])
def test_a_connection_is_reported_as_it_was_made(encrypted, transport):
    source = encrypted.source(ASKED[encrypted.kind][transport])
    assert login_report(source).transport is transport
    assert "t" in source.schema().tables


def refused(source):
    with pytest.raises(SourceUnavailable) as raised:
        source.schema()
    assert raised.value.table == ""
    return raised.value.why


@pytest.mark.parametrize("transport", [Transport.VERIFIED, Transport.AUTHORITY_VERIFIED])
def test_a_certificate_of_another_authority_is_refused(encrypted, tmp_path, transport):
    source = encrypted.source(ASKED[encrypted.kind][transport], ca=Authority(tmp_path, "theirs").file)
    assert refused(source) == "the server's certificate is of no trusted authority"


def test_a_certificate_of_another_host_is_refused_where_the_host_is_verified(encrypted):
    asked = ASKED[encrypted.kind]
    assert refused(encrypted.source(asked[Transport.VERIFIED], host="127.0.0.1")) == "the server's certificate is of another host"
    assert "t" in encrypted.source(asked[Transport.AUTHORITY_VERIFIED], host="127.0.0.1").schema().tables


def test_an_authority_whose_file_is_not_there_is_told(encrypted, tmp_path):
    source = encrypted.source(ASKED[encrypted.kind][Transport.VERIFIED], ca=tmp_path / "none.pem")
    assert refused(source) == "the certificate of the authority cannot be read"


def test_a_server_that_does_not_encrypt_is_not_spoken_to_where_that_was_asked_for(postgres):
    plain = sa.make_url(postgres.url)
    door = PostgresDoor(f"{plain.query['host']}/.s.PGSQL.5432", None)
    try:
        at = plain.set(host="localhost", port=door.port, query={"sslmode": "require"}).render_as_string(hide_password=False)
        assert refused(open_source("crm", at)) == "the server offers no encrypted connection"
    finally:
        door.close()
