"""The ladder as steps, the recommended one first: what each proves, how sure it makes, and why it suits or does not."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from privacy_console.casework.identity.checking.advice import Advice, Fit
from privacy_console.casework.identity.checking.rungs import LADDER
from privacy_console.casework.identity.subject import Level, Method
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.chip import Chip, ChipLook, Tone
from privacy_console.ui.widgets.flowing import TwoLines
from privacy_console.ui.widgets.parts import Label, row
from privacy_console.ui.wording import in_a_sentence, translate, words

METHODS = tuple(rung.method for rung in LADDER)
RANKS = {Fit.RECOMMENDED: 0, Fit.NOT_POSSIBLE: 2}
"""What is recommended stands at the top, what is not possible at the end; the others keep their order."""

LOOKS: dict[Fit, tuple[Tone, str]] = {
    Fit.RECOMMENDED: ("ok", "circle-check"),
    Fit.POSSIBLE: ("neutral", ""),
    Fit.TOO_WEAK: ("warn", "triangle-alert"),
    Fit.NOT_POSSIBLE: ("neutral", "ban"),
}


class Rungs(QWidget):
    """`methods` are the choices by their method, in whatever order they are shown."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.methods: dict[Method, QRadioButton] = {}
        self._rows: dict[Method, QWidget] = {}
        self._chips: dict[Method, tuple[Chip, Chip]] = {}
        self._why: dict[Method, Label] = {}
        self._indents: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(7)
        for number, rung in enumerate(LADDER):
            choice = QRadioButton(words(rung.method))
            self._group.addButton(choice, number)
            sure = translate("{level} assurance").format(level=words(rung.level))
            fit, level = Chip(ChipLook("")), Chip(ChipLook(sure), translate(rung.proves))
            level.setVisible(rung.level is not Level.NONE)
            why = Label(translate(rung.proves), role="caption", ink="text2", wrap=True)
            indent = QWidget()
            self._indents.append(indent)
            head = TwoLines(choice, row(level, fit, None))
            whole = QWidget()
            box = QVBoxLayout(whole)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(1)
            box.addWidget(head)
            box.addWidget(row(indent, why, spacing=0))
            self.methods[rung.method], self._rows[rung.method] = choice, whole
            self._chips[rung.method], self._why[rung.method] = (fit, level), why
            self._layout.addWidget(whole)
        self._group.idToggled.connect(lambda _id, _on: self.chosen.emit())
        self.show_advice(None)
        self._resize()
        theme().changed.connect(self._resize)

    @property
    def method(self) -> Method | None:
        number = self._group.checkedId()
        return METHODS[number] if number >= 0 else None

    def choose(self, method: Method | None) -> None:
        self._group.setExclusive(False)
        for one, choice in self.methods.items():
            choice.setChecked(one is method)
        self._group.setExclusive(True)

    @property
    def first(self) -> QRadioButton:
        """The step that stands at the top."""
        return self._shown[0]

    def show_advice(self, advice: Advice | None) -> None:
        """Put the recommended step at the top; without advice all stand in the order of preference."""
        steps = {step.rung.method: step for step in advice.steps} if advice is not None else {}
        order = sorted(METHODS, key=lambda one: RANKS.get(steps[one].fit, 1) if one in steps else 1)
        self._shown = [self.methods[one] for one in order]
        for place, method in enumerate(order):
            self._layout.insertWidget(place, self._rows[method])
            fit, _ = self._chips[method]
            fit.setVisible(method in steps)
            said = words(method)
            if method in steps:
                step = steps[method]
                fit.show_look(ChipLook(words(step.fit), *LOOKS[step.fit]), translate(step.why))
                self._why[method].setText(translate(step.why))
                said = f"{said}, {in_a_sentence(step.fit)}"
            self.methods[method].setAccessibleName(said)
            self.methods[method].setAccessibleDescription(self._why[method].text())
        for one, other in pairwise(self._shown):
            QWidget.setTabOrder(one, other)

    def _resize(self) -> None:
        for indent in self._indents:
            indent.setFixedWidth(em(1.5))
