"""Widgets side by side that break into further lines where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from privacy_console.ui.widgets.flow import Flow


class Flowing(QWidget):
    def __init__(self, *, spacing: int = 6) -> None:
        super().__init__()
        self._flow = Flow(spacing=spacing)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As high as it is now: of its own a layout would ask how high it were if it were as narrow as can be."""
        narrowest = self._flow.minimumSize().width()
        return QSize(narrowest, self._flow.heightForWidth(max(self.width(), narrowest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these instead of those shown before."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # it lives until the event loop comes round, and would be drawn through the new ones
                old.deleteLater()
        for widget in widgets:
            self._flow.addWidget(widget)
        self.updateGeometry()


class TwoLines(QWidget):
    """Two widgets side by side, or the second below the first where one line has no room for both."""

    def __init__(self, first: QWidget, second: QWidget, *, spacing: int = 8) -> None:
        super().__init__()
        self._both = first, second
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        self._layout.addWidget(first)
        self._layout.addWidget(second, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(max(one.minimumSizeHint().width() for one in self._both), whole.height())

    def _turn(self) -> None:
        needed = sum(one.sizeHint().width() for one in self._both) + self._layout.spacing()
        beside = self.width() >= needed
        self._layout.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        # The layout's own minimum is that of its present direction, which would keep it from ever turning.
        self.setMinimumWidth(self.minimumSizeHint().width())
