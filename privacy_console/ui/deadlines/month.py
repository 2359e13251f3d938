"""A month with what is due on each day; days on which offices are closed are shaded."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from PySide6.QtCore import QDate, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget

from privacy_console.ui.theme.theme import BOLD, MEDIUM, NORMAL, color, em, font, theme
from privacy_console.ui.wording import counted, translate, weekday

SATURDAY = 6
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Month(QCalendarWidget):
    """A day is chosen by mouse or keys; `told_of` says in words what the chosen day is."""

    def __init__(self) -> None:
        super().__init__()
        self._due: Mapping[date, int] = {}
        self._holidays: Collection[date] = ()
        self._today = date(1970, 1, 1)
        self.setAccessibleName(translate("Month"))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setNavigationBarVisible(False)  # its own look; the screen has the two arrows
        self._resize()
        theme().changed.connect(self._resize)

    def show_days(self, due: Mapping[date, int], holidays: Collection[date], today: date) -> None:
        self._due, self._holidays, self._today = due, frozenset(holidays), today
        self.updateCells()

    def choose(self, day: date) -> None:
        self.setSelectedDate(QDate(day.year, day.month, day.day))

    def title(self) -> str:
        """`November 2026`: the month that is shown."""
        return translate("{month} {year}").format(month=translate(MONTHS[self.monthShown() - 1]), year=self.yearShown())

    def told_of(self, day: date) -> str:
        """What there is to say of a day.

        `Mon 7 Dec 2026: 2 requests due, closed`
        """
        said = [weekday(day) + ": " + counted(self._due.get(day, 0), "request due", "requests due")]
        if day in self._holidays or day.isoweekday() >= SATURDAY:
            said.append(translate("closed"))
        return ", ".join(said)

    def paintCell(self, painter: QPainter, rect: QRect, cell: QDate | date) -> None:
        day = _date(cell)
        area = QRectF(rect).adjusted(1, 1, -1, -1)
        here = day.month == self.monthShown()
        count = self._due.get(day, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        closed = day.isoweekday() >= SATURDAY or day in self._holidays
        painter.setBrush(color("neutral_soft" if closed else "surface"))
        painter.drawRoundedRect(area, 4, 4)
        if _date(self.selectedDate()) == day:
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(font("caption", BOLD if day == self._today else NORMAL))
        painter.setPen(color("accent" if day == self._today else "text2" if here else "text3"))
        painter.drawText(area.adjusted(6, 3, -6, -3), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(day.day))
        if count:
            late = day < self._today
            painter.setFont(font("body", BOLD))
            painter.setPen(color("danger" if late else "text"))
            painter.drawText(area.adjusted(6, 3, -6, -3), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(count))
        painter.restore()

    def _resize(self) -> None:
        self.setFont(font("body"))
        words = QTextCharFormat()
        words.setForeground(color("text2"))
        words.setFont(font("caption", MEDIUM))
        self.setHeaderTextFormat(words)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, words)
        self.setMinimumSize(em(22), em(18))


def _date(cell: QDate | date) -> date:
    return cell if isinstance(cell, date) else date(cell.year(), cell.month(), cell.day())
