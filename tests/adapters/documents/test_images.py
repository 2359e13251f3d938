from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from privacy_console.adapters.documents.pdfium import PageUnreadable
from privacy_console.casework.common.watch import Unwatched
from tests.casework.disclosure.samples import tree_of


@pytest.fixture(scope="module")
def made(documents):
    return documents.dossier(tree_of(), language="en", watch=Unwatched())


def pixel(image, x, y):
    at = y * image.stride + x * 4
    return tuple(image.pixels[at : at + 4])


def test_a_page_is_an_image_of_its_size(documents, made):
    image = documents.image(made, 0, scale=2)
    assert (image.width, image.height) == (1191, 1684)
    assert image.stride >= image.width * 4
    assert len(image.pixels) == image.stride * image.height
    assert pixel(image, 5, 5) == (255, 255, 255, 255)


def test_a_mark_is_black_where_its_box_is(documents, made):
    scale = 3
    for box in made.boxes:
        image = documents.image(made, box.page, scale=scale)
        x, y = int((box.right - 4) * scale), int((made.pages[box.page][1] - (box.bottom + box.top) / 2) * scale)
        assert pixel(image, x, y) == (0, 0, 0, 255)


def test_a_page_that_is_not_there_is_refused(documents, made):
    with pytest.raises(PageUnreadable):
        documents.image(made, len(made.pages), scale=1)
    with pytest.raises(PageUnreadable):
        documents.image(replace(made, pdf=b"no pdf", sha256="other"), 0, scale=1)


def test_pages_can_be_asked_for_from_several_threads(documents, made):
    wanted = [documents.image(made, number, scale=1).pixels for number in range(len(made.pages))]
    with ThreadPoolExecutor(4) as pool:
        jobs = [pool.submit(documents.image, made, number % len(made.pages), scale=1) for number in range(24)]
        checks = [pool.submit(documents.leaks, [made.pdf], ["Rajesh Pillai"]) for _ in range(2)]
        assert [job.result().pixels for job in jobs] == [wanted[number % len(made.pages)] for number in range(24)]
        assert [check.result() for check in checks] == [(), ()]


def test_few_documents_stay_open(documents):
    for number in range(5):
        other = documents.dossier(replace(tree_of(), subject=f"Subject {number}"), language="en", watch=Unwatched())
        documents.image(other, 0, scale=0.2)
    assert len(documents._pages._open) == 2
