"""A draft is written so that the reader finds in it what was suggested, whatever tables and columns are called."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from privacy_console.adapters.datamap.editing import edit_map
from privacy_console.adapters.datamap.reader import parse_data_map
from privacy_console.adapters.datamap.writer import LONGEST_COMMENT, write_draft
from privacy_console.casework.search.datamap import SUGGESTED, ColumnState, Drafted, Meaning, RowRole
from privacy_console.casework.search.mapfile import Decline, RemoveLink
from tests.adapters.datamap.drafts import draft, hostile, small, table

ACCEPTED = """\
# A drafted data map. Behind “#” stands why something was suggested.
# What stands under “suggested” counts as unmapped until somebody accepts it. What each word means: docs/datamap.md.
# Not looked at: table “big” was too large

version: "1"
drafted: {at: 2026-11-01, taken: unseen}
source: crm

tables:
  # likely: named so
  users:
    title: User account
    row: is
    people: customer
    key: id
    soft_deleted: gone
    category: account
    columns:
      email: {label: E-mail address, category: contact, identifier: email}  # likely: named so
      gone: Deleted  # likely: named so
    not_personal:
      - {columns: [seats], because: A number of seats.}  # likely: named so
    unsearchable:
      - {columns: [scan], because: Pictures without text.}  # likely: named so

  # likely: named so
  notes:
    title: Note
    row: mentions
    key: all
    category: support
    pointers: [user_id]
    columns:
      body: {label: Text, free_text: yes, mentions: ["@[{name}](user:{id})"]}  # likely: named so

links:
  - {from: notes.user_id, to: users.id, down: owns}  # certain: a foreign key
"""


def test_an_accepted_draft_reads_like_a_map_that_somebody_wrote():
    assert write_draft(small(), accepted=True, at="2026-11-01") == ACCEPTED


def test_taken_unseen_is_said_and_nobody_stands_for_it():
    found = parse_data_map(ACCEPTED, name="m")
    users = found.tables["crm", "users"]
    assert (found.drafted, found.confirmed_by) == (Drafted.UNSEEN, "")
    assert users.columns["seats"].confirmed_by == users.columns["scan"].confirmed_by == ""
    assert found.tables["crm", "notes"].columns["body"].mentions == ("@[{name}](user:{id})",)
    assert found.tables["crm", "notes"].key == ()


def test_what_nobody_accepted_is_a_suggestion_and_unmapped():
    found = parse_data_map(write_draft(small(), accepted=False, at="2026-11-01"), name="m")
    users = found.tables["crm", "users"]
    assert found.drafted is Drafted.NO
    assert users.role is RowRole.IS
    assert [(one.name, one.state, one.reason) for one in users.columns.values()] == [("id", ColumnState.UNMAPPED, SUGGESTED)]
    assert list(users.suggested) == ["id", "email", "gone", "seats", "scan"]
    assert users.suggested["email"].category == "contact"
    assert found.links == ()
    (link,) = found.suggested_links
    assert (link.name, link.down) == ("notes.user_id -> users.id", Meaning.OWNS)


def expected(one):
    return (one.state, one.category, one.label, dict(one.codes), one.identifier, one.free_text, one.secret, one.reason)


def suggested(one, found):
    """What of a suggestion the map must hold."""
    if one.state is not ColumnState.SEARCHED:
        return (one.state, "", found.label, {}, None, False, False, one.reason.strip())
    if one.pointer:
        return (one.state, "", found.label, {}, None, False, False, "")
    return (one.state, one.category, one.label, dict(one.codes), one.identifier, one.free_text, one.secret, "")


@settings(max_examples=50)
@given(hostile())
def test_any_name_comes_back_as_it_was(drafted):
    found = parse_data_map(write_draft(drafted, accepted=False, at="2026-11-01"), name="m")
    assert {name for _, name in found.tables} == {one.table for one in drafted.tables}
    for one in drafted.columns:
        read = found.tables[drafted.source, one.table].suggested[one.column]
        assert expected(read) == suggested(one, read)
    assert [link.name for link in found.suggested_links] == [link.name for link in drafted.links]
    ends = [(link.from_table, link.from_columns, link.to_table, link.to_columns) for link in found.suggested_links]
    assert ends == [(link.from_table, link.from_columns, link.to_table, link.to_columns) for link in drafted.links]


@settings(max_examples=50)
@given(hostile())
def test_accepted_or_not_each_column_is_said_once(drafted):
    found = parse_data_map(write_draft(drafted, accepted=True, at="2026-11-01"), name="m")
    for one in drafted.tables:
        read = found.tables[drafted.source, one.table]
        assert read.key == one.key
        assert set(read.columns) == {column.column for column in drafted.columns_of(one.table)}
        assert read.suggested == {}
        for column in drafted.columns_of(one.table):
            if column.column not in one.key:
                assert expected(read.columns[column.column]) == suggested(column, read.columns[column.column])


def test_drafts_of_several_sources_make_one_map():
    other = draft(table("users", source="shop"), source="shop")
    found = parse_data_map(write_draft(small(), other, accepted=False, at="2026-11-01"), name="m")
    assert found.sources == ("crm", "shop")
    assert ("shop", "users") in found.tables


@pytest.mark.parametrize("accepted", [True, False])
def test_links_of_databases_that_are_alike_are_told_apart_by_their_sources(accepted):
    one, other = small(), replace(small(), source="shop")
    text = write_draft(one, other, accepted=accepted, at="2026-11-01")
    found = parse_data_map(text, name="m")
    names = [link.name for link in (*found.links, *found.suggested_links)]
    assert names == ["crm.notes.user_id -> crm.users.id", "shop.notes.user_id -> shop.users.id"]
    edit = RemoveLink(name=names[1]) if accepted else Decline(links=(names[1],))
    left = parse_data_map(edit_map(text, [edit], name="m").text, name="m")
    assert [link.name for link in (*left.links, *left.suggested_links)] == names[:1]


def test_evidence_that_is_long_is_cut_between_words():
    long = draft(table("users", evidence=("it has a column for this", "word " * 60)))
    comment = next(line for line in write_draft(long, accepted=True, at="2026-11-01").splitlines() if "has a column" in line)
    assert comment.endswith("word …")
    assert len(comment) <= LONGEST_COMMENT + 4


@pytest.mark.parametrize("accepted", [True, False])
def test_an_empty_database_makes_an_empty_map(accepted):
    assert parse_data_map(write_draft(draft(), accepted=accepted, at="2026-11-01"), name="m").tables == {}
