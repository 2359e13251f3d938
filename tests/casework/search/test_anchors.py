"""Who is found by what, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import Capacity, RowRole
from tests.casework.search.town import OWNS, column, company, data_map, link, path, people, person, search, seen, subject, table

ANNA = (Kind.EMAIL, "anna@x.example")


def test_a_verified_address_makes_its_row_certain_and_says_by_which_column():
    outcome = search(subject(ANNA), data_map(people()), company(people=[person(1, "ANNA@x.example"), person(2, "ben@x.example")]))
    assert seen(outcome) == {("people", 1): "owns certain included"}
    assert path(outcome, "people", 1) == ["email = exact -> people.email"]
    assert outcome.complete


def test_an_unverified_address_is_a_question_from_which_nothing_is_followed():
    map_ = data_map(
        people(), table("orders", RowRole.BELONGS, "person_id"), links=[link("orders.person_id", "people.id", down=OWNS)]
    )
    source = company(people=[person(1, "anna@x.example")], orders=[{"id": 5, "person_id": 1}])
    assert seen(search(subject(ANNA, verified=False), map_, source)) == {("people", 1): "owns possible undecided"}


def test_an_identifier_given_twice_counts_as_verified_once():
    who = subject(ANNA)
    who = replace(who, identifiers=(replace(who.identifiers[0], verified=False), *who.identifiers))
    outcome = search(who, data_map(people()), company(people=[person(1, "anna@x.example")]))
    assert seen(outcome) == {("people", 1): "owns certain included"}


def test_a_tag_makes_a_row_likely_and_not_certain():
    outcome = search(subject(ANNA), data_map(people()), company(people=[person(1, "anna+shop@x.example")]))
    assert seen(outcome) == {("people", 1): "owns likely included"}
    assert path(outcome, "people", 1) == ["email = variant -> people.email"]


def test_two_people_of_one_name_are_two_people():
    source = company(people=[person(1, "mark@x.example", "Mark Jensen"), person(2, "mj@y.example", "Mark Jensen")])
    outcome = search(subject((Kind.EMAIL, "mark@x.example"), (Kind.NAME, "Mark Jensen")), data_map(people()), source)
    assert seen(outcome) == {("people", 1): "owns certain included", ("people", 2): "mentions possible undecided"}


def test_a_phone_that_one_person_has_is_theirs():
    source = company(people=[person(1, phone="0171 1234567")])
    outcome = search(subject((Kind.PHONE, "+491711234567")), data_map(people()), source, region="DE")
    assert seen(outcome) == {("people", 1): "owns certain included"}


def test_a_phone_that_two_people_have_tells_nobody_apart():
    rows = [person(1, "anna@x.example", phone="+491711234567"), person(2, "ben@x.example", phone="0171/1234567")]
    who = subject(ANNA, (Kind.PHONE, "+49 171 1234567"))
    assert seen(search(who, data_map(people()), company(people=rows))) == {
        ("people", 1): "owns certain included",
        ("people", 2): "shared possible undecided",
    }


def test_a_shared_phone_makes_other_rows_with_it_a_question_too():
    map_ = data_map(people(), table("calls", RowRole.BELONGS, column("phone", identifier=Kind.PHONE)))
    rows = [person(1, phone="+491711234567"), person(2, phone="+491711234567")]
    outcome = search(
        subject((Kind.PHONE, "+491711234567")), map_, company(people=rows, calls=[{"id": 9, "phone": "+491711234567"}])
    )
    assert set(seen(outcome).values()) == {"shared possible undecided"}


def test_an_address_never_makes_two_people_one():
    map_ = data_map(people(column("street", identifier=Kind.ADDRESS)))
    rows = [person(1, "anna@x.example", street="Hauptstr. 5"), person(2, "ben@x.example", street="Hauptstraße 5")]
    who = subject(ANNA, (Kind.ADDRESS, "Hauptstraße 5, 10115 Berlin"))
    assert seen(search(who, map_, company(people=rows))) == {
        ("people", 1): "owns certain included",
        ("people", 2): "shared possible undecided",
    }


def test_a_mailbox_of_several_people_is_not_everybodys_row():
    rows = [person(1, "info@x.example", "Anna Lind"), person(2, "info@x.example", "Ben Ode")]
    who = subject((Kind.EMAIL, "info@x.example"), (Kind.NAME, "Anna Lind"))
    assert seen(search(who, data_map(people()), company(people=rows))) == {
        ("people", 1): "owns certain included",
        ("people", 2): "shared possible undecided",
    }


def test_null_and_empty_identifiers_join_nobody():
    rows = [person(1, "anna@x.example"), person(2), person(3, email="", phone="", name="")]
    outcome = search(subject(ANNA), data_map(people()), company(people=rows))
    assert seen(outcome) == {("people", 1): "owns certain included"}


def test_a_former_address_in_a_table_without_links_is_found():
    map_ = data_map(people(), table("audit", RowRole.BELONGS, column("was", identifier=Kind.EMAIL)))
    source = company(people=[person(1, "anna@x.example")], audit=[{"id": 7, "was": "Anna@x.example"}, {"id": 8, "was": None}])
    assert seen(search(subject(ANNA), map_, source))["audit", 7] == "owns certain included"


def test_what_the_own_row_says_is_looked_for_too_and_is_likely():
    map_ = data_map(
        people(column("other", identifier=Kind.EMAIL)), table("letters", RowRole.BELONGS, column("to", identifier=Kind.EMAIL))
    )
    source = company(
        people=[person(1, "anna@x.example", other="lind@home.example")], letters=[{"id": 3, "to": "lind@home.example"}]
    )
    assert seen(search(subject(ANNA), map_, source))["letters", 3] == "owns likely included"


def test_what_was_only_given_is_likely_once_the_own_row_says_it_too():
    map_ = data_map(
        people(column("other", identifier=Kind.EMAIL)), table("letters", RowRole.BELONGS, column("to", identifier=Kind.EMAIL))
    )
    letters = [{"id": 3, "to": "lind@home.example"}, {"id": 4, "to": "ben@home.example"}]
    source = company(people=[person(1, "anna@x.example", other="lind@home.example")], letters=letters)
    given = [(Kind.EMAIL, "lind@home.example"), (Kind.EMAIL, "ben@home.example")]
    who = subject(ANNA)
    who = replace(who, identifiers=(*who.identifiers, *subject(*given, verified=False).identifiers))
    found = seen(search(who, map_, source))
    assert found["letters", 3] == "owns likely included"
    assert found["letters", 4] == "owns possible undecided"  # nobody but the letter says so


def test_nothing_is_learnt_from_a_row_that_is_only_possible():
    map_ = data_map(people(), table("letters", RowRole.BELONGS, column("to", identifier=Kind.EMAIL)))
    source = company(people=[person(1, "mark@x.example", "Mark Jensen")], letters=[{"id": 3, "to": "mark@x.example"}])
    assert seen(search(subject((Kind.NAME, "Mark Jensen")), map_, source)) == {("people", 1): "mentions possible undecided"}


def test_a_shared_row_with_the_address_is_a_question():
    map_ = data_map(table("households", RowRole.SHARED, column("email", identifier=Kind.EMAIL)))
    outcome = search(subject(ANNA), map_, company(households=[{"id": 1, "email": "anna@x.example"}]))
    assert seen(outcome) == {("households", 1): "shared possible undecided"}


def test_a_table_held_as_processor_is_marked_in_the_reason():
    outcome = search(subject(ANNA), data_map(people(capacity=Capacity.PROCESSOR)), company(people=[person(1, "anna@x.example")]))
    assert "processor" in outcome.findings[0].reason


def test_a_deleted_row_that_is_still_there_is_found_and_marked():
    map_ = data_map(people("gone", soft_deleted="gone"))
    rows = [
        person(1, "anna@x.example", gone="2026-01-01"),
        person(2, "anna@x.example", gone=None),
        person(3, "anna@x.example", gone=0),
    ]
    outcome = search(subject(ANNA), map_, company(people=rows))
    assert {f.row.key[0][1]: f.soft_deleted for f in outcome.findings} == {1: True, 2: False, 3: False}


def test_a_login_that_is_an_address_is_found_by_the_address():
    map_ = data_map(table("logins", RowRole.IS, column("login", identifier=Kind.USERNAME)))
    outcome = search(subject(ANNA), map_, company(logins=[{"id": 1, "login": "Anna@X.example"}]))
    assert seen(outcome) == {("logins", 1): "owns certain included"}


def test_a_number_that_is_an_account_is_nobodys_customer_number():
    map_ = data_map(table("customers", RowRole.IS, column("no", identifier=Kind.CUSTOMER_NUMBER)))
    assert seen(search(subject((Kind.ACCOUNT, "42")), map_, company(customers=[{"id": 1, "no": "42"}]))) == {}


def test_no_value_of_a_row_is_in_an_outcome():
    rows = [person(1, "anna@x.example", "Anna Verysecret", phone="+491719998877")]
    outcome = search(subject(ANNA), data_map(people()), company(people=rows))
    assert not [word for word in ("Verysecret", "9998877", "anna@x") if word in repr(outcome)]
