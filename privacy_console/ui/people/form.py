"""The lines by which somebody is looked for: a kind and a value each. What is pasted is taken apart into lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.ui.theme.theme import metrics, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import fill
from privacy_console.ui.wording import translate, words

ARROW = 46
"""Pixels that the box takes beside its words."""
MOST_LINES = 24
"""More is no form; what a pasted text has beyond it is told."""


Pasted = Callable[[str], tuple[Identifier, ...]]
"""What a text gives to search by."""


class ValueField(QLineEdit):
    """A block of several lines is not squeezed into one: it is told by `block`."""

    block = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if "\n" in text.strip():
            self.block.emit(text)
        else:
            super().keyPressEvent(event)


class Line(QWidget):
    """One identifier. Its kind follows what is typed until the officer chooses one."""

    changed = Signal()
    entered = Signal()
    removed = Signal()
    block = Signal(str)

    def __init__(self, pasted: Pasted) -> None:
        super().__init__()
        self._pasted = pasted
        self._chosen = False
        self.kind = QComboBox()
        for kind in IdentifierKind:
            self.kind.addItem(words(kind), kind)
        self.kind.activated.connect(self._choose)
        self.value = ValueField()
        self.value.setPlaceholderText(translate("E-mail, phone, name, number…"))
        self.value.textChanged.connect(self._read)
        self.value.returnPressed.connect(self.entered)
        self.value.block.connect(self.block)
        self.remove = Tool("x", "")
        self.remove.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        fill(layout, (self.kind, self.value, self.remove), spacing=6)
        layout.setStretchFactor(self.value, 1)
        self._resize()
        theme().changed.connect(self._resize)

    @property
    def identifier(self) -> Identifier | None:
        value = self.value.text().strip()
        return Identifier(kind=self._kind, value=value) if value else None

    def show_identifier(self, identifier: Identifier) -> None:
        self._chosen = True
        self.kind.setCurrentIndex(self.kind.findData(identifier.kind))
        self.value.setText(identifier.value)
        self.value.setCursorPosition(0)  # its beginning is what one knows it by

    def number(self, number: int) -> None:
        """Name its parts by its place in the form."""
        self.kind.setAccessibleName(translate("Kind of identifier {number}").format(number=number))
        self.value.setAccessibleName(translate("Value of identifier {number}").format(number=number))
        self.remove.rename(translate("Remove identifier {number}").format(number=number))

    @property
    def _kind(self) -> IdentifierKind:
        return IdentifierKind(self.kind.currentData(Qt.ItemDataRole.UserRole))

    def _choose(self) -> None:
        self._chosen = True
        self.changed.emit()

    def _read(self, text: str) -> None:
        if not text.strip():
            self._chosen = False
        elif not self._chosen and (known := self._pasted(text)):
            self.kind.setCurrentIndex(self.kind.findData(known[0].kind))
        self.changed.emit()

    def _resize(self) -> None:
        longest = max(metrics().horizontalAdvance(self.kind.itemText(at)) for at in range(self.kind.count()))
        self.kind.setFixedWidth(longest + ARROW)


class IdentifierForm(QWidget):
    """At least one line is always there. `entered`: the officer pressed Enter in one."""

    changed = Signal()
    entered = Signal()
    told = Signal(str)
    """What came of a pasted text, in words."""

    def __init__(self, pasted: Pasted) -> None:
        super().__init__()
        self._pasted = pasted
        self.lines: list[Line] = []
        self._held = QVBoxLayout()
        first = Line(self._pasted)
        self.add = Button(translate("Add identifier"), "plus")
        self.add.clicked.connect(self.add_line)
        self.paste = Button(translate("Paste a text"), "clipboard-paste")
        self.paste.tell(translate("Take what is copied apart into identifiers, and recognise the kind of each"))
        self.paste.clicked.connect(lambda: self.take_apart(QGuiApplication.clipboard().text()))
        tools = Flowing(spacing=8)
        tools.show_widgets((self.add, self.paste))
        fill(self._held, (), spacing=6)
        fill(QVBoxLayout(self), (self._held, tools), spacing=10)
        self._take(first)

    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Those that have a value, each once."""
        return tuple(dict.fromkeys(one for line in self.lines if (one := line.identifier) is not None))

    def take_apart(self, text: str) -> None:
        """Put the identifiers of a pasted text into lines of their own, below those that are filled."""
        had = set(self.identifiers)
        found = [one for one in self._pasted(text) if one not in had]
        room = MOST_LINES - len(had)
        self._show(found[:room])
        if not found:
            self.told.emit(translate("Nothing in the copied text could be an identifier that is not here yet."))
        elif len(found) > room:
            self.told.emit(
                translate("The text has {all} identifiers; the first {taken} were taken.").format(all=len(found), taken=room)
            )
        else:
            self.told.emit("")

    def add_line(self) -> None:
        self._add().value.setFocus()

    def clear(self) -> None:
        for line in tuple(self.lines):
            self._remove(line)

    def _show(self, identifiers: Iterable[Identifier]) -> None:
        empty = [line for line in self.lines if line.identifier is None]
        for one in identifiers:
            (empty.pop(0) if empty else self._add()).show_identifier(one)

    def _add(self) -> Line:
        return self._take(Line(self._pasted))

    def _take(self, line: Line) -> Line:
        line.changed.connect(self.changed)
        line.entered.connect(self.entered)
        line.block.connect(self.take_apart)
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._held.addWidget(line)
        self._renumber()
        return line

    def _remove(self, line: Line) -> None:
        """The last line is emptied instead; the focus goes to the next, and is never lost."""
        if len(self.lines) == 1:
            line.value.clear()
            line.value.setFocus()
            return
        at = self.lines.index(line)
        self.lines.remove(line)
        self._held.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._renumber()
        self.lines[min(at, len(self.lines) - 1)].value.setFocus()

    def _renumber(self) -> None:
        for number, line in enumerate(self.lines, 1):
            line.number(number)
        self.add.setEnabled(len(self.lines) < MOST_LINES)
        before: QWidget | None = None
        for line in self.lines:
            for widget in (line.kind, line.value, line.remove):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
        if before is not None:
            QWidget.setTabOrder(before, self.add)
        self.changed.emit()
