"""What a filter could go on with where somebody is typing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.filters import ME, NONE, UNKNOWN, Is, Key, folded
from privacy_console.casework.requests.reading import Law, LetterKind, Right

_BEGUN = re.compile(r'(?P<minus>-?)(?:(?P<key>[A-Za-z]+):(?P<before>(?:"[^"]*"|[^\s",])*,)*)?(?P<last>"?[^"]*)$')
_LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
_DAYS = {
    Key.DUE: ("late", "today", "soon", "<7", "<14", "<30"),
    Key.RECEIVED: ("today", "<7", "<30", "<60"),
}
MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """`options` could stand in place of what was typed from `start` up to the cursor."""

    start: int
    options: tuple[str, ...]


def completions(text: str, cursor: int, *, people: Sequence[str] = (), labels: Sequence[str] = ()) -> Completion:
    """What could be meant by the part before the cursor: keys, or the values of a key.

    >>> completions("elena ri", 8).options
    ('right:',)
    >>> completions("-right:erasure,ac", 17).options
    ('-right:erasure,access',)
    """
    start = _start(text[:cursor])
    typed = text[start:cursor]
    found = _BEGUN.match(typed)
    if found is None or not typed:
        return Completion(start=start, options=())
    name = (found["key"] or "").lower()
    if not name:
        word = found["last"].lower()
        keys = [f"{found['minus']}{key}:" for key in Key if key and key.startswith(word)] if word else []
        return Completion(start=start, options=tuple(keys))
    if name not in set(Key):
        return Completion(start=start, options=())
    head, begun = typed[: found.start("last")], folded(found["last"].lstrip('"'))
    values = [value for value in _values(Key(name), people, labels) if folded(value).startswith(begun) and folded(value) != begun]
    return Completion(start=start, options=tuple(head + _quoted(value) for value in values[:MOST]))


def _values(key: Key, people: Sequence[str], labels: Sequence[str]) -> Sequence[str]:
    listed: dict[Key, Sequence[str]] = {
        Key.RIGHT: tuple(Right),
        Key.OWNER: (ME, NONE, *people),
        Key.STATUS: tuple(Status),
        Key.LABEL: (*labels, NONE),
        Key.KIND: tuple(LetterKind),
        Key.LANG: (*_LANGUAGES, UNKNOWN),
        Key.LAW: tuple(Law),
        Key.IS: tuple(Is),
        **_DAYS,
    }
    return listed[key]


def _start(before: str) -> int:
    """Where the part begins that is being typed: blanks within quotes do not end it."""
    start, quoted = 0, False
    for at, sign in enumerate(before):
        if sign == '"':
            quoted = not quoted
        elif sign.isspace() and not quoted:
            start = at + 1
    return start


def _quoted(value: str) -> str:
    return f'"{value}"' if any(sign.isspace() for sign in value) else value
