"""What is looked for: each identifier with the spellings an engine is asked for and the judge of what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle
from privacy_console.casework.search.naming.compare import NameFinder
from privacy_console.casework.search.naming.words import name_words
from privacy_console.casework.search.spelling.comparing import comparer
from privacy_console.casework.search.spelling.likeness import Comparer
from privacy_console.casework.search.spelling.mailboxes import GMAIL, email_parts, shown_domain
from privacy_console.casework.search.spelling.numbers import (
    cookie_key,
    days_in,
    ip_spellings,
    is_number,
    letters_and_digits,
    without_zeros,
)
from privacy_console.casework.search.spelling.phones import SHORTEST, Phone
from privacy_console.casework.search.spelling.places import house
from privacy_console.casework.search.spelling.text import encoded, tidy

_LOGINS = frozenset({Kind.ACCOUNT, Kind.USERNAME})
_SHORTEST_TAG = 3
_SHORTEST_COOKIE = 8

Among = Callable[[Sequence[str]], set[int]]
"""The numbers of the values that may be like what is sought: all that are, and few that are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """One identifier that is looked for. `learnt` ones stand in the subject's own row and were not given."""

    kind: Kind
    value: str
    verified: bool
    learnt: bool
    like: Comparer
    needles: tuple[Needle, ...]
    in_text: tuple[Needle, ...]
    """For free text; empty where the identifier is too common a word to be looked for there."""
    among: Among | None = None
    """A quick look through many values at once, where there is one."""
    usual: tuple[str, ...] = ()
    """How it mostly stands in a database: for an index, where a table cannot be looked through."""
    told_by: str = ""
    """Of a former value of the subject's: the history that tells it, as `former value in user_aud 42`."""

    @property
    def former(self) -> bool:
        return self.told_by != ""

    def wants(self, kind: Kind | None) -> bool:
        """Whether a column of that kind may hold it: an e-mail address may be a login, and a login the name of an account."""
        return kind is not None and (
            kind is self.kind
            or (kind in _LOGINS and ("@" in self.value or (self.kind in _LOGINS and not self.value.strip().isdecimal())))
        )


def sought(
    identifiers: Iterable[SearchIdentifier], *, region: str | None, learnt: bool = False, told_by: str = ""
) -> tuple[Sought, ...]:
    """The identifiers that can be looked for, each once; a kind and value given twice is verified if either is."""
    best: dict[tuple[Kind, str], SearchIdentifier] = {}
    for one in identifiers:
        known = best.get((one.kind, one.value))
        if known is None or (one.verified and not known.verified):
            best[one.kind, one.value] = one
    made = (_one(one, region, learnt=learnt, told_by=told_by) for one in best.values() if one.value.strip())
    return tuple(one for one in made if one.needles)


class IdentifierUnreadable(Unreadable):
    """A value that is no identifier of its kind, so that no row could have it."""

    code = "search.identifier_unreadable"
    sentence = "{place}: {message}. Nothing was searched; write it in full."

    def __init__(self, kind: Kind) -> None:
        super().__init__(_IS_NONE.get(kind, "there is no letter or digit in it"), place=kind.value)


_IS_NONE = {
    Kind.EMAIL: "it is no e-mail address",
    Kind.PHONE: f"it is no telephone number, which has {SHORTEST} digits at least",
    Kind.NAME: "there is no word of a name in it",
    Kind.ADDRESS: "it is no postal address: that has a street with a house number",
    Kind.IP: "it is no IP address",
    Kind.DATE_OF_BIRTH: "it is no day of a calendar",
}


def refuse_unreadable(identifiers: Iterable[SearchIdentifier], *, region: str | None) -> None:
    """See that each can be looked for.

    Raises:
        IdentifierUnreadable: one of them is none; it names the kind.
    """
    for one in identifiers:
        if not sought([one], region=region):
            raise IdentifierUnreadable(one.kind)


def _one(given: SearchIdentifier, region: str | None, *, learnt: bool, told_by: str) -> Sought:
    is_email = "@" in given.value.strip("@") and given.kind in _LOGINS
    kind = Kind.EMAIL if is_email else given.kind
    values = dict.fromkeys(_spelt(kind, given.value, region))
    needles = tuple(Needle(kind=kind, value=value) for value in values if value)
    finder = NameFinder(given.value) if kind is Kind.NAME else None
    return Sought(
        kind=given.kind,
        value=given.value,
        verified=given.verified,
        learnt=learnt,
        like=finder.like if finder else comparer(given.kind, given.value, region),
        needles=needles,
        in_text=_for_texts(kind, given.value, needles),
        among=finder.among if finder else None,
        usual=tuple(dict.fromkeys(way for way in _usual(kind, given.value, region) if "\0" not in way)) if needles else (),
        told_by=told_by,
    )


def _spelt(kind: Kind, value: str, region: str | None) -> list[str]:
    """The spellings for the engine."""
    match kind:
        case Kind.PHONE:
            national = Phone(value, region).national
            return [national] if len(national) >= SHORTEST else []
        case Kind.NAME:
            return [value] if name_words(value) else []
        case Kind.ADDRESS:
            return [value] if house(value) else []
        case Kind.IP:
            return ip_spellings(value)
        case Kind.DATE_OF_BIRTH:
            return list(days_in(value))
        case Kind.CUSTOMER_NUMBER:
            return [without_zeros(letters_and_digits(value))]
        case Kind.IBAN:
            return [letters_and_digits(value)]
        case Kind.EMAIL:
            return _email_spellings(value)
        case Kind.COOKIE:
            key = cookie_key(value)
            return [key, tidy(value), encoded(key)]
        case Kind.USERNAME:
            return [tidy(value).lower().removeprefix("@")]
        case _:
            return [tidy(value).lower()]


def _for_texts(kind: Kind, value: str, needles: tuple[Needle, ...]) -> tuple[Needle, ...]:
    """What texts are searched for: the same, a user name only where it is called (`@jane`), and nothing that is a common word."""
    plain = needles[0].value if needles else ""
    match kind:
        case Kind.PHONE | Kind.EMAIL | Kind.IP:
            return needles
        case Kind.NAME:
            return needles if len(name_words(value)) > 1 else ()
        case Kind.CUSTOMER_NUMBER | Kind.IBAN:
            return needles if len(plain) >= 5 and any(map(str.isdigit, plain)) else ()
        case Kind.ACCOUNT:
            return needles if len(plain) >= 5 and any(map(str.isdigit, plain)) and not plain.isdecimal() else ()
        case Kind.COOKIE:
            return needles if len(plain) >= _SHORTEST_COOKIE else ()
        case Kind.USERNAME if len(plain) >= _SHORTEST_TAG:
            return tuple(Needle(kind=Kind.OTHER, value=f"{sign}{plain}") for sign in ("@", "[~"))
        case _:
            return ()


def _email_spellings(value: str) -> list[str]:
    parts = email_parts(value)
    if parts is None:
        return []
    local, domain = parts
    if domain in GMAIL:
        return [f"{local}@{one}" for one in GMAIL]
    return [f"{local}@{domain}", f"{local}@{shown_domain(domain)}"]


def _usual(kind: Kind, value: str, region: str | None) -> Iterable[str]:
    plain = tidy(value)
    yield from (plain, plain.lower(), plain.upper())
    match kind:
        case Kind.EMAIL:
            yield from _email_spellings(plain)
        case Kind.PHONE:
            yield from Phone(plain, region).usual
        case Kind.NAME:
            words = name_words(plain)
            yield from (way for name in (" ".join(words), f"{words[-1]}, {' '.join(words[:-1])}") for way in (name, name.title()))
        case Kind.CUSTOMER_NUMBER | Kind.IBAN:
            number = letters_and_digits(plain)
            yield from (number, number.upper())
        case Kind.ACCOUNT if is_number(plain):
            yield from (letters_and_digits(plain), letters_and_digits(plain).upper())
        case Kind.IP:
            yield from ip_spellings(plain)
        case Kind.DATE_OF_BIRTH:
            yield from days_in(plain)
        case Kind.COOKIE:
            yield from (cookie_key(plain), encoded(cookie_key(plain)))
        case _:
            return
