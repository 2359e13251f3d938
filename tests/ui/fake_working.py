"""The verbs by which colleagues share a queue, in memory: casework's own rules over the cases of the fake console."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests import acting, saved, working
from privacy_console.casework.requests.acting import Worked, carry_out, only
from privacy_console.casework.requests.filters import understood, with_people


class _Cases:
    def __init__(self, console):
        self._console = console

    def case(self, id):
        return next((case for case in self._console.cases.values() if case.id == id), None)

    def save(self, case):
        self._console.cases[self._console._number(case.id)] = case


class _Notes:
    def __init__(self, kept):
        self._kept = kept

    def add(self, note):
        self._kept.append(note)

    def notes(self, case):
        return tuple(note for note in self._kept if note.case == case)


class _Choices:
    def __init__(self, kept):
        self._kept = kept

    def choose(self, name, value, *, person=None):
        self._kept[person or "", name] = value

    def drop(self, name, *, person=None):
        self._kept.pop((person or "", name), None)

    def chosen(self, *, person=None):
        return {name: value for (whose, name), value in sorted(self._kept.items()) if whose == (person or "")}


class _File:
    def __init__(self, console):
        self.cases, self.notes, self.choices = _Cases(console), _Notes(console.kept_notes), _Choices(console.kept_choices)
        self.trail = self
        self._console = console

    def append(self, action, case="", **facts):
        self._console.note_step(action, case, **facts)
        return self._console.entries[-1]


class _Clock:
    def __init__(self):
        self._at = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)

    def now(self):
        self._at += timedelta(minutes=1)
        return self._at


class FakeWorking:
    """A part of `FakeConsole`, which has `cases`, `entries`, `kept_notes`, `kept_choices` and `note_step`."""

    @contextmanager
    def _step(self):
        yield _File(self)

    def _act(self, verb, ids, deed, watch) -> Worked:
        self._called(verb)
        self._wait(watch)
        return carry_out(ids, deed, me=self.me.id, open_case=self._step, watch=watch)

    def assign(self, ids, to, *, watch):
        return self._act("assign", ids, working.assigning(to), watch)

    def label(self, ids, *, add=(), remove=(), watch):
        return self._act("label", ids, working.labelling(add=add, remove=remove), watch)

    def hold(self, ids, reason, *, watch):
        return self._act("hold", ids, working.holding(reason, me=self.me.id, clock=_Clock()), watch)

    def release(self, ids, *, watch):
        return self._act("release", ids, working.releasing(), watch)

    def mark(self, ids, *, unread, watch):
        return self._act("mark", ids, working.marking(unread=unread), watch)

    def take(self, id):
        return only(self._act("take", [id], working.taking(self.me.id), Unwatched()))

    def set_aside(self, id):
        return only(self._act("set_aside", [id], working.setting_aside(), Unwatched()))

    def reopen(self, id):
        return only(self._act("reopen", [id], working.reopening(), Unwatched()))

    def undo(self, *, watch):
        self._called("undo")

        def entries(after, case):
            return [one for one in self.entries if one.sequence > after and one.case == case]

        return acting.undo(me=self.me.id, open_case=self._step, entries=entries, names=self.colleagues(), watch=watch)

    def labels(self):
        self._called("labels")
        return working.vocabulary(_Choices(self.kept_choices))

    def note(self, id, text):
        self._called("note")
        return working.write_note(id, text, me=self.me.id, clock=_Clock(), open_case=self._step)

    def notes(self, id, text=""):
        self._called("notes")
        return working.read_notes(id, text, file=_File(self))

    def link(self, id, same_as):
        self._called("link")
        return working.link(id, same_as, open_case=self._step)

    def unlink(self, id, same_as):
        self._called("unlink")
        return working.unlink(id, same_as, open_case=self._step)

    def saved_views(self):
        self._called("saved_views")
        return saved.saved_views(_Choices(self.kept_choices), self.me.id)

    def save_view(self, view, *, instead_of=None):
        self._called("save_view")
        return saved.save_view(view, me=self.me.id, open_case=self._step, instead_of=instead_of)

    def remove_view(self, view):
        self._called("remove_view")
        saved.remove_view(view, me=self.me.id, open_case=self._step)

    def saved_counts(self):
        return {
            view: len(self._matching(with_people(understood(view.filter), self.people_here)))
            for view in saved.saved_views(_Choices(self.kept_choices), self.me.id)
        }
