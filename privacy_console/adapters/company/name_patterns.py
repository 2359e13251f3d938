"""Names as LIKE patterns: which rows may have a name, told by the engine, so that few others come back to be judged.

A stored name is like the given one if one of its words is, whole, and another at least as far as its initial, its end or a short
form of it: a word with one typing error keeps its first letter or its second half. So a row is asked for by one word in full and
any other loosely: nearly the price of looking for each word once.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from privacy_console.casework.search.naming.compare import SHORTEST_WITH_TYPO
from privacy_console.casework.search.naming.nicknames import other_forms
from privacy_console.casework.search.naming.scripts import firm_letters, in_cyrillic, syllables
from privacy_console.casework.search.naming.words import DIGRAPH, Parser, Word, without_prefix
from privacy_console.casework.search.spelling.text import fold, tidy

ESCAPE = "\\"
_DIGRAPHS = re.compile("ae|oe|ue|aa|ss")
_VOWELS = re.compile("[aeiouy]")
_BEFORE_A_WORD = ("", "% ", "%-", "%,", "%.", "%(", "%'")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWord:
    """A word of a name as a stored value may have it, folded; `%` stands for an apostrophe."""

    whole: tuple[str, ...]
    """Its spellings; none for an initial."""
    starts: tuple[str, ...]
    """Its initials: the word may be short."""
    parts: tuple[str, ...]
    """Its second half and other forms: what else tells it where it is short or has a typo."""

    def whole_patterns(self) -> tuple[str, ...]:
        return _fewest([f"%{opened(way)}%" for way in self.whole])

    def loose_patterns(self) -> tuple[str, ...]:
        starts = (f"{before}{start}%" for start in self.starts for before in _BEFORE_A_WORD)
        return tuple(dict.fromkeys((*starts, *(f"%{opened(part)}%" for part in self.parts))))


def escaped(text: str) -> str:
    """The text as LIKE takes it literally; NUL, which not every engine can be asked for, as any character."""
    return text.replace(ESCAPE, ESCAPE * 2).replace("%", f"{ESCAPE}%").replace("_", f"{ESCAPE}_").replace("\0", "_")


def opened(folded: str) -> str:
    """`muller` and `mueller` as `m%u%ller`; `%` for an apostrophe, which may stand after the first letter, too."""
    letters = "".join(c for c in folded if c.isalnum() or c == "%")
    short = DIGRAPH.sub("", letters) if len(letters) >= 5 else letters
    return re.sub("%+", "%", re.sub("([aou]|^.)", r"\1%", short))


def in_columns(name: str) -> list[NameWord]:
    """The words of a name: a stored value has one whole and another loosely, or the only one whole; in whichever columns."""
    words = Parser().name(name).words
    if len(words) == 1 and not words[0].latin and not words[0].bones and words[0].romans == words[0].ways:
        # A name of some scripts is one word there, and several in Latin letters, in any order.
        return [NameWord(whole=(part,), starts=(), parts=()) for part in syllables(words[0].plain)]
    if len(words) > 1 and all(word.short for word in words):
        return [
            NameWord(whole=("%",), starts=(), parts=())
        ]  # initials alone: any letter may bear an accent, so each row is judged
    marked = _marked(name)
    return [_spelt(word, marked.get(fold(word.plain)), alone=len(words) == 1) for word in words]


def _spelt(word: Word, marked: str | None, *, alone: bool) -> NameWord:
    starts = tuple(sorted({way[0] for way in word.romans if way}))
    if word.short and not alone:
        return NameWord(whole=(), starts=starts, parts=())
    if word.bones:
        return NameWord(whole=("%".join(firm_letters(word.plain)),), starts=(), parts=())
    ways = sorted(word.ways)
    halves = [way[len(way) // 2 :] for way in ways if len(way) >= SHORTEST_WITH_TYPO]
    forms = [form for way in ways for form in other_forms(way) if not form.startswith(starts)]
    whole = ([fold(marked)] if marked else []) + sorted(word.romans | set(map(without_prefix, ways)))
    return NameWord(whole=tuple(dict.fromkeys(whole)), starts=starts, parts=tuple(dict.fromkeys((*halves, *forms))))


def _fewest(patterns: list[str]) -> tuple[str, ...]:
    """The patterns without those that fit only what another fits: `%m%uller%` beside `%m%u%ller%`."""
    return tuple(one for one in dict.fromkeys(patterns) if not any(other != one and _fits(other, one) for other in patterns))


def _fits(pattern: str, text: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, pattern.split("%"))), text) is not None


def in_texts(name: str) -> list[list[list[str]]]:
    """A text with a name has first and last word; or the last one, spelt as given but for accents, and the initial of the first.

    One of the answers fits; of each part of it one pattern; the part that says soonest that a text has it not stands first. Where
    that is the last name, one answer does for both.
    """
    words = Parser().name(name).words
    first, last = words[0], words[-1]
    marked = _marked(name)
    surname, given = _in_text(last, marked), _in_text(first, marked)
    cyrillic = (in_cyrillic(first.plain, always=True), in_cyrillic(last.plain)) if first.latin and last.latin else ((), ())
    if all(cyrillic):
        given += [f"%{way}%" for word in cyrillic[0] for way in _ways(word.title())]
        surname += [f"%{way}%" for word in cyrillic[1] for way in _ways(word.title())]
    initials = [f"%{start}.%" for start in sorted({way[0] for way in first.romans if way})]
    if _often(surname) <= _often(given):
        return [[list(dict.fromkeys(surname)), list(dict.fromkeys((*given, *initials)))]]
    strictly = [f"%{_strict(way)}%" for way in (marked.get(fold(last.plain), last.plain), *sorted(last.romans - last.ways))]
    ways = [[surname, given], [[one for one in strictly if _is_firm(one)] or surname, initials]]
    ordered = [sorted((list(dict.fromkeys(part)) for part in way), key=_often) for way in ways]
    return [ordered[0], [["%.%"], *ordered[1]]]  # most short texts have no full stop, and an engine sees that at a glance


def _strict(word: str) -> str:
    return re.sub("%+", "%", "".join(c if c.isascii() else "%" for c in _DIGRAPHS.sub("%", word.lower())))


def _is_firm(pattern: str) -> bool:
    return sum(map(str.isalnum, pattern)) >= 2


def _often(patterns: list[str]) -> tuple[int, int, int]:
    """How many texts one of the patterns fits, roughly: few with a long run of letters; among such, with nothing else to find."""
    runs = [[run for run in pattern.split("%") if run] for pattern in patterns]
    return -min(max(map(len, one), default=0) for one in runs), max(map(len, runs)), len(patterns)


def _in_text(word: Word, marked: dict[str, str]) -> list[str]:
    """A word of a name in a text; letters that vary are open, or, where nothing else would be left, its usual spellings."""
    written = marked.get(fold(word.plain), word.plain)
    others = [] if word.bones else sorted(word.romans - word.ways) if word.latin else sorted(word.romans)
    found = []
    for way in (written, *others):
        open_ = _open_in_text(way)
        found += [open_] if _is_firm(open_) else _ways(way.replace("%", "'"))
    return [f"%{way}%" for way in found]


def _open_in_text(word: str) -> str:
    lower = _DIGRAPHS.sub("%", word.lower())
    return re.sub("%+", "%", _VOWELS.sub("%", "".join(c if c.isascii() else "%" for c in lower)))


def _marked(name: str) -> dict[str, str]:
    """The words of a name with `%` where an apostrophe stands, by their folding without."""
    marks = re.sub("['’‘ʼ`´]", "\0", tidy(name))
    words = (word.replace("\0", "%") for word in re.findall(r"[^\W_]+(?:\x00[^\W_]+)*", marks))
    return {fold(word.replace("%", "").casefold()): word for word in words}


def _ways(word: str) -> list[str]:
    """The spellings of a short word or a word of another script: as it stands, small, large, and as JSON escapes them."""
    word = unicodedata.normalize("NFC", word)
    cases = dict.fromkeys(
        "".join(c.lower() if c.isascii() else c for c in way) for way in (word, word.lower(), word.title(), word.upper())
    )
    return list(dict.fromkeys(escaped(way) for case in cases for way in (case, _json(case))))


def _json(text: str) -> str:
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[i : i + 2], "big") for i in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)
