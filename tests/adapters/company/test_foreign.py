"""The tables of a helpdesk that somebody else wrote, filled; one person searched for, the truth told by hand."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.reader import read_data_map
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.search.findings import How
from privacy_console.casework.search.use_cases import (
    check_coverage,
    disagreements,
    own_people,
    people_of,
    read_records,
    related_people,
    search_company,
)
from tests.casework.search.town import Clock, path, seen

FOLDER = Path(__file__).parents[2] / "data" / "foreign"
GRETA = {
    ("auth_user", 2): "owns certain included",
    ("auth_user_groups", 95): "owns certain included",
    ("auth_group", 1): "refers certain included",
    ("django_admin_log", 97): "mentions likely included",
    ("helpdesk_ticket", 10): "owns certain included",
    ("helpdesk_ticket", 11): "refers certain included",  # she commented on it
    ("helpdesk_ticket", 12): "owns certain included",
    ("helpdesk_ticket", 13): "refers certain included",  # she gets copies of it, and is named in it
    ("helpdesk_followup", 20): "owns certain included",
    ("helpdesk_followup", 21): "shared certain included",  # what an agent answered her is the agent's, too
    ("helpdesk_followup", 22): "refers certain included",  # an inner note
    ("helpdesk_followup", 23): "shared certain included",  # her comment, said in public on a neighbour's ticket
    ("helpdesk_followup", 25): "mentions likely included",  # sent to her, says its JSON
    ("helpdesk_followupattachment", 30): "owns certain included",
    ("helpdesk_ticketchange", 40): "shared certain included",  # it hangs on that answer
    ("helpdesk_ticketchange", 41): "mentions likely included",
    ("helpdesk_ticketcc", 50): "owns certain included",
    ("helpdesk_ticketcc", 51): "refers certain included",
    ("helpdesk_ticketcustomfieldvalue", 60): "owns certain included",
    ("helpdesk_ticketdependency", 65): "refers certain included",
    ("helpdesk_checklist", 70): "refers certain included",
    ("helpdesk_savedsearch", 80): "owns certain included",
    ("helpdesk_usersettings", 90): "owns certain included",
    ("helpdesk_kbitem_voted_by", 5): "owns certain included",
    ("helpdesk_kbitem", 1): "refers certain included",
}


@pytest.fixture
def helpdesk(tmp_path):
    writer = sqlite3.connect(tmp_path / "helpdesk.db")
    for name in ("helpdesk-tables.sql", "helpdesk-rows.sql"):
        writer.executescript((FOLDER / name).read_text(encoding="utf-8"))
    writer.close()
    return open_source("helpdesk", f"sqlite:///{tmp_path}/helpdesk.db")


@pytest.fixture
def data_map():
    return read_data_map(FOLDER / "helpdesk.yaml")


def find(helpdesk, data_map, value="greta.holm@post.example"):
    who = asserted_by_operator([Identifier(kind=IdentifierKind.EMAIL, value=value)])
    return search_company(who, data_map=data_map, sources=[helpdesk], clock=Clock(), watch=Unwatched())


def test_every_column_of_it_is_mapped(helpdesk, data_map):
    assert disagreements(check_coverage(data_map, [helpdesk.schema()])) == ()


def test_one_person_is_found_as_the_hand_says(helpdesk, data_map):
    outcome = find(helpdesk, data_map)
    assert seen(outcome) == GRETA
    assert outcome.complete
    assert path(outcome, "helpdesk_followupattachment", 30) == [
        "email = exact -> helpdesk_ticket.submitter_email",
        "helpdesk_ticket.id -> helpdesk_followup.ticket_id",
        "helpdesk_followup.id -> helpdesk_followupattachment.followup_id",
    ]


def test_a_neighbour_of_the_same_surname_gets_nothing_of_hers(helpdesk, data_map):
    hers = {key for key, value in GRETA.items() if value.startswith("owns")}
    his = {key for key, value in seen(find(helpdesk, data_map, "mats.holm@post.example")).items() if value.startswith("owns")}
    assert ("helpdesk_ticket", 11) in his
    assert not hers & his


def test_unsearchable_columns_are_named(helpdesk, data_map):
    named = {
        (one.table, one.column) for one in find(helpdesk, data_map).coverage if one.how is How.NOT_SEARCHED and "acked" in one.why
    }
    assert {
        ("helpdesk_savedsearch", "query"),
        ("helpdesk_usersettings", "settings_pickled"),
        ("django_session", "session_data"),
    } <= named


def test_its_records_can_be_read_with_the_people_in_them(helpdesk, data_map):
    records = list(read_records(find(helpdesk, data_map).findings, data_map=data_map, sources=[helpdesk], watch=Unwatched()))
    assert len(records) == len(GRETA)
    (greta,) = own_people(records, data_map=data_map)
    assert (greta.id, greta.name, greta.emails) == ("auth_user:2", "Greta Holm", ("Greta.Holm@Post.example",))
    related = related_people(records, data_map=data_map, sources=[helpdesk], watch=Unwatched())
    (reply,) = [one for one in records if one.values.get("comment") == "We come at noon."]
    assert [person.name for person in related(reply)] == ["Jonas Weil"]
    assert len(list(people_of(data_map=data_map, sources=[helpdesk], watch=Unwatched()))) == 3
