"""The parts of a filter as conditions over the narrow columns of the cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, false, func, not_, or_, true

from privacy_console.adapters.casestore.models import ASIDE, ENDED, OPEN, STAGES
from privacy_console.adapters.casestore.text import folded
from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.filters import ME, NONE, UNKNOWN, Days, Is, Key, Term, days_of


def conditions(terms: Sequence[Term], cases: FromClause, *, me: PersonId, today: date) -> list[ColumnElement[bool]]:
    return [_condition(term, cases, me, today) for term in terms]


def contains(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return func.instr(column, text) > 0  # not LIKE: it knows no wildcards, so nothing needs escaping


def _condition(term: Term, cases: FromClause, me: PersonId, today: date) -> ColumnElement[bool]:
    satisfied = or_(false(), *(_test(term.key, value, cases, me, today) for value in term.values))
    return not_(satisfied) if term.negated else satisfied


def _test(key: Key, value: str, cases: FromClause, me: PersonId, today: date) -> ColumnElement[bool]:
    """Never NULL, or turning it round would lose cases."""
    column: Any = cases.c
    match key:
        case Key.WORD:
            return contains(column.search, folded(value))
        case Key.RIGHT:
            return contains(column.rights, f" {value} ")
        case Key.OWNER:
            owner = {ME: me, NONE: None}.get(value, value)
            found: ColumnElement[bool] = column.owner.is_not_distinct_from(owner)
            return found
        case Key.DUE:
            return _within(column.due, days_of(key, value, today), column)
        case Key.RECEIVED:
            return _within(column.arrived, days_of(key, value, today), column)
        case Key.STATUS:
            return _equals(column.stage, STAGES[Status(value)])
        case Key.LABEL:
            return _equals(column.labels, "") if value == NONE else contains(column.labels, f"\n{folded(value)}\n")
        case Key.KIND:
            return _equals(column.kind, value)
        case Key.LANG:
            return _equals(column.language, "" if value == UNKNOWN else value)
        case Key.LAW:
            return _equals(column.law, value)
        case Key.IS:
            return _is(Is(value), column, today)


def _is(what: Is, column: Any, today: date) -> ColumnElement[bool]:
    is_open = _equals(column.state, OPEN)
    return {
        Is.UNREAD: _equals(column.unread, 1),
        Is.WAITING: and_(is_open, column.waiting == 1),
        Is.HELD: _equals(column.held, 1),
        Is.EXTENDED: _equals(column.extended, 1),
        Is.UNCERTAIN: _equals(column.uncertain, 1),
        Is.LINKED: _equals(column.linked, 1),
        Is.NEW: and_(is_open, column.unread == 1),
        Is.OPEN: is_open,
        Is.OVERDUE: and_(is_open, column.due < today.isoformat()),
        Is.CLOSED: _equals(column.state, ENDED),
        Is.ASIDE: _equals(column.state, ASIDE),
    }[what]


def _within(day: Any, days: Days, column: Any) -> ColumnElement[bool]:
    parts = [_equals(column.state, OPEN)] if days.open_only else []
    parts += [] if days.first is None else [day >= days.first.isoformat()]
    parts += [] if days.last is None else [day <= days.last.isoformat()]
    return and_(true(), *parts)


def _equals(column: Any, value: object) -> ColumnElement[bool]:
    same: ColumnElement[bool] = column == value
    return same
