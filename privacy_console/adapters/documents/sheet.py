"""The flow of pages: where the pen is, when a page is full, and what every page has above and below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from privacy_console.adapters.documents.pdffile import A4, Link, PdfFile
from privacy_console.adapters.documents.typesetter import Line, Part, Style, Typesetter
from privacy_console.casework.disclosure.pages import Box
from privacy_console.casework.review.spans import SpanRef

LEFT, RIGHT = 62.0, A4[0] - 62.0
WIDTH = RIGHT - LEFT
TOP, BOTTOM = A4[1] - 78.0, 66.0
HEIGHT = TOP - BOTTOM
LEADING = 12.6

BODY = Style(9, LEADING)
STRONG = Style(9, LEADING, bold=True)
LABEL = Style(8, LEADING)
SMALL = Style(7.5, 10.2)
HEADING = Style(16, 20, bold=True)
TITLE = Style(27, 32, bold=True)
MARK = Style(6.2, 8, bold=True)
MARK_WIDTH = 92.0
"""One for every mark in every document: a box as wide as what was there would tell what was there."""

BLACK, GREY, PALE, ACCENT, ALARM = "0.09 g", "0.42 g", "0.62 g", "0.12 0.25 0.55 rg", "0.70 0.11 0.11 rg"


class Sheet:
    """Draws on the current page and begins the next one where it must.

    Args:
        chrome: what every flowing page has but for its number, given the page's number counted from 1.
    """

    def __init__(self, pdf: PdfFile, setter: Typesetter, chrome: Callable[[int], Sequence[str]]) -> None:
        self.pdf, self.set = pdf, setter
        self._chrome = chrome
        self.code: list[str] = []
        self.links: list[Link] = []
        self.boxes: list[Box] = []
        self.y = TOP
        self._open = False

    @property
    def number(self) -> int:
        """The current page, counted from 0."""
        return self.pdf.pages

    def new_page(self) -> None:
        self.close()
        self._open = True
        self.code = [f"{LEADING} TL", *self._chrome(self.number + 1)]
        self.links = []
        self.y = TOP

    def close(self) -> None:
        """Write the page that is open, if one is."""
        if self._open:
            self.pdf.page(self.code, self.links)
            self._open = False

    def need(self, height: float) -> bool:
        """Begin a new page unless so much is left of this one; whether one was begun."""
        if self._open and self.y - height >= BOTTOM:
            return False
        self.new_page()
        return True

    # --- ink

    def write(self, x: float, y: float, shown: str, style: Style, color: str = BLACK) -> None:
        self.code.append(f"BT {self.set.fonts[style.bold]} {style.size:g} Tf {color} 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET")

    def line(self, x: float, y: float, line: Line, style: Style, *, color: str = BLACK, width: float = WIDTH) -> None:
        """One line at its baseline; flush right within `width` where it runs from right to left."""
        start = x + max(width - line.width, 0.0) if line.right else x
        if not line.parts:
            self.write(start, y, line.shown, style, color)
            return
        for part in line.parts:
            left = start + part.left
            if part.mark:
                self.filled(left + 0.5, y - 2.6, part.width - 1, 9.8, "0 g")
                self.write(left + 2.5, y + 0.3, part.shown, self.set.mark, "1 g")
            else:
                self.write(left, y, part.shown, style, color)
            if part.ref:
                self.box(left, y, part.width, part.ref)

    def box(self, left: float, y: float, width: float, ref: SpanRef) -> None:
        self.boxes.append(Box(page=self.number, left=left, bottom=y - 2.6, right=left + width, top=y + 7.2, ref=ref))

    def filled(self, x: float, y: float, width: float, height: float, color: str) -> None:
        self.code.append(f"{color} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, y: float, *, color: str = "0.82 G", weight: float = 0.5, left: float = LEFT, right: float = RIGHT) -> None:
        self.code.append(f"{color} {weight} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S")

    # --- text that flows

    def paragraph(
        self, text: str | Sequence[Part], style: Style = BODY, *, color: str = BLACK, indent: float = 0, after: float = 6
    ) -> None:
        """A paragraph, over as many pages as it takes."""
        width = WIDTH - indent
        lines = self.set.lines(text, style, width) if isinstance(text, str) else self.set.rich(text, style, width)
        for line in lines:
            self.need(style.leading)
            self.y -= style.leading
            self.line(LEFT + indent, self.y, line, style, color=color, width=width)
        self.y -= after

    def bullet(self, text: str, style: Style = BODY, *, after: float = 2) -> None:
        self.need(style.leading)
        self.write(LEFT + 4, self.y - style.leading, self.set.line("•", style).shown, style, GREY)
        self.paragraph(text, style, indent=16, after=after)
