"""What chips say of a case: how its clock stands, which rights it asserts, and whether identity was checked."""

from __future__ import annotations

from datetime import date

from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.deadlines import Deadline
from privacy_console.casework.requests.reading import PRETEXTING, MarkCode, Right
from privacy_console.ui.widgets.chip import ChipLook
from privacy_console.ui.wording import translate, weekday, words

SOON_DAYS = 7
"""From here down the chip is amber; fixed days, the same for every right and law."""

RIGHT_ICONS = {
    Right.ACCESS: "eye",
    Right.ERASURE: "eraser",
    Right.RECTIFICATION: "pencil",
    Right.OBJECTION: "hand",
    Right.PORTABILITY: "file-json",
    Right.RESTRICTION: "lock",
    Right.WITHDRAW_CONSENT: "ban",
}


def clock_chip(case: Case, today: date) -> ChipLook:
    """Deadlines only; what else is to know of a case is said elsewhere."""
    if case.status is Status.CLOSED:
        return ChipLook(translate("Closed"), "ok", "check")
    if case.status is Status.REFUSED:
        return ChipLook(translate("Refused"), "neutral", "ban")
    if case.status is Status.SET_ASIDE:
        return ChipLook(translate("Set aside"), "neutral", "archive-x")
    left = (case.deadline.due - today).days
    if left < 0:
        return ChipLook(translate("Overdue {days} d").format(days=-left), "danger", "triangle-alert")
    if left == 0:
        return ChipLook(translate("Due today"), "danger", "triangle-alert")
    text = translate("1 day left") if left == 1 else translate("{days} days left").format(days=left)
    return ChipLook(text, "warn", "clock") if left <= SOON_DAYS else ChipLook(text, "neutral", "calendar-days")


_RULES = {
    "receipt": "received",
    "month": "one month",
    "roll": "closed day, moved on to",
    "told": "told of the extension",
    "three_months": "three months",
    "two_further_months": "two further months",
    "suspended": "suspended days added",
    "suspended_days_added": "suspended days added",
    "restarted_at_supply": "begun anew at the reply",
    "awaited": "reply awaited",
    "reading_chosen": "counted as the office chose",
    "confirm_receipt": "receipt to be confirmed by",
    "15_business_days": "15 business days",
    "not_suspended": "nothing suspends it",
    "45_days": "45 days",
    "90_days": "90 days",
}


def derivation(deadline: Deadline) -> str:
    """The sum behind a due date: each step with its days and its source, one a line."""
    lines = []
    for step in deadline.steps:
        rule = translate(_RULES.get(step.rule, step.rule.replace("_", " ")))
        days = weekday(step.to) if step.from_ == step.to else f"{weekday(step.from_)} → {weekday(step.to)}"
        lines.append(f"{rule}: {days} ({step.source})")
    calendar = "-".join(part for part in (deadline.country, deadline.region) if part)
    lines.append(translate("due {day}, calendar {calendar}").format(day=weekday(deadline.due), calendar=calendar or "–"))
    return "\n".join(lines)


_READINGS = {
    "one_month": "one month",
    "strict": "strict: the clock runs on",
    "suspended_days_added": "days of waiting added",
    "restarted_at_supply": "begun anew at the reply",
    "three_months_from_receipt": "three months from receipt",
    "two_months_after_first": "two months after the first",
    "art_12a": "from identification (UK art. 12A)",
    "15_business_days": "15 business days",
}


def reading_words(deadline: Deadline, name: str = "") -> str:
    """The reading by which a deadline is counted, or that of the name, in words."""
    parts = (name or deadline.reading).split(": ")
    return ", ".join(translate(_READINGS.get(part, part.replace("_", " "))) for part in parts if part)


def readings(deadline: Deadline) -> str:
    """Every reading with its day and its source, one a line; the one that applies is marked."""
    lines = []
    for one in deadline.readings:
        applies = translate(" (applies)") if one.name == deadline.reading else ""
        lines.append(f"{weekday(one.due)}{applies}: {reading_words(deadline, one.name)} ({one.source})")
    return "\n".join(lines)


def right_chip(right: Right) -> ChipLook:
    return ChipLook(words(right), "neutral", RIGHT_ICONS[right])


def uncertain_chip() -> ChipLook:
    """Nobody knows for sure when it arrived."""
    return ChipLook(translate("Receipt date uncertain"), "warn", "circle-question-mark")


def identity_chip(case: Case) -> ChipLook:
    if case.status in {Status.VERIFY, Status.SET_ASIDE}:
        return ChipLook(translate("Identity not verified"), "info", "shield")
    if case.status is Status.REFUSED:
        return ChipLook(translate("Refused"), "neutral", "shield")
    return ChipLook(translate("Identity verified"), "ok", "shield-check")


def sign_look(code: MarkCode) -> ChipLook:
    """A sign that somebody pretends to be somebody else is a warning; another is something to know."""
    return ChipLook(words(code), "warn", "triangle-alert") if code in PRETEXTING else ChipLook(words(code), "info", "info")
