"""Each live column is in exactly one state, a view's through the tables that hold what it shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import LiveColumn, LiveSchema, LiveTable, TableKind
from privacy_console.casework.search.coverage import NOT_IN_MAP, VANISHED, VIEW_NOT_IN_MAP, check_coverage, disagreements
from privacy_console.casework.search.datamap import SUGGESTED, ColumnState, RowRole
from privacy_console.casework.search.findings import How
from tests.casework.search.town import column, company, data_map, people, person, search, seen, subject, table

ORDERS = table("orders", RowRole.BELONGS, "person_id", "total")


def live(name, *columns, kind=TableKind.TABLE, over=None, key=("id",), foreign_keys=(), schema=None, types=None):
    return LiveTable(
        name=name,
        schema=schema,
        columns=tuple(
            LiveColumn(name=one, type=(types or {}).get(one, "TEXT"), textual=True, json=False, nullable=True) for one in columns
        ),
        key=key,
        foreign_keys=foreign_keys,
        view=kind is TableKind.VIEW,
        kind=kind,
        over=over,
    )


def schema(*tables, source="crm", engine="postgresql", fingerprint="1"):
    named = {one.name if one.schema is None else f"{one.schema}.{one.name}": one for one in tables}
    return LiveSchema(source=source, tables=named, fingerprint=fingerprint, engine=engine, default_schema="public")


PEOPLE = live("people", "id", "email", "phone", "name")
LIVE_ORDERS = live("orders", "id", "person_id", "total")


def states(map_, *tables):
    coverage = check_coverage(map_, [schema(*tables)])
    assert max(Counter((one.table, one.column) for one in coverage).values()) == 1
    return {f"{one.table}.{one.column}": (one.state, one.how, one.why) for one in coverage}


def test_a_view_is_searched_through_its_tables_and_says_so():
    view = live("everybody", "email", "total", kind=TableKind.VIEW, over=("orders", "people"))
    found = states(data_map(people(), ORDERS), PEOPLE, LIVE_ORDERS, view)
    told = (ColumnState.SEARCHED, How.THROUGH_TABLES, "a view of orders, people")
    assert found["everybody.email"] == found["everybody.total"] == told


def test_a_materialized_view_says_that_it_holds_copies():
    view = live("totals", "email", kind=TableKind.MATERIALIZED_VIEW, over=("people",))
    assert "holds copies" in states(data_map(people()), PEOPLE, view)["totals.email"][2]


def test_a_view_of_what_nobody_mapped_is_unmapped():
    for over in [("people", "orders"), (), None]:
        view = live("everybody", "email", kind=TableKind.VIEW, over=over)
        found = states(data_map(people()), PEOPLE, LIVE_ORDERS, view)
        assert found["everybody.email"] == (ColumnState.UNMAPPED, How.NOT_SEARCHED, VIEW_NOT_IN_MAP)


def test_a_person_may_say_what_a_view_shows_where_the_engine_does_not():
    view = live("everybody", "email", kind=TableKind.VIEW)
    map_ = replace(data_map(people()), views={("crm", "everybody"): ("people",)})
    assert states(map_, PEOPLE, view)["everybody.email"][1] is How.THROUGH_TABLES
    assert states(map_, view)["everybody.email"][0] is ColumnState.UNMAPPED, "its table is gone"


def test_a_view_that_somebody_mapped_as_a_table_is_not_searched_a_second_time():
    view = live("everybody", "id", "email", kind=TableKind.VIEW, over=("people",))
    map_ = data_map(people(), table("everybody", RowRole.BELONGS, "email"))
    assert {found[1] for name, found in states(map_, PEOPLE, view).items() if name.startswith("everybody.")} == {
        How.THROUGH_TABLES
    }
    alone = data_map(table("everybody", RowRole.BELONGS, "email"))
    assert states(alone, view)["everybody.email"][1] is How.WITH_ROW, "nothing else holds it that the map knows"


def test_what_a_draft_suggests_is_unmapped_until_somebody_accepts_it():
    mapped = replace(people(), suggested={"mood": column("mood")})
    found = states(data_map(mapped), live("people", "id", "email", "phone", "name", "mood", "new"))
    assert found["people.mood"] == (ColumnState.UNMAPPED, How.NOT_SEARCHED, SUGGESTED)
    assert found["people.new"] == (ColumnState.UNMAPPED, How.NOT_SEARCHED, NOT_IN_MAP)


def test_a_key_that_is_only_suggested_is_unmapped():
    key = column("id", ColumnState.UNMAPPED, reason=SUGGESTED)
    found = states(data_map(table("orders", RowRole.BELONGS, key, "person_id", "total")), LIVE_ORDERS)
    assert found["orders.id"] == (ColumnState.UNMAPPED, How.NOT_SEARCHED, SUGGESTED)


def test_a_table_in_another_schema_is_the_one_of_that_schema():
    there = live("people", "id", "email", "phone", "name", schema="crm")
    by_name = states(data_map(people(name="crm.people")), there)
    assert {state for state, _, _ in by_name.values()} == {ColumnState.SEARCHED}
    assert {state for state, _, _ in states(data_map(people()), there).values()} == {ColumnState.UNMAPPED}


def test_what_a_mapped_view_shows_is_found_once_and_the_search_is_complete():
    town = company(people=[person(1, "anna@x.example")], everybody=[person(1, "anna@x.example")])
    town.tables["everybody"].view = True
    map_ = replace(data_map(people(), people(name="everybody")), views={("crm", "everybody"): ("people",)})
    outcome = search(subject((Kind.EMAIL, "anna@x.example")), map_, town)
    assert seen(outcome) == {("people", 1): "owns certain included"}
    assert outcome.complete
    assert "everybody" not in {asked for _, asked in town.ask}


NAMES = st.sets(st.sampled_from("abcdef"), min_size=1)


@given(st.dictionaries(st.sampled_from(["t", "u", "v"]), NAMES), st.dictionaries(st.sampled_from(["t", "u", "v"]), NAMES))
def test_every_column_of_both_is_told_once_and_unmapped_where_they_differ(mapped, there):
    map_ = data_map(*(table(name, RowRole.BELONGS, *columns, key=()) for name, columns in mapped.items()))
    coverage = check_coverage(map_, [schema(*(live(name, *columns) for name, columns in there.items()))])
    told = [(one.table, one.column) for one in coverage]
    of_map = {(name, one) for name, columns in mapped.items() for one in columns}
    of_live = {(name, one) for name, columns in there.items() for one in columns}
    assert len(told) == len(set(told))
    assert set(told) == of_map | of_live
    assert {(one.table, one.column) for one in disagreements(coverage)} == of_map ^ of_live
    assert {one.why for one in disagreements(coverage)} <= {NOT_IN_MAP, VANISHED}
