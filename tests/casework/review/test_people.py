from __future__ import annotations

import pytest

from privacy_console.casework.review.people import PeopleUnreadable, party_from, party_of, people_from
from privacy_console.casework.review.use_cases import detect_line
from privacy_console.casework.search.people import KnownPerson
from tests.casework.review.small_company import SUBJECT, KnowsByHeart

PERSON = {"id": "C1", "name": "Anna Kowalska", "role": "customer", "emails": ["anna@example.com"], "shoe_size": 38}


def test_a_person_is_read_and_unknown_fields_are_passed_over():
    party = party_from(PERSON)
    assert (party.id, party.name, party.emails) == ("C1", "Anna Kowalska", ("anna@example.com",))


def test_a_file_of_people_is_by_id():
    assert set(people_from({"P1": {"name": "A B", "role": "staff"}, "P2": {"name": "C D", "nick": "Cee"}})) == {"P1", "P2"}


@pytest.mark.parametrize(
    "given",
    [
        None, [], "x", {"id": "P1"}, {"name": "no id"}, {"id": "P1", "name": 5.5}, {"id": "P1", "name": "A", "role": "king"},
        {"id": "P1", "name": "A", "emails": [1.5]}, {"id": "P1", "name": "A", "phones": {"a": 1}}, {"id": True, "name": "A"},
    ],
)  # fmt: skip
def test_what_is_no_person_is_refused_with_its_place_and_without_its_values(given: object):
    with pytest.raises(PeopleUnreadable) as refused:
        party_from(given, place="people: P1")
    assert refused.value.place == "people: P1"


def test_a_list_where_people_are_expected_is_refused():
    with pytest.raises(PeopleUnreadable):
        people_from([PERSON])


def test_a_line_gives_its_spans_and_unknown_owners_are_none():
    line = {
        "id": "x1",
        "text": "Dr Brandvold and Anna Kowalska",
        "subject": PERSON,
        "known_third_parties": [],
        "spans": ["ignored"],
        "more": 1,
    }
    printed = detect_line(line, people={}, detector=KnowsByHeart())
    assert printed["id"] == "x1"
    assert [
        (s["start"], s["end"], s["kind"], s["owner"], s["owner_id"], s["decision"], s["reason"]) for s in printed["spans"]
    ] == [  # type: ignore[attr-defined]
        (3, 12, "PERSON", "unknown", None, "redact", "TP_UNKNOWN"),
        (17, 30, "PERSON", "subject", "C1", "keep", "SUBJECT"),
    ]


def test_a_line_may_name_people_by_their_id():
    line = {"text": "Anna Kowalska", "subject": "C1", "known_third_parties": ["C1"]}
    assert len(detect_line(line, people={"C1": SUBJECT}, detector=KnowsByHeart())["spans"]) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "line",
    [
        [],
        {"id": 1},
        {"text": 1},
        {"text": "x", "subject": "nobody"},
        {"text": "x", "known_third_parties": "C1"},
        {"text": "x", "known_third_parties": [7]},
    ],
)
def test_a_line_that_is_none_is_refused(line: object):
    with pytest.raises(PeopleUnreadable):
        detect_line(line, people={}, detector=KnowsByHeart())


def test_somebody_whom_the_search_knows_is_a_party_with_all_that_is_known():
    known = KnownPerson(
        id="r1",
        name="Anna Kowalska",
        role="customer",
        emails=("a@example.com",),
        phones=("+44123",),
        ids=("C1",),
        address="1 Mill Lane",
    )
    party = party_of(known)
    assert (party.id, party.name, party.role, party.emails, party.phones, party.ids, party.address) == (
        "r1", "Anna Kowalska", "customer", ("a@example.com",), ("+44123",), ("C1",), "1 Mill Lane",
    )  # fmt: skip
