"""The queue as one statement: which cases, in which order."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from privacy_console.adapters.casestore.models import CaseRow
from privacy_console.adapters.casestore.text import folded
from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.queue import Order, QueueOrder, QueueQuery, View

OPEN, ENDED, ASIDE = 0, 1, 2
SOON = timedelta(days=7)

_ORDERS: dict[Order, tuple[InstrumentedAttribute[str] | InstrumentedAttribute[int], ...]] = {
    Order.DUE: (CaseRow.due,),
    Order.RECEIVED: (CaseRow.received,),
    Order.SUBJECT: (CaseRow.subject,),
    Order.NUMBER: (CaseRow.year, CaseRow.running),
    Order.STATUS: (CaseRow.stage, CaseRow.due),
}


def order(session: Session, query: QueueQuery, *, me: PersonId, today: date) -> QueueOrder:
    """The numbers of the matching cases. In order of the due date, open cases stand before ended ones either way."""
    columns = (*_ORDERS[query.order], CaseRow.number)
    ordered = [column.desc() if query.descending else column for column in columns]
    if query.order is Order.DUE:
        ordered.insert(0, CaseRow.state)
    statement = select(CaseRow.number, CaseRow.state, CaseRow.unread).where(*_conditions(query, me, today)).order_by(*ordered)
    numbers: array[int] = array("q")
    opened = unread = 0
    for number, state, new in session.execute(statement):
        numbers.append(number)
        if state == OPEN:
            opened += 1
            unread += new
    return QueueOrder(numbers=numbers, open=opened, unread=unread)


def counts(session: Session, *, me: PersonId, today: date) -> Mapping[View, int]:
    """How many cases each view shows, by one pass over one index."""
    sums = [func.count().filter(_shown(view, me, today)).label(view) for view in View]
    found = session.execute(select(*sums)).one()
    return dict(zip(View, found, strict=True))


def as_json(numbers: Sequence[int]) -> str:
    """Many numbers as one bound value: a statement of one form, whatever their count."""
    return json.dumps(list(numbers))


def _conditions(query: QueueQuery, me: PersonId, today: date) -> list[ColumnElement[bool]]:
    conditions = [_shown(query.view, me, today)]
    if query.right is not None:
        conditions.append(_contains(CaseRow.rights, f" {query.right} "))
    conditions += [_contains(CaseRow.search, word) for word in folded(query.text).split()]
    return conditions


def _contains(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    return func.instr(column, text) > 0  # not LIKE: it knows no wildcards, so nothing needs escaping


def _shown(view: View, me: PersonId, today: date) -> ColumnElement[bool]:
    is_open = CaseRow.state == OPEN
    match view:
        case View.ALL:
            return CaseRow.state < ASIDE
        case View.NEW:
            return and_(is_open, CaseRow.unread == 1)
        case View.MINE:
            return and_(is_open, CaseRow.owner == me)
        case View.DUE_SOON:
            return and_(is_open, CaseRow.due >= today.isoformat(), CaseRow.due <= (today + SOON).isoformat())
        case View.OVERDUE:
            return and_(is_open, CaseRow.due < today.isoformat())
        case View.WAITING:
            return and_(is_open, CaseRow.waiting == 1)
        case View.CLOSED:
            return CaseRow.state == ENDED
        case View.SET_ASIDE:
            return CaseRow.state == ASIDE
