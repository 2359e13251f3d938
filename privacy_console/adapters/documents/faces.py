"""The faces of a document, and which of them has a letter. Nothing is drawn as an empty box: what no face has is spelt out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFont

PRIMARY = {False: "NotoSans-Regular", True: "NotoSans-Bold"}
_ONE_WEIGHT = ("DroidSansFallbackFull", "NanumGothic", "NotoSansSymbols2-Regular", "NotoSansMath-Regular")
FALLBACK = {
    False: ("NotoSansHebrew-Regular", "NotoSansArabic-Regular", *_ONE_WEIGHT),
    True: ("NotoSansHebrew-Bold", "NotoSansArabic-Bold", *_ONE_WEIGHT),
}

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
"""Characters without a picture: joiners, direction marks, variation selectors. They are in the JSON."""
SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_JAMO = re.compile("[\u1100-\u11ff]")
_LONGEST_NAME = 40


class Face:
    """One font file, read when it is first needed."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path, self.name = folder / f"{name}.ttf", name

    @cached_property
    def font(self) -> TTFont:
        return TTFont(self.name, str(self._path))

    def has(self, letter: str) -> bool:
        return ord(letter) in self.font.face.charToGlyph

    def width(self, text: str) -> float:
        """In thousandths of the size."""
        widths, default = self.font.face.charWidths, self.font.face.defaultWidth
        return float(sum(widths.get(ord(letter), default) for letter in text))


class Faces:
    """All faces, in one weight after the other; a letter is looked for in the primary face first."""

    def __init__(self, folder: Path) -> None:
        every = {name: Face(folder, name) for weight in (False, True) for name in (PRIMARY[weight], *FALLBACK[weight])}
        self.primary = {weight: every[PRIMARY[weight]] for weight in (False, True)}
        self._fallback = {weight: tuple(every[name] for name in FALLBACK[weight]) for weight in (False, True)}
        self._face_of: dict[tuple[str, bool], Face | None] = {}
        self._fine = {chr(code) for code in range(0x20, 0x7F)} | {"\n"}
        """Letters that a face has, and that no other letter changes."""

    def face_of(self, letter: str, *, bold: bool) -> Face | None:
        """The first face that has the letter, or None."""
        key = letter, bold
        if key not in self._face_of:
            candidates = () if unicodedata.category(letter) == "Cc" else (self.primary[bold], *self._fallback[bold])
            self._face_of[key] = next((face for face in candidates if face.has(letter)), None)
        return self._face_of[key]

    def runs(self, text: str, *, bold: bool) -> Iterator[tuple[Face, str]]:
        """The text cut where the face changes. Every letter has a face by now."""
        run, current = "", self.primary[bold]
        for letter in text:
            face = self.face_of(letter, bold=bold) or current
            if face is not current and run:
                yield current, run
                run = ""
            current = face
            run += letter
        if run:
            yield current, run

    def drawable(self, text: str, missing: set[str]) -> str:
        """The text with only letters that a face has. What none has is told to `missing` and spelt out: `[grinning face]`."""
        if self._fine.issuperset(text):
            return text
        text = unicodedata.normalize("NFC", SPACES.sub(" ", INVISIBLE.sub("", LINE_ENDS.sub("\n", text))))
        if all(letter == "\n" or self.face_of(letter, bold=False) for letter in set(text)):
            self._fine.update(letter for letter in text if not (unicodedata.combining(letter) or _JAMO.match(letter)))
            return text
        spelt: list[str] = []
        unknown: list[str] = []
        for letter in text:
            if letter == "\n" or self.face_of(letter, bold=False):
                spelt += [_spelt(unknown), letter] if unknown else [letter]
                unknown = []
            else:
                missing.add(letter)
                unknown.append(letter)
        return "".join((*spelt, _spelt(unknown)))


def _spelt(unknown: list[str]) -> str:
    """A letter without a picture by its name, several by their numbers."""
    if not unknown:
        return ""
    name = unicodedata.name(unknown[0], "")
    if len(unknown) == 1 and 0 < len(name) <= _LONGEST_NAME and unicodedata.category(unknown[0]) == "So":
        return f"[{name.lower()}]"
    return f"[{' '.join(f'U+{ord(letter):04X}' for letter in unknown)}]"
