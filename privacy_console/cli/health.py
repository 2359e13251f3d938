"""`demo`, `doctor` and `selftest`."""

from __future__ import annotations

import argparse

from privacy_console.casework.console.office import Check
from privacy_console.cli import demo
from privacy_console.cli.letters import Verbs
from privacy_console.cli.talk import give, show, watching
from privacy_console.cli.tools import Tools


def add_verbs(verbs: Verbs) -> None:
    shown = verbs.add_parser("demo", help="a sample company, and one access request answered from letter to verified bundle")
    shown.add_argument("--headless", action="store_true", help="do not open the window afterwards")
    shown.add_argument("--json", action="store_true", help="print what was made as one object")
    shown.add_argument("--seed", type=int, default=1, help="another seed makes other people")
    shown.add_argument("--scale", type=from_one, default=1, metavar="N", help="how many times as large the sample company is")
    shown.add_argument("--surname", help="the subject's surname")
    shown.set_defaults(run=demo.run)

    doctor = verbs.add_parser("doctor", help="keyring, fonts, Qt, store, database privileges, time zone")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(run=examine)

    selftest = verbs.add_parser("selftest", help="inside an installed bundle: fonts, Qt plugins, migrations, a case")
    selftest.add_argument("--json", action="store_true")
    selftest.set_defaults(run=try_all)


def from_one(text: str) -> int:
    """A count.

    >>> from_one("3")
    3
    """
    count = int(text)
    if count < 1:
        message = "counts from 1"
        raise argparse.ArgumentTypeError(message)
    return count


def examine(arguments: argparse.Namespace, tools: Tools) -> int:
    return tell(list(tools.health(arguments.home)), as_json=arguments.json)


def try_all(arguments: argparse.Namespace, tools: Tools) -> int:
    with watching() as watch:
        return tell(list(tools.selftest(watch)), as_json=arguments.json)


def tell(checks: list[Check], *, as_json: bool) -> int:
    if as_json:
        give({"checks": [{"name": one.name, "ok": one.ok, "said": one.said, "warnings": list(one.warnings)} for one in checks]})
    else:
        for one in checks:
            show(f"{'ok ' if one.ok else 'NO '} {one.name}: {one.said}")
            for warning in one.warnings:
                show(f"    WARNING: {warning}")
    return 0 if all(one.ok for one in checks) else 1
