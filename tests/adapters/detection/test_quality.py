"""Floors under what the labelled texts are found with. They are floors of today's figures, not aims."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from privacy_console.adapters.detection.detector import PatternDetector
from privacy_console.adapters.detection.gazetteer import NameIndex
from privacy_console.casework.review.people import party_from, people_from
from privacy_console.casework.review.use_cases import detect_line
from tests.adapters.detection.measure import Measure
from tests.adapters.detection.seven_languages import PEOPLE, texts

DATA = Path(__file__).parents[2] / "data" / "redaction"


@pytest.fixture(scope="module")
def company() -> dict:
    return people_from(json.loads((DATA / "third_party_people.json").read_text()))


def labelled() -> list[dict]:
    return [json.loads(line) for line in (DATA / "third_party.jsonl").read_text().splitlines()]


def detector_of(people: dict) -> PatternDetector:
    index = NameIndex()
    index.add(people.values())
    return PatternDetector(index)


def test_the_labelled_texts_are_found_and_owned_as_labelled(company):
    detector, measure = detector_of(company), Measure()
    for line in labelled():
        others = [party_from(person) for person in line["known_third_parties"]]
        wanted = {(s["s"], s["e"], s["type"]): f"{s['owner'] or ''}:{s['decision']}:{s['reason']}" for s in line["spans"]}
        measure.add(wanted, detector.scan(line["text"], subject=party_from(line["subject"]), others=others))
    assert measure.f2 >= 0.98
    assert measure.precision >= 0.97
    assert measure.recall >= 0.98
    assert measure.whose >= 0.98


def test_no_span_of_another_person_is_kept_in_the_labelled_texts(company):
    detector = detector_of(company)
    for line in labelled():
        found = detect_line(line, people=company, detector=detector)["spans"]
        shown = {at for s in found if s["decision"] == "keep" for at in range(s["start"], s["end"])}
        hidden = {at for s in line["spans"] if s["decision"] == "redact" for at in range(s["s"], s["e"])}
        assert not shown & hidden, line["id"]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "nl", "pl"])
def test_each_language_is_found_and_owned(language: str):
    detector, measure = detector_of(PEOPLE), Measure()
    for spoken, subject, others, text, labels in texts():
        if spoken == language:
            measure.add(
                {place: _said(owner, place, subject.id) for place, owner in labels.items()},
                detector.scan(text, subject=subject, others=others),
            )
    assert measure.f2 >= 0.93
    assert measure.precision >= 0.9
    assert measure.recall >= 0.93
    assert measure.whose >= 0.95


def _said(owner: str, place: tuple[int, int, str], subject: str) -> str:
    if owner == "!":
        return ":redact:SECRET"
    if owner == "?":
        return ":redact:TP_UNKNOWN"
    if owner == subject:
        return f"{owner}:keep:SUBJECT"
    return f"{owner}:redact:{'TP_STAFF' if PEOPLE[owner].role == 'staff' else 'TP_CUSTOMER'}"
