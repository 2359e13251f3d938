from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.candidates import MatchedBy
from privacy_console.casework.search.findings import Confidence
from privacy_console.ui.theme.theme import color, em, theme
from privacy_console.ui.widgets.beside import Side, SideBySide, marks
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import ChipLook
from privacy_console.ui.widgets.fact import Fact
from privacy_console.ui.widgets.person_sides import match, sides, similar_in
from tests.ui.fake_search import same_person_twice, told, two_of_a_name


def a_side(name: str, **facts: str) -> Side:
    told = {field: (value,) for field, value in facts.items()}
    return Side(title=name, reference="users #1", chips=(ChipLook("Likely"),), facts=told, matched=())


@pytest.fixture
def beside(qtbot):
    made = SideBySide("People", lambda place: (Button(f"Do {place}"),))
    qtbot.addWidget(made)
    made.resize(em(60), em(40))
    made.show()
    return made


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["a", "a", "a"], ["same", "same", "same"]),
        (["a", "b"], ["differs", "differs"]),
        (["a", ""], ["", ""]),
        (["a", "a", "b", ""], ["same as B", "same as A", "differs", ""]),
        (["a", "a", "a", "a", "b"], [*["same as 3 others"] * 4, "differs"]),
        (["+39 02 5550", "+39025550"], ["same", "same"]),
        (["Straße", "STRASSE"], ["same", "same"]),
        (["–", "–"], ["same", "same"]),
    ],
)
def test_equal_values_are_marked_as_the_same_and_others_as_different(values, said):
    assert marks([[value] if value else [] for value in values]) == said


def test_what_is_near_is_called_similar_and_asked_only_where_nothing_is_the_same():
    asked = []

    def near(one, other):
        asked.append((one, other))
        return {one, other} == {2, 3}

    assert marks([["a"], ["a"], ["b"], ["c"], []], near=near) == ["same as B", "same as A", "similar to D", "similar to C", ""]
    assert {one for one, _ in asked} == {2, 3}


def test_one_value_of_several_in_common_is_similar():
    assert marks([["a", "b"], ["b", "c"], ["b", "a"]]) == ["same as C", "similar to A, C", "same as A"]


def test_similarity_is_that_of_the_search_and_of_the_country(beside):
    near = similar_in("DE")
    assert near("Phone", "+442079460123", "020 7946 0123")
    assert near("Phone", "020 7946 0123", "+442079460123")
    assert not near("Phone", "+442079460123", "020 7946 0124")
    assert near("Name", "Elena Marchetti", "Elena Marcheti")
    assert not near("Staff number", "E-1", "E-1")  # a field of no kind is compared letter by letter


def test_fields_that_nobody_in_sight_has_take_no_line(beside):
    beside.resize(em(36), em(40))
    beside.show_sides([a_side("Anna", mail="a@x.example"), a_side("Anne", mail="b@x.example"), a_side("Anni", born="1984")])
    assert not any(fact.accessibleName().startswith("born") for fact in beside.findChildren(Fact))


def test_a_field_has_one_line_through_all_cards(beside):
    beside.show_sides([a_side("Anna", mail="a@x.example", born="1984"), a_side("Anne", mail="b@x.example")])
    facts = beside.findChildren(Fact)
    by_field = {}
    for fact in facts:
        by_field.setdefault(fact.accessibleName().partition(":")[0], []).append(fact.mapTo(beside, fact.rect().topLeft()).y())
    assert all(len(set(heights)) == 1 for heights in by_field.values())
    assert [fact.accessibleName() for fact in facts if fact.accessibleName().startswith("born")] == ["born: 1984", "born: –"]


def test_a_rule_runs_below_each_field(beside):
    beside.show_sides([a_side("Anna", mail="a@x.example"), a_side("Anne", mail="b@x.example")])
    QApplication.processEvents()
    card = beside.cards[0]
    image = card.grab().toImage()
    rule = card.lines[1].geometry().bottom() - card.y()
    assert image.pixelColor(card.width() // 2, rule) == color("border")
    assert image.pixelColor(card.width() // 2, rule + 4) != color("border")


def test_a_long_address_breaks_and_widens_no_card(beside):
    beside.show_sides([a_side("Anna", mail="a" * 200 + "@x.example"), a_side("Anne", mail="b@x.example")])
    left, right = beside.cards[0], beside.cards[1]
    assert abs(left.width() - right.width()) <= 1
    assert right.mapTo(beside, right.rect().topRight()).x() <= beside.width()
    long = beside.findChildren(Fact)[0]
    assert long.height() >= long.heightForWidth(long.width()) > em(3)


def test_the_mark_stands_below_where_it_has_no_room_beside(qtbot):
    fact = Fact("Mail", ["somebody@mail.example"], ChipLook("differs"), caption=False)
    qtbot.addWidget(fact)
    assert fact.heightForWidth(em(10)) > fact.heightForWidth(em(30))


@pytest.mark.parametrize("percent", [80, 200])
def test_it_is_drawn_at_any_text_size(beside, percent):
    beside.show_sides(sides(same_person_twice(), several_sources=False))
    theme().apply(text_percent=percent)
    beside.render(QPixmap(beside.size()))
    assert beside.cards[0].height() > em(10)


def test_the_focus_stays_with_whom_it_was_when_what_is_shown_changes(beside):
    beside.show_sides([a_side("Anna"), a_side("Anne")])
    next(one for one in beside.findChildren(Button) if one.text() == "Do 1").setFocus()
    beside.show_sides([a_side("Anna"), a_side("Anne", mail="b@x.example")])
    assert beside.focusWidget() is beside.cards[1]


def test_parts_of_a_name_and_of_an_address_are_one_value():
    first, _, staff = sides(two_of_a_name(), several_sources=False)
    assert first.title == "Elena Marchetti"
    assert first.facts["Address"] == ("Via Roma 12, 20121 Milano",)
    assert [look.text for look in staff.chips] == ["Possible", "Staff"]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["Elena Marchetti", "Elena", "Marchetti"], "Elena Marchetti"),
        (["Elena", "Marchetti", "elena marchetti"], "elena marchetti"),
        (["Anna", "Anna"], "Anna"),
        (["Anna", "Lind", "Anna B. Lind"], "Anna B. Lind"),
    ],
)
def test_a_name_that_stands_in_another_is_not_said_twice(parts, whole):
    one, _, _ = two_of_a_name()
    values = tuple(told(Kind.NAME, f"name{place}", part) for place, part in enumerate(parts))
    (side,) = sides([replace(one, values=values)], several_sources=False)
    assert side.title == whole


def test_how_somebody_matched_is_told_literally():
    typo = MatchedBy(kind=Kind.NAME, column="name", closeness=Confidence.POSSIBLE, how="typo 0.94")
    assert match(typo).text == "name = typo 0.94"
    assert match(replace(typo, how="")).text == "name = possible"


def test_a_shared_identifier_is_told_and_makes_nobody_one():
    _, contact, _ = sides(same_person_twice(), several_sources=False)
    assert contact.note == "Has the same customer number as A. That alone does not make them one person."
