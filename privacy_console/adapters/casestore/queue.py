"""The queue as one statement: which cases, in which order."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import Any
from typing import cast as cast_to

from sqlalchemy import ColumnElement, FromClause, Integer, and_, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from privacy_console.adapters.casestore.models import CaseRow
from privacy_console.adapters.casestore.text import folded
from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.queue import Order, QueueOrder, QueueQuery, View

OPEN, ENDED, ASIDE = 0, 1, 2
SOON = timedelta(days=7)

_CASES: FromClause = CaseRow.__table__

_ORDERS = {
    Order.DUE: ("due",),
    Order.RECEIVED: ("received",),
    Order.SUBJECT: ("subject",),
    Order.NUMBER: ("year", "running"),
    Order.STATUS: ("stage", "due"),
}


def order(session: Session, query: QueueQuery, *, me: PersonId, today: date) -> QueueOrder:
    """The numbers of the matching cases. In order of the due date, open cases stand before ended ones either way."""
    cases = _with_words(query)
    columns = [cases.c[name] for name in (*_ORDERS[query.order], "number")]
    ordered: list[ColumnElement[Any]] = [column.desc() if query.descending else column for column in columns]
    if query.order is Order.DUE:
        ordered.insert(0, cases.c.state)
    is_open = cases.c.state == OPEN
    # Number, openness and newness in one integer: the driver takes as long for each further column as for the first.
    packed = cases.c.number * 4 + cast(is_open, Integer) * 2 + cast(and_(is_open, cases.c.unread == 1), Integer)
    shown = [_shown(view, cases, me, today) for view in (query.view, *query.also)]
    if query.due_within is not None:
        last = (today + timedelta(days=query.due_within)).isoformat()
        shown.append(and_(cases.c.state == OPEN, cases.c.due <= last))
    found = session.connection().execute(select(packed).where(*shown).order_by(*ordered))
    rows: array[int] = array("q", chain.from_iterable(cast_to(Any, found.cursor)))  # no object of ours for a row
    return QueueOrder(
        numbers=array("q", [row >> 2 for row in rows]),
        open=sum(row >> 1 & 1 for row in rows),
        unread=sum(row & 1 for row in rows),
    )


def counts(session: Session, *, me: PersonId, today: date) -> Mapping[View, int]:
    """How many cases each view shows, by one pass over one index."""
    sums = [func.count().filter(_shown(view, _CASES, me, today)).label(view) for view in View]
    found = session.execute(select(*sums)).one()
    return dict(zip(View, found, strict=True))


def due_days(session: Session) -> Mapping[date, int]:
    """How many open cases are due on each day, along the index of due dates."""
    due = _CASES.c.due
    found = session.execute(select(due, func.count()).where(_CASES.c.state == OPEN).group_by(due).order_by(due))
    return {date.fromisoformat(day): count for day, count in found}


def as_json(numbers: Sequence[int]) -> str:
    """Many numbers as one bound value: a statement of one form, whatever their count."""
    return json.dumps(list(numbers))


def _with_words(query: QueueQuery) -> FromClause:
    """The cases of the right and with all the words; the table itself where nothing of the kind is asked.

    Materialised, so that the engine makes one pass over the narrow table and then sorts. Left to itself it goes along an
    index and looks each row up, ten times slower.
    """
    conditions = [_contains(CaseRow.search, word) for word in folded(query.text).split()]
    if query.right is not None:
        conditions.append(_contains(CaseRow.rights, f" {query.right} "))
    if not conditions:
        return _CASES
    columns = dict.fromkeys(("number", "state", "due", "unread", "waiting", "owner", *_ORDERS[query.order]))
    return select(*(_CASES.c[name] for name in columns)).where(*conditions).cte("found").prefix_with("MATERIALIZED")


def _contains(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    return func.instr(column, text) > 0  # not LIKE: it knows no wildcards, so nothing needs escaping


def _shown(view: View, cases: FromClause, me: PersonId, today: date) -> ColumnElement[bool]:
    state, due = cases.c.state, cases.c.due
    match view:
        case View.ALL:
            return state < ASIDE
        case View.NEW:
            return and_(state == OPEN, cases.c.unread == 1)
        case View.MINE:
            return and_(state == OPEN, cases.c.owner == me)
        case View.DUE_SOON:
            return and_(state == OPEN, due >= today.isoformat(), due <= (today + SOON).isoformat())
        case View.OVERDUE:
            return and_(state == OPEN, due < today.isoformat())
        case View.WAITING:
            return and_(state == OPEN, cases.c.waiting == 1)
        case View.CLOSED:
            return state == ENDED
        case View.SET_ASIDE:
            return state == ASIDE
