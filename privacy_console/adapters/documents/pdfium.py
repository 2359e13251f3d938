"""Reads finished PDF back: pages as pixels and as text. pdfium is not made for threads, so one at a time is in it."""

from __future__ import annotations

from collections.abc import Iterator
from threading import RLock

import pypdfium2
from pypdfium2 import raw

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.disclosure.pages import Document, PageImage

_LOCK = RLock()
_OPEN_DOCUMENTS = 2


class PageUnreadable(Unreadable):
    """A finished document cannot be shown."""

    code = "documents.page_unreadable"
    sentence = "The page cannot be shown. {place}: {message}. Nothing was changed."


class Pages:
    """Draws pages from memory. The last documents stay parsed: a window asks for one page after the other."""

    def __init__(self) -> None:
        self._open: dict[str, pypdfium2.PdfDocument] = {}

    def image(self, document: Document, page: int, *, scale: float) -> PageImage:
        """Args: scale: pixels a point.

        Raises:
            PageUnreadable: there is no such page.
        """
        with _LOCK:
            try:
                bitmap = self._document(document)[page].render(
                    scale=scale, fill_color=(255, 255, 255, 255), force_bitmap_format=raw.FPDFBitmap_BGRA
                )
            except (pypdfium2.PdfiumError, IndexError) as error:
                raise PageUnreadable(type(error).__name__, place=f"page {page + 1}") from error
            return PageImage(
                width=bitmap.width, height=bitmap.height, stride=bitmap.stride, pixels=bytes(memoryview(bitmap.buffer))
            )

    def _document(self, document: Document) -> pypdfium2.PdfDocument:
        found = self._open.pop(document.sha256, None) or pypdfium2.PdfDocument(document.pdf)
        self._open[document.sha256] = found
        while len(self._open) > _OPEN_DOCUMENTS:
            oldest = next(iter(self._open))
            self._open.pop(oldest).close()
        return found


def texts(data: bytes) -> Iterator[str | None]:
    """The text of each page, with LF; None for a page, or for a document, that cannot be read."""
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
            pages = len(document)
        except pypdfium2.PdfiumError:
            document, pages = None, 0
    if document is None or pages == 0:
        yield None
        return
    for number in range(pages):
        with _LOCK:
            text = _text(document, number)
        yield text
    with _LOCK:
        document.close()


def _text(document: pypdfium2.PdfDocument, number: int) -> str | None:
    try:
        page = document[number]
        reader = page.get_textpage()
        text = str(reader.get_text_range())
    except pypdfium2.PdfiumError:
        return None
    reader.close()
    page.close()
    return text.replace("\r\n", "\n").replace("\ufffe", "")
