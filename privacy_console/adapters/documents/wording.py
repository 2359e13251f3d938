"""The fixed words of what a subject receives, in one language. They come from outside, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """`texts` maps a key (`dossier.contents`, `reason.TP_STAFF`) to its words; `{name}` in them is filled in.

    `day` is a date's pattern over `{day}`, `{month}` and `{year}`: a legal date is never digits alone (promise of clarity
    across countries), so `months` are names, in the case that the pattern needs.
    """

    language: str
    months: tuple[str, ...]
    day: str
    first_of_month: str
    """How the first day is written, as in French `1er`; else `1`."""
    texts: Mapping[str, str]

    def say(self, key: str, **filled: object) -> str:
        """The words of a key.

        Raises:
            KeyError: the language lacks it; a test demands every key of every language.
        """
        text = self.texts[key]
        for name, value in filled.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def code(self, kind: str, code: str) -> str:
        """The words of a code of the program, or the code itself where the language has none."""
        return self.texts.get(f"{kind}.{code}", code)

    def count(self, what: str, number: int) -> str:
        """A number with its noun: `1 record`, `12 records`; Polish has a third form."""
        few = number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}
        form = "one" if number == 1 else "few" if few else "many"
        return self.say(f"{what}.{form}", count=number)

    def date(self, day: date) -> str:
        """A calendar day with its month's name: `24 November 2026`."""
        number = self.first_of_month if day.day == 1 else str(day.day)
        return self.day.format(day=number, month=self.months[day.month - 1], year=day.year)

    def instant(self, at: datetime) -> str:
        """Day and time with the offset from UTC: `24 November 2026, 14:05 (UTC+01:00)`."""
        offset = at.strftime("%z")
        zone = f"UTC{offset[:3]}:{offset[3:5]}" if offset else "?"
        return f"{self.date(at.date())}, {at:%H:%M} ({zone})"

    def period(self, iso: str) -> str:
        """An ISO 8601 period in words: `P10Y` is `10 years`."""
        match = _PERIOD.fullmatch(iso)
        if match is None:
            return iso
        units = zip(match.groups(), ("years", "months", "weeks", "days"), strict=True)
        return " ".join(self.count(unit, int(number)) for number, unit in units if number)
