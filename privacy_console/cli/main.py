"""Every verb of the officer, scriptable. What each prints is documented in `docs/cli.md`."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence

from privacy_console.casework.common.errors import Cancelled, ConsoleError, Refused, Unavailable, Unreadable
from privacy_console.cli import cases, health, letter, letters, mail, maps, office, records, trail
from privacy_console.cli.talk import say, sentence, speak_any_name
from privacy_console.cli.tools import Tools

DONE, FAILED_VERIFICATION, USAGE, CANNOT_READ, REFUSED, SOURCE_UNAVAILABLE, NO_DISPLAY, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 130
FAULT, NOBODY_READS = 70, 141

Verb = Callable[[argparse.Namespace, Tools], int]


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="privacy-console",
        description="Answer people's requests about their data. Without a verb, the window opens.",
        epilog="Exit codes: 0 done, 1 verification failed, 2 usage, 3 cannot read the input, 4 refused by a rule, "
        "5 a source is unavailable, 6 no display, 70 a fault of this program, 130 interrupted.",
    )
    top.add_argument("--home", metavar="DIR", help="where everything of this office is (or PRIVACY_CONSOLE_HOME)")
    verbs = top.add_subparsers(dest="verb", metavar="VERB")
    for chapter in (health, letters, maps, records, mail, cases, letter, trail, office):
        chapter.add_verbs(verbs)
    return top


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Carry out one verb; the exit code."""
    verb: Verb = arguments.run
    return verb(arguments, tools)


def guarded(work: Callable[[], int]) -> int:
    """The exit code of the work. A refusal, a failure or an interruption is said on stderr in one sentence."""
    speak_any_name()
    try:
        return work()
    except (Cancelled, KeyboardInterrupt):
        say("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:  # as `| head` does; what was done stays done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains of it while it ends
        return NOBODY_READS
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


def told(fault: BaseException) -> str:
    """A fault of ours in one line: its type and where it rose, never its message."""
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [
        (file, frame.lineno) for frame in frames if (file := frame.filename.rpartition("privacy_console")[2]) != frame.filename
    ]
    place = "{}:{}".format(*ours[-1]).lstrip("/\\") if ours else "an unknown place"
    return (
        f"A fault of this program: {type(fault).__name__} at {place}. The step it was at was not carried out. "
        "Nothing of a person is in this line: please report it."
    )


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    return parser().parse_args(arguments)
