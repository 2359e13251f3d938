"""Cases: the body as it is, and beside it the columns that the queue is answered from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore import queue
from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.adapters.casestore.errors import ChangedMeanwhile
from privacy_console.adapters.casestore.models import ASIDE, ENDED, OPEN, STAGES, AttachedLetterRow, CaseBodyRow, CaseRow
from privacy_console.adapters.casestore.text import folded, storable
from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.filters import Term
from privacy_console.casework.requests.queue import QueueOrder, QueueQuery, View

_NUMBER = re.compile(r"DSR-(\d{4})-(\d{4,})")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class StoredCases:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._ours: dict[CaseId, set[int]] = {}

    def next_id(self, year: int) -> CaseId:
        highest = self._session.scalar(select(func.max(CaseRow.running)).where(CaseRow.year == year)) or 0
        return CaseId(f"DSR-{year:04}-{highest + 1:04}")

    def add(self, case: Case) -> None:
        """Raises `ChangedMeanwhile` where the number is taken."""
        if self._find(case.id) is not None:
            raise ChangedMeanwhile(case.id)
        year, running = _parts(case.id)
        inserted = insert(CaseRow).values(id=case.id, year=year, running=running, version=case.version, **_columns(case))
        number = self._session.scalars(inserted.returning(CaseRow.number)).one()
        self._session.execute(insert(CaseBodyRow).values(number=number, letter=case.letter, body=dumped(case)))

    def save(self, case: Case) -> None:
        found = self._find(case.id)
        if found is None:
            raise LookupError(f"{case.id} was never added")
        number, version = found
        ours = self._ours.setdefault(case.id, {version})
        if case.version not in ours:
            raise ChangedMeanwhile(case.id)
        ours.add(version + 1)  # within one transaction nobody else can have come between
        self._session.execute(update(CaseRow).where(CaseRow.number == number).values(version=version + 1, **_columns(case)))
        self._session.execute(
            update(CaseBodyRow).where(CaseBodyRow.number == number).values(letter=case.letter, body=dumped(case))
        )

    def case(self, id: CaseId) -> Case | None:
        found = self._session.execute(_bodies().where(CaseRow.id == id)).one_or_none()
        return None if found is None else _case(*found)

    def of_letter(self, id: LetterId) -> CaseId | None:
        opened = select(CaseRow.id).join(CaseBodyRow, CaseBodyRow.number == CaseRow.number).where(CaseBodyRow.letter == id)
        attached = select(AttachedLetterRow.case).where(AttachedLetterRow.letter == id)
        found = self._session.scalar(opened.order_by(CaseRow.number).limit(1)) or self._session.scalar(attached)
        return None if found is None else CaseId(found)

    def attach(self, case: CaseId, letter: LetterId) -> None:
        """Let a letter belong to a case; one that was attached to another case belongs to this one now."""
        attached = upsert(AttachedLetterRow).values(letter=letter, case=case)
        self._session.execute(attached.on_conflict_do_update(index_elements=[AttachedLetterRow.letter], set_={"case": case}))

    def queue(self, query: QueueQuery, *, me: PersonId, today: date) -> QueueOrder:
        return queue.order(self._session, query, me=me, today=today)

    def numbered(self, numbers: Sequence[int]) -> tuple[Case, ...]:
        wanted = func.json_each(queue.as_json(numbers)).table_valued("key", "value")
        statement = _bodies().join(wanted, wanted.c.value == CaseRow.number).order_by(wanted.c.key)
        return tuple(_case(*found) for found in self._session.execute(statement))

    def counts(self, *, me: PersonId, today: date) -> Mapping[View, int]:
        return queue.counts(self._session, me=me, today=today)

    def counts_of(self, filters: Sequence[Sequence[Term]], *, me: PersonId, today: date) -> tuple[int, ...]:
        return queue.counts_of(self._session, filters, me=me, today=today)

    def due_days(self) -> Mapping[date, int]:
        return queue.due_days(self._session)

    def _find(self, id: CaseId) -> tuple[int, int] | None:
        found = self._session.execute(select(CaseRow.number, CaseRow.version).where(CaseRow.id == id)).one_or_none()
        return None if found is None else (found.number, found.version)


def _bodies() -> Any:
    return select(CaseBodyRow.body, CaseRow.version).join(CaseRow, CaseRow.number == CaseBodyRow.number)


def _case(body: str, version: int) -> Case:
    return replace(loaded(Case, body), version=version)


def _parts(id: CaseId) -> tuple[int, int]:
    found = _NUMBER.fullmatch(id)
    if not found:
        raise ValueError(f"{id!r} is no request number")
    return int(found[1]), int(found[2])


def _columns(case: Case) -> dict[str, object]:
    return {
        "state": OPEN if case.is_open else ASIDE if case.status is Status.SET_ASIDE else ENDED,
        "stage": STAGES[case.status],
        "unread": int(case.unread),
        "waiting": int(case.waiting),
        "owner": case.owner,
        "due": case.deadline.due.isoformat(),
        "received": (case.received - _EPOCH) // timedelta(microseconds=1),
        "subject": folded(case.subject_name),
        "rights": f" {' '.join(case.rights)} ",
        "kind": case.kind.value,
        "language": storable(case.language.lower()),
        "law": case.deadline.law.value,
        "arrived": case.deadline.received.isoformat(),
        "labels": "".join(f"\n{folded(label)}" for label in case.labels) + "\n" * bool(case.labels),
        "held": int(case.held is not None),
        "extended": int(case.deadline.extended),
        "uncertain": int(case.receipt_uncertain),
        "linked": int(bool(case.same_as)),
        "search": "\n".join(folded(text) for text in (case.subject_name, case.id, case.first_line)),
    }
