"""Keeps the queue fed: asks the store on its lane, and lets late answers to old questions fall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.queue import QueueOrder, QueueQuery
from privacy_console.ui.background import Lane
from privacy_console.ui.requests.model import QueueModel

if TYPE_CHECKING:
    from privacy_console.casework.console import Console


class QueueFeed(QObject):
    answered = Signal(object)
    """A `QueueOrder`: the model shows it."""
    counted = Signal(object)
    """How many cases each view holds, and each saved view: a mapping of views, and of saved views to counts or None."""
    learnt = Signal(object)
    """The people of the office by id, and its labels."""
    failed = Signal(object)

    def __init__(self, console: Console, lane: Lane, model: QueueModel) -> None:
        super().__init__(model)
        self._console, self._lane, self._model = console, lane, model
        self._query: QueueQuery | None = None
        self._asked = 0
        model.wanted.connect(self._fetch)

    def ask(self, query: QueueQuery) -> None:
        """Show the answer to another query."""
        self._query = query
        self._send(query, again=False)
        self.count()

    def refresh(self) -> None:
        """Ask the same again; what is on screen stays until the answer differs."""
        if self._query is not None:
            self._send(self._query, again=True)
            self._model.forget()
            self.count()

    def _send(self, query: QueueQuery, *, again: bool) -> None:
        self._asked += 1
        asked = self._asked

        def show(order: QueueOrder) -> None:
            if asked != self._asked:
                return
            if again:
                self._model.refresh(order.numbers)
            else:
                self._model.show(order.numbers)
            self.answered.emit(order)

        job = self._lane.job(lambda _watch: self._console.queue(query))
        job.succeeded.connect(show)
        job.failed.connect(self.failed)
        job.start()

    def count(self) -> None:
        """Ask how many there are, and what there is to choose among: who works here, labels, saved views."""

        def work(_watch: object) -> tuple[object, object]:
            views, shown = self._console.saved_views(), self._console.saved_counts()
            return (
                (self._console.counts(), {view: shown.get(view) for view in views}),
                (self._console.colleagues(), self._console.labels()),
            )

        def told(found: tuple[object, object]) -> None:
            self.counted.emit(found[0])
            self.learnt.emit(found[1])

        job = self._lane.job(work)
        job.succeeded.connect(told)
        job.failed.connect(self.failed)
        job.start()

    def _fetch(self, numbers: Sequence[int]) -> None:
        def work(_watch: object) -> list[tuple[int, Case]]:
            cases = self._console.cases_numbered(numbers)
            if len(cases) == len(numbers):
                return list(zip(numbers, cases, strict=True))
            # One is gone: only asking singly tells which, and it happens once in a while.
            return [(number, case) for number in numbers for case in self._console.cases_numbered((number,))]

        def failed(error: Exception) -> None:
            self._model.give_up(numbers)
            self.failed.emit(error)

        job = self._lane.job(work)
        job.succeeded.connect(self._model.supply)
        job.failed.connect(failed)
        job.cancelled.connect(lambda: self._model.give_up(numbers))
        job.start()
