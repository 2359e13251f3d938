"""Colleagues share a queue: what one does to many cases, what the other finds, and what can be undone."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.common.errors import Cancelled, Unavailable
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests import acting, working
from privacy_console.casework.requests.acting import BATCH, ChangedSince, NothingToUndo, carry_out, last_act, only, undo
from privacy_console.casework.requests.case import MoveRefused, Status
from privacy_console.casework.requests.filters import FilterNotUnderstood
from privacy_console.casework.requests.notes import LONGEST, NoteRefused
from privacy_console.casework.requests.queue import SavedView
from privacy_console.casework.requests.saved import (
    NoSuchView,
    ViewNameRefused,
    ViewNameTaken,
    remove_view,
    save_view,
    saved_views,
    view_called,
)
from privacy_console.casework.requests.use_cases import NoSuchCase, mark_read
from tests.contracts.casestore.fake import FakeStore
from tests.contracts.casestore.samples import ME, OTHER, FixedClock, case, fill

A, B, C = "DSR-2026-0001", "DSR-2026-0002", "DSR-2026-0003"
NAMES = {ME: "M. Keller", OTHER: "R. Sato"}


class Away(Unavailable):
    code = "test.away"


class Office:
    """Two people over one store."""

    def __init__(self, cases):
        self.store, self.clock = FakeStore(FixedClock()), FixedClock()
        with self.store.transaction(ME) as file:
            fill(file, *cases)

    def step(self, who=ME):
        return partial(self.store.transaction, who)

    def does(self, deed, *ids, who=ME, watch=None):
        return carry_out(ids, deed, me=who, open_case=self.step(who), watch=watch or Unwatched())

    def undoes(self, who=ME, watch=None):
        def entries(after, case):
            return self.store.entries(after, 2, case=case)

        return undo(me=who, open_case=self.step(who), entries=entries, names=NAMES, watch=watch or Unwatched())

    def case(self, id=A):
        with self.store.reading() as file:
            return file.cases.case(id)

    def save(self, case, who=OTHER, action="case.extended"):
        with self.store.transaction(who) as file:
            file.cases.save(case)
            file.trail.append(action, case.id)

    @property
    def trail(self):
        return [(entry.actor, entry.action, entry.case) for entry in self.store.entries()]


@pytest.fixture
def office():
    return Office((case(A), case(B, status=Status.FIND, unread=False), case(C, status=Status.CLOSED, owner=OTHER)))


def why(worked):
    return {one.case: type(one.why) for one in worked.not_done}


def test_a_case_is_assigned_to_a_colleague_and_to_nobody(office):
    assert only(office.does(working.assigning(OTHER), A)).owner == OTHER
    assert office.case().owner == OTHER
    assert only(office.does(working.assigning(None), A)).owner is None
    assert office.trail == [(ME, "case.assigned", A)] * 2
    assert [dict(entry.facts) for entry in office.store.entries()] == [{"owner": OTHER}, {"owner": ""}]


def test_what_is_so_already_is_done_without_a_step(office):
    assert only(office.does(working.assigning(None), A)).id == A
    assert office.trail == []
    with pytest.raises(NothingToUndo):
        office.undoes()


def test_of_many_each_is_done_by_itself_and_the_others_are_said(office):
    worked = office.does(working.setting_aside(), A, B, "DSR-2026-0009", A)
    assert [one.id for one in worked.done] == [A]
    assert why(worked) == {B: MoveRefused, "DSR-2026-0009": NoSuchCase}
    assert (office.case(A).status, office.case(B).status) == (Status.SET_ASIDE, Status.FIND)


def test_stopping_leaves_what_was_done_and_undo_knows_it():
    ids = [f"DSR-2026-{number:04}" for number in range(1, BATCH + 11)]
    office = Office([case(one) for one in ids])

    class StopsSoon(Unwatched):
        left = 1

        def checkpoint(self):
            if not self.left:
                raise Cancelled
            self.left -= 1

    worked = office.does(working.assigning(OTHER), *ids, watch=StopsSoon())
    assert (len(worked.done), worked.not_done, worked.stopped) == (BATCH, (), True)
    assert (office.case(ids[0]).owner, office.case(ids[-1]).owner) == (OTHER, None)
    assert len(office.undoes().done) == BATCH
    assert office.case(ids[0]).owner is None


def test_an_act_on_very_many_is_not_undone_nor_is_the_one_before_in_its_place(monkeypatch):
    monkeypatch.setattr(acting, "MOST_UNDONE", 2)
    office = Office([case(A), case(B), case(C)])
    assert office.does(working.labelling(add=["Urgent"]), A).undoable
    worked = office.does(working.assigning(OTHER), A, B, C)
    assert (len(worked.done), worked.undoable) == (3, False)
    with pytest.raises(NothingToUndo):
        office.undoes()
    assert office.case().labels == ("Urgent",)


def test_a_store_that_does_not_answer_ends_it_and_every_case_left_says_so():
    ids = [f"DSR-2026-{number:04}" for number in range(1, BATCH + 3)]
    office = Office([case(one) for one in ids])
    steps = []

    @contextmanager
    def open_case():
        steps.append(1)
        if len(steps) == 2:
            raise Away
        with office.store.transaction(ME) as file:
            yield file

    worked = carry_out(ids, working.assigning(OTHER), me=ME, open_case=open_case, watch=Unwatched())
    assert len(worked.done) == BATCH
    assert why(worked) == {ids[-2]: Away, ids[-1]: Away}
    with pytest.raises(Away):
        only(replace(worked, done=()))


def test_the_last_act_is_undone_as_a_step_of_its_own(office):
    office.does(working.labelling(add=["Urgent"]), A, B)
    worked = office.undoes()
    assert (worked.action, [one.labels for one in worked.done]) == ("case.labelled", [(), ()])
    assert office.trail[-2:] == [(ME, "case.undone", A), (ME, "case.undone", B)]
    assert dict(office.store.entries()[-1].facts) == {"undone": "case.labelled"}
    with pytest.raises(NothingToUndo):
        office.undoes()


def test_only_the_last_act_is_undone_and_only_ones_own(office):
    office.does(working.assigning(OTHER), A)
    office.does(working.labelling(add=["Urgent"]), B, who=OTHER)
    office.does(working.marking(unread=True), B)
    assert office.undoes().action == "case.unread"
    assert (office.case(A).owner, office.case(B).labels) == (OTHER, ("Urgent",))


@pytest.mark.parametrize("action", ["case.extended", "identity.verified", "letter.acknowledged"])
def test_a_case_that_somebody_changed_since_stays_and_the_others_are_undone(office, action):
    office.does(working.assigning(OTHER), A, B)
    office.save(replace(office.case(B), waiting=True), action=action)
    worked = office.undoes()
    assert [one.id for one in worked.done] == [A]
    assert why(worked) == {B: ChangedSince}
    assert worked.not_done[0].why.who == "R. Sato"
    assert (office.case(A).owner, office.case(B).owner) == (None, OTHER)


def test_reading_and_notes_since_do_not_stand_in_the_way(office):
    office.does(working.assigning(OTHER), A)
    mark_read(A, open_case=office.step(OTHER))
    working.write_note(A, "Called.", me=OTHER, clock=office.clock, open_case=office.step(OTHER))
    assert only(office.undoes()).owner is None
    assert not office.case().unread


ACTS = {
    "assigned": working.assigning(OTHER),
    "taken": working.taking(ME),
    "labelled": working.labelling(add=["Urgent"], remove=["old"]),
    "held": working.holding("A court asked", me=ME, clock=FixedClock()),
    "released": working.releasing(),
    "read": working.marking(unread=False),
    "unread": working.marking(unread=True),
    "set aside": working.setting_aside(),
    "reopened": working.reopening(),
}
CASES = st.builds(
    case,
    st.just(A),
    status=st.sampled_from(Status),
    owner=st.sampled_from([None, ME, OTHER]),
    unread=st.booleans(),
    labels=st.lists(st.sampled_from(["old", "Urgent", "ärger"]), unique=True).map(lambda some: tuple(sorted(some))),
    held=st.none() | st.just(working.Hold(reason="Ill", by=OTHER, since=datetime(2026, 11, 2, tzinfo=UTC))),
)


@given(before=CASES, act=st.sampled_from(sorted(ACTS)))
def test_every_act_is_undone_to_what_was(before, act):
    office = Office((before,))
    was = office.case()
    worked = office.does(ACTS[act], A)
    if worked.not_done or office.case() == was:
        assert last_act_of(office) is None
        return
    office.undoes()
    assert office.case() == was


def last_act_of(office):
    with office.store.reading() as file:
        return last_act(file, ME)


def test_a_label_is_spelt_as_when_it_was_first_used_and_stays_in_the_vocabulary(office):
    office.does(working.labelling(add=["Needs  Lawyer", "ärger"]), A)
    assert only(office.does(working.labelling(add=["needs lawyer", "Zoo"]), B)).labels == ("Needs Lawyer", "Zoo")
    assert only(office.does(working.labelling(remove=["NEEDS LAWYER"]), A)).labels == ("ärger",)
    with office.store.reading() as file:
        assert working.vocabulary(file.choices) == ("Needs Lawyer", "Zoo", "ärger")
    assert {"added": "1", "removed": "0"} not in [dict(entry.facts) for entry in office.store.entries()]
    assert not any("awyer" in str(entry.facts) for entry in office.store.entries())


@pytest.mark.parametrize("label", ["", "  ", "a,b", 'a"b', "a\nb\0", "x" * 41, "None"])
def test_what_no_filter_could_name_is_no_label(label):
    with pytest.raises(working.LabelRefused):
        working.labelling(add=[label])


def test_a_hold_has_a_reason_and_leaves_the_clock_as_it_is(office):
    due = office.case().deadline
    held = only(office.does(working.holding(" A court asked. ", me=ME, clock=office.clock), A))
    assert (held.held.reason, held.held.by, held.deadline, held.waiting) == ("A court asked.", ME, due, False)
    assert held.clock == case(A).clock
    assert only(office.does(working.releasing(), A)).held is None
    assert why(office.does(working.holding("late", me=ME, clock=office.clock), C)) == {C: working.CaseEnded}
    assert not any("court" in str(entry.facts) for entry in office.store.entries())
    with pytest.raises(working.HoldNeedsReason):
        working.holding("  ", me=ME, clock=office.clock)


def test_cases_that_say_the_same_show_each_other_and_both_stay(office):
    tie = partial(working.link, open_case=office.step())
    assert tie(A, B).same_as == (B,)
    assert tie(C, A).same_as == (A,)
    assert [office.case(one).same_as for one in (A, B, C)] == [(B, C), (A,), (A,)]
    assert tie(A, B).same_as == (B, C)
    assert len(office.trail) == 4
    assert working.unlink(A, C, open_case=office.step()).same_as == (B,)
    assert [office.case(one).same_as for one in (A, B, C)] == [(B,), (A,), ()]
    with pytest.raises(working.SameCase):
        tie(A, A)
    with pytest.raises(NoSuchCase):
        tie(A, "DSR-2026-0009")
    assert office.case().same_as == (B,)


@pytest.mark.parametrize("to", [Status.FIND, Status.REFUSED, Status.SET_ASIDE])
def test_what_becomes_of_one_case_never_becomes_of_the_other(office, to):
    working.link(A, B, open_case=office.step())
    other = office.case(B)
    office.save(office.case(A).moved(to), ME, "case.moved")
    assert office.case(B) == other
    assert office.case(A).same_as == (B,)


def test_notes_say_who_and_when_and_are_found_by_their_words(office):
    write = partial(working.write_note, open_case=office.step(), clock=office.clock)
    write(A, " Called Frau Groß. ", me=ME)
    write(A, "She is away.", me=OTHER)
    with office.store.reading() as file:
        first, second = working.read_notes(A, "", file=file)
        assert working.read_notes(A, "GROSS called", file=file) == (first,)
        with pytest.raises(NoSuchCase):
            working.read_notes("DSR-2026-0009", "", file=file)
    assert (first.text, first.by, second.by) == ("Called Frau Groß.", ME, OTHER)
    assert first.at < second.at
    assert not any("Gro" in str(entry.facts) for entry in office.store.entries())
    for text in ("  ", "x" * (LONGEST + 1)):
        with pytest.raises(NoteRefused):
            write(A, text, me=ME)
    with pytest.raises(NoSuchCase):
        write("DSR-2026-0009", "Hello", me=ME)


def test_a_colleague_is_named_by_name_word_or_id():
    assert working.colleague("sato", NAMES) == working.colleague("R. Sato", NAMES) == working.colleague(OTHER, NAMES) == OTHER
    for name in ("", "nobody", "R."):
        with pytest.raises(working.NoSuchColleague):
            working.colleague(name, {**NAMES, "x": "R. Lee"})


def test_a_view_is_saved_renamed_shared_and_removed(office):
    def views(who=ME):
        with office.store.reading() as file:
            return saved_views(file.choices, who)

    mine = SavedView(name=" Late   erasures ", filter="right:erasure due:late", office=False)
    kept = save_view(mine, me=ME, open_case=office.step())
    assert kept.name == "Late erasures"
    assert (views(), views(OTHER)) == ((kept,), ())
    with pytest.raises(ViewNameTaken):
        save_view(replace(kept, name="LATE ERASURES"), me=ME, open_case=office.step())
    shared = save_view(replace(kept, name="Everybody's", office=True), me=ME, open_case=office.step(), instead_of=kept)
    assert views() == views(OTHER) == (shared,)
    own = save_view(replace(kept, name="everybody's", filter="is:held"), me=ME, open_case=office.step())
    assert view_called("EVERYBODY'S", views()) == own
    assert view_called("everybody's", views(OTHER)) == shared
    remove_view(own, me=ME, open_case=office.step())
    with pytest.raises(NoSuchView):
        remove_view(own, me=ME, open_case=office.step())
    with pytest.raises(NoSuchView):
        view_called("gone", views())
    assert views() == (shared,)
    assert not any("erasure" in str(entry.facts).lower() for entry in office.store.entries())


@pytest.mark.parametrize(
    ("name", "filter", "refused"),
    [
        ("", "", ViewNameRefused),
        ("a\x00b", "", ViewNameRefused),
        ("x" * 61, "", ViewNameRefused),
        ("Late", "due:soonish", FilterNotUnderstood),
    ],
)
def test_a_view_without_a_name_or_a_meaning_is_not_saved(office, name, filter, refused):
    with pytest.raises(refused):
        save_view(SavedView(name=name, filter=filter, office=True), me=ME, open_case=office.step())
    assert office.trail == []


def test_what_writes_to_the_subject_knows_no_notes():
    program = (
        "import sys, pkgutil, importlib, privacy_console.casework.letters as l, privacy_console.casework.disclosure as d\n"
        "for p in (l, d):\n"
        "    [importlib.import_module(m.name) for m in pkgutil.walk_packages(p.__path__, p.__name__ + '.')]\n"
        "print([m for m in sys.modules if m in ('privacy_console.casework.requests.notes', 'privacy_console.casework.requests.working')])"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip() == "[]"
