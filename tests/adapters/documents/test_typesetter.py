from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.documents.faces import Faces
from privacy_console.adapters.documents.pdffile import PdfFile
from privacy_console.adapters.documents.sheet import BODY, MARK, MARK_WIDTH, STRONG
from privacy_console.adapters.documents.typesetter import MarkText, Text, Typesetter
from privacy_console.casework.review.spans import SpanRef

REF = SpanRef(unit="u", start=0, end=1)


@pytest.fixture(scope="module")
def faces(resources):
    return Faces(resources / "fonts")


@pytest.fixture(scope="module")
def setter(faces):
    return Typesetter(PdfFile(BytesIO(), title="", language="en", made_at=None), faces, mark=MARK, mark_width=MARK_WIDTH)


TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Z"]), max_size=120)


@given(TEXTS, st.floats(30, 400))
def test_no_line_is_wider_than_its_column(setter, text, width):
    for style in (BODY, STRONG):
        for line in setter.lines(text, style, width):
            assert line.width <= width + 0.01


def test_words_keep_their_order_and_their_spaces(setter):
    text = " ".join(f"word{number}" for number in range(60)) + "  two spaces "
    shown = "".join(line.shown for line in setter.lines(text, BODY, 120))
    assert "".join(part for part in shown.replace("(", " ").replace(") Tj", "").split()) == text.replace(" ", "")


def test_a_word_too_long_for_its_column_is_broken_and_nothing_is_lost(setter):
    word = "abcdefghij" * 30
    lines = setter.lines(word, BODY, 100)
    assert "".join(line.shown.removeprefix("(").removesuffix(") Tj") for line in lines) == word
    assert len(lines) > 10


def test_an_empty_line_stays_an_empty_line(setter):
    assert len(setter.lines("a\n\nb", BODY, 100)) == 3
    assert len(setter.lines("", BODY, 100)) == 1


def test_a_mark_has_its_width_in_a_line_of_any_direction(setter):
    for before, after in (("Dear ", " hello"), ("שלום ", " חבר"), ("مرحبا ", " صديقي")):
        (line,) = setter.rich((Text(before), MarkText("TP_STAFF", REF), Text(after)), BODY, 400)
        (mark,) = [part for part in line.parts if part.mark]
        assert mark.width == pytest.approx(MARK_WIDTH)
        assert mark.ref == REF


def test_a_mark_in_a_line_from_right_to_left_stands_between_the_same_words(setter):
    (line,) = setter.rich((Text("ראשון "), MarkText("TP_STAFF", REF), Text(" אחרון")), BODY, 400)
    assert line.right
    assert [part.mark for part in line.parts] == [False, True, False]
    assert line.parts[0].left < line.parts[1].left < line.parts[2].left


def test_brackets_are_mirrored_in_a_line_from_right_to_left(setter):
    (line,) = setter.lines("רחוב (דירה 4)", BODY, 400)
    assert line.shown.startswith("(\\(4 ")
    assert "\\)" in line.shown


def test_arabic_letters_are_joined(faces):
    pdf = PdfFile(BytesIO(), title="", language="en", made_at=None)
    Typesetter(pdf, faces, mark=MARK, mark_width=MARK_WIDTH).lines("محمد", BODY, 400)
    face = faces.face_of("\ufee3", bold=False).font
    drawn = {letter for subset in face.state[pdf._doc].subsets for letter in subset if letter > 0x600}
    assert drawn == {0xFEE3, 0xFEA4, 0xFEE4, 0xFEAA}  # the forms for first, middle, middle and last


def test_chinese_breaks_between_any_two_letters(setter):
    assert len(setter.lines("王小明住在上海市" * 10, BODY, 100)) > 5


def test_what_cannot_be_seen_takes_no_room(setter):
    assert (
        setter.lines("zero\u200bwidth\u202ehere\ufeff", BODY, 400)[0].width == setter.lines("zerowidthhere", BODY, 400)[0].width
    )
