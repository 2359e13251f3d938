"""Notes on cases. The table only grows."""

from __future__ import annotations

from sqlalchemy import DDL, ForeignKey, String, Text, event, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.adapters.casestore.models import Base
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.notes import Note


class NoteRow(Base):
    __tablename__ = "notes"

    number: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(
        String, ForeignKey("cases.id", deferrable=True, initially="DEFERRED"), index=True
    )  # a step writes its parts in any order
    body: Mapped[str] = mapped_column(Text)


GUARDS = (
    "CREATE TRIGGER notes_are_never_rewritten BEFORE UPDATE ON notes BEGIN SELECT RAISE(ABORT, 'notes only grow'); END",
    "CREATE TRIGGER notes_are_never_cut BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'notes only grow'); END",
)
for _trigger in GUARDS:
    event.listen(NoteRow.__table__, "after_create", DDL(_trigger))  # type: ignore[no-untyped-call]


class StoredNotes:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, note: Note) -> None:
        self._session.execute(insert(NoteRow).values(case=note.case, body=dumped(note)))

    def notes(self, case: CaseId) -> tuple[Note, ...]:
        kept = select(NoteRow.body).where(NoteRow.case == case).order_by(NoteRow.number)
        return tuple(loaded(Note, body) for body in self._session.scalars(kept))
