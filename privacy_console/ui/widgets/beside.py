"""People side by side, to compare and never to merge: a card each, every field on one line through all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from privacy_console.ui.theme.theme import BOLD, color, em, theme
from privacy_console.ui.theme.tokens import CARD_RADIUS
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.fact import Fact
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import Label, column, fill, part, row, scrolled
from privacy_console.ui.wording import number, translate

CARD = 14.0
"""Width in em below which a card is not readable: fewer are shown at once then."""
NAMES = 7.0
"""Width of the names of the fields, which stand in the cards where this and two cards have no room."""
MOST = 4
"""More than this side by side is a wall, not a comparison."""
FEW_NAMED = 2
"""So many others with the same value are named by their letters; more are counted."""
EDGE, INSET = 16, 14
"""Pixels around the cards, and in them."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of those who are compared. `facts` are the values by the name of their field, `matched` says how they were found."""

    title: str
    reference: str
    chips: tuple[ChipLook, ...]
    facts: Mapping[str, tuple[str, ...]]
    matched: tuple[ChipLook, ...]
    note: str = ""


Similar = Callable[[str, str, str], bool]
"""Whether two values of the field of that name are two spellings of one, or nearly so."""


def never(_field: str, _one: str, _other: str) -> bool:
    """Nothing is similar; what is not the same differs."""
    return False


def letter(place: int) -> str:
    """What somebody is called by among those compared: A to Z, then AA.

    >>> [letter(place) for place in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    above, last = divmod(place, 26)
    return (letter(above - 1) if above else "") + chr(ord("A") + last)


def marks(values: Sequence[Sequence[str]], *, near: Callable[[int, int], bool] = lambda _one, _other: False) -> list[str]:
    """How what each has in a field stands to what the others have, in words; nothing where there is none to compare it with.

    Args:
        near: whether what two of them have is similar; asked only of those who have the same as nobody.

    >>> marks([["1 May"], ["1 may"], []]), marks([["a"], ["b"], ["A"]])
    (['same', 'same', ''], ['same as C', 'differs', 'same as A'])
    """
    told = [frozenset(_bare(value) for value in ones) for ones in values]
    given = [place for place, ones in enumerate(told) if ones]
    if len(given) < 2:
        return [""] * len(told)
    said = [""] * len(told)
    for place in given:
        others = [other for other in given if other != place]
        alike = [other for other in others if told[other] == told[place]]
        if len(alike) == len(others):
            said[place] = translate("same")
        elif alike:
            said[place] = _named(translate("same as {which}"), alike)
        else:
            close = [other for other in others if told[other] & told[place] or near(place, other)]
            said[place] = _named(translate("similar to {which}"), close) if close else translate("differs")
    return said


def _bare(value: str) -> str:
    return "".join(c for c in value.casefold() if c.isalnum()) or value.strip()


def _named(sentence: str, places: Sequence[int]) -> str:
    if len(places) > FEW_NAMED:
        return sentence.format(which=translate("{count} others").format(count=number(len(places))))
    return sentence.format(which=", ".join(map(letter, places)))


class Card(QFrame):
    """What a person stands on. It takes the focus, and says all of the person to a screen reader."""

    moved = Signal(int)
    copied = Signal()

    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        part("card", self)
        self.lines: list[QWidget] = []
        """What lies on it, a field each: a thin rule is drawn below each."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(says)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is not None:
            self.moved.emit(by)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rules = [line.geometry().bottom() - self.y() for line in self.lines]
        painter = QPainter(self)
        for rule in rules:
            painter.fillRect(INSET, rule, self.width() - 2 * INSET, 1, color("border"))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)
        painter.end()


Actions = Callable[[int], Sequence[QWidget]]
"""Makes the buttons under the person of that place."""


class SideBySide(QWidget):
    """As many cards as there is room for; the others are a page away. Left and right go through all of them."""

    copied = Signal(int)
    """The reference of the person of that place is wanted."""

    def __init__(self, name: str, actions: Actions, *, similar: Similar = never) -> None:
        super().__init__()
        self._actions, self._similar = actions, similar
        self._sides: tuple[Side, ...] = ()
        self._first = self._shown = 0
        self._named = False
        self.cards: dict[int, Card] = {}
        self._buttons: dict[int, list[QWidget]] = {}
        self._which = Label(ink="text2")
        self.back = Tool("chevron-left", translate("Earlier people"))
        self.back.clicked.connect(lambda: self._turn(self._first - self._shown))
        self.on = Tool("chevron-right", translate("Further people"))
        self.on.clicked.connect(lambda: self._turn(self._first + self._shown))
        self._pager = row(self.back, self._which, self.on, None, margins=(16, 4, 16, 0), spacing=6)
        self._area = scrolled(QWidget())
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pager)
        layout.addWidget(self._area, 1)
        theme().changed.connect(self._rebuild)

    @property
    def entry(self) -> QWidget | None:
        return self.cards.get(self._first)

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Show these people; who was in sight stays there."""
        self._sides = tuple(sides)
        self._first = max(0, min(self._first, len(self._sides) - 1))
        self._rebuild()

    # --- inside

    def _room(self) -> tuple[int, bool]:
        """How many cards have room, and whether the names of the fields have it beside them."""
        wide = self.width() - 2 * EDGE
        named = wide >= em(NAMES + 2 * CARD)
        most = (wide - (em(NAMES) if named else 0)) // em(CARD)
        return min(max(1, min(MOST, most)), len(self._sides)), named

    def _turn(self, first: int) -> None:
        self._first = max(0, min(first, len(self._sides) - self._shown))
        self._rebuild()

    def _go(self, place: int) -> None:
        """Give the focus to the card of that place."""
        if not 0 <= place < len(self._sides):
            return
        if not self._first <= place < self._first + self._shown:
            self._turn(place if place < self._first else place - self._shown + 1)
        self.cards[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self) -> None:
        has = QApplication.focusWidget()
        at = next((place for place, card in self.cards.items() if has is card or has in self._buttons.get(place, ())), None)
        self._shown, self._named = self._room()
        self._first = max(0, min(self._first, len(self._sides) - self._shown))
        held = QWidget()
        self._fill(QGridLayout(held))
        former = self._area.takeWidget()
        self._area.setWidget(held)
        held.setAutoFillBackground(False)
        if former is not None:  # one of its cards may be handling the very key that led here: it must outlive that
            former.setParent(self)  # a widget that was taken is Python's, and would go with the last name for it
            former.hide()
            former.deleteLater()
        last = self._first + self._shown
        self._pager.setVisible(self._shown < len(self._sides))
        self.back.setEnabled(self._first > 0)
        self.on.setEnabled(last < len(self._sides))
        self._which.setText(
            translate("{first}–{last} of {all}").format(
                first=letter(self._first), last=letter(max(0, last - 1)), all=number(len(self._sides))
            )
        )
        if at is not None and at in self.cards:
            self.cards[at].setFocus()

    def _fill(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(EDGE, 10, EDGE, EDGE)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        shown = range(self._first, self._first + self._shown)
        fields = list(dict.fromkeys(name for place in shown for name, values in self._sides[place].facts.items() if values))
        marked = {name: self._marks(name) for name in fields}
        named = self._named
        self.cards, self._buttons = {}, {}
        for at, place in enumerate(shown, 1):
            grid.addWidget(self._card(place, fields, marked), 0, at, len(fields) + 3, 1)
            grid.setColumnStretch(at, 1)
            self._lay(grid, self._head(place), 0, at, place)
        for line, name in enumerate(fields, 1):
            if named:
                grid.addWidget(_field(name), line, 0)
            for at, place in enumerate(shown, 1):
                values = self._sides[place].facts.get(name, ())
                fact = Fact(name, values, _look(marked[name][place]), caption=not named)
                self._lay(grid, column(fact, margins=(INSET, 6, INSET, 6)), line, at, place)
        line = len(fields) + 1
        if named and any(self._sides[place].matched for place in shown):
            grid.addWidget(_field(translate("Found by")), line, 0)
        for at, place in enumerate(shown, 1):
            self._lay(grid, self._found_by(place, named=named), line, at, place)
            grid.addWidget(self._foot(place), line + 1, at)
        grid.setColumnMinimumWidth(0, em(NAMES) - 12 if named else 0)
        grid.setRowStretch(line + 2, 1)

    def _lay(self, grid: QGridLayout, widget: QWidget, line: int, at: int, place: int) -> None:
        """Put it onto the card of that place."""
        grid.addWidget(widget, line, at)
        self.cards[place].lines.append(widget)

    def _marks(self, name: str) -> list[str]:
        """Equal values are told of all people; similar ones, which are dearer to find, of those in sight."""
        held = [side.facts.get(name, ()) for side in self._sides]
        shown = range(self._first, self._first + self._shown)

        def near(one: int, other: int) -> bool:
            if one not in shown or other not in shown:
                return False
            return any(self._similar(name, mine, theirs) for mine in held[one] for theirs in held[other])

        return marks(held, near=near)

    def _card(self, place: int, fields: Sequence[str], marked: dict[str, list[str]]) -> Card:
        side = self._sides[place]
        facts = side.facts
        told = [
            " ".join(filter(None, (f"{name} {', '.join(facts[name])}", marked[name][place])))
            for name in fields
            if facts.get(name)
        ]
        chips = [look.text for look in (*side.chips, *side.matched)]
        name = f"{letter(place)}: {side.title}, {side.reference}"
        card = Card(name, "; ".join((*chips, *told, *filter(None, (side.note,)))))
        card.moved.connect(lambda by: self._go(place + by))
        card.copied.connect(lambda: self.copied.emit(place))
        self.cards[place] = card
        return card

    def _head(self, place: int) -> QWidget:
        side = self._sides[place]
        chips = Flowing(spacing=4)
        chips.show_widgets([Chip(look) for look in side.chips])
        badge = Chip(ChipLook(letter(place), "accent"))
        title = Label(side.title, role="title", weight=BOLD, wrap=True)
        title.setMinimumWidth(em(4))
        head = QHBoxLayout()
        fill(head, (badge, title))
        head.setAlignment(badge, Qt.AlignmentFlag.AlignTop)
        head.setStretchFactor(title, 1)
        reference = Label(side.reference, role="caption", ink="text3", wrap=True)
        return column(head, reference, chips, None, margins=(INSET, 12, INSET, 8), spacing=5)

    def _found_by(self, place: int, *, named: bool) -> QWidget:
        side = self._sides[place]
        chips = Flowing(spacing=4)
        chips.show_widgets([Chip(look) for look in side.matched])
        name = Label(translate("Found by"), role="caption", ink="text3")
        return column(*(() if named else (name,)), chips, margins=(INSET, 7, INSET, 7), spacing=3)

    def _foot(self, place: int) -> QWidget:
        side = self._sides[place]
        buttons = Flowing(spacing=6)
        self._buttons[place] = list(self._actions(place))
        buttons.show_widgets(self._buttons[place])
        note = [Label(side.note, role="caption", ink="text2", wrap=True)] if side.note else []
        return column(*note, buttons, None, margins=(INSET, 10, INSET, INSET), spacing=6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sides and self._room() != (self._shown, self._named):
            self._rebuild()


def _field(name: str) -> Label:
    """The name of a field, on the line of its values."""
    label = Label(name, role="caption", ink="text3", wrap=True)
    label.setContentsMargins(0, 8, 0, 0)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


def _look(mark: str) -> ChipLook | None:
    if not mark:
        return None
    if mark == translate("differs"):
        return ChipLook(mark, "warn", "equal-not")
    near = mark.startswith(translate("similar to {which}").partition("{")[0])
    return ChipLook(mark, "info", "equal-approximately") if near else ChipLook(mark, "neutral", "equal")
