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
SHORTEST_IN_HALVES = 5


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
    """Patterns that fit wherever a word stands of which one letter is none of ASCII's, and elsewhere sometimes.

    A long word keeps one of its halves; where two letters may be one, the cut is not between them.

    >>> but_for_one(["lee"]), but_for_one(["thomas"]), but_for_one(["mussa"])
    (('%%ee%', '%l%e%', '%le%%'), ('%tho%', '%mas%'), ('%mu%', '%ssa%'))
    """
    patterns: dict[str, None] = {}
    for word in words:
        if len(word) < SHORTEST_IN_HALVES:
            two = ((found.start(), 2) for found in _TWO_FOR_ONE.finditer(word))
            for at, length in (*((at, 1) for at in range(len(word))), *two):
                patterns[f"%{word[:at]}%{word[at + length :]}%"] = None
        else:
            middle = len(word) // 2
            cut = next((at for at in (middle, middle + 1, middle - 1) if not _TWO_FOR_ONE.match(word, at - 1)), middle)
            patterns |= dict.fromkeys((f"%{word[:cut]}%", f"%{word[cut:]}%"))
    return tuple(patterns)
