from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from privacy_console.ui.frame.menus import MENUS
from privacy_console.ui.keys import REGISTRY, Where, bind, is_letter, key, shown_keys, use_letters


def test_no_key_means_two_things_in_one_place():
    for where in Where:
        used = Counter(keys for one in REGISTRY if one.where in {where, Where.WINDOW} for keys in one.keys)
        assert [keys for keys, times in used.items() if times > 1] == []


def test_every_entry_is_a_key_that_qt_knows_and_a_menu_that_exists():
    assert len({one.id for one in REGISTRY}) == len(REGISTRY)
    for one in REGISTRY:
        assert all(not QKeySequence(keys).isEmpty() for keys in one.keys), one.id
        assert one.menu in {"", *MENUS}


def test_single_letters_belong_to_a_pane_except_the_slash():
    everywhere = [keys for one in REGISTRY if one.where is Where.WINDOW for keys in one.keys if is_letter(keys)]
    assert everywhere == ["/"]


def test_a_letter_works_in_its_pane_only_and_never_in_a_field(qtbot):
    pane, field, other = QWidget(), QLineEdit(), QLineEdit()
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = QWidget()
    layout = QVBoxLayout(window)
    QVBoxLayout(pane).addWidget(field)
    layout.addWidget(pane)
    layout.addWidget(other)
    qtbot.addWidget(window)
    said = []
    bind("review.redact", pane, lambda: said.append("redact"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for widget in (field, other):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_R)
    assert said == []
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_R)
    assert said == ["redact"]


def test_letters_can_be_switched_off_and_the_other_keys_stay(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    take, find = bind("request.take", pane, lambda: None), bind("queue.filter", pane, lambda: None)
    use_letters(False)
    assert take.shortcuts() == []
    assert [one.toString() for one in find.shortcuts()] == ["Ctrl+F"]
    use_letters(True)
    assert [one.toString() for one in take.shortcuts()] == ["A"]


def test_tooltips_name_the_key():
    assert shown_keys("queue.filter") == "Ctrl+F"
    assert key("queue.filter").does == "Filter requests"
