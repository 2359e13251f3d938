"""What the officer makes of found rows, and whether the selection may go on to review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from privacy_console.casework.audit.ports import Trail
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.ports import CaseBook
from privacy_console.casework.requests.use_cases import NoSuchCase
from privacy_console.casework.search.findings import Finding, Inclusion, RowRef
from privacy_console.casework.search.ports import FindingBook


class FindingsFile(Protocol):
    """What this chapter writes of one transaction."""

    @property
    def cases(self) -> CaseBook: ...

    @property
    def findings(self) -> FindingBook: ...

    @property
    def trail(self) -> Trail: ...


OpenFindings = Callable[[], AbstractContextManager[FindingsFile]]


class NotAtFind(Refused):
    """The selection belongs to the stage Find; later stages rest on it."""

    code = "search.not_at_find"
    sentence = (
        "{case} stands at “{status}”, where its selection of rows cannot change. Nothing was changed; go back to “find” first."
    )

    def __init__(self, case: CaseId, status: Status) -> None:
        super().__init__(f"{case} stands at {status}")
        self.case, self.status = case, status


class ReasonMissing(Refused):
    code = "search.reason_missing"
    sentence = "Leaving rows out needs a reason. Nothing was decided; say why they are not the subject's."


class FindingsUndecided(Refused):
    code = "search.findings_undecided"
    sentence = "{count} rows of {case} are still to decide. The case stays where it is; include or exclude each."

    def __init__(self, case: CaseId, count: int) -> None:
        super().__init__(f"{case}: {count} undecided")
        self.case, self.count = case, count


class SearchIncomplete(Refused):
    """Promise 1: what was not searched is not passed over."""

    code = "search.incomplete"
    sentence = "The search of {case} is incomplete or was not run ({missing}). The case stays where it is; search again."

    def __init__(self, case: CaseId, missing: str) -> None:
        super().__init__(f"{case}: {missing}")
        self.case, self.missing = case, missing


class IncludedNotFollowed(Refused):
    """Promise 1: what hangs on a person whom somebody included is searched before the selection is taken for whole."""

    code = "search.included_not_followed"
    sentence = (
        "{count} people or rows of {case} that were included have not been followed to what hangs on them."
        " The case stays where it is; search again, and then confirm."
    )

    def __init__(self, case: CaseId, count: int) -> None:
        super().__init__(f"{case}: {count} not followed")
        self.case, self.count = case, count


def not_followed(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What a person included and only a new search follows."""
    return tuple(one for one in findings if one.leads and one.decision is Inclusion.INCLUDED)


def decide_findings(
    case_id: CaseId,
    rows: Sequence[RowRef],
    *,
    decision: Inclusion,
    reason: str,
    by: PersonId,
    at: datetime,
    open_case: OpenFindings,
) -> int:
    """Include or exclude found rows; how many there were.

    Args:
        reason: in the officer's words, kept in the store; the trail has the count.
        by: who decides, at `at`; both are kept with each finding.

    Raises:
        NoSuchCase, NotAtFind, ReasonMissing: nothing was decided.
    """
    if decision is not Inclusion.INCLUDED and not reason.strip():
        raise ReasonMissing("no reason")
    with open_case() as file:
        _at_find(file, case_id)
        count = file.findings.decide(case_id, rows, decision, reason.strip(), by, at=at)
        file.trail.append("findings.decided", case_id, rows=str(count), decision=decision.value)
    return count


def confirm_findings(case_id: CaseId, *, open_case: OpenFindings) -> Case:
    """The selection is right: the case goes on to review.

    Raises:
        NoSuchCase, NotAtFind, SearchIncomplete, FindingsUndecided, IncludedNotFollowed: the case stays where it is.
    """
    with open_case() as file:
        case = _at_find(file, case_id)
        outcome = file.findings.outcome(case_id)
        if outcome is None:
            raise SearchIncomplete(case_id, "not run")
        if not outcome.complete:
            raise SearchIncomplete(case_id, ", ".join(outcome.unavailable) or "columns that nobody mapped")
        undecided = sum(1 for one in outcome.findings if one.decision is Inclusion.UNDECIDED)
        if undecided:
            raise FindingsUndecided(case_id, undecided)
        if waiting := not_followed(outcome.findings):
            raise IncludedNotFollowed(case_id, len(waiting))
        moved = case.moved(Status.REVIEW)
        file.cases.save(moved)
        included = sum(1 for one in outcome.findings if one.decision is Inclusion.INCLUDED)
        file.trail.append("findings.confirmed", case_id, included=str(included), excluded=str(len(outcome.findings) - included))
    return moved


def _at_find(file: FindingsFile, case_id: CaseId) -> Case:
    case = file.cases.case(case_id)
    if case is None:
        raise NoSuchCase(case_id)
    if case.status is not Status.FIND:
        raise NotAtFind(case_id, case.status)
    return case
