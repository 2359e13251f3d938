"""Values in the one form in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

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
_COUNTRY_CODES = frozenset(str(code) for code in COUNTRY_CODE_TO_REGION_CODE)


def country_code(digits: str) -> str:
    """The country code that an international number begins with; empty where it begins with none."""
    return next((digits[:length] for length in (1, 2, 3) if digits[:length] in _COUNTRY_CODES), "")


def phone_key(written: str) -> str:
    """One number in one form: all digits of an international one, `n` and the digits without trunk zero of a national one.

    >>> phone_key("+44 (0)20 7946 0018"), phone_key("020 7946-0018"), phone_key("12 34")
    ('442079460018', 'n2079460018', '')
    """
    international, digits = _international(written)
    if international:
        return digits if len(digits) > 7 else ""
    national = digits.lstrip("0")
    return f"n{national}" if len(national) > 5 else ""


def phone_keys(written: str, country_codes: AbstractSet[str]) -> tuple[str, ...]:
    """Every form in which a number in a text may be known: as it is, nationally, and in each of the countries."""
    international, digits = _international(written)
    if international:
        return digits, f"n{digits[len(country_code(digits)) :].lstrip('0')}"
    national = digits.lstrip("0")
    there = (code + rest for code in sorted(country_codes) for rest in dict.fromkeys((national, digits)))
    return f"n{national}", digits, *there


def _international(written: str) -> tuple[bool, str]:
    written = _TRUNK.sub("", written).strip()
    digits = digits_of(written)
    if written.lstrip("(").startswith("+"):
        return True, digits
    return (True, digits[2:]) if digits.startswith("00") else (False, digits)


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


def beside_number(key: str) -> Iterator[str]:
    """The words of an address's key that stand right beside its number."""
    words = key.split()
    for k, word in enumerate(words):
        if word[0].isdigit():
            yield from (near for near in words[max(0, k - 1) : k + 2] if near.isalpha())


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
