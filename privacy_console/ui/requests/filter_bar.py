"""The filter: a field for those who type, buttons for those who point. The field's text is the one truth of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.filters import ME, NONE, Filter, Key, parse
from privacy_console.casework.requests.reading import Right
from privacy_console.ui.requests.completer import FilterCompleter
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.fields import SearchField
from privacy_console.ui.widgets.flow import Flow
from privacy_console.ui.widgets.parts import Label, fill, part
from privacy_console.ui.wording import translate, words

TYPING_MS = 200
"""Pause after which what was typed is asked."""

Choices = Sequence[tuple[tuple[str, ...], str]]
"""Values and their words, in order."""


class FilterBar(QWidget):
    changed = Signal(object)
    """A `Filter` without problems."""
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        part("header", self)
        self._filter = Filter()
        self._people: Mapping[PersonId, str] = {}
        self.field = SearchField(
            translate("Filter requests"), translate('Name, number, or right:erasure owner:me due:soon -is:held "marchetti"')
        )
        self.completer = FilterCompleter(self.field)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._read)
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self.field.returnPressed.connect(self._read)
        self._said = Label(role="caption", ink="danger", wrap=True)
        self._said.hide()
        self.choosers = {key: self._chooser(key) for key in (Key.STATUS, Key.RECEIVED, Key.RIGHT, Key.OWNER, Key.DUE, Key.LABEL)}
        self._clear = Tool("x", translate("Clear filter"), words=True)
        self._clear.clicked.connect(self.clear)
        self.save = Tool("layers", translate("Save as view…"), words=True)
        self.save.clicked.connect(self.save_wanted)
        chips = Flow(spacing=6)
        for tool in (*self.choosers.values(), self._clear, self.save):
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
        self.write("")

    def write(self, text: str) -> None:
        """Put a filter into the field, and ask it."""
        self.field.setText(text)
        self._read()

    def know(self, *, people: Mapping[PersonId, str] | None = None, labels: Sequence[str] | None = None) -> None:
        """Who may be named after `owner:`, and what after `label:`; an open menu stays as it is while they are the same."""
        before = (self._people, self.completer.labels)
        if people is not None:
            self._people, self.completer.people = people, tuple(people.values())
        if labels is not None:
            self.completer.labels = labels
        if before != (self._people, self.completer.labels):
            self._show()

    def _chooser(self, key: Key) -> Tool:
        tool = Tool("chevron-down", str(key), words=True, segment=True)
        tool.setCheckable(True)
        tool.setPopupMode(Tool.ToolButtonPopupMode.InstantPopup)
        tool.setMenu(QMenu(tool))
        return tool

    def _read(self) -> None:
        self._typing.stop()
        read = parse(self.field.text())
        self._said.setVisible(bool(read.problems))
        if read.problems:
            problem = read.problems[0]
            self._said.setText(
                translate("“{word}” (at character {place}) is not understood: {hint}. Nothing was asked.").format(
                    word=problem.word, place=problem.at + 1, hint=problem.hint
                )
            )
        elif read != self._filter:
            self._filter = read
            self._show()
            self.changed.emit(read)

    def _show(self) -> None:
        """Let the buttons say what the filter is."""
        self._offer(Key.STATUS, "Stage: {which}", "any", [((status,), words(status)) for status in Status])
        self._offer(Key.RECEIVED, "Received: {which}", "any time", _days(Key.RECEIVED))
        self._offer(Key.RIGHT, "Right: {which}", "any", [((right,), words(right)) for right in Right])
        me, nobody = ((ME,), translate("me")), ((NONE,), translate("nobody"))
        self._offer(Key.OWNER, "Owner: {which}", "anyone", [me, nobody, *(((name,), name) for name in self._people.values())])
        self._offer(Key.DUE, "Due: {which}", "any", _days(Key.DUE))
        labels = [((label,), label) for label in self.completer.labels]
        self._offer(Key.LABEL, "Label: {which}", "any", [*labels, ((NONE,), translate("none"))])
        self._clear.setVisible(not self._filter.is_empty)
        self.save.setVisible(not self._filter.is_empty)

    def _offer(self, key: Key, name: str, nothing: str, choices: Choices) -> None:
        tool, now = self.choosers[key], self._filter.values(key)
        none = ((), translate(nothing))
        said = next((text for values, text in (none, *choices) if values == now), ", ".join(now))
        tool.rename(translate(name).format(which=said))
        tool.setChecked(bool(now))
        menu = tool.menu()
        menu.clear()
        for values, text in (none, *choices):
            action = QAction(text[:1].upper() + text[1:], menu, checkable=True, checked=values == now)
            action.triggered.connect(
                lambda _checked=False, values=values: self.write(self._filter.with_values(key, values).text())
            )
            menu.addAction(action)


def _days(key: Key) -> Choices:
    if key is Key.DUE:
        return [
            (("late",), translate("overdue")),
            (("today",), translate("today")),
            *(((f"<{days}",), translate("in {days} days").format(days=days)) for days in (3, 7, 14, 30)),
        ]
    return [
        (("today",), translate("today")),
        *(((f"<{days}",), translate("last {days} days").format(days=days)) for days in (7, 30, 60)),
    ]
