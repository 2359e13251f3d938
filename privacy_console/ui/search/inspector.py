"""Under the found records: why the chosen one is here, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.findings import Finding, Inclusion
from privacy_console.ui.search.path_words import conflict, in_one_line, in_words, meaning_chip, why
from privacy_console.ui.theme.theme import BOLD, MEDIUM, em, theme
from privacy_console.ui.trail_words import name_of
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook, Tone
from privacy_console.ui.widgets.fields import name_field
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import Label, column, fill, part, row, scrolled
from privacy_console.ui.widgets.person_sides import TONES
from privacy_console.ui.wording import counted, in_a_sentence, moment, number, record_name, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.search.why import AlsoReached, IdentifierHere, Why

REASONS = ("Another person of that name", "Nothing in it is about the subject", "Shared by several people, not the subject's")
PATIENCE_MS = 300
"""What loads quicker needs no word."""
BESIDE = 44
"""Width in em from which what identifies stands beside the path."""


class Inspector(QWidget):
    decided = Signal(object)
    """An `Inclusion` for the chosen records."""

    def __init__(self) -> None:
        super().__init__()
        part("pane", self)
        self.title = Label(weight=BOLD)
        self.chips = Flowing(spacing=4)
        self.path = Label(wrap=True, ink="text2")
        self.reason = QComboBox()
        self.reason.setEditable(True)
        name_field(self.reason, translate("Reason for excluding"))
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason.addItems([translate(reason) for reason in REASONS])
        self.include = Button(translate("Include"), "check")
        self.include.clicked.connect(lambda: self.decided.emit(Inclusion.INCLUDED))
        self.exclude = Button(translate("Exclude"), "x")
        self.exclude.clicked.connect(lambda: self.decided.emit(Inclusion.EXCLUDED))
        self._choices = row(self.include, 8, self.exclude, Label(translate("because"), ink="text2"), self.reason, spacing=8)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(24)
        self._beside.setContentsMargins(0, 0, 8, 4)
        told = QWidget()
        told.setLayout(self._beside)
        self.told = scrolled(told)
        self.told.setAccessibleName(translate("Why this record is here"))
        layout = QVBoxLayout(self)
        head = row(self.title, self.chips, spacing=10)
        fill(layout, (head, self.path, self.told, self._choices), margins=(16, 8, 16, 10), spacing=6)
        layout.insertStretch(3, 1)
        layout.setStretchFactor(self.told, 1_000)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.path.setText(translate("Loading why it is here…")))
        self.show_findings((), locked=True)
        self._resize()
        theme().changed.connect(self._resize)

    @property
    def excluding_because(self) -> str:
        return self.reason.currentText().strip()

    def show_findings(self, chosen: Sequence[Finding], *, locked: bool) -> None:
        """What is known of the chosen records at once; `show_why` tells the rest of a single one."""
        self._patience.stop()
        self._choices.setVisible(not locked and bool(chosen))
        self._empty()
        self.chips.show_widgets([])
        self.chips.setVisible(len(chosen) == 1)
        self.path.show()
        if not chosen:
            self.title.setText(translate("Choose a record to see why it is here."))
            self.path.setText("")
        elif len(chosen) > 1:
            self.title.setText(counted(len(chosen), "record", "records"))
            self.path.setText(translate("A decision counts for all of them."))
        else:
            (finding,) = chosen
            self.title.setText(record_name(finding.row))
            self.chips.show_widgets([Chip(look, says) for look, says in _chips(finding)])
            self.path.setText("  ›  ".join(why(finding)))

    def wait(self) -> None:
        """The rest is being read: say so, if it takes long enough to be noticed."""
        self._patience.start()

    def show_why(self, told: Why) -> None:
        """Tell of the chosen record: every way to it, what identifies on it, who else has it, and the decision."""
        self._patience.stop()
        self._empty()
        self.path.hide()
        left = [_heading(translate("How it was reached")), *_way(told)]
        if len(told.ways) > 1:
            left.append(_heading(counted(len(told.ways) - 1, "other way to it", "other ways to it")))
            left += [Label(in_one_line(way), role="caption", ink="text2", wrap=True) for way in told.ways[1:]]
        left += [_heading(translate("Who it names")), *_identifiers(told)]
        right = [_heading(translate("Decision")), *_decision(told)]
        owners = [one for one in told.others if one.meaning is Meaning.OWNS]
        linked = [one for one in told.others if one.meaning is not Meaning.OWNS]
        if owners:
            right += [_heading(translate("Also belongs to")), _others(owners, "warn")]
        if linked:
            right += [_heading(translate("Others lead to it, too")), _others(linked, "info")]
        if told.unavailable:
            away = translate("Not read: {what}. There may be more ways and others.").format(what=", ".join(told.unavailable))
            left.append(Label(away, role="caption", ink="danger", wrap=True))
        for parts in (left, right):
            self._beside.addWidget(column(*parts, None, spacing=4), 1)
        self.told.show()
        self.told.setAccessibleDescription("; ".join(label.text() for label in self.told.findChildren(Label) if label.text()))

    def say_not_told(self, sentence: str) -> None:
        """Why it is here could not be read; what the finding itself knows stays."""
        self._patience.stop()
        self.path.setText(sentence)

    # --- inside

    def _empty(self) -> None:
        self.told.hide()
        while (item := self._beside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def _resize(self) -> None:
        self.reason.setMinimumWidth(em(8))
        self.told.setMinimumHeight(em(2.5))
        wide = self.width() >= em(BESIDE)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def _heading(text: str) -> Label:
    label = Label(text, role="caption", weight=MEDIUM, ink="text3")
    label.setContentsMargins(0, 4, 0, 0)
    return label


def _chips(finding: Finding) -> list[tuple[ChipLook, str]]:
    """What the finding is, in the words of the list above it."""
    decision = finding.decision
    made = [
        (ChipLook(words(finding.confidence), TONES[finding.confidence]), finding.reason),
        (ChipLook(words(finding.reach)), ""),
        (ChipLook(words(decision), "danger" if decision is Inclusion.UNDECIDED else "neutral"), finding.reason),
    ]
    if finding.soft_deleted:
        made.append((ChipLook(translate("Marked as deleted"), "neutral", "archive-x"), translate("The row is still there.")))
    if finding.copies > 1:
        alike = translate("{count} rows alike").format(count=number(finding.copies))
        made.append(
            (ChipLook(alike, "neutral", "layers"), translate("The table has no key: rows that look alike are told together."))
        )
    if finding.others:
        made.append(conflict(finding))
    return made


def _way(told: Why) -> list[QWidget]:
    """The steps of the way that was kept, each a line with what its link means."""
    lines: list[QWidget] = []
    for place, step in enumerate(told.ways[0].steps if told.ways else (), 1):
        label = Label(f"{place}.  {in_words(step)}", wrap=True)
        chip = meaning_chip(step)
        line = QHBoxLayout()
        shown = Chip(*chip) if chip else None
        fill(line, (label, *filter(None, (shown,))))
        line.setStretchFactor(label, 1)
        if shown is not None:
            line.setAlignment(shown, Qt.AlignmentFlag.AlignTop)
        made = QWidget()
        made.setLayout(line)
        lines.append(made)
    return lines or [Label(translate("No way to it was kept."), ink="text2")]


def _identifiers(told: Why) -> list[QWidget]:
    """The columns that identify somebody; those that have the subject's own value are marked."""
    if not told.identifiers:
        return [Label(translate("No column of it identifies anybody."), ink="text2", wrap=True)]
    chips = Flowing(spacing=4)
    made = []
    for one in told.identifiers:
        name = f"{one.label} ({in_a_sentence(one.kind)})" if one.label.casefold() != words(one.kind).casefold() else one.label
        if one.matches is None:
            look, says = ChipLook(name), translate("{column}: not the subject’s").format(column=one.column)
        else:
            look = ChipLook(name, TONES[one.matches], "check")
            alike = ", ".join(filter(None, (in_a_sentence(one.matches), one.how, one.differs)))
            says = translate("{column}: the subject’s, {how}").format(column=one.column, how=alike)
        made.append(Chip(look, says))
    chips.show_widgets(made)
    mine = [_alike(one) for one in told.identifiers if one.matches is not None]
    said = translate("the subject’s: {names}").format(names=", ".join(mine)) if mine else translate("none is the subject’s")
    return [chips, Label(said, role="caption", ink="text2", wrap=True)]


def _alike(one: IdentifierHere) -> str:
    """Its label; and where it is not letter by letter the subject's, how it is like it, since that makes a question of it."""
    alike = ", ".join(filter(None, (one.how, one.differs)))
    return one.label if one.how in {"", "exact"} else f"{one.label} ({alike})"


def _others(others: Sequence[AlsoReached], tone: Tone) -> QWidget:
    chips = Flowing(spacing=4)
    chips.show_widgets(
        [
            Chip(ChipLook(record_name(one.row), tone, "users"), " · ".join(filter(None, (one.link, words(one.meaning)))))
            for one in others
        ]
    )
    return chips


def _decision(told: Why) -> list[QWidget]:
    by = name_of(told.decided_by) if told.decided_by else translate("the rule")
    said = translate("{decision} by {who}").format(decision=words(told.decision), who=by)
    if told.decided_at is not None:
        said = f"{said} · {moment(told.decided_at.astimezone())}"
    if told.decision is Inclusion.UNDECIDED:
        said = words(told.decision)
    lines: list[QWidget] = [Label(said)]
    if told.reason:
        lines.append(Label(told.reason, role="caption", ink="text2", wrap=True))
    return lines
