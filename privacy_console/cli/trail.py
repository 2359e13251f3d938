"""`audit export`, `audit verify` and `audit show`."""

from __future__ import annotations

import argparse

from privacy_console.casework.audit.verification import Verdict
from privacy_console.casework.common.ids import CaseId
from privacy_console.cli.cases import unlock_from, with_sign_in
from privacy_console.cli.letters import Verbs
from privacy_console.cli.talk import give, show, watching
from privacy_console.cli.tools import Tools

PAGE = 500


def add_verbs(verbs: Verbs) -> None:
    audit = verbs.add_parser("audit", help="the trail and its bundles").add_subparsers(dest="audit_verb", required=True)
    export = audit.add_parser("export", help="write the trail as a bundle that an auditor checks offline")
    export.add_argument("--json", action="store_true")
    with_sign_in(export)
    export.set_defaults(run=export_bundle)

    verify = audit.add_parser("verify", help="check a bundle; needs no store")
    verify.add_argument("bundle", metavar="BUNDLE")
    verify.add_argument(
        "--key", metavar="FINGERPRINT", help="of the key that must have signed; without it the verdict names the key"
    )
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(run=verify_bundle)

    listed = audit.add_parser("show", help="the trail, or one case's part of it")
    listed.add_argument("case", nargs="?", metavar="CASE")
    listed.add_argument("--json", action="store_true")
    with_sign_in(listed)
    listed.set_defaults(run=show_trail)


def export_bundle(arguments: argparse.Namespace, tools: Tools) -> int:
    unlock = unlock_from(arguments)
    with watching() as watch:
        path = tools.office(arguments.home, unlock, watch).export_bundle(watch=watch)
    if arguments.json:
        give({"bundle": path})
    else:
        show(path)
    return 0


def verify_bundle(arguments: argparse.Namespace, tools: Tools) -> int:
    with watching() as watch:
        verdict = tools.verify_bundle(arguments.bundle, fingerprint=arguments.key, watch=watch)
    if arguments.json:
        give(verdict_object(verdict))
    else:
        show(verdict.sentence)
    return 0 if verdict.verified else 1


def verdict_object(verdict: Verdict) -> dict[str, object]:
    return {
        "state": verdict.state.value,
        "entries": verdict.entries,
        "verified_to": verdict.verified_to,
        "broken_at": verdict.broken_at,
        "what": verdict.what.value,
        "place": verdict.place,
        "sentence": verdict.sentence,
        "signed_by": verdict.signed_by,
        "warnings": list(verdict.warnings),
    }


def show_trail(arguments: argparse.Namespace, tools: Tools) -> int:
    after = -1
    unlock = unlock_from(arguments)
    with watching() as watch:
        console = tools.office(arguments.home, unlock, watch)
        while page := console.trail(CaseId(arguments.case) if arguments.case else None, after=after, limit=PAGE):
            for entry in page:
                if arguments.json:
                    who = {"at": entry.at, "actor": entry.actor, "action": entry.action}
                    give({"sequence": entry.sequence, **who, "case": entry.case, "facts": dict(entry.facts)})
                else:
                    show(f"{entry.sequence:>6}  {entry.at}  {entry.actor}  {entry.action}  {entry.case}")
            after = page[-1].sequence
    return 0
