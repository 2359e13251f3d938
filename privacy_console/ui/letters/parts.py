"""Small fields of which the forms of letters are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QRadioButton

from privacy_console.casework.letters.kinds.fields import Said
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.parts import Item, Label
from privacy_console.ui.wording import translate

Code = TypeVar("Code", bound=StrEnum)
Value = TypeVar("Value")
Heard = Callable[[], None]


class Choices(Generic[Code]):
    """Codes to tick: several, or `one` of them."""

    def __init__(
        self, title: str, codes: Iterable[Code], called: Callable[[Code], str], heard: Heard, *, one: bool = False
    ) -> None:
        self.title = Label(translate(title), weight=BOLD)
        kind: type[QRadioButton | QCheckBox] = QRadioButton if one else QCheckBox
        self.boxes = {code: kind(called(code)) for code in codes}
        for box in self.boxes.values():
            box.setAccessibleName(f"{self.title.text()}: {box.text()}")
            box.toggled.connect(lambda _on: heard())

    @property
    def parts(self) -> tuple[Item, ...]:
        return (self.title, *self.boxes.values())

    @property
    def chosen(self) -> tuple[Code, ...]:
        return tuple(code for code, box in self.boxes.items() if box.isChecked())


class Lines:
    """Words for the reader, one of them a line."""

    def __init__(self, title: str, hint: str, heard: Heard) -> None:
        self.title = Label(translate(title), weight=BOLD)
        self.box = QPlainTextEdit()
        self.box.setAccessibleName(self.title.text())
        self.box.setPlaceholderText(translate(hint))
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(em(4.2))
        self.box.textChanged.connect(heard)

    @property
    def parts(self) -> tuple[Item, ...]:
        return (self.title, self.box)

    @property
    def said(self) -> tuple[Said, ...]:
        return tuple(Said(line) for line in self.box.toPlainText().splitlines() if line.strip())


class Line:
    """One thing to say."""

    def __init__(self, title: str, hint: str, heard: Heard) -> None:
        self.title = Label(translate(title), weight=BOLD)
        self.box = QLineEdit()
        self.box.setAccessibleName(self.title.text())
        self.box.setPlaceholderText(translate(hint))
        self.box.textChanged.connect(lambda _text: heard())

    @property
    def parts(self) -> tuple[Item, ...]:
        return (self.title, self.box)

    @property
    def text(self) -> str:
        return self.box.text().strip()


class Day:
    """A calendar day."""

    def __init__(self, title: str, day: date, heard: Heard) -> None:
        self.title = Label(translate(title), weight=BOLD)
        self.box = QDateEdit(QDate(day.year, day.month, day.day))
        self.box.setAccessibleName(self.title.text())
        self.box.setCalendarPopup(True)
        self.box.setDisplayFormat("d MMM yyyy")
        self.box.dateChanged.connect(lambda _day: heard())

    @property
    def parts(self) -> tuple[Item, ...]:
        return (self.title, self.box)

    @property
    def day(self) -> date:
        shown = self.box.date()
        return date(shown.year(), shown.month(), shown.day())


class Drop(QComboBox, Generic[Value]):
    """A box that drops down. It holds what its entries stand for itself: Qt would hand back a code as a bare string."""

    def __init__(self, name: str, entries: Iterable[tuple[str, Value]], heard: Heard) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.values: list[Value] = []
        for text, value in entries:
            self.addItem(text)
            self.values.append(value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)  # a long entry shows whole in the list, and does not widen the form
        self.currentIndexChanged.connect(lambda _index: heard())

    @property
    def value(self) -> Value:
        return self.values[self.currentIndex()]

    def choose(self, value: Value) -> None:
        self.setCurrentIndex(self.values.index(value))
