"""The `Received:` lines of a message: which host took it in, and when."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import pairwise

from privacy_console.adapters.mailbox.mime import ODD, Part
from privacy_console.casework.requests.letter import Trace

MAX_TRACES = 100

_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|\\.|[^\s()";\\]+|\S')
"""A quoted string, an escaped sign, a word, or a mark. What is between them is space."""
_IN_COMMENT = re.compile(r"\\.|[()]|[^()\\]+|\\")


def traces(message: Part) -> tuple[Trace, ...]:
    """The lines as they stand, the newest first."""
    lines = [value for name, value in message.headers if name == "received"]
    return tuple(trace_of(line) for line in lines[:MAX_TRACES])


def trace_of(line: str) -> Trace:
    """One line, without its comments. A line that names its host twice names none: its first words are a stranger's.

    >>> trace_of("from x (helo by mx.a.example) by MX.b.example. (y; (z)) with SMTP; Thu, 5 Mar 2026 23:30:00 +0100 (CET)")
    Trace(by='mx.b.example', at=datetime.datetime(2026, 3, 5, 23, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600))))
    """
    clauses: list[list[str]] = [[]]
    depth = 0
    at = 0
    while found := (_IN_COMMENT if depth else _PIECE).search(line, at):
        piece, at = found[0], found.end()
        if piece == "(":
            depth += 1
        elif piece == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif piece == ";":
            clauses.append([])
        else:
            clauses[-1].append(piece)
    words = [word for clause in clauses[:-1] for word in clause] if len(clauses) > 1 else clauses[0]
    named = [after for word, after in pairwise(words) if word.lower() == "by"]
    by = named[0].lower().rstrip(".") if len(named) == 1 else ""
    return Trace(by=by, at=date_of(" ".join(clauses[-1])) if len(clauses) > 1 else None)


def date_of(value: str) -> datetime | None:
    """A header's date as the instant it means, or None where it means none."""
    try:
        found = parsedate_to_datetime(value.strip())
        if found.tzinfo is None:  # -0000: the instant is meant, the place is not told
            found = found.replace(tzinfo=UTC)
        found.astimezone(UTC)  # an offset that leaves the calendar is no date
    except (*ODD, OverflowError):
        return None
    return found
