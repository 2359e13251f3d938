"""Files for a subject: the intention is on the trail before one is written, and the outcome after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.disclosure.ports import PackageWriter
from privacy_console.casework.letters.ports import AnswerFile, OpenAnswerFile
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.use_cases import NoSuchCase

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What the trail calls the writing of one kind of letter: that it was begun, and what became of it."""

    begun: str
    done: str
    undone: str


ANSWER = Act(begun="answer.begun", done="answer.delivered", undone="answer.undone")
REFUSAL = Act(begun="refusal.begun", done="case.refused", undone="refusal.undone")
ACKNOWLEDGEMENT = Act(begun="acknowledgement.begun", done="letter.acknowledged", undone="acknowledgement.undone")
LETTER = Act(begun="letter.begun", done="letter.written", undone="letter.undone")
ACTS = (ANSWER, REFUSAL, ACKNOWLEDGEMENT, LETTER)
ENDS = frozenset({"case.closed", REFUSAL.done})
"""After these nothing of a case is open any more, whatever was begun."""


def carry_out(
    act: Act,
    id: CaseId,
    files: Mapping[str, bytes],
    *,
    begin: Callable[[Case], Case],
    facts: Mapping[str, str],
    keep: Callable[[AnswerFile, Mapping[str, str]], T],
    package: PackageWriter,
    open_case: OpenAnswerFile,
    folder: str,
) -> T:
    """Write the files and keep the outcome, or leave no file.

    Args:
        begin: given the case as the store has it, refuses, or returns it as it will be kept; where anybody changes it before
            that, nothing is left.
        facts: of the entry that says it was begun.
        keep: keeps the outcome, with its entry; it is given each file's path.

    Returns:
        What `keep` returns.

    Raises:
        NoSuchCase, and whatever `begin` raises: nothing was written, not even an entry.
        Anything else: no file was left, and the trail has that it was undone.
    """
    with open_case() as file:
        kept = file.cases.case(id)
        if kept is None:
            raise NoSuchCase(id)
        after = begin(kept)
        file.trail.append(act.begun, id, **facts)
    paths: Mapping[str, str] = {}
    try:
        paths = package.write(id, files, folder=folder)
        with open_case() as file:
            file.cases.save(after)
            return keep(file, paths)
    except BaseException as error:
        package.withdraw(tuple(paths.values()))
        with open_case() as file:
            file.trail.append(act.undone, id, why=type(error).__name__)
        raise


def unfinished(entries: Iterable[Entry]) -> tuple[CaseId, ...]:
    """Cases of which the trail has that files were begun, and not what became of them: the program stopped in between.

    Args:
        entries: of the whole trail or of its end, in order.
    """
    begun: dict[tuple[str, str], None] = {}
    for entry in entries:
        for act in ACTS:
            if entry.action == act.begun:
                begun[entry.case, act.begun] = None
            elif entry.action in {act.done, act.undone} or entry.action in ENDS:
                begun.pop((entry.case, act.begun), None)
    return tuple(dict.fromkeys(CaseId(case) for case, _ in begun))
