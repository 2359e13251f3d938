"""The people of the company database as one index: tokens, (given, surname) pairs and exact values, in memory only.

Of values only hashes are held, of the process's own key: nothing of them can be read back, and nothing of them is on disk.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from privacy_console.adapters.detection.common_words import COMMON_WORDS
from privacy_console.adapters.detection.names import GIVEN, MIDDLE, PARTICLE, SURNAME, name_parts
from privacy_console.adapters.detection.normal import (
    address_keys,
    beside_number,
    compact,
    country_code,
    digits_of,
    phone_key,
    shape_of,
)
from privacy_console.casework.review.folding import fold
from privacy_console.casework.review.spans import Party

Who = tuple[str, str]
"""Id and role of a person."""

_SEPARATORS = re.compile(r"[._-]")
_LOWER_WORD = re.compile(r"[^\W\d_]{2,24}")
_SEEN_OFTEN = 3  # a word that stands in lower case this often in the company's text is a common word


class NameIndex:
    """Everybody whom the company knows, and which words are common words in its texts."""

    def __init__(self) -> None:
        self.tokens: dict[str, int] = {}
        """Folded word of a name -> GIVEN, SURNAME or both; 0 for an initial, which is a name only beside a surname."""
        self.common: set[str] = set(COMMON_WORDS)
        self.shapes: set[str] = set()
        """What ids of the company look like, as in `a-99999`."""
        self.country_codes: set[str] = set()
        """Of the phone numbers that are known."""
        self.beside: set[str] = set()
        """Words that stand beside the number of a known address."""
        self._people: list[Who] = []
        self._pairs: dict[int, int | tuple[int, ...]] = {}
        self._values: dict[int, int | tuple[int, ...]] = {}
        self._counts: Counter[str] = Counter()
        self._known: set[str] = set()

    def __len__(self) -> int:
        return len(self._people)

    def add(self, people: Iterable[Party]) -> None:
        """Add people; one who is there already (by id) is passed over."""
        for party in people:
            if party.id in self._known:
                continue
            self._known.add(party.id)
            number = len(self._people)
            self._people.append((party.id, party.role))
            self._add_names(party, number)
            for key in values_of(party):
                _put(self._values, hash(key), number)
                if key[0] == "address":
                    self.beside.update(beside_number(key[1]))
                elif key[0] == "phone" and key[1][0] != "n":
                    self.country_codes.add(country_code(key[1]))
            self.shapes.update(shape for shape in map(shape_of, party.ids) if shape)

    def learn(self, texts: Iterable[str]) -> None:
        """Count words that stand in lower case; those that recur are common, whoever bears them."""
        for text in texts:
            self._counts.update({fold(word) for word in _LOWER_WORD.findall(text) if word.islower()})
        self.common.update(word for word, count in self._counts.items() if count >= _SEEN_OFTEN)

    def pair(self, given: str, surname: str) -> tuple[Who, ...]:
        """Who bears both words, as given name and surname."""
        return self._who(self._pairs, hash((given, surname)))

    def owners(self, kind: str, value: str) -> tuple[Who, ...]:
        """Whose the normalised value is; several where they share it."""
        return self._who(self._values, hash((kind, value)))

    def _who(self, index: dict[int, int | tuple[int, ...]], key: int) -> tuple[Who, ...]:
        found = index.get(key)
        if found is None:
            return ()
        return (self._people[found],) if isinstance(found, int) else tuple(self._people[number] for number in found)

    def _add_names(self, party: Party, number: int) -> None:
        for name in (party.name, *(other for other in party.other_names if " " in other)):
            parts = [(word, what) for word, what in name_parts(name) if not what & PARTICLE and (_tells(word) or what & GIVEN)]
            for word, what in parts:
                flags = what & (GIVEN | SURNAME) or GIVEN | SURNAME
                self.tokens[word] = self.tokens.get(word, 0) | (flags if _tells(word) else 0)
            firsts = [word for word, what in parts if what & GIVEN]
            lasts = [word for word, what in parts if what & (SURNAME | MIDDLE) and not what & GIVEN]
            for first in firsts:
                for last in lasts if _tells(first) else (last for last in lasts if len(last) > 2):
                    _put(self._pairs, hash((first, last)), number)


def _tells(word: str) -> bool:
    """Whether a word of a name may be looked for by itself: no lone letter, but a lone sign of a script without case.

    >>> [_tells(word) for word in ("x", "ng", "王")]
    [False, True, True]
    """
    return len(word) > 1 or word.lower() == word.upper()


def values_of(party: Party) -> Iterable[tuple[str, str]]:
    """The exact values that are a person's own, normalised, by kind."""
    for address in party.emails:
        yield "email", fold(address.strip())
        yield "handle", _SEPARATORS.sub("", fold(address.partition("@")[0]))
    for phone in party.phones:
        if key := phone_key(phone):
            yield "phone", key
    for number in party.ids:
        yield "id", fold(number.strip())
    if party.iban:
        yield "iban", compact(party.iban)
    if party.card:
        yield "card", digits_of(party.card)
    for key in address_keys(party.address):
        yield "address", key


def _put(index: dict[int, int | tuple[int, ...]], key: int, number: int) -> None:
    there = index.get(key)
    if there is None:
        index[key] = number
    elif isinstance(there, int):
        if there != number:
            index[key] = (there, number)
    elif number not in there and len(there) < 8:  # more than a handful of bearers say no more than a handful
        index[key] = (*there, number)
