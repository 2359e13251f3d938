"""The view of the certificate: how all of it went in one line, the tables below it, and a filter for what was not searched."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from privacy_console.casework.search.findings import SearchOutcome
from privacy_console.ui.search.coverage import CoverageModel, all_rows, not_searched, seconds
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import ElidedLabel, fill, row
from privacy_console.ui.widgets.tables import Tree
from privacy_console.ui.wording import counted, number, translate

OPEN_UP_TO = 40
"""Tables whose columns are shown at once; of more, only those that were not wholly searched."""
SHORT = 12
"""Letters of a fingerprint that are shown; its tooltip has all of it."""


class Certificate(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.model = CoverageModel(self)
        self._facts = Flowing(spacing=6)
        self._nothing = ElidedLabel(ink="text2")
        self._nothing.hide()
        self.only = QCheckBox(translate("Only what was not searched"))
        self.only.setAccessibleName(translate("Only what was not searched"))
        self.only.toggled.connect(self._filter)
        self.tree = Tree(translate("Where we looked"), (13, 11, 4, 7.5, 4.5, 15))
        self.tree.setModel(self.model)
        layout = QVBoxLayout(self)
        head = row(self._facts, self.only, margins=(16, 2, 16, 6), spacing=12)
        held = row(self._nothing, margins=(16, 0, 16, 6))
        fill(layout, (head, held, self.tree), spacing=0)
        layout.setStretchFactor(self.tree, 1)

    def show_outcome(self, outcome: SearchOutcome | None) -> None:
        self.model.show_outcome(outcome)
        self._facts.show_widgets([] if outcome is None else [Chip(look, says) for look, says in facts(outcome)])
        self._open()
        self._tell()

    def _filter(self, on: bool) -> None:  # noqa: FBT001 - the slot of a toggle
        self.model.show_only_missing(on)
        self._open()
        self._tell()

    def _open(self) -> None:
        lines = self.model.lines
        for place, line in enumerate(lines):
            if len(lines) <= OPEN_UP_TO or any(not_searched(one) for one in line.columns):
                self.tree.expand(self.model.index(place, 0))
        if lines:
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _tell(self) -> None:
        all_searched = self.only.isChecked() and not self.model.lines
        self._nothing.set_text(translate("Every column was searched.") if all_searched else "")
        self._nothing.setVisible(all_searched)


def facts(outcome: SearchOutcome) -> list[tuple[ChipLook, str]]:
    """What holds of the search as a whole, each with what it rests on."""
    missing = sum(not_searched(one) for one in outcome.coverage)
    columns = len(outcome.coverage)
    searched = translate("{searched} of {all} columns searched").format(searched=number(columns - missing), all=number(columns))
    tone = ChipLook(searched, "ok", "check") if outcome.complete else ChipLook(searched, "danger", "triangle-alert")
    made = [(tone, translate("Every live column is in exactly one state; what was not searched says why."))]
    if outcome.tables:
        rows = translate("{rows} rows looked at").format(rows=all_rows(outcome.tables))
        made.append((ChipLook(rows, "neutral", "database"), translate("As far as the engine tells; estimates say so.")))
    took = " · ".join((counted(outcome.statements, "statement", "statements"), seconds(outcome.seconds)))
    made.append((ChipLook(took, "neutral", "clock"), ""))
    made.append(moments(outcome))
    schema = outcome.schema_fingerprint
    if schema:
        made.append((ChipLook(translate("schema {id}").format(id=schema[:SHORT]), "neutral", "hash"), schema))
    return made


def moments(outcome: SearchOutcome) -> tuple[ChipLook, str]:
    """Whether all was read as of one moment."""
    if outcome.moments == 1:
        says = translate("All tables were read as of the same moment.")
        return ChipLook(translate("one moment"), "neutral", "history"), says
    says = translate("The tables were not read as of the same moment: a row that was changed meanwhile may be missing or double.")
    return ChipLook(translate("{count} moments").format(count=number(outcome.moments)), "warn", "history"), says
