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
from privacy_console.casework.requests.reader.marks import RULE, SIGNATURE, MailMarks

MAX_READ = 60_000
"""Code points that are searched for rights: nobody asserts one only after thirty pages."""


MAX_COVER = 300
"""Letters with which somebody passes a letter on."""

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


def voices(letter: Letter, own_addresses: Collection[str], mail: MailMarks) -> Voices:
    """The letter's voices: who wrote to us, whom they passed on, and what they only quote."""
    text = letter.text[:MAX_READ]
    lines = _lines(text)
    cut, forward = len(lines), False
    inner_first = len(lines)
    writer = Mailbox(name="", address="")
    for number, line in enumerate(lines):
        if len(line.folded) > MAX_MARK:
            continue
        marked = bool(mail.forwarded.match(line.folded))
        original = bool(mail.original.match(line.folded))
        if not (marked or original or (mail.from_line.match(line.folded) and _is_header_block(lines, number, mail))):
            continue
        first = next((at for at in range(number, min(number + 4, len(lines))) if mail.from_line.match(lines[at].folded)), None)
        if first is None and not (marked or original):
            continue
        cut = number
        inner_first = number + 1
        if first is not None:
            writer = _mailbox(text[lines[first].start : lines[first].end])
            inner_first = first
            while inner_first < len(lines) and inner_first < first + 12 and mail.header_line.match(lines[inner_first].folded):
                inner_first += 1
        subject = fold(letter.subject)
        forward = marked or (bool(mail.forward_subject.match(subject)) and not mail.reply_subject.match(subject))
        forward = forward or _is_anothers(writer, letter, line.start)
        forward = forward and writer.address.casefold() not in own_addresses
        break
    own = _view(text, lines[:cut], letter.sender, mail)
    inner = _view(text, lines[inner_first:], writer, mail, quoted_is_text=True) if forward else None
    quoted = [line for line in lines[:cut] if line.quote or not _kept(own, line)]
    rest = _view(
        text, [*quoted, *([] if forward else lines[inner_first:])], letter.sender, mail, quoted_is_text=True, all_of_it=True
    )
    return Voices(own, inner, rest if rest.text.strip() else None)


def _is_anothers(writer: Mailbox, letter: Letter, own: int) -> bool:
    """Whether what is quoted below a few words came from somebody who is neither the sender nor at a mailbox it went to."""
    address, domains = writer.address.casefold(), {one.address.rpartition("@")[2].casefold() for one in letter.to}
    known = address in {"", letter.sender.address.casefold()} or address.rpartition("@")[2] in domains
    return not known and own < MAX_COVER


def _lines(text: str) -> list[Line]:
    folded = fold(text)
    found, start = [], 0
    for raw in folded.split("\n"):
        quote = re.match(r"[> ]*>[> ]*", raw)
        found.append(Line(start, start + len(raw), raw, quote.end() if quote else 0))
        start += len(raw) + 1
    return found


def _is_header_block(lines: Sequence[Line], number: int, mail: MailMarks) -> bool:
    """A `From:` line counts only with two more header lines right below: `De:` alone is a word."""
    below = lines[number + 1 : number + 5]
    return sum(1 for line in below if mail.header_line.match(line.folded)) >= 2


def _mailbox(line: str) -> Mailbox:
    value = line.split(":", 1)[-1].strip().strip("*").strip()
    address = re.search(r"[^\s<>\"'()\[\]]+@[^\s<>\"'()\[\]]+", value)
    name = re.sub(r"[<\[(]?(?:mailto:)?[^\s<>\"'()\[\]]+@[^\s<>\"'()\[\]]+[>\])]?", "", value).strip(" \"'<>[]*")
    return Mailbox(name=name, address=address[0] if address else "")


def _kept(view: View, line: Line) -> bool:
    return bool(view.text[line.start : line.end].strip()) or line.start == line.end


def _view(
    text: str, lines: Sequence[Line], writer: Mailbox, mail: MailMarks, *, quoted_is_text: bool = False, all_of_it: bool = False
) -> View:
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
            mail.original.match(words) or mail.forwarded.match(words) or (mail.wrote.search(words) and re.search(r"\d|@", words))
        ):
            break
        if kept and re.search(r"\d|@", words) and not words.endswith(":") and len(two) < 250 and mail.wrote.search(two):
            break
        if RULE.match(line.folded) and kept:
            break  # a list's footer, a disclaimer, an Outlook quote
        if mail.sent_from.match(words):
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
        seen = _without_disclaimers(seen, mail)
    return View(seen, fold(seen), writer, len(text) if signature is None else signature)


def _without_disclaimers(text: str, mail: MailMarks) -> str:
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        folded = fold(paragraph[0])
        if len(folded) < 4_000 and mail.secret.search(folded) and mail.recipient.search(folded) and paragraph.start() > 0:
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


def sentences(view: View, abbreviation: re.Pattern[str]) -> list[Sentence]:
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
            found.extend(_split(text, begin, end, abbreviation))
    return found


def _split(text: str, begin: int, end: int, abbreviation: re.Pattern[str]) -> list[Sentence]:
    item = bool(_ITEM.match(text, begin, end))
    parts, start = [], begin
    for mark in _END.finditer(text, begin, end):
        before = text[start : mark.start()].rsplit(None, 1)
        if mark[0] == "." and before and (abbreviation.search(before[-1]) or len(before[-1]) == 1):
            continue
        parts.append((start, mark.end()))
        start = mark.end()
    parts.append((start, end))
    return [Sentence(a, b, text[a:b].replace("\n", " "), item) for a, b in parts if text[a:b].strip()]
