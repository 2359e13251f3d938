"""The words of one language that all of its letters share. They come from outside, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
UNITS = ("years", "months", "weeks", "days")
FORMS = ("one", "few", "many")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """`texts` maps a key (`reason.TP_STAFF`, `right.erasure`) to its words.

    `day` is a date's pattern over `{day}`, `{month}` and `{year}`: a date in a letter is never digits alone, which people of
    different countries read differently. So `months` are names, in the case that the pattern needs.
    """

    language: str
    months: tuple[str, ...]
    day: str
    first_of_month: str
    """How the first day is written, as in French `1er`; else `1`."""
    texts: Mapping[str, str]

    def code(self, kind: str, code: str) -> str:
        """The words of a code of the program, or the code itself where the language has none."""
        return self.texts.get(f"{kind}.{code}", code)

    def date(self, day: date) -> str:
        """A calendar day with its month's name: `24 November 2026`."""
        number = self.first_of_month if day.day == 1 else str(day.day)
        return self.day.format(day=number, month=self.months[day.month - 1], year=day.year)

    def period(self, iso: str) -> str:
        """An ISO 8601 period in words: `P10Y` is `10 years`. What is no period stays as it is."""
        found = _PERIOD.fullmatch(iso)
        parts = zip(UNITS, found.groups(), strict=True) if found else ()
        return " ".join(f"{int(n)} {self.code('period', f'{unit}_{form(int(n))}')}" for unit, n in parts if n) or iso


def form(number: int) -> str:
    """Which form a noun takes beside a number. Polish has three; in other languages `few` and `many` are the same word.

    >>> [form(number) for number in (1, 3, 10, 13, 22)]
    ['one', 'few', 'many', 'many', 'few']
    """
    if number == 1:
        return "one"
    return "few" if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14} else "many"
