"""Whose else a row is: an owner conflict is shown, costs next to nothing where there is none, and spreads to what hangs on it."""

from __future__ import annotations

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from tests.casework.search.town import OWNS, REFERS, column, company, data_map, link, people, person, search, seen, subject, table

ANNA, BEN = subject((Kind.EMAIL, "anna@x.example")), subject((Kind.EMAIL, "ben@x.example"))
BELONGS = RowRole.BELONGS
TWO = [person(1, "anna@x.example"), person(2, "ben@x.example")]
MAP = data_map(
    people(),
    table("orders", BELONGS, "person_id"),
    table("notes", BELONGS, "order_id", "author_id"),
    table("files", BELONGS, "note_id"),
    links=[
        link("orders.person_id", "people.id", down=OWNS),
        link("notes.order_id", "orders.id", down=OWNS),
        link("notes.author_id", "people.id", down=OWNS),
        link("files.note_id", "notes.id", down=OWNS),
    ],
)


def town(**more):
    rows = {
        "people": TWO,
        "orders": [{"id": 10, "person_id": 1}, {"id": 11, "person_id": 2}],
        "notes": [{"id": 20, "order_id": 10, "author_id": 1}, {"id": 21, "order_id": 10, "author_id": 2}],
        "files": [{"id": 30, "note_id": 20}, {"id": 31, "note_id": 21}],
    }
    return company(**(rows | more))


def others(outcome):
    return {(f.row.table, f.row.key[0][1]): [str(row) for row in f.others] for f in outcome.findings if f.others}


def test_what_somebody_else_wrote_on_an_order_is_both_peoples_and_so_is_what_hangs_on_it():
    outcome = search(ANNA, MAP, town())
    assert seen(outcome) == {
        ("people", 1): "owns certain included",
        ("orders", 10): "owns certain included",
        ("notes", 20): "owns certain included",
        ("notes", 21): "shared certain included",
        ("files", 30): "owns certain included",
        ("files", 31): "shared certain included",
    }
    assert others(outcome) == {("notes", 21): ["crm.people[id=2]"], ("files", 31): ["crm.people[id=2]"]}
    (note,) = [f for f in outcome.findings if f.row.table == "notes" and f.others]
    assert "one other person" in note.reason
    assert "id" not in note.reason  # whose it is, is for the officer alone


def test_the_other_owner_finds_the_same_conflict_from_the_other_side():
    outcome = search(BEN, MAP, town())
    assert others(outcome) == {("notes", 21): ["crm.people[id=1]"], ("files", 31): ["crm.people[id=1]"]}
    assert seen(outcome)["orders", 11] == "owns certain included"


def test_where_nobody_else_owns_a_row_no_statement_is_spent_on_it():
    alone = town(notes=[{"id": 20, "order_id": 10, "author_id": 1}], files=[{"id": 30, "note_id": 20}])
    assert not others(search(ANNA, MAP, alone))
    steps = [one for one, _ in alone.ask if one == "linked"]
    assert len(steps) == 4  # orders and notes of the person, notes of the order, files of the notes


def test_a_person_whose_key_stands_in_the_row_costs_no_statement_and_an_order_one():
    near, far = town(files=[{"id": 30, "note_id": 20}]), town(orders=[{"id": 10, "person_id": 2}, {"id": 11, "person_id": 2}])
    near_outcome, far_outcome = search(ANNA, MAP, near), search(ANNA, MAP, far)
    assert others(near_outcome) == {("notes", 21): ["crm.people[id=2]"]}
    assert ("linked", "people") not in near.ask
    assert others(far_outcome)["notes", 20] == ["crm.people[id=2]"]
    assert far.ask.count(("linked", "orders")) == 2  # the subject's own, and whose the note's order is
    assert ("linked", "people") not in far.ask


def test_the_statements_of_a_conflict_do_not_grow_with_its_rows():
    def asked(count):
        notes = [{"id": n, "order_id": 1000 + n, "author_id": 1} for n in range(count)]
        source = town(orders=[{"id": 1000 + n, "person_id": 100 + n} for n in range(count)], notes=notes)
        assert len(others(search(ANNA, MAP, source))) >= count
        return len(source.ask)

    assert asked(5) == asked(20)


def test_a_cookie_of_two_people_makes_its_page_views_both_peoples():
    """The link goes to no key: whose the cookie is has to be looked up."""
    map_ = data_map(
        people(),
        table("choices", BELONGS, "person_id", "cookie"),
        table("views", BELONGS, "cookie"),
        links=[link("choices.person_id", "people.id", down=OWNS), link("views.cookie", "choices.cookie", down=OWNS)],
    )
    source = company(
        people=TWO,
        choices=[
            {"id": 1, "person_id": 1, "cookie": "c"},
            {"id": 2, "person_id": 2, "cookie": "c"},
            {"id": 3, "person_id": 1, "cookie": "d"},
        ],
        views=[{"id": 7, "cookie": "c"}, {"id": 8, "cookie": "d"}],
    )
    outcome = search(ANNA, map_, source)
    assert others(outcome) == {("views", 7): ["crm.people[id=2]"]}
    assert seen(outcome)["views", 8] == "owns certain included"


def test_a_row_with_the_address_that_another_persons_row_points_to_is_both_peoples():
    map_ = data_map(
        people(),
        table("forms", BELONGS, "person_id", column("email", identifier=Kind.EMAIL)),
        links=[link("forms.person_id", "people.id", down=OWNS)],
    )
    source = company(people=TWO, forms=[{"id": 5, "person_id": 2, "email": "anna@x.example"}])
    assert others(search(ANNA, map_, source)) == {("forms", 5): ["crm.people[id=2]"]}


def test_a_row_that_points_to_both_of_two_sources_people_is_both_peoples():
    map_ = data_map(
        people(),
        table("staff", RowRole.IS, column("email", identifier=Kind.EMAIL), source="hr"),
        table("visits", BELONGS, "guest", "host"),
        links=[link("visits.guest", "crm.people.id", down=OWNS), link("visits.host", "hr.staff.id", down=OWNS)],
        sources=("crm", "hr"),
    )
    crm = company(people=TWO, visits=[{"id": 1, "guest": 1, "host": "9"}])
    hr = company("hr", staff=[{"id": 9, "email": "carl@x.example"}])
    assert others(search(ANNA, map_, crm, hr)) == {("visits", 1): ["hr.staff[id='9']"]}
    assert others(search(subject((Kind.EMAIL, "carl@x.example")), map_, crm, hr)) == {("visits", 1): ["crm.people[id=1]"]}


def test_context_and_questions_have_no_owners_to_name():
    map_ = data_map(people(), table("orders", BELONGS, "person_id", "seen_by"), links=[
        link("orders.person_id", "people.id", down=OWNS), link("orders.seen_by", "people.id", down=REFERS),
    ])  # fmt: skip
    source = company(people=TWO, orders=[{"id": 10, "person_id": 2, "seen_by": 1}])
    assert not others(search(ANNA, map_, source))
    assert not others(search(subject((Kind.EMAIL, "anna@x.example"), verified=False), MAP, town()))


def test_a_row_that_points_to_one_person_and_has_the_address_of_another_is_both_peoples_for_either():
    map_ = data_map(
        people(),
        table("forms", BELONGS, "person_id", column("email", identifier=Kind.EMAIL)),
        table("files", BELONGS, "form_id"),
        links=[link("forms.person_id", "people.id", down=OWNS), link("files.form_id", "forms.id", down=OWNS)],
    )
    source = company(
        people=[*TWO, person(3, "carl@x.example")],
        forms=[
            {"id": 5, "person_id": 2, "email": "ANNA@x.example"},
            {"id": 6, "person_id": 2, "email": "ben@x.example"},
            {"id": 7, "person_id": 2, "email": "nobody@x.example"},
        ],
        files=[{"id": 9, "form_id": 5}],
    )
    assert others(search(ANNA, map_, source)) == {("forms", 5): ["crm.people[id=2]"], ("files", 9): ["crm.people[id=2]"]}
    assert others(search(BEN, map_, source)) == {("forms", 5): ["crm.people[id=1]"], ("files", 9): ["crm.people[id=1]"]}


def test_many_foreign_addresses_are_asked_for_in_one_statement_as_they_stand():
    map_ = data_map(
        people(),
        table("forms", BELONGS, "person_id", column("email", identifier=Kind.EMAIL)),
        links=[link("forms.person_id", "people.id", down=OWNS)],
    )
    source = company(
        people=[person(n, f"p{n}@x.example") for n in range(100)],
        forms=[{"id": n, "person_id": 0, "email": f"p{n}@x.example"} for n in range(100)],
    )
    outcome = search(subject((Kind.EMAIL, "p0@x.example")), map_, source)
    assert len(others(outcome)) == 99
    assert source.ask.count(("linked", "people")) == 1


def test_whose_address_stands_on_the_order_owns_what_others_wrote_on_it_too():
    map_ = data_map(
        people(),
        table("orders", BELONGS, column("email", identifier=Kind.EMAIL)),
        table("notes", BELONGS, "order_id", "author_id"),
        links=[link("notes.order_id", "orders.id", down=OWNS), link("notes.author_id", "people.id", down=OWNS)],
    )
    source = company(
        people=TWO, orders=[{"id": 10, "email": "ben@x.example"}], notes=[{"id": 20, "order_id": 10, "author_id": 1}]
    )
    assert others(search(ANNA, map_, source)) == {("notes", 20): ["crm.people[id=2]"]}
    assert others(search(BEN, map_, source)) == {("notes", 20): ["crm.people[id=1]"]}
