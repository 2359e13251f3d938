"""The map in the officer's hands: edited, kept, confirmed by a person, and held against a database that changes meanwhile."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.datamap.reader import DataMapUnreadable
from privacy_console.casework.console.maps import NobodyStands, NotTheirs
from privacy_console.casework.identity.people import Role
from privacy_console.casework.letters.stages import MapDoesNotHold, NotClosable, close
from privacy_console.casework.requests.case import Status
from privacy_console.casework.search.datamap import ColumnState, Drafted
from privacy_console.casework.search.drift import Drift
from privacy_console.casework.search.findings import Inclusion
from privacy_console.casework.search.mapfile import Accept, EditRefused, MapChanged, MapNotSaved, SetColumn
from privacy_console.casework.search.selection import SearchIncomplete
from privacy_console.casework.search.taking import suggested_edits, suggested_link
from tests.casework.console.test_console import WATCH, Office

SOURCE = "workorders"
EDIT = SetColumn(source=SOURCE, table="users", column="locale", fields={"label": "Tongue"})


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "company.db"
    return path, generate(path, watch=WATCH)


@pytest.fixture
def office(tmp_path: Path, made):
    database = tmp_path / "company.db"
    shutil.copyfile(made[0], database)
    one = Office(tmp_path, f"sqlite+pysqlite:///{database}", made[1])
    one.database = database
    with one.store:
        yield one


def steps(office):
    return [entry.action for entry in office.store.entries() if entry.action.startswith("map.")]


def change(office, *statements):
    with sqlite3.connect(office.database) as connection:
        for one in statements:
            connection.execute(one)
    connection.close()


def test_what_is_edited_is_shown_before_anything_is_written(office):
    before = office.console.map_text()
    edited = office.console.edit_map([EDIT])
    assert edited.count == 1
    assert any("Tongue" in line for line in edited.diff)
    assert office.console.edit_map([EDIT], text=edited.text).text == edited.text
    assert (office.console.map_text(), steps(office)) == (before, [])


def test_a_saved_map_is_worked_with_at_once_and_nobody_has_confirmed_it(office):
    before = office.console.data_map
    saved = office.console.save_map(office.console.edit_map([EDIT]).text)
    assert saved is office.console.data_map
    assert saved.tables[SOURCE, "users"].columns["locale"].label == "Tongue"
    assert (before.confirmed_by, saved.confirmed_by) == ("Petra Sommer", "")
    assert steps(office) == ["map.begun", "map.saved"]
    entry = office.store.entries()[-1]
    assert (entry.facts["was"], entry.facts["map"]) == (before.sha256, saved.sha256)


def test_a_comment_more_is_the_map_that_was_confirmed(office):
    saved = office.console.save_map(office.console.map_text() + "# looked through in November\n")
    assert saved.confirmed_by == "Petra Sommer"


def test_a_name_that_somebody_writes_under_another_map_confirms_nothing(office):
    edited = office.console.edit_map([EDIT]).text.replace("by: Petra Sommer, at", "by: Anybody, at")
    assert office.console.save_map(edited).confirmed_by == ""


def test_every_map_that_was_in_force_is_kept_for_its_owner_alone(office):
    office.console.save_map(office.console.edit_map([EDIT]).text)
    kept = sorted((office.map_path.parent / "maps").iterdir())
    assert len(kept) == 2
    assert {hashlib.sha256(one.read_bytes()).hexdigest() for one in kept} == {one.stem for one in kept}
    assert {stat.S_IMODE(one.stat().st_mode) for one in (*kept, office.map_path)} == {0o600}


def test_a_text_that_is_no_map_is_refused_with_its_line_and_nothing_is_written(office):
    before = office.console.map_text()
    with pytest.raises(DataMapUnreadable, match="line"):
        office.console.save_map(before.replace("row: is\n", "row: was\n", 1))
    assert (office.console.map_text(), steps(office)) == (before, [])


def test_somebody_elses_work_on_the_file_is_not_written_over(office):
    text = office.console.edit_map([EDIT]).text
    theirs = office.console.map_text() + "# theirs\n"
    office.map_path.write_text(theirs, encoding="utf-8")
    with pytest.raises(MapChanged):
        office.console.save_map(text)
    with pytest.raises(MapChanged):
        office.console.confirm_map(watch=WATCH)
    assert office.console.map_text() == theirs
    assert steps(office) == ["map.begun", "map.undone"]


def test_a_disk_that_does_not_take_it_leaves_the_map_that_was_there(office):
    before = office.console.data_map
    (office.map_path.parent / "maps").write_text("in the way")
    with pytest.raises(MapNotSaved):
        office.console.save_map(office.console.edit_map([EDIT]).text)
    assert office.console.data_map is before
    assert steps(office) == ["map.begun", "map.undone"]


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.APPROVER])
def test_only_an_officer_or_an_administrator_changes_the_map(office, role):
    console = replace(office.console, me=replace(office.console.me, role=role))
    for act in (lambda: console.save_map(console.map_text()), lambda: console.confirm_map(watch=WATCH)):
        with pytest.raises(NotTheirs):
            act()
    assert steps(office) == []


def test_confirming_says_who_and_when_and_what_the_schema_was(office):
    confirmed = office.console.confirm_map(watch=WATCH)
    assert (confirmed.confirmed_by, confirmed.confirmed_at) == ("M. Keller", "2026-11-24")
    assert confirmed.seen[SOURCE].engine == "sqlite"
    assert confirmed.seen[SOURCE].tables["users"].key == ("id",)
    check = office.console.check_map(watch=WATCH)
    assert (check.holds, check.not_compared) == (True, ())
    entry = office.store.entries()[-1]
    assert (entry.action, entry.facts["map"], entry.facts["stands_for"]) == ("map.confirmed", confirmed.sha256, "0")


def drafted(office):
    """The sample's map as if it had been taken unseen."""
    text = office.console.map_text().replace('confirmed: {by: Petra Sommer, at: "2026-10-30"}\n', "")
    lines = [line for line in text.splitlines() if not line.startswith("reviewed_by")]
    lines.insert(3, "drafted: {at: 2026-11-01, taken: unseen}")
    return "\n".join(lines) + "\n"


def test_nobody_stands_for_columns_that_they_did_not_count(office):
    map_ = office.console.save_map(drafted(office))
    assert map_.drafted is Drafted.UNSEEN
    assert map_.nobodys() == 14
    with pytest.raises(NobodyStands) as refused:
        office.console.confirm_map(watch=WATCH)
    assert (refused.value.count, refused.value.said) == (14, 0)
    assert refused.value.sentence.format(**vars(refused.value)).startswith("14 columns")
    confirmed = office.console.confirm_map(stands_for=14, watch=WATCH)
    judged = [one for table in confirmed.tables.values() for one in table.columns.values() if one.reason]
    assert {one.confirmed_by for one in judged} == {"M. Keller"}
    assert (confirmed.drafted, confirmed.nobodys()) == (Drafted.NO, 0)


def to_its_end(office):
    """The office's case up to where it would be closed; the answer is taken for written."""
    office.verify()
    office.select()
    with office.console._step() as file:
        case = file.cases.case(office.case)
        for status in (Status.DECIDE, Status.DELIVER, Status.CLOSE):
            case = case.moved(status)
            file.cases.save(case)
            case = file.cases.case(office.case)


def refusal(office):
    check = office.console.check_map(watch=WATCH)
    with pytest.raises(NotClosable) as refused:
        close(office.case, data_map=office.console.data_map, check=check, open_case=office.console._step)
    return [one for one in refused.value.reasons if "Nothing was delivered" not in one]


def test_a_case_waits_while_the_database_has_drifted_and_goes_on_once_somebody_confirmed(office):
    office.console.confirm_map(watch=WATCH)
    to_its_end(office)
    assert refusal(office) == []
    change(office, "ALTER TABLE plans RENAME TO old", "CREATE TABLE plans AS SELECT * FROM old", "DROP TABLE old")
    kinds = {one.kind for one in office.console.check_map(watch=WATCH).drift}
    assert {Drift.CHANGED_TYPE, Drift.LOST_KEY} <= kinds
    (reason,) = refusal(office)
    assert "confirm the map anew" in reason
    office.console.confirm_map(watch=WATCH)
    assert refusal(office) == []


def test_no_answer_is_written_while_the_database_has_drifted(office):
    office.console.confirm_map(watch=WATCH)
    office.verify()
    office.select()
    office.settle()
    office.console.confirm_review(office.case)
    office.console.grant(office.case, why="checked")
    change(office, "ALTER TABLE tickets ADD COLUMN mood TEXT")
    with pytest.raises(MapDoesNotHold) as refused:
        office.console.answer(office.case, watch=WATCH)
    assert f"{SOURCE}.tickets.mood: new column (text)" in refused.value.why
    assert office.console.case(office.case).status is Status.DELIVER
    assert not [entry for entry in office.store.entries() if entry.action.startswith("answer.")]


def test_a_search_of_a_schema_that_drifted_is_incomplete_until_somebody_confirmed(office):
    office.console.confirm_map(watch=WATCH)
    office.verify()
    change(office, "ALTER TABLE plans RENAME TO old", "CREATE TABLE plans AS SELECT * FROM old", "DROP TABLE old")
    found = office.console.search(office.case, watch=WATCH)
    assert not found.complete
    assert f"{SOURCE}.plans.code: changed type" in found.unavailable
    with pytest.raises(SearchIncomplete, match="changed type"):
        office.console.confirm_findings(office.case)
    office.console.confirm_map(watch=WATCH)
    assert office.console.search(office.case, watch=WATCH).complete


def test_a_new_column_is_mapped_confirmed_and_searched_before_a_case_closes(office):
    to_its_end(office)
    change(office, "ALTER TABLE tickets ADD COLUMN mood TEXT")
    assert [(one.kind, one.column) for one in office.console.check_map(watch=WATCH).drift] == [(Drift.NEW_COLUMN, "mood")]
    mood = SetColumn(source=SOURCE, table="tickets", column="mood", fields={"label": "Mood", "free_text": "yes"})
    office.console.save_map(office.console.edit_map([mood]).text)
    assert [reason[:6] for reason in refusal(office)] == ["Nobody", "When t"]
    office.console.confirm_map(watch=WATCH)
    (reason,) = refusal(office)
    assert "search again" in reason
    office.console.go_back(office.case, to=Status.REVIEW)
    found = office.console.search(office.case, watch=WATCH)
    office.console.decide_findings(
        office.case,
        [one.row for one in found.findings if one.decision is Inclusion.UNDECIDED],
        decision=Inclusion.EXCLUDED,
        reason="-",
    )
    assert office.console.confirm_findings(office.case).status is Status.REVIEW


def test_what_a_draft_suggests_is_taken_into_the_map_piece_by_piece(office):
    change(office, "CREATE TABLE visits (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), email VARCHAR(80))")
    (draft,) = office.console.draft_map(watch=WATCH)
    by = office.console.me.name
    edits = suggested_edits(draft, office.console.data_map, columns=draft.columns_of("visits"), by=by)
    links = [suggested_link(one) for one in draft.links if one.from_table == "visits"]
    assert links
    map_ = office.console.save_map(office.console.edit_map([*edits, *links]).text)
    assert office.console.check_map(watch=WATCH).holds
    visits = map_.tables[SOURCE, "visits"]
    assert set(visits.columns) == {"id", "user_id", "email"}
    assert {one.state for one in visits.columns.values()} <= {ColumnState.SEARCHED, ColumnState.NOT_PERSONAL}
    assert any(link.from_table == "visits" for link in map_.links)


def test_a_review_that_was_read_by_another_map_is_read_anew(office):
    office.verify()
    office.select()
    office.console.review(office.case, watch=WATCH)
    assert office.console.desk.reviews
    office.console.save_map(office.console.edit_map([EDIT]).text)
    assert not office.console.desk.reviews


def test_a_suggestion_that_nobody_made_is_not_accepted(office):
    with pytest.raises(EditRefused, match="suggested"):
        office.console.edit_map([Accept(source=SOURCE, table="users")])
