"""The filter field's grammar, as people know it from GitHub: `right:erasure owner:me due:<7 "marchetti"`.

    right:WORD      access, rectification, erasure, restriction, portability, objection, withdraw_consent
    owner:me        assigned to whoever is signed in
    is:WORD         new, overdue, waiting, closed, aside
    due:<N          open and due within N days, overdue ones too; `due:overdue` only those
    words           each must occur in the name, the number or the first line; quotes keep a colon from meaning anything

What is not understood is not ignored: it is named, and the query is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from privacy_console.casework.requests.queue import Order, QueueQuery, View
from privacy_console.casework.requests.reading import Right

_TOKEN = re.compile(r'(?:(?P<key>[a-z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+))', re.IGNORECASE)
_IS = {
    "new": View.NEW,
    "overdue": View.OVERDUE,
    "waiting": View.WAITING,
    "closed": View.CLOSED,
    "aside": View.SET_ASIDE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What was asked for. `problems` are the parts that mean nothing, as they were typed."""

    words: tuple[str, ...] = ()
    right: Right | None = None
    views: tuple[View, ...] = ()
    due_within: int | None = None
    problems: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Filter()

    def query(self, view: View, *, order: Order, descending: bool) -> QueueQuery:
        """The query of that view, narrowed. Ask it only where there are no problems."""
        return QueueQuery(
            view=view,
            text=" ".join(self.words),
            right=self.right,
            order=order,
            descending=descending,
            also=self.views,
            due_within=self.due_within,
        )

    def text(self) -> str:
        """The filter as it could be typed."""
        parts = [f"right:{self.right}"] if self.right else []
        names = {view: name for name, view in _IS.items()}
        parts += ["owner:me" if view is View.MINE else f"is:{names[view]}" for view in self.views]
        parts += [] if self.due_within is None else [f"due:<{self.due_within}"]
        return " ".join([*parts, *(_quoted(word) for word in self.words)])


def parse(text: str) -> Filter:
    """Read what was typed; never fails.

    >>> parse('right:erasure owner:me due:<7 "marchetti"').text()
    'right:erasure owner:me due:<7 marchetti'
    >>> parse("due:soon").problems
    ('due:soon',)
    """
    found = Filter()
    for token in _TOKEN.finditer(text):
        key, quoted, plain = token["key"], token["quoted"], token["plain"]
        value = plain if quoted is None else quoted
        if key is None or key.lower() not in _KEYS:
            # A word with a colon in it, as a time or an address, is a word.
            found = replace(found, words=(*found.words, *(value if key is None else f"{key}:{value}").split()))
        else:
            narrowed = _KEYS[key.lower()](found, value.lower())
            found = narrowed or replace(found, problems=(*found.problems, token[0]))
    return found


def _right(found: Filter, value: str) -> Filter | None:
    return replace(found, right=Right(value)) if value in set(Right) and found.right in {None, value} else None


def _owner(found: Filter, value: str) -> Filter | None:
    return _in_view(found, View.MINE) if value == "me" else None


def _is(found: Filter, value: str) -> Filter | None:
    return _in_view(found, _IS[value]) if value in _IS else None


def _due(found: Filter, value: str) -> Filter | None:
    if value == "overdue":
        return _in_view(found, View.OVERDUE)
    days = re.fullmatch(r"<(=?)([0-9]{1,4})", value)
    if not days:
        return None
    within = int(days[2])
    return replace(found, due_within=within if found.due_within is None else min(within, found.due_within))


def _in_view(found: Filter, view: View) -> Filter:
    return replace(found, views=tuple(dict.fromkeys((*found.views, view))))


def _quoted(word: str) -> str:
    """A word that would be read as a key needs quotes."""
    return f'"{word}"' if word.partition(":")[0].lower() in _KEYS and ":" in word else word


_KEYS: dict[str, Callable[[Filter, str], Filter | None]] = {"right": _right, "owner": _owner, "is": _is, "due": _due}
