from __future__ import annotations

from array import array

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView

from privacy_console.casework.requests.case import Status
from privacy_console.ui.requests.model import CLOCK, COLUMNS, PAGE, RIGHT, SELECT, SUBJECT, CaseRole, QueueModel, Shown
from privacy_console.ui.widgets.chip import ChipRole
from tests.ui.fake_console import ME, TODAY, a_case

Role = Qt.ItemDataRole


def model_of(numbers=(), *, supply=True):
    model = QueueModel(lambda: Shown(TODAY, ME.id, ME.name))
    asked = []

    def answer(wanted):
        asked.append(wanted)
        if supply:
            model.supply([(number, a_case(number)) for number in wanted])

    model.wanted.connect(answer)
    model.show(array("q", numbers))
    return model, asked


def loaded(numbers, qtbot):
    model, _ = model_of(numbers)
    for row in range(0, len(numbers), PAGE):
        model.case_at(row)
    qtbot.waitUntil(lambda: all(model.case_at(row) is not None for row in range(len(numbers))))
    return model


def test_the_model_keeps_qts_rules(qtmodeltester, qtbot):
    qtmodeltester.check(loaded(range(80), qtbot))


def test_a_case_is_fetched_with_its_neighbours_once_when_it_comes_into_sight(qtbot):
    model, asked = model_of(range(1000), supply=False)
    model.data(model.index(200, SUBJECT))
    model.data(model.index(201, SUBJECT))
    qtbot.waitUntil(lambda: bool(asked))
    model.data(model.index(200, SUBJECT))
    first = 200 // PAGE * PAGE
    assert asked == [tuple(range(first, first + PAGE))]
    assert model.index(200, SUBJECT).data() == "Loading…"
    assert model.index(200, SUBJECT).data(CaseRole) is None


def test_what_could_not_be_fetched_is_asked_for_again(qtbot):
    model, asked = model_of(range(10), supply=False)
    model.case_at(0)
    qtbot.waitUntil(lambda: len(asked) == 1)
    model.give_up(asked[0])
    model.case_at(0)
    qtbot.waitUntil(lambda: len(asked) == 2)


def test_a_row_says_what_it_is_in_one_sentence(qtbot):
    model = loaded([0, 7, 8], qtbot)
    assert model.index(0, SELECT).data(Role.AccessibleTextRole) == (
        "Elena Marchetti, Access request DSR-2026-0001, stage 3 of 6 Review & redact, 2 days left, due 26 Nov 2026"
    )
    assert "waiting for the subject's reply" in model.index(1, SELECT).data(Role.AccessibleTextRole)
    assert "stage" not in model.index(2, SELECT).data(Role.AccessibleTextRole)


def test_the_clock_carries_its_derivation(qtbot):
    model = loaded([0], qtbot)
    index = model.index(0, CLOCK)
    assert index.data(ChipRole)[0].text == index.data() == "2 days left"
    assert index.data(Role.ToolTipRole) == index.data(Role.AccessibleDescriptionRole)
    assert index.data(Role.ToolTipRole).endswith("due Thu 26 Nov 2026, calendar DE-BY")
    assert "Regulation (EEC, Euratom) 1182/71" in index.data(Role.ToolTipRole)


def test_every_column_has_words_and_the_right_has_its_icon(qtbot):
    model = loaded([0], qtbot)
    shown = [model.index(0, column).data() for column in range(len(COLUMNS))]
    assert shown == [
        "", "Elena Marchetti", "DSR-2026-0001", "Access", "Review & redact", "26 Nov 2026", "2 days left", "", "M. Keller", "E-mail", "27 Oct 2026",
    ]  # fmt: skip
    assert not model.index(0, RIGHT).data(Role.DecorationRole).isNull()


def test_a_changed_case_is_shown_without_asking(qtbot):
    model = loaded([0, 1], qtbot)
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.replace(a_case(1, status=Status.CLOSED))
    assert changed == [(0, 1)]
    assert model.index(1, CLOCK).data() == "Closed"


NUMBERS = st.lists(st.integers(0, 40), unique=True, max_size=30)


@given(before=NUMBERS, after=NUMBERS, kept=st.integers(0, 29))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_refresh_shows_the_new_order_and_loses_no_selection(qapp, before, after, kept):
    model, _ = model_of(before)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    view = QListView()
    view.setModel(model)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    number = before[kept] if kept < len(before) else None
    marked = QPersistentModelIndex()
    if number is not None:
        index = model.index(kept, 0)
        marked = QPersistentModelIndex(index)
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    model.refresh(array("q", after))
    assert [model.number_at(row) for row in range(model.rowCount())] == after
    assert resets == []
    if number in after:
        assert marked.row() == after.index(number)
        assert view.currentIndex().row() == after.index(number)
        assert [one.row() for one in view.selectedIndexes()] == [after.index(number)]


def test_a_hundred_thousand_rows_are_shown_by_fetching_one_page(qtbot):
    model, asked = model_of(range(100_000))
    view = QListView()
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    view.setModel(model)
    view.resize(300, 400)
    view.show()
    qtbot.waitUntil(lambda: model.index(0, 0).data(CaseRole) is not None)
    view.grab()
    assert sum(len(one) for one in asked) <= 3 * PAGE
