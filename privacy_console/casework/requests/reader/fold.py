"""Text made comparable without moving a letter, and the small language in which the word lists are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "æ": "a", "œ": "o", "ı": "i", "ς": "σ"}
_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "‐": "-"}
_SPACES = {"\t": " ", "\u202f": " ", "\u2009": " "}
_SPECIAL = {**_LETTERS, **_SIGNS, **_SPACES}


class _Folding(dict[int, str]):
    """Each letter's plain form, worked out when it is first met; always exactly one letter."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code).lower())[0]
        plain = _SPECIAL.get(base, base)
        self[code] = plain
        return plain


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Lower case without accents, code point for code point, so that places stay the same.

    >>> fold("Löschung ΔΕΔΟΜΈΝΩΝ İptal")
    'loschung δεδομενων iptal'
    """
    return text.translate(_FOLDING)


_UMLAUTS = {"ä": "ae?", "ö": "oe?", "ü": "ue?", "ß": "(?:ss|ß)", "å": "aa?", "ø": "oe?", "æ": "ae?"}
_TOKEN = re.compile(r"\\.[*+]?|\[[^\]]*\][*+]?|\)[*+]?|\(\??|\.(?:\*|\{[\d,]+\})| *… *| \?| \*| |\*|[äöüßåøæÄÖÜÅØÆ]|\{[\d,]+\}")
_GAP = r"(?=\W).{0,60}?(?<=\W)"


def _translated(sign: str) -> str:
    match sign.strip() or sign:
        case "…":
            return _GAP
        case "(":
            return "(?:"
        case "*" if sign == "*":
            return r"\w*"
        case " ":
            return r"\s+"
        case "?" | "*":
            return r"\s*"
    return _UMLAUTS.get(sign.lower()) or (sign if "\\" in sign else fold(sign))


def inner(written: str) -> str:
    """As `pattern`, without what makes a phrase begin and end at a word."""
    parts, end = [], 0
    for found in _TOKEN.finditer(written):
        parts += [fold(written[end : found.start()]), _translated(found[0])]
        end = found.end()
    return "".join((*parts, fold(written[end:])))


def pattern(written: str) -> str:
    """A regular expression from a phrase of a word list.

    ` ` is any run of spaces, `word*` any ending, `…` up to sixty letters of the same sentence, `(a|b)` and `(a )?` as in
    regular expressions, `(a |b )*` any number of them; classes, repetitions and escapes pass as they are. Accents and case
    do not matter, and umlauts may be written out. A phrase begins and ends at a word.

    >>> bool(re.search(pattern("lösch* … daten"), fold("Bitte loeschen Sie alle meine Daten")))
    True
    """
    return rf"(?<!\w)(?:{inner(written)})(?!\w)"


def expression(written: str) -> re.Pattern[str]:
    """A regular expression for folded text; its own letters are folded too, its escapes are left alone."""
    return re.compile("".join(letter if letter.isascii() else fold(letter) for letter in written))


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """One expression that finds any of the phrases; of none it finds nothing."""
    written = [pattern(phrase) for phrase in phrases]
    return re.compile("|".join(written) if written else r"(?!)")


def alternatives(phrases: Iterable[str]) -> str:
    """The phrases as a group of a larger expression; of none it finds nothing."""
    return "|".join(inner(phrase) for phrase in phrases) or r"(?!)"


def words(text: str) -> Sequence[str]:
    return re.findall(r"[^\W\d_]+", text)
