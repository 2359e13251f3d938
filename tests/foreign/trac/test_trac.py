"""Trac, a tracker that nobody made for the console: what is whose is told by hand, and the search agrees row by row."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from privacy_console.casework.search.use_cases import check_coverage, disagreements
from tests.foreign.agreement import by_reach, differences, less_sure, owned
from tests.foreign.built import SERVERS, built
from tests.foreign.cast import CUSTOMERS, INES, STAFF, TOMAS, crowd
from tests.foreign.drafted import below, draft, effect, scores
from tests.foreign.trac import truth

MAP = Path(__file__).parents[1] / "trac.yaml"
BY_INES = [("email", INES.email), ("phone", INES.phone), ("name", INES.name)]
EVERYBODY = [
    "guest9@crowd.example",  # without an account
    "someone@else.example",  # who took the login of another
    *(person.email for person in (*CUSTOMERS, *STAFF, *list(crowd(300, seed=53))[::7])),
]
VARIANTS = {INES.email: [INES.email, truth.TAGGED]}
"""All addresses of somebody, where one finds the others."""
BY_TOMAS = [("email", TOMAS.email), ("name", TOMAS.name)]


FLOORS = {
    "identifiers": (0.95, 0.6),
    "secrets": (1.0, 1.0),
    "free text and JSON": (0.9, 0.5),
    "people": (1.0, 1.0),
    "links that mean owns": (0.9, 0.95),
}
"""Of a draft, by recall and precision; README.md has what was measured."""


@pytest.fixture(scope="module", params=SERVERS)
def tracker(request):
    return built("trac")[request.param]


@pytest.fixture(scope="module")
def data_map(tracker):
    return tracker.data_map(MAP)


def test_every_column_of_it_is_mapped(tracker, data_map):
    assert disagreements(check_coverage(data_map, [tracker.source.schema()])) == ()


@pytest.mark.parametrize(
    ("given", "told", "name", "emails"),
    [(BY_INES, truth.ines, INES.name, [INES.email, truth.TAGGED]), (BY_TOMAS, truth.tomas, TOMAS.name, [TOMAS.email])],
    ids=["Ines", "Tomas"],
)
def test_a_subject_is_found_row_by_row_as_the_hand_says(tracker, data_map, given, told, name, emails):
    outcome = tracker.find(data_map, *given)
    found = less_sure(by_reach(outcome), truth.by_name_alone(tracker, name, *emails))
    assert differences(found, told(tracker)) == {}
    assert found["shared"] == set()
    assert outcome.complete


def test_a_login_that_a_visitor_took_as_well_makes_its_rows_shared_and_nobodys_own(tracker, data_map):
    """A link cannot say that it leads to those alone who signed in; so the search does not choose between the two."""
    account = list(crowd(300, seed=53))[4]
    theirs = by_reach(tracker.find(data_map, ("email", account.email)))
    visitors = by_reach(tracker.find(data_map, ("email", "someone@else.example")))
    assert theirs["owns"] == truth.owned(tracker, account.email) - theirs["shared"]
    assert ("ticket",) in {row[:1] for row in theirs["shared"]}
    assert visitors["owns"] == {("session", account.login, 0), ("session_attribute", account.login, 0, "email")}
    assert not theirs["owns"] & visitors["owns"]


def test_no_row_is_owned_twice_and_everybody_owns_what_the_hand_says(tracker, data_map):
    found = {email: owned(tracker.find(data_map, ("email", email))) for email in tracker.some(EVERYBODY)}
    for email, rows in found.items():
        assert rows == truth.owned(tracker, *VARIANTS.get(email, [email]))
        assert rows
    assert len(set(chain(*found.values()))) == sum(len(rows) for rows in found.values())


def test_a_draft_is_as_near_to_the_hand_as_it_was_and_takes_no_more_from_others():
    tracker = built("trac")["postgresql"]
    hand, told = tracker.data_map(MAP), draft(tracker)
    assert below(scores(hand, told), FLOORS) == {}
    seen = effect(tracker, hand, told, EVERYBODY[:12], lambda email: truth.owned(tracker, *VARIANTS.get(email, [email])))
    assert seen.others + seen.nobodys <= 0, seen
    assert seen.missed <= 0, seen
