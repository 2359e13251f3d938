"""The review of a bundle, in a window of its own: what was checked, what was found, and what that does not prove."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from privacy_console.casework.common.watch import Watch
from privacy_console.ui.audit.check import BROKEN, VERIFIED, verdict_chip
from privacy_console.ui.background import Lanes
from privacy_console.ui.theme.icons import paint_icon
from privacy_console.ui.theme.theme import BOLD, MEDIUM, color, em, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.jobs import JobBar
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, card, column, fill, part, row, scrolled
from privacy_console.ui.wording import number, translate

if TYPE_CHECKING:
    from privacy_console.casework.audit.verification import Verdict

CheckBundle = Callable[[Path, Watch], "Verdict"]
Answer = Literal["passed", "failed", "unsure", "unchecked"]

CHECKS: tuple[tuple[str, frozenset[str]], ...] = (
    ("The bundle can be read, and every file in it is as its list says", frozenset({"file_changed", "damaged"})),
    ("The checkpoint is one that can be read", frozenset({"checkpoint_unreadable"})),
    ("A key in the bundle has signed the checkpoint", frozenset({"signature_does_not_fit", "signed_by_an_unknown_key"})),
    ("The checkpoint is of this trail", frozenset({"checkpoint_of_another_trail"})),
    ("Every entry is the one that was signed, in its place, and none is missing", frozenset()),
)
"""What is checked, in order, and the findings that fail it; the last fails by every other finding."""

NOT_PROVEN = (
    "That the key is the office's: compare its fingerprint with one that you were given by another way.",
    "That entries were true when they were written, or that nothing was left unwritten.",
    "That nothing was cut off or written anew before the first checkpoint that left the building: compare with those you hold.",
)


@dataclass(frozen=True, slots=True)
class Check:
    text: str
    answer: Answer


def checklist(verdict: Verdict) -> tuple[Check, ...]:
    """Each check with its answer; what comes after one that failed was not looked at."""
    if verdict.state == VERIFIED:
        return tuple(Check(text, "passed") for text, _ in CHECKS)
    failed = next((at for at, (_, findings) in enumerate(CHECKS) if verdict.what in findings), len(CHECKS) - 1)
    answer: Answer = "failed" if verdict.state == BROKEN else "unsure"
    return tuple(
        Check(text, "passed" if at < failed else answer if at == failed else "unchecked") for at, (text, _) in enumerate(CHECKS)
    )


_LOOKS: dict[Answer, tuple[str, str, str]] = {
    "passed": ("circle-check", "ok", "Passed"),
    "failed": ("circle-x", "danger", "Failed"),
    "unsure": ("circle-question-mark", "warn", "Cannot be told"),
    "unchecked": ("ellipsis", "text3", "Not checked"),
}


class Mark(QWidget):
    """The sign before a check, with its word for those who do not see it."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer
        self.setAccessibleName(translate(_LOOKS[answer][2]))
        self.setToolTip(translate(_LOOKS[answer][2]))

    def sizeHint(self) -> QSize:
        return QSize(em(1.3), em(1.3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        icon, token, _ = _LOOKS[self._answer]
        painter = QPainter(self)
        paint_icon(painter, icon, QRectF(0, (self.height() - em(1.2)) / 2, em(1.2), em(1.2)), color(token))
        painter.end()


class BundleWindow(QMainWindow):
    """Reads a bundle and nothing else: no store is opened and nobody needs to be signed in."""

    def __init__(self, check: CheckBundle, lanes: Lanes) -> None:
        super().__init__()
        self._check, self._lanes = check, lanes
        self.verdict: Verdict | None = None
        self.setWindowTitle(translate("Bundle review, read only"))
        self._open = Button(translate("Open a bundle…"), "folder-open", kind="primary")
        self._open.clicked.connect(self.choose)
        self.header = PaneHeader(translate("Bundle review, read only"), "", self._open)
        self.message = MessageBar()
        self.chip = Chip(verdict_chip(None))
        self.sentence = Label(translate("No bundle is open."), wrap=True)
        self._checks = QVBoxLayout()
        self._facts = QVBoxLayout()
        proofs = [Label(f"• {translate(text)}", wrap=True) for text in NOT_PROVEN]
        left = card(Label(translate("What was checked"), weight=BOLD), self._checks, spacing=8)
        right = card(Label(translate("What was found"), weight=BOLD), row(self.chip, None), self.sentence, self._facts, spacing=8)
        both = QHBoxLayout()
        fill(both, (left, right), spacing=16)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        both.setAlignment(left, Qt.AlignmentFlag.AlignTop)
        both.setAlignment(right, Qt.AlignmentFlag.AlignTop)
        held = QWidget()
        held.setLayout(both)
        not_proven = card(Label(translate("What this does not prove"), weight=BOLD), *proofs, kind="info", spacing=6)
        page = column(held, not_proven, None, margins=(20, 16, 20, 20), spacing=16)
        area = scrolled(page)
        area.setAccessibleName(translate("Bundle review"))
        body = part("canvas", QWidget())
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.jobs = JobBar()
        for widget in (self.header, self.message, area, part("footer", row(self.jobs, margins=(0, 2, 12, 2)))):
            layout.addWidget(widget)
        layout.setStretchFactor(area, 1)
        self.setCentralWidget(body)
        self._show_checks(tuple(Check(text, "unchecked") for text, _ in CHECKS))
        self.resize(em(64), em(40))
        theme().changed.connect(body.update)

    def choose(self) -> None:
        dialog = QFileDialog(self, translate("Open a bundle"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([translate("Audit bundles (*.pcaudit)"), translate("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.review(Path(name)))
        dialog.open()

    def review(self, path: Path) -> None:
        """Check the bundle; until the answer is there, nothing looks good."""
        self.verdict = None
        self.message.clear()
        self._open.setEnabled(False)
        self.header.say(translate("Bundle review, read only"), path.name)
        self.chip.show_look(verdict_chip(None))
        self.sentence.setText(translate("Checking…"))
        self._show_checks(tuple(Check(text, "unchecked") for text, _ in CHECKS))
        self._show_facts([])
        job = self._lanes.documents.job(lambda watch: self._check(path, watch), translate("Checking the bundle"))
        job.succeeded.connect(self._show)
        job.failed.connect(self._fail)
        job.cancelled.connect(lambda: self.sentence.setText(translate("Stopped. The bundle was not checked.")))
        job.finished.connect(lambda: self._open.setEnabled(True))
        self.jobs.watch(job)
        job.start()

    def _show(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.chip.show_look(verdict_chip(verdict), translate(verdict.sentence))
        self.sentence.setText(translate(verdict.sentence))
        self._show_checks(checklist(verdict))
        facts = [
            (translate("Entries read"), number(verdict.entries)),
            (translate("Signed by key"), verdict.signed_by),
            (translate("Root"), verdict.root),
            (translate("Warnings"), ", ".join(verdict.warnings)),
        ]
        self._show_facts([(name, value) for name, value in facts if value])

    def _fail(self, error: Exception) -> None:
        self.message.say_error(error)
        self.sentence.setText(translate("The bundle was not checked."))

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        _empty(self._checks)
        for check in checks:
            text = Label(translate(check.text), ink="text" if check.answer != "unchecked" else "text3", wrap=True)
            line = QHBoxLayout()
            fill(line, (Mark(check.answer), text), spacing=8)
            line.setStretch(1, 1)
            held = QWidget()
            held.setLayout(line)
            self._checks.addWidget(held)

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        _empty(self._facts)
        for name, value in facts:
            shown = Label(value, role="caption", wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(column(Label(name, role="caption", ink="text3", weight=MEDIUM), shown, spacing=2))


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
