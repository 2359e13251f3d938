"""What was checked of who asks: the code of a case, its mandate, the documents that were seen."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, func, select, union_all, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Mapped, Session, mapped_column

from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.adapters.casestore.models import AttachedLetterRow, Base, CaseBodyRow, CaseRow, LetterRow
from privacy_console.casework.common.ids import CaseId, LetterId
from privacy_console.casework.identity.checking.codes import SentCode
from privacy_console.casework.identity.checking.documents import SeenDocument
from privacy_console.casework.identity.checking.mandates import Mandate

T = TypeVar("T")
CODE, MANDATE, DOCUMENT = "code", "mandate", "document"
DIGEST = 64
"""Letters of a SHA-256: the place of a document that had a copy."""


class CheckRow(Base):
    """`place` is empty where a case has one of the kind; of a document it is its copy's digest, or when it was shown."""

    __tablename__ = "checks"

    number: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(ForeignKey("cases.id", deferrable=True, initially="DEFERRED"))
    kind: Mapped[str] = mapped_column(String)
    place: Mapped[str] = mapped_column(String)
    body: Mapped[str] = mapped_column(Text)

    __table_args__ = (UniqueConstraint("case", "kind", "place"),)


class StoredChecks:
    """The check book in the store."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_code(self, case: CaseId, code: SentCode) -> None:
        self._keep(case, CODE, "", dumped(code))

    def code(self, case: CaseId) -> SentCode | None:
        return next(iter(self._kept(case, CODE, SentCode)), None)

    def keep_mandate(self, case: CaseId, mandate: Mandate) -> None:
        self._keep(case, MANDATE, "", dumped(mandate))

    def mandate(self, case: CaseId) -> Mandate | None:
        return next(iter(self._kept(case, MANDATE, Mandate)), None)

    def keep_document(self, case: CaseId, document: SeenDocument) -> None:
        self._keep(case, DOCUMENT, document.sha256 or document.checked_at.isoformat(), dumped(document))

    def documents(self, case: CaseId) -> tuple[SeenDocument, ...]:
        return self._kept(case, DOCUMENT, SeenDocument)

    def cases_with_copies(self) -> tuple[CaseId, ...]:
        copies = select(CheckRow.case).where(CheckRow.kind == DOCUMENT, func.length(CheckRow.place) == DIGEST)
        found = select(CaseRow.id).where(CaseRow.id.in_(copies)).order_by(CaseRow.number)
        return tuple(CaseId(one) for one in self._session.scalars(found))

    def letters(self, case: CaseId) -> tuple[LetterId, ...]:
        opened = (
            select(CaseBodyRow.letter.label("letter"))
            .join(CaseRow, CaseRow.number == CaseBodyRow.number)
            .where(CaseRow.id == case)
        )
        attached = select(AttachedLetterRow.letter.label("letter")).where(AttachedLetterRow.case == case)
        both = union_all(opened, attached).subquery()
        found = select(LetterRow.id).where(LetterRow.id.in_(select(both.c.letter))).order_by(LetterRow.number)
        first, rest = self._session.scalar(opened), self._session.scalars(found)
        return tuple(LetterId(one) for one in dict.fromkeys((*([first] if first else ()), *rest)))

    def replace_original(self, letter: LetterId, original: bytes) -> None:
        self._session.execute(update(LetterRow).where(LetterRow.id == letter).values(original=original))

    def _keep(self, case: CaseId, kind: str, place: str, body: str) -> None:
        row = upsert(CheckRow).values(case=case, kind=kind, place=place, body=body)
        keys = [CheckRow.case, CheckRow.kind, CheckRow.place]
        self._session.execute(row.on_conflict_do_update(index_elements=keys, set_={"body": body}))

    def _kept(self, case: CaseId, kind: str, of: type[T]) -> tuple[T, ...]:
        bodies = select(CheckRow.body).where(CheckRow.case == case, CheckRow.kind == kind).order_by(CheckRow.number)
        return tuple(loaded(of, body) for body in self._session.scalars(bodies))
