"""Who asks, and who may sign in."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.adapters.casestore.errors import PersonKnown
from privacy_console.adapters.casestore.models import PersonRow, SubjectRow
from privacy_console.adapters.casestore.text import storable
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.people import Person, Role
from privacy_console.casework.identity.subject import IdentityEvidence, VerifiedSubject


class StoredSubjects:
    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, case: CaseId, subject: VerifiedSubject, evidence: IdentityEvidence) -> None:
        kept = {"subject": dumped(subject), "evidence": dumped(evidence)}
        self._session.execute(
            upsert(SubjectRow).values(case=case, **kept).on_conflict_do_update(index_elements=[SubjectRow.case], set_=kept)
        )

    def subject(self, case: CaseId) -> VerifiedSubject | None:
        """The subject as identity decided it and handed it to `keep`: read back, never made here."""
        kept = self._session.scalar(select(SubjectRow.subject).where(SubjectRow.case == case))
        return None if kept is None else loaded(VerifiedSubject, kept)

    def evidence(self, case: CaseId) -> IdentityEvidence | None:
        kept = self._session.scalar(select(SubjectRow.evidence).where(SubjectRow.case == case))
        return None if kept is None else loaded(IdentityEvidence, kept)


class StoredPeople:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, person: Person) -> None:
        """Raises `PersonKnown` where that key is entered already: a role is not changed by entering somebody again."""
        if self._session.scalar(select(PersonRow.id).where(PersonRow.id == person.id)) is not None:
            raise PersonKnown(person.id)
        self._session.execute(
            insert(PersonRow).values(
                id=person.id, name=storable(person.name), role=person.role.value, public_key=person.public_key
            )
        )

    def everyone(self) -> tuple[Person, ...]:
        rows = self._session.scalars(select(PersonRow).order_by(PersonRow.name, PersonRow.id))
        return tuple(Person(id=PersonId(row.id), name=row.name, role=Role(row.role), public_key=row.public_key) for row in rows)
