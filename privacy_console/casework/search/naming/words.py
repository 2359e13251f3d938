"""A name taken apart: its words in every usual spelling; titles gone, particles kept beside the word they belong to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from privacy_console.casework.search.naming.scripts import in_latin, is_abjad, romanised_otherwise, skeletons
from privacy_console.casework.search.spelling.text import fold, tidy

MOST_WORDS = 8
LONGEST = 300
MOST_REMEMBERED = 100_000
"""Words of names are people's: they are remembered for speed, within one search, and not without end."""
APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})
DIGRAPH = re.compile("(?<=[aou])e")
"""What an accent is where there is none: the e of `mueller`."""
_TOKEN = re.compile(r"[^\W_]+\.?")
_TITLE_WORDS = """
dr prof mr mrs ms miss mx sir dame herr frau hr dipl monsieur madame mademoiselle mme mlle sra srta senor senora senorita dona
sig sigra signor signora dott dottssa avv dhr mevr mevrouw heer drs pan pani mgr inz
"""
_TITLES = frozenset(_TITLE_WORDS.split())
"""Before a name."""
_DEGREES = frozenset({"phd", "msc", "bsc", "mba", "llm", "dipling", "esq"})
"""Behind a name."""
_BIRTH = frozenset({"geb", "geborene", "nee", "born"})
"""Between a name and the one somebody was born with; at the end, a surname."""
_DOTTED_TITLES = frozenset({"med", "phil", "nat", "jur", "rer", "ing", "mag", "sr", "fr", "rev", "hon", "don"})
"""Words that are titles where a dot follows, and names where none does."""
_DOTTED_PARTICLES = frozenset({"v.", "d."})
_SUFFIXES = {
    "jr": "jr",
    "jun": "jr",
    "junior": "jr",
    "sr": "sr",
    "sen": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
_PARTICLE_WORDS = """
van von vom zu zum zur de der den des di da do dos das du del della dello dei degli dal la le les lo el al bin ibn bint abu ben
ter ten te op het af av y e und i mc mac o d l san santa saint st vd
"""
PARTICLES = frozenset(_PARTICLE_WORDS.split())
_PREFIXES = re.compile(
    r"^(?:van(?:der|den|de)?|von(?:der)?|de(?:la|l|r|n)?|di|da|du|dos?|mac|mc|al|el|ben|bin|le|la|ter|ten)(?=.{4})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    plain: str
    """In lower case, as it was written."""
    ways: frozenset[str]
    """Its foldings: with and without digraphs for accents."""
    romans: frozenset[str]
    """Its spellings in Latin letters under any usual romanisation; at least `ways`."""
    bones: frozenset[str]
    """Its consonants, where it is in a script that writes no others; empty elsewhere."""
    short: bool
    """An initial, or an abbreviation with its dot."""
    latin: bool
    before: tuple[str, ...] = ()
    """Its particles."""
    glued: frozenset[str] = frozenset()
    """Its foldings together with its particles: `vanderberg`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    words: tuple[Word, ...]
    turned: bool
    """Whether it stood as `Surname, Given name`; `words` are in the order of speaking."""
    suffix: str


def spellings(word: str) -> frozenset[str]:
    """The foldings under which a word is written: `Müller` as `muller` and `mueller`, `Mueller` as both, too.

    >>> sorted(spellings("Müller")), sorted(spellings("Mueller"))
    (['mueller', 'muller'], ['mueller', 'muller'])
    """
    folded = fold(word)
    ways = {folded}
    if not word.isascii():
        ways.add(fold(unicodedata.normalize("NFC", word).casefold().translate(_DIGRAPHS)))
    elif len(folded) >= 5:  # `Joe` is not `Jo`
        ways.add(DIGRAPH.sub("", folded))
    return frozenset("".join(c for c in way if c.isalnum()) for way in ways)


def tokens(name: str) -> list[str]:
    """The words of a name as they stand, apostrophes gone and dots kept: `O'Connor, J.` is `OConnor`, `J.`."""
    return _TOKEN.findall(_even(name))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they stand, apostrophes gone: `O'Connor, Ann-Marie` is `OConnor`, `Ann`, `Marie`."""
    return tuple(token.rstrip(".") for token in tokens(name))


def _even(name: str) -> str:
    name = name[:LONGEST]
    return (name if name.isascii() else unicodedata.normalize("NFC", tidy(name))).translate(APOSTROPHES)


def word_of(token: str) -> Word:
    bare = token.rstrip(".")
    ways = spellings(bare)
    ways |= {re.sub("^ma?c(?=[a-z]{4})", start, way) for way in ways for start in ("mc", "mac") if way.startswith(("mc", "mac"))}
    latin = all(c.isascii() or "LATIN" in unicodedata.name(c, "") for c in bare)
    others = romanised_otherwise(max(ways, key=len)) if latin else in_latin(bare)
    return Word(
        plain=bare.casefold(),
        ways=ways,
        romans=ways | others,
        bones=skeletons(bare) if is_abjad(bare) else frozenset(),
        short=len(bare) == 1 or (token.endswith(".") and len(bare) <= 4),
        latin=latin,
    )


class Parser:
    """Takes names apart; remembers words, for as long as one search looks at names."""

    def __init__(self) -> None:
        self._known: dict[str, Word] = {}

    def word(self, token: str) -> Word:
        known = self._known.get(token)
        if known is None:
            if len(self._known) > MOST_REMEMBERED:
                self._known.clear()
            known = self._known[token] = word_of(token)
        return known

    def name(self, text: str) -> Name:
        parts = [_TOKEN.findall(part) for part in _even(text).split(",")]
        suffix = ""
        named: list[list[str]] = []
        for part in parts:
            kept, told = _without_titles(part, alone=not named)
            suffix = suffix or told
            if kept:
                named.append(kept)
        turned = len(named) > 1
        ordered = [token for part in (*named[1:], *named[:1]) for token in part]
        return Name(words=self._words(ordered[:MOST_WORDS]), turned=turned, suffix=suffix)

    def _words(self, ordered: Sequence[str]) -> tuple[Word, ...]:
        """The words with their particles. Particles at the end belong to the first word: `Berg van der`."""
        folded = [fold(token) for token in ordered]
        particle = [
            (word in PARTICLES and (at > 0 or len(ordered) > 2)) or (word in _DOTTED_PARTICLES and at > 0)
            for at, word in enumerate(folded)
        ]
        if all(particle):
            particle = [False] * len(ordered)
        words: list[Word] = []
        waiting: list[str] = []
        for token, word, is_particle in zip(ordered, folded, particle, strict=True):
            if is_particle:
                waiting.append(word.rstrip("."))
            else:
                words.append(_with(self.word(token), waiting))
                waiting = []
        if waiting and words:
            words[0] = _with(words[0], waiting)
        return tuple(words)


def _with(word: Word, particles: Iterable[str]) -> Word:
    before = tuple(particles)
    if not before:
        return word
    glued = {"".join(before[start:]) + way for start in range(len(before)) for way in word.ways}
    return replace(word, before=before, glued=frozenset(glued))


def _without_titles(part: list[str], *, alone: bool) -> tuple[list[str], str]:
    """A part of a name without its titles, and its suffix in one spelling. What is nothing but a title stays, alone."""
    kept: list[str] = []
    for at, token in enumerate(part, 1):
        bare = fold(token.rstrip("."))
        before = not kept and (bare in _TITLES or (token.endswith(".") and bare in _DOTTED_TITLES))
        between = bare in _BIRTH and len(kept) > 1 and at < len(part)
        if not before and not between and bare not in _DEGREES:
            kept.append(token)
    suffix = ""
    last = fold(kept[-1].rstrip(".")) if kept else ""
    if last in _SUFFIXES and (len(kept) > 2 or not alone):
        suffix = _SUFFIXES[last]
        kept = kept[:-1]
    return (kept or (part if alone else []), suffix)


def without_prefix(folded: str) -> str:
    """A folded word without the particle that is written together with it: `vanderberg` as `berg`; as it is where none is."""
    return _PREFIXES.sub("", folded)
