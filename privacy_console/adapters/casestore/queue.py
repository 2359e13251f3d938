"""The queue as one statement: which cases, in which order."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any
from typing import cast as cast_to

from sqlalchemy import ColumnElement, FromClause, Integer, and_, cast, func, select, true
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore.filtering import conditions, contains
from privacy_console.adapters.casestore.models import ASIDE, ENDED, OPEN, CaseRow
from privacy_console.adapters.casestore.text import folded
from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.filters import SOON, Term, wants_set_aside
from privacy_console.casework.requests.queue import Order, QueueOrder, QueueQuery, View

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
    cases = _narrowed(query, me, today)
    columns = [cases.c[name] for name in (*_ORDERS[query.order], "number")]
    ordered: list[ColumnElement[Any]] = [column.desc() if query.descending else column for column in columns]
    if query.order is Order.DUE:
        ordered.insert(0, cases.c.state)
    is_open = cases.c.state == OPEN
    # Number, openness and newness in one integer: the driver takes as long for each further column as for the first.
    packed = cases.c.number * 4 + cast(is_open, Integer) * 2 + cast(and_(is_open, cases.c.unread == 1), Integer)
    shown = _shown(query.view, cases, me, today, aside=wants_set_aside(query.terms))
    found = session.connection().execute(select(packed).where(shown).order_by(*ordered))
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


def counts_of(session: Session, filters: Sequence[Sequence[Term]], *, me: PersonId, today: date) -> tuple[int, ...]:
    """How many cases each filter shows, by one pass over the narrow table."""
    if not filters:
        return ()
    sums = [
        func.count().filter(
            _shown(View.ALL, _CASES, me, today, aside=wants_set_aside(terms)), *conditions(terms, _CASES, me=me, today=today)
        )
        for terms in filters
    ]
    return tuple(session.execute(select(*sums).select_from(_CASES)).one())


def _narrowed(query: QueueQuery, me: PersonId, today: date) -> FromClause:
    """The cases that satisfy filter and words; the table itself where nothing of the kind is asked.

    Materialised, so that the engine makes one pass over the narrow table and then sorts. Left to itself it goes along an
    index and looks each row up, ten times slower.
    """
    wanted = [contains(_CASES.c.search, word) for word in folded(query.text).split()]
    wanted += conditions(query.terms, _CASES, me=me, today=today)
    if not wanted:
        return _CASES
    columns = dict.fromkeys(("number", "state", "due", "unread", "waiting", "owner", *_ORDERS[query.order]))
    return select(*(_CASES.c[name] for name in columns)).where(*wanted).cte("found").prefix_with("MATERIALIZED")


def _shown(view: View, cases: FromClause, me: PersonId, today: date, *, aside: bool = False) -> ColumnElement[bool]:
    state, due = cases.c.state, cases.c.due
    match view:
        case View.ALL:
            return true() if aside else state < ASIDE
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
