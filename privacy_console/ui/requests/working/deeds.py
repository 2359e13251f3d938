"""What can be done with the chosen requests: by keys, by the context menu, by the bar. It asks where something is to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.requests.case import Case
from privacy_console.ui.background import Lane
from privacy_console.ui.keys import bind
from privacy_console.ui.requests.working.acts import Acts
from privacy_console.ui.requests.working.asking import AskCase, AskLabels, AskReason
from privacy_console.ui.requests.working.bulk import people_menu
from privacy_console.ui.wording import counted, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console


class Deeds(QObject):
    case_changed = Signal(object)
    """A `Case` that was linked or unlinked."""
    note_wanted = Signal()

    def __init__(
        self,
        console: Console,
        lane: Lane,
        acts: Acts,
        *,
        chosen: Callable[[], tuple[int, ...]],
        here: Callable[[], Sequence[Case]],
        parent: QWidget,
    ) -> None:
        """`chosen` are the numbers of the chosen cases, `here` those of them that are loaded."""
        super().__init__(parent)
        self.people: Mapping[PersonId, str] = {}
        self.vocabulary: Sequence[str] = ()
        self._console, self._lane, self._acts = console, lane, acts
        self._chosen, self._here, self._pane = chosen, here, parent
        self._menu = QMenu(parent)

    @property
    def by_name(self) -> dict[str, Callable[[], object]]:
        return {
            "take": self.take,
            "assign": self.assign,
            "acknowledge": self.acknowledge,
            "label": self.label,
            "hold": self.hold,
            "release": self.release,
            "link": self.link,
            "read": lambda: self._acts.mark(self._chosen(), unread=False),
            "unread": lambda: self._acts.mark(self._chosen(), unread=True),
        }

    def bind(self, widget: QWidget) -> list[QAction]:
        """The keys of the acts, on that widget; the actions stand in the menus."""
        return [
            bind("request.take", widget, self.take),
            bind("request.assign", widget, self.assign),
            bind("request.label", widget, self.label),
            bind("request.hold", widget, self.hold_or_release),
            bind("request.note", widget, self.note_wanted.emit),
            bind("request.link", widget, self.link),
            bind("request.unread", widget, self.turn_unread),
            bind("queue.acknowledge", widget, self.acknowledge),
            bind("queue.undo", widget, self._acts.undo),
        ]

    def take(self) -> None:
        self._acts.assign(self._chosen(), self._console.me.id, self._console.me.name)

    def assign(self) -> None:
        """Ask to whom, where the pointer is."""
        if not self._chosen():
            return
        people_menu(self._menu, self.people, self._console.me.id, self.assign_to)
        self._menu.popup(QCursor.pos())
        self._menu.setActiveAction(self._menu.actions()[0])

    def assign_to(self, to: PersonId | None, name: str) -> None:
        self._acts.assign(self._chosen(), to, name)

    def acknowledge(self) -> None:
        """A letter goes to each: it asks first, and is never undone."""
        numbers = self._chosen()
        if numbers:
            ask = translate("Write an acknowledgement for {requests}? Letters are never undone.")
            self._acts.say(
                ask.format(requests=counted(len(numbers), "request", "requests")),
                translate("Acknowledge"),
                lambda: self._acts.acknowledge(numbers),
            )

    def label(self) -> None:
        numbers, here = self._chosen(), self._here()
        if not numbers:
            return
        states = {
            label: Qt.CheckState.Checked
            if all(label in case.labels for case in here) and len(here) == len(numbers)
            else Qt.CheckState.PartiallyChecked
            for case in here
            for label in case.labels
        }
        asked = AskLabels(self._pane, self._said(numbers), self.vocabulary, states)
        asked.accepted.connect(lambda: self._acts.label(numbers, add=asked.add, remove=asked.remove))
        asked.open()

    def hold(self) -> None:
        numbers = self._chosen()
        if not numbers:
            return
        asked = AskReason(self._pane, self._said(numbers))
        asked.accepted.connect(lambda: self._acts.hold(numbers, asked.reason))
        asked.open()

    def release(self) -> None:
        self._acts.release(self._chosen())

    def hold_or_release(self) -> None:
        here = self._here()
        if here and all(case.held is not None for case in here):
            self.release()
        else:
            self.hold()

    def turn_unread(self) -> None:
        """Read, if all of them are unread; else unread."""
        here = self._here()
        self._acts.mark(self._chosen(), unread=not all(case.unread for case in here))

    def link(self) -> None:
        """Two that are chosen are linked with each other; for one, the other is asked for."""
        here = self._here()
        if len(here) == 2:
            self._tie(here[0].id, here[1].id, linked=True)
        if len(here) != 1:
            return
        asked = AskCase(self._pane, here[0].id)
        asked.accepted.connect(lambda: self._tie(here[0].id, CaseId(asked.case), linked=True))
        asked.open()

    def unlink(self, id: CaseId, other: CaseId) -> None:
        self._tie(id, other, linked=False)

    def _tie(self, id: CaseId, other: CaseId, *, linked: bool) -> None:
        verb = self._console.link if linked else self._console.unlink
        job = self._lane.job(lambda _watch: verb(id, other))
        job.succeeded.connect(self.case_changed)
        job.failed.connect(self._acts.say_error)
        job.start()

    def _said(self, numbers: Sequence[int]) -> str:
        here = self._here()
        return here[0].id if len(numbers) == len(here) == 1 else counted(len(numbers), "request", "requests")
