"""Telephone numbers, in any writing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import phonenumbers

from privacy_console.casework.search.spelling.likeness import SAME, Likeness, surer, variant
from privacy_console.casework.search.spelling.text import tidy

SHORTEST = 5
"""Digits of what is looked for as a telephone number: a house number is none."""

_EXTENSION = re.compile(
    r"(?:;|#|\bext|\bx(?=[\s.]?\d)|(?<=\d)x(?=\d)|\bDW\b|\bDurchwahl|\bApp(?:arat)?\b|\bposte\b|\bint\.|\btoestel\b|\bwew\.).*$",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(r"[,;|\n]|\b(?:or|oder|ou|o|of|lub|und|and|et|y|e|i)\b|/")
_ABROAD = ("", "00", "011", "0011", "010", "810")
"""What is dialled before a country code."""
_OWN_TRUNK = {"7": "8", "36": "06", "370": "8", "375": "8"}
"""Country codes where another prefix than 0 is dialled within the country."""
_FORMATS = (
    phonenumbers.PhoneNumberFormat.E164,
    phonenumbers.PhoneNumberFormat.INTERNATIONAL,
    phonenumbers.PhoneNumberFormat.NATIONAL,
)


def digits(value: str) -> str:
    """The digits of a text, of whatever script, as ASCII."""
    if value.isascii():
        return "".join(filter(str.isdigit, value))
    return "".join(str(unicodedata.digit(c)) for c in value if c.isdigit())


class Phone:
    """A phone number that is looked for.

    `national` are its digits without country code and trunk prefix; `usual` is how databases mostly hold it.
    """

    def __init__(self, given: str, region: str | None) -> None:
        cut = _EXTENSION.sub("", tidy(given))
        if sum(map(str.isdigit, cut)) >= 3 and re.search("[A-Za-z]{3}", cut):  # 0800 FLOWERS
            cut = phonenumbers.convert_alpha_characters_in_number(cut.lower().removeprefix("tel:"))
        try:
            number = phonenumbers.parse(cut, region)
        except phonenumbers.NumberParseException:
            number = None
        if number is not None and phonenumbers.is_possible_number(number):
            self.national = phonenumbers.national_significant_number(number)
            country = str(number.country_code)
            trunk = _OWN_TRUNK.get(country, "0")
            self._full = frozenset(
                f"{before}{country}{within}{self.national}" for before in _ABROAD for within in ("", "0", trunk)
            )
            self._short = frozenset({self.national, f"0{self.national}", f"{trunk}{self.national}"})
            self._country_open = False
            self.usual = (
                *(phonenumbers.format_number(number, one) for one in _FORMATS),
                f"{country}{self.national}",
                f"{trunk}{self.national}",
            )
            at_home = region is not None and number.country_code == phonenumbers.country_code_for_region(region)
            self._short_is = SAME if at_home else variant("its country is not given")
        else:
            self.national = digits(cut).lstrip("0")
            self._full = frozenset({digits(cut)})
            self._short = frozenset({self.national, f"0{self.national}"})
            self._country_open = True  # nobody said which country
            self.usual = (digits(cut), self.national)
            self._short_is = variant("its country is not given")

    def compare(self, stored: object) -> Likeness | None:
        """Whether a stored value is the number, or a list of numbers with it."""
        text = str(int(stored)) if isinstance(stored, float | Decimal) and stored == stored // 1 else tidy(stored)
        if len(text) > 1_000:
            return None
        found = self._is(_EXTENSION.sub("", text))
        if found is None and len(text) > len(self.national) + SHORTEST and _BETWEEN.search(text):
            for part in _several(text):
                found = surer(found, self._is(_EXTENSION.sub("", part)))
        return found

    def _is(self, text: str) -> Likeness | None:
        theirs = digits(text)
        if len(theirs) < SHORTEST:
            return None
        if theirs in self._full:
            return SAME
        if theirs in self._short:
            return self._short_is
        return variant("the country was not given") if self._country_open and _before_national(theirs, self.national) else None


def _several(text: str) -> Iterator[str]:
    """The parts of a list of numbers, and neighbours together: a slash stands within numbers, too."""
    parts = _BETWEEN.split(text)
    yield from parts
    yield from map("".join, pairwise(parts))


def _before_national(stored: str, national: str) -> bool:
    """Whether the digits are the national number after a country code."""
    before = stored.removesuffix(national)
    return (
        len(national) >= 7 and before != stored and re.fullmatch(r"(?:00|011|0011|010|810)?[1-9]\d{0,2}[08]?", before) is not None
    )
