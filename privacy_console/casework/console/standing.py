"""Where a case stands, and whether a verb may begin there."""

from __future__ import annotations

from collections.abc import Mapping

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.console.ports import CaseFile
from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.requests.case import NEXT, Case, Status
from privacy_console.casework.requests.use_cases import NoSuchCase
from privacy_console.casework.search.findings import Inclusion, RowRef, SearchOutcome


class NotYet(Refused):
    """A later step was asked for while an earlier one is open."""

    code = "console.not_yet"
    sentence = "{case}: {why}. Nothing was changed."

    def __init__(self, case: CaseId, why: str) -> None:
        super().__init__(f"{case}: {why}")
        self.case, self.why = case, why


def searchable(file: CaseFile, id: CaseId) -> tuple[Case, VerifiedSubject]:
    case, subject = known(file, id), file.subjects.subject(id)
    if not case.is_open:
        raise NotYet(id, f"it stands at “{case.status}” and is not searched for: {NEXT[case.status]}")
    if subject is None or case.status is Status.VERIFY:
        raise NotYet(id, "identity comes before the search: record how it was checked first")
    return case, subject


def decided_before(file: CaseFile, id: CaseId) -> tuple[Mapping[RowRef, Inclusion], bool]:
    """What was decided of rows that former searches found, and whether who the subject is was decided anew since.

    Then what somebody took in counts no more: it was taken in for whom the subject was thought to be.
    """
    evidence, outcome, decided = file.subjects.evidence(id), file.findings.outcome(id), file.findings.decided(id)
    anew = evidence is not None and outcome is not None and evidence.checked_at > outcome.started
    return ({row: one for row, one in decided.items() if not anew or one is Inclusion.EXCLUDED}, anew)


def of_this_subject(file: CaseFile, id: CaseId) -> tuple[VerifiedSubject, SearchOutcome]:
    """Subject and outcome, if the search was for this subject: who was checked anew may be somebody else."""
    subject, evidence, outcome = file.subjects.subject(id), file.subjects.evidence(id), file.findings.outcome(id)
    if subject is None or evidence is None or outcome is None:
        raise NotYet(id, "identity and search come before the review: record how identity was checked, and search first")
    if evidence.checked_at > outcome.started:
        raise NotYet(id, "identity was decided anew since the search; search again")
    return subject, outcome


def known(file: CaseFile, id: CaseId) -> Case:
    case = file.cases.case(id)
    if case is None:
        raise NoSuchCase(id)
    return case
