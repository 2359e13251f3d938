"""Letters as they arrived, with what was read from them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.adapters.casestore.models import LetterAnswersRow, LetterRow
from privacy_console.adapters.casestore.text import storable
from privacy_console.casework.common.ids import LetterId
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reading import Reading


class StoredLetters:
    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, letter: Letter, reading: Reading, original: bytes) -> None:
        """Keep a letter. One that is kept already (the same bytes) is only read anew."""
        read = {"message_id": storable(letter.message_id), "letter": dumped(letter), "reading": dumped(reading)}
        statement = insert(LetterRow).values(id=letter.id, original=original, **read)
        self._session.execute(statement.on_conflict_do_update(index_elements=[LetterRow.id], set_=read))
        named = {storable(one) for one in (letter.in_reply_to, *letter.references) if one}
        if named:
            answers = [{"message_id": one, "letter": letter.id} for one in sorted(named)]
            self._session.execute(insert(LetterAnswersRow).on_conflict_do_nothing(), answers)

    def letter(self, id: LetterId) -> Letter | None:
        kept = self._session.scalar(select(LetterRow.letter).where(LetterRow.id == id))
        return None if kept is None else loaded(Letter, kept)

    def reading(self, id: LetterId) -> Reading | None:
        kept = self._session.scalar(select(LetterRow.reading).where(LetterRow.id == id))
        return None if kept is None else loaded(Reading, kept)

    def original(self, id: LetterId) -> bytes | None:
        return self._session.scalar(select(LetterRow.original).where(LetterRow.id == id))

    def with_message_id(self, message_id: str) -> LetterId | None:
        """The first letter kept with this Message-ID. A letter without one is nobody's duplicate."""
        if not message_id:
            return None
        named = select(LetterRow.id).where(LetterRow.message_id == storable(message_id)).order_by(LetterRow.number).limit(1)
        kept = self._session.scalar(named)
        return None if kept is None else LetterId(kept)

    def answering(self, message_id: str) -> tuple[LetterId, ...]:
        named = select(LetterRow.id).join(LetterAnswersRow, LetterAnswersRow.letter == LetterRow.id)
        kept = self._session.scalars(named.where(LetterAnswersRow.message_id == storable(message_id)).order_by(LetterRow.number))
        return tuple(LetterId(one) for one in kept)
