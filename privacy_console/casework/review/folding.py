"""Text as it is compared: one code point in, one out, so that every offset stays true.

Combining marks, zero-width and direction characters and HTML entities take a slower path with an offset map.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

_NO_DECOMPOSITION = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "æ": "a", "œ": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ĸ": "k", "ς": "σ",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "＇": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
}  # fmt: skip


class _Fold(dict[int, str]):
    """Code point -> its base letter in lower case; worked out once for each code point that is met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _NO_DECOMPOSITION.get(char)
        if folded is None:
            lower = _NO_DECOMPOSITION.get(char.lower(), char.lower())
            folded = unicodedata.normalize("NFKD", lower)[:1] or char
            if folded.isspace() and folded not in "\n\r\t":
                folded = " "
        self[code] = folded
        return folded


_FOLD = _Fold()

_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_DIRTY = re.compile(rf"[{_HIDDEN}]|(?P<mark>[{_MARKS}])|(?P<entity>&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z]{{2,8}}\d?);)")


def fold(text: str) -> str:
    """The text in base letters and lower case, as long as it was.

    >>> fold("NUÑEZ’s Łódź")
    "nunez's lodz"
    """
    return text.lower() if text.isascii() else text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class View:
    """A text made ready: `clean` without what does not show, `folded` of the same length."""

    clean: str
    folded: str
    starts: list[int] | None
    ends: list[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in code points of the original text. Marks that belong to the last letter go with it."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def view(text: str) -> View:
    if "&" not in text if text.isascii() else _DIRTY.search(text) is None:
        return View(text, fold(text), None, None)
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for dirty in _DIRTY.finditer(text):
        chars.append(text[at : dirty.start()])
        starts.extend(range(at, dirty.start()))
        ends.extend(range(at + 1, dirty.start() + 1))
        at = dirty.end()
        if dirty["entity"] is not None:
            meant = html.unescape(dirty["entity"])
            shown = meant if len(meant) == 1 else dirty["entity"]
            chars.append(shown)
            if shown is meant:
                starts.append(dirty.start())
                ends.append(at)
            else:
                starts.extend(range(dirty.start(), at))
                ends.extend(range(dirty.start() + 1, at + 1))
        elif dirty["mark"] is not None and ends:
            ends[-1] = at
    chars.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    clean = "".join(chars)
    return View(clean, fold(clean), starts, ends)


_LONG = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_SHORT = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ss", "ß"), ("aa", "a"))


def spellings(word: str) -> tuple[str, ...]:
    """How one word of a name is written in folded texts: base letters, German and Nordic long forms and back.

    >>> spellings("Müller"), spellings("Mueller")
    (('muller', 'mueller'), ('mueller', 'muller'))
    """
    lower = unicodedata.normalize("NFC", word).lower()
    found = [fold(lower)]
    if not lower.isascii():
        found.append(fold(lower.translate(_LONG)))
        if "ß" in lower:
            found.append(fold(lower.replace("ß", "s")))
    else:
        for long, short in _SHORT:
            if long in lower[1:]:
                found.append(fold(lower.replace(long, short)))
    return tuple(dict.fromkeys(found))
