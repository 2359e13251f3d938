"""What a history tells of the subject: values that were theirs once, in rows that are about their own row."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanyView
from privacy_console.casework.search.datamap import ColumnMap, RowRole
from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.spelling.mailboxes import email_parts
from privacy_console.casework.search.spelling.phones import digits
from privacy_console.casework.search.trace.found import Found, Reached
from privacy_console.casework.search.trace.ground import ONE_PERSONS, Ground, Key, Place
from privacy_console.casework.search.trace.lookup import kind_of, own_identifiers
from privacy_console.casework.search.trace.mentions import json_texts

MOST_ROWS = 1_000
"""Of one history: who changed their address more often is told by the rows that come first."""
LONGEST = 200
TEACH = ONE_PERSONS | {Kind.PHONE, Kind.NAME}
_HISTORY = frozenset({
    "audit", "audits", "aud", "history", "histories", "hist", "change", "changes", "changelog", "revision", "revisions", "rev",
    "version", "versions", "former", "previous", "old", "past", "historie", "historique", "historial", "storico", "geschichte",
})  # fmt: skip
_SOMEBODY_ELSES = frozenset({
    "actor", "by", "author", "editor", "operator", "agent", "admin", "target", "recipient", "staff", "changer", "approver",
    "reviewer", "assignee", "manager", "performed",
})  # fmt: skip
"""Words in the name of a column that holds whoever made the change, or whom else it concerns."""


def histories(ground: Ground) -> dict[Place, tuple[str, ...]]:
    """The tables that keep how something was, with those of their columns that say who somebody was.

    A history is known by its name (`user_aud`, `email_changes`). That a column of it holds an identifier, the map says.
    """
    found = {
        place: tuple(name for name, column in place.searched.items() if _teaches(column))
        for place in ground.places
        if place.table.role is RowRole.BELONGS and _HISTORY & _words(place.table.name) and not place.keyless
    }
    return {place: columns for place, columns in found.items() if columns}


def _teaches(column: ColumnMap) -> bool:
    kind = Kind.NAME if column.person_name else kind_of(column)
    return kind in TEACH and not column.secret and not _SOMEBODY_ELSES & _words(column.name)


def _words(name: str) -> set[str]:
    return set(re.findall("[a-z]+", re.sub("(?<=[a-z])(?=[A-Z])", "_", name).lower()))


def about_the_subject(found: Found, place: Place) -> list[Key]:
    """The rows of a history that certainly belong to the subject's own row, one link away, or that name the subject."""
    rows = found.rows.get(place.id, {})
    excluded = found.excluded(place)
    keys = (key for key, reached in rows.items() if key not in excluded and _is_about(reached))
    return sorted(keys, key=repr)[:MOST_ROWS]


def _is_about(reached: Reached) -> bool:
    last = reached.path[-1].to.rpartition(".")[2]
    near = len(reached.path) <= 2 and not _SOMEBODY_ELSES & _words(last)
    return reached.owned and reached.confidence is Confidence.CERTAIN and near


def former_values(
    place: Place, columns: Sequence[str], keys: Sequence[Key], view: CompanyView
) -> Iterator[tuple[Kind, str, str]]:
    """What these rows hold: kind, value, and where it stands (`former value in user_aud 42`). One statement."""
    give = list(dict.fromkeys((*place.held, *columns)))
    for row in view.rows(place.name, keys, key=place.key, give=give):
        values = dict(zip(give, row, strict=True))
        key = place.take(row).key
        for kind, value in _told(place, columns, values):
            yield kind, value, f"former value in {_shown(place, key)}"


def _told(place: Place, columns: Sequence[str], values: Mapping[str, object]) -> Iterator[tuple[Kind, str]]:
    plain: dict[str, object] = {}
    for name in columns:
        column, value = place.searched[name], values[name]
        if column.json and value is not None:
            kind = kind_of(column) or Kind.NAME
            yield from ((kind, text) for text in _texts(value) if _IS_ONE.get(kind, _is_short)(text))
        else:
            plain[name] = value
    for kind, value in own_identifiers(place, plain):
        if _IS_ONE.get(kind, _is_short)(value):
            yield kind, value


def _texts(value: object) -> Iterable[str]:
    try:
        document = json.loads(value) if isinstance(value, str | bytes) else value
    except (ValueError, RecursionError):
        return (str(value),)
    return (text for _, text in json_texts(document))


def _shown(place: Place, key: Key) -> str:
    """The row by its table and key; by its table alone where the key is a secret."""
    secret = any(column.secret for name, column in place.table.columns.items() if name in place.table.key)
    return place.table.name if secret else f"{place.table.name} {'/'.join(map(str, key))}"


def _is_short(value: str) -> bool:
    return 0 < len(value.strip()) <= LONGEST


def _is_email(value: str) -> bool:
    return _is_short(value) and email_parts(value) is not None


def _is_phone(value: str) -> bool:
    return _is_short(value) and 7 <= len(digits(value)) <= 18 and "@" not in value


def _is_full_name(value: str) -> bool:
    return _is_short(value) and len(value.split()) > 1 and "@" not in value and not any(map(str.isdigit, value))


_IS_ONE: Mapping[Kind, Callable[[str], bool]] = {Kind.EMAIL: _is_email, Kind.PHONE: _is_phone, Kind.NAME: _is_full_name}
"""A history may hold one kind of value in a column now and another then; what is none of the column's kind teaches nothing."""
