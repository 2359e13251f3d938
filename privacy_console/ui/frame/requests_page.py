"""Queue and workspace: side by side where there is room, else one over the other with a way back."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.case import Case
from privacy_console.ui.frame.focus import focus_into
from privacy_console.ui.keys import bind, shown_keys
from privacy_console.ui.requests.screen import QueuePane
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.parts import part, row
from privacy_console.ui.wording import translate


class Workspace(Protocol):
    """What the page needs of the workspace, which is a QWidget with the signals `case_changed` and `left`."""

    def show_case(self, id: CaseId | None) -> None: ...
    def go_to_stage(self, number: int) -> None: ...
    @property
    def case_id(self) -> CaseId | None: ...


class RequestsPage(QWidget):
    shown = Signal()
    """The list or the workspace came to the front, or another case is shown."""

    def __init__(self, queue: QueuePane, workspace: QWidget) -> None:
        super().__init__()
        self.queue, self.pane = queue, workspace
        self.workspace = cast("Workspace", workspace)
        self._narrow = self._inside = False
        self._back = Tool("arrow-left", translate("Back to the list"), keys=shown_keys("window.leave"), words=True)
        self._back.clicked.connect(self.leave)
        self._back_row = part("header", row(self._back, None, margins=(8, 4, 8, 4)))
        self._held = QWidget()
        layout = QVBoxLayout(self._held)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._back_row)
        layout.addWidget(workspace, 1)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(queue)
        self.splitter.addWidget(self._held)
        self.splitter.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.splitter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        queue.chosen.connect(self._chosen)
        queue.entered.connect(self.enter)
        queue.table_wanted.connect(self.show_table)
        bind("window.leave", workspace, self.leave)
        self._resize()
        theme().changed.connect(self._resize)
        self._arrange()

    @property
    def is_stacked(self) -> bool:
        return self._narrow or self.queue.is_table

    @property
    def is_inside(self) -> bool:
        """Whether the workspace is what one sees, or works in."""
        return self._inside

    def use_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - the switch itself
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def show_table(self, on: bool) -> None:  # noqa: FBT001 - the switch itself
        self.queue.show_table(on)
        self._inside = False
        self._arrange()
        self.queue.focus_list()

    def enter(self) -> None:
        """Into the workspace of the current request."""
        if self.workspace.case_id is None:
            return
        self._inside = True
        self._arrange()
        focus_into(self.pane)
        self.shown.emit()

    def leave(self) -> None:
        self._inside = False
        self._arrange()
        self.queue.focus_list()
        self.shown.emit()

    def show_case(self, id: CaseId, *, enter: bool) -> None:
        self.workspace.show_case(id)
        self.queue.select_case(id)
        if enter:
            self.enter()
        self.shown.emit()

    def _chosen(self, case: Case) -> None:
        self.workspace.show_case(case.id)
        self.shown.emit()

    def _arrange(self) -> None:
        stacked = self.is_stacked
        self.queue.setVisible(not stacked or not self._inside)
        self._held.setVisible(not stacked or self._inside)
        self._back_row.setVisible(stacked)

    def _resize(self) -> None:
        self.queue.setMinimumWidth(em(19))
        self.splitter.setSizes([em(23.3), em(200)])
