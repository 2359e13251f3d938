"""Breaks text into lines and turns a line into the operators that show it.

Widths are cached by word and whole short texts by themselves: most of a dossier is made of the same words. A line of plain
text is one string; only a line with marks or proposals in it, or written from right to left, is put together of parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display  # the compiled one does not mirror brackets

from privacy_console.adapters.documents.faces import Faces
from privacy_console.adapters.documents.pdffile import PdfFile
from privacy_console.casework.review.spans import SpanRef

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
WITHOUT_SPACES = re.compile(
    "([\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff])"
)
"""Scripts in which a line may end after any letter."""
_STAND_INS = range(0x2500, 0x25A0)
"""Box drawing: neutral in direction, so that a mark keeps its place in a line that is reordered."""
_LETTER = re.compile(r"[^\W\d_]")
_SPECIAL = re.compile(r"[()\\]")
_ENDLESS = 1e9
_CACHED_TEXT = 60
_OFTEN_ONE_LINE = 100
_CACHE = 4_000


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """Compared as itself: styles are constants, and they are looked up for every line."""

    size: float
    leading: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class MarkText:
    """What stands in the place of a withheld value."""

    text: str
    ref: SpanRef | None


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    ref: SpanRef | None = None


Part = Text | MarkText


@dataclass(frozen=True, slots=True)
class Inked:
    """A part of a line at its distance from the line's start, in points: text, or a mark's box with its text."""

    left: float
    width: float
    shown: str
    ref: SpanRef | None
    mark: bool


@dataclass(slots=True)  # not frozen: a dossier makes a hundred thousand
class Line:
    """`shown` is the whole line's operators, in the style's primary font before and after; or `parts` has what it is made of."""

    shown: str
    width: float
    right: bool = False
    """Whether it is set flush right: its paragraph runs from right to left."""
    parts: tuple[Inked, ...] = ()


@dataclass(slots=True)
class _Token:
    """A word, or a mark. `gap` says whether a space comes before it."""

    text: str
    width: float
    gap: bool
    ref: SpanRef | None = None
    mark: bool = False


class Typesetter:
    """Sets text into one file. `missing` collects the letters that no face has."""

    def __init__(self, pdf: PdfFile, faces: Faces, *, mark: Style, mark_width: float) -> None:
        self._pdf, self._faces = pdf, faces
        self.mark, self.mark_width = mark, mark_width
        self.missing: set[str] = set()
        self.fonts = {bold: pdf.font(faces.primary[bold].font) for bold in (False, True)}
        self._widths: dict[bool, dict[str, float]] = {False: {}, True: {}}
        self._space = {bold: faces.primary[bold].width(" ") for bold in (False, True)}
        self._chunks: dict[tuple[str, bool], tuple[tuple[str, str], ...]] = {}
        self._lines: dict[tuple[Style, float], dict[str, tuple[Line, ...]]] = {}
        self._ascii = {bold: [faces.primary[bold].width(chr(code)) for code in range(128)] for bold in (False, True)}
        self._shaped: dict[str, str] = {}
        self._displayed: dict[tuple[str, bool], str] = {}
        self._reshaper = ArabicReshaper({"support_ligatures": True, "delete_harakat": False})

    # --- what is asked of it

    def lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """The text in lines no wider than `width` points; an empty text is one empty line."""
        if len(text) > _CACHED_TEXT:
            return self._set(text, style, width)
        known = self._lines.get((style, width))
        if known is None:
            known = self._lines[style, width] = {}
        found = known.get(text)
        if found is None:
            if len(known) >= _CACHE:
                known.clear()
            found = known[text] = self._set(text, style, width)
        return found

    def rich(self, parts: Sequence[Part], style: Style, width: float) -> tuple[Line, ...]:
        """As `lines`, of text with marks and proposals in it."""
        return tuple(line for paragraph in self._paragraphs(parts) for line in self._wrapped(paragraph, style, width))

    def line(self, text: str, style: Style, *, trimmed: bool = True) -> Line:
        """The text in one line, however wide; without spaces around it unless told otherwise."""
        return self.lines(" ".join(text.split()) if trimmed else text, style, _ENDLESS)[0]

    def plain(self, text: str, style: Style) -> Line | None:
        """One line of printable ASCII, set anew; None for any other text."""
        if not text.isascii() or not text.isprintable():
            return None
        wide = sum(map(self._ascii[style.bold].__getitem__, text.encode()))
        return Line(f"({_escaped(text)}) Tj", wide * style.size / 1000)

    def fitted(self, text: str, style: Style, width: float) -> str:
        """Operators of one line, narrowed where it would be wider than `width`."""
        line = self.line(text, style)
        if line.width <= width:
            return line.shown
        return f"{width / line.width * 100:.1f} Tz {line.shown} 100 Tz"

    # --- plain text

    def _set(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        text = self._faces.drawable(text, self.missing)
        if len(text) <= _OFTEN_ONE_LINE and (line := self.plain(text, style)) and line.width <= width:
            return (line,)
        if text.isascii() or not (RIGHT_TO_LEFT.search(text) or WITHOUT_SPACES.search(text)):
            return tuple(line for paragraph in text.split("\n") for line in self._simple(paragraph, style, width))
        return self.rich((Text(text),), style, width)

    def _simple(self, paragraph: str, style: Style, width: float) -> Iterator[Line]:
        limit, scale = width * 1000 / style.size, style.size / 1000
        known, space = self._widths[style.bold], self._space[style.bold]
        words: list[str] = []
        used = -space
        for word in paragraph.split(" "):
            wide = known.get(word)
            if wide is None:
                wide = self._measure(word, bold=style.bold)
            if used + space + wide <= limit:
                words.append(word)
                used += space + wide
                continue
            if words:
                yield Line(self._joined(words, style), used * scale)
            *whole, rest = self._broken(word, limit, bold=style.bold) if wide > limit else (word,)
            for part in whole:
                yield Line(self._joined([part], style), self._measure(part, bold=style.bold) * scale)
            words, used = [rest], self._measure(rest, bold=style.bold)
        yield Line(self._joined(words, style), max(used, 0.0) * scale)

    def _joined(self, words: Sequence[str], style: Style) -> str:
        text = " ".join(words)
        if text.isascii():
            return f"({_escaped(text)}) Tj"
        return self._operators([(" " if number else "", word) for number, word in enumerate(words)], style)

    def _measure(self, word: str, *, bold: bool) -> float:
        known = self._widths[bold]
        wide = known.get(word)
        if wide is None:
            if word.isascii():
                wide = sum(map(self._ascii[bold].__getitem__, word.encode()))
            else:
                wide = sum(face.width(run) for face, run in self._faces.runs(word, bold=bold))
            if len(known) >= _CACHE:
                known.clear()
            known[word] = wide
        return wide

    def _broken(self, word: str, limit: float, *, bold: bool) -> list[str]:
        """A word too wide for a line, in parts that fit; a part is at least one letter."""
        parts, part, used = [], "", 0.0
        for letter in word:
            wide = self._measure(letter, bold=bold)
            if part and used + wide > limit:
                parts.append(part)
                part, used = "", 0.0
            part += letter
            used += wide
        return [*parts, part]

    # --- text of every kind

    def _paragraphs(self, parts: Sequence[Part]) -> Iterator[list[Part]]:
        paragraph: list[Part] = []
        for part in parts:
            if isinstance(part, MarkText):
                paragraph.append(part)
                continue
            first, *others = self._faces.drawable(part.text, self.missing).split("\n")
            paragraph.append(Text(first, part.ref))
            for other in others:
                yield paragraph
                paragraph = [Text(other, part.ref)]
        yield paragraph

    def _wrapped(self, paragraph: Sequence[Part], style: Style, width: float) -> Iterator[Line]:
        text = "".join(part.text for part in paragraph if isinstance(part, Text))
        leftwards = RIGHT_TO_LEFT.search(text) is not None
        right = leftwards and _runs_leftwards(text)
        limit, space = width * 1000 / style.size, self._space[style.bold]
        line: list[_Token] = []
        used = 0.0
        for token in self._tokens(paragraph, style):
            gap = space if token.gap and line else 0.0
            if line and used + gap + token.width > limit:
                yield self._finished(line, style, leftwards=leftwards, right=right)
                line, used, gap = [], 0.0, 0.0
            if token.width > limit and not token.mark:
                *whole, rest = self._broken(token.text, limit, bold=style.bold)
                for part in whole:
                    piece = _Token(part, self._measure(part, bold=style.bold), gap=False, ref=token.ref)
                    yield self._finished([piece], style, leftwards=leftwards, right=right)
                token = _Token(rest, self._measure(rest, bold=style.bold), gap=False, ref=token.ref)  # noqa: PLW2901
            line.append(token)
            used += gap + token.width
        yield self._finished(line, style, leftwards=leftwards, right=right)

    def _tokens(self, paragraph: Sequence[Part], style: Style) -> Iterator[_Token]:
        gap = False
        for part in paragraph:
            if isinstance(part, MarkText):
                yield _Token(part.text, self.mark_width * 1000 / style.size, gap=gap, ref=part.ref, mark=True)
                gap = False
                continue
            for number, word in enumerate(part.text.split(" ")):
                gap = gap or number > 0
                pieces = (word,) if word.isascii() else WITHOUT_SPACES.split(self._joined_up(word))
                for piece in filter(None, pieces):
                    yield _Token(piece, self._measure(piece, bold=style.bold), gap=gap, ref=part.ref)
                    gap = False

    def _finished(self, tokens: list[_Token], style: Style, *, leftwards: bool, right: bool) -> Line:
        if leftwards:
            tokens = self._visual(tokens, style, right=right)
        space, scale = self._space[style.bold], style.size / 1000
        if not any(token.mark or token.ref for token in tokens):
            text_parts = [(" " if token.gap and number else "", token.text) for number, token in enumerate(tokens)]
            width = sum(token.width + (space if gap else 0) for token, (gap, _) in zip(tokens, text_parts, strict=True))
            return Line(self._operators(text_parts, style), width * scale, right)
        parts: list[Inked] = []
        at, number = 0.0, 0
        while number < len(tokens):
            first = tokens[number]
            at += space if first.gap and number else 0.0
            run = [first]
            while not first.mark and number + len(run) < len(tokens):
                following = tokens[number + len(run)]
                if following.mark or following.ref != first.ref:
                    break
                run.append(following)
            text_parts = [(" " if token.gap and place else "", token.text) for place, token in enumerate(run)]
            wide = sum(token.width + (space if gap else 0) for token, (gap, _) in zip(run, text_parts, strict=True))
            shown = self.fitted(first.text, self.mark, self.mark_width - 4) if first.mark else self._operators(text_parts, style)
            parts.append(Inked(at * scale, wide * scale, shown, first.ref, first.mark))
            at += wide
            number += len(run)
        return Line("", at * scale, right, tuple(parts))

    def _operators(self, words: Sequence[tuple[str, str]], style: Style) -> str:
        """The words with what comes before each, font by font, ending in the primary font."""
        primary = self.fonts[style.bold]
        runs: list[tuple[str, str]] = []
        for gap, word in words:
            for font, shown in ((primary, gap), *self._encoded(word, bold=style.bold)):
                if not shown:
                    continue
                if runs and runs[-1][0] == font:
                    runs[-1] = font, runs[-1][1] + shown
                else:
                    runs.append((font, shown))
        if not runs:
            return "() Tj"
        out, current = [], primary
        for font, shown in runs:
            if font != current:
                out.append(f"{font} {style.size:g} Tf")
                current = font
            out.append(f"({shown}) Tj")
        if current != primary:
            out.append(f"{primary} {style.size:g} Tf")
        return " ".join(out)

    def _encoded(self, word: str, *, bold: bool) -> tuple[tuple[str, str], ...]:
        if word.isascii():
            return ((self.fonts[bold], _escaped(word)),)
        key = word, bold
        found = self._chunks.get(key)
        if found is None:
            if len(self._chunks) >= _CACHE:
                self._chunks.clear()
            runs = self._faces.runs(word, bold=bold)
            found = tuple(chunk for face, run in runs for chunk in self._pdf.encode(face.font, run))
            self._chunks[key] = found
        return found

    def _joined_up(self, word: str) -> str:
        """Arabic letters in the forms that they have beside each other. A word is shaped by itself."""
        if not ARABIC.search(word):
            return word
        if word not in self._shaped:
            if len(self._shaped) >= _CACHE:
                self._shaped.clear()
            self._shaped[word] = self._reshaper.reshape(word)
        return self._shaped[word]

    def _visual(self, tokens: Sequence[_Token], style: Style, *, right: bool) -> list[_Token]:
        """A line's tokens in the order in which they stand on paper.

        In a line from left to right only what runs the other way is put in order: from its first word to the next word
        with a letter of the other direction, since numbers and signs after it belong to it.
        """
        if right:
            return self._reordered(tokens, style, right=True)
        visual: list[_Token] = []
        run: list[_Token] = []
        for token in tokens:
            leftwards = RIGHT_TO_LEFT.search(token.text) is not None
            if leftwards or (run and (token.mark or not _LETTER.search(token.text))):
                run.append(token)
                continue
            visual += [*self._reordered(run, style, right=False), token] if run else [token]
            run = []
        return visual + self._reordered(run, style, right=False) if run else visual

    def _reordered(self, tokens: Sequence[_Token], style: Style, *, right: bool) -> list[_Token]:
        """Marks and proposals stay whole: a neutral sign stands for each while the rest is put in order."""
        free = (chr(code) for code in _STAND_INS if not any(chr(code) in token.text for token in tokens))
        whole: dict[str, _Token] = {}
        logical = ""
        for number, token in enumerate(tokens):
            text = token.text
            if (token.mark or token.ref) and (stand_in := next(free, None)):
                whole[stand_in] = token
                text = stand_in
            logical += (" " if token.gap and number else "") + text
        visual: list[_Token] = []
        gap = tokens[0].gap
        for piece in filter(None, re.split(f"([ {''.join(whole)}])", self._display(logical, right=right))):
            if piece == " ":
                gap = True
                continue
            if piece in whole:
                one = whole[piece]
                text = one.text if one.mark else self._display(one.text, right=right)
                visual.append(_Token(text, one.width, gap=gap, ref=one.ref, mark=one.mark))
            else:
                visual.append(_Token(piece, self._measure(piece, bold=style.bold), gap=gap))
            gap = False
        return visual

    def _display(self, text: str, *, right: bool) -> str:
        key = text, right
        if key not in self._displayed:
            if len(self._displayed) >= _CACHE:
                self._displayed.clear()
            self._displayed[key] = get_display(text, base_dir="R" if right else "L")
        return self._displayed[key]


def _runs_leftwards(text: str) -> bool:
    """By the first letter that has a direction (the Unicode algorithm's rules P2 and P3)."""
    for letter in text:
        if RIGHT_TO_LEFT.match(letter):
            return True
        if letter.isalpha():
            return False
    return False


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text) if _SPECIAL.search(text) else text
