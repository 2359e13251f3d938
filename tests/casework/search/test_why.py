"""Why a row is here: every way to it, what identifies somebody on it, and who else reaches it."""

from __future__ import annotations

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import SourceUnavailable
from privacy_console.casework.search.datamap import RowRole
from privacy_console.casework.search.findings import Confidence, RowRef
from privacy_console.casework.search.use_cases import RowsGone, why, whys
from tests.casework.search.town import (
    OWNS,
    REFERS,
    Clock,
    column,
    company,
    data_map,
    link,
    people,
    person,
    search,
    subject,
    table,
)

ANNA = subject((Kind.EMAIL, "anna@x.example"), (Kind.NAME, "Anna Lind"))
BELONGS = RowRole.BELONGS
MAP = data_map(
    people("boss_id"),
    table("orders", BELONGS, "person_id", "seen_by", column("contact", identifier=Kind.EMAIL)),
    table("notes", BELONGS, "order_id", "author_id", column("body", free_text=True)),
    links=[
        link("orders.person_id", "people.id", down=OWNS),
        link("orders.seen_by", "people.id", down=REFERS),
        link("notes.order_id", "orders.id", down=OWNS, up=REFERS),
        link("notes.author_id", "people.id", down=OWNS),
        link("people.boss_id", "people.id", up=REFERS),
    ],
)


def town():
    return company(
        people=[person(1, "anna@x.example", "Anna Lind", boss_id=3), person(2, "ben@x.example"), person(3, "carl@x.example")],
        orders=[
            {"id": 10, "person_id": 1, "seen_by": 3, "contact": "anna@x.example"},
            {"id": 11, "person_id": 1, "seen_by": None, "contact": "ben@x.example"},
        ],
        notes=[
            {"id": 20, "order_id": 10, "author_id": 1, "body": "for Anna Lind"},
            {"id": 21, "order_id": 10, "author_id": 2, "body": ""},
        ],
    )


def ref(table_name, id_):
    return RowRef(source="crm", table=table_name, key=(("id", id_),))


def told(row, source=None):
    source = source or town()
    outcome = search(ANNA, MAP, town())
    return why(row, subject=ANNA, outcome=outcome, data_map=MAP, sources=[source], clock=Clock(), watch=Unwatched())


def ways(found):
    return [" / ".join(f"{s.direction.value} {s.from_} {s.to}" for s in way.steps) for way in found.ways]


def test_every_way_to_a_row_is_told_and_the_kept_one_first():
    found = told(ref("notes", 20))
    assert ways(found) == [
        "start email = exact orders.contact / down orders.id notes.order_id",
        "start email = exact people.email / down people.id notes.author_id",
        "start text ~ name notes.body",
    ]
    assert [way.last for way in found.ways] == [ref("orders", 10), ref("people", 1), None]
    assert [step.link for step in found.ways[0].steps] == ["", "notes.order_id -> orders.id"]
    assert [step.meaning for step in found.ways[0].steps] == [None, OWNS]
    assert found.ways[2].confidence is Confidence.LIKELY


def test_what_comes_back_from_what_hangs_on_the_row_is_no_way_to_it():
    assert ways(told(ref("orders", 10))) == [
        "start email = exact orders.contact",
        "start email = exact people.email / down people.id orders.person_id",
    ]


def test_who_else_reaches_it_and_by_which_link():
    assert [(one.row, one.link, one.meaning) for one in told(ref("orders", 10)).others] == [
        (ref("people", 3), "orders.seen_by -> people.id", REFERS)
    ]
    note = told(ref("notes", 21))
    assert [(one.row, one.link) for one in note.others] == [(ref("people", 2), "notes.author_id -> people.id")]
    assert note.ways[0].reach == "shared"


def test_who_owns_it_over_several_steps_is_named_without_a_link():
    source = town()
    source.tables["orders"].rows[0] |= {"person_id": 2, "contact": None}
    outcome = search(ANNA, MAP, source)
    (found,) = whys(
        [ref("notes", 20)], subject=ANNA, outcome=outcome, data_map=MAP, sources=[source], clock=Clock(), watch=Unwatched()
    )
    assert [(one.row, one.link) for one in found.others] == [(ref("people", 2), "")]


def test_identifiers_on_it_are_named_with_whether_they_are_the_subjects_and_never_their_values():
    found = told(ref("orders", 11))
    assert [(one.column, one.kind, one.matches) for one in found.identifiers] == [("contact", Kind.EMAIL, None)]
    assert [(one.column, one.matches) for one in told(ref("orders", 10)).identifiers] == [("contact", Confidence.CERTAIN)]
    assert "ben@x" not in repr(found)
    assert "Lind" not in repr(told(ref("people", 1)))


def test_many_rows_take_no_more_statements_than_one():
    def asked(rows):
        source = town()
        outcome = search(ANNA, MAP, town())
        list(whys(rows, subject=ANNA, outcome=outcome, data_map=MAP, sources=[source], clock=Clock(), watch=Unwatched()))
        return len(source.ask)

    assert asked([ref("orders", 10)]) == asked([ref("orders", 10), ref("orders", 11)])


def test_a_row_that_is_gone_and_a_table_that_is_down_are_said():
    gone, down = town(), town()
    gone.tables["notes"].rows.clear()
    with pytest.raises(RowsGone):
        told(ref("notes", 20), gone)
    down.tables["notes"].down = "permission denied"
    with pytest.raises(SourceUnavailable):
        told(ref("notes", 20), down)
    down.tables["notes"].down, down.tables["orders"].down = "", "permission denied"
    found = told(ref("notes", 20), down)
    assert "start email = exact people.email / down people.id notes.author_id" in ways(found)
