"""From TOML files to templates and words, or to an error that names file and field."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from privacy_console.casework.letters.templates import (
    PLACE,
    Clause,
    LetterTemplate,
    TemplateParagraph,
    TemplateUnreadable,
)
from privacy_console.casework.letters.wording import Wording

FALLBACK = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NAME = re.compile(r"[a-z_]+")
_WORDS_FIELDS = ("day", "first_of_month", "months")
_PARAGRAPH_FIELDS = frozenset({"text", "clauses", "items", "when"})
_LARGEST = 1 << 20
_DATE_PLACES = {"day", "month", "year"}


class TemplateShelf:
    """The letters in `resources/letters/<language>/`. A language that has no folder there is answered in English."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "letters"

    def letter(self, name: str, language: str) -> LetterTemplate:
        used = self._used(language)
        return parse_letter(_read(self._folder / used / f"{name}.toml"), name=name, language=used)

    def words(self, language: str) -> Wording:
        used = self._used(language)
        return parse_words(_read(self._folder / used / "words.toml"), language=used)

    def languages(self) -> tuple[str, ...]:
        """The languages that there are letters in."""
        return tuple(sorted(one.parent.name for one in self._folder.glob("*/words.toml")))

    def _used(self, language: str) -> str:
        plain = language.partition("-")[0].lower()
        there = _LANGUAGE.fullmatch(plain) and (self._folder / plain).is_dir()
        return plain if there else FALLBACK


def parse_letter(data: bytes, *, name: str, language: str) -> LetterTemplate:
    """The template in these bytes.

    Raises:
        TemplateUnreadable: it is none; the place names file and field.
    """
    file = f"{language}/{name}.toml"
    top = _toml(data, file)
    _only(top, {"title", "paragraphs"}, file)
    given = top.get("paragraphs")
    if not isinstance(given, list) or not given:
        raise TemplateUnreadable("a letter needs paragraphs", place=f"{file}, paragraphs")
    return LetterTemplate(
        name=name,
        language=language,
        title=_text(top.get("title"), f"{file}, title"),
        paragraphs=tuple(_paragraph(one, f"{file}, paragraph {number}") for number, one in enumerate(given, start=1)),
    )


def parse_words(data: bytes, *, language: str) -> Wording:
    """The words of a language in these bytes: each entry of a table becomes `table.entry`.

    Raises:
        TemplateUnreadable: as above.
    """
    file = f"{language}/words.toml"
    top = _toml(data, file)
    months = top.get("months")
    if not isinstance(months, list) or len(months) != 12:
        raise TemplateUnreadable("twelve months are expected", place=f"{file}, months")
    texts: dict[str, str] = {}
    for table, entries in top.items():
        if table in _WORDS_FIELDS:
            continue
        if not isinstance(entries, dict):
            raise TemplateUnreadable("a table is expected", place=f"{file}, {table}")
        texts |= {f"{table}.{key}": _text(value, f"{file}, {table}.{key}", places=False) for key, value in entries.items()}
    return Wording(
        language=language,
        months=tuple(_text(one, f"{file}, months", places=False) for one in months),
        day=_date(top.get("day"), f"{file}, day"),
        first_of_month=_text(top.get("first_of_month"), f"{file}, first_of_month", places=False),
        texts=texts,
    )


def _read(path: Path) -> bytes:
    place = f"{path.parent.name}/{path.name}"
    try:
        if path.stat().st_size > _LARGEST:
            raise TemplateUnreadable("it is larger than any letter", place=place)
        return path.read_bytes()
    except OSError as error:
        raise TemplateUnreadable(error.strerror or type(error).__name__, place=place) from error


def _toml(data: bytes, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise TemplateUnreadable("it is not UTF-8", place=file) from error
    except tomllib.TOMLDecodeError as error:
        raise TemplateUnreadable(str(error), place=file) from error
    except RecursionError as error:
        raise TemplateUnreadable("it is nested too deeply", place=file) from error


def _paragraph(given: object, place: str) -> TemplateParagraph:
    if not isinstance(given, dict):
        raise TemplateUnreadable("a table is expected", place=place)
    _only(given, _PARAGRAPH_FIELDS, place)
    return TemplateParagraph(
        text=_text(given.get("text"), f"{place}, text"),
        clauses=_clauses(given.get("clauses", []), f"{place}, clauses"),
        items=_fact(given.get("items", ""), f"{place}, items"),
        when=_fact(given.get("when", ""), f"{place}, when"),
    )


def _clauses(given: object, place: str) -> tuple[Clause, ...]:
    if not isinstance(given, list):
        raise TemplateUnreadable("a list is expected", place=place)
    try:
        return tuple(Clause(one) for one in given)
    except ValueError as error:
        raise TemplateUnreadable(f"each is one of {', '.join(Clause)}", place=place) from error


def _fact(given: object, place: str) -> str:
    if not isinstance(given, str) or not (given == "" or _NAME.fullmatch(given)):
        raise TemplateUnreadable("the name of a fact is expected", place=place)
    return given


def _text(given: object, place: str, *, places: bool = True) -> str:
    if not isinstance(given, str) or not given.strip():
        raise TemplateUnreadable("a text is expected", place=place)
    bare = PLACE.sub("", given) if places else given
    if "{" in bare or "}" in bare:
        raise TemplateUnreadable("a brace belongs to the name of a fact, as in {case}", place=place)
    return given


def _date(given: object, place: str) -> str:
    """A pattern that `str.format` can do no more with than put three words in."""
    if isinstance(given, str):
        try:
            parts = list(Formatter().parse(given))
        except ValueError as error:
            raise TemplateUnreadable("it is no pattern", place=place) from error
        named = [name for _, name, spec, turn in parts if name is not None and not spec and not turn]
        if sorted(named) == sorted(_DATE_PLACES) and len(named) == sum(name is not None for _, name, _, _ in parts):
            return given
    raise TemplateUnreadable("a pattern with {day}, {month} and {year} is expected, each once", place=place)


def _only(given: Mapping[str, object], known: frozenset[str] | set[str], place: str) -> None:
    unknown = sorted(given.keys() - known)
    if unknown:
        raise TemplateUnreadable(f"“{unknown[0][:40]}” is not a field here", place=place)
