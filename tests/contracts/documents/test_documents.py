"""What every `Documents` keeps, real or fake: the use cases are tested over the fake."""

from __future__ import annotations

from pathlib import Path

import pytest

from privacy_console.adapters.documents.documents import PdfDocuments
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.manifest import leaves_digest, leaves_of_json, same_leaves
from privacy_console.casework.review.spans import Proposal
from tests.casework.disclosure.fakes import FakeDocuments
from tests.casework.disclosure.samples import package, sample_review, tree_of

RESOURCES = Path(__file__).parents[3] / "resources"
SECRET = "Rajesh Pillai"


@pytest.fixture(params=[FakeDocuments, lambda: PdfDocuments(RESOURCES)], ids=["fake", "pdf"])
def documents(request):
    return request.param()


def dossier(documents, tree, language="en"):
    return documents.dossier(tree, language=language, watch=Unwatched())


def test_the_same_tree_gives_the_same_document(documents):
    assert dossier(documents, tree_of()) == dossier(documents, tree_of())
    assert documents.json(tree_of()) == documents.json(tree_of())


def test_other_words_give_another_document(documents):
    assert dossier(documents, tree_of()).sha256 != dossier(documents, tree_of(), "de").sha256
    assert dossier(documents, tree_of()).sha256 != dossier(documents, tree_of(watermark="DEMO")).sha256


@pytest.mark.parametrize("review", [sample_review(), package()], ids=["sample", "empty"])
def test_both_files_hold_the_leaves_of_the_tree(documents, review):
    tree = tree_of(review)
    made, data = dossier(documents, tree), documents.json(tree)
    same_leaves(tree, made, data)
    assert (made.leaves, made.leaves_sha256) == leaves_digest(tree.leaf_ids()) == leaves_of_json(data)


def test_boxes_name_the_spans_that_are_shown(documents):
    spans = [one for unit in sample_review().units for one in unit.spans]
    assert {box.ref for box in dossier(documents, tree_of(original=True)).boxes} == {one.ref for one in spans}
    withheld = {one.ref for one in spans if one.decision is Proposal.REDACT}
    assert {box.ref for box in dossier(documents, tree_of()).boxes} == withheld


def test_what_is_withheld_is_not_found_and_what_is_there_is(documents):
    clean, original = dossier(documents, tree_of()).pdf, dossier(documents, tree_of(original=True)).pdf
    assert documents.leaks([clean, documents.json(tree_of())], [SECRET]) == ()
    found = documents.leaks([clean, original], [SECRET])
    assert found
    assert all(place.startswith("document 2: ") and SECRET not in place for place in found)


def test_a_letter_is_a_document_without_boxes(documents):
    made = documents.letter("Title", ["One", "• two"], language="en", watermark="")
    assert (made.boxes, made.leaves) == ((), 0)
    assert made == documents.letter("Title", ["One", "• two"], language="en", watermark="")
    assert documents.leaks([documents.letter("Title", [SECRET], language="en", watermark="").pdf], [SECRET])


def test_an_image_is_as_large_as_its_page_at_that_scale(documents):
    made = dossier(documents, tree_of())
    image = documents.image(made, 0, scale=1.5)
    width, height = made.pages[0]
    assert abs(image.width - width * 1.5) <= 1
    assert abs(image.height - height * 1.5) <= 1
    assert len(image.pixels) == image.stride * image.height >= image.width * image.height * 4


def test_there_are_words_that_every_dossier_has(documents):
    assert "Page {number}" in documents.fixed_texts("en")
