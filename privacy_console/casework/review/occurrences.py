"""Where a value occurs again: one occurrence missed is a value disclosed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from privacy_console.casework.review.folding import View, fold, view
from privacy_console.casework.review.spans import SpanKind

_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\D+")


@lru_cache(maxsize=16384)
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text as words with their places, made once for each text of a package."""

    view: View
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@lru_cache(maxsize=8192)
def _seen(text: str) -> _Seen:
    shown = view(text)
    matches = list(_WORD.finditer(shown.folded))
    return _Seen(shown, tuple(match.group() for match in matches), tuple(match.span() for match in matches))


_WIDEST_GAP = 4  # characters between two words of one value


class Finder:
    """Many values, looked for in a text at once, each as whole words, in any case and spacing."""

    def __init__(self, values: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for value in sorted(set(values)):
            words = tuple(_WORD.findall(view(value).folded))
            if words:
                self._by_first.setdefault(words[0], []).append((value, words))

    def within(self, text: str) -> Iterator[tuple[str, int, int]]:
        """(value, start, end) in code points of the original text."""
        seen = _seen(text)
        if self._by_first.keys().isdisjoint(seen.words):
            return
        for at, first in enumerate(seen.words):
            for value, words in self._by_first.get(first, ()):
                end = at + len(words)
                if seen.words[at:end] == words and all(
                    seen.spans[k + 1][0] - seen.spans[k][1] <= _WIDEST_GAP for k in range(at, end - 1)
                ):
                    yield (value, *seen.view.original(seen.spans[at][0], seen.spans[end - 1][1]))


def words_in_lower_case(texts: Iterable[str]) -> frozenset[str]:
    """Folded words that stand in lower case somewhere: a lone name among them may be only a word."""
    return frozenset[str]().union(*map(_lower_words, texts))


@lru_cache(maxsize=8192)
def _lower_words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _WORD.findall(text) if word.islower())
