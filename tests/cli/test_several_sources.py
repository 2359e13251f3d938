"""A map with several sources: each database is named, and what was not named is told."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from tests.adapters.company.servers import fresh

TWO = """
version: "1"
reviewed_by: M. Keller
sources:
  shop:
    tables:
      buyers: {title: Buyer, row: is, key: id, category: account, columns: {email: {identifier: email}}}
  crm:
    tables:
      notes: {title: Note, row: belongs, key: id, pointers: [buyer], category: support, columns: {words: {free_text: yes}}}
links:
  - {from: crm.notes.buyer, to: shop.buyers.id, down: owns}
"""


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str, str]:
    for name, statements in {
        "shop": ("create table buyers (id integer primary key, email text)", "insert into buyers values (7, 'anna@x.example')"),
        "crm": (
            "create table notes (id integer primary key, buyer text, words text)",
            "insert into notes values (1, '7', 'called back'), (2, '8', 'somebody else'), (3, null, 'nobody')",
        ),
    }.items():
        with closing(sqlite3.connect(tmp_path / f"{name}.db")) as made, made:
            for statement in statements:
                made.execute(statement)
    (tmp_path / "two.yaml").write_text(TWO)
    return f"sqlite:///{tmp_path}/shop.db", f"crm=sqlite:///{tmp_path}/crm.db", str(tmp_path / "two.yaml")


def test_a_search_goes_from_one_database_into_the_other(console, two):
    shop, crm, map_ = two
    said = console("find", shop, "--also", crm, "--map", map_, "-i", "email=anna@x.example", "--json")
    assert said.code == 0
    found = [(one["source"], one["table"], one["key"], one["link"]) for one in said.object["records"]]
    assert found == [("shop", "buyers", {"id": 7}, "owns"), ("crm", "notes", {"id": 1}, "owns")]
    assert said.object["complete"]


def test_a_source_that_was_not_named_makes_the_search_incomplete(console, two):
    shop, _, map_ = two
    said = console("find", shop, "--map", map_, "-i", "email=anna@x.example", "--json")
    assert said.code == 5
    assert said.object["unavailable"] == ["crm"]


def test_the_map_is_checked_against_every_database(console, two):
    shop, crm, map_ = two
    said = console("map", "check", shop, "--also", crm, "--map", map_, "--json")
    assert said.code == 0
    assert {one["source"] for one in said.object["columns"]} == {"shop", "crm"}


def test_a_source_that_the_map_does_not_know_is_refused(console, two):
    shop, crm, map_ = two
    said = console("find", shop, "--also", crm.replace("crm=", "billing="), "--map", map_, "-i", "email=a@x.example")
    assert said.code == 4
    assert "billing" in said.err
    assert "shop, crm" in said.err


def test_a_table_that_the_login_may_not_read_is_no_green_check(console, tmp_path: Path):
    url = sa.make_url(fresh("postgresql", tmp_path))
    role = f"reader_{uuid4().hex[:12]}"
    with sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
        for statement in (
            f"CREATE ROLE {role} LOGIN",
            "CREATE TABLE buyers (id integer PRIMARY KEY, email text)",
            "CREATE TABLE payroll (id integer PRIMARY KEY, iban text)",
            f"GRANT SELECT ON buyers TO {role}",
        ):
            connection.exec_driver_sql(statement)
    map_ = tmp_path / "map.yaml"
    map_.write_text("""
version: "1"
source: shop
tables:
  buyers: {title: Buyer, row: is, key: id, category: account, columns: {email: {identifier: email}}}
  payroll: {title: Pay, row: belongs, key: id, category: account, columns: {iban: {identifier: iban}}}
""")
    reader = url.set(username=role).render_as_string(hide_password=False)
    said = console("map", "check", reader, "--map", str(map_), "--json")
    assert said.object["unreadable"] == ["shop.payroll"]
    assert said.object["unmapped"] == 0
    assert said.code == 4
