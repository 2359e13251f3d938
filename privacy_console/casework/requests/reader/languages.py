"""Which language a text is in, by the small words and the letters that only it has."""

from __future__ import annotations

from functools import lru_cache

from privacy_console.casework.requests.reader.fold import fold, words
from privacy_console.casework.requests.reader.lexicon import TABLES

MAX_LOOKED_AT = 8_000


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each common word the languages that have it; a word that many have says little."""
    holders: dict[str, list[str]] = {}
    for table in TABLES:
        for word in set(fold(table.common).split()):
            holders.setdefault(word, []).append(table.code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in holders.items()}


def ranked(text: str) -> list[tuple[str, float]]:
    """Languages with their share of the text's words, the likeliest first."""
    weights = _weights()
    scores: dict[str, float] = {}
    looked_at = text[:MAX_LOOKED_AT].lower()
    found = words(fold(looked_at))
    for word in found:
        for code, weight in weights.get(word, ()):
            scores[code] = scores.get(code, 0.0) + weight
    for table in TABLES:
        own = sum(looked_at.count(letter) for letter in table.letters)
        if own:
            scores[table.code] = scores.get(table.code, 0.0) + min(own, len(found)) / 2
    return sorted(((code, score / max(len(found), 1)) for code, score in scores.items()), key=lambda pair: -pair[1])


def language_of(text: str) -> str:
    """ISO 639-1, or empty where too little was written to tell.

    >>> language_of("Bitte löschen Sie die Daten, die Sie über mich haben")
    'de'
    """
    order = ranked(text)
    if not order or order[0][1] < 0.04 or (len(order) > 1 and order[0][1] < order[1][1] * 1.05):
        return ""
    return order[0][0]
