"""The sample's own map: complete, confirmed, and careful about other people."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.datamap.reader import read_data_map
from privacy_console.adapters.policyfile.reader import read_policy
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.policy.policy import Basis
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import Capacity, ColumnState, EraseAction, Meaning, RowRole

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def data_map():
    return read_data_map(RESOURCES / "sample" / "datamap.yaml")


@pytest.fixture(scope="module")
def policy():
    return read_policy(RESOURCES / "policy" / "workordersoft.yaml")


@pytest.fixture(scope="module")
def live(tmp_path_factory):
    path = tmp_path_factory.mktemp("map") / "company.db"
    generate(path, watch=Unwatched())
    return inspect(create_engine(f"sqlite:///{path}", poolclass=NullPool))


def columns(data_map):
    return [(table, column) for table in data_map.tables.values() for column in table.columns.values()]


def link(data_map, start):
    return [one for one in data_map.links if one.name.startswith(start)]


def test_it_covers_exactly_the_columns_that_are_there(data_map, live):
    there = {(table, column["name"]) for table in live.get_table_names() for column in live.get_columns(table)}
    assert {(table.name, column.name) for table, column in columns(data_map)} == there
    assert all(column.state is not ColumnState.UNMAPPED for _, column in columns(data_map))


def test_its_keys_are_the_tables_own(data_map, live):
    for table in data_map.tables.values():
        assert list(table.key) == live.get_pk_constraint(table.name)["constrained_columns"], table.name


def test_somebody_confirmed_it_and_stands_for_what_is_not_personal(data_map):
    assert data_map.confirmed_by
    assert data_map.confirmed_at
    judged = [column for _, column in columns(data_map) if column.state is ColumnState.NOT_PERSONAL]
    assert judged
    assert all(column.reason and column.confirmed_by for column in judged)


def test_every_category_purpose_and_basis_is_the_policys(data_map, policy):
    pointers = {(one.from_table, column) for one in data_map.links for column in one.from_columns}
    for table, column in columns(data_map):
        if column.category:
            assert column.category in policy.categories, column.name
        else:
            held = column.name in table.key or column.name.endswith("_id") or (table.name, column.name) in pointers
            assert column.state is ColumnState.NOT_PERSONAL or held or column.name in {"country_code", "plan_code"}, column.name
        assert set(column.purposes) <= policy.purposes.keys()
        assert not column.basis or Basis(column.basis)


def test_every_foreign_key_is_a_link_or_leads_to_what_is_nobodys(data_map, live):
    linked = {(one.from_table, *one.from_columns, one.to_table) for one in data_map.links}
    left_out = {
        (table, *key["constrained_columns"], key["referred_table"])
        for table in live.get_table_names()
        for key in live.get_foreign_keys(table)
    } - linked
    nobodys = {"countries", "plans", "tenants", "sites", "addresses"}
    assert {target for *_, target in left_out} <= nobodys


def test_secrets_are_marked(data_map):
    marked = {(table.name, column.name) for table, column in columns(data_map) if column.secret}
    suspicious = {
        (table.name, column.name)
        for table, column in columns(data_map)
        if any(word in column.name for word in ("hash", "token", "secret"))
    }
    assert suspicious <= marked


def test_json_and_free_text_are_marked_as_the_database_has_them(data_map, live):
    kinds = {
        (table, column["name"]): str(column["type"]) for table in live.get_table_names() for column in live.get_columns(table)
    }
    for table, column in columns(data_map):
        assert column.json == (kinds[table.name, column.name] == "JSON"), column.name
        if kinds[table.name, column.name] == "TEXT":
            assert column.free_text, column.name


def test_only_what_is_the_persons_is_owned(data_map):
    assert [(one.down, one.up) for one in link(data_map, "users.manager_id")] == [(None, Meaning.REFERS)]
    assert [(one.down, one.up) for one in link(data_map, "contacts.address_id")] == [(None, Meaning.SHARED)]
    assert {one.down for one in link(data_map, "comments.subject_id")} == {Meaning.REFERS}
    assert [one.down for one in link(data_map, "comments.author_user_id")] == [Meaning.OWNS]
    (assigned,) = link(data_map, "assignments.work_order_id")
    assert assigned.up is Meaning.REFERS, "a technician does not own the orders"
    assert all(Meaning.OWNS not in {one.down, one.up} for one in data_map.links if "tenants" in {one.from_table, one.to_table})


def test_polymorphic_links_say_which_value_they_are_for(data_map):
    assert {tuple(one.when.items()) for one in link(data_map, "comments.subject_id")} == {
        (("subject_type", "work_order"),),
        (("subject_type", "ticket"),),
    }


def test_what_is_erased_how_is_said_for_every_personal_column_of_a_persons_row(data_map):
    for table, column in columns(data_map):
        if table.role in {RowRole.IS, RowRole.BELONGS} and column.category:
            assert column.erase, f"{table.name}.{column.name}"
    assert data_map.tables["workorders", "invoices"].columns["billing_name"].erase is EraseAction.RETAIN
    assert data_map.tables["workorders", "payments"].columns["card_token"].erase is EraseAction.NULL


def test_what_customers_write_is_held_for_them(data_map):
    held = {table.name for table in data_map.tables.values() if table.capacity is Capacity.PROCESSOR}
    assert {"work_orders", "comments", "contacts", "staff"} <= held
    assert not {"users", "invoices", "consents", "tickets"} & held


def test_codes_are_explained(data_map):
    status = data_map.tables["workorders", "work_orders"].columns["status"]
    assert status.codes["40"] == "done"


def test_what_people_are_found_by_is_named(data_map):
    kinds = {column.identifier for _, column in columns(data_map) if column.identifier}
    assert kinds >= {
        IdentifierKind.EMAIL,
        IdentifierKind.PHONE,
        IdentifierKind.NAME,
        IdentifierKind.ACCOUNT,
        IdentifierKind.CUSTOMER_NUMBER,
        IdentifierKind.ADDRESS,
        IdentifierKind.IP,
        IdentifierKind.COOKIE,
    }
