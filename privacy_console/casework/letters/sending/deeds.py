"""What a letter does to its case the moment it goes out: the clock hears of it in the same step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.letters.acknowledging import require_first
from privacy_console.casework.letters.kinds.fields import ExtensionFields, FieldRefused, Fields, RestrictionLiftedFields
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending.correspondence import Deed
from privacy_console.casework.letters.stages import WhyMissing
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.events import Asked, ChosenReading
from privacy_console.casework.requests.timing import asked, told_of_extension
from privacy_console.casework.requests.use_cases import ExtensionReason


class OtherDay(Refused):
    """The letter names another last day than the clock counts."""

    code = "letters.other_day"
    sentence = "The letter of {case} says {said}, and the clock counts {due}. Nothing was written; make the letter anew."

    def __init__(self, case: CaseId, said: date, due: date) -> None:
        super().__init__(f"{case}: {said} is not {due}")
        self.case, self.said, self.due = case, said, due


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """When a letter goes out, and what the office adds for itself: why it refuses, how it counts while it waits."""

    on: date
    at: datetime
    why: str = ""
    chosen: ChosenReading | None = None


def extended(case: Case, reasons: tuple[ExtensionReason, ...], *, on: date) -> Case:
    """The case once its subject was told on that day; its deadline is the day that an extension's letter names.

    Raises:
        ExtensionTooLate, NotExtendable, CaseEnded: as their sentences say.
        FieldRefused: there is no reason.
    """
    if not reasons:
        raise FieldRefused("an extension needs a reason")
    return told_of_extension(case, on=on, why=reasons[0])


def deed_of(fields: Fields) -> Deed:
    match fields:
        case ExtensionFields():
            return Deed(kind=fields.kind, reasons=fields.reasons, due=fields.due)
        case RestrictionLiftedFields():
            return Deed(kind=fields.kind, lifted_on=fields.on)
        case _:
            return Deed(kind=fields.kind)


def after(case: Case, deed: Deed, occasion: Occasion) -> Case:
    """The case once that letter is out.

    An identification or clarification that is awaited already was asked for before, and is asked for once more.

    Raises:
        AlreadyAcknowledged, NothingToAcknowledge, MoveRefused, WhyMissing, ExtensionTooLate, NotExtendable, OtherDay, CaseEnded.
        FieldRefused: a restriction would end before the letter arrives.
    """
    match deed.kind:
        case Kind.ACKNOWLEDGEMENT:
            require_first(case)
            return replace(case, acknowledged_at=occasion.at)
        case Kind.IDENTIFICATION:
            return _asked(case, Asked.IDENTIFICATION, occasion)
        case Kind.CLARIFICATION:
            return _asked(case, Asked.CLARIFICATION, occasion)
        case Kind.EXTENSION:
            moved = extended(case, deed.reasons, on=occasion.on)
            if deed.due is not None and moved.deadline.due != deed.due:
                raise OtherDay(case.id, deed.due, moved.deadline.due)
            return moved
        case Kind.REFUSAL | Kind.CANNOT_VERIFY:
            return _ended(case, occasion.why)
        case Kind.RESTRICTION_LIFTED:
            if deed.lifted_on is not None and deed.lifted_on <= occasion.on:
                raise FieldRefused("the subject is told before a restriction is lifted (Art. 18(3)), and that day is no later")
            return case
        case _:
            return case


def _asked(case: Case, what: Asked, occasion: Occasion) -> Case:
    if case.clock is not None and case.clock.open_question(what) is not None:
        return case
    return asked(case, what, on=occasion.on, chosen=occasion.chosen)


def _ended(case: Case, why: str) -> Case:
    """Refused; a case that was refused before gets its letter by one more way."""
    if case.status is Status.REFUSED:
        return case
    moved, note = case.moved(Status.REFUSED), why.strip()
    if not note:
        raise WhyMissing(case.id)
    return replace(moved, decision_note=note)
