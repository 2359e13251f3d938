"""What an officer does with cases before the search begins. Each verb is one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.case import STAGES, Case, MoveRefused, Status
from privacy_console.casework.requests.ports import OpenCaseFile


class NoSuchCase(Refused):
    code = "requests.no_such_case"
    sentence = "There is no case {case}. Nothing was changed; look at the number again."

    def __init__(self, case: CaseId) -> None:
        super().__init__("no such case")
        self.case = case


class ExtensionReason(StrEnum):
    """The two grounds of article 12(3)."""

    COMPLEXITY = "complexity"
    NUMBER = "number"


def change_case(case_id: CaseId, open_case: OpenCaseFile, action: str, change: Callable[[Case], Case], **facts: str) -> Case:
    """One step: the case as it is, changed, saved, and on the trail; nothing where the change leaves it as it was.

    Raises:
        NoSuchCase, ChangedMeanwhile, and whatever `change` refuses: nothing was changed.
    """
    with open_case() as file:
        before = file.cases.case(case_id)
        if before is None:
            raise NoSuchCase(case_id)
        after = change(before)
        if after != before:
            file.cases.save(after)
            file.trail.append(action, case_id, **facts)
    return after


def mark_read(case_id: CaseId, *, open_case: OpenCaseFile) -> Case:
    return change_case(case_id, open_case, "case.read", lambda case: replace(case, unread=False))


def send_back(case_id: CaseId, *, to: Status, open_case: OpenCaseFile) -> Case:
    """Back to an earlier stage, to do it anew. What was decided there and later stays written down, and must be confirmed again.

    Raises:
        MoveRefused: that stage is not behind the case, or its answer went out already.
    """

    def change(case: Case) -> Case:
        if not (case.status in STAGES and to in STAGES[: STAGES.index(case.status)]):
            raise MoveRefused(case.id, case.status, to)
        return case.moved(to)

    return change_case(case_id, open_case, "case.sent_back", change, to=to)
