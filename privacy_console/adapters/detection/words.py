"""A text as words: what stands where, how it is written, and what joins it to its neighbour."""

from __future__ import annotations

import re
from functools import cached_property

from privacy_console.adapters.detection.names import language_of
from privacy_console.casework.review.folding import View

_WORD = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"[ \t]{1,3}|[ \t]?\r?\n(?:[>|] ?){0,3}[ \t]{0,3}|%20|\+")
_SENTENCE_ENDS = frozenset(".!?\n•>|*\t")
_LINE = 40  # a line that begins further away says more than a name

SPACE, HYPHEN, DOT, DOTSPACE, UNDERSCORE, COMMA, APART = range(7)
_JOINS = {
    " ": SPACE, "-": HYPHEN, "'": HYPHEN, ".": DOT, ". ": DOTSPACE, ".-": DOTSPACE, "_": UNDERSCORE, ", ": COMMA, ",": COMMA,
}  # fmt: skip


class Words:
    """The words of one text. `caps` says which begin with a capital."""

    def __init__(self, text: View) -> None:
        self.view = text
        folded, clean = text.folded, text.clean
        self.words = _WORD.findall(folded)
        self.starts, self.ends = [], []
        at = 0
        for word in self.words:  # between two words are no letters, so the next occurrence is the word itself
            start = folded.find(word, at)
            at = start + len(word)
            self.starts.append(start)
            self.ends.append(at)
        self.caps = [not clean[start].islower() for start in self.starts]  # scripts without case count as capital

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def distinct(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def language(self) -> str:
        return language_of(self.distinct, self.view.clean.lower() if not self.view.clean.isascii() else "")

    @cached_property
    def shouting(self) -> bool:
        """Whether the text is in capitals, so that a capital tells nothing."""
        clean = self.view.clean
        loud = sum(
            1
            for at, end, cap in zip(self.starts, self.ends, self.caps, strict=True)
            if cap and end - at > 1 and clean[end - 1].isupper()
        )
        return loud * 10 > sum(len(word) > 1 for word in self.words) * 6

    @cached_property
    def whispering(self) -> bool:
        return True not in self.caps

    @cached_property
    def lower_words(self) -> frozenset[str]:
        return frozenset(word for word, cap in zip(self.words, self.caps, strict=True) if not cap)

    def join(self, i: int) -> int:
        """What stands between word i and the next."""
        between = self.view.folded[self.ends[i] : self.starts[i + 1]]
        known = _JOINS.get(between)
        if known is not None:
            return known
        return SPACE if len(between) < 10 and _SPACED.fullmatch(between) else APART

    def before(self, i: int) -> str:
        """The nearest character in front of word i but spaces and opening marks; the beginning counts as a newline."""
        at = self.starts[i] - 1
        folded = self.view.folded
        while at >= 0 and folded[at] in " \"'([{":
            at -= 1
        return folded[at] if at >= 0 else "\n"

    def after(self, i: int) -> str:
        """The nearest character behind word i that is no space; empty at the end."""
        at, folded = self.ends[i], self.view.folded
        while at < len(folded) and folded[at] == " ":
            at += 1
        return folded[at] if at < len(folded) else ""

    def begins_sentence(self, i: int) -> bool:
        return self.before(i) in _SENTENCE_ENDS

    def alone_on_line(self, i: int, j: int) -> bool:
        """Whether words i to j (inclusive) are all that a line says, and the text has other lines."""
        folded = self.view.folded
        head = folded[max(0, self.starts[i] - _LINE) : self.starts[i]].rpartition("\n")
        tail = folded[self.ends[j] : self.ends[j] + _LINE].partition("\n")
        return bool(head[1] or tail[1]) and not head[2].strip(" >|-\t") and not tail[0].strip(" ,.!-\t\r")

    def number_before(self, i: int) -> bool:
        """A number right in front, as in `4 May`, `4. Mai`."""
        head = self.view.folded[max(0, self.starts[i] - 5) : self.starts[i]].rstrip(" .")
        return bool(head) and head[-1].isdigit()

    def number_after(self, i: int) -> bool:
        tail = self.view.folded[self.ends[i] : self.ends[i] + 2].lstrip(" ")
        return bool(tail) and tail[0].isdigit()

    def possessive(self, i: int) -> bool:
        return self.view.folded[self.ends[i] : self.ends[i] + 2] == "'s"
