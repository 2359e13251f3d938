"""Texts, lists and fields as a map writes them: plain where that is safe, in quotes where it is not, never over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from privacy_console.casework.search.mapfile import FieldValue

_PLAIN = re.compile(r"[^\W_](?:[\w ./()+=;§–’“”…²'-]*[\w.)…+²])?|_[\w.-]*")
_WORDS = frozenset({"null", "yes", "no", "true", "false", "on", "off", "y", "n"})
"""What other readers of YAML take for something else than a text."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}
LONGEST_NAME = 900
"""Of a name that stands before a colon on one line; YAML takes a little over a thousand characters."""


def scalar(text: str) -> str:
    """The text as it may stand anywhere, in a flow too.

    >>> scalar("E-mail address"), scalar("no"), scalar("a: b #c"), scalar("")
    ('E-mail address', '"no"', '"a: b #c"', '""')
    """
    if text.lower() not in _WORDS and _PLAIN.fullmatch(text) and text.isprintable():
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == " " or (character.isprintable() and character != "\ufeff"):
        return character
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def name(text: str) -> str:
    """The text as it stands before a colon; a very long one is written with a question mark before it."""
    written = scalar(text)
    return written if len(written) < LONGEST_NAME else f"? {written} "


def flow_list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(scalar, texts))}]"


def flow_fields(fields: Mapping[str, FieldValue]) -> str:
    """In braces.

    >>> flow_fields({"label": "E-mail", "codes": {"1": "new"}, "purposes": ("a", "b"), "secret": "yes"})
    '{label: E-mail, codes: {1: new}, purposes: [a, b], secret: yes}'
    """
    return "{" + ", ".join(f"{name(key)}: {value(key, one)}" for key, one in fields.items()) + "}"


def value(field: str, given: FieldValue) -> str:
    """What stands after the colon. Flags say `yes` and `no` without quotes, as people write them.

    >>> value("key", ()), value("key", "all"), value("key", "id")
    ('all', '[all]', 'id')
    """
    if field == "key" and given in ("all", (), ("all",)):  # no column: rows have no key; one that is called `all`
        return "[all]" if given else "all"
    if isinstance(given, str):
        return given if field in FLAGS and given in {"yes", "no"} else scalar(given)
    if isinstance(given, Mapping):
        return flow_fields(given)
    return flow_list(given)


FLAGS = frozenset({"person_name", "secret", "free_text", "json", "provided"})
