"""“All like this”: which spans a decision would reach, ticked one by one, before it counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from privacy_console.casework.review.spans import Proposal, SpanRef
from privacy_console.ui.review.model import Line
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, fill
from privacy_console.ui.wording import counted, translate

RefRole = Qt.ItemDataRole.UserRole
AROUND = 30
"""Characters shown before and after a span."""


class AlikeDialog(QDialog):
    """`chosen` and `decision` hold what the officer decided; the whole is one act, and one undo takes it back."""

    def __init__(self, lines: Sequence[Line], parent: QWidget) -> None:
        super().__init__(parent)
        self.decision: Proposal | None = None
        self.setWindowTitle(translate("All like this"))
        self.resize(em(44), em(26))
        places = len({(line.unit.row, line.unit.column) for line in lines})
        heading = translate("{spans} in {places}").format(
            spans=counted(len(lines), "span", "spans"), places=counted(places, "place", "places")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Spans like this"))
        self.list.setUniformItemSizes(True)
        for line in lines:
            item = QListWidgetItem(_told(line))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(RefRole, line.span.ref)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.redact = Button("", "eraser")
        self.keep = Button("", "eye")
        self.redact.clicked.connect(lambda: self._decide(Proposal.REDACT))
        self.keep.clicked.connect(lambda: self._decide(Proposal.KEEP))
        buttons = QDialogButtonBox()
        buttons.addButton(Button(translate("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.redact, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        about = Label(translate("Untick what the decision should not reach. One undo takes all of it back."), ink="text2")
        parts = (Label(heading, role="title", weight=BOLD), about, self.list, buttons)
        fill(QVBoxLayout(self), parts, margins=(20, 16, 20, 16), spacing=10)
        self._count()

    @property
    def chosen(self) -> tuple[SpanRef, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(RefRole) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _count(self) -> None:
        count = len(self.chosen)
        self.redact.setText(translate("Redact {count}").format(count=count))
        self.keep.setText(translate("Keep {count}").format(count=count))
        for button in (self.redact, self.keep):
            button.setEnabled(count > 0)

    def _decide(self, decision: Proposal) -> None:
        self.decision = decision
        self.accept()


def _told(line: Line) -> str:
    """The span between brackets in the words around it, and where that is."""
    start, end = line.span.ref.start, line.span.ref.end
    before = " ".join(line.unit.text[max(0, start - AROUND) : start].split())
    after = " ".join(line.unit.text[end : end + AROUND].split())
    return f"{before} ⟦{line.text}⟧ {after}   ·   {line.unit.row.table}.{line.unit.column}".strip()
