"""The line at the foot of the window: the job that runs, how far it is, and its stop button."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from privacy_console.casework.common.watch import Progress
from privacy_console.ui.background import Doing, Job
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.buttons import Tool
from privacy_console.ui.widgets.parts import ElidedLabel, Label, fill
from privacy_console.ui.wording import number, translate

PATIENCE_MS = 300
"""What is quicker is not worth a word."""


class JobBar(QWidget):
    """Shows the newest of the running jobs; `cancel` stops it. How a job ended is announced to screen readers."""

    announced = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._jobs: list[Job] = []
        self._progress: dict[Job, Progress] = {}
        self._title = Label(role="caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._figures = ElidedLabel(role="caption", ink="text2")
        self._stop = Tool("x", translate("Cancel"), keys="Ctrl+.")
        self._stop.clicked.connect(self.cancel)
        self._parts = (self._title, self._bar, self._figures, self._stop)
        fill(QHBoxLayout(self), self._parts, margins=(12, 0, 0, 0), spacing=8)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show)
        self._resize()
        theme().changed.connect(self._resize)
        self._hide()

    @property
    def shown(self) -> str:
        """The title that is shown; empty while nothing runs long enough."""
        return self._title.text() if self._title.isVisibleTo(self) else ""

    def watch(self, job: Job) -> None:
        """Show the job while it runs. Takes the signal `Lanes.began`."""
        self._jobs.append(job)
        job.progressed.connect(lambda progress: self._progressed(job, progress))
        job.cancelling.connect(self._show)
        job.succeeded.connect(lambda _value: self._announce(translate("{job}: done"), job))
        job.failed.connect(lambda _error: self._announce(translate("{job}: failed"), job))
        job.cancelled.connect(lambda: self._announce(translate("{job}: stopped"), job))
        job.finished.connect(lambda: self._finished(job))
        self._patience.start()

    def cancel(self) -> None:
        if self._jobs:
            self._jobs[-1].cancel()

    def _announce(self, text: str, job: Job) -> None:
        """Only what was long enough to be shown is worth an announcement."""
        if self.shown:
            said = text.format(job=job.title)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
            self.announced.emit(said)

    def _progressed(self, job: Job, progress: Progress) -> None:
        self._progress[job] = progress
        if self.shown:
            self._show()

    def _finished(self, job: Job) -> None:
        self._jobs.remove(job)
        self._progress.pop(job, None)
        if not self._jobs:
            self._patience.stop()
            self._hide()
        elif self.shown:
            self._show()

    def _hide(self) -> None:
        for widget in self._parts:
            widget.setVisible(False)

    def _show(self) -> None:
        if not self._jobs:
            return
        job = self._jobs[-1]
        progress = self._progress.get(job)
        self._title.setText(translate("Cancelling…") if job.is_cancelling else job.title)
        self._stop.setEnabled(not job.is_cancelling)
        if progress is None or not progress.total:
            self._bar.setRange(0, 0)
            self._figures.set_text(progress.what if progress else "")
        else:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            self._figures.set_text(_figures(progress, job.doing))
        if progress is not None and job.doing is not None and not job.is_cancelling:
            self._title.setText(job.doing.sentence.format(what=progress.what))
        self._bar.setAccessibleName(f"{self._title.text()} {self._figures.accessibleName()}".strip())
        for widget in self._parts:
            widget.setVisible(True)

    def _resize(self) -> None:
        self._bar.setFixedWidth(em(7.5))


def _figures(progress: Progress, doing: Doing | None) -> str:
    """`12 of 36 tables`, or where nobody said what the total counts `33 % · 12 of 36 records`."""
    done, total = number(progress.done), number(progress.total or 0)
    if doing is not None:
        return translate("{done} of {total} {of}").format(done=done, total=total, of=doing.of)
    percent = 100 * progress.done // (progress.total or 1)
    text = translate("{percent} % · {done} of {total} {what}")
    return text.format(percent=percent, done=done, total=total, what=progress.what)
