"""What can be wrong with the address of a database, and with an answer of its driver. No message has a value or a password."""

from __future__ import annotations

import re
import sqlite3
import ssl

from sqlalchemy.exc import DBAPIError

from privacy_console.casework.common.errors import Refused, Unreadable
from privacy_console.casework.search.company import SourceUnavailable


class AddressUnreadable(Unreadable):
    code = "company.address_unreadable"
    sentence = (
        "The address of the company database cannot be read: {message}. Nothing was connected. "
        "Write it as sqlite:///file, postgresql://user@host/database or mariadb://user@host/database."
    )


class EngineUnknown(Refused):
    """An engine of which the console does not know how to keep it from writing."""

    code = "company.engine_unknown"
    sentence = (
        "The console cannot read a database of the kind “{engine}”. Nothing was connected; it reads SQLite, PostgreSQL, MariaDB "
        "and MySQL, and has never been run on CockroachDB, SQL Server, Oracle and Trino."
    )

    def __init__(self, engine: str) -> None:
        super().__init__(engine)
        self.engine = engine


class EngineUntested(Refused):
    """An engine whose statements were written by its manual and never run."""

    code = "company.engine_untested"
    sentence = (
        "The console has never been run on {engine}; what it does there was only compiled. Nothing was connected. To try it all "
        "the same, with a login that can only read, add {added} to the address, and look at its answers with care."
    )

    def __init__(self, engine: str, added: str) -> None:
        super().__init__(engine)
        self.engine, self.added = engine, added


class DriverMissing(Refused):
    code = "company.driver_missing"
    sentence = "The driver for {engine} is not installed. Nothing was connected; install privacy-console[{extra}]."

    def __init__(self, engine: str, extra: str) -> None:
        super().__init__(engine)
        self.engine, self.extra = engine, extra


_SQLSTATE = {
    "57014": "the statement took too long",
    "55P03": "a lock was not granted in time",
    "42501": "the login may not read it",
    "42P01": "it is not in the database",
    "42703": "a column is not in the database",
    "57P01": "the server ended the connection",
    "28P01": "the login was refused",
    "28000": "the login was refused",
    "3D000": "there is no such database",
}
_MARIADB = {
    1044: "the login may not read it",
    1045: "the login was refused",
    1049: "there is no such database",
    1142: "the login may not read it",
    1143: "the login may not read it",
    1146: "it is not in the database",
    1054: "a column is not in the database",
    1412: "it was changed while it was searched",
    1205: "a lock was not granted in time",
    1317: "the statement was stopped",
    1969: "the statement took too long",
    3024: "the statement took too long",
    2013: "the connection was lost",
    2006: "the connection was lost",
    2003: "the server cannot be reached",
}
_SQLITE = {
    sqlite3.SQLITE_INTERRUPT: "the statement took too long",
    sqlite3.SQLITE_BUSY: "it is locked",
    sqlite3.SQLITE_LOCKED: "it is locked",
    sqlite3.SQLITE_NOTADB: "the file is no SQLite database",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_READONLY: "it may only be read",
    sqlite3.SQLITE_PERM: "the file may not be read",
    sqlite3.SQLITE_IOERR: "the file cannot be read",
}


_CERTIFICATES = {
    "does not match host": "the server's certificate is of another host",
    "certificate verify failed": "the server's certificate is of no trusted authority",
    "root certificate file": "the certificate of the authority cannot be read",
    "does not support SSL": "the server offers no encrypted connection",
}
"""What libpq says of them, which gives no code."""

_ANOTHER_HOST = frozenset({62, 64})
"""OpenSSL's X509_V_ERR_HOSTNAME_MISMATCH and X509_V_ERR_IP_ADDRESS_MISMATCH."""


def reason(error: BaseException) -> str:
    """Why a driver failed, in words of ours: a driver's own may quote a value or a password."""
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    certificate = _of_a_certificate(original)
    if certificate:
        return certificate
    first = original.args[0] if original.args else None
    if isinstance(first, int) and not isinstance(original, OSError):
        return _MARIADB.get(first, f"error {first}")
    state = getattr(original, "sqlstate", None)
    if isinstance(state, str):
        return _SQLSTATE.get(state, f"error {state}")
    if isinstance(original, sqlite3.Error):
        code = getattr(original, "sqlite_errorcode", None)
        return _SQLITE.get(code & 0xFF, f"error {code}") if isinstance(code, int) else type(original).__name__
    if type(original).__name__ in {"OperationalError", "ConnectionTimeout"} or isinstance(original, OSError):
        refused = next((why for words, why in _REFUSED.items() if re.search(words, str(original))), "")
        return refused or "the server cannot be reached, or the connection was lost"
    return type(original).__name__


_REFUSED = {
    r'database "[^"]*" does not exist': "there is no such database",
    r'authentication failed|role "[^"]*" does not exist|no password supplied|pg_hba\.conf': "the login was refused",
}
"""What PostgreSQL says while a connection is made: psycopg gives no code then. In another language it stays unknown."""


def _of_a_certificate(error: BaseException) -> str:
    behind = getattr(error, "original_exception", error)  # PyMySQL's
    if isinstance(behind, ssl.SSLCertVerificationError):
        return _CERTIFICATES["does not match host" if behind.verify_code in _ANOTHER_HOST else "certificate verify failed"]
    if isinstance(behind, FileNotFoundError):
        return _CERTIFICATES["root certificate file"]
    if type(error).__name__ != "OperationalError" or getattr(error, "sqlstate", None):
        return ""
    said = str(error)
    return next((why for words, why in _CERTIFICATES.items() if words in said), "")


def unavailable(source: str, table: str, error: BaseException) -> SourceUnavailable:
    return SourceUnavailable(source, table, reason(error))
