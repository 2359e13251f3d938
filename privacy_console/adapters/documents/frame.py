"""What frames every page of a document: head, foot, the count of pages, and what is printed across them."""

from __future__ import annotations

from math import cos, radians, sin

from privacy_console.adapters.documents.pdffile import A4, PdfFile
from privacy_console.adapters.documents.sheet import ALARM, GREY, LEFT, RIGHT, SMALL
from privacy_console.adapters.documents.typesetter import Style, Typesetter
from privacy_console.adapters.documents.wording import Wording

_COUNT, _SIGN = "Of", "Sign"
"""Names of the two forms."""
_HEAD, _FOOT = A4[1] - 44, 38.0
_ANGLE = 52
_SIGN_STYLE = Style(150, 150, bold=True)


class Frame:
    """Announces its forms at once and defines them at the end, when the pages are counted."""

    def __init__(
        self, pdf: PdfFile, setter: Typesetter, words: Wording, *, head: str, beside: str, foot: str, sign: str, internal: bool
    ) -> None:
        self._pdf, self._set, self._words, self._sign = pdf, setter, words, sign
        self._color = ALARM if internal else GREY
        self._left, self._right, self._foot = (setter.line(text, SMALL) for text in (head, beside, foot))
        pdf.form(_COUNT)
        if sign:
            pdf.form(_SIGN)

    def across(self) -> list[str]:
        """What is printed across the page, below everything else."""
        return [f"/{_SIGN} Do"] if self._sign else []

    def head(self) -> list[str]:
        font = f"{self._set.fonts[SMALL.bold]} {SMALL.size:g} Tf"
        left = f"{self._color} 1 0 0 1 {LEFT} {_HEAD} Tm {self._left.shown}"
        right = f"{GREY} 1 0 0 1 {RIGHT - self._right.width:.2f} {_HEAD} Tm {self._right.shown}"
        return [
            f"BT {font} {left} {right} ET",
            f"0.82 G 0.5 w {LEFT} {_HEAD - 7} m {RIGHT} {_HEAD - 7} l S",
        ]

    def foot(self, number: int) -> list[str]:
        """`number` counts from 1."""
        font = f"{self._set.fonts[SMALL.bold]} {SMALL.size:g} Tf"
        page = self._set.line(self._words.say("frame.page", number=number), SMALL)
        right = f"1 0 0 1 {RIGHT - self._foot.width:.2f} {_FOOT} Tm {self._foot.shown}"
        return [
            f"BT {font} {GREY} 1 0 0 1 {LEFT} {_FOOT} Tm {page.shown} {right} ET",
            f"q 1 0 0 1 {LEFT + page.width + 2:.2f} {_FOOT} cm /{_COUNT} Do Q",
        ]

    def page(self, number: int) -> list[str]:
        return [*self.across(), *self.head(), *self.foot(number)]

    def finish(self) -> None:
        total = self._set.line(self._words.say("frame.of", pages=self._pdf.pages), SMALL)
        font = self._set.fonts[SMALL.bold]
        self._pdf.define(_COUNT, [f"BT {font} {SMALL.size:g} Tf {GREY} {total.shown} ET"])
        if self._sign:
            sign = self._set.line(self._sign, _SIGN_STYLE)
            turn, up = cos(radians(_ANGLE)), sin(radians(_ANGLE))
            x, y = A4[0] / 2 - sign.width / 2 * turn + 40, A4[1] / 2 - sign.width / 2 * up - 40
            font = self._set.fonts[True]
            at = f"{turn:.4f} {up:.4f} {-up:.4f} {turn:.4f} {x:.1f} {y:.1f} Tm"
            self._pdf.define(_SIGN, [f"BT {font} {_SIGN_STYLE.size:g} Tf 0.945 g {at} {sign.shown} ET"])
