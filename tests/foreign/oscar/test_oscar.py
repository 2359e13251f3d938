"""django-oscar, a shop that nobody made for the console: what is whose is told by hand, and the search agrees row by row."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from privacy_console.casework.search.use_cases import check_coverage, disagreements
from tests.foreign.agreement import by_reach, differences, owned
from tests.foreign.built import SERVERS, built
from tests.foreign.cast import CUSTOMERS, INES, JONAS, LANDLINE, STAFF, TOMAS, crowd
from tests.foreign.drafted import below, draft, effect, scores
from tests.foreign.oscar import truth

MAP = Path(__file__).parents[1] / "oscar.yaml"
BY_INES = [("email", INES.email), ("phone", INES.phone), ("phone", LANDLINE), ("name", INES.name)]
EVERYBODY = [
    "guest9@crowd.example",  # without an account
    "guest18@crowd.example",
    "deleted-314@invalid.example",
    *(person.email for person in (*CUSTOMERS, *STAFF, *list(crowd(300, seed=41))[::8])),
]
VARIANTS = {INES.email: [INES.email, truth.TAGGED]}
"""All addresses of somebody, where one finds the others."""
BY_TOMAS = [("email", TOMAS.email), ("phone", "00420 601 234 567"), ("name", TOMAS.name)]


FLOORS = {
    "identifiers": (0.95, 0.95),
    "secrets": (0.8, 0.8),
    "free text and JSON": (0.95, 0.35),
    "people": (1.0, 1.0),
    "links that mean owns": (0.85, 0.85),
}
"""Of a draft, by recall and precision; README.md has what was measured."""


@pytest.fixture(scope="module", params=SERVERS)
def shop(request):
    return built("oscar")[request.param]


@pytest.fixture(scope="module")
def data_map(shop):
    return shop.data_map(MAP)


def test_every_column_of_it_is_mapped(shop, data_map):
    assert disagreements(check_coverage(data_map, [shop.source.schema()])) == ()


@pytest.mark.parametrize(
    ("given", "told"),
    [(BY_INES, truth.ines), (BY_TOMAS, truth.tomas), ([("email", JONAS.email)], truth.jonas)],
    ids=["Ines", "Tomas", "Jonas"],
)
def test_a_subject_is_found_row_by_row_as_the_hand_says(shop, data_map, given, told):
    outcome = shop.find(data_map, *given)
    assert differences(by_reach(outcome), told(shop)) == {}
    assert told(shop)["owns"]
    assert outcome.complete


def test_no_row_is_owned_twice_and_everybody_owns_what_the_hand_says(shop, data_map):
    found = {email: owned(shop.find(data_map, ("email", email))) for email in shop.some(EVERYBODY)}
    for email, rows in found.items():
        assert rows == truth.owned(shop, *VARIANTS.get(email, [email]))
        assert rows
    assert len(set(chain(*found.values()))) == sum(len(rows) for rows in found.values())


def test_a_draft_is_as_near_to_the_hand_as_it_was_and_takes_no_more_from_others():
    shop = built("oscar")["postgresql"]
    hand, told = shop.data_map(MAP), draft(shop)
    assert below(scores(hand, told), FLOORS) == {}
    seen = effect(shop, hand, told, EVERYBODY[:12], lambda email: truth.owned(shop, *VARIANTS.get(email, [email])))
    assert seen.others + seen.nobodys <= 2, seen
    assert seen.missed <= 9, seen
