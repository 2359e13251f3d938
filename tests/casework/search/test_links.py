"""Following links: each row once, whatever the shape of the graph."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from tests.casework.search.town import (
    OWNS,
    REFERS,
    SHARED,
    column,
    company,
    data_map,
    link,
    path,
    people,
    person,
    search,
    seen,
    subject,
    table,
)

ANNA = subject((Kind.EMAIL, "anna@x.example"))
BELONGS = RowRole.BELONGS


def asked(source, verb):
    return [one for one, _ in source.ask].count(verb)


def test_owned_rows_are_followed_and_referred_ones_are_not():
    map_ = data_map(
        people(),
        table("orders", BELONGS, "person_id", "site_id"),
        table("lines", BELONGS, "order_id"),
        table("sites", RowRole.REFERENCE, "owner"),
        table("secrets", BELONGS, "site_id"),
        links=[
            link("orders.person_id", "people.id", down=OWNS),
            link("lines.order_id", "orders.id", down=OWNS),
            link("orders.site_id", "sites.id", up=REFERS),
            link("secrets.site_id", "sites.id", down=OWNS),
        ],
    )
    source = company(
        people=[person(1, "anna@x.example")],
        orders=[{"id": 10, "person_id": 1, "site_id": 7}, {"id": 11, "person_id": 2, "site_id": 7}],
        lines=[{"id": 100, "order_id": 10}, {"id": 101, "order_id": 11}],
        sites=[{"id": 7, "owner": "x"}],
        secrets=[{"id": 1000, "site_id": 7}],
    )
    outcome = search(ANNA, map_, source)
    assert seen(outcome) == {
        ("people", 1): "owns certain included",
        ("orders", 10): "owns certain included",
        ("lines", 100): "owns certain included",
        ("sites", 7): "refers certain included",
    }
    assert path(outcome, "lines", 100) == [
        "email = exact -> people.email",
        "people.id -> orders.person_id",
        "orders.id -> lines.order_id",
    ]


def test_shared_rows_are_collected_and_end_the_way():
    map_ = data_map(
        people("home_id"),
        table("homes", RowRole.SHARED, "street"),
        links=[link("people.home_id", "homes.id", up=SHARED, down=SHARED)],
    )
    source = company(
        people=[person(1, "anna@x.example", home_id=5), person(2, "ben@x.example", home_id=5)], homes=[{"id": 5, "street": "x"}]
    )
    assert seen(search(ANNA, map_, source)) == {("people", 1): "owns certain included", ("homes", 5): "shared certain included"}


def test_a_self_reference_ends():
    map_ = data_map(people("boss_id"), links=[link("people.boss_id", "people.id", up=OWNS, down=OWNS)])
    rows = [person(1, "anna@x.example", boss_id=2), person(2, "b@x.example", boss_id=1), person(3, "c@x.example", boss_id=3)]
    source = company(people=rows)
    outcome = search(ANNA, map_, source)
    assert set(seen(outcome)) == {("people", 1), ("people", 2)}


def test_of_two_ways_the_stronger_is_kept_and_of_equals_the_shorter():
    map_ = data_map(
        people(),
        table("orders", BELONGS, "person_id", "seen_by"),
        table("notes", BELONGS, "order_id", "author_id"),
        links=[
            link("orders.seen_by", "people.id", down=REFERS),
            link("orders.person_id", "people.id", down=OWNS),
            link("notes.order_id", "orders.id", down=OWNS),
            link("notes.author_id", "people.id", down=OWNS),
        ],
    )
    source = company(
        people=[person(1, "anna@x.example")],
        orders=[{"id": 10, "person_id": 1, "seen_by": 1}],
        notes=[{"id": 5, "order_id": 10, "author_id": 1}],
    )
    outcome = search(ANNA, map_, source)
    assert seen(outcome)["orders", 10] == "owns certain included"
    assert path(outcome, "notes", 5) == ["email = exact -> people.email", "people.id -> notes.author_id"]


def test_what_is_reached_from_a_likely_row_is_likely_and_a_certain_way_wins():
    map_ = data_map(people(), table("orders", BELONGS, "person_id"), links=[link("orders.person_id", "people.id", down=OWNS)])
    source = company(
        people=[person(1, "anna+a@x.example"), person(2, "anna@x.example")],
        orders=[{"id": 10, "person_id": 1}, {"id": 11, "person_id": 2}],
    )
    outcome = seen(search(ANNA, map_, source))
    assert outcome["orders", 10] == "owns likely included"
    assert outcome["orders", 11] == "owns certain included"


def test_polymorphic_links_are_followed_by_their_kind_both_ways():
    map_ = data_map(
        people(),
        table("orders", BELONGS, "person_id"),
        table("notes", BELONGS, "on_kind", "on_id", "author_id"),
        links=[
            link("orders.person_id", "people.id", down=OWNS),
            link("notes.on_id", "orders.id", down=OWNS, up=REFERS, when={"on_kind": "order"}),
            link("notes.author_id", "people.id", down=OWNS),
        ],
    )
    source = company(
        people=[person(1, "anna@x.example")],
        orders=[{"id": 10, "person_id": 1}, {"id": 11, "person_id": 2}, {"id": 12, "person_id": 2}],
        notes=[
            {"id": 1, "on_kind": "order", "on_id": "10", "author_id": 9},
            {"id": 2, "on_kind": "ticket", "on_id": "10", "author_id": 9},
            {"id": 3, "on_kind": "order", "on_id": "11", "author_id": 1},
            {"id": 4, "on_kind": "ticket", "on_id": "12", "author_id": 1},
        ],
    )
    outcome = seen(search(ANNA, map_, source))
    assert ("notes", 1) in outcome
    assert ("notes", 2) not in outcome
    assert outcome["orders", 11] == "refers certain included"
    assert ("orders", 12) not in outcome


def test_composite_keys_and_nulls_in_them():
    map_ = data_map(
        people("tenant", key=("tenant", "id")),
        table("orders", BELONGS, "tenant", "person_id"),
        links=[link("orders.tenant+person_id", "people.tenant+id", down=OWNS)],
    )
    source = company(
        people=[person(1, "anna@x.example", tenant=7), person(1, "ben@x.example", tenant=8)],
        orders=[
            {"id": 10, "tenant": 7, "person_id": 1},
            {"id": 11, "tenant": 8, "person_id": 1},
            {"id": 12, "tenant": None, "person_id": 1},
        ],
    )
    assert set(seen(search(ANNA, map_, source))) == {("people", 7, 1), ("orders", 10)}


def test_two_sources_meet_where_the_map_says_so():
    map_ = data_map(
        people(),
        table("mails", BELONGS, "person_id", source="mail"),
        links=[link("mail.mails.person_id", "crm.people.id", down=OWNS)],
        sources=("crm", "mail"),
    )
    crm = company(people=[person(1, "anna@x.example")])
    mail = company("mail", mails=[{"id": 3, "person_id": 1}, {"id": 4, "person_id": 2}])
    outcome = search(ANNA, map_, crm, mail)
    assert set(seen(outcome)) == {("people", 1), ("mails", 3)}
    assert outcome.complete


def test_statements_do_not_grow_with_rows():
    map_ = data_map(
        people(),
        table("orders", BELONGS, "person_id"),
        table("lines", BELONGS, "order_id"),
        links=[link("orders.person_id", "people.id", down=OWNS), link("lines.order_id", "orders.id", down=OWNS, up=OWNS)],
    )

    def statements(count):
        source = company(
            people=[person(1, "anna@x.example")],
            orders=[{"id": n, "person_id": 1} for n in range(count)],
            lines=[{"id": n, "order_id": n} for n in range(count)],
        )
        outcome = search(ANNA, map_, source)
        assert len(outcome.findings) == 1 + 2 * count
        assert outcome.statements == len(source.ask)
        return outcome.statements

    assert statements(10) == statements(900)
    assert statements(10) <= 6


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=40),
    st.permutations(range(40)),
)
def test_any_graph_gives_what_is_reachable_each_row_once_in_one_order(edges, order):
    """Rows of one table that own one another in any shape, against a plain walk; the order of rows changes nothing."""
    map_ = data_map(
        people(),
        table("nodes", BELONGS, column("email", identifier=Kind.EMAIL)),
        table("edges", BELONGS, "from_", "to_"),
        links=[link("edges.from_", "nodes.id", down=OWNS), link("edges.to_", "nodes.id", up=OWNS)],
    )
    nodes = [{"id": n, "email": "anna@x.example" if n == 1 else None} for n in range(1, 13)]
    rows = [{"id": i, "from_": a, "to_": b} for i, (a, b) in enumerate(edges)]
    shuffled = [rows[i] for i in order if i < len(rows)]
    found = []
    for some in (rows, shuffled):
        source = company(people=[person(99)], nodes=nodes, edges=some or [{"id": 0, "from_": None, "to_": None}])
        found.append(search(ANNA, map_, source).findings)
    assert found[0] == found[1]
    reached, front = {1}, [1]
    while front:
        here = front.pop()
        for a, b in edges:
            if a == here and b not in reached:
                reached.add(b)
                front.append(b)
    assert {f.row.key[0][1] for f in found[0] if f.row.table == "nodes"} == reached
    assert len({f.row for f in found[0]}) == len(found[0])


def test_a_chain_of_fifty_is_followed_to_its_end_one_statement_a_step():
    map_ = data_map(
        people(),
        table("folders", BELONGS, "person_id", "inside"),
        links=[link("folders.person_id", "people.id", down=OWNS), link("folders.inside", "folders.id", down=OWNS)],
    )
    source = company(
        people=[person(1, "anna@x.example")],
        folders=[
            {"id": 1, "person_id": 1, "inside": None},
            *({"id": n, "person_id": None, "inside": n - 1} for n in range(2, 51)),
        ],
    )
    outcome = search(ANNA, map_, source)
    assert len(outcome.findings) == 51
    assert len(path(outcome, "folders", 50)) == 51
    assert asked(source, "linked") == 51
    assert not [one for one in outcome.findings if one.others]


def test_a_diamond_gives_its_lower_row_once_by_the_first_of_equal_ways():
    map_ = data_map(
        people(),
        table("left", BELONGS, "person_id"),
        table("right", BELONGS, "person_id"),
        table("lower", BELONGS, "left_id", "right_id"),
        links=[
            link("left.person_id", "people.id", down=OWNS),
            link("right.person_id", "people.id", down=OWNS),
            link("lower.right_id", "right.id", down=OWNS),
            link("lower.left_id", "left.id", down=OWNS),
        ],
    )
    source = company(
        people=[person(1, "anna@x.example")],
        left=[{"id": 1, "person_id": 1}],
        right=[{"id": 1, "person_id": 1}],
        lower=[{"id": 5, "left_id": 1, "right_id": 1}],
    )
    outcome = search(ANNA, map_, source)
    assert [one.row.table for one in outcome.findings].count("lower") == 1
    assert path(outcome, "lower", 5)[1:] == ["people.id -> left.person_id", "left.id -> lower.left_id"]


def test_a_hop_says_by_which_link_it_went():
    map_ = data_map(people(), table("orders", BELONGS, "person_id"), links=[link("orders.person_id", "people.id", down=OWNS)])
    outcome = search(ANNA, map_, company(people=[person(1, "anna@x.example")], orders=[{"id": 10, "person_id": 1}]))
    (order,) = [one for one in outcome.findings if one.row.table == "orders"]
    assert [hop.link for hop in order.path] == ["", "orders.person_id -> people.id"]


def test_deleted_rows_are_followed_and_marked_wherever_they_stand():
    map_ = data_map(
        people(),
        table("orders", BELONGS, "person_id", "gone", soft_deleted="gone"),
        table("lines", BELONGS, "order_id"),
        table("history", BELONGS, "order_id", "gone", soft_deleted="gone"),
        links=[
            link("orders.person_id", "people.id", down=OWNS),
            link("lines.order_id", "orders.id", down=OWNS),
            link("history.order_id", "orders.id", down=REFERS),
        ],
    )
    source = company(
        people=[person(1, "anna@x.example")],
        orders=[{"id": 10, "person_id": 1, "gone": "2026-01-01"}, {"id": 11, "person_id": 1, "gone": None}],
        lines=[{"id": 20, "order_id": 10}],
        history=[{"id": 30, "order_id": 10, "gone": True}, {"id": 31, "order_id": 11, "gone": "0"}],
    )
    outcome = search(ANNA, map_, source)
    assert {(one.row.table, one.row.key[0][1]) for one in outcome.findings if one.soft_deleted} == {
        ("orders", 10),
        ("history", 30),
    }
    assert ("lines", 20) in seen(outcome)


def test_a_number_and_its_text_meet_in_either_direction():
    map_ = data_map(
        people(),
        table("mails", BELONGS, "person_id", source="mail"),
        table("tags", BELONGS, "mail_id"),
        links=[link("mail.mails.person_id", "crm.people.id", down=OWNS), link("crm.tags.mail_id", "mail.mails.id", down=OWNS)],
        sources=("crm", "mail"),
    )
    crm = company(people=[person(1, "anna@x.example")], tags=[{"id": 7, "mail_id": 3}, {"id": 8, "mail_id": 4}])
    mail = company("mail", mails=[{"id": "3", "person_id": "1"}, {"id": "4", "person_id": "2"}])
    assert set(seen(search(ANNA, map_, crm, mail))) == {("people", 1), ("mails", "3"), ("tags", 7)}


def test_progress_is_told_by_table_out_of_a_number_that_is_known_and_never_goes_back():
    told = []

    class Watching:
        def report(self, progress):
            told.append(progress)

        def checkpoint(self): ...

    map_ = data_map(
        people(),
        table("orders", BELONGS, "person_id", column("note", free_text=True)),
        links=[link("orders.person_id", "people.id", down=OWNS)],
    )
    source = company(
        people=[person(1, "anna@x.example", "Anna Lind", "0171 1234567")], orders=[{"id": 10, "person_id": 1, "note": ""}]
    )
    search(ANNA, map_, source, watch=Watching())
    assert {one.what for one in told} == {"people", "orders"}
    assert all(one.total for one in told)
    shares = [one.done / one.total for one in told]
    assert shares == sorted(shares)
    assert shares[-1] < 1
