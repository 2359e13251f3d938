"""Tables without a primary key: rows are addressed by all their columns, counted where they look alike, and read back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import ColumnState, RowRole
from privacy_console.casework.search.summaries import summaries
from privacy_console.casework.search.use_cases import RowsGone, read_records
from tests.casework.search.town import OWNS, column, company, data_map, link, people, search, subject, table

ANNA = subject((Kind.EMAIL, "anna@x.example"))
PLAIN = ColumnState.NOT_PERSONAL
MAP = data_map(
    people(),
    table("members", RowRole.BELONGS, "person_id", column("team_id", category=""), column("since", PLAIN), key=()),
    table(
        "log",
        RowRole.BELONGS,
        "person_id",
        column("at", PLAIN),
        column("paid", PLAIN),
        column("done", PLAIN),
        column("said", free_text=True),
        key=(),
    ),
    table("sayings", RowRole.BELONGS, column("said", free_text=True), key=()),
    links=[link("members.person_id", "people.id", down=OWNS), link("log.person_id", "people.id", down=OWNS)],
)
LONG = "x" * 3000
ROWS = {
    "people": [(1, "anna@x.example"), (2, "ben@x.example")],
    "members": [
        (1, 7, "2026-01-01"),
        (1, 7, "2026-01-01"),
        (1, None, None),
        (1, 8, None),
        (2, 7, "2026-01-01"),
        (None, None, None),
    ],
    "log": [
        (1, "2026-02-03 04:05:06", "12.50", 1, "rang anna@x.example"),
        (1, "2026-02-03 04:05:06", "12.50", 1, "rang anna@x.example"),
        (1, "2026-02-03 04:05:06", "12.50", 0, "rang anna@x.example"),
        (1, None, "12.00", None, LONG),
        (2, "2026-02-03 04:05:06", None, 1, "wrote to Anna@X.example"),
        (2, None, None, None, ""),
    ],
    "sayings": [("anna@x.example called",), ("anna@x.example called",), ("nobody called",), (None,)],
}
DDL = (
    "CREATE TABLE people (id INTEGER PRIMARY KEY, email VARCHAR(80), phone VARCHAR(20), name VARCHAR(40))",
    "CREATE TABLE members (person_id INTEGER, team_id INTEGER, since DATE)",
    "CREATE TABLE log (person_id INTEGER, at {moment}, paid NUMERIC(10, 2), done BOOLEAN, said TEXT)",
    "CREATE TABLE sayings (said TEXT)",
)


def literal(kind, name, value):
    if value is None:
        return "NULL"
    if name == "done" and kind == "postgresql":
        return "TRUE" if value else "FALSE"
    return str(value) if isinstance(value, int) else f"'{value}'"


@pytest.fixture
def source(database):
    moment = "DATETIME" if database.kind == "mariadb" else "TIMESTAMP"
    database.run(*(one.format(moment=moment) for one in DDL))
    columns = {
        "people": "id, email",
        "members": "person_id, team_id, since",
        "log": "person_id, at, paid, done, said",
        "sayings": "said",
    }
    for name, rows in ROWS.items():
        for row in rows:
            told = (literal(database.kind, column, value) for column, value in zip(columns[name].split(", "), row, strict=True))
            database.run(f"INSERT INTO {name} ({columns[name]}) VALUES ({', '.join(told)})")
    return database.source()


def found(outcome, name):
    return [one for one in outcome.findings if one.row.table == name]


def test_a_row_without_a_key_is_found_once_with_how_many_look_like_it(source):
    outcome = search(ANNA, MAP, source)
    assert outcome.complete
    told = {tuple(value for _, value in one.row.key): one.copies for one in found(outcome, "members")}
    assert told == {(1, 7, "2026-01-01"): 2, (1, None, None): 1, (1, 8, None): 1}
    assert sorted(one.copies for one in found(outcome, "log")) == [1, 1, 1, 2]
    assert sorted((one.copies, one.reach.value) for one in found(outcome, "sayings")) == [(2, "mentions")]


def test_what_tells_of_somebody_stands_as_a_digest_and_pointers_stand_plainly(source):
    outcome = search(ANNA, MAP, source)
    for one in found(outcome, "log"):
        key = dict(one.row.key)
        assert list(key) == ["person_id", "at", "paid", "done", "said"]
        assert key["person_id"] in {1, 2}
        assert key["paid"] in {"12.5", "12", None}
        assert key["at"] in {"2026-02-03T04:05:06", None}
        assert key["said"].startswith("sha256:")
    assert "rang" not in repr(outcome)


def test_the_same_rows_have_the_same_address_on_every_engine(source):
    rows = {name: [dict(zip(_columns(name), row, strict=True)) for row in some] for name, some in ROWS.items()}
    fake = company(**rows)
    for one in fake.tables.values():
        one.key = ()
    there = {one.row for one in search(ANNA, MAP, source).findings if one.row.table in {"members", "sayings"}}
    assert there == {one.row for one in search(ANNA, MAP, fake).findings if one.row.table in {"members", "sayings"}}


def _columns(name):
    return {"people": ("id", "email"), "members": ("person_id", "team_id", "since"), "sayings": ("said",)}.get(
        name, ("person_id", "at", "paid", "done", "said")
    )


def test_they_are_read_back_each_once_by_their_address(source):
    outcome = search(ANNA, MAP, source)
    records = list(read_records(outcome.findings, data_map=MAP, sources=[source], watch=Unwatched()))
    assert [one.finding for one in records] == list(outcome.findings)
    said = sorted(str(one.values["said"]) for one in records if one.finding.row.table == "log")
    assert said == sorted(["rang anna@x.example", "rang anna@x.example", LONG, "wrote to Anna@X.example"])
    assert {str(one.values["since"]) for one in records if one.finding.row.table == "members"} == {"2026-01-01", "None"}
    sayings = summaries([one.row for one in found(outcome, "sayings")], data_map=MAP, sources=[source], watch=Unwatched())
    assert list(sayings.values()) == ["anna@x.example called"]


def test_one_that_changed_meanwhile_is_gone(source, database):
    outcome = search(ANNA, MAP, source)
    database.run("UPDATE sayings SET said = 'anna@x.example called twice' WHERE said LIKE 'anna%%'")
    with pytest.raises(RowsGone) as gone:
        list(read_records(outcome.findings, data_map=MAP, sources=[source], watch=Unwatched()))
    assert [row.table for row in gone.value.rows] == ["sayings"]


def test_an_address_that_is_all_digests_is_still_told_from_others(source):
    (line,) = found(search(ANNA, MAP, source), "sayings")
    other = replace(line, row=replace(line.row, key=(("said", "sha256:" + "0" * 64),)))
    with pytest.raises(RowsGone):
        list(read_records([other], data_map=MAP, sources=[source], watch=Unwatched()))
