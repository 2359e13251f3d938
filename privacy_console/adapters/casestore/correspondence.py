"""The letters that went out, case by case."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Mapped, Session, mapped_column

from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.adapters.casestore.models import Base
from privacy_console.adapters.casestore.text import storable
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.letters.sending.correspondence import OutLetter


class OutLetterRow(Base):
    """`number` counts within the case; `message_id` is that of the message, or empty."""

    __tablename__ = "letters_out"

    case: Mapped[str] = mapped_column(ForeignKey("cases.id", deferrable=True, initially="DEFERRED"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    message_id: Mapped[str] = mapped_column(String, index=True)
    body: Mapped[str] = mapped_column(Text)


class StoredCorrespondence:
    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, letter: OutLetter) -> None:
        kept = {"message_id": storable(letter.message_id), "body": dumped(letter)}
        statement = upsert(OutLetterRow).values(case=letter.case, number=letter.number, **kept)
        self._session.execute(statement.on_conflict_do_update(index_elements=[OutLetterRow.case, OutLetterRow.number], set_=kept))

    def of_case(self, case: CaseId) -> tuple[OutLetter, ...]:
        bodies = select(OutLetterRow.body).where(OutLetterRow.case == case).order_by(OutLetterRow.number)
        return tuple(loaded(OutLetter, body) for body in self._session.scalars(bodies))

    def with_message_id(self, message_id: str) -> CaseId | None:
        if not message_id:
            return None
        found = select(OutLetterRow.case).where(OutLetterRow.message_id == storable(message_id)).limit(1)
        case = self._session.scalar(found)
        return None if case is None else CaseId(case)
