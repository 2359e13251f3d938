"""Which language a text is in, by the small words and the letters that only it has."""

from __future__ import annotations

from privacy_console.casework.requests.reader.fold import fold, words
from privacy_console.casework.requests.reader.lexicon import Lexicon

MAX_LOOKED_AT = 8_000


def ranked(text: str, lexicon: Lexicon) -> list[tuple[str, float]]:
    """Languages with their share of the text's words, the likeliest first."""
    scores: dict[str, float] = {}
    looked_at = text[:MAX_LOOKED_AT].lower()
    found = words(fold(looked_at))
    for word in found:
        for code, weight in lexicon.common.get(word, ()):
            scores[code] = scores.get(code, 0.0) + weight
    for code, letters in lexicon.letters.items():
        own = sum(looked_at.count(letter) for letter in letters)
        if own:
            scores[code] = scores.get(code, 0.0) + min(own, len(found)) / 2
    return sorted(((code, score / max(len(found), 1)) for code, score in scores.items()), key=lambda pair: -pair[1])


def language_of(text: str, lexicon: Lexicon) -> str:
    """ISO 639-1, or empty where too little was written to tell."""
    order = ranked(text, lexicon)
    if not order or order[0][1] < 0.04 or (len(order) > 1 and order[0][1] < order[1][1] * 1.05):
        return ""
    return order[0][0]
