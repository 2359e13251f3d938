"""New requests: letters that arrived as files are read, kept and opened, and the list says what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.case import Status
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
    from privacy_console.casework.requests.opening import Opened

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LARGEST = 50 * 1024 * 1024
"""Bytes; a larger file is no letter and is not read."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `name` is the file's; it is shown and kept nowhere."""

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
        dialog.setNameFilters([translate("E-mail messages (*.eml)"), translate("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.open_files([Path(name) for name in names]))
        dialog.open()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read the files on a lane and open what they hold. What was opened stays opened if the officer cancels."""
        outcomes: list[Outcome] = []

        def work(watch: Watch) -> None:
            for done, path in enumerate(paths):
                watch.checkpoint()
                watch.report(Progress(done, len(paths), translate("letters")))
                original = _read(path)
                if isinstance(original, Outcome):
                    outcomes.append(original)
                else:
                    # One a call, so that a stop between two leaves none opened that is not listed.
                    opened = self._console.open_letters([(path.name, original)], watch=watch)
                    outcomes.extend(_outcome(path.name, one) for one in opened)

        if self.results is not None:
            self.results.deleteLater()
        self.results = results = Results(self._window, len(paths))
        results.wanted.connect(self.wanted)
        job = self._lanes.store.job(work, translate("Opening letters"))
        job.succeeded.connect(lambda _none: results.show_outcomes(outcomes))
        job.cancelled.connect(lambda: results.show_outcomes(outcomes, cancelled=True))
        job.failed.connect(lambda error: results.show_outcomes(outcomes, error=error))
        job.finished.connect(self.changed)
        results.rejected.connect(job.cancel)
        results.show()
        job.start()


def _read(path: Path) -> bytes | Outcome:
    def refused(says: str) -> Outcome:
        return Outcome(path.name, ChipLook(translate("Not read"), "danger", "circle-alert"), None, says)

    try:
        if not path.is_file():
            return refused(translate("This is not a file."))
        if path.stat().st_size > LARGEST:
            return refused(translate("Larger than 50 MB: no letter is."))
        return path.read_bytes()
    except OSError as error:
        return refused(error.strerror or type(error).__name__)


def _outcome(name: str, opened: Opened) -> Outcome:
    kind = words(opened.reading.kind)
    if opened.duplicate_of is not None or opened.case is None:
        return Outcome(
            name, ChipLook(translate("Duplicate"), "info", "copy"), opened.duplicate_of, translate("This letter is known.")
        )
    if opened.attached_to is not None:
        return Outcome(name, ChipLook(translate("Attached"), "info", "paperclip"), opened.attached_to, kind)
    if opened.case.status is Status.SET_ASIDE:
        return Outcome(name, ChipLook(translate("Set aside"), "neutral", "archive-x"), opened.case.id, kind)
    return Outcome(name, ChipLook(translate("Opened"), "ok", "check"), opened.case.id, kind)


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
            return (one.look,)
        if role == Qt.ItemDataRole.DisplayRole:
            return (one.name, one.look.text, one.case or "", one.says)[index.column()]
        return None


class Results(QDialog):
    """One line a file. Closing it while letters are read cancels."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, files: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("New requests"))
        self.heading = Label(
            translate("Reading {files}…").format(files=counted(files, "file", "files")), role="title", weight=BOLD
        )
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
            translate("{opened} opened from {files}").format(
                opened=counted(opened, "request", "requests"), files=counted(len(outcomes), "file", "files")
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
