"""`map draft` and `map confirm`: what they write, print and refuse."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import MAP, POLICY


@pytest.fixture
def wanted(tmp_path: Path) -> Path:
    return tmp_path / "map.yaml"


def test_a_draft_is_written_for_its_owner_alone_and_counted(console, sample, wanted):
    said = console("map", "draft", sample[0], "-o", str(wanted), "--json")
    assert said.code == 0
    assert stat.S_IMODE(wanted.stat().st_mode) == 0o600
    assert said.object["tables"] == 36
    assert sum(said.object["states"].values()) == said.object["columns"]
    assert sum(said.object["groups"].values()) == said.object["columns"] + said.object["links"]
    assert said.object["accepted"] is False


def test_what_nobody_accepted_is_unmapped(console, sample, wanted):
    console("map", "draft", sample[0], "-o", str(wanted))
    said = console("map", "check", sample[0], "--map", str(wanted), "--json")
    assert said.code == 4
    assert said.object["unmapped"] > 250


def test_what_is_not_mapped_is_named_by_its_table_with_what_to_do(console, sample, wanted):
    drafted = console("map", "draft", sample[0], "-o", str(wanted))
    assert f"Written to {wanted}." in drafted.out
    said = console("map", "check", sample[0], "--map", str(wanted))
    assert "  company.users: " in said.out
    assert "nobody accepted what is suggested" in said.err


def test_every_suggestion_taken_unseen_maps_every_column_and_the_map_says_so(console, sample, wanted):
    said = console("map", "draft", sample[0], "-o", str(wanted), "--accept-all")
    assert said.code == 0
    assert "unseen" in said.out
    assert "taken: unseen" in wanted.read_text()
    checked = console("map", "check", sample[0], "--map", str(wanted), "--json")
    assert (checked.code, checked.object["unmapped"]) == (0, 0)


def test_a_map_that_is_there_is_not_written_over(console, sample, wanted):
    wanted.write_text("mine")
    said = console("map", "draft", sample[0], "-o", str(wanted))
    assert said.code == 4
    assert str(wanted) in said.err
    assert wanted.read_text() == "mine"
    assert console("map", "draft", sample[0], "-o", str(wanted), "--force").code == 0
    assert wanted.read_text() != "mine"
    assert stat.S_IMODE(wanted.stat().st_mode) == 0o600
    assert [one.name for one in wanted.parent.iterdir() if one.name.startswith(".")] == []


def test_a_folder_that_is_not_there_is_said(console, sample, tmp_path):
    said = console("map", "draft", sample[0], "-o", str(tmp_path / "none" / "map.yaml"))
    assert said.code == 5
    assert "not written" in said.err
    assert "Traceback" not in said.err


def test_a_database_that_does_not_answer_leaves_no_file(console, wanted):
    said = console("map", "draft", "postgresql+psycopg://u:secretpass@127.0.0.1:1/x", "-o", str(wanted))
    assert said.code == 5
    assert "secretpass" not in said.err + said.out
    assert not os.path.lexists(wanted)


def test_several_databases_make_one_map(console, sample, wanted, tmp_path):
    shop = tmp_path / "shop.db"
    with sqlite3.connect(shop) as connection:
        connection.execute("CREATE TABLE buyers (id INTEGER PRIMARY KEY, email TEXT UNIQUE, name TEXT)")
    connection.close()
    both = ("--source", "workorders", "--also", f"shop=sqlite+pysqlite:///{shop}")
    said = console("map", "draft", sample[0], *both, "-o", str(wanted), "--accept-all", "--json")
    assert said.object["tables"] == 37
    checked = console("map", "check", sample[0], *both, "--map", str(wanted), "--json")
    assert checked.object["unmapped"] == 0
    assert {"shop", "workorders"} == {column["source"] for column in checked.object["columns"]}


def test_a_draft_tells_no_value_of_anybody(console, sample, wanted):
    url, facts = sample
    said = console("map", "draft", url, "-o", str(wanted), "--accept-all")
    for value in (facts.subject.email, facts.subject.family, facts.subject.phone, facts.subject.customer_no):
        assert value not in said.out + said.err + wanted.read_text()


def test_the_categories_are_those_of_the_policy_that_is_named(console, sample, wanted, tmp_path):
    policy = tmp_path / "policy.yaml"
    bundled = Path(MAP).parents[1] / "policy" / "workordersoft.yaml"
    policy.write_text(bundled.read_text().replace("  service_content:\n", "  working_data:\n"))
    console("map", "draft", sample[0], "-o", str(wanted), "--policy", str(policy), "--accept-all")
    assert "service_content" not in wanted.read_text()


def sealed(console, *arguments):
    read, write = os.pipe()
    os.write(write, b"four plain words together\n")
    os.close(write)
    try:
        return console(*arguments, "--passphrase-fd", str(read))
    finally:
        os.close(read)


def test_an_officer_confirms_the_offices_map_and_it_is_held_against_that_schema(console, sample, wanted):
    text = Path(MAP).read_text().replace("reviewed_by: Petra Sommer", "drafted: {at: 2026-11-01, taken: unseen}")
    wanted.write_text(text.replace('confirmed: {by: Petra Sommer, at: "2026-10-30"}\n', ""))
    office = ("--person", "M. Keller", "--company", sample[0], "--policy", POLICY, "--environment", "TEST")
    assert sealed(console, "office", "set-up", *office, "--map", str(wanted), "--json").code == 0
    refused = sealed(console, "map", "confirm", "--json")
    assert refused.code == 4
    assert "14 columns" in refused.err
    assert "taken: unseen" in wanted.read_text()
    said = sealed(console, "map", "confirm", "--stand-for", "14", "--json")
    assert said.code == 0
    assert said.object["confirmed_by"] == "M. Keller"
    checked = console("map", "check", sample[0], "--map", str(wanted), "--json")
    assert (checked.code, checked.object["drift"], checked.object["not_compared"]) == (0, [], [])
