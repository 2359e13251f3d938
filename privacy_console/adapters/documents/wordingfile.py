"""From a language's file of fixed words to a `Wording`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from privacy_console.adapters.documents.wording import Wording
from privacy_console.casework.common.errors import Unreadable

FALLBACK = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class WordingUnreadable(Unreadable):
    """A language's file of fixed words cannot be taken as one."""

    code = "documents.wording_unreadable"
    sentence = "The words of a dossier cannot be read. {place}: {message}. Nothing was made; correct the file."


def read_wording(folder: Path, language: str) -> Wording:
    """The words in that language, in English where there is no file of it.

    Args:
        language: ISO 639-1, with or without a region.

    Raises:
        WordingUnreadable: a file is there and is not one.
    """
    code = language.casefold().replace("_", "-").split("-", maxsplit=1)[0]
    path = folder / f"{code}.toml"
    if not _LANGUAGE.fullmatch(code) or not path.is_file():
        code, path = FALLBACK, folder / f"{FALLBACK}.toml"
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WordingUnreadable(type(error).__name__, place=path.name) from error
    return _wording(code, told, path.name)


def _wording(language: str, told: Mapping[str, object], place: str) -> Wording:
    about = told.get("language")
    if not isinstance(about, dict):
        raise WordingUnreadable("the table “language” is missing", place=place)
    months, day, first = about.get("months"), about.get("day"), about.get("first_of_month")
    if not isinstance(months, list) or len(months) != 12 or not isinstance(day, str) or not isinstance(first, str):
        raise WordingUnreadable("“language” needs twelve months, a day and a first_of_month", place=place)
    texts: dict[str, str] = {}
    for table, words in told.items():
        if table == "language":
            continue
        if not isinstance(words, dict) or not all(isinstance(word, str) for word in words.values()):
            raise WordingUnreadable(f"“{table}” is no table of words", place=place)
        texts |= {f"{table}.{key}": word for key, word in words.items()}
    return Wording(language=language, months=tuple(map(str, months)), day=day, first_of_month=first, texts=texts)
