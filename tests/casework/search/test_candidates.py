"""Who somebody may be: side by side, never merged, the surest first."""

from __future__ import annotations

import pytest

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.candidates import candidates_of, find_people
from privacy_console.casework.search.datamap import People, RowRole
from privacy_console.casework.search.findings import Confidence
from tests.casework.search.town import OWNS, column, company, data_map, link, people, person, search, subject, table

MAP = data_map(
    people(column("pin", identifier=Kind.OTHER, secret=True), people=People.CUSTOMER),
    table("orders", RowRole.BELONGS, column("email", identifier=Kind.EMAIL)),
)
ROWS = [
    person(1, "mark@x.example", "Mark Jensen", pin="4711"),
    person(2, "mj@y.example", "Mark Jensen", phone="0171 1234567"),
    person(3, "mark@x.example", "Marc J"),
    person(4, "zoe@z.example", "Zoe"),
]


def given(*pairs):
    return [Identifier(kind=kind, value=value) for kind, value in pairs]


def find(*pairs, source=None, **more):
    source = source or company(people=ROWS, orders=[{"id": 1, "email": "mark@x.example"}])
    return find_people(given(*pairs), data_map=MAP, sources=[source], watch=Unwatched(), **more)


def ids(found):
    return [one.row.key[0][1] for one in found.candidates]


def test_two_of_one_name_are_two_candidates_and_each_says_what_tells_them_apart():
    found = find((Kind.NAME, "Mark Jensen"))
    assert {1, 2} <= set(ids(found))
    assert {one.confidence for one in found.candidates} == {Confidence.POSSIBLE}
    mark = next(one for one in found.candidates if one.row.key[0][1] == 2)
    assert [(told.kind, told.value) for told in mark.values] == [
        (Kind.EMAIL, "mj@y.example"),
        (Kind.PHONE, "0171 1234567"),
        (Kind.NAME, "Mark Jensen"),
    ]
    assert mark.people is People.CUSTOMER


def test_those_with_one_address_follow_one_another_and_say_so():
    found = find((Kind.NAME, "Mark Jensen"), (Kind.EMAIL, "mark@x.example"))
    assert ids(found)[:2] == [1, 3]
    first, second = found.candidates[:2]
    assert [(same.kind, same.row.key[0][1]) for same in first.same_as] == [(Kind.EMAIL, 3)]
    assert [(same.kind, same.row.key[0][1]) for same in second.same_as] == [(Kind.EMAIL, 1)]
    assert first.confidence is Confidence.CERTAIN


def test_nobody_is_found_in_what_is_no_person_and_no_secret_is_told():
    found = find((Kind.EMAIL, "mark@x.example"), (Kind.OTHER, "4711"))
    assert {one.row.table for one in found.candidates} == {"people"}
    assert "4711" not in repr(found)
    assert "4711" not in [told.value for one in found.candidates for told in one.values]
    assert "mark@x.example" not in repr(found)  # a screen shows it; no log and no report does


def test_many_candidates_are_cut_at_the_least_sure_and_counted():
    found = find((Kind.NAME, "Mark Jensen"), (Kind.EMAIL, "mark@x.example"), most=1)
    assert (ids(found), found.more) == ([1], len(find((Kind.NAME, "Mark Jensen"), (Kind.EMAIL, "mark@x.example")).candidates) - 1)


def test_a_source_that_does_not_answer_is_named():
    found = find((Kind.NAME, "Mark Jensen"), source=company(people=ROWS, orders=[{"id": 1, "email": ""}], down="no connection"))
    assert (found.candidates, found.complete, found.unavailable) == ((), False, ("crm",))
    source = company(people=ROWS, orders=[{"id": 1, "email": ""}])
    source.tables["people"].down = "permission denied"
    assert find((Kind.NAME, "Mark Jensen"), source=source).unavailable == ("crm.people",)


def test_it_stops_when_somebody_says_so():
    class Stops:
        def report(self, progress): ...

        def checkpoint(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        find_people(given((Kind.NAME, "Mark")), data_map=MAP, sources=[company(people=ROWS)], watch=Stops())


def test_the_people_of_a_case_are_those_that_its_search_found_with_those_that_a_link_led_to():
    map_ = data_map(
        people(),
        table("staff", RowRole.IS, "person_id", column("name", person_name=True)),
        links=[link("staff.person_id", "people.id", down=OWNS, up=OWNS)],
    )
    source = company(people=ROWS, staff=[{"id": 9, "person_id": 1, "name": "M. J."}, {"id": 8, "person_id": 4, "name": "Zoe"}])
    who = subject((Kind.EMAIL, "mark@x.example"), (Kind.NAME, "Mark Jensen"))
    outcome = search(who, map_, source)
    found = candidates_of(outcome, who.identifiers, data_map=map_, sources=[source], watch=Unwatched())
    assert {(one.row.table, one.row.key[0][1]) for one in found.candidates} == {
        (one.row.table, one.row.key[0][1]) for one in outcome.findings
    }
    staff = next(one for one in found.candidates if one.row.table == "staff")
    assert (staff.matches, staff.values[0].value) == ((), "M. J.")
