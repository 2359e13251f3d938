"""Read-only lines of text in a table: for the short lists of the last stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QStandardItem, QStandardItemModel

from privacy_console.ui.wording import translate


class Lines(QStandardItemModel):
    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__(0, len(headers))
        self.setHorizontalHeaderLabels([translate(header) for header in headers])

    def show_lines(self, lines: Iterable[Sequence[str]]) -> None:
        self.setRowCount(0)
        for line in lines:
            items = [QStandardItem(text) for text in line]
            for item in items:
                item.setEditable(False)
            self.appendRow(items)
