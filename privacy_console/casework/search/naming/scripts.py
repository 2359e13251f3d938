"""Words of other scripts in Latin letters, in the ways that are usual: one name has several, and none is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import product

from anyascii import anyascii

from privacy_console.casework.search.naming.romanisations import CYRILLIC, GREEK, LETTERS, READERS, SEMITIC, SOUNDS
from privacy_console.casework.search.spelling.text import fold

_SLAVIC = re.compile(
    r"zh|kh|shch|schtsch|tsch|^tch|^[jy][uae]|(?:[oey]v|[oey]w|[oe]ff)a?$|sk(?:iy|ij|ii|yy|yj|aya|aja|aia|i|y)$|[aeiy]j$"
    r"|(?:iy|ei|ey)$|^i[vw]an|^[vw]ladimir|^[vw]as+il|^[vw]aler|^[vw]iktor|^(?:y|j)?e[vw]gen|^ser[gj]"
)
_OTHERS = (re.compile("sch(?!ch)|w|j"), re.compile("zh|kh|sh|y|v"))
"""What an English and a German writer never writes for a Cyrillic letter."""
_ABJAD = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_FIRM = frozenset("dlmnr")
"""Consonants that a skeleton keeps as they were written, mostly."""
_MARKS = str.maketrans("", "", "'`\u2019\u02bc")


def is_abjad(word: str) -> bool:
    """Whether it is in a script that writes no vowels: Arabic, Hebrew."""
    return _ABJAD.search(word) is not None


def skeletons(word: str) -> frozenset[str]:
    """The consonants of a word: what Arabic and Hebrew write of it. Two where a `v` may be a vowel's sign.

    >>> skeletons("محمد") == skeletons("Muhammad") == skeletons("Mohamed"), sorted(skeletons("Levi") & skeletons("לוי"))
    (True, ['l', 'lb'])
    """
    sounds = fold(word).translate(_MARKS)
    for written, sound in SOUNDS:
        sounds = sounds.replace(written, sound)
    bare = re.sub("[aeiouywh]", "", sounds)
    return frozenset(re.sub(r"(.)\1+", r"\1", bare.replace("v", sound)) for sound in ("b", ""))


def firm_letters(word: str) -> str:
    """The letters of an Arabic or Hebrew word that stand in most of its Latin spellings, in their order."""
    return "".join(c for c in max(skeletons(word), key=len, default="") if c in _FIRM)


def in_latin(word: str) -> frozenset[str]:
    """The usual Latin spellings of a Cyrillic or Greek word; nothing of another script, which `fold` knows one spelling of.

    >>> sorted(in_latin("Жуков")), sorted(in_latin("Νίκος"))
    (['jukov', 'schukow', 'zhukov', 'zukov'], ['nikos'])
    """
    lower = unicodedata.normalize("NFC", word).lower()
    if any("\u0400" <= c <= "\u052f" for c in lower):
        plain = "".join(c if c in CYRILLIC[0] else unicodedata.normalize("NFD", c)[0] for c in lower)
        return frozenset(way for table in CYRILLIC for way in _endings(_written(plain, table)))
    if any("\u0370" <= c <= "\u03ff" or "\u1f00" <= c <= "\u1fff" for c in lower):
        plain = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
        return frozenset(_written(plain, table) for table in GREEK)
    return frozenset()


def _written(word: str, table: Mapping[str, str]) -> str:
    said, at = "", 0
    while at < len(word):
        length = 2 if word[at : at + 2] in table else 1
        said += table.get(word[at : at + length], fold(word[at : at + length]))
        at += length
    return "".join(c for c in said if c.isalnum())


def _endings(word: str) -> set[str]:
    """A word and how its end or beginning is written for short: `-skiy` as `-sky`, `ks` as `x`, `e-` as `ye-`."""
    ends = {word, re.sub("(?:iy|yy|ij|yj|ii|yi)$", "y", word), re.sub("(?:iy|yy|ij|yj|ii|yi)$", "i", word)}
    return {way for end in ends for way in (end, end.replace("ks", "x"), re.sub("^e", "ye", end))}


def syllables(word: str) -> tuple[str, ...]:
    """The parts of a word of a script that writes no spaces in names, each as it is in Latin letters.

    >>> syllables("王伟"), syllables("김민수")
    (('wang', 'wei'), ('gim', 'min', 'su'))
    """
    return tuple(part.lower() for part in re.findall("[A-Z][a-z]*|[a-z]+", anyascii(word)))


def romanised_otherwise(latin: str) -> frozenset[str]:
    """Other Latin spellings of a name from another script: `Zhukov` as `schukow`, `Ahmad` as `ahmed`. Nothing of any other word.

    >>> "schukow" in romanised_otherwise("zhukov"), "zhukov" in romanised_otherwise("schukow"), romanised_otherwise("muller")
    (True, True, frozenset())
    """
    if latin in SEMITIC:
        return SEMITIC[latin] - {latin}
    return frozenset(way for word in in_cyrillic(latin) for way in in_latin(word)) - {latin}


def in_cyrillic(latin: str, *, always: bool = False) -> frozenset[str]:
    """How a word that seems to come from Cyrillic may have stood there, in small letters; nothing of any other word.

    Args:
        always: read it as such whatever it looks like: the given name beside such a surname.
    """
    if not latin.isascii() or not latin.isalpha() or len(latin) < 4 or not (always or _SLAVIC.search(latin)):
        return frozenset()
    tables = [table for table, others in zip(READERS, _OTHERS, strict=True) if others.search(latin) is None]
    return frozenset(way for table in tables for way in _read(latin, table))


def _read(latin: str, table: Mapping[str, str]) -> set[str]:
    """A Latin word in Cyrillic letters; a German `sch` may be ж or ш."""
    letters: list[str] = []
    at = 0
    while at < len(latin):
        for length in (7, 4, 3, 2, 1):
            part = latin[at : at + length]
            if len(part) == length and (part in table or (length == 1)):
                letters.append(table.get(part) or LETTERS.get(part, ""))
                at += length
                break
    choices = [("ш", "ж") if letter == "ш" and "sch" in table else (letter,) for letter in letters[:20]]
    words = ["".join(one) for one in list(product(*choices))[:8]]
    return {way for word in words for way in (word, re.sub("(?<=[бвгджзклмнпрстфхцчшщ])[иый]$", "ий", word))}
