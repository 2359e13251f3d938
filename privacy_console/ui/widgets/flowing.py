"""A few widgets side by side that break into further lines where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from privacy_console.ui.widgets.flow import Flow


class Flowing(QWidget):
    def __init__(self, *, spacing: int = 6) -> None:
        super().__init__()
        self._flow = Flow(spacing=spacing)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these instead of those shown before."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for widget in widgets:
            self._flow.addWidget(widget)
        self.updateGeometry()
