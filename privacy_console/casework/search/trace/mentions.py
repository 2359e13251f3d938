"""Reading the free text and JSON of every table for the subject."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanyView, Needle
from privacy_console.casework.search.findings import Confidence, Hop
from privacy_console.casework.search.trace.ground import Ground, Held, Key, Place
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


def forms_of(ground: Ground) -> tuple[str, ...]:
    """How the company's texts name a row, as the map says: `@[{name}](user:{id})`."""
    return tuple(dict.fromkeys(form for place in ground.places for c in place.searched.values() for form in c.mentions))


def tags_of(place: Place, key: Key, forms: Sequence[str] = (), tables: Iterable[str] = ()) -> tuple[str, ...]:
    """How a text names this row by its key: `](user:42)` of `@[Jane](user:42)`, with the table's name in one and in many.

    Args:
        forms: as the map has them. One that names a table names no row of another; one that names none (`<@U{id}>`) names the
            accounts. Where the map has none, those two are looked for as they are most often written.
        tables: the names of all tables that people are in. A word for an account that none of them is called by (`user:42`,
            where the table is `benutzer`) names the accounts as well.
    """
    if len(key) != 1 or isinstance(key[0], bytes):
        return ()
    ones = _called(place.table.name)
    all_called = tuple({one for table in tables for one in _called(table)} | ones)
    found = set()
    for form in forms or _USUAL_FORMS:
        for part in form.split("{name}"):
            named = set(re.findall("[a-z_]{2,}", part.replace("{id}", " ").replace("{table}", " ").lower()))
            meant = any(word.startswith(tuple(ones)) for word in named) if named else bool(ones & _ACCOUNTS)
            if named & _ACCOUNTS and not any(word.startswith(all_called) for word in named):
                meant = bool(ones & _ACCOUNTS)
            if "{id}" in part and ("{table}" in part or meant):
                found |= {part.replace("{table}", one).replace("{id}", str(key[0])) for one in ones}
    return tuple(sorted(found))


def _called(table: str) -> set[str]:
    """What a text may call a row of a table: `app_users` an `app_user`, and a `user`."""
    name = table.rpartition(".")[2].lower()
    names = {name, re.split(r"[^a-z0-9]", name)[-1] or name}
    return {way for one in names for way in (one, one.removesuffix("s"), one.removesuffix("es"), one.removesuffix("ies") + "y")}


_USUAL_FORMS = ("@[{name}]({table}:{id})", "<@U{id}>", "<@{id}>")
_ACCOUNTS = frozenset({
    *("user", "account", "member", "person", "people", "profile", "login", "benutzer", "nutzer", "konto", "mitglied"),
    *("utilisateur", "usuario", "utente", "gebruiker", "bruger", "uzytkownik", "persona", "personne", "personen"),
})  # fmt: skip


def needles_in_texts(wanted: Iterable[Sought], tags: Iterable[str]) -> list[Needle]:
    return [needle for one in wanted for needle in one.in_text] + [Needle(kind=Kind.OTHER, value=tag) for tag in tags]


def mentions_in(place: Place, needles: Sequence[Needle], reader: TextReader, view: CompanyView) -> Iterator[MentionIn]:
    """The rows of one table whose text has any of it: one statement."""
    columns = text_columns(place)
    if not columns or not needles:
        return
    for row in view.mentioning(place.name, columns, needles, give=(*place.held, *columns)):
        found = mentions_of(place, columns, row[len(place.held) :], reader)
        if found:
            mention, column, pointer = min(found, key=lambda one: _ORDER.index(one[0].confidence))
            yield MentionIn(
                held=place.take(row),
                mention=mention,
                hop=hop_to(place, mention, column, pointer),
                columns=tuple(dict.fromkeys(column for _, column, _ in found)),
            )


def mentions_of(
    place: Place, columns: Sequence[str], values: Sequence[object], reader: TextReader
) -> list[tuple[Mention, str, str]]:
    """The best mention of each text in these columns of a row, with its column and its JSON pointer."""
    return [
        (mention, column, pointer)
        for column, value in zip(columns, values, strict=True)
        if value is not None
        for pointer, text in _texts(value, is_json=place.searched[column].json)
        if (mention := reader.read(text)) is not None
    ]


def hop_to(place: Place, mention: Mention, column: str, pointer: str) -> Hop:
    return Hop(from_=f"text ~ {mention.kind}", to=f"{place.table.name}.{column}{pointer}")


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
