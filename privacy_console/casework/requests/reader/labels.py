"""What people write before what they can be found by; and how letters begin and end."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.reader.phrasebook import COMMON

POSTCODE = re.compile(
    r"(?<![\w-])(?:[a-z]{1,2}-)?"
    r"(?:\d{4,6}|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} [a-z]{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?![\w-])"
)
_DAY = (
    r"(?P<value>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.?(?:st|nd|rd|th)? (?:de )?[^\W\d]{3,12},? (?:de )?\d{4}"
    r"|[^\W\d]{3,12} \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    labelled: re.Pattern[str]
    """A label before its value; the group that matched is named after the kind."""
    number: re.Pattern[str]
    """A customer number within a sentence."""
    login: re.Pattern[str]
    """An account within a sentence: only one with a dot, a dash or the like is told from a word."""
    birth: re.Pattern[str]
    named: re.Pattern[str]
    """`My name is`, before the name."""
    lives: re.Pattern[str]
    closing: re.Pattern[str]
    greeting: re.Pattern[str]

    @classmethod
    def of(cls, make: Callable[..., re.Pattern[str]]) -> Labels:
        """The labels, made of their lists."""
        kinds = COMMON["label"]
        groups = "|".join(rf"(?P<{IdentifierKind(kind).name}>{{}})" for kind in kinds)
        return cls(
            labelled=make(
                rf"(?:^[\s>*•·▪-]*|[,;|(.]\s*)(?:{groups})\s*"
                r"(?:\([^()\n]{0,60}\)\s*|\[[^\[\]\n]{0,60}\]\s*)?\**\s?:\**[ \t]*",
                *(f"label.{kind}" for kind in kinds),
            ),
            number=make(
                r"\b(?:{})\W{0,3}(?:(?:{})\b)?\W{0,3}(?P<value>[a-z]{0,6}[-/.]?\d[\w/-]{1,30})",
                "label.customer_number",
                "letter.is",
            ),
            login=make(
                r"\b(?:{}|{})\W{0,3}(?:(?:{})\b)?\W{0,3}(?P<value>[a-z]\w{0,30}[._-]\w[\w.-]{0,40})(?![@\w])",
                "label.account",
                "label.username",
                "letter.is",
            ),
            birth=make(rf"\b(?:{{}})\s*:?\s*(?:{{}})?\s*{_DAY}", "label.date_of_birth", "letter.is"),
            named=make(r"\b(?:{})\s+", "letter.i_am"),
            lives=make(r"\b(?:{})\s*:?\s+", "letter.lives"),
            closing=make(r"^\W{0,20}(?:{})\W{0,20}$", "letter.closing"),
            greeting=make(r"^\W{0,20}(?:{})(?!\w)", "letter.greeting"),
        )
