"""django-helpdesk, which nobody made for the console: what is whose is told by hand, and the search agrees row by row."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from privacy_console.casework.search.use_cases import check_coverage, disagreements
from tests.foreign.agreement import by_reach, differences, owned
from tests.foreign.built import SERVERS, built
from tests.foreign.cast import CUSTOMERS, INES, PETRA, STAFF, TOMAS, crowd
from tests.foreign.drafted import below, draft, effect, scores
from tests.foreign.helpdesk import truth

MAP = Path(__file__).parents[1] / "helpdesk.yaml"
BY_INES = [("email", "ines.amaral@post.example"), ("phone", INES.phone), ("name", "Amaral, Ines")]
EVERYBODY = [
    "deleted-1@invalid.example",
    *(person.email for person in (*CUSTOMERS, *STAFF, *list(crowd(320, seed=47))[::7])),  # not all of them have an account
]
VARIANTS = {INES.email: [INES.email, truth.TAGGED]}
"""All addresses of somebody, where one finds the others."""
BY_TOMAS = [("email", TOMAS.email), ("phone", TOMAS.phone), ("name", TOMAS.name)]


FLOORS = {
    "identifiers": (0.95, 0.8),
    "secrets": (0.95, 0.7),
    "free text and JSON": (0.9, 0.4),
    "people": (1.0, 1.0),
    "links that mean owns": (1.0, 0.9),
}
"""Of a draft, by recall and precision; README.md has what was measured."""


@pytest.fixture(scope="module", params=SERVERS)
def desk(request):
    return built("helpdesk")[request.param]


@pytest.fixture(scope="module")
def data_map(desk):
    return desk.data_map(MAP)


def test_every_column_of_it_is_mapped(desk, data_map):
    assert disagreements(check_coverage(data_map, [desk.source.schema()])) == ()


@pytest.mark.parametrize(
    ("given", "told"),
    [(BY_INES, truth.ines), (BY_TOMAS, truth.tomas), ([("email", PETRA.email)], truth.petra)],
    ids=["Ines", "Tomas", "Petra"],
)
def test_a_subject_is_found_row_by_row_as_the_hand_says(desk, data_map, given, told):
    outcome = desk.find(data_map, *given)
    assert differences(by_reach(outcome), told(desk)) == {}
    assert told(desk)["owns"]
    assert outcome.complete


def test_no_row_is_owned_twice_and_everybody_owns_what_the_hand_says(desk, data_map):
    """Some of the crowd have no account: they are only the address on a ticket."""
    found = {email: owned(desk.find(data_map, ("email", email))) for email in desk.some(EVERYBODY)}
    for email, rows in found.items():
        assert rows == truth.owned(desk, *VARIANTS.get(email, [email]))
        assert rows
    assert len(set(chain(*found.values()))) == sum(len(rows) for rows in found.values())


def test_a_draft_is_as_near_to_the_hand_as_it_was_and_takes_no_more_from_others():
    desk = built("helpdesk")["postgresql"]
    hand, told = desk.data_map(MAP), draft(desk)
    assert below(scores(hand, told), FLOORS) == {}
    seen = effect(desk, hand, told, EVERYBODY[:12], lambda email: truth.owned(desk, *VARIANTS.get(email, [email])))
    assert seen.others + seen.nobodys <= 0, seen
    assert seen.missed + seen.weaker <= 0, seen
