"""Menus and the sheet of shortcuts, both from the keyboard map."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from privacy_console.ui.keys import REGISTRY, Where, bind
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.parts import Label, column, scrolled
from privacy_console.ui.wording import translate

MENUS = {"File": "&File", "Request": "&Request", "View": "&View", "Help": "&Help"}


def build_menus(window: QMainWindow, does: Mapping[str, Callable[[], object]]) -> tuple[dict[str, QMenu], dict[str, QAction]]:
    """Fill the menu bar with what `does` can do, by the ids of the keyboard map; the menus by name, the actions by id."""
    menus = {name: window.menuBar().addMenu(translate(title)) for name, title in MENUS.items()}
    actions = {}
    for key in REGISTRY:
        if key.id in does:
            action = bind(key.id, window, does[key.id])
            actions[key.id] = action
            if key.menu:
                menus[key.menu].addAction(action)
    _separate(menus["Request"], actions, "stage.1")
    _separate(menus["View"], actions, "window.palette", "pane.next", "window.back", "job.cancel")
    _separate(menus["File"], actions, "window.quit")
    return menus, actions


def _separate(menu: QMenu, actions: Mapping[str, QAction], *before: str) -> None:
    for id_ in before:
        if id_ in actions:
            menu.insertSeparator(actions[id_])


class KeySheet(QDialog):
    """Every shortcut, by where it works."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        parts: list[QWidget] = []
        for where in Where:
            parts.append(Label(translate(where.value), role="title", weight=BOLD))
            parts.append(self._table(where))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        area = scrolled(column(*parts, None, margins=(24, 16, 24, 16), spacing=8))
        area.setAccessibleName(translate("Keyboard shortcuts"))
        layout.addWidget(area)
        self.resize(em(30), em(36))

    def _table(self, where: Where) -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, em(7))
        for line, key in enumerate(key for key in REGISTRY if key.where is where):
            native = " · ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in key.keys)
            grid.addWidget(Label(native, ink="text2"), line, 0)
            grid.addWidget(Label(translate(key.does)), line, 1)
        return held
