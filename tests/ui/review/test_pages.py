from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.disclosure.pages import Box, Document
from privacy_console.casework.review.spans import Proposal, SpanRef
from privacy_console.ui.review.beside import Beside
from privacy_console.ui.review.pages import PagesView
from privacy_console.ui.theme.theme import color, em
from tests.ui.workspace.fake_review import Layout, a_record, a_review, fake_desk


class Broken(Unavailable):
    code = "test.broken"
    sentence = "The page could not be drawn."


@pytest.fixture
def desk():
    return fake_desk()


@pytest.fixture
def review():
    return a_review([a_record(number, f"Line {number}\nRajesh Pillai and Elena Marchetti met Sam") for number in range(40)])


@pytest.fixture
def view(desk, lanes, review, qtbot):
    made = PagesView(desk, lanes, "Original", marked=True)
    qtbot.addWidget(made)
    made.resize(em(34), em(30))
    made.show()
    made.show_spans({span.ref: span for unit in review.units for span in unit.spans})
    made.show_document(Layout(review, removed=False).document())
    qtbot.waitUntil(lambda: bool(made._images))
    return made


def test_only_pages_in_sight_are_rendered_and_few_are_kept(view, desk, qtbot):
    assert len(view.document.pages) >= 3
    assert desk.calls.count("page") < len(view.document.pages)
    last = view.document.boxes[-1]
    view.show_current(last.ref)
    qtbot.waitUntil(lambda: any(page == last.page for _, page, _ in view._images))


def test_the_current_span_is_ringed_and_brought_into_sight(view):
    last = view.document.boxes[-1]
    view.show_current(last.ref)
    place = view._place(last)
    assert view.viewport().rect().contains(place.toRect())
    assert color("span_ring").rgb() & 0xFFFFFF in colours(view, place.adjusted(-4, -4, 4, 4))


def test_each_decision_has_its_tint_and_its_line(view, review):
    boxes = {span.decision: next(b for b in view.document.boxes if b.ref == span.ref) for span in review.units[0].spans}
    assert set(boxes) == set(Proposal)
    for decision, token in (
        (Proposal.REDACT, "span_redact"), (Proposal.REVIEW, "span_review"), (Proposal.KEEP, "span_keep"),
    ):  # fmt: skip
        found = colours(view, view._place(boxes[decision]))
        assert any(_near(QColor.fromRgb(one), color(token)) for one in found)


def colours(view, area):
    picture = view.viewport().grab(area.toAlignedRect()).toImage()
    return {picture.pixel(x, y) & 0xFFFFFF for x in range(picture.width()) for y in range(picture.height())}


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def test_a_click_on_a_span_names_it_and_a_click_beside_names_nothing(view, qtbot):
    box = view.document.boxes[3]
    with qtbot.waitSignal(view.span_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view._place(box).center().toPoint())
    assert clicked.args == [box.ref]
    with qtbot.assertNotEmitted(view.span_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().topLeft())


def test_zooming_stays_at_the_place_and_fits_the_width_again(view):
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    page, part_of_it = view.reading
    for _ in range(9):
        view.zoom(1)
    assert view.reading[0] == page
    assert view.reading[1] == pytest.approx(part_of_it, abs=0.01)
    assert view.horizontalScrollBar().maximum() > 0
    view.fit_width()
    assert view.horizontalScrollBar().maximum() == 0
    view.zoom(-20)
    assert view._scale > 0


def test_two_views_read_at_the_same_place_without_calling_each_other_back(view, desk, lanes, review, qtbot):
    other = PagesView(desk, lanes, "As delivered", marked=False)
    qtbot.addWidget(other)
    other.resize(view.size())
    other.show()
    other.show_document(Layout(review, removed=True).document())
    view.scrolled.connect(lambda: other.read_at(*view.reading))
    with qtbot.assertNotEmitted(other.scrolled):
        view.verticalScrollBar().setValue(500)
    assert other.reading[0] == view.reading[0]
    assert other.reading[1] == pytest.approx(view.reading[1], abs=0.02)


def test_another_document_of_the_same_bytes_is_not_rendered_again(view, desk, lanes, qtbot):
    before = desk.calls.count("page")
    view.show_document(replace(view.document))
    qtbot.waitUntil(lambda: lanes.documents.is_idle)
    assert desk.calls.count("page") == before


def test_of_what_is_delivered_no_former_state_is_shown_while_the_new_one_is_rendered(desk, lanes, review, qtbot):
    view = PagesView(desk, lanes, "As delivered", marked=False)
    qtbot.addWidget(view)
    view.resize(em(34), em(30))
    view.show()
    view.show_document(Layout(review, removed=False).document())
    qtbot.waitUntil(lambda: bool(view._images))
    view.show_document(Layout(review, removed=True).document())
    assert view._image(0, view._page_area(0)) is None


def test_a_page_that_cannot_be_drawn_says_so_and_is_not_asked_for_again_and_again(desk, lanes, review, qtbot):
    view = PagesView(desk, lanes, "Original", marked=True)
    qtbot.addWidget(view)
    desk.fail_with["page"] = Broken()
    view.resize(em(34), em(10))
    with qtbot.waitSignal(view.failed):
        view.show()
        view.show_document(Layout(a_review(), removed=False).document())
    view.viewport().repaint()
    qtbot.waitUntil(lambda: lanes.documents.is_idle)
    assert desk.calls.count("page") == 1


def test_five_thousand_boxes_on_many_pages_are_repainted_in_time_for_the_next_frame(desk, lanes, qtbot):
    boxes = tuple(
        Box(
            page=n // 25,
            left=60,
            bottom=20 + n % 25 * 30,
            right=160,
            top=32 + n % 25 * 30,
            ref=SpanRef(unit=str(n), start=0, end=3),
        )
        for n in range(5000)
    )
    view = PagesView(desk, lanes, "Original", marked=True)
    qtbot.addWidget(view)
    view.resize(em(40), em(50))
    view._image = lambda _page, _area: None  # the drawing of spans alone
    view.show_document(Document(pdf=b"", sha256="0" * 64, pages=((595.0, 842.0),) * 200, boxes=boxes))
    spans = {span.ref: span for unit in a_review().units for span in unit.spans}
    view.show_spans({box.ref: next(iter(spans.values())) for box in boxes})
    picture = QPixmap(view.size())
    times = []
    for n in range(0, 5000, 500):
        view.show_current(boxes[n].ref)
        began = time.perf_counter()
        view.render(picture)
        times.append(time.perf_counter() - began)
    assert sorted(times)[len(times) // 2] < 0.016


def test_where_the_pages_break_elsewhere_the_same_span_stays_beside_itself(desk, lanes, review, view, qtbot):
    other = PagesView(desk, lanes, "Delivered", marked=False)
    qtbot.addWidget(other)
    other.resize(view.size())
    other.show()
    document = view.document
    longer = tuple((width, height * 1.3) for width, height in document.pages)
    moved = tuple(
        replace(box, bottom=box.bottom + 0.3 * longer[0][1] - 40, top=box.top + 0.3 * longer[0][1] - 40) for box in document.boxes
    )
    other.show_document(replace(document, sha256="other", pages=longer, boxes=moved))
    ref = document.boxes[len(document.boxes) // 2].ref
    at = view.show_current(ref)
    assert at is not None
    assert other.show_current(ref, beside=at) == pytest.approx(at, abs=1.5)
    two = Beside(view.placed, other.placed, len(document.pages), len(longer))
    for place in view.placed.values():
        there = two.there((int(place), place % 1))
        assert sum(two.back(there)) == pytest.approx(place)
    ties = {ref: (view.placed[ref], other.placed[ref]) for ref in view.placed}
    here, there = ties[ref]
    assert sum(two.there((int(here), here % 1))) == pytest.approx(there, abs=0.02)


def test_without_a_page_it_says_what_is_under_way(desk, lanes, qtbot):
    empty = PagesView(desk, lanes, "Original", marked=True)
    qtbot.addWidget(empty)
    empty.resize(em(20), em(10))
    empty.show()
    before = empty.grab().toImage()
    empty.say("Laying out the pages")
    assert empty.grab().toImage() != before
