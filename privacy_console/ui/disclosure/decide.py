"""Stage 4, Decide: what the answer would hold, in numbers, and the decision to give it, or not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QWidget

from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.review.spans import Proposal
from privacy_console.ui.background import Lanes
from privacy_console.ui.disclosure.lines import Lines
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.parts import Label, card, column, row, scrolled
from privacy_console.ui.widgets.stage import Primary, Stage
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import number, rights, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console
    from privacy_console.casework.review.review import Review

FIGURES = {
    "records": "records disclosed",
    "tables": "tables they are from",
    "redacted": "spans withheld",
    "kept": "spans kept",
}


class DecideStage(Stage):
    refusal_wanted = Signal(str)
    """The officer wants to refuse; the note that was typed comes along."""

    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self._loaded = False
        self.asked = Label(ink="text2", wrap=True)
        self.figures = {name: Label(role="display", weight=BOLD) for name in FIGURES}
        cards = [_figure(label, translate(FIGURES[name])) for name, label in self.figures.items()]
        self.reasons = Lines(("Reason", "Code", "Spans"))
        self.table = Table(translate("What is withheld, by reason"), (24, 10, 5))
        self.table.setModel(self.reasons)
        self.grant = QRadioButton(translate("Grant: the subject gets what was reviewed"))
        self.refuse = QRadioButton(translate("Refuse: nothing is disclosed, and the subject is told why (Art. 12(4))"))
        for choice in (self.grant, self.refuse):
            choice.setAccessibleName(choice.text())
            choice.toggled.connect(lambda _on: self.primary_changed.emit())
        self.why = QPlainTextEdit()
        self.why.setAccessibleName(translate("Internal note on the decision"))
        self.why.setPlaceholderText(translate("Why it is decided so, in a few words."))
        self.why.setTabChangesFocus(True)
        self.why.textChanged.connect(self.primary_changed)
        heading = row(Label(translate("Decision"), weight=BOLD), Chip(ChipLook(translate("Internal, never sent"))), None)
        self.fill(
            scrolled(
                column(
                    self.asked,
                    row(*cards, spacing=12),
                    10,
                    Label(translate("What is withheld, by reason"), weight=BOLD),
                    self.table,
                    10,
                    heading,
                    self.grant,
                    self.refuse,
                    self.why,
                    None,
                    margins=(20, 14, 20, 16),
                )
            )
        )
        self.entry = self.why
        self._resize()
        theme().changed.connect(self._resize)

    # --- what is shown

    def clear(self) -> None:
        self._loaded = False
        self.why.clear()
        self.grant.setChecked(True)
        self.reasons.show_lines(())
        for figure in self.figures.values():
            figure.setText("–")

    def show_stage(self, case: Case) -> None:
        for widget in (self.why, self.grant, self.refuse):
            widget.setEnabled(self.here)
        self.asked.setText(translate("Asked for: {rights}.").format(rights=rights(case)))
        others = [right for right in case.rights if right is not Right.ACCESS]
        if others and self.here:
            named = ", ".join(words(right) for right in others)
            text = translate(
                "This request also asks for {rights}. Here only access is answered; the rest is decided outside the program."
            )
            self.message.say(text.format(rights=named), "warn")
        title = translate("Reading the records")
        self.load(self.lanes.company, lambda watch: self.console.review(case.id, watch=watch), self._show, title=title)

    def _show(self, review: Review) -> None:
        spans = [span for unit in review.units for span in unit.spans]
        withheld = Counter(span.reason for span in spans if span.decision is Proposal.REDACT)
        rows = [one.record.finding.row for one in review.records]
        self.figures["records"].setText(number(len(rows)))
        self.figures["tables"].setText(number(len({(row.source, row.table) for row in rows})))
        self.figures["redacted"].setText(number(withheld.total()))
        self.figures["kept"].setText(number(sum(1 for span in spans if span.decision is Proposal.KEEP)))
        self.reasons.show_lines((words(reason), str(reason), number(count)) for reason, count in withheld.most_common())
        self._loaded = True
        self._resize()
        self.primary_changed.emit()

    def _resize(self) -> None:
        self.why.setFixedHeight(em(4.4))
        lines = max(1, self.reasons.rowCount())
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + lines * self.table.verticalHeader().defaultSectionSize() + 2)

    # --- leading on

    def primary(self) -> Primary | None:
        if not self.here:
            return None
        if self.refuse.isChecked():
            return Primary(translate("Refuse the request…"), icon="ban")
        text = translate("Grant the request")
        if not self._loaded:
            return Primary(text, translate("The records are not read yet"))
        if not self.why.toPlainText().strip():
            return Primary(text, translate("Say in a few words why it is decided so"))
        return Primary(text, icon="check")

    def advance(self) -> None:
        assert self.case is not None
        case, why = self.case.id, self.why.toPlainText().strip()
        if self.refuse.isChecked():
            self.refusal_wanted.emit(why)
        else:
            self.change(self.lanes.store, lambda _watch: self.console.grant(case, why=why))


def _figure(value: Label, name: str) -> QWidget:
    return card(value, Label(name, role="caption", ink="text2", wrap=True), spacing=0)
