"""Any graph of rows, against a plain walk: nothing is missed, nothing is found twice, and no row is two people's own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import Meaning, RowRole
from tests.casework.search.town import OWNS, REFERS, column, company, data_map, link, search, subject, table
from tests.casework.search.walk import Walk, joined

PEOPLE, OTHERS = ("users", "staff"), ("orders", "notes", "files")
IDS = range(1, 4)
meanings = st.sampled_from([OWNS, OWNS, REFERS, Meaning.SHARED, None])

looser = st.sampled_from([REFERS, Meaning.SHARED, None])


@st.composite
def links(draw):
    """Between any two tables, to the key or to a column that is none, plain or by kind.

    Rows that are people own one another both ways or not at all, and nothing else owns them: what an owning link leads to from
    a person and is a person is that person.
    """
    made = {}
    for _ in range(draw(st.integers(1, 7))):
        child, parent = draw(st.sampled_from(PEOPLE + OTHERS)), draw(st.sampled_from(PEOPLE + OTHERS))
        both = child in PEOPLE and parent in PEOPLE
        down = draw(looser if child in PEOPLE else meanings) if not both else OWNS
        up = draw(looser if parent in PEOPLE else meanings) if not both else OWNS
        to = "id" if both else draw(st.sampled_from(["id", "id", "tag"]))
        kind = None if both else draw(st.sampled_from([None, None, "a", "b"]))
        one = link(
            f"{child}.{draw(st.sampled_from(['x', 'y']))}",
            f"{parent}.{to}",
            down=down,
            up=up,
            when={"kind": kind} if kind else None,
        )
        made.setdefault((one.from_table, one.from_columns, one.to_table, one.to_columns, kind), one)
    return list(made.values())


def rows(draw, name, spell):
    pointer = st.one_of(st.none(), st.sampled_from(list(IDS)).map(spell))
    return [
        {"id": n, "x": draw(pointer), "y": draw(pointer), "tag": draw(pointer), "kind": draw(st.sampled_from(["a", "b"]))}
        | ({"email": f"{name}{n}@x.example"} if name in PEOPLE else {})
        for n in IDS
    ]


@st.composite
def towns(draw):
    columns = ("x", "y", "tag", "kind")
    tables = [table(name, RowRole.IS, column("email", identifier=Kind.EMAIL), *columns) for name in PEOPLE]
    tables += [table(name, RowRole.BELONGS, *columns) for name in OTHERS]
    spellings = {name: draw(st.sampled_from([int, int, str])) for name in PEOPLE + OTHERS}
    return data_map(*tables, links=draw(links())), {name: rows(draw, name, spell) for name, spell in spellings.items()}


def found(map_, town, name, id_):
    outcome = search(subject((Kind.EMAIL, f"{name}{id_}@x.example")), map_, company(**town))
    assert len({one.row for one in outcome.findings}) == len(outcome.findings)
    return outcome


def named(row):
    return row.table, int(row.key[0][1])


@settings(max_examples=120, deadline=None)
@given(towns())
def test_what_is_found_is_what_a_plain_walk_finds(drawn):
    map_, town = drawn
    walk = Walk(map_, town)
    for name, id_ in (("users", 1), ("staff", 2)):
        outcome = found(map_, town, name, id_)
        assert {named(one.row): (one.reach.value, set(map(named, one.others))) for one in outcome.findings} == walk.search(
            (name, id_)
        )


@settings(max_examples=40, deadline=None)
@given(towns())
def test_no_row_is_the_own_row_of_two_people(drawn):
    map_, town = drawn
    walk = Walk(map_, town)
    whose = Counter()
    seen = set()
    for name in PEOPLE:
        for id_ in IDS:
            if (name, id_) not in seen:  # rows of one person are that person's, each of them
                seen |= {row for row in walk.owned((name, id_)) if row[0] in PEOPLE}
                whose.update(named(one.row) for one in found(map_, town, name, id_).findings if one.reach.value == "owns")
    assert not [row for row, count in whose.items() if count > 1]


@settings(max_examples=40, deadline=None)
@given(towns())
def test_every_path_leads_from_the_identifier_to_its_row(drawn):
    map_, town = drawn
    walk = Walk(map_, town)
    by_name = {one.name: one for one in map_.links}
    for one in found(map_, town, "users", 1).findings:
        first, *hops = one.path
        assert (first.from_, first.to) == ("email = exact", "users.email")
        here = {("users", 1)}
        for hop in hops:
            over = by_name[hop.link]
            down = hop.from_ == f"{over.to_table}.{'+'.join(over.to_columns)}"
            pairs = [(high, low) if down else (low, high) for low, high in joined(walk.rows, replace(over, when={}))]
            here = {other for row, other in pairs if row in here}
        assert named(one.row) in here
