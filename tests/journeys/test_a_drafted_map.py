"""A database that nobody prepared: its map is drafted, every suggestion taken unseen, and a search on it finds what is true.

The truth is SQL that somebody wrote who read neither (tests/oracles), and maps that people wrote by hand.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.__main__ import main
from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.reader import parse_data_map, read_data_map
from privacy_console.adapters.datamap.writer import write_draft
from privacy_console.adapters.detection.given_names import FEMALE, MALE
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.search.datamap import Drafted, Meaning
from privacy_console.casework.search.drafting.draft import draft_map
from privacy_console.casework.search.findings import Inclusion, Reach
from privacy_console.casework.search.merging import merging_links
from privacy_console.casework.search.use_cases import check_coverage, disagreements, search_company
from tests.adapters.company.servers import ENGINES, fresh
from tests.casework.search.drafting import german
from tests.casework.search.drafting.desk import POLICY
from tests.oracles import oracle

ROOT = Path(__file__).parents[2]
BY_HAND = ROOT / "resources" / "sample" / "datamap.yaml"
FOREIGN = ROOT / "tests" / "data" / "foreign"
WHO = ("subject", "neighbour", "namesake")


class Clock:
    def now(self):
        return datetime(2026, 11, 1, 9, tzinfo=UTC)


def drafted(source):
    return draft_map(source, categories=POLICY, given_names=FEMALE | MALE, watch=Unwatched())


def columns(data_map, holds):
    return {(table.name, name) for table in data_map.tables.values() for name, one in table.columns.items() if holds(one)}


def suggested(draft, holds):
    return {(one.table, one.column) for one in draft.columns if holds(one)}


def owned(links):
    return {(link.from_table, link.from_columns, link.to_table) for link in links if link.down is Meaning.OWNS}


IDENTIFIER, NAME, SECRET, FREE_TEXT, JSON = (
    lambda one: one.identifier,
    lambda one: one.person_name,
    lambda one: one.secret,
    lambda one: one.free_text,
    lambda one: one.json,
)


@pytest.fixture(scope="module", params=ENGINES)
def sample(request, tmp_path_factory):
    """Address, facts, source and draft of the sample company."""
    url = fresh(request.param, tmp_path_factory.mktemp("drafted"))
    facts = generate(url, watch=Unwatched())
    source = open_source("workorders", url)
    return url, facts, source, drafted(source)


@pytest.fixture(scope="module")
def truth(tmp_path_factory):
    """What is whose, as the oracle says of the same company in SQLite, whose SQL it speaks."""
    url = fresh("sqlite", tmp_path_factory.mktemp("truth"))
    facts = generate(url, watch=Unwatched())
    with sa.create_engine(url, poolclass=NullPool).connect() as connection:
        return {which: oracle.expected_rows(connection, facts, which) for which in WHO}


@pytest.fixture(scope="module")
def by_hand():
    return read_data_map(BY_HAND)


@pytest.mark.parametrize(
    "holds", [IDENTIFIER, NAME, SECRET, FREE_TEXT, JSON], ids=["identifier", "name", "secret", "text", "json"]
)
def test_nothing_that_the_hand_written_map_has_is_missed(sample, by_hand, holds):
    assert columns(by_hand, holds) - suggested(sample[3], holds) == set()


def test_rows_are_owned_as_the_hand_written_map_says_and_in_no_other_way(sample, by_hand):
    assert owned(sample[3].links) == owned(by_hand.links)


def test_tables_are_to_people_what_the_hand_written_map_says(sample, by_hand):
    hand = {table.name: (table.role, table.people, table.key, table.soft_deleted) for table in by_hand.tables.values()}
    draft = {table.table: (table.role, table.people, table.key, table.soft_deleted) for table in sample[3].tables}
    differ = {name for name in hand if hand[name] != draft[name]}
    assert differ == {"settings"}  # an address stands in it: looking there is the careful way


@pytest.mark.parametrize("which", WHO)
def test_a_search_on_the_draft_finds_what_the_oracle_says_and_nothing_of_a_neighbour(sample, truth, which):
    _, facts, source, draft = sample
    data_map = parse_data_map(write_draft(draft, accepted=True, at="2026-11-01"), name="draft")
    assert data_map.drafted is Drafted.UNSEEN
    assert disagreements(check_coverage(data_map, [source.schema()])) == ()
    assert merging_links(data_map, [source.schema()]) == ()
    subject = asserted_by_operator(oracle.identifiers(facts, which))
    outcome = search_company(subject, data_map=data_map, sources=[source], clock=Clock(), watch=Unwatched(), region="GB")
    taken = {
        (one.row.table, tuple(value for _, value in one.row.key), one.reach.value)
        for one in outcome.findings
        if one.decision is Inclusion.INCLUDED
    }
    assert truth[which] - taken == set()
    assert {row for row in taken if row[2] == Reach.OWNS} <= truth[which]
    assert outcome.complete


def test_the_same_on_the_command_line(tmp_path, capsys):
    url = f"sqlite:///{tmp_path}/company.db"
    facts = generate(url, watch=Unwatched())
    wanted = str(tmp_path / "map.yaml")
    home = ["--home", str(tmp_path / "home")]
    assert main([*home, "map", "draft", url, "-o", wanted, "--accept-all"]) == 0
    assert main([*home, "map", "check", url, "--map", wanted]) == 0
    assert main([*home, "find", url, "--map", wanted, "-i", f"email={facts.subject.email}"]) == 0
    assert f"users[id={facts.subject.user_id}]" in capsys.readouterr().out


def test_german_names_and_no_foreign_key_hide_nothing(tmp_path, by_hand):
    generate(tmp_path / "sample.db", watch=Unwatched())
    german.translate(tmp_path / "sample.db", tmp_path / "german.db")
    draft = drafted(open_source("kunden", f"sqlite:///{tmp_path}/german.db"))
    for holds in (IDENTIFIER, NAME, SECRET, FREE_TEXT, JSON):
        hand = {(german.TABLES[table], german.column(table, name)) for table, name in columns(by_hand, holds)}
        assert hand - suggested(draft, holds) == set()
    assert owned(draft.links) == {
        (german.TABLES[child], tuple(german.column(child, name) for name in names), german.TABLES[parent])
        for child, names, parent in owned(by_hand.links)
    }


def test_a_helpdesk_that_somebody_else_made(tmp_path):
    writer = sqlite3.connect(tmp_path / "helpdesk.db")
    for name in ("helpdesk-tables.sql", "helpdesk-rows.sql"):
        writer.executescript((FOREIGN / name).read_text(encoding="utf-8"))
    writer.close()
    draft, hand = drafted(open_source("helpdesk", f"sqlite:///{tmp_path}/helpdesk.db")), read_data_map(FOREIGN / "helpdesk.yaml")
    for holds in (IDENTIFIER, NAME, SECRET, JSON):
        assert columns(hand, holds) - suggested(draft, holds) == set()
    assert columns(hand, FREE_TEXT) - suggested(draft, FREE_TEXT) == {("helpdesk_ignoreemail", "name")}  # taken for a person's
    assert owned(hand.links) - owned(draft.links) == set()
    assert owned(draft.links) - owned(hand.links) == {
        ("django_admin_log", ("user_id",), "auth_user"),  # whose act it was
        ("helpdesk_checklist", ("ticket_id",), "helpdesk_ticket"),
        ("helpdesk_checklisttask", ("checklist_id",), "helpdesk_checklist"),
        ("helpdesk_ignoreemail_queues", ("ignoreemail_id",), "helpdesk_ignoreemail"),
    }


def test_a_tracker_without_a_foreign_key_whose_people_are_logins(tmp_path):
    made = subprocess.run(
        [sys.executable, str(FOREIGN / "make_tracker.py"), str(tmp_path / "p")], capture_output=True, check=False
    )
    assert made.returncode == 0, made.stderr
    draft, hand = drafted(open_source("tracker", f"sqlite:///{tmp_path}/p/db/trac.db")), read_data_map(FOREIGN / "tracker.yaml")
    assert columns(hand, IDENTIFIER) - suggested(draft, IDENTIFIER) == {("ticket", "owner")}  # who looks after it is mentioned
    for holds in (SECRET, FREE_TEXT):
        assert columns(hand, holds) - suggested(draft, holds) == set()
    assert owned(draft.links) - owned(hand.links) == set()
    assert owned(hand.links) - owned(draft.links) == set()
