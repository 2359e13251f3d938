"""`demo`: nothing but verbs that an officer has, one after another, on a sample company that was just made."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.console.office import DemoStage
from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Inclusion
from privacy_console.cli.talk import give, say, show, watching
from privacy_console.cli.tools import Tools


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the demo made."""

    stage: DemoStage
    case: CaseId
    delivered: Delivered
    bundle: str
    entries: int
    verified_to: int


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    with watching() as watch:
        stage = tools.demo(arguments.home, seed=arguments.seed, scale=arguments.scale, surname=arguments.surname, watch=watch)
        shown = play(stage, tools, watch)
    if arguments.json:
        give(
            {
                "pdf": shown.delivered.pdf,
                "json": shown.delivered.json,
                "letter": shown.delivered.letter,
                "bundle": shown.bundle,
                "case": shown.case,
                "records": shown.delivered.records,
                "redactions": shown.delivered.redactions,
                "entries": shown.entries,
                "verified_to": shown.verified_to,
            }
        )
    else:
        show(f"{shown.case}: {shown.delivered.records} records, {shown.delivered.redactions} redactions")
        for path in (shown.delivered.letter, shown.delivered.pdf, shown.delivered.json, shown.bundle):
            show(f"  {path}")
        show(f"  trail verified to entry {shown.verified_to}")
    arguments.shown = shown  # the window, where there is one, opens on it
    return 0


def play(stage: DemoStage, tools: Tools, watch: Watch) -> Shown:
    """One access request, from its letter to a verified bundle."""
    console = stage.console
    opened = console.open_letters(stage.letters, watch=watch)
    say(f"{len(opened)} letters read, {sum(1 for one in opened if one.case and one.case.is_open)} open cases.")
    name_of = [name for name, _ in stage.letters]
    chosen = opened[name_of.index(stage.subject_letter)].case
    assert chosen is not None, "the sample's own request did not open a case"
    case = console.take(chosen.id).id

    given = console.letter(case)[1].identifiers
    # The code proves the address it went to and the account behind it; what the letter says besides is only said.
    confirmed = [
        Identifier(kind=IdentifierKind.EMAIL, value=stage.email),
        Identifier(kind=IdentifierKind.ACCOUNT, value=stage.account),
    ]
    others = [Identifier(kind=one.kind, value=one.value) for one in given]
    code = console.make_code(case, watch=watch)
    say(f"A one-time code went to the address on file, {code.to}, and came back.")
    console.answer_code(case, code.text)  # as the subject's reply would bring it
    console.verify(case, method=Method.CODE_REPLIED, note="", confirms=confirmed, also=others)

    outcome = console.search(case, watch=watch)
    say(f"{len(outcome.findings)} rows found in {len({one.row.table for one in outcome.findings})} tables.")
    unsure = [one.row for one in outcome.findings if one.decision is Inclusion.UNDECIDED]
    if unsure:
        console.decide_findings(
            case, unsure, decision=Inclusion.EXCLUDED, reason="nothing but a name or a shared value points to the subject"
        )
    console.confirm_findings(case)

    settle(console, case, watch)
    console.confirm_review(case)
    console.grant(case, why="Identity checked, nothing speaks against access.")
    delivered = console.answer(case, watch=watch)
    console.close(case)
    bundle = console.export_bundle(watch=watch)
    verdict = tools.verify_bundle(bundle, fingerprint=None, watch=watch)
    return Shown(
        stage=stage, case=case, delivered=delivered, bundle=bundle, entries=verdict.entries, verified_to=verdict.verified_to
    )


def settle(console: Console, case: CaseId, watch: Watch) -> None:
    """Answer every question of the review the careful way: what might be somebody else's is not shown."""
    review = console.review(case, watch=watch)
    asked = [span.ref for unit in review.units for span in unit.spans if span.decision is Proposal.REVIEW]
    if asked:
        console.decide_spans(case, asked, decision=Proposal.REDACT, reason=Reason.TP_UNKNOWN)
    say(f"{review.redacted} redactions proposed, {len(asked)} decided by hand.")
