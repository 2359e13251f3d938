"""What is marked on a case beside its clock: a hold, a case that says the same, and the office's labels."""

from __future__ import annotations

from privacy_console.casework.requests.case import Case
from privacy_console.ui.widgets.chip import ChipLook
from privacy_console.ui.wording import translate


def marks(case: Case) -> tuple[ChipLook, ...]:
    """Chips without colour: what they say is in the words and the icon."""
    held = (ChipLook(translate("Held"), "neutral", "pause"),) if case.held else ()
    same = (ChipLook(translate("Linked"), "neutral", "link"),) if case.same_as else ()
    return (*held, *same, *(ChipLook(label) for label in case.labels))
