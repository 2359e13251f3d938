"""The comparer of each kind of identifier."""

from __future__ import annotations

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.naming.compare import name_comparer
from privacy_console.casework.search.spelling.likeness import Comparer
from privacy_console.casework.search.spelling.mailboxes import email_comparer
from privacy_console.casework.search.spelling.numbers import (
    account_comparer,
    by_key,
    cookie_key,
    day_comparer,
    ip_comparer,
    letters_and_digits,
    lower,
    number_comparer,
    username_comparer,
)
from privacy_console.casework.search.spelling.phones import Phone
from privacy_console.casework.search.spelling.places import address_comparer


def comparer(kind: IdentifierKind, given: str, region: str | None) -> Comparer:
    """A function that says how like the given value a stored one is; None where it is another.

    Args:
        region: ISO 3166 country whose phones the company writes without a country code, or None.

    >>> like = comparer(IdentifierKind.EMAIL, "Anna.Lind@Firma.example", None)
    >>> [str(like(v)) for v in (" anna.lind@firma.EXAMPLE ", "anna.lind+news@firma.example", "anna@firma.example")]
    ['exact', 'variant', 'None']
    """
    match kind:
        case IdentifierKind.EMAIL:
            return email_comparer(given)
        case IdentifierKind.PHONE:
            return Phone(given, region).compare
        case IdentifierKind.NAME:
            return name_comparer(given)
        case IdentifierKind.ADDRESS:
            return address_comparer(given)
        case IdentifierKind.IP:
            return ip_comparer(given)
        case IdentifierKind.DATE_OF_BIRTH:
            return day_comparer(given)
        case IdentifierKind.CUSTOMER_NUMBER:
            return number_comparer(given)
        case IdentifierKind.IBAN:
            return by_key(letters_and_digits, given)
        case IdentifierKind.COOKIE:
            return by_key(cookie_key, given)
        case _ if "@" in given.strip("@"):
            return email_comparer(given)
        case IdentifierKind.ACCOUNT:
            return account_comparer(given)
        case IdentifierKind.USERNAME:
            return username_comparer(given)
        case _:
            return by_key(lower, given)
