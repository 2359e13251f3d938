"""What is on file to reach somebody by: looked up before anybody is verified, and shown masked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import phonenumbers

from privacy_console.casework.requests.identifiers import IdentifierKind

HIDDEN = "•••"
SHORTEST_NUMBER = 7
CLAIMED = frozenset(
    {
        IdentifierKind.EMAIL,
        IdentifierKind.PHONE,
        IdentifierKind.ACCOUNT,
        IdentifierKind.CUSTOMER_NUMBER,
        IdentifierKind.USERNAME,
    }
)
"""What may be looked up by: kinds that name one account as they stand. A name is searched for, and that comes later."""


class Fits(StrEnum):
    """How many accounts have what was claimed."""

    NONE = "none"
    ONE = "one"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """An address or a number on file. It prints masked, whatever prints it; only a letter's recipient is made of `address`."""

    kind: IdentifierKind
    address: str = field(repr=False)

    @property
    def masked(self) -> str:
        return masked(self.kind, self.address)

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"<{self.kind.value} {self.masked}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOnFile:
    """Whether the claims lead to an account, and how its holder is reached: nothing else of it, and of several nothing at all."""

    fits: Fits
    contacts: tuple[Recipient, ...] = ()
    """Of the one account: addresses first, then numbers."""
    known: tuple[IdentifierKind, ...] = ()
    """The kinds of the claims that an account has."""
    unknown: tuple[IdentifierKind, ...] = ()
    """The kinds of the claims that no account has."""
    for_customer: bool = False
    """It is known only in what the company holds for its customers, who decide about it."""
    unavailable: tuple[str, ...] = ()
    """Sources and tables that did not answer: with one of them, `NONE` and `ONE` are not known for sure."""

    def by(self, kind: IdentifierKind) -> tuple[Recipient, ...]:
        return tuple(one for one in self.contacts if one.kind is kind)


def masked(kind: IdentifierKind, value: str) -> str:
    """Enough for somebody who knows the value to know it again, and too little for anybody else.

    >>> masked(IdentifierKind.EMAIL, "jane.doe@kite.example"), masked(IdentifierKind.PHONE, "+49 89 5550134")
    ('j•••@k•••.example', '+49 ••• •• 34')
    """
    text = value.strip()
    if kind is IdentifierKind.EMAIL and "@" in text:
        name, _, domain = text.rpartition("@")
        host, dot, last = domain.rpartition(".")
        return f"{name[:1]}{HIDDEN}@{host[:1]}{HIDDEN}{dot}{last}" if dot else f"{name[:1]}{HIDDEN}@{HIDDEN}"
    if kind is IdentifierKind.PHONE:
        return _masked_number(text)
    return HIDDEN


def _masked_number(text: str) -> str:
    digits = "".join(letter for letter in text if letter.isdigit())
    if len(digits) < SHORTEST_NUMBER:
        return HIDDEN
    try:
        country = f"+{phonenumbers.parse(text, None).country_code} "
    except phonenumbers.NumberParseException:  # without a country's code
        country = ""
    return f"{country}{HIDDEN} •• {digits[-2:]}"
