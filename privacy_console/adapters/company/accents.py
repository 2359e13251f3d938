"""Values with letters outside ASCII, told by the engine without knowing any accent.

LIKE knows no accents, but every engine counts characters and bytes. A value with one byte more than characters has one letter
outside ASCII: the word that is looked for stands there but for one letter, which may be any. What has more of them, as has any
word of another script, is for whoever asked to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import sqlalchemy as sa

from privacy_console.adapters.company.engines.base import Column

_TWO_FOR_ONE = re.compile("(?=(ss|ae|oe|aa|th|ng|ij))")
"""Letters that are one with an accent, or of another alphabet: ß, æ, œ, å, þ, ŋ, ĳ."""


def bytes_beyond(engine: str, column: Column) -> Column | None:
    """How many bytes a text has more than characters, by the name of a dialect; None where we do not know how to ask."""
    match engine:
        case "sqlite":
            return sa.func.length(sa.cast(column, sa.LargeBinary)) - sa.func.length(sa.cast(column, sa.Text))
        case "postgresql":
            return sa.func.octet_length(column) - sa.func.char_length(column)
        case "mariadb" | "mysql":
            text = sa.func.convert(column.op("USING")(sa.literal_column("utf8mb4")))
            return sa.func.length(text) - sa.func.char_length(text)
        case _:
            return None


def but_for_one(words: Iterable[str]) -> tuple[str, ...]:
    """Patterns for words of which one letter is none of ASCII's.

    >>> but_for_one(["muss"])
    ('%%uss%', '%m%ss%', '%mu%s%', '%mus%%', '%mu%%')
    """
    return tuple(
        dict.fromkeys(
            f"%{word[:at]}%{word[at + length :]}%"
            for word in words
            for at, length in (*((at, 1) for at in range(len(word))), *((two.start(), 2) for two in _TWO_FOR_ONE.finditer(word)))
        )
    )
