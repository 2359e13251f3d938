"""Acts on the chosen cases: run on their lane, told in the message bar, undone from there. None of them decides a case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.acting import MOST_UNDONE, NotDone, Worked, each
from privacy_console.casework.requests.case import Case
from privacy_console.ui.background import Lane, Lanes
from privacy_console.ui.requests.model import PAGE
from privacy_console.ui.trail_words import step_words
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.wording import counted, sentence_for, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

SAID = 6
"""Cases not done that are told one by one in the bar; the details have all of them."""


class Acts(QObject):
    worked = Signal(object)
    """The `Worked` of an act that changed something, perhaps."""

    def __init__(self, console: Console, lanes: Lanes, message: MessageBar) -> None:
        super().__init__(message)
        self._console, self._lanes, self._message = console, lanes, message
        self._then: Callable[[], None] | None = None
        message.acted.connect(self._act)

    # the acts, on cases by their numbers in the store

    def assign(self, numbers: Sequence[int], to: PersonId | None, name: str) -> None:
        done = translate("{requests} assigned to {name}.") if to is not None else translate("{requests} assigned to nobody.")
        self._run(
            numbers,
            translate("Assigning requests"),
            done,
            lambda ids, watch: self._console.assign(ids, to, watch=watch),
            name=name,
        )

    def label(self, numbers: Sequence[int], *, add: Sequence[str], remove: Sequence[str]) -> None:
        self._run(
            numbers,
            translate("Labelling requests"),
            translate("Labels of {requests} set."),
            lambda ids, watch: self._console.label(ids, add=add, remove=remove, watch=watch),
        )

    def hold(self, numbers: Sequence[int], reason: str) -> None:
        self._run(
            numbers,
            translate("Holding requests"),
            translate("{requests} held. The legal clock runs on."),
            lambda ids, watch: self._console.hold(ids, reason, watch=watch),
        )

    def release(self, numbers: Sequence[int]) -> None:
        self._run(
            numbers,
            translate("Ending holds"),
            translate("{requests} no longer held."),
            lambda ids, watch: self._console.release(ids, watch=watch),
        )

    def mark(self, numbers: Sequence[int], *, unread: bool) -> None:
        self._run(
            numbers,
            translate("Marking requests"),
            translate("{requests} marked as unread.") if unread else translate("{requests} marked as read."),
            lambda ids, watch: self._console.mark(ids, unread=unread, watch=watch),
        )

    def acknowledge(self, numbers: Sequence[int]) -> None:
        """A letter to each of them: never undone."""

        def one(id: CaseId, watch: Watch) -> Case:
            self._console.acknowledge(id, watch=watch)
            return self._console.case(id)

        self._run(
            numbers,
            translate("Writing acknowledgements"),
            translate("{requests} acknowledged."),
            lambda ids, watch: each(ids, lambda case: one(case, watch), watch=watch),
            lane=self._lanes.documents,
        )

    def undo(self) -> None:
        job = self._lanes.store.job(lambda watch: self._console.undo(watch=watch), translate("Undoing"))
        job.succeeded.connect(lambda worked: self._tell(worked, translate("Undone for {requests}: {what}.")))
        job.failed.connect(lambda error: self._message.say(sentence_for(error), "warn"))
        job.start()

    # what is said

    def say(self, sentence: str, action: str, then: Callable[[], None]) -> None:
        """Say something with one button."""
        self._then = then
        self._message.say(sentence, action=action)

    def say_error(self, error: BaseException, *, action: str = "", then: Callable[[], None] | None = None) -> None:
        self._then = then
        self._message.say_error(error, action=action)

    def _run(
        self,
        numbers: Sequence[int],
        title: str,
        done: str,
        work: Callable[[Sequence[CaseId], Watch], Worked],
        *,
        lane: Lane | None = None,
        name: str = "",
    ) -> None:
        if not numbers:
            return

        def whole(watch: Watch) -> Worked:
            ids: list[CaseId] = []
            for start in range(0, len(numbers), PAGE):
                watch.checkpoint()
                watch.report(Progress(start, len(numbers), "cases"))
                ids += [case.id for case in self._console.cases_numbered(numbers[start : start + PAGE])]
            return work(ids, watch)

        job = (lane or self._lanes.store).job(whole, title)
        job.succeeded.connect(lambda worked: self._tell(worked, done, name=name))
        job.failed.connect(self.say_error)
        job.cancelled.connect(lambda: self._message.say(translate("Stopped. Nothing was changed."), "warn"))
        job.start()

    def _tell(self, worked: Worked, done: str, *, name: str = "") -> None:
        count = len(worked.done)
        words = {"requests": counted(count, "request", "requests"), "what": step_words(worked.action), "name": name}
        parts = [done.format_map(words)] if count else []
        parts += [translate("Too many at once to be undone.")] if count > MOST_UNDONE else []
        parts += [translate("Stopped before the others: they are as they were.")] if worked.stopped else []
        left = [_line(one) for one in worked.not_done]
        parts += (
            [translate("Not done for {requests}:").format(requests=counted(len(left), "request", "requests"))] if left else []
        )
        told = [" ".join(parts), *left[:SAID]]
        told += [translate("… and {count} more: copy the details.").format(count=len(left) - SAID)] if len(left) > SAID else []
        self._then = self.undo if worked.undoable else None
        self._message.say(
            "\n".join(told),
            "warn" if left or worked.stopped else "ok",
            details="\n".join(left),
            action=translate("Undo") if self._then else "",
        )
        self.worked.emit(worked)

    def _act(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._message.clear()
            then()


def _line(one: NotDone) -> str:
    said = sentence_for(one.why)
    return said if one.case in said else f"{one.case}: {said}"
