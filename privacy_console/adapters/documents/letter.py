"""A letter as pages."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO

from privacy_console.adapters.documents.faces import Faces
from privacy_console.adapters.documents.frame import Frame
from privacy_console.adapters.documents.pdffile import A4, PdfFile
from privacy_console.adapters.documents.sheet import MARK, MARK_WIDTH, WIDTH, Sheet
from privacy_console.adapters.documents.typesetter import Style, Typesetter
from privacy_console.adapters.documents.wording import Wording
from privacy_console.casework.disclosure.pages import Document

BULLET = "• "
_BODY = Style(10, 14.4)
_TITLE = Style(14, 20, bold=True)
_AFTER_LEAD = 5.0
_MOST_KEPT = 12  # lines


def letter(title: str, paragraphs: Sequence[str], *, faces: Faces, words: Wording, watermark: str) -> Document:
    """The letter. A paragraph that starts with a bullet is an item of a list, a line end in it is one on paper.

    It bears no date of its own: the same words give the same bytes.
    """
    out = BytesIO()
    pdf = PdfFile(out, title=title, language=words.language, made_at=None)
    setter = Typesetter(pdf, faces, mark=MARK, mark_width=MARK_WIDTH)
    frame = Frame(pdf, setter, words, head=title, beside="", foot="", sign=watermark, internal=False)

    def chrome(number: int) -> list[str]:
        return frame.page(number) if number > 1 else [*frame.across(), *frame.foot(number)]

    sheet = Sheet(pdf, setter, chrome)
    sheet.new_page()
    sheet.paragraph(title, _TITLE, after=14)
    for place, text in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else ""
        if text.startswith(BULLET):
            sheet.bullet(text.removeprefix(BULLET), _BODY, after=3 if following.startswith(BULLET) else 10)
        else:
            leads = following.startswith(BULLET)
            if leads:  # an introduction is not left alone at the foot of a page
                sheet.need(min(len(setter.lines(text, _BODY, WIDTH)) + 1, _MOST_KEPT) * _BODY.leading + _AFTER_LEAD)
            sheet.paragraph(text, _BODY, after=_AFTER_LEAD if leads else 9)
    sheet.close()
    frame.finish()
    pdf.finish()
    data = out.getvalue()
    return Document(
        pdf=data,
        sha256=sha256(data).hexdigest(),
        pages=(A4,) * pdf.pages,
        boxes=(),
        warnings=tuple(f"no_glyph: U+{ord(one):04X}" for one in sorted(setter.missing)),
    )
