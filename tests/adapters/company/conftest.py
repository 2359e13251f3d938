from __future__ import annotations

from dataclasses import dataclass

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from tests.adapters.company.servers import ENGINES, SERVERS, fresh


@dataclass
class Database:
    """A new database of one engine, and a way to write into it that the console does not have."""

    kind: str
    url: str

    def run(self, *statements: str):
        engine = sa.create_engine(self.url, poolclass=NullPool)
        with engine.begin() as connection:
            result = None
            for statement in statements:
                result = connection.exec_driver_sql(statement)
            return list(result) if result is not None and result.returns_rows else []

    def quoted(self, name: str) -> str:
        return sa.create_engine(self.url).dialect.identifier_preparer.quote_identifier(name)

    def source(self, **options):
        return open_source("crm", self.url, **options)


def granted(server, *grants):
    """The same database under a login that may only do this."""
    name = f"reader_{sa.make_url(server.url).database[-12:]}"
    at = f"{name}@localhost" if server.kind == "mariadb" else name
    server.run(f"CREATE USER {at}" if server.kind == "mariadb" else f"CREATE ROLE {name} LOGIN")
    for grant in grants:
        server.run(f"GRANT {grant} TO {at}")
    return Database(server.kind, sa.make_url(server.url).set(username=name).render_as_string(hide_password=False))


@pytest.fixture(params=ENGINES)
def database(request, tmp_path):
    return Database(request.param, fresh(request.param, tmp_path))


@pytest.fixture(params=SERVERS)
def server(request, tmp_path):
    return Database(request.param, fresh(request.param, tmp_path))


@pytest.fixture
def postgres(tmp_path):
    return Database("postgresql", fresh("postgresql", tmp_path))


@pytest.fixture
def sqlite(tmp_path):
    return Database("sqlite", fresh("sqlite", tmp_path))
