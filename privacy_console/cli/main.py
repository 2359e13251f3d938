"""Every verb of the officer, scriptable. What each prints is documented in `docs/cli.md`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from privacy_console.casework.common.errors import Cancelled, ConsoleError, Refused, Unavailable, Unreadable
from privacy_console.cli import cases, health, letters, office, records, trail
from privacy_console.cli.talk import say, sentence
from privacy_console.cli.tools import Tools

DONE, FAILED_VERIFICATION, USAGE, CANNOT_READ, REFUSED, SOURCE_UNAVAILABLE, NO_DISPLAY, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 130

Verb = Callable[[argparse.Namespace, Tools], int]


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="privacy-console",
        description="Answer people's requests about their data. Without a verb, the window opens.",
        epilog="Exit codes: 0 done, 1 verification failed, 2 usage, 3 cannot read the input, 4 refused by a rule, "
        "5 a source is unavailable, 6 no display, 130 interrupted.",
    )
    top.add_argument("--home", metavar="DIR", help="where everything of this office is (or PRIVACY_CONSOLE_HOME)")
    verbs = top.add_subparsers(dest="verb", metavar="VERB")
    for chapter in (health, letters, records, cases, trail, office):
        chapter.add_verbs(verbs)
    return top


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Carry out one verb; the exit code. A refusal or a failure is said on stderr in one sentence."""
    verb: Verb = arguments.run
    try:
        return verb(arguments, tools)
    except Cancelled:
        say("Stopped.")
        return INTERRUPTED
    except ConsoleError as error:
        say(sentence(error))
        return code_of(error)


def code_of(error: ConsoleError) -> int:
    """The exit code of an error, by who can act."""
    if isinstance(error, Unreadable):
        return CANNOT_READ
    if isinstance(error, Refused):
        return REFUSED
    return SOURCE_UNAVAILABLE if isinstance(error, Unavailable) else FAILED_VERIFICATION


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    return parser().parse_args(arguments)
