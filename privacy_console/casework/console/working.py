"""The verbs by which colleagues share the queue: assignment, labels, holds, notes, links, undo, and saved views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.common.watch import Unwatched, Watch
from privacy_console.casework.console.queue import QueueVerbs
from privacy_console.casework.requests import saved, working
from privacy_console.casework.requests.acting import Deed, Worked, carry_out, last_act, only, undo
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.filters import FilterNotUnderstood, understood, with_people
from privacy_console.casework.requests.notes import Note
from privacy_console.casework.requests.queue import SavedView

PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingVerbs(QueueVerbs):
    """A part of `Console`, in a file of its own for its length. It holds nothing of its own.

    What is done to many cases is done to each by itself, and the outcome tells which were not done and why. None of it
    decides a case or writes to a subject.
    """

    # --- many cases at once, and undo

    def assign(self, ids: Iterable[CaseId], to: PersonId | None, *, watch: Watch) -> Worked:
        """Make cases somebody's, or nobody's.

        Raises:
            NoSuchColleague: nobody of that id may sign in; nothing was changed.
        """
        if to is not None and to not in self.colleagues():
            raise working.NoSuchColleague(to)
        return self._carry_out(ids, working.assigning(to), watch)

    def label(self, ids: Iterable[CaseId], *, add: Sequence[str] = (), remove: Sequence[str] = (), watch: Watch) -> Worked:
        """Raises as `working.labelling`."""
        return self._carry_out(ids, working.labelling(add=add, remove=remove), watch)

    def hold(self, ids: Iterable[CaseId], reason: str, *, watch: Watch) -> Worked:
        """Raises as `working.holding`. The legal clock runs on."""
        return self._carry_out(ids, working.holding(reason, me=self.me.id, clock=self.clock), watch)

    def release(self, ids: Iterable[CaseId], *, watch: Watch) -> Worked:
        return self._carry_out(ids, working.releasing(), watch)

    def mark(self, ids: Iterable[CaseId], *, unread: bool, watch: Watch) -> Worked:
        return self._carry_out(ids, working.marking(unread=unread), watch)

    def take(self, id: CaseId) -> Case:
        """Make the case mine."""
        return only(self._carry_out([id], working.taking(self.me.id), Unwatched()))

    def set_aside(self, id: CaseId) -> Case:
        """Out of the queue: it is not a request. Raises MoveRefused past the first stage."""
        return only(self._carry_out([id], working.setting_aside(), Unwatched()))

    def reopen(self, id: CaseId) -> Case:
        """Back into the queue what was set aside wrongly."""
        return only(self._carry_out([id], working.reopening(), Unwatched()))

    def undoable(self) -> tuple[str, int] | None:
        """What my last act was called, and how many cases it changed; None where there is nothing to undo."""
        with self.store.reading() as file:
            acted = last_act(file, self.me.id)
        return None if acted is None else (acted.action, len(acted.cases))

    def undo(self, *, watch: Watch) -> Worked:
        """Turn my last act round. Raises NothingToUndo."""
        return undo(me=self.me.id, open_case=self._step, entries=self._entries_of, names=self.colleagues(), watch=watch)

    def _carry_out(self, ids: Iterable[CaseId], deed: Deed, watch: Watch) -> Worked:
        return carry_out(ids, deed, me=self.me.id, open_case=self._step, watch=watch)

    def _entries_of(self, after: int, case: CaseId) -> Sequence[Entry]:
        return self.store.entries(after, PAGE, case=case)

    # --- one case

    def colleague(self, name: str) -> PersonId:
        """Raises NoSuchColleague where not exactly one person goes by that name or id."""
        return working.colleague(name, self.colleagues())

    def labels(self) -> tuple[str, ...]:
        """The labels of the office."""
        with self.store.reading() as file:
            return working.vocabulary(file.choices)

    def note(self, id: CaseId, text: str) -> Note:
        """Write something down for the office. Raises as `working.write_note`."""
        return working.write_note(id, text, me=self.me.id, clock=self.clock, open_case=self._step)

    def notes(self, id: CaseId, text: str = "") -> tuple[Note, ...]:
        """The notes of a case in which all words occur, oldest first."""
        with self.store.reading() as file:
            return working.read_notes(id, text, file=file)

    def link(self, id: CaseId, same_as: CaseId) -> Case:
        """Two cases say the same: both stay. Raises as `working.link`."""
        return working.link(id, same_as, open_case=self._step)

    def unlink(self, id: CaseId, same_as: CaseId) -> Case:
        return working.unlink(id, same_as, open_case=self._step)

    # --- saved views

    def saved_views(self) -> tuple[SavedView, ...]:
        """The office's, then mine."""
        with self.store.reading() as file:
            return saved.saved_views(file.choices, self.me.id)

    def save_view(self, view: SavedView, *, instead_of: SavedView | None = None) -> SavedView:
        """Raises as `saved.save_view`."""
        return saved.save_view(view, me=self.me.id, open_case=self._step, instead_of=instead_of)

    def remove_view(self, view: SavedView) -> None:
        """Raises NoSuchView where it is gone already."""
        saved.remove_view(view, me=self.me.id, open_case=self._step)

    def saved_counts(self) -> Mapping[SavedView, int]:
        """How many cases each saved view shows; one whose filter means nothing any more is left out."""
        with self.store.reading() as file:
            people = {person.id: person.name for person in file.people.everyone()}
            asked = {}
            for view in saved.saved_views(file.choices, self.me.id):
                try:
                    asked[view] = with_people(understood(view.filter), people)
                except FilterNotUnderstood:
                    continue
            counts = file.cases.counts_of(list(asked.values()), me=self.me.id, today=self.today())
        return dict(zip(asked, counts, strict=True))
