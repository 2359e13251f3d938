"""Under the found records: the whole path to the chosen one, why it is here, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from privacy_console.casework.search.findings import Finding, Inclusion
from privacy_console.ui.search.model import why
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import ElidedLabel, Label, fill, part, row
from privacy_console.ui.wording import counted, record_name, translate, words

REASONS = ("Another person of that name", "Nothing in it is about the subject", "Shared by several people, not the subject's")


class Inspector(QWidget):
    decided = Signal(object)
    """An `Inclusion` for the chosen records."""

    def __init__(self) -> None:
        super().__init__()
        part("footer", self)
        self.title = ElidedLabel(weight=BOLD)
        self.path = Label(wrap=True, ink="text2")
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setAccessibleName(translate("Reason for excluding"))
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason.addItems([translate(reason) for reason in REASONS])
        self.include = Button(translate("Include"), "check")
        self.include.clicked.connect(lambda: self.decided.emit(Inclusion.INCLUDED))
        self.exclude = Button(translate("Exclude"), "x")
        self.exclude.clicked.connect(lambda: self.decided.emit(Inclusion.EXCLUDED))
        self._choices = row(self.include, 8, self.exclude, Label(translate("because"), ink="text2"), self.reason, spacing=8)
        fill(QVBoxLayout(self), (self.title, self.path, self._choices), margins=(16, 8, 16, 10), spacing=5)
        self._resize()
        theme().changed.connect(self._resize)

    @property
    def excluding_because(self) -> str:
        return self.reason.currentText().strip()

    def show_findings(self, chosen: Sequence[Finding], *, locked: bool) -> None:
        self._choices.setVisible(not locked)
        self._choices.setEnabled(bool(chosen))
        if not chosen:
            self.title.set_text(translate("Choose a record to see why it is here."))
            self.path.setText("")
        elif len(chosen) > 1:
            self.title.set_text(counted(len(chosen), "record", "records"))
            self.path.setText(translate("A decision counts for all of them."))
        else:
            (finding,) = chosen
            facts = (finding.reach, finding.confidence, finding.decision)
            self.title.set_text(" · ".join((record_name(finding.row), *(words(fact) for fact in facts))))
            steps = [*why(finding), finding.path[-1].to] if finding.path else []
            self.path.setText("\n".join(filter(None, ("  ›  ".join(dict.fromkeys(steps)), finding.reason))))

    def _resize(self) -> None:
        self.reason.setMinimumWidth(em(8))
