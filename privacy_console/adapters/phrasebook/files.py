"""From TOML files to lists of phrases, or to an error that names file and list, or line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from privacy_console.casework.requests.reader.phrasebook import COMMON, EVERY, OWN, SETS, TELLING, Lists, PhrasesUnreadable

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LARGEST = 1 << 20
_LONGEST = 2_000
"""Letters of a phrase."""


class PhraseFiles:
    """The files in `resources/reading/`; implements `requests.reader.phrasebook.Phrasebook`."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "reading"

    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in self._folder.glob("*.toml") if _LANGUAGE.fullmatch(path.stem)))

    def lists(self, name: str) -> Lists:
        path = self._folder / f"{name}.toml"
        try:
            if path.stat().st_size > _LARGEST:
                raise PhrasesUnreadable("it is larger than any list of phrases", place=path.name)
            data = path.read_bytes()
        except OSError as error:
            raise PhrasesUnreadable(error.strerror or type(error).__name__, place=path.name) from error
        return parse(data, name=name)


def parse(data: bytes, *, name: str) -> Lists:
    """The lists in these bytes: each of a table becomes `table.list`.

    Raises:
        PhrasesUnreadable: they are none; the place names file and list, or the message the line.
    """
    file = f"{name}.toml"
    try:
        top = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise PhrasesUnreadable("it is not UTF-8", place=file) from error
    except tomllib.TOMLDecodeError as error:
        raise PhrasesUnreadable(str(error), place=file) from error
    except RecursionError as error:
        raise PhrasesUnreadable("it is nested too deeply", place=file) from error
    known = COMMON | OWN
    found: dict[str, tuple[str, ...]] = {}
    for table, entries in top.items():
        if table in TELLING and name != EVERY:
            found[table] = tuple(_phrases(entries, f"{file}, {table}"))
            continue
        if (table not in known and table != SETS) or not isinstance(entries, dict):
            raise PhrasesUnreadable(f"there is no table “{table[:40]}” here", place=file)
        for key, written in entries.items():
            if table != SETS and key not in known[table]:
                raise PhrasesUnreadable(f"there is no list “{key[:40]}” here", place=f"{file}, {table}")
            found[f"{table}.{key}"] = tuple(_phrases(written, f"{file}, {table}.{key}"))
    if name != EVERY and not found.get("common"):
        raise PhrasesUnreadable("the common words are missing, by which a letter's language is told", place=file)
    return found


def _phrases(written: object, place: str) -> Iterator[str]:
    """The lines of a list; empty ones and those that begin with `#` are none."""
    if not isinstance(written, str):
        raise PhrasesUnreadable("a text between three quotes is expected, a phrase a line", place=place)
    for line in written.splitlines():
        phrase = line.strip()
        if len(phrase) > _LONGEST:
            raise PhrasesUnreadable(f"“{phrase[:40]}…” is longer than any phrase", place=place)
        if phrase and not phrase.startswith("#"):
            yield phrase
