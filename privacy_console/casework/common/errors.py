"""Errors, sorted by who can act.

Each concrete class has a stable `code` and the `sentence` a person reads: what happened, what did not, what to do. Both
faces of the program show it, `ui/wording.py` in the user's language; a test demands both of every class. Messages given to
`super().__init__` name facts that are not personal (ids, places, counts): they may reach a log.
"""

from __future__ import annotations

from typing import ClassVar


class ConsoleError(Exception):
    """Any failure that the program foresaw. Every concrete subclass sets its own stable `code`."""

    code: ClassVar[str] = ""
    sentence: ClassVar[str] = ""
    """A template over the error's attributes, as in `{case} is {now} and cannot become {to}.`"""


class Refused(ConsoleError):
    """A rule of casework forbids this. The officer can read why and act. Exit code 4."""


class Unreadable(Refused):
    """An input (letter, data map, policy, bundle) cannot be read as what it should be. Exit code 3.

    `place` says where: a file name, with the line or field where one is known.
    """

    def __init__(self, message: str, *, place: str = "") -> None:
        super().__init__(f"{place}: {message}" if place else message)
        self.message = message
        self.place = place


class Unavailable(ConsoleError):
    """Something outside (database, keyring, disk) did not answer. Trying again may help. Exit code 5."""


class Cancelled(BaseException):
    """The officer asked to stop. Not an `Exception`, so that no `except Exception` can mistake it. Exit code 130."""
