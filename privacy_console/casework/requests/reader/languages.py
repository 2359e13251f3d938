"""Which language a text is in, by the small words that every text has."""

from __future__ import annotations

from functools import lru_cache

from privacy_console.casework.requests.reader.fold import fold, words
from privacy_console.casework.requests.reader.lexicon import TABLES

_LETTERS = {"el": "αειου", "he": "אבהו", "ar": "اليم"}


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each common word the languages that have it; a word that many have says little."""
    holders: dict[str, list[str]] = {}
    for table in TABLES:
        for word in set(fold(table.common).split()):
            holders.setdefault(word, []).append(table.code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in holders.items()}


def ranked(folded: str) -> list[tuple[str, float]]:
    """Languages with their share of the text's words, the likeliest first."""
    weights = _weights()
    scores: dict[str, float] = {}
    found = words(folded[:8_000])
    for word in found:
        for code, weight in weights.get(word, ()):
            scores[code] = scores.get(code, 0.0) + weight
    return sorted(((code, score / max(len(found), 1)) for code, score in scores.items()), key=lambda pair: -pair[1])


def language_of(folded: str) -> str:
    """ISO 639-1, or empty where too little was written to tell.

    >>> language_of(fold("Bitte löschen Sie die Daten, die Sie über mich haben"))
    'de'
    """
    order = ranked(folded)
    if not order or order[0][1] < 0.04 or (len(order) > 1 and order[0][1] < order[1][1] * 1.05):
        return ""
    return order[0][0]
