"""Engines that are not here to be run: every statement that a view would send them is compiled and looked at."""

from __future__ import annotations

import re
import sqlite3
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from privacy_console.adapters.company.engines import _UNTESTED
from privacy_console.adapters.company.engines.base import CompanyEngine
from privacy_console.adapters.company.errors import DriverMissing, EngineUntested
from privacy_console.adapters.company.schema import Found, FoundKey, reflected
from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.company.stopper import Stopper
from privacy_console.adapters.company.view import SqlView
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import ColumnSort, LiveColumn, Needle, Snapshot, TableKind

ADDRESSES = {
    "cockroachdb": "cockroachdb://reader@db01/shop",
    "mssql": "mssql://reader@db01/shop?driver=ODBC+Driver+18+for+SQL+Server",
    "oracle": "oracle://reader@db01/?service_name=shop",
    "trino": "trino://reader@db01:443/shop/public",
}
PARAMETERS = {"mssql": 2_100, "oracle": 65_535, "trino": 65_535, "cockroachdb": 65_535}
HOSTILE = 'it\'s; "DROP" [x] `y` --'


def live(name, sort=ColumnSort.TEXT):
    return LiveColumn(
        name=name,
        type=sort.value,
        textual=sort is ColumnSort.TEXT,
        json=sort is ColumnSort.JSON,
        nullable=name != "id",
        sort=sort,
    )


FOUND = [
    Found(
        schema="shop",
        name="people",
        kind=TableKind.TABLE,
        columns=[live("id", ColumnSort.INTEGER), live("email"), live("phone"), live("given"), live("family"), live(HOSTILE)],
        key=("id",),
        indexes=[("family",)],
    ),
    Found(
        schema="shop",
        name=HOSTILE,
        kind=TableKind.TABLE,
        columns=[live("a", ColumnSort.INTEGER), live("b"), live("doc", ColumnSort.JSON), live("mood", ColumnSort.OTHER)],
        key=("a", "b"),
        foreign_keys=[FoundKey(columns=("a",), to=("shop", "people"), to_columns=("id",))],
    ),
]
NEEDLES = [
    Needle(kind=Kind.EMAIL, value="anna.lind@firma.example"),
    Needle(kind=Kind.NAME, value="Anna Lind"),
    Needle(kind=Kind.PHONE, value="1711234567"),
    Needle(kind=Kind.OTHER, value="100%_[x]\\anna"),
    Needle(kind=Kind.CUSTOMER_NUMBER, value="K-7711"),
]
VALUES = ("anna", "lind", "171", "7711", "77_77", "needle")


class Recording:
    """An engine that compiles what it is asked to run, and answers with what the question needs at least."""

    def __init__(self, name):
        kind = _UNTESTED[name].make

        class Recorder(kind):
            def make(self, url):
                return sa.create_mock_engine(url.set(drivername=_UNTESTED[name].driver), None)

            def batches(self, connection, shape, values):
                sent = shape.compiled(self.engine.dialect).construct_expanded_state(values)
                statements.append((sent.statement, sent.parameters))
                width = len(shape.select.selected_columns)
                counting = "count(" in sent.statement.lower() or "min(" in sent.statement.lower().split("from")[0]
                yield from [[(0,) * width]] if counting and width <= 2 else []

            def recovered(self, connection):
                return True

            def let_go(self, connection):
                pass

        statements = self.statements = []
        self.company = Recorder(sa.make_url(ADDRESSES[name]), statement_timeout_s=9, lock_timeout_s=2)
        self.company.engine.dialect.dbapi = sqlite3  # whose errors the view looks for
        connection = SimpleNamespace(dialect=self.company.engine.dialect, closed=False, exec_driver_sql=lambda *_: None)
        stopper = Stopper(Unwatched(), lambda: None, limit_s=None)
        self.view = SqlView("crm", self.company, connection, reflected("crm", name, "shop", FOUND), stopper)


@pytest.fixture(params=sorted(ADDRESSES))
def recording(request):
    return request.param, Recording(request.param)


def asked(view):
    """Every question of the port, with values that must not be found in any statement's text."""
    yield view.matching(
        "people", {"email": NEEDLES[:1], "phone": NEEDLES[2:], "given": NEEDLES[1:2], "family": NEEDLES[1:2]}, give=["id"]
    )
    yield view.matching(HOSTILE, {"b": NEEDLES, "mood": NEEDLES[:1]}, give=["a", "doc"])
    yield view.mentioning(HOSTILE, ["b", "doc"], NEEDLES, give=["a", "b"])
    yield view.linked("people", ["id"], [(77_77,), (78,)], when={"family": "needle"}, give=["email", HOSTILE])
    yield view.linked(HOSTILE, ["a", "b"], [(77_77, "needle"), (5, "x")], when={"mood": "needle"}, give=["a"])
    yield view.rows(HOSTILE, [(77_77, None), (None, None), (1, "needle")], key=["a", "b"], give=["doc"], null_equals_null=True)
    yield view.column_values("people", ["id", HOSTILE], limit=10)
    yield view.sample("people", ["id", "email"], rows=50)
    yield view.sample(HOSTILE, ["a", "doc"], rows=50)


def test_every_statement_of_a_view_compiles_with_its_values_bound(recording):
    name, record = recording
    for rows in asked(record.view):
        before = len(record.statements)
        list(rows)
        assert len(record.statements) > before
    record.view.how_many("people", ["id"], [(77_77,), (8,)])
    record.view.how_many("people", ["family"], [("needle",), ("x",)])
    record.view.how_many(HOSTILE, ["mood"], [("needle",)])
    assert len(record.statements) >= 14
    for text, values in record.statements:
        assert text.lstrip().upper().startswith(("SELECT", "WITH")), text
        assert not [value for value in VALUES if value in text.lower().replace(HOSTILE.lower(), "")], text
        assert len(values) <= PARAMETERS[name]
        assert "None" not in text


def test_names_are_quoted_as_the_engine_quotes_them(recording):
    name, record = recording
    list(record.view.column_values(HOSTILE, ["a"]))
    ((text, _),) = record.statements
    quoted = {"mssql": f"[{HOSTILE.replace(']', ']]')}]"}.get(name, '"' + HOSTILE.replace('"', '""') + '"')
    assert quoted in text


def test_wildcards_of_a_value_are_escaped_and_the_escape_is_declared(recording):
    name, record = recording
    list(record.view.mentioning("people", ["email"], NEEDLES[3:4], give=["id"]))
    ((text, values),) = record.statements
    assert re.search(r"ESCAPE '\\+'", text), text
    literal = {"mssql": "%100\\%\\_\\[x]\\\\anna%"}.get(name, "%100\\%\\_[x]\\\\anna%")
    assert [value for value in values.values() if value == literal], values


@pytest.mark.parametrize("columns", [["a"], ["a", "b"]])
def test_many_keys_stay_within_what_a_statement_may_hold(recording, columns):
    name, record = recording
    keys = [(number, f"w{number}")[: len(columns)] for number in range(5_000)]
    list(record.view.linked(HOSTILE, columns, keys, when={"mood": "x"}, give=["a"]))
    counts = [sum(len(value) if isinstance(value, list) else 1 for value in values.values()) for _, values in record.statements]
    longest = max(
        (len(part.split(",")) for text, _ in record.statements for part in re.findall(r"IN \((.*?)\)\s", text, re.DOTALL)),
        default=0,
    )
    if name == "cockroachdb":
        assert len(record.statements) == 1
    elif name == "mssql":
        assert max(counts) <= 2_100
        assert len(record.statements) <= 6
    else:
        assert longest <= 1_000 * len(columns)
        assert len(record.statements) == 5


def test_a_statement_is_its_own_moment_where_the_engine_has_no_snapshot(recording):
    name, record = recording
    for rows in asked(record.view):
        list(rows)
    each = record.company.snapshot is Snapshot.EACH_STATEMENT
    assert each == (name == "trino")
    assert record.view.moments == (record.view.statements if each else 1)


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_an_engine_that_was_never_run_is_refused_until_somebody_says_so(name, monkeypatch):
    with pytest.raises(EngineUntested) as raised:
        open_source("crm", ADDRESSES[name])
    assert "?untested=yes" in raised.value.sentence.format(**vars(raised.value))
    monkeypatch.setattr("privacy_console.adapters.company.engines.importlib.util.find_spec", lambda _: None)
    opted = f"{ADDRESSES[name]}{'&' if '?' in ADDRESSES[name] else '?'}untested=yes"
    with pytest.raises(DriverMissing) as missing:
        open_source("crm", opted)
    assert f"privacy-console[{_UNTESTED[name].extra}]" in missing.value.sentence.format(**vars(missing.value))


@pytest.mark.parametrize("name", ["cockroachdb", "trino"])
def test_one_whose_driver_is_here_is_made_with_its_limits_and_without_connecting(name):
    opted = f"{ADDRESSES[name]}?untested=yes&statement_timeout=60"
    source = open_source("crm", opted)
    assert isinstance(source.company, CompanyEngine)
    assert source.company.statement_timeout_s == 60
    assert "untested" not in source.company.engine.url.query
