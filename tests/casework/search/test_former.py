"""What a history tells: values that were the subject's once."""

from __future__ import annotations

import json

import pytest

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from tests.casework.search.town import OWNS, REFERS, column, company, data_map, link, people, person, search, seen, subject, table

EMAIL = (Kind.EMAIL, "anna@x.example")
LETTERS = table("letters", RowRole.BELONGS, column("to", identifier=Kind.EMAIL), column("said", free_text=True))
AUDIT = table(
    "people_aud",
    RowRole.BELONGS,
    "person_id",
    "changed_by",
    column("email", identifier=Kind.EMAIL),
    column("phone", identifier=Kind.PHONE),
    column("name", identifier=Kind.NAME, person_name=True),
)
WAYS = [link("people_aud.person_id", "people.id", down=OWNS), link("people_aud.changed_by", "people.id", down=REFERS)]
MAP = data_map(people(), AUDIT, LETTERS, links=WAYS)
ANNA = person(1, "anna@x.example", "Anna Müller")


def once(id_=42, person_id=1, changed_by=None, email=None, phone=None, name=None):
    return {"id": id_, "person_id": person_id, "changed_by": changed_by, "email": email, "phone": phone, "name": name}


def town(*audit, letters=(), others=(), **more):
    return company(people=[ANNA, *others], people_aud=list(audit), letters=list(letters), **more)


def letter(id_, to=None, said=None):
    return {"id": id_, "to": to, "said": said}


def test_a_former_address_in_the_history_of_the_own_row_is_looked_for_and_likely():
    source = town(once(email="lind@old.example"), letters=[letter(3, "lind@old.example"), letter(4, "ben@old.example")])
    outcome = search(subject(EMAIL), MAP, source)
    assert seen(outcome)["letters", 3] == "owns likely included"
    assert ("letters", 4) not in seen(outcome)
    (found,) = [f for f in outcome.findings if f.row.table == "letters"]
    assert found.reason == "Has a former email of the subject's (former value in people_aud 42)."


def test_a_former_name_is_a_question_and_a_text_with_it_is_likely():
    source = town(
        once(name="Anna Schmidt"), letters=[letter(3, said="told Anna Schmidt")], others=[person(2, name="Anna Schmidt")]
    )
    found = seen(search(subject(EMAIL), MAP, source))
    assert found["people", 2] == "mentions possible undecided"
    assert ("letters", 3) in found


def test_a_former_phone_is_looked_for_in_texts():
    source = town(once(phone="0171 1234567"), letters=[letter(3, said="ring +49 171 1234567")])
    assert seen(search(subject(EMAIL), MAP, source, region="DE"))["letters", 3] == "mentions likely included"


@pytest.mark.parametrize(
    "other",
    [
        person(2, "lind@old.example", "Berta Klein"),
        {**person(2, "lind@old.example", "Anna Müller"), "no": "K-2"},
    ],
)
def test_what_somebody_else_has_by_now_is_a_question_everywhere(other):
    map_ = data_map(people(column("no", identifier=Kind.CUSTOMER_NUMBER)), AUDIT, LETTERS, links=WAYS)
    rows = [{**ANNA, "no": "K-1"}, {"no": None, **other}]
    source = company(people=rows, people_aud=[once(email="lind@old.example")], letters=[letter(3, "lind@old.example")])
    found = seen(search(subject(EMAIL, (Kind.NAME, "Anna Müller")), map_, source))
    assert found["people", 2] == "shared possible undecided"
    assert found["letters", 3] == "shared possible undecided"


def test_whoever_changed_a_row_teaches_nothing():
    source = town(once(person_id=2, changed_by=1, email="ben@old.example"), letters=[letter(3, "ben@old.example")])
    assert ("letters", 3) not in seen(search(subject(EMAIL), MAP, source))


def test_the_history_of_somebody_elses_row_teaches_nothing():
    source = town(once(person_id=2, email="ben@old.example"), letters=[letter(3, "ben@old.example")], others=[person(2)])
    assert ("letters", 3) not in seen(search(subject(EMAIL), MAP, source))


def test_a_table_that_is_no_history_teaches_nothing():
    orders = table("orders", RowRole.BELONGS, "person_id", column("email", identifier=Kind.EMAIL))
    map_ = data_map(people(), orders, LETTERS, links=[link("orders.person_id", "people.id", down=OWNS)])
    source = company(
        people=[ANNA],
        orders=[{"id": 5, "person_id": 1, "email": "friend@x.example"}],
        letters=[letter(3, "friend@x.example")],
    )
    assert ("letters", 3) not in seen(search(subject(EMAIL), map_, source))


@pytest.mark.parametrize(
    "changes",
    [
        {"email": ["lind@old.example", "anna@x.example"]},
        {"email": {"from": "lind@old.example", "to": "anna@x.example"}, "seats": [1, 2], "note": "moved"},
    ],
)
def test_a_document_of_changes_teaches_what_is_of_the_columns_kind(changes):
    audit = table("person_changes", RowRole.BELONGS, "person_id", column("changes", identifier=Kind.EMAIL, json=True))
    map_ = data_map(people(), audit, LETTERS, links=[link("person_changes.person_id", "people.id", down=OWNS)])
    source = company(
        people=[ANNA],
        person_changes=[{"id": 7, "person_id": 1, "changes": json.dumps(changes)}],
        letters=[letter(3, "lind@old.example"), letter(4, "moved")],
    )
    found = seen(search(subject(EMAIL), map_, source))
    assert found["letters", 3] == "owns likely included"
    assert ("letters", 4) not in found


def test_old_values_in_plain_text_are_found_as_text():
    log = table("audit_log", RowRole.MENTIONS, column("old_value", free_text=True), column("changes", json=True))
    rows = [
        {"id": 1, "old_value": "anna@x.example", "changes": None},
        {"id": 2, "old_value": None, "changes": json.dumps({"email": ["anna@x.example", "b@x.example"]})},
        {"id": 3, "old_value": "ben@x.example", "changes": None},
    ]
    found = seen(search(subject(EMAIL), data_map(people(), log), company(people=[ANNA], audit_log=rows)))
    assert [key for name, key in found if name == "audit_log"] == [1, 2]


def test_histories_are_read_by_one_statement_each():
    source = town(*(once(id_=n, email=f"old{n}@x.example") for n in range(50)))
    search(subject(EMAIL), MAP, source)
    assert source.ask.count(("linked", "people_aud")) <= 3  # two links, and what the rows say
