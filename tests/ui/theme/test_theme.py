from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from privacy_console.ui.theme.icons import icon
from privacy_console.ui.theme.stylesheet import stylesheet
from privacy_console.ui.theme.theme import Scheme, em, font, theme
from privacy_console.ui.theme.tokens import DARK, LIGHT, PAIRS, Tokens, contrast
from privacy_console.ui.widgets.parts import Label

ROOT = Path(__file__).resolve().parents[3]
SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@SCHEMES
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_text_can_be_read_on_its_surface(tokens: Tokens, front: str, back: str, least: float):
    assert contrast(getattr(tokens, front), getattr(tokens, back)) >= least


@SCHEMES
def test_spans_keep_the_black_text_of_a_page_readable(tokens: Tokens):
    assert all(contrast("#000000", span) >= 7 for span in (tokens.span_redact, tokens.span_review, tokens.span_keep))


@SCHEMES
def test_drawn_parts_use_no_colour_that_the_tokens_do_not_have(tokens: Tokens):
    name = "dark" if tokens.dark else "light"
    known = {getattr(tokens, field) for field in Tokens.__dataclass_fields__ if field != "dark"}
    drawings = sorted((ROOT / "resources/theme").glob(f"*-{name}.svg"))
    assert len(drawings) == 10
    for drawing in drawings:
        assert set(re.findall(r"#[0-9A-F]{6}", drawing.read_text())) <= known, drawing.name


@SCHEMES
def test_the_style_sheet_names_only_drawings_that_exist_and_no_font(tokens: Tokens):
    text = stylesheet(tokens)
    drawings = re.findall(r"url\((.*?)\)", text)
    assert len(drawings) > 8
    assert all(Path(drawing).is_file() for drawing in drawings)
    assert not re.search(r"font|\bpt\b", text)


def test_the_window_is_written_in_the_bundled_font(qapp):
    assert QFontInfo(QApplication.font()).family() == "Inter"


def test_sizes_follow_the_text_size(qapp):
    small = em(10)
    label = Label("x", role="heading")
    before = label.font().pointSizeF()
    theme().apply(text_percent=200)
    assert em(10) > 1.8 * small
    assert label.font().pointSizeF() == pytest.approx(2 * before)
    assert font("caption").pointSizeF() < font("body").pointSizeF() < font("title").pointSizeF()


@pytest.mark.parametrize(("asked", "given"), [(10, 80), (100, 100), (900, 200)])
def test_text_size_stays_between_80_and_200_per_cent(qapp, asked: int, given: int):
    theme().apply(text_percent=asked)
    assert theme().text_percent == given


def test_a_change_of_scheme_changes_palette_labels_and_icons(qapp):
    label = Label("x", ink="text2")
    eye = icon("eye", "accent")

    def drawn() -> set[str]:
        image = eye.pixmap(QSize(32, 32)).toImage()
        return {
            image.pixelColor(x, y).name().upper() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
        }

    assert LIGHT.accent in drawn()
    theme().apply(Scheme.DARK)
    assert DARK.accent in drawn()
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(DARK.surface)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text2)


def test_an_icon_is_drawn_with_the_pixels_of_the_screen(qapp):
    twice = icon("eye").pixmap(QSize(16, 16), 2.0)
    assert (twice.width(), twice.devicePixelRatio()) == (32, 2.0)
    image = twice.toImage()
    # A picture of 16 px blown up would have equal pixels in each block of four.
    assert any(
        len({image.pixel(x + dx, y + dy) for dx in (0, 1) for dy in (0, 1)}) > 1 for x in range(0, 32, 2) for y in range(0, 32, 2)
    )


def test_an_icon_outlives_the_python_object_that_made_it(qapp):
    button = QPushButton("x")
    button.setIcon(QIcon(icon("eye")))
    copy = button.icon()
    assert not copy.pixmap(QSize(16, 16)).isNull()


def test_every_vendored_icon_can_be_drawn_and_has_its_licence(qapp):
    drawings = sorted((ROOT / "resources/icons").glob("*.svg"))
    assert drawings
    assert "ISC License" in (ROOT / "resources/icons/LICENSE").read_text()
    for drawing in drawings:
        image = icon(drawing.stem).pixmap(QSize(24, 24)).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), drawing.name
        assert "currentColor" in drawing.read_text(), drawing.name


def test_every_icon_that_the_code_names_is_there():
    there = {drawing.stem for drawing in (ROOT / "resources/icons").glob("*.svg")}
    named = set()
    for path in (ROOT / "privacy_console/ui").rglob("*.py"):
        named |= set(re.findall(r'(?:icon\(|Button\([^()]*?, |Tool\(|icon=)"([a-z0-9-]+)"', path.read_text()))
    assert named
    assert named - there == set()
