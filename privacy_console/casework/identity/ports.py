"""What the chapter needs kept."""

from __future__ import annotations

from typing import Protocol

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.identity.people import Person
from privacy_console.casework.identity.subject import IdentityEvidence, VerifiedSubject


class SubjectBook(Protocol):
    def keep(self, case: CaseId, subject: VerifiedSubject, evidence: IdentityEvidence) -> None:
        """Keep the decision; a later one takes its place, the trail keeps both."""

    def subject(self, case: CaseId) -> VerifiedSubject | None: ...

    def evidence(self, case: CaseId) -> IdentityEvidence | None: ...


class PeopleBook(Protocol):
    """The people who may sign in, with their public keys; their private keys are in the vault."""

    def add(self, person: Person) -> None: ...

    def everyone(self) -> tuple[Person, ...]: ...
