"""The people whom the sample's story is about, and what a caller is told of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from anyascii import anyascii

from privacy_console.adapters.company.sample.names import SUBJECTS
from privacy_console.adapters.company.sample.reserved import own_phone

REFERENCE = datetime(2026, 11, 1, tzinfo=UTC)
"""The sample's present: no record is younger, whenever it is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson:
    """Somebody of the sample. Ids are None and texts empty where there is no such record or value."""

    given: str
    family: str
    email: str
    language: str
    user_id: int | None = None
    contact_id: int | None = None
    staff_id: int | None = None
    former_email: str = ""
    phone: str = ""
    account_no: str = ""
    customer_no: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFacts:
    """What a generated sample company holds, as far as a demo or a test must know it beforehand."""

    seed: int
    scale: int
    reference: datetime
    subject: SamplePerson
    """Whom the demo's access request is about: user, technician and customer at once."""
    neighbour: SamplePerson
    """A customer without an account, in the same house and behind the same telephone as the subject."""
    namesake: SamplePerson
    """Bears the subject's name, and is somebody else."""
    shared_address_id: int
    shared_address_contacts: tuple[int, ...]
    """Ids of the contacts who live there: the subject's, the neighbour's and one more."""
    shared_phone: str
    shared_phone_contacts: tuple[int, ...]
    """Ids of the contacts who are reached through that reception."""
    writers: tuple[SamplePerson, ...]
    """Who sent the other sample letters."""
    rows: Mapping[str, int]
    """How many rows each table got."""


def subject_name(seed: int, surname: str | None) -> tuple[str, str]:
    """Given name and surname of the demo's subject; a surname that was asked for wins over the seed's."""
    given, family = SUBJECTS[(seed - 1) % len(SUBJECTS)]
    return given, surname or family


def local_part(given: str, family: str) -> str:
    """A mailbox name in ASCII, as companies make them.

    >>> local_part("María José", "Álvarez"), local_part("Jürgen", "Groß")
    ('maria-jose.alvarez', 'jurgen.gross')
    """
    words = (re.sub(r"[^a-z0-9]+", "-", anyascii(word).lower().replace("'", "")).strip("-") for word in (given, family))
    return ".".join(word for word in words if word) or "somebody"


def slug(firm: str) -> str:
    """The firm's name as a part of a domain.

    >>> slug("Halden & Pryce Facilities")
    'halden-pryce-facilities'
    """
    return re.sub(r"[^a-z0-9]+", "-", anyascii(firm).lower()).strip("-")


SUBJECT_PHONE = own_phone(123, international=True)
NAMESAKE_PHONE = own_phone(777, international=True)
SHARED_PHONE = own_phone(100, international=False)
