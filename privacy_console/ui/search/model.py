"""Found rows as a tree by table. A row knows no values; what it says is asked of the company database when it is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from privacy_console.casework.search.findings import Finding, Inclusion, RowRef
from privacy_console.ui.search.path_words import conflict, why
from privacy_console.ui.theme.icons import icon
from privacy_console.ui.theme.theme import BOLD, font
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.widgets.person_sides import TONES
from privacy_console.ui.wording import number, record_name, translate, words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RECORD, SAYS, WHY, CONFIDENCE, DECISION = range(5)
HEADERS = ("Record", "What it says", "Why it matched", "Confidence", "Decision")
FindingRole = Qt.ItemDataRole.UserRole + 1


SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
LEAF = SHOWN | Qt.ItemFlag.ItemNeverHasChildren
TICKED, LEAF_TICKED = SHOWN | Qt.ItemFlag.ItemIsUserCheckable, LEAF | Qt.ItemFlag.ItemIsUserCheckable
"""Put together once: a tree that opens asks each of its rows."""
TOP = 0
"""Internal id of a table's line; a row's is the place of its table, counted from 1. No pointer: one would dangle."""


@dataclass(eq=False, slots=True)
class Group:
    """The found rows of one table."""

    place: int
    title: str
    findings: list[Finding] = field(default_factory=list)


class FindingModel(QAbstractItemModel):
    """Shows findings; decides nothing. `wanted` asks for what rows say, `decided` tells what the officer ticked."""

    wanted = Signal(object)
    decided = Signal(object, object)
    """The rows and their new `Inclusion`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] = []
        self._says: dict[RowRef, str] = {}
        self._asked: set[RowRef] = set()
        self._locked = True

    @property
    def groups(self) -> tuple[Group, ...]:
        return tuple(self._groups)

    def show_findings(self, findings: Sequence[Finding], *, locked: bool) -> bool:
        """Show the findings; whether they are other rows than before. If not, selection, scroll and open tables stay."""
        self._locked = locked
        groups: dict[tuple[str, str], Group] = {}
        several = len({finding.row.source for finding in findings}) > 1
        for finding in findings:
            source, table = finding.row.source, finding.row.table
            group = groups.setdefault((source, table), Group(len(groups), f"{source}.{table}" if several else table))
            group.findings.append(finding)
        fresh = list(groups.values())
        if [[one.row for one in group.findings] for group in fresh] == [
            [one.row for one in group.findings] for group in self._groups
        ]:
            for old, new in zip(self._groups, fresh, strict=True):
                old.findings = new.findings
                parent = self.index(old.place, 0)
                self.dataChanged.emit(parent, self.index(old.place, DECISION))
                self.dataChanged.emit(self.index(0, 0, parent), self.index(len(new.findings) - 1, DECISION, parent))
            return False
        self.beginResetModel()
        self._groups = fresh
        self._asked.clear()
        self.endResetModel()
        return True

    def hear(self, says: Mapping[RowRef, str]) -> None:
        """What rows say, as the company database just told."""
        self._says.update(says)
        for group in self._groups:
            parent = self.index(group.place, 0)
            self.dataChanged.emit(self.index(0, SAYS, parent), self.index(len(group.findings) - 1, SAYS, parent))

    def ask_again(self, rows: Sequence[RowRef] | None = None) -> None:
        """Of those rows, or of all, ask anew what they say when they are next seen."""
        if rows is None:
            self._says.clear()
            self._asked.clear()
        else:
            self._asked.difference_update(rows)

    def finding(self, index: Index) -> Finding | None:
        place = index.internalId() if index.isValid() else TOP
        return None if place == TOP else self._groups[place - 1].findings[index.row()]

    # --- Qt's side

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        rows = self.rowCount(parent)
        if not (0 <= row < rows and 0 <= column < len(HEADERS)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else TOP)

    def parent(self, index: Index = NOWHERE) -> Any:
        place = index.internalId() if index.isValid() else TOP
        return QModelIndex() if place == TOP else self.createIndex(place - 1, 0, TOP)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != TOP or parent.column() > 0:
            return 0
        return len(self._groups[parent.row()].findings)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate(HEADERS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        table = index.internalId() == TOP
        if self._locked or index.column() != RECORD:
            return SHOWN if table else LEAF
        return TICKED if table else LEAF_TICKED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self.finding(index)
        if finding is None:
            return self._group_data(self._groups[index.row()], index.column(), role)
        return self._finding_data(finding, index.column(), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self._locked or index.column() != RECORD:
            return False
        finding = self.finding(index)
        findings = [finding] if finding else self._groups[index.row()].findings
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self.decided.emit([one.row for one in findings], Inclusion.INCLUDED if on else Inclusion.EXCLUDED)
        return False  # the store decides; the new findings come back through show_findings

    def _group_data(self, group: Group, column: int, role: int) -> Any:
        if column != RECORD:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{group.title}  ({number(len(group.findings))})"
        if role == Qt.ItemDataRole.FontRole:
            return font("body", BOLD)
        if role == Qt.ItemDataRole.CheckStateRole:
            kinds = {one.decision for one in group.findings}
            if kinds == {Inclusion.INCLUDED}:
                return Qt.CheckState.Checked
            return Qt.CheckState.Unchecked if kinds == {Inclusion.EXCLUDED} else Qt.CheckState.PartiallyChecked
        return None

    def _finding_data(self, finding: Finding, column: int, role: int) -> Any:
        if role == FindingRole:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(finding, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == RECORD:
            return {
                Inclusion.INCLUDED: Qt.CheckState.Checked,
                Inclusion.EXCLUDED: Qt.CheckState.Unchecked,
                Inclusion.UNDECIDED: Qt.CheckState.PartiallyChecked,
            }[finding.decision]
        if role == ChipRole:
            if column == WHY:
                others = [conflict(finding)[0]] if finding.others else []
                steps = why(finding)
                # Where links were followed, it is they that led to this row; the whole path is the inspector's.
                return [*others, *(ChipLook(step) for step in steps[1:] or steps)]
            if column == CONFIDENCE:
                return [ChipLook(words(finding.confidence), TONES[finding.confidence])]
            if column == DECISION and finding.decision is Inclusion.UNDECIDED:
                return [ChipLook(words(finding.decision), "danger")]
        if role == Qt.ItemDataRole.ToolTipRole and column in (WHY, DECISION):
            told = (*why(finding), *([conflict(finding)[1]] if finding.others else ()), finding.reason)
            return "\n".join(told if column == WHY else (finding.reason,))
        if role == Qt.ItemDataRole.DecorationRole and column == RECORD and finding.soft_deleted:
            return icon("archive-x", "text3")
        if column == RECORD and role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self._words(finding, RECORD), *_marks(finding)))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == RECORD:
            said = (
                self._words(finding, RECORD),
                *_marks(finding),
                *(self._words(finding, one) for one in range(SAYS, len(HEADERS))),
            )
            return ", ".join(filter(None, said))
        return None

    def _words(self, finding: Finding, column: int) -> str:
        match column:
            case 0:
                name = record_name(finding.row)
                return f"{name} ×{number(finding.copies)}" if finding.copies > 1 else name
            case 1:
                return self._say(finding.row)
            case 2:
                others = (conflict(finding)[0].text,) if finding.others else ()
                return "; ".join((*others, *why(finding)))
            case 3:
                return words(finding.confidence)
            case _:
                return words(finding.decision)

    def _say(self, row: RowRef) -> str:
        if row in self._says:
            return self._says[row]
        if row not in self._asked:
            self._asked.add(row)
            self.wanted.emit(row)
        return "…"


def _marks(finding: Finding) -> tuple[str, ...]:
    """What is peculiar to the row itself."""
    deleted = (translate("marked as deleted"),) if finding.soft_deleted else ()
    alike = translate("{count} rows that look exactly alike").format(count=number(finding.copies))
    return (*deleted, alike) if finding.copies > 1 else deleted
