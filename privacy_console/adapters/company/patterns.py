"""Needles as LIKE patterns: as narrow as an engine's spelling allows, and never narrower than the truth.

Patterns are for the lower-case ASCII of what is stored (SQLite's LIKE compares so by itself). In columns of identifiers a
value with a letter outside ASCII always goes to the caller, so a pattern there speaks of ASCII values only. Texts are too many
for that: in them a vowel and a letter outside ASCII are left open, since they may stand there with an accent, as two letters, or
as JSON escapes them.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle
from privacy_console.casework.search.normalise import fold, house, tidy

ESCAPE = "\\"
_MAX_WORDS = 5
_GMAIL = ("@gmail.com", "@googlemail.com")
_NUMBERS = frozenset({Kind.PHONE, Kind.IBAN, Kind.CUSTOMER_NUMBER})
_DIGRAPHS = re.compile("ae|oe|ue|aa|ss")
_VOWELS = re.compile("[aeiouy]")


def escaped(text: str) -> str:
    """The text as LIKE takes it literally."""
    return text.replace(ESCAPE, ESCAPE * 2).replace("%", f"{ESCAPE}%").replace("_", f"{ESCAPE}_")


def spread(needle: Needle) -> bool:
    """Whether the needle's words may be spread over several columns."""
    return needle.kind in {Kind.NAME, Kind.ADDRESS}


def word_patterns(needle: Needle) -> list[str]:
    """One pattern a word of a name or address; a stored value has two of them at least, in whichever columns."""
    found = house(needle.value) or () if needle.kind is Kind.ADDRESS else map(fold, _words(needle.value)[:_MAX_WORDS])
    return [f"%{_umlauts_open(word)}%" for word in dict.fromkeys(found)]


def _umlauts_open(folded: str) -> str:
    """`muller` and `mueller` as `m%u%ller`; `%` for an apostrophe, which may stand after the first letter, too."""
    letters = "".join(c for c in folded if c.isalnum() or c == "%")
    short = re.sub("(?<=[aou])e", "", letters) if len(letters) >= 5 else letters
    return re.sub("%+", "%", re.sub("([aou]|^.)", r"\1%", short))


def column_patterns(needle: Needle) -> list[str]:
    """What an ASCII value of a column of identifiers looks like; nothing where no such value can be meant."""
    value = needle.value
    match needle.kind:
        case kind if kind in _NUMBERS:
            return ["%" + "%".join(fold(value)) + "%"]
        case Kind.EMAIL:
            local, domain = _mailbox(fold(value) if value.rpartition("@")[2].isascii() else value)
            return [f"%{local}%@%{domain}%"] if domain.isascii() else []
        case Kind.IP:
            groups = [group.lstrip("0") for group in value.lower().split(":")] if ":" in value else [value]
            return ["%" + "%".join(group for group in groups if group) + "%"]
        case Kind.DATE_OF_BIRTH:
            year, month, day = value.split("-")
            return [f"%{year}%{month}%{day}%", f"%{int(day)}%{int(month)}%{year}%"]
        case _:
            return [f"%{escaped(value.lower())}%"] if value.isascii() else []


def text_patterns(needle: Needle) -> list[tuple[str, ...]]:
    """What a text with the needle looks like, also as JSON (escaped) and web addresses (`%40`) write it.

    Of the answers one must fit, with all its patterns; the one that fits fewest texts stands first.
    """
    match needle.kind:
        case Kind.EMAIL:
            local, domain = _mailbox(needle.value.lower())
            return [(f"%{local}%{domain}%",)]
        case Kind.NAME:
            words = _words(needle.value)
            pairs = product(_in_text(words[0]), _in_text(words[-1]))
            return [tuple(sorted((f"%{a}%", f"%{b}%"), key=_rarity, reverse=True)) for a, b in pairs]
        case Kind.OTHER:
            return [(f"%{escaped(needle.value.lower())}%",)]
        case _:
            return [("%" + "%".join(c for c in fold(needle.value) if c.isalnum()) + "%",)]


def _rarity(pattern: str) -> tuple[int, int]:
    """How few texts a pattern fits: those with a long run of letters; among such, the one that looks twice least often."""
    return max(map(len, pattern.split("%"))), -pattern.count("%")


def _firmness(pattern: str) -> int:
    return sum(c.isalnum() for c in pattern)


def _mailbox(address: str) -> tuple[str, str]:
    """Local part without tag, and domain; what is not ASCII is open, dots too where the mailbox does not count them."""
    local, _, domain = address.rpartition("@")
    local = local.partition("+")[0] or local
    if address.endswith(_GMAIL):
        return "%".join(map(_letter, local.replace(".", ""))), escaped(domain)
    return "".join(map(_letter, local)), "".join(map(_letter, domain))


def _letter(c: str) -> str:
    return escaped(c) if c.isascii() else "%"


def _words(name: str) -> list[str]:
    """The words of a name, `%` where an apostrophe stands."""
    marked = re.sub("['’‘ʼ`´]", "\0", tidy(name))
    return [word.replace("\0", "%") for word in re.findall(r"[^\W_]+(?:\x00[^\W_]+)*", marked)]


def _in_text(word: str) -> list[str]:
    """A word of a name in a text; letters that vary are open, or, where nothing else would be left, its usual spellings."""
    lower = _DIGRAPHS.sub("%", word.lower())
    opened = _VOWELS.sub("%", "".join(c if c.isascii() else "%" for c in lower))
    opened = re.sub("%+", "%", opened)
    return [opened] if _firmness(opened) >= 2 else _ways(word.replace("%", "'"))


def _ways(word: str) -> list[str]:
    """The spellings of a short word or a word of another script: as it stands, small, large, and as JSON escapes them."""
    word = unicodedata.normalize("NFC", word)
    cases = dict.fromkeys("".join(c.lower() if c.isascii() else c for c in way) for way in (word, word.lower(), word.upper()))
    return list(dict.fromkeys(escaped(way) for case in cases for way in (case, _json(case))))


def _json(text: str) -> str:
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[i : i + 2], "big") for i in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)
