"""Needles as LIKE patterns: as narrow as an engine's spelling allows, and never narrower than the truth.

Patterns are for the lower-case ASCII of what is stored (SQLite's LIKE compares so by itself). In columns of identifiers a
value with a letter outside ASCII always goes to the caller, so a pattern there speaks of ASCII values only. Texts are too many
for that: in them a vowel and a letter outside ASCII are left open, since they may stand there with an accent, as two letters, or
as JSON escapes them. Names are in `name_patterns`.
"""

from __future__ import annotations

from privacy_console.adapters.company.name_patterns import ESCAPE, escaped, in_texts
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle
from privacy_console.casework.search.spelling.numbers import cookie_key, is_number, letters_and_digits, without_zeros
from privacy_console.casework.search.spelling.text import fold

__all__ = ["ESCAPE", "column_patterns", "escaped", "text_patterns"]

_GMAIL = ("@gmail.com", "@googlemail.com")
_NUMBERS = frozenset({Kind.PHONE, Kind.IBAN, Kind.CUSTOMER_NUMBER})


def column_patterns(needle: Needle) -> list[str]:
    """What an ASCII value of a column of identifiers looks like; nothing where no such value can be meant."""
    value = needle.value
    match needle.kind:
        case kind if kind in _NUMBERS:
            return [_spread(value)]
        case Kind.ACCOUNT if is_number(value):
            return [_spread(without_zeros(letters_and_digits(value)))]
        case Kind.EMAIL:
            local, domain = _mailbox(value.lower())
            return [f"%{local}%{domain}%"] if value.rpartition("@")[2].isascii() else []
        case Kind.IP:
            groups = [group.lstrip("0") for group in value.lower().split(":")] if ":" in value else [value]
            return ["%" + "%".join(group for group in groups if group) + "%"]
        case Kind.DATE_OF_BIRTH:
            year, _, day = value.split("-")
            return [f"%{year[2:]}%{int(day)}%", f"%{int(day)}%{year[2:]}%"]
        case Kind.COOKIE if (key := cookie_key(value)) == key.lower() and key.isalnum():
            return ["%" + "%".join(key[at : at + 4] for at in range(0, len(key), 4)) + "%"]
        case _:
            return [f"%{escaped(value.lower())}%"] if value.isascii() else []


def text_patterns(needle: Needle) -> list[list[list[str]]]:
    """What a text with the needle looks like, also as JSON (escaped) and web addresses (`%40`) write it.

    One of the answers fits; of each part of it one pattern.
    """
    match needle.kind:
        case Kind.EMAIL:
            local, domain = _mailbox(needle.value.lower())
            return [[[f"%{local}%{domain}%"]]]
        case Kind.NAME:
            return in_texts(needle.value)
        case Kind.OTHER:
            return [[[f"%{escaped(needle.value.lower())}%"]]]
        case Kind.IP | Kind.COOKIE:
            return [[column_patterns(needle)]]
        case _:
            return [[[_spread(needle.value)]]]


def _spread(value: str) -> str:
    """Letters and digits with anything between them."""
    return "%" + "%".join(c for c in fold(value) if c.isalnum()) + "%"


def _mailbox(address: str) -> tuple[str, str]:
    """Local part without tag, and domain; what is not ASCII is open, dots too where the mailbox does not count them."""
    local, _, domain = address.rpartition("@")
    local = local.partition("+")[0] or local
    if address.endswith(_GMAIL):
        return "%".join(map(_letter, local.replace(".", ""))), escaped(domain)
    return "".join(map(_letter, local)), "".join(map(_letter, domain))


def _letter(c: str) -> str:
    return escaped(c) if c.isascii() else "%"
