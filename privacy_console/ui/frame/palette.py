"""The command palette: one field that finds commands, places and requests by what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from privacy_console.ui.keys import shown_keys
from privacy_console.ui.theme.icons import icon, paint_icon
from privacy_console.ui.theme.theme import color, em, font, theme
from privacy_console.ui.theme.tokens import RADIUS
from privacy_console.ui.widgets.parts import part
from privacy_console.ui.wording import translate

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MOST = 10
TYPING_MS = 150


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen. `also` is further text that it is found by, `hint` stands at its right."""

    text: str
    icon: str
    run: Callable[[], object]
    hint: str = ""
    also: str = ""

    def matches(self, words: Sequence[str]) -> bool:
        text = f"{self.text} {self.also} {self.hint}".casefold()
        return all(word in text for word in words)


ChoiceRole = Qt.ItemDataRole.UserRole + 1


class ChoiceModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{choice.text}   {choice.hint}" if choice.hint else choice.text
        return choice if role == ChoiceRole else None


class ChoiceDelegate(QStyledItemDelegate):
    """Icon, text, and the hint at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(em(8), em(1) + 12)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        choice: Choice = index.data(ChoiceRole)
        area, side = QRectF(option.rect).adjusted(2, 1, -2, -1), em(1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("sel" if chosen else "hover"))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        glyph = QRectF(area.x() + 8, area.center().y() - side / 2, side, side)
        paint_icon(painter, choice.icon or "command", glyph, color("text2"))
        small = font("caption")
        room = area.adjusted(side + 18, 0, -10, 0)
        hint = QFontMetrics(small).elidedText(choice.hint, Qt.TextElideMode.ElideRight, int(room.width() * 0.6))
        painter.setFont(small)
        painter.setPen(color("text2" if chosen else "text3"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hint)
        room.adjust(0, 0, -QFontMetrics(small).horizontalAdvance(hint) - 8, 0)
        painter.setFont(font())
        painter.setPen(color("on_sel" if chosen else "text"))
        text = QFontMetrics(font()).elidedText(choice.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


class CommandPalette(QLineEdit):
    """The field in the command bar; its list opens below it while something is typed or Down is pressed."""

    asked = Signal(str)
    """What was typed, after a pause: whoever knows requests answers with `offer_requests`."""
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._commands: tuple[Choice, ...] = ()
        self._requests: tuple[Choice, ...] = ()
        self._requests_of = ""
        self.setPlaceholderText(translate("Search requests, people, commands…"))
        self.setAccessibleName(translate("Search or run a command"))
        self.setToolTip(shown_keys("window.palette"))
        self.addAction(icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._popup = part("card", QFrame(window))
        self._model = ChoiceModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(ChoiceDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(translate("Results"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._run)
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._list)
        self._popup.hide()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textEdited.connect(self._typed)
        self._resize()
        theme().changed.connect(self._resize)

    def offer_commands(self, commands: Sequence[Choice]) -> None:
        self._commands = tuple(commands)

    def offer_requests(self, text: str, requests: Sequence[Choice]) -> None:
        """Requests that match `text`; an answer to what is no longer typed falls."""
        if text == self.text().strip():
            self._requests, self._requests_of = tuple(requests), text
            self._fill()

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self._model.choices if self._popup.isVisibleTo(self.window()) else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if self._popup.isVisible():
                self._move(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._fill()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_list()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Esc belongs to the field while it has the focus, not to a shortcut of the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._popup.hide()
        return super().event(event)

    def close_list(self) -> None:
        self.clear()
        self._requests, self._requests_of = (), ""
        self._popup.hide()

    def _typed(self) -> None:
        self._typing.start()
        self._fill()

    def _fill(self) -> None:
        words = self.text().casefold().split()
        found = [choice for choice in self._commands if choice.matches(words)]
        if self._requests_of and self._requests_of == self.text().strip():
            found = [*self._requests, *found]
        self._model.show(found[:MOST])
        self._list.setCurrentIndex(self._model.index(0))
        self._popup.setVisible(bool(found))
        if found:
            self._place()
            self._say()

    def _move(self, by: int) -> None:
        count = self._model.rowCount()
        self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + by) % count))
        self._say()

    def _say(self) -> None:
        """The list has no focus of its own: the field tells a screen reader which line is chosen."""
        self.setAccessibleDescription(self._list.currentIndex().data() or "")

    def _run(self, index: Index) -> None:
        if self._popup.isVisible() and index.isValid():
            choice = self._model.choices[index.row()]
            self.close_list()
            choice.run()

    def _place(self) -> None:
        window = self.window()
        at = self.mapTo(window, QPoint(0, self.height() + 4))
        rows = self._model.rowCount()
        height = sum(self._list.sizeHintForRow(row) for row in range(rows)) + 14
        self._popup.setGeometry(at.x(), at.y(), max(self.width(), em(24)), height)
        self._popup.raise_()

    def _resize(self) -> None:
        self.setMinimumWidth(em(12))
        self.setMaximumWidth(em(24))
