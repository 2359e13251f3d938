"""`deadlines`, `case ask|answered|reading` and `office reading`: what is due when, and what a deadline is counted from."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.case_clock import READINGS
from privacy_console.casework.requests.events import Asked, ChosenReading
from privacy_console.casework.requests.use_cases import ExtensionReason
from privacy_console.cli.talk import give, say, show

EARLIEST = "earliest"
SHOWN = 50

Told = Callable[[argparse.Namespace, Case], None]


def with_question(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--for", dest="what", required=True, choices=[one.value for one in Asked])
    verb.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="the controller's calendar day; today if not given")


def with_reading(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--count-by", required=True, choices=[EARLIEST, *sorted(READINGS)])
    verb.add_argument("--because", default="", help="why the office counts so; shown with every deadline counted so")


def extend_case(arguments: argparse.Namespace, console: Console, _watch: Watch) -> Case:
    return console.extend(CaseId(arguments.case), told_on=arguments.told_on, why=ExtensionReason(arguments.why))


def ask(arguments: argparse.Namespace, console: Console, _watch: Watch) -> Case:
    return console.ask(CaseId(arguments.case), Asked(arguments.what), on=arguments.on or console.today())


def answered(arguments: argparse.Namespace, console: Console, _watch: Watch) -> Case:
    return console.answer_arrived(CaseId(arguments.case), Asked(arguments.what), on=arguments.on or console.today())


def choose_reading(arguments: argparse.Namespace, console: Console, _watch: Watch) -> Case:
    reading = "" if arguments.count_by == EARLIEST else arguments.count_by
    return console.choose_reading(CaseId(arguments.case), ChosenReading(reading=reading, reason=arguments.because))


def choose_office_reading(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    earliest = arguments.count_by == EARLIEST
    chosen = None if earliest else ChosenReading(reading=arguments.count_by, reason=arguments.because)
    console.choose_office_reading(chosen)
    if arguments.json:
        give({"reading": arguments.count_by, "reason": arguments.because})
    else:
        say("Cases that ask for something from now on are counted so; those that asked before keep their own.")


def list_deadlines(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    if arguments.ics:
        show(console.calendar(watch=watch).decode().replace("\r\n", "\n").rstrip("\n"))
        return
    days, cases = console.due_days(), console.next_due(arguments.limit)
    if arguments.json:
        soonest = [
            {
                "case": case.id,
                "due": case.deadline.due.isoformat(),
                "law": case.deadline.law.value,
                "reading": case.deadline.reading,
                "extended": case.deadline.extended,
                "waiting": case.waiting,
            }
            for case in cases
        ]
        give({"days": {day.isoformat(): count for day, count in days.items()}, "cases": soonest})
        return
    today = console.today()
    for case in cases:
        left = (case.deadline.due - today).days
        when = f"{left} days left" if left > 0 else "due today" if left == 0 else f"{-left} days overdue"
        show(f"{case.deadline.due}  {case.id}  {when}  {case.deadline.reading}" + ("  waiting" if case.waiting else ""))
    if sum(days.values()) > len(cases):
        say(f"{sum(days.values()) - len(cases)} more are due later; --limit shows more.")
