"""That it stays unknown who asks: an outcome, with a reason, and only after what could help was asked for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.events import Asked, Happened


class CannotVerify(StrEnum):
    """Why nobody was verified (11(2), 12(2), 12(6)). For the office; the subject reads the letter's own words."""

    NOT_ON_FILE = "not_on_file"
    """Nothing that was given leads to anybody: nothing that could be asked for would help (11(2))."""
    NO_ANSWER = "no_answer"
    """What was asked for did not come."""
    DOES_NOT_FIT = "does_not_fit"
    """What came does not fit what is on file."""
    SEVERAL_FIT = "several_fit"
    """It fits several people, and what was asked for did not tell them apart."""
    NO_MANDATE = "no_mandate"
    """Somebody asks for another and shows no mandate that holds."""


class NotAskedYet(Refused):
    code = "identity.not_asked_yet"
    sentence = (
        "{case} was not refused: nobody asked the writer for what would show who they are. Ask for it first (Art. 12(2) and "
        "12(6)), or say that nothing that was given leads to anybody."
    )

    def __init__(self, case: CaseId) -> None:
        super().__init__("identification was not asked for")
        self.case = case


def asked_on(case: Case) -> date | None:
    """When identification was asked for, the first time; None where it never was."""
    events = case.clock.events if case.clock is not None else ()
    days = (one.day for one in events if one.happened is Happened.ASKED and one.what is Asked.IDENTIFICATION)
    return next(days, None)


def require_asked(case: Case, why: CannotVerify) -> date | None:
    """When it was asked for, as the letter tells it.

    Raises:
        NotAskedYet: it never was, though an answer could have helped.
    """
    day = asked_on(case)
    if day is None and why is not CannotVerify.NOT_ON_FILE:
        raise NotAskedYet(case.id)
    return day
