"""What a person decided of found rows, in the search after it."""

from __future__ import annotations

from dataclasses import replace

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.findings import Inclusion, RowRef
from privacy_console.casework.search.selection import not_followed
from tests.casework.search.town import OWNS, REFERS, column, company, data_map, link, people, person, search, seen, subject, table

MARK = subject((Kind.NAME, "Mark Jensen"))
MAP = data_map(
    people(),
    table("orders", RowRole.BELONGS, "person_id", column("note", free_text=True)),
    table("logins", RowRole.BELONGS, column("email", identifier=Kind.EMAIL)),
    table("hints", RowRole.SHARED, column("who", identifier=Kind.NAME)),
    links=[link("orders.person_id", "people.id", down=OWNS)],
)


def town():
    return company(
        people=[person(1, "mark@x.example", "Mark Jensen"), person(2, "mj@y.example", "Mark Jensen")],
        orders=[{"id": 10, "person_id": 1, "note": ""}, {"id": 11, "person_id": 2, "note": "for Mark Jensen"}],
        logins=[{"id": 5, "email": "mark@x.example"}, {"id": 6, "email": "mj@y.example"}],
        hints=[{"id": 7, "who": "Mark Jensen"}],
    )


def ref(table_name, id_):
    return RowRef(source="crm", table=table_name, key=(("id", id_),))


def decided(**rows):
    words = {"yes": Inclusion.INCLUDED, "no": Inclusion.EXCLUDED}
    return {ref(name.rpartition("_")[0], int(name.rpartition("_")[2])): words[word] for name, word in rows.items()}


def test_what_could_lead_on_says_so_and_nothing_else_does():
    outcome = search(MARK, MAP, town())
    assert {(f.row.table, f.row.key[0][1]) for f in outcome.findings if f.leads} == {("people", 1), ("people", 2)}
    assert seen(outcome) == {
        ("people", 1): "mentions possible undecided",
        ("people", 2): "mentions possible undecided",
        ("orders", 11): "mentions possible undecided",
        ("hints", 7): "mentions possible undecided",
    }
    assert not not_followed(outcome.findings)


def test_a_person_who_was_included_is_certain_and_followed_and_learnt_from():
    outcome = search(MARK, MAP, town(), decided=decided(people_1="yes"))
    assert seen(outcome) == {
        ("people", 1): "owns certain included",
        ("people", 2): "mentions possible undecided",
        ("orders", 10): "owns certain included",
        ("orders", 11): "mentions possible undecided",
        ("logins", 5): "owns likely included",
        ("hints", 7): "mentions possible undecided",
    }
    (mark,) = [f for f in outcome.findings if f.row == ref("people", 1)]
    assert (mark.reason, mark.leads) == ("A person decided that it is the subject's.", False)
    assert not not_followed(outcome.findings)


def test_who_was_excluded_stays_so_and_is_never_an_anchor():
    who = subject((Kind.EMAIL, "mark@x.example"))
    assert seen(search(who, MAP, town(), decided=decided(people_1="no"))) == {
        ("people", 1): "owns certain excluded",
        ("logins", 5): "owns certain included",
    }


def test_what_is_reached_only_through_an_excluded_row_is_not_found_and_what_is_reached_otherwise_stays():
    map_ = data_map(
        people(),
        table("orders", RowRole.BELONGS, "person_id"),
        table("lines", RowRole.BELONGS, "order_id", "person_id"),
        links=[
            link("orders.person_id", "people.id", down=OWNS),
            link("lines.order_id", "orders.id", down=OWNS),
            link("lines.person_id", "people.id", down=OWNS),
        ],
    )
    source = company(
        people=[person(1, "anna@x.example")],
        orders=[{"id": 10, "person_id": 1}, {"id": 11, "person_id": 1}],
        lines=[{"id": 20, "order_id": 10, "person_id": None}, {"id": 21, "order_id": 10, "person_id": 1}],
    )
    outcome = search(subject((Kind.EMAIL, "anna@x.example")), map_, source, decided=decided(orders_10="no"))
    assert seen(outcome) == {
        ("people", 1): "owns certain included",
        ("orders", 10): "owns certain excluded",
        ("orders", 11): "owns certain included",
        ("lines", 21): "owns certain included",
    }


def test_a_mention_that_was_included_stays_a_mention():
    outcome = search(MARK, MAP, town(), decided=decided(orders_11="yes", hints_7="yes"))
    assert seen(outcome)["orders", 11] == "mentions possible included"
    assert seen(outcome)["hints", 7] == "mentions possible included"
    assert ("orders", 10) not in seen(outcome)


def test_an_included_person_who_is_not_followed_yet_is_told():
    outcome = search(MARK, MAP, town())
    chosen = tuple(replace(f, decision=Inclusion.INCLUDED) if f.row == ref("people", 1) else f for f in outcome.findings)
    assert [one.row for one in not_followed(chosen)] == [ref("people", 1)]


def test_a_row_that_belongs_to_somebody_and_was_included_is_followed_both_ways():
    map_ = data_map(
        people(),
        table("calls", RowRole.BELONGS, "person_id", column("caller", identifier=Kind.NAME)),
        links=[link("calls.person_id", "people.id", up=REFERS)],
    )
    source = company(
        people=[person(1, "x@x.example", "Somebody Else")], calls=[{"id": 3, "person_id": 1, "caller": "Mark Jensen"}]
    )
    assert ("people", 1) not in seen(search(MARK, map_, source))
    outcome = search(MARK, map_, source, decided=decided(calls_3="yes"))
    assert seen(outcome) == {("calls", 3): "owns certain included", ("people", 1): "refers certain included"}
