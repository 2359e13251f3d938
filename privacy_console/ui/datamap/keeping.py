"""Saving and confirming the map: what would be written is shown first, and what a confirmation says is said in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from privacy_console.casework.search.datamap import DataMap
from privacy_console.ui.theme.theme import BOLD, color, em, mono
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, fill, part, row
from privacy_console.ui.wording import counted, translate


class SaveDialog(QDialog):
    """The lines that saving would change."""

    def __init__(self, diff: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Save the data map"))
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(translate("Lines that change"))
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setFont(mono())
        self._write(diff)
        added = sum(1 for line in diff if line.startswith("+") and not line.startswith("+++"))
        gone = sum(1 for line in diff if line.startswith("-") and not line.startswith("---"))
        said = translate("{added} added, {gone} taken out. The file as it was is kept beside it.")
        counts = said.format(added=counted(added, "line", "lines"), gone=counted(gone, "line", "lines"))
        note = translate("If it says something else than before, nobody has confirmed it any more: confirm it after checking.")
        save = Button(translate("Save"), "check", kind="primary")
        save.clicked.connect(self.accept)
        cancel = Button(translate("Go on editing"))
        cancel.clicked.connect(self.reject)
        fill(
            QVBoxLayout(self),
            (Label(counts, weight=BOLD), Label(note, wrap=True, ink="text2"), self.lines, row(None, cancel, save)),
            margins=(16, 14, 16, 14),
            spacing=10,
        )
        self.resize(em(46), em(28))

    def _write(self, diff: Sequence[str]) -> None:
        cursor = self.lines.textCursor()
        cursor.beginEditBlock()
        for line in diff:
            look = QTextCharFormat()
            ground = {"+": "diff_add", "-": "diff_del"}.get(line[:1])
            look.setBackground(color(ground) if ground and line[:3] not in {"+++", "---"} else QColor(0, 0, 0, 0))
            cursor.insertText(f"{line}\n", look)
        cursor.endEditBlock()
        self.lines.moveCursor(QTextCursor.MoveOperation.Start)


class ConfirmBar(QWidget):
    """Asks for a confirmation once the map is saved, checked and whole. Shown only then."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        part("bar", self)
        self.said = Label("", wrap=True)
        self.stands = QCheckBox("")
        self.button = Button(translate("Confirm"), "check")
        self.button.clicked.connect(self.confirmed)
        self.stands.toggled.connect(self.button.setEnabled)
        layout = QHBoxLayout(self)
        fill(layout, (self.said, self.stands, self.button), margins=(16, 8, 16, 8), spacing=12)
        layout.setStretchFactor(self.said, 1)
        self._nobodys = -1
        self.hide()

    def show_state(self, data_map: DataMap, *, drift: int, settled: bool) -> None:
        """Ask, where there is something to confirm: nobody has yet, or the database is another than it was confirmed against.

        Args:
            settled: saved, and checked against the database with no column unmapped.
        """
        asks = settled and (not data_map.confirmed_by or drift > 0 or not data_map.seen)
        self.setVisible(asks)
        if not asks:
            return
        nobodys = data_map.nobodys()
        if not data_map.confirmed_by:
            said = translate("Nobody has confirmed this map: no case can be closed.")
        elif drift:
            said = translate(
                "The database has changed since this map was confirmed. Look at each difference, and confirm it anew."
            )
        else:
            said = translate("Confirm it against this database, and types, keys and foreign keys that change will be told.")
        self.said.setText(said)
        if nobodys != self._nobodys:  # another count is to be ticked anew
            self._nobodys = nobodys
            self.stands.setChecked(False)
        self.stands.setVisible(nobodys > 0)
        self.stands.setText(
            translate("I stand for {columns} not personal or unsearchable").format(columns=counted(nobodys, "column", "columns"))
        )
        self.button.setEnabled(nobodys == 0 or self.stands.isChecked())
