"""What changed since the map was confirmed is told line by line, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import LiveForeignKey, TableKind
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.drift import WHY, Drift, check_drift, check_map, seen_of
from tests.casework.search.test_coverage import live, schema
from tests.casework.search.town import column, company, data_map, people, person, search, subject, table

ANNA = subject((Kind.EMAIL, "anna@x.example"))
TO_PEOPLE = LiveForeignKey(columns=("person_id",), to_table="people", to_columns=("id",))
PEOPLE = live("people", "id", "email", "phone", "name", types={"email": "VARCHAR(200)"})
ORDERS = live("orders", "id", "person_id", "total", foreign_keys=(TO_PEOPLE,))
THEN = schema(PEOPLE, ORDERS)
MAP = replace(
    data_map(people(), table("orders", RowRole.BELONGS, "person_id", "total")), seen={"crm": seen_of(THEN, at="2026-10-30")}
)


def drift(*tables, map_=MAP, engine="postgresql"):
    found = check_drift(map_, [schema(*tables, engine=engine, fingerprint="2")])
    return [(one.kind, one.table, one.column, one.before, one.now) for one in found]


def test_the_schema_it_was_confirmed_against_has_not_drifted():
    assert drift(PEOPLE, ORDERS) == []
    assert check_map(MAP, [THEN]).holds


@pytest.mark.parametrize(
    ("orders", "told"),
    [
        (None, (Drift.LOST_TABLE, "orders", "", "3 columns", "")),
        (live("orders", "id", "person_id", foreign_keys=(TO_PEOPLE,)), (Drift.LOST_COLUMN, "orders", "total", "", "")),
        (
            live("orders", "id", "person_id", "total", "note", foreign_keys=(TO_PEOPLE,)),
            (Drift.NEW_COLUMN, "orders", "note", "", "TEXT"),
        ),
        (
            live("orders", "id", "person_id", "total", foreign_keys=(TO_PEOPLE,), types={"total": "NUMERIC"}),
            (Drift.CHANGED_TYPE, "orders", "total", "TEXT", "NUMERIC"),
        ),
        (
            live("orders", "id", "person_id", "total", foreign_keys=(TO_PEOPLE,), key=()),
            (Drift.LOST_KEY, "orders", "id", "id", ""),
        ),
        (
            live("orders", "id", "person_id", "total"),
            (Drift.LOST_FOREIGN_KEY, "orders", "person_id", "person_id -> people(id)", ""),
        ),
        (
            live(
                "orders",
                "id",
                "person_id",
                "total",
                foreign_keys=(TO_PEOPLE, LiveForeignKey(columns=("total",), to_table="people", to_columns=("id",))),
            ),
            (Drift.NEW_FOREIGN_KEY, "orders", "total", "", "total -> people(id)"),
        ),
    ],
)
def test_each_change_is_told_once_with_before_and_now(orders, told):
    assert drift(*([PEOPLE] if orders is None else [PEOPLE, orders])) == [told]


def test_a_new_table_is_told_once_not_by_its_columns():
    assert drift(PEOPLE, ORDERS, live("letters", "id", "body")) == [(Drift.NEW_TABLE, "letters", "", "", "2 columns")]


def test_a_lost_column_takes_its_foreign_key_along():
    assert [kind for kind, *_ in drift(PEOPLE, live("orders", "id", "total"))] == [Drift.LOST_COLUMN]


def test_a_view_of_mapped_tables_is_no_drift():
    view = live("everybody", "email", kind=TableKind.VIEW, over=("people",))
    assert drift(PEOPLE, ORDERS, view) == []
    unknown = replace(view, over=None)
    assert drift(PEOPLE, ORDERS, unknown) == [(Drift.NEW_TABLE, "everybody", "", "", "1 column")]


def test_another_engine_calls_types_otherwise_and_they_are_not_compared():
    there = schema(live("people", "id", "email", "phone", "name"), ORDERS, engine="sqlite", fingerprint="2")
    check = check_map(MAP, [there])
    assert (check.drift, check.not_compared, check.holds) == ((), ("crm",), True)
    assert check_map(MAP, [THEN]).not_compared == ()


def test_a_map_that_was_confirmed_against_no_schema_compares_tables_and_columns_alone():
    never = replace(MAP, seen={})
    changed = live("orders", "id", "person_id", "total", types={"total": "NUMERIC"})
    assert drift(PEOPLE, changed, map_=never) == []
    assert check_map(never, [THEN]).not_compared == ("crm",)
    assert [kind for kind, *_ in drift(PEOPLE, map_=never)] == [Drift.LOST_TABLE]


def test_accepting_it_is_confirming_anew():
    now = schema(PEOPLE, live("orders", "id", "person_id", "total", types={"total": "NUMERIC"}), fingerprint="2")
    assert not check_map(MAP, [now]).holds
    assert check_map(replace(MAP, seen={"crm": seen_of(now, at="2026-11-02")}), [now]).holds


def test_what_is_only_suggested_is_unmapped_and_not_told_as_new():
    map_ = data_map(replace(people(), suggested={"mood": column("mood")}))
    check = check_map(map_, [schema(live("people", "id", "email", "phone", "name", "mood"))])
    assert (check.drift, check.unmapped, check.holds) == ((), 1, False)


def test_every_kind_says_what_to_do():
    assert set(WHY) == set(Drift)


def test_a_search_of_a_schema_that_drifted_is_incomplete_and_names_it():
    town = company(people=[person(1, "anna@x.example")])
    now = town.schema()
    one = now.tables["people"]
    older = replace(one, columns=(replace(one.columns[1], type="BLOB"), *one.columns[2:]))
    before = replace(now, tables={"people": older}, fingerprint="older")
    outcome = search(ANNA, replace(data_map(people()), seen={"crm": seen_of(before, at="2026")}), town)
    assert (outcome.complete, outcome.unavailable) == (False, ("crm.people.email: changed type",))
    assert search(ANNA, replace(data_map(people()), seen={"crm": seen_of(now, at="2026")}), town).complete
