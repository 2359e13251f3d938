from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.findings import Confidence, Reach
from privacy_console.casework.search.why import Direction, Step, WayHere
from privacy_console.ui.search.path_words import conflict, in_one_line, in_words, meaning_chip, why
from tests.ui.fake_search import MAIL, ORDERS, finding, ref

START = Step(from_="email = exact", to="users.email", link="", meaning=None, direction=Direction.START)
DOWN = Step(from_="users.id", to="orders.requester_id", link="orders", meaning=Meaning.OWNS, direction=Direction.DOWN)
UP = Step(from_="orders.site_id", to="sites.id", link="site", meaning=Meaning.REFERS, direction=Direction.UP)


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (START, "The subject’s e-mail stands in users.email (exact)"),
        (replace(START, from_="name = typo 0.94", to="users.name"), "The subject’s name stands in users.name (typo 0.94)"),
        (replace(START, from_="text ~ name 0.88", to="notes.body"), "The text of notes.body has the subject’s name (0.88)"),
        (replace(START, from_="text ~ id", to="notes.body"), "The text of notes.body has the subject’s id"),
        (replace(START, from_="of another kind", to="t.c"), "of another kind: t.c"),
        (DOWN, "orders.requester_id points to users.id"),
        (UP, "orders.site_id points to sites.id"),
    ],
)
def test_each_step_is_a_sentence_with_the_columns_that_it_joins(step, said):
    assert in_words(step) == said


def test_a_link_says_what_it_means_and_what_follows():
    look, says = meaning_chip(DOWN)
    assert (look.text, look.tone) == ("owned", "ok")
    assert "erased with the subject" in says
    assert "never erased" in meaning_chip(UP)[1]
    assert meaning_chip(START) is None


def test_the_short_form_names_kinds_in_words_and_keeps_the_score():
    assert why(finding("users", 1, ("name = nickname 0.90", "users.name"))) == ("name = nickname 0.90",)
    assert why(finding("notes", 1, ("text ~ iban", "notes.body"))) == ("text ~ IBAN",)
    assert why(finding("work_orders", 1, MAIL, ORDERS)) == ("e-mail = exact", "users.id → requester_id")


def test_another_way_is_told_in_one_line():
    way = WayHere(steps=(START, DOWN), reach=Reach.OWNS, confidence=Confidence.LIKELY, last=ref("users", 1))
    assert in_one_line(way) == "e-mail = exact  ›  users.id → orders.requester_id  ·  from users #1  ·  Own record, likely"
    assert in_one_line(replace(way, steps=(START,), last=None)) == "e-mail = exact  ·  Own record, likely"


def test_a_row_of_several_people_names_one_and_counts_the_others():
    one = finding("sites", 1, MAIL, others=(ref("users", 5), ref("users", 6), ref("users", 7)))
    look, says = conflict(one)
    assert (look.text, look.tone) == ("also users #5 and 2 more", "warn")
    assert "users #5, users #6, users #7" in says
