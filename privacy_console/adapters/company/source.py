"""A company database as a `CompanySource`: connected for each question, read-only, closed after it."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from privacy_console.adapters.company.engines import engine_for
from privacy_console.adapters.company.engines.base import LOCK_TIMEOUT_S, STATEMENT_TIMEOUT_S, CompanyEngine
from privacy_console.adapters.company.engines.shape import Shapes
from privacy_console.adapters.company.errors import unavailable
from privacy_console.adapters.company.schema import Reflected, reflected, says_the_same
from privacy_console.adapters.company.stopper import Stopper
from privacy_console.adapters.company.view import SqlView
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.search.company import CompanySource, LiveSchema, LoginReport

_FEW = 5
"""How many tables that a login could change are named."""


def open_source(
    name: str, url: str, *, statement_timeout_s: float = STATEMENT_TIMEOUT_S, lock_timeout_s: float = LOCK_TIMEOUT_S
) -> CompanySource:
    """A company database by its address; nothing is connected before it is asked for its schema or a view.

    Args:
        name: of the source, as in the data map.
        url: as SQLAlchemy writes it. It may hold a password and is neither shown nor logged. What docs/databases.md tells of
            certificates and time-outs may stand after a `?`; time-outs there go before those given here.

    Raises:
        AddressUnreadable, EngineUnknown, EngineUntested, DriverMissing: it can never be connected.
    """
    company = engine_for(url, statement_timeout_s=statement_timeout_s, lock_timeout_s=lock_timeout_s)
    _settle()
    return SqlSource(name, company)


@cache
def _settle() -> None:
    """What is there by now (a hundred thousand objects of libraries) stays, so the collector need not look at it again.

    A search makes findings by the ten thousand, and a sixth of its time went into looking whether a library was garbage.
    """
    gc.freeze()


def login_report(source: CompanySource) -> LoginReport:
    """What a source's login is and may do.

    Raises:
        SourceUnavailable: the source did not answer.
    """
    return source.login_report()


def login_can_write(source: CompanySource) -> bool:
    """Whether the login of a source may write: then the company should give the console another one.

    Raises:
        SourceUnavailable: the source did not answer.
    """
    return source.login_report().can_write


def reflect(company: CompanyEngine, connection: Connection, source: str) -> Reflected:
    default, catalog = company.catalog(connection)
    return reflected(source, connection.dialect.name, default, catalog)


class SqlSource:
    """One database under one login."""

    def __init__(self, name: str, company: CompanyEngine) -> None:
        self._name, self.company = name, company
        self._reflected: Reflected | None = None
        self._shapes = Shapes()

    @property
    def name(self) -> str:
        return self._name

    def schema(self) -> LiveSchema:
        with self.connected() as connection:
            now = reflect(self.company, connection, self._name)
        if self._reflected is None or not says_the_same(now, self._reflected):
            self._shapes = Shapes()
        self._reflected = now
        return now.schema

    def login_report(self) -> LoginReport:
        started = time.monotonic()
        with self.connected() as connection:
            login = self.company.login(connection)
        return LoginReport(
            source=self._name,
            engine=login.engine,
            login=login.name,
            transport=login.transport,
            can_write=login.can_write,
            writable=tuple(sorted(login.writable)[:_FEW]),
            writable_count=len(login.writable),
            unreadable=tuple(sorted(login.unreadable)),
            may_miss_tables=login.may_miss_tables,
            beside=tuple(sorted(login.beside)),
            snapshot=self.company.snapshot,
            statement_timeout_s=self.company.statement_timeout_s,
            lock_timeout_s=self.company.lock_timeout_s,
            seconds=time.monotonic() - started,
        )

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection in a read-only transaction that ends, whatever happens."""
        try:
            connection = self.company.engine.connect()
        except (SQLAlchemyError, OSError) as error:
            raise unavailable(self._name, "", error) from None
        try:
            self.company.begin(connection)
            yield connection
        except SQLAlchemyError as error:
            raise unavailable(self._name, "", error) from None
        finally:
            _end(connection)

    @contextmanager
    def view(self, watch: Watch) -> Iterator[SqlView]:
        if self._reflected is None:
            self.schema()
        assert self._reflected is not None
        limit_s = None if self.company.times_statements else self.company.statement_timeout_s
        with self.connected() as connection:
            stopper = Stopper(
                watch,
                lambda: _stop(self.company, connection),
                limit_s=limit_s,
                holds_up=lambda: _holds_up(self.company, connection),
            )
            view = SqlView(self._name, self.company, connection, self._reflected, stopper, shapes=self._shapes)
            with stopper:
                try:
                    yield view
                finally:
                    view.close()


def _stop(company: CompanyEngine, connection: Connection) -> None:
    """The thread that stops a statement has nobody to tell that the connection is gone already."""
    driver_error: type[Exception] = company.engine.dialect.loaded_dbapi.Error
    with suppress(SQLAlchemyError, driver_error):
        company.stop(connection)


def _holds_up(company: CompanyEngine, connection: Connection) -> bool:
    """Where the question cannot be asked, the statement goes on."""
    driver_error: type[Exception] = company.engine.dialect.loaded_dbapi.Error
    try:
        return company.holds_up(connection)
    except (SQLAlchemyError, driver_error):
        return False


def _end(connection: Connection) -> None:
    """Roll back and close. A connection that was lost is closed all the same."""
    try:
        if not connection.invalidated:
            connection.exec_driver_sql("ROLLBACK")
    except SQLAlchemyError:
        connection.invalidate()
    finally:
        connection.close()
