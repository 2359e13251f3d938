from __future__ import annotations

import pytest
import sqlalchemy as sa

from privacy_console.adapters.company import engines
from privacy_console.adapters.company.errors import AddressUnreadable, DriverMissing, EngineUnknown
from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.company import SourceUnavailable
from tests.adapters.company.servers import postgresql


@pytest.mark.parametrize("url", ["", "no address", "sqlite://", "sqlite:///:memory:", "postgresql://u:hunter2@host:port/x"])
def test_an_address_that_is_none_is_refused_without_its_password(url):
    with pytest.raises(AddressUnreadable) as raised:
        open_source("crm", url)
    told = f"{raised.value} {raised.value.sentence.format(**vars(raised.value))}"
    assert "hunter2" not in told
    assert "sqlite:///file" in told


def test_an_engine_that_nobody_wrote_for_is_refused():
    with pytest.raises(EngineUnknown) as raised:
        open_source("crm", "db2://u:hunter2@host/x")
    assert "hunter2" not in str(raised.value)
    assert "db2" in raised.value.sentence.format(**vars(raised.value))


def test_time_outs_may_stand_in_the_address_and_go_before_those_given(database):
    database.run("CREATE TABLE t (id integer)")
    joint = "&" if "?" in database.url else "?"
    source = open_source("crm", f"{database.url}{joint}statement_timeout=600&lock_timeout=0.5", statement_timeout_s=7)
    report = source.login_report()
    assert (report.statement_timeout_s, report.lock_timeout_s) == (600, 0.5)
    assert "t" in source.schema().tables


@pytest.mark.parametrize("said", ["soon", "0", "-1", "inf", "nan", "1e9"])
@pytest.mark.parametrize("name", ["statement_timeout", "lock_timeout"])
def test_a_time_out_that_is_none_is_refused(name, said, tmp_path):
    with pytest.raises(AddressUnreadable) as raised:
        open_source("crm", f"sqlite:///{tmp_path}/x.db?{name}={said}")
    assert name in raised.value.message


def test_a_driver_that_is_not_installed_is_named_with_its_extra(monkeypatch):
    monkeypatch.setattr(engines.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(DriverMissing) as raised:
        open_source("crm", "postgresql://u@host/x")
    assert "privacy-console[postgresql]" in raised.value.sentence.format(**vars(raised.value))


def unreachable(url):
    with pytest.raises(SourceUnavailable) as raised, open_source("crm", url).view(Unwatched()):
        pass
    return raised.value


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    assert unreachable(f"sqlite:///{tmp_path}/none.db").why == "the file cannot be opened"
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_something_else_is_told(tmp_path):
    (tmp_path / "letter.db").write_bytes(b"Dear company, " * 200)
    assert unreachable(f"sqlite:///{tmp_path}/letter.db").why == "the file is no SQLite database"


@pytest.mark.parametrize("url", ["postgresql://u:hunter2@127.0.0.1:1/x", "mariadb://u:hunter2@127.0.0.1:1/x"])
def test_a_server_that_is_not_there_is_told_without_the_password(url):
    error = unreachable(url)
    assert error.why.startswith("the server cannot be reached")
    assert "hunter2" not in str(error)
    assert (error.source, error.table) == ("crm", "")


def test_odd_letters_in_a_path_are_a_path(tmp_path):
    import sqlite3  # noqa: PLC0415

    folder = tmp_path / "a b#c?d%e"
    folder.mkdir()
    made = sqlite3.connect(folder / "x.db")
    made.execute("CREATE TABLE t (id integer)")
    made.close()
    source = open_source("crm", f"sqlite:///{str(folder).replace('%', '%25').replace('?', '%3F').replace('#', '%23')}/x.db")
    assert set(source.schema().tables) == {"t"}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"database": "no_such_database"}, "there is no such database"),
        ({"username": "nobody_by_that_name"}, "the login was refused"),
    ],
)
def test_a_server_that_answers_and_refuses_is_not_one_that_cannot_be_reached(change, why):
    url = sa.make_url(postgresql()).set(**change)
    with pytest.raises(SourceUnavailable) as raised:
        open_source("crm", url.render_as_string(hide_password=False)).schema()
    assert raised.value.why == why
