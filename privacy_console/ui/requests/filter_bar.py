"""The filter: a field for those who type, buttons for those who point. The field's text is the one truth of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from privacy_console.casework.requests.queue import View
from privacy_console.casework.requests.reading import Right
from privacy_console.ui.requests.filter import Filter, parse
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.fields import SearchField
from privacy_console.ui.widgets.flow import Flow
from privacy_console.ui.widgets.parts import Label, fill, part
from privacy_console.ui.wording import translate, words

TYPING_MS = 200
"""Pause after which what was typed is asked."""
DAYS = (3, 7, 14, 30)


class FilterBar(QWidget):
    changed = Signal(object)
    """A `Filter` without problems."""

    def __init__(self) -> None:
        super().__init__()
        part("header", self)
        self._filter = Filter()
        self.field = SearchField(
            translate("Filter requests"), translate('Name, number, or right:erasure owner:me due:<7 "marchetti"')
        )
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._read)
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self.field.returnPressed.connect(self._read)
        self._said = Label(role="caption", ink="danger", wrap=True)
        self._said.hide()
        self._right = self._chooser(translate("Right"))
        self._owner = self._chooser(translate("Owner"))
        self._due = self._chooser(translate("Due"))
        self._clear = Tool("x", translate("Clear filter"), words=True)
        self._clear.clicked.connect(self.clear)
        chips = Flow(spacing=6)
        for tool in (self._right, self._owner, self._due, self._clear):
            chips.addWidget(tool)
        layout = QVBoxLayout(self)
        line = QHBoxLayout()
        fill(line, (self.field,))
        fill(layout, (line, self._said), margins=(16, 8, 12, 8), spacing=6)
        layout.addLayout(chips)
        self._show()

    @property
    def filter(self) -> Filter:
        return self._filter

    def clear(self) -> None:
        self._write(Filter())

    def _chooser(self, name: str) -> Tool:
        tool = Tool("chevron-down", name, words=True, segment=True)
        tool.setCheckable(True)
        tool.setPopupMode(Tool.ToolButtonPopupMode.InstantPopup)
        tool.setMenu(QMenu(tool))
        return tool

    def _read(self) -> None:
        self._typing.stop()
        read = parse(self.field.text())
        self._said.setVisible(bool(read.problems))
        if read.problems:
            self._said.setText(translate("Not understood: {parts}. Nothing was asked.").format(parts=", ".join(read.problems)))
        elif read != self._filter:
            self._filter = read
            self._show()
            self.changed.emit(read)

    def _write(self, wanted: Filter) -> None:
        self.field.setText(wanted.text())
        self._read()

    def _show(self) -> None:
        """Let the buttons say what the filter is."""
        now = self._filter
        without = tuple(view for view in now.views if view is not View.MINE)
        mine = View.MINE in now.views
        self._offer(
            self._right,
            translate("Right: {which}").format(which=words(now.right) if now.right else translate("any")),
            [(translate("Any right"), replace(now, right=None), now.right is None)]
            + [(words(right), replace(now, right=right), now.right is right) for right in Right],
            on=now.right is not None,
        )
        self._offer(
            self._owner,
            translate("Owner: me") if mine else translate("Owner: anyone"),
            [
                (translate("Anyone"), replace(now, views=without), not mine),
                (translate("Me"), replace(now, views=(*without, View.MINE)), mine),
            ],
            on=mine,
        )
        days = now.due_within
        self._offer(
            self._due,
            translate("Due: any") if days is None else translate("Due: in {days} days").format(days=days),
            [(translate("Any time"), replace(now, due_within=None), days is None)]
            + [(translate("In {days} days").format(days=n), replace(now, due_within=n), days == n) for n in DAYS],
            on=days is not None,
        )
        self._clear.setVisible(not now.is_empty)

    def _offer(self, tool: Tool, name: str, choices: Sequence[tuple[str, Filter, bool]], *, on: bool) -> None:
        tool.rename(name)
        tool.setChecked(on)
        menu = tool.menu()
        menu.clear()
        for text, wanted, chosen in choices:
            action = QAction(text, menu, checkable=True, checked=chosen)
            action.triggered.connect(lambda _checked=False, wanted=wanted: self._write(wanted))
            menu.addAction(action)
