from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from privacy_console.casework.review.spans import Proposal
from privacy_console.ui.review.model import DECISION, FOUND, REASON, SPAN, WHERE, Line, SpanModel
from privacy_console.ui.theme.theme import em
from privacy_console.ui.widgets.chip import ChipRole
from privacy_console.ui.widgets.tables import Table
from tests.ui.workspace.fake_review import TALK, a_record, a_review


def lines_of(review):
    return [Line(unit.unit, span) for unit in review.units for span in unit.spans]


@pytest.fixture
def model(qtmodeltester):
    made = SpanModel()
    made.show_lines(lines_of(a_review()))
    qtmodeltester.check(made)
    return made


def test_each_proposal_is_a_line_that_says_what_becomes_of_it_and_why(model):
    index = model.index(1, SPAN)
    said = [model.index(1, column).data() for column in (SPAN, DECISION, REASON, WHERE, FOUND)]
    assert said == ["Rajesh Pillai", "Redact", "Member of staff, Art. 15(4)", "comments.body", "names record 0.97"]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Rajesh Pillai, Person, Redact, Member of staff, Art. 15(4)"
    assert model.index(1, REASON).data(Qt.ItemDataRole.ToolTipRole) == "TP_STAFF · Member of staff, Art. 15(4)"
    (chip,) = model.index(1, DECISION).data(ChipRole)
    assert (chip.tone, chip.icon) == ("warn", "eraser")
    assert "on site at 11:00" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_words_are_cut_by_code_points_whatever_stands_before_them(qtmodeltester):
    made = SpanModel()
    made.show_lines(lines_of(a_review([a_record(1, "😀🇮🇹 e\u0301 Rajesh Pillai\nand Sam")])))
    assert [made.index(row, SPAN).data() for row in range(2)] == ["Rajesh Pillai", "Sam"]


def test_a_column_of_secrets_is_withheld_without_being_read(model):
    plain = model.lines[0]
    span = replace(plain.span, span=replace(plain.span.span, found_by="column.secret"))
    model.show_lines([Line(plain.unit, span)])
    said = [model.index(0, SPAN).data(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)]
    assert said == ["••••••", "••••••"]
    assert "Elena" not in model.index(0, SPAN).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_decision_changes_lines_in_place_and_other_spans_are_a_new_list(model):
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: changes.append(1))
    same = list(model.lines)
    model.show_lines(same)
    assert (len(resets), len(changes)) == (0, 1)
    model.show_lines(same[:3])
    assert len(resets) == 1
    assert model.row_of(same[2].span.ref) == 2
    assert model.row_of(same[5].span.ref) is None
    assert [line.span.decision for line in model.lines][:2] == [Proposal.KEEP, Proposal.REDACT]


def test_a_table_of_five_thousand_spans_is_repainted_in_time_for_the_next_frame(qtbot):
    body = "\n".join(f"{when} {who} {said}" for when, who, said in TALK)
    lines = lines_of(a_review([a_record(number, body) for number in range(420)]))
    assert len(lines) >= 5000
    made = SpanModel()
    made.show_lines(lines)
    table = Table("Proposals", (13, 6.5, 6.5, 16.5, 8, 10))
    qtbot.addWidget(table)
    table.setModel(made)
    table.resize(em(60), em(16))
    table.show()
    picture = QPixmap(table.size())
    times = []
    for row in range(0, 5000, 250):
        table.selectRow(row)
        began = time.thread_time()
        table.render(picture)
        times.append(time.thread_time() - began)
    assert sorted(times)[len(times) // 2] < 0.016


def test_what_is_on_no_page_says_so_once_the_pages_are_laid_out(model):
    model.show_places({line.span.ref for line in model.lines[1:]})
    assert model.index(0, WHERE).data() == "on no page · comments.body"
    assert model.index(1, WHERE).data() == "comments.body"
    model.show_places(None)
    assert model.index(0, WHERE).data() == "comments.body"
