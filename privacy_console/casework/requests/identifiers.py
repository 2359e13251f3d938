"""What a person can be found by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IdentifierKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"
    ACCOUNT = "account"
    """The key or login of an account of the service."""
    CUSTOMER_NUMBER = "customer_number"
    ADDRESS = "address"
    IP = "ip"
    COOKIE = "cookie"
    USERNAME = "username"
    DATE_OF_BIRTH = "date_of_birth"
    IBAN = "iban"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """One value that a person may be found by, as it was given (not yet normalised)."""

    kind: IdentifierKind
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenIdentifier(Identifier):
    """An identifier that a letter gives, with its place in the letter's text: code points, end exclusive.

    Where it stands in a header and not in the text, `start` and `end` are both 0.
    """

    start: int
    end: int
