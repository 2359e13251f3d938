"""Variants of an identifier: which are taken, which are questions, and which would only bury the officer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from tests.casework.search.town import column, company, data_map, path, people, person, search, seen, subject, table

EMAIL, NAME = (Kind.EMAIL, "anna@x.example"), (Kind.NAME, "Anna Müller")
ANNA = person(1, "anna@x.example", "Anna Müller")
WEAK = ["A. Müller", "Anne Müller", "Anna Mülller", "Annie Müller"]
STRONG = ["Anna Müller", "MÜLLER, Anna", "Anna Mueller", "Anna von Müller", "Анна Мюллер", "Anna B. Müller"]


def asked(*rows, who=(EMAIL, NAME), map_=None, **tables):
    return search(subject(*who), map_ or data_map(people()), company(people=[ANNA, *rows], **tables))


@pytest.mark.parametrize("name", WEAK)
def test_a_person_of_their_own_is_no_question_by_a_weak_variant_alone(name):
    assert ("people", 2) not in seen(asked(person(2, "other@y.example", name)))


@pytest.mark.parametrize("name", WEAK)
def test_where_nothing_contradicts_a_weak_variant_is_a_question(name):
    assert seen(asked(person(2, None, name)))["people", 2] == "mentions possible undecided"


@pytest.mark.parametrize("name", WEAK + STRONG)
def test_a_search_by_name_alone_asks_about_everybody(name):
    found = seen(asked(person(2, "other@y.example", name), who=[NAME]))
    assert found == {("people", 1): "mentions possible undecided", ("people", 2): "mentions possible undecided"}


@pytest.mark.parametrize("name", STRONG)
def test_a_namesake_in_any_usual_spelling_stays_a_question(name):
    assert seen(asked(person(2, "other@y.example", name)))["people", 2] == "mentions possible undecided"


def test_a_weak_variant_beside_something_shared_is_a_question():
    rows = [person(2, "other@y.example", "A. Müller", phone="+491711234567")]
    who = (EMAIL, NAME, (Kind.PHONE, "+49 171 1234567"))
    assert ("people", 2) in seen(asked(*rows, who=who))


def test_an_identifier_of_a_kind_that_nobody_knows_of_the_subject_contradicts_nothing():
    map_ = data_map(people(column("no", identifier=Kind.CUSTOMER_NUMBER)))
    rows = [{**ANNA, "no": None}, person(2, None, "A. Müller", no="K-7"), person(3, None, "A. Müller", no="K-8")]
    found = seen(search(subject(EMAIL, NAME), map_, company(people=rows)))
    assert {("people", 2), ("people", 3)} <= set(found)
    rows[0] = {**ANNA, "no": "k 8"}
    found = seen(search(subject(EMAIL, NAME), map_, company(people=rows)))
    assert ("people", 2) not in found
    assert ("people", 3) in found


def test_a_row_that_belongs_to_somebody_else_is_no_question_by_a_weak_variant():
    map_ = data_map(
        people(), table("bills", RowRole.BELONGS, column("to", identifier=Kind.NAME), column("mail", identifier=Kind.EMAIL))
    )
    bills = [
        {"id": 5, "to": "A. Müller", "mail": "other@y.example"},
        {"id": 6, "to": "A. Müller", "mail": None},
        {"id": 7, "to": "Anna Müller", "mail": "other@y.example"},
    ]
    found = seen(asked(map_=map_, bills=bills))
    assert [key for table, key in found if table == "bills"] == [6, 7]


@pytest.mark.parametrize(
    ("stored", "hop"),
    [
        ("Anna Müller", "name = exact"),
        ("Müller, Anna", "name = order 0.98"),
        ("Anna Mueller", "name = diacritics 0.97"),
        ("Анна Мюллер", "name = transliteration 0.90"),
        ("Anna van Müller", "name = particle 0.95"),
        ("Annie Müller", "name = nickname 0.80"),
        ("A. Müller", "name = initial 0.60"),
        ("Anna Mülller", "name = typo 0.90"),
    ],
)
def test_each_match_says_how_and_how_much(stored, hop):
    outcome = asked(person(2, None, stored))
    assert path(outcome, "people", 2) == [f"{hop} -> people.name"]
    (found,) = [f for f in outcome.findings if f.row.key[0][1] == 2]
    assert found.reason.startswith("A name alone tells nobody apart")


def test_a_weak_namesake_leaves_the_name_in_texts_as_sure_as_it_was():
    map_ = data_map(people(), table("notes", RowRole.MENTIONS, column("body", free_text=True)))
    notes = [{"id": 9, "body": "told Anna Müller"}]
    assert seen(asked(person(2, None, "Anne Müller"), map_=map_, notes=notes))["notes", 9] == "mentions likely included"
    assert seen(asked(person(2, None, "Anna Müller"), map_=map_, notes=notes))["notes", 9] == "mentions possible undecided"


# --- what several people have


@st.composite
def sharers(draw):
    """Two to four people with one telephone and one house, some without a name or an address."""
    rows = []
    for number in range(draw(st.integers(2, 4))):
        email = f"p{number}@x.example" if number == 0 or draw(st.booleans()) else None
        name = draw(st.sampled_from([None, "", "Anna Müller", "Ben Ode", "Anna Ode"]))
        phone = draw(st.sampled_from(["+491711234567", "0171/123 45 67", "0049 171 1234567"]))
        street = draw(st.sampled_from([None, "Hauptstr. 5", "5, Hauptstraße", "Hauptstraße 5, 10115 Berlin"]))
        rows.append(person(number, email, name, phone, street=street))
    return rows


@given(sharers(), st.booleans())
@settings(max_examples=100, deadline=None)
def test_a_shared_phone_or_house_makes_nobody_one_however_many_share_it(rows, gave_name):
    map_ = data_map(people(column("street", identifier=Kind.ADDRESS)))
    who = [(Kind.EMAIL, "p0@x.example"), (Kind.PHONE, "+49 171 1234567"), (Kind.ADDRESS, "Hauptstraße 5, 10115 Berlin")]
    found = search(subject(*who, *([NAME] if gave_name else [])), map_, company(people=rows), region="DE").findings
    taken = {f.row.key[0][1] for f in found if f.decision.value == "included"}
    assert taken == {0}
    assert {f.row.key[0][1] for f in found} == {row["id"] for row in rows}  # each is a question: it has the number


def test_an_identifier_of_another_kind_is_one_persons():
    map_ = data_map(people(column("badge", identifier=Kind.OTHER)))
    rows = [{**ANNA, "badge": "B-7"}, person(2, "ben@x.example", badge="b-7"), person(3, "cleo@x.example", badge="B7")]
    found = seen(search(subject((Kind.OTHER, "B-7")), map_, company(people=rows)))
    assert found == {("people", 1): "owns certain included", ("people", 2): "owns certain included"}


# --- numbers


@pytest.mark.parametrize(
    ("stored", "what"),
    [
        ("K-10042", "owns certain included"),
        ("k 10042", "owns certain included"),
        ("K-0010042", "owns likely included"),
        ("K-100420", None),
    ],
)
def test_a_number_with_zeros_in_front_is_a_usual_variant(stored, what):
    map_ = data_map(table("customers", RowRole.IS, column("no", identifier=Kind.CUSTOMER_NUMBER)))
    found = seen(search(subject((Kind.CUSTOMER_NUMBER, "K-10042")), map_, company(customers=[{"id": 1, "no": stored}])))
    assert found.get(("customers", 1)) == what


@pytest.mark.parametrize("text", ["ask @jane", "[~jane] please", "@Jane, look"])
def test_a_text_that_calls_the_user_name_is_likely_theirs(text):
    map_ = data_map(
        table("users", RowRole.IS, column("login", identifier=Kind.USERNAME)),
        table("notes", RowRole.MENTIONS, column("body", free_text=True)),
    )
    source = company(
        users=[{"id": 1, "login": "jane"}], notes=[{"id": 5, "body": text}, {"id": 6, "body": "x@jane.example @janet"}]
    )
    found = seen(search(subject((Kind.USERNAME, "jane")), map_, source))
    assert found == {("users", 1): "owns certain included", ("notes", 5): "mentions likely included"}


@pytest.mark.parametrize(
    ("text", "forms", "found"),
    [
        ("ask @[Jane](user:42)", (), True),
        ("ask @[Jane](users:42)", (), True),
        ("ask <@U42>", (), True),
        ("ask <@42>", (), True),
        ("ask <@420>", (), False),
        ("ask @[Jane](team:42)", (), False),
        ("ask [~accountid:42]", (), False),
        ("ask [~accountid:42]", ("[~accountid:{id}]",), False),
        ("ask {{user 42|Jane}}", ("{{user {id}|{name}}}",), True),
        ("ask {{user 421|Jane}}", ("{{user {id}|{name}}}",), False),
        ("ask @user42", ("@user{id}",), True),
        ("ask @user421", ("@user{id}",), False),
        ("ask @[Jane](team:42)", ("@[{name}](team:{id})",), False),
    ],
)
def test_a_text_that_names_the_row_by_its_key_is_certain(text, forms, found):
    map_ = data_map(
        table("users", RowRole.IS, column("email", identifier=Kind.EMAIL)),
        table("notes", RowRole.MENTIONS, column("body", free_text=True, mentions=forms)),
    )
    source = company(users=[{"id": 42, "email": "anna@x.example"}], notes=[{"id": 5, "body": text}])
    outcome = seen(search(subject(EMAIL), map_, source))
    assert outcome.get(("notes", 5)) == ("mentions certain included" if found else None)
