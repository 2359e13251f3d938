"""Two colleagues over one encrypted store: what each sees of what the other does."""

from __future__ import annotations

import pytest

from privacy_console.adapters.casestore import CaseStore
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.console.working import WorkingVerbs
from privacy_console.casework.requests.acting import ChangedSince, NothingToUndo
from privacy_console.casework.requests.filters import FilterNotUnderstood, understood
from privacy_console.casework.requests.queue import QueueQuery, SavedView
from privacy_console.casework.requests.working import NoSuchColleague
from privacy_console.wiring import Wiring
from tests.contracts.casestore.samples import FixedClock, case, fill, person

A, B = "DSR-2026-0001", "DSR-2026-0002"
WATCH = Unwatched()
WIRING = Wiring()
POLICY = WIRING.policy(str(WIRING.resources / "policy" / "workordersoft.yaml"))


@pytest.fixture
def desks(tmp_path):
    """The consoles of M. Keller and R. Sato."""
    clock, people = FixedClock(), (person(10), person(11, "R. Sato"))
    with CaseStore.open(tmp_path / "cases.db", bytes(32), create=True, clock=clock) as store:
        with store.transaction(people[0].id) as file:
            for one in people:
                file.people.add(one)
            fill(file, case(A), case(B, unread=False))
        yield [
            WorkingVerbs(me=one, policy=POLICY, store=store, reader=None, lexicon=None, clock=clock, mail=None) for one in people
        ]


def shown(desk, typed):
    order = desk.queue(QueueQuery(terms=understood(typed)))
    return [one.id for one in desk.cases_numbered(order.numbers)]


def test_what_one_assigns_the_other_finds_among_theirs(desks):
    keller, sato = desks
    keller.assign([A], keller.colleague("sato"), watch=WATCH)
    assert (shown(sato, "owner:me"), shown(keller, "owner:sato"), shown(keller, "owner:me,none")) == ([A], [A], [B])
    sato.take(B)
    assert shown(keller, "owner:sato") == [A, B]
    with pytest.raises(NoSuchColleague):
        keller.assign([A], "f" * 16, watch=WATCH)
    with pytest.raises(FilterNotUnderstood) as refused:
        shown(keller, "is:open owner:marchetti")
    assert refused.value.place == 9


def test_a_colleagues_later_step_is_not_undone(desks):
    keller, sato = desks
    keller.label([A, B], add=["Urgent"], watch=WATCH)
    assert (keller.undoable(), sato.undoable(), keller.labels()) == (("case.labelled", 2), None, ("Urgent",))
    sato.hold([B], "A court asked", watch=WATCH)
    undone = keller.undo(watch=WATCH)
    assert ([one.id for one in undone.done], [one.case for one in undone.not_done]) == ([A], [B])
    (left,) = undone.not_done
    assert isinstance(left.why, ChangedSince)
    assert left.why.who == "R. Sato"
    assert (shown(keller, "label:urgent"), shown(keller, "is:held")) == ([B], [B])
    sato.undo(watch=WATCH)
    assert shown(keller, "is:held") == []
    with pytest.raises(NothingToUndo):
        keller.undo(watch=WATCH)


def test_reading_a_case_is_no_act_that_could_be_undone(desks):
    keller, _ = desks
    keller.mark_read(A)
    assert keller.undoable() is None
    keller.mark([A], unread=True, watch=WATCH)
    keller.mark_read(A)
    assert [one.unread for one in keller.undo(watch=WATCH).done] == [False]


def test_set_aside_and_back_again(desks):
    keller, sato = desks
    keller.set_aside(A)
    assert shown(sato, "is:aside") == [A]
    keller.undo(watch=WATCH)
    assert shown(sato, "is:aside") == []
    keller.set_aside(A)
    assert sato.reopen(A).is_open


def test_notes_and_links_are_everybodys(desks):
    keller, sato = desks
    keller.note(A, "Called Frau Groß.")
    assert [one.by for one in sato.notes(A, "gross")] == [keller.me.id]
    assert sato.notes(A, "nobody") == ()
    sato.link(A, B)
    assert (keller.case(A).same_as, keller.case(B).same_as, shown(keller, "is:linked")) == ((B,), (A,), [A, B])
    assert keller.unlink(B, A).same_as == ()
    assert shown(keller, "is:linked") == []


def test_a_saved_view_is_counted_for_whoever_looks(desks):
    keller, sato = desks
    office = keller.save_view(SavedView(name="Mine to do", filter="owner:me is:open", office=True))
    own = keller.save_view(SavedView(name="Unread", filter="is:unread", office=False))
    gone = keller.save_view(SavedView(name="Of a former colleague", filter="owner:marchetti", office=False))
    keller.take(A)
    assert keller.saved_views() == (office, gone, own)
    assert (keller.saved_counts(), sato.saved_counts()) == ({office: 1, own: 1}, {office: 0})
    keller.remove_view(gone)
    renamed = keller.save_view(SavedView(name="New", filter="is:new", office=False), instead_of=own)
    assert keller.saved_views() == (office, renamed)
