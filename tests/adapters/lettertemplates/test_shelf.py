"""Letters in every language have the same parts; a file that is none is refused with file and field."""

from __future__ import annotations

import re
import shutil
import string
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.lettertemplates.shelf import TemplateShelf, parse_frame, parse_letter, parse_words
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.fields import Doubt, LiftReason, Need, NotTold, Question, RightGround
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.templates import LetterTemplate, TemplateUnreadable
from privacy_console.casework.letters.wording import FORMS, UNITS, Wording
from privacy_console.casework.policy.policy import Basis
from privacy_console.casework.requests.reading import Law, Right
from privacy_console.casework.requests.use_cases import ExtensionReason
from privacy_console.casework.review.spans import Reason

RESOURCES = Path(__file__).parents[3] / "resources"
SHELF = TemplateShelf(RESOURCES)
LANGUAGES = SHELF.languages()
PLACES = re.compile(r"\{[a-z_]+\}")
NAMES = sorted({kind.template for kind in Kind})


def test_there_are_letters_in_eight_languages():
    assert LANGUAGES == ("de", "en", "es", "fr", "it", "nl", "pl", "pt")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_has_the_parts_and_places_of_the_english_one(language, name):
    def parts(letter):
        return [(one.clauses, one.items, one.when, set(PLACES.findall(one.text))) for one in letter.paragraphs]

    ours, english = SHELF.letter(name, language), SHELF.letter(name, "en")
    assert parts(ours) == parts(english)
    assert PLACES.findall(ours.title) == PLACES.findall(english.title)
    assert (ours.name, ours.language) == (name, language)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_no_sentence_was_left_in_english(language, name):
    english = {one.text for one in SHELF.letter(name, "en").paragraphs}
    assert not english & {one.text for one in SHELF.letter(name, language).paragraphs}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_word_for_every_code(language):
    codes = {
        "right": Right, "basis": Basis, "reason": Reason, "refusal": [*RefusalGround, *RightGround], "doubt": Doubt, "need": Need,
        "question": Question, "extension": ExtensionReason, "not_told": NotTold, "lift": LiftReason,
    }  # fmt: skip
    wanted = {f"{table}.{code}" for table, all_codes in codes.items() for code in all_codes}
    wanted |= {f"period.{unit}_{form}" for unit in UNITS for form in FORMS} | {"kept.until", "law.law", "law.gdpr"}
    words = SHELF.words(language)
    assert words.texts.keys() == wanted
    assert SHELF.words(language, Law.UK_GDPR).texts.keys() == wanted | {"authority.of_law"}
    assert len(set(words.months)) == 12
    assert all(text == text.strip() for text in words.texts.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_under_british_law_names_it_and_the_british_authority(language):
    words = SHELF.words(language, Law.UK_GDPR)
    assert words.code("law", "gdpr") == "UK GDPR"
    assert "Information Commissioner" in words.code("authority", "of_law")
    assert words.code("refusal", "law_forbids") != SHELF.words(language).code("refusal", "law_forbids")


NATIONAL = {
    "de": "DSGVO", "en": "GDPR", "es": "RGPD", "fr": "RGPD", "it": "RGPD", "nl": "AVG", "pl": "RODO", "pt": "RGPD",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_law_is_called_as_in_its_country_and_only_by_a_fact(language):
    assert SHELF.words(language).code("law", "gdpr") == NATIONAL[language]
    for name in NAMES:
        for one in SHELF.letter(name, language).paragraphs:
            assert not re.search(r"\b(GDPR|DSGVO|RGPD|AVG|RODO)\b", one.text), (name, one.text)


CALIFORNIAN = SHELF.languages(Law.CCPA)


@pytest.mark.parametrize("language", CALIFORNIAN)
def test_the_californian_law_has_letters_of_its_own_and_cites_no_other(language):
    def parts(letter):
        return [(one.clauses, one.items, one.when, set(PLACES.findall(one.text))) for one in letter.paragraphs]

    for kind in set(Kind) - {Kind.RESTRICTION_LIFTED}:
        letter = SHELF.letter(kind.template, language, Law.CCPA)
        assert not [one.text for one in letter.paragraphs if re.search(r"\bArt\.|\bart\.|GDPR|RGPD|\{law\}|\{gdpr\}", one.text)]
        assert parts(letter) == parts(SHELF.letter(kind.template, "en", Law.CCPA))
    words, english = SHELF.words(language, Law.CCPA), SHELF.words("en", Law.CCPA)
    assert words.texts.keys() == english.texts.keys()
    cited = ("refusal.", "basis.", "law.", "authority.")
    assert not [text for name, text in words.texts.items() if name.startswith(cited) and re.search(r"\b[Aa]rt\.|GDPR|RGPD", text)]


def test_californian_letters_are_in_english_where_a_language_has_none():
    assert CALIFORNIAN == ("en", "es")
    assert SHELF.letter("answer", "pl", Law.CCPA) == SHELF.letter("answer", "en", Law.CCPA)
    assert SHELF.words("pl", Law.CCPA).language == "en"


@pytest.mark.parametrize("language", ["cs", "", "..", "../de", "EN/../de", "xx-YY", "\0", "e" * 300])
def test_a_language_that_we_have_no_letters_in_is_english(language):
    assert SHELF.letter("acknowledgement", language) == SHELF.letter("acknowledgement", "en")
    assert SHELF.words(language).language == "en"


@pytest.mark.parametrize("language", ["de", "de-AT", "DE"])
def test_a_region_does_not_matter(language):
    assert SHELF.words(language).language == "de"


def test_a_folder_that_lost_a_file_is_refused_by_name(tmp_path):
    shutil.copytree(RESOURCES / "letters", tmp_path / "letters")
    (tmp_path / "letters" / "fr" / "covering.toml").unlink()
    with pytest.raises(TemplateUnreadable) as refused:
        TemplateShelf(tmp_path).letter("covering", "fr")
    assert refused.value.place == "fr/covering.toml"


def test_a_file_larger_than_any_letter_is_not_read(tmp_path):
    (tmp_path / "letters" / "en").mkdir(parents=True)
    (tmp_path / "letters" / "en" / "words.toml").write_text("#" * (1 << 21))
    with pytest.raises(TemplateUnreadable, match="larger"):
        TemplateShelf(tmp_path).words("en")


LETTER = 'title = "T"\n[[paragraphs]]\ntext = "A {case}"\n'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title = ", "en/x.toml"),
        ('title = "T"', "en/x.toml, paragraphs"),
        ('title = "T"\nparagraphs = []', "en/x.toml, paragraphs"),
        ('title = "T"\nparagraphs = ["a"]', "en/x.toml, paragraph 1"),
        ('title = 7\n[[paragraphs]]\ntext = "a"', "en/x.toml, title"),
        ('title = " "\n[[paragraphs]]\ntext = "a"', "en/x.toml, title"),
        (LETTER + 'clauses = ["recipient"]', "en/x.toml, paragraph 1, clauses"),
        (LETTER + 'clauses = "recipients"', "en/x.toml, paragraph 1, clauses"),
        (LETTER + "clauses = [[]]", "en/x.toml, paragraph 1, clauses"),
        (LETTER + 'when = "{case}"', "en/x.toml, paragraph 1, when"),
        (LETTER + "items = 3", "en/x.toml, paragraph 1, items"),
        (LETTER + 'unless = "case"', "en/x.toml, paragraph 1"),
        (LETTER + '[[paragraphs]]\nwhen = "case"', "en/x.toml, paragraph 2, text"),
        ('title = "T"\n[[paragraphs]]\ntext = "{case.__class__}"', "en/x.toml, paragraph 1, text"),
        ('title = "T"\n[[paragraphs]]\ntext = "{case!r:>100000000}"', "en/x.toml, paragraph 1, text"),
        ('title = "{case"\n[[paragraphs]]\ntext = "a"', "en/x.toml, title"),
        ('author = "me"\n' + LETTER, "en/x.toml"),
        ("a = " + "[" * 5000, "en/x.toml"),
    ],
)
def test_a_letter_that_is_none_is_refused_with_its_place(text, place):
    with pytest.raises(TemplateUnreadable) as refused:
        parse_letter(text.encode(), name="x", language="en")
    assert refused.value.place == place


MONTHS = f"months = {list('abcdefghijkl')}\n".replace("'", '"')
GOOD = 'day = "{day} {month} {year}"\nfirst_of_month = "1"\n' + MONTHS


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('day = "{day}"\nfirst_of_month = "1"\n' + MONTHS, "en/words.toml, day"),
        ('day = "{day.__class__} {month} {year}"\nfirst_of_month = "1"\n' + MONTHS, "en/words.toml, day"),
        ('day = "{day:>99999999} {month} {year}"\nfirst_of_month = "1"\n' + MONTHS, "en/words.toml, day"),
        ('day = "{day!r} {day} {month} {year}"\nfirst_of_month = "1"\n' + MONTHS, "en/words.toml, day"),
        ('day = "{day} {month} {year} {"\nfirst_of_month = "1"\n' + MONTHS, "en/words.toml, day"),
        ('day = 3\nfirst_of_month = "1"\n' + MONTHS, "en/words.toml, day"),
        ('day = "{day} {month} {year}"\n' + MONTHS, "en/words.toml, first_of_month"),
        (GOOD.replace('"a", ', ""), "en/words.toml, months"),
        (GOOD.replace('"a", ', "1, "), "en/words.toml, months"),
        (GOOD + 'right = "x"', "en/words.toml, right"),
        (GOOD + "[right]\naccess = 1", "en/words.toml, right.access"),
        (GOOD + '[right]\naccess = "{case}"', "en/words.toml, right.access"),
    ],
)
def test_words_that_are_none_are_refused_with_their_place(text, place):
    with pytest.raises(TemplateUnreadable) as refused:
        parse_words(text.encode(), language="en")
    assert refused.value.place == place


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(TemplateUnreadable, match="UTF-8"):
        parse_letter(b"\xff\xfe", name="x", language="en")


@given(st.one_of(st.binary(max_size=200), st.text(string.printable, max_size=200).map(str.encode)))
def test_any_bytes_are_a_letter_or_refused(data):
    for parse in (lambda: parse_letter(data, name="x", language="en"), lambda: parse_words(data, language="en")):
        try:
            found = parse()
        except TemplateUnreadable as refused:
            found = refused
        assert isinstance(found, LetterTemplate | Wording) or found.place.startswith("en/")


FRAME = parse_frame(b'[[end]]\ntext = "Bye, {controller}"\n[[end]]\nwhen = "case"\ntext = "PS"\n', place="en")


def test_a_run_of_paragraphs_is_put_in_where_a_letter_names_it():
    letter = parse_letter(f'{LETTER}[[paragraphs]]\nuse = "end"\n'.encode(), name="x", language="en", frame=FRAME)
    assert [one.text for one in letter.paragraphs] == ["A {case}", "Bye, {controller}", "PS"]
    assert letter.paragraphs[2].when == "case"


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ('use = "beginning"', "en/x.toml, paragraph 2, use"),
        ("use = 7", "en/x.toml, paragraph 2, use"),
        ('use = "end"\ntext = "and more"', "en/x.toml, paragraph 2"),
    ],
)
def test_a_run_that_there_is_not_is_refused_with_its_place(paragraph, place):
    with pytest.raises(TemplateUnreadable) as refused:
        parse_letter(f"{LETTER}[[paragraphs]]\n{paragraph}\n".encode(), name="x", language="en", frame=FRAME)
    assert refused.value.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("end = 7", "en/frame.toml, end"),
        ("end = []", "en/frame.toml, end"),
        ('[[end]]\nuse = "end"', "en/frame.toml, end 1"),
        ('[[end]]\ntext = " "', "en/frame.toml, end 1, text"),
        ("end = [", "en/frame.toml"),
        ("\x00", "en/frame.toml"),
    ],
)
def test_a_frame_that_is_none_is_refused_with_its_place(text, place):
    with pytest.raises(TemplateUnreadable) as refused:
        parse_frame(text.encode(), place="en")
    assert refused.value.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("uk_gdpr = 7", "en/words.toml, uk_gdpr"),
        ("[uk_gdpr]\nrefusal = 7", "en/words.toml, uk_gdpr.refusal"),
        ("[uk_gdpr.refusal]\nexcessive = 7", "en/words.toml, uk_gdpr.refusal.excessive"),
    ],
)
def test_words_of_a_law_that_are_none_are_refused_with_their_place(text, place):
    head = (RESOURCES / "letters" / "en" / "words.toml").read_text().partition("[right]")[0]
    with pytest.raises(TemplateUnreadable) as refused:
        parse_words(f"{head}\n{text}\n".encode(), language="en", law=Law.UK_GDPR)
    assert refused.value.place == place


@given(st.binary(max_size=300))
def test_any_bytes_are_a_frame_or_refused(data):
    with suppress(TemplateUnreadable):
        assert all(parse_frame(data, place="en").values())


def test_an_office_that_takes_the_authority_out_of_its_refusal_is_told_where(tmp_path):
    shutil.copytree(RESOURCES / "letters", tmp_path / "letters")
    path = tmp_path / "letters" / "de" / "refusal.toml"
    path.write_text(path.read_text().replace("{authority}", "die Behörde"))
    with pytest.raises(TemplateUnreadable, match="authority that a complaint goes to") as refused:
        TemplateShelf(tmp_path).letter("refusal", "de")
    assert refused.value.place == "de/refusal.toml"
    assert TemplateShelf(tmp_path).letter("refusal", "fr").language == "fr"


def test_an_italian_letter_has_no_article_before_a_day_that_may_be_the_eighth_or_eleventh():
    for name in NAMES:
        for one in SHELF.letter(name, "it").paragraphs:
            assert not re.search(
                r"\b(il|al|dal|del) \{(received|due|new_due|asked_on|done_on|passed_on|lifted_on|searched)\}",
                one.text,
                re.IGNORECASE,
            )
