"""The field one searches with, and the name of a box that one may write into."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit

from privacy_console.ui.theme.icons import icon
from privacy_console.ui.wording import translate


class SearchField(QLineEdit):
    """A glass at its head; a cross at its end while there is something to clear."""

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.addAction(icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._cross = self.addAction(icon("x"), QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setToolTip(translate("Clear"))
        self._cross.setVisible(False)
        self._cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))


def name_field(box: QComboBox, name: str) -> None:
    """Name an editable box and the field in it, which is what takes the focus."""
    box.setAccessibleName(name)
    field = box.lineEdit()
    assert field is not None, "only an editable box has a field"
    field.setAccessibleName(name)
