"""The words by which letters are read: lists of phrases, a file a language, and what the reader makes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.reader.fold import alternatives, pattern
from privacy_console.casework.requests.reading import MarkCode, Right

EVERY = "every"
"""The name of the lists that hold for letters of all languages."""

Lists = Mapping[str, Sequence[str]]
"""Phrases by the name of their list, as in `demand.ask`."""

_LABELLED = (
    IdentifierKind.NAME, IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.ADDRESS, IdentifierKind.CUSTOMER_NUMBER,
    IdentifierKind.ACCOUNT, IdentifierKind.USERNAME, IdentifierKind.DATE_OF_BIRTH, IdentifierKind.IP, IdentifierKind.COOKIE,
    IdentifierKind.IBAN,
)  # fmt: skip
COMMON = {
    "mail": (
        "forwarded", "original", "from", "date", "to", "subject", "wrote", "reply", "forward", "sent_from", "secret", "recipient",
    ),
    "machine": ("bounce", "away_subject", "away", "mass", "phish"),
    "letter": (
        "greeting", "closing", "i_am", "lives", "is", "privacy", "attached", "refers", "abbreviations", "you", "it", "that",
        "right", "business", "support", "wrong",
    ),
    "label": tuple(kind.value for kind in _LABELLED),
    "purpose": ("sale", "marketing", "profiling", "beside"),
    "law": ("gdpr", "article", "article_after"),
    "senders": ("free_mail",),
}  # fmt: skip
"""What `every` holds; a language may add to each of these lists."""
OWN = {
    "demand": ("ask", "data", "things", "told", "not", "if", "denies", "but"),
    "follow_up": ("reminder", "complaint"),
    "marks": (MarkCode.AGENT.value, MarkCode.MANDATE.value, MarkCode.REFUSES_ID.value, MarkCode.URGENCY.value),
    **{right.value: ("words", "says", "then", "whole") for right in Right},
}
"""What a language has. The lists of rights may stand in `every`, too: their phrases are made of each language's sets."""
CUES = (
    "erase", "takeout", "gone", "freeze", "ads", "consent", "object", "withdraw", "readable", "about_me", "whom",
    "source", "dossier", "field",
)  # fmt: skip
"""Sets of which one word makes a letter doubtful that asserts nothing, unless it is about something else."""
SETS = "sets"
"""The table of words that phrases name, as `<erase>`: its lists have any names."""
TELLING = ("common", "letters")
"""By what a language is told: its common words, and letters that its neighbours do not write."""


class PhrasesUnreadable(Unreadable):
    """A file of phrases, or one phrase in it, cannot be used. The place names file and list, or line."""

    code = "requests.phrases_unreadable"
    sentence = "The phrases for reading letters cannot be used ({place}): {message}. No letter was read; put that line right."


class Phrasebook(Protocol):
    """Where the lists are kept."""

    def languages(self) -> Sequence[str]:
        """ISO 639-1 codes of the languages that there are lists of, in order."""

    def lists(self, name: str) -> Lists:
        """The lists of a language, or of `every`. A list that the file lacks is left out.

        Raises:
            PhrasesUnreadable: the file is missing, or is none.
        """


def sets_of(lists: Lists, shared: Lists) -> dict[str, str]:
    """The sets of a language, with what `every` adds, as alternatives; and the cues, which are several of them."""
    names = {key.partition(".")[2] for key in (*lists, *shared) if key.startswith(f"{SETS}.")}
    known = {name: "|".join((*lists.get(f"{SETS}.{name}", ()), *shared.get(f"{SETS}.{name}", ()))) for name in names}
    return known | {"cues": "|".join(known[name] for name in CUES if known.get(name)) or r"(?!)"}


def made(form: str, lists: Sequence[Sequence[str]]) -> re.Pattern[str]:
    """An expression in which each `{}` stands for the alternatives of a list.

    Raises:
        re.error: one of the phrases is none; `check` tells which.
    """
    parts = form.split("{}")
    return re.compile("".join((parts[0], *(f"{alternatives(one)}{rest}" for one, rest in zip(lists, parts[1:], strict=True)))))


def group_of(lists: Lists, name: str, *, of: str) -> str:
    """The phrases of a list as alternatives, each of which begins and ends at a word; of none they match nothing.

    Args:
        of: the name of the file, for the error.

    Raises:
        PhrasesUnreadable: one is no phrase.
    """
    phrases = lists.get(name, ())
    for phrase in phrases:
        check(phrase, f"{of}.toml, {name}")
    return "|".join(map(pattern, phrases)) or r"(?!)"


def compiled(lists: Lists, name: str, *, of: str) -> re.Pattern[str]:
    """One expression that finds any phrase of a list, as `group_of`."""
    try:
        return re.compile("|".join(map(pattern, lists.get(name, ()))) or r"(?!)")
    except re.error:
        group_of(lists, name, of=of)
        raise


def check(phrase: str, place: str) -> None:
    """Raises:
    PhrasesUnreadable: this is no phrase.
    """
    try:
        re.compile(pattern(phrase))
    except re.error as error:
        raise PhrasesUnreadable(f"“{phrase[:80]}” is no phrase ({error.msg})", place=place) from error
