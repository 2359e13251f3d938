"""Links by which two people become one are told to whoever checks a map; those of maps that people wrote well are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from privacy_console.adapters.datamap.reader import read_data_map
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import Meaning, RowRole
from privacy_console.casework.search.drift import check_map
from privacy_console.casework.search.merging import merging_links
from tests.casework.search.town import column, company, data_map, link, people, person, table

OWNS, REFERS = Meaning.OWNS, Meaning.REFERS
ROOT = Path(__file__).parents[3]
ORDERS = table("orders", RowRole.BELONGS, column("customer_id"), column("clerk_id"))


def told(*tables, links):
    return [one.link for one in merging_links(data_map(people(), people(name="staff"), *tables, links=links), [])]


@pytest.mark.parametrize(
    "links",
    [
        [link("people.boss_id", "people.id", down=OWNS)],
        [link("people.boss_id", "people.id", down=OWNS, up=OWNS)],
        [link("staff.person_id", "people.id", up=OWNS)],
        [link("staff.person_id", "people.id", down=OWNS, up=REFERS)],
        [link("orders.customer_id", "people.id", up=OWNS)],
        [link("orders.clerk_id", "staff.id", up=OWNS, down=OWNS), link("orders.customer_id", "people.id", down=OWNS)],
        [link("people.order_id", "orders.id", down=OWNS)],
    ],
)
def test_two_people_that_would_be_one_are_told(links):
    assert told(ORDERS, links=links) == [links[0].name]


@pytest.mark.parametrize(
    "links",
    [
        [link("staff.person_id", "people.id", down=OWNS, up=OWNS)],
        [link("orders.customer_id", "people.id", down=OWNS), link("orders.clerk_id", "staff.id", down=REFERS)],
        [link("orders.customer_id", "people.id", down=OWNS, up=OWNS)],
        [link("people.boss_id", "people.id", up=REFERS)],
        [link("mails.person_id", "people.id", up=OWNS)],
        [link("people.order_id", "orders.id", up=OWNS)],
    ],
)
def test_one_person_in_two_tables_and_what_is_theirs_is_not(links):
    mails = table("mails", RowRole.BELONGS, column("address", identifier=Kind.EMAIL), column("person_id"))
    assert told(ORDERS, mails, links=links) == []


def test_a_map_with_one_holds_all_the_same():
    source = company(people=[person(1) | {"boss_id": 2}])
    map_ = data_map(people(column("boss_id")), links=[link("people.boss_id", "people.id", down=OWNS)])
    check = check_map(map_, [source.schema()])
    (one,) = check.merging
    assert str(one).startswith("people.boss_id -> people.id (line 1): it leads from one person to another")
    assert check.holds


@pytest.mark.parametrize(
    "path", ["resources/sample/datamap.yaml", "tests/data/foreign/helpdesk.yaml", "tests/data/foreign/tracker.yaml"]
)
def test_maps_that_people_wrote_have_none(path):
    assert merging_links(read_data_map(ROOT / path), []) == ()
