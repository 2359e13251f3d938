"""The drawer with the letter: what was written, with the words marked on which the reading rests."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reading import PRETEXTING, Reading
from privacy_console.ui.theme.theme import BOLD, color, em, theme
from privacy_console.ui.widgets.case_chips import sign_look
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import ElidedLabel, Label, column, part
from privacy_console.ui.widgets.stage import compact
from privacy_console.ui.wording import moment, translate, words


def utf16_units(text: str, points: int) -> int:
    """Where a text cursor stands after so many code points: it counts UTF-16 units.

    >>> utf16_units("a😀b", 2)
    3
    """
    return len(text[:points].encode("utf-16-le")) // 2


class LetterText(QTextBrowser):
    """Plain text that loads nothing, whatever the letter says."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


class LetterPane(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Letter, Reading] | None = None
        self.subject = ElidedLabel(weight=BOLD)
        self.writer = ElidedLabel(role="caption", ink="text2")
        self.rights = Flowing()
        self.attachments = Label(role="caption", ink="text2", wrap=True)
        self.text = part("reading", LetterText())
        self.text.setAccessibleName(translate("Letter"))
        self.text.setOpenLinks(False)
        self.text.setReadOnly(True)
        self.text.document().setDocumentMargin(14)
        layout = column(self.subject, self.writer, self.rights, self.attachments, margins=(16, 10, 16, 8), spacing=4)
        whole = column(compact(part("header", layout)), self.text, spacing=0)
        holder = whole.layout()
        assert holder is not None
        self.setLayout(holder)
        self._resize()
        theme().changed.connect(self._resize)

    def show_letter(self, letter: Letter, reading: Reading) -> None:
        self._shown = letter, reading
        self.subject.set_text(letter.subject or translate("No subject line"))
        writer = f"{letter.sender.name} <{letter.sender.address}>".strip()
        when = moment(letter.received.astimezone()) if letter.received else translate("no date")
        self.writer.set_text(f"{writer} · {when}")
        chips: list[QWidget] = []
        for one in reading.rights:
            says = one.evidence.text or translate("said in the subject line")
            chips.append(Chip(ChipLook(words(one.right) + (f" · {one.about}" if one.about else ""), "accent"), says))
        chips.append(Chip(ChipLook(words(reading.law))))
        chips += [Chip(sign_look(one.code), one.evidence.text) for one in reading.marks]
        self.rights.show_widgets(chips)
        names = [
            translate("{name} ({size} bytes, never opened)").format(name=one.name, size=one.size) for one in letter.attachments
        ]
        self.attachments.setText(translate("Attached: {names}").format(names=", ".join(names)) if names else "")
        self.attachments.setVisible(bool(names))
        self.text.setPlainText(letter.text)
        self._mark()

    def _resize(self) -> None:
        self.setMinimumWidth(em(14))
        self._mark()

    def _mark(self) -> None:
        """Evidence is tinted and underlined: colour is never alone."""
        if self._shown is None:
            return
        letter, reading = self._shown
        marks = []
        rights = {(one.evidence.start, one.evidence.end, "accent") for one in reading.rights}
        signs = {(one.evidence.start, one.evidence.end, "warn" if one.code in PRETEXTING else "info") for one in reading.marks}
        for start, end, tone in sorted(one for one in rights | signs if one[1]):
            look = QTextCharFormat()
            look.setBackground(color(f"{tone}_soft"))
            look.setForeground(color(f"on_{tone}_soft"))
            look.setFontUnderline(True)
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(utf16_units(letter.text, start))
            cursor.setPosition(utf16_units(letter.text, end), QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.text.setExtraSelections(marks)
