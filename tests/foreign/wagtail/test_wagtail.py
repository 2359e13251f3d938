"""Wagtail, a website that nobody made for the console: what is whose is told by hand, and the search agrees row by row."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from privacy_console.casework.search.use_cases import check_coverage, disagreements
from tests.foreign.agreement import by_reach, differences, less_sure, owned
from tests.foreign.built import SERVERS, built
from tests.foreign.cast import CUSTOMERS, INES, LANDLINE, STAFF, TOMAS, crowd
from tests.foreign.wagtail import truth

MAP = Path(__file__).parents[1] / "wagtail.yaml"
BY_INES = [("email", INES.email), ("phone", INES.phone), ("phone", LANDLINE), ("name", INES.name)]
EVERYBODY = [person.email for person in (*CUSTOMERS, *STAFF, *list(crowd(300, seed=43))[::8])]
VARIANTS: dict[str, list[str]] = {}
BY_TOMAS = [("email", TOMAS.email), ("phone", TOMAS.phone), ("name", "Tomas Novak")]


@pytest.fixture(scope="module", params=SERVERS)
def site(request):
    return built("wagtail")[request.param]


@pytest.fixture(scope="module")
def data_map(site):
    return site.data_map(MAP)


def test_every_column_of_it_is_mapped(site, data_map):
    assert disagreements(check_coverage(data_map, [site.source.schema()])) == ()


def test_a_subject_is_found_row_by_row_as_the_hand_says(site, data_map):
    outcome = site.find(data_map, *BY_INES)
    found = less_sure(by_reach(outcome), truth.by_the_household(site))
    assert differences(found, truth.ines(site)) == {}
    assert found["shared"] == set()
    assert outcome.complete


def test_a_subject_whose_name_has_accents_is_found_by_it_without_them(site, data_map):
    outcome = site.find(data_map, *BY_TOMAS)
    assert differences(by_reach(outcome), truth.tomas(site)) == {}
    assert outcome.complete


def test_no_row_is_owned_twice_and_everybody_owns_what_the_hand_says(site, data_map):
    found = {email: owned(site.find(data_map, ("email", email))) for email in site.some(EVERYBODY)}
    for email, rows in found.items():
        assert rows == truth.owned(site, email)
        assert rows
    assert len(set(chain(*found.values()))) == sum(len(rows) for rows in found.values())
