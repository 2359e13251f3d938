"""What the office and its people chose."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore.models import ChoiceRow
from privacy_console.adapters.casestore.text import storable
from privacy_console.casework.common.ids import PersonId


class StoredChoices:
    def __init__(self, session: Session) -> None:
        self._session = session

    def choose(self, name: str, value: str, *, person: PersonId | None = None) -> None:
        kept = {"value": storable(value)}
        row = upsert(ChoiceRow).values(person=person or "", name=storable(name), **kept)
        self._session.execute(row.on_conflict_do_update(index_elements=[ChoiceRow.person, ChoiceRow.name], set_=kept))

    def drop(self, name: str, *, person: PersonId | None = None) -> None:
        self._session.execute(delete(ChoiceRow).where(ChoiceRow.person == (person or ""), ChoiceRow.name == storable(name)))

    def chosen(self, *, person: PersonId | None = None) -> Mapping[str, str]:
        rows = select(ChoiceRow.name, ChoiceRow.value).where(ChoiceRow.person == (person or "")).order_by(ChoiceRow.name)
        return {row.name: row.value for row in self._session.execute(rows)}
