"""A workspace that only remembers what it was told."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, part


class StandIn(QWidget):
    case_changed = Signal(object)
    left = Signal()

    def __init__(self, console=None, lanes=None):
        super().__init__()
        part("pane", self)
        self.case_id = None
        self.stage = 0
        self.label = Label()
        self.button = Button("Next")
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addWidget(self.button)

    def show_case(self, id):
        self.case_id = id
        self.label.setText(id or "")

    def go_to_stage(self, number):
        self.stage = number
