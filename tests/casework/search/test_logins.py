"""What is said of a login: everything that the report has, and a warning for each thing that should be otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.search.company import LoginReport, Snapshot, Transport
from privacy_console.casework.search.logins import told

GOOD = LoginReport(
    source="crm",
    engine="PostgreSQL 18.0",
    login="reader",
    transport=Transport.VERIFIED,
    can_write=False,
    writable=(),
    writable_count=0,
    unreadable=(),
    may_miss_tables=False,
    beside=(),
    snapshot=Snapshot.ONE_MOMENT,
    statement_timeout_s=300,
    lock_timeout_s=5,
    seconds=0.1,
)


def warnings(**changed):
    return [str(one) for one in told(replace(GOOD, **changed)) if one.warning]


def test_of_a_login_as_it_should_be_nothing_is_warned_and_all_is_told():
    assert [str(one) for one in told(GOOD)] == [
        "Encrypted, and the server's certificate was checked.",
        "PostgreSQL 18.0, as reader.",
        "A search sees the database as it was at one moment.",
        "A statement is given 300 s, a lock 5 s.",
    ]


@pytest.mark.parametrize(
    ("changed", "begins"),
    [
        ({"can_write": True, "writable": ("a", "b"), "writable_count": 2}, "This login can change a, b. "),
        ({"unreadable": ("payroll",)}, "It may not read payroll: a search is incomplete until it may."),
        ({"may_miss_tables": True}, "The database shows a login only what it may use"),
        ({"transport": Transport.PLAIN}, "The connection is not encrypted"),
        ({"transport": Transport.ENCRYPTED}, "Encrypted, but nobody checked the certificate"),
        ({"transport": Transport.AUTHORITY_VERIFIED}, "Encrypted; the certificate is trusted, but"),
    ],
)
def test_each_thing_that_should_be_otherwise_is_a_warning_of_its_own(changed, begins):
    (warning,) = warnings(**changed)
    assert warning.startswith(begins)


def test_the_warnings_stand_first():
    said = told(replace(GOOD, can_write=True, unreadable=("payroll",), transport=Transport.PLAIN, beside=("hr",)))
    assert [one.warning for one in said] == [True] * 3 + [False] * 4
    assert str(said[-1]).endswith("which are not searched: hr.")


@pytest.mark.parametrize("transport", Transport)
@pytest.mark.parametrize("snapshot", Snapshot)
def test_every_transport_and_snapshot_has_its_words(transport, snapshot):
    assert len(told(replace(GOOD, transport=transport, snapshot=snapshot, login=""))) == 4
