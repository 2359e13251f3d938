from __future__ import annotations

import threading
from pathlib import Path

import pytest

from privacy_console.casework.audit.verification import State, Verdict, What
from privacy_console.casework.common.errors import Unreadable
from privacy_console.ui.audit.bundle import CHECKS, BundleWindow, checklist
from privacy_console.ui.widgets.parts import Label


class NoBundle(Unreadable):
    code = "test.no_bundle"
    sentence = "{place} is not a bundle. Nothing was checked."


def verdict(what, state=State.BROKEN):
    return Verdict(
        state=state, what=what, entries=10, verified_to=9 if what is What.NOTHING else -1, signed_by="12:34", root="ab" * 32
    )


@pytest.mark.parametrize("what", [one for one in What if one is not What.NOTHING])
def test_every_finding_fails_exactly_one_check_and_leaves_later_ones_open(what: What):
    answers = [check.answer for check in checklist(verdict(what))]
    failed = answers.index("failed")
    assert answers == ["passed"] * failed + ["failed"] + ["unchecked"] * (len(CHECKS) - failed - 1)


def test_findings_in_the_checklist_are_words_that_exist():
    assert {finding for _, findings in CHECKS for finding in findings} <= {one.value for one in What}


def test_a_whole_bundle_passes_every_check():
    assert {check.answer for check in checklist(verdict(What.NOTHING, State.VERIFIED))} == {"passed"}


def test_what_cannot_be_told_is_not_called_failed():
    assert "unsure" in [check.answer for check in checklist(verdict(What.UNKNOWN_KEY, State.CANNOT))]


@pytest.fixture
def review(lanes, qtbot):
    def show(answer):
        made = BundleWindow(answer, lanes)
        qtbot.addWidget(made)
        made.show()
        return made

    return show


def test_the_window_says_what_it_is_and_what_it_does_not_prove(review):
    window = review(lambda path, watch: verdict(What.NOTHING, State.VERIFIED))
    assert window.windowTitle() == "Bundle review, read only"
    texts = [label.text() for label in window.findChildren(Label)]
    assert "What this does not prove" in texts


def test_a_verified_bundle_shows_to_where_and_by_whom(review, qtbot):
    window = review(lambda path, watch: verdict(What.NOTHING, State.VERIFIED))
    window.review(Path("trail.pcaudit"))
    qtbot.waitUntil(lambda: window.chip.look.text == "Verified to entry 9")
    assert "12:34" in [label.text() for label in window.findChildren(Label)]


def test_nothing_is_green_while_a_bundle_is_checked(review, qtbot):
    gate = threading.Event()

    def slowly(path, watch):
        gate.wait(5)
        return verdict(What.NOTHING, State.VERIFIED)

    window = review(slowly)
    window.review(Path("trail.pcaudit"))
    assert window.chip.look.tone == "neutral"
    assert window.sentence.text() == "Checking…"
    gate.set()
    qtbot.waitUntil(lambda: window.chip.look.tone == "ok")


def test_what_is_no_bundle_is_said_inline(review, qtbot):
    def refuse(path, watch):
        raise NoBundle("not a zip", place=path.name)

    window = review(refuse)
    window.review(Path("photo.jpg"))
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text == "photo.jpg is not a bundle. Nothing was checked."
    assert window.chip.look.tone == "neutral"
