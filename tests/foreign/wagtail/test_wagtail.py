"""Wagtail, a website that nobody made for the console: what is whose is told by hand, and the search agrees row by row."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from privacy_console.casework.search.use_cases import check_coverage, disagreements
from tests.foreign.agreement import by_reach, differences, owned
from tests.foreign.built import SERVERS, built
from tests.foreign.cast import CUSTOMERS, INES, JONAS, LANDLINE, STAFF, TOMAS, crowd
from tests.foreign.drafted import below, draft, effect, scores
from tests.foreign.wagtail import truth

MAP = Path(__file__).parents[1] / "wagtail.yaml"
BY_INES = [("email", INES.email), ("phone", INES.phone), ("phone", LANDLINE), ("name", INES.name)]
EVERYBODY = [person.email for person in (*CUSTOMERS, *STAFF, *list(crowd(300, seed=43))[::8])]
VARIANTS: dict[str, list[str]] = {}
BY_TOMAS = [("email", TOMAS.email), ("phone", TOMAS.phone), ("name", "Tomas Novak")]


FLOORS = {
    "identifiers": (0.95, 0.85),
    "secrets": (0.8, 0.75),
    "free text and JSON": (0.8, 0.7),
    "people": (1.0, 1.0),
    "links that mean owns": (0.35, 0.85),
}
"""Of a draft, by recall and precision; README.md has what was measured."""


@pytest.fixture(scope="module", params=SERVERS)
def site(request):
    return built("wagtail")[request.param]


@pytest.fixture(scope="module")
def data_map(site):
    return site.data_map(MAP)


def test_every_column_of_it_is_mapped(site, data_map):
    assert disagreements(check_coverage(data_map, [site.source.schema()])) == ()


@pytest.mark.parametrize(
    ("given", "told"),
    [(BY_INES, truth.ines), (BY_TOMAS, truth.tomas), ([("email", JONAS.email)], truth.jonas)],
    ids=["Ines", "Tomas", "Jonas"],
)
def test_a_subject_is_found_row_by_row_as_the_hand_says(site, data_map, given, told):
    """The name of one has accents, and is given without them."""
    outcome = site.find(data_map, *given)
    found = by_reach(outcome)
    assert differences(found, told(site)) == {}
    assert told(site)["owns"]
    assert found["shared"] == set()
    assert outcome.complete


def test_no_row_is_owned_twice_and_everybody_owns_what_the_hand_says(site, data_map):
    found = {email: owned(site.find(data_map, ("email", email))) for email in site.some(EVERYBODY)}
    for email, rows in found.items():
        assert rows == truth.owned(site, email)
        assert rows
    assert len(set(chain(*found.values()))) == sum(len(rows) for rows in found.values())


def test_a_draft_is_as_near_to_the_hand_as_it_was_and_takes_no_more_from_others():
    site = built("wagtail")["postgresql"]
    hand, told = site.data_map(MAP), draft(site)
    assert below(scores(hand, told), FLOORS) == {}
    seen = effect(site, hand, told, EVERYBODY[:12], lambda email: truth.owned(site, *VARIANTS.get(email, [email])))
    assert seen.others + seen.nobodys <= 1, seen
    assert seen.missed <= 11, seen
