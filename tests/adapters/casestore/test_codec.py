from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.identity.subject import IdentityEvidence, VerifiedSubject
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reading import Reading
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.search.findings import SearchOutcome

KEPT = (Letter, Reading, Case, VerifiedSubject, IdentityEvidence, SearchOutcome, SpanDecision, Delivered)


@pytest.mark.parametrize("kind", KEPT)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_every_kept_value_comes_back_as_it_was(kind, data):
    value = data.draw(st.from_type(kind))
    text = dumped(value)
    again = loaded(kind, text)
    assert dumped(again) == text
    assert again == value or "NaN" in text
    assert text.isascii()


@dataclass(frozen=True, kw_only=True)
class Old:
    name: str


@dataclass(frozen=True, kw_only=True)
class New:
    name: str
    since: int = 7


def test_a_field_that_is_newer_than_the_text_takes_its_default():
    assert loaded(New, dumped(Old(name="a"))) == New(name="a")


def test_a_field_that_the_type_does_not_know_is_not_dropped_unseen():
    with pytest.raises(TypeError, match="since"):
        loaded(Old, dumped(New(name="a")))


def test_a_field_without_a_default_is_not_made_up():
    with pytest.raises(TypeError):
        loaded(Old, json.dumps({}))


def test_a_type_without_a_form_is_refused_when_it_is_written():
    @dataclass(frozen=True)
    class Odd:
        what: object

    with pytest.raises(TypeError, match="no form"):
        dumped(Odd(what=1))
