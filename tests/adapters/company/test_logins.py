"""What is told of a login before anybody searches with it."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from privacy_console.adapters.company.engines.login import _granted
from privacy_console.adapters.company.source import login_can_write, login_report
from privacy_console.casework.search.company import Snapshot, SourceUnavailable, Transport
from tests.adapters.company.conftest import granted

TABLES = (
    "CREATE TABLE people (id integer PRIMARY KEY, name varchar(20), pay integer)",
    "CREATE TABLE notes (id integer PRIMARY KEY)",
    "CREATE TABLE logs (id integer PRIMARY KEY)",
    "CREATE VIEW named AS SELECT name FROM people",
)


def reported(server, *grants):
    server.run(*TABLES)
    return login_report(granted(server, *grants).source())


def test_the_owner_can_write_and_is_told_where(database):
    database.run(*TABLES)
    report = login_report(database.source(statement_timeout_s=7, lock_timeout_s=2))
    assert (report.source, report.can_write, report.writable_count) == ("crm", True, 3)
    assert report.writable == ("logs", "notes", "people")
    assert (report.unreadable, report.may_miss_tables, report.snapshot) == ((), False, Snapshot.ONE_MOMENT)
    assert (report.statement_timeout_s, report.lock_timeout_s, report.transport) == (7, 2, Transport.LOCAL)
    assert report.engine.startswith({"sqlite": "SQLite 3.", "postgresql": "PostgreSQL 1", "mariadb": "MariaDB 1"}[database.kind])
    assert 0 < report.seconds < 60
    assert login_can_write(database.source())


def test_only_a_few_of_many_tables_are_named(database):
    database.run(*(f"CREATE TABLE t{n} (id integer)" for n in range(9)))
    report = login_report(database.source())
    assert (len(report.writable), report.writable_count) == (5, 9)


def test_a_file_that_cannot_be_written_is_told_so(database, tmp_path):
    if database.kind != "sqlite":
        database.run("CREATE TABLE t (id integer)")
        assert login_report(database.source()).can_write
        return
    database.run(*TABLES)
    file = tmp_path / sa.make_url(database.url).database
    source = database.source()
    file.rename(tmp_path / "elsewhere.db")
    with pytest.raises(SourceUnavailable):
        login_report(source)


def test_a_login_that_can_only_read_is_told_so(server):
    everything = "SELECT ON ALL TABLES IN SCHEMA public" if server.kind == "postgresql" else "SELECT ON *"
    server.run(*TABLES)
    name = sa.make_url(server.url).database
    report = login_report(granted(server, everything.replace("*", f"`{name}`.*")).source())
    assert (report.can_write, report.writable, report.writable_count, report.unreadable) == (False, (), 0, ())
    assert not report.may_miss_tables
    assert report.login.startswith("reader_")


@pytest.mark.parametrize("right", ["INSERT", "UPDATE", "DELETE", "UPDATE (name)"])
def test_a_right_to_change_one_table_is_named(server, right):
    report = reported(server, "SELECT ON people", "SELECT ON notes", "SELECT ON logs", "SELECT ON named", f"{right} ON people")
    assert (report.can_write, report.writable, report.unreadable) == (True, ("people",), ())


def test_a_right_that_a_role_brings_counts(server):
    role = f"role_{sa.make_url(server.url).database[-12:]}"
    server.run(*TABLES, f"CREATE ROLE {role}", f"GRANT DELETE ON notes TO {role}")
    theirs = granted(server, "SELECT ON people")
    login = sa.make_url(theirs.url).username
    if server.kind == "mariadb":
        server.run(f"GRANT {role} TO {login}@localhost", f"SET DEFAULT ROLE {role} FOR {login}@localhost")
    else:
        server.run(f"GRANT {role} TO {login}")
    report = login_report(theirs.source())
    assert (report.can_write, report.writable) == (True, ("notes",))


def test_what_cannot_be_read_is_named_column_by_column_where_some_can(server):
    report = reported(server, "SELECT (id, name) ON people", "INSERT ON notes", "SELECT ON logs", "SELECT ON named")
    # MariaDB shows no column of which a login has no right at all; then it is told that there may be such.
    assert report.unreadable == (("notes",) if server.kind == "mariadb" else ("notes", "people.pay"))
    assert report.may_miss_tables == (server.kind == "mariadb")


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)
def test_a_table_of_which_a_rule_hides_rows_and_one_in_a_closed_schema_cannot_be_read(server):
    server.run(
        "CREATE SCHEMA hr",
        "CREATE TABLE hr.staff (id integer)",
        "GRANT SELECT ON hr.staff TO PUBLIC",
        "CREATE TABLE ruled (id integer)",
        "ALTER TABLE ruled ENABLE ROW LEVEL SECURITY",
    )
    assert login_report(granted(server, "SELECT ON ruled").source()).unreadable == ("hr.staff", "ruled")


def test_other_databases_that_the_login_sees_are_named(server):
    other = f"{sa.make_url(server.url).database}_other"
    if server.kind == "mariadb":
        server.run(f"CREATE DATABASE {other}")
        assert other in login_report(server.source()).beside
        assert login_report(granted(server, f"SELECT ON `{sa.make_url(server.url).database}`.*").source()).beside == ()
    else:
        assert "postgres" in login_report(server.source()).beside
        assert sa.make_url(server.url).database not in login_report(server.source()).beside


@pytest.mark.parametrize(
    ("grants", "written", "read"),
    [
        (["GRANT USAGE ON *.* TO `r`@`%`"], set(), set()),
        (["GRANT SELECT ON *.* TO `r`@`%`"], set(), None),
        (["GRANT ALL PRIVILEGES ON `shop`.* TO `r`@`%` WITH GRANT OPTION"], None, None),
        (["GRANT SELECT, DROP ON `other`.* TO `r`@`%`"], set(), set()),
        (["GRANT SELECT, INSERT ON `sh%`.* TO `r`@`%`"], None, None),
        (["GRANT SELECT, INSERT ON `sh\\_p`.* TO `r`@`%`"], set(), set()),
        (["GRANT SELECT, INSERT ON `sho_`.* TO `r`@`%`"], None, None),
        (["GRANT SELECT (`id`, `UPDATE`), INSERT (`a`) ON `shop`.`t``t` TO `r`@`%`"], {"t`t"}, {"t`t"}),
        (["GRANT SELECT ON `shop`.`INSERT INTO` TO `r`@`%`"], set(), {"INSERT INTO"}),
        (["GRANT `writers` TO `r`@`%`", "GRANT DELETE ON `shop`.`a` TO `writers`"], {"a"}, set()),
        (["GRANT EXECUTE ON PROCEDURE `shop`.`p` TO `r`@`%`"], set(), set()),
    ],
)
def test_a_grant_is_read_as_it_is_written(grants, written, read):
    assert _granted(grants, "shop") == (written, read)
