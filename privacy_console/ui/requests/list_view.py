"""The queue as a list: three lines a request."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from privacy_console.ui.requests.delegates import RequestDelegate, list_row_height
from privacy_console.ui.requests.model import COLUMNS, QueueModel
from privacy_console.ui.theme.theme import theme
from privacy_console.ui.wording import translate


class RequestList(QTableView):
    """The queue as a list: a table of one column. Qt's list view would lay out every row anew whenever one changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Requests"))
        self.setItemDelegate(RequestDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._resize()
        theme().changed.connect(self._resize)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        for column in range(1, len(COLUMNS)):
            self.setColumnHidden(column, True)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are shortcuts here and never move the selection."""

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(list_row_height())


class Anchor:
    """Keeps what is in sight where it is while rows come, go and move elsewhere.

    At the very top it lets go: there new urgent requests are to be seen.
    """

    NEAR = 2_000
    """Rows within which a row in sight is looked for again; one that went further took nobody's eyes along."""

    def __init__(self, view: QTableView, model: QueueModel) -> None:
        self._view, self._model = view, model
        self._seen: list[tuple[int, int]] = []
        model.refreshing.connect(self._look)
        model.refreshed.connect(self._hold)

    def _look(self) -> None:
        bar, view = self._view.verticalScrollBar(), self._view
        self._seen = []
        if bar.value() > bar.minimum() and view.isVisible():
            first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
            rows = range(first, (last if last >= 0 else self._model.rowCount() - 1) + 1) if first >= 0 else ()
            self._seen = [(row, self._model.number_at(row)) for row in rows]

    def _hold(self) -> None:
        shifts = sorted(now - row for row, number in self._seen if (now := self._model.row_near(number, row, self.NEAR)) >= 0)
        if shifts and (shift := shifts[(len(shifts) - 1) // 2]):
            pixels = self._view.verticalScrollMode() is QAbstractItemView.ScrollMode.ScrollPerPixel
            step = self._view.verticalHeader().defaultSectionSize() if pixels else 1
            self._view.updateGeometries()
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + shift * step)
