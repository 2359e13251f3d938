"""Finished PDF, read back by readers that know nothing of its writer."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2
from pdfminer.high_level import extract_text

from privacy_console.casework.disclosure.pages import Document


def by_page(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def by_pdfium(data: bytes) -> str:
    return "\n".join(by_page(data))


def by_pdfminer(data: bytes) -> str:
    return extract_text(BytesIO(data))


def squeezed(text: str) -> str:
    """Without spaces: where a line ends is not what is asked."""
    return "".join(text.split()).replace("\ufffe", "")


def opened(document: Document) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(document.pdf), attempt_recovery=False)


def codes_without_glyph(data: bytes) -> Iterator[str]:
    """Codes that are shown though their font has nothing for them."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            fonts = page.Resources.Font
            name = ""
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    name = str(operands[0])
                elif str(operator) == "Tj":
                    known = _letters(fonts[name])
                    yield from (f"{name} {code}" for code in bytes(operands[0]) if code not in known)


_KNOWN: dict[bytes, frozenset[int]] = {}


def _letters(font: pikepdf.Object) -> frozenset[int]:
    table = font.ToUnicode.read_bytes()
    if table not in _KNOWN:
        lines = (line.split() for line in table.decode().split("\n") if line.startswith("<") and "> <" in line)
        _KNOWN[table] = frozenset(int(code.strip("<>"), 16) for code, *_ in lines if code != "<00>")
    return _KNOWN[table]
