"""`case search` and `case review`: what was found and what would be redacted, and a person's decisions on both."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.requests.case import Status
from privacy_console.casework.review.review import Review
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.again import Again, compared
from privacy_console.casework.search.findings import Inclusion, RowRef, SearchOutcome
from privacy_console.casework.search.selection import not_followed
from privacy_console.cli.findings import outcome_object, show_outcome
from privacy_console.cli.talk import give, say, show

BACK_AT_FIND = (
    "Confirm the selection, the review and the decision again; redactions that were decided stay. "
    "What was delivered before stays where it is and does not answer for this search."
)


class NoSuchChoice(Refused):
    code = "cli.no_such_choice"
    sentence = "{case} has no {what} “{choice}”. Nothing was changed; `case {listing}` lists what there is."

    def __init__(self, case: str, what: str, choice: str, *, listing: str) -> None:
        super().__init__(f"{case}: no such {what}")
        self.case, self.what, self.choice, self.listing = case, what, choice, listing


class HalfSaid(Refused):
    """Rows without a decision, or a decision without rows: guessing the rest could decide the wrong ones."""

    code = "cli.half_said"
    sentence = "{given} needs {lacking}. Nothing was changed; give both."

    def __init__(self, given: str, lacking: str) -> None:
        super().__init__(f"{given} without {lacking}")
        self.given, self.lacking = given, lacking


def what_changed(again: Again) -> str:
    """Counts of what a further search kept, asks again, found and found no more.

    >>> what_changed(Again(kept=3, reopened=1, new=2, gone=0, to_decide=3))
    'Searched again: 2 new rows, 0 no longer found. 3 decisions of people stay, 1 is asked again; 3 rows to decide.'
    """
    asked = f"{again.reopened} {'is' if again.reopened == 1 else 'are'} asked again"
    stay = "1 decision of a person stays" if again.kept == 1 else f"{again.kept} decisions of people stay"
    found = f"{_rows(again.new, 'new ')}, {again.gone} no longer found"
    return f"Searched again: {found}. {stay}, {asked}; {_rows(again.to_decide)} to decide."


def _rows(count: int, which: str = "") -> str:
    return f"{count} {which}{'row' if count == 1 else 'rows'}"


def both_or_none(one: tuple[str, object], other: tuple[str, object]) -> None:
    """Each is an option and what was given for it."""
    for (given, value), (lacking, absent) in ((one, other), (other, one)):
        if value and not absent:
            raise HalfSaid(given, lacking)


def search_records(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    case = CaseId(arguments.case)
    both_or_none(("--decide", arguments.decide), ("--row", arguments.row))
    stood, before = console.case(case).status, console.outcome(case)
    anew = not (arguments.decide or arguments.confirm) or before is None
    outcome = console.search(case, watch=watch) if before is None or anew else before
    again = compared(before, outcome) if before is not None and anew else None
    if again is not None:
        say(what_changed(again))
    if anew and stood is not Status.FIND:
        say(f"{case} stood at “{stood}” and is back at “find”. {BACK_AT_FIND}")
    if arguments.decide:
        rows: dict[str, RowRef] = {str(one.row): one.row for one in outcome.findings}
        chosen = (
            [one.row for one in outcome.findings if one.decision is Inclusion.UNDECIDED] if "undecided" in arguments.row else []
        )
        for name in arguments.row:
            if name != "undecided":
                if name not in rows:
                    raise NoSuchChoice(case, "row", name, listing="search")
                chosen.append(rows[name])
        say(f"{console.decide_findings(case, chosen, decision=Inclusion(arguments.decide), reason=arguments.why)} rows decided.")
        outcome = console.outcome(case) or outcome
    if arguments.confirm:
        console.confirm_findings(case)
        say(f"The selection is confirmed: {case} stands at “review”.")
    elif not arguments.json:
        say(next_step(case, outcome))
    if arguments.json:
        moved = {"moved_from": stood.value} if anew and stood is not Status.FIND else {}
        give(outcome_object(outcome, console.data_map, named=True) | moved | ({"again": asdict(again)} if again else {}))
    else:
        show_outcome(outcome)
    return 0 if outcome.complete else 5


def next_step(case: CaseId, outcome: SearchOutcome) -> str:
    """What the selection still waits for."""
    left = sum(1 for one in outcome.findings if one.decision is Inclusion.UNDECIDED)
    if not outcome.complete:
        return "The search is incomplete and cannot be confirmed: search again once everything answers."
    if left:
        return f"{_rows(left)} to decide: `case search {case} --decide included|excluded --row ROW --why WHY`, ROW as printed."
    if not_followed(outcome.findings):
        return f"What was included is not followed yet: `case search {case}` again."
    return f"Nothing is left to decide: `case search {case} --confirm` goes on to review."


def review_spans(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    case = CaseId(arguments.case)
    both_or_none(("--decide", arguments.decide), ("--span or --undecided", arguments.span or arguments.undecided))
    review = console.review(case, watch=watch)
    spans = [span for unit in review.units for span in unit.spans]
    if arguments.undo:
        review = console.undo_review(case)
    elif arguments.redo:
        review = console.redo_review(case)
    elif arguments.decide:
        chosen = [span for span in spans if arguments.undecided and not span.settled]
        for number in arguments.span:
            if not 0 < number <= len(spans):
                raise NoSuchChoice(case, "span", str(number), listing="review")
            chosen.append(spans[number - 1])
        refs = [span.ref for span in chosen]
        if arguments.alike:
            refs = list(dict.fromkeys(other for ref in refs for other in console.alike(case, ref)))
        if chosen:
            reason = Reason(arguments.reason) if arguments.reason else chosen[0].reason
            review = console.decide_spans(case, refs, decision=Proposal(arguments.decide), reason=reason)
        else:
            say("Nothing was left to decide, and nothing was decided.")
    if arguments.confirm:
        console.confirm_review(case)
    print_review(arguments, review)


def print_review(arguments: argparse.Namespace, review: Review) -> None:
    number = 0
    listed: list[dict[str, object]] = []
    for unit in review.units:
        for span in unit.spans:
            number += 1
            place = f"{unit.unit.row.table}.{unit.unit.column}{unit.unit.pointer}"
            if arguments.json:
                listed.append(
                    {
                        "n": number,
                        "row": str(unit.unit.row),
                        "column": unit.unit.column,
                        "pointer": unit.unit.pointer,
                        "start": span.ref.start,
                        "end": span.ref.end,
                        "kind": span.span.kind.value,
                        "owner": span.span.owner.value,
                        "decision": span.decision.value,
                        "reason": span.reason.value,
                        "label": span.label,
                        "decided_by": span.decided_by,
                    }
                )
            elif span.decision is not Proposal.KEEP:
                words = unit.unit.text[span.ref.start : span.ref.end]
                show(f"{number:>5}  {span.decision:<7} {span.reason:<12} {span.span.kind:<14} {place}  {words!r}")
    if arguments.json:
        give({"spans": listed, "undecided": review.undecided, "redacted": review.redacted})
    else:
        show(f"{review.redacted} redacted, {review.undecided} to decide")
