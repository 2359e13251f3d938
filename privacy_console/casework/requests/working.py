"""What colleagues do with cases beside deciding them: whose they are, labels, holds, notes, and cases that say the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.requests.acting import Change, Choices, Deed, OpenWorkingFile, WorkingFile
from privacy_console.casework.requests.case import Case, CaseEnded, MoveRefused, Status
from privacy_console.casework.requests.filters import NONE, called, folded
from privacy_console.casework.requests.hold import Hold
from privacy_console.casework.requests.notes import Note, found_in, written
from privacy_console.casework.requests.use_cases import NoSuchCase

LABEL = "label:"
"""Before the folded name of each label under which the office's choices keep it."""
LONGEST_LABEL = 40
LONGEST_REASON = 2_000


class LabelRefused(Refused):
    code = "requests.label_refused"
    sentence = (
        "“{label}” cannot be a label: it has 1 to {longest} characters, no comma and no quotation mark, and is not “none”. "
        "Nothing was changed; choose another name."
    )

    def __init__(self, label: str) -> None:
        super().__init__("no label")
        self.label, self.longest = label, LONGEST_LABEL


class HoldNeedsReason(Refused):
    code = "requests.hold_needs_reason"
    sentence = "A hold needs its reason, in at most {longest} characters. Nothing was changed; say why the case is held."

    def __init__(self) -> None:
        super().__init__("a hold without a reason")
        self.longest = f"{LONGEST_REASON:,}"


class SameCase(Refused):
    code = "requests.same_case"
    sentence = "{case} cannot be linked with itself. Nothing was changed; name another case that says the same."

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case} with itself")
        self.case = case


class NoSuchColleague(Refused):
    code = "requests.no_such_colleague"
    sentence = "“{name}” is not the name of one person who may sign in here. Nothing was changed; say the whole name, or the id."

    def __init__(self, name: str) -> None:
        super().__init__("no such colleague")
        self.name = name


def colleague(name: str, people: Mapping[PersonId, str]) -> PersonId:
    """The one person who goes by that name, a word of it, or that id.

    Raises:
        NoSuchColleague: nobody does, or several do.
    """
    found = called(name, people)
    if len(found) != 1:
        raise NoSuchColleague(name)
    return found[0]


def assigning(to: PersonId | None) -> Deed:
    """Make cases somebody's, or nobody's. The caller knows that there is such a person."""
    return _deed("case.assigned", lambda case: replace(case, owner=to), owner=to or "")


def taking(me: PersonId) -> Deed:
    return _deed("case.taken", lambda case: replace(case, owner=me), owner=me)


def marking(*, unread: bool) -> Deed:
    return _deed("case.unread" if unread else "case.read", lambda case: replace(case, unread=unread))


def setting_aside() -> Deed:
    """Out of the queue: it is not a request. Refused past the first stage."""
    return _deed("case.set_aside", lambda case: case.moved(Status.SET_ASIDE))


def reopening() -> Deed:
    """Back into the queue what was set aside. The deadline is the one it always had."""

    def change(case: Case) -> Case:
        if case.status is not Status.SET_ASIDE:
            raise MoveRefused(case.id, case.status, Status.VERIFY)
        return replace(case.moved(Status.VERIFY), unread=True)

    return _deed("case.reopened", change)


def labelling(*, add: Sequence[str] = (), remove: Sequence[str] = ()) -> Deed:
    """Put labels on cases and take others off. A label is spelt as it was when it was first used.

    Raises:
        LabelRefused: a name that no label can have.
    """
    wanted, unwanted = {folded(one): one for one in map(named, add)}, {folded(named(one)) for one in remove}

    def prepare(file: WorkingFile) -> Change:
        spelt = {folded(name): name for name in vocabulary(file.choices)}
        for key, name in wanted.items():
            if key not in spelt:
                file.choices.choose(LABEL + key, name)

        def change(case: Case) -> Case:
            has = {folded(label): label for label in case.labels}
            has |= {key: spelt.get(key, name) for key, name in wanted.items() if key not in has}
            kept = [label for key, label in has.items() if key not in unwanted]
            return replace(case, labels=tuple(sorted(kept, key=folded)))

        return change

    return Deed(action="case.labelled", prepare=prepare, facts={"added": str(len(wanted)), "removed": str(len(unwanted))})


def vocabulary(choices: Choices) -> tuple[str, ...]:
    """The labels of the office, in order of the alphabet."""
    return tuple(label for name, label in sorted(choices.chosen().items()) if name.startswith(LABEL))


def named(label: str) -> str:
    """The name of a label, each run of blanks one.

    Raises:
        LabelRefused: no label can be called so.
    """
    name = " ".join(label.split())
    if not 1 <= len(name) <= LONGEST_LABEL or set(name) & set(',"') or not name.isprintable() or folded(name) == NONE:
        raise LabelRefused(label)
    return name


def holding(reason: str, *, me: PersonId, clock: Clock) -> Deed:
    """Say that cases are to be left as they are for now, and why. The legal clock runs on.

    Raises:
        HoldNeedsReason: there is none, or it is a book.
    """
    said = reason.strip()
    if not said or len(said) > LONGEST_REASON:
        raise HoldNeedsReason
    hold = Hold(reason=said, by=me, since=clock.now())

    def change(case: Case) -> Case:
        if not case.is_open:
            raise CaseEnded(case.id)
        return case if case.held is not None and case.held.reason == said else replace(case, held=hold)

    return _deed("case.held", change)


def releasing() -> Deed:
    return _deed("case.released", lambda case: replace(case, held=None))


def link(id: CaseId, same_as: CaseId, *, open_case: OpenWorkingFile) -> Case:
    """Say that two cases say the same. Both stay, each with its own clock; deciding one decides nothing of the other.

    Raises:
        NoSuchCase, SameCase: nothing was changed.
    """
    return _tie(id, same_as, lambda same, other: tuple(sorted({*same, other})), open_case, "case.linked")


def unlink(id: CaseId, same_as: CaseId, *, open_case: OpenWorkingFile) -> Case:
    """Say that two cases do not say the same. Raises as `link`."""
    return _tie(id, same_as, lambda same, other: tuple(one for one in same if one != other), open_case, "case.unlinked")


def _tie(
    id: CaseId,
    other: CaseId,
    tie: Callable[[tuple[CaseId, ...], CaseId], tuple[CaseId, ...]],
    open_case: OpenWorkingFile,
    action: str,
) -> Case:
    if id == other:
        raise SameCase(id)
    with open_case() as file:
        for one, another in ((other, id), (id, other)):
            before = file.cases.case(one)
            if before is None:
                raise NoSuchCase(one)
            after = replace(before, same_as=tie(before.same_as, another))
            if after != before:
                file.cases.save(after)
                file.trail.append(action, one, other=another)
    return after


def write_note(id: CaseId, text: str, *, me: PersonId, clock: Clock, open_case: OpenWorkingFile) -> Note:
    """Write something down for the office. What it says is not on the trail, and never in a letter.

    Raises:
        NoSuchCase, NoteRefused: nothing was written down.
    """
    note = Note(case=id, by=me, at=clock.now(), text=written(text))
    with open_case() as file:
        if file.cases.case(id) is None:
            raise NoSuchCase(id)
        file.notes.add(note)
        file.trail.append("case.noted", id, characters=str(len(note.text)))
    return note


def read_notes(id: CaseId, text: str, *, file: WorkingFile) -> tuple[Note, ...]:
    """The notes of a case in which all words occur, oldest first.

    Raises:
        NoSuchCase: there is none of that number.
    """
    if file.cases.case(id) is None:
        raise NoSuchCase(id)
    return found_in(file.notes.notes(id), text)


def _deed(action: str, change: Change, **facts: str) -> Deed:
    return Deed(action=action, prepare=lambda _file: change, facts=facts)
