"""What leans on reportlab's insides, against reportlab's public canvas."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from privacy_console.adapters.documents.faces import Faces
from privacy_console.adapters.documents.pdffile import A4, Entry, Link, PdfFile
from privacy_console.adapters.documents.sheet import BODY, MARK, MARK_WIDTH
from privacy_console.adapters.documents.typesetter import Typesetter
from tests.adapters.documents.reading import by_page, by_pdfium, by_pdfminer

LINES = ("Plain (words) with \\ and )", "Größe, Łódź, Ω, ş ğ €", "Μαρία και Мария", "0123456789 /Name <hex> [array]")


def ours(resources, pages):
    out = BytesIO()
    pdf = PdfFile(out, title="Title", language="en", made_at=None)
    setter = Typesetter(pdf, Faces(resources / "fonts"), mark=MARK, mark_width=MARK_WIDTH)
    for lines in pages:
        code = [
            f"BT {setter.fonts[False]} 9 Tf 1 0 0 1 60 {700 - 14 * number} Tm {setter.line(line, BODY).shown} ET"
            for number, line in enumerate(lines)
        ]
        pdf.page(code)
    pdf.finish()
    return out.getvalue()


def public(resources, pages):
    pdfmetrics.registerFont(TTFont("Compared", str(resources / "fonts" / "NotoSans-Regular.ttf")))
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for lines in pages:
        canvas.setFont("Compared", 9)
        for number, line in enumerate(lines):
            canvas.drawString(60, 700 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("read", [by_pdfium, by_pdfminer])
def test_a_streamed_file_reads_as_one_of_the_public_canvas(resources, read):
    pages = [LINES, LINES[::-1], [f"line {number}" for number in range(40)]]
    assert read(ours(resources, pages)) == read(public(resources, pages))


def test_hundreds_of_letters_fit_in_several_subsets_of_a_face(resources):
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 700)]
    pages = [["".join(letters[start : start + 50]) for start in range(0, 700, 50)]]
    assert "".join(by_pdfium(ours(resources, pages)).split()) == "".join(letters)


def test_a_page_that_was_held_stands_where_it_was_held():
    out = BytesIO()
    pdf = PdfFile(out, title="T", language="de", made_at=None)
    held = pdf.hold()
    pdf.page(["0 0 10 10 re f"])
    pdf.fill(held, ["0 0 20 20 re f"], [Link(left=1, bottom=2, right=3, top=4, page=1, to_top=500)])
    pdf.finish([Entry(level=0, title="Zwei (2)", page=1, top=500), Entry(level=1, title="Übrig", page=0, top=9)])
    with pikepdf.open(BytesIO(out.getvalue()), attempt_recovery=False) as read:
        assert read.check_pdf_syntax() == []
        assert [page.Contents.read_bytes() for page in read.pages] == [b"0 0 20 20 re f", b"0 0 10 10 re f"]
        assert read.pages[0].Annots[0].Dest[0].objgen == read.pages[1].objgen
        with read.open_outline() as outline:
            assert (outline.root[0].title, outline.root[0].children[0].title) == ("Zwei (2)", "Übrig")


def test_a_form_that_is_defined_last_is_drawn_on_every_page(resources):
    out = BytesIO()
    pdf = PdfFile(out, title="T", language="en", made_at=None)
    setter = Typesetter(pdf, Faces(resources / "fonts"), mark=MARK, mark_width=MARK_WIDTH)
    pdf.form("Of")
    for _ in range(3):
        pdf.page(["q 1 0 0 1 50 50 cm /Of Do Q"])
    pdf.define("Of", [f"BT {setter.fonts[False]} 9 Tf {setter.line('of 3', BODY).shown} ET"])
    pdf.finish()
    assert [text.strip() for text in by_page(out.getvalue())] == ["of 3"] * 3


def test_pages_are_written_as_they_are_made(resources):
    out = BytesIO()
    pdf = PdfFile(out, title="T", language="en", made_at=None)
    sizes = []
    for _ in range(3):
        pdf.page(["0 0 10 10 re f"] * 500)
        sizes.append(len(out.getvalue()))
    assert sizes == sorted(set(sizes))
