from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from privacy_console.adapters.documents.faces import Faces
from privacy_console.adapters.documents.wordingfile import WordingUnreadable, read_wording
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.tree import LeafType
from privacy_console.casework.policy.policy import Basis
from privacy_console.casework.review.spans import Reason, SpanKind
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.findings import Confidence, How, Reach
from tests.adapters.documents.conftest import RESOURCES
from tests.adapters.documents.reading import by_pdfium, codes_without_glyph
from tests.casework.disclosure.samples import tree_of

LANGUAGES = sorted(path.stem for path in (RESOURCES / "dossier").glob("*.toml"))
PLACE = re.compile(r"\{\w+\}")
WORDS = {language: read_wording(RESOURCES / "dossier", language) for language in LANGUAGES}


def test_there_are_the_languages_that_letters_are_written_in():
    assert set(LANGUAGES) >= {"en", "de", "fr", "es", "it", "nl", "pl"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word_with_the_same_places(language):
    english, words = WORDS["en"].texts, WORDS[language].texts
    assert words.keys() == english.keys()
    for key, text in english.items():
        assert sorted(PLACE.findall(words[key])) == sorted(PLACE.findall(text)), key
        assert words[key].strip(), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_a_word_for_every_code(language):
    words = WORDS[language]
    codes = {
        "reason": Reason,
        "kind": SpanKind,
        "basis": Basis,
        "confidence": Confidence,
        "reach": Reach,
        "how": How,
        "state": ColumnState,
    }
    for kind, every in codes.items():
        for code in every:
            assert words.code(kind, code.value) == words.texts[f"{kind}.{code.value}"]
    assert LeafType.BOOLEAN


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dossier_in_each_language_is_drawn_whole(documents, language):
    made = documents.dossier(tree_of(), language=language, watch=Unwatched())
    assert made.warnings == ()
    assert list(codes_without_glyph(made.pdf)) == []
    assert not PLACE.findall(by_pdfium(made.pdf))


@pytest.mark.parametrize(
    ("language", "first", "other"),
    [
        ("en", "1 March 2026", "24 November 2026"),
        ("de", "1. März 2026", "24. November 2026"),
        ("fr", "1er mars 2026", "24 novembre 2026"),
        ("es", "1 de marzo de 2026", "24 de noviembre de 2026"),
        ("it", "1º marzo 2026", "24 novembre 2026"),
        ("nl", "1 maart 2026", "24 november 2026"),
        ("pl", "1 marca 2026", "24 listopada 2026"),
    ],
)
def test_a_day_has_its_months_name(language, first, other):
    assert WORDS[language].date(date(2026, 3, 1)) == first
    assert WORDS[language].date(date(2026, 11, 24)) == other


def test_an_instant_says_its_offset():
    words = WORDS["en"]
    assert words.instant(datetime(2026, 11, 24, 9, 5, tzinfo=UTC)) == "24 November 2026, 09:05 (UTC+00:00)"
    assert words.instant(datetime(2026, 11, 24, 9, 5, tzinfo=timezone(timedelta(hours=-3)))).endswith("(UTC-03:00)")


def test_periods_and_counts_are_words():
    english, polish = WORDS["en"], WORDS["pl"]
    assert (english.period("P10Y"), english.period("P1Y6M"), english.period("soon")) == ("10 years", "1 year 6 months", "soon")
    assert [polish.count("records", number) for number in (1, 2, 5, 12, 22)] == [
        "1 rekord",
        "2 rekordy",
        "5 rekordów",
        "12 rekordów",
        "22 rekordy",
    ]


def test_a_language_that_is_not_there_is_english(documents):
    for language in ("xx", "", "../en", "en-GB"):
        assert read_wording(RESOURCES / "dossier", language).language == "en"
    assert read_wording(RESOURCES / "dossier", "de_AT").language == "de"


@pytest.mark.parametrize(
    "text", ["", "[language]\nmonths = []", "= broken", '[language]\nmonths = ["a"]\nday = ""\nfirst_of_month = ""']
)
def test_a_broken_file_of_words_is_refused_with_its_name(tmp_path, text):
    (tmp_path / "en.toml").write_text(text, encoding="utf-8")
    with pytest.raises(WordingUnreadable) as refused:
        read_wording(tmp_path, "en")
    assert refused.value.place == "en.toml"


def test_every_face_has_its_licence_beside_it(resources):
    faces = Faces(resources / "fonts")
    names = {face.name.split("-")[0] for face in (*faces.primary.values(), *faces._fallback[False], *faces._fallback[True])}
    texts = " ".join(path.read_text(encoding="utf-8")[:400] for path in (resources / "fonts").glob("*.txt"))
    for name in names:
        spoken = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.replace("Full", ""))
        assert spoken in texts, name
