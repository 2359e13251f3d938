"""People as files and lines give them, as parties."""

from __future__ import annotations

from collections.abc import Mapping

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.review.spans import Party
from privacy_console.casework.search.people import KnownPerson


class PeopleUnreadable(Unreadable):
    """A list of people, or one of them, is not what it should be."""

    code = "review.people_unreadable"
    sentence = "The list of people cannot be read: {message} ({place}). Nothing was detected; correct the file and try again."


_ROLES = frozenset({"customer", "staff", "other"})


def people_from(given: object, *, place: str = "people") -> dict[str, Party]:
    """Everybody of a people file: an object of id -> person.

    Raises:
        PeopleUnreadable: with the id at which reading stopped.
    """
    if not isinstance(given, Mapping):
        raise PeopleUnreadable("an object of id and person is expected", place=place)
    return {str(number): party_from(person, id=str(number), place=f"{place}: {number}") for number, person in given.items()}


def party_from(given: object, *, id: str = "", place: str = "person") -> Party:
    """One person: `name` is needed, and `id` where it is not given here; unknown fields are passed over.

    Fields: id, name, role (customer, staff, other), emails, phones, ids, address, iban, card, dob (ISO), nick, alt.

    >>> party_from({"id": "P1", "name": "Ada Lovelace", "role": "staff", "nick": ["Ada"]}).other_names
    ('Ada',)

    Raises:
        PeopleUnreadable: a field is missing or of another type.
    """
    if not isinstance(given, Mapping):
        raise PeopleUnreadable("an object is expected", place=place)
    number = id or _text(given, "id", place)
    role = _text(given, "role", place) or "other"
    if role not in _ROLES:
        raise PeopleUnreadable(f"role is one of {', '.join(sorted(_ROLES))}", place=place)
    if not number:
        raise PeopleUnreadable("id is missing", place=place)
    if "name" not in given:
        raise PeopleUnreadable("name is missing", place=place)
    return Party(
        id=number,
        name=_text(given, "name", place),
        role=role,
        emails=_texts(given, "emails", place),
        phones=_texts(given, "phones", place),
        ids=_texts(given, "ids", place),
        address=_text(given, "address", place),
        iban=_text(given, "iban", place),
        card=_text(given, "card", place),
        date_of_birth=_text(given, "dob", place),
        other_names=(*_texts(given, "nick", place), *_texts(given, "alt", place)),
    )


def party_of(person: KnownPerson) -> Party:
    """Somebody whom the search knows from the company's rows, as a party."""
    return Party(
        id=person.id,
        name=person.name,
        role=person.role if person.role in _ROLES else "other",
        emails=person.emails,
        phones=person.phones,
        ids=person.ids,
        address=person.address,
        iban=person.iban,
        date_of_birth=person.date_of_birth,
        other_names=person.other_names,
    )


def _text(given: Mapping[object, object], field: str, place: str) -> str:
    value = given.get(field)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise PeopleUnreadable(f"{field} is not a text", place=place)
    return str(value).strip()


def _texts(given: Mapping[object, object], field: str, place: str) -> tuple[str, ...]:
    value = given.get(field)
    if value is None:
        return ()
    if isinstance(value, str | int) and not isinstance(value, bool):
        return (str(value),)
    if not isinstance(value, list | tuple) or any(isinstance(one, bool) or not isinstance(one, str | int) for one in value):
        raise PeopleUnreadable(f"{field} is not a list of texts", place=place)
    return tuple(str(one).strip() for one in value if str(one).strip())
