"""Sets of words, and phrases made of them, each compiled only where it can be found: most letters need few of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from privacy_console.casework.requests.reader.fold import pattern

NAMED = re.compile(r"<([a-z_]+)>")
"""A set in a phrase."""


class Sets:
    """The sets of a language, by their names."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._text = ""
        self._there: dict[str, bool] = {}

    def pattern(self, phrase: str) -> re.Pattern[str]:
        """A phrase as an expression, with the words of each of its sets; one that names an unknown set finds nothing."""
        if phrase not in self._patterns:
            lacking = any(name not in self._known for name in NAMED.findall(phrase))
            filled = NAMED.sub(lambda found: f"({self._known.get(found[1], '')})", phrase)
            self._patterns[phrase] = re.compile(r"(?!)" if lacking else pattern(filled))
        return self._patterns[phrase]

    def possible(self, names: Sequence[str], text: str) -> bool:
        """Whether a word of each of those sets stands in the text."""
        if text != self._text:
            self._text, self._there = text, {}
        there = self._there
        for name in names:
            if name not in there:
                there[name] = self.pattern(f"<{name}>").search(text) is not None
            if not there[name]:
                return False
        return True


class Phrases:
    """Phrases to look for: those of a language as one expression, and those that are made of its sets."""

    def __init__(self, fixed: re.Pattern[str], made: Sequence[str], sets: Sets) -> None:
        self._fixed, self._sets = fixed, sets
        self._made = tuple((phrase, tuple(NAMED.findall(phrase))) for phrase in made)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        yield from self._fixed.finditer(text)
        for phrase, names in self._made:
            if self._sets.possible(names, text):
                yield from self._sets.pattern(phrase).finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        return next(self.finditer(text), None)
