"""How one name is like another. Whatever it says, a name alone tells nobody apart: no likeness is more than *possible*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, permutations, product

from rapidfuzz.distance import OSA

from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.naming.nicknames import is_given_name, is_short_for, other_forms
from privacy_console.casework.search.naming.scripts import skeletons
from privacy_console.casework.search.naming.words import (
    DIGRAPH,
    LONGEST,
    MOST_REMEMBERED,
    Name,
    Parser,
    Word,
    spellings,
    tokens,
    without_prefix,
    word_of,
)
from privacy_console.casework.search.spelling.likeness import Comparer, Likeness
from privacy_console.casework.search.spelling.text import BEYOND_LATIN, without_accents

SHORTEST_WITH_TYPO = 4


class Manner(StrEnum):
    """In what two names differ, from the least to the most; a likeness tells the most that occurs in it."""

    EXACT = "exact"
    ORDER = "order"
    DIACRITICS = "diacritics"
    PARTICLE = "particle"
    JOINED = "joined"
    TRANSLITERATION = "transliteration"
    PART = "part"
    """A word of one is missing in the other."""
    NICKNAME = "nickname"
    INITIAL = "initial"
    TYPO = "typo"


WEAK = frozenset({Manner.NICKNAME, Manner.INITIAL, Manner.TYPO})
"""By such a manner alone nobody is asked about who is a person of their own: see `Judge`."""
WEAK_SCORE = 0.7

_SCORE = {
    Manner.EXACT: 1.0,
    Manner.ORDER: 0.98,
    Manner.DIACRITICS: 0.97,
    Manner.PARTICLE: 0.95,
    Manner.JOINED: 0.93,
    Manner.TRANSLITERATION: 0.9,
    Manner.PART: 0.85,
    Manner.NICKNAME: 0.8,
    Manner.INITIAL: 0.6,
}
_BONES, _ONE_BONE = 0.75, 0.5
_OTHER_GIVEN_NAME = 0.5
_SAID = {
    Manner.EXACT: "",
    Manner.ORDER: "its words are in another order",
    Manner.DIACRITICS: "but for accents",
    Manner.PARTICLE: "but for a particle",
    Manner.JOINED: "two words are one",
    Manner.TRANSLITERATION: "in other letters",
    Manner.PART: "one of the names is missing",
    Manner.NICKNAME: "by a short form",
    Manner.INITIAL: "by an initial",
    Manner.TYPO: "but for one letter",
}
_ORDER = {manner: number for number, manner in enumerate(Manner)}


def is_weak(likeness: Likeness) -> bool:
    return likeness.how in WEAK or likeness.score < WEAK_SCORE


def name_comparer(given: str) -> Comparer:
    """Compares with a full name, or with its words in another order.

    All words of the shorter name, two at least, must be in the longer. One word may have a typo (a letter too many, too few,
    another, or two exchanged; in words of four letters or more), and then nothing else is short for anything.

    >>> like = name_comparer("Anna van der Müller")
    >>> [str(like(name)) for name in ("Anna VAN DER MÜLLER", "Müller, A.", "Anna Mülller", "Anna Vandermüller", "Berta Müller")]
    ['exact', 'initial 0.59', 'typo 0.90', 'particle 0.95', 'None']
    """
    return NameFinder(given).like


def shares_a_word(one: str, other: str) -> bool:
    """Whether two names have any word in common."""
    theirs = [spellings(token) for token in tokens(other)]
    return any(not mine.isdisjoint(their) for token in tokens(one) for mine in [spellings(token)] for their in theirs)


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Words of the shorter name with those of the longer that they are; how they go together."""

    score: float
    manners: frozenset[Manner]
    at: tuple[int, ...]


class NameFinder:
    """Finds a name among others: `like` judges one, `among` looks through many about as fast as they are read.

    Most stored names are somebody else's and none of their words is ours; that is what has to be told quickly. What a part of a
    name (between spaces) is to us is remembered: 0 nothing, 1 maybe an initial or a piece of a word, 2 maybe a word, 3 to be
    looked at closely.
    """

    def __init__(self, given: str) -> None:
        self._parser = Parser()
        self._mine = self._parser.name(given)
        words = self._mine.words
        self._joined = frozenset(way for word in _joined_all(words) for way in word.romans)
        ways = frozenset(way for word in words for way in word.ways)
        romans = frozenset(way for word in words for way in word.romans | word.glued)
        whole = frozenset(way for word in words if not word.short for way in word.romans | word.glued)
        self._whole = _shortest(with_e for way in whole for with_e in _with_digraphs(without_prefix(way)))
        self._near = romans | self._joined | frozenset(map(without_prefix, ways)) | {f for way in ways for f in other_forms(way)}
        self._with_typo = tuple(way for way in ways if len(way) >= SHORTEST_WITH_TYPO and way.isalpha())
        self._last_two = tuple({way[-2:] for way in romans | self._joined | self._near})
        self._ends = tuple(way for word in words if word.before for way in word.ways)
        self._initials = tuple({way[0] for way in romans if way})
        self._bones = any(word.bones for word in words)
        self._every_way = self._bones or len(words) == 1 or any(word.romans > word.ways for word in words)
        self._short = tuple(way for word in words if word.short for way in word.ways)
        self._ways = tuple(ways)
        self._only_initials = all(word.short for word in words)
        self._known: dict[str, int] = {}

    def like(self, stored: object) -> Likeness | None:
        text = stored if isinstance(stored, str) else str(stored)
        if not self._mine.words or not self._may_be(text):
            return None
        theirs = self._parser.name(text)
        if not theirs.words or (self._mine.suffix and theirs.suffix and self._mine.suffix != theirs.suffix):
            return None
        found = self._paired(self._mine.words, theirs.words) or self._paired_joined(theirs)
        return self._told(found, theirs) if found else None

    def among(self, names: Sequence[str]) -> set[int]:
        """The numbers of the names that may be like it: all that are, and few that are not."""
        if self._every_way or self._only_initials:
            asked: Iterable[int] = range(len(names))
        else:
            text = "\n".join(names)
            if text.count("\n") != len(names) - 1:
                names = [name.replace("\n", " ") for name in names]
                text = "\n".join(names)
            asked = _lines_with(self._whole, _even(text.encode("utf-8", "replace")))
            if not text.isascii():
                beyond = [number for number, name in enumerate(names) if not name.isascii()]
                accented = "\n".join([names[number] for number in beyond])
                lines = _lines_with(self._whole, _even(without_accents(accented)))
                lines.update(accented.count("\n", 0, found.start()) for found in BEYOND_LATIN.finditer(accented))
                asked.update([beyond[line] for line in lines])
        return {number for number in asked if self._may_be(names[number])}

    def _may_be(self, text: str) -> bool:
        """The quick question: whether a word is one of ours, and another may be, if only by its initial."""
        if self._only_initials:
            return True
        known, parts = self._known, text[:LONGEST].split()
        marks = [known[part] if part in known else self._mark(part) for part in parts]
        return 3 in marks or (2 in marks and (self._bones or len(marks) - marks.count(0) > 1))

    def _mark(self, part: str) -> int:
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        plain = part.isascii() and part.isalpha() and not self._every_way
        if plain and self._is_surely_strange(part.lower()):
            mark = 0
        else:
            words = [part] if plain else tokens(part)
            mark = max(map(self._relation, words), default=0)
            if mark and (len(words) > 1 or len(self._mine.words) == 1):
                mark = 3
        self._known[part] = mark
        return mark

    def _is_surely_strange(self, plain: str) -> bool:
        """Whether neither beginning nor end is of one of ours: one typo leaves one of them."""
        return not plain.startswith(self._initials) and not plain.endswith(self._last_two) and plain not in self._near

    def _relation(self, token: str) -> int:
        """What a word may be to us."""
        plain = token.rstrip(".").lower()
        if token.isascii() and token.isalpha() and len(token) > 1 and not self._every_way:
            ways = (plain, DIGRAPH.sub("", plain)) if len(plain) >= 5 else (plain,)
            if not self._joined.isdisjoint(ways):
                return 3
            if any(way in self._near or way.endswith(self._ends) for way in ways):
                return 2
            close = any(OSA.distance(way, mine, score_cutoff=1) <= 1 for way in ways for mine in self._with_typo)
            return 2 if close else int(plain.startswith(self._short) or self._is_piece(plain))
        word = word_of(token)
        if not word.romans.isdisjoint(self._joined) or self._begins_ours(word):
            return 3
        if any(way.endswith(self._ends) for way in word.ways):
            return 2
        near = any(not word.romans.isdisjoint(mine.glued) or _as_one(mine, word) is not None for mine in self._mine.words)
        return (1 if word.short else 2) if near else int(any(map(self._is_piece, word.ways)))

    def _is_piece(self, plain: str) -> bool:
        """Whether it is the beginning or the end of a word of ours, which somebody wrote as two."""
        return any(way.startswith(plain) or way.endswith(plain) for way in self._ways)

    def _begins_ours(self, word: Word) -> bool:
        """Whether it may be the beginning of our one word: names of some scripts are written without a space."""
        return len(self._mine.words) == 1 and any(
            mine.startswith(way) for mine in self._mine.words[0].romans for way in word.romans
        )

    def _told(self, found: _Pairing, theirs: Name) -> Likeness:
        manners, score = set(found.manners), found.score
        if list(found.at) != sorted(found.at) or self._mine.turned != theirs.turned:
            manners.add(Manner.ORDER)
            score *= _SCORE[Manner.ORDER]
        if self._mine.suffix != theirs.suffix:
            manners.add(Manner.PART)
            score *= _SCORE[Manner.ORDER]
        how = max(manners, key=_ORDER.__getitem__)
        return Likeness(confidence=Confidence.POSSIBLE, how=how.value, score=round(score, 2), said=_SAID[how])

    def _paired(self, mine: tuple[Word, ...], theirs: tuple[Word, ...]) -> _Pairing | None:
        """The best way in which each word of the shorter name is one of the longer; None where there is none."""
        turned = len(theirs) < len(mine)
        few, many = (theirs, mine) if turned else (mine, theirs)
        if len(few) == 1 < len(many):
            return None
        options: list[list[tuple[int, Manner, float]]] = []
        for one in few:
            row = []
            for at, other in enumerate(many):
                same = self._one(other, one) if turned else self._one(one, other)
                if same is not None:
                    row.append((at, *same))
            if not row:
                return None
            options.append(row)
        best: _Pairing | None = None
        for choice in _choices(options):
            manners = frozenset(manner for _, manner, _ in choice)
            if not _is_enough([manner for _, manner, _ in choice]):
                continue
            score = min(part for _, _, part in choice)
            if len(few) < len(many):
                score *= _SCORE[Manner.PART]
                manners |= {Manner.PART}
            if best is None or score > best.score:
                best = _Pairing(score, manners, tuple(at for at, _, _ in choice))
        return best

    def _paired_joined(self, theirs: Name) -> _Pairing | None:
        """The same where one wrote as one word what the other wrote as two."""
        mine, other = self._mine.words, theirs.words
        longer, shorter = (mine, other) if len(mine) > len(other) else (other, mine)
        if len(longer) != len(shorter) + 1:
            return None
        best: _Pairing | None = None
        for at in range(len(longer) - 1):
            pairs = permutations(longer[at : at + 2]) if len(longer) == 2 else [longer[at : at + 2]]
            for pair in pairs:
                tried = (*longer[:at], _join(pair), *longer[at + 2 :])
                found = self._paired(tried, shorter) if longer is mine else self._paired(shorter, tried)
                if found and not found.manners & WEAK and (best is None or found.score > best.score):
                    best = _Pairing(found.score * _SCORE[Manner.JOINED], found.manners | {Manner.JOINED}, found.at)
        return best

    def _one(self, mine: Word, theirs: Word) -> tuple[Manner, float] | None:
        same = _as_one(mine, theirs)
        if same is None or (same[0] in WEAK and same[0] is not Manner.NICKNAME):
            glued = _glued(mine, theirs)
            same = glued or same
        if same is not None and same[0] is Manner.TYPO and same[1] == 1.0:
            letters = sum(len(word.plain) for word in self._mine.words)
            return Manner.TYPO, 1 - 1 / max(letters, 2)
        if same is not None and same[0] is Manner.EXACT and mine.before != theirs.before:
            return Manner.PARTICLE, _SCORE[Manner.PARTICLE]
        return same


def _even(text: bytes) -> bytes:
    text = text.lower()
    return text.translate(None, b"'`") if b"'" in text or b"`" in text else text


def _with_digraphs(word: str) -> Iterable[str]:
    """An ASCII word and how it is written with the e that stands for an accent: `muller` as `mueller`."""
    bare = DIGRAPH.sub("", word)
    at = [number for number, c in enumerate(bare) if c in "aou"][:4]
    for marked in product((False, True), repeat=len(at)):
        ends = {number for number, mark in zip(at, marked, strict=True) if mark}
        yield "".join(f"{c}e" if number in ends else c for number, c in enumerate(bare))


def _shortest(words: Iterable[str]) -> tuple[bytes, ...]:
    """The words without those that have another of them in it."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if word and not any(other in word for other in kept):
            kept.append(word)
    return tuple(word.encode() for word in kept)


def _lines_with(words: Iterable[bytes], text: bytes) -> set[int]:
    """The numbers of the lines that have one of the words in them."""
    lines: set[int] = set()
    for word in words:
        line, last, at = 0, 0, text.find(word)
        while at >= 0:
            line += text.count(b"\n", last, at)
            lines.add(line)
            last, at = at, text.find(word, at + 1)
    return lines


def _choices(options: list[list[tuple[int, Manner, float]]]) -> Iterable[list[tuple[int, Manner, float]]]:
    """Every way to give each word one of its options, no option twice; the likeliest first, and never very many."""
    waiting: list[list[tuple[int, Manner, float]]] = [[]]
    for row in options:
        ordered = sorted(row, key=lambda one: -one[2])
        waiting = [[*chosen, one] for chosen in waiting for one in ordered if all(one[0] != other[0] for other in chosen)][:200]
    return waiting


def _is_enough(manners: list[Manner]) -> bool:
    """Whether the words that match say a name: a whole word among them, one typo at most, and not beside a short form."""
    whole = [manner for manner in manners if manner not in WEAK]
    typos = manners.count(Manner.TYPO)
    if len(manners) == 1:
        return bool(whole)
    return bool(whole) and typos <= 1 and not (typos and len(whole) < len(manners) - 1)


def _as_one(mine: Word, theirs: Word) -> tuple[Manner, float] | None:
    """In which manner two words are one, and how well; a typo's score is for the whole name to say."""
    if mine.plain == theirs.plain:
        return Manner.EXACT, 1.0
    if not mine.ways.isdisjoint(theirs.ways):
        manner = Manner.DIACRITICS if mine.latin == theirs.latin else Manner.TRANSLITERATION
        return manner, _SCORE[manner]
    if mine.short or theirs.short:
        short, whole = (mine, theirs) if mine.short else (theirs, mine)
        begins = any(way.startswith(start) for way in whole.romans for start in short.romans)
        return (Manner.INITIAL, _SCORE[Manner.INITIAL]) if begins else None
    if not mine.romans.isdisjoint(theirs.romans):
        return Manner.TRANSLITERATION, _SCORE[Manner.TRANSLITERATION]
    if mine.bones or theirs.bones:
        return _by_bones(mine, theirs)
    if any(is_short_for(one, other) for one in mine.ways for other in theirs.ways):
        return Manner.NICKNAME, _SCORE[Manner.NICKNAME]
    return _by_typo(mine, theirs)


def _glued(mine: Word, theirs: Word) -> tuple[Manner, float] | None:
    one, other = mine.glued | mine.ways, theirs.glued | theirs.ways
    return (Manner.PARTICLE, _SCORE[Manner.PARTICLE]) if (mine.glued or theirs.glued) and not one.isdisjoint(other) else None


def _by_bones(mine: Word, theirs: Word) -> tuple[Manner, float] | None:
    shared = (_bones(mine) & _bones(theirs)) - {""}
    return (Manner.TRANSLITERATION, _BONES if max(map(len, shared)) > 1 else _ONE_BONE) if shared else None


def _bones(word: Word) -> frozenset[str]:
    return word.bones or frozenset(bone for way in (word.plain, *word.glued) for bone in skeletons(way))


def _by_typo(mine: Word, theirs: Word) -> tuple[Manner, float] | None:
    for one in mine.ways:
        if len(one) < SHORTEST_WITH_TYPO or not one.isalpha():
            continue
        for other in theirs.ways:
            if abs(len(one) - len(other)) > 1 or not other.isalpha() or OSA.distance(one, other, score_cutoff=1) > 1:
                continue
            both = any(map(is_given_name, mine.ways)) and any(map(is_given_name, theirs.ways))
            return Manner.TYPO, _OTHER_GIVEN_NAME if both else 1.0
    return None


def _join(pair: Iterable[Word]) -> Word:
    one, other = pair
    return Word(
        plain=one.plain + other.plain,
        ways=frozenset(a + b for a in one.ways for b in other.ways),
        romans=frozenset(a + b for a in one.romans for b in other.romans),
        bones=frozenset(),
        short=False,
        latin=one.latin and other.latin,
    )


def _joined_all(words: tuple[Word, ...]) -> list[Word]:
    return [_join(pair) for pair in pairwise(words)] + ([_join((words[1], words[0]))] if len(words) == 2 else [])
