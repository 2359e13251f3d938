"""How far mailboxes were read, and the inbox: what is kept of messages, counted and listed by their states."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import CheckConstraint, ColumnElement, Select, String, and_, case, delete, func, join, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Mapped, Session, mapped_column

from privacy_console.adapters.casestore.codec import loaded
from privacy_console.adapters.casestore.models import ASIDE, OPEN, AttachedLetterRow, Base, CaseBodyRow, CaseRow, LetterRow
from privacy_console.casework.common.ids import CaseId, LetterId
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.inbox import Message, MessageState
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.mail import Mark, Seen
from privacy_console.casework.requests.reading import LetterKind

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_VERIFY = list(Status).index(Status.VERIFY)


class MailboxRow(Base):
    """The newest message of a mailbox that was taken in, and under which validity its number holds."""

    __tablename__ = "mailboxes"

    source: Mapped[str] = mapped_column(String, primary_key=True)
    validity: Mapped[int]
    number: Mapped[int]


class MissedMailRow(Base):
    """A message before that one which could not be fetched."""

    __tablename__ = "missed_mail"

    source: Mapped[str] = mapped_column(String, primary_key=True)
    validity: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)

    __table_args__ = (CheckConstraint("number > 0", name="number_counts"),)


class StoredMail:
    def __init__(self, session: Session) -> None:
        self._session = session

    def seen(self, source: str) -> Seen:
        row = self._session.get(MailboxRow, source, populate_existing=True)
        if row is None:
            return Seen(mark=None)
        wanted = select(MissedMailRow.number).where(MissedMailRow.source == source, MissedMailRow.validity == row.validity)
        missed = self._session.scalars(wanted.order_by(MissedMailRow.number))
        return Seen(
            mark=Mark(source=source, validity=row.validity, number=row.number),
            missed=tuple(Mark(source=source, validity=row.validity, number=number) for number in missed),
        )

    def remember(self, mark: Mark) -> None:
        self._reach(mark)
        self._session.execute(delete(MissedMailRow).where(*_is(mark), MissedMailRow.number == mark.number))

    def miss(self, mark: Mark) -> None:
        self._reach(mark)
        values = {"source": mark.source, "validity": mark.validity, "number": mark.number}
        self._session.execute(upsert(MissedMailRow).values(values).on_conflict_do_nothing())

    def _reach(self, mark: Mark) -> None:
        """Further on, never back; another validity begins anew, and what was missed under the former one is gone there."""
        reached = upsert(MailboxRow).values(source=mark.source, validity=mark.validity, number=mark.number)
        same = MailboxRow.validity == reached.excluded.validity
        further = case((same, func.max(MailboxRow.number, reached.excluded.number)), else_=reached.excluded.number)
        self._session.execute(
            reached.on_conflict_do_update(
                index_elements=[MailboxRow.source], set_={"validity": reached.excluded.validity, "number": further}
            )
        )
        others = and_(MissedMailRow.source == mark.source, MissedMailRow.validity != mark.validity)
        self._session.execute(delete(MissedMailRow).where(others))


def _is(mark: Mark) -> tuple[ColumnElement[bool], ...]:
    return (MissedMailRow.source == mark.source, MissedMailRow.validity == mark.validity)


class StoredInbox:
    """The state is worked out from the case each time, as `state_of` does: nothing beside it could differ from it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def counts(self) -> Mapping[MessageState, int]:
        kept = self._session.scalar(select(func.count()).select_from(LetterRow)) or 0
        sums = [func.count().filter(_opened(state)) for state in (MessageState.CASE, MessageState.NOT_A_REQUEST)]
        opened = select(*sums).select_from(CaseRow).join(CaseBodyRow, CaseBodyRow.number == CaseRow.number)
        cases, aside = tuple(self._session.execute(opened).one())
        replies = self._session.scalar(_of(MessageState.REPLY, func.count())) or 0
        return {
            MessageState.CASE: cases,
            MessageState.REPLY: replies,
            MessageState.NOT_A_REQUEST: aside,
            MessageState.UNCLEAR: kept - cases - aside - replies,
        }

    def messages(self, state: MessageState, *, after: int = 0, limit: int = 200) -> tuple[Message, ...]:
        columns = (
            LetterRow.number,
            LetterRow.letter,
            func.json_extract(LetterRow.reading, "$.kind").label("kind"),
            CaseRow.id.label("opened"),
            CaseRow.received,
            AttachedLetterRow.case.label("attached"),
        )
        wanted = _of(state, *columns).where(LetterRow.number > after).order_by(LetterRow.number).limit(limit)
        return tuple(_message(state, row) for row in self._session.execute(wanted))

    def of_case(self, case: CaseId) -> tuple[LetterId, ...]:
        own = select(CaseBodyRow.letter).join(CaseRow, CaseRow.number == CaseBodyRow.number).where(CaseRow.id == case)
        added = select(AttachedLetterRow.letter).join(LetterRow, LetterRow.id == AttachedLetterRow.letter)
        first = self._session.scalars(own).all()
        then = self._session.scalars(added.where(AttachedLetterRow.case == case).order_by(LetterRow.number))
        return tuple(LetterId(one) for one in dict.fromkeys((*first, *then)))

    def missed(self) -> int:
        return self._session.scalar(select(func.count()).select_from(MissedMailRow)) or 0


def _of(state: MessageState, *columns: Any) -> Select[Any]:
    """Those columns of every message in a state. Replies are looked for among what was added to cases: those are few."""
    letters = (
        join(AttachedLetterRow, LetterRow, LetterRow.id == AttachedLetterRow.letter) if state is MessageState.REPLY else LetterRow
    )
    joined = (
        select(*columns)
        .select_from(letters)
        .outerjoin(CaseBodyRow, CaseBodyRow.letter == LetterRow.id)
        .outerjoin(CaseRow, CaseRow.number == CaseBodyRow.number)
    )
    if state is MessageState.REPLY:
        return joined.where(CaseRow.number.is_(None))
    joined = joined.outerjoin(AttachedLetterRow, AttachedLetterRow.letter == LetterRow.id)
    nobodys = and_(CaseRow.number.is_(None), AttachedLetterRow.case.is_(None))
    return joined.where(or_(nobodys, _opened(state)) if state is MessageState.UNCLEAR else _opened(state))


def _opened(state: MessageState) -> ColumnElement[bool]:
    """Of the cases: those whose own letter is in that state. The body is looked into only where a case still stands first."""
    unclear = and_(
        CaseRow.state == OPEN,
        CaseRow.stage == _VERIFY,
        func.json_extract(CaseBodyRow.body, "$.kind") == LetterKind.UNCLEAR.value,
    )
    if state is MessageState.NOT_A_REQUEST:
        return CaseRow.state == ASIDE
    return unclear if state is MessageState.UNCLEAR else and_(CaseRow.state != ASIDE, ~unclear)


def _message(state: MessageState, row: Any) -> Message:
    letter = loaded(Letter, row.letter)
    case_id = row.opened or row.attached
    return Message(
        number=row.number,
        letter=LetterId(letter.id),
        state=state,
        case=CaseId(case_id) if case_id else None,
        kind=LetterKind(row.kind),
        received=letter.received if row.received is None else _EPOCH + timedelta(microseconds=row.received),
        sender=letter.sender.name or letter.sender.address,
        subject=letter.subject,
        attachments=len(letter.attachments),
    )
