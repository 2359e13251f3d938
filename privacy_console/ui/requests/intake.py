"""New requests: what arrived as files, or in the mailbox, is taken in, and a list says what became of each message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.inbox import MessageState
from privacy_console.ui.background import Lanes
from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import ChipLook, ChipRole
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import Label, row
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import counted, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console
    from privacy_console.casework.requests.taking_in import Taken

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MAILBOX = ""
"""Stands for the company's mailbox where a path could stand."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one message. `name` is its file's; it is shown and kept nowhere."""

    name: str
    look: ChipLook
    case: CaseId | None
    says: str


class Intake(QObject):
    changed = Signal()
    """Cases were opened: the queue is asked again."""
    wanted = Signal(object)
    """A `CaseId` that the officer wants to see."""

    def __init__(self, console: Console, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._console, self._lanes, self._window = console, lanes, window
        self.results: Results | None = None

    def choose(self) -> None:
        """Ask for files, without blocking the window."""
        dialog = QFileDialog(self._window, translate("Open letters"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([translate("E-mail messages (*.eml *.msg *.mbox)"), translate("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.open_files([Path(name) for name in names]))
        dialog.open()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Take in messages, mbox files, Maildirs and folders of them, on a lane of its own. What was taken in stays so."""
        self._take_in([str(path) for path in paths])

    def fetch(self) -> None:
        """Take in what is new in the company's mailbox."""
        self._take_in([MAILBOX])

    def _take_in(self, sources: Sequence[str]) -> None:
        outcomes: list[Outcome] = []

        def tell(one: Taken) -> None:
            outcomes.append(_outcome(one))

        def work(watch: Watch) -> None:
            for source in sources:
                watch.checkpoint()
                if source == MAILBOX:
                    self._console.fetch_mail(tell=tell, watch=watch)
                    continue
                try:
                    self._console.take_in([source], tell=tell, watch=watch)
                except Unreadable as error:
                    outcomes.append(Outcome(Path(source).name, NOT_READ, None, error.message))

        if self.results is not None:
            self.results.deleteLater()
        self.results = results = Results(self._window)
        results.wanted.connect(self.wanted)
        job = self._lanes.mail.job(work, translate("Taking mail in"))
        job.succeeded.connect(lambda _none: results.show_outcomes(outcomes))
        job.cancelled.connect(lambda: results.show_outcomes(outcomes, cancelled=True))
        job.failed.connect(lambda error: results.show_outcomes(outcomes, error=error))
        job.finished.connect(self.changed)
        results.rejected.connect(job.cancel)
        results.show()
        job.start()


NOT_READ = ChipLook("Not read", "danger", "circle-alert")
LOOKS = {
    MessageState.CASE: ChipLook("Opened", "ok", "check"),
    MessageState.REPLY: ChipLook("Attached", "info", "paperclip"),
    MessageState.NOT_A_REQUEST: ChipLook("Set aside", "neutral", "archive-x"),
    MessageState.UNCLEAR: ChipLook("To decide", "warn", "circle-question-mark"),
}
KNOWN = ChipLook("Duplicate", "info", "copy")


def _outcome(one: Taken) -> Outcome:
    name = one.name.replace("\\", "/").rpartition("/")[2]
    if one.state is None:
        return Outcome(name, NOT_READ, None, one.why)
    if one.known or one.opened is None:
        return Outcome(name, KNOWN, one.case, translate("This letter is known."))
    says = words(one.opened.reading.kind)
    if one.opened.case is not None and one.opened.case.receipt_uncertain:
        says = translate("{kind}; receipt date uncertain").format(kind=says)
    return Outcome(name, LOOKS[one.state], one.case, says)


COLUMNS = ("File", "Outcome", "Request", "What it is")


class OutcomeModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outcomes: tuple[Outcome, ...] = ()

    def show(self, outcomes: Sequence[Outcome]) -> None:
        self.beginResetModel()
        self.outcomes = tuple(outcomes)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.outcomes)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        horizontal = orientation is Qt.Orientation.Horizontal
        return translate(COLUMNS[section]) if horizontal and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.outcomes[index.row()]
        if role == ChipRole and index.column() == 1:
            return (ChipLook(translate(one.look.text), one.look.tone, one.look.icon),)
        if role == Qt.ItemDataRole.DisplayRole:
            return (one.name, translate(one.look.text), one.case or "", one.says)[index.column()]
        return None


class Results(QDialog):
    """One line a file. Closing it while letters are read cancels."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("New requests"))
        self.heading = Label(translate("Reading…"), role="title", weight=BOLD)
        self.message = MessageBar(margins=(0, 0, 0, 0))
        self.model = OutcomeModel(self)
        self.table = Table(translate("What became of the letters"), [14, 8, 9, 12])
        self.table.setModel(self.model)
        self.table.activated.connect(self._show)
        self._open = Button(translate("Show request"), "file-text", kind="primary")
        self._open.setEnabled(False)
        self._open.clicked.connect(lambda: self._show(self.table.currentIndex()))
        self.table.selectionModel().currentChanged.connect(
            lambda now, _before: self._open.setEnabled(now.isValid() and self.model.outcomes[now.row()].case is not None)
        )
        close = Button(translate("Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (self.heading, self.message, self.table, row(None, close, self._open)):
            layout.addWidget(part)
        self.resize(em(46), em(24))

    def show_outcomes(self, outcomes: Sequence[Outcome], *, cancelled: bool = False, error: BaseException | None = None) -> None:
        opened = sum(one.look.tone == "ok" for one in outcomes)
        self.heading.setText(
            translate("{opened} opened from {messages}").format(
                opened=counted(opened, "request", "requests"), messages=counted(len(outcomes), "message", "messages")
            )
        )
        if error is not None:
            self.message.say_error(error)
        elif cancelled:
            self.message.say(translate("Stopped. The letters listed here were opened, the others were not read."), "warn")
        self.model.show(outcomes)
        first = next((at for at, one in enumerate(outcomes) if one.case is not None), -1)
        if first >= 0:
            self.table.selectRow(first)

    def _show(self, index: Index) -> None:
        case = self.model.outcomes[index.row()].case if index.isValid() else None
        if case is not None:
            self.wanted.emit(case)
            self.accept()
