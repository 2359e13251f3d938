"""Where a value occurs again: one occurrence missed is a value disclosed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from privacy_console.casework.review.folding import fold, view
from privacy_console.casework.review.spans import SpanKind

_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\D+")


def normalised(kind: SpanKind, text: str) -> str:
    """The one form in which two writings of a value are equal: letters and digits, folded; of a phone its last eight digits.

    >>> normalised(SpanKind.PERSON, "José  NÚÑEZ"), normalised(SpanKind.PHONE_NUMBER, "+44 (0)20 7946 0018")
    ('jose nunez', '79460018')
    """
    clean = view(text).folded
    if kind is SpanKind.PHONE_NUMBER and len(_DIGITS.sub("", clean)) > 6:
        return _DIGITS.sub("", clean)[-8:]
    if kind in {SpanKind.IBAN_CODE, SpanKind.CREDIT_CARD, SpanKind.ID}:
        return _NO_WORD.sub("", clean)
    if kind in {SpanKind.PERSON, SpanKind.LOCATION}:
        return _NO_WORD.sub(" ", clean).strip()
    return clean.strip()


class Finder:
    """Many values, looked for in a text at once, each as whole words, in any case and spacing."""

    def __init__(self, values: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for value in sorted(set(values)):
            words = _WORD.findall(view(value).folded)
            if words:
                between = r"[\W_]{0,4}"
                pattern = re.compile(rf"(?<![^\W_]){between.join(map(re.escape, words))}(?![^\W_])")
                self._by_first.setdefault(words[0], []).append((value, pattern))

    def within(self, text: str) -> Iterator[tuple[str, int, int]]:
        """(value, start, end) in code points of the original text."""
        if not self._by_first:
            return
        seen = view(text)
        for first in sorted(self._by_first.keys() & set(_WORD.findall(seen.folded))):
            for value, pattern in self._by_first[first]:
                for match in pattern.finditer(seen.folded):
                    yield (value, *seen.original(*match.span()))


def words_in_lower_case(texts: Iterable[str]) -> frozenset[str]:
    """Folded words that stand in lower case somewhere: a lone name among them may be only a word."""
    return frozenset(fold(word) for text in texts for word in _WORD.findall(text) if word.islower())
