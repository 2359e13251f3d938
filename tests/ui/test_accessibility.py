"""Every screen, walked: nothing that takes the focus is without a name, and nothing small is to be hit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

from privacy_console.casework.audit.verification import State, Verdict, What
from privacy_console.ui.audit.bundle import BundleWindow
from privacy_console.ui.frame.fault_dialog import FaultDialog
from privacy_console.ui.frame.menus import KeySheet
from privacy_console.ui.frame.places import DATA_MAP, DEADLINES, PEOPLE, POLICY, SETTINGS, TRAIL
from privacy_console.ui.frame.sign_in import SignIn
from privacy_console.ui.main_window import MainWindow
from privacy_console.ui.requests.intake import Results
from privacy_console.ui.theme.theme import em, theme
from tests.ui.fake_console import ME, fake_console
from tests.ui.frame.stand_in import StandIn


@pytest.fixture
def window(lanes, tmp_path, qtbot):
    made = MainWindow(lanes, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.resize(em(95), em(50))
    made.show()
    made.enter(fake_console(20), StandIn)
    qtbot.waitUntil(lambda: made.check.verdict is not None and made.queue.model.rowCount() == 20)
    return made


def focusable(root: QWidget):
    for widget in [root, *root.findChildren(QWidget)]:
        inner = isinstance(widget, (QScrollBar, QSplitterHandle, QMenuBar)) or widget.objectName().startswith("qt_")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root) and not inner:
            yield widget


def nameless(root: QWidget):
    bad = []
    for widget in focusable(root):
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if not name.strip():
            bad.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return bad


@pytest.mark.parametrize("where", ["queue", "table", "people", "map", "policy", "trail", "deadlines", "settings"])
def test_everything_that_takes_the_focus_has_a_name(window, where: str, qtbot):
    if where == "table":
        window.requests.show_table(True)
    elif where != "queue":
        window.go({place.id: place for place in (PEOPLE, DATA_MAP, POLICY, TRAIL, DEADLINES, SETTINGS)}[where])
    QApplication.processEvents()
    assert list(focusable(window))
    assert nameless(window) == []


def test_dialogs_and_other_windows_have_names_too(lanes, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    fault = FaultDialog(parent)
    fault.tell(ValueError())
    bundle = BundleWindow(lambda path, watch: Verdict(state=State.VERIFIED, what=What.NOTHING, entries=1, verified_to=0), lanes)
    qtbot.addWidget(bundle)
    for made in (fault, bundle, KeySheet(parent), Results(parent), SignIn((ME,), needs_passphrase=True)):
        made.show()
        assert nameless(made) == []
        made.close()


def test_targets_are_large_enough(window):
    small = [
        f"{type(widget).__name__} {widget.accessibleName()} {widget.width()}x{widget.height()}"
        for widget in focusable(window)
        if isinstance(widget, (QAbstractButton, QLineEdit, QComboBox)) and min(widget.width(), widget.height()) < 24
    ]
    assert small == []


@pytest.mark.parametrize("percent", [80, 135, 200])
def test_no_page_scrolls_sideways_at_any_text_size(window, percent: int):
    theme().apply(text_percent=percent)
    for place in (None, PEOPLE, DATA_MAP, POLICY, TRAIL, DEADLINES, SETTINGS):
        if place is not None:
            window.go(place)
        QApplication.processEvents()
        sideways = [
            type(area).__name__
            for area in window.findChildren(QAbstractScrollArea)
            if area.isVisible() and area.horizontalScrollBar().isVisible()
        ]
        assert sideways == []


def test_a_row_says_itself_where_a_screen_reader_asks(window):
    for view in (window.queue.list, window.queue.table):
        said = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith("Tomasz Wiśniewski, Erasure request DSR-2026-0002, stage 4 of 6 Decide, Overdue 1 d")


def test_no_view_searches_by_typing(window):
    """Letters are shortcuts: a view that jumps to what begins with them would move the selection."""
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible():
            assert type(view).keyboardSearch is not QAbstractItemView.keyboardSearch, view.accessibleName()


def test_no_colour_and_no_pixel_font_is_written_outside_the_theme():
    import re  # noqa: PLC0415

    root = Path(__file__).resolve().parents[2] / "privacy_console/ui"
    guilty = [
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if path.parent.name != "theme"
        and path.name != "pages.py"  # the page of a document is white in every scheme
        and re.search(r"#[0-9A-Fa-f]{6}\b|setStyleSheet|setPixelSize|setPointSize\(", path.read_text())
    ]
    assert guilty == []
