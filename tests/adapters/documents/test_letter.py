from __future__ import annotations

import pikepdf
import pytest

from tests.adapters.documents.reading import by_page, by_pdfium, opened, squeezed

PARAGRAPHS = (
    "24 November 2026",
    "Dear Elena Marchetti,",
    "We hold these data:",
    "• contact information",
    "• account information, which is a line so long that it has to be broken over two lines of the letter, at least",
    "Yours sincerely,\nWorkOrderSoft",
)


def letter(documents, paragraphs=PARAGRAPHS, title="Your request DSR-2026-0142", watermark=""):
    return documents.letter(title, paragraphs, language="en", watermark=watermark)


def test_a_letter_says_what_it_was_given_in_order(documents):
    text = squeezed(by_pdfium(letter(documents).pdf))
    places = [text.index(squeezed(paragraph)) for paragraph in PARAGRAPHS]
    assert places == sorted(places)


def test_a_letter_is_a_sound_file_with_its_title_and_no_date(documents):
    with opened(letter(documents)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo["/Title"]) == "Your request DSR-2026-0142"
        assert set(pdf.docinfo) == {"/Title", "/Creator", "/Producer"}


def test_the_same_words_give_the_same_bytes(documents):
    assert letter(documents) == letter(documents)


def test_a_long_letter_counts_its_pages(documents):
    pages = by_page(letter(documents, [f"Paragraph {number}. " + "word " * 120 for number in range(12)]).pdf)
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in " ".join(text.split())


def test_a_demonstration_says_so(documents):
    with opened(letter(documents, watermark="DEMO")) as pdf:
        forms = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"]
        assert any(b"(DEMO)" in form.read_bytes() for form in forms)


@pytest.mark.parametrize("lead", ["This leads:", "This leads " + "over several lines " * 12 + "to this:"])
def test_an_introduction_is_not_left_alone_at_the_foot_of_a_page(documents, lead):
    for lines in range(20, 60):
        paragraphs = [*(f"line {number}" for number in range(lines)), lead, "• to an item"]
        for text in by_page(letter(documents, paragraphs).pdf):
            assert ("This leads" in text) == ("to an item" in text)
