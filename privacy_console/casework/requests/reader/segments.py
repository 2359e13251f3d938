"""Whose words are whose: the writer's own, what they quote, what they pass on, signatures and boilerplate.

Every view keeps the letter's length: what is not part of it is blank, so that a place in a view is a place in the letter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from privacy_console.casework.requests.letter import Letter, Mailbox
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.marks import (
    FORWARD_MARK,
    FORWARD_SUBJECT,
    FROM_LINE,
    HEADER_LINE,
    MOBILE,
    ORIGINAL_MARK,
    RECIPIENT,
    REPLY_SUBJECT,
    RULE,
    SECRET,
    SIGNATURE,
    WROTE,
)

MAX_READ = 60_000
"""Code points that are searched for rights: nobody asserts one only after thirty pages."""


MAX_MARK = 400
"""Longer lines are nobody's mark of a quote or a signature."""


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    folded: str
    quote: int
    """How many letters of `> ` stand before the words."""

    @property
    def words(self) -> str:
        return self.folded[self.quote :].strip()


@dataclass(frozen=True, slots=True)
class View:
    """One voice of a letter. `text` and `folded` are as long as the letter, blank where others speak."""

    text: str
    folded: str
    writer: Mailbox
    signature: int
    """Where the signature begins, or the end."""


@dataclass(frozen=True, slots=True)
class Voices:
    own: View
    forwarded: View | None
    quoted: View | None


def voices(letter: Letter, own_addresses: Collection[str]) -> Voices:
    """The letter's voices: who wrote to us, whom they passed on, and what they only quote."""
    text = letter.text[:MAX_READ]
    lines = _lines(text)
    cut, forward = len(lines), False
    inner_first = len(lines)
    writer = Mailbox(name="", address="")
    for number, line in enumerate(lines):
        if len(line.folded) > MAX_MARK:
            continue
        marked = bool(FORWARD_MARK.match(line.folded))
        original = bool(ORIGINAL_MARK.match(line.folded))
        if not (marked or original or (FROM_LINE.match(line.folded) and _is_header_block(lines, number))):
            continue
        first = next((at for at in range(number, min(number + 4, len(lines))) if FROM_LINE.match(lines[at].folded)), None)
        if first is None and not (marked or original):
            continue
        cut = number
        inner_first = number + 1
        if first is not None:
            writer = _mailbox(text[lines[first].start : lines[first].end])
            inner_first = first
            while inner_first < len(lines) and inner_first < first + 12 and HEADER_LINE.match(lines[inner_first].folded):
                inner_first += 1
        subject = fold(letter.subject)
        forward = marked or (bool(FORWARD_SUBJECT.match(subject)) and not REPLY_SUBJECT.match(subject))
        forward = forward and writer.address.casefold() not in own_addresses
        break
    own = _view(text, lines[:cut], letter.sender)
    inner = _view(text, lines[inner_first:], writer, quoted_is_text=True) if forward else None
    quoted = [line for line in lines[:cut] if line.quote or not _kept(own, line)]
    rest = _view(text, [*quoted, *([] if forward else lines[inner_first:])], letter.sender, quoted_is_text=True, all_of_it=True)
    return Voices(own, inner, rest if rest.text.strip() else None)


def _lines(text: str) -> list[Line]:
    folded = fold(text)
    found, start = [], 0
    for raw in folded.split("\n"):
        quote = re.match(r"[> ]*>[> ]*", raw)
        found.append(Line(start, start + len(raw), raw, quote.end() if quote else 0))
        start += len(raw) + 1
    return found


def _is_header_block(lines: Sequence[Line], number: int) -> bool:
    """A `From:` line counts only with two more header lines right below: `De:` alone is a word."""
    below = lines[number + 1 : number + 5]
    return sum(1 for line in below if HEADER_LINE.match(line.folded)) >= 2


def _mailbox(line: str) -> Mailbox:
    value = line.split(":", 1)[-1].strip().strip("*").strip()
    address = re.search(r"[^\s<>\"'()\[\]]+@[^\s<>\"'()\[\]]+", value)
    name = re.sub(r"[<\[(]?(?:mailto:)?[^\s<>\"'()\[\]]+@[^\s<>\"'()\[\]]+[>\])]?", "", value).strip(" \"'<>[]*")
    return Mailbox(name=name, address=address[0] if address else "")


def _kept(view: View, line: Line) -> bool:
    return bool(view.text[line.start : line.end].strip()) or line.start == line.end


def _view(text: str, lines: Sequence[Line], writer: Mailbox, *, quoted_is_text: bool = False, all_of_it: bool = False) -> View:
    """The view of those lines; unless they are all wanted, quotes, signatures' small print and disclaimers are left out."""
    kept: list[Line] = []
    signature: int | None = None
    for number, line in enumerate(lines):
        if all_of_it:
            kept.append(line)
            continue
        if line.quote and not quoted_is_text:
            continue
        if len(line.folded) > MAX_MARK:
            kept.append(line)
            continue
        words = line.words
        two = f"{words} {lines[number + 1].words}" if number + 1 < len(lines) else words
        if kept and (
            ORIGINAL_MARK.match(words) or FORWARD_MARK.match(words) or (WROTE.search(words) and re.search(r"\d|@", words))
        ):
            break
        if kept and re.search(r"\d|@", words) and not words.endswith(":") and len(two) < 250 and WROTE.search(two):
            break
        if RULE.match(line.folded) and kept:
            break  # a list's footer, a disclaimer, an Outlook quote
        if MOBILE.match(words):
            continue
        if signature is None and SIGNATURE.match(words) and kept:
            signature = line.start
            continue
        kept.append(line)
    blank = [" "] * len(text)
    for number, letter in enumerate(text):
        if letter == "\n":
            blank[number] = "\n"
    for line in kept:
        blank[line.start + line.quote : line.end] = text[line.start + line.quote : line.end]
    seen = "".join(blank)
    if not all_of_it:
        seen = _without_disclaimers(seen)
    return View(seen, fold(seen), writer, len(text) if signature is None else signature)


def _without_disclaimers(text: str) -> str:
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        folded = fold(paragraph[0])
        if len(folded) < 4_000 and SECRET.search(folded) and RECIPIENT.search(folded) and paragraph.start() > 0:
            text = text[: paragraph.start()] + re.sub(r"[^\n]", " ", paragraph[0]) + text[paragraph.end() :]
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    folded: str
    item: bool
    """One point of a list: it belongs to what introduced the list."""


_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|\(?[a-z]\)|[-*•·▪‣o])\s+\S")
_END = re.compile(r"[.!?;…](?=\s+\S)|\n\s*\n")
_SHORT = re.compile(
    r"(?:\b(?:art|arts|artt|abs|nr|n|no|num|para|par|parr|lit|let|lett|alin|al|ap|apdo|ust|odst|pkt|cl|clan|sec|dr|mr|mrs|ms|prof|vgl|bzw|str|st|toc|tc|bod|pism|"
    r"sub|inc|ing|mgr|ca|etc|z|d|u|e|i|g|h|s|r|q|o|a|b|c|ggf|bspw|inkl|zb|tzn|tj|np|itd|m|sr|sra|sig|arth|αρ|αρθ|παρ|στοιχ|περ|κ|чл|ал|ст|ч|п|т|т\.ч|сл|kap|mom|kom|sz|bek|p|pt|pag|tel|nl|i\.e|e\.g)|\d)$"
)


def sentences(view: View) -> list[Sentence]:
    """The sentences of a view. A line break ends one only where a list, a label or a paragraph does."""
    found: list[Sentence] = []
    text = view.folded
    for block in re.finditer(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*", text):
        starts = [block.start()]
        line_start = block.start()
        for newline in re.finditer(r"\n", block[0]):
            at = block.start() + newline.end()
            line = text[line_start : at - 1].strip()
            rest = text[at : text.find("\n", at) if text.find("\n", at) >= 0 else len(text)]
            if (
                _ITEM.match(rest)
                or re.match(r"\s*[\w /.'-]{2,40}:\s", rest)
                or re.match(r"[\w /.'-]{2,40}:\s", line)
                or len(line) < 45
                or line.endswith((".", ":", "!", "?", ";"))
            ):
                starts.append(at)
            line_start = at
        starts.append(block.end())
        for begin, end in pairwise(starts):
            found.extend(_split(text, begin, end))
    return found


def _split(text: str, begin: int, end: int) -> list[Sentence]:
    item = bool(_ITEM.match(text, begin, end))
    parts, start = [], begin
    for mark in _END.finditer(text, begin, end):
        before = text[start : mark.start()].rsplit(None, 1)
        if mark[0] == "." and before and (_SHORT.search(before[-1]) or len(before[-1]) == 1):
            continue
        parts.append((start, mark.end()))
        start = mark.end()
    parts.append((start, end))
    return [Sentence(a, b, text[a:b].replace("\n", " "), item) for a, b in parts if text[a:b].strip()]
