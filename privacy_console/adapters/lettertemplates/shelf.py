"""From TOML files to templates and words, or to an error that names file and field."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any

from privacy_console.casework.letters.kinds.duties import require_whole
from privacy_console.casework.letters.templates import (
    PLACE,
    Clause,
    LetterTemplate,
    TemplateParagraph,
    TemplateUnreadable,
)
from privacy_console.casework.letters.wording import Wording
from privacy_console.casework.requests.reading import Law

FALLBACK = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NAME = re.compile(r"[a-z_]+")
_WORDS_FIELDS = ("day", "first_of_month", "months")
_PARAGRAPH_FIELDS = frozenset({"text", "clauses", "items", "when"})
_LARGEST = 1 << 20
_DATE_PLACES = {"day", "month", "year"}


class TemplateShelf:
    """The letters in `resources/letters/<language>/`. A language that has no folder there is answered in English.

    A law for which English has a folder in its own (`en/ccpa/`) has letters of its own; all others share one text. A letter that
    lacks what the law requires of its kind is refused when it is read.
    """

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "letters"

    def letter(self, name: str, language: str, law: Law = Law.GDPR) -> LetterTemplate:
        used, folder = self._used(language, law)
        place = folder.relative_to(self._folder).as_posix()
        frame = parse_frame(_read(folder / "frame.toml", place), place=place)
        data = _read(folder / f"{name}.toml", place)
        template = parse_letter(data, name=name, language=used, place=place, frame=frame)
        require_whole(template, law, place=f"{place}/{name}.toml")
        return template

    def words(self, language: str, law: Law = Law.GDPR) -> Wording:
        used, _ = self._used(language, law)
        return parse_words(_read(self._folder / used / "words.toml", used), language=used, law=law)

    def languages(self, law: Law = Law.GDPR) -> tuple[str, ...]:
        """The languages that there are letters of a law in."""
        there = (one.parent.name for one in self._folder.glob("*/words.toml"))
        return tuple(sorted(one for one in there if self._used(one, law)[0] == one))

    def _used(self, language: str, law: Law) -> tuple[str, Path]:
        """Which language stands in for it, and the folder."""
        plain = language.partition("-")[0].lower()
        own = law.value if (self._folder / FALLBACK / law.value).is_dir() else "."
        there = _LANGUAGE.fullmatch(plain) and (self._folder / plain / own).is_dir()
        used = plain if there else FALLBACK
        return used, self._folder / used / own


Frame = Mapping[str, tuple[TemplateParagraph, ...]]
"""Runs of paragraphs by name, which the letters of a language share: how they begin, the complaint, how they end."""


def parse_frame(data: bytes, *, place: str) -> Frame:
    """The runs of paragraphs in these bytes.

    Raises:
        TemplateUnreadable: they are none; the place names file and field.
    """
    file = f"{place}/frame.toml"
    made: dict[str, tuple[TemplateParagraph, ...]] = {}
    for name, given in _toml(data, file).items():
        if not isinstance(given, list) or not given:
            raise TemplateUnreadable("a run of paragraphs is expected", place=f"{file}, {name}")
        made[name] = tuple(_paragraph(one, f"{file}, {name} {number}") for number, one in enumerate(given, start=1))
    return made


def parse_letter(
    data: bytes, *, name: str, language: str, place: str = "", frame: Frame = MappingProxyType({})
) -> LetterTemplate:
    """The template in these bytes.

    Raises:
        TemplateUnreadable: it is none; the place names file and field.
    """
    file = f"{place or language}/{name}.toml"
    top = _toml(data, file)
    _only(top, {"title", "paragraphs"}, file)
    given = top.get("paragraphs")
    if not isinstance(given, list) or not given:
        raise TemplateUnreadable("a letter needs paragraphs", place=f"{file}, paragraphs")
    paragraphs: list[TemplateParagraph] = []
    for number, one in enumerate(given, start=1):
        paragraphs += _paragraphs(one, f"{file}, paragraph {number}", frame)
    return LetterTemplate(
        name=name, language=language, title=_text(top.get("title"), f"{file}, title"), paragraphs=tuple(paragraphs)
    )


def parse_words(data: bytes, *, language: str, law: Law = Law.GDPR) -> Wording:
    """The words of a language in these bytes: each entry of a table becomes `table.entry`.

    A table of tables named after a law (`[uk_gdpr.refusal]`) has words that take the place of the general ones under it.

    Raises:
        TemplateUnreadable: as above.
    """
    file = f"{language}/words.toml"
    top = _toml(data, file)
    months = top.get("months")
    if not isinstance(months, list) or len(months) != 12:
        raise TemplateUnreadable("twelve months are expected", place=f"{file}, months")
    texts: dict[str, str] = {}
    of_law: dict[str, str] = {}
    for table, entries in top.items():
        if table in _WORDS_FIELDS:
            continue
        if table in set(Law):
            for name, inner in _table(entries, f"{file}, {table}").items():
                found = _entries(f"{name}", inner, f"{file}, {table}.{name}")
                of_law |= found if table == law else {}
        else:
            texts |= _entries(table, entries, f"{file}, {table}")
    texts |= of_law
    return Wording(
        language=language,
        months=tuple(_text(one, f"{file}, months", places=False) for one in months),
        day=_date(top.get("day"), f"{file}, day"),
        first_of_month=_text(top.get("first_of_month"), f"{file}, first_of_month", places=False),
        texts=texts,
    )


def _table(given: object, place: str) -> dict[str, object]:
    if not isinstance(given, dict):
        raise TemplateUnreadable("a table is expected", place=place)
    return given


def _entries(table: str, given: object, place: str) -> dict[str, str]:
    entries = _table(given, place).items()
    return {f"{table}.{key}": _text(value, f"{place}.{key}", places=False) for key, value in entries}


def _read(path: Path, folder: str) -> bytes:
    place = f"{folder}/{path.name}"
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


def _paragraphs(given: object, place: str, frame: Frame) -> Iterable[TemplateParagraph]:
    """The paragraph, or the run of them that it names by `use`."""
    if not isinstance(given, dict) or "use" not in given:
        return (_paragraph(given, place),)
    _only(given, {"use"}, place)
    name = given["use"]
    if not isinstance(name, str) or name not in frame:
        raise TemplateUnreadable(f"the frame has only {', '.join(sorted(frame)) or 'nothing'}", place=f"{place}, use")
    return frame[name]


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
