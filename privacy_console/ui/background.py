"""Work away from the window's thread: a lane for each outside system, jobs on it, and one relay signal home.

Connect a job's signals, then start it. A job and its lane live on the window's thread and never move, so that every slot
runs there; only the work itself runs on the worker. Jobs are deleted by the window, after they have spoken.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Progress, Watch

_INTERVAL_S = 0.05
"""Progress is shown at most so often: an eye sees no more, and the window has other things to do."""


SWITCH_S = 0.001
"""How soon a busy worker hands the interpreter back. Each call from Qt into our paint code waits that long for it, and a table is
a hundred of them: with Python's own 5 ms the window stood still for up to 60 ms while pages were laid out."""


NEVER_MEANWHILE = 1_000_000
TIDY_AFTER_MS = 4000
"""Looking through every object for rings takes a tenth of a second in which nothing is painted: it waits until nothing runs."""


@dataclass(frozen=True, slots=True)
class Doing:
    """How the progress of a job is told: `Searching {what}` while it is at something, and what its total counts (`tables`)."""

    sentence: str
    of: str


class Job(QObject):
    """One piece of work. Exactly one of `succeeded`, `failed` and `cancelled` comes, then `finished`."""

    progressed = Signal(object)
    """A `Progress`, at most every 50 ms and always the last one."""
    succeeded = Signal(object)
    failed = Signal(object)
    """An exception; `wording.sentence_for` puts it in words."""
    cancelled = Signal()
    cancelling = Signal()
    """The officer asked to stop; the work goes on until it is safe."""
    finished = Signal()

    def __init__(self, lane: Lane, work: Callable[[Watch], object], title: str, doing: Doing | None = None) -> None:
        # No Qt parent: a lane that Python collects while a finished job awaits its deletion would take the process along.
        super().__init__()
        self.title, self.doing = title, doing
        self._lane = lane
        self.task = Task(work)

    def start(self) -> Job:
        self._lane.enqueue(self)
        return self

    def cancel(self) -> None:
        if not self.task.stop.is_set():
            self.task.stop.set()
            self.cancelling.emit()

    @property
    def is_cancelling(self) -> bool:
        return self.task.stop.is_set()


class Task:
    """What the worker knows of a job: no Qt object, so that none is ever destroyed on the worker's thread.

    The work itself may well hold one: it is let go by `take`, on the window's thread, and the worker keeps no other hold of it.
    """

    def __init__(self, work: Callable[[Watch], object]) -> None:
        self.work: Callable[[Watch], object] | None = work
        self.stop = threading.Event()
        self.value: object = None
        """What came of it: a result, or an exception, whose traceback holds what the work held."""

    def take(self) -> object:
        """The value; nothing that the work held is held by the task any more."""
        value, self.value, self.work = self.value, None, None
        return value


class Lane(QObject):
    """Runs jobs one after another. There is one lane for each outside system, so two jobs never meet in one database."""

    began = Signal(object)
    """A `Job` with a title was started: the job bar shows it."""
    ended = Signal()
    _posted = Signal(object, str, object)
    """The only thing that crosses threads: a `Task`, a word, and what belongs to it."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._jobs: dict[Task, Job] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._closed = False
        # Queued: what a worker posts runs on this object's thread, in order.
        self._posted.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def job(self, work: Callable[[Watch], object], title: str = "", *, doing: Doing | None = None) -> Job:
        """A job for this lane, not yet started. `title` names it in the job bar, without a person; empty keeps it out."""
        return Job(self, work, title, doing)

    def enqueue(self, job: Job) -> None:
        if self._closed:
            return
        self._jobs[job.task] = job
        if job.title:
            self.began.emit(job)
        self._worker.submit(_run, job.task, self._posted.emit)

    def close(self) -> None:
        """Cancel every job, wait for the one that runs, and let all of them say how they ended."""
        self._closed = True
        for job in tuple(self._jobs.values()):
            job.cancel()
        self._worker.shutdown(wait=True)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    @property
    def is_idle(self) -> bool:
        return not self._jobs

    def _hear(self, task: Task, what: str, value: object) -> None:
        if what == "progressed":
            self._jobs[task].progressed.emit(value)
            return
        job, result = self._jobs.pop(task), task.take()
        try:
            if what == "cancelled":
                job.cancelled.emit()
            else:
                (job.succeeded if what == "succeeded" else job.failed).emit(result)
        finally:
            job.finished.emit()
            job.deleteLater()
            self.ended.emit()


Post = Callable[[Task, str, object], None]


class _TaskWatch:
    """Keeps the newest progress and posts it now and then."""

    def __init__(self, task: Task, post: Post) -> None:
        self._task, self._post = task, post
        self._told = 0.0
        self._untold: Progress | None = None

    def report(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told < _INTERVAL_S:
            self._untold = progress
            return
        self._told, self._untold = now, None
        self._post(self._task, "progressed", progress)

    def tell_last(self) -> None:
        if self._untold is not None:
            self._post(self._task, "progressed", self._untold)

    def checkpoint(self) -> None:
        if self._task.stop.is_set():
            raise Cancelled
        untold = self._untold
        if untold is not None and time.monotonic() - self._told >= _INTERVAL_S:
            self.report(untold)  # what was told too soon, and is what goes on now


def _run(task: Task, post: Post) -> None:
    """The worker's side of a job."""
    watch, work = _TaskWatch(task, post), task.work
    assert work is not None, "a task is taken when it is done"
    try:
        watch.checkpoint()
        said, task.value = "succeeded", work(watch)
    except Cancelled:
        said = "cancelled"
    except Exception as error:  # noqa: BLE001 - whatever it is, the window's thread must hear of it
        said, task.value = "failed", error
    watch.tell_last()
    del work
    post(task, said, None)


class Lanes(QObject):
    """The lanes of one window: the case store, the company database, mail in, and documents (pages, packages, bundles)."""

    began = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_S)
        young, old, _ = gc.get_threshold()
        gc.set_threshold(young, old, NEVER_MEANWHILE)
        self._tidy = QTimer(self, singleShot=True, interval=TIDY_AFTER_MS)
        self._tidy.timeout.connect(self.tidy)
        self.store = Lane("store", self)
        self.company = Lane("company", self)
        self.documents = Lane("documents", self)
        self.mail = Lane("mail", self)
        for lane in self:
            lane.began.connect(self.began)
            lane.ended.connect(self._tidy.start)

    def tidy(self) -> None:
        """Free what only holds itself, while nothing runs. What is alive is not looked at again: the next time is short."""
        if all(lane.is_idle for lane in self):
            gc.collect()
            gc.freeze()

    def __iter__(self) -> Iterator[Lane]:
        return iter((self.store, self.company, self.documents, self.mail))

    def close(self) -> None:
        for lane in self:
            lane.close()
        self._tidy.stop()  # nobody may be there any more when it is due
