"""Nothing is missed unnoticed: what was not reached is named, and the outcome is not complete."""

from __future__ import annotations

import pytest

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import SourceUnavailable
from privacy_console.casework.search.datamap import ColumnState, RowRole
from privacy_console.casework.search.findings import How
from privacy_console.casework.search.use_cases import RowsGone, check_coverage, disagreements, read_records
from tests.casework.search.town import OWNS, column, company, data_map, link, people, person, search, seen, subject, table

ANNA = subject((Kind.EMAIL, "anna@x.example"))
ORDERS = table("orders", RowRole.BELONGS, "person_id", column("note", free_text=True))
MAP = data_map(people(), ORDERS, links=[link("orders.person_id", "people.id", down=OWNS)])


def town(**more):
    return company(people=[person(1, "anna@x.example")], orders=[{"id": 10, "person_id": 1, "note": "x"}], **more)


def lines(outcome):
    return {f"{one.table}.{one.column}": one for one in outcome.coverage}


def test_every_live_column_has_one_line_that_says_how_it_took_part():
    outcome = search(ANNA, MAP, town())
    assert outcome.complete
    assert {name: one.how for name, one in lines(outcome).items()} == {
        "people.id": How.LINK,
        "people.email": How.EXACT,
        "people.phone": How.WITH_ROW,
        "people.name": How.WITH_ROW,
        "orders.id": How.WITH_ROW,
        "orders.person_id": How.LINK,
        "orders.note": How.TEXT,
    }
    assert lines(outcome)["people.email"].found == 1
    assert lines(outcome)["orders.person_id"].found == 1
    assert lines(outcome)["people.phone"].why == "no phone was given to look for"


def test_a_column_that_the_map_does_not_know_makes_the_search_incomplete():
    source = town()
    source.tables["orders"].columns = [*source.tables["orders"].columns, "new"]
    source.tables["fresh"] = source.tables["orders"]
    outcome = search(ANNA, MAP, source)
    assert not outcome.complete
    unmapped = {name for name, one in lines(outcome).items() if one.state is ColumnState.UNMAPPED}
    assert unmapped == {"orders.new", "fresh.id", "fresh.person_id", "fresh.note", "fresh.new"}
    assert seen(outcome)


def test_a_column_that_vanished_is_named_and_the_rest_is_searched():
    source = town()
    source.tables["orders"].columns = ["id", "person_id"]
    outcome = search(ANNA, MAP, source)
    assert not outcome.complete
    assert lines(outcome)["orders.note"].how is How.UNREACHABLE
    assert "crm.orders.note" in outcome.unavailable
    assert ("orders", 10) in seen(outcome)


def test_a_table_that_vanished_is_named():
    source = town()
    del source.tables["orders"]
    outcome = search(ANNA, MAP, source)
    assert (outcome.complete, outcome.unavailable) == (False, ("crm.orders",))
    assert {one.column for one in disagreements(outcome.coverage)} == {"id", "person_id", "note"}


def test_a_source_that_is_down_is_incomplete_and_never_empty():
    outcome = search(ANNA, MAP, town(down="no connection"))
    assert (outcome.complete, outcome.findings, outcome.unavailable) == (False, (), ("crm",))
    assert {(one.how, one.why) for one in outcome.coverage} == {(How.UNREACHABLE, "no connection")}


def test_a_source_that_nobody_connected_is_named():
    outcome = search(ANNA, MAP)
    assert (outcome.complete, outcome.unavailable) == (False, ("crm",))


def test_a_table_that_does_not_answer_is_named_and_asked_no_more():
    source = town()
    source.tables["orders"].down = "permission denied"
    outcome = search(ANNA, MAP, source)
    assert (outcome.complete, outcome.unavailable) == (False, ("crm.orders",))
    assert seen(outcome) == {("people", 1): "owns certain included"}
    assert len([one for one in source.ask if one[1] == "orders"]) == 1


def test_unsearchable_and_not_personal_columns_keep_a_search_complete_and_give_their_reason():
    map_ = data_map(people(column("blob", ColumnState.UNSEARCHABLE), column("size", ColumnState.NOT_PERSONAL)))
    outcome = search(ANNA, map_, company(people=[person(1, "anna@x.example", blob=b"x", size=1)]))
    assert outcome.complete
    assert {lines(outcome)[c].why for c in ("people.blob", "people.size")} == {"because"}
    assert {lines(outcome)[c].how for c in ("people.blob", "people.size")} == {How.NOT_SEARCHED}


def test_the_map_can_be_checked_without_a_search():
    coverage = check_coverage(MAP, [town().schema()])
    assert not disagreements(coverage)
    assert {one.how for one in coverage} == {How.EXACT, How.LINK, How.TEXT, How.WITH_ROW}


class Stops:
    def __init__(self, after):
        self.left = after

    def report(self, progress): ...

    def checkpoint(self):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_search_that_is_stopped_says_so_and_nothing_else(after):
    with pytest.raises(Cancelled):
        search(ANNA, MAP, town(), watch=Stops(after))


def read(findings, source):
    return read_records(findings, data_map=MAP, sources=[source], watch=Unwatched())


def test_records_come_in_the_order_of_their_findings():
    source = town()
    source.tables["orders"].rows += [{"id": n, "person_id": 1, "note": str(n)} for n in range(100, 5200)]
    findings = search(ANNA, MAP, source).findings
    records = list(read(findings, source))
    assert [record.finding for record in records] == list(findings)
    assert records[-1].values == {"id": 5199, "person_id": 1, "note": "5199"}


def test_a_row_that_is_gone_is_named_after_the_others_were_read():
    source = town()
    findings = search(ANNA, MAP, source).findings
    source.tables["people"].rows.clear()
    records = read(findings, source)
    assert [next(records).finding.row.table] == ["orders"]
    with pytest.raises(RowsGone) as raised:
        next(records)
    assert [str(row) for row in raised.value.rows] == ["crm.people[id=1]"]
    assert "1 rows" in raised.value.sentence.format(**vars(raised.value))


def test_a_source_that_is_down_is_not_read_as_empty():
    findings = search(ANNA, MAP, town()).findings
    with pytest.raises(SourceUnavailable):
        list(read(findings, town(down="no connection")))
