from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from privacy_console.casework.search.findings import Counted
from privacy_console.ui.search.certificate import Certificate, facts
from privacy_console.ui.search.coverage import HOW, NAME, ROWS, CoverageModel, all_rows, counted_rows, seconds
from privacy_console.ui.theme.theme import em
from privacy_console.ui.widgets.chip import ChipRole
from tests.ui.fake_search import column_line, outcome, table_line
from tests.ui.test_accessibility import nameless


@pytest.fixture
def model(qtmodeltester):
    made = CoverageModel()
    made.show_outcome(outcome())
    qtmodeltester.check(made)
    return made


@pytest.fixture
def certificate(qtbot):
    made = Certificate()
    qtbot.addWidget(made)
    made.resize(em(56), em(40))
    made.show()
    made.show_outcome(outcome(complete=False))
    return made


def table(model, title):
    return next(model.index(place, NAME) for place, line in enumerate(model.lines) if line.title == title)


def cells(model, index):
    return [model.index(index.row(), column, index.parent()).data() for column in range(6)]


def test_a_table_tells_how_it_was_searched_what_was_found_and_what_that_took(model):
    assert cells(model, table(model, "comments")) == ["comments", "Searched", "3", "about 1.9 M", "2.6 s", ""]
    assert cells(model, table(model, "invoices"))[ROWS] == "at most 96 k"
    assert cells(model, table(model, "employees"))[ROWS] == "312"
    assert cells(model, table(model, "open_orders"))[ROWS] == "0"


def test_columns_stand_below_their_table_with_their_reason(model):
    users = table(model, "users")
    told = [cells(model, model.index(line, 0, users)) for line in range(model.rowCount(users))]
    assert told[0][:2] == ["id", "Not personal"]
    assert told[4] == ["password_hash", "Unsearchable", "", "", "", "hashed"]
    assert model.index(4, HOW, users).data(ChipRole)[0].tone == "warn"


def test_what_was_not_searched_stands_first_and_is_red(certificate):
    model = certificate.model
    first = model.index(0, NAME)
    assert cells(model, first) == ["comments", "Not searched", "", "", "2.6 s", "it did not answer in time"]
    assert model.index(0, HOW).data(ChipRole)[0].tone == "danger"
    users = table(model, "users")
    assert cells(model, model.index(0, 0, users)) == ["nickname", "Unmapped", "", "", "", "not in the data map"]


def test_the_filter_leaves_only_what_was_not_searched_and_says_why(certificate):
    certificate.only.setChecked(True)
    left = {line.title: [one.column for one in line.columns] for line in certificate.model.lines}
    assert left == {"comments": ["author_id", "body"], "users": ["nickname", "id", "ip", "password_hash"]}
    assert certificate.tree.isExpanded(certificate.model.index(1, 0))
    certificate.only.setChecked(False)
    assert len(certificate.model.lines) == 7


def test_where_all_was_searched_the_filter_says_that(certificate):
    whole = outcome(coverage=tuple(one for one in outcome().coverage if one.found), tables=())
    certificate.show_outcome(whole)
    certificate.only.setChecked(True)
    assert certificate.model.lines == ()
    assert certificate._nothing.accessibleName() == "Every column was searched."


def test_the_head_tells_the_whole_in_chips():
    said = [look.text for look, _ in facts(outcome())]
    assert said == [
        "11 of 14 columns searched",
        "at most 5.4 M rows looked at",
        "14 statements · 3.2 s",
        "one moment",
        "schema cdcdcdcdcdcd",
    ]
    assert facts(outcome())[-1][1] == "cd" * 32


def test_more_than_one_moment_is_a_warning_with_its_consequence():
    look, says = facts(outcome(moments=3))[3]
    assert (look.text, look.tone) == ("3 moments", "warn")
    assert "may be missing or double" in says


def test_an_incomplete_search_has_a_red_head():
    assert facts(outcome(complete=False))[0][0].tone == "danger"


def test_a_search_that_measured_no_tables_is_told_by_its_columns(qtmodeltester):
    model = CoverageModel()
    model.show_outcome(outcome(complete=False, tables=()))
    qtmodeltester.check(model)
    assert cells(model, table(model, "comments")) == ["comments", "Not searched", "", "", "", ""]
    assert cells(model, table(model, "users"))[:2] == ["users", "Partly searched"]


def test_tables_of_the_same_name_in_two_sources_stay_apart():
    crm = replace(column_line("users", "mail", outcome().coverage[1].how), source="crm")
    model = CoverageModel()
    model.show_outcome(outcome(coverage=(*outcome().coverage, crm), tables=()))
    assert "crm.users" in [line.title for line in model.lines]


@pytest.mark.parametrize(
    ("rows", "kind", "said"),
    [
        (1_940_000, Counted.ABOUT, "about 1.9 M"),
        (312, Counted.EXACT, "312"),
        (0, Counted.ABOUT, "0"),
        (7, Counted.AT_MOST, "at most 7"),
    ],
)
def test_rows_are_as_exact_as_they_are(rows, kind, said):
    assert counted_rows(rows, kind) == said


def test_a_sum_is_worth_as_little_as_its_weakest_part():
    exact, about = table_line("a", 100, 1, rows_are=Counted.EXACT), table_line("b", 1000, 1)
    assert all_rows([exact]) == "100"
    assert all_rows([exact, about]) == "about 1,100"


@pytest.mark.parametrize(("taken", "said"), [(3.24, "3.2 s"), (0.02, "20 ms"), (0.0001, "1 ms"), (0.0, "0.0 s")])
def test_short_times_are_told_in_milliseconds(taken, said):
    assert seconds(taken) == said


def test_a_line_says_itself_where_a_screen_reader_asks(model):
    said = table(model, "comments").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "comments, Searched, 3, about 1.9 M, 2.6 s"


def test_everything_in_it_that_takes_the_focus_has_a_name(certificate):
    assert nameless(certificate) == []


def test_five_hundred_tables_are_shown_shut_but_for_those_with_a_hole(qtbot):
    many = tuple(column_line(f"t{number}", "c", outcome().coverage[1].how) for number in range(500))
    made = Certificate()
    qtbot.addWidget(made)
    made.show_outcome(outcome(coverage=(*many, *outcome(complete=False).coverage), tables=()))
    opened = [line.title for place, line in enumerate(made.model.lines) if made.tree.isExpanded(made.model.index(place, 0))]
    assert opened == ["comments", "users"]
