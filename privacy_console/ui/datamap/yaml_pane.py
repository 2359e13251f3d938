"""The map's file as it is being edited. What is typed is taken when it is a map; until then its fault is shown with its line."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from privacy_console.ui.theme.theme import color, mono, theme
from privacy_console.ui.widgets.parts import Label, fill
from privacy_console.ui.wording import translate

AFTER_MS = 700
"""How long nothing is typed before the text is read."""


class YamlPane(QWidget):
    typed = Signal(str)
    """The whole text, a while after the last key."""

    def __init__(self) -> None:
        super().__init__()
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(translate("The data map's file"))
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.editor.setTabChangesFocus(True)
        self.editor.setUndoRedoEnabled(False)  # the screen's undo knows the steps made in the form, too
        self.note = Label("", wrap=True, ink="danger")
        self.note.hide()
        fill(QVBoxLayout(self), (self.editor, self.note), margins=(8, 8, 8, 8), spacing=6)
        self._wait = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._wait.timeout.connect(lambda: self.typed.emit(self.editor.toPlainText()))
        self._showing = False
        self._line = 0
        self.editor.textChanged.connect(self._changed)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_text(self, text: str) -> None:
        """Another text; where it is the one that stands there, the cursor stays."""
        self._wait.stop()
        self.note.hide()
        if text == self.editor.toPlainText():
            return
        bar = self.editor.verticalScrollBar()
        at, scrolled = self.editor.textCursor().position(), bar.value()
        self._showing = True
        self.editor.setPlainText(text)
        self._showing = False
        cursor = self.editor.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.editor.setTextCursor(cursor)
        bar.setValue(scrolled)
        self._mark()

    def show_line(self, line: int) -> None:
        """Bring a line (from 1) into view and mark it; the focus stays where it is."""
        self._line = line
        block = self.editor.document().findBlockByNumber(max(0, line - 1))
        if line and block.isValid() and not self.editor.hasFocus():
            cursor = QTextCursor(block)
            self.editor.setTextCursor(cursor)
            self.editor.centerCursor()
        self._mark()

    def say(self, sentence: str) -> None:
        """Why what was typed was not taken."""
        self.note.setText(sentence)
        self.note.show()

    @property
    def waiting(self) -> bool:
        """Whether something was typed that nobody has read yet."""
        return self._wait.isActive() or not self.note.isHidden()

    def _changed(self) -> None:
        if not self._showing:
            self._wait.start()

    def _mark(self) -> None:
        block = self.editor.document().findBlockByNumber(self._line - 1)
        if not self._line or not block.isValid():
            self.editor.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(color("sel"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.editor.setExtraSelections([mark])

    def _restyle(self) -> None:
        self.editor.setFont(mono())
        self._mark()
