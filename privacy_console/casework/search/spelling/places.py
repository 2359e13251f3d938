"""Postal addresses, by their parts: street, number of the house, postcode, town."""

from __future__ import annotations

import re
from dataclasses import dataclass

from privacy_console.casework.search.spelling.likeness import Comparer, Likeness, similar
from privacy_console.casework.search.spelling.text import fold, tidy

_WORD = re.compile(r"[^\W_]+")
_STREET = re.compile(
    r"(?:strasse|str|street|st|saint|sankt|road|rd|avenue|avenida|ave|av|platz|plaza|piazza|place|pl|weg|gasse|lane|ln|drive|dr"
    r"|square|sq|boulevard|blvd|bd|rue|calle|via|viale|straat|laan|ulica|ul|allee|rua)$"
)
_NUMBER = re.compile(r"\d{1,5}[a-z]?")
_LITTLE = frozenset(
    {"the", "de", "la", "le", "du", "des", "del", "di", "da", "do", "dos", "of", "der", "die", "das", "am", "an", "im"}
)
_OF_A_FLAT = """
wohnung whg apt apartment app flat etage hinterhaus vorderhaus floor room top stiege bis links rechts unit suite
"""
_NOT_TOWNS = frozenset(_OF_A_FLAT.split())


def address_words(value: str) -> tuple[str, ...]:
    """The words of a postal address that count: numbers, and words without what only says `street`."""
    joined = re.sub(r"(?<=\d) ([a-z])(?![a-z\d])", r"\1", fold(tidy(value)[:500]))  # 5 a
    words = (_STREET.sub("", word) for word in _WORD.findall(joined))
    return tuple(word for word in words if word)


def house(value: str) -> tuple[str, str] | None:
    """Number of the house and first word of the street: what no other street of the town has. None where one is missing.

    >>> house("Hauptstraße 5, 10115 Berlin"), house("10115 Berlin, Hauptstr. 5"), house("5 Main Street"), house("Calle Mayor, 5")
    (('5', 'haupt'), ('5', 'haupt'), ('5', 'main'), ('5', 'mayor'))
    """
    parts = [address_words(part) for part in re.split(r"[,;\n]", tidy(value)[:500])]
    numbers = [(word, at) for at, words in enumerate(parts) for word in words if _NUMBER.fullmatch(word)]
    if not numbers:
        return None
    number, at = min(numbers, key=lambda one: len(one[0].rstrip("abcdefghijklmnopqrstuvwxyz")))
    nearest = sorted(range(len(parts)), key=lambda one: (abs(one - at), one > at))
    named = next((words for one in nearest if (words := [w for w in parts[one] if w.isalpha() and len(w) > 2])), None)
    return (number, next((word for word in named if word not in _LITTLE), named[0])) if named else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    house: tuple[str, str]
    numbers: frozenset[str]
    """Of the house and of the flat."""
    postcode: str
    words: frozenset[str]


def _place(value: str) -> _Place | None:
    found, words = house(value), address_words(value)
    if found is None:
        return None
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    postcode = next((word for word in words if word != found[0] and len(word) >= 4 and word[:4].isdecimal()), "")
    return _Place(
        house=found,
        numbers=frozenset(word for word in numbers if word != postcode),
        postcode=postcode,
        words=frozenset(w for w in words if w.isalpha() and len(w) > 2 and w not in _LITTLE | _NOT_TOWNS) - {found[1]},
    )


def address_comparer(given: str) -> Comparer:
    """The same house of the same street, and nothing that contradicts: another postcode, another flat, another town."""
    mine = _place(given)

    def compare(stored: object) -> Likeness | None:
        theirs = _place(str(stored)) if mine else None
        if mine is None or theirs is None or not _same_house(mine, theirs):
            return None
        if not (mine.numbers <= theirs.numbers or theirs.numbers <= mine.numbers):
            return None
        if mine.postcode and theirs.postcode:
            return similar("street, number and postcode") if mine.postcode == theirs.postcode else None
        if mine.words and theirs.words and not mine.words & theirs.words:
            return None
        return similar("street and number")

    return compare


def _same_house(mine: _Place, theirs: _Place) -> bool:
    """The number may stand before or after the street, whose own words may come in another order."""
    streets = mine.house[1] in theirs.words | {theirs.house[1]} and theirs.house[1] in mine.words | {mine.house[1]}
    return streets and mine.house[0] in theirs.numbers and theirs.house[0] in mine.numbers
