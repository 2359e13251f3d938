"""Texts that are about the subject."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.trace.mentions import tags_of
from tests.casework.search.town import OWNS, column, company, data_map, link, path, people, person, search, seen, subject, table

ANNA = [(Kind.EMAIL, "anna@x.example"), (Kind.NAME, "Anna Müller"), (Kind.PHONE, "+491711234567")]
NOTES = table("notes", RowRole.MENTIONS, "author_id", column("body", free_text=True), column("extra", json=True))


def found_in(text, *given, rows=(), json_=False):
    notes = [{"id": 1, "author_id": None, "body": None if json_ else text, "extra": json.dumps(text) if json_ else None}]
    source = company(people=[person(1, "anna@x.example", "Anna Müller"), *rows], notes=notes)
    return search(subject(*(given or ANNA)), data_map(people(), NOTES), source)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("told Anna Müller", "name"),
        ("MÜLLER, Anna called", "name"),
        ("Anna B. Mueller's bike", "name"),
        ("see anna_mueller.pdf", "name"),
        ("Mu\u0308ller Anna", "name"),
        ("An\u00adna Müller", "name"),
        ("mail Anna@X.example.", "email"),
        ("?u=anna%40x.example&z", "email"),
        ("<a href='mailto:anna@x.example'>", "email"),
        ("ring 0171 / 123 45 67", "phone"),
        ("+49 (171) 1234567", "phone"),
    ],
)
def test_a_text_with_the_subject_in_it_is_likely_theirs(text, by):
    outcome = found_in(text)
    assert seen(outcome)["notes", 1] == "mentions likely included"
    assert path(outcome, "notes", 1) == [f"text ~ {by} -> notes.body"]


@pytest.mark.parametrize(
    "text",
    [
        "Joanna Müller",
        "Anna Müllerin",
        "Anna and Ben Müller",
        "Hanna, Müller",
        "joanna@x.example",
        "anna@x.example.org",
        "anna@xx.example",
        "0171 12345678",
        "order 101711234567",
        "Anna",
        "Müller",
        "",
    ],
)
def test_a_text_with_something_like_it_is_not(text):
    assert ("notes", 1) not in seen(found_in(text))


def test_where_somebody_else_has_the_name_it_is_a_question():
    outcome = found_in("told Anna Müller", rows=[person(2, "other@x.example", "Anna Mueller")])
    assert seen(outcome)["notes", 1] == "mentions possible undecided"


@pytest.mark.parametrize("given", [ANNA, ANNA[:1]])
def test_a_telephone_that_others_have_is_a_question_in_a_text_too(given):
    household = [
        person(1, "anna@x.example", "Anna Müller", "0171 1234567"),
        person(2, "ida@y.example", "Ida Berg", "01711234567"),
    ]
    notes = [{"id": 1, "author_id": None, "body": "call me at 0171 / 123 45 67, I am ill", "extra": None}]
    outcome = search(subject(*given), data_map(people(), NOTES), company(people=household, notes=notes))
    assert seen(outcome)["notes", 1] == "mentions possible undecided"


@pytest.mark.parametrize(
    ("table_name", "form", "text", "there"),
    [
        ("app_users", "@[{name}](user:{id})", "@[Anna](user:1) please call", True),
        ("benutzer", "@[{name}](user:{id})", "@[Anna](user:1) please call", True),
        ("app_users", "@[{name}](user:{id})", "@[Ben](user:12) please call", False),
        ("orders", "@[{name}](user:{id})", "@[Anna](user:1) please call", False),
    ],
)
def test_a_tag_may_call_the_table_of_accounts_by_another_name(table_name, form, text, there):
    ground = SimpleNamespace(table=SimpleNamespace(name=table_name))
    tags = tags_of(ground, (1,), [form], [table_name])
    assert any(tag in text for tag in tags) is there


def test_a_tag_of_one_table_is_not_one_of_another():
    members = SimpleNamespace(table=SimpleNamespace(name="members"))
    assert tags_of(members, (1,), ["@[{name}](user:{id})"], ["users", "members"]) == ()


def test_in_a_list_the_surname_of_one_and_the_given_name_of_the_next_are_a_question():
    assert seen(found_in("Present: Victor Müller, Anna Marsh."))["notes", 1] == "mentions possible undecided"


def test_an_address_beside_the_name_decides_for_all_that():
    outcome = found_in("told Anna Müller (anna@x.example)", rows=[person(2, "other@x.example", "Anna Mueller")])
    assert seen(outcome)["notes", 1] == "mentions likely included"


def test_an_unverified_name_is_a_question():
    source = company(people=[person(2)], notes=[{"id": 1, "author_id": None, "body": "told Anna Müller", "extra": None}])
    outcome = search(subject((Kind.NAME, "Anna Müller"), verified=False), data_map(people(), NOTES), source)
    assert seen(outcome) == {("notes", 1): "mentions possible undecided"}


def test_the_name_of_the_own_row_is_looked_for_though_nobody_gave_it():
    outcome = found_in("told Anna Müller", (Kind.EMAIL, "anna@x.example"))
    assert seen(outcome)["notes", 1] == "mentions likely included"


def test_json_is_walked_by_path():
    outcome = found_in({"to": [{"na/me": "x"}, {"na/me": "Anna Müller"}]}, json_=True)
    assert path(outcome, "notes", 1) == ["text ~ name -> notes.extra/to/1/na~1me"]


def test_a_document_may_be_deep():
    deep: object = "Anna Müller"
    for _ in range(400):
        deep = [deep]
    assert ("notes", 1) in seen(found_in(deep, json_=True))


def test_a_key_of_a_document_can_be_the_mention():
    outcome = found_in({"anna@x.example": True}, json_=True)
    assert path(outcome, "notes", 1) == ["text ~ email -> notes.extra/anna@x.example"]


@pytest.mark.parametrize("broken", ['{"to": "Anna Müller"', "[" * 100_000 + "Anna Müller"])
def test_what_should_be_json_and_is_not_is_read_as_text(broken):
    source = company(
        people=[person(1, "anna@x.example", "Anna Müller")], notes=[{"id": 1, "author_id": 1, "body": None, "extra": broken}]
    )
    assert ("notes", 1) in seen(search(subject(*ANNA), data_map(people(), NOTES), source))


def test_a_tag_with_the_subjects_key_is_certain_and_another_key_is_nobody():
    source = company(
        people=[person(42, "anna@x.example", "Anna Müller"), person(4, "ben@x.example", "Ben Ode")],
        notes=[
            {"id": 1, "author_id": None, "body": "ask @[Annie](people:42)", "extra": None},
            {"id": 2, "author_id": None, "body": "ask @[Ben](people:4)", "extra": None},
            {"id": 3, "author_id": None, "body": "ask @[B](people:420)", "extra": None},
        ],
    )
    outcome = search(subject(*ANNA), data_map(people(), NOTES), source)
    assert {key: value for key, value in seen(outcome).items() if key[0] == "notes"} == {
        ("notes", 1): "mentions certain included"
    }


def test_a_row_that_is_owned_stays_owned_though_it_mentions_the_subject():
    map_ = data_map(people(), NOTES, links=[link("notes.author_id", "people.id", down=OWNS)])
    source = company(
        people=[person(1, "anna@x.example", "Anna Müller")],
        notes=[{"id": 1, "author_id": 1, "body": "I, Anna Müller", "extra": None}],
    )
    assert seen(search(subject(*ANNA), map_, source))["notes", 1] == "owns certain included"


def test_all_texts_of_a_table_are_one_statement():
    source = company(
        people=[person(1, "anna@x.example", "Anna Müller")], notes=[{"id": 1, "author_id": 1, "body": "x", "extra": None}]
    )
    search(subject(*ANNA), data_map(people(), NOTES), source)
    assert source.ask.count(("mentioning", "notes")) == 1
