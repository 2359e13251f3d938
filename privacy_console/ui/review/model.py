"""Proposals as a table. Words are cut from the unit's text by code points; the table holds no copy of its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from privacy_console.casework.review.spans import Proposal, ReviewedSpan, SpanRef, Unit
from privacy_console.ui.widgets.chip import ChipLook, ChipRole, Tone
from privacy_console.ui.wording import translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SPAN, KIND, DECISION, REASON, WHERE, FOUND = range(6)
HEADERS = ("Span", "Kind", "Decision", "Reason", "Where", "Found by")
LOOKS: Mapping[Proposal, tuple[Tone, str]] = {
    Proposal.REDACT: ("warn", "eraser"),
    Proposal.KEEP: ("ok", "eye"),
    Proposal.REVIEW: ("danger", "circle-question-mark"),
}


HIDDEN = "••••••"


@dataclass(frozen=True, slots=True)
class Line:
    unit: Unit
    span: ReviewedSpan

    @property
    def text(self) -> str:
        if self._is_secret:
            return HIDDEN
        return " ".join(self.unit.text[self.span.ref.start : self.span.ref.end].split())

    @property
    def around(self) -> str:
        """The words before and after, for a tooltip."""
        start, end = self.span.ref.start, self.span.ref.end
        return HIDDEN if self._is_secret else self.unit.text[max(0, start - 60) : end + 60]

    @property
    def _is_secret(self) -> bool:
        """A whole column of secrets: nobody needs to read a password to withhold it."""
        return self.span.span.found_by == "column.secret"


class SpanModel(QAbstractTableModel):
    """Shows proposals; decides nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._rows: dict[SpanRef, int] = {}
        self._placed: Collection[SpanRef] | None = None

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these. Where they are the same spans as before, selection and scroll stay."""
        same = [line.span.ref for line in lines] == [line.span.ref for line in self._lines]
        if same:
            self._lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(HEADERS) - 1))
            return
        self.beginResetModel()
        self._lines = list(lines)
        self._rows = {line.span.ref: row for row, line in enumerate(lines)}
        self.endResetModel()

    def show_places(self, placed: Collection[SpanRef] | None) -> None:
        """Which spans are on a page of the original; None where no page is laid out yet."""
        self._placed = placed
        if self._lines:
            self.dataChanged.emit(self.index(0, WHERE), self.index(len(self._lines) - 1, WHERE))

    def row_of(self, ref: SpanRef) -> int | None:
        return self._rows.get(ref)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate(HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, column)
        if role == ChipRole and column == DECISION:
            return [ChipLook(words(line.span.decision), *LOOKS[line.span.decision])]
        if role == Qt.ItemDataRole.ToolTipRole and column == SPAN:
            return line.around
        if role == Qt.ItemDataRole.ToolTipRole and column in {REASON, WHERE}:
            return f"{line.span.reason} · {words(line.span.reason)}" if column == REASON else self._words(line, WHERE)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == SPAN:
            return ", ".join(self._words(line, one) for one in (SPAN, KIND, DECISION, REASON))
        return None

    def _words(self, line: Line, column: int) -> str:
        span = line.span
        if column == SPAN:
            return line.text
        where = f"{line.unit.row.table}.{line.unit.column}{line.unit.pointer}"
        if self._placed is not None and span.ref not in self._placed:
            where = translate("on no page · {where}").format(where=where)
        return {
            KIND: words(span.span.kind),
            DECISION: words(span.decision),
            REASON: words(span.reason),
            WHERE: where,
            FOUND: f"{span.span.found_by.replace('.', ' ')} {span.span.confidence:.2f}",
        }[column]
