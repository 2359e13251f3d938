"""Names with letters outside ASCII, told by the engine: whether the letters of a word stand in a value in their order, with any
accents. LIKE knows no classes of letters; each engine has another way, and one that has none gives all such values to be judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import sqlalchemy as sa

from privacy_console.adapters.company.engines.base import Column, Condition, bound
from privacy_console.casework.search.naming.words import DIGRAPH
from privacy_console.casework.search.spelling.text import fold

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_OF_TWO = {"ss": "s", "ae": "a", "oe": "o", "aa": "a", "th": "t"}
"""Letters that are written as two without accents: the second is not asked for."""


def _classes() -> tuple[dict[str, str], str]:
    classes: dict[str, list[str]] = {}
    strange = []
    for code in _LATIN:
        letter = chr(code)
        plain = fold(letter)
        base = plain if len(plain) == 1 else _OF_TWO.get(plain, "")
        if base.isalpha():
            classes.setdefault(base, []).append(letter)
        elif letter.isalpha():
            strange.append(letter)
    return {base: f"{base}{base.upper()}{''.join(letters)}" for base, letters in classes.items()}, "".join(strange)


_ACCENTED, _STRANGE = _classes()
_OTHERS = f"\u0370-\u1dff\u1f00-\u1fff\u2070-\ud7ff\uf900-\U0010ffff\xaa\xb2\xb3\xb9\xba\xbc-\xbe{_STRANGE}"


def letters_of(folded: str) -> str:
    """The letters that a word has whatever its accents: `muller` and `mueller` as `muler`."""
    bare = DIGRAPH.sub("", "".join(c for c in folded if c.isalnum())).replace("th", "t")
    return re.sub(r"(.)\1+", r"\1", bare)


class Accents:
    """How one engine is asked."""

    def __init__(self, match: Callable[[Column, str], Condition], *, each: str, between: str, around: str) -> None:
        self._match, self._each, self._between, self._around = match, each, between, around

    def has(self, column: Column, words: Iterable[str]) -> Condition:
        """Whether the letters of one of the folded words stand in the value in their order."""
        patterns = dict.fromkeys(map(self._pattern, words))
        return sa.or_(sa.false(), *(self._match(column, pattern) for pattern in patterns))

    def beyond_latin(self, column: Column) -> Condition:
        """Whether there is a character of which only `fold` says what it is in Latin letters."""
        return self._match(column, self._around.format(f"[{_OTHERS}]"))

    def _pattern(self, word: str) -> str:
        classes = (_ACCENTED.get(c, f"{c}{c.upper()}" if c.isalpha() else c) for c in letters_of(word))
        return self._around.format(self._between.join(self._each.format(one) for one in classes))


def _glob(column: Column, pattern: str) -> Condition:
    return column.op("GLOB", is_comparison=True)(bound(pattern))


def _regex(column: Column, pattern: str) -> Condition:
    return sa.collate(column, "C").op("~", is_comparison=True)(bound(pattern))


def _regexp(column: Column, pattern: str) -> Condition:
    text = sa.func.convert(column.op("USING")(sa.literal_column("utf8mb4")))
    return sa.collate(text, "utf8mb4_bin").op("REGEXP", is_comparison=True)(bound(pattern))


_SQLITE = Accents(_glob, each="[{0}]", between="*", around="*{0}*")
_POSTGRESQL = Accents(_regex, each="[{0}]", between=".*", around="{0}")
_MARIADB = Accents(_regexp, each="[^{0}]*+[{0}]", between="", around="{0}")
"""Possessive: no value is gone through twice, however long it is."""


def accents_of(engine: str) -> Accents | None:
    """By the name of a dialect; None where we know no way, and all values beyond ASCII are to be judged by whoever asks."""
    return {"sqlite": _SQLITE, "postgresql": _POSTGRESQL, "mariadb": _MARIADB, "mysql": _MARIADB}.get(engine)
