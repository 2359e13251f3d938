"""Reading the free text and JSON of every table for the subject."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanyView, Needle
from privacy_console.casework.search.findings import Confidence, Hop
from privacy_console.casework.search.trace.ground import Held, Key, Place
from privacy_console.casework.search.trace.sought import Sought
from privacy_console.casework.search.trace.texts import Mention, TextReader

_ORDER = [Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionIn:
    """A row that mentions the subject: the best mention in it, and all columns that have one."""

    held: Held
    mention: Mention
    hop: Hop
    columns: tuple[str, ...]


def text_columns(place: Place) -> list[str]:
    return [name for name, column in place.searched.items() if (column.free_text or column.json) and not column.secret]


def tags_of(place: Place, key: Key) -> tuple[str, ...]:
    """How a text names this row by its key, as in `@[Jane](user:42)`: the table's name in one and in many."""
    if len(key) != 1 or isinstance(key[0], bytes):
        return ()
    name = place.table.name.lower()
    ones = {name, name.removesuffix("s"), name.removesuffix("es"), name.removesuffix("ies") + "y"}
    return tuple(f"]({one}:{key[0]!s})" for one in sorted(ones))


def mentions_in(
    place: Place, view: CompanyView, *, wanted: Sequence[Sought], tags: Sequence[str], namesake: bool
) -> Iterator[MentionIn]:
    """The rows of one table whose text has any of it: one statement. With a `namesake` a name alone is a question."""
    columns = text_columns(place)
    needles = [needle for one in wanted for needle in one.in_text] + [Needle(kind=Kind.OTHER, value=tag) for tag in tags]
    if not columns or not needles:
        return
    reader = TextReader(wanted, tags, namesake=namesake)
    for row in view.mentioning(place.name, columns, needles, give=(*place.held, *columns)):
        hits: list[tuple[Mention, str, str]] = []
        for column, value in zip(columns, row[len(place.held) :], strict=True):
            if value is None:
                continue
            is_json = place.searched[column].json
            for pointer, text in _texts(value, is_json=is_json):
                mention = reader.read(text)
                if mention is not None:
                    hits.append((mention, column, pointer))
        if hits:
            mention, column, pointer = min(hits, key=lambda hit: _ORDER.index(hit[0].confidence))
            hop = Hop(from_=f"text ~ {mention.kind}", to=f"{place.table.name}.{column}{pointer}")
            yield MentionIn(
                held=place.take(row), mention=mention, hop=hop, columns=tuple(dict.fromkeys(column for _, column, _ in hits))
            )


def _texts(value: object, *, is_json: bool) -> Iterator[tuple[str, str]]:
    """The texts of a cell with their JSON pointers (RFC 6901). What should be JSON and is not is read as plain text."""
    if is_json:
        try:
            document = json.loads(value) if isinstance(value, str | bytes) else value
        except (ValueError, RecursionError):
            pass
        else:
            yield from json_texts(document)
            return
    yield "", value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def json_texts(document: object) -> Iterator[tuple[str, str]]:
    """Every text and number of a document, and every key that is no plain name, with its pointer; however deep it is.

    >>> list(json_texts({"to": ["Anna", {"a/b": 7}], "a@x.example": True}))
    [('/to/0', 'Anna'), ('/to/1/a~1b', 'a/b'), ('/to/1/a~1b', '7'), ('/a@x.example', 'a@x.example')]
    """
    waiting: list[tuple[str, object, str]] = [("", document, "")]
    while waiting:
        pointer, value, key = waiting.pop()
        if key and not key.isidentifier():
            yield pointer, key
        match value:
            case dict():
                inner = [(f"{pointer}/{_escaped(str(name))}", below, str(name)) for name, below in value.items()]
                waiting += reversed(inner)
            case list():
                waiting += reversed([(f"{pointer}/{number}", below, "") for number, below in enumerate(value)])
            case bool() | None:
                pass
            case _:
                yield pointer, str(value)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
