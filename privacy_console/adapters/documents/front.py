"""The title page and the contents. Their place is kept first and they are drawn last, when the page numbers are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from privacy_console.adapters.documents.frame import Frame
from privacy_console.adapters.documents.pdffile import A4, Link, PdfFile
from privacy_console.adapters.documents.sheet import (
    ACCENT,
    ALARM,
    BODY,
    BOTTOM,
    GREY,
    LABEL,
    LEADING,
    LEFT,
    PALE,
    RIGHT,
    SMALL,
    STRONG,
    TITLE,
    TOP,
    WIDTH,
    Sheet,
)
from privacy_console.adapters.documents.typesetter import Style, Typesetter
from privacy_console.adapters.documents.wording import Wording
from privacy_console.casework.disclosure.tree import Tree

_SUBTITLE = Style(11, 16)
_STEP = 21.0
_FACT_LEFT = LEFT + 132
_FACT_WIDTH = RIGHT - _FACT_LEFT
_FACT_GAP = 3.5
_FACTS_TOP = A4[1] - 226
_BEFORE_CONTENTS = 34.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A line of the contents. `page` counts from 0; `records` is 0 where it has none."""

    title: str
    records: int
    page: int
    top: float


class Front:
    """Keeps as many pages as `chapters` lines of contents need."""

    def __init__(self, tree: Tree, *, pdf: PdfFile, setter: Typesetter, words: Wording, frame: Frame, chapters: int) -> None:
        self._tree, self._pdf, self._set, self._words, self._frame = tree, pdf, setter, words, frame
        self._facts = [(label, setter.lines(value, BODY, _FACT_WIDTH)) for label, value in self._told()]
        height = sum(len(lines) * LEADING + _FACT_GAP for _, lines in self._facts)
        self._contents_top = _FACTS_TOP - height - _BEFORE_CONTENTS
        self._room = [max(int((self._contents_top - BOTTOM) // _STEP), 0)]
        while sum(self._room) < chapters:
            self._room.append(int((TOP - BOTTOM) // _STEP))
        self._held = [pdf.hold() for _ in self._room]

    def _told(self) -> Iterator[tuple[str, str]]:
        tree, words = self._tree, self._words
        yield words.say("front.case"), tree.case
        yield words.say("front.subject"), tree.subject
        yield words.say("front.received"), words.date(date.fromisoformat(tree.received))
        yield words.say("front.made"), words.instant(tree.made_at)
        yield words.say("front.searched"), words.instant(tree.searched_at)
        yield words.say("front.controller"), f"{tree.controller}, {tree.contact}"
        records, withheld = sum(1 for _ in tree.records()), sum(one.count for one in tree.withheld)
        counts = words.say("front.counts", records=records, withheld=withheld)
        yield words.say("front.records"), str(records) if tree.internal else counts  # in the original nothing is withheld yet
        yield words.say("front.policy"), words.say("front.versions", policy=tree.policy_version, map=tree.map_version)

    def fill(self, chapters: Sequence[Chapter]) -> None:
        """Draw the pages that were kept."""
        start = 0
        for place, (page, room) in enumerate(zip(self._held, self._room, strict=True)):
            sheet = Sheet(self._pdf, self._set, self._frame.page)
            sheet.code = [f"{LEADING} TL", *self._frame.across(), *self._frame.foot(page + 1)]
            y = TOP
            if place == 0:
                self._title(sheet)
                y = self._contents_top
            else:
                sheet.code += self._frame.head()
            self._contents(sheet, y, chapters[start : start + room], start + 1)
            self._pdf.fill(page, sheet.code, sheet.links)
            start += room

    def _title(self, sheet: Sheet) -> None:
        say, line = self._words.say, self._set.line
        y = A4[1] - 96
        sheet.filled(LEFT, y + 22, 36, 3, ALARM if self._tree.internal else ACCENT)
        sheet.write(LEFT, y, self._set.fitted(self._tree.controller, STRONG, WIDTH), STRONG, GREY)
        sheet.write(LEFT - 1.5, y - 50, self._set.fitted(say("dossier.title"), TITLE, WIDTH), TITLE)
        sheet.write(LEFT, y - 74, self._set.fitted(say("dossier.subtitle"), _SUBTITLE, WIDTH), _SUBTITLE, GREY)
        if self._tree.internal:
            sheet.write(LEFT, y - 98, self._set.fitted(say("dossier.internal_long"), STRONG, WIDTH), STRONG, ALARM)
        y = _FACTS_TOP
        for label, lines in self._facts:
            sheet.write(LEFT, y, line(label, LABEL).shown, LABEL, GREY)
            for one in lines:
                sheet.line(_FACT_LEFT, y, one, BODY, width=one.width)
                y -= LEADING
            y -= _FACT_GAP
        sheet.write(LEFT, self._contents_top + 9, line(say("dossier.contents"), STRONG).shown, STRONG, ACCENT)

    def _contents(self, sheet: Sheet, y: float, chapters: Sequence[Chapter], first: int) -> None:
        line = self._set.line
        for number, chapter in enumerate(chapters, start=first):
            sheet.rule(y, color="0.88 G")
            base = y - 14
            page = line(str(chapter.page + 1), BODY)
            sheet.write(LEFT, base, line(str(number), BODY).shown, BODY, PALE)
            sheet.write(LEFT + 22, base, self._set.fitted(chapter.title, BODY, WIDTH - 140), BODY)
            if chapter.records:
                count = line(self._words.count("records", chapter.records), SMALL)
                sheet.write(RIGHT - 36 - count.width, base, count.shown, SMALL, PALE)
            sheet.write(RIGHT - page.width, base, page.shown, BODY)
            y -= _STEP
            sheet.links.append(Link(left=LEFT, bottom=y, right=RIGHT, top=y + _STEP, page=chapter.page, to_top=chapter.top))
        sheet.rule(y, color="0.88 G")
