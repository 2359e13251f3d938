"""What the six stages of the workspace have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.case import Case
from privacy_console.ui.background import Doing, Job, Lane, Lanes
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Primary:
    """The one button that leads on. `blocked` says what is in the way; then the button is off and says so."""

    text: str
    blocked: str = ""
    icon: str = ""
    says: str = ""
    """Why it leads where it leads, where that is not plain."""


def compact(widget: W) -> W:
    """The widget takes no more height than it needs; what is below it gets the rest."""
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return widget


class Stage(QWidget):
    """One stage of one case. A job may end after the officer went to another case: what it brings is dropped then.

    A subclass calls `fill`, sets `entry` (what the officer works with first), and overrides `clear`, `show_stage`,
    `primary` and `advance`.
    """

    case_changed = Signal(object)
    primary_changed = Signal()

    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        self.console, self.lanes = console, lanes
        self.case: Case | None = None
        self.here = False
        self._running: dict[Job, CaseId] = {}
        self._again: Callable[[], object] | None = None
        self.message = MessageBar()
        self.message.acted.connect(self._try_again)
        self.entry: QWidget = self
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.message)

    def take_focus(self) -> None:
        """Give the focus to `entry`. It is no focus proxy: that would take all else in the stage out of the order of Tab."""
        able = self.entry.isEnabled() and self.entry.isVisibleTo(self)
        (self.entry if able else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fill(self, body: QWidget) -> None:
        if isinstance(body, QScrollArea):
            body.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what is in it, and that comes into sight
        self._layout.addWidget(body, 1)

    def show_case(self, case: Case, *, here: bool) -> None:
        """`here`: the case stands at this stage and may be worked on; otherwise it is shown to read."""
        if self.case is None or self.case.id != case.id:
            self.forget()
        self.case, self.here = case, here
        self.show_stage(case)
        self.primary_changed.emit()

    def forget(self) -> None:
        """Show no case: nothing of one may reach another, and what its jobs still bring is dropped."""
        self.case, self.here = None, False
        self.message.hide()
        self.clear()

    def clear(self) -> None:
        """Empty everything that holds something of a case."""
        raise NotImplementedError

    def show_stage(self, case: Case) -> None:
        """Fetch what the stage shows of the case."""
        raise NotImplementedError

    def primary(self) -> Primary | None:
        """The button that leads on, while the case stands here."""
        return None

    def advance(self) -> None:
        """The primary button was pressed and is not blocked."""

    @property
    def busy(self) -> bool:
        """Whether a verb of the shown case is under way."""
        return self.case is not None and self.case.id in self._running.values()

    def load(self, lane: Lane, read: Callable[[Watch], T], then: Callable[[T], None], *, title: str = "") -> None:
        """Read what is to be shown. Where that fails or is stopped the message offers to try again."""

        def again() -> None:
            self.load(lane, read, then, title=title)

        def failed(error: BaseException) -> None:
            self.message.say_error(error, action=translate("Try again"))
            self._again = again

        def stopped() -> None:
            self.message.say(translate("Stopped. Nothing was changed."), "info", action=translate("Try again"))
            self._again = again

        self._run(lane.job(read, title), then, failed, stopped)

    def act(
        self,
        lane: Lane,
        verb: Callable[[Watch], T],
        then: Callable[[T], None],
        *,
        title: str = "",
        doing: Doing | None = None,
        stopped: str | Callable[[Progress | None], str] = "",
    ) -> None:
        """Do a verb. The former message goes; what this one says stays.

        Args:
            title: shown in the job bar; empty for what takes no time.
            doing: how its progress is told there.
            stopped: said if the officer cancels; where that depends on how far it came, made of its last progress.
        """
        self.message.hide()
        job = lane.job(verb, title, doing=doing)
        reached: list[Progress] = []
        job.progressed.connect(lambda progress: reached.__setitem__(slice(None), [progress]))

        def say_stopped() -> None:
            self._say_stopped(stopped if isinstance(stopped, str) else stopped(reached[0] if reached else None))

        self._run(job, then, self.message.say_error, say_stopped)

    def change(self, lane: Lane, verb: Callable[[Watch], Case], *, title: str = "", stopped: str = "") -> None:
        """Do a verb that changes the case itself. Whoever is shown by then, the list hears of it."""
        self.message.hide()
        job = lane.job(verb, title)
        job.succeeded.connect(self.case_changed)
        self._run(job, lambda _case: None, self.message.say_error, lambda: self._say_stopped(stopped))

    # --- inside

    def _run(
        self, job: Job, then: Callable[[T], None], failed: Callable[[BaseException], None], stopped: Callable[[], None]
    ) -> None:
        assert self.case is not None
        asked_for = self.case.id

        def shown() -> bool:
            return self.case is not None and self.case.id == asked_for

        def done(result: T) -> None:
            if shown():
                then(result)
                if self.hasFocus():  # the entry was not there yet
                    self.take_focus()

        def over() -> None:
            del self._running[job]
            self.primary_changed.emit()

        job.succeeded.connect(done)
        job.failed.connect(lambda error: failed(error) if shown() else None)
        job.cancelled.connect(lambda: stopped() if shown() else None)
        job.finished.connect(over)
        self._running[job] = asked_for
        self.primary_changed.emit()
        job.start()

    def _say_stopped(self, sentence: str) -> None:
        self.message.say(sentence or translate("Stopped. Nothing was changed."), "info")

    def _try_again(self) -> None:
        again, self._again = self._again, None
        self.message.hide()
        if again is not None:
            again()
