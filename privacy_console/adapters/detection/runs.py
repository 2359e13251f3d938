"""One party's name at one place: how far it reaches, with initials, particles, slips of the pen and reversed order."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from privacy_console.adapters.detection.cues import DOTTED_TITLES, TITLES
from privacy_console.adapters.detection.gazetteer import NameIndex
from privacy_console.adapters.detection.names import GIVEN, MIDDLE, NICK, PARTICLE, PARTICLES, SURNAME, PersonNames, base_forms
from privacy_console.adapters.detection.words import APART, COMMA, DOT, DOTSPACE, HYPHEN, SPACE, Words

FULL, INITIALLED, NICKNAME, SINGLE = 5, 4, 3, 2
_STRENGTHS = {FULL: "full", INITIALLED: "initial", NICKNAME: "nickname", SINGLE: "single"}
_INITIAL = 32


def flags_of(words: Words, i: int, person: PersonNames) -> int:
    """What word i is to the person's name, in any case that the language has; 0 for nothing."""
    word = words.words[i]
    what = person.parts.get(word, 0)
    if not what and len(word) > 3 and words.caps[i]:
        what = next((flags for form in base_forms(word, words.language) if (flags := person.parts.get(form, 0))), 0)
    return what


class Run:
    """The words from `start` up to `end` that are one name. Begun at a word of the name, it grows to both sides."""

    def __init__(self, words: Words, i: int, person: PersonNames, index: NameIndex) -> None:
        self._words, self._person, self._index = words, person, index
        self._first = i
        self.start, self.end = i, i + 1
        self._seen = flags_of(words, i, person) & ~PARTICLE
        if self._seen & GIVEN and self._seen & SURNAME:  # a word that is both counts as one of them until another comes
            self._seen &= ~GIVEN
        self._surname_first = not self._seen & (GIVEN | NICK)
        self._used = {words.words[i]}
        self.misspelt = False
        self.anothers = False
        while self.end < len(words) and self._takes(self.end):
            self.end += 1
        self._grow_left()

    @property
    def strength(self) -> int:
        """How much of the name is there; 0 where it is none: another's initial, or everyday words in lower case."""
        full = len(self._used) > 1 and self._seen & SURNAME and self._seen & (GIVEN | NICK | MIDDLE)
        plain = not self._words.caps[self._first] and all(word in self._index.common for word in self._used)
        if self.anothers or (full and plain):
            return 0
        if full:
            return FULL
        if self._seen & _INITIAL and self._seen & SURNAME:
            return INITIALLED
        return NICKNAME if self._seen == NICK else SINGLE

    @property
    def found_by(self) -> str:
        return "name.misspelt" if self.misspelt else f"name.{_STRENGTHS[self.strength]}"

    def _takes(self, j: int) -> bool:
        """Whether word j goes on with the name; what it says of it is noted."""
        words, person = self._words, self._person
        join, word = words.join(j - 1), words.words[j]
        if join == APART or (join == DOTSPACE and len(words.words[j - 1]) > 1):
            return False
        flags = flags_of(words, j, person) & ~PARTICLE
        if join == COMMA and not (self._surname_first and (flags & (GIVEN | MIDDLE | NICK) or word in person.initials)):
            return False
        if len(word) == 1 and not flags:
            return words.caps[j] and self._takes_initial(j, word)
        if flags and word not in self._used and (words.caps[j] == words.caps[self._first] or word not in self._index.common):
            self._used.add(word)
            self._seen |= flags
            return True
        return self._leads_on(j, join, word) or self._takes_misspelt(j, join)

    def _takes_initial(self, j: int, word: str) -> bool:
        """`Jensen M.`, `Mark J.`, and the middle one of `Mark T. Jensen`."""
        words, person = self._words, self._person
        if self._surname_first and word in person.initials:
            self._seen |= _INITIAL
            return True
        follows = j + 1 < len(words) and words.join(j) in {SPACE, DOTSPACE} and flags_of(words, j + 1, person) & SURNAME
        if follows:
            return True
        dotted = words.view.folded[words.ends[j] : words.ends[j] + 1] == "."
        if not self._surname_first and dotted and words.join(j - 1) == SPACE and word in person.surname_initials:
            self._seen |= _INITIAL | SURNAME
            return True
        return False

    def _leads_on(self, j: int, join: int, word: str) -> bool:
        """A particle, or a middle name that the company does not know, with the surname right behind it."""
        words, person = self._words, self._person
        if j + 1 >= len(words) or words.join(j) == APART:
            return False
        particle = word in PARTICLES or bool(person.parts.get(word, 0) & PARTICLE)
        middle = words.caps[j] and join == SPACE and word not in self._index.common
        following = flags_of(words, j + 1, person)
        return bool((particle or middle) and following & (SURNAME | PARTICLE) and words.words[j + 1] not in self._used)

    def _takes_misspelt(self, j: int, join: int) -> bool:
        if len(self._used) > 1 or join != SPACE or not self._is_slip(j):
            return False
        self._used.add(self._words.words[j])
        self._seen |= GIVEN | SURNAME
        self.misspelt = True
        return True

    def _is_slip(self, at: int) -> bool:
        """Whether the word is one slip away from the other half of the name."""
        word = self._words.words[at]
        if len(word) < 4 or not self._words.caps[at] or word in self._index.common or word in TITLES:
            return False
        wanted = SURNAME if self._seen & (GIVEN | NICK) else GIVEN
        return any(
            what & wanted and len(name) > 3 and OSA.distance(word, name, score_cutoff=1) <= 1
            for name, what in self._person.parts.items()
        )

    def _grow_left(self) -> None:
        words, person = self._words, self._person
        while self.start > 0 and person.parts.get(words.words[self.start - 1], 0) & PARTICLE:
            joins = {SPACE, HYPHEN} if len(words.words[self.start - 1]) > 1 else {SPACE, HYPHEN, DOT, DOTSPACE}
            if words.join(self.start - 1) not in joins:
                break
            self.start -= 1
        if self.start == 0:
            return
        before, join = words.words[self.start - 1], words.join(self.start - 1)
        if len(before) == 1 and words.caps[self.start - 1] and join in {SPACE, DOT, DOTSPACE}:
            if before in person.initials:
                self._seen |= _INITIAL
                self.start -= 1
                while self.start > 0 and len(words.words[self.start - 1]) == 1 and words.join(self.start - 1) in {DOT, DOTSPACE}:
                    self.start -= 1
            else:
                self.anothers = not self._seen & GIVEN and join == DOTSPACE and before not in DOTTED_TITLES
        elif len(self._used) == 1 and not self._seen & GIVEN and join == SPACE and self._is_slip(self.start - 1):
            self._used.add(before)
            self._seen |= GIVEN
            self.start -= 1
            self.misspelt = True
