"""Values in the one form in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privacy_console.casework.review.folding import fold

_WORD = re.compile(r"[^\W_]+")
_NOT_DIGIT = re.compile(r"\D+")
_LONG_STREET = {
    "rd": "road",
    "ave": "avenue",
    "ln": "lane",
    "dr": "drive",
    "cl": "close",
    "blvd": "boulevard",
    "bd": "boulevard",
    "av": "avenue",
}


def digits_of(text: str) -> str:
    return _NOT_DIGIT.sub("", text)


def compact(text: str) -> str:
    return re.sub(r"[\s\-.]+", "", text).upper()


_TRUNK = re.compile(r"\(0\)")


def phone_key(written: str) -> str:
    """The last eight digits, equal however country code, trunk zero and separators are written; empty below seven."""
    digits = digits_of(_TRUNK.sub("", written)).lstrip("0")
    return digits[-8:] if len(digits) > 6 else ""


def shape_of(number: str) -> str:
    """What an id looks like, where that says anything: letters, a separator, at least four digits; else empty.

    >>> shape_of("C-10482"), shape_of("E-207"), shape_of("10482")
    ('c-99999', '', '')
    """
    folded = fold(number.strip())
    if not re.fullmatch(r"[a-z]{1,5}[-_/]\d{4,12}", folded):
        return ""
    return re.sub(r"\d", "9", folded)


def street_word(word: str) -> str:
    if word.endswith(("straße", "strasse", "strase")):
        return word.replace("straße", "strasse")
    if word.endswith("str") and len(word) > 4:
        return word + "asse"
    return _LONG_STREET.get(word, word)


def address_keys(address: str) -> Iterator[str]:
    """One key for each comma-separated part of the address that has a house number and a street."""
    for part in address.split(","):
        words = [street_word(word) for word in _WORD.findall(fold(part))]
        if (
            1 < len(words) < 7
            and any(word[0].isdigit() for word in words)
            and any(len(word) > 3 and word.isalpha() for word in words)
        ):
            yield " ".join(words)
