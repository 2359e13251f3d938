"""Pages of a document's real bytes, one below the other, spans marked on them; a page is rendered when it comes into sight."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from privacy_console.casework.disclosure.pages import Box, Document, PageImage
from privacy_console.casework.review.spans import Proposal, ReviewedSpan, SpanRef
from privacy_console.ui.background import Lanes
from privacy_console.ui.theme.theme import color
from privacy_console.ui.widgets.parts import part

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

GAP = 12
KEPT_PAGES = 12
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Of fit width."""
LARGEST_SIDE = 4000
"""Pixels; a page of unusual size is rendered coarser, not larger."""
PAPER = QColor("#FFFFFF")
INK = QColor("#171B21")
MARKS = {
    Proposal.REDACT: ("span_redact", Qt.PenStyle.SolidLine),
    Proposal.REVIEW: ("span_review", Qt.PenStyle.DashLine),
    Proposal.KEEP: ("span_keep", Qt.PenStyle.DotLine),
}
"""A tint, and a line under it: colour is never alone."""
Rendered = tuple[str, int, int]
"""Which image: SHA-256 of the document, page, width in pixels."""


class PagesView(QAbstractScrollArea):
    """`marked` tints every span by what becomes of it; without it only the current one is ringed."""

    span_clicked = Signal(object)
    failed = Signal(object)
    scrolled = Signal()
    """The officer scrolled, rather than the program."""

    def __init__(self, console: Console, lanes: Lanes, name: str, *, marked: bool) -> None:
        super().__init__()
        self._console, self._lanes, self._marked = console, lanes, marked
        self._document: Document | None = None
        self._boxes: Mapping[int, Sequence[Box]] = {}
        self._boxes_of: Mapping[SpanRef, Sequence[Box]] = {}
        self._spans: Mapping[SpanRef, ReviewedSpan] = {}
        self._current: SpanRef | None = None
        self._zoom = ZOOMS.index(1.0)
        self._scale = 1.0
        self._tops: list[float] = []
        self._images: OrderedDict[Rendered, QImage] = OrderedDict()
        self._asked: set[Rendered] = set()
        self._quiet = False
        self._says = ""
        self.setAccessibleName(name)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(lambda _value: None if self._quiet else self.scrolled.emit())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        part("canvas", self)

    @property
    def document(self) -> Document | None:
        return self._document

    def show_document(self, document: Document | None) -> None:
        """Show that document at the place where the former one stood."""
        if document is not None and self._document is not None and document.sha256 == self._document.sha256:
            return
        before = self.reading
        self._document = document
        boxes, boxes_of = defaultdict(list), defaultdict(list)
        for box in document.boxes if document else ():
            boxes[box.page].append(box)
            boxes_of[box.ref].append(box)
        self._boxes, self._boxes_of = boxes, boxes_of
        if document is None:
            self._images.clear()
        self._lay_out(before)

    def show_spans(self, spans: Mapping[SpanRef, ReviewedSpan]) -> None:
        self._spans = spans
        self.viewport().update()

    def show_current(self, ref: SpanRef | None, *, beside: float | None = None) -> float | None:
        """Ring that span and bring it into sight, at the height `beside` where that is given; the height where it is now."""
        self._current = ref
        self.viewport().update()
        boxes = self._boxes_of.get(ref, ()) if ref is not None else ()
        if not boxes:
            return None
        at = self._place(boxes[0])
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if beside is not None:
            self._scroll(int(at.top() + bar.value() - beside))
        elif at.top() < 16 or at.bottom() > height - 16:
            self._scroll(int(at.top() + bar.value() - height / 3))
        across = self.horizontalScrollBar()
        if at.left() < 0 or at.right() > self.viewport().width():
            across.setValue(int(at.left() + across.value() - 40))
        return self._place(boxes[0]).top()

    def say(self, sentence: str) -> None:
        """What is written where there is no page yet."""
        self._says = sentence
        self.viewport().update()

    @property
    def placed(self) -> Mapping[SpanRef, float]:
        """Where each span that is on a page begins, in pages from the top of the first."""
        if self._document is None:
            return {}
        pages = self._document.pages
        return {ref: boxes[0].page + 1 - boxes[0].top / pages[boxes[0].page][1] for ref, boxes in self._boxes_of.items() if boxes}

    def zoom(self, step: int) -> None:
        self._zoom = max(0, min(len(ZOOMS) - 1, self._zoom + step))
        self._lay_out(self.reading)

    def fit_width(self) -> None:
        self.zoom(ZOOMS.index(1.0) - self._zoom)

    @property
    def reading(self) -> tuple[int, float]:
        """The page at the upper edge, and how far down it that is (0 to 1); negative above the first."""
        if self._document is None or not self._document.pages:
            return 0, -1.0
        at = self.verticalScrollBar().value()
        page = max(0, min(len(self._document.pages) - 1, bisect_right(self._tops, at) - 1))
        return page, (at - self._tops[page]) / (self._document.pages[page][1] * self._scale)

    def read_at(self, page: int, part_of_it: float) -> None:
        """Scroll so that `reading` says this; does not count as the officer's scrolling."""
        if self._document is not None and self._document.pages:
            page = min(page, len(self._document.pages) - 1)
            self._scroll(int(self._tops[page] + part_of_it * self._document.pages[page][1] * self._scale))

    def _scroll(self, to: int) -> None:
        self._quiet = True
        self.verticalScrollBar().setValue(to)
        self._quiet = False

    # --- geometry, in pixels of the viewport

    def _lay_out(self, before: tuple[int, float]) -> None:
        """`before` is what was read, and is again."""
        pages = self._document.pages if self._document else ()
        widest = max((width for width, _ in pages), default=1.0)
        room = self.viewport().size()
        self._scale = max(0.1, (room.width() - 2 * GAP) / widest * ZOOMS[self._zoom])
        self._tops = [GAP + top for top in accumulate((height * self._scale + GAP for _, height in pages), initial=0.0)]
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setPageStep(room.height())
        across.setPageStep(room.width())
        self._quiet = True
        bar.setRange(0, max(0, int(self._tops[-1] - room.height())) if pages else 0)
        self._quiet = False
        across.setRange(0, int(widest * self._scale + 2 * GAP - room.width()) if self._zoom > ZOOMS.index(1.0) and pages else 0)
        self.read_at(*before)
        self.viewport().update()

    def _page_area(self, page: int) -> QRectF:
        assert self._document is not None
        width, height = (side * self._scale for side in self._document.pages[page])
        left = max(GAP, (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, self._tops[page] - self.verticalScrollBar().value(), width, height)

    def _place(self, box: Box) -> QRectF:
        area, scale = self._page_area(box.page), self._scale
        wide, high = (box.right - box.left) * scale, (box.top - box.bottom) * scale
        return QRectF(area.left() + box.left * scale, area.bottom() - box.top * scale, wide, high)

    def _pages_in_sight(self) -> Iterator[int]:
        if self._document is None:
            return
        top = self.verticalScrollBar().value()
        page = max(0, bisect_right(self._tops, top) - 1)
        while page < len(self._document.pages) and self._tops[page] < top + self.viewport().height():
            yield page
            page += 1

    # --- Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.reading)

    def sizeHint(self) -> QSize:
        return QSize(420, 520)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
        if event.key() in steps:
            self.zoom(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for page in self._pages_in_sight():
            for box in self._boxes.get(page, ()):
                if self._place(box).contains(event.position()):
                    self.span_clicked.emit(box.ref)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), color("window"))
        for page in self._pages_in_sight():
            self._paint_page(painter, page)
        if self._document is None and self._says:
            painter.setPen(color("text2"))
            wide = self.viewport().rect().adjusted(16, 16, -16, -16)
            painter.drawText(wide, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._says)
        if self.hasFocus():
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        area = self._page_area(page)
        painter.fillRect(area, PAPER)
        image = self._image(page, area)
        if image is not None:
            painter.drawImage(area, image)
        painter.setPen(color("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        for box in self._boxes.get(page, ()):
            self._paint_box(painter, self._place(box), box.ref)

    def _paint_box(self, painter: QPainter, area: QRectF, ref: SpanRef) -> None:
        around = area.adjusted(-1.5, -1.5, 1.5, 1.5)
        span = self._spans.get(ref)
        if self._marked and span is not None:
            tint, line = MARKS[span.decision]
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tint))
            painter.drawRoundedRect(around, 2, 2)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(QPen(INK, 1, line))
            painter.drawLine(QPointF(around.left(), around.bottom()), QPointF(around.right(), around.bottom()))
        if ref == self._current:
            painter.setPen(QPen(color("span_ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around.adjusted(-1, -1, 1, 1), 3, 3)

    # --- rendering

    def _image(self, page: int, area: QRectF) -> QImage | None:
        """The page as pixels. While it is rendered, another size of it; of the original, also its former state.

        Of what is delivered nothing but the very bytes is shown.
        """
        assert self._document is not None
        document = self._document
        finest = LARGEST_SIDE / max(area.width(), area.height(), 1.0)
        pixels = round(area.width() * min(self.devicePixelRatioF(), finest))
        key = (document.sha256, page, pixels)
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        if key not in self._asked:
            self._asked.add(key)
            scale = pixels / document.pages[page][0]
            job = self._lanes.documents.job(lambda _watch: self._console.page(document, page, scale=scale))
            job.succeeded.connect(lambda image: self._rendered(key, image))
            job.failed.connect(self.failed)
            job.cancelled.connect(lambda: self._asked.discard(key))
            job.start()
        for (sha256, other, _), image in reversed(self._images.items()):
            if other == page and (self._marked or sha256 == document.sha256):
                return image
        return None

    def _rendered(self, key: Rendered, image: PageImage) -> None:
        self._asked.discard(key)
        if self._document is None or key[0] != self._document.sha256:
            return  # of a document that is no longer shown
        shown = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
        self._images[key] = shown.copy()  # the bytes go with the value
        while len(self._images) > KEPT_PAGES:
            self._images.popitem(last=False)
        self.viewport().update()
