"""Which cases a filter shows, written plainly once more: what the encrypted store is held against, case by case."""

from __future__ import annotations

from datetime import date, timedelta
from unicodedata import normalize

from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.queue import View


def folded(text):
    return normalize("NFC", normalize("NFC", text).casefold())


def has_words(case, text):
    return all(word in searched(case) for word in folded(text).split())


def searched(case):
    return "\n".join(folded(part) for part in (case.subject_name, case.id, case.first_line))


def in_view(case, view, me, today, *, aside=False):
    due = case.deadline.due
    match view:
        case View.ALL:
            return aside or case.status is not Status.SET_ASIDE
        case View.CLOSED:
            return case.status in {Status.CLOSED, Status.REFUSED}
        case View.SET_ASIDE:
            return case.status is Status.SET_ASIDE
    return (
        case.is_open
        and {
            View.NEW: case.unread,
            View.MINE: case.owner == me,
            View.DUE_SOON: today <= due <= today + timedelta(days=7),
            View.OVERDUE: due < today,
            View.WAITING: case.waiting,
        }[view]
    )


def satisfies(case, terms, me, today):
    return all(any(_has(case, term.key, value, me, today) for value in term.values) != term.negated for term in terms)


def _has(case, key, value, me, today):
    match key:
        case "":
            return folded(value) in searched(case)
        case "right":
            return value in case.rights
        case "owner":
            return case.owner == {"me": me, "none": None}.get(value, value)
        case "status":
            return case.status == value
        case "label":
            return not case.labels if value == "none" else folded(value) in [folded(label) for label in case.labels]
        case "kind":
            return case.kind == value
        case "lang":
            return case.language.lower() == ("" if value == "unknown" else value)
        case "law":
            return case.deadline.law == value
        case "is":
            return _is(case, value, today)
        case "due":
            return _due(case, value, today)
    ago = (today - case.deadline.received).days
    return _between(case.deadline.received, value) if value[0] not in "<>t" else _ago(ago, value)


def _is(case, value, today):
    ended = case.status in {Status.CLOSED, Status.REFUSED}
    return {
        "unread": case.unread,
        "waiting": case.is_open and case.waiting,
        "held": case.held is not None,
        "extended": case.deadline.extended,
        "uncertain": case.receipt_uncertain,
        "linked": bool(case.same_as),
        "new": case.is_open and case.unread,
        "open": case.is_open,
        "overdue": case.is_open and case.deadline.due < today,
        "closed": ended,
        "aside": not case.is_open and not ended,
    }[value]


def _due(case, value, today):
    left = (case.deadline.due - today).days
    if value[0] in "<>":
        days = int(value[1:])
        return case.is_open and (left <= days if value[0] == "<" else left > days)
    if value in {"late", "soon", "today"}:
        return case.is_open and {"late": left < 0, "soon": 0 <= left <= 7, "today": left == 0}[value]
    return _between(case.deadline.due, value)


def _ago(ago, value):
    if value == "today":
        return ago == 0
    return ago <= int(value[1:]) if value[0] == "<" else ago > int(value[1:])


def _between(day, value):
    first, between, last = value.partition("..")
    if not between:
        return day == date.fromisoformat(first)
    return (not first or first <= day.isoformat()) and (not last or day.isoformat() <= last)
