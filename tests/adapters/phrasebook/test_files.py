from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.phrasebook.files import PhraseFiles, parse
from privacy_console.casework.requests.reader import Lexicon
from privacy_console.casework.requests.reader.phrasebook import EVERY, PhrasesUnreadable, check
from tests.phrases import LEXICON, RESOURCES

GERMAN = "common = 'der die das'\n"


def said(text: str, name: str = "de") -> str:
    with pytest.raises(PhrasesUnreadable) as refused:
        parse(text.encode(), name=name)
    return str(refused.value)


def test_a_list_is_a_phrase_a_line_without_comments_and_empty_lines():
    lists = parse((GERMAN + "[erasure]\nwords = '''\nlösch*\n# a remark\n\n  tilg*  \n'''\n").encode(), name="de")
    assert lists["erasure.words"] == ("lösch*", "tilg*")
    assert lists["common"] == ("der die das",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GERMAN + "[erasur]\nwords = 'a'", "de.toml: there is no table “erasur”"),
        (GERMAN + "[erasure]\nword = 'a'", "de.toml, erasure: there is no list “word”"),
        (GERMAN + "[erasure]\nwords = 3", "de.toml, erasure.words: a text between three quotes"),
        (GERMAN + "[erasure\n", "line 2"),
        ("[erasure]\nwords = 'a'", "common words are missing"),
        (GERMAN + f"[erasure]\nwords = '{'a' * 3000}'", "longer than any phrase"),
    ],
)
def test_an_error_names_the_file_and_the_list_or_line(text, says):
    assert says in said(text)


def test_what_is_no_phrase_is_named_when_its_language_is_read(tmp_path):
    (tmp_path / "reading").mkdir()
    (tmp_path / "reading" / "every.toml").write_text("")
    (tmp_path / "reading" / "de.toml").write_text(GERMAN + "[erasure]\nwords = '''\nlösch(\n'''\n", "utf-8")
    lexicon = Lexicon(PhraseFiles(tmp_path))
    assert lexicon.languages == ("de",)
    with pytest.raises(PhrasesUnreadable, match=r"de\.toml, erasure\.words: “lösch\(”"):
        lexicon.words("de")


def test_a_phrase_that_names_an_unknown_set_is_refused(tmp_path):
    (tmp_path / "reading").mkdir()
    (tmp_path / "reading" / "every.toml").write_text("")
    (tmp_path / "reading" / "de.toml").write_text(GERMAN + "[erasure]\nsays = '<away> … daten'\n", "utf-8")
    with pytest.raises(PhrasesUnreadable, match="there is no set “away”"):
        Lexicon(PhraseFiles(tmp_path)).words("de")


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(PhrasesUnreadable, match=r"every\.toml"):
        PhraseFiles(tmp_path).lists(EVERY)


def test_every_language_that_ships_compiles_and_can_ask_for_each_right():
    assert len(LEXICON.languages) == 25
    for code in LEXICON.languages:
        words = LEXICON.words(code)
        assert all(
            one.pattern != "(?!)" for one in (words.ask, words.told, words.not_, words.denies, words.mine, words.complaint)
        ), code
        assert len(words.marks) == 4, code
    for phrases in PhraseFiles(RESOURCES).lists(EVERY).values():
        for phrase in phrases:
            check(phrase.replace("<", "").replace(">", ""), EVERY)


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes_are_lists_or_an_error(data):
    with suppress(PhrasesUnreadable):
        assert parse(data, name="de")["common"]
