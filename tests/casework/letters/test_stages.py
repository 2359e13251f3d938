"""Review, decision and close: each is one step, and refuses for all its reasons at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.disclosure.use_cases import StillToDecide
from privacy_console.casework.letters.stages import (
    DIFFERENCES_TOLD,
    MapDoesNotHold,
    NotClosable,
    WhyMissing,
    close,
    confirm_review,
    grant,
    require_map_holds,
)
from privacy_console.casework.letters.writing import unfinished
from privacy_console.casework.requests.case import MoveRefused, Status
from privacy_console.casework.requests.use_cases import NoSuchCase
from privacy_console.casework.search.datamap import ColumnState, Drafted
from privacy_console.casework.search.drift import Drift, DriftLine, MapCheck
from privacy_console.casework.search.findings import How
from tests.casework.letters.answering import ID, MORE, DiskFull, Office, covered, outcome, package, person, reviewed_of
from tests.casework.review.small_company import comment

NOTE = "Asked by telephone, Frau Brandvold agreed"


def test_a_settled_review_goes_on_to_the_decision():
    office = Office(person(status=Status.REVIEW))
    moved = confirm_review(ID, package(), open_case=office.open_case)
    assert moved == office.case
    assert (moved.status, moved.version) == (Status.DECIDE, office.case.version)
    assert office.store.entries()[-1].facts == {"redacted": "4", "records": "3"}


def test_a_review_with_a_question_left_does_not():
    office = Office(person(status=Status.REVIEW))
    with pytest.raises(StillToDecide) as refused:
        confirm_review(ID, reviewed_of(comment(1, "Kowalska called.")), open_case=office.open_case)
    assert refused.value.spans == 1
    assert (office.case.status, office.steps) == (Status.REVIEW, [])


def test_a_decision_keeps_its_reason_with_the_case_and_not_on_the_trail():
    office = Office(person(status=Status.DECIDE))
    moved = grant(ID, why=f"  {NOTE} ", open_case=office.open_case)
    assert moved == office.case
    assert (moved.status, moved.decision_note) == (Status.DELIVER, NOTE)
    (entry,) = office.store.entries()
    assert (entry.action, entry.facts) == ("case.granted", {"note_length": str(len(NOTE))})
    assert b"Brandvold" not in entry.stored


def test_a_decision_needs_a_reason():
    office = Office(person(status=Status.DECIDE))
    with pytest.raises(WhyMissing):
        grant(ID, why=" \n", open_case=office.open_case)
    assert (office.case.status, office.steps) == (Status.DECIDE, [])


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.DECIDE])
def test_only_a_reviewed_case_is_granted(status):
    office = Office(person(status=status))
    with pytest.raises(MoveRefused):
        grant(ID, why=NOTE, open_case=office.open_case)
    assert (office.case.status, office.steps) == (status, [])


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.REVIEW])
def test_only_a_case_under_review_is_confirmed(status):
    office = Office(person(status=status))
    with pytest.raises(MoveRefused):
        confirm_review(ID, package(), open_case=office.open_case)
    assert office.steps == []


def checked(*coverage, drift=()):
    return MapCheck(columns=coverage or (covered(),), drift=drift, not_compared=())


def closed(office, *, data_map=MORE, coverage=(), drift=()):
    return close(ID, data_map=data_map, check=checked(*coverage, drift=drift), open_case=office.open_case)


@pytest.fixture
def office():
    """An office that has delivered."""
    one = Office()
    one.answer()
    return one


def test_a_delivered_case_closes(office):
    moved = closed(office)
    assert moved == office.case
    assert moved.status is Status.CLOSED
    assert office.store.entries()[-1].action == "case.closed"


def refused(office, **given):
    with pytest.raises(NotClosable) as error:
        closed(office, **given)
    assert office.case.status is Status.CLOSE
    assert "case.closed" not in office.steps
    return error.value


def test_a_column_that_is_not_mapped_keeps_a_case_open(office):
    new = [covered(f"new{number}", state=ColumnState.UNMAPPED, how=How.NOT_SEARCHED) for number in range(5)]
    error = refused(office, coverage=(covered(), *new))
    (reason,) = error.reasons
    assert reason == (
        "The database and the data map do not agree about 5 columns (main.orders.new0, main.orders.new1, main.orders.new2, …): "
        "map what is there, and search again."
    )


def test_a_source_that_is_down_keeps_a_case_open(office):
    assert refused(office, coverage=(covered(how=How.UNREACHABLE),)).reasons[0].endswith("Connect the source.")


def test_a_map_that_nobody_confirmed_keeps_a_case_open(office):
    assert "Nobody confirmed" in refused(office, data_map=replace(MORE, confirmed_by=" ")).why


def test_a_map_that_was_taken_unseen_keeps_a_case_open_whoever_confirmed_it(office):
    assert "Nobody confirmed" in refused(office, data_map=replace(MORE, drafted=Drafted.UNSEEN)).why


def test_a_column_that_nobody_stands_for_keeps_a_case_open(office):
    (place, table), *_ = MORE.tables.items()
    column = next(iter(table.columns.values()))
    judged = replace(column, state=ColumnState.NOT_PERSONAL, confirmed_by="")
    more = replace(MORE, tables={place: replace(table, columns={**table.columns, column.name: judged})})
    assert "Nobody stands for 1 column that" in refused(office, data_map=more).why


def test_a_schema_that_drifted_keeps_a_case_open_until_somebody_confirms_anew(office):
    line = DriftLine(kind=Drift.CHANGED_TYPE, source="main", table="orders", column="scan", before="TEXT", now="BLOB")
    error = refused(office, drift=(line,))
    (reason,) = error.reasons
    assert reason.startswith(
        "The database changed since the data map was confirmed (main.orders.scan: changed type (TEXT -> BLOB))"
    )


def test_nothing_is_answered_on_a_map_that_does_not_hold_and_the_difference_is_told_with_what_to_do():
    found = outcome(package())
    require_map_holds(ID, found, checked())
    lines = [
        DriftLine(kind=Drift.NEW_COLUMN, source="main", table="orders", column=f"new{number}", before="", now="TEXT")
        for number in range(DIFFERENCES_TOLD + 2)
    ]
    with pytest.raises(MapDoesNotHold) as error:
        require_map_holds(ID, found, checked(covered("note"), drift=tuple(lines)))
    said = error.value.sentence.format(**vars(error.value))
    assert said.startswith(f"{ID} is not answered")
    assert "main.orders.new0: new column (TEXT); " in said
    assert f"new{DIFFERENCES_TOLD}" not in said
    assert "; and 2 more)" in said
    assert "confirm the map anew" in said
    assert "did not have 1 column (main.orders.note) as now: search again." in said
    assert said.endswith("Nothing was written.")


def test_what_changed_is_told_once(office):
    column = covered("mood", state=ColumnState.UNMAPPED, how=How.NOT_SEARCHED)
    line = DriftLine(kind=Drift.NEW_COLUMN, source="main", table="orders", column="mood", before="", now="TEXT")
    (reason,) = refused(office, coverage=(covered(), column), drift=(line,)).reasons
    assert "main.orders.mood: new column (TEXT)" in reason
    table = DriftLine(kind=Drift.NEW_TABLE, source="main", table="orders", column="", before="", now="1 column")
    assert len(refused(office, coverage=(covered(), column), drift=(table,)).reasons) == 1


def test_a_column_that_was_mapped_after_the_search_keeps_a_case_open_until_it_is_searched(office):
    assert "search again" in refused(office, coverage=(covered(), covered("note"))).why
    through = covered("shown", how=How.THROUGH_TABLES)
    assert closed(office, coverage=(covered(), through)).status is Status.CLOSED, "a view's are searched in its tables"


def test_an_incomplete_search_keeps_a_case_open(office):
    with office.open_case() as file:
        file.findings.keep(ID, outcome(package(), complete=False))
    assert "not complete" in refused(office).why


def test_an_unsearchable_column_does_not_keep_a_case_open(office):
    stated = covered(state=ColumnState.UNSEARCHABLE, how=How.NOT_SEARCHED)
    assert closed(office, coverage=(stated,)).status is Status.CLOSED


def test_a_case_without_an_answer_is_told_everything_at_once():
    office = Office(person(status=Status.CLOSE))
    with office.open_case() as file:
        file.findings.keep(ID, outcome(package(), complete=False))
    unmapped = covered(state=ColumnState.UNMAPPED, how=How.UNREACHABLE)
    error = refused(office, data_map=replace(MORE, confirmed_by=""), coverage=(unmapped,))
    assert len(error.reasons) == 4
    assert error.sentence.format(**vars(error)).startswith(f"{ID} is not closed. Nothing was delivered")


def test_a_case_that_is_not_there_is_no_case():
    office = Office()
    for step in (
        lambda: grant("DSR-2026-9999", why=NOTE, open_case=office.open_case),
        lambda: confirm_review("DSR-2026-9999", package(), open_case=office.open_case),
        lambda: close("DSR-2026-9999", data_map=MORE, check=checked(), open_case=office.open_case),
    ):
        with pytest.raises(NoSuchCase):
            step()


def test_an_answer_that_was_begun_and_never_ended_is_found():
    office = Office()
    office.package.full = True
    with pytest.raises(DiskFull):
        office.answer()
    assert unfinished(office.store.entries()) == ()
    assert unfinished(office.store.entries()[:1]) == (ID,)
    office.package.full = False
    office.answer()
    assert unfinished(office.store.entries()) == ()
