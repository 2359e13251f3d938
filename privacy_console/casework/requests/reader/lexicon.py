"""What is made of the lists: expressions, each when it is first needed, and kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.labels import Labels
from privacy_console.casework.requests.reader.marks import MailMarks
from privacy_console.casework.requests.reader.phrasebook import EVERY, Lists, Phrasebook, check, made
from privacy_console.casework.requests.reader.words import Shared, Words, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Machines:
    """How machines write: what comes back undelivered, and who is away."""

    bounce_subject: re.Pattern[str]
    away_subject: re.Pattern[str]
    away: re.Pattern[str]
    mass: re.Pattern[str]
    """Newsletters and notices to everybody."""
    phish: re.Pattern[str]


class Lexicon:
    """The phrases of a phrasebook, compiled. Only what a letter needs is read and compiled, once."""

    def __init__(self, book: Phrasebook) -> None:
        self._book = book
        self._words: dict[str, Words] = {}
        self._lists: dict[str, Lists] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._book.languages())

    def words(self, code: str) -> Words:
        """The expressions of one language."""
        if code not in self._words:
            self._words[code] = words_of(self._of(code), self._of(EVERY), code, self.shared)
        return self._words[code]

    @cached_property
    def common(self) -> Mapping[str, tuple[tuple[str, float], ...]]:
        """For each common word the languages that have it, and its weight: a word that many have says little."""
        holders: dict[str, list[str]] = {}
        for code in self.languages:
            for word in {word for line in self._of(code).get("common", ()) for word in fold(line).split()}:
                holders.setdefault(word, []).append(code)
        return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in holders.items()}

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """Letters that only one of several neighbours writes, by its language."""
        return {code: "".join(self._of(code).get("letters", ())) for code in self.languages}

    @cached_property
    def mail(self) -> MailMarks:
        return MailMarks.of(self._shared)

    @cached_property
    def labels(self) -> Labels:
        return Labels.of(self._shared)

    @cached_property
    def shared(self) -> Shared:
        return Shared.of(self._shared)

    @cached_property
    def machines(self) -> Machines:
        return Machines(
            bounce_subject=self._shared(r"(?<!\w)(?:{})(?!\w)", "machine.bounce"),
            away_subject=self._shared(r"^\s*(?:{})(?!\w)", "machine.away_subject"),
            away=self._shared(r"(?<!\w)(?:{})(?!\w)", "machine.away"),
            mass=self._shared(r"(?<!\w)(?:{})(?!\w)", "machine.mass"),
            phish=self._shared(r"(?<!\w)(?:{})(?!\w)", "machine.phish"),
        )

    @cached_property
    def free_mail(self) -> frozenset[str]:
        """The domains of which everybody may have an address."""
        return frozenset(self._all("senders.free_mail"))

    def _of(self, name: str) -> Lists:
        if name not in self._lists:
            self._lists[name] = self._book.lists(name)
        return self._lists[name]

    def _all(self, name: str) -> Sequence[str]:
        """What every language has of a list, and what each adds to it."""
        return [phrase for source in (EVERY, *self.languages) for phrase in self._of(source).get(name, ())]

    def _shared(self, form: str, *names: str) -> re.Pattern[str]:
        """One expression of lists that hold for every language: `{}` stands for the alternatives of each."""
        try:
            return made(form, [self._all(name) for name in names])
        except re.error:
            for source in (EVERY, *self.languages):
                for name in names:
                    for phrase in self._of(source).get(name, ()):
                        check(phrase, f"{source}.toml, {name}")
            raise
