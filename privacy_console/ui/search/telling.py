"""What the stage Find says of a search: what it changed, what it did not do, and why another one is due."""

from __future__ import annotations

from privacy_console.casework.common.watch import Progress
from privacy_console.casework.requests.case import Case
from privacy_console.casework.search.findings import SearchOutcome
from privacy_console.ui.wording import counted, number, sentence_for, translate


def what_changed(before: SearchOutcome, now: SearchOutcome) -> str:
    """What a further search found besides, and what became of the decisions made before it; empty where nothing did."""
    from privacy_console.casework.search.again import compared  # noqa: PLC0415 - only where somebody searches twice

    again = compared(before, now)
    if not (again.new or again.gone or again.kept or again.reopened):
        return ""
    text = translate("Searched again: {new}, {gone} no longer found. Decisions: {kept} kept, {reopened} asked again.")
    return text.format(
        new=counted(again.new, "new row", "new rows"),
        gone=number(again.gone),
        kept=number(again.kept),
        reopened=number(again.reopened),
    )


def not_done(reached: Progress | None) -> str:
    """What a stopped search did not do."""
    kept = translate("What was found before stays as it was; nothing new was kept.")
    if reached is None or not reached.total:
        return translate("Stopped before any table was searched. {kept}").format(kept=kept)
    text = translate("Stopped at {what}, after {done} of {all} tables: {left} not searched to the end. {kept}")
    left = counted(reached.total - reached.done, "table was", "tables were")
    return text.format(what=reached.what, done=number(reached.done), all=number(reached.total), left=left, kept=kept)


def why_again(case: Case, added: int) -> str:
    """What confirming would be refused with."""
    from privacy_console.casework.search.selection import IncludedNotFollowed  # noqa: PLC0415 - brings calendars along

    return sentence_for(IncludedNotFollowed(case.id, added))
