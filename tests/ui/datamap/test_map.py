from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from privacy_console.adapters.datamap.writer import write_draft
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import ColumnState, EraseAction, Meaning
from privacy_console.casework.search.merging import Merging
from privacy_console.ui.datamap.model import DataMapModel, Place
from privacy_console.ui.datamap.screen import DataMapScreen
from privacy_console.ui.widgets.chip import ChipRole


@pytest.fixture
def show(lanes, qtbot):
    def opened(console):
        screen = DataMapScreen(console, lanes)
        qtbot.addWidget(screen)
        screen.resize(1300, 800)
        screen.show()
        qtbot.waitUntil(lambda: bool(screen.working.text) and not screen.working.busy)
        return screen

    return opened


def settled(screen, qtbot):
    qtbot.waitUntil(lambda: not screen.working.busy)


def names(model, parent=None):
    at = [
        model.index(row, 0, parent) if parent else model.index(row, 0)
        for row in range(model.rowCount(*([parent] if parent else [])))
    ]
    return [index.data() for index in at]


def choose(screen, *place, **also):
    screen._go_to(Place("shop", *place, **also))


def test_the_map_is_shown_by_table_with_its_columns_and_links(console, show):
    screen = show(console)
    assert names(screen.model) == ["users", "notes"]
    notes = screen.model.index_of(Place("shop", "notes"))
    assert names(screen.model, notes) == ["id", "user_id", "body", "user_id → users.id"]
    seats = screen.model.index_of(Place("shop", "users", "seats"))
    assert seats.siblingAtColumn(1).data(ChipRole)[0].text == "Not personal"
    assert seats.data(Qt.ItemDataRole.AccessibleTextRole) == "seats, Not personal, Seats, Terms between two companies."


def test_the_model_keeps_qts_rules(console, qtmodeltester):
    model = DataMapModel()
    model.show(console.data_map)
    qtmodeltester.check(model)


def test_choosing_a_column_shows_its_fields_and_its_line_in_the_file(console, show):
    screen = show(console)
    choose(screen, "users", "email")
    assert screen.form.fields["identifier"].currentData() == "email"
    assert screen.form.fields["label"].text() == "E-mail address"
    cursor = screen.file.editor.textCursor()
    assert cursor.block().text().strip().startswith("email:")


def test_a_field_that_is_changed_changes_that_line_and_keeps_its_comment(console, show, qtbot):
    screen = show(console)
    before = screen.working.text
    choose(screen, "users", "email")
    screen.form.fields["secret"].setChecked(True)
    settled(screen, qtbot)
    assert screen.working.data_map.tables["shop", "users"].columns["email"].secret
    changed = [line for line in screen.working.diff() if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
    assert len(changed) == 2
    assert changed[1].endswith("# who signs in")
    assert console.map_text() == before, "nothing is written before it is saved"
    assert screen.file.editor.toPlainText() == screen.working.text
    screen.undo.click()
    assert screen.working.text == before
    assert not screen.working.unsaved
    screen.redo.click()
    assert screen.working.unsaved


@pytest.mark.parametrize(
    ("field", "value", "seen"),
    [
        ("identifier", "username", lambda column: column.identifier is IdentifierKind.USERNAME),
        ("category", "contact", lambda column: column.category == "contact"),
        ("erase", "anonymise", lambda column: column.erase is EraseAction.ANONYMISE),
        ("erase", "retain", lambda column: column.erase is EraseAction.RETAIN and column.retain_basis),
        ("state", "pointer", lambda column: column.state is ColumnState.SEARCHED and not column.category),
        ("state", "not_personal", lambda column: column.state is ColumnState.NOT_PERSONAL and column.confirmed_by == "M. Keller"),
        ("state", "unsearchable", lambda column: column.state is ColumnState.UNSEARCHABLE),
    ],
)
def test_each_choice_of_a_column_is_an_edit(console, show, qtbot, field, value, seen):
    screen = show(console)
    choose(screen, "users", "email")
    box = screen.form.fields[field]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    settled(screen, qtbot)
    assert seen(screen.working.data_map.tables["shop", "users"].columns["email"])


def test_what_a_link_means_is_chosen(console, show, qtbot):
    screen = show(console)
    choose(screen, "notes", link="notes.user_id -> users.id")
    box = screen.form.fields["down"]
    box.setCurrentIndex(box.findData("refers"))
    box.activated.emit(box.currentIndex())
    settled(screen, qtbot)
    assert screen.working.data_map.links[0].down is Meaning.REFERS


def test_what_is_typed_into_the_file_is_taken_when_it_is_a_map(console, show, qtbot):
    screen = show(console)
    typed = screen.working.text.replace("label: Text,", "label: What was said,")
    screen.file.editor.setPlainText(typed)
    qtbot.waitUntil(lambda: screen.working.text == typed)
    assert screen.working.data_map.tables["shop", "notes"].columns["body"].label == "What was said"


def test_what_is_typed_and_is_no_map_is_told_with_its_line_and_stays(console, show, qtbot):
    screen = show(console)
    before = screen.working.text
    typed = before.replace("row: belongs", "row: belongings")
    screen.file.editor.setPlainText(typed)
    qtbot.waitUntil(lambda: "line 20" in screen.file.note.text())
    assert screen.file.editor.toPlainText() == typed
    assert screen.working.text == before
    screen._save()
    assert "no map yet" in screen.message.text


def test_a_new_column_of_the_database_is_shown_and_suggested_until_somebody_takes_it(console, show, qtbot):
    console.run("alter table users add column phone text", "update users set phone = '+49 30 901820'")
    screen = show(console)
    screen.check()
    qtbot.waitUntil(lambda: screen.chip.look.text == "1 column or link open")
    assert "No case can be closed" in screen.message.text
    screen.draft()
    qtbot.waitUntil(screen.suggestions.isVisible)
    choose(screen, "users", "phone")
    assert any("phone" in label.text().lower() for label in screen.form.findChildren(QLabel))
    (offer,) = [one for one in screen._offers.values() if one.column == "phone"]
    screen.form.accepted.emit(offer)
    settled(screen, qtbot)
    assert screen.working.data_map.tables["shop", "users"].columns["phone"].identifier is IdentifierKind.PHONE
    assert not screen.suggestions.isVisible()


def test_a_drafted_map_is_worked_off_by_groups_with_counts(drafted, show, qtbot):
    screen = show(drafted)
    tops = [screen.suggestions.list.topLevelItem(at) for at in range(screen.suggestions.list.topLevelItemCount())]
    assert sum(int(top.text(1).split()[0]) for top in tops) == len(screen._offers)
    group = next(top for top in tops if top.text(0) == "Identifiers and names")
    group.setExpanded(True)
    assert [group.child(at).text(0) for at in range(group.childCount())] == ["users.email", "users.name"]
    group.setSelected(True)
    assert screen.suggestions.accept.text() == "Accept 2"
    screen.suggestions.accept.click()
    settled(screen, qtbot)
    assert set(screen.working.data_map.tables["shop", "users"].suggested) == {"id", "seats"}
    screen.suggestions.list.selectAll()
    screen.suggestions.accept.click()
    settled(screen, qtbot)
    assert not screen._offers
    assert screen.working.data_map.links
    assert screen.working.data_map.tables["shop", "users"].columns["seats"].confirmed_by in {"", "M. Keller"}
    assert screen.working.data_map.nobodys() == 0, "who accepts what is not personal stands for it"


def test_evidence_that_stands_in_the_file_is_shown_with_the_suggestion(drafted, show):
    screen = show(drafted)
    choose(screen, "users", "email")
    assert any("sampled values" in label.text() for label in screen.form.findChildren(QLabel))


def test_declining_takes_a_suggestion_out_and_leaves_the_column_open(drafted, show, qtbot):
    screen = show(drafted)
    choose(screen, "users", "seats")
    (offer,) = [one for one in screen._offers.values() if one.column == "seats"]
    screen.form.declined.emit(offer)
    settled(screen, qtbot)
    users = screen.working.data_map.tables["shop", "users"]
    assert "seats" not in users.suggested
    assert "seats" not in users.columns


def test_saving_shows_the_lines_first_and_keeps_the_file_whole(console, show, qtbot):
    screen = show(console)
    choose(screen, "notes", "body")
    screen.form.fields["json"].setChecked(True)
    settled(screen, qtbot)
    screen.save_button.click()
    dialog = next(one for one in screen.findChildren(QWidget) if type(one).__name__ == "SaveDialog")
    assert "json" in dialog.lines.toPlainText()
    dialog.accept()
    qtbot.waitUntil(lambda: not screen.working.unsaved)
    assert console.map_text() == screen.working.text
    assert console.data_map.tables["shop", "notes"].columns["body"].json


def test_a_whole_map_is_confirmed_against_the_database_and_drift_is_told_afterwards(console, show, qtbot):
    screen = show(console)
    screen.check()
    qtbot.waitUntil(screen.confirm.isVisible)
    screen.confirm.button.click()
    qtbot.waitUntil(lambda: bool(console.data_map.seen))
    qtbot.waitUntil(lambda: not screen.confirm.isVisible())
    assert screen.working.data_map.confirmed_by == "M. Keller"
    console.run("drop table notes", "create table notes (id integer primary key, user_id text, body text)")
    screen.check()
    qtbot.waitUntil(lambda: screen.chip.look.tone == "danger")
    moved = screen.model.index_of(Place("shop", "notes", "user_id")).siblingAtColumn(1).data(ChipRole)[0]
    assert moved.text in {"Other type", "Foreign key gone"}
    assert screen.confirm.isVisible()


def test_every_widget_that_takes_the_focus_has_a_name(drafted, show):
    screen = show(drafted)
    choose(screen, "users", "email")
    nameless = [
        type(one).__name__
        for one in screen.findChildren(QWidget)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.isVisible()
        and not one.accessibleName()
        and not (getattr(one, "text", None) and one.text())
        and one.parent() is not None
        and type(one).__name__ not in {"QScrollArea", "QWidget", "QSplitter"}
    ]
    assert nameless == []
    assert QApplication.focusWidget() is None or QApplication.focusWidget().isVisible()


def test_where_there_is_no_room_the_file_waits_to_be_asked_for(console, show):
    screen = show(console)
    assert screen.file.isVisible()
    screen.resize(700, 700)
    assert not screen.file.isVisible()
    screen.show_file.click()
    assert screen.file.isVisible()


def test_a_map_whose_suggestions_were_taken_unseen_says_so(drafted, show):
    text = drafted.map_text()
    (draft,) = drafted.draft_map(watch=Unwatched())
    drafted.path.write_text(write_draft(draft, accepted=True, at="2026-11-24"), encoding="utf-8")
    assert drafted.map_text() != text
    screen = show(drafted)
    assert any("taken unseen" in label.text() for label in screen.header.findChildren(QLabel))


def test_a_link_by_which_two_people_become_one_is_told(console, show):
    screen = show(console)
    found = replace(console.check_map(watch=Unwatched()), columns=(), drift=(), not_compared=())
    one = Merging(link="users.manager_id -> users.id", line=40, why="a manager is another person.")
    screen._checked(replace(found, merging=(one, replace(one, line=41))))
    assert str(one) in screen.message.text
    assert "1 other" in screen.message.text
    screen._checked(replace(found, merging=()))
    assert not screen.message.isVisible()
