"""The queue as a model: a vector of numbers, with the cases themselves paged in as they come into sight.

It holds no rule and opens no store. What it lacks it asks for with `wanted`; whoever feeds it answers with `supply`.
A refresh compares two vectors and never resets: selection, focus and scroll position stay where they are.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.case import STAGES, Case
from privacy_console.casework.requests.queue import Order
from privacy_console.ui.requests.marks import marks
from privacy_console.ui.theme.icons import icon
from privacy_console.ui.theme.theme import BOLD, MEDIUM, font
from privacy_console.ui.trail_words import name_of
from privacy_console.ui.widgets.case_chips import RIGHT_ICONS, clock_chip, derivation
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.wording import day, rights, source, stage_of, translate, words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()

CaseRole = Role.UserRole + 1
"""The case of the row, or None while it is on its way."""

PAGE = 64
"""Cases fetched at once: about two screens of the list."""
KEPT = 4096
"""Cases kept in memory."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a column may need beside the case."""

    today: date
    me: PersonId
    my_name: str

    def owner(self, case: Case) -> str:
        if case.owner is None:
            return translate("Unassigned")
        return self.my_name if case.owner == self.me else name_of(case.owner)

    def clock(self, case: Case) -> ChipLook:
        return clock_chip(case, self.today)


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    em: float
    shown: Callable[[Case, Shown], str]
    order: Order | None = None


COLUMNS = (
    Column("", 2.0, lambda _case, _shown: ""),
    Column("Subject", 11.5, lambda case, _shown: case.subject_name, Order.SUBJECT),
    Column("Request", 8.5, lambda case, _shown: case.id, Order.NUMBER),
    Column("Right", 8.5, lambda case, _shown: rights(case)),
    Column("Stage", 8.5, lambda case, _shown: words(case.status), Order.STATUS),
    Column("Due", 6.8, lambda case, _shown: day(case.deadline.due), Order.DUE),
    Column("Clock", 8.2, lambda case, shown: shown.clock(case).text, Order.DUE),
    Column("Labels", 7.0, lambda case, _shown: ", ".join(look.text for look in marks(case))),
    Column("Owner", 6.8, lambda case, shown: shown.owner(case)),
    Column("Source", 5.0, lambda case, _shown: source(case.source)),
    Column("Received", 6.8, lambda case, _shown: day(case.deadline.received), Order.RECEIVED),
)
SELECT, SUBJECT, RIGHT, CLOCK, MARKS = 0, 1, 3, 6, 7
NARROW = (9, 10, 7, 8, 4)
"""Columns that a narrow table leaves out, the least needed first: source, received, labels, owner, stage."""


def sentence(case: Case, shown: Shown) -> str:
    """A row as a screen reader says it."""
    parts = [
        case.subject_name,
        translate("{right} request {number}").format(right=rights(case), number=case.id),
    ]
    if case.status in STAGES:
        stage = translate("stage {stage} of {all} {name}")
        parts.append(stage.format(stage=stage_of(case.status) + 1, all=len(STAGES), name=words(case.status)))
    parts += [shown.clock(case).text, translate("due {day}").format(day=day(case.deadline.due))]
    parts += [translate("waiting for the subject's reply")] if case.waiting else []
    parts += [translate("unread")] if case.unread else []
    parts += [translate("held, the deadline runs on")] if case.held else []
    parts += [translate("says the same as {cases}").format(cases=", ".join(case.same_as))] if case.same_as else []
    parts += [translate("labels {labels}").format(labels=", ".join(case.labels))] if case.labels else []
    return ", ".join(parts)


class QueueModel(QAbstractTableModel):
    """Rows are the numbers of `show` and `refresh`; a case is None until it was supplied."""

    wanted = Signal(object)
    """Numbers, as a tuple, of cases that came into sight and are not here."""
    refreshing = Signal()
    refreshed = Signal()
    """Before and after rows come, go or move by a refresh; not where nothing does."""

    def __init__(self, shown: Callable[[], Shown], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self._numbers: array[int] = array("q")
        self._cases: OrderedDict[int, Case] = OrderedDict()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._asked: set[int] = set()
        self._missing: dict[int, None] = {}
        self._ask_soon = QTimer(self, singleShot=True, interval=0)
        self._ask_soon.timeout.connect(self._ask)

    # what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return translate(COLUMNS[section].title) if COLUMNS[section].title else ""
        if orientation is Qt.Orientation.Horizontal and role == Role.AccessibleTextRole and section == SELECT:
            return translate("Selected")
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        case = self.case_at(index.row())
        if role == CaseRole:
            return case
        if case is None:
            return translate("Loading…") if role == Role.DisplayRole and index.column() == SUBJECT else None
        answer = self._ANSWERS.get(role)
        return answer(self, case, index.column()) if answer else None

    # what the feed and the screen ask

    def case_at(self, row: int) -> Case | None:
        """The case of that row; one that is not here is asked for together with its neighbours."""
        number = self._numbers[row]
        case = self._cases.get(number)
        if case is None and number not in self._asked:
            first = row // PAGE * PAGE
            for near in self._numbers[first : first + PAGE]:
                if near not in self._cases and near not in self._asked:
                    self._missing[near] = None
            if not self._ask_soon.isActive():
                self._ask_soon.start()
        return case

    def text_at(self, row: int, column: int) -> str:
        """What a cell says. Kept for as long as the case and the day are the same."""
        number = self._numbers[row]
        texts = self._texts.get(number)
        if texts is None:
            case = self.case_at(row)
            if case is None:
                return translate("Loading…") if column == SUBJECT else ""
            shown = self.shown()
            texts = self._texts[number] = tuple(one.shown(case, shown) for one in COLUMNS)
        return texts[column]

    def number_at(self, row: int) -> int:
        return self._numbers[row]

    def case_here(self, number: int) -> Case | None:
        """The case of that number if it is here; it is not asked for."""
        return self._cases.get(number)

    def numbers_of(self, spans: Iterable[tuple[int, int]]) -> tuple[int, ...]:
        """The numbers of the rows from the first to the last of each span."""
        return tuple(number for first, last in spans for number in self._numbers[first : last + 1])

    def row_of(self, number: int) -> int:
        """The row of that number, -1 where it is not shown."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def row_near(self, number: int, row: int, within: int) -> int:
        """The row of that number if it is at most so many rows from that one, else -1."""
        try:
            return self._numbers.index(number, max(0, row - within), row + within + 1)
        except ValueError:
            return -1

    def row_of_case(self, id: str) -> int:
        """The row of that case among those that are here, else -1."""
        number = next((number for number, case in self._cases.items() if case.id == id), None)
        return -1 if number is None else self.row_of(number)

    def show(self, numbers: Sequence[int]) -> None:
        """The answer to another query: everything is new."""
        self.beginResetModel()
        self._numbers = array("q", numbers)
        self._missing.clear()
        self.endResetModel()

    def refresh(self, numbers: Sequence[int]) -> None:
        """The answer to the same query, asked again. Rows are removed, moved and inserted; no selection is lost."""
        new = array("q", numbers)
        if new == self._numbers:
            return
        self.refreshing.emit()
        # Beginnings and ends are mostly the same; only what lies between is looked at closely.
        head = _same(self._numbers, new)
        tail = _same(self._numbers[head:][::-1], new[head:][::-1])
        old, now = self._numbers[head : len(self._numbers) - tail], new[head : len(new) - tail]
        coming, here = set(now), set(old)
        for first, last in reversed(list(_runs(old, lambda number: number not in coming))):
            self.beginRemoveRows(NOWHERE, head + first, head + last)
            del self._numbers[head + first : head + last + 1]
            self.endRemoveRows()
        self._reorder(head, array("q", (number for number in now if number in here)))
        for first, last in _runs(now, lambda number: number not in here):
            self.beginInsertRows(NOWHERE, head + first, head + last)
            self._numbers[head + first : head + first] = now[first : last + 1]
            self.endInsertRows()
        self.refreshed.emit()

    def supply(self, cases: Sequence[tuple[int, Case]]) -> None:
        """Cases that were asked for; one that is gone is left out and will not be asked for again before `forget`."""
        for number, case in cases:
            self._cases[number] = case
            self._cases.move_to_end(number)
            self._texts.pop(number, None)
            self._asked.discard(number)
        while len(self._cases) > KEPT:
            self._texts.pop(self._cases.popitem(last=False)[0], None)
        self._say_changed()

    def give_up(self, asked: Sequence[int]) -> None:
        """What was asked for did not come: it is asked for again when it is next looked at."""
        self._asked.difference_update(asked)

    def replace(self, case: Case) -> None:
        """A case that was changed, if it is here."""
        for number, kept in self._cases.items():
            if kept.id == case.id:
                self._cases[number] = case
                self._texts.pop(number, None)
                self._say_changed()
                return

    def forget_words(self) -> None:
        """What cells say is put in words anew."""
        self._texts.clear()
        self._say_changed()

    def forget(self) -> None:
        """Every case is read anew when it is next looked at; until then the old one stays on screen."""
        self._asked.clear()
        self._texts.clear()
        seen = tuple(self._cases)[-2 * PAGE :]
        for number in tuple(self._cases)[: -2 * PAGE]:
            del self._cases[number]
        if seen:
            self._asked.update(seen)
            self.wanted.emit(seen)

    # inside

    def _ask(self) -> None:
        missing = tuple(self._missing)
        self._missing.clear()
        if missing:
            self._asked.update(missing)
            self.wanted.emit(missing)

    def _say_changed(self) -> None:
        """Views repaint what they show of it; looking up which rows it was would cost more."""
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, len(COLUMNS) - 1))

    def _reorder(self, head: int, survivors: array[int]) -> None:
        """Put the rows behind `head` into the order of `survivors`, which are the same numbers."""
        end = head + len(survivors)
        if survivors == self._numbers[head:end]:
            return
        self.layoutAboutToBeChanged.emit()
        place = {number: head + row for row, number in enumerate(survivors)}
        before = self.persistentIndexList()
        after = [self.index(place.get(self._numbers[one.row()], one.row()), one.column()) for one in before]
        self._numbers[head:end] = survivors
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _display(self, case: Case, column: int) -> str:
        return COLUMNS[column].shown(case, self.shown())

    def _accessible(self, case: Case, column: int) -> str | None:
        return sentence(case, self.shown()) if column == SELECT else None

    def _all_chips(self, case: Case, column: int) -> tuple[ChipLook, ...] | None:
        return marks(case) if column == MARKS else self._chips(case, column)

    def _describe(self, case: Case, column: int) -> str | None:
        return derivation(case.deadline) if column in {SELECT, CLOCK} else None

    def _tip(self, case: Case, column: int) -> str | None:
        return derivation(case.deadline) if column == CLOCK else None

    def _chips(self, case: Case, column: int) -> tuple[ChipLook, ...] | None:
        return (self.shown().clock(case),) if column == CLOCK else None

    def _picture(self, case: Case, column: int) -> Any:
        return icon(RIGHT_ICONS[case.rights[0]]) if column == RIGHT and case.rights else None

    def _font(self, case: Case, column: int) -> Any:
        return font("body", BOLD if case.unread else MEDIUM) if column == SUBJECT else None

    _ANSWERS: ClassVar[dict[int, Callable[[QueueModel, Case, int], Any]]] = {
        Role.DisplayRole: _display,
        Role.AccessibleTextRole: _accessible,
        Role.AccessibleDescriptionRole: _describe,
        Role.ToolTipRole: _tip,
        ChipRole: _all_chips,
        Role.DecorationRole: _picture,
        Role.FontRole: _font,
    }


def _same(one: array[int], other: array[int]) -> int:
    """How many numbers both begin with: halving, so that the comparing is done in blocks.

    >>> _same(array("q", [1, 2, 3, 4]), array("q", [1, 2, 9])), _same(array("q"), array("q", [1]))
    (2, 0)
    """
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _runs(numbers: Sequence[int], chosen: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """First and last row of each unbroken run of chosen numbers."""
    first = -1
    for row, number in enumerate(numbers):
        if chosen(number):
            first = row if first < 0 else first
        elif first >= 0:
            yield first, row - 1
            first = -1
    if first >= 0:
        yield first, len(numbers) - 1
