"""Acts on many cases at once, each case by itself, and the undoing of the last one.

What an act found before it is kept beside the store's choices, for whoever acted: until the next act of theirs it can be
undone, by a new step. Nothing that decides a case or writes to a subject is such an act.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.audit.ports import Trail
from privacy_console.casework.common.errors import Cancelled, ConsoleError, Refused, Unavailable
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.hold import Hold
from privacy_console.casework.requests.notes import NoteBook
from privacy_console.casework.requests.ports import CaseBook
from privacy_console.casework.requests.use_cases import NoSuchCase

BATCH = 50
"""Cases of one step: others may write in between, and stopping takes no longer."""
MOST_UNDONE = 1_000
"""An act on more cases is not kept for undoing: it would be written anew with each of its steps."""
LAST_ACT = "act:last"
UNHARMING = frozenset({"case.read", "case.noted"})
"""Steps that leave a case as an act left it."""


class Choices(Protocol):
    """What the office chose, or (`person`) one of its people, as text under a name."""

    def choose(self, name: str, value: str, *, person: PersonId | None = None) -> None: ...

    def drop(self, name: str, *, person: PersonId | None = None) -> None: ...

    def chosen(self, *, person: PersonId | None = None) -> Mapping[str, str]: ...


class WorkingFile(Protocol):
    """What this chapter writes of one transaction."""

    @property
    def cases(self) -> CaseBook: ...

    @property
    def notes(self) -> NoteBook: ...

    @property
    def choices(self) -> Choices: ...

    @property
    def trail(self) -> Trail: ...


OpenWorkingFile = Callable[[], AbstractContextManager[WorkingFile]]
Change = Callable[[Case], Case]
EntriesOf = Callable[[int, CaseId], Sequence[Entry]]
"""The entries of a case that follow the one with that sequence, oldest first; an empty answer ends them."""


class NothingToUndo(Refused):
    code = "requests.nothing_to_undo"
    sentence = "There is no act of yours to undo. Nothing was changed; letters and decisions are never undone."

    def __init__(self) -> None:
        super().__init__("nothing to undo")


class ChangedSince(Refused):
    code = "requests.changed_since"
    sentence = "{case} was changed by {who} since then ({when}). It stays as it is; look at it, and change it by hand."

    def __init__(self, case: CaseId, who: str, when: str) -> None:
        super().__init__(f"{case} was changed since")
        self.case, self.who, self.when = case, who, when


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act. `prepare` is called in each transaction, and makes what changes a case or refuses it."""

    action: str
    prepare: Callable[[WorkingFile], Change]
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDone:
    case: CaseId
    why: ConsoleError


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What became of each case. Those in neither list were not reached: somebody stopped."""

    done: tuple[Case, ...] = ()
    """As they are now, changed or as they were already."""
    not_done: tuple[NotDone, ...] = ()
    stopped: bool = False
    action: str = ""
    """What was undone, where something was."""
    undoable: bool = False
    """Whether something was changed and can be turned round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """What one act found before it: for each case its newest step then, and what it was like in what the act changed."""

    action: str
    cases: tuple[tuple[CaseId, int, Mapping[str, Any]], ...]


def carry_out(
    ids: Iterable[CaseId], deed: Deed, *, me: PersonId, open_case: OpenWorkingFile, watch: Watch, undoable: bool = True
) -> Worked:
    """Do something to each case, some of them in one step; a refused one is left as it is and said, the others are done.

    Stopping between two steps leaves those before done: the outcome tells which. A store that does not answer ends it.
    """
    wanted = tuple(dict.fromkeys(ids))
    undoable = undoable and len(wanted) <= MOST_UNDONE
    done: list[Case] = []
    not_done: list[NotDone] = []
    acted: list[tuple[CaseId, int, Mapping[str, Any]]] = []
    for start in range(0, len(wanted), BATCH):
        try:
            watch.checkpoint()
        except Cancelled:
            return Worked(done=tuple(done), not_done=tuple(not_done), stopped=True, undoable=bool(acted))
        watch.report(Progress(start, len(wanted), "cases"))
        try:
            with open_case() as file:
                here, refused, steps = _step(file, wanted[start : start + BATCH], deed)
                if steps and undoable:
                    file.choices.choose(LAST_ACT, _dumped(deed.action, [*acted, *steps]), person=me)
                elif steps:
                    file.choices.drop(LAST_ACT, person=me)  # what is undone is the last act or nothing
        except Unavailable as error:
            not_done += [NotDone(case=id_, why=error) for id_ in wanted[start:]]
            break
        done += here
        not_done += refused
        acted += steps if undoable else []
    return Worked(done=tuple(done), not_done=tuple(not_done), undoable=bool(acted))


def only(worked: Worked) -> Case:
    """The one case of an act on one.

    Raises:
        ConsoleError: why it was not done.
    """
    for one in worked.not_done:
        raise one.why
    if not worked.done:
        raise Cancelled
    return worked.done[0]


def last_act(file: WorkingFile, me: PersonId) -> Acted | None:
    """What could be undone; None where nothing is left to."""
    kept = file.choices.chosen(person=me).get(LAST_ACT)
    if kept is None:
        return None
    action, cases = json.loads(kept)
    return Acted(action=action, cases=tuple((CaseId(id_), int(sequence), before) for id_, sequence, before in cases))


def undo(*, me: PersonId, open_case: OpenWorkingFile, entries: EntriesOf, names: Mapping[PersonId, str], watch: Watch) -> Worked:
    """Turn the last act round, as new steps. A case that somebody changed since is left as it is and said.

    Raises:
        NothingToUndo: nobody acted, or the act was undone.
    """
    with open_case() as file:
        acted = last_act(file, me)
        if acted is None:
            raise NothingToUndo
        file.choices.drop(LAST_ACT, person=me)  # what is left of it after stopping is done by hand
    before = {id_: (sequence, state) for id_, sequence, state in acted.cases}

    def restored(case: Case) -> Case:
        sequence, state = before[case.id]
        for entry in _following(entries, sequence, case.id):
            if entry.action not in UNHARMING:
                raise ChangedSince(case.id, names.get(PersonId(entry.actor), entry.actor), entry.at)
        return _with_state(case, state)

    deed = Deed(action="case.undone", prepare=lambda _file: restored, facts={"undone": acted.action})
    return replace(
        carry_out(before, deed, me=me, open_case=open_case, watch=watch, undoable=False),
        action=acted.action,
    )


def _step(
    file: WorkingFile, ids: Sequence[CaseId], deed: Deed
) -> tuple[list[Case], list[NotDone], list[tuple[CaseId, int, Mapping[str, Any]]]]:
    done: list[Case] = []
    refused: list[NotDone] = []
    steps: list[tuple[CaseId, int, Mapping[str, Any]]] = []
    change = deed.prepare(file)
    for id_ in ids:
        case = file.cases.case(id_)
        try:
            if case is None:
                raise NoSuchCase(id_)
            after = change(case)
        except Refused as why:
            refused.append(NotDone(case=id_, why=why))
            continue
        if after != case:
            file.cases.save(after)
            entry = file.trail.append(deed.action, id_, **deed.facts)
            steps.append((id_, entry.sequence, _changed(case, after)))
            after = file.cases.case(id_) or after
        done.append(after)
    return done, refused, steps


def _following(entries: EntriesOf, sequence: int, case: CaseId) -> Iterable[Entry]:
    while page := entries(sequence, case):
        yield from page
        sequence = page[-1].sequence


def _state(case: Case) -> dict[str, Any]:
    """What acts change, as JSON takes it."""
    held = case.held and {"reason": case.held.reason, "by": case.held.by, "since": case.held.since.isoformat()}
    return {"owner": case.owner, "unread": case.unread, "labels": list(case.labels), "held": held, "status": case.status.value}


def _changed(before: Case, after: Case) -> dict[str, Any]:
    now = _state(after)
    return {name: value for name, value in _state(before).items() if value != now[name]}


def _with_state(case: Case, state: Mapping[str, Any]) -> Case:
    wanted = dict(state)
    status = Status(wanted.pop("status", case.status))
    if "labels" in wanted:
        wanted["labels"] = tuple(wanted["labels"])
    if held := wanted.get("held"):
        wanted["held"] = Hold(reason=held["reason"], by=PersonId(held["by"]), since=datetime.fromisoformat(held["since"]))
    return replace(case if status is case.status else case.moved(status), **wanted)


def _dumped(action: str, acted: Sequence[tuple[CaseId, int, Mapping[str, Any]]]) -> str:
    return json.dumps([action, acted], separators=(",", ":"))


def each(ids: Iterable[CaseId], one: Callable[[CaseId], Case], *, watch: Watch) -> Worked:
    """Do to each case by itself what takes steps of its own, as writing a letter; told as `carry_out` tells it."""
    wanted = tuple(dict.fromkeys(ids))
    done: list[Case] = []
    not_done: list[NotDone] = []
    for number, id_ in enumerate(wanted):
        try:
            watch.checkpoint()
            watch.report(Progress(number, len(wanted), "cases"))
            done.append(one(id_))
        except Cancelled:
            return Worked(done=tuple(done), not_done=tuple(not_done), stopped=True)
        except Refused as why:
            not_done.append(NotDone(case=id_, why=why))
        except Unavailable as why:
            not_done += [NotDone(case=left, why=why) for left in wanted[number:]]
            break
    return Worked(done=tuple(done), not_done=tuple(not_done))
